//! Signing in and out.

use super::{HOME, again, page};
use crate::caller::Arriving;
use crate::error::WebError;
use crate::form::Posted;
use crate::frame::Frame;
use crate::route::{Access, Routes};
use crate::show::Show as _;
use crate::wording::{self, people};
use crate::{Site, cookie};
use app::auth::{self, SignInStep};
use app::{Fault, account};
use askama::Template;
use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// Where the code of the second factor is given.
pub(crate) const CODE_PATH: &str = "/dang-nhap/ma";

/// `sign_in.html`
#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    frame: Frame,
    errors: Vec<Fault>,
    login: String,
    next: String,
}

/// `code.html`
#[derive(Template)]
#[template(path = "code.html")]
struct CodePage {
    frame: Frame,
    errors: Vec<Fault>,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/dang-nhap", Access::Public, show)
        .post("/dang-nhap", Access::Public, sign_in)
        .get(CODE_PATH, Access::SignedIn, show_code)
        .post(CODE_PATH, Access::SignedIn, give_code)
        .post("/dang-xuat", Access::SignedIn, sign_out)
}

#[derive(Deserialize)]
struct Next {
    #[serde(default, rename = "tiep")]
    next: String,
}

/// `GET /dang-nhap`
async fn show(State(site): State<Site>, Query(Next { next }): Query<Next>) -> Result<Response, WebError> {
    page(&SignInPage { frame: frame(&site), errors: Vec::new(), login: String::new(), next })
}

#[derive(Deserialize)]
struct SignInForm {
    #[serde(default)]
    login: String,
    #[serde(default)]
    password: String,
    #[serde(default, rename = "tiep")]
    next: String,
}

/// `POST /dang-nhap`: a password that is wrong keeps the name and says nothing of whether it exists.
async fn sign_in(State(site): State<Site>, Form(form): Form<SignInForm>) -> Result<Response, WebError> {
    let error = match auth::sign_in(&site.app, &form.login, &form.password).await {
        Ok(signed_in) => {
            let cookie = cookie::session(&signed_in.token, site.is_https);
            return Ok((cookie, Redirect::to(local(&form.next))).into_response());
        }
        Err(error) => error,
    };
    let errors = super::faults(error, "login")?;
    let frame = Frame { has_errors: true, ..frame(&site) };
    again(&SignInPage { frame, errors, login: form.login, next: form.next })
}

/// `GET /dang-nhap/ma`
async fn show_code(Arriving(caller): Arriving) -> Result<Response, WebError> {
    if caller.step != Some(SignInStep::GiveCode) {
        return Ok(Redirect::to(HOME).into_response());
    }
    page(&CodePage { frame: caller.frame_of(people::CODE), errors: Vec::new() })
}

#[derive(Deserialize)]
struct CodeForm {
    #[serde(default)]
    code: String,
}

/// `POST /dang-nhap/ma`
async fn give_code(Arriving(caller): Arriving, posted: Posted<CodeForm>) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    match account::give_code(&caller.site.app, &caller.actor, &caller.token, &form.code).await {
        Ok(()) => Ok(Redirect::to(HOME).into_response()),
        Err(error) => {
            let errors = super::faults(error, "code")?;
            let frame = Frame { has_errors: true, ..caller.frame_of(people::CODE) };
            again(&CodePage { frame, errors })
        }
    }
}

#[derive(Deserialize)]
struct Nothing {}

/// `POST /dang-xuat`
async fn sign_out(Arriving(caller): Arriving, posted: Posted<Nothing>) -> Result<Response, WebError> {
    caller.fields(posted)?;
    auth::sign_out(&caller.site.app, &caller.actor, &caller.token).await?;
    Ok((cookie::no_session(), Redirect::to("/dang-nhap")).into_response())
}

fn frame(site: &Site) -> Frame {
    Frame { title: wording::SIGN_IN.to_owned(), ..site.frame() }
}

/// A page of this house; anything else leads to the first page.
fn local(next: &str) -> &str {
    let is_path = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\n', '\r', '\t']);
    let is_page = !next.starts_with("/dang-");
    if is_path && is_page { next } else { HOME }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_never_leads_to_another_site() {
        assert_eq!(local("/chi-tieu?tt=cham"), "/chi-tieu?tt=cham");
        for elsewhere in ["", "https://example.org", "//example.org", "/\\example.org", "/\t/example.org", "/dang-xuat"]
        {
            assert_eq!(local(elsewhere), HOME, "{elsewhere}");
        }
    }
}
