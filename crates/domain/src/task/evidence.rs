//! What proves that a task is done ("minh chứng"): a document with its number and date, or a file of a kind that offices use.

/// What sort of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceKind {
    /// PDF.
    Pdf,
    /// A text of Word.
    Docx,
    /// A sheet of Excel.
    Xlsx,
    /// A photograph or a scan.
    Jpeg,
    /// A picture.
    Png,
}

impl EvidenceKind {
    /// The type for the browser, never guessed by it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// Looks at a file; nothing is taken that a reader's machine might run.
    pub fn check(bytes: &[u8], most_megabytes: usize) -> Result<Self, EvidenceFault> {
        if bytes.is_empty() {
            return Err(EvidenceFault::Empty);
        }
        if bytes.len() > most_megabytes.saturating_mul(1024 * 1024) {
            return Err(EvidenceFault::TooLarge { bytes: bytes.len(), most_megabytes });
        }
        Self::of(bytes).ok_or(EvidenceFault::Kind)
    }

    /// The kind of a file by its content; its name says nothing. An Office file names its main part in the directory at
    /// its end, uncompressed.
    fn of(bytes: &[u8]) -> Option<Self> {
        let holds = |words: &[u8]| bytes.windows(words.len()).any(|window| window == words);
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [b'P', b'K', 3, 4, ..] if holds(b"word/vbaProject.bin") || holds(b"xl/vbaProject.bin") => None,
            [b'P', b'K', 3, 4, ..] if holds(b"word/document.xml") => Some(Self::Docx),
            [b'P', b'K', 3, 4, ..] if holds(b"xl/workbook.xml") => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceFault {
    /// Nothing in it.
    Empty,
    /// Larger than the most that is taken.
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The most, in megabytes.
        most_megabytes: usize,
    },
    /// None of the kinds, or one that carries macros.
    Kind,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_content() {
        let kind = |bytes: &[u8]| EvidenceKind::check(bytes, 20);
        assert_eq!(kind(b"%PDF-1.7 ..."), Ok(EvidenceKind::Pdf));
        assert_eq!(kind(b"PK\x03\x04....word/document.xml..."), Ok(EvidenceKind::Docx));
        assert_eq!(kind(b"<script>alert(1)</script>"), Err(EvidenceFault::Kind));
        assert_eq!(kind(b"MZ\x90\x00"), Err(EvidenceFault::Kind));
        assert_eq!(kind(b"PK\x03\x04....word/document.xml...word/vbaProject.bin"), Err(EvidenceFault::Kind));
        assert_eq!(kind(b""), Err(EvidenceFault::Empty));
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused_with_both_sizes() {
        let large = vec![b'%'; 1024 * 1024 + 1];
        let fault = EvidenceFault::TooLarge { bytes: large.len(), most_megabytes: 1 };
        assert_eq!(EvidenceKind::check(&large, 1), Err(fault));
    }
}
