//! Values and units of a file of figures: "26365.6", "~60", "10-10.5" · "billion VND (over)", "% of estimate".

use super::lexicon::{self, Language};
use super::sentence;
use domain::Decimal;
use domain::catalogue::Catalogue;
use domain::indicator::IndicatorEntry;
use domain::number::EntryField;
use domain::observation::Precision;
use domain::target::{Bounds, Comparator};
use domain::unit::Scale;

/// A unit as read.
#[derive(Debug, Clone)]
pub(super) struct ReadUnit {
    /// Words of the catalogue.
    pub text: String,
    /// From the printed figure to steps of the indicator's unit.
    pub scale: Scale,
    /// What stands beside it: "of estimate", "price basis not stated".
    pub remark: Option<String>,
    /// Whether the source rounds.
    pub precision: Precision,
    /// Something was filled in by rule.
    pub assumption: Option<String>,
}

/// Reads a unit and holds it against that of the indicator.
///
/// No unit means the indicator's own. A unit without denominator ("million VND" of a value per person) gets that of the indicator.
pub(super) fn unit(catalogue: &Catalogue, entry: &IndicatorEntry, words: &str) -> Result<ReadUnit, String> {
    let (head, remark) = split_remark(words);
    let precision = remark.as_deref().map_or(Precision::Exact, lexicon::precision);
    let decimals = catalogue.decimals(&catalogue.unit_code(&entry.unit));
    let scale = |text: &str| Scale { factor: catalogue.scale(text).factor, decimals };
    let own = |assumption: String| ReadUnit {
        text: entry.unit.clone(),
        scale: scale(&entry.unit),
        remark: remark.clone(),
        precision,
        assumption: Some(assumption),
    };
    if head.is_empty() {
        return Ok(own(sentence::own_unit(&entry.unit)));
    }
    let text = lexicon::unit(&head).to_owned();
    let (code, wanted) = (catalogue.unit_code(&text), catalogue.unit_code(&entry.unit));
    if code == wanted {
        return Ok(ReadUnit { scale: scale(&text), text, remark, precision, assumption: None });
    }
    let is_numerator = wanted.split_once('/').is_some_and(|(numerator, _)| numerator == code);
    let own_factor = catalogue.scale(&entry.unit).factor;
    if is_numerator && catalogue.scale(&text).factor == own_factor {
        return Ok(own(sentence::denominator(&text, &entry.unit)));
    }
    Err(sentence::other_unit(&head, &entry.unit))
}

/// "billion VND (over)" is "billion VND" and "over"; "rank of 63" is "rank" and "of 63".
fn split_remark(words: &str) -> (String, Option<String>) {
    let words = words.trim();
    if let Some((head, remark)) = words.split_once('(') {
        return (head.trim().to_owned(), Some(remark.trim_end_matches(')').trim().to_owned()));
    }
    match words.split_once(" of ") {
        Some((head, rest)) => (head.trim().to_owned(), Some(format!("of {rest}"))),
        None => (words.to_owned(), None),
    }
}

/// One number with its mark, in the words of its cell.
pub(super) fn number(words: &str, language: Language, unit: &ReadUnit) -> Result<(Decimal, Precision), String> {
    if words.starts_with('=') {
        return Err(sentence::NOT_CALCULATED.to_owned());
    }
    let (text, precision) = strip_mark(words);
    let text = text.strip_suffix('%').filter(|_| unit.text.starts_with('%')).map_or(text, str::trim_end);
    let number = match language {
        Language::English => english(text).ok_or_else(|| sentence::no_number(text)),
        Language::Vietnamese => {
            let field = EntryField::of_decimals(unit.scale.printed_decimals());
            field.read(text).map(|entry| entry.value).map_err(|error| sentence::entry(text, &error))
        }
    };
    Ok((number?, precision))
}

fn strip_mark(text: &str) -> (&str, Precision) {
    let text = text.trim();
    let found = lexicon::MARKS.iter().find_map(|(mark, precision)| Some((text.strip_prefix(mark)?.trim(), *precision)));
    found.unwrap_or((text, Precision::Exact))
}

/// A number with a dot before decimals; commas may part groups of three.
fn english(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let mut groups = digits.split(',');
    let first = groups.next()?;
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = digits.contains(',') && first.len() > 3;
    let is_well_formed = is_digits(first) && groups.all(|group| group.len() == 3 && is_digits(group)) && !is_grouped;
    let is_number = is_well_formed && fraction.is_none_or(is_digits);
    is_number.then(|| text.replace(',', "").parse().ok())?
}

