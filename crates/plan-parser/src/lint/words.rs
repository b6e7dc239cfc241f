//! Words of findings: figures, dates and lists as Vietnamese sentences write them.

use crate::draft::IndicatorDraft;
use domain::target::Comparator;
use domain::{Date, Decimal, number};

/// "44.923".
pub(super) fn figure(figure: Decimal) -> String {
    number::format(figure)
}

/// "67,7": one decimal.
pub(super) fn tenths(figure: Decimal) -> String {
    number::format_fixed(figure, 1)
}

/// "10,07": two decimals.
pub(super) fn hundredths(figure: Decimal) -> String {
    number::format_fixed(figure, 2)
}

/// The bounds of an indicator without its unit: "10–10,5", "trên 24", "đô thị loại II".
pub(super) fn bounds(indicator: &IndicatorDraft) -> String {
    if let Some(target) = &indicator.target {
        return target.clone();
    }
    let shown = |end: Option<Decimal>| end.map(figure).unwrap_or_default();
    let (low, high) = (shown(indicator.bounds.low), shown(indicator.bounds.high));
    match indicator.bounds.comparator {
        Comparator::Eq => low,
        Comparator::Greater => format!("trên {low}"),
        Comparator::AtLeast => format!("ít nhất {low}"),
        Comparator::Less => format!("dưới {high}"),
        Comparator::AtMost => format!("không quá {high}"),
        Comparator::Range => format!("{low}–{high}"),
        Comparator::Approx => format!("khoảng {low}"),
    }
}

/// The bounds with the unit: "44.923 tỷ đồng", "10–10,5%".
pub(super) fn value(indicator: &IndicatorDraft) -> String {
    measured(&bounds(indicator), &indicator.unit.text)
}

/// A figure with its unit: "13.100 tỷ đồng", "36%".
pub(super) fn measured(figure: &str, unit: &str) -> String {
    let gap = if unit == "%" || unit.is_empty() { "" } else { " " };
    format!("{figure}{gap}{unit}")
}

/// A name at the beginning of a sentence.
pub(super) fn opening(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A name inside a sentence: "thu nội địa", but "GRDP bình quân".
pub(super) fn inside(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() && !second.is_numeric() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// "05/3/2025", as official documents write a date in text: a zero before days under 10 and before the months 1 and 2.
pub(super) fn date(date: Date) -> String {
    let month = if date.month() < 3 { format!("0{}", date.month()) } else { date.month().to_string() };
    format!("{:02}/{month}/{}", date.day(), date.year())
}

/// "a + b + c"; a long sum shows its ends and how many terms it has.
pub(super) fn expression(terms: &[String]) -> String {
    const MOST: usize = 6;
    match terms {
        [first, second, .., last] if terms.len() > MOST => {
            format!("{first} + {second} + … + {last} ({} số hạng)", terms.len())
        }
        _ => terms.join(" + "),
    }
}

/// "a, b và c".
pub(super) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} và {last}", most.join(", ")),
    }
}

/// The first words of a long quotation.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        None => text.to_owned(),
        Some((end, _)) => {
            let head = text.get(..end).unwrap_or_default();
            format!("{}…", head.rsplit_once(' ').map_or(head, |(whole, _)| whole))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_dates_fit_a_sentence() {
        assert_eq!(inside("Thu nội địa"), "thu nội địa");
        assert_eq!(inside("GRDP bình quân"), "GRDP bình quân");
        assert_eq!(date(Date::constant(2025, 2, 4)), "04/02/2025");
        assert_eq!(date(Date::constant(2025, 10, 15)), "15/10/2025");
        assert_eq!(list(&["a".to_owned(), "b".to_owned(), "c".to_owned()]), "a, b và c");
    }
}
