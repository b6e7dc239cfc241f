//! The letterhead: issuing body, number, place and date.

use super::casing;
use crate::cursor::{lower, opens_with};
use crate::layout::flow::is_capital;
use crate::lexicon::layout as lexicon;
use crate::passage::Passage;
use crate::span::Span;
use domain::Date;
use domain::catalogue::Catalogue;
use std::ops::Range;

#[derive(Debug, Default)]
pub(super) struct Letterhead {
    pub number: Option<(String, Span)>,
    pub place: Option<(String, Span)>,
    pub date: Option<(Date, Span)>,
    pub issuer: Option<(String, Vec<Span>)>,
}

/// Reads the lines before the title.
pub(super) fn read(lines: &[Passage], catalogue: &Catalogue) -> Letterhead {
    let mut whole = Passage::default();
    lines.iter().cloned().for_each(|line| whole.join(line));
    let dated = dated(whole.text());
    let at = |range: Range<usize>| (whole.text().get(range.clone()).unwrap_or_default().to_owned(), whole.span(range));
    Letterhead {
        number: number(whole.text()).map(&at),
        place: dated.as_ref().and_then(|(_, place, _)| place.clone()).map(&at),
        date: dated.map(|(date, _, range)| (date, whole.span(range))),
        issuer: issuer(lines, catalogue),
    }
}

/// "Số: 144/KH-UBND", "Số 3260-KH/ĐĐQH15"; a number left blank is none.
fn number(text: &str) -> Option<Range<usize>> {
    let low = lower(text);
    low.match_indices(lexicon::NUMBER).find_map(|(at, word)| {
        let rest = text.get(at + word.len()..)?;
        let start = text.len() - rest.trim_start_matches([':', '.', ' ']).len();
        let code = text.get(start..)?.split_whitespace().next()?;
        let is_code = code.starts_with(|first: char| first.is_ascii_digit())
            && code.contains(['/', '-'])
            && code.contains(char::is_alphabetic);
        is_code.then(|| start..start + code.trim_end_matches([',', ';', '.']).len())
    })
}

type Dated = (Date, Option<Range<usize>>, Range<usize>);

/// "Hưng Yên, ngày 24 tháng 11 năm 2025": the date, the place, the words of the date.
fn dated(text: &str) -> Option<Dated> {
    let low = lower(text);
    low.match_indices(lexicon::DAY).find_map(|(at, _)| {
        let (date, length) = date(low.get(at..)?)?;
        let before = text.get(..at)?.trim_end();
        let place = before.strip_suffix(',').and_then(|words| {
            let name = words.rsplit(' ').take_while(|word| is_of_name(word)).map(|word| word.len() + 1).sum::<usize>();
            (name > 0).then(|| words.len() + 1 - name..words.len())
        });
        Some((date, place, at..at + length))
    })
}

/// A word of a place's name: a capital, then small letters; or "TP.".
fn is_of_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && (!is_capital(word) || word.ends_with('.') || word.len() <= 3)
}

/// "ngày 24 tháng 11 năm 2025", "ngày 24/11/2025": the date and how many bytes it covers.
fn date(low: &str) -> Option<(Date, usize)> {
    let mut at = 0;
    let mut parts = [0_i16; 3];
    for (part, separators) in parts.iter_mut().zip([&[lexicon::DAY][..], &[lexicon::MONTH, "/"], &[lexicon::YEAR, "/"]])
    {
        let rest = low.get(at..)?.trim_start();
        let rest = separators.iter().find_map(|separator| rest.strip_prefix(separator))?.trim_start();
        let digits = rest.len() - rest.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
        *part = rest.get(..digits)?.parse().ok()?;
        at = low.len() - rest.len() + digits;
    }
    let [day, month, year] = parts;
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((date, at))
}

/// The last body named before the number; the ones above it are its superiors.
fn issuer(lines: &[Passage], catalogue: &Catalogue) -> Option<(String, Vec<Span>)> {
    let mut bodies: Vec<Passage> = Vec::new();
    for line in without_mottos(lines) {
        let text = line.text();
        if opens_with(text, lexicon::NUMBER).is_some() {
            break;
        }
        if !is_capital(text) {
            continue;
        }
        match bodies.last_mut() {
            Some(body) if goes_on(body.text(), text, catalogue) => body.join(line),
            _ => bodies.push(line),
        }
    }
    let body = bodies.pop()?;
    Some((casing::body(body.text(), catalogue), vec![body.whole()]))
}

/// The lines without the mottos of the nation and the Party, which may run over several of them.
fn without_mottos(lines: &[Passage]) -> Vec<Passage> {
    let low = lines.iter().map(|line| lower(line.text())).collect::<Vec<_>>().join(" ");
    let mottos: Vec<Range<usize>> = lexicon::MOTTOS
        .iter()
        .flat_map(|motto| low.match_indices(motto).map(|(at, motto)| at..at + motto.len()))
        .collect();
    let mut start = 0;
    let mut left = Vec::new();
    for line in lines {
        let end = start + line.text().len();
        let inside = mottos.iter().find(|motto| motto.start < end && start < motto.end);
        let parts = match inside {
            Some(motto) => [0..motto.start.saturating_sub(start), motto.end.min(end) - start..end - start],
            None => [0..end - start, 0..0],
        };
        left.extend(parts.into_iter().map(|part| line.slice(part)).filter(|part| !part.is_empty()));
        start = end + 1;
    }
    left
}

/// "ỦY BAN NHÂN" and "DÂN", "TỈNH BẮC NINH": lines of one name. A line that opens like a body is another one.
fn goes_on(body: &str, line: &str, catalogue: &Catalogue) -> bool {
    let both = format!("{body} {line}");
    let is_one = catalogue.org_units.iter().any(|entry| opens_with(&both, &entry.name) == Some(both.len()));
    let opens = catalogue.org_heads.iter().any(|entry| opens_with(line, &entry.head).is_some())
        || catalogue.org_units.iter().any(|entry| opens_with(line, &entry.name).is_some());
    is_one || !opens
}
