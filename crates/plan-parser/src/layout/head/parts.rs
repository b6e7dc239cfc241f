//! Which lines are letterhead, title, body, recipients and signature.

use crate::cursor::opens_with;
use crate::layout::flow::is_capital;
use crate::layout::line::{Content, Gap, Line};
use crate::layout::marker::{self, Style};
use crate::lexicon::layout as lexicon;
use domain::catalogue::Catalogue;

/// The lines of a text by their part in it. A decision that issues a plan gives two titles and one or two closings.
#[derive(Debug, Default)]
pub(in crate::layout) struct Parts {
    /// Before the first title.
    pub front: Vec<Line>,
    /// Each title: the line of the type word and the lines of the subject.
    pub titles: Vec<Vec<Line>>,
    /// Recipients and signature of each document.
    pub closings: Vec<Vec<Line>>,
    /// Everything else.
    pub body: Vec<Line>,
    /// Where another document or an attachment begins: no section goes on over these places.
    pub restarts: Vec<usize>,
}

impl Parts {
    /// The title of the plan: the second one where a decision or a resolution only issues it.
    pub(super) fn plan_title(&self) -> Option<&[Line]> {
        let title = self.titles.get(1).or_else(|| self.titles.first())?;
        Some(title)
    }
}

/// Parts the lines.
pub(in crate::layout) fn split(lines: Vec<Line>, catalogue: &Catalogue) -> Parts {
    let words = catalogue.document_types.iter().map(|kind| kind.word.clone()).collect();
    let mut splitter = Splitter {
        words,
        parts: Parts::default(),
        place: Place::Body,
        closing: Closing::default(),
        has_section: false,
    };
    if splitter.has_front(&lines) {
        splitter.place = Place::Front;
    }
    let mut before = false;
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let is_cell =
            before && line.gap == Gap::None || lines.peek().is_some_and(|next| is_bar(next) && next.gap == Gap::None);
        before = is_bar(&line);
        splitter.add(line, lines.peek(), is_cell);
    }
    splitter.parts
}

fn is_bar(line: &Line) -> bool {
    matches!(line.content, Content::Bar)
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
    is_signed: bool,
    is_named: bool,
}

struct Splitter {
    /// Type words of documents.
    words: Vec<String>,
    parts: Parts,
    place: Place,
    closing: Closing,
    /// A section began since the last closing: what looks like a title is none.
    has_section: bool,
}

/// Lines a letterhead has at most before the title.
const LONGEST_FRONT: usize = 40;

impl Splitter {
    /// Whether a title follows before any section.
    fn has_front(&self, lines: &[Line]) -> bool {
        lines.iter().take(LONGEST_FRONT).take_while(|line| !is_section(line)).any(|line| self.is_title(line.text()))
    }

    fn add(&mut self, line: Line, next: Option<&Line>, is_cell: bool) {
        let before = self.place;
        self.place = self.next_place(&line, next, is_cell);
        let is_new = before != self.place;
        match self.place {
            Place::Front => self.parts.front.push(line),
            Place::Title => {
                if is_new {
                    self.parts.restarts.push(line.span.start);
                    self.parts.titles.push(Vec::new());
                }
                self.parts.titles.last_mut().into_iter().for_each(|title| title.push(line.clone()));
            }
            Place::Closing => {
                if is_new {
                    self.parts.closings.push(Vec::new());
                    (self.closing, self.has_section) = (Closing::default(), false);
                    self.closing_goes_on(&line);
                }
                self.parts.closings.last_mut().into_iter().for_each(|closing| closing.push(line.clone()));
            }
            Place::Body => {
                if before == Place::Closing {
                    self.parts.restarts.push(line.span.start);
                }
                self.has_section |= is_section(&line);
                self.parts.body.push(line);
            }
        }
    }

    fn next_place(&mut self, line: &Line, next: Option<&Line>, is_cell: bool) -> Place {
        let may_begin = self.place == Place::Front || !self.parts.closings.is_empty() && !self.has_section;
        if may_begin && !is_cell && self.place != Place::Title && self.is_title(line.text()) {
            return Place::Title;
        }
        let place = self.place;
        match place {
            Place::Front => Place::Front,
            Place::Title if self.is_subject(line) => Place::Title,
            Place::Closing if self.closing_goes_on(line) => Place::Closing,
            Place::Title | Place::Body | Place::Closing if opens_closing(line, next) => Place::Closing,
            Place::Title | Place::Body | Place::Closing => Place::Body,
        }
    }

    /// The line of a document's type: "KẾ HOẠCH", "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ"; "QUYẾT ĐỊNH:" only enacts.
    fn is_title(&self, text: &str) -> bool {
        if text.is_empty() || text.ends_with([':', '.', ';', ',']) {
            return false;
        }
        self.words.iter().any(|word| {
            opens_with(text, word)
                .is_some_and(|length| length == text.len() || is_capital(text) && text.len() < LONGEST_TITLE)
        })
    }

    /// Whether a line belongs to the title above it.
    fn is_subject(&self, line: &Line) -> bool {
        let Some(title) = self.parts.titles.last() else { return false };
        let text = line.text();
        let opens_body = |openings: &[&str]| openings.iter().any(|words| text.starts_with(words));
        let is_under_type = title.len() == 1 && line.gap == Gap::None;
        let is_body = opens_body(lexicon::OPENS_PREAMBLE)
            || !is_under_type && opens_body(lexicon::OPENS_BODY)
            || text.ends_with([':', ';'])
            || text.starts_with('(');
        let may_follow = title.len() == 1 || line.gap == Gap::None && title.len() < MOST_TITLE_LINES;
        !text.is_empty() && may_follow && !is_body && !is_section(line) && text.len() <= LONGEST_TITLE
    }

    /// Whether a line still belongs to recipients and signature.
    fn closing_goes_on(&mut self, line: &Line) -> bool {
        let text = match &line.content {
            Content::Bar => return line.gap == Gap::None || !self.closing.is_named,
            Content::Row(cells) => return cells.len() <= 3 && cells.iter().any(|cell| opens_signature(cell.text())),
            Content::Text(words) => words.text(),
        };
        let found = marker::read(text);
        let is_apart = line.gap > Gap::None;
        let is_numbered = found.as_ref().is_some_and(|found| !found.is_bullet());
        let is_over = is_apart && (is_numbered || self.closing.is_named && !opens_signature(text));
        if is_over || found.is_none() && text.chars().count() > LONGEST_SIGNATURE {
            return false;
        }
        if found.is_none() && opens_with(text, lexicon::RECIPIENTS).is_none() {
            self.closing.is_signed |= is_capital(text);
            self.closing.is_named |= self.closing.is_signed && is_name(text);
        }
        true
    }
}

/// Longest title, in bytes.
const LONGEST_TITLE: usize = 600;
/// Lines a title has at most.
const MOST_TITLE_LINES: usize = 12;
/// Longest line of a signature, in characters.
const LONGEST_SIGNATURE: usize = 120;

fn is_section(line: &Line) -> bool {
    marker::read(line.text())
        .is_some_and(|found| !found.is_bullet() && !matches!(found.style, Style::Letter | Style::Bracketed))
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

/// Two to six words, each with a capital, none in capitals only.
pub(super) fn is_name(text: &str) -> bool {
    let is_written = |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
    (2..=6).contains(&text.split_whitespace().count()) && text.split_whitespace().all(is_written)
}
