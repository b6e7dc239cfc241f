//! Words of works: what is built, what is done to it, who pays, where it stands.

use domain::project::{Funding, ProjectPhase};

/// What may be built, with the code of its sort; a longer word stands before its shorter beginning.
pub(crate) const WORKS: &[(&str, &str)] = &[
    ("đường cao tốc", "transport"),
    ("tuyến cao tốc", "transport"),
    ("cao tốc", "transport"),
    ("đường sắt", "transport"),
    ("tuyến đường sắt", "transport"),
    ("tuyến metro", "transport"),
    ("đường vành đai", "transport"),
    ("đường gom", "transport"),
    ("đường dây", "other"),
    ("tuyến đường", "transport"),
    ("đường", "transport"),
    ("vành đai", "transport"),
    ("cầu", "transport"),
    ("hầm", "transport"),
    ("nút giao", "transport"),
    ("quốc lộ", "transport"),
    ("tỉnh lộ", "transport"),
    ("cảng hàng không", "transport"),
    ("sân bay", "transport"),
    ("cảng", "transport"),
    ("nhà ga", "transport"),
    ("bến xe", "transport"),
    ("metro", "transport"),
    ("khu công nghiệp", "industrial_park"),
    ("kcn", "industrial_park"),
    ("cụm công nghiệp", "industrial_park"),
    ("ccn", "industrial_park"),
    ("khu kinh tế", "industrial_park"),
    ("khu công nghệ", "industrial_park"),
    ("khu du lịch", "tourism"),
    ("khu nghỉ dưỡng", "tourism"),
    ("khu vui chơi", "tourism"),
    ("khu đô thị", "urban"),
    ("kđt", "urban"),
    ("khu phức hợp", "urban"),
    ("khu dân cư", "urban"),
    ("khu nhà ở", "urban"),
    ("nhà ở xã hội", "urban"),
    ("nhà máy", "factory"),
    ("bệnh viện", "health"),
    ("trạm y tế", "health"),
    ("cơ sở dữ liệu", "digital"),
    ("trung tâm dữ liệu", "digital"),
    ("hồ chứa", "other"),
    ("trạm bơm", "other"),
    ("hồ", "other"),
    ("kè", "other"),
];

/// What else is built where a list of works says so.
pub(crate) const LISTED_WORKS: &[&str] = &[
    "trường",
    "nhà văn hóa",
    "trung tâm",
    "trụ sở",
    "công viên",
    "quảng trường",
    "chợ",
    "sân vận động",
    "nghĩa trang",
    "hệ thống",
    "tuyến",
    "đê",
    "đập",
    "kênh",
    "tỉnh lộ",
    "khu",
    "nhà thi đấu",
    "bãi",
];

/// Further words that tell the sort of a project by what it is for.
pub(crate) const SORTS: &[(&str, &str)] = &[
    ("phục dựng", "tourism"),
    ("du lịch", "tourism"),
    ("nghỉ dưỡng", "tourism"),
    ("vui chơi", "tourism"),
    ("golf", "tourism"),
    ("chuyển đổi số", "digital"),
    ("phần mềm", "digital"),
    ("tập đoàn", "factory"),
    ("công ty", "factory"),
    ("điện gió", "factory"),
    ("điện mặt trời", "factory"),
    ("giao thông", "transport"),
    ("đô thị", "urban"),
];

/// What is done to works, so that works named behind it are a project though the word is missing.
pub(crate) const BUILDING: &[&str] = &[
    "khởi công",
    "khởi công xây dựng",
    "hoàn thành",
    "thông xe",
    "thi công",
    "đầu tư hạ tầng",
    "xây dựng hạ tầng",
    "đầu tư xây dựng",
    "xây dựng",
    "nâng cấp",
    "mở rộng",
    "cải tạo",
    "đầu tư",
    "giải phóng mặt bằng",
    "hạ tầng kỹ thuật",
    "hạ tầng",
    "khánh thành",
    "xây dựng mới",
    "đầu tư mới",
    "hoàn thành xây dựng",
    "hoàn thành tuyến",
    "xây dựng tuyến",
    "đầu tư tuyến",
    "khởi công tuyến",
    "thông xe tuyến",
    "nâng cấp tuyến",
    "xây dựng hạ tầng kỹ thuật",
    "hoàn thành đầu tư xây dựng",
];

/// What is done to one project, so that a name without capitals is still one project's.
pub(crate) const HANDLING: &[&str] = &[
    "hoàn thành",
    "khởi công",
    "đề xuất",
    "nghiên cứu",
    "triển khai",
    "khánh thành",
    "đẩy nhanh tiến độ",
    "phê duyệt",
    "lập",
];

/// Who pays, by the words around; the first that stands there decides.
pub(crate) const FUNDING: &[(&str, Funding)] = &[
    ("vốn ngân sách", Funding::Public),
    ("ngân sách trung ương", Funding::Public),
    ("đầu tư công", Funding::Public),
    ("vốn oda", Funding::Public),
    ("đầu tư tư nhân", Funding::Private),
    ("đầu tư nhân", Funding::Private),
    ("ngoài nhà nước", Funding::Private),
    ("lựa chọn nhà đầu tư", Funding::Private),
    ("fdi", Funding::Fdi),
    ("đầu tư trực tiếp nước ngoài", Funding::Fdi),
];

/// Works that only the State builds, whatever stands around.
pub(crate) const PUBLIC_WORKS: &[&str] = &["cơ sở dữ liệu", "bệnh viện đa khoa tỉnh", "trụ sở", "trung tâm hành chính"];

/// Classes of projects that tell where each of them stands.
pub(crate) const CLASSES: &[(&str, ProjectPhase)] = &[
    ("chuyển tiếp", ProjectPhase::Transition),
    ("khởi công mới", ProjectPhase::NewStart),
    ("thủ tục đầu tư", ProjectPhase::InvestmentProcedure),
];

/// What is done to a project, and where it stands then.
pub(crate) const PHASES: &[(&str, ProjectPhase)] = &[
    ("lựa chọn nhà đầu tư", ProjectPhase::InvestmentProcedure),
    ("chuẩn bị đầu tư", ProjectPhase::InvestmentProcedure),
    ("chủ trương đầu tư", ProjectPhase::InvestmentProcedure),
    ("nghiên cứu, đề xuất", ProjectPhase::InvestmentProcedure),
    ("giải phóng mặt bằng", ProjectPhase::LandClearance),
    ("khởi công", ProjectPhase::NewStart),
    ("thông xe", ProjectPhase::Transition),
];

/// Countries and capitals in parentheses that show a foreign investor: "(Mỹ)".
pub(crate) const COUNTRIES: &[&str] = &[
    "Mỹ",
    "Hoa Kỳ",
    "Nhật Bản",
    "Hàn Quốc",
    "Trung Quốc",
    "Đài Loan",
    "Singapore",
    "Thái Lan",
    "Đức",
    "Pháp",
    "Anh",
    "Hà Lan",
    "Úc",
    "Malaysia",
    "Indonesia",
    "Ấn Độ",
    "Hồng Kông",
    "Canada",
    "Nga",
    "Bỉ",
    "Ý",
    "Đan Mạch",
    "Thụy Điển",
    "Thụy Sĩ",
    "UAE",
];
