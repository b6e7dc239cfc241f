//! Headers of tables: which column names the indicators, which holds the unit, which the targets of which year.

use crate::cursor::lower;
use crate::lexicon::indicator as lexicon;

/// What a header says of the columns below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub name: usize,
    pub unit: Option<usize>,
    pub targets: Vec<Target>,
}

/// A column of targets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Target {
    pub column: usize,
    pub year: Option<String>,
    /// What the column measures, where a year has several: "Lượng", in "Tấn".
    pub words: String,
    pub unit: Option<String>,
}

/// The rows of a header.
#[derive(Debug, Clone, Default)]
pub(super) struct Header {
    first: Vec<String>,
    second: Vec<String>,
}

/// A column with what stands over it.
#[derive(Debug, Clone, Default)]
struct Column {
    /// The cell that spans several columns.
    group: String,
    own: String,
}

impl Header {
    /// Reads a row that names the column of indicators, and columns of units or of targets.
    pub(super) fn read(cells: &[&str]) -> Option<Self> {
        let first: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        let is_of_projects = cells.iter().any(|cell| opens_with_one(cell, lexicon::PROJECT_COLUMNS));
        let is_numbered = first.first().is_some_and(|cell| {
            cell.starts_with(|mark: char| mark.is_ascii_digit()) || !cell.is_empty() && is_number(cell)
        });
        let others = first.iter().filter(|cell| !cell.is_empty()).count();
        let header = Self { first, second: Vec::new() };
        (others >= 2 && !is_numbered && !is_of_projects && header.name().is_some()).then_some(header)
    }

    /// Reads a second row of the header: years, or what a spanning year holds ("Kế hoạch", "Ước thực hiện").
    pub(super) fn extend(&mut self, cells: &[&str]) -> bool {
        let named = || cells.iter().filter(|cell| !cell.is_empty());
        let has_figure =
            named().any(|cell| cell.starts_with(|mark: char| mark.is_ascii_digit()) && year_in(cell).is_none());
        let years = named().filter(|cell| year_in(cell).is_some()).count();
        let is_shorter = cells.len() < self.first.len() + cells.len() / 2 && named().count() == cells.len();
        let opens_group = named().next().is_some_and(|cell| is_number(cell));
        let is_second = !opens_group
            && (years >= 2 && !has_figure || is_shorter && !has_figure && cells.iter().all(|cell| is_heading(cell)));
        if self.second.is_empty() && is_second {
            self.second = cells.iter().map(|cell| (*cell).to_owned()).collect();
            return true;
        }
        false
    }

    /// The columns of a row of so many cells.
    pub(super) fn columns(&self, width: usize) -> Columns {
        let columns = self.spread(width);
        let name = self.name().unwrap_or_default();
        let unit = columns.iter().position(|column| is_unit(&column.own));
        let targets: Vec<(usize, &Column)> = columns
            .iter()
            .enumerate()
            .filter(|&(at, column)| at != name && Some(at) != unit && column.is_target())
            .collect();
        let has_rival = |one: &Column| {
            year_in(&one.own).is_some() && targets.iter().any(|(_, two)| two.own == one.own && two.group != one.group)
        };
        let target = |&(at, column): &(usize, &Column)| column.target(at, has_rival(column));
        let running =
            columns.iter().filter(|column| is_past(&column.own)).filter_map(|column| year_in(&column.own)).max();
        let found = targets.iter().map(target).collect();
        Columns { name, unit, targets: without_running(found, running.as_deref()) }
    }

    /// The column of indicators. Words that other tables use too need a unit or a year beside them.
    fn name(&self) -> Option<usize> {
        let opens = |cell: &str, list: &[&str]| cell.chars().count() <= 60 && opens_with_one(cell, list);
        let has_measure = self.first.iter().any(|cell| is_unit(cell) || !is_past(cell) && year_in(cell).is_some());
        let strong = self.first.iter().position(|cell| opens(cell, lexicon::NAME_COLUMNS));
        strong.or_else(|| self.first.iter().position(|cell| has_measure && opens(cell, lexicon::WEAK_NAME_COLUMNS)))
    }

    /// Both rows over each column: by position where blanks keep the places, else under the cells that span.
    fn spread(&self, width: usize) -> Vec<Column> {
        let single = |own: &String| Column { group: String::new(), own: own.clone() };
        let spanning = (self.first.len() + self.second.len()).saturating_sub(width);
        if self.second.is_empty() {
            return self.first.iter().map(single).collect();
        }
        let keeps_places = self.second.first().is_some_and(String::is_empty);
        if keeps_places || self.second.len() >= width || spanning == 0 || spanning > self.first.len() {
            return self.by_position();
        }
        let wide = self.wide(spanning);
        let mut parts = split(&self.second, spanning).into_iter();
        let mut columns = Vec::with_capacity(width);
        for (at, cell) in self.first.iter().enumerate() {
            if wide.contains(&at) {
                let own = parts.next().unwrap_or_default().into_iter();
                columns.extend(own.map(|own| Column { group: cell.clone(), own }));
            } else {
                columns.push(single(cell));
            }
        }
        columns
    }

