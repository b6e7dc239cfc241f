//! The rules that give blocks a meaning. One file a rule, one line here.

mod citation;
mod deadline;
mod footnote;
mod indicator;
mod organisation;
mod passages;
mod project;
mod quantity;
mod sentence;
mod suspicion;
mod task;

use crate::draft::{Draft, Head};
use crate::layout::Layout;
use domain::catalogue::Catalogue;

/// The words of a catalogue that rules look for, made ready once.
#[derive(Debug)]
pub struct WordLists<'a> {
    catalogue: &'a Catalogue,
    kinds: citation::Kinds,
    names: organisation::Words<'a>,
    units: quantity::UnitWords,
    slips: suspicion::Slips<'a>,
}

impl<'a> WordLists<'a> {
    /// Prepares the lists.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        Self {
            catalogue,
            kinds: citation::Kinds::new(catalogue),
            names: organisation::Words::new(catalogue),
            units: quantity::UnitWords::new(catalogue),
            slips: suspicion::Slips::new(&catalogue.misreadings),
        }
    }
}

/// Applies every rule in order; a later rule may look at what an earlier one found.
pub fn apply(text: &str, layout: &Layout, words: &WordLists<'_>) -> Draft {
    let citations = citation::read(text, layout, &words.kinds);
    let legal_basis = citation::legal_basis(layout, &citations);
    let projects = project::read(layout);
    let bodies = organisation::read(text, layout, words);
    let tasks = task::read(layout, &bodies);
    let found = footnote::Found { citations: &citations, projects: &projects, tasks: &tasks };
    let footnotes = footnote::read(text, layout, found);
    let organisations = bodies.into_organisations();
    let mut draft = Draft {
        document: Head { legal_basis, ..layout.head.clone() },
        outline: layout.outline.clone(),
        indicators: indicator::read(text, layout, &words.units),
        tasks,
        projects,
        citations,
        organisations,
        footnotes,
        suspicions: suspicion::read(text, layout, &words.slips),
    };
    organisation::keep(&mut draft);
    task::link(&mut draft, layout);
    draft
}
