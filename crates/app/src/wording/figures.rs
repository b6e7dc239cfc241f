//! Sentences about files of figures: what is wrong, and how to mend it.

use domain::number::{EntryError, format};
use formats::read::ReadError;

/// A file without rows.
pub const EMPTY: &str =
    "Tệp không có dòng nào. Dòng đầu là tên cột: indicator, territory, period, value, unit, source_url, quote.";

/// A row without a value.
pub const NO_VALUE: &str = "Chưa có giá trị. Nhập số, hoặc xóa dòng; để trống không có nghĩa là 0.";

/// A formula whose value no program has stored.
pub const NOT_CALCULATED: &str =
    "Ô chứa công thức chưa được tính. Mở tệp bằng Excel hoặc LibreOffice, lưu lại, hoặc dán thành giá trị.";

/// Columns without which nothing can be read.
pub fn missing_columns(missing: &[&str]) -> String {
    let columns = missing.join(", ");
    format!(
        "Dòng tên cột thiếu {columns}. Cần có indicator (chỉ tiêu), territory (địa bàn), period (kỳ), value (giá trị)."
    )
}

/// An indicator that the dictionary does not have.
pub fn unknown_indicator(words: &str, near: Option<&str>) -> String {
    let hint = near.map_or_else(
        || "Ghi mã trong danh mục, ví dụ grdp_growth, hoặc tên như trong kế hoạch.".to_owned(),
        |near| format!("Có phải là {near}? Ghi đúng mã trong danh mục hoặc tên như trong kế hoạch."),
    );
    format!("Không có chỉ tiêu “{words}” trong danh mục. {hint}")
}

/// No period is written so.
pub fn no_period(text: &str) -> String {
    format!("“{text}” không phải là kỳ. Ghi 2025, 2025-H1, 2025-Q2, 2025-9M, 2025-06 hoặc 2025-06-30.")
}

/// A figure whose source gives no date.
pub fn undated(period: &str) -> String {
    format!("Nguồn không ghi kỳ; lấy {} theo ghi chú của dòng, không dùng để đánh giá.", super::target::within(period))
}

/// An area that the catalogue does not have.
pub fn unknown_area(words: &str, known: &[&str]) -> String {
    format!("Không có địa bàn “{words}”. Ghi một trong: {}; hoặc tên tỉnh.", known.join(", "))
}

/// The row has no unit.
pub fn own_unit(unit: &str) -> String {
    format!("Dòng không ghi đơn vị tính; lấy đơn vị của chỉ tiêu: {unit}.")
}

/// The unit lacks what it is per.
pub fn denominator(written: &str, unit: &str) -> String {
    format!("“{written}” được hiểu là {unit}, đơn vị của chỉ tiêu.")
}

/// A unit of another kind.
pub fn other_unit(written: &str, unit: &str) -> String {
    if unit.is_empty() {
        return format!("“{written}” không dùng cho chỉ tiêu này: giá trị là ngày (date) hoặc có/không (flag).");
    }
    format!("Đơn vị “{written}” không dùng cho chỉ tiêu này. Đổi số sang {unit} và ghi {unit}.")
}

/// No number.
pub fn no_number(text: &str) -> String {
    format!("“{text}” không phải là số. Cột value dùng dấu chấm trước phần thập phân, ví dụ 26365.6.")
}

/// A band with its ends the wrong way round.
pub fn no_band(text: &str) -> String {
    format!("“{text}” không phải là khoảng. Ghi số nhỏ trước, ví dụ 10-10.5.")
}

/// No basis.
pub fn no_basis(word: &str) -> String {
    format!("“{word}” không phải là loại số liệu. Ghi ước, sơ bộ, chính thức hoặc kịch bản.")
}

/// A number that is not written the Vietnamese way.
pub fn entry(text: &str, error: &EntryError) -> String {
    match error {
        EntryError::Empty => NO_VALUE.to_owned(),
        EntryError::NotANumber { .. } => format!("“{text}” không phải là số. Nhập số, ví dụ 21.940,5."),
        EntryError::Grouping { .. } => {
            format!("Dấu phân cách trong “{text}” không đúng nhóm ba chữ số. Nhập lại, ví dụ 21.940,5.")
        }
        EntryError::Ambiguous { first, second } => format!(
            "“{text}” có thể là {} hoặc {}. Nhập lại không có dấu phân cách nghìn.",
            format(*first),
            format(*second)
        ),
        EntryError::CommaWanted { meant } => {
            format!("“{text}”: trước phần thập phân dùng dấu phẩy. Nếu đúng là {}, nhập lại như vậy.", format(*meant))
        }
        EntryError::TooManyDecimals { most } => {
            format!("“{text}” có quá nhiều chữ số thập phân; giữ nhiều nhất {most}.")
        }
        EntryError::OutOfRange { low, high } => {
            format!("“{text}” phải nằm trong khoảng {} đến {}.", format(*low), format(*high))
        }
        EntryError::TooLarge => format!("“{text}” quá lớn. Kiểm tra lại số và đơn vị tính."),
    }
}

/// Two rows of one file about one thing.
pub fn contradicts(line: usize) -> String {
    format!(
        "Trùng chỉ tiêu, địa bàn, kỳ và nguồn với dòng {line} nhưng khác giá trị. Giữ một dòng, hoặc ghi rõ nguồn khác."
    )
}

/// A figure without a source waits for somebody to verify it.
pub const NO_SOURCE: &str = "Không ghi nguồn: số này chờ xác minh, chưa dùng để đánh giá.";

/// A sum from January that is lower than an earlier one.
pub fn fall(name: &str, earlier: &str, before: &str, later: &str, after: &str) -> String {
    format!("{name}: lũy kế {later} ({after}) thấp hơn {earlier} ({before}). Kiểm tra lại hai nguồn.")
}

/// Sources that disagree.
pub fn rivals(name: &str, area: &str, period: &str, values: &[String]) -> String {
    format!("{name}, {area}, {period}: các nguồn nói khác nhau: {}.", values.join(" và "))
}

/// A choice among rivals without a reason.
pub const CHOICE_NEEDS_REASON: &str =
    "Nêu lý do chọn số này để người sau hiểu, ví dụ số khớp báo cáo của cơ quan thống kê.";
/// A choice where nothing disagrees.
pub const CHOICE_IS_NO_RIVAL: &str = "Chọn một trong các số mà các nguồn nêu khác nhau.";

/// A file that is no sheet.
pub fn unreadable(error: &ReadError) -> String {
    let what = match error {
        ReadError::NoText { .. } | ReadError::NoTable { .. } => "Tệp không phải là bảng số liệu.".to_owned(),
        error => super::reading::file(error),
    };
    format!("{what} Dùng tệp .csv (UTF-8) hoặc .xlsx có dòng đầu là tên cột.")
}
