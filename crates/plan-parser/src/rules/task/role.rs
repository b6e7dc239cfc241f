//! Who does what in a task: subject, "chủ trì", "phối hợp với", "chỉ đạo", "trình", "báo cáo".

use super::taken::Taken;
use crate::cursor::{Cursor, closes_with, head, is_of_word, lower, opens_with, places};
use crate::draft::BodyMention;
use crate::lexicon::collective::ALL;
use crate::lexicon::task as lexicon;
use crate::passage::Passage;
use crate::rules::organisation::{Mention, capitalised, is_succession};
use crate::rules::sentence::sentences;
use domain::org_unit::OrgLevel;
use std::ops::Range;

/// The parts that bodies have in a stretch of text.
#[derive(Debug, Clone, Default)]
pub(super) struct Roles {
    pub lead: Vec<BodyMention>,
    /// Who hands on: "UBND tỉnh giao Sở Tài chính".
    pub directed_by: Vec<BodyMention>,
    pub coordinating: Vec<BodyMention>,
    pub implementing: Vec<BodyMention>,
    pub submit_to: Vec<BodyMention>,
}

/// Bodies in a row, "A, B và C".
#[derive(Debug, Clone)]
pub(super) struct List {
    pub items: Vec<Item>,
    pub end: usize,
}

/// One body of a row, with who speaks for it.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub range: Range<usize>,
    mention: Option<usize>,
}

/// A text with the bodies named in it.
pub(super) struct Bodies<'a> {
    passage: &'a Passage,
    text: &'a str,
    low: String,
    mentions: &'a [Mention],
}

impl<'a> Bodies<'a> {
    pub(super) fn new(passage: &'a Passage, mentions: &'a [Mention]) -> Self {
        Self { passage, text: passage.text(), low: lower(passage.text()), mentions }
    }

    /// The parts of the bodies in a stretch. A body has one part: who leads does not also help.
    pub(super) fn roles(&self, range: &Range<usize>) -> Roles {
        let subject = self.subject(range).or_else(|| self.responsible(range));
        let handed = subject.as_ref().and_then(|list| self.right_behind(list, lexicon::HANDING_ON));
        let commanded = subject.as_ref().and_then(|list| self.right_behind(list, lexicon::COMMANDING));
        let named = |list: &Option<List>| list.as_ref().map(|list| self.named(list)).unwrap_or_default();
        let (lead, directed_by) =
            if handed.is_some() { (named(&handed), named(&subject)) } else { (named(&subject), Vec::new()) };
        let lists = [&subject, &handed, &commanded].into_iter().flatten();
        let mut taken = Taken::default();
        lists.for_each(|list| taken.add(list));
        let coordinating = self.after(range, lexicon::COORDINATING, &mut taken);
        let submit_to = self.receivers(range, &mut taken);
        Roles { lead, directed_by, coordinating, implementing: named(&commanded), submit_to }
    }

    /// The bodies that the verb of a subject hands the work to.
    fn right_behind(&self, subject: &List, verbs: &[&str]) -> Option<List> {
        let mut cursor = Cursor::new(self.text, subject.end);
        verbs.iter().find(|words| cursor.eat(words))?;
        cursor.skip_spaces();
        self.list_at(cursor.at()).filter(|list| list.items.iter().any(|item| item.mention.is_some()))
    }

    /// The subject of the first sentence that has one.
    pub(super) fn subject(&self, range: &Range<usize>) -> Option<List> {
        let stretch = self.text.get(range.clone())?;
        let parts = sentences(stretch);
        parts.into_iter().find_map(|part| self.subject_of(range.start + part.start..range.start + part.end))
    }

