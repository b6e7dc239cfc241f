//! Part II: results, chapter by chapter of the outline.

use super::{NOT_HELD, Narrative, listed};
use crate::quarterly::facts::{Contribution, IndicatorFacts, RequiredRest, SectorGrowth, SourcedFigure, TaskCounts};
use crate::quarterly::{figure, wording as own};
use crate::wording;
use domain::Decimal;
use domain::project::Funding;
use domain::status::Status;
use formats::block::Run;

/// Names listed in one sentence.
const MOST_NAMES: usize = 12;

pub(super) fn write(text: &mut Narrative<'_>) {
    text.part("II", "KẾT QUẢ THỰC HIỆN");
    indicators(text);
    growth(text);
    breakthroughs(text);
    tasks(text);
    public_investment(text);
    private_investment(text);
    for name in ["Giải phóng mặt bằng, tái định cư", "Kiến nghị, vướng mắc", "Rà soát văn bản", "Tổ chức bộ máy"]
    {
        text.chapter(name);
        text.sentence(NOT_HELD);
    }
}

fn indicators(text: &mut Narrative<'_>) {
    text.chapter("Mục tiêu, chỉ tiêu (Biểu 01)");
    let rows = &text.ctx.facts.indicators;
    if rows.is_empty() {
        return text.sentence("Kế hoạch không có chỉ tiêu nào được theo dõi.");
    }
    let count = |status: Status| rows.iter().filter(|row| row.status == status).count();
    let counts =
        Status::ALL.map(|status| format!("{} {}", count(status), wording::inside_a_sentence(wording::status(status))));
    text.sentence(format!("Trong {} chỉ tiêu được theo dõi: {}.", rows.len(), counts.join("; ")));
    for row in rows.iter().filter(|row| row.depth == 0) {
        if let Some(figure) = &row.year_to_date {
            indicator(text, row, figure);
        }
    }
    let missing: Vec<&str> =
        rows.iter().filter(|row| row.status == Status::NoData).map(|row| row.name.as_str()).collect();
    if !missing.is_empty() {
        let count = missing.len();
        text.sentence(format!("{} ({count} chỉ tiêu): {}.", wording::NO_DATA, listed(missing, MOST_NAMES)));
    }
}

fn indicator(text: &mut Narrative<'_>, row: &IndicatorFacts, figure: &SourcedFigure) {
    let mut runs = vec![Run::new(format!("{}: ", row.name))];
    runs.extend(text.ctx.figures.runs(figure, &row.unit));
    let achievement = row.achievement.map(|it| format!(", {}", figure::achievement_sentence(it))).unwrap_or_default();
    let change = row.change.map(|it| format!(", so với cùng kỳ {}", figure::change(it))).unwrap_or_default();
    let status = wording::inside_a_sentence(wording::status(row.status));
    runs.push(Run::new(format!("{achievement}{change}; đánh giá: {status}.")));
    text.item_runs(runs);
}

fn growth(text: &mut Narrative<'_>) {
    text.chapter("Kịch bản tăng trưởng (Biểu 02)");
    let growth = &text.ctx.facts.growth;
    let Some(total) = &growth.total else {
        return text.sentence("Kế hoạch không giao chỉ tiêu tăng trưởng.");
    };
    total_growth(text, total);
    for sector in &growth.sectors {
        sector_growth(text, sector);
    }
    if let Some(rest) = &total.required_rest {
        text.sentence(required(total, rest));
    }
}

fn total_growth(text: &mut Narrative<'_>, total: &SectorGrowth) {
    let period = own::year_to_date(&text.ctx.facts.period);
    let Some(figure) = &total.year_to_date else {
        return text.sentence(format!("{} {period}: chưa có số liệu.", total.name));
    };
    let mut runs = vec![Run::new(format!("{} {period} ", total.name))];
    runs.extend(grown(text, figure));
    let target = total.target.as_ref().and_then(wording::bounds);
    runs.push(Run::new(target.map_or_else(|| ".".to_owned(), |target| format!(" (mục tiêu cả năm {target}%)."))));
    text.runs(runs);
}

fn sector_growth(text: &mut Narrative<'_>, sector: &SectorGrowth) {
    let Some(figure) = &sector.year_to_date else {
        return text.item(format!("{}: chưa có số liệu.", sector.name));
    };
    let mut runs = vec![Run::new(format!("{} ", sector.name))];
    runs.extend(grown(text, figure));
    runs.push(Run::new(sector.contribution.map_or_else(|| ".".to_owned(), contributed)));
    text.item_runs(runs);
}

fn contributed(contribution: Contribution) -> String {
    let points = domain::number::format_fixed(contribution.points(), 2);
    let model = if matches!(contribution, Contribution::Modelled(_)) { " (ước mô hình)" } else { "" };
    format!(", đóng góp {points} điểm %{model}.")
}

/// "tăng 9%", "giảm 0,5%".
fn grown(text: &Narrative<'_>, figure: &SourcedFigure) -> Vec<Run> {
    let verb = if figure.value < Decimal::ZERO { "giảm " } else { "tăng " };
    let amount = SourcedFigure { value: figure.value.abs(), ..*figure };
    std::iter::once(Run::new(verb)).chain(text.ctx.figures.runs(&amount, "%")).collect()
}

