//! The lines of a page: text, row of a table, or a bar between cells; and what parts each from the line before.

use super::table;
use crate::passage::Passage;
use crate::span::Span;

/// What stands between a line and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing: the next line.
    None,
    /// One or more blank lines.
    Blank,
    /// A page's end: a form feed or a page number.
    Page,
}

/// What a line holds.
#[derive(Debug, Clone)]
pub(super) enum Content {
    /// Words.
    Text(Passage),
    /// The cells of a row.
    Row(Vec<Passage>),
    /// A bar alone: the border between two cells that stand on lines of their own.
    Bar,
}

/// One line with something on it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub content: Content,
    /// The line without white space at its ends.
    pub span: Span,
    pub gap: Gap,
    /// A drawn line ("_____") stands right above: what follows may be a footnote.
    pub is_below_rule: bool,
}

impl Line {
    /// The words of a line of text.
    pub(super) fn text(&self) -> &str {
        match &self.content {
            Content::Text(passage) => passage.text(),
            Content::Row(_) | Content::Bar => "",
        }
    }

    /// How many characters wide the line is.
    pub(super) fn width(&self) -> usize {
        self.text().chars().count()
    }
}

/// Splits a text into its lines; blank lines, drawn lines and page numbers become gaps.
pub(super) fn read(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut gap, mut is_below_rule) = (Gap::Blank, false);
    for (span, end) in physical(text) {
        let line = span.quote(text);
        if line.is_empty() {
            gap = gap.max(if end == '\u{c}' { Gap::Page } else { Gap::Blank });
            continue;
        }
        let is_cell = lines.last().is_some_and(|before| matches!(before.content, Content::Bar));
        let is_in_table =
            gap == Gap::None && lines.last().is_some_and(|before| matches!(before.content, Content::Row(_)));
        match content(text, span, is_cell, is_in_table) {
            Some(content) => {
                lines.push(Line { content, span, gap, is_below_rule });
                (gap, is_below_rule) = (Gap::None, false);
            }
            None => is_below_rule |= is_rule(line),
        }
        if end == '\u{c}' {
            gap = Gap::Page;
        }
    }
    without_page_numbers(lines)
}

/// Each line without white space at its ends, and the character that ended it.
fn physical(text: &str) -> impl Iterator<Item = (Span, char)> {
    let is_end = |letter: char| matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut at = 0;
    text.split_inclusive(is_end)
        .map(move |printed| {
            let start = at;
            at += printed.len();
            let line = printed.trim_matches(|letter: char| letter.is_whitespace() && letter != '\t');
            let lead = printed.len()
                - printed.trim_start_matches(|letter: char| letter.is_whitespace() && letter != '\t').len();
            let span = if line.trim().is_empty() {
                Span { start: at, end: at }
            } else {
                Span { start: start + lead, end: start + lead + line.len() }
            };
            (span, printed.chars().next_back().unwrap_or('\n'))
        })
        .scan('\n', |before, (span, end)| {
            // "\r\n" is one end of line, not a blank line.
            let is_half = *before == '\r' && end == '\n' && span.start == span.end;
            *before = end;
            Some((!is_half).then_some((span, end)))
        })
        .flatten()
}

/// What a line holds; nothing for a line of marks only ("-----", "** **", "```"), unless it is the dash of a cell.
fn content(text: &str, span: Span, is_cell: bool, is_in_table: bool) -> Option<Content> {
    let line = span.quote(text);
    if line.trim() == "|" {
        return Some(Content::Bar);
    }
    if let Some(cells) = table::cells(text, span, is_in_table) {
        return cells.iter().any(|cell| !is_marks(cell.text())).then_some(Content::Row(cells));
    }
    let passage = Passage::of(text, span);
    let is_dash = is_cell && matches!(passage.text(), "-" | "+");
    (is_dash || !is_marks(passage.text()) && !line.starts_with("```")).then_some(Content::Text(passage))
}

fn is_marks(words: &str) -> bool {
    words.chars().all(|letter| letter.is_whitespace() || "-_=*~#`–—|:+".contains(letter))
}

fn is_rule(line: &str) -> bool {
    line.len() >= 5 && line.bytes().all(|mark| matches!(mark, b'_' | b'-'))
}

