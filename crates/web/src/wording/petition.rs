//! Words of petitions.

use app::petition::PetitionRow;
use domain::petition::{PetitionSource, PetitionState, PetitionStep};

/// The public form.
pub const NEW: &str = "Gửi kiến nghị";
/// The page of a code.
pub const FOLLOW: &str = "Tra cứu kiến nghị";
/// The page of who sent it.
pub const SENDER: &str = "Người gửi";
/// A form without a step.
pub const NO_STEP: &str = "Không rõ bước cần làm. Mở lại trang kiến nghị rồi chọn một bước.";
/// A form without a source.
pub const CHOOSE_SOURCE: &str = "Chọn ai gửi: người dân, doanh nghiệp, nhà đầu tư hay cơ quan.";

/// Where a petition stands.
pub const fn state(state: PetitionState) -> &'static str {
    app::wording::petition::word(state)
}

/// Who asks.
pub const fn source(source: PetitionSource) -> &'static str {
    match source {
        PetitionSource::Citizen => "Người dân",
        PetitionSource::Enterprise => "Doanh nghiệp",
        PetitionSource::Investor => "Nhà đầu tư",
        PetitionSource::Body => "Cơ quan, đơn vị",
    }
}

/// What a step is called on its button.
pub const fn step(step: PetitionStep) -> &'static str {
    match step {
        PetitionStep::Assign => "Phân công",
        PetitionStep::Ask => "Yêu cầu bổ sung",
        PetitionStep::Resume => "Đã bổ sung",
        PetitionStep::Answer => "Trả lời",
        PetitionStep::Decline => "Không thụ lý",
        PetitionStep::Merge => "Gộp với kiến nghị khác",
        PetitionStep::Reopen => "Mở lại",
    }
}

/// What a step did.
pub const fn done(step: PetitionStep) -> &'static str {
    match step {
        PetitionStep::Assign => "Đã phân công đơn vị trả lời.",
        PetitionStep::Ask => "Đã ghi yêu cầu bổ sung; đồng hồ tạm dừng cho đến khi người gửi bổ sung.",
        PetitionStep::Resume => "Đã ghi nhận bổ sung; đồng hồ chạy tiếp.",
        PetitionStep::Answer => "Đã trả lời; người gửi xem được bằng mã tra cứu.",
        PetitionStep::Decline => "Đã ghi lý do không thụ lý.",
        PetitionStep::Merge => "Đã gộp; hai mã đều tra cứu được.",
        PetitionStep::Reopen => "Đã mở lại.",
    }
}

/// The conclusion of the queue.
pub fn title(counts: &[(PetitionState, i64)], overdue: i64) -> String {
    let open: i64 = counts.iter().filter(|(state, _)| state.is_open()).map(|(_, count)| count).sum();
    match (open, overdue) {
        (0, _) => "Không có kiến nghị chờ trả lời".to_owned(),
        (open, 0) => format!("{open} kiến nghị chờ trả lời, không có kiến nghị quá hạn"),
        (open, late) => format!("{late} kiến nghị quá hạn trong {open} kiến nghị chờ trả lời"),
    }
}

/// What is left of the time to answer.
pub fn left(row: &PetitionRow) -> String {
    match (row.state, row.days_left) {
        (PetitionState::Answered, Some(days)) => format!("Muộn {} ngày", -days),
        (_, Some(days)) if days < 0 => format!("Quá hạn {} ngày", -days),
        (_, Some(0)) => "Hạn hôm nay".to_owned(),
        (_, Some(days)) => format!("Còn {days} ngày"),
        (PetitionState::AwaitingSender, None) => "Tạm dừng".to_owned(),
        (PetitionState::Answered, None) => "Đúng hạn".to_owned(),
        _ => "Không tính hạn".to_owned(),
    }
}
