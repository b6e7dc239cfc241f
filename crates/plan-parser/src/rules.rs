//! The rules that give blocks a meaning. One file a rule, one line here.

mod indicator;
mod quantity;

use crate::draft::Draft;
use crate::layout::Layout;
use domain::catalogue::Catalogue;

/// Applies every rule in order; a later rule may look at what an earlier one found.
pub fn apply(text: &str, layout: &Layout, catalogue: &Catalogue) -> Draft {
    Draft {
        document: layout.head.clone(),
        outline: layout.outline.clone(),
        indicators: indicator::read(text, layout, catalogue),
        ..Draft::default()
    }
}
