//! Words of `lotrinh lint`.

/// The command in the list.
pub const ABOUT: &str = "Soi lỗi của chính văn bản: tổng không khớp, hạn ngược, thiếu chủ trì, số mục nhảy cóc…";
/// The option `--json`.
pub const JSON: &str = "In ra JSON cho máy đọc";
