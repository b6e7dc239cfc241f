//! All mentions of one body under one name.

use super::{Body, Mention, capitalised};
use crate::cursor::lower;
use crate::draft::{OrganisationDraft, OrganisationIx};
use crate::lexicon::organisation as lexicon;
use crate::span::Span;
use domain::fold::same_writing;
use std::collections::{HashMap, HashSet};

/// The bodies met so far, in the order of their first mention.
#[derive(Debug, Default)]
pub(super) struct Registry {
    found: Vec<OrganisationDraft>,
    by_name: HashMap<String, OrganisationIx>,
    /// Names and printed forms as they were met, to compare each only once.
    met: HashMap<String, OrganisationIx>,
    /// The forms of each body, whatever their letters.
    forms: HashSet<(OrganisationIx, String)>,
    /// How often each body is printed under each form.
    printed: HashMap<(OrganisationIx, String), usize>,
    /// Bodies named in full, by a head that may stand for them alone.
    by_head: HashMap<&'static str, OrganisationIx>,
}

impl Registry {
    /// Enters a mention with its words and its place in the source.
    pub(super) fn enter(&mut self, mention: &Mention, words: &str, span: Span) -> OrganisationIx {
        let at = self.place(&mention.body);
        if let Some(draft) = self.found.get_mut(at.0) {
            draft.spans.push(span);
            let count = self.printed.entry((at, words.to_owned())).or_default();
            *count += 1;
            if *count == 1 {
                let written = same_writing(words);
                let is_new = same_writing(&draft.name) != written && self.forms.insert((at, written));
                draft.aliases.extend(is_new.then(|| words.to_owned()));
            }
        }
        at
    }

    /// Says that the second takes over from the first.
    pub(super) fn succeed(&mut self, first: OrganisationIx, second: OrganisationIx) {
        if let Some(draft) = self.found.get_mut(first.0).filter(|_| first != second) {
            draft.successor = Some(second);
        }
    }

    /// The bodies; one that is never printed under its name takes the form that is printed most.
    pub(super) fn into_organisations(mut self) -> Vec<OrganisationDraft> {
        let mut counts: HashMap<(OrganisationIx, String), usize> = HashMap::new();
        for ((at, words), count) in self.printed {
            *counts.entry((at, same_writing(&words))).or_default() += count;
        }
        for (at, draft) in self.found.iter_mut().enumerate() {
            let count = |form: &String| counts.get(&(OrganisationIx(at), same_writing(form))).copied().unwrap_or(0);
            let forms = draft.aliases.iter().enumerate().rev().filter(|(_, form)| is_full(form));
            let most = forms.max_by_key(|(_, form)| count(form)).filter(|_| count(&draft.name) == 0);
            if let Some((form, _)) = most {
                let printed = capitalised(&draft.aliases.remove(form));
                draft.aliases.push(std::mem::replace(&mut draft.name, printed));
            }
        }
        self.found
    }

    fn place(&mut self, body: &Body) -> OrganisationIx {
        if let Some(known) = self.met.get(&body.name) {
            return *known;
        }
        let at = self.new_place(body);
        self.met.insert(body.name.clone(), at);
        at
    }

    fn new_place(&mut self, body: &Body) -> OrganisationIx {
        let key = same_writing(&body.name);
        let head = lexicon::SHORT_FOR_FULL.iter().find(|head| key.starts_with(**head)).copied();
        let full = head.filter(|head| key == **head).and_then(|head| self.by_head.get(head));
        if let Some(known) = full.or_else(|| self.by_name.get(&key)) {
            return *known;
        }
        let at = OrganisationIx(self.found.len());
        self.found.push(OrganisationDraft {
            name: body.name.clone(),
            aliases: Vec::new(),
            level: body.level,
            kind: body.kind,
            is_generic: body.is_generic,
            spans: Vec::new(),
            successor: None,
        });
        if let Some(head) = head {
            self.by_head.entry(head).or_insert(at);
        }
        self.by_name.insert(key, at);
        at
    }
}

/// Several words that open with no abbreviation but those that names are made with.
fn is_full(form: &str) -> bool {
    let first = form.split(' ').next().unwrap_or_default();
    let is_usual = lexicon::ABBREVIATED.iter().any(|(_, short)| lower(first) == *short);
    form.contains(' ') && (is_usual || first.contains(char::is_lowercase))
}
