//! What one paragraph claims: values with their names, heads and parents, as ranges of its text.

use super::marks::{Mark, marks};
use super::name::{self, Before};
use super::{states, values};
use crate::cursor::{closes_with, lower, opens_with};
use crate::draft::Confidence;
use crate::lexicon::indicator as lexicon;
use crate::rules::quantity::{TargetPhrase, UnitWords};
use crate::rules::sentence::sentences;
use domain::target::Bounds;
use domain::unit::Unit;
use std::ops::Range;

/// One value and what it is said of.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    pub name: String,
    pub bounds: Bounds,
    pub unit: Option<Unit>,
    pub target: Option<String>,
    /// Name and value.
    pub range: Range<usize>,
    pub value: Range<usize>,
    pub head: Option<Range<usize>>,
    /// The claim of the same paragraph of which this is a part.
    pub parent: Option<usize>,
    pub is_growth: bool,
    pub is_aim: bool,
    pub is_maintained: bool,
    pub is_increment: bool,
    /// Where the sentence begins; its lead-in may name a year or a place.
    pub sentence: Range<usize>,
    pub confidence: Confidence,
}

/// Reads a paragraph sentence by sentence.
pub(super) fn read(text: &str, units: &UnitWords) -> Vec<Claim> {
    let mut claims = Vec::new();
    for sentence in sentences(text) {
        if !looks_back(text.get(sentence.clone()).unwrap_or_default()) {
            Walk::new(text, sentence, units, &mut claims).run();
        }
    }
    in_order(&claims)
}

/// States are read before the figures of their sentence; what counts is where they stand.
fn in_order(claims: &[Claim]) -> Vec<Claim> {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by_key(|&ix| claims.get(ix).map(|claim| claim.value.start));
    let mut places = vec![0; claims.len()];
    for (place, &ix) in order.iter().enumerate() {
        if let Some(slot) = places.get_mut(ix) {
            *slot = place;
        }
    }
    let parent = |claim: &Claim| claim.parent.and_then(|ix| places.get(ix).copied());
    let mut placed: Vec<(usize, Claim)> = places.iter().copied().zip(claims.iter().cloned()).collect();
    placed.sort_by_key(|&(place, _)| place);
    placed.into_iter().map(|(_, claim)| Claim { parent: parent(&claim), ..claim }).collect()
}

fn looks_back(sentence: &str) -> bool {
    let low = lower(sentence);
    lexicon::LOOKING_BACK.iter().any(|words| low.contains(words))
}

/// What is known at one depth of brackets.
#[derive(Debug, Clone, Default)]
struct Level {
    parent: Option<usize>,
    last: Option<usize>,
    head: Option<Range<usize>>,
    /// What the sentence before spoke of: "… Trong đó: …" may open a sentence.
    before: Option<usize>,
}

