//! Rows of tables: "| a | b |", cells between tabs, and one cell per line between bars.

use super::line::{Content, Gap, Line};
use super::marker;
use crate::passage::Passage;
use crate::span::Span;

/// The cells of a line that is a row.
pub(super) fn cells(text: &str, line: Span, is_in_table: bool) -> Option<Vec<Passage>> {
    let words = line.quote(text);
    if words.contains('\t') { tabbed(text, line, is_in_table) } else { piped(text, line) }
}

/// "| a | b |", or "a | b | c" without the bars at its ends.
fn piped(text: &str, line: Span) -> Option<Vec<Passage>> {
    let words = line.quote(text);
    let Some(inner) = words.strip_prefix('|') else {
        return (words.split(" | ").nth(2).is_some()).then(|| split(text, line, '|'));
    };
    let lead = words.len() - inner.len();
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    (words.len() > inner.len() + lead || inner.contains('|'))
        .then(|| split(text, Span { start: line.start + lead, end: line.start + lead + inner.len() }, '|'))
}

/// Cells between tabs; a tab behind a number or a bullet, or before a paragraph, only indents, unless rows stand above.
fn tabbed(text: &str, line: Span, is_in_table: bool) -> Option<Vec<Passage>> {
    let words = line.quote(text);
    let first = words.trim_start_matches('\t');
    let (left, right) = first.split_once('\t')?;
    let is_indent = !right.trim_matches('\t').contains('\t')
        && (right.trim().is_empty() || marker::is_alone(left.trim()) && !words.ends_with('\t'));
    (!is_indent || is_in_table && !right.trim().is_empty()).then(|| split(text, line, '\t'))
}

fn split(text: &str, span: Span, border: char) -> Vec<Passage> {
    let mut at = span.start;
    let mut cells = Vec::new();
    for printed in span.quote(text).split(border) {
        cells.push(Passage::of(text, Span { start: at, end: at + printed.len() }));
        at += printed.len() + border.len_utf8();
    }
    cells
}

/// A row put together from lines.
#[derive(Debug)]
pub(super) struct Row {
    pub cells: Vec<Passage>,
}

/// Reads the table that opens at the bar `lines[from]`: its rows and the line after it.
///
/// A row is a bar, its cells each closed by a bar; so two bars in a row are the border of two rows or an empty cell. The
/// number of columns that fits most rows tells which.
pub(super) fn exploded(lines: &[Line], from: usize) -> (Vec<Row>, usize) {
    let end = end_of_table(lines, from);
    let tokens = tokens(lines.get(from..end).unwrap_or_default());
    let width = columns(&tokens);
    let mut rows = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (cells, next) = row(&tokens, at, width);
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { cells });
        }
        at = next;
    }
    (rows, end)
}

/// A table ends with the last bar before a blank line, or before the end of the text.
fn end_of_table(lines: &[Line], from: usize) -> usize {
    let mut end = from + 1;
    for (at, line) in lines.iter().enumerate().skip(from + 1) {
        let is_bar = matches!(line.content, Content::Bar);
        let is_after_bar = at == end;
        if matches!(line.content, Content::Row(_)) || is_after_bar && !is_bar && line.gap > Gap::None {
            break;
        }
        if at - end > LONGEST_CELL {
            break;
        }
        if is_bar {
            end = at + 1;
        }
    }
    end
}

/// A cell of more lines than this is no cell.
const LONGEST_CELL: usize = 60;

/// Most columns a table has.
const MOST_COLUMNS: usize = 40;

enum Token {
    Bar,
    Cell(Passage),
}

fn tokens(lines: &[Line]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for line in lines {
        match (&line.content, tokens.last_mut()) {
            (Content::Text(words), Some(Token::Cell(cell))) => cell.join(words.clone()),
            (Content::Text(words), _) => tokens.push(Token::Cell(words.clone())),
            (Content::Bar | Content::Row(_), _) => tokens.push(Token::Bar),
        }
    }
    tokens
}

/// The number of columns that fits: most rows are whole, and hold most cells.
fn columns(tokens: &[Token]) -> usize {
    (1..=MOST_COLUMNS).rev().max_by_key(|&width| fit(tokens, width)).unwrap_or(1)
}

