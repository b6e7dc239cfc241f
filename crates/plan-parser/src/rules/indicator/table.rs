//! Tables of targets: a row an indicator, a column a year; the header says which column is which.

use super::claim::{self, Claim};
use super::header::{Columns, Header, Target, year_in};
use super::name;
use crate::cursor::{Cursor, is_of_word, lower, opens_with};
use crate::draft::Confidence;
use crate::layout::Block;
use crate::lexicon::indicator as lexicon;
use crate::passage::Passage;
use crate::rules::quantity::{UnitWords, target};
use domain::Decimal;
use domain::target::{Bounds, Comparator};
use domain::unit::Unit;

/// A claim of a row, with the cell its ranges belong to; the name may stand in another cell.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub claim: Claim,
    pub column: usize,
    /// The year of the column or of the group of rows.
    pub period: Option<String>,
    /// The claim stands whole in its cell.
    pub is_sentence: bool,
    /// How deep the row stands: 0 for a row of its own, more for "*", "-", "+" and "1.1".
    pub depth: usize,
}

/// The rows under which the next row may stand, each with its indicators by column.
#[derive(Debug, Default)]
pub(super) struct Family {
    open: Vec<(usize, usize, usize)>,
}

impl Family {
    /// Closes what a row without values parts from the rows below.
    pub(super) fn close(&mut self, table: &Table) {
        if let Some(depth) = table.closed {
            self.open.retain(|&(open, ..)| open < depth);
        }
    }

    /// Places an indicator of a row and gives the one of the same column it is a part of.
    pub(super) fn place(&mut self, depth: usize, column: usize, indicator: usize) -> Option<usize> {
        self.open.retain(|&(open, other, _)| open < depth || open == depth && other != column);
        let above = self.open.iter().filter(|&&(open, other, _)| other == column && open < depth);
        let parent = above.max_by_key(|&&(open, ..)| open).map(|&(.., indicator)| indicator);
        self.open.push((depth, column, indicator));
        parent
    }
}

/// What the rows above say of the rows below.
#[derive(Debug, Default)]
pub(super) struct Table {
    header: Option<Header>,
    /// The columns of rows as wide as the last one.
    columns: (usize, Columns),
    /// The unit of the whole table: "Đơn vị: Triệu đồng" above it.
    unit: Option<Unit>,
    /// "Đến năm 2030" over a group of rows.
    period: Option<String>,
    /// The row that dashed rows stand under.
    head: Option<String>,
    /// Depth of the last row if it holds no value: rows below it are no parts of rows above it.
    closed: Option<usize>,
    /// A figure such as "1032.269" or "0.5" shows that dots are decimal marks here.
    has_decimal_dots: bool,
    /// A figure such as "1.250.000" shows that they part thousands.
    has_thousands_dots: bool,
}

impl Table {
    /// A table below a paragraph, which may say the unit of all its figures.
    pub(super) fn below(paragraph: &str, units: &UnitWords) -> Self {
        let words = paragraph.trim_matches(['(', ')', '.', ' ']);
        let said =
            words.split_once(':').filter(|(word, _)| lexicon::UNIT_COLUMNS.contains(&lower(word.trim()).as_str()));
        Self { unit: said.and_then(|(_, unit)| unit_of(unit, units)), ..Self::default() }
    }

    /// Reads the next row; a header row changes what later rows mean and claims nothing.
    pub(super) fn row(&mut self, block: &Block, units: &UnitWords) -> Vec<Cell> {
        let cells: Vec<&str> = block.cells.iter().map(|cell| cell.text().trim()).collect();
        if let Some(header) = Header::read(&cells) {
            self.header = Some(header);
            self.columns = (0, Columns::default());
            return Vec::new();
        }
        let Some(header) = self.header.as_mut() else { return Vec::new() };
        if self.columns.0 == 0 && header.extend(&cells) || is_counted(&cells) {
            return Vec::new();
        }
        if self.columns.0 != cells.len() {
            self.columns = (cells.len(), header.columns(cells.len()));
        }
        let columns = self.columns.1.clone();
        let figures = cells.get(columns.name + 1..).unwrap_or_default();
        self.has_thousands_dots |= figures.iter().any(|cell| cell.matches('.').count() > 1);
        self.has_decimal_dots |= figures.iter().any(|cell| shows_decimal_dot(cell));
        self.data(&columns, &cells, block, units)
    }

    fn data(&mut self, columns: &Columns, cells: &[&str], block: &Block, units: &UnitWords) -> Vec<Cell> {
        let Some(words) = cells.get(columns.name).copied().filter(|name| name.chars().any(char::is_alphabetic)) else {
            self.group(cells);
            return Vec::new();
        };
        if columns.targets.is_empty() {
            return sentences(columns.name, &block.cells, units);
        }
        let depth = depth(words, cells.first().copied().unwrap_or_default());
        let name = self.full_name(words, depth);
        let unit = columns.unit.and_then(|column| cells.get(column)).and_then(|words| unit_of(words, units));
        let unit = unit.or_else(|| self.unit.clone().filter(|_| columns.unit.is_none()));
        let values = columns.targets.iter().flat_map(|column| self.values(column, cells, &name, unit.as_ref(), units));
        let found: Vec<Cell> = values.map(|cell| Cell { depth, ..cell }).collect();
        self.closed = found.is_empty().then_some(depth);
        if found.is_empty() {
            self.group(cells);
        }
        found
    }

