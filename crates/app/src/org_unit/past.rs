//! Who held what on an earlier day: the events since then, undone.

use crate::{AppError, Ctx};
use domain::Date;
use domain::id::{OrgUnitId, TaskId};
use storage::open_duty::{self, Move};
use storage::task::TaskBody;

/// The moves after a day, the earliest first; none for today.
pub(crate) struct Past {
    moves: Vec<Move>,
}

impl Past {
    /// The past of a day; without one, the present.
    pub(crate) async fn on(ctx: &mut Ctx<'_>, day: Option<Date>) -> Result<Self, AppError> {
        let Some(day) = day else { return Ok(Self { moves: Vec::new() }) };
        Ok(Self { moves: open_duty::list_moves_after(&mut ctx.tx, ctx.tenant, day).await? })
    }

    /// Who led a task: who gave it away first since then, or who leads it now.
    pub(crate) fn lead(&self, task: TaskId, now: Option<OrgUnitId>) -> Option<OrgUnitId> {
        let gave = self.moves.iter().find(|one| one.duty == "task_lead" && one.object == task.0);
        gave.map_or(now, |one| Some(one.from))
    }

    /// Who took part in tasks. Moves of one event are undone together: its takers leave, its givers come back.
    pub(crate) fn bodies(&self, mut bodies: Vec<TaskBody>) -> Vec<TaskBody> {
        let parts: Vec<&Move> = self.moves.iter().filter(|one| one.duty == "task_body").collect();
        for moves in parts.chunk_by(|one, other| one.event == other.event).rev() {
            let is_of = |body: &TaskBody, one: &Move| (body.task.0, &body.role) == (one.object, &one.part);
            bodies.retain(|body| !moves.iter().any(|one| is_of(body, one) && body.org_unit == one.to));
            bodies.extend(moves.iter().map(|one| TaskBody {
                task: TaskId(one.object),
                org_unit: one.from,
                role: one.part.clone(),
                part: None,
                due_on: None,
                handed_in_on: None,
            }));
        }
        bodies
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::OrgEventId;
    use jiff::civil::date;

    fn moved(event: i64, from: i64, to: i64) -> Move {
        Move {
            event: OrgEventId(event),
            duty: "task_body".to_owned(),
            object: 1,
            part: "coordinating".to_owned(),
            from: OrgUnitId(from),
            to: OrgUnitId(to),
            took_effect_on: date(2025, 3, 1),
        }
    }

    fn helper(unit: i64) -> TaskBody {
        let (task, org_unit, role) = (TaskId(1), OrgUnitId(unit), "coordinating".to_owned());
        TaskBody { task, org_unit, role, part: None, due_on: None, handed_in_on: None }
    }

    #[test]
    fn events_are_undone_from_the_last_to_the_first() {
        let past = Past { moves: vec![moved(1, 1, 2), moved(2, 2, 3)] };
        assert_eq!(past.bodies(vec![helper(3), helper(4)]), [helper(4), helper(1)]);
    }

    #[test]
    fn who_had_a_part_before_taking_another_over_still_has_it_then() {
        let past = Past { moves: vec![moved(1, 1, 2), moved(1, 2, 2)] };
        assert_eq!(past.bodies(vec![helper(2)]), [helper(1), helper(2)]);
    }
}
