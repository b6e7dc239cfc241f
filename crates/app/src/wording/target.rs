//! Sentences about targets and figures.

use crate::figure::FigureView;
use analytics::achievement::{Achievement, BandPlace};
use analytics::assessment::{Rule, RuleInput};
use analytics::family::FamilyCheck;
use domain::indicator::IndicatorGroup;
use domain::observation::{Basis, Precision};
use domain::status::Status;
use domain::target::{Bounds, Comparator};
use domain::unit::StepError;
use domain::{Date, Decimal, number};
use storage::target::Target;

/// A target without a year.
pub const NO_PERIOD: &str = "Mục tiêu chưa có kỳ. Ghi năm, ví dụ 2025, hoặc giai đoạn, ví dụ 2026-2030.";

/// A bound that is no number.
pub fn not_a_number(text: &str) -> String {
    format!("“{text}” không phải là số. Ghi số thuần, dấu chấm trước phần thập phân, ví dụ 94.2.")
}

/// A bound that the unit cannot hold.
pub fn step(text: &str, error: StepError) -> String {
    match error {
        StepError::TooFine { most } => {
            format!("“{text}” có quá nhiều chữ số thập phân; đơn vị này giữ nhiều nhất {most}. Làm tròn lại.")
        }
        StepError::TooLarge => format!("“{text}” quá lớn. Kiểm tra lại số và đơn vị tính."),
    }
}

/// The word of a basis.
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Scenario => "kịch bản",
        Basis::Estimated => "ước",
        Basis::Provisional => "sơ bộ",
        Basis::Final => "chính thức",
    }
}

/// The word before a rounded figure.
pub const fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Exact => "",
        Precision::Over => "trên",
        Precision::Nearly => "gần",
        Precision::About => "khoảng",
    }
}

/// A figure whose file names no source.
pub const NO_SOURCE: &str = "không ghi nguồn";

/// The name of a chapter.
pub const fn group(group: IndicatorGroup) -> &'static str {
    match group {
        IndicatorGroup::Economy => "Kinh tế",
        IndicatorGroup::Society => "Xã hội",
        IndicatorGroup::Environment => "Môi trường, đô thị",
        IndicatorGroup::Administration => "Cải cách hành chính",
        IndicatorGroup::Project => "Dự án",
    }
}

/// "05/03/2025".
pub fn day(day: Date) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

/// The name of a period inside a sentence: "quý II/2025".
pub fn within(period: &str) -> String {
    let mut letters = period.chars();
    let first = letters.next().map(|letter| letter.to_lowercase().collect::<String>()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}

/// A number with its unit: "8,96%", "44.923 tỷ đồng".
pub fn amount(value: Decimal, unit: &str) -> String {
    amount_text(&number::format(value), unit)
}

/// The same of a number in words.
pub fn amount_text(number: &str, unit: &str) -> String {
    match unit {
        "" => number.to_owned(),
        _ if unit.starts_with('%') => format!("{number}{unit}"),
        _ => format!("{number} {unit}"),
    }
}

/// A computed number, rounded as far as it means something.
pub fn rounded(value: Decimal) -> Decimal {
    let decimals = if value.abs() >= Decimal::ONE_HUNDRED { 0 } else { 1 };
    value.round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
}

fn points(value: Decimal) -> String {
    number::format(value.round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero))
}

/// A target as printed: "10–10,5%", "trên 75 tuổi", "44.923 tỷ đồng", "đô thị loại II".
pub fn target_text(target: &Target, bounds: Option<&Bounds>) -> String {
    if let Some(wanted) = &target.wanted {
        let is_nearly = target.comparator == Comparator::Approx;
        return if is_nearly { format!("cơ bản đạt {wanted}") } else { wanted.clone() };
    }
    let figures = bounds.and_then(|bounds| bounds_text(bounds, &target.unit_text));
    let before = match (target.is_increment, target.is_maintained) {
        (true, _) => "thêm ",
        (false, true) => "duy trì ",
        (false, false) => "",
    };
    figures.map(|figures| format!("{before}{figures}")).unwrap_or_default()
}

fn bounds_text(bounds: &Bounds, unit: &str) -> Option<String> {
    let low = || bounds.low.map(|low| amount(low, unit));
    let high = || bounds.high.map(|high| amount(high, unit));
    Some(match bounds.comparator {
        Comparator::Eq => low()?,
        Comparator::Greater => format!("trên {}", low()?),
        Comparator::AtLeast => format!("ít nhất {}", low()?),
        Comparator::Less => format!("dưới {}", high()?),
        Comparator::AtMost => format!("không quá {}", high()?),
        Comparator::Approx => format!("khoảng {}", low()?),
        Comparator::Range => format!("{}–{}", number::format(bounds.low?), high()?),
    })
}