/// Takes out page numbers: "- 3 -", a number alone between blank lines, a number at a form feed.
fn without_page_numbers(lines: Vec<Line>) -> Vec<Line> {
    let numbers: Vec<Option<u32>> = (0..lines.len()).map(|at| page_number(&lines, at)).collect();
    let mut left: Vec<Line> = Vec::with_capacity(lines.len());
    let mut gap = Gap::None;
    for (mut line, number) in lines.into_iter().zip(numbers) {
        if number.is_some() {
            gap = Gap::Page;
            continue;
        }
        line.gap = line.gap.max(std::mem::replace(&mut gap, Gap::None));
        left.push(line);
    }
    left
}

/// Highest number a page has.
const LAST_PAGE: u32 = 999;

fn page_number(lines: &[Line], at: usize) -> Option<u32> {
    let line = lines.get(at)?;
    let words = line.text();
    let digits = words.trim_matches(['-', '–', ' ']);
    let number: u32 = digits.parse().ok().filter(|number| (1..=LAST_PAGE).contains(number))?;
    let before = at.checked_sub(1).and_then(|before| lines.get(before));
    let after = lines.get(at + 1);
    let is_cell = [before, after].into_iter().flatten().any(|near| !matches!(near.content, Content::Text(_)));
    let is_framed = digits.len() + 2 <= words.len() && words.starts_with(['-', '–']) && words.ends_with(['-', '–']);
    let gap_after = after.map_or(Gap::Page, |after| after.gap);
    let is_apart = line.gap > Gap::None && gap_after > Gap::None;
    let is_at_page = line.gap == Gap::Page || gap_after == Gap::Page;
    (!is_cell && (is_framed || is_apart || is_at_page)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> Vec<String> {
        let lines = read(text).into_iter().map(|line| match &line.content {
            Content::Text(words) => format!("{:?} {}", line.gap, words.text()),
            Content::Row(cells) => {
                format!("{:?} [{}]", line.gap, cells.iter().map(Passage::text).collect::<Vec<_>>().join("|"))
            }
            Content::Bar => format!("{:?} bar", line.gap),
        });
        lines.collect()
    }

    #[test]
    fn page_numbers_and_drawn_lines_are_gaps() {
        assert_eq!(show("của tỉnh\n\n3\n\nvà huyện"), ["Blank của tỉnh", "Page và huyện"]);
        assert_eq!(show("của tỉnh\n- 3 -\nvà huyện"), ["Blank của tỉnh", "Page và huyện"]);
        assert_eq!(show("của tỉnh\u{c}4\nvà huyện"), ["Blank của tỉnh", "Page và huyện"]);
        assert_eq!(
            show("GIAI ĐOẠN 2026 -\n2030\n\nTriển khai"),
            ["Blank GIAI ĐOẠN 2026 -", "None 2030", "Blank Triển khai"]
        );
        assert_eq!(show("TỈNH A\n-------\n** **\nSố: 1"), ["Blank TỈNH A", "None Số: 1"]);
    }

    #[test]
    fn all_ends_of_line_end_a_line() {
        assert_eq!(show("a\r\nb\rc\n\r\nd"), ["Blank a", "None b", "None c", "Blank d"]);
    }

    #[test]
    fn rows_are_lines_with_cells() {
        assert_eq!(show("| TT | Chỉ tiêu |\n|---|:--|\n| 1 | GRDP |"), ["Blank [TT|Chỉ tiêu]", "None [1|GRDP]"]);
        assert_eq!(
            show("STT | Việc | Ai làm\n1 | Gieo mạ | Thôn 2"),
            ["Blank [STT|Việc|Ai làm]", "None [1|Gieo mạ|Thôn 2]"]
        );
        assert_eq!(show("Trang chủ | Tin tức"), ["Blank Trang chủ | Tin tức"]);
        assert_eq!(show("TT\tChỉ tiêu\tĐVT\n1\tGRDP\t%"), ["Blank [TT|Chỉ tiêu|ĐVT]", "None [1|GRDP|%]"]);
        assert_eq!(
            show("TT\tChỉ tiêu\tĐVT\nI\tKinh tế\n1\tGRDP\t%"),
            ["Blank [TT|Chỉ tiêu|ĐVT]", "None [I|Kinh tế]", "None [1|GRDP|%]"]
        );
        assert_eq!(show("1.\tVề kinh tế\n-\tĐẩy mạnh"), ["Blank 1. Về kinh tế", "None - Đẩy mạnh"]);
        assert_eq!(show("|\n1\n|\nGRDP\n|"), ["Blank bar", "None 1", "None bar", "None GRDP", "None bar"]);
    }
}
