//! Mentions gathered by document: one document, all its mentions, short forms too.

use super::code;
use super::mention::{Mention, Short};
use crate::draft::CitationDraft;
use crate::span::Span;
use domain::{Date, fold};
use std::collections::HashMap;

/// The documents cited so far.
#[derive(Debug, Default)]
pub(super) struct Register {
    drafts: Vec<CitationDraft>,
    /// Drafts by key of the code.
    by_code: HashMap<String, Vec<usize>>,
    /// Drafts by type and number, for short forms.
    by_number: HashMap<(String, String), Vec<usize>>,
    /// Laws by name.
    by_name: HashMap<String, usize>,
}

impl Register {
    /// Enters a mention that carries its whole number, or a law with its day.
    pub(super) fn enter(&mut self, mention: &Mention, span: Span) {
        let at = match &mention.code {
            Some(code) => {
                let key = code::key(&code.printed);
                let known = self.by_code.get(&key).and_then(|known| self.same(known, mention));
                known.unwrap_or_else(|| {
                    let at = self.add(mention);
                    self.by_code.entry(key).or_default().push(at);
                    for number in numbers(&code.number) {
                        self.by_number.entry((mention.kind.clone(), number)).or_default().push(at);
                    }
                    at
                })
            }
            None => {
                let name = fold::name_key(mention.title.as_deref().unwrap_or_default());
                let known = self.by_name.get(&name).copied().filter(|&at| self.agrees(at, mention.date));
                known.unwrap_or_else(|| {
                    let at = self.add(mention);
                    self.by_name.insert(name, at);
                    at
                })
            }
        };
        self.complete(at, mention, span);
    }

    /// Enters a short form under the document it is short for: the last one named before it, else the first behind it. One that
    /// stands for nothing in the text is a document of its own if its words are certain.
    pub(super) fn enter_short(&mut self, mention: &Mention, short: &Short, span: Span) {
        let number = short.number.trim_start_matches('0').to_owned();
        let key = (mention.kind.clone(), number);
        let known = self.by_number.get(&key).and_then(|known| self.nearest(known, mention.date, span.start));
        if known.is_none() && !short.is_certain {
            return;
        }
        let at = known.unwrap_or_else(|| {
            let at = self.add(mention);
            self.by_number.entry(key).or_default().push(at);
            at
        });
        self.complete(at, mention, span);
    }

    /// The documents in the order of the text.
    pub(super) fn finish(mut self) -> Vec<CitationDraft> {
        for draft in &mut self.drafts {
            draft.spans.sort_unstable();
        }
        self.drafts.sort_by_key(|draft| draft.spans.first().copied());
        self.drafts
    }

    fn add(&mut self, mention: &Mention) -> usize {
        let code = mention.code.as_ref();
        self.drafts.push(CitationDraft {
            kind: mention.kind.clone(),
            number: code
                .map(|code| code.number.clone())
                .or_else(|| mention.short.as_ref().map(|short| short.number.clone())),
            symbol: code.map(|code| code.symbol.clone()),
            code: code.map(|code| code.printed.clone()),
            date: None,
            issuer: None,
            title: None,
            spans: Vec::new(),
        });
        self.drafts.len() - 1
    }

    /// What one mention leaves out another may say.
    fn complete(&mut self, at: usize, mention: &Mention, span: Span) {
        let Some(draft) = self.drafts.get_mut(at) else { return };
        draft.date = draft.date.or(mention.date);
        for (known, said) in [(&mut draft.issuer, &mention.issuer), (&mut draft.title, &mention.title)] {
            // A title page in capitals is not how a name is written.
            let is_wanting = known.as_ref().is_none_or(|known| !known.contains(char::is_lowercase));
            if is_wanting && said.is_some() {
                known.clone_from(said);
            }
        }
        draft.spans.push(span);
    }

    /// The document with this code that a mention means. Numbers begin anew with every year and term, so another year is another
    /// document; another day of the same year is a slip, unless another body issued it.
    fn same(&self, known: &[usize], mention: &Mention) -> Option<usize> {
        let Some(date) = mention.date else { return known.last().copied() };
        let dated = |at: &&usize| self.drafts.get(**at).is_some_and(|draft| draft.date == Some(date));
        let open = |at: &&usize| self.drafts.get(**at).is_some_and(|draft| draft.date.is_none());
        let slipped = |at: &&usize| self.drafts.get(**at).is_some_and(|draft| is_slip(draft, mention, date));
        known.iter().find(dated).or_else(|| known.iter().find(open)).or_else(|| known.iter().find(slipped)).copied()
    }

    fn agrees(&self, at: usize, date: Option<Date>) -> bool {
        self.drafts.get(at).is_some_and(|draft| draft.date.is_none() || date.is_none() || draft.date == date)
    }

    fn nearest(&self, known: &[usize], date: Option<Date>, position: usize) -> Option<usize> {
        let first =
            |at: usize| self.drafts.get(at).and_then(|draft| draft.spans.first()).map_or(usize::MAX, |span| span.start);
        let possible = || known.iter().copied().filter(|&at| self.agrees(at, date));
        let before = possible().filter(|&at| first(at) <= position).max_by_key(|&at| first(at));
        before.or_else(|| possible().min_by_key(|&at| first(at)))
    }
}

fn is_slip(draft: &CitationDraft, mention: &Mention, date: Date) -> bool {
    let issuers = (draft.issuer.as_deref().map(fold::name_key), mention.issuer.as_deref().map(fold::name_key));
    let is_other_body = matches!(&issuers, (Some(one), Some(other)) if one != other);
    draft.date.is_some_and(|known| known.year() == date.year()) && !is_other_body
}

/// The numbers a document is called by: "178/2024" and "178".
fn numbers(printed: &str) -> Vec<String> {
    let whole = printed.trim_start_matches('0').to_owned();
    let short = whole.split('/').next().unwrap_or_default().to_owned();
    if short == whole { vec![whole] } else { vec![whole, short] }
}
