//! Heads of lists that are taken away as files.

use formats::block::Align;

/// Head, width in millimetres and side of each column.
pub(crate) type Columns = &'static [(&'static str, u16, Align)];

/// Names of sheets.
pub(crate) const TARGETS: &str = "Chỉ tiêu";
pub(crate) const TASKS: &str = "Nhiệm vụ";
pub(crate) const PROJECTS: &str = "Dự án";

/// Columns of the list of targets.
pub(crate) const TARGET_COLUMNS: Columns = &[
    ("Mã", 18, Align::Left),
    ("Nhóm", 12, Align::Centre),
    ("Chỉ tiêu", 80, Align::Left),
    ("Kế hoạch", 30, Align::Right),
    ("Thực hiện", 24, Align::Right),
    ("Đơn vị tính", 24, Align::Left),
    ("Kỳ", 24, Align::Left),
    ("Tính chất", 20, Align::Left),
    ("Nguồn", 30, Align::Left),
    ("So kế hoạch", 40, Align::Left),
    ("Đánh giá", 26, Align::Left),
    ("Chủ trì", 40, Align::Left),
    ("Theo dõi số liệu", 40, Align::Left),
];

/// Columns of the register of tasks.
pub(crate) const TASK_COLUMNS: Columns = &[
    ("Mã", 22, Align::Left),
    ("Mục", 16, Align::Left),
    ("Nhiệm vụ", 120, Align::Left),
    ("Chủ trì", 40, Align::Left),
    ("Phối hợp", 50, Align::Left),
    ("Hạn gốc", 22, Align::Centre),
    ("Hạn hiện hành", 22, Align::Centre),
    ("Nguyên văn hạn", 36, Align::Left),
    ("Trạng thái", 26, Align::Left),
    ("Tiến độ", 30, Align::Left),
    ("Quá hạn (ngày)", 18, Align::Right),
];

/// Columns of the register of projects.
pub(crate) const PROJECT_COLUMNS: Columns = &[
    ("Mã", 18, Align::Left),
    ("Dự án", 110, Align::Left),
    ("Nguồn vốn", 34, Align::Left),
    ("Giai đoạn", 34, Align::Left),
    ("Mốc tiếp theo", 60, Align::Left),
    ("Hạn của mốc", 22, Align::Centre),
    ("Mốc đã đạt", 16, Align::Right),
    ("Số mốc", 16, Align::Right),
    ("Đánh giá", 26, Align::Left),
];