/// A walk over the marks of a sentence.
struct Walk<'a> {
    text: &'a str,
    sentence: Range<usize>,
    values: Vec<TargetPhrase>,
    marks: Vec<(Range<usize>, Mark)>,
    levels: Vec<Level>,
    /// Where the words before the next value begin.
    piece: usize,
    is_aim: bool,
    claims: &'a mut Vec<Claim>,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str, sentence: Range<usize>, units: &UnitWords, claims: &'a mut Vec<Claim>) -> Self {
        let values = values::find(text, sentence.clone(), units);
        let (values, marks) = marks(text, &sentence, values);
        let before = same_subject(claims);
        claims.extend(states::read(text, &sentence, &values, units));
        Self {
            text,
            piece: sentence.start,
            sentence,
            values,
            marks,
            levels: vec![Level { before, ..Level::default() }],
            is_aim: false,
            claims,
        }
    }

    fn run(mut self) {
        for at in 0..self.marks.len() {
            let Some((range, mark)) = self.marks.get(at).cloned() else { return };
            match mark {
                Mark::Semicolon => self.piece = range.end,
                Mark::Colon => self.colon(range),
                Mark::Part => self.part(range),
                Mark::Open => self.open(range),
                Mark::Close => self.close(range),
                Mark::Value(value) => self.value(at, value),
            }
        }
    }

    fn level(&self) -> Level {
        self.levels.last().cloned().unwrap_or_default()
    }

    fn set_level(&mut self, change: impl FnOnce(&mut Level)) {
        if let Some(level) = self.levels.last_mut() {
            change(level);
        }
    }

    /// "Giá trị sản xuất: …" is a head of what follows; "Tại đô thị: …" only says where.
    fn colon(&mut self, range: Range<usize>) {
        let words = self.text.get(self.piece..range.start).unwrap_or_default();
        let start = self.piece + name::strip_start(words, 0);
        let head = self.text.get(start..range.start).unwrap_or_default().trim();
        let is_lead_in = lexicon::LEAD_IN_OPENERS.iter().any(|opener| opens_with(words.trim_start(), opener).is_some());
        if !head.is_empty() && !is_lead_in && head.split_whitespace().count() <= 12 {
            let end = start + head.len();
            self.set_level(|level| level.head = Some(start..end));
        }
        self.piece = range.end;
    }

    fn part(&mut self, range: Range<usize>) {
        self.set_level(|level| level.parent = level.last.or(level.parent).or(level.before));
        self.piece = range.end;
    }

    fn open(&mut self, range: Range<usize>) {
        let outer = self.level();
        self.levels.push(Level { parent: outer.last, last: None, head: outer.head, before: None });
        self.piece = range.end;
    }

    fn close(&mut self, range: Range<usize>) {
        if self.levels.len() > 1 {
            self.levels.pop();
        }
        self.piece = range.end;
    }

    fn value(&mut self, at: usize, value: usize) {
        let Some(phrase) = self.values.get(value).cloned() else { return };
        let left = self.piece..phrase.range.start.max(self.piece);
        let mut before = name::before(self.text, left.clone());
        if self.is_value_first(&phrase, &before) {
            before.range = before.range.end..before.range.end;
            before.has_verb = false;
        }
        self.is_aim |= before.is_aim;
        let is_elliptic = self.level().last.is_some() && name::only_grows(self.text.get(left).unwrap_or_default());
        let next = self.marks.get(at + 1).cloned();
        let (right, next_piece) = self.right(&phrase, &before, next);
        self.piece = next_piece;
        let is_bare = before.range.is_empty() && self.names_nothing(&phrase);
        let mut claim = self.claim(&phrase, &before, right.clone());
        if let Some(labelled) = self.labelled(&phrase, &before, &right) {
            claim = labelled;
        } else if let Some(previous) =
            self.level().last.and_then(|ix| self.claims.get(ix)).filter(|_| is_elliptic || is_bare)
        {
            claim = Claim {
                name: previous.name.clone(),
                is_growth: is_elliptic || previous.is_growth && claim.unit == previous.unit,
                parent: previous.parent,
                head: Some(previous.range.clone()),
                ..claim
            };
        }
        if claim.name.chars().filter(|letter| letter.is_alphabetic()).count() >= 2 {
            let ix = self.claims.len();
            self.claims.push(claim);
            self.set_level(|level| level.last = Some(ix));
        }
    }

    /// "Tổng đàn trâu: 2.300 con", "Trẻ em: 100% được tiêm chủng": the words before the colon name the value.
    fn labelled(&self, phrase: &TargetPhrase, before: &Before, right: &Range<usize>) -> Option<Claim> {
        let head = self.level().head.filter(|head| self.text.get(head.end..self.piece_of(phrase)) == Some(":"))?;
        let after = name::without_brackets(self.text.get(right.clone()).unwrap_or_default());
        let after = after.trim();
        let is_whole = after.is_empty() || lexicon::WHOLES.iter().any(|word| opens_with(after, word).is_some());
        let says_more = lexicon::STATES_AFTER.iter().any(|word| opens_with(after, word).is_some());
        if !before.range.is_empty() || !(is_whole || says_more) {
            return None;
        }
        let words = self.text.get(head.clone()).unwrap_or_default();
        let more = if says_more { after } else { "" };
        let end = if says_more { right.end } else { phrase.range.end };
        let claim = self.claim(phrase, before, right.clone());
        Some(Claim { name: name::clean(&format!("{words} {more}")), range: head.start..end, head: None, ..claim })
    }

    /// Where the words that belong to a value begin, blanks and "đạt" left out.
    fn piece_of(&self, phrase: &TargetPhrase) -> usize {
        let before = self.text.get(..phrase.range.start).unwrap_or_default().trim_end();
        let verb = lexicon::REACHING.iter().find_map(|verb| closes_with(before, verb)).unwrap_or(0);
        before.get(..before.len() - verb).unwrap_or_default().trim_end().len()
    }

    /// "…, bảo đảm 95% hộ dân …", "tỉnh có 20 mô hình …": the words before the value do not name it.
    fn is_value_first(&self, phrase: &TargetPhrase, before: &Before) -> bool {
        let left = self.text.get(before.range.clone()).unwrap_or_default();
        let after = self.text.get(phrase.range.end..self.sentence.end).unwrap_or_default().trim_start();
        let is_percent = phrase.unit.as_ref().is_some_and(|unit| unit.code.starts_with("percent"));
        let is_subject = before.is_having && lexicon::PLACES.iter().any(|place| opens_with(left, place).is_some());
        before.opens_clause && (opens_noun(after) || !is_percent) || is_subject && !is_percent
    }

    /// "…, đạt 78 tỷ đồng", "… và 45% vào năm 2030": nothing names the value, so it is of what was just named.
    fn names_nothing(&self, phrase: &TargetPhrase) -> bool {
        let is_counted = phrase.unit.as_ref().is_some_and(|unit| !noun_of(unit).is_empty() && !is_money(unit));
        let after = self.text.get(phrase.range.end..self.sentence.end).unwrap_or_default();
        !is_counted && !opens_noun(after.trim_start())
    }

    /// The words after a value, and where the words before the next one begin.
    fn right(
        &self,
        phrase: &TargetPhrase,
        before: &Before,
        next: Option<(Range<usize>, Mark)>,
    ) -> (Range<usize>, usize) {
        let from = phrase.range.end;
        match next {
            Some((range, Mark::Value(_))) => {
                let between = self.text.get(from..range.start).unwrap_or_default();
                let is_first = before.range.is_empty() || !before.has_verb;
                let cut = from + split(between, is_first);
                (name::after(self.text, from..cut), cut)
            }
            Some((range, _)) => (name::after(self.text, from..range.start.max(from)), from),
            None => (name::after(self.text, from..self.sentence.end.max(from)), from),
        }
    }

    fn claim(&self, phrase: &TargetPhrase, before: &Before, right: Range<usize>) -> Claim {
        let level = self.level();
        let named = self.named(phrase, before, &right);
        let (inherited, head) = self.inherited(&level, &named, before);
        let start = if before.range.is_empty() { phrase.range.start } else { before.range.start };
        let end = if named.has_right { right.end } else { phrase.range.end };
        Claim {
            name: name::clean(&format!("{inherited}{}", named.words)),
            bounds: phrase.bounds,
            unit: phrase.unit.clone(),
            target: None,
            range: start.min(phrase.range.start)..end.max(phrase.range.end),
            value: phrase.range.clone(),
            head,
            parent: level.parent,
            is_growth: before.is_growth,
            is_aim: self.is_aim,
            is_maintained: before.is_maintained,
            is_increment: before.is_increment,
            sentence: self.sentence.clone(),
            confidence: confidence(phrase, &named),
        }
    }

    /// The name stands before the value, after it, or on both sides of it: "giải ngân 100% kế hoạch vốn".
    fn named(&self, phrase: &TargetPhrase, before: &Before, right: &Range<usize>) -> Named {
        let left = self.text.get(before.range.clone()).unwrap_or_default().trim();
        let after = name::without_brackets(self.text.get(right.clone()).unwrap_or_default());
        let after = after.trim();
        let is_apart = self.text.get(phrase.range.end..right.start).is_some_and(|gap| gap.contains([',', ':', '-']));
        let is_percent = phrase.unit.as_ref().is_some_and(|unit| unit.code.starts_with("percent"));
        let noun = phrase.unit.as_ref().filter(|unit| !is_percent && !is_money(unit)).map(noun_of).unwrap_or_default();
        let has_left = !left.is_empty();
        let is_object = has_left
            && !before.has_verb
            && !name::is_head(left)
            && (opens_noun(after) && !is_apart || !noun.is_empty());
        match (has_left, is_object) {
            (true, false) => Named { words: left.to_owned(), has_left, has_right: false },
            (true, true) if after.is_empty() && (before.is_for || left.split_whitespace().count() > 2) => {
                Named { words: left.to_owned(), has_left, has_right: false }
            }
            (true, true) => {
                Named { words: format!("{} {noun} {after}", name::nearest(left)), has_left, has_right: true }
            }
            (false, _) => Named { words: format!("{noun} {after}"), has_left, has_right: true },
        }
    }

    /// The head of the list, or the beginning that this name shares with the one before it.
    fn inherited(&self, level: &Level, named: &Named, before: &Before) -> (String, Option<Range<usize>>) {
        if let Some(head) =
            level.head.clone().filter(|_| named.has_left && !named.has_right && !name::is_head(&named.words))
        {
            let words = self.text.get(head.clone()).unwrap_or_default();
            let joint = if opens_with(words, "cơ cấu").is_some() { ": " } else { " " };
            return (format!("{words}{joint}"), Some(head));
        }
        let previous = level.last.and_then(|ix| self.claims.get(ix));
        let shared =
            previous.filter(|_| named.has_left && before.has_verb).and_then(|claim| shared(&claim.name, &named.words));
        let head = shared.as_ref().and(previous).map(|claim| claim.range.start..claim.value.start);
        (shared.map(|words| format!("{words} ")).unwrap_or_default(), head)
    }
}

