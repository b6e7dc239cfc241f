//! The register of projects as a file.

use super::{ProjectFilter, ProjectRow, list};
use crate::sheet::{Sheet, SheetFile, SheetFormat};
use crate::wording::sheet::{PROJECT_COLUMNS, PROJECTS};
use crate::wording::standing::{funding, project_phase, status};
use crate::{AppError, Ctx};
use formats::block::{Cell, Row};

/// The projects that a filter lets through.
pub async fn export(ctx: &mut Ctx<'_>, filter: &ProjectFilter, format: SheetFormat) -> Result<SheetFile, AppError> {
    let rows = list(ctx, filter).await?.rows.iter().map(row).collect();
    Sheet { name: "du-an", title: PROJECTS, columns: PROJECT_COLUMNS, rows }.write(ctx, format).await
}

fn row(row: &ProjectRow) -> Row {
    let (event, due_on) = row.next.clone().map_or((String::new(), None), |(event, due_on)| (event, due_on));
    let count = |count: usize| Cell::new(count.to_string()).showing(count.into());
    Row::new(vec![
        Cell::new(row.code.as_str()),
        Cell::new(crate::wording::standing::capitalised(&row.name)),
        Cell::new(funding(row.funding)),
        Cell::new(project_phase(row.phase)),
        Cell::new(event),
        crate::sheet::day(due_on),
        count(row.reached),
        count(row.milestones),
        Cell::new(status(row.status)),
    ])
}
