//! The sentences of the report, chosen by rules: the same facts give the same words, and every figure is one of the facts.

mod assessment;
mod leadership;
mod next;
mod results;

use super::{Context, wording as own};
use crate::wording;
use formats::block::{Block, Paragraph, Role, Run};

/// Opening and parts I to IV.
pub(super) fn blocks(ctx: &Context<'_>) -> Vec<Block> {
    let mut text = Narrative { ctx, blocks: Vec::new(), chapters: 0 };
    opening(&mut text);
    leadership::write(&mut text);
    results::write(&mut text);
    assessment::write(&mut text);
    next::write(&mut text);
    text.blocks
}

/// The text as it grows.
struct Narrative<'a> {
    ctx: &'a Context<'a>,
    blocks: Vec<Block>,
    chapters: usize,
}

impl Narrative<'_> {
    /// Opens a part: "I- …".
    fn part(&mut self, number: &str, name: &str) {
        self.chapters = 0;
        let text = own::part(self.ctx.layout.system, number, name);
        self.blocks.push(Paragraph::new(Role::Part, text).into());
    }

    /// Opens the next chapter of the part: "1- …".
    fn chapter(&mut self, name: &str) {
        self.chapters += 1;
        let text = own::chapter(self.ctx.layout.system, self.chapters, name);
        self.blocks.push(Paragraph::new(Role::Chapter, text).into());
    }

    fn sentence(&mut self, text: impl Into<String>) {
        self.runs(vec![Run::new(text)]);
    }

    fn runs(&mut self, runs: Vec<Run>) {
        self.blocks.push(Paragraph::of(Role::Body, runs).into());
    }

    fn item(&mut self, text: impl AsRef<str>) {
        self.item_runs(vec![Run::new(text.as_ref())]);
    }

    fn item_runs(&mut self, runs: Vec<Run>) {
        let runs = std::iter::once(Run::new("- ")).chain(runs).collect();
        self.blocks.push(Paragraph::of(Role::Item, runs).into());
    }
}

fn opening(text: &mut Narrative<'_>) {
    let facts = text.ctx.facts;
    let name = &text.ctx.issuer.name;
    let period = wording::inside_a_sentence(&facts.period.label());
    let day = wording::long_day(facts.as_of);
    let plan = &facts.plan.name;
    text.sentence(format!("Thực hiện {plan}, {name} báo cáo kết quả {period} như sau (số liệu đến {day}):"));
}

/// What is said of a chapter whose figures the system does not hold.
const NOT_HELD: &str = "Hệ thống chưa có số liệu của mục này; cơ quan tổng hợp bổ sung trước khi trình ký.";

/// "a, b và 3 nội dung khác": a list that stays readable; nothing is dropped without saying so.
fn listed<'t>(names: impl IntoIterator<Item = &'t str>, most: usize) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    let shown = names.iter().take(most).copied().collect::<Vec<_>>().join("; ");
    match names.len().saturating_sub(most) {
        0 => shown,
        more => format!("{shown}; và {more} nội dung khác"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_says_how_much_it_leaves_out() {
        assert_eq!(listed(["a", "b", "c", "d"], 2), "a; b; và 2 nội dung khác");
        assert_eq!(listed(["a", "b"], 2), "a; b");
    }
}
