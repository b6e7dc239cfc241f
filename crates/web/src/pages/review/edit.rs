//! The fields of an item as a person changes them, and back into what is kept.

use crate::form::date_typed;
use crate::wording::review::{self as words, field};
use app::Fault;
use app::review::payload::{BodyPayload, DeadlinePayload, IndicatorPayload, Payload, TaskPayload};
use domain::catalogue::Catalogue;
use domain::deadline::DeadlineKind;
use domain::number::EntryField;
use domain::target::Comparator;
use domain::{Date, number};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What was typed, by name of the field.
#[derive(Debug, Default, Deserialize)]
pub(super) struct EditForm {
    #[serde(flatten)]
    fields: BTreeMap<String, String>,
}

/// One field to change: its name in the form, its label, what stands in it.
pub(super) struct Field {
    pub name: &'static str,
    pub label: &'static str,
    pub value: String,
    /// Values to choose from; none for a free text.
    pub choices: Vec<(&'static str, &'static str)>,
}

/// The fields that may be changed.
pub(super) fn fields(payload: &Payload) -> Vec<Field> {
    match payload {
        Payload::Indicator(one) => vec![
            free("name", field::NAME, &one.name),
            Field {
                name: "comparator",
                label: field::VALUE,
                value: one.comparator.code().to_owned(),
                choices: COMPARATORS.iter().map(|one| (one.code(), words::comparator(*one))).collect(),
            },
            free("low", field::LOW, &shown(one.low.as_deref())),
            free("high", field::HIGH, &shown(one.high.as_deref())),
            free("unit_text", field::UNIT, &one.unit_text),
            free("wanted", field::WANTED, one.wanted.as_deref().unwrap_or_default()),
        ],
        Payload::Task(one) => vec![
            free("title", field::TITLE, &one.title),
            free("lead", field::LEAD, one.leads.first().map(|lead| lead.name.as_str()).unwrap_or_default()),
            Field {
                name: "deadline_kind",
                label: field::DEADLINE,
                value: one.deadline.as_ref().map(|deadline| deadline.kind.code()).unwrap_or_default().to_owned(),
                choices: DeadlineKind::ALL.iter().map(|one| (one.code(), words::deadline_kind(*one))).collect(),
            },
            free("deadline_date", field::DATE, &day(one.deadline.as_ref().and_then(|deadline| deadline.date))),
        ],
        Payload::Project(one) => vec![free("name", field::NAME, &one.name)],
        Payload::Organisation(one) => vec![free("name", field::NAME, &one.name)],
        Payload::Citation(one) => vec![
            free("type_word", field::TYPE, &one.type_word),
            free("number_code", field::NUMBER, one.number_code.as_deref().unwrap_or_default()),
            free("date", field::DATE, &day(one.date)),
            free("issuer", field::ISSUER, one.issuer.as_deref().unwrap_or_default()),
        ],
        Payload::Footnote(_) | Payload::Suspicion(_) => Vec::new(),
    }
}

const COMPARATORS: &[Comparator] = &[
    Comparator::Eq,
    Comparator::Greater,
    Comparator::AtLeast,
    Comparator::Less,
    Comparator::AtMost,
    Comparator::Range,
    Comparator::Approx,
];

fn free(name: &'static str, label: &'static str, value: &str) -> Field {
    Field { name, label, value: value.to_owned(), choices: Vec::new() }
}

fn shown(figure: Option<&str>) -> String {
    IndicatorPayload::figure(figure).map(number::format).unwrap_or_default()
}

fn day(day: Option<Date>) -> String {
    day.map(|day| crate::show::Show::show(&day)).unwrap_or_default()
}

impl EditForm {
    /// The fields with what was typed in place of what was read; a field that was not sent stays as it is.
    pub(super) fn apply(&self, payload: Payload, catalogue: &Catalogue) -> Result<Payload, Vec<Fault>> {
        let mut faults = Vec::new();
        let changed = match payload {
            Payload::Indicator(one) => Payload::Indicator(self.indicator(one, catalogue, &mut faults)),
            Payload::Task(one) => Payload::Task(self.task(one, &mut faults)),
            Payload::Project(mut one) => {
                self.text("name", &mut one.name);
                Payload::Project(one)
            }
            Payload::Organisation(mut one) => {
                self.text("name", &mut one.name);
                Payload::Organisation(one)
            }
            Payload::Citation(mut one) => {
                self.text("type_word", &mut one.type_word);
                self.optional("number_code", &mut one.number_code);
                self.optional("issuer", &mut one.issuer);
                self.day("date", &mut one.date, &mut faults);
                Payload::Citation(one)
            }
            other => other,
        };
        if faults.is_empty() { Ok(changed) } else { Err(faults) }
    }

