//! Bytes to Unicode text: UTF-8, UTF-16, Windows-1258 and the tables Vietnam used before Unicode.
//!
//! Nothing is normalised: what is decoded here is the text that spans point into.

mod legacy;
mod mojibake;
mod syllable;
mod tcvn3;
mod vni;
mod vps;

pub(super) use mojibake::{read_old_font, repair};

use super::{Doubt, ReadError};
use std::fmt;

/// How the bytes of a text stand for letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Unicode in bytes, with or without a mark at the start.
    Utf8,
    /// Unicode in pairs of bytes, the low one first.
    Utf16Le,
    /// Unicode in pairs of bytes, the high one first.
    Utf16Be,
    /// Windows for Vietnamese: letters followed by combining tones.
    Windows1258,
    /// TCVN 5712 VN3, called ABC: fonts named ".Vn…".
    Tcvn3,
    /// VNI for Windows: fonts named "VNI-…".
    Vni,
    /// VPS: fonts named "VPS …".
    Vps,
}

impl Encoding {
    /// The name officials know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1258 => "Windows-1258",
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
            Self::Vps => "VPS",
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A decoded text, and what was uncertain about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    pub text: String,
    pub encoding: Encoding,
    pub doubts: Vec<Doubt>,
}

/// A damaged character, with one more in so many bytes, is a slip; more of them are another encoding.
const BYTES_PER_SLIP: usize = 1_000;
const SLIPS_OF_ONE_CHARACTER: usize = 3;

/// Decodes a text of unknown encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, ReadError> {
    if let Some((encoding, marked)) = marked(bytes) {
        return Ok(unicode(marked, encoding));
    }
    if let Some(encoding) = unmarked_utf_16(bytes) {
        return Ok(unicode(bytes, encoding));
    }
    if let Some(offset) = binary_at(bytes) {
        return Err(ReadError::Binary { offset });
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => Ok(unicode(bytes, Encoding::Utf8)),
        Err(_) if is_utf_8_with_slips(bytes) => Ok(unicode(bytes, Encoding::Utf8)),
        Err(error) => legacy::decode(bytes).ok_or(ReadError::UnknownEncoding { offset: error.valid_up_to() }),
    }
}

/// The encoding that the mark at the start of the bytes names, and the bytes after the mark.
fn marked(bytes: &[u8]) -> Option<(Encoding, &[u8])> {
    let marks: [(Encoding, &[u8]); 3] =
        [(Encoding::Utf8, b"\xEF\xBB\xBF"), (Encoding::Utf16Le, b"\xFF\xFE"), (Encoding::Utf16Be, b"\xFE\xFF")];
    marks.into_iter().find_map(|(encoding, mark)| Some((encoding, bytes.strip_prefix(mark)?)))
}

/// UTF-16 without a mark: the high bytes of spaces and figures are zero, all on one side.
fn unmarked_utf_16(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(4_096) & !1];
    let zeros = |side: usize| sample.iter().skip(side).step_by(2).filter(|&&byte| byte == 0).count();
    let (high_first, low_first) = (zeros(0), zeros(1));
    let many = sample.len() / 8;
    match (high_first, low_first) {
        (0, low_first) if low_first > many => Some(Encoding::Utf16Le),
        (high_first, 0) if high_first > many => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// The first byte that no text has.
fn binary_at(bytes: &[u8]) -> Option<usize> {
    let is_control = |byte: u8| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C);
    let controls = bytes.iter().filter(|&&byte| is_control(byte)).count();
    let zero = bytes.iter().position(|&byte| byte == 0);
    let too_many = controls * 100 > bytes.len();
    zero.or_else(|| bytes.iter().position(|&byte| is_control(byte)).filter(|_| too_many))
}

fn is_utf_8_with_slips(bytes: &[u8]) -> bool {
    let (mut slips, mut letters) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        slips += usize::from(!chunk.invalid().is_empty());
        letters += chunk.valid().chars().filter(|&letter| syllable::is_beyond_latin_1(letter)).count();
    }
    letters > slips * 4 && slips <= SLIPS_OF_ONE_CHARACTER + bytes.len() / BYTES_PER_SLIP
}

/// Decodes Unicode; what cannot be read becomes U+FFFD and a doubt, and letters of old tables are mended.
fn unicode(bytes: &[u8], encoding: Encoding) -> Decoded {
    let codec = match encoding {
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        _ => encoding_rs::UTF_8,
    };
    let (text, had_errors) = codec.decode_without_bom_handling(bytes);
    let (text, mut doubts) = repair(text.into_owned());
    doubts.extend(unreadable(&text).filter(|_| had_errors));
    Decoded { text, encoding, doubts }
}

/// The doubt about characters that stand as U+FFFD.
pub(super) fn unreadable(text: &str) -> Option<Doubt> {
    let line = text.lines().position(|line| line.contains('\u{FFFD}'))? + 1;
    Some(Doubt::Unreadable { count: text.matches('\u{FFFD}').count(), line })
}
