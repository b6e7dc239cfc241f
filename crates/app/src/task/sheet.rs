//! The register of tasks as a file.

use super::{TaskFilter, TaskRow, list};
use crate::sheet::{Sheet, SheetFile, SheetFormat, body, day};
use crate::wording::sheet::{TASK_COLUMNS, TASKS};
use crate::wording::standing::timeliness;
use crate::wording::task::state;
use crate::{AppError, Ctx};
use domain::task::Timeliness;
use formats::block::{Cell, Row};

/// The tasks that a filter lets through, page after page.
pub async fn export(ctx: &mut Ctx<'_>, filter: &TaskFilter, format: SheetFormat) -> Result<SheetFile, AppError> {
    let mut rows = Vec::new();
    for page in 1.. {
        let list = list(ctx, &TaskFilter { page, ..filter.clone() }).await?;
        rows.extend(list.rows.iter().map(row));
        if page >= list.pages {
            break;
        }
    }
    Sheet { name: "nhiem-vu", title: TASKS, columns: TASK_COLUMNS, rows }.write(ctx, format).await
}

fn row(row: &TaskRow) -> Row {
    let late = match row.timeliness {
        Timeliness::Overdue(days) | Timeliness::DoneLate(days) => days,
        _ => 0,
    };
    Row::new(vec![
        Cell::new(row.code.as_str()),
        Cell::new(row.section_path.as_str()),
        Cell::new(row.title.as_str()),
        body(row.lead.as_ref()),
        Cell::new(row.coordinating_names.join("; ")),
        day(row.original_due_on),
        day(row.due_on),
        Cell::new(row.deadline_text.as_deref().unwrap_or_default()),
        Cell::new(state(row.state)),
        Cell::new(timeliness(row.timeliness)),
        Cell::new(late.to_string()).showing(late.into()),
    ])
}
