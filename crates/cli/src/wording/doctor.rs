//! Words of `doctor`.

use app::doctor::Finding;
use app::wording::doctor::{check, state};

/// What it does.
pub const ABOUT: &str = "Kiểm tra máy này chạy được chương trình không, thiếu gì thì sửa thế nào";
/// For scripts.
pub const JSON: &str = "In kết quả dạng JSON";

/// One thing that was looked at.
pub fn line(finding: &Finding) -> String {
    format!("{:<8} {}: {}.", state(finding.state), check(finding.check), finding.sentence)
}
