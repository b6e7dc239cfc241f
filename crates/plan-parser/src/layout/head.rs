//! What stands around the body: letterhead and title before it, recipients and signature behind it.

mod casing;
mod letterhead;
mod parts;
mod place;
mod recipient;
mod signature;
#[cfg(test)]
mod tests;
mod title;

pub(super) use parts::{Parts, split};

use super::line::{Content, Line};
use crate::draft::Head;
use crate::passage::Passage;
use domain::catalogue::Catalogue;

/// Reads what the parts around the body say.
pub(super) fn read(parts: &Parts, catalogue: &Catalogue) -> Head {
    let front: Vec<Passage> = parts.front.iter().flat_map(words).collect();
    let title = parts.plan_title().map(|lines| title::read(lines, catalogue)).unwrap_or_default();
    let letterhead = letterhead::read(&front, catalogue);
    let closing: Vec<Passage> = parts.closings.iter().flatten().flat_map(words).collect();
    let signer = signature::read(&closing, catalogue);
    let on_behalf = signer.as_ref().and_then(|signer| signer.on_behalf_of.clone());
    let issuer =
        letterhead.issuer.or_else(|| on_behalf.and_then(|body| signature::issuer(&body, &parts.body, catalogue)));
    let year = letterhead.date.map(|(date, _)| date.year());
    Head {
        kind: title.kind,
        number: letterhead.number,
        place: letterhead.place,
        date: letterhead.date,
        period: title.words.as_ref().and_then(|(words, _)| title::period(words, year)),
        province: place::province(issuer.as_ref().map(|(name, _)| name.as_str()), parts, catalogue),
        title: title.words,
        issuer,
        signer,
        legal_basis: Vec::new(),
        recipients: recipient::read(&closing),
    }
}

/// Names stand in the margins too: letterhead, title, recipients and signature, line by line.
pub(super) fn margins(parts: &Parts) -> Vec<Passage> {
    let title = |lines: &Vec<Line>| {
        let mut whole = Passage::default();
        lines.iter().flat_map(words).for_each(|line| whole.join(line));
        whole
    };
    let front = parts.front.iter().flat_map(words);
    let closings = parts.closings.iter().flatten().flat_map(words);
    let mut margins: Vec<Passage> = front.chain(parts.titles.iter().map(title)).chain(closings).collect();
    margins.sort_by_key(|passage| passage.whole().start);
    margins
}

/// The words of a line, cell by cell.
fn words(line: &Line) -> Vec<Passage> {
    match &line.content {
        Content::Text(words) => vec![words.clone()],
        Content::Row(cells) => cells.iter().filter(|cell| !cell.is_empty()).cloned().collect(),
        Content::Bar => Vec::new(),
    }
}
