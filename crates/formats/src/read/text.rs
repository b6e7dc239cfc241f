//! Plain text.

use super::{Format, ReadDocument, ReadError, encoding};

pub(super) fn read(bytes: &[u8]) -> Result<ReadDocument, ReadError> {
    let decoded = encoding::decode(bytes)?;
    Ok(ReadDocument {
        format: Format::Text,
        text: decoded.text,
        encoding: Some(decoded.encoding),
        doubts: decoded.doubts,
    })
}
