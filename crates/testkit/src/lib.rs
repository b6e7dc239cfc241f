//! A province for tests: SQLite in memory, a fixed day, an account of each role, and a browser without a screen.

mod browser;

pub use browser::{Browser, Page};

use app::account::{self, AddAccount};
use app::{Actor, App, Clock, Today};
use domain::Date;
use domain::id::OrgUnitId;
use domain::org_unit::{OrgKind, OrgLevel};
use domain::role::Role;
use domain::validity::Validity;
use jiff::Timestamp;
use storage::org_unit::{self, NewOrgUnit, OrgUnit};
use storage::{Db, Location};
use totp_rs::{Builder, Secret};

/// The day of every test.
pub const TODAY: Date = jiff::civil::date(2025, 7, 5);

/// The password of every account.
pub const PASSWORD: &str = "mat-khau-de-thu";

/// An empty province on a fresh database.
///
/// # Panics
/// Where SQLite cannot be opened in memory.
pub async fn province() -> App {
    let db = Db::open(&Location::Memory).await.expect("SQLite opens in memory");
    let mut tx = db.begin().await.expect("a transaction begins");
    let tenant = storage::tenant::insert(&mut tx, "hung-yen", "Tỉnh Hưng Yên", "hung-yen-until-2025")
        .await
        .expect("a province can be added");
    tx.commit().await.expect("a transaction ends");
    let clock = Clock { today: Today::Fixed(TODAY) };
    App {
        db,
        tenant: tenant.id,
        tenant_name: tenant.name,
        catalogue: catalogue::load(),
        clock,
        is_second_factor_waived: true,
    }
}

/// Adds a body.
///
/// # Panics
/// Where the store fails.
pub async fn add_body(app: &App, name: &str) -> OrgUnit {
    let new = NewOrgUnit {
        name,
        level: OrgLevel::Province,
        kind: OrgKind::State,
        is_generic: false,
        valid: Validity::default(),
    };
    let mut tx = app.db.begin().await.expect("a transaction begins");
    let body = org_unit::insert(&mut tx, app.tenant, &new).await.expect("a body can be added");
    tx.commit().await.expect("a transaction ends");
    body
}

/// The body of this name.
///
/// # Panics
/// Where there is none.
pub async fn body_named(app: &App, name: &str) -> OrgUnitId {
    find_body(app, name).await.id
}

/// The code of the body of this name.
///
/// # Panics
/// Where there is none.
pub async fn body_code(app: &App, name: &str) -> String {
    find_body(app, name).await.code
}

async fn find_body(app: &App, name: &str) -> OrgUnit {
    let mut tx = app.db.read().await.expect("a transaction begins");
    let found = org_unit::find_by_name(&mut tx, app.tenant, name).await.expect("the store answers");
    found.expect("the body is there")
}

/// Adds an account of a role that acts for no body; its login is the code of the role.
///
/// # Panics
/// Where the account is there already.
pub async fn add_account(app: &App, role: Role) {
    add_account_of(app, role.code(), role, None).await;
}

/// Adds an account of a role that acts for a body.
///
/// # Panics
/// Where the account is there already, or the body is not.
pub async fn add_account_of(app: &App, login: &str, role: Role, org_unit: Option<&str>) {
    let new = AddAccount { login, display_name: app::wording::role(role), password: PASSWORD, role, org_unit };
    account::add_account(app, &Actor::system(), &new).await.expect("the account is new");
}

/// The code that an authenticator app shows now for a secret.
///
/// # Panics
/// Where the secret is none.
pub fn code_now(secret: &str) -> String {
    let secret = Secret::try_from_base32(secret).expect("the secret is in base 32");
    let totp = Builder::new().with_secret(secret).build().expect("the secret is long enough");
    let now = u64::try_from(Timestamp::now().as_second()).expect("the clock is later than 1970");
    totp.generate(now).to_string()
}
