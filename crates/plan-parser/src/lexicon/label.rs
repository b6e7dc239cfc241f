//! Labels of lines and heads of columns that say what, who and when.

/// What a labelled line or a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Label {
    /// "Nội dung", "Nhiệm vụ".
    Content,
    /// "Cơ quan chủ trì".
    Lead,
    /// "Cơ quan phối hợp".
    Coordinating,
    /// "Thời gian thực hiện".
    Time,
    /// "Sản phẩm", "Kết quả".
    Product,
    /// "Kinh phí", "Địa điểm".
    Other,
}

/// Openings of labels; a longer phrase stands before its shorter beginning.
pub(crate) const LABELS: &[(&str, Label)] = &[
    ("cơ quan, đơn vị phối hợp", Label::Coordinating),
    ("cơ quan/đơn vị phối hợp", Label::Coordinating),
    ("cơ quan phối hợp", Label::Coordinating),
    ("đơn vị phối hợp", Label::Coordinating),
    ("cơ quan tham gia", Label::Coordinating),
    ("phối hợp thực hiện", Label::Coordinating),
    ("phối hợp", Label::Coordinating),
    ("cơ quan, đơn vị chủ trì", Label::Lead),
    ("cơ quan, đơn vị thực hiện", Label::Lead),
    ("cơ quan/đơn vị chủ trì", Label::Lead),
    ("cơ quan chủ trì", Label::Lead),
    ("đơn vị chủ trì", Label::Lead),
    ("cơ quan thực hiện", Label::Lead),
    ("đơn vị thực hiện", Label::Lead),
    ("cơ quan tham mưu", Label::Lead),
    ("đơn vị tham mưu", Label::Lead),
    ("cơ quan soạn thảo", Label::Lead),
    ("cơ quan đầu mối", Label::Lead),
    ("đơn vị đầu mối", Label::Lead),
    ("cơ quan chịu trách nhiệm", Label::Lead),
    ("đơn vị chịu trách nhiệm", Label::Lead),
    ("cơ quan phụ trách", Label::Lead),
    ("đơn vị phụ trách", Label::Lead),
    ("cơ quan được giao", Label::Lead),
    ("đơn vị được giao", Label::Lead),
    ("chủ trì thực hiện", Label::Lead),
    ("chủ trì", Label::Lead),
    ("thời gian", Label::Time),
    ("thời hạn", Label::Time),
    ("tiến độ", Label::Time),
    ("hạn hoàn thành", Label::Time),
    ("lộ trình", Label::Time),
    ("sản phẩm", Label::Product),
    ("kết quả", Label::Product),
    ("đầu ra", Label::Product),
    ("tên nhiệm vụ", Label::Content),
    ("nội dung", Label::Content),
    ("nhiệm vụ", Label::Content),
    ("công việc", Label::Content),
    ("kinh phí", Label::Other),
    ("nguồn kinh phí", Label::Other),
    ("địa điểm", Label::Other),
    ("hình thức", Label::Other),
    ("thành phần", Label::Other),
];

/// Labels of time that plans also print without a colon.
pub(crate) const TIME_WITHOUT_COLON: &[&str] = &["thời gian thực hiện", "thời gian hoàn thành", "thời hạn hoàn thành"];

/// Words that, with a colon behind them, open a date inside a paragraph: "Hoàn thành: quý III/2026".
pub(crate) const COMPLETION_WITH_COLON: &[(&str, Label)] =
    &[("hoàn thành", Label::Time), ("hạn", Label::Time), ("xong", Label::Time)];

/// Words that may stand between a label inside a paragraph and its colon.
pub(crate) const LABEL_TAILS: &[&str] = &["thực hiện", "hoàn thành", "chính", "triển khai", "dự kiến", "trước"];

/// Columns that hold what is to be done, beside those of labelled lines.
pub(crate) const CONTENT_COLUMNS: &[&str] = &[
    "nhiệm vụ",
    "nội dung",
    "công việc",
    "tên nhiệm vụ",
    "hoạt động",
    "giải pháp",
    "tên văn bản",
    "tên đề án",
    "đề án",
    "danh mục nhiệm vụ",
    "tên chương trình",
];
