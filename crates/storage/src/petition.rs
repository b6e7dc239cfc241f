//! Petitions, the people who sent them, and the days on which the clock stood still.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::id::{OrgUnitId, PetitionId, TenantId};
use domain::petition::{PetitionSource, PetitionState};

/// A petition, without who sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Petition {
    /// Identity.
    pub id: PetitionId,
    /// KN-25-00041.
    pub code: String,
    /// SHA-256 of what the sender was given to follow it by.
    pub tracking_hash: String,
    /// Who asks.
    pub source: PetitionSource,
    /// What it is about, in a line.
    pub subject: String,
    /// What is asked.
    pub body: String,
    /// What the sender proposes.
    pub proposal: String,
    /// "Nhóm vướng mắc", a code of the catalogue.
    pub obstacle_group: Option<String>,
    /// "Cấp thẩm quyền", a code of the catalogue.
    pub authority: Option<String>,
    /// `task`, `project` or `target` with its code.
    pub link: Option<(String, String)>,
    /// Where it stands.
    pub state: PetitionState,
    /// The one body that answers.
    pub handler: Option<OrgUnitId>,
    /// The day it came in.
    pub received_on: Date,
    /// The day the sender was told that it is dealt with.
    pub noticed_on: Option<Date>,
    /// The last day of an answer in time.
    pub due_on: Option<Date>,
    /// The day it was answered or declined.
    pub answered_on: Option<Date>,
    /// The answer, or why there is none.
    pub answer: Option<String>,
    /// Whether the public sees it with its answer.
    pub is_public: bool,
    /// The petition that is answered for this one too.
    pub merged_into: Option<PetitionId>,
    /// How often it was opened again.
    pub reopened_times: i64,
    /// Rises with each change.
    pub version: i64,
}

/// Who sent a petition: personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PetitionSender {
    /// Name.
    pub name: String,
    /// Address, telephone or mail, as given.
    pub contact: String,
}

/// Days during which the office waits for the sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PetitionPause {
    /// Place among the pauses of the petition, from 1.
    pub seq: i64,
    /// What the sender was asked.
    pub question: String,
    /// When.
    pub asked_on: Date,
    /// When the sender answered.
    pub resumed_on: Option<Date>,
}

/// Which petitions are wanted; what is not given does not restrict.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PetitionFilter {
    /// Where they stand.
    pub state: Option<PetitionState>,
    /// Who asks.
    pub source: Option<PetitionSource>,
    /// Who answers.
    pub handler: Option<OrgUnitId>,
    /// Only open ones whose last day lies before this day.
    pub overdue_on: Option<Date>,
}

/// How many petitions there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PetitionCounts {
    /// By state, those with none left out.
    pub by_state: Vec<(PetitionState, i64)>,
    /// Open ones whose last day is over.
    pub overdue: i64,
}

macro_rules! columns {
    () => {
        "p.id, p.code, p.tracking_hash, p.source, p.subject, p.body, p.proposal, p.obstacle_group, p.authority, p.link_kind, \
         p.link_code, p.state, p.handler_id, p.received_on, p.noticed_on, p.due_on, p.answered_on, p.answer, p.is_public, \
         p.merged_into_id, p.reopened_times, p.version"
    };
}

/// The filter of the list and of its count: an empty word does not restrict.
macro_rules! wanted {
    () => {
        "p.tenant_id = $1 and ($2 = '' or p.state = $2) and ($3 = '' or p.source = $3) and ($4 = 0 or p.handler_id = $4) \
         and ($5 = '' or (p.due_on < $5 and p.state in ('moi', 'dang_xu_ly')))"
    };
}