    fn indicator(&self, mut one: IndicatorPayload, catalogue: &Catalogue, faults: &mut Vec<Fault>) -> IndicatorPayload {
        self.text("name", &mut one.name);
        self.optional("wanted", &mut one.wanted);
        self.figure("low", &mut one.low, faults);
        self.figure("high", &mut one.high, faults);
        let comparator = self.get("comparator");
        if let Some(comparator) = COMPARATORS.iter().find(|known| Some(known.code()) == comparator) {
            one.comparator = *comparator;
        }
        if self.get("unit_text").is_some_and(|unit| unit != one.unit_text) {
            self.text("unit_text", &mut one.unit_text);
            one.unit_code = catalogue.unit_code(&one.unit_text);
            one.unit_scale = catalogue.scale(&one.unit_text).factor.to_string();
        }
        one
    }

    fn task(&self, mut one: TaskPayload, faults: &mut Vec<Fault>) -> TaskPayload {
        self.text("title", &mut one.title);
        if let Some(lead) = self.get("lead") {
            let is_same = one.leads.first().is_some_and(|first| first.name == lead);
            if !is_same || one.leads.len() > 1 {
                let named = (!lead.is_empty()).then(|| BodyPayload { name: lead.to_owned(), is_inherited: false });
                one.leads = named.into_iter().collect();
            }
        }
        let kind = self.get("deadline_kind").and_then(DeadlineKind::from_code);
        let mut date = one.deadline.as_ref().and_then(|deadline| deadline.date);
        self.day("deadline_date", &mut date, faults);
        let before = one.deadline.take();
        one.deadline = kind.map(|kind| match before {
            Some(before) => DeadlinePayload { kind, date, ..before },
            None => DeadlinePayload { kind, date, from: None, text: String::new() },
        });
        one
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(|value| value.trim())
    }

    fn text(&self, name: &str, value: &mut String) {
        if let Some(typed) = self.get(name) {
            typed.clone_into(value);
        }
    }

    fn optional(&self, name: &str, value: &mut Option<String>) {
        if let Some(typed) = self.get(name) {
            *value = (!typed.is_empty()).then(|| typed.to_owned());
        }
    }

    fn figure(&self, name: &str, value: &mut Option<String>, faults: &mut Vec<Fault>) {
        const FIELD: EntryField = EntryField { most_decimals: 6, range: None, is_percent: true };
        match self.get(name) {
            None => {}
            Some("") => *value = None,
            Some(typed) => match FIELD.read(typed) {
                Ok(entry) => *value = Some(entry.value.to_string()),
                Err(_) => faults.push(fault(name, words::NO_FIGURE)),
            },
        }
    }

    fn day(&self, name: &str, value: &mut Option<Date>, faults: &mut Vec<Fault>) {
        match self.get(name) {
            None => {}
            Some("") => *value = None,
            Some(typed) => match date_typed(typed) {
                Some(day) => *value = Some(day),
                None => faults.push(fault(name, words::NO_DATE)),
            },
        }
    }
}

fn fault(field: &str, sentence: &str) -> Fault {
    Fault { field: field.to_owned(), sentence: sentence.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> EditForm {
        EditForm { fields: fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect() }
    }

    #[test]
    fn a_field_that_was_not_sent_stays_and_an_emptied_one_goes() {
        let mut kept = Some("trước".to_owned());
        form(&[]).optional("issuer", &mut kept);
        assert_eq!(kept.as_deref(), Some("trước"));
        form(&[("issuer", " ")]).optional("issuer", &mut kept);
        assert_eq!(kept, None);
    }

    #[test]
    fn a_figure_is_read_as_clerks_write_it() {
        let mut value = None;
        let mut faults = Vec::new();
        form(&[("low", "21.940,5")]).figure("low", &mut value, &mut faults);
        assert_eq!(value.as_deref(), Some("21940.5"));
        form(&[("low", "nhiều")]).figure("low", &mut value, &mut faults);
        assert_eq!((value.as_deref(), faults.len()), (Some("21940.5"), 1));
    }
}