    /// The subject of a sentence: at its beginning, behind "giao", or behind an adverbial clause.
    pub(super) fn subject_of(&self, sentence: Range<usize>) -> Option<List> {
        let words = self.text.get(sentence.clone())?;
        let start = sentence.start + words.find(is_of_word)?;
        if let Some(found) = self.assigned(start).or_else(|| self.subject_at(start)) {
            return Some(found);
        }
        if let Some(found) = self.labelled(start..sentence.end) {
            return Some(found);
        }
        let opening = self.low.get(start..sentence.end)?;
        lexicon::ADVERBIALS.iter().find(|words| opens_with(opening, words).is_some())?;
        let commas = opening.match_indices(',').take(MOST_COMMAS).map(|(at, _)| start + at);
        let behind_comma = commas.into_iter().find_map(|comma| {
            let next = comma + 1 + leading_spaces(self.text.get(comma + 1..)?);
            let is_list = self.is_member(comma);
            let subject = self.subject_at(next).filter(|list| !is_list && !self.goes_on(list));
            self.assigned(next).or(subject)
        });
        behind_comma.or_else(|| self.subject_inside(start..sentence.end))
    }

    /// "…, Bộ, ngành và tỉnh": a row that goes on with what no catalogue knows is no subject.
    fn goes_on(&self, list: &List) -> bool {
        opens_with(self.low.get(list.end..).unwrap_or_default().trim_start(), lexicon::AND).is_some()
    }

    /// Whether the comma closes a body of a list; "… của Chính phủ, các bộ …" closes one that only owns something.
    fn is_member(&self, comma: usize) -> bool {
        let before = self.mentions.binary_search_by_key(&comma, |mention| mention.range.end).ok();
        let start = before.and_then(|at| self.mentions.get(at)).map(|mention| mention.range.start);
        start.is_some_and(|start| {
            let words = self.low.get(..start).unwrap_or_default().trim_end();
            !lexicon::OWNERS.iter().any(|owner| closes_with(words, owner).is_some())
        })
    }

    /// "… nếu có vướng mắc các địa phương kịp thời báo cáo": no comma before the subject, but a verb behind it.
    fn subject_inside(&self, sentence: Range<usize>) -> Option<List> {
        let first = self.mentions.partition_point(|mention| mention.range.start < sentence.start);
        let mut inside = self.mentions.get(first..)?.iter().take_while(|mention| mention.range.start < sentence.end);
        inside.by_ref().take(MOST_MENTIONS).find_map(|mention| {
            let list = self.subject_at(mention.range.start)?;
            let behind = self.low.get(list.end..)?.trim_start();
            let before = self.low.get(sentence.start..mention.range.start)?.trim_end();
            let is_object = lexicon::OBJECT_MARKS.iter().any(|words| closes_with(before, words).is_some());
            let acts = lexicon::PREDICATES.iter().any(|words| opens_with(behind, words).is_some());
            (acts && !is_object).then_some(list)
        })
    }

    /// "Giao Sở Tài chính …", "đề nghị các sở …".
    fn assigned(&self, at: usize) -> Option<List> {
        let mut cursor = Cursor::new(self.text, at);
        lexicon::ASSIGNING.iter().find(|words| cursor.eat(words))?;
        cursor.skip_spaces();
        self.subject_at(cursor.at())
    }

    /// "Y tế: Trạm Y tế xã tổ chức …": a field and a colon before the subject.
    fn labelled(&self, sentence: Range<usize>) -> Option<List> {
        let (label, _) = head(self.text.get(sentence.clone())?, LONGEST_LABEL).split_once(": ")?;
        let at = sentence.start + label.len() + 2;
        let list = self.subject_at(at).or_else(|| self.assigned(at))?;
        let is_field = !label.contains(['.', ';', '(']) && label.split_whitespace().count() <= MOST_LABEL_WORDS;
        let has_verb = self.low.get(list.end..sentence.end)?.split_whitespace().count() >= FEWEST_WORDS;
        (is_field && has_verb).then_some(list)
    }

    /// Bodies that stand here, with a verb behind them; a colon may stand between: "Sở Tài chính: Bố trí kinh phí".
    fn subject_at(&self, at: usize) -> Option<List> {
        let list = self.list_at(at)?;
        let behind = self.low.get(list.end..)?.trim_start();
        let behind = behind.strip_prefix(':').filter(|said| says_something(said)).unwrap_or(behind).trim_start();
        let is_none = behind.is_empty()
            || behind.starts_with([':', '.', ';', ')', '/'])
            || lexicon::NO_SUBJECT_BEFORE.iter().any(|words| opens_with(behind, words).is_some());
        (!is_none).then_some(list)
    }

