//! Biểu 01: indicators under their targets.

use super::{Context, as_of_line, columns, group, head, title};
use crate::quarterly::facts::IndicatorFacts;
use crate::quarterly::{figure, wording as own};
use crate::wording;
use domain::status::Status;
use formats::block::{Align, Block, Cell, Paragraph, Role, Row, Run, Table};

const WIDTHS: [(u16, Align); 10] = [
    (8, Align::Centre),
    (52, Align::Left),
    (20, Align::Centre),
    (20, Align::Right),
    (30, Align::Right),
    (30, Align::Right),
    (30, Align::Right),
    (20, Align::Right),
    (18, Align::Right),
    (29, Align::Centre),
];

pub(super) fn blocks(ctx: &Context<'_>) -> Vec<Block> {
    let facts = ctx.facts;
    let name = format!("TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU {}", facts.period.label().to_uppercase());
    let year = facts.plan.year;
    let plan = format!("Kế hoạch {year}");
    let names = [
        "TT",
        "Chỉ tiêu",
        "Đơn vị tính",
        &plan,
        "Cùng kỳ năm trước",
        "Thực hiện, ước quý",
        "Lũy kế từ đầu năm",
        "So kế hoạch",
        "So cùng kỳ",
        "Đánh giá",
    ];
    let table = Table { columns: columns(&WIDTHS), head: head(&names), rows: rows(ctx) };
    let mut blocks = title(ctx, "Biểu 01", &name);
    blocks.push(as_of_line(ctx, "Số trong ngoặc vuông dẫn đến trang Nguồn số liệu."));
    blocks.push(table.into());
    blocks.extend(remarks(ctx));
    blocks
}

fn rows(ctx: &Context<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut current = None;
    for indicator in &ctx.facts.indicators {
        if current.replace(indicator.group) != Some(indicator.group) {
            rows.push(group(own::group(indicator.group), WIDTHS.len()));
        }
        rows.push(row(ctx, indicator));
    }
    rows
}

fn row(ctx: &Context<'_>, indicator: &IndicatorFacts) -> Row {
    let target = indicator.target_words.clone().or_else(|| wording::bounds(&indicator.bounds));
    Row::new(vec![
        Cell::new(indicator.number.as_str()),
        Cell::new(name(indicator)),
        Cell::new(indicator.unit.as_str()),
        target.map_or_else(figure::no_data, Cell::new),
        ctx.figures.cell(indicator.same_period_last_year.as_ref()),
        ctx.figures.cell(indicator.quarter.as_ref()),
        ctx.figures.cell(indicator.year_to_date.as_ref()),
        figure::computed(indicator.achievement.map(figure::achievement)),
        figure::computed(indicator.change.map(figure::change)),
        Cell::of(vec![status(indicator.status)]),
    ])
}

/// Parts stand under their whole with a dash for each step.
fn name(indicator: &IndicatorFacts) -> String {
    let dashes = "- ".repeat(indicator.depth.min(3).into());
    format!("{dashes}{}", indicator.name)
}

fn status(status: Status) -> Run {
    let word = wording::status(status);
    if status.is_exception() { Run::bold(word) } else { Run::new(word) }
}

fn remarks(ctx: &Context<'_>) -> Vec<Block> {
    let mut lines = vec![vec![Run::new(format!(
        "Ghi chú: {} Số liệu chưa được xác minh. Dấu {} là chưa tính được vì thiếu số liệu. Tốc độ và tỷ lệ so với kế hoạch bằng \
         điểm phần trăm, không chia cho mức kế hoạch.",
        figure::UNVERIFIED,
        wording::NOT_COMPUTED
    ))]];
    lines.extend(ctx.facts.indicators.iter().filter_map(|indicator| rivals(ctx, indicator)));
    let noted = ctx.facts.indicators.iter().filter_map(|indicator| Some((indicator, indicator.note.as_ref()?)));
    lines.extend(noted.map(|(indicator, note)| vec![Run::new(format!("- {}: {note}", indicator.name))]));
    lines.into_iter().map(|runs| Paragraph::of(Role::Note, runs).into()).collect()
}

/// What others publish of the same period, beside what the report uses.
fn rivals(ctx: &Context<'_>, indicator: &IndicatorFacts) -> Option<Vec<Run>> {
    if indicator.rivals.is_empty() {
        return None;
    }
    let mut runs = vec![Run::new(format!("- {}: nguồn khác công bố ", indicator.name))];
    for (at, rival) in indicator.rivals.iter().enumerate() {
        if at > 0 {
            runs.push(Run::new(", "));
        }
        runs.extend(ctx.figures.runs(rival, &indicator.unit));
    }
    runs.push(Run::new(" cho cùng kỳ số liệu; cần xác minh."));
    Some(runs)
}