/// How much of a target is there: never a ratio of rates.
pub fn achieved(achieved: Achievement, unit: &str) -> String {
    match achieved {
        Achievement::Percent(percent) => format!("bằng {}% kế hoạch", number::format_fixed(percent, 1)),
        Achievement::Points(by) if by.is_sign_negative() && !by.is_zero() => {
            format!("thấp hơn kế hoạch {} điểm %", points(-by))
        }
        Achievement::Points(by) if by.is_zero() => "bằng kế hoạch".to_owned(),
        Achievement::Points(by) => format!("cao hơn kế hoạch {} điểm %", points(by)),
        Achievement::Margin(room) if room.is_sign_negative() && !room.is_zero() => {
            format!("còn cách mục tiêu {}", amount(-room, unit))
        }
        Achievement::Margin(room) => format!("trong giới hạn, còn dư {}", amount(room, unit)),
        Achievement::Band(BandPlace::Below(by)) => format!("dưới khoảng mục tiêu {}", amount(by, unit)),
        Achievement::Band(BandPlace::Inside) => "trong khoảng mục tiêu".to_owned(),
        Achievement::Band(BandPlace::Above(by)) => format!("trên khoảng mục tiêu {}", amount(by, unit)),
        Achievement::Deviation(by) => format!("lệch {} điểm %", points(by)),
        Achievement::Met(true) => "đã đạt".to_owned(),
        Achievement::Met(false) => "chưa đạt".to_owned(),
    }
}

/// Why a status, in a sentence.
pub fn reason(rule: &Rule, unit: &str) -> String {
    match *rule {
        Rule::NoFigure { due_on: Some(due) } => format!("Chưa có số liệu; lẽ ra có trước {}.", day(due)),
        Rule::NoFigure { due_on: None } => "Chưa có số liệu.".to_owned(),
        Rule::NotDue { due_on } => format!("Chưa đến kỳ; số đầu tiên hạn {}.", day(due_on)),
        Rule::Unverified { as_of } => format!("Số đến {} chờ xác minh nên chưa dùng để đánh giá.", day(as_of)),
        Rule::Stale { as_of, due_on } => {
            format!("Số mới nhất đến {}, đã cũ: kỳ sau hạn {}.", day(as_of), day(due_on))
        }
        Rule::NoFormula => "Phân hạng hoặc mức tăng thêm: người đánh giá, không có công thức.".to_owned(),
        Rule::Reached { value, line, is_exceeded } => {
            let word = if is_exceeded { "vượt" } else { "đạt" };
            format!("{} {word} mục tiêu {}.", amount(value, unit), amount(line, unit))
        }
        Rule::PeriodOver { value, line, ended_on } => {
            format!("Hết kỳ {} mới {}, mục tiêu {}.", day(ended_on), amount(value, unit), amount(line, unit))
        }
        Rule::Trajectory { value, expected, percent, .. } => {
            let of = percent.map(|percent| format!(", bằng {}%", number::format_fixed(percent, 1))).unwrap_or_default();
            format!("{} so với lộ trình {}{of}.", amount(value, unit), amount(rounded(expected), unit))
        }
        Rule::GrowthGap { value, required_rest, .. } => {
            format!("Đến nay tăng {}; phần còn lại của kỳ cần tăng {}%.", amount(value, unit), points(required_rest))
        }
        Rule::Distance { distance, .. } if distance.is_zero() => "Đang trong giới hạn của mục tiêu.".to_owned(),
        Rule::Distance { value, line, distance, .. } => {
            format!("{} còn cách {} là {}.", amount(value, unit), amount(line, unit), amount(distance, unit))
        }
        Rule::Deviation { value, line, deviation, .. } => {
            format!("{} so với {}, lệch {} điểm %.", amount(value, unit), amount(line, unit), points(deviation))
        }
    }
}