/// A bare count of something the catalogue does not know is a doubt; a name on both sides of its value is unusual.
fn confidence(phrase: &TargetPhrase, named: &Named) -> Confidence {
    let is_unknown = phrase.unit.as_ref().is_some_and(|unit| unit.code == lower(&unit.text));
    match (is_unknown && !phrase.has_comparator, named.has_left && named.has_right) {
        (true, _) => Confidence::Low,
        (false, true) => Confidence::Medium,
        (false, false) => Confidence::High,
    }
}

/// The first claim about what the last claim is about: its growth is no whole of parts.
fn same_subject(claims: &[Claim]) -> Option<usize> {
    let last = claims.last()?;
    let from = claims.len().saturating_sub(3);
    (from..claims.len()).find(|&ix| claims.get(ix).is_some_and(|claim| claim.name == last.name))
}

struct Named {
    words: String,
    has_left: bool,
    has_right: bool,
}

/// The beginning of a name that a shorter one after it leaves out: "số học sinh cấp tiểu học …, cấp trung học …".
fn shared(previous: &str, next: &str) -> Option<String> {
    if name::is_head(next) || next.split_whitespace().count() > 5 {
        return None;
    }
    let low = lower(previous);
    let contrast = lexicon::CONTRASTS.iter().find(|set| set.iter().any(|word| opens_with(next, word).is_some()));
    let from_contrast = contrast.and_then(|set| set.iter().filter_map(|word| low.rfind(word)).min());
    let first = next.split_whitespace().next()?;
    let at = from_contrast.or_else(|| low.rfind(&format!(" {} ", lower(first))).map(|at| at + 1))?;
    (at > 0).then(|| previous.get(..at).map(|words| words.trim_end().to_owned())).flatten()
}

