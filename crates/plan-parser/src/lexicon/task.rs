//! Words that make a paragraph a task and give bodies their part in it.

/// Titles of sections that say what to do; found anywhere in a title.
pub(crate) const WORK_TITLES: &[&str] = &[
    "nhiệm vụ",
    "giải pháp",
    "biện pháp",
    "tổ chức thực hiện",
    "tổ chức triển khai",
    "phân công",
    "trách nhiệm",
    "nội dung",
    "lộ trình thực hiện",
    "tiến độ thực hiện",
    "chương trình hành động",
    "công tác trọng tâm",
];

/// Titles of sections that say what for, or what is meant; found at the beginning of a title.
pub(crate) const GOAL_TITLES: &[&str] = &[
    "mục đích",
    "yêu cầu",
    "mục tiêu",
    "chỉ tiêu",
    "quan điểm",
    "phương hướng",
    "định hướng",
    "tầm nhìn",
    "phạm vi",
    "đối tượng",
    "nguyên tắc",
    "căn cứ",
    "cơ sở pháp lý",
    "cơ sở chính trị",
    "cơ sở thực tiễn",
    "cơ sở xây dựng",
    "cơ sở khoa học",
    "sự cần thiết",
    "dự báo",
    "thời gian",
    "thời kỳ",
    "đích đến",
    "giới thiệu",
    "những vấn đề chung",
    "vấn đề chung",
    "quy định chung",
    "khái niệm",
    "giải thích từ ngữ",
    "định nghĩa",
    "vai trò",
    "tổng quan",
    "mở đầu",
    "tiềm năng",
    "thời cơ",
    "cơ hội",
    "thách thức",
    "lý do",
    "tính cấp thiết",
];

/// Titles of sections that look back.
pub(crate) const PAST_TITLES: &[&str] = &[
    "tình hình",
    "kết quả",
    "đánh giá",
    "thực trạng",
    "bối cảnh",
    "nguyên nhân",
    "hạn chế",
    "tồn tại",
    "khái quát",
    "đặc điểm",
    "những thuận lợi",
    "thuận lợi",
    "khó khăn",
    "bài học",
];

/// Titles of sections about money: they hold a task only where a body is told to act.
pub(crate) const MONEY_TITLES: &[&str] = &["kinh phí", "nguồn kinh phí", "dự toán", "nguồn vốn", "nhu cầu kinh phí"];

/// Words before the telling word of a title.
pub(crate) const TITLE_OPENERS: &[&str] = &["các", "một số", "những", "về", "phần"];

/// Paragraphs that only close or announce.
pub(crate) const NO_TASK_OPENERS: &[&str] = &[
    "trên đây là",
    "kế hoạch này được phổ biến",
    "chương trình này được phổ biến",
    "chương trình hành động này được phổ biến",
    "chỉ thị này được phổ biến",
    "nghị quyết này được phổ biến",
    "kế hoạch này thay thế",
    "kế hoạch này có hiệu lực",
    "quyết định này có hiệu lực",
    "kèm theo",
    "(kèm theo",
    "(chi tiết",
    "chi tiết tại",
    "chi tiết theo",
    "phụ lục",
    "(ban hành kèm theo",
    "ban hành kèm theo",
    "(có phụ lục",
    "có phụ lục",
    "đơn vị tính",
    "đơn vị:",
    "ghi chú",
];

/// Ends of paragraphs that only lead in to a list.
pub(crate) const LEAD_IN_ENDS: &[&str] = &[
    "như sau",
    "sau đây",
    "sau",
    "gồm",
    "cụ thể",
    "nhiệm vụ",
    "giải pháp",
    "các nội dung",
    "trong đó",
    "bao gồm",
    "là",
];

/// Ends that announce a list of tasks, however long what stands before them.
pub(crate) const LISTS_OF_WORK: &[&str] = &[
    "các nhiệm vụ sau",
    "các nhiệm vụ sau đây",
    "các nhiệm vụ, giải pháp sau",
    "các nhiệm vụ, giải pháp sau đây",
    "các nhiệm vụ, giải pháp chủ yếu sau",
    "các nhiệm vụ trọng tâm sau",
    "các nội dung sau",
    "các nội dung sau đây",
    "một số nhiệm vụ sau",
    "những nhiệm vụ sau",
];

