//! The store on both engines: what is written comes back, and the schema grows without losing a row.

mod document;
mod duty;
mod indicator;
mod migration;
mod org_unit;
mod petition;
mod search;
mod session;
mod statement;
mod work;

use domain::id::TenantId;
use storage::{Tx, tenant};

/// A province in a transaction.
async fn province(tx: &mut Tx) -> TenantId {
    tenant::insert(tx, "hung-yen", "Tỉnh Hưng Yên", "hung-yen-until-2025").await.expect("a province can be added").id
}
