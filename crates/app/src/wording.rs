//! Sentences for people, in Vietnamese: what, where, and how to mend it.

pub mod account;
pub mod audit;
pub mod backup;
pub mod doctor;
pub mod figures;
pub mod overview;
pub mod petition;
pub mod reading;
pub mod reorganisation;
pub mod report;
pub mod secrecy;
pub(crate) mod sheet;
pub mod standing;
pub mod target;
pub mod task;

use crate::AppError;
use domain::role::{Permission, Role};
use jiff::Timestamp;
use jiff::tz::Offset;
use storage::StorageError;

/// Name of a role.
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Leader => "Lãnh đạo",
        Role::Office => "Văn phòng",
        Role::UnitHead => "Thủ trưởng đơn vị",
        Role::Specialist => "Chuyên viên",
        Role::ProjectOwner => "Chủ đầu tư",
        Role::Inspector => "Ủy ban kiểm tra",
        Role::Administrator => "Quản trị",
    }
}

/// The sentence for an error that concerns the whole request.
pub fn sentence(error: &AppError) -> String {
    match error {
        AppError::NotFound { what, code } => format!("Không tìm thấy {} “{code}”.", noun(what)),
        AppError::Forbidden { permission } => forbidden(*permission),
        AppError::OtherBody { .. } => OTHER_BODY.to_owned(),
        AppError::SameHand => SAME_HAND.to_owned(),
        AppError::Invalid(faults) => faults.iter().map(|fault| fault.sentence.as_str()).collect::<Vec<_>>().join(" "),
        AppError::Conflict { what, code } => {
            format!("Người khác vừa sửa {} {code}. Xem lại nội dung mới rồi quyết định.", noun(what))
        }
        AppError::TaskChanged { code, by, at } => task::changed(code, by, &instant(at)),
        AppError::Unreadable { sentence } => sentence.clone(),
        AppError::TooManyAttempts => {
            "Sai nhiều lần nên tài khoản tạm khóa. Chờ một lúc rồi thử lại, hoặc nhờ quản trị mở khóa.".to_owned()
        }
        AppError::Storage(error) => store(error),
        AppError::Internal(_) => "Hệ thống gặp lỗi; chưa ghi gì. Thử lại, nếu còn lỗi hãy báo quản trị.".to_owned(),
    }
}

/// It belongs to another body.
const OTHER_BODY: &str = "Việc này thuộc đơn vị khác. Chỉ đơn vị được giao mới làm được.";
/// It takes a second person.
const SAME_HAND: &str = "Người nhập hoặc báo cáo không tự xác minh. Chuyển cho người khác có quyền xác minh.";
/// Who may verify.
pub const ANOTHER_HAND: &str = "người không nhập, không báo cáo nội dung này";
/// Who may do what belongs to a body.
pub const BODY_IN_CHARGE: &str = "đơn vị được giao";

fn forbidden(permission: Permission) -> String {
    let roles: Vec<&str> = permission.roles().map(role).collect();
    format!("Việc này dành cho {}. Liên hệ quản trị nếu cần được giao quyền.", roles.join(", "))
}

fn store(error: &StorageError) -> String {
    match error {
        StorageError::Locked(_) => {
            "Cơ sở dữ liệu đang bận vì một tiến trình khác đang ghi; chưa ghi gì. Thử lại sau giây lát.".to_owned()
        }
        StorageError::Unreachable(_) => {
            "Không kết nối được máy chủ cơ sở dữ liệu; chưa ghi gì. Kiểm tra địa chỉ và máy chủ rồi thử lại.".to_owned()
        }
        StorageError::Unwritable { path, .. } => {
            format!("Không ghi được vào {path}. Kiểm tra quyền ghi và dung lượng đĩa, hoặc chọn thư mục khác.")
        }
        StorageError::Foreign { path, .. } => {
            format!("{path} không phải cơ sở dữ liệu của Lộ Trình, hoặc đã hỏng. Chọn thư mục khác, hoặc phục hồi từ bản sao lưu bằng lotrinh restore.")
        }
        StorageError::Damaged(_) => "Tệp cơ sở dữ liệu bị hỏng. Phục hồi từ bản sao lưu gần nhất: lotrinh restore TỆP.".to_owned(),
        StorageError::Full(_) => {
            "Ổ đĩa của cơ sở dữ liệu đã đầy; chưa ghi gì. Dọn chỗ hoặc chuyển sang ổ khác rồi thử lại.".to_owned()
        }
        StorageError::Disk(_) => {
            "Ổ đĩa không đọc hoặc ghi được tệp cơ sở dữ liệu; chưa ghi gì. Kiểm tra quyền ghi, dung lượng và tình trạng ổ đĩa.".to_owned()
        }
        StorageError::Newer { found, known } => format!(
            "Cơ sở dữ liệu ở phiên bản {found}, chương trình này chỉ biết đến phiên bản {known}. Dùng bản Lộ Trình mới hơn."
        ),
        _ => "Không ghi được vào cơ sở dữ liệu; chưa ghi gì. Báo quản trị xem nhật ký máy chủ.".to_owned(),
    }
}

