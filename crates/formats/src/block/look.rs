//! What a paragraph is, and how that is set: the style sheet of a document.

use super::{Length, Points};

/// What a paragraph is. Writers make a named style of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A line of the letterhead or of the closing block in the usual size: bodies, number, post and name.
    Letterhead,
    /// The state's or the Party's name at the head of the page.
    Motto,
    /// "Tên loại": BÁO CÁO.
    Title,
    /// "Trích yếu": what it is about.
    Subject,
    /// A part, "I-".
    Part,
    /// A chapter of a part, "1-".
    Chapter,
    /// A heading inside a chapter.
    Heading,
    /// A sentence.
    Body,
    /// An item of a list; its dash is part of the text.
    Item,
    /// A remark under a table, or a source.
    Note,
    /// The name of a table.
    TableTitle,
    /// What a table belongs to, under its name.
    TableOrigin,
    /// A cell of a table's head.
    TableHead,
    /// A cell of a table.
    TableText,
    /// The head of the list of recipients.
    RecipientsHead,
    /// A recipient.
    Recipient,
}

impl Role {
    /// All roles, in the order of [`Looks`].
    pub const ALL: [Self; 16] = [
        Self::Letterhead,
        Self::Motto,
        Self::Title,
        Self::Subject,
        Self::Part,
        Self::Chapter,
        Self::Heading,
        Self::Body,
        Self::Item,
        Self::Note,
        Self::TableTitle,
        Self::TableOrigin,
        Self::TableHead,
        Self::TableText,
        Self::RecipientsHead,
        Self::Recipient,
    ];

    /// Depth in the outline of the document, from 1; nothing for what is no heading.
    pub const fn outline_level(self) -> Option<u8> {
        match self {
            Self::Part | Self::TableTitle => Some(1),
            Self::Chapter => Some(2),
            Self::Heading => Some(3),
            _ => None,
        }
    }
}

/// How lines lie between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right, as figures are.
    Right,
    /// From margin to margin.
    Justified,
}

/// How a role is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Size of letters.
    pub size: Points,
    /// Bold as a whole.
    pub bold: bool,
    /// Italic as a whole.
    pub italic: bool,
    /// Where lines lie.
    pub align: Align,
    /// Extra space before the first line.
    pub first_line_indent: Length,
    /// Space above.
    pub space_before: Points,
    /// Space below.
    pub space_after: Points,
    /// Line pitch in per cent of single spacing.
    pub line_percent: u8,
    /// Stays on the page of what follows, as headings do.
    pub keeps_with_next: bool,
}

/// The look of every role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looks([Look; Role::ALL.len()]);

impl Looks {
    /// Asks for the look of each role.
    pub fn of(look: impl FnMut(Role) -> Look) -> Self {
        Self(Role::ALL.map(look))
    }

    /// The look of a role.
    pub const fn get(&self, role: Role) -> &Look {
        &self.0[role as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_finds_its_own_look() {
        let looks = Looks::of(|role| Look { size: Points(role as u8), ..Look::default() });
        for (at, role) in (0..).zip(Role::ALL) {
            assert_eq!(looks.get(role).size, Points(at));
        }
    }
}
