//! Words around the name and the value of an indicator.

/// "Phấn đấu" and how scans misread it.
pub(crate) const AIM: &[&str] =
    &["phấn đấu", "phần đấu", "phấn đầu", "phần đầu", "phân đấu", "phân đầu", "phấn đâu", "phần đâu"];

/// Verbs and adverbs right before a value; they belong neither to the name nor to the value.
pub(crate) const VERBS: &[&str] = &[
    "tăng trưởng bình quân đạt",
    "tăng bình quân",
    "giảm bình quân",
    "tăng thêm",
    "tăng lên",
    "giảm còn",
    "giảm xuống",
    "nâng lên",
    "đạt được",
    "đạt mức",
    "đạt tỷ lệ",
    "chiếm tỷ trọng",
    "chiếm tỷ lệ",
    "ở mức",
    "đạt",
    "tăng",
    "giảm",
    "còn",
    "chiếm",
    "là",
    "lên",
    "xuống",
    "có",
    "được",
    "thêm",
    "vượt",
    "dự kiến",
    "ước",
    "hướng tới",
    "và vượt",
    "kéo giảm",
    "giảm từ",
    "tăng từ",
    "tương ứng",
    "tương ứng là",
    "đạt tương ứng",
    "tương ứng đạt",
    "lần lượt",
    "lần lượt là",
    "đạt lần lượt",
    "lần lượt đạt",
];

/// Among them, those that say a value grows.
pub(crate) const GROWTH_VERBS: &[&str] = &["kéo giảm", "tăng bình quân", "giảm bình quân", "tăng", "giảm", "tăng thêm"];

/// Among them, those that say a value is added to what is there.
pub(crate) const INCREMENT_VERBS: &[&str] = &["thêm", "tăng thêm"];

/// Prepositions that tie a verb to the quantity of its object: "tạo việc làm cho 2 vạn lao động".
pub(crate) const TIES: &[&str] =
    &["cho", "với", "tại", "đối với", "của", "từ", "đến", "trong", "ở", "gồm", "bao gồm", "theo", "khoảng"];

/// Words between two statements.
pub(crate) const CONNECTIVES: &[&str] = &[
    "đồng thời",
    "trong đó",
    "trong số đó",
    "bao gồm",
    "gồm",
    "cụ thể",
    "và",
    "với",
    "cùng với",
    "ngoài ra",
    "bên cạnh đó",
    "riêng",
    "tiếp tục",
    "từng bước",
    "cơ bản",
    "trong",
    "đến",
    "vào",
    "hết",
    "cuối",
    "thì",
    "mà",
    "dự báo",
];

/// "Trong đó": what follows is a part of what was just said.
pub(crate) const PART_OPENERS: &[&str] = &["trong đó", "trong số đó", "bao gồm", "gồm"];

/// "Duy trì": a value to keep.
pub(crate) const MAINTAIN: &[&str] = &["duy trì", "giữ vững", "giữ ổn định", "ổn định"];

/// Words after which the name of an indicator begins, inside a longer sentence.
pub(crate) const NAME_OPENERS: &[&str] = &[
    "mục tiêu",
    "chỉ tiêu",
    "phấn đấu",
    "quyết tâm",
    "đưa",
    "nâng",
    "bảo đảm",
    "đảm bảo",
    "hoàn thành",
    "duy trì",
    "góp phần",
    "nhằm",
    "để",
    "thực hiện",
    "kéo giảm",
    "giảm",
    "tăng",
    "nâng cao",
    "giữ vững",
    "hướng tới",
    "tối thiểu",
    "dự báo",
    "dự kiến",
];

