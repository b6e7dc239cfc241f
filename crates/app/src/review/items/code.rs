//! Codes of items: given once at import, kept by the thing the item becomes.
//!
//! Targets are numbered by the plan's own groups (CT07-1), others go on after them (CT21); tasks by their section (NV-3-8-01).
//! Of a second document they carry its number: CT2.07-1, NV2.3-8-01.

use plan_parser::draft::Draft;
use std::collections::HashMap;

/// First free numbers of codes that are counted over all documents.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Numbers {
    /// DA-…
    pub project: i64,
    /// CC-…
    pub citation: i64,
    /// TC-…
    pub organisation: i64,
    /// CH-…
    pub footnote: i64,
    /// NG-…
    pub suspicion: i64,
}

/// The codes of one draft.
pub(super) struct Codes {
    indicators: Vec<String>,
    tasks: Vec<String>,
    numbers: Numbers,
}

impl Codes {
    /// Numbers the items of a draft.
    pub(super) fn new(draft: &Draft, document: i64, numbers: Numbers) -> Self {
        let prefix = if document > 1 { format!("{document}.") } else { String::new() };
        Self { indicators: indicators(draft, &prefix), tasks: tasks(draft, &prefix), numbers }
    }

    pub(super) fn indicator(&self, at: usize) -> String {
        self.indicators.get(at).cloned().unwrap_or_default()
    }

    pub(super) fn task(&self, at: usize) -> String {
        self.tasks.get(at).cloned().unwrap_or_default()
    }

    pub(super) fn project(&self, at: usize) -> String {
        counted("DA", self.numbers.project, at)
    }

    pub(super) fn citation(&self, at: usize) -> String {
        counted("CC", self.numbers.citation, at)
    }

    pub(super) fn organisation(&self, at: usize) -> String {
        counted("TC", self.numbers.organisation, at)
    }

    pub(super) fn footnote(&self, at: usize) -> String {
        counted("CH", self.numbers.footnote, at)
    }

    pub(super) fn suspicion(&self, at: usize) -> String {
        counted("NG", self.numbers.suspicion, at)
    }
}

fn counted(letters: &str, first: i64, at: usize) -> String {
    let number = i64::try_from(at).map_or(i64::MAX, |at| first.saturating_add(at));
    format!("{letters}-{number:03}")
}

fn indicators(draft: &Draft, prefix: &str) -> Vec<String> {
    let mut next = draft.indicators.iter().filter_map(|one| one.group).max().unwrap_or(0);
    let mut in_group: HashMap<u32, u32> = HashMap::new();
    let code = |one: &plan_parser::draft::IndicatorDraft| match one.group {
        Some(group) => {
            let place = in_group.entry(group).or_default();
            *place += 1;
            format!("CT{prefix}{group:02}-{place}")
        }
        None => {
            next = next.saturating_add(1);
            format!("CT{prefix}{next:02}")
        }
    };
    draft.indicators.iter().map(code).collect()
}

fn tasks(draft: &Draft, prefix: &str) -> Vec<String> {
    let mut in_section: HashMap<String, u32> = HashMap::new();
    let code = |one: &plan_parser::draft::TaskDraft| {
        let section = one.section.and_then(|at| draft.outline.get(at.0));
        let path = section.map_or_else(|| "0".to_owned(), |section| path_digits(&section.path));
        let place = in_section.entry(path.clone()).or_default();
        *place += 1;
        let letters = if prefix.is_empty() { "NV-".to_owned() } else { format!("NV{prefix}") };
        format!("{letters}{path}-{place:02}")
    };
    draft.tasks.iter().map(code).collect()
}

/// "III.8" is `3-8`, "II.1.(3)" is `2-1-3`; a letter stays.
fn path_digits(path: &str) -> String {
    let part = |part: &str| {
        let bare: String = part.chars().filter(char::is_ascii_alphanumeric).collect();
        roman(&bare).map_or_else(|| bare.to_ascii_lowercase(), |number| number.to_string())
    };
    let parts: Vec<String> = path.split('.').map(part).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "0".to_owned() } else { parts.join("-") }
}

/// The value of a Roman numeral in capitals.
fn roman(text: &str) -> Option<u32> {
    let value = |letter: char| match letter {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    let digits = text.chars().map(value).collect::<Option<Vec<u32>>>().filter(|digits| !digits.is_empty())?;
    let following = digits.iter().skip(1).chain(std::iter::once(&0));
    Some(
        digits.iter().zip(following).fold(0_i64, |sum, (digit, next)| {
            if digit < next { sum - i64::from(*digit) } else { sum + i64::from(*digit) }
        }),
    )
    .and_then(|sum| u32::try_from(sum).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_gives_its_numbers() {
        assert_eq!(path_digits("III.8"), "3-8");
        assert_eq!(path_digits("II.1.(3)"), "2-1-3");
        assert_eq!(path_digits("A.XIV.b"), "a-14-b");
        assert_eq!(path_digits(""), "0");
    }
}
