//! Biểu 02: growth by sector and quarter, what it contributes, and what the rest of the year must bring.

use super::{Context, as_of_line, columns, title};
use crate::quarterly::facts::{Contribution, QuarterGrowth, SectorGrowth};
use crate::quarterly::figure;
use crate::wording;
use domain::number;
use formats::block::{Align, Block, Cell, Paragraph, Role, Row, Run, Table};

const QUARTERS: [&str; 4] = ["Quý I", "Quý II", "Quý III", "Quý IV"];
/// Name, target, twice four quarters, year to date, contribution, required rest.
const WIDTHS: [(u16, Align); 13] = [
    (51, Align::Left),
    (20, Align::Right),
    (16, Align::Right),
    (17, Align::Right),
    (16, Align::Right),
    (17, Align::Right),
    (16, Align::Right),
    (17, Align::Right),
    (16, Align::Right),
    (17, Align::Right),
    (18, Align::Right),
    (17, Align::Right),
    (19, Align::Right),
];

pub(super) fn blocks(ctx: &Context<'_>) -> Vec<Block> {
    let growth = &ctx.facts.growth;
    let name = format!("KỊCH BẢN TĂNG TRƯỞNG NĂM {}", ctx.facts.plan.year);
    let mut blocks = title(ctx, "Biểu 02", &name);
    blocks.push(as_of_line(
        ctx,
        "Đơn vị: % so với cùng kỳ năm trước; đóng góp: điểm %. KB: kịch bản; TH: thực hiện, ước.",
    ));
    let total = growth.total.iter().map(|sector| (sector, true));
    let rows: Vec<Row> = total
        .chain(growth.sectors.iter().map(|sector| (sector, false)))
        .map(|(it, whole)| row(ctx, it, whole))
        .collect();
    if rows.is_empty() {
        blocks.push(Paragraph::new(Role::Body, "Kế hoạch không giao chỉ tiêu tăng trưởng theo khu vực.").into());
        return blocks;
    }
    blocks.push(Table { columns: columns(&WIDTHS), head: head(ctx.facts.plan.year), rows }.into());
    blocks.push(Paragraph::new(Role::Note, RULE).into());
    let is_modelled = |sector: &SectorGrowth| matches!(sector.contribution, Some(Contribution::Modelled(_)));
    if growth.sectors.iter().any(is_modelled) {
        blocks.push(Paragraph::new(Role::Note, MODEL).into());
    }
    blocks.extend(growth.note.as_ref().map(|note| Paragraph::new(Role::Note, note.as_str()).into()));
    blocks
}

const RULE: &str = "Ghi chú: Cần đạt là tốc độ tăng bình quân của các quý còn lại để đạt mục tiêu năm, bằng mục tiêu năm trừ \
                    phần các quý đã qua đóng góp, chia cho tỷ trọng của các quý còn lại trong năm gốc.";

/// Follows a contribution that nobody has published.
const MODELLED: &str = "**";
const MODEL: &str = "** Ước mô hình, không phải số công bố: tỷ trọng của khu vực theo cơ cấu kinh tế Kế hoạch đề ra nhân tốc độ \
                     tăng lũy kế; tổng các khu vực có thể lệch tốc độ tăng GRDP.";

fn head(year: i16) -> Vec<Row> {
    let tall = |name: String| Cell::new(name).over_rows(2);
    let mut upper = vec![tall("Khu vực".to_owned()), tall(format!("Mục tiêu {year}"))];
    upper.extend(QUARTERS.map(|name| Cell::new(name).over_columns(2)));
    upper.extend(["Lũy kế", "Đóng góp", "Cần đạt"].map(|name| tall(name.to_owned())));
    let lower = QUARTERS.iter().flat_map(|_| [Cell::new("KB"), Cell::new("TH")]).collect();
    vec![Row::new(upper), Row::new(lower)]
}

fn row(ctx: &Context<'_>, sector: &SectorGrowth, is_whole: bool) -> Row {
    let target = sector.target.as_ref().and_then(wording::bounds);
    let mut cells = vec![Cell::new(sector.name.as_str()), target.map_or_else(figure::no_data, Cell::new)];
    cells.extend((1..).zip(&sector.quarters).flat_map(|(number, quarter)| quarter_cells(ctx, number, quarter)));
    cells.push(ctx.figures.cell(sector.year_to_date.as_ref()));
    cells.push(match sector.contribution {
        Some(Contribution::Published(figure)) => ctx.figures.cell(Some(&figure)),
        Some(Contribution::Modelled(points)) => {
            Cell::new(format!("{}{MODELLED}", number::format_fixed(points, 2))).showing(points)
        }
        None if is_whole => figure::computed(sector.year_to_date.map(|it| number::format_fixed(it.value, 2))),
        None => figure::no_data(),
    });
    let rest =
        sector.required_rest.map(|rest| wording::range(rest.low.round_dp(1), rest.high.map(|high| high.round_dp(1))));
    cells.push(figure::computed(rest));
    if is_whole { Row::group(cells) } else { Row::new(cells) }
}

/// Quarters that are not over have no figure yet: that is not the same as a missing one.
fn quarter_cells(ctx: &Context<'_>, number: i8, quarter: &QuarterGrowth) -> [Cell; 2] {
    let is_over = ctx.facts.period.last_day().month() >= number * 3;
    let actual = match &quarter.actual {
        None if !is_over => Cell::of(vec![Run::italic("Chưa đến kỳ")]).aligned(Align::Centre),
        actual => ctx.figures.cell(actual.as_ref()),
    };
    [figure::planned(quarter.planned), actual]
}