/// An instant of the store as a clock in Vietnam shows it; what is no instant stays as it is.
pub fn instant(stored: &str) -> String {
    const HANOI: Offset = Offset::constant(7);
    let Ok(instant) = stored.parse::<Timestamp>() else { return stored.to_owned() };
    let at = HANOI.to_datetime(instant);
    format!("{} {:02}:{:02}", task::day(at.date()), at.hour(), at.minute())
}

/// The Vietnamese word for a noun of the programme.
fn noun(what: &str) -> &str {
    match what {
        "document" => "văn bản",
        "item" => "mục rà soát",
        "target" => "chỉ tiêu",
        "task" => "nhiệm vụ",
        "project" => "dự án",
        "org_unit" => "đơn vị",
        "org_event" => "đợt sắp xếp",
        "duty" => "loại việc",
        "petition" => "kiến nghị",
        "petition_sender" => "người gửi kiến nghị",
        "report" => "báo cáo",
        "account" => "tài khoản",
        "evidence" => "minh chứng",
        "delegation" => "ủy quyền",
        "handover" => "biên bản bàn giao",
        other => other,
    }
}

/// The sentence for a sign-in that failed; it does not say whether the account exists.
pub const SIGN_IN_FAILED: &str = "Tên đăng nhập hoặc mật khẩu không đúng.";

/// What a login may consist of.
pub const LOGIN_LETTERS: &str = "Tên đăng nhập chỉ gồm chữ không dấu, số, dấu chấm, gạch nối, gạch dưới.";

/// Somebody else has this login.
pub fn login_is_taken(login: &str) -> String {
    format!("Đã có tài khoản “{login}”. Chọn tên đăng nhập khác.")
}

/// A password must be longer.
pub fn password_is_short(least: usize) -> String {
    format!("Mật khẩu cần ít nhất {least} ký tự.")
}

/// An item needs a name before it is accepted.
pub const NAME_IS_MISSING: &str = "Chưa có tên. Nhập tên như trong văn bản rồi chấp nhận.";
/// A target needs a value before it is accepted.
pub const VALUE_IS_MISSING: &str = "Chưa có mức phải đạt. Nhập số hoặc hạng như trong văn bản rồi chấp nhận.";
/// A target needs a unit before it is accepted.
pub const UNIT_IS_MISSING: &str = "Chưa có đơn vị tính. Nhập đơn vị như trong văn bản, ví dụ “tỷ đồng”, rồi chấp nhận.";

/// A waiver without a reason.
pub const WAIVER_NEEDS_REASON: &str = "Nêu lý do bỏ qua cảnh báo để người sau hiểu.";
/// A state of a finding that does not exist.
pub const UNKNOWN_FINDING_STATE: &str = "Chọn Đã xử lý, Bỏ qua hoặc Mở lại.";

/// Name of the province that a new database serves.
pub const TENANT_NAME: &str = "Tỉnh Hưng Yên";

/// Offices of the demonstration's accounts, each with the body it acts for, in the order of the accounts.
pub const DEMO_OFFICES: [(&str, Option<&str>); 7] = [
    ("Văn phòng Tỉnh ủy", None),
    ("Thường trực Tỉnh ủy", None),
    ("Giám đốc Sở Tài chính", Some("Sở Tài chính")),
    ("Chuyên viên Sở Tài chính", Some("Sở Tài chính")),
    ("Chủ đầu tư dự án", Some("Sở Xây dựng")),
    ("Cơ quan Ủy ban kiểm tra Tỉnh ủy", None),
    ("Quản trị hệ thống", None),
];

/// A report of another period.
pub const REPORT_NEEDS_QUARTER: &str = "Báo cáo quý cần một quý, ví dụ 2025-Q2.";
/// A quarter that lies ahead.
pub const REPORT_NOT_BEGUN: &str = "Quý này chưa bắt đầu. Chọn quý đã hoặc đang diễn ra.";
/// Nothing to report on.
pub const REPORT_NEEDS_PLAN: &str = "Chưa có văn bản kế hoạch nào. Nhập văn bản kế hoạch trước khi lập báo cáo.";

/// How often a duty returns.
pub const fn frequency(frequency: domain::deadline::Frequency) -> &'static str {
    use domain::deadline::Frequency;
    match frequency {
        Frequency::Continuous => "thường xuyên",
        Frequency::Weekly => "hàng tuần",
        Frequency::Monthly => "hàng tháng",
        Frequency::Quarterly => "hàng quý",
        Frequency::HalfYearly => "6 tháng",
        Frequency::Yearly => "hằng năm",
    }
}
