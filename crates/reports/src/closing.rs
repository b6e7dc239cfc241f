//! The end of a report: who gets it, and who signs.

use crate::wording;
use domain::report_layout::DocumentSystem;
use formats::block::{Block, Columns, Paragraph, Role, Run};

/// What the closing block says.
pub(crate) struct Closing<'a> {
    /// "T/M BAN THƯỜNG VỤ".
    pub authority: &'a str,
    /// "BÍ THƯ"; room is left where nobody is named.
    pub post: &'a str,
    /// Full name; nothing leaves room to write it.
    pub name: Option<&'a str>,
    /// Recipients, without dash and end.
    pub recipients: Vec<String>,
}

/// Share of the width that the recipients take, in per cent.
const LEFT_PERCENT: u8 = 48;
/// Room for the signature and the seal, in lines.
const LINES_TO_SIGN: usize = 4;

/// Recipients on the left, the signature on the right.
pub(crate) fn block(closing: &Closing<'_>, system: DocumentSystem) -> Block {
    Block::Columns(Columns {
        left_percent: LEFT_PERCENT,
        left: recipients(&closing.recipients, system),
        right: signature(closing),
    })
}

fn recipients(names: &[String], system: DocumentSystem) -> Vec<Paragraph> {
    let head = match system {
        DocumentSystem::Party => vec![Run { underline: true, ..Run::new(wording::RECIPIENTS) }, Run::new(":")],
        DocumentSystem::State => {
            vec![Run { bold: true, italic: true, ..Run::new(format!("{}:", wording::RECIPIENTS)) }]
        }
    };
    let end = |at: usize| match (system, at + 1 == names.len()) {
        (_, true) => ".",
        (DocumentSystem::Party, false) => ",",
        (DocumentSystem::State, false) => ";",
    };
    let lines =
        names.iter().enumerate().map(|(at, name)| Paragraph::new(Role::Recipient, format!("- {name}{}", end(at))));
    std::iter::once(Paragraph::of(Role::RecipientsHead, head)).chain(lines).collect()
}

fn signature(closing: &Closing<'_>) -> Vec<Paragraph> {
    let bold = |text: &str| Paragraph::of(Role::Letterhead, vec![Run::bold(text)]);
    let mut lines = vec![bold(closing.authority), bold(closing.post)];
    lines.extend(std::iter::repeat_n(Paragraph::new(Role::Letterhead, ""), LINES_TO_SIGN));
    lines.push(bold(closing.name.unwrap_or_default()));
    lines
}
