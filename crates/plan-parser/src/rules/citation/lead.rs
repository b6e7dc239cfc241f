//! What stands before the number of a document: its type word, "số", the name of a law.

use super::kinds::Kinds;
use crate::cursor::{closes_with, tail};
use crate::lexicon::citation::{LAWS, NUMBER_WORD};

/// The words that lead to a number.
#[derive(Debug)]
pub(super) struct Lead {
    /// Where they begin; the number itself where there are none.
    pub start: usize,
    /// The type in the catalogue's spelling.
    pub kind: Option<String>,
    /// The name between a law's word and its number.
    pub name: Option<String>,
    /// "Số" stands before the number.
    pub has_number_word: bool,
    /// The type word stands right before "số" or the number.
    pub is_adjacent: bool,
    /// The type word is "NQ", "KH": in tables it may stand for something else.
    pub is_abbreviated: bool,
    has_colon: bool,
}

/// How far back the type word may stand: a law carries its whole name in between.
pub(super) const FAR: usize = 320;
const NEAR: usize = 96;

impl Lead {
    /// Reads back from a number, no further than the document named before.
    pub(super) fn before(text: &str, start: usize, floor: usize, kinds: &Kinds) -> Self {
        let window = tail(text.get(floor.min(start)..start).unwrap_or_default(), FAR);
        let base = start - window.len();
        let plain = window.trim_end();
        let unmarked = plain.strip_suffix(':').map_or(plain, str::trim_end);
        let number_word = closes_with(unmarked, NUMBER_WORD);
        let before = |length: usize| unmarked.get(..unmarked.len() - length).unwrap_or_default().trim_end();
        let rest = number_word.map_or(plain, before);
        let bare = Self {
            start: base + number_word.map_or(window.len(), |length| unmarked.len() - length),
            kind: None,
            name: None,
            has_number_word: number_word.is_some(),
            is_adjacent: true,
            is_abbreviated: false,
            has_colon: number_word.is_some() && unmarked.len() < plain.len(),
        };
        if let Some((kind, length)) = kinds.closing(rest) {
            let is_abbreviated = length != kind.len();
            let begin = rest.len() - length;
            // "Thông báo kết luận số 45-TB/VPTU" is a notice.
            let is_small = rest.get(begin..).is_some_and(|word| word.starts_with(char::is_lowercase));
            let outer = rest
                .get(..begin)
                .filter(|_| is_small)
                .and_then(|outer| kinds.closing(outer.trim_end()).map(|it| (outer, it)));
            let (kind, begin) =
                outer.map_or((kind, begin), |(outer, (kind, length))| (kind, outer.trim_end().len() - length));
            return Self { start: base + begin, kind: Some(kind.to_owned()), is_abbreviated, ..bare };
        }
        let far = number_word.and_then(|_| kinds.far(clause(rest), NEAR));
        let Some((kind, from_end)) = far else { return bare };
        let begin = rest.len() - from_end;
        let name = rest.get(begin + kind.len()..).map(|name| name.trim().to_owned()).filter(|_| LAWS.contains(&kind));
        Self { start: base + begin, kind: Some(kind.to_owned()), name, is_adjacent: false, ..bare }
    }

    /// "Số: 144/KH-UBND", "Số 3260-KH/ĐĐQH15" on a line of its own: the document's own number.
    pub(super) fn is_letterhead(&self, text: &str) -> bool {
        let is_first = text.get(..self.start).is_some_and(|before| before.trim().is_empty());
        self.has_number_word && (self.has_colon || is_first)
    }
}

/// The last clause of a text: what follows the last mark that a name does not hold.
fn clause(text: &str) -> &str {
    let marks = [';', ':', '(', ')', '“', '”', '"', '|', '.'];
    text.rsplit(marks).next().unwrap_or_default()
}
