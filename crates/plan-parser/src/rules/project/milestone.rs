//! Dated events of a project: in parentheses behind its name, in the rest of its clause, in the line it is listed under, and for a
//! footnote in the sentence that points to it.

use super::context::{Context, sentence};
use super::mention::Mention;
use crate::cursor::{head, lower, opens_with};
use crate::draft::MilestoneDraft;
use crate::lexicon::milestone::{COMPLETION, EVENTS};
use crate::passage::Passage;
use crate::rules::deadline::{self, Horizon, TimePhrase};
use std::ops::Range;

/// How much of the clause behind a name is looked at, in bytes.
const BEHIND: usize = 240;

/// The milestones that the words around a mention set for it.
pub(super) fn read(context: &Context<'_>, mention: &Mention, limit: usize, horizon: Horizon) -> Vec<MilestoneDraft> {
    let text = context.passage.text();
    let before = verb_before(text, mention.range.start);
    let mut found = match &mention.aside {
        Some(aside) => dated(context.passage, aside.clone(), before.as_deref(), true, horizon),
        None => Vec::new(),
    };
    if found.is_empty() {
        found = dated(context.passage, clause_behind(text, mention, limit), before.as_deref(), false, horizon);
    }
    if found.is_empty() {
        found.extend(in_row(context, horizon).or_else(|| inherited(context, horizon)));
    }
    if found.is_empty() {
        found = closing(context.passage, mention.range.end, horizon);
    }
    found
}

/// The date in the column of dates; its head may name the event.
fn in_row(context: &Context<'_>, horizon: Horizon) -> Option<MilestoneDraft> {
    let (cell, head) = context.when?;
    let phrase = deadline::stated(cell.text(), horizon).filter(TimePhrase::is_dated)?;
    let event = event(head).map_or_else(|| COMPLETION.to_owned(), |(event, _)| event);
    phrase.deadline.map(|deadline| MilestoneDraft { event, deadline, span: cell.span(phrase.range) })
}

/// How far a list reaches behind one of its works, in bytes.
const LONGEST_LIST: usize = 1600;

/// The date that closes a list in parentheses is that of each of its works: "Cầu A; cầu B (hoàn thành trước 30/9/2025)".
fn closing(passage: &Passage, from: usize, horizon: Horizon) -> Vec<MilestoneDraft> {
    let text = passage.text().trim_end_matches(['.', ';', ' ']);
    let bracket = text.strip_suffix(')').and_then(|text| Some(text.rfind('(')? + 1..text.len()));
    let Some(bracket) = bracket.filter(|bracket| bracket.start > from && bracket.start - from <= LONGEST_LIST) else {
        return Vec::new();
    };
    let words = text.get(bracket.clone()).unwrap_or_default();
    let is_event = EVENTS.iter().any(|event| opens_with(words, event).is_some());
    let is_only = text.get(from..bracket.start - 1).is_some_and(|between| !between.contains('('));
    if is_event && is_only { dated(passage, bracket, None, true, horizon) } else { Vec::new() }
}

/// The events and dates in a range of words. Words without an event take the verb before the name; in parentheses a date alone is
/// enough ("(tháng 3/2025)").
fn dated(
    passage: &Passage,
    range: Range<usize>,
    verb: Option<&str>,
    is_aside: bool,
    horizon: Horizon,
) -> Vec<MilestoneDraft> {
    let words = passage.text().get(range.clone()).unwrap_or_default();
    let mut phrases: Vec<TimePhrase> =
        deadline::phrases(words, horizon).into_iter().filter(TimePhrase::is_dated).collect();
    if phrases.is_empty() && is_aside {
        phrases.extend(deadline::stated(words, horizon).filter(TimePhrase::is_dated));
    }
    let mut from = 0;
    let mut found = Vec::new();
    for phrase in phrases {
        let lead = words.get(from..phrase.range.start).unwrap_or_default();
        from = phrase.range.end;
        let event = if is_aside { aside_event(lead) } else { event(lead) };
        let (name, start) = match (event, verb) {
            (Some((name, at)), _) => (name, phrase.range.start - lead.len() + at),
            (None, Some(verb)) if is_aside || is_gap(lead) => (verb.to_owned(), phrase.range.start),
            _ => continue,
        };
        let span = passage.span(range.start + start..range.start + phrase.range.end);
        found.extend(phrase.deadline.map(|deadline| MilestoneDraft { event: name, deadline, span }));
    }
    found
}

