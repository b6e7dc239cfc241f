//! The zip package of an Office file: its parts, and how they refer to each other.

use super::xml::{attribute, events};
use super::{Format, Measure, ReadError};
use quick_xml::events::Event;
use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The largest part that is unpacked: a plan of a thousand pages needs a tenth of it.
pub(super) const MAX_PART_BYTES: u64 = 128 * 1024 * 1024;

/// The most that is read of a streamed part: a sheet of a million rows needs two thirds of it.
const MAX_STREAM_BYTES: u64 = 400 * 1024 * 1024;

/// The longest single piece of a streamed part, a tag or a text: a cell of Excel holds 32,767 letters.
const MAX_PIECE_BYTES: u64 = 4 * 1024 * 1024;

/// An open package.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    format: Format,
}

impl<'a> Package<'a> {
    /// Opens a package; `format` is what errors call it.
    pub fn open(bytes: &'a [u8], format: Format) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| corrupt(format, "zip", &error))?;
        Ok(Self { zip, format })
    }

    /// Whether the package has the part.
    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The text of a part; `None` if the package has no such part.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(ReadError::Encrypted),
            Err(error) => return Err(corrupt(self.format, name, &error)),
        };
        let mut bytes = Vec::new();
        let read = file.take(MAX_PART_BYTES + 1).read_to_end(&mut bytes);
        let length = read.map_err(|error| corrupt(self.format, name, &error))?;
        if length as u64 > MAX_PART_BYTES {
            return Err(ReadError::TooLarge { measure: Measure::UnpackedBytes, limit: MAX_PART_BYTES });
        }
        String::from_utf8(bytes).map(Some).map_err(|error| corrupt(self.format, name, &error.utf8_error()))
    }

    /// A part to be read bit by bit, [`in_bounds`]; `None` if the package has no such part.
    pub fn stream(&mut self, name: &str) -> Result<Option<impl BufRead>, ReadError> {
        match self.zip.by_name(name) {
            Ok(file) => Ok(Some(BufReader::new(file))),
            Err(ZipError::FileNotFound) => Ok(None),
            Err(error) => Err(corrupt(self.format, name, &error)),
        }
    }

    /// The part the package is about; empty if it names none.
    pub fn main_part(&mut self) -> String {
        let relations = self.relations("").unwrap_or_default();
        relations
            .into_iter()
            .find(|relation| relation.kind == "officeDocument")
            .map(|main| main.target)
            .unwrap_or_default()
    }

    /// What a part refers to.
    pub fn relations(&mut self, part: &str) -> Result<Vec<Relation>, ReadError> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let file = if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
        let Some(text) = self.part(&file)? else { return Ok(Vec::new()) };
        let mut relations = Vec::new();
        for event in events(&text) {
            let event = event.map_err(|error| corrupt(self.format, &file, &error))?;
            if let Event::Start(tag) = event
                && let (Some(kind), Some(target)) = (attribute(&tag, "Type"), attribute(&tag, "Target"))
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let id = attribute(&tag, "Id").unwrap_or_default().into_owned();
                relations.push(Relation { id, kind, target: resolve(folder, &target) });
            }
        }
        Ok(relations)
    }

    /// The parts a part refers to, by kind.
    pub fn related(&mut self, part: &str) -> Result<HashMap<String, String>, ReadError> {
        Ok(self.relations(part)?.into_iter().map(|relation| (relation.kind, relation.target)).collect())
    }
}

/// A stream that unpacks to no more than a part may hold, and gives no piece larger than a reader can keep.
pub(super) fn in_bounds<R: BufRead>(stream: R) -> InBounds<R> {
    InBounds { stream, left: MAX_STREAM_BYTES, left_of_piece: MAX_PIECE_BYTES }
}

/// See [`in_bounds`].
pub(super) struct InBounds<R> {
    stream: R,
    left: u64,
    left_of_piece: u64,
}

impl<R> InBounds<R> {
    /// Begins the next piece.
    pub fn begin(&mut self) {
        self.left_of_piece = MAX_PIECE_BYTES;
    }
}

impl<R: BufRead> Read for InBounds<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for InBounds<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        if self.left_of_piece == 0 {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "one piece of more than 4 MB"));
        }
        self.stream.fill_buf()
    }

    fn consume(&mut self, bytes: usize) {
        self.stream.consume(bytes);
        self.left = self.left.saturating_sub(bytes as u64);
        self.left_of_piece = self.left_of_piece.saturating_sub(bytes as u64);
    }
}

impl ReadError {
    /// The refusal of a stream that went over its bounds.
    pub(super) fn of_bounds(error: &io::Error) -> Option<Self> {
        let is_over = error.kind() == io::ErrorKind::FileTooLarge;
        is_over.then_some(Self::TooLarge { measure: Measure::UnpackedBytes, limit: MAX_STREAM_BYTES })
    }
}

/// One reference from a part to another.
#[derive(Debug)]
pub(super) struct Relation {
    pub id: String,
    /// The last word of its type, such as `styles`.
    pub kind: String,
    /// The part meant, from the root of the package.
    pub target: String,
}

/// A target relative to a folder, or from the root.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(steps.pop()),
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

/// The error for a part that cannot be read.
pub(super) fn corrupt(format: Format, part: &str, reason: &dyn std::error::Error) -> ReadError {
    ReadError::Corrupt { format, part: part.to_owned(), reason: reason.to_string() }
}
