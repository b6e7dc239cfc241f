//! Words of documents and of their review.

use domain::deadline::DeadlineKind;
use domain::review::{ItemKind, ReviewState};
use domain::target::Comparator;

/// What was read.
pub const fn item_kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Indicator => "Chỉ tiêu",
        ItemKind::Task => "Nhiệm vụ",
        ItemKind::Project => "Dự án",
        ItemKind::Citation => "Văn bản viện dẫn",
        ItemKind::Organisation => "Đơn vị",
        ItemKind::Footnote => "Chú thích",
        ItemKind::Suspicion => "Nghi lỗi",
    }
}

/// What was decided about it.
pub const fn review_state(state: ReviewState) -> &'static str {
    match state {
        ReviewState::Draft => "Chờ rà soát",
        ReviewState::Accepted => "Đã chấp nhận",
        ReviewState::Edited => "Đã sửa và chấp nhận",
        ReviewState::Rejected => "Đã loại",
    }
}

/// How a value binds.
pub const fn comparator(comparator: Comparator) -> &'static str {
    match comparator {
        Comparator::Eq => "đạt",
        Comparator::Greater => "trên",
        Comparator::AtLeast => "ít nhất",
        Comparator::Less => "dưới",
        Comparator::AtMost => "không quá",
        Comparator::Range => "trong khoảng",
        Comparator::Approx => "khoảng",
    }
}

/// How a date binds.
pub const fn deadline_kind(kind: DeadlineKind) -> &'static str {
    match kind {
        DeadlineKind::ByDate => "hết ngày",
        DeadlineKind::BeforeDate => "trước ngày",
        DeadlineKind::WithinMonth => "trong tháng",
        DeadlineKind::WithinQuarter => "trong quý",
        DeadlineKind::Year => "trong năm",
        DeadlineKind::Recurring => "định kỳ",
        DeadlineKind::Done => "đã xong trong tháng",
    }
}

/// How sure the reader is, by its code.
pub fn confidence(code: &str) -> &'static str {
    match code {
        "low" => "thấp",
        "medium" => "vừa",
        _ => "cao",
    }
}

/// How grave a finding is, by its code.
pub fn severity(code: &str) -> &'static str {
    match code {
        "error" => "Lỗi",
        "warning" => "Cảnh báo",
        "held" => "Khớp",
        _ => "Lưu ý",
    }
}

/// What became of a finding, by its code.
pub fn finding_state(code: &str) -> &'static str {
    match code {
        "resolved" => "Đã xử lý",
        "waived" => "Bỏ qua",
        _ => "Còn mở",
    }
}

/// What an import brought.
pub fn imported(title: &str, items: usize, findings: usize) -> String {
    format!("Đã nhập “{title}”: {items} mục chờ rà soát, {findings} phát hiện về văn bản.")
}

/// What was uncertain in a file that was brought in: the first thing here, the rest among the findings of the document.
pub fn doubts(doubts: &[String]) -> String {
    match doubts {
        [] => String::new(),
        [one] => format!(" {one}"),
        [first, rest @ ..] => format!(" {first} Còn {} điều cần xem, ghi ở phần phát hiện về văn bản.", rest.len()),
    }
}

/// A file in which nothing of a plan was found.
pub const NOTHING_READ: &str =
    " Không thấy chỉ tiêu, nhiệm vụ hay dự án nào: kiểm tra có chọn nhầm tệp không, hoặc gửi bản .docx gốc.";

/// The same file again.
pub fn known_already(title: &str) -> String {
    format!("Tệp này đã có: “{title}”. Không nhập thêm bản thứ hai.")
}

/// A form without a file.
pub const NO_FILE: &str = "Chưa chọn tệp. Chọn một tệp .txt, .docx hoặc .pdf rồi bấm Nhập văn bản.";
/// A decision was made.
pub const ACCEPTED: &str = "Đã chấp nhận";
/// A decision was made.
pub const REJECTED: &str = "Đã loại";
/// A decision was made.
pub const EDITED: &str = "Đã sửa và chấp nhận";
/// The page where an item is reviewed.
pub const REVIEW: &str = "Rà soát";
/// A figure that is none.
pub const NO_FIGURE: &str = "Nhập số, ví dụ 21.940,5; để trống nếu không có.";
/// A date that is none.
pub const NO_DATE: &str = "Nhập ngày theo dạng 31/03/2025.";

/// Names of the fields of an item.
pub mod field {
    /// Name.
    pub const NAME: &str = "Tên";
    /// What the task is.
    pub const TITLE: &str = "Việc";
    /// How the value binds, and the value.
    pub const VALUE: &str = "Mức";
    /// Lower figure.
    pub const LOW: &str = "Số, hoặc mức thấp";
    /// Upper figure.
    pub const HIGH: &str = "Mức cao";
    /// Unit.
    pub const UNIT: &str = "Đơn vị tính";
    /// The period.
    pub const PERIOD: &str = "Kỳ";
    /// A class or state.
    pub const WANTED: &str = "Hạng, trạng thái";
    /// Area.
    pub const SCOPE: &str = "Phạm vi";
    /// Group of the plan.
    pub const GROUP: &str = "Nhóm trong văn bản";
    /// The whole it is a part of.
    pub const PARENT: &str = "Thuộc";
    /// Others of the same subject.
    pub const CONFLICTS: &str = "Khác với";
    /// Lead.
    pub const LEAD: &str = "Chủ trì";
    /// Coordinating.
    pub const COORDINATING: &str = "Phối hợp";
    /// Deadline.
    pub const DEADLINE: &str = "Hạn";
    /// Frequency.
    pub const FREQUENCY: &str = "Định kỳ";
    /// Section.
    pub const SECTION: &str = "Mục";
    /// Other names.
    pub const ALIASES: &str = "Tên khác";
    /// Funding.
    pub const FUNDING: &str = "Nguồn vốn";
    /// Phase.
    pub const PHASE: &str = "Giai đoạn";
    /// Milestone.
    pub const MILESTONE: &str = "Mốc";
    /// Type of document.
    pub const TYPE: &str = "Loại";
    /// Number.
    pub const NUMBER: &str = "Số, ký hiệu";
    /// Date.
    pub const DATE: &str = "Ngày";
    /// Issuer.
    pub const ISSUER: &str = "Cơ quan ban hành";
    /// Subject.
    pub const SUBJECT: &str = "Trích yếu";
    /// Level.
    pub const LEVEL: &str = "Cấp";
    /// System.
    pub const SYSTEM: &str = "Hệ thống";
    /// Nothing.
    pub const NONE: &str = "chưa nêu";
}
