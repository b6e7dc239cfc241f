//! Opening the programme: a database, a province in it, and a clock.

use crate::{App, AppError, Clock, Today};
use storage::{Db, Location, tenant};

pub use storage::Location as DataPlace;

/// Code of the province in a database that serves one.
const TENANT: (&str, &str, &str) = ("hung-yen", crate::wording::TENANT_NAME, "hung-yen-until-2025");

/// Opens a database, brings it to this version, and finds its province or makes it.
pub async fn open(place: &Location, today: Today) -> Result<App, AppError> {
    let db = Db::open(place).await?;
    let mut tx = db.begin().await?;
    let (code, name, place_code) = TENANT;
    let tenant = match tenant::find(&mut tx, code).await? {
        Some(tenant) => tenant,
        None => tenant::insert(&mut tx, code, name, place_code).await?,
    };
    tx.commit().await?;
    Ok(App {
        db,
        tenant: tenant.id,
        tenant_name: tenant.name,
        catalogue: catalogue::load(),
        clock: Clock { today },
        is_second_factor_waived: false,
    })
}

/// Whether a place holds a database of this programme already.
pub async fn is_there(place: &Location) -> Result<bool, AppError> {
    Ok(storage::backup::examine(place).await?.is_some_and(|health| health.found > 0))
}

impl App {
    /// Closes the database; nothing can be asked afterwards.
    pub async fn close(&self) {
        self.db.close().await;
    }
}
