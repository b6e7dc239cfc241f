//! What kind of quantity an indicator is, and denominators that stand in its name.

use crate::cursor::{Cursor, lower, opens_with};
use crate::lexicon::indicator as lexicon;
use crate::rules::quantity::{UnitWords, number, with_denominator};
use domain::Decimal;
use domain::target::Measure;
use domain::unit::Unit;

/// The kind of quantity that unit, name and verb speak of.
pub(super) fn of(unit: &Unit, name: &str, is_growth: bool) -> Measure {
    let is_growth = is_growth || lexicon::GROWTH_NAMES.iter().any(|words| lower(name).starts_with(words));
    let code = unit.code.as_str();
    match code {
        "percent" | "percent_point" | "per_mille" if is_growth => Measure::GrowthRate,
        "percent" | "percent_point" | "per_mille" => Measure::Share,
        _ if code.contains('/') => Measure::Ratio,
        "VND" | "USD" | "ha" | "year" | "kWh" | "ton" | "tonne" | "km" | "m2" | "m3" | "MW" => Measure::Level,
        _ => Measure::Count,
    }
}

/// "Bình quân một lớp", "trên 1ha": the name divides by what the printed unit leaves out.
pub(super) fn complete(mut unit: Unit, name: &str, units: &UnitWords) -> Unit {
    if unit.code.contains('/') || unit.code.starts_with("percent") {
        return unit;
    }
    let low = lower(name);
    if let Some(per) = per_number(&low, units) {
        unit.code = with_denominator(&unit.code, &per);
        return unit;
    }
    let words = lexicon::PER.iter().find_map(|per| low.find(per).and_then(|at| low.get(at + per.len()..)));
    let known = words.map(str::trim_start).filter(|words| units.names(words) || opens_with(words, "người").is_some());
    if let Some(words) = known {
        let code = units.denominator_code(words);
        unit.code = with_denominator(&unit.code, &code);
    }
    unit
}

/// "Số giường bệnh trên 10.000 dân": the number belongs to the denominator.
fn per_number(low: &str, units: &UnitWords) -> Option<String> {
    let rest =
        ["trên ", "tính trên ", "/"].iter().find_map(|per| low.rfind(per).and_then(|at| low.get(at + per.len()..)))?;
    let mut cursor = Cursor::new(rest, 0);
    let figure = number(&mut cursor)?;
    let unit = units.read(&mut cursor)?;
    let figure = figure.checked_mul(unit.scale)?.normalize();
    Some(if figure == Decimal::ONE { unit.code } else { format!("{figure} {}", unit.code) })
}
