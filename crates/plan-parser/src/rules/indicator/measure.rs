//! What kind of quantity an indicator is, and denominators that stand in its name.

use crate::cursor::{lower, opens_with};
use crate::lexicon::indicator as lexicon;
use crate::rules::quantity::{UnitWords, with_denominator};
use domain::target::Measure;
use domain::unit::Unit;

/// The kind of quantity that unit, name and verb speak of.
pub(super) fn of(unit: &Unit, name: &str, is_growth: bool) -> Measure {
    let is_growth = is_growth || lexicon::GROWTH_NAMES.iter().any(|words| lower(name).starts_with(words));
    let code = unit.code.as_str();
    match code {
        "percent" | "percent_point" if is_growth => Measure::GrowthRate,
        "percent" | "percent_point" => Measure::Share,
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
    let words = lexicon::PER.iter().find_map(|per| low.find(per).and_then(|at| low.get(at + per.len()..)));
    let known = words.map(str::trim_start).filter(|words| units.names(words) || opens_with(words, "người").is_some());
    if let Some(words) = known {
        let code = units.denominator_code(words);
        unit.code = with_denominator(&unit.code, &code);
    }
    unit
}
