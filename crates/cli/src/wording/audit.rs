//! Words of `audit`.

/// What it does.
pub const ABOUT: &str = "Nhật ký: kiểm tra, điểm kiểm, xuất";
/// What `audit verify` does.
pub const VERIFY: &str = "Kiểm tra nhật ký có bị sửa, bớt hay thêm không; có thì thoát với mã 1";
/// What `audit checkpoint` does.
pub const CHECKPOINT: &str = "In điểm kiểm để công bố hoặc cất giữ: số và mã băm của sự kiện cuối";
/// What `audit export` does.
pub const EXPORT: &str = "Xuất toàn bộ nhật ký, mỗi sự kiện một dòng JSON; kiểm lại bằng scripts/verify-audit";
/// A file of a checkpoint.
pub const AGAINST: &str = "Đối chiếu với điểm kiểm đã cất trong tệp này";
/// For scripts.
pub const JSON: &str = "In kết quả dạng JSON";
/// The file to write.
pub const OUT: &str = "Ghi vào tệp này thay vì in ra";
/// Nothing has happened yet.
pub const EMPTY: &str = "nhật ký chưa có sự kiện nào, nên chưa có điểm kiểm.";

/// A file that is no checkpoint.
pub fn bad_checkpoint(path: &str) -> String {
    format!("{path} không phải điểm kiểm. Dùng tệp do lotrinh audit checkpoint in ra.")
}