    /// A body that some clause makes answer: "…; người đứng đầu cấp ủy chịu trách nhiệm về nhiệm vụ này".
    fn responsible(&self, range: &Range<usize>) -> Option<List> {
        let stretch = self.low.get(range.clone())?;
        let mut start = 0;
        for end in stretch.match_indices([';', '.', '(']).map(|(at, _)| at).chain([stretch.len()]) {
            let clause = stretch.get(start..end).unwrap_or_default();
            let at = range.start + start + leading_spaces(clause);
            let answers = lexicon::RESPONSIBLE.iter().any(|words| clause.contains(words));
            let found = self.assigned(at).or_else(|| self.subject_at(at).filter(|_| answers));
            if found.is_some() {
                return found;
            }
            start = end + 1;
        }
        None
    }

    /// The row of bodies that begins at a place.
    pub(super) fn list_at(&self, at: usize) -> Option<List> {
        let mut cursor = Cursor::new(self.text, at);
        let mut items = vec![self.item(&mut cursor)?];
        while let Some(next) = cursor.attempt(|cursor| {
            let has_mark = cursor.eat_one_of(lexicon::LIST_MARKS).is_some();
            if !has_mark && opens_with(cursor.rest().trim_start(), lexicon::LEADING).is_some() {
                return None;
            }
            let item = self.item(cursor)?;
            (has_mark || item.mention.is_some()).then_some(item)
        }) {
            match items.last_mut() {
                Some(last) if self.speaks_for_both(last, &next) => last.range.end = next.range.end,
                _ => items.push(next),
            }
        }
        items.iter().any(|item| item.mention.is_some()).then(|| List { items, end: cursor.at() })
    }

    /// "Người đứng đầu cấp ủy, chính quyền": one speaker for collectives in a row.
    fn speaks_for_both(&self, last: &Item, next: &Item) -> bool {
        let starts = |item: &Item| {
            item.mention.and_then(|at| self.mentions.get(at)).map(|it| (it.range.start, it.body.is_generic))
        };
        let says_all = ALL
            .iter()
            .any(|(all, ())| opens_with(self.text.get(next.range.clone()).unwrap_or_default(), all).is_some());
        matches!((starts(last), starts(next)), (Some((first, true)), Some((second, true)))
            if first > last.range.start && second == next.range.start && !says_all)
    }

    /// A body with who speaks for it, and the words that belong to it: "có liên quan", a bracket.
    fn item(&self, cursor: &mut Cursor<'a>) -> Option<Item> {
        cursor.attempt(|cursor| {
            cursor.skip_spaces();
            let start = cursor.at();
            let mut speaks = false;
            while !self.stands_here(cursor.at()) && lexicon::PEOPLE.iter().any(|words| cursor.eat(words)) {
                speaks = true;
                cursor.skip_spaces();
            }
            if !self.stands_here(cursor.at()) {
                cursor.attempt(|cursor| {
                    cursor.eat_one_of(ALL)?;
                    cursor.skip_spaces();
                    self.stands_here(cursor.at()).then_some(())
                });
            }
            let at = self.mentions.binary_search_by_key(&cursor.at(), |mention| mention.range.start);
            let Ok(at) = at else {
                let end = start + self.text.get(start..cursor.at())?.trim_end().len();
                let is_title = speaks && self.text.get(end..)?.starts_with(',');
                *cursor = Cursor::new(self.text, end);
                return is_title.then_some(Item { range: start..end, mention: None });
            };
            let end = self.mentions.get(at)?.range.end;
            *cursor = Cursor::new(self.text, end);
            self.skip_tail(cursor, at);
            Some(Item { range: start..end, mention: Some(at) })
        })
    }