    /// A row without values names a group: a year for the rows below, or the head of dashed rows.
    fn group(&mut self, cells: &[&str]) {
        if let Some(year) = cells.iter().find_map(|cell| year_in(cell)) {
            self.period = Some(year);
        }
    }

    /// "- Diện tích" under "Chanh leo" is "Chanh leo Diện tích".
    fn full_name(&mut self, words: &str, depth: usize) -> String {
        let own = words.trim_start_matches(|mark: char| !is_of_word(mark));
        let part = lexicon::PART_OPENERS.iter().find_map(|words| own.get(opens_with(own, words)?..));
        let is_dashed =
            depth >= DASHED || part.is_some_and(|part| part.trim_start_matches([':', ' ']).starts_with(['-', '+']));
        let part =
            part.map(|part| part.trim_start_matches(|mark: char| !is_of_word(mark))).filter(|part| !part.is_empty());
        match &self.head {
            Some(head) if is_dashed => under(head, part.unwrap_or(own)),
            _ if part.is_some() => name::clean(part.unwrap_or(own)),
            _ => {
                self.head = Some(own.to_owned());
                name::clean(own)
            }
        }
    }

    /// The values of a cell; "≤ 3 Đông Nam Á; ≤ 50 thế giới" holds two, each with its own words.
    fn values(&self, column: &Target, cells: &[&str], name: &str, unit: Option<&Unit>, units: &UnitWords) -> Vec<Cell> {
        let printed = cells.get(column.column).copied().unwrap_or_default();
        let unit_of_column = column.unit.as_ref().and_then(|words| unit_of(words, units));
        let unit = unit_of_column.as_ref().or(unit);
        let is_several = printed.contains(';');
        let mut at = 0;
        let mut found = Vec::new();
        for part in printed.split(';') {
            let start = at + part.len() - part.trim_start().len();
            at += part.len() + 1;
            let decimal = (self.has_decimal_dots && !self.has_thousands_dots).then(|| dotted(part.trim())).flatten();
            let Some((bounds, own_unit, target, length)) = decimal.or_else(|| figure(part.trim(), units)) else {
                continue;
            };
            let words = part.trim().get(length..).filter(|_| is_several && target.is_none()).unwrap_or_default();
            let value = start..start + length;
            let claim = Claim {
                name: name::clean(&format!("{name} {} {words}", column.words)),
                bounds,
                unit: if target.is_some() {
                    None
                } else {
                    own_unit.or_else(|| unit.cloned()).or_else(|| Some(no_unit()))
                },
                target,
                range: value.clone(),
                value: value.clone(),
                head: None,
                parent: None,
                is_growth: false,
                is_aim: false,
                is_maintained: false,
                is_increment: false,
                sentence: value,
                confidence: Confidence::Medium,
            };
            let period = column.year.clone().or_else(|| self.period.clone());
            found.push(Cell { claim, column: column.column, period, is_sentence: false, depth: 0 });
        }
        found
    }
}

/// The name of a part with its head in front, unless it says the head again.
fn under(head: &str, part: &str) -> String {
    let is_said = opens_with(part, head).is_some();
    name::clean(&if is_said { part.to_owned() } else { format!("{head} {part}") })
}

/// Depth of rows marked "-" or "+": their names need the head above.
const DASHED: usize = 10;

/// How deep a row stands by its mark, before the name or in the first column.
fn depth(name: &str, number: &str) -> usize {
    match name.chars().next().filter(|mark| "*-+".contains(*mark)).or_else(|| number.chars().next()) {
        Some('*') => DASHED,
        Some('-') => DASHED + 1,
        Some('+') => DASHED + 2,
        _ if number.chars().all(|mark| mark.is_ascii_digit() || mark == '.') => {
            number.trim_end_matches('.').matches('.').count()
        }
        _ => 0,
    }
}

fn no_unit() -> Unit {
    Unit { code: "none".to_owned(), scale: Decimal::ONE, text: String::new() }
}

type Figure = (Bounds, Option<Unit>, Option<String>, usize);

/// A figure, or the words of a state; nothing for an empty cell and for the zeros of an export.
fn figure(printed: &str, units: &UnitWords) -> Option<Figure> {
    let mut cursor = Cursor::new(printed, 0);
    if let Some(phrase) = target(&mut cursor, units) {
        let is_zero = phrase.bounds.low.or(phrase.bounds.high).is_none_or(|figure| figure.is_zero());
        return (!is_zero).then_some((phrase.bounds, phrase.unit, None, phrase.range.end));
    }
    let is_sentence = printed.starts_with(char::is_uppercase)
        && printed.split_whitespace().count() >= FEWEST_WORDS
        && !printed.contains(|letter: char| letter.is_ascii_digit());
    let is_state = opens_with(printed, "đạt").is_some() || opens_with(printed, "hoàn thành").is_some() || is_sentence;
    let bounds = Bounds { comparator: Comparator::Eq, low: None, high: None };
    (is_state && printed.len() <= LONGEST_STATE).then(|| (bounds, None, Some(printed.to_owned()), printed.len()))
}

