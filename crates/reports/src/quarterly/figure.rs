//! Figures as the report prints them: the number, a mark where it is unverified, and the number of its note.

use super::facts::{Change, SourcedFigure};
use super::notes::Notes;
use crate::wording::{self, NO_DATA, NOT_COMPUTED};
use analytics::achievement::{Achievement, BandPlace};
use domain::{Decimal, number};
use formats::block::{Align, Cell, Run};

/// Follows a figure that nobody has verified.
pub(super) const UNVERIFIED: &str = "*";

/// Prints figures with the notes of a report.
#[derive(Clone, Copy)]
pub(super) struct Figures<'a> {
    /// The notes.
    pub notes: &'a Notes,
}

impl Figures<'_> {
    /// "44.963" with its note.
    pub(super) fn runs(&self, figure: &SourcedFigure, unit: &str) -> Vec<Run> {
        let mark = if figure.is_verified { "" } else { UNVERIFIED };
        let text = wording::with_unit(&format!("{}{mark}", number::format(figure.value)), unit);
        let reference = self.notes.number(figure).map(Run::reference);
        std::iter::once(Run::new(text)).chain(reference).collect()
    }

    /// A cell of a table; an absent figure says that there is none.
    pub(super) fn cell(&self, figure: Option<&SourcedFigure>) -> Cell {
        match figure {
            Some(figure) => Cell::of(self.runs(figure, "")).showing(figure.value),
            None => no_data(),
        }
    }
}

/// "Chưa có số liệu".
pub(super) fn no_data() -> Cell {
    Cell::of(vec![Run::italic(NO_DATA)]).aligned(Align::Centre)
}

/// A computed figure, or the mark of what cannot be computed.
pub(super) fn computed(text: Option<String>) -> Cell {
    text.map_or_else(|| Cell::new(NOT_COMPUTED).aligned(Align::Centre), Cell::new)
}

/// A planned figure, or that there is none.
pub(super) fn planned(figure: Option<Decimal>) -> Cell {
    figure.map_or_else(no_data, |figure| Cell::new(number::format(figure)).showing(figure))
}

/// A part in per cent of a whole, "65,2%".
pub(super) fn share(part: Option<&SourcedFigure>, whole: Option<&SourcedFigure>) -> Option<String> {
    let percent = part?.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole?.value)?;
    Some(format!("{}%", number::format_fixed(percent, 1)))
}

/// "+29,2%", "-1,04 điểm %".
pub(super) fn change(change: Change) -> String {
    match change {
        Change::Percent(percent) => format!("{}%", wording::signed(percent, 1)),
        Change::Points(points) => format!("{} điểm %", wording::signed(points, 2)),
    }
}

/// "100,1%" of a sum; rates and bounds are said in their own way and never divided.
pub(super) fn achievement(achievement: Achievement) -> String {
    let points = |points: Decimal| format!("{} điểm", wording::signed(points, 2));
    match achievement {
        Achievement::Percent(percent) => format!("{}%", number::format_fixed(percent, 1)),
        Achievement::Points(difference) => points(difference),
        Achievement::Margin(room) if room < Decimal::ZERO => format!("vượt ngưỡng {}", number::format(room.abs())),
        Achievement::Margin(room) => format!("cách ngưỡng {}", number::format(room)),
        Achievement::Band(BandPlace::Inside) => "trong khoảng".to_owned(),
        Achievement::Band(BandPlace::Below(by)) => format!("thấp hơn {}", number::format(by)),
        Achievement::Band(BandPlace::Above(by)) => format!("cao hơn {}", number::format(by)),
        Achievement::Deviation(by) => format!("lệch {} điểm", number::format(by)),
        Achievement::Met(true) => "đạt".to_owned(),
        Achievement::Met(false) => "chưa đạt".to_owned(),
    }
}

/// The same inside a sentence: "bằng 100,1% kế hoạch", "thấp hơn kế hoạch 1,04 điểm %".
pub(super) fn achievement_sentence(achievement: Achievement) -> String {
    match achievement {
        Achievement::Percent(percent) => format!("bằng {}% kế hoạch năm", number::format_fixed(percent, 1)),
        Achievement::Points(points) if points.is_zero() => "bằng mức kế hoạch".to_owned(),
        Achievement::Points(points) => {
            let side = if points < Decimal::ZERO { "thấp hơn" } else { "cao hơn" };
            format!("{side} mức kế hoạch {} điểm %", number::format(points.abs().round_dp(2)))
        }
        other => self::achievement(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_never_a_per_cent_of_its_target() {
        let points = Decimal::new(-104, 2);
        assert_eq!(achievement(Achievement::Points(points)), "-1,04 điểm");
        assert_eq!(achievement_sentence(Achievement::Points(points)), "thấp hơn mức kế hoạch 1,04 điểm %");
        assert_eq!(achievement(Achievement::Percent(Decimal::new(100_089, 3))), "100,1%");
        assert_eq!(achievement(Achievement::Margin(Decimal::new(-9, 2))), "vượt ngưỡng 0,09");
    }

    #[test]
    fn a_change_carries_its_sign() {
        assert_eq!(change(Change::Percent(Decimal::new(2923, 2))), "+29,2%");
        assert_eq!(change(Change::Points(Decimal::new(-5, 1))), "-0,50 điểm %");
    }
}