    fn stands_here(&self, at: usize) -> bool {
        self.mentions.binary_search_by_key(&at, |mention| mention.range.start).is_ok()
    }

    fn mention_behind(&self, cursor: &mut Cursor<'_>) -> Option<&Mention> {
        cursor.skip_spaces();
        let at = self.mentions.binary_search_by_key(&cursor.at(), |mention| mention.range.start).ok()?;
        self.mentions.get(at)
    }

    fn skip_tail(&self, cursor: &mut Cursor<'a>, mention: usize) {
        while lexicon::BODY_TAILS.iter().any(|words| cursor.eat(words)) {}
        cursor.attempt(|cursor| {
            let owner = cursor.eat(lexicon::OF).then(|| self.mention_behind(cursor))??;
            cursor.advance(owner.range.end - cursor.at());
            Some(())
        });
        if let (Some(first), Some(second)) = (self.mentions.get(mention), self.mentions.get(mention + 1))
            && is_succession(self.text, first, second)
        {
            *cursor = Cursor::new(self.text, second.range.end + 1);
            return;
        }
        let bracket = cursor.rest().strip_prefix(" (").and_then(|rest| rest.find(')')).filter(|&length| length <= 80);
        if let Some(length) = bracket {
            cursor.advance(length + 3);
        }
    }

    /// The bodies right behind one of the phrases, wherever it stands.
    fn after(&self, range: &Range<usize>, phrases: &[&str], taken: &mut Taken) -> Vec<BodyMention> {
        let mut found = Vec::new();
        for at in self.places(range, phrases) {
            let mut cursor = Cursor::new(self.text, at);
            if !phrases.iter().any(|words| cursor.eat(words)) {
                continue;
            }
            cursor.skip_spaces();
            let Some(list) = self.list_at(cursor.at()).filter(|list| list.end <= range.end) else { continue };
            found.extend(self.unless_taken(&list, taken));
            taken.add(&list);
        }
        found
    }

    /// Who gets the result: right behind the verb, or behind a preposition of its clause.
    fn receivers(&self, range: &Range<usize>, taken: &mut Taken) -> Vec<BodyMention> {
        let mut found: Vec<BodyMention> = Vec::new();
        for at in self.places(range, lexicon::SUBMITTING) {
            let before = self.low.get(range.start..at).unwrap_or_default().trim_end();
            if lexicon::NOUNS_OF_TRINH.iter().any(|word| closes_with(before, word).is_some()) {
                continue;
            }
            let mut cursor = Cursor::new(self.text, at);
            lexicon::SUBMITTING.iter().any(|words| cursor.eat(words));
            let Some(list) = self.receiver(cursor.at(), range.end) else { continue };
            found.extend(self.unless_taken(&list, taken));
            taken.add(&list);
        }
        let mut known = Vec::new();
        found.retain(|body| {
            let is_new = body.organisation.is_none() || !known.contains(&body.organisation);
            if is_new {
                known.push(body.organisation);
            }
            is_new
        });
        found
    }

    fn receiver(&self, from: usize, end: usize) -> Option<List> {
        let clause = head(self.low.get(from..end)?, LONGEST_OBJECT);
        let length = clause.find([',', ';', '.', ':', '(']).unwrap_or(clause.len());
        let direct = from + leading_spaces(self.text.get(from..end)?);
        let is_direct = |list: &List| list.end <= end;
        self.list_at(direct).filter(is_direct).or_else(|| {
            let first = self.mentions.partition_point(|mention| mention.range.start < from);
            let inside = self.mentions.get(first..)?.iter().take_while(|mention| mention.range.start < from + length);
            let to = inside.into_iter().find(|mention| {
                let before = self.low.get(from..mention.range.start).unwrap_or_default().trim_end();
                lexicon::TO.iter().any(|word| closes_with(before, word).is_some())
            })?;
            self.list_at(to.range.start)
        })
    }

