//! Words that shape a page: parts, bullets, letterheads, signatures.

/// Words before the number of a part, the outer ones first.
pub(crate) const PARTS: &[&str] = &["phần", "chương", "mục", "tiểu mục", "điều", "phụ lục", "phụ biểu"];
/// Place of "điều" in `PARTS`.
pub(crate) const ARTICLE: usize = 4;
/// Place of "phụ lục" in `PARTS`.
pub(crate) const ANNEX: usize = 5;

/// Numbers in words, from the first.
pub(crate) const ORDINALS: &[&str] =
    &["thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín", "thứ mười"];

/// Letters of points in their order.
pub(crate) const ALPHABET: &str = "abcdđeghiklmnopqrstuvxy";

/// Marks of bullets.
pub(crate) const BULLETS: &str = "-–—−•●▪■◦‣∙·*\u{f0b7}\u{f02d}\u{f0a7}";

/// Words no sentence ends with: the next line goes on, whatever its first letter.
pub(crate) const GOES_ON: &[&str] = &[
    "của", "và", "các", "những", "về", "với", "cho", "theo", "tại", "là", "từ", "đến", "do", "hoặc", "trong", "bằng",
    "để", "mọi", "từng", "thuộc",
];

/// Words that a figure follows.
pub(crate) const COUNTED: &[&str] = &["số", "ngày", "tháng", "năm", "quý", "trên", "dưới", "khoảng", "giai đoạn"];

/// What opens the list of recipients.
pub(crate) const RECIPIENTS: &str = "nơi nhận";

/// What opens a signature: on behalf of, in place of, by order of.
pub(crate) const ON_BEHALF: &[&str] = &["TM.", "T/M", "TM ", "KT.", "K/T", "TL.", "T/L", "TUQ.", "Q."];

/// How the first paragraph of a body begins.
pub(crate) const OPENS_BODY: &[&str] =
    &["Căn cứ", "Thực hiện", "Triển khai", "Nhằm", "Để ", "Ngày ", "Theo ", "Kính gửi", "Trên cơ sở", "Xét "];
