//! The page of a petition: what is asked, how its clock ran, what may be done now.

use super::step::needs;
use super::{NOUN, PetitionRow};
use crate::event::Event;
use crate::org_unit::Names;
use crate::{AppError, Ctx};
use domain::Date;
use domain::petition::{PetitionStep, notice_due_on};
use domain::role::Permission;
use serde_json::json;
use storage::audit::{self, AuditEvent};
use storage::petition::{self, Petition, PetitionPause};

/// Entries of the history shown.
const HISTORY_ROWS: i64 = 50;

/// Everything on the page, without who sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PetitionPage {
    /// What the queue shows.
    pub row: PetitionRow,
    /// What is asked.
    pub body: String,
    /// What the sender proposes.
    pub proposal: String,
    /// "Nhóm vướng mắc".
    pub group: Option<String>,
    /// "Cấp thẩm quyền".
    pub authority: Option<String>,
    /// The last day to tell the sender that it is dealt with.
    pub notice_due_on: Option<Date>,
    /// The day the sender was told.
    pub noticed_on: Option<Date>,
    /// The day it was answered or declined.
    pub answered_on: Option<Date>,
    /// The answer, or why there is none.
    pub answer: Option<String>,
    /// Whether the public sees it.
    pub is_public: bool,
    /// How often it was opened again.
    pub reopened_times: i64,
    /// The pauses of its clock.
    pub pauses: Vec<PetitionPause>,
    /// Code and subject of the petition that is answered for this one.
    pub merged_into: Option<(String, String)>,
    /// Those that are answered with this one.
    pub merged: Vec<(String, String)>,
    /// What the reader may do with it now.
    pub steps: Vec<PetitionStep>,
    /// Whether the reader may see who sent it.
    pub may_read_sender: bool,
    /// Bodies that may be named to answer: code, name.
    pub bodies: Vec<(String, String)>,
    /// What happened to it, the latest first.
    pub history: Vec<AuditEvent>,
}

/// Who sent a petition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SenderView {
    /// Name.
    pub name: String,
    /// How to reach the sender.
    pub contact: String,
}

/// The page of a petition.
pub async fn view(ctx: &mut Ctx<'_>, code: &str) -> Result<PetitionPage, AppError> {
    ctx.require(Permission::Read)?;
    let petition = get(ctx, code).await?;
    let names = Names::load(ctx).await?;
    let into = match petition.merged_into {
        Some(id) => petition::find(&mut ctx.tx, ctx.tenant, id).await?,
        None => None,
    };
    let named = |other: Petition| (other.code, other.subject);
    let merged = petition::list_merged_into(&mut ctx.tx, ctx.tenant, petition.id).await?;
    let pauses = petition::list_pauses(&mut ctx.tx, ctx.tenant, petition.id).await?;
    let history = audit::list_of_object(&mut ctx.tx, ctx.tenant, NOUN, code, HISTORY_ROWS).await?;
    let catalogue = ctx.catalogue;
    let name_of = |rows: &[domain::catalogue::Named], code: &Option<String>| {
        rows.iter().find(|row| Some(&row.code) == code.as_ref()).map(|row| row.name.clone())
    };
    let steps = steps(ctx, &petition);
    let bodies = if steps.contains(&PetitionStep::Assign) { names.able_to_answer(ctx.today) } else { Vec::new() };
    Ok(PetitionPage {
        row: PetitionRow::new(&petition, &names, ctx.today),
        group: name_of(&catalogue.obstacle_groups, &petition.obstacle_group),
        authority: name_of(&catalogue.authority_levels, &petition.authority),
        notice_due_on: notice_due_on(&catalogue.regulations, &catalogue.calendar, petition.received_on),
        may_read_sender: ctx.actor.may_for(Permission::ReadPetitioner, petition.handler),
        body: petition.body,
        proposal: petition.proposal,
        noticed_on: petition.noticed_on,
        answered_on: petition.answered_on,
        answer: petition.answer,
        is_public: petition.is_public,
        reopened_times: petition.reopened_times,
        pauses,
        merged_into: into.map(named),
        merged: merged.into_iter().map(named).collect(),
        steps,
        bodies,
        history,
    })
}

/// Who sent a petition; that it was read is recorded before it is shown.
pub async fn sender(ctx: &mut Ctx<'_>, code: &str) -> Result<SenderView, AppError> {
    let petition = get(ctx, code).await?;
    ctx.require_for(Permission::ReadPetitioner, petition.handler)?;
    let found = petition::find_sender(&mut ctx.tx, ctx.tenant, petition.id).await?;
    let sender = found.ok_or_else(|| AppError::not_found("petition_sender", code))?;
    let event = Event { action: "petition.sender_read", object_kind: NOUN, object_code: code, detail: json!({}) };
    ctx.record(&event).await?;
    Ok(SenderView { name: sender.name, contact: sender.contact })
}

pub(super) async fn get(ctx: &mut Ctx<'_>, code: &str) -> Result<Petition, AppError> {
    let found = petition::find_by_code(&mut ctx.tx, ctx.tenant, code).await?;
    found.ok_or_else(|| AppError::not_found(NOUN, code))
}

/// What the actor may do with a petition as it stands.
fn steps(ctx: &Ctx<'_>, petition: &Petition) -> Vec<PetitionStep> {
    let is_allowed = |step: &PetitionStep| {
        let (permission, body) = needs(petition, *step);
        petition.state.after(*step).is_some() && ctx.actor.may_for(permission, body)
    };
    PetitionStep::ALL.into_iter().filter(is_allowed).collect()
}