/// The rule in words, with its thresholds.
pub fn rule(rule: &Rule) -> String {
    match *rule {
        Rule::NoFigure { .. } | Rule::NotDue { .. } => {
            "Chưa có số của kỳ này thì không đánh giá: đến hạn mà chưa có là “chưa có số liệu”, chưa đến hạn là “chưa đến kỳ”."
                .to_owned()
        }
        Rule::Unverified { .. } => "Số chưa xác minh không được dùng để đánh giá.".to_owned(),
        Rule::Stale { .. } => "Quá hạn của kỳ kế tiếp mà chưa có số mới thì coi là chưa có số liệu.".to_owned(),
        Rule::NoFormula => "Phân hạng, mốc và mức tăng thêm do người có thẩm quyền đánh giá.".to_owned(),
        Rule::Reached { .. } => "Đạt khi giá trị chạm mục tiêu (với khoảng: nằm trong khoảng).".to_owned(),
        Rule::PeriodOver { .. } => "Hết kỳ mà chưa chạm mục tiêu là chậm.".to_owned(),
        Rule::Trajectory { on_track_percent, at_risk_percent, .. } => format!(
            "So với lộ trình tại ngày của số liệu: từ {}% là đúng tiến độ, từ {}% là có nguy cơ, thấp hơn là chậm.",
            number::format(on_track_percent),
            number::format(at_risk_percent)
        ),
        Rule::GrowthGap { at_risk_points, .. } => format!(
            "Phần còn lại của kỳ phải tăng nhanh hơn đến nay: không cần là đúng tiến độ, đến {} điểm % là có nguy cơ, hơn là chậm.",
            number::format(at_risk_points)
        ),
        Rule::Distance { at_risk_percent, .. } => format!(
            "Trong giới hạn là đúng tiến độ; cách không quá {}% mục tiêu là có nguy cơ; xa hơn là chậm.",
            number::format(at_risk_percent)
        ),
        Rule::Deviation { on_track_points, at_risk_points, .. } => format!(
            "Cơ cấu lệch không quá {} điểm % là đúng tiến độ, không quá {} điểm % là có nguy cơ, hơn là chậm.",
            number::format(on_track_points),
            number::format(at_risk_points)
        ),
    }
}

