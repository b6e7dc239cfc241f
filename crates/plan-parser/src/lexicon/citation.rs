//! Words around the number of a cited document.

/// Types that are cited by number alone, without "số": "Nghị quyết 57", "Đề án 06".
pub(crate) const SHORT_KINDS: &[&str] =
    &["Nghị quyết", "Kết luận", "Chỉ thị", "Nghị định", "Quyết định", "Thông tư", "Đề án", "Công điện"];

/// Types whose name stands between the word and the number: "Luật Đầu tư công số 58/2024/QH15".
pub(crate) const LAWS: &[&str] = &["Bộ luật", "Luật", "Pháp lệnh"];

/// Types that are no cited documents even with a number.
pub(crate) const NEVER_CITED: &[&str] = &["Dự án", "Hợp đồng", "Hiến pháp", "Giấy mời"];

/// What a number without symbol counts or measures, so that it is no document's: "Kế hoạch 5 năm", "Đề án 1 triệu ha".
pub(crate) const COUNTED: &[&str] = &[
    "năm",
    "tháng",
    "quý",
    "ngày",
    "tuần",
    "giờ",
    "phút",
    "triệu",
    "tỷ",
    "tỉ",
    "nghìn",
    "ngàn",
    "ha",
    "km",
    "m",
    "m2",
    "đồng",
    "xã",
    "huyện",
    "tỉnh",
    "phường",
    "thôn",
    "bản",
    "hộ",
    "người",
    "trường",
    "đơn vị",
    "dự án",
    "nhiệm vụ",
    "nhóm",
    "nội dung",
    "chỉ tiêu",
    "mục tiêu",
    "giai đoạn",
    "lĩnh vực",
    "khâu",
    "không",
    "có",
    "lần",
    "bước",
    "cấp",
    "loại",
    "cơ sở",
    "công trình",
];

/// Words between a code and its date: "57-NQ/TW, ký ngày 22/12/2024".
pub(crate) const BEFORE_DATE: &[&str] = &["ban hành ngày", "đề ngày", "ký ngày", "ngày"];

/// Words that stand before a day that is a deadline, not the date of the law named before it.
pub(crate) const DEADLINE_LEADS: &[&str] =
    &["trước", "đến", "từ", "chậm nhất", "hết", "sau", "vào", "kể từ", "trong", "nay", "hôm", "những", "các", "mỗi"];

/// Words that open the subject of a document behind its number, date and issuer.
pub(crate) const SUBJECT_OPENERS: &[&str] = &[
    "về",
    "phê duyệt",
    "ban hành",
    "quy định",
    "hướng dẫn",
    "sửa đổi",
    "bổ sung",
    "triển khai",
    "thực hiện",
    "phê chuẩn",
    "công bố",
    "thành lập",
    "giao",
];

/// Words that end a subject besides punctuation.
pub(crate) const SUBJECT_ENDS: &[&str] = &[
    ", ủy ban",
    ", ubnd",
    ", hđnd",
    ", hội đồng",
    ", ban thường vụ",
    ", ban chấp hành",
    ", ban cán sự",
    ", tỉnh ủy",
    ", thành ủy",
    ", huyện ủy",
    ", đảng ủy",
    ", đảng đoàn",
    ", chủ tịch",
    ", thủ tướng",
    ", chính phủ",
    ", bộ ",
    ", sở ",
    ", đồng thời",
    ", trong đó",
    ", theo đó",
    " gắn với ",
    " để ",
    " nhằm ",
    " bảo đảm ",
    " phù hợp với ",
    " thay thế ",
];

/// Words that end the name of an issuer besides punctuation and [`SUBJECT_OPENERS`].
pub(crate) const ISSUER_ENDS: &[&str] = &[
    "trong",
    "để",
    "nhằm",
    "gắn",
    "theo",
    "tại",
    "khoảng",
    "đã",
    "đang",
    "được",
    "là",
    "có",
    "cho",
    "trên",
    "như",
    "khi",
    "bằng",
    "yêu cầu",
    "kèm",
    "hoặc",
    "cùng",
    "ngày",
    "với",
    "đối với",
    "đến",
    "từ",
    "đề ra",
    "nêu",
    "số",
    "khóa",
    "khoá",
    "thì",
    "mà",
    "này",
    "phải",
    "cần",
    "sẽ",
    "làm",
    "thông qua",
    "đồng thời",
    "bảo đảm",
    "đảm bảo",
    "tập trung",
    "tiếp tục",
    "phù hợp",
    "vào",
    "nhất",
    "quyết nghị",
    "thay thế",
    "còn",
    "sang",
];

/// Openings of the preamble's paragraphs that name what a document rests on.
pub(crate) const BASIS_OPENERS: &[&str] =
    &["căn cứ", "thực hiện", "triển khai", "tiếp tục thực hiện", "tiếp tục triển khai", "quán triệt", "để thực hiện"];

/// Opening of the line that ties an annex or a wrapped plan to the document's own number.
pub(crate) const ATTACHED: &[&str] = &["(ban hành kèm theo", "(kèm theo", "ban hành kèm theo", "kèm theo"];

/// Words that make a number a document's: "Nghị quyết số 57".
pub(crate) const NUMBER_WORD: &str = "số";

/// The day in words: "ngày 24 tháng 01 năm 2025".
pub(crate) const MONTH_WORD: &str = "tháng";

/// See [`MONTH_WORD`].
pub(crate) const YEAR_WORD: &str = "năm";

/// Joins two documents that share what follows: "Chỉ thị số 28-CT/TU và Chỉ thị số 31-CT/TU của …".
pub(crate) const AND: &str = "và";

/// Opens the issuer.
pub(crate) const OF: &str = "của";

/// A meeting named between date and issuer: "ngày 22/10/2018, Hội nghị lần thứ 8 của Ban Chấp hành Trung ương".
pub(crate) const MEETING: &str = "Hội nghị lần thứ";