/// The value of a target: a figure, or a band "10-10.5".
pub(super) fn bounds(words: &str, language: Language, unit: &ReadUnit) -> Result<Bounds, String> {
    let part = |words: &str| number(words.trim(), language, unit).map(|(value, _)| value);
    let band = words.split_once(['-', '–']).filter(|(low, _)| !low.trim().is_empty());
    if let Some((low, high)) = band {
        return Bounds::range(part(low)?, part(high)?).ok_or_else(|| sentence::no_band(words));
    }
    let (value, precision) = number(words, language, unit)?;
    let comparator = match precision {
        Precision::About | Precision::Nearly => Comparator::Approx,
        Precision::Over => Comparator::Greater,
        Precision::Exact => Comparator::Eq,
    };
    Ok(Bounds::figure(comparator, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(key: &str) -> &'static IndicatorEntry {
        catalogue::load().indicator(key).unwrap()
    }

    fn unit_of(key: &str, words: &str) -> Result<(String, Option<String>), String> {
        unit(catalogue::load(), entry(key), words).map(|unit| (unit.text, unit.remark))
    }

    fn in_unit(text: &str, scale: Scale) -> ReadUnit {
        ReadUnit { text: text.to_owned(), scale, remark: None, precision: Precision::Exact, assumption: None }
    }

    #[test]
    fn units_in_english_are_those_of_the_catalogue() {
        let is = |text: &str, remark: Option<&str>| Ok((text.to_owned(), remark.map(str::to_owned)));
        assert_eq!(unit_of("budget_revenue", "billion VND (over)"), is("tỷ đồng", Some("over")));
        assert_eq!(unit_of("budget_revenue_pct_of_estimate", "% of estimate"), is("%", Some("of estimate")));
        assert_eq!(unit_of("grdp_per_capita", "million VND"), is("triệu đồng/người", None));
        assert_eq!(unit_of("tourists", "million visits"), is("triệu lượt khách", None));
        assert_eq!(unit_of("poverty_rate", ""), is("%", None));
    }

    #[test]
    fn a_foreign_unit_is_refused_with_the_right_one() {
        let refusal = unit_of("budget_revenue", "million USD").unwrap_err();
        assert!(refusal.contains("tỷ đồng"), "{refusal}");
    }

    #[test]
    fn the_language_of_the_heading_says_what_a_dot_is() {
        let unit = in_unit("tỷ đồng", Scale { factor: Decimal::from(1_000_000_000), decimals: 0 });
        let read = |text: &str, language| number(text, language, &unit).map(|(value, _)| value.to_string());
        assert_eq!(read("26365.6", Language::English), Ok("26365.6".to_owned()));
        assert_eq!(read("44,963", Language::English), Ok("44963".to_owned()));
        assert_eq!(read("44.963", Language::Vietnamese), Ok("44963".to_owned()));
        assert_eq!(read("26.365,6", Language::Vietnamese), Ok("26365.6".to_owned()));
        assert!(read("8,96", Language::English).is_err());
        assert!(read("94.2", Language::Vietnamese).is_err());
        assert!(read("nhiều", Language::English).is_err());
        assert_eq!(number("~60", Language::English, &unit), Ok((Decimal::from(60), Precision::About)));
    }

    #[test]
    fn a_per_cent_sign_is_read_where_the_unit_is_per_cent() {
        let scale = Scale { factor: Decimal::ONE, decimals: 4 };
        let read = |words: &str, unit: &str| number(words, Language::Vietnamese, &in_unit(unit, scale));
        assert_eq!(read("8,96 %", "%").unwrap().0.to_string(), "8.96");
        assert!(read("8,96 %", "tỷ đồng").is_err());
    }

    #[test]
    fn a_formula_that_was_never_calculated_is_told_so() {
        let unit = in_unit("%", Scale { factor: Decimal::ONE, decimals: 4 });
        assert_eq!(number("=A1+A2", Language::English, &unit), Err(sentence::NOT_CALCULATED.to_owned()));
    }

    #[test]
    fn a_target_may_be_a_band() {
        let unit = in_unit("%", Scale { factor: Decimal::ONE, decimals: 4 });
        let band = bounds("10-10.5", Language::English, &unit).unwrap();
        assert_eq!(
            (band.comparator, band.low, band.high),
            (Comparator::Range, Some(10.into()), Some("10.5".parse().unwrap()))
        );
        assert!(bounds("10.5-10", Language::English, &unit).is_err());
        assert_eq!(bounds("-2", Language::English, &unit).unwrap().low, Some((-2).into()));
    }
}
