//! The plan's own defects. One file a check under `lint/`, one line here, one page under `docs/lint/`.

mod ambiguous_count;
mod citation_date;
mod conflict;
mod count_in_percent;
mod dates;
mod day_off;
mod dictionary;
mod differing_role;
mod dominant_part;
mod done_and_due;
mod double_milestone;
mod early_deadline;
mod exclusive_date;
mod footnote_mark;
mod grouped_projects;
mod growth;
mod heading_style;
mod impossible_date;
mod increment;
mod land_steps;
mod late_part;
mod letterhead;
mod misplaced_target;
mod missing_number;
mod misspelling;
mod national_target;
mod no_lead;
mod nothing_read;
mod number_order;
mod numeral;
mod open_list;
mod output_index;
mod page_trace;
mod part;
mod plan;
mod predecessor;
mod project_dates;
mod project_names;
mod repeated_index;
mod repeated_paragraph;
mod repeated_target;
mod repeated_words;
mod report_day;
mod same_work;
mod several_leads;
mod share;
mod sum;
mod undated_citation;
mod unvalued_target;
mod urgency;
mod weight;
mod words;

use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::Draft;
use crate::layout::Layout;
use crate::span::Span;
pub(crate) use dictionary::Dictionary;
use plan::Plan;

/// Every check, in the order of their codes.
const CHECKS: &[Check] = &[
    sum::CHECK,
    share::CHECK,
    part::CHECK,
    weight::CHECK,
    growth::CHECK,
    conflict::CHECK,
    repeated_target::CHECK,
    increment::CHECK,
    count_in_percent::CHECK,
    dominant_part::CHECK,
    output_index::CHECK,
    national_target::CHECK,
    unvalued_target::CHECK,
    ambiguous_count::CHECK,
    missing_number::CHECK,
    number_order::CHECK,
    heading_style::CHECK,
    footnote_mark::CHECK,
    letterhead::CHECK,
    undated_citation::CHECK,
    citation_date::CHECK,
    impossible_date::CHECK,
    early_deadline::CHECK,
    done_and_due::CHECK,
    predecessor::CHECK,
    no_lead::CHECK,
    several_leads::CHECK,
    urgency::CHECK,
    late_part::CHECK,
    exclusive_date::CHECK,
    day_off::CHECK,
    report_day::CHECK,
    same_work::CHECK,
    double_milestone::CHECK,
    project_dates::CHECK,
    open_list::CHECK,
    project_names::CHECK,
    grouped_projects::CHECK,
    repeated_index::CHECK,
    differing_role::CHECK,
    misspelling::CHECK,
    repeated_words::CHECK,
    repeated_paragraph::CHECK,
    page_trace::CHECK,
    nothing_read::CHECK,
    land_steps::CHECK,
    misplaced_target::CHECK,
];

/// One check: its code, its page of documentation, and what it does.
struct Check {
    code: &'static str,
    page: &'static str,
    find: fn(&Plan<'_>) -> Vec<Diagnostic>,
}

impl Check {
    fn finding(&self, severity: Severity, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic { code: self.code, severity, message: message.into(), span, labels: Vec::new(), hint: None }
    }

    fn error(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        self.finding(Severity::Error, span, message)
    }

    fn warning(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        self.finding(Severity::Warning, span, message)
    }

    fn note(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        self.finding(Severity::Note, span, message)
    }

    fn held(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        self.finding(Severity::Held, span, message)
    }
}

/// Runs every check; findings in the order of the text.
pub(crate) fn check(text: &str, layout: &Layout, draft: &Draft, dictionary: &Dictionary<'_>) -> Vec<Diagnostic> {
    let plan = Plan::new(text, layout, draft, dictionary);
    let mut findings: Vec<Diagnostic> = CHECKS.iter().flat_map(|check| (check.find)(&plan)).collect();
    findings.sort_by_key(|finding| (finding.span.start, finding.code));
    findings
}

/// The codes of all checks.
pub fn codes() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|check| check.code)
}

/// The page of documentation of a code: "LT012", "lt12" and "12" are one.
pub fn explain(code: &str) -> Option<&'static str> {
    let digits = code.trim().trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let number: u16 = digits.parse().ok()?;
    let wanted = format!("LT{number:03}");
    CHECKS.iter().find(|check| check.code == wanted).map(|check| check.page)
}

#[cfg(test)]
mod tests;
