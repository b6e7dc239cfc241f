//! Who takes over a duty that no rule decides: a person chooses, one by one or for the rest at once.

use super::draft::Draft;
use crate::{AppError, Ctx, wording};
use domain::reorganisation::Link;
use storage::open_duty::{self, DutyKind};
use storage::reorganisation as store;

/// One duty goes to one body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Code of the kind of duty.
    pub duty: String,
    /// The thing within its kind.
    pub object: i64,
    /// Which part of it.
    pub part: String,
    /// Place of its holder in the event.
    pub old_seq: i64,
    /// Place of the body that takes it over; none takes the choice back.
    pub new_seq: Option<i64>,
}

/// Keeps choices.
pub async fn choose(ctx: &mut Ctx<'_>, code: &str, choices: &[Choice]) -> Result<(), AppError> {
    let draft = Draft::load_open(ctx, code).await?;
    let event = (ctx.tenant, draft.event.id);
    for choice in choices {
        kind(&choice.duty)?;
        if let Some(new_seq) = choice.new_seq {
            require_link(&draft.links, choice.old_seq, new_seq)?;
        }
        let of = (choice.duty.as_str(), choice.object, choice.part.as_str());
        store::choose(&mut ctx.tx, event, of, (choice.old_seq, choice.new_seq)).await?;
    }
    Ok(())
}

/// Gives what is left of an old body's duties to one body: of one kind, or of all; answers how many that were.
pub async fn choose_rest(
    ctx: &mut Ctx<'_>,
    code: &str,
    duty: Option<&str>,
    (old_seq, new_seq): (i64, i64),
) -> Result<u64, AppError> {
    let draft = Draft::load_open(ctx, code).await?;
    require_link(&draft.links, old_seq, new_seq)?;
    let of_one = duty.map(kind).transpose()?;
    let mut chosen = 0;
    for kind in open_duty::KINDS.iter().filter(|kind| of_one.is_none_or(|one| one.code == kind.code)) {
        let event = (ctx.tenant, draft.event.id);
        chosen += open_duty::choose_rest(&mut ctx.tx, event, kind, (old_seq, new_seq)).await?;
    }
    Ok(chosen)
}

pub(super) fn kind(code: &str) -> Result<&'static DutyKind, AppError> {
    open_duty::kind(code).ok_or_else(|| AppError::not_found("duty", code))
}

fn require_link(links: &[Link], old_seq: i64, new_seq: i64) -> Result<(), AppError> {
    if links.iter().any(|link| (link.old_seq, link.new_seq) == (old_seq, new_seq)) {
        return Ok(());
    }
    Err(AppError::invalid("chuyen", wording::reorganisation::NOT_A_TAKER))
}
