//! Sentences that say what something is or how it went, and ask for nothing: "Dữ liệu là yếu tố sản xuất mới".

use crate::cursor::{head, lower, opens_with};
use crate::lexicon::statement as lexicon;

/// Whether a paragraph only defines or assesses.
pub(super) fn only_states(text: &str) -> bool {
    let low = lower(head(text, LONGEST_OPENING));
    let sentence = low.split(". ").next().unwrap_or_default();
    defines(sentence) || lexicon::ASSESSING.iter().any(|words| sentence.contains(words))
}

/// A short subject without a mark or a verb of resolve, then "là".
fn defines(sentence: &str) -> bool {
    let Some((subject, _)) = sentence.split_once(lexicon::IS) else { return false };
    let is_resolve = lexicon::RESOLVE.iter().any(|words| opens_with(subject, words).is_some());
    !is_resolve && !subject.contains([',', ';', ':']) && subject.split_whitespace().count() <= LONGEST_SUBJECT
}

/// The opening of a paragraph tells what it does.
const LONGEST_OPENING: usize = 300;

/// What is defined has no more words than this.
const LONGEST_SUBJECT: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_and_assessments_ask_for_nothing() {
        for text in [
            "Rừng là lá phổi xanh của vùng cao nguyên.",
            "Công tác trồng rừng những năm qua đã đạt được nhiều kết quả quan trọng.",
            "Hạ tầng số tuy đã được quan tâm nhưng vẫn còn hạn chế ở vùng sâu.",
        ] {
            assert!(only_states(text), "{text}");
        }
    }

    #[test]
    fn what_is_to_be_done_asks_for_something() {
        for text in [
            "Xác định trồng rừng là nhiệm vụ trọng tâm.",
            "Tập trung tháo gỡ vướng mắc, nhất là trong đền bù.",
            "Rà soát các dự án đã được phê duyệt.",
        ] {
            assert!(!only_states(text), "{text}");
        }
    }
}
