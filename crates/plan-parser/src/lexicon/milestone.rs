//! Words of the dated events of a project.

/// What happens to a project; a longer phrase stands before its shorter beginning.
pub(crate) const EVENTS: &[&str] = &[
    "hoàn thành thủ tục đầu tư, khởi công",
    "hoàn thành cơ bản, thông xe kỹ thuật",
    "hoàn thành, đưa vào sử dụng",
    "hoàn thành và đưa vào sử dụng",
    "hoàn thành, đưa vào khai thác",
    "khởi công xây dựng",
    "khởi công",
    "hoàn thành cơ bản",
    "cơ bản hoàn thành",
    "hoàn thành",
    "thông xe kỹ thuật",
    "thông xe",
    "khánh thành",
    "động thổ",
    "nghiệm thu",
    "bàn giao",
    "phê duyệt",
    "đưa vào sử dụng",
    "đưa vào khai thác",
    "đưa vào vận hành",
    "đi vào hoạt động",
    "vận hành",
];

/// What a column of dates without a verb means.
pub(crate) const COMPLETION: &str = "hoàn thành";
