//! Use cases through the store, on both engines.

mod account;
mod audit;
mod auth;
mod bodies;
mod delegation;
mod demo;
mod document;
mod duty;
mod figures;
mod handover;
mod page;
mod petition;
mod plan;
#[path = "../../../typeset/tests/report/programs.rs"]
mod programs;
mod reorganisation;
mod report;
mod rights;
mod secrecy;
mod target;

use app::{App, Clock, Today};
use jiff::civil::date;
use storage::Db;

/// A province on a database, on 5 July 2025.
async fn province(db: Db) -> App {
    let mut tx = db.begin().await.expect("a transaction begins");
    let tenant = storage::tenant::insert(&mut tx, "hung-yen", "Tỉnh Hưng Yên", "hung-yen-until-2025")
        .await
        .expect("a province can be added");
    tx.commit().await.expect("a transaction ends");
    App {
        db,
        tenant: tenant.id,
        tenant_name: tenant.name,
        catalogue: catalogue::load(),
        clock: Clock { today: Today::Fixed(date(2025, 7, 5)) },
        is_second_factor_waived: false,
    }
}
