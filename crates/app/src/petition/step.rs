//! One step of a petition: who may take it, what it demands, what it changes.

use super::NOUN;
use super::page::get;
use crate::event::Event;
use crate::org_unit::Names;
use crate::wording::petition as sentence;
use crate::{AppError, Ctx};
use domain::catalogue::Named;
use domain::id::{OrgUnitId, PetitionId};
use domain::petition::{PetitionState, PetitionStep, due_after_pause};
use domain::role::Permission;
use serde_json::json;
use storage::petition::{self, Petition, PetitionPause};

/// A step with what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PetitionAction {
    /// "Phân công".
    Assign {
        /// Code of the one body that answers.
        handler: String,
        /// Code of the group of obstacles, if known.
        group: Option<String>,
        /// Code of the level that can clear it, if known.
        authority: Option<String>,
    },
    /// "Yêu cầu bổ sung".
    Ask {
        /// What the sender is asked.
        question: String,
    },
    /// "Đã bổ sung".
    Resume,
    /// "Trả lời".
    Answer {
        /// The answer.
        text: String,
        /// Whether the public sees it.
        is_public: bool,
    },
    /// "Không thụ lý".
    Decline {
        /// Why.
        reason: String,
    },
    /// "Gộp".
    Merge {
        /// Code of the petition that is answered for this one.
        into: String,
    },
    /// "Mở lại".
    Reopen {
        /// Why the answer does not do.
        reason: String,
    },
}

impl PetitionAction {
    /// Which step it is.
    pub const fn step(&self) -> PetitionStep {
        match self {
            Self::Assign { .. } => PetitionStep::Assign,
            Self::Ask { .. } => PetitionStep::Ask,
            Self::Resume => PetitionStep::Resume,
            Self::Answer { .. } => PetitionStep::Answer,
            Self::Decline { .. } => PetitionStep::Decline,
            Self::Merge { .. } => PetitionStep::Merge,
            Self::Reopen { .. } => PetitionStep::Reopen,
        }
    }

    /// The words that must not be empty: name of the field, and the words.
    fn said(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Ask { question } => Some(("question", question)),
            Self::Answer { text, .. } => Some(("answer", text)),
            Self::Decline { reason } | Self::Reopen { reason } => Some(("reason", reason)),
            Self::Assign { .. } | Self::Resume | Self::Merge { .. } => None,
        }
    }
}

/// Takes a step.
pub async fn take(ctx: &mut Ctx<'_>, code: &str, action: &PetitionAction) -> Result<(), AppError> {
    let before = get(ctx, code).await?;
    let step = action.step();
    let (permission, body) = needs(&before, step);
    ctx.require_for(permission, body)?;
    let closed = || AppError::invalid("step", sentence::not_now(before.state));
    let state = before.state.after(step).ok_or_else(closed)?;
    if let Some((field, _)) = action.said().filter(|(_, words)| words.trim().is_empty()) {
        return Err(AppError::invalid(field, sentence::SAY_WHY));
    }
    let after = apply(ctx, Petition { state, ..before.clone() }, action).await?;
    if !petition::update(&mut ctx.tx, ctx.tenant, &after).await? {
        return Err(AppError::Conflict { what: NOUN, code: code.to_owned() });
    }
    let detail = json!({ "from": before.state.code(), "to": after.state.code() });
    ctx.record(&Event { action: event(step), object_kind: NOUN, object_code: code, detail }).await
}

/// What a step takes: some are for the office that directs all petitions only.
pub(super) const fn needs(petition: &Petition, step: PetitionStep) -> (Permission, Option<OrgUnitId>) {
    if step.is_of_the_office() {
        (Permission::DirectPetitions, None)
    } else {
        (Permission::AnswerPetition, petition.handler)
    }
}

const fn event(step: PetitionStep) -> &'static str {
    match step {
        PetitionStep::Assign => "petition.assigned",
        PetitionStep::Ask => "petition.sender_asked",
        PetitionStep::Resume => "petition.resumed",
        PetitionStep::Answer => "petition.answered",
        PetitionStep::Decline => "petition.declined",
        PetitionStep::Merge => "petition.merged",
        PetitionStep::Reopen => "petition.reopened",
    }
}

