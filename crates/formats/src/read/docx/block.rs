//! Paragraphs and tables, and how they become lines.

use crate::read::xml::attribute;
use quick_xml::events::BytesStart;

/// Word's own bound of columns.
const MAX_COLUMNS: usize = 63;

/// Tables without lines place text on the page; wider ones hold rows all the same.
const LAYOUT_COLUMNS: usize = 3;

/// A piece of a story.
#[derive(Debug)]
pub(super) enum Block {
    /// A paragraph with its number; line breaks inside are kept.
    Paragraph(String),
    Table(Table),
}

#[derive(Debug, Default)]
pub(super) struct Table {
    /// Whether it shows lines.
    pub is_ruled: bool,
    pub rows: Vec<Row>,
}

#[derive(Debug, Default)]
pub(super) struct Row {
    pub is_deleted: bool,
    /// Columns left free before the first cell.
    pub before: usize,
    pub cells: Vec<Cell>,
}

#[derive(Debug, Default)]
pub(super) struct Cell {
    /// Columns it takes.
    pub columns: usize,
    /// Whether it only goes on with the cell above.
    pub is_continued: bool,
    pub blocks: Vec<Block>,
}

/// The text of blocks: an empty line between paragraphs, one line for each row of a table.
pub(super) fn text(blocks: &[Block]) -> String {
    let mut paragraphs = Vec::new();
    collect(blocks, &mut paragraphs);
    paragraphs.join("\n\n")
}

fn collect(blocks: &[Block], paragraphs: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(text) if text.trim().is_empty() => {}
            Block::Paragraph(text) => paragraphs.push(text.trim().to_owned()),
            Block::Table(table) if table.is_layout() => {
                table.cells().for_each(|cell| collect(&cell.blocks, paragraphs));
            }
            Block::Table(table) => paragraphs.extend(table.lines()),
        }
    }
}

impl Block {
    /// The block on one line.
    pub fn one_line(&self) -> String {
        let mut line = String::new();
        self.append_words(&mut line);
        line
    }

    fn append_words(&self, line: &mut String) {
        match self {
            Self::Paragraph(text) => {
                for word in text.split_whitespace() {
                    line.push_str(if line.is_empty() { "" } else { " " });
                    line.push_str(word);
                }
            }
            Self::Table(table) => {
                table.cells().flat_map(|cell| &cell.blocks).for_each(|block| block.append_words(line));
            }
        }
    }
}

impl Table {
    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.rows.iter().filter(|row| !row.is_deleted).flat_map(|row| &row.cells)
    }

    /// Letterheads, signatures and recipients stand in tables without lines: their cells are read one after another.
    fn is_layout(&self) -> bool {
        let columns = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let has_lists =
            self.cells().any(|cell| cell.blocks.iter().filter(|block| !block.one_line().is_empty()).count() > 1);
        columns <= 1 || (!self.is_ruled && columns <= LAYOUT_COLUMNS && has_lists)
    }

    /// The rows as lines of one paragraph.
    fn lines(&self) -> Option<String> {
        let rows = self.rows.iter().filter(|row| !row.is_deleted).map(Row::line);
        let lines: Vec<String> = rows.filter(|line| !line.trim().is_empty()).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

impl Row {
    /// Takes in a property of the row, or of its last cell.
    pub fn property(&mut self, name: &str, tag: &BytesStart<'_>) {
        let value = attribute(tag, "val");
        let columns = || value.as_deref().and_then(|count| count.parse().ok());
        match (name, self.cells.last_mut()) {
            ("del", _) => self.is_deleted = true,
            ("gridBefore", _) => self.before = columns().unwrap_or(0),
            ("gridSpan", Some(cell)) => cell.columns = columns().unwrap_or(1),
            ("vMerge", Some(cell)) => cell.is_continued = value.as_deref() != Some("restart"),
            _ => {}
        }
    }

    /// The cells parted by tabs; a merged cell is followed by empty ones, so that columns stay in line.
    fn line(&self) -> String {
        let mut line = "\t".repeat(self.before.min(MAX_COLUMNS));
        for (index, cell) in self.cells.iter().enumerate() {
            line.push_str(if index == 0 { "" } else { "\t" });
            if !cell.is_continued {
                let words: Vec<String> =
                    cell.blocks.iter().map(Block::one_line).filter(|words| !words.is_empty()).collect();
                line.push_str(&words.join(" "));
            }
            line.push_str(&"\t".repeat(cell.columns.clamp(1, MAX_COLUMNS) - 1));
        }
        line
    }
}
