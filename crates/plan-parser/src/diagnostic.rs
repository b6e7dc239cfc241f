//! What the reader and the linter have to say of a plan, like a compiler of its source.

use crate::span::Span;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The plan contradicts itself or cannot be carried out as written.
    Error,
    /// Somebody has to decide before work starts.
    Warning,
    /// Good to know.
    Note,
    /// A check that was made and holds.
    Held,
}

impl Severity {
    /// The code used in files and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Held => "held",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// "LT012"; documented under `docs/lint/LT012.md`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// One sentence in Vietnamese, for the office that wrote the plan.
    pub message: String,
    /// Where; findings about something absent point at where it should stand.
    pub span: Span,
    /// Further places with a word each.
    pub labels: Vec<(Span, String)>,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// Adds a further place with its word.
    #[must_use]
    pub fn label(mut self, span: Span, word: impl Into<String>) -> Self {
        self.labels.reserve_exact(1);
        self.labels.push((span, word.into()));
        self
    }

    /// Says what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}
