//! The parameters of a layout as looks and pages.

use domain::report_layout::ReportLayout;
use formats::block::{Align, Length, Look, Looks, Margins, Orientation, PageSetup, Points, Role};

/// How each role is set under a layout.
pub(crate) fn looks(layout: &ReportLayout) -> Looks {
    Looks::of(|role| look(layout, role))
}

fn look(layout: &ReportLayout, role: Role) -> Look {
    let sizes = &layout.sizes_pt;
    let space = Points(layout.paragraph_space_pt);
    let plain = |size: u8| Look { size: Points(size), line_percent: 100, ..Look::default() };
    let centred = |size: u8| Look { align: Align::Centre, ..plain(size) };
    let sentence = Look {
        align: Align::Justified,
        first_line_indent: Length::tenths_of_mm(layout.first_line_indent_tenths_mm),
        space_before: space,
        line_percent: layout.line_percent,
        ..plain(sizes.body)
    };
    let heading = Look { bold: true, keeps_with_next: true, ..sentence };
    match role {
        Role::Letterhead => centred(sizes.letterhead),
        Role::Motto => Look { bold: true, ..centred(sizes.motto) },
        Role::Title => Look { bold: true, space_before: Points(18), keeps_with_next: true, ..centred(sizes.title) },
        Role::Subject => Look { bold: true, space_after: space, ..centred(sizes.subject) },
        Role::Part | Role::Chapter => heading,
        Role::Heading => Look { italic: true, ..heading },
        Role::Body | Role::Item => sentence,
        Role::Note => Look { space_before: Points(2), align: Align::Left, ..plain(sizes.note) },
        Role::TableTitle => Look { bold: true, keeps_with_next: true, ..centred(sizes.body) },
        Role::TableOrigin => {
            Look { italic: true, space_after: Points(2), keeps_with_next: true, ..centred(sizes.note) }
        }
        Role::TableHead => Look { bold: true, ..centred(sizes.table) },
        Role::TableText => plain(sizes.table),
        Role::RecipientsHead => plain(sizes.recipients_head),
        Role::Recipient => plain(sizes.recipient),
    }
}

/// The upright page.
pub(crate) fn portrait(layout: &ReportLayout) -> PageSetup {
    let margins = layout.margins_mm;
    let margins = Margins {
        top: Length::mm(margins.top),
        bottom: Length::mm(margins.bottom),
        left: Length::mm(margins.left),
        right: Length::mm(margins.right),
    };
    PageSetup { orientation: Orientation::Portrait, margins }
}

/// The page turned for wide tables: the binding edge becomes the upper one.
pub(crate) fn landscape(layout: &ReportLayout) -> PageSetup {
    let upright = portrait(layout).margins;
    let margins = Margins { top: upright.left, right: upright.top, bottom: upright.right, left: upright.bottom };
    PageSetup { orientation: Orientation::Landscape, margins }
}
