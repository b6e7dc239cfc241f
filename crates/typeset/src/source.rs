//! A document in the typesetter's language: a style for each role, then pages with their blocks.

mod table;

use crate::markup::{self, push};
use crate::world::TYPEFACE;
use formats::block::{Align, Block, Columns, Document, Length, Look, PageSetup, Paragraph, Role};
use std::collections::BTreeSet;

/// Ascent and descent of the typeface and the pitch of single spacing, in thousandths of the size of letters; the sums of
/// Times New Roman, so that lines break over pages as a word processor breaks them.
const ASCENT: u32 = 891;
const DESCENT: u32 = 216;
const SINGLE_SPACING: u32 = 1149;
/// Where the number of a page stands, from the edge of the paper to the foot of its digits.
const PAGE_NUMBER_FROM_EDGE: Length = Length::mm(15);

/// The whole source.
pub(crate) fn source(document: &Document) -> String {
    let mut body = Source::default();
    for section in &document.sections {
        body.page(&section.page);
        for block in &section.blocks {
            body.block(block, section.page.text_width());
        }
    }
    let mut source = Source { placed: body.placed, ..Source::default() };
    source.out.push_str("#{\n");
    source.prelude(document);
    source.out.push_str(&body.out);
    source.out.push_str("}\n");
    source.out
}

/// The source as it grows.
#[derive(Default)]
struct Source {
    out: String,
    /// Anchors that have been placed: a second one of the same number is none.
    placed: BTreeSet<u32>,
}

impl Source {
    fn prelude(&mut self, document: &Document) {
        self.out.push_str("set document(title: ");
        markup::string(&mut self.out, &document.title);
        self.out.push_str(", author: ");
        markup::string(&mut self.out, &document.author);
        self.out.push_str(")\n");
        let (ascent, descent) = (thousandths(ASCENT), thousandths(DESCENT));
        push(
            &mut self.out,
            format_args!(
                "set text(font: \"{TYPEFACE}\", lang: \"vi\", region: \"VN\", hyphenate: false, fallback: false, \
                 top-edge: {ascent}em, bottom-edge: -{descent}em)\n\
                 let raised(it) = text(size: 0.65em, baseline: -0.4em, it)\n\
                 let number = context {{ let at = counter(page).get().first(); if at > 1 {{ align(center, str(at)) }} }}\n\
                 show heading: it => it.body\n\
                 set table(stroke: 0.5pt)\n"
            ),
        );
        self.mark(document.mark.as_deref());
        self.references();
        for role in Role::ALL {
            self.style(role, document.looks.get(role));
        }
    }

    /// References lead to the anchors that were placed; others are plain text.
    fn references(&mut self) {
        self.out.push_str("let placed = (");
        for number in &self.placed {
            push(&mut self.out, format_args!("{number},"));
        }
        self.out.push_str(
            ")\nlet to(number, it) = if number in placed { link(label(\"source-\" + str(number)), it) } else { it }\n",
        );
    }

    /// The word across the page.
    fn mark(&mut self, mark: Option<&str>) {
        self.out.push_str("let mark = ");
        match mark {
            Some(mark) => {
                self.out.push_str("rotate(-45deg, text(size: 96pt, weight: \"bold\", fill: luma(236), ");
                markup::string(&mut self.out, mark);
                self.out.push_str("))\n");
            }
            None => self.out.push_str("none\n"),
        }
    }

    /// A function that sets a paragraph of a role, and one that sets the letters of a cell.
    fn style(&mut self, role: Role, look: &Look) {
        let name = name(role);
        let weight = if look.bold { "bold" } else { "regular" };
        let style = if look.italic { "italic" } else { "normal" };
        let size = markup::points(look.size);
        let (above, below) = (markup::points(look.space_before), markup::points(look.space_after));
        let indent = markup::length(look.first_line_indent);
        let is_justified = look.align == Align::Justified;
        let align = markup::align(look.align);
        let body = match role.outline_level() {
            Some(level) => {
                format!("show heading: set text(size: {size}, weight: \"{weight}\"); heading(level: {level}, it)")
            }
            None => "it".to_owned(),
        };
        push(
            &mut self.out,
            format_args!(
                "let {name}-letters(it) = {{ set text(size: {size}, weight: \"{weight}\", style: \"{style}\"); \
                 set par(leading: {leading}em, justify: {is_justified}, first-line-indent: (amount: {indent}, all: true)); it }}\n\
                 let {name}(it) = block(width: 100%, above: {above}, below: {below}, sticky: {sticky}, \
                 align({align}, {name}-letters({{ {body}; parbreak() }})))\n",
                leading = leading(look),
                sticky = look.keeps_with_next,
            ),
        );
    }

