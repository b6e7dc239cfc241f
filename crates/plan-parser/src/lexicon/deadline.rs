//! Words of dates: what binds one to a task, what makes it return, what shows that it binds nothing.

use domain::deadline::Frequency;

/// How words tie a date to a task; of several in a row the later in this order decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Bind {
    /// No word at all.
    Bare,
    /// "Trong", "vào".
    Within,
    /// "Đến".
    Until,
    /// "Hết", "chậm nhất": the last day in so many words.
    Latest,
    /// "Trước".
    Before,
}

/// A longer phrase stands before its shorter beginning.
pub(crate) const BINDERS: &[(&str, Bind)] = &[
    ("chậm nhất là", Bind::Latest),
    ("chậm nhất", Bind::Latest),
    ("muộn nhất là", Bind::Latest),
    ("muộn nhất", Bind::Latest),
    ("không muộn hơn", Bind::Latest),
    ("không chậm hơn", Bind::Latest),
    ("không quá", Bind::Latest),
    ("đến trước", Bind::Before),
    ("đến hết", Bind::Latest),
    ("cho đến", Bind::Until),
    ("đến", Bind::Until),
    ("tới", Bind::Until),
    ("hết", Bind::Latest),
    ("ngay trong", Bind::Within),
    ("trong", Bind::Within),
    ("vào", Bind::Within),
    ("trước thời điểm", Bind::Before),
    ("trước", Bind::Before),
];

/// Which part of a month or year is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// "Đầu".
    First,
    /// "Giữa".
    Middle,
    /// "Cuối".
    Last,
}

/// "Cuối năm 2025".
pub(crate) const PARTS: &[(&str, Part)] = &[("đầu", Part::First), ("giữa", Part::Middle), ("cuối", Part::Last)];

/// Roman and other numbers of quarters, the longest first.
pub(crate) const QUARTERS: &[(&str, i8)] =
    &[("III", 3), ("IV", 4), ("II", 2), ("I", 1), ("1", 1), ("2", 2), ("3", 3), ("4", 4)];

/// The halves of a year.
pub(crate) const HALVES: &[(&str, i8)] = &[
    ("6 tháng đầu năm", 1),
    ("06 tháng đầu năm", 1),
    ("sáu tháng đầu năm", 1),
    ("6 tháng cuối năm", 2),
    ("06 tháng cuối năm", 2),
    ("sáu tháng cuối năm", 2),
];

/// What stands between the two ends of a window.
pub(crate) const TO: &[(&str, ())] = &[("đến hết", ()), ("đến", ()), ("tới", ()), ("-", ()), ("–", ()), ("÷", ())];

/// Rhythms. "Định kỳ" before them is read apart.
pub(crate) const RHYTHMS: &[(&str, Frequency)] = &[
    ("hằng tuần", Frequency::Weekly),
    ("hàng tuần", Frequency::Weekly),
    ("mỗi tuần", Frequency::Weekly),
    ("hằng tháng", Frequency::Monthly),
    ("hàng tháng", Frequency::Monthly),
    ("mỗi tháng", Frequency::Monthly),
    ("hằng quý", Frequency::Quarterly),
    ("hàng quý", Frequency::Quarterly),
    ("mỗi quý", Frequency::Quarterly),
    ("hằng năm", Frequency::Yearly),
    ("hàng năm", Frequency::Yearly),
    ("mỗi năm", Frequency::Yearly),
    ("6 tháng/lần", Frequency::HalfYearly),
    ("06 tháng/lần", Frequency::HalfYearly),
    ("6 tháng một lần", Frequency::HalfYearly),
    ("6 tháng 1 lần", Frequency::HalfYearly),
    ("mỗi 6 tháng", Frequency::HalfYearly),
];

/// Rhythms that need "định kỳ" before them: "định kỳ 6 tháng, năm".
pub(crate) const SHORT_RHYTHMS: &[(&str, Frequency)] = &[
    ("tuần", Frequency::Weekly),
    ("tháng", Frequency::Monthly),
    ("quý", Frequency::Quarterly),
    ("6 tháng", Frequency::HalfYearly),
    ("06 tháng", Frequency::HalfYearly),
    ("sáu tháng", Frequency::HalfYearly),
    ("năm", Frequency::Yearly),
];

/// "Định kỳ".
pub(crate) const PERIODICALLY: &[(&str, ())] = &[("định kỳ vào", ()), ("định kỳ", ()), ("định kì", ())];

/// Work without an end.
pub(crate) const CONTINUOUS: &[(&str, ())] = &[("thường xuyên", ())];

/// "Nhiệm vụ thường xuyên" as the whole of a cell.
pub(crate) const CONTINUOUS_CELL: &[&str] = &["thường xuyên", "liên tục"];

/// Nouns and verbs after which "thường xuyên" is no adverb of a task: "chi thường xuyên".
pub(crate) const NOT_CONTINUOUS_AFTER: &[&str] = &[
    "chi",
    "kinh phí",
    "vốn",
    "ngân sách",
    "nguồn",
    "dự toán",
    "định mức",
    "tập luyện",
    "sinh hoạt",
    "đầu tư",
    "nhiệm vụ",
    "bảo dưỡng",
    "bồi dưỡng",
    "đào tạo",
    "giáo dục",
    "bảo trì",
    "sử dụng",
    "tham gia",
];

