//! Unicode text that still holds letters of an old table, as left by a paste or by fonts such as ".VnTime".

use super::Encoding;
use super::legacy::{self, Likeness, WINDOWS_1252};
use super::syllable::is_beyond_latin_1;
use crate::read::Doubt;

/// Turns the lines that are in an old table into Unicode, and says which they were.
///
/// A line with a letter that only Unicode has is left alone. The others are judged together first, since a short line
/// alone proves nothing; lines that differ from the rest are judged one by one.
pub(in crate::read) fn repair(text: String) -> (String, Vec<Doubt>) {
    if !text.chars().any(is_suspect) {
        return (text, Vec::new());
    }
    let whole = if text.chars().any(is_beyond_latin_1) { None } else { table_of(&text) };
    let mut mended = String::with_capacity(text.len() + text.len() / 4);
    let mut doubts = Vec::new();
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let is_open = !line.is_ascii() && !line.chars().any(is_beyond_latin_1);
        let table = if is_open { whole.or_else(|| table_of(line)) } else { None };
        match table.and_then(|table| Some((table, read(line, table)?))) {
            Some((table, line)) => {
                mended.push_str(&line);
                note(&mut doubts, table, number);
            }
            None => mended.push_str(line),
        }
    }
    (mended, doubts)
}

/// Neighbouring lines in one table are one doubt.
fn note(doubts: &mut Vec<Doubt>, table: Encoding, number: usize) {
    match doubts.last_mut() {
        Some(Doubt::Converted { encoding, last_line, .. }) if *encoding == table => *last_line = number,
        _ => doubts.push(Doubt::Converted { encoding: table, first_line: number, last_line: number }),
    }
}

/// Signs and letters that Vietnamese in Unicode never has, but that the old tables print.
fn is_suspect(letter: char) -> bool {
    matches!(letter, '\u{A1}'..='\u{AA}' | '\u{AC}'..='\u{AF}' | '\u{B4}'..='\u{BA}' | '\u{BC}'..='\u{BF}'
        | '\u{C4}'..='\u{C7}' | '\u{CB}' | '\u{CE}' | '\u{CF}' | '\u{D1}' | '\u{D6}' | '\u{D8}' | '\u{DB}' | '\u{DC}'
        | '\u{DE}' | '\u{DF}' | '\u{E4}'..='\u{E7}' | '\u{EB}' | '\u{EE}' | '\u{EF}' | '\u{F0}' | '\u{F1}' | '\u{F6}'
        | '\u{F8}' | '\u{FB}' | '\u{FC}' | '\u{FE}' | '\u{FF}')
}

/// The table a piece of text is in: it must read clearly better so than as it stands.
fn table_of(text: &str) -> Option<Encoding> {
    let (table, read) = match read(text, Encoding::Utf8) {
        Some(read) => (Encoding::Utf8, Likeness::of(&read)),
        None => legacy::best(&text.chars().map(|letter| byte(letter).unwrap_or(b' ')).collect::<Vec<_>>())?,
    };
    let is_better = read.rank() > Likeness::of(text).rank() && read.syllables * 10 >= read.words * 7;
    (text.chars().any(is_suspect) && is_better).then_some(table)
}

/// Reads text whose font stands for an old table; `None` if it is Unicode all the same.
pub(in crate::read) fn read_old_font(text: &str, table: Encoding) -> Option<String> {
    if text.chars().any(is_beyond_latin_1) { None } else { read(text, table) }
}

/// Reads in one table what Windows printed of it. Characters Windows has not are left as they are.
fn read(text: &str, table: Encoding) -> Option<String> {
    let mut mended = String::with_capacity(text.len());
    let mut pending = Vec::new();
    for letter in text.chars().map(Some).chain([None]) {
        match letter.and_then(byte) {
            Some(byte) => pending.push(byte),
            None => {
                let bytes = std::mem::take(&mut pending);
                match table {
                    Encoding::Utf8 => mended.push_str(std::str::from_utf8(&bytes).ok()?),
                    _ => mended.push_str(&legacy::read(&bytes, table)),
                }
                mended.extend(letter);
            }
        }
    }
    Some(mended)
}

/// The byte that Windows for Western Europe prints as this character.
fn byte(letter: char) -> Option<u8> {
    match u8::try_from(u32::from(letter)) {
        Ok(byte) if !(0x80..0xA0).contains(&byte) => Some(byte),
        _ => (0x80..0xA0).find(|&byte| WINDOWS_1252[usize::from(byte)] == letter),
    }
}
