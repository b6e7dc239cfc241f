//! Words of the quarterly report alone.

use super::facts::{QuarterlyFacts, TaskProgress};
use crate::wording::inside_a_sentence;
use domain::indicator::IndicatorGroup;
use domain::period::Period;
use domain::project::Funding;
use domain::report_layout::DocumentSystem;

/// "Tên loại".
pub(super) const KIND: &str = "BÁO CÁO";

/// Title in the properties of the file.
pub(super) fn title(facts: &QuarterlyFacts) -> String {
    format!("Báo cáo {}", subject(facts).replace('\n', " "))
}

/// "Trích yếu".
pub(super) fn subject(facts: &QuarterlyFacts) -> String {
    let plan = inside_a_sentence(&facts.plan.name);
    format!("kết quả {}\n{}", with_verb(&plan), inside_a_sentence(&facts.period.label()))
}

/// "thực hiện Kế hoạch …", and no second verb before a plan "thực hiện …".
fn with_verb(plan: &str) -> String {
    let name = plan.strip_prefix("kế hoạch").map_or_else(|| plan.to_owned(), |rest| format!("Kế hoạch{rest}"));
    format!("thực hiện {name}")
}

/// The reported months from January on: "6 tháng đầu năm 2025", "quý I/2025".
pub(super) fn year_to_date(period: &Period) -> String {
    match period.last_day().month() {
        6 => format!("6 tháng đầu năm {}", period.calendar_year()),
        9 => format!("9 tháng năm {}", period.calendar_year()),
        12 => format!("năm {}", period.calendar_year()),
        _ => inside_a_sentence(&period.year_to_date().unwrap_or(*period).label()),
    }
}

/// The period after this one.
pub(super) fn next_period(period: &Period) -> String {
    period.following().map_or_else(|| "kỳ tới".to_owned(), |next| inside_a_sentence(&next.label()))
}

/// The number before a part: "I-" in the Party's documents, "I." in the state's.
pub(super) fn part(system: DocumentSystem, number: &str, name: &str) -> String {
    format!("{number}{} {name}", numbering_mark(system))
}

/// The number before a chapter.
pub(super) fn chapter(system: DocumentSystem, number: usize, name: &str) -> String {
    format!("{number}{} {name}", numbering_mark(system))
}

const fn numbering_mark(system: DocumentSystem) -> &'static str {
    match system {
        DocumentSystem::Party => "-",
        DocumentSystem::State => ".",
    }
}

/// A chapter of the list of indicators.
pub(super) const fn group(group: IndicatorGroup) -> &'static str {
    match group {
        IndicatorGroup::Economy => "Chỉ tiêu kinh tế",
        IndicatorGroup::Society => "Chỉ tiêu xã hội",
        IndicatorGroup::Environment => "Chỉ tiêu môi trường, đô thị",
        IndicatorGroup::Administration => "Chỉ tiêu cải cách hành chính",
        IndicatorGroup::Project => "Chỉ tiêu dự án",
    }
}

/// Where a task stands.
pub(super) const fn progress(progress: TaskProgress) -> &'static str {
    match progress {
        TaskProgress::Unassigned => "Chưa giao",
        TaskProgress::Open => "Đang thực hiện",
        TaskProgress::OpenLate => "Quá hạn",
        TaskProgress::DoneOnTime => "Hoàn thành đúng hạn",
        TaskProgress::DoneLate => "Hoàn thành quá hạn",
        TaskProgress::Reported => "Chờ xác minh",
        TaskProgress::Paused => "Tạm dừng",
        TaskProgress::Cancelled => "Hủy, không còn đối tượng",
    }
}

/// Who pays for a project.
pub(super) const fn funding(funding: Funding) -> &'static str {
    match funding {
        Funding::Public => "Dự án đầu tư công",
        Funding::Private => "Dự án đầu tư trong nước ngoài ngân sách",
        Funding::Fdi => "Dự án có vốn đầu tư trực tiếp nước ngoài",
        Funding::Unknown => "Dự án chưa rõ nguồn vốn",
    }
}
