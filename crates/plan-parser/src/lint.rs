//! The plan's own defects. One file a rule under `lint/`, one line here, one page under `docs/lint/`.

use crate::diagnostic::Diagnostic;
use crate::draft::Draft;
use crate::layout::Layout;

/// Runs every check; findings in the order of the text.
pub fn check(_text: &str, _layout: &Layout, _draft: &Draft) -> Vec<Diagnostic> {
    Vec::new()
}
