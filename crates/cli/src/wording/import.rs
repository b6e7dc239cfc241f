//! Words of `import`.

use app::document::Imported;
use app::review::AcceptedAll;
use domain::review::ItemKind;

/// What it does.
pub const ABOUT: &str = "Nhập một văn bản kế hoạch vào cơ sở dữ liệu, chờ rà soát";
/// For scripts.
pub const ACCEPT_ALL: &str = "Chấp nhận mọi mục đọc được, không chờ người rà soát";
/// For scripts.
pub const JSON: &str = "In kết quả dạng JSON";

/// What was done.
pub fn done(imported: &Imported, accepted: Option<&AcceptedAll>) -> String {
    let Imported { code, title, is_new, items, findings, doubts } = imported;
    let is_empty = items.iter().all(|(_, count)| *count == 0);
    let first = if *is_new { "Đã nhập" } else { "Văn bản này đã có, không thay đổi gì:" };
    let items: Vec<String> = items.iter().map(|(kind, count)| format!("{count} {}", noun(*kind))).collect();
    let mut said = format!("{first} {code}: {title}\n{}; {findings} cảnh báo, ghi chú về văn bản.", items.join(", "));
    doubts.iter().for_each(|doubt| said.push_str(&format!("\nCần xem: {doubt}")));
    if is_empty {
        said.push_str("\nKhông thấy chỉ tiêu, nhiệm vụ hay dự án nào: kiểm tra có chọn nhầm tệp không.");
    }
    if let Some(accepted) = accepted {
        said.push_str(&format!("\nĐã chấp nhận {} mục.", accepted.accepted));
        for (code, why) in &accepted.left {
            said.push_str(&format!("\nCòn lại {code}: {why}"));
        }
    }
    said
}

const fn noun(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Indicator => "chỉ tiêu",
        ItemKind::Task => "nhiệm vụ",
        ItemKind::Project => "dự án",
        ItemKind::Citation => "văn bản được dẫn",
        ItemKind::Organisation => "đơn vị",
        ItemKind::Footnote => "chú thích",
        ItemKind::Suspicion => "chỗ nghi lỗi chữ",
    }
}
