//! Projects: what a plan builds, under one name with all its mentions, with who pays, where it stands and when.

mod context;
mod facts;
mod list;
mod mention;
mod merge;
mod milestone;
mod name;

use crate::draft::ProjectDraft;
use crate::layout::Layout;
use crate::rules::deadline::Horizon;
use crate::span::Span;
use context::Context;
use domain::project::{Funding, ProjectPhase};
use mention::Mention;
use merge::{Identity, Known};

/// Reads the projects of body and footnotes, in the order of the text.
pub(crate) fn read(layout: &Layout) -> Vec<ProjectDraft> {
    let mut drafts: Vec<ProjectDraft> = Vec::new();
    let mut known = Known::default();
    let horizon = Horizon::new(&layout.head);
    for context in context::all(layout) {
        let words = context.passage.text();
        let whole = if context.is_name { mention::whole(words) } else { None };
        let mentions = whole.map_or_else(|| mention::mentions(words), |mention| vec![mention]);
        let ends: Vec<usize> = mentions.iter().skip(1).map(|next| next.range.start).chain([words.len()]).collect();
        for (mention, end) in mentions.into_iter().zip(ends) {
            let sort = facts::sort(&mention.name);
            let identity = Identity::new(&mention.name, sort, context.place);
            let at = known.find(&identity).unwrap_or(drafts.len());
            known.learn(identity, at);
            let found = draft(mention, sort, &context, end, horizon);
            match drafts.get_mut(at) {
                Some(draft) => merge_into(draft, found),
                None => drafts.push(found),
            }
        }
    }
    drafts.sort_by_key(|draft| draft.spans.iter().min().copied());
    for draft in &mut drafts {
        draft.spans.sort_unstable();
        draft.milestones.sort_by_key(|milestone| milestone.span);
    }
    drafts
}

fn draft(mention: Mention, sort: &str, context: &Context<'_>, end: usize, horizon: Horizon) -> ProjectDraft {
    ProjectDraft {
        sort: sort.to_owned(),
        funding: facts::funding(&mention.name, &context.around(&mention)),
        phase: facts::phase(&context.near(&mention)),
        milestones: milestone::read(context, &mention, end, horizon),
        spans: vec![context.passage.span(mention.range)],
        count: mention.count,
        name: mention.name,
        aliases: Vec::new(),
    }
}

/// Another mention of the same project: the longer name stands, and what one leaves open the other may say.
fn merge_into(draft: &mut ProjectDraft, found: ProjectDraft) {
    let is_longer = found.name.chars().count() > draft.name.chars().count();
    let other = if is_longer { std::mem::replace(&mut draft.name, found.name) } else { found.name };
    if other != draft.name && !draft.aliases.contains(&other) {
        draft.aliases.push(other);
    }
    if draft.funding == Funding::Unknown {
        draft.funding = found.funding;
    }
    if draft.phase == ProjectPhase::Unknown {
        draft.phase = found.phase;
    }
    draft.count = draft.count.or(found.count);
    draft.milestones.extend(found.milestones);
    let new: Vec<Span> = found.spans.into_iter().filter(|span| !draft.spans.contains(span)).collect();
    draft.spans.extend(new);
}

#[cfg(test)]
mod tests {
    use crate::layout;
    use domain::catalogue::Catalogue;

    #[test]
    fn bullets_below_a_class_of_works_are_projects() {
        let text = "I. NHIỆM VỤ\n\n- Khởi công các công trình:\n\n+ Cầu Suối Lũng, xã Hòa Tân.\n\n\
                    + Trụ sở Công an xã Bình An.\n\n- Phối hợp với các đơn vị:\n\n+ Trung tâm Khuyến nông tỉnh.\n";
        let layout = layout::read(text, &Catalogue::default());
        let names: Vec<String> = super::read(&layout).into_iter().map(|draft| draft.name).collect();
        assert_eq!(names, ["Cầu Suối Lũng, xã Hòa Tân", "Trụ sở Công an xã Bình An"]);
    }

    #[test]
    fn a_column_of_names_holds_projects_without_the_word() {
        let text = "I. DANH MỤC\n\n| TT | Tên dự án | Thời gian |\n|---|---|---|\n| A | Dự án chuyển tiếp | |\n\
                    | 1 | Đường ĐT.376 đoạn Yên Mỹ - Ân Thi | 2026 |\n| 2 | Trường THPT Phù Cừ | 2027 |\n";
        let layout = layout::read(text, &Catalogue::default());
        let names: Vec<String> = super::read(&layout).into_iter().map(|draft| draft.name).collect();
        assert_eq!(names, ["Đường ĐT.376 đoạn Yên Mỹ - Ân Thi", "Trường THPT Phù Cừ"]);
    }
}
