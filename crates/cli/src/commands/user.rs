//! `lotrinh user add`: accounts from the machine itself.

use crate::store::{self, StoreArguments};
use crate::{output, wording};
use app::Actor;
use app::auth::{self, AddAccount};
use domain::role::Role;
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

/// Adds the account; the password comes from standard input, or is made and printed.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let Action::Add(arguments) = &arguments.action;
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
        let added = auth::add_account(&app, &Actor::system(), &new).await;
        app.close().await;
        added.map_err(store::said)?;
        let shown = given.is_none().then_some(password.as_str());
        output::print(&wording::user::added(&arguments.login, shown))?;
        Ok(ExitCode::SUCCESS)
    })
}

/// The first line of standard input.
fn password_from_input() -> anyhow::Result<String> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