/// Nouns that open the name of an indicator.
pub(crate) const INDICATOR_HEADS: &[&str] = &[
    "tỷ lệ",
    "tỉ lệ",
    "tỷ trọng",
    "tỉ trọng",
    "tỷ số",
    "tỷ suất",
    "tốc độ",
    "tăng trưởng",
    "tổng",
    "số",
    "số lượng",
    "số lượt",
    "kim ngạch",
    "giá trị",
    "sản lượng",
    "diện tích",
    "thu nhập",
    "thu ngân sách",
    "chỉ số",
    "quy mô",
    "năng suất",
    "tuổi thọ",
    "độ che phủ",
    "mật độ",
    "dân số",
    "doanh thu",
    "vốn",
    "cơ cấu",
    "mức",
    "grdp",
    "gdp",
    "kinh phí",
    "thu nội địa",
    "chi ngân sách",
    "khối lượng",
    "công suất",
    "tổng số",
    "tổng sản phẩm",
    "tổng thu",
    "tổng vốn",
    "tổng mức",
    "lượng khách",
    "điểm số",
    "xếp hạng",
];

/// Openings of a lead-in with a colon that says where or for whom, not what.
pub(crate) const LEAD_IN_OPENERS: &[&str] = &[
    "tại",
    "đối với",
    "về",
    "ở",
    "trong",
    "đến",
    "phấn đấu",
    "giai đoạn",
    "mục tiêu",
    "chỉ tiêu",
    "năm",
    "khu vực",
    "cụ thể",
    "nhiệm vụ",
    "giải pháp",
    "từ",
    "theo",
    "riêng",
    "trong đó",
    "nội dung",
    "thời gian",
    "yêu cầu",
    "kết quả",
    "hằng năm",
    "hàng năm",
];

/// Verbs that make or bring about what is counted after them: "hình thành 02 vùng", "thành lập 10 tổ".
pub(crate) const MAKING_VERBS: &[&str] = &[
    "đạt",
    "có",
    "thêm",
    "thành lập",
    "hình thành",
    "xây dựng",
    "phát triển",
    "thu hút",
    "tạo",
    "hỗ trợ",
    "đào tạo",
    "lựa chọn",
    "ban hành",
    "công nhận",
    "triển khai",
    "đầu tư",
    "xây mới",
    "đón",
    "giải quyết việc làm cho",
    "tăng",
    "cho",
    "còn",
    "giảm",
    "từ",
    "xóa",
    "xoá",
    "trồng mới",
    "trồng",
    "cấp",
    "lắp đặt",
    "nâng cấp",
    "cải tạo",
    "sửa chữa",
    "đưa",
    "tổ chức",
    "kết nạp",
    "hoàn thành",
    "thành lập mới",
    "bồi dưỡng",
    "tuyển dụng",
    "mở",
    "mở mới",
    "cứng hóa",
    "tiếp nhận",
    "giải quyết việc làm",
];

/// Words before a bare number that make it a name, not a quantity: "vành đai 4", "giai đoạn 2".
pub(crate) const NUMBERED: &[&str] = &[
    "điều",
    "khoản",
    "điểm",
    "mục",
    "số",
    "quý",
    "tháng",
    "ngày",
    "năm",
    "giai đoạn",
    "nhóm",
    "cấp",
    "loại",
    "bước",
    "thứ",
    "vành đai",
    "tuyến",
    "phụ lục",
    "biểu",
    "mẫu",
    "quốc lộ",
    "đường",
    "kỳ",
    "khóa",
    "chương",
    "phần",
    "trang",
    "hạng",
    "mức độ",
    "phiên bản",
    "nq",
    "kl",
];

/// Words of a sentence that looks back: what it states is a result or a base, no target.
pub(crate) const LOOKING_BACK: &[&str] = &[
    "ước đạt",
    "ước thực hiện",
    "ước cả năm",
    "ước vượt",
    "ước tăng",
    "ước giảm",
    "đã đạt",
    "hiện nay",
    "hiện có",
    "đến nay",
    "so cùng kỳ",
    "ước khoảng",
    "trong thời gian qua",
    "thực hiện năm trước",
    "năm qua",
];

/// Titles of sections that look back.
pub(crate) const LOOKING_BACK_TITLES: &[&str] = &[
    "đánh giá tình hình",
    "đánh giá kết quả",
    "tình hình thực hiện",
    "kết quả thực hiện",
    "thực trạng",
    "bối cảnh",
    "sự cần thiết",
    "đánh giá thực hiện",
    "kết quả đạt được",
    "tình hình kinh tế",
    "hiện trạng",
    "khái quát",
    "tình hình chung",
    "kết quả năm",
];

