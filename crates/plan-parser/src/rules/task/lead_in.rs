//! Headings and lead-ins that give a body to what stands under them: "3. Sở Y tế", "Đảng ủy UBND tỉnh chỉ đạo:".

use super::role::{Bodies, List};
use crate::cursor::{Cursor, closes_with, is_of_word, lower, opens_with};
use crate::draft::{BodyMention, SectionIx};
use crate::layout::{Block, BlockKind, Layout};
use crate::lexicon::task as lexicon;
use crate::passage::Passage;
use crate::rules::organisation::Mention;

/// The bodies that a heading or lead-in puts in charge.
#[derive(Debug, Clone)]
pub(super) struct LeadIn {
    pub bodies: Vec<BodyMention>,
    /// "Chỉ đạo": who has an own subject is directed by these.
    pub directs: bool,
    /// "Chủ trì, phối hợp với các sở:": who helps with all that follows.
    pub coordinating: Vec<BodyMention>,
}

impl LeadIn {
    /// Who only names helpers leaves the lead to the one above.
    fn under(self, above: Option<&Self>) -> Self {
        match above.filter(|_| self.bodies.is_empty()) {
            Some(above) => Self { bodies: above.bodies.clone(), directs: above.directs, ..self },
            None => self,
        }
    }
}

/// Reads a text that names bodies and hands over, and says nothing else.
pub(super) fn read(passage: &Passage, mentions: &[Mention]) -> Option<LeadIn> {
    let text = passage.text();
    let bodies = Bodies::new(passage, mentions);
    let inherited = |list: &List| -> Vec<BodyMention> {
        bodies.named(list).into_iter().map(|body| BodyMention { is_inherited: true, ..body }).collect()
    };
    let mut cursor = Cursor::new(text, 0);
    if lexicon::HELPING.iter().any(|words| cursor.eat(words)) {
        cursor.skip_spaces();
        let list = bodies.list_at(cursor.at())?;
        let is_all = only_names(text.get(list.end..)?);
        return is_all.then(|| LeadIn { bodies: Vec::new(), directs: false, coordinating: inherited(&list) });
    }
    let list = hands_over(text, 0, &bodies)?;
    let said = text.get(list.end..)?;
    let directs = lexicon::DIRECTING.iter().any(|words| lower(said).contains(words));
    Some(LeadIn { bodies: inherited(&list), directs, coordinating: Vec::new() })
}

/// The bodies in charge, where the words from a place on name them, with their helpers, and say nothing to do.
pub(super) fn hands_over(text: &str, from: usize, bodies: &Bodies<'_>) -> Option<List> {
    let mut cursor = Cursor::new(text, from);
    lexicon::ASSIGNING.iter().any(|words| cursor.eat(words));
    cursor.skip_spaces();
    let list = bodies.list_at(cursor.at())?;
    let mut rest = Cursor::new(text, list.end);
    let is_handing = |cursor: &mut Cursor<'_>| {
        lexicon::HANDING_OVER.iter().any(|words| cursor.eat(words)) || cursor.eat(",") || cursor.eat(";")
    };
    loop {
        if is_handing(&mut rest) {
            continue;
        }
        let at = rest.at();
        let more = rest.clone();
        let next = bodies.list_at(at + (more.rest().len() - more.rest().trim_start().len()));
        match next {
            Some(next) => rest = Cursor::new(text, next.end),
            None => break,
        }
    }
    only_names(rest.rest()).then_some(list)
}

/// Whether what is left goes on with names, of places or of bodies no catalogue knows: ": Gia Thuận, Tân Điền", ", Ngân sách",
/// ", các đại biểu Quốc hội".
fn only_names(rest: &str) -> bool {
    let left = rest.trim_matches(|mark: char| !is_of_word(mark));
    left.split([',', ';']).map(str::trim).all(|part| {
        let is_short = part.split_whitespace().count() <= LONGEST_NAME;
        let opens = part.starts_with(char::is_uppercase) || opens_with(part, lexicon::THE).is_some() || part.is_empty();
        is_short && opens
    })
}

/// A name has no more words than this.
const LONGEST_NAME: usize = 5;

