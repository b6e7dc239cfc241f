//! The list of targets as a file.

use super::list::{TargetFilter, TargetRow, list};
use crate::sheet::{Sheet, SheetFile, SheetFormat};
use crate::wording::sheet::{TARGET_COLUMNS, TARGETS};
use crate::wording::standing::status;
use crate::{AppError, Ctx};
use formats::block::{Cell, Row};

/// The targets that a filter lets through.
pub async fn export(ctx: &mut Ctx<'_>, filter: &TargetFilter, format: SheetFormat) -> Result<SheetFile, AppError> {
    let list = list(ctx, filter).await?;
    let rows = list.groups.iter().flat_map(|group| {
        let head =
            Row::group(vec![Cell::new(group.label).over_columns(u8::try_from(TARGET_COLUMNS.len()).unwrap_or(1))]);
        std::iter::once(head).chain(group.rows.iter().map(row))
    });
    Sheet { name: "chi-tieu", title: TARGETS, columns: TARGET_COLUMNS, rows: rows.collect() }.write(ctx, format).await
}

fn row(row: &TargetRow) -> Row {
    let figure = row.latest.as_ref();
    let value = match figure.and_then(|figure| Some((figure, figure.value?))) {
        Some((figure, value)) => Cell::new(figure.text.as_str()).showing(value),
        None => Cell::new(figure.map(|figure| figure.text.as_str()).unwrap_or_default()),
    };
    let words = |of: fn(&crate::figure::FigureView) -> String| Cell::new(figure.map(of).unwrap_or_default());
    Row::new(vec![
        Cell::new(row.code.as_str()),
        Cell::new(row.plan_group.map(|group| group.to_string()).unwrap_or_default()),
        Cell::new(format!("{}{}", "  ".repeat(row.depth.into()), row.name)),
        Cell::new(row.target.as_str()),
        value,
        words(|figure| figure.unit.clone()),
        words(|figure| figure.period_label.clone()),
        words(|figure| figure.basis_label.to_owned()),
        words(|figure| figure.source_name.clone()),
        Cell::new(row.achieved.as_deref().unwrap_or_default()),
        Cell::new(status(row.status)),
        crate::sheet::body(row.lead.as_ref()),
        Cell::new(row.owner.1.as_str()),
    ])
}
