//! The fields of an item as rows of a list: name, value.

use crate::show::Show as _;
use crate::wording::review::{self as words, field};
use app::review::payload::{
    BodyPayload, CitationPayload, DeadlinePayload, IndicatorPayload, OrganisationPayload, Payload, ProjectPayload,
    TaskPayload,
};
use domain::number;

/// The rows; what the text does not state says so where it matters.
pub(super) fn rows(payload: &Payload) -> Vec<(&'static str, String)> {
    let rows = match payload {
        Payload::Indicator(one) => indicator(one),
        Payload::Task(one) => task(one),
        Payload::Project(one) => project(one),
        Payload::Citation(one) => citation(one),
        Payload::Organisation(one) => organisation(one),
        Payload::Footnote(_) | Payload::Suspicion(_) => Vec::new(),
    };
    rows.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn indicator(one: &IndicatorPayload) -> Vec<(&'static str, String)> {
    vec![
        (field::NAME, one.name.clone()),
        (field::VALUE, bound(one)),
        (field::WANTED, text(one.wanted.as_deref())),
        (field::PERIOD, text(one.period.as_deref())),
        (field::SCOPE, text(one.scope.as_deref())),
        (field::GROUP, one.group.map(|group| format!("({group})")).unwrap_or_default()),
        (field::PARENT, text(one.parent.as_deref())),
        (field::CONFLICTS, one.conflicts_with.join(", ")),
    ]
}

/// "đạt 44.923 tỷ đồng", "trong khoảng 10–10,5 %".
fn bound(one: &IndicatorPayload) -> String {
    let shown = |figure: Option<&str>| IndicatorPayload::figure(figure).map(number::format);
    let figures = match (shown(one.low.as_deref()), shown(one.high.as_deref())) {
        (Some(low), Some(high)) if low != high => format!("{low}–{high}"),
        (Some(one), _) | (None, Some(one)) => one,
        (None, None) => return String::new(),
    };
    format!("{} {figures} {}", words::comparator(one.comparator), one.unit_text).trim_end().to_owned()
}

fn task(one: &TaskPayload) -> Vec<(&'static str, String)> {
    let stated = |value: String| if value.is_empty() { field::NONE.to_owned() } else { value };
    vec![
        (field::TITLE, one.title.clone()),
        (field::LEAD, stated(names(&one.leads))),
        (field::COORDINATING, names(&one.coordinating)),
        (field::DEADLINE, stated(one.deadline.as_ref().map(deadline).unwrap_or_default())),
        (field::FREQUENCY, one.frequency.map(|often| often.show()).unwrap_or_default()),
        (field::SECTION, one.section_path.clone()),
    ]
}

fn project(one: &ProjectPayload) -> Vec<(&'static str, String)> {
    let mut rows = vec![
        (field::NAME, one.name.clone()),
        (field::ALIASES, one.aliases.join("; ")),
        (field::FUNDING, one.funding.show()),
        (field::PHASE, one.phase.show()),
    ];
    let milestones = one.milestones.iter().map(|one| format!("{}: {}", one.event, deadline(&one.deadline)));
    rows.extend(milestones.map(|milestone| (field::MILESTONE, milestone)));
    rows
}

fn citation(one: &CitationPayload) -> Vec<(&'static str, String)> {
    vec![
        (field::TYPE, one.type_word.clone()),
        (field::NUMBER, text(one.number_code.as_deref())),
        (field::DATE, one.date.map(|day| day.show()).unwrap_or_default()),
        (field::ISSUER, text(one.issuer.as_deref())),
        (field::SUBJECT, text(one.title.as_deref())),
    ]
}

fn organisation(one: &OrganisationPayload) -> Vec<(&'static str, String)> {
    vec![
        (field::NAME, one.name.clone()),
        (field::ALIASES, one.aliases.join("; ")),
        (field::LEVEL, one.level.show()),
        (field::SYSTEM, one.system.show()),
    ]
}

fn deadline(one: &DeadlinePayload) -> String {
    let day = one.date.map(|day| format!("{} {}", words::deadline_kind(one.kind), day.show()));
    let day = day.unwrap_or_else(|| words::deadline_kind(one.kind).to_owned());
    format!("{day} – “{}”", one.text)
}

fn names(bodies: &[BodyPayload]) -> String {
    bodies.iter().map(|body| body.name.as_str()).collect::<Vec<_>>().join("; ")
}

fn text(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}