/// Words before a date that make it a start, a base or a horizon, not an end.
pub(crate) const NO_DEADLINE_AFTER: &[&str] = &[
    "từ",
    "kể từ",
    "bắt đầu từ",
    "tính",
    "tính từ",
    "lũy kế",
    "luỹ kế",
    "tính chung",
    "so với",
    "tầm nhìn",
    "định hướng",
    "hiệu lực",
    "hiệu lực thi hành",
    "thời kỳ",
    "giai đoạn",
    "nhiệm kỳ",
    "ban hành",
    "bằng",
    "những ngày",
];

/// Words after a year that say that the work goes on; what is due is due in the year named.
pub(crate) const GOES_ON: &[&str] =
    &["và các năm tiếp theo", "và những năm tiếp theo", "và các năm sau", "và những năm sau", "các năm tiếp theo"];

/// Words after a year that leave its end open.
pub(crate) const OPEN_END: &[&str] = &["trở đi", "và hằng năm", "và hàng năm"];

/// "Đã hoàn thành tháng 02/2025".
pub(crate) const DONE: &[(&str, ())] =
    &[("đã hoàn thành", ()), ("đã thực hiện xong", ()), ("đã thực hiện", ()), ("đã xong", ()), ("đã ban hành", ())];

/// Words that say a thing is to be ready, right before a bare month or in a closing bracket.
pub(crate) const COMPLETION: &[&str] = &[
    "hoàn thành cơ bản",
    "cơ bản hoàn thành",
    "hoàn thành",
    "hoàn thiện",
    "thực hiện xong",
    "xong",
    "thực hiện",
    "triển khai",
    "khởi công",
    "khánh thành",
    "thông xe",
    "ban hành",
    "trình",
    "phê duyệt",
    "tổ chức",
    "báo cáo",
    "gửi",
    "kết thúc",
    "đưa vào sử dụng",
    "vận hành",
];

/// Words that may open the value of "Thời gian: …" before the date itself.
pub(crate) const OPENERS_OF_TIME: &[&str] = &[
    "thời gian thực hiện",
    "thời gian hoàn thành",
    "thời hạn hoàn thành",
    "thời gian",
    "thời hạn",
    "dự kiến",
    "đảm bảo",
    "bảo đảm",
    "phấn đấu",
    "tiến độ",
    "nhiệm vụ",
    "là",
    "giai đoạn",
    "thời kỳ",
    "và",
];

/// "Đến năm 2030" after these words, or at the beginning of a clause, is a goal; in the middle of a name it is not.
pub(crate) const AIM_BEFORE_YEAR: &[&str] = &[
    "phấn đấu",
    "mục tiêu",
    "bảo đảm",
    "đảm bảo",
    "và",
    "chậm nhất",
    "quyết tâm",
    "hoàn thành",
    "hướng tới",
    "lộ trình",
];

/// "Đến năm 2030" before these words is a goal: a value or a state follows.
pub(crate) const GOAL_AFTER_YEAR: &[&str] = &[
    "đạt",
    "còn",
    "có",
    "phấn đấu",
    "hoàn thành",
    "trên",
    "dưới",
    "khoảng",
    "tối thiểu",
    "ít nhất",
    "giảm",
    "tăng",
    "không còn",
    "cơ bản",
    "sẽ",
    "chiếm",
    "bảo đảm",
    "đảm bảo",
    "trở thành",
    "là",
    "xuống",
    "lên",
];

/// "Đối với các nhiệm vụ trong năm 2025, …" names what is meant, not when it is due.
pub(crate) const SCOPE_OPENERS: &[&str] = &["đối với", "riêng", "trường hợp"];

/// A date that hangs on an event: "Sau khi Nghị định có hiệu lực".
pub(crate) const RELATIVE: &[&str] = &["sau khi", "sau", "khi", "ngay sau", "theo"];

/// Verbs of reporting: with them a day without a year returns every year.
pub(crate) const REPORTING: &[&str] = &[
    "báo cáo",
    "tổng hợp",
    "gửi",
    "cập nhật",
    "đánh giá",
    "sơ kết",
    "tổng kết",
    "rà soát",
    "công bố",
    "kiểm tra",
    "tổ chức",
    "tham mưu",
    "xây dựng",
    "thực hiện",
];

/// "Khẩn trương", "sớm": haste without a date.
pub(crate) const URGENT: &[&str] = &["khẩn trương", "sớm", "kịp thời", "ngay", "nhanh chóng"];

/// Verbs of a value: before them "thường xuyên" describes what is counted.
pub(crate) const VALUE_VERBS: &[&str] = &["đạt", "chiếm", "là", "còn", "tăng", "giảm"];

/// "Kế hoạch hằng năm" is the name of a plan.
pub(crate) const NOUNS_OF_RHYTHM: &[&str] =
    &["kế hoạch", "dự toán", "báo cáo", "chương trình", "kinh phí", "ngân sách", "kết quả"];

/// The verb, and noun, of reporting.
pub(crate) const REPORT: &str = "báo cáo";

/// Words behind a year that make it a horizon of a name.
pub(crate) const HORIZONS: &[&str] = &["tầm nhìn", "định hướng", "và tầm nhìn"];

/// The words that a phrase of time can begin with.
pub(crate) const FIRST_WORDS: &[&str] = &[
    "trong",
    "đến",
    "từ",
    "năm",
    "ngày",
    "tháng",
    "quý",
    "trước",
    "chậm",
    "vào",
    "hết",
    "cuối",
    "đầu",
    "giữa",
    "hằng",
    "hàng",
    "mỗi",
    "định",
    "thường",
    "đã",
    "muộn",
    "không",
    "cho",
    "tới",
    "ngay",
    "6",
    "06",
    "sáu",
];

/// "Đã": what is told is done, and its date a cut-off.
pub(crate) const ALREADY: &str = "đã";
