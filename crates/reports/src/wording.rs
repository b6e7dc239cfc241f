//! Words that all reports share.

use domain::observation::Basis;
use domain::status::Status;
use domain::target::{Bounds, Comparator};
use domain::{Date, Decimal, number};

pub(crate) const PARTY_NAME: &str = "ĐẢNG CỘNG SẢN VIỆT NAM";
pub(crate) const STATE_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
pub(crate) const STATE_MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
pub(crate) const DRAFT: &str = "DỰ THẢO";
pub(crate) const RECIPIENTS: &str = "Nơi nhận";
pub(crate) const NO_DATA: &str = "Chưa có số liệu";
/// What is computed from an absent figure.
pub(crate) const NOT_COMPUTED: &str = "–";
/// Room to write a number or a day.
pub(crate) const ROOM: &str = "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}";

/// "ngày 05 tháng 02 năm 2025": days under 10 and the first two months have a 0.
pub(crate) fn day_in_letterhead(day: Option<Date>, year: i16) -> String {
    match day {
        Some(day) => long_day(day),
        None => format!("ngày {ROOM} tháng {ROOM} năm {year}"),
    }
}

/// "ngày 30 tháng 6 năm 2025".
pub(crate) fn long_day(day: Date) -> String {
    let month = if day.month() <= 2 { format!("{:02}", day.month()) } else { day.month().to_string() };
    format!("ngày {:02} tháng {month} năm {}", day.day(), day.year())
}

/// "30/06/2025".
pub(crate) fn short_day(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// The word a reader sees for a status.
pub(crate) const fn status(status: Status) -> &'static str {
    match status {
        Status::Met => "Đạt",
        Status::OnTrack => "Đúng tiến độ",
        Status::AtRisk => "Có nguy cơ",
        Status::Late => "Chậm",
        Status::NoData => NO_DATA,
        Status::NotDue => "Chưa đến kỳ",
    }
}

/// How firm a figure is.
pub(crate) const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Scenario => "Kịch bản",
        Basis::Estimated => "Ước thực hiện",
        Basis::Provisional => "Sơ bộ",
        Basis::Final => "Chính thức",
    }
}

/// "10 - 10,5", "trên 75": the figures of a target with the word that binds them; nothing without figures.
pub(crate) fn bounds(bounds: &Bounds) -> Option<String> {
    let figure = || bounds.low.or(bounds.high).map(number::format);
    match bounds.comparator {
        Comparator::Range => Some(range(bounds.low?, bounds.high)),
        Comparator::Eq => figure(),
        Comparator::Greater => Some(format!("trên {}", figure()?)),
        Comparator::AtLeast => Some(format!("ít nhất {}", figure()?)),
        Comparator::Less => Some(format!("dưới {}", figure()?)),
        Comparator::AtMost => Some(format!("không quá {}", figure()?)),
        Comparator::Approx => Some(format!("khoảng {}", figure()?)),
    }
}

/// "10,8 - 11,7", or one figure.
pub(crate) fn range(low: Decimal, high: Option<Decimal>) -> String {
    match high.filter(|high| *high != low) {
        Some(high) => format!("{} - {}", number::format(low), number::format(high)),
        None => number::format(low),
    }
}

/// "44.923 tỷ đồng", "8,96%".
pub(crate) fn with_unit(figure: &str, unit: &str) -> String {
    match unit {
        "" => figure.to_owned(),
        "%" => format!("{figure}%"),
        unit => format!("{figure} {unit}"),
    }
}

/// "+1,5", "-0,7": with its sign, and this many decimals.
pub(crate) fn signed(value: Decimal, decimals: u32) -> String {
    let text = number::format_fixed(value, decimals);
    if value > Decimal::ZERO { format!("+{text}") } else { text }
}

/// A sentence as it begins inside another: "Quý II/2025" becomes "quý II/2025".
pub(crate) fn inside_a_sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_of_documents_pad_small_numbers_as_the_decree_says() {
        assert_eq!(long_day(date(2025, 2, 5)), "ngày 05 tháng 02 năm 2025");
        assert_eq!(long_day(date(2025, 6, 30)), "ngày 30 tháng 6 năm 2025");
        assert_eq!(short_day(date(2025, 6, 3)), "03/06/2025");
    }

    #[test]
    fn targets_keep_the_words_that_bind_them() {
        let figure = |comparator| bounds(&Bounds::figure(comparator, Decimal::new(75, 0))).unwrap();
        assert_eq!(figure(Comparator::Greater), "trên 75");
        assert_eq!(figure(Comparator::Eq), "75");
        let band = Bounds::range(Decimal::TEN, Decimal::new(105, 1)).unwrap();
        assert_eq!(bounds(&band).unwrap(), "10 - 10,5");
        assert_eq!(bounds(&Bounds { comparator: Comparator::Eq, low: None, high: None }), None);
    }

    #[test]
    fn units_stand_after_their_figure() {
        assert_eq!(with_unit("44.923", "tỷ đồng"), "44.923 tỷ đồng");
        assert_eq!(with_unit("8,96", "%"), "8,96%");
    }
}
