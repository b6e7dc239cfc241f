//! Tables of targets: a row an indicator, a column a year; the header says which column is which.

use super::claim::{self, Claim};
use super::name;
use crate::cursor::{Cursor, lower, opens_with};
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
    columns: Option<Columns>,
    /// "Đến năm 2030" over a group of rows.
    period: Option<String>,
    /// The row that dashed rows stand under.
    head: Option<String>,
    /// Depth of the last row if it holds no value: rows below it are no parts of rows above it.
    closed: Option<usize>,
}

#[derive(Debug, Clone, Default)]
struct Columns {
    name: usize,
    unit: Option<usize>,
    /// Columns of targets with their years.
    targets: Vec<(usize, Option<String>)>,
}

impl Table {
    /// Reads the next row; a header row changes what later rows mean and claims nothing.
    pub(super) fn row(&mut self, block: &Block, units: &UnitWords) -> Vec<Cell> {
        let cells: Vec<&str> = block.cells.iter().map(|cell| cell.text().trim()).collect();
        if let Some(columns) = header(&cells) {
            self.columns = Some(columns);
            return Vec::new();
        }
        let Some(columns) = self.columns.as_mut() else { return Vec::new() };
        if is_second_header(&cells) {
            columns.targets = years(&cells);
            return Vec::new();
        }
        let columns = columns.clone();
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
        let own = words.trim_start_matches(|mark: char| !mark.is_alphanumeric());
        match &self.head {
            Some(head) if depth >= DASHED => name::clean(&format!("{head} {own}")),
            _ => {
                self.head = Some(own.to_owned());
                name::clean(own)
            }
        }
    }

    /// The values of a cell; "≤ 3 Đông Nam Á; ≤ 50 thế giới" holds two, each with its own words.
    fn values(
        &self,
        (column, year): &(usize, Option<String>),
        cells: &[&str],
        name: &str,
        unit: Option<&Unit>,
        units: &UnitWords,
    ) -> Vec<Cell> {
        let printed = cells.get(*column).copied().unwrap_or_default();
        let is_several = printed.contains(';');
        let mut at = 0;
        let mut found = Vec::new();
        for part in printed.split(';') {
            let start = at + part.len() - part.trim_start().len();
            at += part.len() + 1;
            let Some((bounds, own_unit, target, length)) = figure(part.trim(), units) else { continue };
            let words = part.trim().get(length..).filter(|_| is_several && target.is_none()).unwrap_or_default();
            let value = start..start + length;
            let claim = Claim {
                name: name::clean(&format!("{name} {words}")),
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
            let period = year.clone().or_else(|| self.period.clone());
            found.push(Cell { claim, column: *column, period, is_sentence: false, depth: 0 });
        }
        found
    }
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
    let is_state = opens_with(printed, "đạt").is_some() || opens_with(printed, "hoàn thành").is_some();
    let bounds = Bounds { comparator: Comparator::Eq, low: None, high: None };
    (is_state && printed.len() <= LONGEST_STATE).then(|| (bounds, None, Some(printed.to_owned()), printed.len()))
}

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

/// A header names the column of indicators, and often a unit and the columns of targets.
fn header(cells: &[&str]) -> Option<Columns> {
    let low: Vec<String> = cells.iter().map(|cell| lower(cell)).collect();
    let is_short = |cell: &String| cell.chars().count() <= 60;
    let name = low
        .iter()
        .position(|cell| is_short(cell) && lexicon::NAME_COLUMNS.iter().any(|words| cell.starts_with(words)))?;
    let others = low.iter().filter(|cell| !cell.is_empty()).count();
    let is_numbered = low.first().is_some_and(|cell| cell.starts_with(|mark: char| mark.is_ascii_digit()));
    if others < 2 || is_numbered {
        return None;
    }
    let unit = low.iter().position(|cell| lexicon::UNIT_COLUMNS.iter().any(|words| cell.starts_with(words)));
    Some(Columns { name, unit, targets: targets(&low, name) })
}

/// Columns that hold targets, with the years they name.
fn targets(low: &[String], name: usize) -> Vec<(usize, Option<String>)> {
    low.iter()
        .enumerate()
        .filter(|&(column, cell)| column != name && is_target_column(cell))
        .map(|(column, cell)| (column, year_in(cell)))
        .collect()
}

fn is_target_column(cell: &str) -> bool {
    let is_past = lexicon::PAST_COLUMNS.iter().any(|words| cell.contains(words));
    let is_named = lexicon::TARGET_COLUMNS.iter().any(|words| cell.starts_with(words));
    !is_past && cell.chars().count() <= 60 && (is_named || year_in(cell).is_some())
}

/// A row of years or of "TH 2020", "KH 2021" right under the header.
fn is_second_header(cells: &[&str]) -> bool {
    let named = cells.iter().filter(|cell| !cell.is_empty());
    let (years, all) = named.fold((0, 0), |(years, all), cell| (years + usize::from(year_in(cell).is_some()), all + 1));
    years >= 2 && years == all
}

fn years(cells: &[&str]) -> Vec<(usize, Option<String>)> {
    targets(&cells.iter().map(|cell| lower(cell)).collect::<Vec<_>>(), usize::MAX)
}

/// The year of a short cell: "2026", "KH 2026", "Đến năm 2030".
fn year_in(cell: &str) -> Option<String> {
    if cell.chars().count() > 40 {
        return None;
    }
    cell.split(|mark: char| !mark.is_ascii_digit())
        .find(|digits| digits.len() == 4 && digits.starts_with("20"))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(cells: &[&str]) -> String {
        let Some(found) = header(cells) else { return "no header".to_owned() };
        let targets: Vec<String> = found
            .targets
            .iter()
            .map(|(column, year)| format!("{column}={}", year.clone().unwrap_or_default()))
            .collect();
        format!("name {} unit {:?} targets {}", found.name, found.unit, targets.join(" "))
    }

    #[test]
    fn a_header_says_which_column_holds_targets() {
        assert_eq!(
            columns(&["TT", "Chỉ tiêu", "Đơn vị tính", "ƯTH 2025", "2026", "2030", "Ghi chú"]),
            "name 1 unit Some(2) targets 4=2026 5=2030"
        );
        assert_eq!(columns(&["STT", "Tên chỉ tiêu", "ĐVT", "Kế hoạch năm 2026"]), "name 1 unit Some(2) targets 3=2026");
        assert_eq!(
            columns(&["TT", "Chỉ tiêu", "Đơn vị", "Kết quả", "Cơ quan theo dõi"]),
            "name 1 unit Some(2) targets 3="
        );
        assert_eq!(columns(&["TT", "Chỉ tiêu", "Chủ trì"]), "name 1 unit None targets ");
        assert_eq!(columns(&["14", "Trình độ dân trí", "Chỉ số phát triển con người", "> 0,7"]), "no header");
        assert_eq!(columns(&["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"]), "no header");
    }

    #[test]
    fn a_second_header_gives_the_years() {
        assert!(is_second_header(&["", "", "TH 2019", "KH 2020", "KH 2021"]));
        assert_eq!(years(&["", "TH 2019", "KH 2020"]), [(2, Some("2020".to_owned()))]);
        assert!(!is_second_header(&["1", "Diện tích", "2026"]));
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
    fn zeros_and_blanks_of_an_export_are_no_targets() {
        let units = crate::rules::quantity::units_for_tests();
        for cell in ["", "0", "0.0", "x", "-"] {
            assert!(figure(cell, &units).is_none(), "{cell}");
        }
        assert_eq!(figure("≥ 55", &units).map(|(bounds, ..)| bounds.comparator), Some(Comparator::AtLeast));
    }
}