/// Whether a paragraph only announces a list: "Tập trung thực hiện các nhiệm vụ sau:".
pub(super) fn only_announces(text: &str) -> bool {
    let text = text.trim_end();
    let Some(words) = text.strip_suffix(':') else { return false };
    let low = lower(words);
    let is_short = low.split_whitespace().count() <= SHORT;
    let is_list_of_work = lexicon::LISTS_OF_WORK.iter().any(|end| closes_with(low.trim_end(), end).is_some());
    is_list_of_work || is_short && lexicon::LEAD_IN_ENDS.iter().any(|end| closes_with(low.trim_end(), end).is_some())
}

/// A lead-in of so many words or fewer says nothing to do.
const SHORT: usize = 14;

/// The lead-ins in force while blocks are walked in order.
#[derive(Debug, Default)]
pub(super) struct InForce {
    /// Of headings, by section.
    sections: Vec<Option<LeadIn>>,
    /// Of paragraphs and bullets.
    open: Vec<Open>,
}

#[derive(Debug)]
struct Open {
    rank: u8,
    section: Option<SectionIx>,
    has_children: bool,
    lead_in: LeadIn,
}

impl InForce {
    pub(super) fn new(layout: &Layout) -> Self {
        Self { sections: vec![None; layout.outline.len()], open: Vec::new() }
    }

    /// A block comes; gives whether it is itself only a lead-in.
    pub(super) fn pass(&mut self, layout: &Layout, block: &Block, mentions: &[Mention]) -> bool {
        let lead_in = read(&block.passage, mentions).filter(|found| {
            !found.bodies.is_empty() || block.kind == BlockKind::Heading || block.passage.text().ends_with(':')
        });
        if block.kind == BlockKind::Heading {
            self.open.clear();
            let above = block.section.and_then(|at| layout.outline.get(at.0)).and_then(|section| section.parent);
            let inherited = above.and_then(|at| self.sections.get(at.0).cloned().flatten());
            let own = block.section.and_then(|at| self.sections.get_mut(at.0));
            if let Some(own) = own {
                *own = lead_in.map(|found| found.under(inherited.as_ref())).or(inherited);
            }
            return true;
        }
        self.inherit(layout, block.section);
        let rank = rank(block.kind);
        let is_lead_in = lead_in.is_some();
        self.open.retain(|open| {
            let is_inside = open.section == block.section || is_below(layout, block.section, open.section);
            is_inside && (open.rank < rank || open.rank == rank && !is_lead_in && !open.has_children)
        });
        if let Some(open) = self.open.last_mut().filter(|open| open.rank < rank) {
            open.has_children = true;
        }
        if let Some(lead_in) = lead_in {
            let lead_in = lead_in.under(self.over(block.section));
            self.open.push(Open { rank, section: block.section, has_children: false, lead_in });
        }
        is_lead_in
    }

    /// The lead-in that a block stands under.
    pub(super) fn over(&self, section: Option<SectionIx>) -> Option<&LeadIn> {
        let of_section = section.and_then(|at| self.sections.get(at.0)).and_then(Option::as_ref);
        self.open.last().map(|open| &open.lead_in).or(of_section)
    }

    /// A section without a heading block of its own takes what the one above has.
    fn inherit(&mut self, layout: &Layout, section: Option<SectionIx>) {
        let Some(at) = section else { return };
        let above = layout.outline.get(at.0).and_then(|section| section.parent);
        let inherited = above.and_then(|at| self.sections.get(at.0).cloned().flatten());
        if let Some(own) = self.sections.get_mut(at.0).filter(|own| own.is_none()) {
            *own = inherited;
        }
    }
}

pub(super) fn is_below(layout: &Layout, section: Option<SectionIx>, above: Option<SectionIx>) -> bool {
    let parent = |at: SectionIx| layout.outline.get(at.0).and_then(|section| section.parent);
    above.is_some() && std::iter::successors(section.and_then(parent), |&at| parent(at)).any(|at| Some(at) == above)
}

const fn rank(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Heading => 0,
        BlockKind::RunIn => 1,
        BlockKind::Item | BlockKind::Letter => 2,
        BlockKind::Paragraph => 3,
        BlockKind::Dash => 4,
        BlockKind::Plus | BlockKind::Row => 5,
    }
}
