//! Biểu 04: projects with their next milestone and their money.

use super::{Context, as_of_line, columns, group, head, title};
use crate::quarterly::facts::ProjectFacts;
use crate::quarterly::{figure, wording as own};
use crate::wording::{self, NO_DATA};
use domain::project::Funding;
use formats::block::{Align, Block, Cell, Paragraph, Role, Row, Table};

const WIDTHS: [(u16, Align); 9] = [
    (11, Align::Centre),
    (72, Align::Left),
    (36, Align::Left),
    (34, Align::Left),
    (22, Align::Centre),
    (22, Align::Right),
    (22, Align::Right),
    (16, Align::Right),
    (22, Align::Centre),
];
const NAMES: [&str; 9] =
    ["TT", "Dự án", "Chủ đầu tư", "Mốc", "Ngày của mốc", "Kế hoạch vốn", "Lũy kế giải ngân", "Tỷ lệ", "Đánh giá"];
const FUNDINGS: [Funding; 4] = [Funding::Public, Funding::Private, Funding::Fdi, Funding::Unknown];

pub(super) fn blocks(ctx: &Context<'_>) -> Vec<Block> {
    let name = format!("TIẾN ĐỘ CÁC DỰ ÁN {}", ctx.facts.period.label().to_uppercase());
    let mut blocks = title(ctx, "Biểu 04", &name);
    blocks.push(as_of_line(ctx, "Vốn: tỷ đồng."));
    if ctx.facts.projects.is_empty() {
        blocks.push(Paragraph::new(Role::Body, format!("{NO_DATA} về dự án.")).into());
        return blocks;
    }
    blocks.push(Table { columns: columns(&WIDTHS), head: head(&NAMES), rows: rows(ctx) }.into());
    let notes = ctx.facts.projects.iter().filter_map(|it| Some(format!("- {}: {}", it.name, it.note.as_ref()?)));
    blocks.extend(notes.map(|note| Paragraph::new(Role::Note, note).into()));
    blocks
}

fn rows(ctx: &Context<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for funding in FUNDINGS {
        let mut projects = (1..).zip(ctx.facts.projects.iter().filter(|it| it.funding == funding)).peekable();
        if projects.peek().is_some() {
            rows.push(group(own::funding(funding), WIDTHS.len()));
        }
        rows.extend(projects.map(|(number, project)| row(ctx, number, project)));
    }
    rows
}

fn row(ctx: &Context<'_>, number: u32, project: &ProjectFacts) -> Row {
    let words = |words: &Option<String>| Cell::new(words.as_deref().unwrap_or(NO_DATA));
    let day = match (project.reached_on, project.due_on) {
        (Some(reached), _) => format!("đã đạt {}", wording::short_day(reached)),
        (None, Some(due)) => wording::short_day(due),
        (None, None) => NO_DATA.to_owned(),
    };
    Row::new(vec![
        Cell::new(number.to_string()),
        Cell::new(project.name.as_str()),
        words(&project.owner),
        words(&project.milestone),
        Cell::new(day),
        ctx.figures.cell(project.capital_plan.as_ref()),
        ctx.figures.cell(project.disbursed.as_ref()),
        figure::computed(figure::share(project.disbursed.as_ref(), project.capital_plan.as_ref())),
        Cell::new(wording::status(project.status)),
    ])
}
