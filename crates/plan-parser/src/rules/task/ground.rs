//! What a section is about: work to do, goals, the past, money. Told by its title, else by the section above.

use crate::cursor::{is_of_word, lower, opens_with};
use crate::draft::{SectionIx, SectionKind};
use crate::layout::Layout;
use crate::lexicon::indicator::LOOKING_BACK_TITLES;
use crate::lexicon::task as lexicon;

/// What stands in a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// Tasks.
    Work,
    /// No title says: tasks, but for what only defines or assesses.
    Unsaid,
    /// Where the money comes from: a task only where a body is told to act.
    Money,
    /// Purposes, goals, the past, annexes: no tasks.
    Other,
}

/// The ground of every section.
pub(super) struct Grounds(Vec<Ground>);

impl Grounds {
    /// Walks the outline once; a section stands after the one above it.
    pub(super) fn new(layout: &Layout) -> Self {
        let mut grounds: Vec<Ground> = Vec::with_capacity(layout.outline.len());
        for section in &layout.outline {
            let above = section.parent.and_then(|parent| grounds.get(parent.0)).copied();
            let is_titled = section.kind == SectionKind::Heading;
            let own = section.title.as_deref().filter(|_| is_titled).and_then(of_title);
            if own == Some(Ground::Work) && opens_with(&section.number, lexicon::ARTICLE).is_some() {
                grounds.push(Ground::Work);
                continue;
            }
            if lexicon::NO_WORK_NUMBERS.iter().any(|words| opens_with(&section.number, words).is_some()) {
                grounds.push(Ground::Other);
                continue;
            }
            grounds.push(own.or(above).unwrap_or(Ground::Unsaid));
        }
        Self(grounds)
    }

    /// The ground of a block's section; outside of all sections there are no tasks.
    pub(super) fn of(&self, section: Option<SectionIx>) -> Ground {
        section.and_then(|section| self.0.get(section.0)).copied().unwrap_or(Ground::Other)
    }
}

fn of_title(title: &str) -> Option<Ground> {
    let low = lower(title);
    let mut words = low.trim_start_matches(|mark: char| !is_of_word(mark));
    while let Some(length) = lexicon::TITLE_OPENERS.iter().find_map(|opener| opens_with(words, opener)) {
        words = words.get(length..).unwrap_or_default().trim_start();
    }
    let opens = |list: &[&str]| list.iter().any(|word| opens_with(words, word).is_some());
    if opens(lexicon::PAST_TITLES) || opens(lexicon::ANNEX_TITLES) || opens(LOOKING_BACK_TITLES) {
        return Some(Ground::Other);
    }
    if opens(lexicon::MONEY_TITLES) {
        return Some(Ground::Money);
    }
    if lexicon::WORK_TITLES.iter().any(|word| low.contains(word)) {
        return Some(Ground::Work);
    }
    opens(lexicon::GOAL_TITLES).then_some(Ground::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_whether_work_follows() {
        let ground = |title: &str| of_title(title);
        assert_eq!(ground("CÁC NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU"), Some(Ground::Work));
        assert_eq!(ground("TỔ CHỨC THỰC HIỆN"), Some(Ground::Work));
        assert_eq!(ground("Các cơ sở khám, chữa bệnh"), None);
        assert_eq!(ground("Mục tiêu, nhiệm vụ"), Some(Ground::Work));
        assert_eq!(ground("MỤC ĐÍCH, YÊU CẦU"), Some(Ground::Other));
        assert_eq!(ground("Đánh giá tình hình thực hiện nhiệm vụ năm 2024"), Some(Ground::Other));
        assert_eq!(ground("KINH PHÍ THỰC HIỆN"), Some(Ground::Money));
        assert_eq!(ground("Tháo gỡ nút thắt giải phóng mặt bằng"), None);
        assert_eq!(ground("Hoàn thành các mục tiêu thiên niên kỷ"), None);
    }
}
