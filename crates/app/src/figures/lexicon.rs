//! Words that files of figures use: headings of columns, units in English, remarks, issuers of targets.

use super::table::Column;
use domain::fold::fold;
use domain::observation::{Basis, Precision};

/// Headings, folded; the first of a column is the one shown to people.
const HEADINGS: &[(Column, Language, &[&str])] = &[
    (Column::Indicator, Language::English, &["indicator"]),
    (Column::Indicator, Language::Vietnamese, &["chi tieu", "ma chi tieu", "ten chi tieu"]),
    (Column::Territory, Language::English, &["territory", "area"]),
    (Column::Territory, Language::Vietnamese, &["dia ban", "pham vi"]),
    (Column::Period, Language::English, &["period"]),
    (Column::Period, Language::Vietnamese, &["ky", "ky so lieu", "thoi ky"]),
    (Column::Value, Language::English, &["value"]),
    (Column::Value, Language::Vietnamese, &["gia tri", "so lieu", "thuc hien"]),
    (Column::Unit, Language::English, &["unit"]),
    (Column::Unit, Language::Vietnamese, &["don vi tinh", "dvt", "don vi"]),
    (Column::Source, Language::English, &["source_url", "source", "url"]),
    (Column::Source, Language::Vietnamese, &["nguon", "dia chi nguon", "duong dan"]),
    (Column::Quote, Language::English, &["quote"]),
    (Column::Quote, Language::Vietnamese, &["trich dan", "nguyen van", "trich nguon"]),
    (Column::Basis, Language::English, &["basis"]),
    (Column::Basis, Language::Vietnamese, &["loai so lieu", "tinh chat so lieu"]),
    (Column::Issuer, Language::English, &["issuer"]),
    (Column::Issuer, Language::Vietnamese, &["co quan giao", "don vi giao"]),
    (Column::Subject, Language::English, &["subject"]),
    (Column::Subject, Language::Vietnamese, &["doi tuong"]),
];

/// The language of a heading; it says how the numbers below are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    /// A dot before decimals.
    English,
    /// A comma before decimals.
    Vietnamese,
}

/// The column of a heading.
pub(super) fn column(heading: &str) -> Option<(Column, Language)> {
    let wanted = fold(heading.trim());
    let row = HEADINGS.iter().find(|(_, _, words)| words.contains(&wanted.as_str()));
    row.map(|(column, language, _)| (*column, *language))
}

/// Units as English sources write them, and as the catalogue prints them.
const UNITS: &[(&str, &str)] = &[
    ("% yoy", "%"),
    ("% per year", "%/năm"),
    ("percentage points", "điểm phần trăm"),
    ("percentage point", "điểm phần trăm"),
    ("rank", "thứ hạng"),
    ("billion vnd", "tỷ đồng"),
    ("million vnd", "triệu đồng"),
    ("million vnd per person", "triệu đồng/người"),
    ("million vnd per worker", "triệu đồng/lao động"),
    ("million vnd per ha", "triệu đồng/ha"),
    ("trillion vnd", "nghìn tỷ đồng"),
    ("million usd", "triệu USD"),
    ("billion usd", "tỷ USD"),
    ("projects", "dự án"),
    ("enterprises", "doanh nghiệp"),
    ("workers", "người"),
    ("people", "người"),
    ("products", "sản phẩm"),
    ("households", "hộ"),
    ("parks", "khu công nghiệp"),
    ("clusters", "cụm công nghiệp"),
    ("units", "căn"),
    ("visits", "lượt khách"),
    ("thousand visits", "nghìn lượt khách"),
    ("million visits", "triệu lượt khách"),
    ("years", "tuổi"),
    ("medals", "huy chương"),
];

/// The unit of the catalogue that these words mean; words that are no English unit stay.
pub(super) fn unit(words: &str) -> &str {
    let wanted = words.to_lowercase();
    UNITS.iter().find(|(english, _)| *english == wanted).map_or(words, |(_, printed)| printed)
}

/// Whether the value is a day or a yes, by its unit.
pub(super) fn is_wordy(unit: &str) -> bool {
    matches!(fold(unit).as_str(), "date" | "ngay" | "flag" | "co/khong")
}

/// The word of a flag.
pub(super) fn flag(value: &str) -> &'static str {
    match fold(value).as_str() {
        "1" | "yes" | "true" | "co" => "có",
        _ => "không",
    }
}

/// What a remark beside a unit says about precision: "(over)", "(about, …)".
pub(super) fn precision(remark: &str) -> Precision {
    let folded = fold(remark);
    let first = folded.split([',', ' ']).next().unwrap_or_default();
    match first {
        "over" | "tren" | "hon" => Precision::Over,
        "nearly" | "gan" => Precision::Nearly,
        "about" | "khoang" => Precision::About,
        _ => Precision::Exact,
    }
}

/// Marks before a value.
pub(super) const MARKS: &[(&str, Precision)] = &[
    ("~", Precision::About),
    ("≈", Precision::About),
    ("khoảng ", Precision::About),
    (">", Precision::Over),
    ("trên ", Precision::Over),
    ("gần ", Precision::Nearly),
];

/// A period without a date: "undated (2023-24)".
pub(super) const UNDATED: [&str; 2] = ["undated", "không rõ kỳ"];

/// Opens an upper end: "before 2025-11".
pub(super) const BEFORE: [&str; 2] = ["before ", "trước "];

/// The basis of a word.
pub(super) fn basis(word: &str) -> Option<Basis> {
    match fold(word.trim()).as_str() {
        "estimated" | "estimate" | "uoc" | "uoc thuc hien" => Some(Basis::Estimated),
        "provisional" | "so bo" => Some(Basis::Provisional),
        "final" | "chinh thuc" => Some(Basis::Final),
        "scenario" | "kich ban" => Some(Basis::Scenario),
        _ => None,
    }
}

/// Words of a source that tell who set a target, and the name of who did. The first that is found counts.
const ISSUERS: &[(&str, &str)] = &[
    ("/nq-cp", "Chính phủ"),
    ("hdnd", "HĐND tỉnh"),
    ("people's council", "HĐND tỉnh"),
    ("party congress", "Đại hội Đảng bộ tỉnh"),
];

/// Who set a target, by the subject that its code names.
const SUBJECTS: &[(&str, &str)] = &[("government", "Chính phủ")];

/// A target whose source does not say who set it.
pub(super) const UNNAMED_ISSUER: &str = "Nguồn công bố, chưa rõ cơ quan giao";

/// Who set a target, as far as its code or its quote tells.
pub(super) fn issuer(subject: Option<&str>, quote: &str) -> Option<&'static str> {
    let quote = fold(quote);
    let by_subject = subject.and_then(|subject| SUBJECTS.iter().find(|(known, _)| *known == subject));
    by_subject.or_else(|| ISSUERS.iter().find(|(words, _)| quote.contains(words))).map(|(_, name)| *name)
}