    /// A blank in the first row belongs to the cell before it.
    fn by_position(&self) -> Vec<Column> {
        let mut group = String::new();
        let width = self.first.len().max(self.second.len());
        let columns = (0..width).map(|at| {
            let above = self.first.get(at).cloned().unwrap_or_default();
            let own = self.second.get(at).cloned().unwrap_or_default();
            if !above.is_empty() {
                group.clone_from(&above);
            }
            if own.is_empty() {
                Column { group: String::new(), own: above }
            } else {
                Column { group: group.clone(), own }
            }
        });
        columns.collect()
    }

    /// Which cells of the first row span: over years a cell without a year of its own, over kinds a year.
    fn wide(&self, count: usize) -> Vec<usize> {
        let name = self.name();
        let others = || {
            (0..self.first.len()).filter(|&at| Some(at) > name && !self.first.get(at).is_some_and(|cell| is_unit(cell)))
        };
        let has_years = self.second.iter().any(|cell| year_in(cell).is_some());
        let fits = |at: &usize| self.first.get(*at).is_some_and(|cell| (years(cell) == 1) != has_years);
        if others().count() == count {
            return others().collect();
        }
        others().filter(fits).chain(others().filter(|at| !fits(at))).take(count).collect()
    }
}

/// "Kế hoạch 2025 | Ước thực hiện 2025 | Kế hoạch 2026": the year that is estimated already is compared, not planned.
fn without_running(targets: Vec<Target>, running: Option<&str>) -> Vec<Target> {
    let is_running = |target: &Target| target.year.as_deref().is_some_and(|year| Some(year) <= running);
    let left = targets.iter().filter(|target| !is_running(target)).count();
    if left == 1 { targets.into_iter().filter(|target| !is_running(target)).collect() } else { targets }
}

impl Column {
    fn is_target(&self) -> bool {
        let is_short = self.own.chars().count() <= 60;
        let compares = self.own.contains('/') && years(&self.own) > 1;
        let has_year = year_in(&self.own).or_else(|| year_in(&self.group)).is_some();
        is_short
            && !compares
            && !is_past(&self.own)
            && !is_past(&self.group)
            && (has_year || opens_with_one(&self.own, lexicon::TARGET_COLUMNS))
    }

    /// What the cell over a year, or under it, says of the measure; a cell over years does where another has the same years.
    fn target(&self, column: usize, has_rival: bool) -> Target {
        let own_year = year_in(&self.own);
        let is_kind = opens_with_one(&self.own, lexicon::TARGET_COLUMNS);
        let said = if has_rival { &self.group } else { &self.own };
        let (words, unit) = match said.split_once('(') {
            _ if self.group.is_empty() || (own_year.is_some() || is_kind) && !has_rival => ("", None),
            Some((words, rest)) => (words.trim(), rest.split(')').next().map(str::to_owned)),
            None => (said.as_str(), None),
        };
        let words = if lexicon::NO_MEASURES.contains(&lower(words).as_str()) { "" } else { words };
        Target { column, year: own_year.or_else(|| year_in(&self.group)), words: lower(words), unit }
    }
}

/// Parts the cells of a second row among the cells that span them: where years begin or end, or else evenly.
fn split(cells: &[String], count: usize) -> Vec<Vec<String>> {
    let runs: Vec<&[String]> = cells.chunk_by(|one, two| year_in(one).is_some() == year_in(two).is_some()).collect();
    if runs.len() == count {
        return runs.into_iter().map(<[String]>::to_vec).collect();
    }
    cells.chunks(cells.len().div_ceil(count.max(1)).max(1)).map(<[String]>::to_vec).collect()
}

fn is_unit(cell: &str) -> bool {
    lexicon::UNIT_COLUMNS.contains(&lower(cell).as_str())
}

fn is_past(cell: &str) -> bool {
    let low = lower(cell);
    lexicon::PAST_COLUMNS.iter().any(|words| low.contains(words))
}

fn opens_with_one(cell: &str, list: &[&str]) -> bool {
    let low = lower(cell);
    list.iter().any(|words| low.starts_with(words))
}

/// A cell that may head a column: short words, no figure.
fn is_heading(cell: &str) -> bool {
    cell.chars().count() <= 60 && cell.chars().any(char::is_alphabetic)
}

/// "I", "A", "1.2": the number of a row, or of a group of rows.
fn is_number(cell: &str) -> bool {
    let number = cell.trim_end_matches(['.', ')']);
    number.len() <= 4 && (number.chars().all(|mark| "IVX".contains(mark)) || number.len() == 1 && number.is_ascii())
}

/// How many years a cell names.
fn years(cell: &str) -> usize {
    cell.split(|mark: char| !mark.is_ascii_digit())
        .filter(|digits| digits.len() == 4 && digits.starts_with("20"))
        .count()
}

