//! The page of an event: its bodies, what they have open, and what still stands in the way.

use super::choose::kind;
use super::draft::Draft;
use super::list::{EventRow, row};
use crate::org_unit::Names;
use crate::{AppError, Ctx, Fault, wording};
use domain::reorganisation::Link;
use storage::open_duty::{self, KINDS};
use storage::reorganisation::{EventBody, Side};

/// Duties on one page of the queue.
const PAGE_ROWS: i64 = 50;

/// Everything on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventPage {
    /// What the list shows.
    pub row: EventRow,
    /// Those that give.
    pub old: Vec<BodyView>,
    /// Those that take over.
    pub new: Vec<BodyView>,
    /// Who may take over from whom.
    pub links: Vec<Link>,
    /// What they have open, by kind.
    pub duties: Vec<DutyKindView>,
    /// How many of all these have nobody to go to yet.
    pub undecided: i64,
    /// What else stands in the way.
    pub faults: Vec<Fault>,
    /// What it has moved, once confirmed.
    pub moves: Vec<MoveView>,
}

impl EventPage {
    /// Whether this one may take over from that one.
    pub fn is_linked(&self, old: &BodyView, new: &BodyView) -> bool {
        self.links.iter().any(|link| (link.old_seq, link.new_seq) == (old.seq, new.seq))
    }

    /// Whether the body with this code takes over.
    pub fn is_taker(&self, code: &str) -> bool {
        self.new.iter().any(|body| body.code.as_deref() == Some(code))
    }

    /// How many open duties there are.
    pub fn open(&self) -> i64 {
        self.duties.iter().map(|kind| kind.total).sum()
    }
}

/// A body in an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyView {
    /// Its place.
    pub seq: i64,
    /// DV-017; none for a body that does not exist yet.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// Whether it ends.
    pub is_ending: bool,
}

/// How many open duties of one kind there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyKindView {
    /// `task_lead`.
    pub code: &'static str,
    /// All of them.
    pub total: i64,
    /// Those that have nobody to go to yet.
    pub undecided: i64,
}

/// So many duties of one kind have gone from one body to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveView {
    /// `task_lead`.
    pub duty: String,
    /// Code and name of who gave.
    pub from: (String, String),
    /// Code and name of who took.
    pub to: (String, String),
    /// How many.
    pub duties: i64,
}

/// A page of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyPage {
    /// `task_lead`.
    pub kind: &'static str,
    /// Its rows: those that have nobody to go to first.
    pub rows: Vec<DutyRow>,
    /// How many there are on all pages.
    pub total: usize,
}

/// One open duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyRow {
    /// The thing within its kind.
    pub object: i64,
    /// Which part of it.
    pub part: String,
    /// NV-3-8-01.
    pub code: String,
    /// Its words.
    pub title: String,
    /// Place and name of its holder.
    pub old: (i64, String),
    /// Place of who takes it over.
    pub new_seq: Option<i64>,
    /// Whether a person chose that, not the rule.
    pub is_chosen: bool,
    /// Those who may take it over: place, name.
    pub candidates: Vec<(i64, String)>,
}

impl DutyRow {
    /// Whether a person chose this body to take it over.
    pub fn is_chosen_for(&self, seq: &i64) -> bool {
        self.is_chosen && self.new_seq.as_ref() == Some(seq)
    }
}

/// The page of an event.
pub async fn view(ctx: &mut Ctx<'_>, code: &str) -> Result<EventPage, AppError> {
    let draft = Draft::load(ctx, code).await?;
    let names = Names::load(ctx).await?;
    let body = |body: &EventBody| BodyView {
        seq: body.seq,
        code: body.unit.and_then(|unit| names.of(unit)).map(|(code, _)| code),
        name: body.name.clone(),
        is_ending: body.is_ending,
    };
    let row = row(ctx, &draft.event).await?;
    let is_open = !row.is_confirmed && !row.is_dropped;
    let duties = if is_open { kinds(ctx, &draft).await? } else { Vec::new() };
    let flaws = if is_open { draft.flaws(ctx).await? } else { Vec::new() };
    let moved = open_duty::sum_moves(&mut ctx.tx, ctx.tenant, draft.event.id).await?;
    let moves = moved.into_iter().filter_map(|(duty, from, to, duties)| {
        Some(MoveView { duty, from: names.of(from)?, to: names.of(to)?, duties })
    });
    Ok(EventPage {
        old: draft.of_side(Side::Old).map(body).collect(),
        new: draft.of_side(Side::New).map(body).collect(),
        undecided: duties.iter().map(|kind| kind.undecided).sum(),
        faults: flaws.into_iter().map(|flaw| wording::reorganisation::fault(flaw, &draft.bodies)).collect(),
        moves: moves.collect(),
        links: draft.links,
        row,
        duties,
    })
}

async fn kinds(ctx: &mut Ctx<'_>, draft: &Draft) -> Result<Vec<DutyKindView>, AppError> {
    let mut views = Vec::new();
    for kind in KINDS {
        let sums = open_duty::sums(&mut ctx.tx, (ctx.tenant, draft.event.id), kind).await?;
        let ends = |seq: i64| draft.bodies.iter().any(|body| body.seq == seq && body.is_ending);
        let undecided = sums.iter().filter(|sum| sum.new_seq.is_none() && ends(sum.old_seq));
        views.push(DutyKindView {
            code: kind.code,
            total: sums.iter().map(|sum| sum.duties).sum(),
            undecided: undecided.map(|sum| sum.duties).sum(),
        });
    }
    Ok(views)
}

/// A page of the open duties of one kind, with who may take each over.
pub async fn duties(ctx: &mut Ctx<'_>, code: &str, duty: &str, page: usize) -> Result<DutyPage, AppError> {
    let draft = Draft::load(ctx, code).await?;
    let kind = kind(duty)?;
    let event = (ctx.tenant, draft.event.id);
    let sums = open_duty::sums(&mut ctx.tx, event, kind).await?;
    let skipped = i64::try_from(page.saturating_sub(1)).unwrap_or(i64::MAX).saturating_mul(PAGE_ROWS);
    let open = open_duty::list(&mut ctx.tx, event, kind, (skipped, PAGE_ROWS)).await?;
    let name = |seq: i64| draft.bodies.iter().find(|body| body.seq == seq).map(|body| body.name.clone());
    let candidates = |old: i64| {
        let links = draft.links.iter().filter(move |link| link.old_seq == old);
        links.filter_map(|link| Some((link.new_seq, name(link.new_seq)?))).collect()
    };
    let rows = open.into_iter().map(|duty| DutyRow {
        old: (duty.old_seq, name(duty.old_seq).unwrap_or_default()),
        candidates: candidates(duty.old_seq),
        object: duty.object,
        part: duty.part,
        code: duty.code,
        title: duty.title,
        new_seq: duty.new_seq,
        is_chosen: duty.is_chosen,
    });
    let total = usize::try_from(sums.iter().map(|sum| sum.duties).sum::<i64>()).unwrap_or(usize::MAX);
    Ok(DutyPage { kind: kind.code, rows: rows.collect(), total })
}
