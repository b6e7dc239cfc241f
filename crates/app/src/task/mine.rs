//! "Việc của tôi": what waits for the reader, by what is to be done about it. Each task stands in one queue.

use super::list::{TaskRow, days, found};
use crate::org_unit::Names;
use crate::{AppError, Ctx};
use domain::id::OrgUnitId;
use domain::role::{Permission, Reach};
use domain::task::{TaskAction, TaskState, TaskTiming};
use storage::task::query::{self, TaskQuery};

/// Rows of a queue that are shown; the register has the rest.
const ROWS: i64 = 20;

/// What waits for the reader.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MyWork {
    /// The body the reader acts for: code, name.
    pub org_unit: Option<(String, String)>,
    /// What waits, the most urgent first; a queue that is empty is left out.
    pub queues: Vec<Queue>,
}

/// Tasks that wait for the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// For what.
    pub kind: QueueKind,
    /// How many.
    pub total: u64,
    /// The first of them.
    pub rows: Vec<TaskRow>,
}

/// What tasks wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QueueKind {
    /// "Bị trả lại": the own report is to be mended.
    Returned,
    /// "Quá hạn".
    Overdue,
    /// "Chờ tiếp nhận".
    ToAccept,
    /// "Sắp đến hạn".
    DueSoon,
    /// "Phần phối hợp": the own part in a task of others.
    Parts,
    /// "Chờ người khác": reported, not yet confirmed.
    WithOthers,
    /// "Chờ xác minh".
    ToVerify,
    /// "Chờ quyết định gia hạn".
    ExtensionToDecide,
    /// "Chưa giao".
    Unassigned,
    /// "Chưa đủ 6 rõ".
    Unclear,
}

impl QueueKind {
    /// The action that the reader most likely takes; none where others are to act.
    pub const fn action(self) -> Option<TaskAction> {
        match self {
            Self::Returned | Self::Overdue | Self::DueSoon => Some(TaskAction::Report),
            Self::ToAccept => Some(TaskAction::Accept),
            Self::Parts => Some(TaskAction::HandInPart),
            Self::ToVerify => Some(TaskAction::Verify),
            Self::ExtensionToDecide => Some(TaskAction::DecideExtension),
            Self::Unassigned | Self::Unclear => Some(TaskAction::Assign),
            Self::WithOthers => None,
        }
    }

    /// The code on the page and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Returned => "tra_lai",
            Self::Overdue => "qua_han",
            Self::ToAccept => "cho_tiep_nhan",
            Self::DueSoon => "sap_den_han",
            Self::Parts => "phoi_hop",
            Self::WithOthers => "cho_nguoi_khac",
            Self::ToVerify => "cho_xac_minh",
            Self::ExtensionToDecide => "cho_gia_han",
            Self::Unassigned => "chua_giao",
            Self::Unclear => "chua_du_6_ro",
        }
    }
}

/// What waits for the reader: of the own body what is to be done and mended, of all bodies what is to be verified, decided
/// and assigned, each as far as the rights of the reader reach.
pub async fn mine(ctx: &mut Ctx<'_>) -> Result<MyWork, AppError> {
    ctx.require(Permission::Read)?;
    let names = Names::load(ctx).await?;
    let own = ctx.actor.org_unit.filter(|_| ctx.actor.reach(Permission::ReportTask) == Some(Reach::Own));
    let mut work = MyWork { org_unit: own.and_then(|own| names.of(own)), queues: Vec::new() };
    let mut wanted = own.map(of_body).unwrap_or_default();
    wanted.extend(of_office().into_iter().filter(|(kind, _)| is_for(ctx, *kind)));
    for (kind, query) in wanted {
        let days = days(ctx);
        let total = query::count(&mut ctx.tx, ctx.tenant, &query, days).await?.total();
        if total > 0 {
            work.queues.push(Queue { kind, total, rows: found(ctx, &query, &names, (0, ROWS)).await? });
        }
    }
    Ok(work)
}

/// Whether the reader may do what a queue of the office waits for.
fn is_for(ctx: &Ctx<'_>, kind: QueueKind) -> bool {
    kind.action().is_some_and(|action| ctx.actor.may(action.permission()))
}

fn of_body(own: OrgUnitId) -> Vec<(QueueKind, TaskQuery)> {
    use TaskState::{Accepted, Assigned, HandedOver, InProgress, Reported, Returned};
    let led = |states: &[TaskState], timing: Option<TaskTiming>| TaskQuery {
        lead: Some(own),
        states: states.to_vec(),
        timing,
        ..TaskQuery::default()
    };
    let working = [Accepted, InProgress];
    vec![
        (QueueKind::Returned, led(&[Returned], None)),
        (QueueKind::Overdue, led(&working, Some(TaskTiming::OpenOverdue))),
        (QueueKind::ToAccept, led(&[Assigned, HandedOver], None)),
        (QueueKind::DueSoon, led(&working, Some(TaskTiming::DueSoon))),
        (QueueKind::Parts, TaskQuery { part_of: Some(own), ..TaskQuery::default() }),
        (QueueKind::WithOthers, led(&[Reported], None)),
    ]
}

fn of_office() -> Vec<(QueueKind, TaskQuery)> {
    let in_state = |state: TaskState| TaskQuery { states: vec![state], ..TaskQuery::default() };
    vec![
        (QueueKind::ToVerify, in_state(TaskState::Reported)),
        (QueueKind::ExtensionToDecide, TaskQuery { asks_extension: true, ..TaskQuery::default() }),
        (QueueKind::Unassigned, in_state(TaskState::Unassigned)),
        (QueueKind::Unclear, TaskQuery { is_unclear: true, ..in_state(TaskState::Assigned) }),
    ]
}
