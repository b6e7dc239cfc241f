//! A browser without a screen: it keeps cookies, fills in the token of a form, and follows nothing by itself.

use crate::{PASSWORD, add_account, add_account_of};
use app::App;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode, header};
use domain::role::Role;
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use tower::ServiceExt;

/// Asks the pages of a province.
#[derive(Debug, Clone)]
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
}

/// An answer.
#[derive(Debug)]
pub struct Page {
    /// Status code.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body.
    pub bytes: Vec<u8>,
}

impl Browser {
    /// A browser that nobody has signed in with.
    pub fn new(app: &App) -> Self {
        let site = web::Site::new(app.clone(), false, None);
        Self { router: web::router(site), cookies: BTreeMap::new() }
    }

    /// A browser signed in with a new account of a role.
    ///
    /// # Panics
    /// Where signing in fails.
    pub async fn signed_in(app: &App, role: Role) -> Self {
        add_account(app, role).await;
        Self::signed_in_as(app, role.code()).await
    }

    /// A browser signed in with a new account of a role that acts for a body.
    ///
    /// # Panics
    /// Where signing in fails.
    pub async fn signed_in_for(app: &App, login: &str, role: Role, body: &str) -> Self {
        add_account_of(app, login, role, Some(body)).await;
        Self::signed_in_as(app, login).await
    }

    /// A browser signed in with an account of [`add_account_of`].
    ///
    /// # Panics
    /// Where signing in fails.
    pub async fn signed_in_as(app: &App, login: &str) -> Self {
        let mut browser = Self::new(app);
        let answer = browser.send("/dang-nhap", &[("login", login), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        browser
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Page {
        self.ask(Request::get(path), Body::empty()).await
    }

    /// Sends the form of a page, with the token that the page carries.
    pub async fn post(&mut self, from: &str, to: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.get(from).await.token();
        let fields: Vec<(&str, &str)> = fields.iter().copied().chain([("csrf", token.as_str())]).collect();
        self.send(to, &fields).await
    }

    /// Sends fields without a token.
    pub async fn send(&mut self, to: &str, fields: &[(&str, &str)]) -> Page {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let request = Request::post(to).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request, body.join("&").into()).await
    }

    /// Uploads a file with the form of a page.
    pub async fn upload(&mut self, from: &str, to: &str, name: &str, bytes: &[u8]) -> Page {
        self.upload_form(from, to, &[], &[(name, bytes)]).await
    }

    /// Sends the form of a page with files, each with its name.
    pub async fn upload_form(
        &mut self,
        from: &str,
        to: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &[u8])],
    ) -> Page {
        const BOUNDARY: &str = "----part-of-a-test";
        const HEAD: &str = "Content-Disposition: form-data; name=";
        let token = self.get(from).await.token();
        let mut body = Vec::new();
        for (name, value) in fields.iter().copied().chain([("csrf", token.as_str())]) {
            body.extend(format!("--{BOUNDARY}\r\n{HEAD}\"{name}\"\r\n\r\n{value}\r\n").bytes());
        }
        for (name, bytes) in files {
            body.extend(format!("--{BOUNDARY}\r\n{HEAD}\"tep\"; filename=\"{name}\"\r\n\r\n").bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.ask(Request::post(to).header(header::CONTENT_TYPE, kind), body.into()).await
    }

    /// Sends any request.
    ///
    /// # Panics
    /// Where the request is not well formed.
    pub async fn ask(&mut self, request: axum::http::request::Builder, body: Body) -> Page {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request =
            request.header(header::COOKIE, cookies.join("; ")).body(body).expect("the request is well formed");
        let request = on_this_machine(request);
        let answer = self.router.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let (parts, body) = answer.into_parts();
        self.keep(&parts.headers);
        let bytes = to_bytes(body, usize::MAX).await.expect("the body is in memory").to_vec();
        Page { status: parts.status, headers: parts.headers, bytes }
    }

    fn keep(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok()) {
            let pair = cookie.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

impl Page {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The token of the forms on the page; empty where there is none.
    pub fn token(&self) -> String {
        let text = self.text();
        let rest = text.split_once(r#"name="csrf" value=""#).map(|(_, rest)| rest).unwrap_or_default();
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}

/// A request as the server gets it from a browser that runs beside it.
fn on_this_machine(mut request: Request<Body>) -> Request<Body> {
    request.extensions_mut().insert(ConnectInfo(SocketAddr::from((Ipv4Addr::LOCALHOST, 1))));
    request
}

fn encoded(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