/// Where the words between two values part: at a comma or "và"; the first one if the name stood before the value.
fn split(between: &str, value_is_first: bool) -> usize {
    let low = lower(between);
    if value_is_first {
        let marks = [", ", " và ", " với tổng "].iter().filter_map(|mark| low.rfind(mark)).max();
        let verbs =
            [" thực hiện ", " hoàn thành ", " đạt ", " phấn đấu "].iter().filter_map(|verb| low.rfind(verb)).max();
        return marks.or(verbs).unwrap_or(low.len());
    }
    let own = name_of_whole(&low);
    [", ", " và "].iter().filter_map(|mark| low.find(mark)).min().unwrap_or(own)
}

/// "45% GRDP tỉnh": words of the whole that a share is of, up to the next statement.
fn name_of_whole(_low: &str) -> usize {
    0
}

fn is_money(unit: &Unit) -> bool {
    unit.code.starts_with("VND") || unit.code.starts_with("USD")
}

/// The counted noun of a unit: "vạn lao động" counts "lao động".
fn noun_of(unit: &Unit) -> String {
    let words = ["triệu", "nghìn", "ngàn", "vạn", "tỷ", "trăm"].iter().find_map(|scale| {
        let length = opens_with(&unit.text, scale)?;
        unit.text.get(length..)
    });
    let words = words.unwrap_or(&unit.text).trim();
    if words.chars().count() <= 3 && !words.contains(' ') && words.is_ascii() {
        String::new()
    } else {
        words.to_owned()
    }
}

fn opens_noun(after: &str) -> bool {
    let no_nouns =
        ["so với", "theo", "vào", "trong năm", "trở lên", "với", "và", "mỗi năm", "hằng năm", "hàng năm", "trên tổng"];
    after.chars().next().is_some_and(char::is_alphabetic)
        && !no_nouns.iter().any(|word| opens_with(after, word).is_some())
}
