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

/// Applies every rule in order; a later rule may look at what an earlier one found.
pub fn apply(text: &str, layout: &Layout, catalogue: &Catalogue) -> Draft {
    let citations = citation::read(text, layout, catalogue);
    let legal_basis = citation::legal_basis(layout, &citations);
    let projects = project::read(layout);
    let bodies = organisation::read(text, layout, catalogue);
    let tasks = task::read(layout, &bodies);
    let found = footnote::Found { citations: &citations, projects: &projects, tasks: &tasks };
    let footnotes = footnote::read(text, layout, found);
    let mut draft = Draft {
        document: Head { legal_basis, ..layout.head.clone() },
        outline: layout.outline.clone(),
        indicators: indicator::read(text, layout, catalogue),
        tasks,
        projects,
        citations,
        organisations: bodies.organisations,
        footnotes,
        suspicions: suspicion::read(text, layout, catalogue),
    };
    organisation::keep(&mut draft);
    task::link(&mut draft, layout);
    draft
}
