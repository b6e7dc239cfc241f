//! The annexes: one table a section, on turned pages, and the page of sources.

mod growth;
mod indicators;
mod projects;
mod sources;
mod tasks;

use super::Context;
use super::notes::Notes;
use crate::{layout, letterhead, wording};
use formats::block::{Align, Block, Cell, Column, Length, Paragraph, Role, Row, Run, Section};

/// All annexes, in the order of their numbers, and the sources.
pub(super) fn sections(ctx: &Context<'_>, notes: &Notes) -> Vec<Section> {
    let page = layout::landscape(ctx.layout);
    let wide = |blocks: Vec<Block>| Section { page, blocks };
    vec![
        wide(indicators::blocks(ctx)),
        wide(growth::blocks(ctx)),
        wide(tasks::blocks(ctx)),
        wide(projects::blocks(ctx)),
        Section { page: layout::portrait(ctx.layout), blocks: sources::blocks(ctx, notes) },
    ]
}

/// The name of an annex, and to what report it belongs.
fn title(ctx: &Context<'_>, number: &str, name: &str) -> Vec<Block> {
    let issue = &ctx.facts.issue;
    let of_report = letterhead::number(ctx.layout.system, issue.number, ctx.issuer.symbol);
    let of_report = of_report.replacen("Số: ", "số ", 1).replacen("Số ", "số ", 1);
    let day = wording::day_in_letterhead(issue.signed_on, ctx.facts.as_of.year());
    let belongs = format!("(Kèm theo Báo cáo {of_report} {day} của {})", ctx.issuer.name);
    vec![
        Paragraph::new(Role::TableTitle, number).into(),
        Paragraph::new(Role::TableTitle, name).into(),
        Paragraph::new(Role::TableOrigin, belongs).into(),
    ]
}

/// What a table says of all its figures.
fn as_of_line(ctx: &Context<'_>, more: &str) -> Block {
    let text = format!("Số liệu đến ngày {}. {more}", wording::short_day(ctx.facts.as_of));
    Paragraph::of(Role::Note, vec![Run::italic(text.trim_end())]).into()
}

/// Columns of these widths in millimetres.
fn columns(widths: &[(u16, Align)]) -> Vec<Column> {
    widths.iter().map(|(width, align)| Column { width: Length::mm(*width), align: *align }).collect()
}

/// A head of one row.
fn head(names: &[&str]) -> Vec<Row> {
    vec![Row::new(names.iter().map(|name| Cell::new(*name)).collect())]
}

/// A row over the whole width that heads others.
fn group(name: &str, columns: usize) -> Row {
    let columns = u8::try_from(columns).unwrap_or(u8::MAX);
    Row::group(vec![Cell::new(name).over_columns(columns).aligned(Align::Left)])
}