/// Verbs and adverbs that, with a body alone, only hand over: "Sở Tài chính chủ trì, có trách nhiệm:".
pub(crate) const HANDING_OVER: &[&str] = &[
    "chỉ đạo",
    "lãnh đạo",
    "có trách nhiệm",
    "chịu trách nhiệm",
    "chủ trì",
    "thực hiện",
    "tập trung",
    "triển khai",
    "tổ chức",
    "phối hợp với",
    "phối hợp",
    "các nhiệm vụ sau",
    "các nội dung sau",
    "nhiệm vụ sau",
    "nội dung sau",
    "như sau",
    "cụ thể",
    "một số nội dung",
    "một số nhiệm vụ",
    "tham mưu",
    "căn cứ chức năng, nhiệm vụ",
    "theo chức năng, nhiệm vụ",
    "theo chức năng",
    "được giao",
    "có liên quan",
    "liên quan",
    "chủ động",
    "kịp thời",
    "có nhiệm vụ",
    "và",
];

/// Openers that, with bodies alone behind them, name who helps.
pub(crate) const HELPING: &[&str] = &[
    "chủ trì, phối hợp với",
    "chủ trì phối hợp với",
    "chủ trì, phối hợp cùng",
    "chủ trì, phối hợp",
    "chủ động phối hợp với",
    "phối hợp chặt chẽ với",
    "phối hợp với",
    "phối hợp cùng",
];

/// Among them, those that direct.
pub(crate) const DIRECTING: &[&str] = &["chỉ đạo", "lãnh đạo", "giao", "yêu cầu", "phân công"];

/// Verbs that put a body in charge: "Giao Sở Tài chính …".
pub(crate) const ASSIGNING: &[&str] = &[
    "giao cho",
    "giao",
    "kính đề nghị",
    "trân trọng đề nghị",
    "đề nghị",
    "yêu cầu",
    "phân công",
    "ủy quyền cho",
    "đối với",
    "trách nhiệm của",
    "nhiệm vụ của",
    "nhiệm vụ",
];

/// Openers of a clause before the subject: "Theo thẩm quyền, Ban Thường vụ …".
pub(crate) const ADVERBIALS: &[&str] = &[
    "theo",
    "căn cứ",
    "trên cơ sở",
    "trong quá trình",
    "trong",
    "hằng năm",
    "hàng năm",
    "hằng quý",
    "hàng quý",
    "hằng tháng",
    "hàng tháng",
    "định kỳ",
    "để",
    "nhằm",
    "sau khi",
    "khi",
    "trường hợp",
    "đối với",
    "nếu",
    "từ",
    "trước",
    "đến",
    "năm",
    "tùy",
    "với",
    "ngoài ra",
    "đồng thời",
];

/// Who speaks for a body: "Thủ trưởng các sở, ban, ngành".
pub(crate) const PEOPLE: &[&str] = &[
    "người đứng đầu các",
    "người đứng đầu",
    "thủ trưởng",
    "lãnh đạo",
    "giám đốc",
    "phó giám đốc",
    "chủ tịch",
    "phó chủ tịch",
    "bí thư",
    "phó bí thư",
    "bộ trưởng",
    "chủ nhiệm",
    "tổ trưởng",
    "trưởng ban",
    "trưởng",
    "chánh",
    "tổng giám đốc",
    "tư lệnh",
    "chỉ huy trưởng",
    "cục trưởng",
    "các thành viên",
    "thành viên",
    "các đồng chí",
    "đồng chí",
    "tập thể",
];

/// Words that say who answers, wherever in the task they stand.
pub(crate) const RESPONSIBLE: &[&str] =
    &["chịu trách nhiệm", "có trách nhiệm", "chủ trì", "làm đầu mối", "là cơ quan đầu mối", "là cơ quan thường trực"];

/// Words behind a body at the beginning of a sentence that show it is no subject.
pub(crate) const NO_SUBJECT_BEFORE: &[&str] = &["của", "được thành lập", "nêu", "tại", "ở"];

/// Words that may stand between a body and the next of a list.
pub(crate) const BODY_TAILS: &[&str] = &[
    "có liên quan",
    "liên quan",
    "trực thuộc",
    "tỉnh",
    "đóng trên địa bàn tỉnh",
    "đóng trên địa bàn",
    "trên địa bàn tỉnh",
    "trên địa bàn xã",
    "trên địa bàn",
    "khác",
    "hữu quan",
];