/// How many rows of that width are whole with at least two filled cells, and how many filled cells they have.
fn fit(tokens: &[Token], width: usize) -> (usize, usize) {
    let (mut at, mut rows, mut filled) = (0, 0, 0);
    while at < tokens.len() {
        match whole_row(tokens, at, width) {
            Some((cells, next)) => {
                rows += usize::from(cells >= 2);
                filled += cells;
                at = next;
            }
            None => at = broken_row(tokens, at),
        }
    }
    (rows, filled)
}

/// A row of exactly that many cells, closed by a bar that another bar or the end follows: its filled cells and its end.
fn whole_row(tokens: &[Token], from: usize, width: usize) -> Option<(usize, usize)> {
    let mut at = from + 1;
    let mut filled = 0;
    for _ in 0..width {
        if matches!(tokens.get(at)?, Token::Cell(_)) {
            filled += 1;
            at += 1;
        }
        if !matches!(tokens.get(at)?, Token::Bar) {
            return None;
        }
        at += 1;
    }
    tokens.get(at).is_none_or(|next| matches!(next, Token::Bar)).then_some((filled, at))
}

/// Where a row with merged cells ends: before the second of two bars.
fn broken_row(tokens: &[Token], from: usize) -> usize {
    let is_bar = |at: usize| tokens.get(at).is_none_or(|token| matches!(token, Token::Bar));
    let end = (from + 1..tokens.len()).find(|&at| is_bar(at) && is_bar(at + 1));
    end.map_or(tokens.len(), |end| end + 1)
}

/// Where a row ends. A header of merged cells may look whole together with the row below, whose own cells then begin
/// with a gap; it ends where the row below begins well.
fn end_of_row(tokens: &[Token], from: usize, width: usize) -> usize {
    let broken = broken_row(tokens, from);
    let Some((_, whole)) = whole_row(tokens, from, width) else { return broken };
    let begins_well = |at: usize| {
        let is_filled = matches!(tokens.get(at + 1), None | Some(Token::Cell(_)));
        is_filled && (at >= tokens.len() || whole_row(tokens, at, width).is_some())
    };
    if broken < whole && begins_well(broken) && !begins_well(whole) { broken } else { whole }
}

fn row(tokens: &[Token], from: usize, width: usize) -> (Vec<Passage>, usize) {
    let next = end_of_row(tokens, from, width);
    let mut cells = Vec::new();
    let mut cell: Option<Passage> = None;
    for token in tokens.get(from + 1..next).unwrap_or_default() {
        match token {
            Token::Cell(words) => cell = Some(words.clone()),
            Token::Bar => cells.push(cell.take().unwrap_or_default()),
        }
    }
    (cells, next)
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    fn rows(text: &str) -> Vec<String> {
        let lines = line::read(text);
        let (rows, _) = exploded(&lines, 0);
        rows.iter().map(|row| row.cells.iter().map(Passage::text).collect::<Vec<_>>().join("|")).collect()
    }

    #[test]
    fn cells_on_lines_of_their_own_make_rows() {
        assert_eq!(
            rows(
                "|\nTT\n|\nChỉ tiêu\n|\nNăm\n2026\n|\n|\nI\n|\nCÂY\n|\n|\n|\n1\n|\nMía\n|\n10\n|\n|\n2\n|\nSắn\n|\n|\n"
            ),
            ["TT|Chỉ tiêu|Năm 2026", "I|CÂY|", "1|Mía|10", "2|Sắn|"]
        );
    }

    #[test]
    fn a_second_header_does_not_swallow_the_row_below() {
        assert_eq!(
            rows(
                "|\nTT\n|\nTên\n|\nGiai đoạn\n|\n|\n2026\n|\n2027\n|\n|\nI\n|\nCÂY\n|\n|\n|\n|\n-\n|\nMía\n|\n5\n|\n6\n|\n|\n-\n|\nSắn\n|\n7\n|\n8\n|\n"
            ),
            ["TT|Tên|Giai đoạn", "2026|2027", "I|CÂY||", "-|Mía|5|6", "-|Sắn|7|8"]
        );
    }

    #[test]
    fn merged_cells_of_a_header_leave_the_rows_below_whole() {
        assert_eq!(
            rows(
                "|\nTT\n|\nTên\n|\nGiai đoạn\n|\n|\n2026\n|\n2027\n|\n|\n1\n|\nA\n|\n5\n|\n6\n|\n|\n2\n|\nB\n|\n|\n7\n|\n"
            ),
            ["TT|Tên|Giai đoạn", "2026|2027", "1|A|5|6", "2|B||7"]
        );
    }
}
