//! The draft as a page to read: counts first, then one line an item.

use crate::plan::Plan;
use crate::wording::extract as words;
use plan_parser::draft::{Draft, Head, TaskDraft};
use std::io::Write;

/// Longest quotation on a line, in characters.
const QUOTE: usize = 90;

/// Writes the page.
pub(super) fn write(out: &mut dyn Write, plan: &Plan) -> anyhow::Result<()> {
    let draft = &plan.reading.draft;
    head(out, &draft.document)?;
    for (name, lines) in lists(draft, &plan.text) {
        if lines.is_empty() {
            continue;
        }
        writeln!(out, "\n{name} ({})", lines.len())?;
        for line in lines {
            writeln!(out, "  {line}")?;
        }
    }
    Ok(())
}

fn head(out: &mut dyn Write, head: &Head) -> anyhow::Result<()> {
    writeln!(out, "{}", head.title.as_ref().map_or(words::UNTITLED, |(title, _)| title))?;
    let number = head.number.as_ref().map(|(number, _)| number.as_str());
    let issuer = head.issuer.as_ref().map(|(issuer, _)| issuer.as_str());
    let identity = words::identity(number, head.date.map(|(date, _)| date), issuer);
    if !identity.is_empty() {
        writeln!(out, "{identity}")?;
    }
    Ok(())
}

fn lists(draft: &Draft, text: &str) -> [(&'static str, Vec<String>); 8] {
    let outline = draft.outline.iter().map(|section| {
        let indent = "  ".repeat(usize::from(section.level.saturating_sub(1)));
        short(&format!(
            "{indent}{}{} {}",
            section.number,
            section.separator,
            section.title.as_deref().unwrap_or_default()
        ))
    });
    let indicators = draft.indicators.iter().map(|one| {
        let group = one.group.map(|group| format!("({group}) ")).unwrap_or_default();
        format!("{group}{}: {}", one.name, words::value(one))
    });
    let projects = draft.projects.iter().map(|project| {
        let dates = project.milestones.iter().map(|one| format!("{} {}", one.event, words::deadline(&one.deadline)));
        [project.name.clone()].into_iter().chain(dates).collect::<Vec<_>>().join(" | ")
    });
    let citations = draft.citations.iter().map(|one| {
        let code = one.code.as_deref().unwrap_or_default();
        let date = one.date.map(words::day).unwrap_or_default();
        format!("{} {code} {date}", one.kind).trim_end().to_owned()
    });
    let suspicions = draft.suspicions.iter().map(|one| {
        let meant = one.suggestion.as_ref().map(|meant| format!(" → {meant}")).unwrap_or_default();
        short(&format!("{}{meant}", line(one.span.quote(text))))
    });
    [
        (words::OUTLINE, outline.collect()),
        (words::INDICATORS, indicators.collect()),
        (words::TASKS, draft.tasks.iter().map(|one| task(one, draft, text)).collect()),
        (words::PROJECTS, projects.collect()),
        (words::CITATIONS, citations.collect()),
        (
            words::ORGANISATIONS,
            draft.organisations.iter().map(|one| format!("{} ×{}", one.name, one.spans.len())).collect(),
        ),
        (
            words::FOOTNOTES,
            draft
                .footnotes
                .iter()
                .map(|one| short(&format!("{} {}", one.marker, line(one.body.quote(text)))))
                .collect(),
        ),
        (words::SUSPICIONS, suspicions.collect()),
    ]
}

fn task(task: &TaskDraft, draft: &Draft, text: &str) -> String {
    let section = task.section.and_then(|at| draft.outline.get(at.0)).map(|section| section.path.as_str());
    let leads: Vec<&str> = task.lead_bodies.iter().map(|body| body.name.as_str()).collect();
    let leads = if leads.is_empty() { words::NO_LEAD.to_owned() } else { leads.join(", ") };
    let due = task.deadline.as_ref().map(|due| words::deadline(&due.deadline));
    let told = [section.map(str::to_owned), Some(leads), due].into_iter().flatten().collect::<Vec<_>>().join(" | ");
    format!("{told} | {}", short(&line(task.span.quote(text))))
}

/// The quotation on one line.
fn line(quote: &str) -> String {
    quote.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short(text: &str) -> String {
    match text.char_indices().nth(QUOTE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}