/// "1032.269": no thousands are written so.
fn shows_decimal_dot(cell: &str) -> bool {
    let Some((whole, rest)) = cell.split_once('.') else { return false };
    let is_plain = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_plain(whole) && is_plain(rest) && (rest.len() != 3 || whole.len() > 3 || whole == "0")
}

/// "670.524" where dots are decimal marks.
fn dotted(printed: &str) -> Option<Figure> {
    let is_plain = printed.bytes().all(|digit| digit.is_ascii_digit() || digit == b'.') && printed.contains('.');
    let figure: Decimal = printed.parse().ok().filter(|figure: &Decimal| is_plain && !figure.is_zero())?;
    let bounds = Bounds { comparator: Comparator::Eq, low: Some(figure), high: Some(figure) };
    Some((bounds, None, None, printed.len()))
}

/// A cell of so many words says a state where it holds no figure.
const FEWEST_WORDS: usize = 4;

/// A longer cell is a remark, not a state.
const LONGEST_STATE: usize = 240;

/// Targets written out in the cell of the name: "Kinh tế số chiếm 45% GRDP".
fn sentences(column: usize, cells: &[Passage], units: &UnitWords) -> Vec<Cell> {
    let text = cells.get(column).map(Passage::text).unwrap_or_default();
    let claims = claim::read(text, units).into_iter();
    claims.map(|claim| Cell { claim, column, period: None, is_sentence: true, depth: 0 }).collect()
}

fn unit_of(words: &str, units: &UnitWords) -> Option<Unit> {
    let text = words.trim();
    if text.is_empty() {
        return None;
    }
    let known = units.read(&mut Cursor::new(text, 0));
    let unit = known.unwrap_or_else(|| Unit { code: lower(text), ..no_unit() });
    Some(Unit { text: text.to_owned(), ..unit })
}

/// "A | B | 1 | 2 | 3=2/1": a row that only counts the columns.
fn is_counted(cells: &[&str]) -> bool {
    let filled = || cells.iter().filter(|cell| !cell.is_empty());
    let is_count = |cell: &&&str| cell.len() <= 2 || cell.contains('=') && !cell.contains(' ');
    filled().count() >= 3
        && filled().all(|cell| is_count(&cell))
        && filled().zip(1..).any(|(cell, at)| *cell == at.to_string() || *cell == "A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_counts_the_columns_claims_nothing() {
        assert!(is_counted(&["A", "B", "1", "2", "3=2/1"]));
        assert!(is_counted(&["1", "2", "3", "4"]));
        assert!(!is_counted(&["1", "Thu", "5"]));
    }

    #[test]
    fn dashed_and_numbered_rows_are_parts_of_the_row_above() {
        let mut family = Family::default();
        let depths = [depth("Sản lượng", "3"), depth("- Lúa", ""), depth("+ Lúa mùa", ""), depth("Ngô", "-")];
        let placed: Vec<Option<usize>> = (0..).zip(depths).map(|(ix, depth)| family.place(depth, 2, ix)).collect();
        assert_eq!(placed, [None, Some(0), Some(1), Some(0)]);
        assert_eq!(depth("Dịch vụ công", "11.2"), 1);
    }

    #[test]
    fn a_part_is_called_by_its_own_words_or_under_its_head() {
        let mut table = Table::default();
        let mut name = |words: &str| table.full_name(words, depth(words, ""));
        assert_eq!(name("Lượt khách"), "Lượt khách");
        assert_eq!(name("Trong đó: khách nội địa"), "Khách nội địa");
        assert_eq!(name("Phí, lệ phí"), "Phí, lệ phí");
        assert_eq!(name("Bao gồm: - Do tỉnh thu"), "Phí, lệ phí Do tỉnh thu");
        assert_eq!(name("- Phí, lệ phí do xã thu"), "Phí, lệ phí do xã thu");
    }

    #[test]
    fn zeros_and_blanks_of_an_export_are_no_targets() {
        let units = crate::rules::quantity::units_for_tests();
        for cell in ["", "0", "0.0", "x", "-"] {
            assert!(figure(cell, &units).is_none(), "{cell}");
        }
        assert!(figure("Một số ngành đạt trình độ khu vực", &units).is_some());
        assert!(shows_decimal_dot("1032.269") && shows_decimal_dot("12.5") && !shows_decimal_dot("1.032"));
        assert_eq!(
            dotted("670.524").and_then(|(bounds, ..)| bounds.low).map(|low| low.to_string()).as_deref(),
            Some("670.524")
        );
        assert_eq!(figure("≥ 55", &units).map(|(bounds, ..)| bounds.comparator), Some(Comparator::AtLeast));
    }
}