/// Titles that, at their beginning, show that a section looks back.
pub(crate) const LOOKING_BACK_OPENERS: &[&str] = &["tình hình", "kết quả", "hạn chế", "tồn tại"];

/// Where the words after a value end: what follows is a reason, a means or another statement.
pub(crate) const NAME_CLOSERS: &[&str] = &[
    ", đồng thời",
    ", trong đó",
    ", góp phần",
    ", qua đó",
    ", nhằm",
    " nhằm ",
    ", phấn đấu",
    ", hướng tới",
    ", ưu tiên",
    " so với",
    " so cùng kỳ",
    ", từ đó",
    ", tiến tới",
    ", hoàn thành",
    ", xong trước",
    " trước ngày ",
    " trước tháng ",
    " chậm nhất ",
    " trong quý ",
    " trước năm ",
    ", hoàn thành",
    ", xong ",
    " xong trong",
];

/// Contrasting ends of one name: "… khu vực đô thị đạt 95%, nông thôn đạt 90%".
pub(crate) const CONTRASTS: &[&[&str]] = &[
    &["khu vực đô thị", "khu vực thành thị", "khu vực nông thôn", "đô thị", "thành thị", "nông thôn"],
    &["mầm non", "tiểu học", "trung học cơ sở", "trung học phổ thông", "trung học"],
    &["cấp tỉnh", "cấp huyện", "cấp xã"],
    &["nam", "nữ"],
    &["công lập", "ngoài công lập", "tư thục"],
];

/// Nouns that open the name of a place whose class or state can be a target.
pub(crate) const PLACES: &[&str] = &[
    "thành phố",
    "thị xã",
    "huyện",
    "quận",
    "xã",
    "phường",
    "thị trấn",
    "tỉnh",
    "khu vực",
    "đô thị",
    "các huyện",
    "các xã",
    "đặc khu",
];

/// What a place can reach that is no number.
pub(crate) const STATES: &[&str] = &[
    "tiêu chí đô thị loại",
    "tiêu chuẩn đô thị loại",
    "đô thị loại",
    "tiêu chí",
    "chuẩn nông thôn mới",
    "nông thôn mới",
    "chuẩn",
    "danh hiệu",
];

/// "Không còn": zero in words.
pub(crate) const NO_MORE: &[&str] = &["không còn", "không để còn"];

/// Names that say a percentage is growth.
pub(crate) const GROWTH_NAMES: &[&str] = &[
    "tốc độ tăng",
    "tăng trưởng",
    "tốc độ phát triển",
    "chỉ số sản xuất",
    "tỷ lệ phát triển",
    "tỷ lệ tăng",
    "tỉ lệ tăng",
    "chỉ số giá",
    "mức tăng",
];

/// Words that divide by what follows them: "bình quân một lớp", "trên 1ha".
pub(crate) const PER: &[&str] = &[
    "bình quân một",
    "bình quân mỗi",
    "bình quân trên một",
    "bình quân đầu",
    "bình quân 1",
    "bình quân/",
    "trên 1",
    "trên một",
    "trên mỗi",
    "tính trên",
    "/",
];

/// Names that measure time, so that years, days and hours after them are values.
pub(crate) const TIME_NAMES: &[&str] = &["tuổi thọ", "thời gian", "số năm", "số giờ", "số ngày", "thời hạn"];

/// Nouns after a figure that grade what is named: "đạt 3 sao trở lên".
pub(crate) const GRADES: &[&str] = &["sao", "cấp độ", "bậc", "hạng", "cấp"];

/// Words after a bare number that are no counted noun.
pub(crate) const NO_NOUNS: &[&str] = &[
    "vào", "và", "đến", "hoặc", "của", "trong", "theo", "về", "tại", "là", "năm", "tháng", "ngày", "giờ", "lần", "đối",
    "cho", "nêu", "nói", "trên", "trở", "được", "khi", "với",
];

/// Words at the end of a lead-in after which a statement of its own begins: "…, bảo đảm 100% hộ dân có điện".
pub(crate) const CLAUSE_OPENERS: &[&str] =
    &["mục tiêu", "chỉ tiêu", "bảo đảm", "đảm bảo", "cắt giảm", "rút ngắn", "tiết giảm", "tiết kiệm"];