/// In parentheses all words before the date are the event: "đấu thầu lựa chọn nhà thầu, khởi công".
fn aside_event(lead: &str) -> Option<(String, usize)> {
    let words = lead.trim_start_matches([',', ';', ' ', ':']);
    let at = lead.len() - words.len();
    let words = words.trim_end();
    words.contains(char::is_alphabetic).then(|| (lower(words), at))
}

/// The last event named in some words, and where it begins.
fn event(lead: &str) -> Option<(String, usize)> {
    let low = lower(lead);
    let places = EVENTS.iter().filter_map(|event| Some((low.rfind(event)?, event.len(), *event)));
    let (at, _, event) = places.max_by_key(|&(at, length, _)| (at + length, length))?;
    Some((event.to_owned(), at))
}

fn is_gap(lead: &str) -> bool {
    lead.trim_matches([' ', ',', ':', '(', ')']).is_empty()
}

/// "khởi công | dự án …": the event right before a name; the next of a list takes the event the list began with.
fn verb_before(text: &str, start: usize) -> Option<String> {
    let so_far = sentence(text.get(..start)?, start);
    let clause = so_far.rsplit(';').next()?;
    let words = if clause.contains(char::is_alphabetic) { clause.to_owned() } else { outside_parentheses(so_far) };
    event(&words).map(|(event, _)| event)
}

/// What happens to another project of the list is said in parentheses.
fn outside_parentheses(words: &str) -> String {
    let mut depth = 0_usize;
    let is_outside = |letter: &char| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    };
    words.chars().filter(is_outside).collect()
}

/// What follows a name and what stands in parentheses behind it, up to the end of the clause or the next project.
fn clause_behind(text: &str, mention: &Mention, limit: usize) -> Range<usize> {
    let start = mention.aside.as_ref().map_or(mention.range.end, |aside| aside.end + 1);
    let window = head(text.get(start..limit.max(start)).unwrap_or_default(), BEHIND);
    let is_end = |&(at, mark): &(usize, char)| {
        mark == ';' || mark == '.' && window.get(at + 1..).is_some_and(|rest| rest.starts_with(' ') || rest.is_empty())
    };
    let end = window.char_indices().find(is_end).map_or(window.len(), |(at, _)| at);
    start..start + end
}

/// The date of the group a project is listed in.
fn inherited(context: &Context<'_>, horizon: Horizon) -> Option<MilestoneDraft> {
    match context.pointed_from {
        Some((passage, at)) => governing(passage, at, horizon),
        None => context
            .lead_in()
            .and_then(|passage| governing(passage, passage.text().trim_end_matches([':', ' ']).len(), horizon)),
    }
}

/// A sentence whose date closes it: "Hoàn thành thủ tục đầu tư, khởi công một số dự án trọng điểm … trong năm 2025".
fn governing(passage: &Passage, at: usize, horizon: Horizon) -> Option<MilestoneDraft> {
    let text = passage.text().get(..at)?;
    let words = sentence(text, at);
    let start = text.trim_end().len() - words.len();
    let phrase = deadline::phrases(words, horizon).into_iter().rfind(TimePhrase::is_dated)?;
    let is_last = words.get(phrase.range.end..)?.trim().is_empty();
    let low = lower(words);
    let begins = EVENTS.iter().find(|event| low.starts_with(**event)).map(|event| (*event).to_owned());
    let event =
        begins.or_else(|| event(words.get(..phrase.range.start)?).map(|(event, _)| event)).filter(|_| is_last)?;
    let span = passage.span(start..start + phrase.range.end);
    phrase.deadline.map(|deadline| MilestoneDraft { event, deadline, span })
}

