//! What a sender, and the public, see: the state and the answer, never a name.

use super::tracking_hash;
use crate::{Actor, App, AppError, Ctx};
use domain::Date;
use domain::petition::PetitionState;
use storage::petition::{self, Petition};

/// Public answers on one page.
const MOST_ANSWERS: i64 = 50;

/// A petition as its sender sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackedPetition {
    /// KN-25-00041.
    pub code: String,
    /// What it is about.
    pub subject: String,
    /// Where it stands; of a merged one, where the other stands.
    pub state: PetitionState,
    /// The petition that is answered for it too.
    pub answered_with: Option<String>,
    /// The body that answers.
    pub handler: Option<String>,
    /// The day it came in.
    pub received_on: Date,
    /// The last day of an answer in time.
    pub due_on: Option<Date>,
    /// The day of the answer.
    pub answered_on: Option<Date>,
    /// The answer, or why there is none.
    pub answer: Option<String>,
    /// What the office waits to hear from the sender.
    pub question: Option<String>,
}

/// The petition behind the words a sender was given; nothing where they are wrong, whichever part is.
pub async fn track(app: &App, tracking: &str) -> Result<Option<TrackedPetition>, AppError> {
    let tracking = tracking.trim().to_uppercase();
    let Some((code, secret)) = tracking.rsplit_once('-') else { return Ok(None) };
    let system = Actor::system();
    let mut ctx = app.read(&system).await?;
    let found = petition::find_by_code(&mut ctx.tx, ctx.tenant, code).await?;
    match found.filter(|petition| petition.tracking_hash == tracking_hash(code, secret)) {
        Some(petition) => tracked(&mut ctx, petition).await.map(Some),
        None => Ok(None),
    }
}

/// Answers that the public sees, the latest first.
pub async fn answered(app: &App) -> Result<Vec<TrackedPetition>, AppError> {
    let system = Actor::system();
    let mut ctx = app.read(&system).await?;
    let names = crate::org_unit::Names::load(&mut ctx).await?;
    let rows = petition::list_public(&mut ctx.tx, ctx.tenant, MOST_ANSWERS).await?;
    Ok(rows.into_iter().map(|row| shown(row, None, &names)).collect())
}

async fn tracked(ctx: &mut Ctx<'_>, petition: Petition) -> Result<TrackedPetition, AppError> {
    let other = match petition.merged_into {
        Some(other) => petition::find(&mut ctx.tx, ctx.tenant, other).await?,
        None => None,
    };
    let names = crate::org_unit::Names::load(ctx).await?;
    let is_waiting = petition.state == PetitionState::AwaitingSender;
    let pauses = petition::list_pauses(&mut ctx.tx, ctx.tenant, petition.id).await?;
    let question = pauses.into_iter().rev().find(|pause| pause.resumed_on.is_none()).map(|pause| pause.question);
    let shown = shown(petition, other, &names);
    Ok(TrackedPetition { question: question.filter(|_| is_waiting), ..shown })
}

/// A petition with the answer of the one it was merged into.
fn shown(petition: Petition, other: Option<Petition>, names: &crate::org_unit::Names) -> TrackedPetition {
    let answered_with = other.as_ref().map(|other| other.code.clone());
    let Petition { code, subject, received_on, .. } = petition.clone();
    let speaking = other.unwrap_or(petition);
    TrackedPetition {
        code,
        subject,
        received_on,
        answered_with,
        state: speaking.state,
        handler: speaking.handler.and_then(|handler| names.of(handler)).map(|(_, name)| name),
        due_on: speaking.due_on,
        answered_on: speaking.answered_on,
        answer: speaking.answer,
        question: None,
    }
}