/// The year of a short cell: "2026", "KH 2026", "Đến năm 2030".
pub(super) fn year_in(cell: &str) -> Option<String> {
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

    fn columns(first: &[&str], second: &[&str], width: usize) -> String {
        let Some(mut header) = Header::read(first) else { return "no header".to_owned() };
        assert!(second.is_empty() || header.extend(second));
        let found = header.columns(width);
        let targets = found.targets.iter().map(|target| {
            let unit = target.unit.clone().map(|unit| format!(" ({unit})")).unwrap_or_default();
            format!("{}={} {}{unit}", target.column, target.year.clone().unwrap_or_default(), target.words)
                .trim()
                .to_owned()
        });
        format!("name {} unit {:?} targets {}", found.name, found.unit, targets.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn a_header_says_which_column_holds_targets() {
        assert_eq!(
            columns(&["TT", "Chỉ tiêu", "Đơn vị tính", "ƯTH 2025", "2026", "2030", "Ghi chú"], &[], 7),
            "name 1 unit Some(2) targets 4=2026, 5=2030"
        );
        assert_eq!(
            columns(&["STT", "Tên chỉ tiêu", "ĐVT", "Kế hoạch năm 2026"], &[], 4),
            "name 1 unit Some(2) targets 3=2026"
        );
        assert_eq!(
            columns(&["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2025", "Ước TH 2025", "Kế hoạch 2026"], &[], 6),
            "name 1 unit Some(2) targets 5=2026",
            "the running year is only compared"
        );
        assert_eq!(
            columns(&["TT", "Chỉ tiêu", "Đơn vị", "Kết quả", "Cơ quan theo dõi"], &[], 5),
            "name 1 unit Some(2) targets 3="
        );
        assert_eq!(
            columns(&["TT", "Danh mục", "Chủ đầu tư", "Kế hoạch 2026"], &[], 4),
            "no header",
            "a table of projects"
        );
        assert_eq!(columns(&["A", "Chỉ tiêu xã hội", ""], &[], 3), "no header", "a group of rows");
        assert_eq!(columns(&["TT", "Chỉ tiêu", "Chủ trì"], &[], 3), "name 1 unit None targets ");
        assert_eq!(columns(&["14", "Trình độ", "Chỉ số phát triển con người", "> 0,7"], &[], 4), "no header");
        assert_eq!(columns(&["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"], &[], 4), "no header");
        assert_eq!(columns(&["TT", "Nội dung", "Đơn vị chủ trì", "Kết quả"], &[], 4), "no header", "a table of tasks");
        assert_eq!(columns(&["TT", "Nội dung", "ĐVT", "Năm 2026"], &[], 4), "name 1 unit Some(2) targets 3=2026");
        assert_eq!(columns(&["II", "Chỉ tiêu xã hội", "", ""], &[], 4), "no header", "a group of rows");
    }

    #[test]
    fn years_stand_under_the_cell_that_spans_them() {
        assert_eq!(
            columns(&["TT", "Chỉ tiêu", "ĐVT", "ƯTH Năm 2025", "Giai đoạn 2026 - 2027"], &["Năm 2026", "Năm 2027"], 6),
            "name 1 unit Some(2) targets 4=2026, 5=2027"
        );
        assert_eq!(
            columns(
                &["STT", "Nội dung", "Năm 2025", "Dự kiến 02 năm"],
                &["Dự toán", "Ước thực hiện", "Năm 2026", "Năm 2027"],
                6
            ),
            "name 1 unit None targets 2=2025, 4=2026, 5=2027"
        );
        assert_eq!(
            columns(
                &["", "Chỉ tiêu", "ĐVT", "TỔNG HỢP", "", "So sánh %", ""],
                &["", "", "", "TH 2025", "KH 2026", "2025", "2026"],
                7
            ),
            "name 1 unit Some(2) targets 4=2026"
        );
    }

    #[test]
    fn a_year_may_hold_an_amount_and_a_value() {
        assert_eq!(
            columns(
                &["TT", "Sản phẩm", "Kế hoạch 2026", "Kế hoạch 2027"],
                &["Lượng (Tấn)", "Giá trị (Nghìn USD)", "Lượng (Tấn)", "Giá trị (Nghìn USD)"],
                6
            ),
            "name 1 unit None targets 2=2026 lượng (Tấn), 3=2026 giá trị (Nghìn USD), 4=2027 lượng (Tấn), 5=2027 giá trị (Nghìn USD)"
        );
    }

    #[test]
    fn blanks_keep_the_places_of_years_and_the_cells_above_tell_same_years_apart() {
        assert_eq!(
            columns(
                &["STT", "Chỉ tiêu", "ĐVT", "Sản lượng", "", "Giá trị (Tỷ đồng)", "", "So sánh", "Ghi chú"],
                &["", "", "", "TH 2025", "KH 2026", "TH 2025", "KH 2026", "KH 2026/ TH 2025"],
                10
            ),
            "name 1 unit Some(2) targets 4=2026 sản lượng, 6=2026 giá trị (Tỷ đồng)"
        );
    }

    #[test]
    fn a_row_of_figures_is_no_second_header() {
        let mut header = Header::read(&["TT", "Chỉ tiêu", "2026"]).unwrap();
        assert!(!header.extend(&["1", "Diện tích", "2026"]));
        assert!(!header.extend(&["1", "Thu", "5"]));
        assert!(!header.extend(&["I", "Kinh tế"]), "a group of rows");
    }
}
