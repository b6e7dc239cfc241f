//! Accounts, for administrators.

use super::{again, page};
use crate::caller::Caller;
use crate::error::WebError;
use crate::form::Posted;
use crate::frame::{Banner, Frame};
use crate::route::Routes;
use crate::show::Show as _;
use crate::wording::people as words;
use crate::{address, cookie};
use app::account::{self, AccountPage as View, AccountRow, AddAccount, ChangeAccount};
use app::{AppError, Fault, auth};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::role::{Permission, Role};
use serde::Deserialize;

/// Where accounts are listed.
pub(crate) const PATH: &str = "/quan-tri/tai-khoan";

/// `accounts.html`
#[derive(Template)]
#[template(path = "accounts.html")]
struct AccountsPage {
    frame: Frame,
    errors: Vec<Fault>,
    rows: Vec<AccountRow>,
    org_units: Vec<String>,
    form: AccountForm,
}

/// `account.html`
#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    frame: Frame,
    errors: Vec<Fault>,
    view: View,
    /// Shown once, on the page that answers the form.
    password: Option<String>,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(PATH, Permission::ManageAccounts, show_list)
        .post(PATH, Permission::ManageAccounts, add)
        .get("/quan-tri/tai-khoan/{login}", Permission::ManageAccounts, show)
        .post("/quan-tri/tai-khoan/{login}", Permission::ManageAccounts, change)
        .post("/quan-tri/tai-khoan/{login}/mat-khau", Permission::ManageAccounts, reset_password)
        .post("/quan-tri/tai-khoan/{login}/{action}", Permission::ManageAccounts, act)
}

/// The address of an account.
pub(crate) fn address_of(login: &str) -> String {
    format!("{PATH}/{}", address::encoded(login))
}

#[derive(Deserialize, Default)]
struct AccountForm {
    #[serde(default)]
    login: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    org_unit: String,
}

impl AccountForm {
    fn role(&self) -> Result<Role, AppError> {
        Role::from_code(&self.role).ok_or_else(|| AppError::invalid("role", words::ROLE_IS_MISSING))
    }

    fn org_unit(&self) -> Option<&str> {
        Some(self.org_unit.trim()).filter(|name| !name.is_empty())
    }
}

/// `GET /quan-tri/tai-khoan`
async fn show_list(caller: Caller) -> Result<Response, WebError> {
    page(&listed(&caller, Vec::new(), AccountForm::default()).await?)
}

async fn listed(caller: &Caller, errors: Vec<Fault>, form: AccountForm) -> Result<AccountsPage, WebError> {
    let (rows, org_units) = account::list(&mut caller.read().await?).await?;
    let frame = Frame { has_errors: !errors.is_empty(), ..caller.frame_of(words::ACCOUNTS) };
    Ok(AccountsPage { frame, errors, rows, org_units, form })
}

/// `POST /quan-tri/tai-khoan`: adds an account and shows its first password, once.
async fn add(caller: Caller, posted: Posted<AccountForm>) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    let password = auth::random_password();
    let added = match form.role() {
        Ok(role) => {
            let (login, display_name, org_unit) = (form.login.trim(), form.name.trim(), form.org_unit());
            let new = AddAccount { login, display_name, password: &password, role, org_unit };
            account::add_account(&caller.site.app, &caller.actor, &new).await
        }
        // Who may not add anything is told so before anything else.
        Err(error) => caller.actor.require(Permission::ManageAccounts).and(Err(error)),
    };
    match added {
        Ok(()) => page(&one(&caller, form.login.trim(), Vec::new(), Some(password)).await?),
        Err(error) => again(&listed(&caller, super::faults(error, "login")?, form).await?),
    }
}

/// `GET /quan-tri/tai-khoan/{login}`
async fn show(caller: Caller, Path(login): Path<String>) -> Result<Response, WebError> {
    page(&one(&caller, &login, Vec::new(), None).await?)
}

async fn one(
    caller: &Caller,
    login: &str,
    errors: Vec<Fault>,
    password: Option<String>,
) -> Result<AccountPage, WebError> {
    let view = account::page(&mut caller.read().await?, login).await?;
    let frame = caller.frame_of(view.row.login.clone()).under(words::ACCOUNTS, PATH);
    let frame = Frame { has_errors: !errors.is_empty(), ..frame };
    Ok(AccountPage { frame, errors, view, password })
}

/// `POST /quan-tri/tai-khoan/{login}`
async fn change(caller: Caller, Path(login): Path<String>, posted: Posted<AccountForm>) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    let done = match form.role() {
        Ok(role) => {
            let change = ChangeAccount { display_name: &form.name, role, org_unit: form.org_unit() };
            caller.transact(async |ctx| account::change_account(ctx, &login, &change).await).await
        }
        Err(error) => caller.actor.require(Permission::ManageAccounts).and(Err(error)),
    };
    answered(&caller, &login, done, words::ACCOUNT_CHANGED).await
}

/// `POST /quan-tri/tai-khoan/{login}/mat-khau`: a new password, shown once.
async fn reset_password(
    caller: Caller,
    Path(login): Path<String>,
    posted: Posted<Nothing>,
) -> Result<Response, WebError> {
    caller.fields(posted)?;
    let password = auth::random_password();
    if !account::reset_password(&caller.site.app, &caller.actor, &login, &password, true).await? {
        return Err(WebError::NotFound);
    }
    page(&one(&caller, &login, Vec::new(), Some(password)).await?)
}

#[derive(Deserialize)]
struct Nothing {}

/// `POST /quan-tri/tai-khoan/{login}/{action}`: closes, opens, unlocks, takes codes away.
async fn act(
    caller: Caller,
    Path((login, action)): Path<(String, String)>,
    posted: Posted<Nothing>,
) -> Result<Response, WebError> {
    caller.fields(posted)?;
    let said = match action.as_str() {
        "dong" => words::ACCOUNT_CLOSED,
        "mo" => words::ACCOUNT_OPENED,
        "mo-khoa" => words::ACCOUNT_UNLOCKED,
        "hai-buoc" => words::CODES_RESET,
        _ => return Err(WebError::NotFound),
    };
    let done = caller.transact(async |ctx| match action.as_str() {
        "dong" => account::set_active(ctx, &login, false).await,
        "mo" => account::set_active(ctx, &login, true).await,
        "mo-khoa" => account::unlock(ctx, &login).await,
        _ => account::reset_codes(ctx, &login).await,
    });
    answered(&caller, &login, done.await, said).await
}

async fn answered(caller: &Caller, login: &str, done: Result<(), AppError>, said: &str) -> Result<Response, WebError> {
    match done {
        Ok(()) => Ok((cookie::carry(&Banner::success(said)), Redirect::to(&address_of(login))).into_response()),
        Err(error) => again(&one(caller, login, super::faults(error, "role")?, None).await?),
    }
}
