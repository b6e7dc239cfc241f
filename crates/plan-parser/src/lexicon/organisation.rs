//! Grammar of the names of bodies. The names themselves come from the catalogue.

/// Heads whose tail names a topic in small letters: "Ban Chỉ đạo phòng, chống thiên tai".
pub(crate) const TOPICAL_HEADS: &[&str] = &[
    "ban chỉ đạo",
    "ban công tác",
    "tổ công tác",
    "ban quản lý",
    "ban quản lý dự án",
    "ban qlda",
    "hội đồng",
    "tiểu ban",
    "tổ giúp việc",
];

/// Heads that stand for the body named in full elsewhere: "Ban Chỉ đạo".
pub(crate) const SHORT_FOR_FULL: &[&str] = &["ban chỉ đạo", "tổ công tác"];

/// Bodies to be set up are not yet there.
pub(crate) const FOUNDING: &[&str] = &["thành lập", "kiện toàn", "xây dựng các", "hình thành"];

/// Words of level or place that a name may hold in small letters.
pub(crate) const LEVEL_WORDS: &[&str] = &[
    "tỉnh",
    "thành phố",
    "huyện",
    "thị xã",
    "quận",
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
    "khu vực",
    "cấp tỉnh",
    "cấp huyện",
    "cấp xã",
    "trung ương",
    "quốc gia",
];

/// Levels told by a word of the name.
pub(crate) const COMMUNE_WORDS: &[&str] = &["xã", "phường", "thị trấn", "đặc khu", "cấp xã"];
pub(crate) const DISTRICT_WORDS: &[&str] = &["huyện", "quận", "thị xã", "cấp huyện"];
pub(crate) const CENTRAL_WORDS: &[&str] = &["trung ương", "quốc gia", "việt nam", "chính phủ", "nhà nước"];

/// Words that end the name of a body: its verb, or what ties it to something else.
pub(crate) const NAME_ENDERS: &[&str] = &[
    "chủ trì",
    "phối hợp",
    "chỉ đạo",
    "tham mưu",
    "báo cáo",
    "trình",
    "tổ chức",
    "thực hiện",
    "triển khai",
    "rà soát",
    "hướng dẫn",
    "giám sát",
    "đôn đốc",
    "theo dõi",
    "ban hành",
    "phê duyệt",
    "tăng cường",
    "đẩy mạnh",
    "tiếp tục",
    "chủ động",
    "thường xuyên",
    "định kỳ",
    "căn cứ",
    "chịu trách nhiệm",
    "có trách nhiệm",
    "nghiên cứu",
    "đề xuất",
    "bố trí",
    "cân đối",
    "thẩm định",
    "tổng hợp",
    "cung cấp",
    "lập",
    "xem xét",
    "quyết định",
    "giao",
    "phân công",
    "huy động",
    "vận động",
    "tuyên truyền",
    "đề nghị",
    "hỗ trợ",
    "bảo đảm",
    "đảm bảo",
    "nâng cao",
    "phát huy",
    "lồng ghép",
    "gửi",
    "làm",
    "tập trung",
    "khẩn trương",
    "kịp thời",
    "sớm",
    "trực tiếp",
    "giúp",
    "nhằm",
    "xây dựng",
    "quản lý",
    "kiểm tra",
    "cùng",
    "với",
    "trong",
    "để",
    "theo",
    "tại",
    "do",
    "cho",
    "từ",
    "khi",
    "được",
    "có",
    "là",
    "đã",
    "sẽ",
    "phải",
    "cần",
    "này",
    "khác",
    "hoặc",
    "đồng thời",
    "trên",
    "đối với",
    "nêu",
    "ở",
    "như",
    "nếu",
    "đến",
    "hằng năm",
    "hàng năm",
    "liên quan",
    "hiện hành",
    "quy định",
    "ngày",
    "năm",
    "gồm",
    "đóng",
    "tham gia",
    "cụ thể hóa",
    "lãnh đạo",
    "thống nhất",
    "kết luận",
    "yêu cầu",
    "thông qua",
    "tiến hành",
    "đăng",
    "khóa",
    "chọn lọc",
    "chọn tạo",
    "lựa chọn",
    "nộp",
    "trực ban",
    "tuần tra",
    "khảo sát",
    "tiếp nhận",
    "hoàn thành",
    "hoàn thiện",
    "khắc phục",
    "công bố",
    "công khai",
    "thông báo",
    "phấn đấu",
    "ưu tiên",
    "chuẩn bị",
    "mở",
];

/// Words that go together in a name though the second ends other names.
pub(crate) const PAIRS: &[(&str, &str)] = &[
    ("phòng", "chống"),
    ("việc", "làm"),
    ("đầu tư", "xây dựng"),
    ("công trình", "xây dựng"),
    ("kỹ thuật", "xây dựng"),
    ("vật liệu", "xây dựng"),
    ("kinh tế", "xây dựng"),
    ("giám định", "xây dựng"),
];

/// People and things in a list behind a body that are no part of its name.
pub(crate) const PEOPLE: &[&str] = &[
    "nhân dân",
    "người",
    "gia đình",
    "nhà trường",
    "cán bộ",
    "cá nhân",
    "hộ",
    "lực lượng",
    "cấp ủy",
    "chính quyền",
    "đoàn thể",
    "giáo viên",
    "học sinh",
    "phụ huynh",
    "dân quân",
    "quân đội",
    "tổ chức",
    "chuyên gia",
    "nhà",
    "cộng đồng",
    "xã hội",
    "thôn",
    "bản",
    "hợp tác xã",
    "cấp",
    "ngành",
    "thời gian",
    "ngày",
    "chủ đầu tư",
];

