//! Numbers that jump: 13 is followed by 15. Series without a gap are said to hold.

use super::numeral::{self, Series, Style};
use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::Section;

pub(super) const CHECK: Check = Check { code: "LT015", page: include_str!("../../../../docs/lint/LT015.md"), find };

/// A jump by more is another series, not a lost item.
const LONGEST_GAP: u32 = 5;
/// A shorter series without a gap is not worth a line.
const WORTH_SAYING: usize = 8;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    numeral::series(plan).iter().flat_map(|series| findings(plan, series)).collect()
}

fn findings(plan: &Plan<'_>, series: &Series<'_>) -> Vec<Diagnostic> {
    let pairs = series.members.iter().zip(series.members.iter().skip(1));
    let gaps: Vec<Diagnostic> = pairs
        .filter(|((before, ..), (after, ..))| *after > *before + 1 && *after - *before <= LONGEST_GAP)
        .filter(|_| series.style != Style::Letter)
        .map(|((before, _, earlier), (after, at, later))| {
            gap(plan.path(Some(*at)), (*before, earlier), (*after, later))
        })
        .collect();
    if gaps.is_empty() { whole(series).into_iter().collect() } else { gaps }
}

fn gap(path: &str, (before, earlier): (u32, &Section), (after, later): (u32, &Section)) -> Diagnostic {
    let missing: Vec<String> = (before + 1..after).map(|number| number.to_string()).collect();
    let above = path.rsplit_once('.').map(|(above, _)| format!(" của mục {above}")).unwrap_or_default();
    CHECK
        .warning(
            numeral::mark(later),
            format!("Thiếu số {}{above}: sau {} là {}.", words::list(&missing), earlier.number, later.number),
        )
        .label(numeral::mark(earlier), format!("số {}", earlier.number))
        .hint("Đánh lại số, hoặc khôi phục mục bị mất; nội dung của mục này có thể đang nằm ở cuối mục trước.")
}

fn whole(series: &Series<'_>) -> Option<Diagnostic> {
    let (first, _, section) = series.members.first()?;
    let (last, _, end) = series.members.last()?;
    let counts_on =
        series.members.iter().zip(series.members.iter().skip(1)).all(|((one, ..), (two, ..))| *two == *one + 1);
    let is_whole = series.style != Style::Letter
        && *first == 1
        && counts_on
        && series.members.len() >= WORTH_SAYING
        && *last as usize == series.members.len();
    is_whole.then(|| {
        let message = format!("Các mục {}–{} được đánh số liên tục, đủ {last} mục.", section.number, end.number);
        CHECK.held(numeral::mark(section), message).label(numeral::mark(end), "mục cuối")
    })
}
