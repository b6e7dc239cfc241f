//! "Nơi nhận": who receives the document, and what for.

use crate::cursor::{lower, opens_with};
use crate::draft::Recipient;
use crate::layout::marker;
use crate::lexicon::layout as lexicon;
use crate::passage::Passage;

/// Reads the lines behind the body.
pub(super) fn read(lines: &[Passage]) -> Vec<Recipient> {
    let mut entries: Vec<Passage> = Vec::new();
    let mut is_list = false;
    for line in lines {
        let text = line.text();
        if let Some(length) = opens_with(text, lexicon::RECIPIENTS) {
            is_list = true;
            let rest = line.slice(length..text.len());
            entries.extend(in_line(&rest));
        } else if let Some(found) = marker::read(text).filter(|found| is_list && found.is_bullet()) {
            entries.push(line.slice(found.length..text.len()));
        } else if is_list && entries.last().is_some_and(|entry| is_broken(entry.text(), text)) {
            entries.last_mut().into_iter().for_each(|entry| entry.join(line.clone()));
        } else {
            is_list = false;
        }
    }
    entries.iter().filter(|entry| !entry.is_empty()).map(recipient).collect()
}

/// "Nơi nhận: - Bộ A; - Bộ B;": a list on one line.
fn in_line(list: &Passage) -> Vec<Passage> {
    let text = list.text();
    let mut starts: Vec<usize> = text
        .match_indices("- ")
        .map(|(at, _)| at)
        .filter(|&at| {
            let before = text.get(..at).unwrap_or_default().trim_end();
            before.is_empty() || before.ends_with([';', ',', ':', '.', ')'])
        })
        .collect();
    starts.push(text.len());
    starts
        .windows(2)
        .filter_map(|pair| <&[usize; 2]>::try_from(pair).ok())
        .map(|&[start, end]| list.slice(start + 1..end))
        .collect()
}

/// Whether an entry goes on in the next line.
fn is_broken(entry: &str, next: &str) -> bool {
    !entry.ends_with([';', '.']) && (next.starts_with(char::is_lowercase) || next.starts_with('('))
}

fn recipient(entry: &Passage) -> Recipient {
    let text = entry.text();
    let open = text.rfind('(').filter(|_| text.trim_end_matches([';', ',', '.', ' ']).ends_with(')'));
    let inner = open.and_then(|at| text.get(at + 1..)?.split(')').next());
    let purpose = inner.and_then(purpose);
    let end = open.filter(|_| purpose.is_some()).unwrap_or(text.len());
    let name = text.get(..end).unwrap_or_default().trim_end_matches([';', ',', '.', ' ', ':']);
    let kept = opens_with(text, lexicon::KEEP).and_then(|length| text.get(..length));
    Recipient {
        name: name.to_owned(),
        purpose: purpose.or_else(|| kept.map(lower)),
        purpose_text: inner.filter(|inner| self::purpose(inner).is_some()).or(kept).map(str::to_owned),
        span: entry.whole(),
        name_span: entry.span(0..name.len()),
    }
}

/// "để b/c" reads "báo cáo"; other words in parentheses belong to the name.
fn purpose(words: &str) -> Option<String> {
    let low = lower(words);
    let said = opens_with(&low, lexicon::IN_ORDER_TO).and_then(|length| low.get(length..));
    let aim = said.unwrap_or(&low).trim();
    let known = lexicon::PURPOSES.iter().find(|(short, _)| aim == *short).map(|&(_, long)| long.to_owned());
    known.or_else(|| said.map(|_| aim.to_owned()))
}