/// Name and value of an input of a rule.
pub fn input((name, input): (&'static str, RuleInput), unit: &str) -> (String, String) {
    let label = match name {
        "due_on" => "Hạn có số",
        "as_of" => "Ngày số liệu",
        "value" => "Giá trị",
        "line" => "Mục tiêu",
        "ended_on" => "Hết kỳ",
        "expected" => "Lẽ ra phải đạt",
        "percent" => "So với lộ trình (%)",
        "on_track_percent" => "Ngưỡng đúng tiến độ (%)",
        "at_risk_percent" => "Ngưỡng có nguy cơ (%)",
        "weight_done" => "Tỷ trọng phần đã qua",
        "required_rest" => "Phần còn lại cần tăng (%)",
        "at_risk_points" => "Ngưỡng có nguy cơ (điểm %)",
        "on_track_points" => "Ngưỡng đúng tiến độ (điểm %)",
        "distance" => "Khoảng cách đến mục tiêu",
        "deviation" => "Độ lệch (điểm %)",
        other => other,
    };
    let is_in_unit = matches!(name, "value" | "line" | "expected" | "distance");
    let value = match input {
        RuleInput::Day(on) => day(on),
        RuleInput::Number(value) if is_in_unit => amount(rounded_if_long(value), unit),
        RuleInput::Number(value) => points(value),
    };
    (label.to_owned(), value)
}

fn rounded_if_long(value: Decimal) -> Decimal {
    if value.normalize().scale() > 4 { rounded(value) } else { value }
}

/// The conclusion about a target.
pub fn title(
    name: &str,
    target: &str,
    latest: Option<&FigureView>,
    achieved: Option<&str>,
    need: Option<&str>,
) -> String {
    let Some(figure) = latest else { return format!("{name}: chưa có số liệu; mục tiêu {target}") };
    let value = amount_text(&figure.text, &figure.unit);
    let period = within(&figure.period_label);
    let achieved = achieved.map(|achieved| format!(", {achieved}")).unwrap_or_default();
    let need = need.map(|need| format!("; {need}")).unwrap_or_default();
    format!("{name} {period} đạt {value}, mục tiêu {target}{achieved}{need}")
}

/// What a sum needs each month.
pub fn need_per_month(amount: &str) -> String {
    format!("cần {amount}/tháng từ nay đến hết kỳ")
}

/// What growth needs in the rest of the year, to pass and to reach the further end of a band.
pub fn need_growth(low: &[Decimal], high: &[Decimal]) -> String {
    let further =
        if high.is_empty() { String::new() } else { format!(" (để đạt đầu trên: {})", growth_span(high)) };
    format!("phần còn lại của năm cần bình quân {}{further}", growth_span(low))
}

/// "10,8–11,0%".
pub fn growth_span(ends: &[Decimal]) -> String {
    let mut shown: Vec<String> = ends.iter().map(|end| number::format_fixed(*end, 1)).collect();
    shown.dedup();
    format!("{}%", shown.join("–"))
}

/// What the weight of the year that is over rests on.
pub fn weight_assumption(percent: Decimal, margin: Decimal) -> String {
    format!(
        "Phần đã qua được coi là {}% của năm gốc (±{} điểm): giả định, thay bằng số của cơ quan thống kê khi có.",
        number::format(percent.round_dp(1)),
        number::format(margin)
    )
}

/// A path that nobody has planned.
pub const STRAIGHT_PATH: &str = "Chưa có lộ trình riêng: coi như tăng đều theo tháng.";

/// Names of facts beside the chart.
pub mod fact {
    /// How much is there.
    pub const ACHIEVED: &str = "Mức đạt";
    /// Where it should stand.
    pub const EXPECTED: &str = "Lẽ ra đến ngày số liệu";
    /// What is left.
    pub const REMAINING: &str = "Còn phải thực hiện";
    /// Pace needed.
    pub const PER_MONTH: &str = "Cần mỗi tháng";
    /// Pace so far.
    pub const SO_FAR: &str = "Bình quân tháng đến nay";
    /// Growth needed.
    pub const REST: &str = "Phần còn lại cần tăng";
    /// Growth needed for the further end.
    pub const REST_HIGH: &str = "Cần tăng để đạt đầu trên";
    /// Last year's figure.
    pub const BASELINE: &str = "Số trước kỳ";
}

/// The line of a chart.
pub fn goal(target: &str) -> String {
    format!("Kế hoạch {target}")
}

/// The day on which an area gave way to another.
pub fn boundary(area: &str) -> String {
    format!("Từ ngày này là {area}: không so với số trước đó")
}

/// A sum or a part, in a sentence.
pub fn family(check: FamilyCheck, unit: &str) -> String {
    match check {
        FamilyCheck::Holds { whole } => format!("Các phần cộng lại bằng {}: khớp.", amount(whole, unit)),
        FamilyCheck::Differs { whole, sum, difference } => format!(
            "Các phần cộng lại {} nhưng tổng ghi {}: lệch {}.",
            amount(sum, unit),
            amount(whole, unit),
            amount(difference.abs(), unit)
        ),
        FamilyCheck::Leaves { rest } => format!("Phần không nêu tên còn {}.", amount(rest, unit)),
        FamilyCheck::Incomplete => String::new(),
    }
}

/// What a list of targets says.
pub fn list_title(counts: &[(Status, usize)], with_figures: usize, total: usize) -> String {
    let of = |status: Status| counts.iter().find(|(known, _)| *known == status).map_or(0, |(_, count)| *count);
    let words = [
        (of(Status::Late), "chậm"),
        (of(Status::AtRisk), "có nguy cơ"),
        (of(Status::OnTrack), "đúng tiến độ"),
        (of(Status::Met), "đạt"),
    ];
    let parts: Vec<String> =
        words.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    let figures = format!("{with_figures}/{total} chỉ tiêu có số");
    if parts.is_empty() { figures } else { format!("{} – {figures}", parts.join(", ")) }
}

/// Up to when figures are verified.
pub fn as_of(verified_to: Option<Date>, with_figures: usize, total: usize, unverified: usize) -> String {
    let to =
        verified_to.map_or_else(|| "Chưa có số đã xác minh".to_owned(), |to| format!("Đã xác minh đến {}", day(to)));
    format!("{to} · {with_figures}/{total} chỉ tiêu có số · {unverified} số chưa xác minh")
}

/// The same as a remark on one of them.
pub fn also_asks(own: &str, other: &str) -> String {
    format!("Kế hoạch ghi cả {own} và {other}; mỗi mức đánh giá ở một dòng")
}

/// Figures of a boundary that is no more.
pub fn by_old_boundary(area: &str) -> String {
    format!("Tính theo địa giới {area}")
}

/// What growth of sectors means in a plan that speaks of output.
pub const SECTORS_BY_OUTPUT: &str =
    "Tăng trưởng các ngành, lĩnh vực tính theo giá trị sản xuất; tăng trưởng GRDP tính theo giá trị tăng thêm.";
