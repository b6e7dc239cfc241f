//! The page of sources: what each number in brackets stands for.

use super::{Context, columns, head};
use crate::quarterly::notes::{Note, Notes};
use crate::wording;
use formats::block::{Align, Block, Cell, Paragraph, Role, Row, Run, Table};

const WIDTHS: [(u16, Align); 4] = [(14, Align::Centre), (28, Align::Centre), (28, Align::Centre), (95, Align::Left)];
const NAMES: [&str; 4] = ["Số", "Mức độ", "Đến ngày", "Nguồn"];

pub(super) fn blocks(ctx: &Context<'_>, notes: &Notes) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![Paragraph::new(Role::TableTitle, "NGUỒN SỐ LIỆU").into()];
    let rows: Vec<Row> = notes.in_order().into_iter().map(|(number, note)| row(ctx, number, note)).collect();
    if rows.is_empty() {
        blocks.push(Paragraph::new(Role::Body, "Kỳ báo cáo chưa có số liệu nào được nhập.").into());
    } else {
        let text = "Mỗi số trong ngoặc vuông sau một số liệu dẫn đến dòng dưới đây.";
        blocks.push(Paragraph::new(Role::Note, text).into());
        blocks.push(Table { columns: columns(&WIDTHS), head: head(&NAMES), rows }.into());
    }
    blocks.push(Paragraph::new(Role::Note, computed(ctx)).into());
    blocks
}

fn row(ctx: &Context<'_>, number: u32, note: Note) -> Row {
    Row::new(vec![
        Cell { anchor: Some(number), ..Cell::new(format!("[{number}]")) },
        Cell::new(wording::basis(note.basis)),
        Cell::new(wording::short_day(note.as_of)),
        Cell::of(source(ctx, note)),
    ])
}

fn source(ctx: &Context<'_>, note: Note) -> Vec<Run> {
    let Some(source) = note.source(ctx.facts) else { return vec![Run::italic("Không rõ nguồn")] };
    let mut text = source.title.clone();
    if let Some(day) = source.published_on {
        text.push_str(&format!(", ngày {}", wording::short_day(day)));
    }
    let quote = source.quote.as_ref().map(|quote| Run::italic(format!("\n“{quote}”")));
    let address = source.address.as_ref().map(|address| Run::new(format!("\n{address}")));
    std::iter::once(Run::new(text)).chain(quote).chain(address).collect()
}

fn computed(ctx: &Context<'_>) -> String {
    format!(
        "Số lượng nhiệm vụ, dự án và văn bản lấy từ dữ liệu theo dõi của hệ thống đến ngày {}. Tỷ lệ so với kế hoạch, mức tăng \
         so với cùng kỳ, đóng góp và tốc độ cần đạt tính từ các số liệu có nguồn ở trên.",
        wording::short_day(ctx.facts.as_of)
    )
}
