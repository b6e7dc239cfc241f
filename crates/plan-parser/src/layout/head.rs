//! What stands around the body: letterhead and title before it, recipients and signature behind it.

use super::flow::is_capital;
use super::line::{Content, Gap, Line};
use super::marker::{self, Style};
use crate::cursor::opens_with;
use crate::draft::Head;
use crate::lexicon::layout as lexicon;
use domain::catalogue::Catalogue;

/// The lines of a text by their part in it. A decision that issues a plan gives two titles and one or two closings.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Before the first title.
    pub front: Vec<Line>,
    /// Each title: the line of the type word and the lines of the subject.
    pub titles: Vec<Vec<Line>>,
    /// Recipients and signature of each document.
    pub closings: Vec<Vec<Line>>,
    /// Everything else.
    pub body: Vec<Line>,
    /// Where a title after the first stands: another document begins.
    pub restarts: Vec<usize>,
}

/// Parts the lines.
pub(super) fn split(lines: Vec<Line>, catalogue: &Catalogue) -> Parts {
    let words: Vec<String> = catalogue.document_types.iter().map(|kind| kind.word.clone()).collect();
    let mut parts = Parts::default();
    let mut place = if has_front(&lines, &words) { Place::Front } else { Place::Body };
    let mut lines = lines.into_iter().peekable();
    let mut closing = Closing::default();
    while let Some(line) = lines.next() {
        place = next_place(place, &line, lines.peek(), &words, &mut closing, &parts);
        match place {
            Place::Front => parts.front.push(line),
            Place::Title => {
                if parts.titles.is_empty() || is_title(line.text(), &words) {
                    parts.restarts.push(line.span.start);
                    parts.titles.push(Vec::new());
                }
                parts.titles.last_mut().into_iter().for_each(|title| title.push(line.clone()));
            }
            Place::Closing => {
                if closing.is_new {
                    parts.closings.push(Vec::new());
                    closing.is_new = false;
                }
                parts.closings.last_mut().into_iter().for_each(|closing| closing.push(line.clone()));
            }
            Place::Body => parts.body.push(line),
        }
    }
    parts
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Front,
    Title,
    Body,
    Closing,
}

/// How far a closing has come.
#[derive(Debug, Default)]
struct Closing {
    is_new: bool,
    is_signed: bool,
    is_named: bool,
}

/// Lines a letterhead has at most before the title.
const LONGEST_FRONT: usize = 40;

/// Whether a title follows before any section.
fn has_front(lines: &[Line], words: &[String]) -> bool {
    let first = lines.iter().take(LONGEST_FRONT);
    let mut opening = first.take_while(|line| !is_section(line));
    opening.any(|line| is_title(line.text(), words))
}

fn is_section(line: &Line) -> bool {
    marker::read(line.text())
        .is_some_and(|found| !found.is_bullet() && !matches!(found.style, Style::Letter | Style::Bracketed))
}

/// The line of a document's type: "KẾ HOẠCH", "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ"; "QUYẾT ĐỊNH:" only enacts.
fn is_title(text: &str, words: &[String]) -> bool {
    if text.is_empty() || text.ends_with([':', '.', ';', ',']) {
        return false;
    }
    words.iter().any(|word| {
        opens_with(text, word).is_some_and(|length| length == text.len() || is_capital(text) && text.len() < 400)
    })
}

fn next_place(
    place: Place,
    line: &Line,
    next: Option<&Line>,
    words: &[String],
    closing: &mut Closing,
    parts: &Parts,
) -> Place {
    let text = line.text();
    let may_begin = place == Place::Front || !parts.closings.is_empty();
    if may_begin && is_title(text, words) && !(place == Place::Title) {
        return Place::Title;
    }
    match place {
        Place::Front => Place::Front,
        Place::Title if is_subject(line, parts) => Place::Title,
        Place::Closing if goes_on(line, closing) => Place::Closing,
        Place::Title | Place::Body | Place::Closing => {
            if opens_closing(line, next) {
                *closing = Closing { is_new: true, ..Closing::default() };
                goes_on(line, closing);
                return Place::Closing;
            }
            Place::Body
        }
    }
}

/// Whether a line belongs to the title above it.
fn is_subject(line: &Line, parts: &Parts) -> bool {
    let Some(title) = parts.titles.last() else { return false };
    let text = line.text();
    let is_first = title.len() == 1;
    let is_body =
        lexicon::OPENS_BODY.iter().any(|words| text.starts_with(words)) || text.ends_with(':') || text.starts_with('(');
    let may_follow = is_first || line.gap == Gap::None;
    !text.is_empty() && may_follow && !is_body && !is_section(line) && text.chars().count() <= 300 && title.len() < 12
}

/// "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"; the bar of the table around them too.
fn opens_closing(line: &Line, next: Option<&Line>) -> bool {
    match &line.content {
        Content::Text(words) => opens_signature(words.text()),
        Content::Row(cells) => cells.iter().any(|cell| opens_signature(cell.text())),
        Content::Bar => next.is_some_and(|next| opens_signature(next.text())),
    }
}

fn opens_signature(text: &str) -> bool {
    opens_with(text, lexicon::RECIPIENTS).is_some()
        || lexicon::ON_BEHALF.iter().any(|words| text.starts_with(words)) && is_capital(text)
}

/// Whether a line still belongs to recipients and signature.
fn goes_on(line: &Line, closing: &mut Closing) -> bool {
    let text = match &line.content {
        Content::Bar => return true,
        Content::Row(cells) => return cells.len() <= 3 && cells.iter().any(|cell| opens_signature(cell.text())),
        Content::Text(words) => words.text(),
    };
    let found = marker::read(text);
    if found.as_ref().is_some_and(|found| !found.is_bullet()) && line.gap > Gap::None {
        return false;
    }
    let is_bullet = found.is_some();
    if closing.is_named && line.gap > Gap::None && !opens_signature(text) {
        return false;
    }
    if is_bullet || opens_with(text, lexicon::RECIPIENTS).is_some() {
        return !closing.is_named || line.gap == Gap::None;
    }
    if text.chars().count() > LONGEST_SIGNATURE {
        return false;
    }
    closing.is_signed |= is_capital(text);
    closing.is_named |= closing.is_signed && is_name(text);
    true
}

/// Longest line of a signature, in characters.
const LONGEST_SIGNATURE: usize = 120;

/// Two to six words, each with a capital, none in capitals only.
pub(super) fn is_name(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_written = |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
    (2..=6).contains(&words.clone().count()) && words.all(is_written)
}

/// Reads what the parts around the body say.
pub(super) fn read(_text: &str, _parts: &Parts, _catalogue: &Catalogue) -> Head {
    Head::default()
}
