//! Rows of a table laid on its columns: what spans cover, what is missing, and nothing beyond the last column.

use super::{Align, Cell, Length, Row, Table};

/// What stands at one place of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GridCell<'a> {
    /// First column it covers, from 0.
    pub column: usize,
    /// Columns it covers.
    pub columns: u8,
    /// Rows it covers, from this on.
    pub rows: u8,
    /// The cell; nothing where a span covers the place or the row is short.
    pub content: Option<&'a Cell>,
    /// Whether a cell of an earlier row covers it.
    pub is_covered: bool,
}

impl GridCell<'_> {
    /// Width of its columns together.
    pub fn width(&self, table: &Table) -> Length {
        let tenths = self.of(table).map(|column| u32::from(column.width.in_tenths_of_mm())).sum::<u32>();
        Length::tenths_of_mm(u16::try_from(tenths).unwrap_or(u16::MAX))
    }

    /// Where its text lies.
    pub fn align(&self, table: &Table) -> Align {
        self.content.and_then(|cell| cell.align).unwrap_or_else(|| self.column_align(table))
    }

    /// Where the text of its first column lies.
    pub fn column_align(&self, table: &Table) -> Align {
        self.of(table).next().map(|column| column.align).unwrap_or_default()
    }

    fn of<'t>(&self, table: &'t Table) -> impl Iterator<Item = &'t super::Column> {
        table.columns.iter().skip(self.column).take(usize::from(self.columns))
    }
}

/// A span that reaches into later rows.
#[derive(Clone, Copy)]
struct Reach {
    rows_left: u8,
    columns: u8,
}

impl Table {
    /// Rows of the head or of the body on the columns; each row fills them exactly. Spans are cut where they would leave the
    /// table or run into another, cells beyond the last column are dropped.
    pub fn grid<'a>(&self, rows: &'a [Row]) -> Vec<Vec<GridCell<'a>>> {
        let mut reaches: Vec<Option<Reach>> = vec![None; self.columns.len()];
        let below = |at: usize| u8::try_from(rows.len() - at).unwrap_or(u8::MAX);
        rows.iter().enumerate().map(|(at, row)| lay(row, &mut reaches, below(at))).collect()
    }
}

fn lay<'a>(row: &'a Row, reaches: &mut [Option<Reach>], most_rows: u8) -> Vec<GridCell<'a>> {
    let mut cells = row.cells.iter();
    let mut laid = Vec::new();
    let mut column = 0;
    while column < reaches.len() {
        let place = match reaches[column] {
            Some(reach) => covered(column, reach),
            None => placed(column, cells.next(), free(&reaches[column..]), most_rows),
        };
        reaches[column] = (place.rows > 1).then(|| Reach { rows_left: place.rows - 1, columns: place.columns });
        column += usize::from(place.columns);
        laid.push(place);
    }
    laid
}

/// How many columns from the first on no span covers.
fn free(reaches: &[Option<Reach>]) -> u8 {
    u8::try_from(reaches.iter().take_while(|reach| reach.is_none()).count()).unwrap_or(u8::MAX)
}

const fn covered<'a>(column: usize, reach: Reach) -> GridCell<'a> {
    GridCell { column, columns: reach.columns, rows: reach.rows_left, content: None, is_covered: true }
}

fn placed(column: usize, content: Option<&Cell>, most_columns: u8, most_rows: u8) -> GridCell<'_> {
    let columns = content.map_or(1, |cell| cell.columns).clamp(1, most_columns.max(1));
    let rows = content.map_or(1, |cell| cell.rows).clamp(1, most_rows.max(1));
    GridCell { column, columns, rows, content, is_covered: false }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{Align, Column};
    use proptest::prelude::*;

    fn table(columns: usize) -> Table {
        let column = Column { width: Length::mm(10), align: Align::Left };
        Table { columns: vec![column; columns], ..Table::default() }
    }

    /// Each row as the text of its cells, `^` where a span from above covers, `.` where nothing stands.
    fn shown(table: &Table, rows: &[Row]) -> Vec<String> {
        let text = |cell: &GridCell<'_>| match cell.content {
            Some(content) => content.text().repeat(cell.columns.into()),
            None => if cell.is_covered { "^" } else { "." }.repeat(cell.columns.into()),
        };
        table.grid(rows).iter().map(|row| row.iter().map(text).collect()).collect()
    }

    #[test]
    fn a_head_of_two_rows_spans_both_ways() {
        let rows = [
            Row::new(vec![Cell::new("a").over_rows(2), Cell::new("b").over_columns(2), Cell::new("c").over_rows(2)]),
            Row::new(vec![Cell::new("d"), Cell::new("e")]),
        ];
        assert_eq!(shown(&table(4), &rows), ["abbc", "^de^"]);
    }

    #[test]
    fn short_rows_are_filled_and_long_ones_cut() {
        let long = Row::new(vec![Cell::new("a"), Cell::new("b").over_columns(9), Cell::new("c")]);
        assert_eq!(shown(&table(3), &[Row::new(vec![Cell::new("a")]), long]), ["a..", "abb"]);
    }

    #[test]
    fn no_span_leaves_the_last_row() {
        let rows = [Row::new(vec![Cell::new("a").over_rows(9)])];
        assert_eq!(table(1).grid(&rows)[0][0].rows, 1);
    }

    proptest! {
        #[test]
        fn every_row_fills_the_columns(
            columns in 1_usize..8,
            rows in prop::collection::vec(prop::collection::vec((0_u8..5, 0_u8..5), 0..8), 0..8),
        ) {
            let cell = |(columns, rows): (u8, u8)| Cell { columns, rows, ..Cell::new("x") };
            let rows: Vec<Row> = rows.into_iter().map(|cells| Row::new(cells.into_iter().map(cell).collect())).collect();
            for row in table(columns).grid(&rows) {
                let mut next = 0;
                for cell in row {
                    prop_assert_eq!(cell.column, next);
                    next += usize::from(cell.columns);
                }
                prop_assert_eq!(next, columns);
            }
        }
    }
}
