//! Biểu 03: tasks with who answers, until when, and where they stand.

use super::{Context, as_of_line, columns, group, head, title};
use crate::quarterly::facts::{TaskFacts, TaskProgress};
use crate::quarterly::wording as own;
use crate::wording;
use formats::block::{Align, Block, Cell, Paragraph, Role, Row, Run, Table};

const WIDTHS: [(u16, Align); 9] = [
    (20, Align::Centre),
    (78, Align::Left),
    (31, Align::Left),
    (26, Align::Left),
    (22, Align::Centre),
    (23, Align::Left),
    (22, Align::Centre),
    (13, Align::Right),
    (22, Align::Left),
];
const NAMES: [&str; 9] =
    ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Trạng thái", "Quá hạn (ngày)", "Nguyên nhân"];

pub(super) fn blocks(ctx: &Context<'_>) -> Vec<Block> {
    let name = format!("TÌNH HÌNH THỰC HIỆN NHIỆM VỤ {}", ctx.facts.period.label().to_uppercase());
    let mut blocks = title(ctx, "Biểu 03", &name);
    blocks.push(as_of_line(ctx, "Nội dung ghi rút gọn; nguyên văn ở mục tương ứng của Kế hoạch."));
    if ctx.facts.tasks.is_empty() {
        blocks.push(Paragraph::new(Role::Body, "Chưa có nhiệm vụ nào được giao và theo dõi.").into());
        return blocks;
    }
    blocks.push(Table { columns: columns(&WIDTHS), head: head(&NAMES), rows: rows(ctx) }.into());
    blocks
}

fn rows(ctx: &Context<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut current = None;
    for task in &ctx.facts.tasks {
        if current.replace(&task.group) != Some(&task.group) && !task.group.is_empty() {
            rows.push(group(&task.group, WIDTHS.len()));
        }
        rows.push(row(task));
    }
    rows
}

fn row(task: &TaskFacts) -> Row {
    let is_late = task.days_late > 0;
    let days = if is_late { task.days_late.to_string() } else { "0".to_owned() };
    let coordinating = if task.coordinating.is_empty() { "Không".to_owned() } else { task.coordinating.join(", ") };
    let progress = own::progress(task.progress);
    let is_exception = matches!(task.progress, TaskProgress::OpenLate | TaskProgress::Unassigned) || is_late;
    let cause = task.cause.as_deref().unwrap_or(if is_late { "Chưa báo cáo" } else { wording::NOT_COMPUTED });
    Row::new(vec![
        Cell::new(task.number.as_str()),
        Cell::new(task.text.as_str()),
        Cell::new(task.lead.as_deref().unwrap_or("Chưa giao")),
        Cell::new(coordinating),
        Cell::new(due(task)),
        Cell::new(task.deliverable.as_deref().unwrap_or("Chưa xác định")),
        Cell::of(vec![if is_exception { Run::bold(progress) } else { Run::new(progress) }]),
        Cell::new(days),
        Cell::new(cause),
    ])
}

/// The day, or the plan's words where there is none.
fn due(task: &TaskFacts) -> String {
    let words = || task.due_words.clone().filter(|words| !words.trim().is_empty());
    task.due_on.map(wording::short_day).or_else(words).unwrap_or_else(|| "Chưa rõ thời hạn".to_owned())
}
