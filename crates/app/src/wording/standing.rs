//! Words for where things stand, the same on pages and in files.

use domain::project::{Funding, ProjectPhase};
use domain::status::Status;
use domain::task::Timeliness;

/// Words out of the middle of a sentence, as the beginning of a line.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

/// The word of a status.
pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Met => "Đạt",
        Status::OnTrack => "Đúng tiến độ",
        Status::AtRisk => "Có nguy cơ",
        Status::Late => "Chậm",
        Status::NoData => "Chưa có số liệu",
        Status::NotDue => "Chưa đến kỳ",
    }
}

/// Whether a task is in time.
pub fn timeliness(timeliness: Timeliness) -> String {
    match timeliness {
        Timeliness::Undated => "Chưa rõ hạn".to_owned(),
        Timeliness::OnTime => "Trong hạn".to_owned(),
        Timeliness::DueSoon(0) => "Hạn hôm nay".to_owned(),
        Timeliness::DueSoon(days) => format!("Còn {days} ngày"),
        Timeliness::Overdue(days) => format!("Quá hạn {days} ngày"),
        Timeliness::DoneOnTime => "Xong đúng hạn".to_owned(),
        Timeliness::DoneLate(days) => format!("Xong muộn {days} ngày"),
        Timeliness::Stopped => "Không tính hạn".to_owned(),
    }
}

/// Who pays for a project.
pub const fn funding(funding: Funding) -> &'static str {
    match funding {
        Funding::Public => "Đầu tư công",
        Funding::Private => "Tư nhân trong nước",
        Funding::Fdi => "FDI",
        Funding::Unknown => "Chưa rõ nguồn vốn",
    }
}

/// Where a project stood when its plan was written.
pub const fn project_phase(phase: ProjectPhase) -> &'static str {
    match phase {
        ProjectPhase::Transition => "Chuyển tiếp",
        ProjectPhase::NewStart => "Khởi công mới",
        ProjectPhase::InvestmentProcedure => "Chuẩn bị đầu tư",
        ProjectPhase::LandClearance => "Giải phóng mặt bằng",
        ProjectPhase::Unknown => "Chưa rõ giai đoạn",
    }
}
