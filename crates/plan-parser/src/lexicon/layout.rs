//! Words that shape a page: parts, bullets, letterheads, signatures.

/// Words before the number of a part, the outer ones first.
pub(crate) const PARTS: &[&str] =
    &["phần", "chương", "mục", "tiểu mục", "điều", "phụ lục", "phụ biểu", "mẫu biểu", "biểu mẫu", "biểu số", "mẫu số"];
/// Place of "điều" in `PARTS`.
pub(crate) const ARTICLE: usize = 4;
/// Place of "phụ lục" in `PARTS`.
pub(crate) const ANNEX: usize = 5;

/// Word before a number.
pub(crate) const NUMBER: &str = "số";

/// Numbers in words, from the first.
pub(crate) const ORDINALS: &[&str] =
    &["thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín", "thứ mười"];

/// Letters of points in their order.
pub(crate) const ALPHABET: &str = "abcdđeghiklmnopqrstuvxy";

/// Some lists use "f", which the alphabet has not, before or instead of "g".
pub(crate) const FOREIGN_LETTER: char = 'f';
pub(crate) const LETTER_IN_ITS_PLACE: char = 'g';

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

/// How a preamble begins.
pub(crate) const OPENS_PREAMBLE: &[&str] = &["Căn cứ", "Kính gửi", "Trên cơ sở", "Xét "];

/// How the first paragraph of a body may begin; a subject right under the type word may too.
pub(crate) const OPENS_BODY: &[&str] = &["Thực hiện", "Triển khai", "Nhằm", "Để ", "Ngày ", "Theo "];

/// Abbreviations before the body a signature speaks for.
pub(crate) const FOR: &[&str] = &["TM.", "T/M", "TM "];

/// Roles of who signs, longer ones first.
pub(crate) const ROLES: &[&str] = &[
    "Phó Bí thư Thường trực",
    "Phó Chủ tịch Thường trực",
    "Phó Thủ tướng Thường trực",
    "Phó Bí thư",
    "Phó Chủ tịch",
    "Phó Thủ tướng",
    "Phó Giám đốc",
    "Phó Tổng Thanh tra",
    "Phó Trưởng ban",
    "Phó Chánh Văn phòng",
    "Bí thư",
    "Chủ tịch",
    "Thủ tướng",
    "Thứ trưởng",
    "Bộ trưởng",
    "Chủ nhiệm",
    "Giám đốc",
    "Tổng Giám đốc",
    "Trưởng ban",
    "Trưởng đoàn",
    "Chánh Văn phòng",
    "Chánh Thanh tra",
    "Cục trưởng",
    "Viện trưởng",
    "Tổng Thư ký",
];

/// What the nation and the Party write over a letterhead.
pub(crate) const MOTTOS: &[&str] = &[
    "cộng hòa xã hội chủ nghĩa việt nam",
    "cộng hoà xã hội chủ nghĩa việt nam",
    "độc lập - tự do - hạnh phúc",
    "độc lập – tự do – hạnh phúc",
    "đảng cộng sản việt nam",
];

/// Kinds of localities before a proper name.
pub(crate) const LOCALITIES: &[&str] =
    &["tỉnh", "thành phố", "huyện", "quận", "thị xã", "phường", "xã", "thị trấn", "đặc khu"];

/// Words of a date.
pub(crate) const DAY: &str = "ngày";
/// Words of a date.
pub(crate) const MONTH: &str = "tháng";
/// Words of a date.
pub(crate) const YEAR: &str = "năm";

/// What opens the recipient that only keeps a copy.
pub(crate) const KEEP: &str = "Lưu";

/// Word before what a copy is for.
pub(crate) const IN_ORDER_TO: &str = "để";

/// A document that is named without a number.
pub(crate) const LAW: &str = "Luật";

/// What opens the years a plan only looks towards.
pub(crate) const BEYOND: &[&str] = &["tầm nhìn", "định hướng"];

/// Word before the last year of a plan.
pub(crate) const UNTIL: &str = "đến";

/// What copies are sent for, abbreviated and in full.
pub(crate) const PURPOSES: &[(&str, &str)] = &[
    ("b/c", "báo cáo"),
    ("bc", "báo cáo"),
    ("báo cáo", "báo cáo"),
    ("t/h", "thực hiện"),
    ("th/h", "thực hiện"),
    ("thực hiện", "thực hiện"),
    ("p/h", "phối hợp"),
    ("ph/h", "phối hợp"),
    ("phối hợp", "phối hợp"),
    ("chỉ đạo", "chỉ đạo"),
    ("c/đ", "chỉ đạo"),
    ("biết", "biết"),
    ("đăng tải", "đăng tải"),
];
