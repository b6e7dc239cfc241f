//! Sentences of `lotrinh task`.

/// In the list of commands.
pub const ABOUT: &str = "Sổ nhiệm vụ cho kịch bản; mở các kỳ của việc định kỳ";
/// `task list`.
pub const LIST: &str = "Liệt kê nhiệm vụ, khẩn nhất trước";
/// `task open-periods`.
pub const OPEN_PERIODS: &str = "Mở các kỳ trong năm của việc định kỳ; chạy lại không mở hai lần";
/// `--state`.
pub const STATE: &str = "Chỉ trạng thái này, ví dụ dang_lam, cho_xac_minh, chua_giao";
/// `--timing`.
pub const TIMING: &str = "Chỉ tiến độ này: qua_han, sap_den_han, trong_han, chua_ro_han, dung_han, xong_qua_han";
/// `--org-unit`.
pub const ORG_UNIT: &str = "Chỉ nhiệm vụ đơn vị này chủ trì hoặc tham gia";
/// `--section`.
pub const SECTION: &str = "Chỉ mục này của văn bản và các mục con";
/// `--unclear`.
pub const UNCLEAR: &str = "Chỉ nhiệm vụ chưa đủ 6 rõ";
/// `--json`.
pub const JSON: &str = "In JSON";

/// A code that is none.
pub fn unknown_code(code: &str) -> String {
    format!("“{code}” không phải là mã trạng thái hay tiến độ. Xem lotrinh task list --help.")
}

/// What opening periods did.
pub fn opened(duties: usize, periods: usize) -> String {
    format!("{duties} việc định kỳ, mở thêm {periods} kỳ.")
}
