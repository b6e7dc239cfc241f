//! One's own account: password, second factor, and acting for each other.

use super::{again, page};
use crate::caller::{Caller, Identified};
use crate::cookie;
use crate::error::WebError;
use crate::form::{Posted, date_typed};
use crate::frame::{Banner, Frame};
use crate::qr::{self, QrPicture};
use crate::route::{Access, Routes};
use crate::show::Show as _;
use crate::wording::people as words;
use app::account::{self, OwnPage as View};
use app::auth::SignInStep;
use app::delegation::{self, AddDelegation};
use app::{AppError, Fault};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Date;
use domain::id::DelegationId;
use domain::role::{Permission, Role};
use serde::Deserialize;

/// Its address.
pub(crate) const PATH: &str = "/tai-khoan";

/// `own.html`
#[derive(Template)]
#[template(path = "own.html")]
struct OwnPage {
    frame: Frame,
    errors: Vec<Fault>,
    view: View,
    picture: Option<QrPicture>,
    step: Option<SignInStep>,
}

/// `recovery_codes.html`
#[derive(Template)]
#[template(path = "recovery_codes.html")]
struct RecoveryCodesPage {
    frame: Frame,
    codes: Vec<String>,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(PATH, Access::SignedIn, show)
        .post("/tai-khoan/mat-khau", Access::SignedIn, change_password)
        .post("/tai-khoan/hai-buoc", Access::SignedIn, set_up_codes)
        .post("/tai-khoan/hai-buoc/xac-nhan", Access::SignedIn, confirm_codes)
        .post("/tai-khoan/hai-buoc/tat", Access::SignedIn, drop_codes)
        .post("/tai-khoan/uy-quyen", Access::SignedIn, delegate)
        .post("/tai-khoan/uy-quyen/{id}/ket-thuc", Access::OwnerOr(Permission::ManageAccounts), end_delegation)
        .post("/tai-khoan/uy-quyen/{id}/lam-thay", Access::Owner, act_for)
        .post("/tai-khoan/thoi-lam-thay", Access::SignedIn, act_for_oneself)
}

/// `GET /tai-khoan`
async fn show(Identified(caller): Identified) -> Result<Response, WebError> {
    page(&written(&caller, Vec::new()).await?)
}

async fn written(caller: &Caller, errors: Vec<Fault>) -> Result<OwnPage, WebError> {
    let view = account::own_page(&mut caller.read().await?).await?;
    let picture = view.pending.as_ref().and_then(|pending| qr::picture(&pending.address));
    let frame = Frame { has_errors: !errors.is_empty(), ..caller.frame_of(words::OWN) };
    Ok(OwnPage { frame, errors, view, picture, step: caller.step })
}

/// Back to the page with a sentence, or the page again with what is wrong.
pub(super) async fn answered(caller: &Caller, done: Result<(), AppError>, said: &str) -> Result<Response, WebError> {
    match done {
        Ok(()) => Ok((cookie::carry(&Banner::success(said)), Redirect::to(PATH)).into_response()),
        Err(error) => again(&written(caller, super::faults(error, "old")?).await?),
    }
}

#[derive(Deserialize)]
struct Nothing {}

#[derive(Deserialize)]
struct PasswordForm {
    #[serde(default)]
    old: String,
    #[serde(default)]
    password: String,
}

/// `POST /tai-khoan/mat-khau`
async fn change_password(Identified(caller): Identified, posted: Posted<PasswordForm>) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    let app = &caller.site.app;
    let done = account::change_own_password(app, &caller.actor, &caller.token, &form.old, &form.password).await;
    answered(&caller, done, words::PASSWORD_CHANGED).await
}

/// `POST /tai-khoan/hai-buoc`: makes a secret; it is in force with its first code.
async fn set_up_codes(Identified(caller): Identified, posted: Posted<Nothing>) -> Result<Response, WebError> {
    caller.fields(posted)?;
    let done = caller.transact(async |ctx| account::set_up_codes(ctx).await).await;
    answered(&caller, done, words::CODES_BEGUN).await
}

#[derive(Deserialize)]
struct CodeForm {
    #[serde(default)]
    code: String,
}

/// `POST /tai-khoan/hai-buoc/xac-nhan`: the only page that ever shows the recovery codes.
async fn confirm_codes(Identified(caller): Identified, posted: Posted<CodeForm>) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    match account::confirm_codes(&caller.site.app, &caller.actor, &caller.token, &form.code).await {
        Ok(codes) => {
            let frame = caller.frame_of(words::RECOVERY_CODES).under(words::OWN, PATH);
            page(&RecoveryCodesPage { frame, codes })
        }
        Err(error) => answered(&caller, Err(error), "").await,
    }
}

/// `POST /tai-khoan/hai-buoc/tat`
async fn drop_codes(caller: Caller, posted: Posted<Nothing>) -> Result<Response, WebError> {
    caller.fields(posted)?;
    let done = caller.transact(async |ctx| account::drop_codes(ctx).await).await;
    answered(&caller, done, words::CODES_DROPPED).await
}

#[derive(Deserialize)]
struct DelegationForm {
    #[serde(default)]
    delegate: String,
    #[serde(default)]
    valid_from: String,
    #[serde(default)]
    valid_to: String,
    #[serde(default)]
    legal_basis: String,
}

/// `POST /tai-khoan/uy-quyen`
async fn delegate(caller: Caller, posted: Posted<DelegationForm>) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    let done = match (day("valid_from", &form.valid_from), day("valid_to", &form.valid_to)) {
        (Ok(valid_from), Ok(valid_to)) => {
            let (delegator, delegate) = (caller.actor.login.as_str(), form.delegate.as_str());
            let new =
                AddDelegation { delegator, delegate, valid_from, valid_to, legal_basis: form.legal_basis.as_str() };
            caller.transact(async |ctx| delegation::add(ctx, &new).await).await
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    answered(&caller, done, words::DELEGATED).await
}

/// A day as a form gives it.
fn day(field: &str, text: &str) -> Result<Date, AppError> {
    date_typed(text).ok_or_else(|| AppError::invalid(field, words::DAY_IS_MISSING))
}

/// `POST /tai-khoan/uy-quyen/{id}/ket-thuc`
async fn end_delegation(caller: Caller, Path(id): Path<i64>, posted: Posted<Nothing>) -> Result<Response, WebError> {
    caller.fields(posted)?;
    caller.transact(async |ctx| delegation::end(ctx, DelegationId(id)).await).await?;
    answered(&caller, Ok(()), words::DELEGATION_ENDED).await
}

/// `POST /tai-khoan/uy-quyen/{id}/lam-thay`
async fn act_for(caller: Caller, Path(id): Path<i64>, posted: Posted<Nothing>) -> Result<Response, WebError> {
    caller.fields(posted)?;
    let done = caller.transact(async |ctx| delegation::act_for(ctx, &caller.token, DelegationId(id)).await).await;
    answered(&caller, done, words::ACTING).await
}

/// `POST /tai-khoan/thoi-lam-thay`
async fn act_for_oneself(caller: Caller, posted: Posted<Nothing>) -> Result<Response, WebError> {
    caller.fields(posted)?;
    caller.transact(async |ctx| delegation::act_for_oneself(ctx, &caller.token).await).await?;
    answered(&caller, Ok(()), words::ACTING_ENDED).await
}