/// What makes a list of bodies.
pub(crate) const LIST_MARKS: &[(&str, ())] = &[
    ("; và", ()),
    (", và", ()),
    (";", ()),
    (",", ()),
    ("và", ()),
    ("/", ()),
    ("cùng với", ()),
    ("cùng", ()),
    ("-", ()),
];

/// "Phối hợp với".
pub(crate) const COORDINATING: &[&str] = &[
    "phối hợp chặt chẽ với",
    "phối hợp chặt chẽ cùng",
    "phối hợp đồng bộ với",
    "phối hợp hiệu quả với",
    "phối hợp cùng với",
    "phối hợp với",
    "phối hợp cùng",
    "phối hợp",
];

/// Verbs whose object receives the result.
pub(crate) const SUBMITTING: &[&str] = &["trình", "báo cáo", "tham mưu", "gửi", "đề xuất", "giúp", "phản ánh"];

/// Words that, before "trình", make a noun of it: "chương trình".
pub(crate) const NOUNS_OF_TRINH: &[&str] =
    &["chương", "quy", "tờ", "lộ", "quá", "công", "tiến", "giáo", "hành", "truyền", "thuyết"];

/// Prepositions before the receiver.
pub(crate) const TO: &[&str] = &["với", "cho", "về", "lên", "đến", "tới", "gửi", "kết quả", "kết quả thực hiện"];

/// "X chỉ đạo Y".
pub(crate) const COMMANDING: &[&str] = &["lãnh đạo, chỉ đạo", "chỉ đạo", "lãnh đạo"];

/// "Lãnh đạo" between two bodies in a row without a mark is what the first does, not who speaks for the second.
pub(crate) const LEADING: &str = "lãnh đạo";

/// "UBND tỉnh giao Sở Tài chính": the second is made responsible.
pub(crate) const HANDING_ON: &[&str] = &["giao cho", "giao", "yêu cầu", "đề nghị", "phân công"];

/// Words that show that a subject of a lower level is no longer meant: the province itself is.
pub(crate) const PROVINCE_WIDE: &[&str] = &["tỉnh", "toàn tỉnh", "cấp tỉnh"];

/// Titles and numbers of what is attached.
pub(crate) const ANNEX_TITLES: &[&str] = &["phụ lục", "danh mục", "biểu", "nơi nhận"];

/// "Và".
pub(crate) const AND: &str = "và";

/// "Trong đó": what follows is a part of what was said.
pub(crate) const AMONG: &[&str] = &["trong đó", "trong số đó"];

/// "Quy hoạch tỉnh" is a document of the province, whoever carries it out.
pub(crate) const PROVINCIAL_PLAN: &str = "quy hoạch ";

/// "Điều 2": an article of the decision that issues the plan; "PHỤ LỤC I": what is attached.
pub(crate) const NO_WORK_NUMBERS: &[&str] = &["điều", "phụ lục", "biểu", "mẫu"];

/// "Điều 2. Tổ chức thực hiện": an article may be a section of work.
pub(crate) const ARTICLE: &str = "điều";

/// Verbs and adverbs that follow a subject in the middle of a sentence.
pub(crate) const PREDICATES: &[&str] = &[
    "kịp thời",
    "chủ động",
    "có trách nhiệm",
    "chịu trách nhiệm",
    "chủ trì",
    "phản ánh",
    "báo cáo",
    "tổng hợp",
    "tham mưu",
    "xây dựng",
    "tổ chức",
    "triển khai",
    "thực hiện",
];

/// Words before a body that make it an object or an owner, not a subject.
pub(crate) const OBJECT_MARKS: &[&str] = &[
    "của",
    "với",
    "cho",
    "về",
    "từ",
    "tại",
    "do",
    "theo",
    "trình",
    "báo cáo",
    "tham mưu",
    "giúp",
    "gửi",
    "cùng",
    "và",
    ",",
    "giữa",
    "đến",
    "tới",
    "được",
    "thuộc",
    "trong",
];

/// Words before a date on which work only begins.
pub(crate) const STARTS: &[&str] = &["khởi công", "khởi động", "bắt đầu", "triển khai từ"];

/// Words before a body that only owns what was named.
pub(crate) const OWNERS: &[&str] = &["của", "thuộc"];

/// "Các".
pub(crate) const THE: &str = "các";

/// "Của".
pub(crate) const OF: &str = "của";
