//! "Bàn giao": what a leaver had open, and who takes it over.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::id::{AccountId, HandoverId, OrgUnitId, TenantId};

/// A list of what is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Identity.
    pub id: HandoverId,
    /// BG-001.
    pub code: String,
    /// Who leaves.
    pub leaver: AccountId,
    /// Who takes over.
    pub successor: AccountId,
    /// The body whose duties they are.
    pub org_unit: Option<OrgUnitId>,
    /// "Chuyển công tác theo Quyết định số …".
    pub reason: String,
    /// Instant at which the list was made, ISO 8601.
    pub made_at: String,
    /// Who made it.
    pub made_by: String,
    /// SHA-256 of the lines.
    pub hash: String,
    /// Instant at which the successor signed, ISO 8601.
    pub confirmed_at: Option<String>,
}

/// One open duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverLine {
    /// `task`, `part`, `target` or `project`.
    pub kind: String,
    /// NV-3-8-01.
    pub code: String,
    /// Its words.
    pub title: String,
    /// Its last day.
    pub due_on: Option<Date>,
}

statements! {
    OPEN_DUTIES = "select 'task' as kind, code, title, due_on from task
        where tenant_id = $1 and lead_id = $2 and state not in ('hoan_thanh', 'huy')
        union all
        select 'part' as kind, t.code, t.title, t.due_on from task_body b
        join task t on t.tenant_id = b.tenant_id and t.id = b.task_id
        where b.tenant_id = $1 and b.org_unit_id = $2 and b.role = 'coordinating' and t.state not in ('hoan_thanh', 'huy')
        union all
        select 'target' as kind, code, name, period_last from target
        where tenant_id = $1 and lead_id = $2 and valid_to is null
        union all
        select 'project' as kind, code, name, null from project where tenant_id = $1 and owner_id = $2
        order by 1, 2";
    INSERT = "insert into handover (tenant_id, id, code, leaver_id, successor_id, org_unit_id, reason, made_at, made_by,
        hash, confirmed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null)";
    INSERT_LINE = "insert into handover_line (tenant_id, handover_id, seq, kind, code, title, due_on)
        values ($1, $2, $3, $4, $5, $6, $7)";
    FIND = "select id, code, leaver_id, successor_id, org_unit_id, reason, made_at, made_by, hash, confirmed_at
        from handover where tenant_id = $1 and code = $2";
    LIST_OF_ACCOUNT = "select id, code, leaver_id, successor_id, org_unit_id, reason, made_at, made_by, hash, confirmed_at
        from handover where tenant_id = $1 and (leaver_id = $2 or successor_id = $2) order by id desc";
    LIST_LINES = "select kind, code, title, due_on from handover_line where tenant_id = $1 and handover_id = $2
        order by seq";
    CONFIRM = "update handover set confirmed_at = $3 where tenant_id = $1 and id = $2 and confirmed_at is null";
}

/// What a body has open.
pub async fn list_open_duties(
    tx: &mut Tx,
    tenant: TenantId,
    body: OrgUnitId,
) -> Result<Vec<HandoverLine>, StorageError> {
    tx.rows(OPEN_DUTIES, args![tenant.0, body.0], read_line).await
}

/// Adds a list with its lines; the identity and the code of what is given do not matter. Answers its code.
pub async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    new: &Handover,
    lines: &[HandoverLine],
) -> Result<String, StorageError> {
    let id = counter::next(tx, tenant, "handover").await?;
    let code = format!("BG-{id:03}");
    let Handover { leaver, successor, org_unit, reason, made_at, made_by, hash, .. } = new;
    let unit = org_unit.map(|unit| unit.0);
    let values = args![tenant.0, id, &code, leaver.0, successor.0, unit, reason, made_at, made_by, hash];
    tx.execute(INSERT, values).await?;
    for (seq, line) in (1_i64..).zip(lines) {
        let HandoverLine { kind, code, title, due_on } = line;
        tx.execute(INSERT_LINE, args![tenant.0, id, seq, kind, code, title, *due_on]).await?;
    }
    Ok(code)
}

/// The list with this code.
pub async fn find(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<Option<Handover>, StorageError> {
    tx.optional(FIND, args![tenant.0, code], read).await
}

/// What an account hands over or takes over, the latest first.
pub async fn list_of_account(tx: &mut Tx, tenant: TenantId, account: AccountId) -> Result<Vec<Handover>, StorageError> {
    tx.rows(LIST_OF_ACCOUNT, args![tenant.0, account.0], read).await
}

/// The lines of a list, as they stood when it was made.
pub async fn list_lines(tx: &mut Tx, tenant: TenantId, id: HandoverId) -> Result<Vec<HandoverLine>, StorageError> {
    tx.rows(LIST_LINES, args![tenant.0, id.0], read_line).await
}

/// The successor signs; answers whether it was still to be signed.
pub async fn confirm(tx: &mut Tx, tenant: TenantId, id: HandoverId, now: &str) -> Result<bool, StorageError> {
    Ok(tx.execute(CONFIRM, args![tenant.0, id.0, now]).await? == 1)
}

fn read(row: &Row) -> Result<Handover, StorageError> {
    Ok(Handover {
        id: HandoverId(row.int("id")?),
        code: row.text("code")?,
        leaver: AccountId(row.int("leaver_id")?),
        successor: AccountId(row.int("successor_id")?),
        org_unit: row.opt_int("org_unit_id")?.map(OrgUnitId),
        reason: row.text("reason")?,
        made_at: row.text("made_at")?,
        made_by: row.text("made_by")?,
        hash: row.text("hash")?,
        confirmed_at: row.opt_text("confirmed_at")?,
    })
}

fn read_line(row: &Row) -> Result<HandoverLine, StorageError> {
    Ok(HandoverLine {
        kind: row.text("kind")?,
        code: row.text("code")?,
        title: row.text("title")?,
        due_on: row.opt_date("due_on")?,
    })
}
