//! One line of Vietnamese as a PDF: whether reports can be set on this machine.

use domain::Date;
use formats::block::{Block, Document, Length, Look, Looks, Margins, Orientation, PageSetup, Paragraph, Role, Section};

/// Every mark that Vietnamese stacks on its letters.
const LINE: &str = crate::wording::doctor::SAMPLE;

/// Sets the line; an error is a defect of the programme.
pub(crate) fn sample(made_on: Date) -> Result<(), String> {
    let margins = Margins { top: Length::mm(20), bottom: Length::mm(20), left: Length::mm(30), right: Length::mm(15) };
    let page = PageSetup { orientation: Orientation::Portrait, margins };
    let blocks = vec![Block::from(Paragraph::new(Role::Body, LINE))];
    let document = Document {
        title: LINE.to_owned(),
        author: String::new(),
        made_on,
        looks: Looks::of(|_| Look::default()),
        mark: None,
        sections: vec![Section { page, blocks }],
    };
    typeset::pdf(&document).map(drop).map_err(|error| error.to_string())
}
