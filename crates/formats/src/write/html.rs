//! A document as HTML for a preview: the same blocks as on paper, in the style sheet of the page that shows it.

use super::xml::Xml;
use crate::block::{Align, Block, Columns, Document, GridCell, Orientation, Paragraph, Role, Row, RowKind, Run, Table};
use crate::block::{Section, anchor};

/// A fragment of HTML: a sheet for each section. Headings begin at the second level.
pub fn write(document: &Document) -> String {
    let mut html = Xml::default();
    for section in &document.sections {
        self::section(&mut html, section, document.mark.as_deref());
    }
    html.finish()
}

fn section(html: &mut Xml, section: &Section, mark: Option<&str>) {
    let class = match section.page.orientation {
        Orientation::Portrait => "sheet",
        Orientation::Landscape => "sheet sheet-wide",
    };
    html.element("div", &[("class", class)], |html| {
        if let Some(mark) = mark {
            html.element("p", &[("class", "sheet-mark"), ("aria-hidden", "true")], |html| html.text(mark));
        }
        let mut name = String::new();
        for block in &section.blocks {
            match block {
                Block::Paragraph(block) => {
                    if block.role == Role::TableTitle {
                        name = block.text();
                    }
                    paragraph(html, block);
                }
                Block::Table(block) => table(html, block, &name),
                Block::Columns(block) => columns(html, block),
            }
        }
    });
}

fn columns(html: &mut Xml, columns: &Columns) {
    html.element("div", &[("class", "sheet-columns")], |html| {
        for side in [&columns.left, &columns.right] {
            html.element("div", &[], |html| side.iter().for_each(|block| paragraph(html, block)));
        }
    });
}

fn paragraph(html: &mut Xml, paragraph: &Paragraph) {
    let name = match paragraph.role {
        Role::Part => "h2",
        Role::Chapter => "h3",
        Role::Heading => "h4",
        _ => "p",
    };
    let ruled = if paragraph.rule.is_some() { " sheet-ruled" } else { "" };
    let class = format!("{}{ruled}", class(paragraph.role));
    let id = paragraph.anchor.map(anchor);
    let mut attributes = vec![("class", class.as_str())];
    attributes.extend(id.as_deref().map(|id| ("id", id)));
    html.element(name, &attributes, |html| runs(html, &paragraph.runs));
}

const fn class(role: Role) -> &'static str {
    match role {
        Role::Letterhead => "sheet-letterhead",
        Role::Motto => "sheet-motto",
        Role::Title => "sheet-title",
        Role::Subject => "sheet-subject",
        Role::Part | Role::Chapter | Role::Heading => "sheet-heading",
        Role::Body | Role::TableText => "sheet-body",
        Role::Item => "sheet-item",
        Role::Note => "sheet-note",
        Role::TableTitle | Role::TableHead => "sheet-table-title",
        Role::TableOrigin => "sheet-origin",
        Role::RecipientsHead | Role::Recipient => "sheet-recipient",
    }
}

/// A wide table scrolls in a region of its own that takes the focus and has the name of the table.
fn table(html: &mut Xml, table: &Table, name: &str) {
    let region = [("class", "table-region"), ("role", "region"), ("tabindex", "0"), ("aria-label", name)];
    html.element("div", &region, |html| {
        html.element("table", &[("class", "sheet-table")], |html| {
            html.element("thead", &[], |html| {
                for cells in table.grid(&table.head) {
                    html.element("tr", &[], |html| cells.iter().for_each(|it| cell(html, table, it, "th", "col")));
                }
            });
            html.element("tbody", &[], |html| {
                for (row, cells) in table.rows.iter().zip(table.grid(&table.rows)) {
                    self::row(html, table, row, &cells);
                }
            });
        });
    });
}

