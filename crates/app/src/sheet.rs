//! Lists to take away: what a list shows, as a workbook or as CSV. Each file that leaves is recorded.

use crate::event::{Event, hex};
use crate::{AppError, Ctx};
use domain::Date;
use formats::block::{Align, Cell, Column, Length, Row, Table};
use serde_json::json;
use sha2::{Digest as _, Sha256};

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetFormat {
    /// Excel.
    Xlsx,
    /// Text, in UTF-8 with a mark that spreadsheets know.
    Csv,
}

impl SheetFormat {
    /// The ending of the file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// The type on the wire.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// A list as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFile {
    /// `chi-tieu-2025-07-05.xlsx`.
    pub name: String,
    /// Its type on the wire.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A table on its way into a file.
pub(crate) struct Sheet {
    /// The first words of the file's name: `chi-tieu`.
    pub name: &'static str,
    /// The name of the sheet in a workbook.
    pub title: &'static str,
    /// Head, width in millimetres and side of each column.
    pub columns: &'static [(&'static str, u16, Align)],
    /// The rows.
    pub rows: Vec<Row>,
}

impl Sheet {
    /// Writes the file and records that it left.
    pub(crate) async fn write(self, ctx: &mut Ctx<'_>, format: SheetFormat) -> Result<SheetFile, AppError> {
        let Self { name, title, columns, rows } = self;
        let rows_written = rows.len();
        let table = Table {
            columns: columns
                .iter()
                .map(|(_, width, align)| Column { width: Length::mm(*width), align: *align })
                .collect(),
            head: vec![Row::new(columns.iter().map(|(head, _, _)| Cell::new(*head)).collect())],
            rows,
        };
        let bytes = match format {
            SheetFormat::Xlsx => formats::write::xlsx::write(&[(title, &table)], ctx.today)
                .map_err(|error| AppError::Internal(error.to_string()))?,
            SheetFormat::Csv => formats::write::csv::write(&table),
        };
        let name = format!("{name}-{}.{}", ctx.today, format.extension());
        let detail = json!({ "rows": rows_written, "sha256": hex(&Sha256::digest(&bytes)) });
        ctx.record(&Event { action: "list.exported", object_kind: "list", object_code: &name, detail }).await?;
        Ok(SheetFile { name, media_type: format.media_type(), bytes })
    }
}

/// A day as offices write it; an empty cell where there is none.
pub(crate) fn day(day: Option<Date>) -> Cell {
    Cell::new(day.map(crate::wording::target::day).unwrap_or_default())
}

/// The name of a body; an empty cell where there is none.
pub(crate) fn body(body: Option<&(String, String)>) -> Cell {
    Cell::new(body.map(|(_, name)| name.as_str()).unwrap_or_default())
}
