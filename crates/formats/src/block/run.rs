//! Letters of one kind in a row.

/// A piece of text set in one way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// The text; a line feed begins a new line of the same paragraph.
    pub text: String,
    /// Bold; a bold role is bold anyway.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Small and raised, as references are.
    pub superscript: bool,
    /// Underlined.
    pub underline: bool,
    /// The anchor it leads to.
    pub target: Option<u32>,
}

impl Run {
    /// Plain text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::new(text) }
    }

    /// Italic text.
    pub fn italic(text: impl Into<String>) -> Self {
        Self { italic: true, ..Self::new(text) }
    }

    /// A raised number that leads to the paragraph with that anchor.
    pub fn reference(number: u32) -> Self {
        Self { superscript: true, target: Some(number), ..Self::new(format!("[{number}]")) }
    }
}

/// The name of an anchor inside a file.
pub fn anchor(number: u32) -> String {
    format!("source-{number}")
}
