//! Sentences about the state of a machine.

use crate::doctor::{Check, CheckState};

/// The word of a state.
pub const fn state(state: CheckState) -> &'static str {
    match state {
        CheckState::Good => "tốt",
        CheckState::Warning => "nên xem",
        CheckState::Bad => "hỏng",
    }
}

/// What a check looks at.
pub const fn check(check: Check) -> &'static str {
    match check {
        Check::Folder => "Thư mục dữ liệu",
        Check::Space => "Chỗ trống",
        Check::Database => "Cơ sở dữ liệu",
        Check::Log => "Nhật ký",
        Check::Scans => "Đọc bản quét",
        Check::Reports => "Lập báo cáo PDF",
        Check::Temporary => "Thư mục tạm",
        Check::Clock => "Đồng hồ",
    }
}

/// The folder can be used.
pub fn folder_is_good(path: &str) -> String {
    format!("{path} ghi được")
}

/// Nobody has made the folder yet.
pub fn no_folder(path: &str) -> String {
    format!("{path} chưa có; lotrinh serve hoặc lotrinh demo sẽ tạo")
}

/// The folder refuses.
pub fn folder_is_closed(path: &str, why: &str) -> String {
    format!("không ghi được vào {path} ({why}). Cấp quyền ghi, hoặc chọn thư mục khác: --data DIR")
}

/// How much room is left.
pub fn space(megabytes: u64, is_enough: bool) -> String {
    let mend = if is_enough { "" } else { ". Dọn chỗ, hoặc chuyển dữ liệu sang ổ khác" };
    format!("còn {megabytes} MB{mend}")
}

/// The room cannot be measured.
pub const NO_SPACE: &str = "không đo được chỗ trống của ổ đĩa này";

/// There is no database yet.
pub const NO_DATABASE: &str = "chưa có; sẽ được tạo khi chạy lần đầu";

/// The database and its version.
pub fn database(engine: &str, found: i64, known: i64) -> String {
    let state = match found {
        _ if found == known => String::new(),
        _ if found < known => format!(", chương trình này dùng phiên bản {known}. Chạy lotrinh migrate"),
        _ => format!(", chương trình này chỉ biết đến phiên bản {known}. Dùng bản Lộ Trình mới hơn"),
    };
    format!("{engine}, phiên bản {found}{state}")
}

/// What the engine finds wrong.
pub fn damaged(engine: &str, said: &str) -> String {
    format!("{engine} báo tệp bị hỏng ({said}). Phục hồi từ bản sao lưu: lotrinh restore TỆP")
}

/// The end of the log follows from itself.
pub fn log_is_good(events: i64, looked_at: i64) -> String {
    format!("{events} sự kiện; {looked_at} sự kiện cuối nối đúng nhau. Kiểm toàn bộ: lotrinh audit verify")
}

/// Scans can be read.
pub const SCANS: &str = "có pdftoppm, tesseract và dữ liệu tiếng Việt";

/// Scans cannot be read.
pub fn no_scans(packages: &[&str]) -> String {
    format!("không đọc được bản quét. Cài gói: apt install {}", packages.join(" "))
}

/// Letters with all marks that Vietnamese stacks on them.
pub const SAMPLE: &str = "Ẫ Ặ Ỗ Ữ Ỷ đ ₫: Lộ Trình đặt chữ được.";

/// Reports can be set.
pub const REPORTS: &str = "phông chữ kèm trong chương trình đặt được tiếng Việt";

/// Reports cannot be set: the programme is at fault.
pub fn no_reports(why: &str) -> String {
    format!("không lập được PDF ({why}). Báo người phát hành chương trình")
}

/// The clock and what the log says of it.
pub fn clock(now: &str, today: &str) -> String {
    format!("{now} (UTC), ngày {today} tại Việt Nam")
}

/// The clock goes behind what has happened already.
pub fn clock_is_behind(now: &str, last: &str) -> String {
    format!("{now} (UTC), chậm hơn sự kiện cuối trong nhật ký ({last}). Chỉnh lại đồng hồ của máy")
}
