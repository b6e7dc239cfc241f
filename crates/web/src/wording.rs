//! Words of the pages that are not in a template.

pub mod people;
pub mod petition;
pub mod reorganisation;
pub mod review;
pub mod task;
pub mod work;

use crate::error::WebError;
use crate::frame::Section;
use crate::show::Show as _;
use app::report::Readiness;
use app::target::Standing;
use domain::indicator::{IndicatorGroup, IndicatorKind};
use domain::observation::ObservationState;
use domain::report_layout::DocumentSystem;
use domain::status::Status;
use domain::{Date, Decimal, number};

/// The word of a status.
pub const fn status(status: Status) -> &'static str {
    app::wording::standing::status(status)
}

/// The word of a figure's state.
pub const fn observation_state(state: ObservationState) -> &'static str {
    match state {
        ObservationState::Draft => "Nháp",
        ObservationState::Submitted => "Chờ xác minh",
        ObservationState::Verified => "Đã xác minh",
        ObservationState::Locked => "Đã chốt",
        ObservationState::Returned => "Trả lại",
    }
}

/// The name of a section of the navigation.
pub const fn section(section: Section) -> &'static str {
    match section {
        Section::Overview => "Tổng quan",
        Section::Mine => "Việc của tôi",
        Section::Indicators => "Chỉ tiêu",
        Section::Tasks => "Nhiệm vụ",
        Section::Projects => "Dự án",
        Section::Petitions => "Kiến nghị",
        Section::OrgUnits => "Đơn vị",
        Section::Documents => "Văn bản",
        Section::Reports => "Báo cáo",
    }
}

/// What a refusal is called, as the heading of its page.
pub const fn refusal(error: &WebError) -> &'static str {
    match error {
        WebError::SignedOut { .. } => "Cần đăng nhập",
        WebError::StepFirst { .. } => "Còn một bước đăng nhập",
        WebError::Moved { .. } => "Trang đã chuyển",
        WebError::Forbidden { .. } => "Trang này không dành cho tài khoản của bạn",
        WebError::ForeignForm => "Biểu mẫu đã hết hạn",
        WebError::NotFound => "Không tìm thấy trang",
        WebError::WrongMethod => "Địa chỉ này không mở được theo cách đó",
        WebError::Conflict { .. } => "Người khác vừa sửa",
        WebError::TooLarge => "Tệp quá lớn",
        WebError::Invalid { .. } => "Nội dung gửi lên chưa dùng được",
        WebError::Unavailable => "Hệ thống đang bận",
        WebError::Internal => "Hệ thống gặp lỗi",
    }
}

/// The page for signing in.
pub const SIGN_IN: &str = "Đăng nhập";
/// The page of help.
pub const HELP: &str = "Trợ giúp";

/// The chapters of a list of indicators.
pub const fn indicator_group(group: IndicatorGroup) -> &'static str {
    match group {
        IndicatorGroup::Economy => "Kinh tế",
        IndicatorGroup::Society => "Xã hội",
        IndicatorGroup::Environment => "Môi trường, đô thị",
        IndicatorGroup::Administration => "Cải cách hành chính",
        IndicatorGroup::Project => "Dự án",
    }
}

/// What kind of indicator.
pub const fn indicator_kind(kind: IndicatorKind) -> &'static str {
    match kind {
        IndicatorKind::Cumulative => "Cộng dồn",
        IndicatorKind::Growth => "Tốc độ",
        IndicatorKind::Level => "Mức",
        IndicatorKind::Bound => "Trần, sàn",
        IndicatorKind::Range => "Khoảng",
        IndicatorKind::Share => "Cơ cấu",
        IndicatorKind::Class => "Phân hạng",
    }
}

/// What a bar shows, for those who cannot see it.
pub fn progress(achieved: Option<&str>, expected: Option<Decimal>) -> String {
    let expected = expected.map(|expected| format!("lẽ ra {}", number::format(expected)));
    let said: Vec<&str> = achieved.into_iter().chain(expected.as_deref()).collect();
    if said.is_empty() { "Mức đã đạt".to_owned() } else { said.join(", ") }
}

/// The page of search.
pub const SEARCH: &str = "Tìm kiếm";

/// The day on which an area changed, beside its line on a chart.
pub fn boundary(on: Date) -> String {
    format!("Đổi địa giới {}", on.show())
}

/// A page that shows another day.
pub fn as_of(on: Date) -> String {
    format!("Đang xem tại ngày {}: chỉ gồm mức kế hoạch và số liệu đến ngày đó.", on.show())
}

/// One of rival figures was chosen.
pub const FIGURE_CHOSEN: &str = "Đã chọn số dùng để đánh giá; các số khác vẫn được giữ.";

/// Whose layout a report has.
pub const fn layout_name(layout: &DocumentSystem) -> &'static str {
    match layout {
        DocumentSystem::Party => "Thể thức văn bản của Đảng",
        DocumentSystem::State => "Thể thức văn bản nhà nước",
    }
}

/// Whether a section of a report has what it needs.
pub const fn readiness(readiness: &Readiness) -> &'static str {
    match readiness {
        Readiness::Complete => "Đủ",
        Readiness::Partial => "Thiếu",
        Readiness::Missing => "Chưa có",
    }
}

/// Whether what a target is about still exists; nothing where it does.
pub fn standing(standing: &Standing) -> Option<String> {
    match standing {
        Standing::Current => None,
        Standing::OldBoundary(last) => Some(format!(
            "Tính theo địa giới cũ, có đến hết ngày {}; số liệu của địa bàn sau ngày đó không nối vào.",
            last.show()
        )),
        Standing::SubjectEnded(last) => Some(format!(
            "Không còn đối tượng: địa bàn của chỉ tiêu kết thúc ngày {}; chỉ tiêu giữ lại để đọc, không tính tiếp.",
            last.show()
        )),
    }
}

/// The value of `data-standing`.
pub const fn standing_code(standing: &Standing) -> &'static str {
    match standing {
        Standing::Current => "hien_hanh",
        Standing::OldBoundary(_) => "dia_gioi_cu",
        Standing::SubjectEnded(_) => "khong_con_doi_tuong",
    }
}