    /// Begins pages of one kind.
    fn page(&mut self, page: &PageSetup) {
        let (width, height) = page.paper();
        let margins = page.margins;
        let length = markup::length;
        push(
            &mut self.out,
            format_args!(
                "set page(width: {}, height: {}, margin: (top: {}, bottom: {}, left: {}, right: {}), \
                 header: body-letters(number), header-ascent: {}, background: mark)\n",
                length(width),
                length(height),
                length(margins.top),
                length(margins.bottom),
                length(margins.left),
                length(margins.right),
                length(margins.top - PAGE_NUMBER_FROM_EDGE),
            ),
        );
    }

    fn block(&mut self, block: &Block, width: Length) {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Columns(columns) => self.columns(columns, width),
            Block::Table(table) => self.table(table),
        }
        self.out.push('\n');
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        push(&mut self.out, format_args!("{}(", name(paragraph.role)));
        if paragraph.runs.iter().all(|run| run.text.is_empty()) {
            // An empty paragraph keeps the height of a line: room to sign.
            markup::string(&mut self.out, "\u{A0}");
        } else {
            markup::runs(&mut self.out, &paragraph.runs);
        }
        self.anchor(paragraph.anchor);
        self.out.push(')');
        if let Some(rule) = paragraph.rule {
            let rule = markup::length(rule);
            push(
                &mut self.out,
                format_args!(
                    "\nblock(width: 100%, above: 2pt, below: 3pt, align(center, line(length: {rule}, stroke: 0.6pt)))"
                ),
            );
        }
    }

    /// A mark that links lead to.
    fn anchor(&mut self, number: Option<u32>) {
        let Some(number) = number.filter(|number| self.placed.insert(*number)) else { return };
        push(&mut self.out, format_args!("+[#metadata(none)<source-{number}>]"));
    }

    fn columns(&mut self, columns: &Columns, width: Length) {
        let left = width.percent(columns.left_percent);
        let (left, right) = (markup::length(left), markup::length(width - left));
        push(&mut self.out, format_args!("block(above: 10pt, breakable: false, grid(columns: ({left}, {right}),\n"));
        for side in [&columns.left, &columns.right] {
            self.out.push_str("{\n");
            for paragraph in side {
                self.paragraph(paragraph);
                self.out.push('\n');
            }
            self.out.push_str("},\n");
        }
        self.out.push_str("))");
    }
}

/// The gap between lines that gives the pitch of a look, in em.
fn leading(look: &Look) -> String {
    let pitch = SINGLE_SPACING * u32::from(look.line_percent.max(100)) / 100;
    thousandths(pitch - ASCENT - DESCENT)
}

fn thousandths(number: u32) -> String {
    format!("{}.{:03}", number / 1000, number % 1000)
}

/// The name of a role's style.
const fn name(role: Role) -> &'static str {
    match role {
        Role::Letterhead => "letterhead",
        Role::Motto => "motto",
        Role::Title => "title-line",
        Role::Subject => "subject",
        Role::Part => "part",
        Role::Chapter => "chapter",
        Role::Heading => "heading-line",
        Role::Body => "body",
        Role::Item => "item",
        Role::Note => "note",
        Role::TableTitle => "table-title",
        Role::TableOrigin => "table-origin",
        Role::TableHead => "table-head",
        Role::TableText => "table-text",
        Role::RecipientsHead => "recipients-head",
        Role::Recipient => "recipient",
    }
}
