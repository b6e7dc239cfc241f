//! Words printed in capitals, written as in a sentence.

use crate::cursor::{is_of_word, lower, opens_with};
use crate::lexicon::layout as lexicon;
use domain::catalogue::Catalogue;

/// Writes a text in capitals as in a sentence: names of bodies, places and documents keep theirs, numbers stay.
pub(super) fn sentence(text: &str, catalogue: &Catalogue) -> String {
    if text.chars().any(char::is_lowercase) {
        return text.to_owned();
    }
    let mut written = text.split(' ').map(sentence_word).collect::<Vec<_>>().join(" ");
    for entry in &catalogue.org_units {
        restore(&mut written, &entry.name);
    }
    for entry in &catalogue.places {
        restore(&mut written, proper(&entry.name));
    }
    for entry in &catalogue.document_types {
        restore(&mut written, &format!("{} {}", entry.word, lexicon::NUMBER));
    }
    restore(&mut written, lexicon::LAW);
    let mut parts = written.split_inclusive('“');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, quoted| before + &capital(quoted))
}

/// The name of a body: as the catalogue writes it, or its head so and the rest as a proper name.
pub(super) fn body(text: &str, catalogue: &Catalogue) -> String {
    if text.chars().any(char::is_lowercase) {
        return text.to_owned();
    }
    let known =
        catalogue.org_units.iter().map(|entry| &entry.name).find(|name| opens_with(text, name) == Some(text.len()));
    if let Some(known) = known {
        return known.clone();
    }
    let head = catalogue.org_heads.iter().filter_map(|entry| Some((opens_with(text, &entry.head)?, &entry.head))).max();
    let rest = head.map_or(text, |(length, _)| text.get(length..).unwrap_or_default());
    let mut written = sentence(rest.trim(), catalogue);
    for kind in lexicon::LOCALITIES {
        if let Some(length) = opens_with(&written, kind) {
            let name = written.get(length..).unwrap_or_default().split(' ').map(capital).collect::<Vec<_>>().join(" ");
            written = format!("{kind}{name}");
        }
    }
    match head {
        Some((_, head)) => format!("{head} {written}").trim_end().to_owned(),
        None => capital(&written),
    }
}

/// The role of who signs: "PHÓ BÍ THƯ THƯỜNG TRỰC".
pub(super) fn role(text: &str) -> String {
    let known = lexicon::ROLES.iter().find(|role| opens_with(text, role) == Some(text.len()));
    known.map_or_else(|| capital(&lower(text)), |role| (*role).to_owned())
}

/// The first letter as a capital.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// "tỉnh Hưng Yên" without its kind.
pub(super) fn proper(place: &str) -> &str {
    place.find(char::is_uppercase).and_then(|at| place.get(at..)).unwrap_or(place)
}

fn sentence_word(word: &str) -> String {
    let is_code = word.chars().any(|mark| mark.is_ascii_digit() || mark == '/' || mark == '&');
    let is_roman = word.chars().all(|letter| "IVX".contains(letter));
    if is_code || is_roman { word.to_owned() } else { lower(word) }
}

/// Writes each mention of a name as the name is written.
fn restore(text: &mut String, name: &str) {
    let wanted = lower(name);
    let low = lower(text);
    let mut at = 0;
    while let Some(found) = low.get(at..).and_then(|rest| rest.find(&wanted)) {
        let (start, end) = (at + found, at + found + wanted.len());
        let is_word = !low.get(..start).is_some_and(|before| before.ends_with(is_of_word))
            && !low.get(end..).is_some_and(|rest| rest.starts_with(is_of_word));
        if is_word && name.len() == wanted.len() {
            text.replace_range(start..end, name);
        }
        at = end;
    }
}
