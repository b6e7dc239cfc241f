//! The log as inspectors and administrators read it; reading it is itself written down.

use crate::event::Event;
use crate::{AppError, Ctx};
use domain::role::Permission;
use serde_json::json;
use storage::audit::{self, LogFilter};

pub use storage::audit::AuditEvent as LogEvent;

/// Events of one page.
pub const ROWS: i64 = 100;

/// What is looked for in the log; empty words look for everything.
#[derive(Debug, Clone, Default)]
pub struct LogQuery<'a> {
    /// Login of who did it; also who was acted for.
    pub actor: &'a str,
    /// Code of the thing it was done to.
    pub object: &'a str,
    /// Only events before this one: the next page.
    pub before: Option<i64>,
}

/// One page of the log, the latest first.
pub async fn read(ctx: &mut Ctx<'_>, query: &LogQuery<'_>) -> Result<Vec<LogEvent>, AppError> {
    ctx.require(Permission::ReadLog)?;
    let filter = LogFilter { actor: query.actor, object_code: query.object, before: query.before, most: ROWS };
    let events = audit::list_latest(&mut ctx.tx, ctx.tenant, &filter).await?;
    let detail = json!({ "actor": query.actor, "before": query.before });
    ctx.record(&Event { action: "log.read", object_kind: "log", object_code: query.object, detail }).await?;
    Ok(events)
}