fn row(html: &mut Xml, table: &Table, row: &Row, cells: &[GridCell<'_>]) {
    let is_group = row.kind == RowKind::Group;
    let class: &[(&str, &str)] = if is_group { &[("class", "group")] } else { &[] };
    html.element("tr", class, |html| {
        for (at, it) in cells.iter().enumerate() {
            let is_head = is_group && at == 0;
            cell(html, table, it, if is_head { "th" } else { "td" }, "rowgroup");
        }
    });
}

fn cell(html: &mut Xml, table: &Table, cell: &GridCell<'_>, name: &str, scope: &str) {
    if cell.is_covered {
        return;
    }
    let (columns, rows) = (cell.columns.to_string(), cell.rows.to_string());
    let id = cell.content.and_then(|content| content.anchor).map(anchor);
    let mut attributes = Vec::new();
    if name == "th" {
        attributes.push(("scope", scope));
    } else {
        attributes.extend(side(cell.align(table)).map(|class| ("class", class)));
    }
    if cell.columns > 1 {
        attributes.push(("colspan", &columns));
    }
    if cell.rows > 1 {
        attributes.push(("rowspan", &rows));
    }
    attributes.extend(id.as_deref().map(|id| ("id", id)));
    html.element(name, &attributes, |html| {
        if let Some(content) = cell.content {
            runs(html, &content.runs);
        }
    });
}

const fn side(align: Align) -> Option<&'static str> {
    match align {
        Align::Left | Align::Justified => None,
        Align::Centre => Some("centred"),
        Align::Right => Some("num"),
    }
}

fn runs(html: &mut Xml, runs: &[Run]) {
    runs.iter().for_each(|one| run(html, one));
}

fn run(html: &mut Xml, run: &Run) {
    let names = [("b", run.bold), ("i", run.italic), ("u", run.underline), ("sup", run.superscript)];
    let names: Vec<&str> = names.iter().filter(|(_, is_set)| *is_set).map(|(name, _)| *name).collect();
    nested(html, &names, run);
}

fn nested(html: &mut Xml, names: &[&str], run: &Run) {
    if let [first, rest @ ..] = names {
        return html.element(first, &[], |html| nested(html, rest, run));
    }
    match run.target {
        Some(target) => {
            let address = format!("#{}", anchor(target));
            html.element("a", &[("href", &address)], |html| lines(html, &run.text));
        }
        None => lines(html, &run.text),
    }
}

/// A line feed begins a new line.
fn lines(html: &mut Xml, text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            html.empty("br", &[]);
        }
        html.text(line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{Cell, Column, Length};

    fn written(write: impl FnOnce(&mut Xml)) -> String {
        let mut html = Xml::default();
        write(&mut html);
        html.finish()
    }

    #[test]
    fn letters_keep_their_marks_and_markup_in_text_stays_text() {
        let runs = vec![Run::bold("Thu <b>"), Run::new(" 44.963\ntỷ đồng"), Run::reference(3)];
        let html = written(|html| paragraph(html, &Paragraph::of(Role::Body, runs)));
        assert_eq!(
            html,
            "<p class=\"sheet-body\"><b>Thu &lt;b&gt;</b> 44.963<br/>tỷ đồng<sup><a href=\"#source-3\">[3]</a></sup></p>"
        );
    }

    #[test]
    fn a_table_has_a_head_and_spans() {
        let column = Column { width: Length::mm(30), align: Align::Right };
        let head = vec![Row::new(vec![Cell::new("Quý").over_columns(2)])];
        let rows = vec![
            Row::group(vec![Cell::new("Kinh tế").over_columns(2)]),
            Row::new(vec![Cell::new("1"), Cell::new("2")]),
        ];
        let html = written(|html| table(html, &Table { columns: vec![column; 2], head, rows }, "Biểu 01"));
        for part in [
            "aria-label=\"Biểu 01\"",
            "<th scope=\"col\" colspan=\"2\">Quý</th>",
            "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"2\">Kinh tế</th></tr>",
            "<td class=\"num\">1</td>",
        ] {
            assert!(html.contains(part), "{html}");
        }
    }
}
