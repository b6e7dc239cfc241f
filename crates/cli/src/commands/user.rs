//! `lotrinh user`: accounts from the machine itself, through the same use cases as the pages.

use crate::store::{self, StoreArguments};
use crate::{output, wording};
use app::account::{self, AccountRow, AddAccount};
use app::{Actor, AppError, auth};
use domain::role::Role;
use serde_json::json;
use std::io::BufRead;
use std::process::ExitCode;

/// What `user` is told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    action: Action,
}

/// What is done with accounts.
#[derive(Debug, clap::Subcommand)]
enum Action {
    #[command(about = wording::user::ADD)]
    Add(AddArguments),
    #[command(about = wording::user::LIST)]
    List(ListArguments),
    #[command(about = wording::user::DISABLE)]
    Disable(OneArguments),
    #[command(about = wording::user::RESET_PASSWORD)]
    ResetPassword(PasswordArguments),
}

/// What `user add` is told.
#[derive(Debug, clap::Args)]
struct AddArguments {
    #[arg(value_name = "LOGIN", help = wording::user::LOGIN)]
    login: String,
    #[arg(long, value_name = "NAME", help = wording::user::NAME)]
    name: String,
    #[arg(long, value_name = "ROLE", value_parser = role, help = wording::user::ROLE)]
    role: Role,
    #[arg(long, value_name = "BODY", help = wording::user::BODY)]
    body: Option<String>,
    #[arg(long, help = wording::user::PASSWORD_STDIN)]
    password_stdin: bool,
    #[command(flatten)]
    store: StoreArguments,
}

fn role(word: &str) -> Result<Role, String> {
    Role::from_code(word).ok_or_else(|| Role::ALL.map(Role::code).join(", "))
}

/// What `user list` is told.
#[derive(Debug, clap::Args)]
struct ListArguments {
    #[arg(long, help = wording::user::JSON)]
    json: bool,
    #[command(flatten)]
    store: StoreArguments,
}

/// Which account.
#[derive(Debug, clap::Args)]
struct OneArguments {
    #[arg(value_name = "LOGIN", help = wording::user::LOGIN)]
    login: String,
    #[command(flatten)]
    store: StoreArguments,
}

/// What `user reset-password` is told.
#[derive(Debug, clap::Args)]
struct PasswordArguments {
    #[arg(long, help = wording::user::PASSWORD_STDIN)]
    password_stdin: bool,
    #[command(flatten)]
    one: OneArguments,
}

/// Does what is asked.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    match &arguments.action {
        Action::Add(arguments) => add(arguments),
        Action::List(arguments) => list(arguments),
        Action::Disable(arguments) => disable(arguments),
        Action::ResetPassword(arguments) => reset_password(arguments),
    }
}

/// Adds the account; the password comes from standard input, or is made and printed.
fn add(arguments: &AddArguments) -> anyhow::Result<ExitCode> {
    let given = arguments.password_stdin.then(password_from_input).transpose()?;
    let password = given.clone().unwrap_or_else(auth::random_password);
    store::block_on(async {
        let app = arguments.store.open().await?;
        let new = AddAccount {
            login: &arguments.login,
            display_name: &arguments.name,
            password: &password,
            role: arguments.role,
            org_unit: arguments.body.as_deref(),
        };
        let added = account::add_account(&app, &Actor::system(), &new).await;
        app.close().await;
        added.map_err(store::said)?;
        let shown = given.is_none().then_some(password.as_str());
        output::print(&wording::user::added(&arguments.login, shown))?;
        Ok(ExitCode::SUCCESS)
    })
}

fn list(arguments: &ListArguments) -> anyhow::Result<ExitCode> {
    store::block_on(async {
        let app = arguments.store.open().await?;
        let listed = async {
            let system = Actor::system();
            Ok::<_, AppError>(account::list(&mut app.read(&system).await?).await?.0)
        };
        let rows = listed.await;
        app.close().await;
        let rows = rows.map_err(store::said)?;
        let text = if arguments.json {
            serde_json::to_string_pretty(&rows.iter().map(as_json).collect::<Vec<_>>())?
        } else {
            wording::user::list(&rows)
        };
        output::print(&text)?;
        Ok(ExitCode::SUCCESS)
    })
}

fn as_json(row: &AccountRow) -> serde_json::Value {
    json!({
        "login": row.login,
        "name": row.display_name,
        "role": row.role.code(),
        "body": row.org_unit,
        "is_active": row.is_active,
        "is_locked": row.is_locked,
        "has_second_factor": row.has_codes,
        "signed_in_at": row.signed_in_at,
    })
}

fn disable(arguments: &OneArguments) -> anyhow::Result<ExitCode> {
    store::block_on(async {
        let app = arguments.store.open().await?;
        let closed = async {
            let system = Actor::system();
            let mut ctx = app.write(&system).await?;
            account::set_active(&mut ctx, &arguments.login, false).await?;
            ctx.commit().await
        };
        let closed = closed.await;
        app.close().await;
        closed.map_err(store::said)?;
        output::print(&wording::user::disabled(&arguments.login))?;
        Ok(ExitCode::SUCCESS)
    })
}

/// Sets another password; the owner changes one that was printed at the next sign-in.
fn reset_password(arguments: &PasswordArguments) -> anyhow::Result<ExitCode> {
    let given = arguments.password_stdin.then(password_from_input).transpose()?;
    let password = given.clone().unwrap_or_else(auth::random_password);
    let login = &arguments.one.login;
    store::block_on(async {
        let app = arguments.one.store.open().await?;
        let reset = account::reset_password(&app, &Actor::system(), login, &password, given.is_none()).await;
        app.close().await;
        if !reset.map_err(store::said)? {
            return Err(store::said(AppError::not_found("account", login)));
        }
        let shown = given.is_none().then_some(password.as_str());
        output::print(&wording::user::password_reset(login, shown))?;
        Ok(ExitCode::SUCCESS)
    })
}

/// The first line of standard input.
fn password_from_input() -> anyhow::Result<String> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
