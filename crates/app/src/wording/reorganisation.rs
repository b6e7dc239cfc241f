//! Sentences about events of bodies.

use crate::Fault;
use domain::reorganisation::Flaw;
use storage::reorganisation::EventBody;

/// No body that gives.
pub const CHOOSE_GIVERS: &str = "Chọn ít nhất một đơn vị cũ.";
/// No body that takes over.
pub const CHOOSE_TAKERS: &str = "Chọn đơn vị tiếp nhận đã có, hoặc nhập tên đơn vị mới.";
/// No new name.
pub const NAME_IS_MISSING: &str = "Nhập tên mới của đơn vị.";
/// No document.
pub const LEGAL_BASIS_IS_MISSING: &str = "Nhập số, ký hiệu của văn bản quyết định việc sắp xếp.";
/// A choice outside the event.
pub const NOT_A_TAKER: &str = "Đơn vị được chọn không nằm trong danh sách tiếp nhận của đơn vị cũ. Chọn lại.";
/// A body below itself in a tree.
pub const BELOW_ITSELF: &str =
    "Sau sắp xếp có đơn vị nằm dưới chính nó trong cây tổ chức. Sửa vị trí đơn vị rồi xác nhận lại.";

/// What stands in the way of confirming, for people.
pub(crate) fn fault(flaw: Flaw, bodies: &[EventBody]) -> Fault {
    let name = |seq: i64| bodies.iter().find(|body| body.seq == seq).map(|body| body.name.as_str()).unwrap_or_default();
    let day = |day: domain::Date| format!("{:02}/{:02}/{}", day.day(), day.month(), day.year());
    let (field, sentence) = match flaw {
        Flaw::NoDay => ("ngay", "Chưa có ngày hiệu lực.".to_owned()),
        Flaw::DayAhead(on) => ("ngay", format!("Ngày hiệu lực {} chưa đến; xác nhận từ ngày đó.", day(on))),
        Flaw::NoLegalBasis => ("van-ban", LEGAL_BASIS_IS_MISSING.to_owned()),
        Flaw::Givers => (
            "cu",
            "Số đơn vị cũ không hợp với loại sắp xếp: hợp nhất cần ít nhất hai đơn vị, kể cả đơn vị tiếp nhận đã có."
                .to_owned(),
        ),
        Flaw::Takers => (
            "moi",
            "Số đơn vị tiếp nhận không hợp với loại sắp xếp: hợp nhất có một, chia tách có từ hai trở lên.".to_owned(),
        ),
        Flaw::NotBorn(seq) => ("cu", format!("{} chưa thành lập trước ngày hiệu lực.", name(seq))),
        Flaw::Ended(seq) => ("cu", format!("{} đã kết thúc hoạt động trước đó.", name(seq))),
        Flaw::TakerNotLiving(seq) => {
            ("moi", format!("{} không hoạt động vào ngày hiệu lực nên không tiếp nhận được.", name(seq)))
        }
        Flaw::TakerEnds(seq) => {
            ("moi", format!("{} kết thúc trong chính đợt sắp xếp này nên không tiếp nhận được.", name(seq)))
        }
        Flaw::Circle(seq) => {
            ("moi", format!("{} từng chuyển việc cho chính đơn vị cũ này; không kế thừa vòng tròn.", name(seq)))
        }
        Flaw::NoSuccessor(seq) => ("moi", format!("{} chưa có đơn vị tiếp nhận.", name(seq))),
    };
    Fault { field: field.to_owned(), sentence }
}

/// Open duties without anybody to take them over.
pub fn undecided(duty: &str, count: i64) -> String {
    format!("{}: còn {count} mục chưa có đơn vị tiếp nhận. Chọn cho từng mục ở bước Chuyển việc.", self::duty(duty))
}

/// A kind of duty.
pub fn duty(code: &str) -> &'static str {
    match code {
        "task_lead" => "Nhiệm vụ chủ trì",
        "task_body" => "Nhiệm vụ phối hợp, tham gia",
        "indicator_owner" => "Số liệu phải nộp",
        "target_lead" => "Chỉ tiêu chủ trì",
        "project_owner" => "Dự án làm chủ đầu tư",
        "petition" => "Kiến nghị phải trả lời",
        "account" => "Tài khoản",
        "place_below" => "Đơn vị trực thuộc",
        _ => "Việc khác",
    }
}
