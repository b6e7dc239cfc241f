//! Tables: fixed widths, a head repeated on each page, rows that stay whole.

use super::Source;
use crate::markup::{self, push};
use formats::block::{Align, GridCell, Row, RowKind, Table};

/// A row with a cell longer than this may break over pages: it could be longer than a page.
const LONGEST_WHOLE_CELL: usize = 1200;

impl Source {
    pub(super) fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        self.out.push_str("block(above: 4pt, below: 4pt, table-text-letters(table(columns: (");
        for column in &table.columns {
            push(&mut self.out, format_args!("{},", markup::length(column.width)));
        }
        self.out.push_str("), align: (");
        for column in &table.columns {
            push(&mut self.out, format_args!("{}+horizon,", markup::align(column.align)));
        }
        self.out.push_str("), inset: (x: 1.2mm, y: 0.6mm),\n");
        self.head(table);
        for (row, cells) in table.rows.iter().zip(table.grid(&table.rows)) {
            self.row(table, row, &cells);
        }
        self.out.push_str(")))");
    }

    fn head(&mut self, table: &Table) {
        if table.head.is_empty() {
            return;
        }
        self.out.push_str("table.header(");
        for row in table.grid(&table.head) {
            for cell in row.iter().filter(|cell| !cell.is_covered) {
                self.cell_options(table, cell, true, Some(Align::Centre));
                self.out.push_str("table-head-letters(");
                self.content(cell, false);
                self.out.push_str(")),");
            }
        }
        self.out.push_str("),\n");
    }

    fn row(&mut self, table: &Table, row: &Row, cells: &[GridCell<'_>]) {
        let is_whole = row.cells.iter().all(|cell| cell.text().len() <= LONGEST_WHOLE_CELL);
        // A head of the second level is never left alone at the foot of a page.
        let is_head = row.kind == RowKind::Group && cells.iter().all(|cell| !cell.is_covered && cell.rows == 1);
        if is_head {
            self.out.push_str("table.header(level: 2, repeat: false, ");
        }
        for cell in cells.iter().filter(|cell| !cell.is_covered) {
            self.cell_options(table, cell, is_whole, cell.content.and_then(|content| content.align));
            self.content(cell, row.kind == RowKind::Group);
            self.out.push_str("),");
        }
        self.out.push_str(if is_head { "),\n" } else { "\n" });
    }

    fn cell_options(&mut self, table: &Table, cell: &GridCell<'_>, is_whole: bool, align: Option<Align>) {
        self.out.push_str("table.cell(");
        if cell.columns > 1 {
            push(&mut self.out, format_args!("colspan: {},", cell.columns));
        }
        if cell.rows > 1 {
            push(&mut self.out, format_args!("rowspan: {},", cell.rows));
        }
        if is_whole {
            self.out.push_str("breakable: false,");
        }
        if let Some(align) = align.filter(|align| *align != cell.column_align(table)) {
            push(&mut self.out, format_args!("align: {}+horizon,", markup::align(align)));
        }
    }

    fn content(&mut self, cell: &GridCell<'_>, is_strong: bool) {
        let Some(content) = cell.content else { return self.out.push_str("\"\"") };
        if is_strong {
            self.out.push_str("strong(");
        }
        markup::runs(&mut self.out, &content.runs);
        if is_strong {
            self.out.push(')');
        }
        self.anchor(content.anchor);
    }
}