/// Words before a body that make one name with it: "Thường trực Ủy ban Pháp luật".
pub(crate) const BODY_PREFIXES: &[&str] = &[
    "Tổ đảng ở Thường trực",
    "Thường trực",
    "Đảng ủy cơ quan",
    "Ban Thường vụ",
    "Ban Chấp hành",
    "Văn phòng",
    "Đảng đoàn",
    "Đảng ủy",
    "Ban cán sự đảng",
];

/// Names that are bodies only with a capital: "ngân sách trung ương" names none.
pub(crate) const PROPER_ONLY: &[&str] = &["trung ương"];

/// Words before "Trung ương" that make it a level.
pub(crate) const LEVEL_BEFORE: &[&str] = &["trực thuộc", "cấp", "ngân sách", "vốn"];

/// Words behind a collective that make it a thing: "chính quyền điện tử".
pub(crate) const THING_AFTER: &[&str] = &["điện tử", "số", "đô thị", "hai cấp", "2 cấp"];

/// Words that open the name of another body, in small letters.
pub(crate) const OTHER_BODY: &[&str] = &[
    "sở",
    "bộ",
    "ban",
    "cục",
    "chi cục",
    "ủy ban",
    "ubnd",
    "hđnd",
    "hội",
    "công an",
    "đảng ủy",
    "tỉnh ủy",
    "văn phòng",
    "các",
    "viện",
    "trường",
    "trung tâm",
    "tòa án",
    "mặt trận",
    "tỉnh đoàn",
    "liên đoàn",
    "thanh tra",
    "báo",
    "đài",
    "kho bạc",
    "ngân hàng",
    "bảo hiểm",
    "đoàn thanh niên",
    "quỹ",
    "thủ tướng",
    "chính phủ",
    "quốc hội",
    "doanh nghiệp",
    "địa phương",
    "tổ công tác",
    "chủ tịch",
    "đơn vị",
    "cơ quan",
    "bệnh viện",
    "học viện",
    "công ty",
    "tập đoàn",
    "tổng công ty",
    "liên minh",
    "hiệp hội",
    "huyện ủy",
    "thành ủy",
    "tổng cục",
    "kiểm toán",
    "viện kiểm sát",
];

/// The two kinds of province.
pub(crate) const PROVINCE: &str = "tỉnh";
pub(crate) const CITY: &str = "thành phố";

/// Names that end in these may be followed by a place.
pub(crate) const TAKES_PLACE: &[&str] = &[
    "tỉnh",
    "thành phố",
    "ủy",
    "uỷ",
    "huyện",
    "xã",
    "phường",
    "truyền hình",
    "ubnd",
    "hđnd",
    "đoàn",
    "quận",
    "thị trấn",
];

/// Levels that stand between a name and its place.
pub(crate) const LEVELS_OF_PLACE: &[&str] =
    &["tỉnh", "thành phố", "huyện", "thị xã", "quận", "xã", "phường", "thị trấn", "đặc khu"];

/// "(Nay là Sở Xây dựng)".
pub(crate) const NOW: &[&str] = &["nay là", "nay", "hiện nay là", "sau là", "mới"];

/// "Bộ chỉ số", "Bộ tiêu chí": sets of things, whatever the letters; "Đài Loan" is a place, "Bộ trưởng" a man, "Vụ Đông" a
/// season.
pub(crate) const NO_BODY_TAILS: &[&str] = &[
    "loan",
    "tưởng niệm",
    "chỉ số",
    "tiêu chí",
    "luật",
    "quy tắc",
    "công cụ",
    "nhận diện",
    "dữ liệu",
    "thủ tục",
    "câu hỏi",
    "tài liệu",
    "trưởng",
    "đông",
    "xuân",
    "hè",
    "thu",
    "mùa",
];

/// Words before a place that may begin like a body: "thành phố Hội An", "quần đảo Trường Sa".
pub(crate) const BEFORE_A_PLACE: &[&str] =
    &["xã", "phường", "thị trấn", "huyện", "thị xã", "thành phố", "đặc khu", "quần đảo", "dãy", "đường", "phố", "cầu"];

/// Verbs right before a body, at the beginning of a sentence.
pub(crate) const HANDING_OVER: &[&str] = &["giao", "đề nghị", "yêu cầu"];

/// Words with "xã" that name no commune.
pub(crate) const NO_COMMUNE: &[&str] = &["hợp tác xã", "xã hội"];

/// Long forms and the abbreviation that stands for them in names.
pub(crate) const ABBREVIATED: &[(&str, &str)] = &[("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd")];

/// Collectives that a body has under it: "các cơ quan thuộc Ủy ban Thường vụ Quốc hội".
pub(crate) const PARTS_OF_A_BODY: &[&str] = &[
    "các cơ quan chuyên môn",
    "các cơ quan",
    "các đơn vị sự nghiệp",
    "các đơn vị",
    "các phòng, ban",
    "các ban",
    "các ủy ban",
    "các tổ chức",
    "các vụ, cục",
];

/// What ties such a collective to its body.
pub(crate) const PART_OF: &[&str] = &["trực thuộc", "thuộc", "của"];
