//! Words of tasks, projects and bodies.

use crate::show::Show as _;
use domain::Date;
use domain::deadline::Frequency;
use domain::org_unit::{OrgKind, OrgLevel};
use domain::project::{Funding, ProjectPhase};
use domain::task::{TaskCounts, TaskState, TaskTiming, Timeliness};

/// Where the work of a task stands.
pub const fn task_state(state: TaskState) -> &'static str {
    app::wording::task::state(state)
}

/// Whether a task is in time.
pub fn timeliness(timeliness: Timeliness) -> String {
    app::wording::standing::timeliness(timeliness)
}

/// What a list of tasks can be narrowed to.
pub const fn task_timing(timing: TaskTiming) -> &'static str {
    match timing {
        TaskTiming::OpenOverdue => "Chưa xong, quá hạn",
        TaskTiming::DueSoon => "Sắp đến hạn",
        TaskTiming::OpenOnTime => "Chưa xong, trong hạn",
        TaskTiming::Undated => "Chưa rõ hạn",
        TaskTiming::DoneOnTime => "Hoàn thành đúng hạn",
        TaskTiming::DoneLate => "Hoàn thành quá hạn",
    }
}

/// Queues of the register: code and name.
pub const QUEUES: &[(&str, &str)] = &[("chua_du_6_ro", "Chưa đủ 6 rõ"), ("cho_gia_han", "Chờ quyết định gia hạn")];

/// How often a duty returns.
pub const fn frequency(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Continuous => "thường xuyên",
        Frequency::Weekly => "hằng tuần",
        Frequency::Monthly => "hằng tháng",
        Frequency::Quarterly => "hằng quý",
        Frequency::HalfYearly => "6 tháng một lần",
        Frequency::Yearly => "hằng năm",
    }
}

/// What a body does in a task, by the code of its role.
pub fn task_role(role: &str) -> &'static str {
    match role {
        "coordinating" => "Phối hợp",
        "implementing" => "Thực hiện",
        "submit_to" => "Trình, báo cáo",
        "directed_by" => "Chỉ đạo",
        "accepting" => "Nghiệm thu sản phẩm",
        "deciding" => "Cấp quyết định",
        _ => "Liên quan",
    }
}

/// Who pays for a project.
pub const fn funding(funding: Funding) -> &'static str {
    app::wording::standing::funding(funding)
}

/// Where a project stood when its plan was written.
pub const fn project_phase(phase: ProjectPhase) -> &'static str {
    app::wording::standing::project_phase(phase)
}

/// What sort of project, by its code.
pub fn project_sort(sort: &str) -> &'static str {
    match sort {
        "transport" => "Giao thông",
        "urban" => "Đô thị, nhà ở",
        "factory" => "Nhà máy",
        "tourism" => "Du lịch",
        "industrial_park" => "Khu, cụm công nghiệp",
        "digital" => "Chuyển đổi số",
        "health" => "Y tế",
        _ => "Khác",
    }
}

/// The level of a body.
pub const fn org_level(level: OrgLevel) -> &'static str {
    match level {
        OrgLevel::Central => "Trung ương",
        OrgLevel::Province => "Cấp tỉnh",
        OrgLevel::District => "Cấp huyện",
        OrgLevel::Commune => "Cấp xã",
        OrgLevel::Multi => "Nhiều cấp",
        OrgLevel::Enterprise => "Doanh nghiệp",
    }
}

/// The system of a body.
pub const fn org_kind(kind: OrgKind) -> &'static str {
    match kind {
        OrgKind::Party => "Đảng",
        OrgKind::State => "Nhà nước",
        OrgKind::Front => "Mặt trận Tổ quốc",
        OrgKind::Mass => "Đoàn thể, hội",
        OrgKind::Press => "Báo chí",
        OrgKind::Enterprise => "Doanh nghiệp",
    }
}

