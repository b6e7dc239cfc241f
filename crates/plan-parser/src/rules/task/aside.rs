//! Labels inside a paragraph: "Nâng cấp bến xe. Chủ trì: Sở Xây dựng. Hoàn thành: quý III/2026.", "(thời gian: 9/2026)".

use crate::cursor::{Cursor, opens_with};
use crate::lexicon::label::{self as lexicon, Label};
use std::ops::Range;

/// A label with the place of its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Aside {
    pub label: Label,
    pub value: Range<usize>,
}

/// The labels of who and when that open a part of a paragraph, behind the words that say what to do.
pub(super) fn read(text: &str) -> Vec<Aside> {
    let mut found: Vec<(usize, Label, usize)> = Vec::new();
    for (at, mark) in text.match_indices(['.', ';', '(', ',']) {
        let behind = text.get(at + mark.len()..).unwrap_or_default();
        let words = behind.trim_start();
        let start = text.len() - words.len();
        if let Some((label, value)) = label(words) {
            found.push((at, label, start + value));
        }
    }
    let ends: Vec<usize> = found.iter().skip(1).map(|&(at, ..)| at).chain([text.len()]).collect();
    let asides = found.into_iter().zip(ends).map(|((_, label, start), next)| {
        let value = text.get(start..next).unwrap_or_default();
        let end = [value.find(')'), value.find(". ")].into_iter().flatten().min().unwrap_or(value.len());
        Aside { label, value: start..start + end }
    });
    asides.filter(|aside| matches!(aside.label, Label::Lead | Label::Coordinating | Label::Time)).collect()
}

/// The label that opens these words, with nothing but its colon behind it: "; chủ trì thẩm định …:" is a verb.
fn label(words: &str) -> Option<(Label, usize)> {
    let labels = lexicon::COMPLETION_WITH_COLON.iter().chain(lexicon::LABELS);
    let (length, label) = labels.filter_map(|(opener, label)| Some((opens_with(words, opener)?, *label))).max()?;
    let mut cursor = Cursor::new(words, length);
    while lexicon::LABEL_TAILS.iter().any(|tail| cursor.eat(tail)) {}
    cursor.eat(":").then(|| (label, cursor.at()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> Vec<String> {
        let value = |aside: &Aside| text.get(aside.value.clone()).unwrap_or_default().trim().to_owned();
        read(text).iter().map(|aside| format!("{:?} {}", aside.label, value(aside))).collect()
    }

    #[test]
    fn labels_behind_the_work_say_who_and_when() {
        assert_eq!(
            show("Nâng cấp bến xe. Chủ trì: Sở Xây dựng. Phối hợp: Công an tỉnh. Hoàn thành: 30/11/2026."),
            ["Lead Sở Xây dựng", "Coordinating Công an tỉnh", "Time 30/11/2026."]
        );
        assert_eq!(
            show("Số hóa hồ sơ (đơn vị chủ trì: Sở Y tế; thời gian: tháng 9/2026)."),
            ["Lead Sở Y tế", "Time tháng 9/2026"]
        );
    }

    #[test]
    fn verbs_of_the_work_are_no_labels() {
        assert_eq!(
            show("Rà soát quy hoạch; chủ trì thẩm định các dự án: Cầu A, chợ B. Phối hợp kiểm tra."),
            Vec::<String>::new()
        );
        assert_eq!(show("Hoàn thành: rà soát; báo cáo."), Vec::<String>::new(), "nothing stands before it");
    }
}