#[cfg(test)]
mod tests {
    use crate::layout;
    use domain::catalogue::Catalogue;

    fn read(text: &str) -> Vec<String> {
        let text = format!("I. NHIỆM VỤ\n\n{text}\n");
        let layout = layout::read(&text, &Catalogue::default());
        let drafts = crate::rules::project::read(&layout);
        let show = |draft: &crate::draft::ProjectDraft| {
            let milestones: Vec<String> = draft
                .milestones
                .iter()
                .map(|it| {
                    format!(
                        "{} {} {}",
                        it.event,
                        it.deadline.kind.code(),
                        it.deadline.date.map_or(String::new(), |date| date.to_string())
                    )
                })
                .collect();
            format!("{}: {}", draft.name, milestones.join(", "))
        };
        drafts.iter().map(show).collect()
    }

    #[test]
    fn a_date_in_parentheses_is_the_event_said_there_or_before_the_name() {
        assert_eq!(
            read(
                "- Quyết tâm khởi công dự án đường vành đai 3,5 (tháng 6/2025); dự án đường Tân Phúc - Võng Phan (thông xe kỹ thuật trước ngày 30/9/2025); dự án cầu Mây (tháng 7/2025)."
            ),
            [
                "dự án đường vành đai 3,5: khởi công within_month 2025-06-30",
                "dự án đường Tân Phúc - Võng Phan: thông xe kỹ thuật before_date 2025-09-30",
                "dự án cầu Mây: khởi công within_month 2025-07-31",
            ]
        );
    }

    #[test]
    fn a_date_behind_the_name_belongs_to_the_verb_before_or_behind_it() {
        assert_eq!(
            read(
                "- Khởi công Dự án đường tỉnh 769E trong quý III/2025; Dự án xây dựng cầu Thanh Hội 2, phấn đấu hoàn thành trước ngày 30/6/2026."
            ),
            [
                "Dự án đường tỉnh 769E: khởi công within_quarter 2025-09-30",
                "Dự án xây dựng cầu Thanh Hội 2: hoàn thành before_date 2026-06-30",
            ]
        );
    }

    #[test]
    fn the_date_that_closes_a_list_is_that_of_each_of_its_works() {
        assert_eq!(
            read("- Đẩy nhanh tiến độ Dự án cầu Suối Dưa; Dự án đường ĐT.512 (hoàn thành trước ngày 15/8/2026)."),
            [
                "Dự án cầu Suối Dưa: hoàn thành before_date 2026-08-15",
                "Dự án đường ĐT.512: hoàn thành before_date 2026-08-15",
            ]
        );
    }

    #[test]
    fn the_column_of_dates_says_when_each_work_is_done() {
        let table =
            "| TT | Tên dự án | Thời gian khởi công |\n|---|---|---|\n| 1 | Dự án cầu Suối Dưa | Quý II/2026 |\n";
        assert_eq!(read(table), ["Dự án cầu Suối Dưa: khởi công within_quarter 2026-06-30"]);
    }

    #[test]
    fn projects_of_a_group_inherit_its_date() {
        assert_eq!(
            read(
                "- Hoàn thành các dự án sau trong năm 2026:\n\n+ Dự án cầu Mây.\n\n+ Dự án đường ĐT.123 (khởi công tháng 3/2026)."
            ),
            ["Dự án cầu Mây: hoàn thành year 2026-12-31", "Dự án đường ĐT.123: khởi công within_month 2026-03-31"]
        );
        let note = "- Hoàn thành thủ tục đầu tư, khởi công một số dự án trọng điểm trong năm 2025¹. Việc khác.\n\n¹ Dự án Nhà máy sữa Ba Vì...\n\n- Việc khác.";
        assert_eq!(read(note), ["Dự án Nhà máy sữa Ba Vì: hoàn thành thủ tục đầu tư, khởi công year 2025-12-31"]);
    }
}
