//! Sector growth weighted with the plan's own structure, against its growth of GRDP. Which shares and which sectors belong
//! together the catalogue says: `share_x` goes with `grdp_growth_x`, or else with `output_value_growth_x`.

use super::plan::Plan;
use super::{Check, words};
use crate::diagnostic::Diagnostic;
use crate::draft::{IndicatorDraft, IndicatorIx};
use analytics::growth::{WeightedGrowth, total};
use domain::Decimal;

pub(super) const CHECK: Check = Check { code: "LT005", page: include_str!("../../../../docs/lint/LT005.md"), find };

const STRUCTURE: &str = "grdp_structure";
const GROWTH: &str = "grdp_growth";

/// A sector with its share and its growth.
struct Sector<'p> {
    share: Decimal,
    low: Decimal,
    high: Decimal,
    growth: &'p IndicatorDraft,
}

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    comparison(plan).into_iter().collect()
}

fn comparison(plan: &Plan<'_>) -> Option<Diagnostic> {
    let (_, target) =
        plan.of_key(GROWTH).find(|(_, one)| one.group.is_some()).or_else(|| plan.of_key(GROWTH).next())?;
    let sectors: Vec<Sector<'_>> = plan.indicators().filter_map(|(at, one)| sector(plan, at, one, target)).collect();
    if sectors.len() < 2 {
        return None;
    }
    let low = contribution(&sectors, |sector| sector.low)?;
    let high = contribution(&sectors, |sector| sector.high)?;
    let covered = sectors.iter().try_fold(Decimal::ZERO, |sum, sector| sum.checked_add(sector.share))?;
    let rest = Decimal::ONE.checked_sub(covered).filter(|rest| *rest > Decimal::ZERO);
    let finding = CHECK
        .note(target.value_span, sentence(target, low, high, rest))
        .hint("Phép thử thô: tốc độ giá trị sản xuất thay cho giá trị tăng thêm, tỷ trọng cuối năm thay cho năm gốc.");
    Some(
        sectors
            .iter()
            .fold(finding, |finding, sector| finding.label(sector.growth.value_span, sector.growth.name.clone())),
    )
}

fn sector<'p>(plan: &Plan<'p>, at: IndicatorIx, share: &IndicatorDraft, target: &IndicatorDraft) -> Option<Sector<'p>> {
    let entry = plan.entry(at)?;
    let is_part = entry.parent.as_ref().is_some_and(|(key, _)| key == STRUCTURE) && share.period == target.period;
    let name = entry.key.strip_prefix("share_").filter(|_| is_part)?;
    let growth = |prefix: &str| plan.of_key(&format!("{prefix}{name}")).next().map(|(_, growth)| growth);
    let growth = growth("grdp_growth_").or_else(|| growth("output_value_growth_"))?;
    let low = growth.bounds.low.or(growth.bounds.high)?;
    let high = growth.bounds.high.or(growth.bounds.low)?;
    Some(Sector { share: share.bounds.low?.checked_div(Decimal::ONE_HUNDRED)?, low, high, growth })
}

fn contribution(sectors: &[Sector<'_>], end: impl Fn(&Sector<'_>) -> Decimal) -> Option<Decimal> {
    let part = |sector: &Sector<'_>| WeightedGrowth { weight: sector.share, growth: end(sector) };
    total(&sectors.iter().map(part).collect::<Vec<_>>())
}

fn sentence(target: &IndicatorDraft, low: Decimal, high: Decimal, rest: Option<Decimal>) -> String {
    let band = if low == high {
        format!("{}%", words::hundredths(low))
    } else {
        format!("{}–{}%", words::hundredths(low), words::hundredths(high))
    };
    let open = match rest {
        Some(rest) => {
            let percent = words::figure(rest.saturating_mul(Decimal::ONE_HUNDRED));
            format!(" khi phần còn lại ({percent}% cơ cấu) chưa tăng")
        }
        None => String::new(),
    };
    let needed = rest.and_then(|rest| needed(target, low, high, rest)).unwrap_or_default();
    let target = words::value(target);
    format!(
        "Tốc độ các khu vực nhân với cơ cấu của chính kế hoạch cho {band}{open}; mục tiêu tăng trưởng là {target}.{needed}"
    )
}

/// What the rest must grow for the upper end of the target, at either end of the sectors.
fn needed(target: &IndicatorDraft, low: Decimal, high: Decimal, rest: Decimal) -> Option<String> {
    let goal = target.bounds.high.or(target.bounds.low)?;
    let growth = |sectors: Decimal| goal.checked_sub(sectors)?.checked_div(rest).map(words::tenths);
    let (least, most) = (growth(high)?, growth(low)?);
    let band = if least == most { least } else { format!("{least}–{most}") };
    Some(format!(" Để đạt {}%, phần còn lại phải tăng {band}%.", words::figure(goal)))
}