statements! {
    INSERT = "insert into petition (tenant_id, id, code, tracking_hash, source, subject, body, proposal, obstacle_group,
        authority, link_kind, link_code, state, handler_id, received_on, noticed_on, due_on, answered_on, answer, is_public,
        merged_into_id, reopened_times, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 1)";
    INSERT_SENDER = "insert into petition_sender (tenant_id, petition_id, name, contact) values ($1, $2, $3, $4)";
    UPDATE = "update petition set obstacle_group = $4, authority = $5, link_kind = $6, link_code = $7, state = $8,
        handler_id = $9, noticed_on = $10, due_on = $11, answered_on = $12, answer = $13, is_public = $14,
        merged_into_id = $15, reopened_times = $16, version = version + 1
        where tenant_id = $1 and id = $2 and version = $3";
    INSERT_PAUSE = "insert into petition_pause (tenant_id, petition_id, seq, question, asked_on, resumed_on)
        values ($1, $2, $3, $4, $5, null)";
    END_PAUSE = "update petition_pause set resumed_on = $3 where tenant_id = $1 and petition_id = $2 and resumed_on is null";
    FIND_BY_CODE = concat!("select ", columns!(), " from petition p where p.tenant_id = $1 and p.code = $2");
    FIND = concat!("select ", columns!(), " from petition p where p.tenant_id = $1 and p.id = $2");
    FIND_SENDER = "select name, contact from petition_sender where tenant_id = $1 and petition_id = $2";
    LIST = concat!("select ", columns!(), " from petition p where ", wanted!(), " order by case p.state when 'moi' then 0
        when 'dang_xu_ly' then 0 when 'cho_bo_sung' then 1 else 2 end, p.due_on, p.id limit $6 offset $7");
    COUNT = concat!("select count(*) as n from petition p where ", wanted!());
    COUNT_BY_STATE = "select state, count(*) as n from petition where tenant_id = $1 group by state order by state";
    COUNT_SINCE = "select count(*) as n from petition where tenant_id = $1 and received_on >= $2 and source <> 'body'";
    LIST_PUBLIC = concat!("select ", columns!(), " from petition p where p.tenant_id = $1 and p.is_public = true
        and p.state = 'da_tra_loi' order by p.answered_on desc, p.id desc limit $2");
    LIST_MERGED_INTO = concat!("select ", columns!(), " from petition p where p.tenant_id = $1 and p.merged_into_id = $2
        order by p.id");
    LIST_PAUSES = "select seq, question, asked_on, resumed_on from petition_pause where tenant_id = $1 and petition_id = $2
        order by seq";
    LIST_HANDLERS = "select distinct p.handler_id, u.name from petition p
        join org_unit u on u.tenant_id = p.tenant_id and u.id = p.handler_id where p.tenant_id = $1 order by u.name";
    LIST_ANSWERED = "select received_on, answered_on from petition where tenant_id = $1 and state = 'da_tra_loi'
        order by answered_on desc limit $2";
}

/// Adds a petition with who sent it; its `id` is minted here.
pub async fn insert(
    tx: &mut Tx,
    tenant: TenantId,
    petition: &Petition,
    sender: &PetitionSender,
) -> Result<PetitionId, StorageError> {
    let id = counter::next(tx, tenant, "petition").await?;
    let values = args![
        tenant.0,
        id,
        &petition.code,
        &petition.tracking_hash,
        petition.source.code(),
        &petition.subject,
        &petition.body,
        &petition.proposal,
        &petition.obstacle_group,
        &petition.authority,
        petition.link.as_ref().map(|(kind, _)| kind.as_str()),
        petition.link.as_ref().map(|(_, code)| code.as_str()),
        petition.state.code(),
        petition.handler.map(|handler| handler.0),
        petition.received_on,
        petition.noticed_on,
        petition.due_on,
        petition.answered_on,
        &petition.answer,
        petition.is_public,
        petition.merged_into.map(|other| other.0),
        petition.reopened_times
    ];
    tx.execute(INSERT, values).await?;
    tx.execute(INSERT_SENDER, args![tenant.0, id, &sender.name, &sender.contact]).await?;
    Ok(PetitionId(id))
}

/// Writes what has changed; false where somebody else was faster.
pub async fn update(tx: &mut Tx, tenant: TenantId, petition: &Petition) -> Result<bool, StorageError> {
    let values = args![
        tenant.0,
        petition.id.0,
        petition.version,
        &petition.obstacle_group,
        &petition.authority,
        petition.link.as_ref().map(|(kind, _)| kind.as_str()),
        petition.link.as_ref().map(|(_, code)| code.as_str()),
        petition.state.code(),
        petition.handler.map(|handler| handler.0),
        petition.noticed_on,
        petition.due_on,
        petition.answered_on,
        &petition.answer,
        petition.is_public,
        petition.merged_into.map(|other| other.0),
        petition.reopened_times
    ];
    Ok(tx.execute(UPDATE, values).await? == 1)
}

/// The clock stops: the sender is asked.
pub async fn insert_pause(
    tx: &mut Tx,
    tenant: TenantId,
    id: PetitionId,
    pause: &PetitionPause,
) -> Result<(), StorageError> {
    tx.execute(INSERT_PAUSE, args![tenant.0, id.0, pause.seq, &pause.question, pause.asked_on]).await?;
    Ok(())
}

/// The clock goes on.
pub async fn end_pause(tx: &mut Tx, tenant: TenantId, id: PetitionId, on: Date) -> Result<(), StorageError> {
    tx.execute(END_PAUSE, args![tenant.0, id.0, on]).await?;
    Ok(())
}

/// The petition with this code.
pub async fn find_by_code(tx: &mut Tx, tenant: TenantId, code: &str) -> Result<Option<Petition>, StorageError> {
    tx.optional(FIND_BY_CODE, args![tenant.0, code], read).await
}

/// A petition.
pub async fn find(tx: &mut Tx, tenant: TenantId, id: PetitionId) -> Result<Option<Petition>, StorageError> {
    tx.optional(FIND, args![tenant.0, id.0], read).await
}

/// Who sent it.
pub async fn find_sender(
    tx: &mut Tx,
    tenant: TenantId,
    id: PetitionId,
) -> Result<Option<PetitionSender>, StorageError> {
    let sender = |row: &Row| Ok(PetitionSender { name: row.text("name")?, contact: row.text("contact")? });
    tx.optional(FIND_SENDER, args![tenant.0, id.0], sender).await
}

/// So many petitions after so many, open ones first, by the last day.
pub async fn list(
    tx: &mut Tx,
    tenant: TenantId,
    filter: &PetitionFilter,
    most: i64,
    skipped: i64,
) -> Result<Vec<Petition>, StorageError> {
    let PetitionFilter { state, source, handler, overdue_on } = filter;
    let (state, source, day) = words(*state, *source, *overdue_on);
    let handler = handler.map_or(0, |handler| handler.0);
    tx.rows(LIST, args![tenant.0, state, source, handler, day, most, skipped], read).await
}

/// How many petitions a filter lets through.
pub async fn count(tx: &mut Tx, tenant: TenantId, filter: &PetitionFilter) -> Result<i64, StorageError> {
    let PetitionFilter { state, source, handler, overdue_on } = filter;
    let (state, source, day) = words(*state, *source, *overdue_on);
    let handler = handler.map_or(0, |handler| handler.0);
    let count = tx.optional(COUNT, args![tenant.0, state, source, handler, day], |row| row.int("n")).await?;
    Ok(count.unwrap_or_default())
}

fn words(
    state: Option<PetitionState>,
    source: Option<PetitionSource>,
    day: Option<Date>,
) -> (&'static str, &'static str, String) {
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    (state.map_or("", PetitionState::code), source.map_or("", PetitionSource::code), day)
}

/// How many petitions there are, by state, and how many are overdue on a day.
pub async fn counts(tx: &mut Tx, tenant: TenantId, today: Date) -> Result<PetitionCounts, StorageError> {
    let by_state = tx
        .rows(COUNT_BY_STATE, args![tenant.0], |row| Ok((row.parse("state", PetitionState::from_code)?, row.int("n")?)))
        .await?;
    let late = PetitionFilter { overdue_on: Some(today), ..PetitionFilter::default() };
    Ok(PetitionCounts { by_state, overdue: count(tx, tenant, &late).await? })
}

/// How many came in through the public form since a day.
pub async fn count_since(tx: &mut Tx, tenant: TenantId, day: Date) -> Result<i64, StorageError> {
    let count = tx.optional(COUNT_SINCE, args![tenant.0, day], |row| row.int("n")).await?;
    Ok(count.unwrap_or_default())
}

/// Answered petitions that the public sees, the latest first.
pub async fn list_public(tx: &mut Tx, tenant: TenantId, most: i64) -> Result<Vec<Petition>, StorageError> {
    tx.rows(LIST_PUBLIC, args![tenant.0, most], read).await
}

/// Petitions that are answered with this one.
pub async fn list_merged_into(tx: &mut Tx, tenant: TenantId, id: PetitionId) -> Result<Vec<Petition>, StorageError> {
    tx.rows(LIST_MERGED_INTO, args![tenant.0, id.0], read).await
}

/// The pauses of a petition, in order.
pub async fn list_pauses(tx: &mut Tx, tenant: TenantId, id: PetitionId) -> Result<Vec<PetitionPause>, StorageError> {
    tx.rows(LIST_PAUSES, args![tenant.0, id.0], |row| {
        Ok(PetitionPause {
            seq: row.int("seq")?,
            question: row.text("question")?,
            asked_on: row.date("asked_on")?,
            resumed_on: row.opt_date("resumed_on")?,
        })
    })
    .await
}

/// Days of receipt and answer of the latest answered petitions.
pub async fn list_answered(tx: &mut Tx, tenant: TenantId, most: i64) -> Result<Vec<(Date, Date)>, StorageError> {
    tx.rows(LIST_ANSWERED, args![tenant.0, most], |row| Ok((row.date("received_on")?, row.date("answered_on")?))).await
}

/// Bodies that answer some petition, by name.
pub async fn list_handlers(tx: &mut Tx, tenant: TenantId) -> Result<Vec<OrgUnitId>, StorageError> {
    tx.rows(LIST_HANDLERS, args![tenant.0], |row| row.int("handler_id").map(OrgUnitId)).await
}

fn read(row: &Row) -> Result<Petition, StorageError> {
    Ok(Petition {
        id: PetitionId(row.int("id")?),
        code: row.text("code")?,
        tracking_hash: row.text("tracking_hash")?,
        source: row.parse("source", PetitionSource::from_code)?,
        subject: row.text("subject")?,
        body: row.text("body")?,
        proposal: row.text("proposal")?,
        obstacle_group: row.opt_text("obstacle_group")?,
        authority: row.opt_text("authority")?,
        link: row.opt_text("link_kind")?.zip(row.opt_text("link_code")?),
        state: row.parse("state", PetitionState::from_code)?,
        handler: row.opt_int("handler_id")?.map(OrgUnitId),
        received_on: row.date("received_on")?,
        noticed_on: row.opt_date("noticed_on")?,
        due_on: row.opt_date("due_on")?,
        answered_on: row.opt_date("answered_on")?,
        answer: row.opt_text("answer")?,
        is_public: row.bool("is_public")?,
        merged_into: row.opt_int("merged_into_id")?.map(PetitionId),
        reopened_times: row.int("reopened_times")?,
        version: row.int("version")?,
    })
}