    /// Where one of the phrases stands as whole words, in order.
    fn places(&self, range: &Range<usize>, phrases: &[&str]) -> Vec<usize> {
        let stretch = self.low.get(range.clone()).unwrap_or_default();
        let mut found: Vec<usize> = places(stretch, phrases)
            .map(|(at, _)| range.start + at)
            .filter(|&at| !self.low.get(..at).is_some_and(|before| before.ends_with(is_of_word)))
            .collect();
        found.dedup();
        found
    }

    fn unless_taken(&self, list: &List, taken: &Taken) -> Vec<BodyMention> {
        list.items.iter().filter(|item| !taken.holds(&item.range)).map(|item| self.mention(item)).collect()
    }

    /// The bodies of a row, as printed.
    pub(super) fn named(&self, list: &List) -> Vec<BodyMention> {
        list.items.iter().map(|item| self.mention(item)).collect()
    }

    /// The level of the first body of a row.
    pub(super) fn level(&self, list: &List) -> Option<OrgLevel> {
        list.items.first().and_then(|item| item.mention).and_then(|at| self.mentions.get(at)).map(|it| it.body.level)
    }

    /// All bodies of a value such as "Sở A; Sở B và các sở, ngành": each behind a mark of the list or at the beginning.
    pub(super) fn all(&self, value: Range<usize>) -> Vec<BodyMention> {
        let mut found = Vec::new();
        let from = value.start;
        let (mut end, mut last_end) = (from, from);
        for mention in self.mentions.iter().filter(|mention| value.contains(&mention.range.start)) {
            let start = mention.range.start;
            let gap = self.text.get(last_end..start).unwrap_or_default();
            last_end = mention.range.end;
            if start < end {
                continue;
            }
            let before = self.low.get(from..start).unwrap_or_default().trim_end();
            let is_listed = gap.trim().is_empty()
                || before.ends_with([',', ';', '/', '(', '-', '–', ':', '+'])
                || closes_with(before, lexicon::AND).is_some();
            if let Some(list) = is_listed.then(|| self.list_at(start)).flatten() {
                end = list.end;
                found.extend(self.named(&list));
            }
        }
        if found.is_empty() { self.unknown(value).into_iter().collect() } else { found }
    }

    /// A short value that names a body no catalogue knows; "Các tỉnh thuộc vùng …" may hold the name of another.
    fn unknown(&self, value: Range<usize>) -> Option<BodyMention> {
        let start = value.start + leading_spaces(self.text.get(value.clone())?);
        let name = self.text.get(value.clone())?.trim().trim_end_matches(['.', ';']);
        let is_many = opens_with(name, lexicon::THE).is_some();
        let is_alone = is_many || !self.mentions.iter().any(|mention| value.contains(&mention.range.start));
        let is_name = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= LONGEST_NAME;
        let range = start..start + name.len();
        (is_name && is_alone).then(|| self.mention(&Item { range, mention: None }))
    }

    fn mention(&self, item: &Item) -> BodyMention {
        let words = self.text.get(item.range.clone()).unwrap_or_default();
        BodyMention {
            name: capitalised(words),
            organisation: item.mention.and_then(|at| self.mentions.get(at)).and_then(|mention| mention.organisation),
            span: self.passage.span(item.range.clone()),
            is_inherited: false,
        }
    }
}

/// The name of a body that stands alone has no more words than this.
const LONGEST_NAME: usize = 14;

/// The field before a subject is no longer, in bytes and in words.
const LONGEST_LABEL: usize = 90;
const MOST_LABEL_WORDS: usize = 8;

/// Fewer words behind a body do not say what it does.
const FEWEST_WORDS: usize = 3;

/// Whether words behind a colon tell what to do.
fn says_something(said: &str) -> bool {
    said.starts_with(' ') && said.split_whitespace().count() >= FEWEST_WORDS
}

/// The receiver stands no further behind its verb.
const LONGEST_OBJECT: usize = 240;

/// The subject stands among the first bodies that a sentence names.
const MOST_MENTIONS: usize = 8;

/// An adverbial clause has no more commas than this before its subject.
const MOST_COMMAS: usize = 6;

fn leading_spaces(text: &str) -> usize {
    text.len() - text.trim_start().len()
}