async fn apply(ctx: &mut Ctx<'_>, petition: Petition, action: &PetitionAction) -> Result<Petition, AppError> {
    let today = ctx.today;
    Ok(match action {
        PetitionAction::Assign { handler, group, authority } => Petition {
            handler: Some(body_of(ctx, handler).await?),
            obstacle_group: known(&ctx.catalogue.obstacle_groups, group, "group")?.or(petition.obstacle_group),
            authority: known(&ctx.catalogue.authority_levels, authority, "authority")?.or(petition.authority),
            noticed_on: petition.noticed_on.or(Some(today)),
            ..petition
        },
        PetitionAction::Ask { question } => {
            let seq = petition::list_pauses(&mut ctx.tx, ctx.tenant, petition.id).await?.len();
            let seq = i64::try_from(seq).unwrap_or(i64::MAX).saturating_add(1);
            let pause = PetitionPause { seq, question: question.trim().to_owned(), asked_on: today, resumed_on: None };
            petition::insert_pause(&mut ctx.tx, ctx.tenant, petition.id, &pause).await?;
            petition
        }
        PetitionAction::Resume => resume(ctx, petition).await?,
        PetitionAction::Answer { text, is_public } => Petition {
            answer: Some(text.trim().to_owned()),
            answered_on: Some(today),
            is_public: *is_public,
            ..petition
        },
        PetitionAction::Decline { reason } => {
            Petition { answer: Some(reason.trim().to_owned()), answered_on: Some(today), is_public: false, ..petition }
        }
        PetitionAction::Merge { into } => {
            Petition { merged_into: Some(other(ctx, &petition, into).await?), ..petition }
        }
        PetitionAction::Reopen { .. } => reopened(petition)?,
    })
}

/// The clock goes on where it stood.
async fn resume(ctx: &mut Ctx<'_>, petition: Petition) -> Result<Petition, AppError> {
    let pauses = petition::list_pauses(&mut ctx.tx, ctx.tenant, petition.id).await?;
    let asked_on = pauses.iter().rev().find(|pause| pause.resumed_on.is_none()).map(|pause| pause.asked_on);
    petition::end_pause(&mut ctx.tx, ctx.tenant, petition.id, ctx.today).await?;
    let calendar = &ctx.catalogue.calendar;
    let moved = petition.due_on.zip(asked_on).map(|(due, asked)| due_after_pause(calendar, due, asked, ctx.today));
    Ok(Petition { due_on: moved.or(petition.due_on), ..petition })
}

/// An answer that did not do stays in the log; the last day stays what it was, so lateness shows.
fn reopened(petition: Petition) -> Result<Petition, AppError> {
    if petition.handler.is_none() {
        return Ok(Petition { state: PetitionState::Received, ..cleared(petition) });
    }
    Ok(cleared(petition))
}

fn cleared(petition: Petition) -> Petition {
    let reopened_times = petition.reopened_times.saturating_add(1);
    Petition { answered_on: None, answer: None, is_public: false, reopened_times, ..petition }
}

async fn body_of(ctx: &mut Ctx<'_>, code: &str) -> Result<OrgUnitId, AppError> {
    let names = Names::load(ctx).await?;
    let can_answer = names.able_to_answer(ctx.today).iter().any(|(able, _)| able == code);
    let body = names.id_of(code).filter(|_| can_answer);
    body.ok_or_else(|| AppError::invalid("handler", sentence::NAME_A_BODY))
}

fn known(rows: &[Named], code: &Option<String>, field: &str) -> Result<Option<String>, AppError> {
    match code {
        Some(code) if !rows.iter().any(|row| row.code == *code) => {
            Err(AppError::invalid(field, sentence::UNKNOWN_GROUP))
        }
        code => Ok(code.clone()),
    }
}

/// The petition to be answered for both: another one, and itself not merged away.
async fn other(ctx: &mut Ctx<'_>, petition: &Petition, into: &str) -> Result<PetitionId, AppError> {
    let found = petition::find_by_code(&mut ctx.tx, ctx.tenant, &into.trim().to_uppercase()).await?;
    let usable = found.filter(|other| other.id != petition.id && other.state != PetitionState::Merged);
    let other = usable.ok_or_else(|| AppError::invalid("into", sentence::UNKNOWN_OTHER))?;
    Ok(other.id)
}
