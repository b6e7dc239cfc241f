//! Sentences of the overview.

use super::target::within;
use domain::Date;
use domain::period::Period;
use domain::status::Status;

/// The conclusion: how targets and tasks stand, and how much waits for a decision.
pub fn title(verified_to: Option<Date>, counts: &[(Status, usize)], overdue: u64, decisions: usize) -> String {
    let of = |status: Status| counts.iter().find(|(known, _)| *known == status).map_or(0, |(_, count)| *count);
    let standing = standing([
        (of(Status::Late), "chậm"),
        (of(Status::AtRisk), "có nguy cơ"),
        (of(Status::OnTrack), "đúng tiến độ"),
        (of(Status::Met), "đạt"),
    ]);
    let tasks = if overdue > 0 { format!("; {overdue} nhiệm vụ quá hạn") } else { String::new() };
    let asked = if decisions > 0 { format!(" – cần quyết {decisions} việc") } else { String::new() };
    let quarter = verified_to.and_then(quarter).map(|quarter| format!("{}: ", quarter.label())).unwrap_or_default();
    format!("{quarter}{standing}{tasks}{asked}")
}

/// "4 chỉ tiêu chậm, 2 có nguy cơ".
fn standing(counts: [(usize, &str); 4]) -> String {
    let mut parts: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    let Some(first) = parts.first_mut() else {
        return "chưa có chỉ tiêu nào đủ số để đánh giá".to_owned();
    };
    *first = first.replacen(' ', " chỉ tiêu ", 1);
    parts.join(", ")
}

fn quarter(day: Date) -> Option<Period> {
    Period::quarter(day.year(), (day.month() + 2) / 3)
}

/// Tasks that nobody answers for.
pub fn unassigned(count: u64) -> String {
    format!("{count} nhiệm vụ chưa có đơn vị chủ trì")
}

/// Two values of one document for one thing.
pub fn target_conflict(name: &str, one: &str, other: &str) -> String {
    format!("{name}: văn bản ghi cả {one} và {other}")
}

/// A file of figures came in.
pub fn figures_came(rows: i64, file: &str) -> String {
    format!("Nhập {rows} dòng số liệu từ {file}")
}

/// A document came in.
pub fn document_came(code: &str, title: &str) -> String {
    format!("Nhập văn bản {code}: {title}")
}

/// Sources that disagree about the latest figure.
pub fn figure_conflict(name: &str, period: &str) -> String {
    format!("{name}: các nguồn nói khác nhau về {}", within(period))
}

/// Nothing has been accepted.
pub const NOTHING_ACCEPTED: &str = "Chưa có chỉ tiêu – nhập văn bản kế hoạch và rà soát";

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_title_says_what_is_off_and_how_much_to_decide() {
        let counts = [(Status::Late, 4), (Status::AtRisk, 2), (Status::NoData, 29)];
        let title = |overdue, decisions| title(Some(date(2025, 6, 30)), &counts, overdue, decisions);
        assert_eq!(title(9, 5), "Quý II/2025: 4 chỉ tiêu chậm, 2 có nguy cơ; 9 nhiệm vụ quá hạn – cần quyết 5 việc");
        assert_eq!(title(0, 0), "Quý II/2025: 4 chỉ tiêu chậm, 2 có nguy cơ");
    }

    #[test]
    fn without_figures_the_title_says_so() {
        assert_eq!(title(None, &[], 0, 0), "chưa có chỉ tiêu nào đủ số để đánh giá");
    }
}