fn required(total: &SectorGrowth, rest: &RequiredRest) -> String {
    let growth = wording::range(rest.low.round_dp(1), rest.high.map(|high| high.round_dp(1)));
    format!("Để đạt mục tiêu năm, {} các quý còn lại phải tăng bình quân {growth}%.", total.name)
}

fn breakthroughs(text: &mut Narrative<'_>) {
    text.chapter("Các khâu đột phá");
    let rows = &text.ctx.facts.breakthroughs;
    if rows.is_empty() {
        return text.sentence(NOT_HELD);
    }
    for row in rows {
        let title = row.title.trim().trim_end_matches(['.', ';', ',']);
        text.item(match &row.tasks {
            Some(counts) => format!("{title}: {}.", counted(counts)),
            None => format!("{title}: chưa gắn nhiệm vụ để theo dõi."),
        });
    }
}

fn tasks(text: &mut Narrative<'_>) {
    text.chapter("Các nhóm nhiệm vụ (Biểu 03)");
    let tasks = &text.ctx.facts.tasks;
    if tasks.is_empty() {
        return text.sentence("Chưa có nhiệm vụ nào được giao và theo dõi.");
    }
    text.sentence(format!("{}.", counted(&TaskCounts::of(tasks))));
    let unassigned = tasks.iter().filter(|task| task.lead.is_none()).count();
    if unassigned > 0 {
        text.sentence(format!("Còn {unassigned} nhiệm vụ chưa giao cơ quan chủ trì."));
    }
}

/// "22 nhiệm vụ: hoàn thành đúng hạn 5; …": the four official counts, and the exceptions where there are any.
fn counted(counts: &TaskCounts) -> String {
    let mut parts = vec![
        format!("hoàn thành đúng hạn {}", counts.done_on_time),
        format!("hoàn thành quá hạn {}", counts.done_late),
        format!("đang thực hiện trong hạn {}", counts.open_on_time),
        format!("đang thực hiện quá hạn {}", counts.open_late),
    ];
    let exceptions = [("tạm dừng", counts.paused), ("hủy, không còn đối tượng", counts.cancelled)];
    parts.extend(exceptions.iter().filter(|(_, count)| *count > 0).map(|(name, count)| format!("{name} {count}")));
    format!("{} nhiệm vụ: {}", counts.all(), parts.join("; "))
}

fn public_investment(text: &mut Narrative<'_>) {
    text.chapter("Đầu tư công (Biểu 04)");
    let year = text.ctx.facts.plan.year;
    match text.ctx.facts.public_investment.as_ref() {
        None => text.sentence(format!("Giải ngân kế hoạch vốn năm {year}: chưa có số liệu.")),
        Some(it) => {
            let figures = [
                ("Kế hoạch Thủ tướng Chính phủ giao", &it.assigned),
                ("tổng kế hoạch vốn", &it.total),
                ("lũy kế giải ngân", &it.disbursed),
            ];
            let mut runs = Vec::new();
            for (at, (name, figure)) in figures.into_iter().enumerate() {
                runs.push(Run::new(format!("{}{name}: ", if at > 0 { "; " } else { "" })));
                match figure {
                    Some(figure) => runs.extend(text.ctx.figures.runs(figure, "tỷ đồng")),
                    None => runs.push(Run::new(wording::inside_a_sentence(wording::NO_DATA))),
                }
            }
            let share = |whole| figure::share(it.disbursed.as_ref(), whole);
            let of_assigned =
                share(it.assigned.as_ref()).map(|share| format!("; bằng {share} kế hoạch Thủ tướng Chính phủ giao"));
            let of_total = share(it.total.as_ref()).map(|share| format!("; bằng {share} tổng kế hoạch"));
            runs.push(Run::new(of_assigned.into_iter().chain(of_total).collect::<String>() + "."));
            text.runs(runs);
        }
    }
    projects(text, &[Funding::Public, Funding::Unknown]);
}

fn private_investment(text: &mut Narrative<'_>) {
    text.chapter("Đầu tư ngoài ngân sách");
    text.sentence("Mức đăng ký, cam kết và thực hiện đầu tư của doanh nghiệp: chưa có số liệu.");
    projects(text, &[Funding::Private, Funding::Fdi]);
}

fn projects(text: &mut Narrative<'_>, fundings: &[Funding]) {
    let rows: Vec<_> = text.ctx.facts.projects.iter().filter(|it| fundings.contains(&it.funding)).collect();
    if rows.is_empty() {
        return;
    }
    let late: Vec<&str> = rows.iter().filter(|it| it.status == Status::Late).map(|it| it.name.as_str()).collect();
    text.sentence(match late.len() {
        0 => format!("Theo dõi {} dự án nêu trong Kế hoạch; chưa có dự án được xác định là chậm.", rows.len()),
        count => format!(
            "Theo dõi {} dự án nêu trong Kế hoạch; {count} dự án chậm: {}.",
            rows.len(),
            listed(late, MOST_NAMES)
        ),
    });
}