/// Names too short to stand alone: "tốc độ" needs its "tăng bình quân".
pub(crate) const BARE_HEADS: &[&str] = &["tốc độ", "mức", "tỷ lệ", "tỉ lệ", "chỉ số", "nhịp độ"];

/// "Có", "thêm": what stands before has what is counted after.
pub(crate) const HAVING_VERBS: &[&str] = &["có", "thêm"];

/// Headings of the column that names indicators.
pub(crate) const NAME_COLUMNS: &[&str] = &[
    "chỉ tiêu",
    "tên chỉ tiêu",
    "nội dung chỉ tiêu",
    "các chỉ tiêu",
    "mục tiêu, chỉ tiêu",
    "chỉ số",
    "danh mục chỉ tiêu",
    "nội dung/chỉ tiêu",
    "tên sản phẩm",
    "mặt hàng",
];

/// Headings that name indicators where a unit or a year stands beside them; tables of tasks have them too.
pub(crate) const WEAK_NAME_COLUMNS: &[&str] =
    &["nội dung", "sản phẩm", "danh mục", "khoản mục", "tiêu chí", "lĩnh vực"];

/// Cells over years that name no measure.
pub(crate) const NO_MEASURES: &[&str] = &["tổng hợp", "tổng số", "chung"];

/// Headings of the column of units.
pub(crate) const UNIT_COLUMNS: &[&str] = &["đơn vị tính", "đơn vị", "đvt", "đv tính"];

/// Headings of columns that hold targets.
pub(crate) const TARGET_COLUMNS: &[&str] = &[
    "kế hoạch",
    "mục tiêu",
    "kết quả",
    "kh ",
    "kh/",
    "chỉ tiêu giao",
    "phấn đấu",
    "đến năm",
    "giá trị mục tiêu",
    "dự kiến",
    "dự toán",
];

/// Words of headings of columns that look back, compare or remark.
pub(crate) const PAST_COLUMNS: &[&str] = &[
    "thực hiện",
    "th ",
    "ưth",
    "ước",
    "so sánh",
    "so với",
    "tăng, giảm",
    "cơ quan",
    "bình quân",
    "bq",
    "ghi chú",
    "tỷ lệ",
    "kỳ trước",
    "/th",
];

/// Words of a rule about money: what follows is a norm or a fee, no target.
pub(crate) const NORMS: &[&str] =
    &["mức hỗ trợ", "lệ phí", "mức phạt", "phạt tiền", "đơn giá", "mức chi", "hỗ trợ tối đa", "thuế suất", "định mức"];

/// What a share is of where a label names it: "Tuyển quân: đạt 100% chỉ tiêu".
pub(crate) const WHOLES: &[&str] = &["chỉ tiêu", "kế hoạch", "dự toán", "nhiệm vụ"];

/// Words behind a value that say on what its label is: "Trẻ em: 100% được tiêm chủng".
pub(crate) const STATES_AFTER: &[&str] = &["được", "có", "đạt", "tham gia"];

/// Verbs between a label and its value.
pub(crate) const REACHING: &[&str] = &["phấn đấu đạt", "phấn đấu", "đạt", "tăng", "còn"];

/// Heads of columns that only tables of projects have.
pub(crate) const PROJECT_COLUMNS: &[&str] = &["chủ đầu tư", "tổng mức đầu tư", "tên dự án", "tên công trình"];

/// Nouns that are counted alone: the word behind them says which ("vùng nguyên liệu", "ngành mũi nhọn").
pub(crate) const COUNTED_ALONE: &[&str] = &[
    "xã",
    "thôn",
    "bản",
    "phường",
    "huyện",
    "vùng",
    "ngành",
    "trường",
    "tuyến",
    "cuộc",
    "đợt",
    "phiên",
    "lớp",
    "khóa",
    "bộ",
    "tập",
    "khu",
    "điểm",
    "cụm",
    "gói",
];

/// "Số hóa 100% hồ sơ": a verb, though it begins like "số hộ".
pub(crate) const VERBS_LIKE_HEADS: &[&str] = &["số hóa", "số hoá"];