/// What was done to an item, by the code of the event.
pub fn event(action: &str) -> &str {
    match action {
        "document.imported" => "Nhập văn bản",
        "item.decided" => "Quyết định khi rà soát",
        "petition.submitted" => "Gửi kiến nghị",
        "petition.assigned" => "Phân công trả lời",
        "petition.sender_asked" => "Yêu cầu người gửi bổ sung",
        "petition.resumed" => "Người gửi đã bổ sung",
        "petition.answered" => "Trả lời",
        "petition.declined" => "Không thụ lý",
        "petition.merged" => "Gộp kiến nghị",
        "petition.reopened" => "Mở lại",
        "petition.sender_read" => "Xem người gửi",
        "finding.settled" => "Xử lý cảnh báo",
        "figures.imported" => "Nhập số liệu",
        "account.added" => "Thêm tài khoản",
        "account.changed" => "Đổi tên, vai trò, đơn vị",
        "account.closed" => "Đóng tài khoản",
        "account.opened" => "Mở lại tài khoản",
        "account.unlocked" => "Mở khóa",
        "account.password_reset" => "Đặt lại mật khẩu",
        "account.password_changed" => "Tự đổi mật khẩu",
        "account.codes_begun" => "Bắt đầu thiết lập xác thực hai bước",
        "account.codes_confirmed" => "Bật xác thực hai bước",
        "account.codes_dropped" => "Tắt xác thực hai bước",
        "account.codes_reset" => "Gỡ xác thực hai bước",
        "session.begun" => "Đăng nhập",
        "session.confirmed" => "Nhập đúng mã xác thực",
        "session.refused" => "Đăng nhập sai",
        "session.ended" => "Đăng xuất",
        "delegation.added" => "Ủy quyền",
        "delegation.ended" => "Kết thúc ủy quyền",
        "delegation.used" => "Bắt đầu làm thay",
        "delegation.left" => "Thôi làm thay",
        "handover.made" => "Lập biên bản bàn giao",
        "handover.confirmed" => "Ký nhận bàn giao",
        "log.read" => "Đọc nhật ký",
        "org_event.opened" => "Mở đợt sắp xếp",
        "org_event.confirmed" => "Xác nhận sắp xếp",
        "org_event.dropped" => "Hủy bản nháp sắp xếp",
        other => other,
    }
}

/// A kind of thing that the search finds.
pub fn found(kind: &str) -> &'static str {
    match kind {
        "document" => "Văn bản",
        "target" => "Chỉ tiêu",
        "task" => "Nhiệm vụ",
        "project" => "Dự án",
        "org_unit" => "Đơn vị",
        _ => "Khác",
    }
}

/// The conclusion of the register of tasks.
pub fn tasks_title(counts: &TaskCounts) -> String {
    let late = format!("{} nhiệm vụ quá hạn", counts.open_overdue);
    let unassigned = format!("{} chưa giao chủ trì", counts.unassigned);
    format!("{late}, {unassigned}, trong {} nhiệm vụ", counts.total())
}

/// The conclusion of the register of projects.
pub fn projects_title(late: usize, total: usize) -> String {
    match late {
        0 => format!("{total} dự án, chưa mốc nào quá hạn"),
        _ => format!("{late}/{total} dự án có mốc quá hạn"),
    }
}

/// The conclusion of the list of bodies, today or on an earlier day.
pub fn org_units_title(living: usize, ended: usize, day: Option<Date>) -> String {
    match (day, ended) {
        (Some(day), _) => format!("{living} đơn vị hoạt động vào ngày {}", day.show()),
        (None, 0) => format!("{living} đơn vị đang hoạt động"),
        (None, _) => format!("{living} đơn vị đang hoạt động, {ended} đã kết thúc hoặc hợp nhất"),
    }
}

/// The conclusion of a search.
pub fn found_title(words: &str, count: usize) -> String {
    match count {
        0 => format!("Không tìm thấy “{words}”"),
        _ => format!("{count} kết quả cho “{words}”"),
    }
}
