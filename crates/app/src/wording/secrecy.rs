//! Sentences about state secrets.

use domain::secrecy::SecrecyStamp;

/// Nothing that carries a stamp is taken.
pub fn stamped(stamp: &SecrecyStamp, law: &str) -> String {
    format!(
        "Dòng {} mang dấu “{}”. Hệ thống chỉ nhận nội dung không mật ({law}); chưa lưu gì. Soạn, gửi và lưu văn bản này theo chế độ mật; trong chương trình chỉ ghi “nhiệm vụ theo dõi riêng”.",
        stamp.line,
        stamp.level.stamp()
    )
}
