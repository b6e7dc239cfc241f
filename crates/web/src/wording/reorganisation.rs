//! Words of events of bodies.

use app::reorganisation::EventRow;
pub use app::wording::reorganisation::duty;
use domain::org_unit::Tree;
use domain::reorganisation::EventKind;

/// Title of the list.
pub const TITLE: &str = "Sắp xếp, hợp nhất đơn vị";
/// A day that cannot be read.
pub const DAY_IS_WRONG: &str = "Nhập ngày, ví dụ 2025-07-01.";
/// No day.
pub const DAY_IS_MISSING: &str = "Nhập ngày bắt đầu theo tổ chức mới.";
/// Choices were kept.
pub const KEPT: &str = "Đã lưu các lựa chọn trên trang.";
/// A draft was given up.
pub const DROPPED: &str = "Đã hủy bản nháp; không đơn vị nào thay đổi.";

/// What happens to bodies.
pub const fn kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Merge => "Hợp nhất, sáp nhập",
        EventKind::Split => "Chia, tách",
        EventKind::Rename => "Đổi tên",
        EventKind::Transfer => "Chuyển chức năng",
        EventKind::Abolish => "Giải thể, kết thúc hoạt động",
        EventKind::Create => "Thành lập mới",
    }
}

/// A tree of bodies.
pub const fn tree(tree: Tree) -> &'static str {
    match tree {
        Tree::Party => "Tổ chức đảng",
        Tree::State => "Bộ máy nhà nước",
        Tree::Mass => "Mặt trận, đoàn thể",
        Tree::Territory => "Địa bàn",
    }
}

/// The five steps.
pub const STEPS: [&str; 5] = ["Cũ", "Mới", "Ngày, văn bản", "Chuyển việc", "Xác nhận"];

/// The conclusion of the page of an event.
pub fn event_title(row: &EventRow) -> String {
    let (old, new) = (names(&row.old), names(&row.new));
    match (old.is_empty(), new.is_empty()) {
        (true, true) => kind(row.kind).to_owned(),
        (false, true) => format!("{}: {old}", kind(row.kind)),
        (true, false) => format!("{}: {new}", kind(row.kind)),
        (false, false) => format!("{}: {old} → {new}", kind(row.kind)),
    }
}

/// The first names of a list, and how many more there are.
pub fn names(names: &[String]) -> String {
    const MOST: usize = 3;
    let first = names.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(MOST) {
        0 => first,
        more => format!("{first} và {more} đơn vị khác"),
    }
}

/// So many duties were given to a body at once.
pub fn chosen(count: u64) -> String {
    format!("Đã giao {count} mục còn lại cho đơn vị được chọn.")
}

/// An event was confirmed.
pub fn moved(before: i64, after: i64) -> String {
    format!("Đã xác nhận. Việc đang mở trước sắp xếp: {before}; sau sắp xếp có đơn vị đang hoạt động nhận: {after}.")
}
