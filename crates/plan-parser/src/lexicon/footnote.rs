//! Words that bound the phrase a footnote explains.

/// Words that make a class of what follows; they belong to the phrase.
pub(crate) const CLASS_OPENERS: &[&str] = &["các", "một số", "những", "nhiều", "từng"];

/// Words after which the explained phrase begins, or with which it begins.
pub(crate) const PHRASE_OPENERS: &[&str] = &[
    " theo ",
    " về ",
    " với ",
    " đối với ",
    " tại ",
    " là ",
    " thực hiện ",
    " triển khai ",
    " các ",
    " những ",
    " một số ",
];

/// Words that end a class of projects.
pub(crate) const PHRASE_ENDS: &[&str] = &[
    "và đẩy nhanh",
    "và đẩy mạnh",
    "để",
    "nhằm",
    "theo",
    "trong năm",
    "trong tháng",
    "được",
    "đã",
    "đang",
    "phải",
    "trên địa bàn",
    "gắn với",
    "thực hiện",
    "hoàn thành",
    "tăng cường",
    "khẩn trương",
    "phê duyệt",
    "lập hồ sơ",
    "đẩy nhanh",
    "vào",
];
