//! Sentences about files: why one cannot be read and how to mend it, and what was uncertain in one that could.

use crate::reading::{Program, ReadingError};
use formats::read::{Doubt, Foreign, Format, Measure, ReadError};

/// Why a file gave no text, and what to do.
pub fn sentence(error: &ReadingError) -> String {
    match error {
        ReadingError::File(error) => file(error),
        ReadingError::Missing(programs) => missing(programs),
        ReadingError::TooManyPages { pages, limit } => {
            format!(
                "Bản quét dài {pages} trang, chỉ nhận dạng được tối đa {limit} trang một lần. Tách tệp rồi nhập từng phần."
            )
        }
        ReadingError::Program { program, page, reason } => {
            let command = program.command();
            format!(
                "Chương trình {command} không đọc được trang {page} ({reason}). Quét lại trang này hoặc gửi bản có chữ."
            )
        }
        ReadingError::Slow { program, page, seconds } => {
            let command = program.command();
            format!(
                "Chương trình {command} chạy quá {seconds} giây ở trang {page}. Quét lại trang này ở 300 dpi rồi nhập lại."
            )
        }
        ReadingError::Folder(error) => {
            format!("Không ghi được vào thư mục tạm ({error}). Kiểm tra dung lượng đĩa và quyền ghi của thư mục tạm.")
        }
    }
}

/// Why the file itself gave nothing.
pub(super) fn file(error: &ReadError) -> String {
    match error {
        ReadError::Empty => "Tệp rỗng (0 byte). Kiểm tra lại tệp gốc rồi gửi lại.".to_owned(),
        ReadError::NoText { format } => {
            format!("Tệp {} không có chữ nào. Kiểm tra lại có chọn nhầm tệp không.", name(*format))
        }
        ReadError::TooLarge { measure, limit } => {
            format!("Tệp quá lớn: {}. Tách thành nhiều tệp hoặc bỏ bớt hình ảnh rồi gửi lại.", bound(*measure, *limit))
        }
        ReadError::Binary { offset } => {
            format!(
                "Tệp không phải văn bản (byte thứ {} không thuộc chữ nào). Gửi tệp .docx, .pdf hoặc .txt.",
                offset + 1
            )
        }
        ReadError::UnknownEncoding { offset } => {
            format!("Không nhận ra bảng mã của tệp, từ byte thứ {}. Mở tệp và lưu lại với bảng mã UTF-8.", offset + 1)
        }
        ReadError::Foreign(foreign) => self::foreign(*foreign).to_owned(),
        ReadError::Encrypted => "Tệp có mật khẩu. Bỏ mật khẩu khi lưu rồi gửi lại.".to_owned(),
        ReadError::Corrupt { format, part, reason } => {
            format!(
                "Tệp {} bị hỏng ở phần “{part}” ({reason}). Mở bằng chương trình gốc, lưu lại rồi gửi lại.",
                name(*format)
            )
        }
        ReadError::NoTable { format } => {
            format!("Tệp {} không phải bảng số liệu. Gửi tệp .xlsx hoặc .csv.", name(*format))
        }
        ReadError::Scanned { pages } => format!("Cả {pages} trang là ảnh quét, không có chữ."),
    }
}

fn foreign(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::OldWord => "Tệp Word đời cũ (.doc). Mở bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi gửi lại.",
        Foreign::OldExcel => "Tệp Excel đời cũ (.xls). Mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại.",
        Foreign::RichText => "Tệp .rtf. Mở bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi gửi lại.",
        Foreign::OpenDocument => {
            "Tệp OpenDocument (.odt, .ods). Mở bằng LibreOffice, lưu lại dạng .docx hoặc .xlsx rồi gửi lại."
        }
        Foreign::OtherOffice => {
            "Tệp văn phòng này không phải văn bản hay bảng tính. Gửi tệp .docx, .xlsx, .pdf hoặc .txt."
        }
        Foreign::WebPage => {
            "Tệp là trang web. Mở bằng trình duyệt, chép nội dung vào Word và lưu dạng .docx rồi gửi lại."
        }
        Foreign::Picture => "Tệp là ảnh. Quét hoặc in thành tệp .pdf rồi gửi lại.",
        Foreign::Archive => "Tệp nén. Giải nén rồi gửi từng tệp bên trong.",
    }
}

fn missing(programs: &[Program]) -> String {
    let packages: Vec<&str> = programs.iter().map(|program| program.package()).collect();
    format!(
        "Tệp là bản quét, máy này chưa có chương trình nhận dạng chữ. Cài gói rồi nhập lại: apt install {}. Hoặc gửi bản có chữ.",
        packages.join(" ")
    )
}

/// What was uncertain, for the page of the document.
pub fn doubt(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Guessed(encoding) => format!("Văn bản có vẻ dùng bảng mã {encoding}; kiểm tra lại dấu tiếng Việt."),
        Doubt::Converted { encoding, first_line, last_line } if first_line == last_line => {
            format!("Dòng {first_line} có vẻ dùng bảng mã {encoding}; đã chuyển sang Unicode, cần xem lại.")
        }
        Doubt::Converted { encoding, first_line, last_line } => {
            format!(
                "Đoạn từ dòng {first_line} đến dòng {last_line} có vẻ dùng bảng mã {encoding}; đã chuyển sang Unicode, cần xem lại."
            )
        }
        Doubt::OldFont(encoding) => format!("Văn bản dùng phông chữ {encoding}; đã chuyển sang Unicode, cần xem lại."),
        Doubt::PagesWithoutText { count, first } => {
            format!("{count} trang là ảnh, không có chữ (từ trang {first}); chưa đọc các trang này.")
        }
        Doubt::Recognised { pages } => {
            format!("Văn bản nhận dạng từ {pages} trang quét; đối chiếu số liệu với bản gốc.")
        }
        Doubt::Unreadable { count, line } => format!("Có {count} ký tự không đọc được, đầu tiên ở dòng {line}."),
    }
}

const fn name(format: Format) -> &'static str {
    match format {
        Format::Text => "văn bản",
        Format::Docx => "Word",
        Format::Xlsx => "Excel",
        Format::Pdf => "PDF",
    }
}

fn bound(measure: Measure, limit: u64) -> String {
    const MEGA: u64 = 1024 * 1024;
    match measure {
        Measure::Bytes => format!("vượt {} MB", limit / MEGA),
        Measure::UnpackedBytes => format!("giải nén ra vượt {} MB", limit / MEGA),
        Measure::Pages => format!("vượt {limit} trang"),
        Measure::Rows => format!("vượt {limit} dòng"),
        Measure::Cells => format!("có dòng vượt {limit} ô"),
    }
}
