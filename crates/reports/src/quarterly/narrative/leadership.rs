//! Part I: leadership and direction, with the documents issued.

use super::{NOT_HELD, Narrative};
use crate::quarterly::facts::IssuedDocument;
use crate::wording;

pub(super) fn write(text: &mut Narrative<'_>) {
    text.part("I", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT");
    match text.ctx.facts.documents.as_deref() {
        None => text.sentence(NOT_HELD),
        Some([]) => text.sentence("Trong kỳ chưa ban hành văn bản nào để triển khai Kế hoạch."),
        Some(documents) => {
            text.sentence(format!("Trong kỳ đã ban hành {} văn bản để triển khai Kế hoạch, gồm:", documents.len()));
            let last = documents.len() - 1;
            for (at, document) in documents.iter().enumerate() {
                let end = if at == last { "." } else { ";" };
                text.item(format!("{}{end}", named(document)));
            }
        }
    }
}

fn named(document: &IssuedDocument) -> String {
    let day = document.issued_on.map(|day| format!(" ngày {}", wording::short_day(day))).unwrap_or_default();
    let subject = document.subject.trim().trim_end_matches('.');
    let subject = if subject.is_empty() { String::new() } else { format!(" {subject}") };
    format!("{} số {}{day}{subject}", document.kind, document.number)
}
