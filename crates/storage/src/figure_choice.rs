//! What people chose where sources disagree. All figures stay; a later choice ends the one before.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::id::{ObservationId, TenantId};

/// A choice among rival figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureChoice {
    /// The figure that pages and statuses use.
    pub figure: ObservationId,
    /// Why.
    pub reason: String,
    /// Instant, ISO 8601 in UTC.
    pub chosen_at: String,
    /// Login.
    pub chosen_by: String,
}

statements! {
    INSERT = "insert into figure_choice (tenant_id, id, observation_id, reason, chosen_at, chosen_by)
        values ($1, $2, $3, $4, $5, $6)";
    LIST_CURRENT = "select observation_id, reason, chosen_at, chosen_by from figure_choice
        where tenant_id = $1 and ended_at is null order by id";
    END = "update figure_choice set ended_at = $3 where tenant_id = $1 and observation_id = $2 and ended_at is null";
}

/// Adds a choice.
pub async fn insert(tx: &mut Tx, tenant: TenantId, new: &FigureChoice) -> Result<(), StorageError> {
    let id = counter::next(tx, tenant, "figure_choice").await?;
    tx.execute(INSERT, args![tenant.0, id, new.figure.0, &new.reason, &new.chosen_at, &new.chosen_by]).await?;
    Ok(())
}

/// The choices that hold.
pub async fn list_current(tx: &mut Tx, tenant: TenantId) -> Result<Vec<FigureChoice>, StorageError> {
    tx.rows(LIST_CURRENT, args![tenant.0], read).await
}

/// Ends the choice of a figure: another is chosen.
pub async fn end(tx: &mut Tx, tenant: TenantId, figure: ObservationId, at: &str) -> Result<(), StorageError> {
    tx.execute(END, args![tenant.0, figure.0, at]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<FigureChoice, StorageError> {
    Ok(FigureChoice {
        figure: ObservationId(row.int("observation_id")?),
        reason: row.text("reason")?,
        chosen_at: row.text("chosen_at")?,
        chosen_by: row.text("chosen_by")?,
    })
}
