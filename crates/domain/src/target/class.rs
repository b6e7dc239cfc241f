//! Classes and stages ("phân hạng, mốc"): ordered words instead of figures.

use super::Verdict;

/// Words from the best to the least: "đặc biệt, I, II, III, IV, V".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassScale {
    /// The words, the best first.
    pub best_first: Vec<String>,
}

impl ClassScale {
    /// Classes of towns ("loại đô thị").
    pub fn urban() -> Self {
        Self { best_first: ["special", "I", "II", "III", "IV", "V"].map(str::to_owned).to_vec() }
    }

    /// Judges the class reached against the class wanted; nothing where one is not on the scale.
    pub fn verdict(&self, wanted: &str, reached: &str) -> Option<Verdict> {
        let rank = |class: &str| self.best_first.iter().position(|known| known.eq_ignore_ascii_case(class.trim()));
        Some(match rank(reached)?.cmp(&rank(wanted)?) {
            std::cmp::Ordering::Less => Verdict::Exceeded,
            std::cmp::Ordering::Equal => Verdict::Met,
            std::cmp::Ordering::Greater => Verdict::Missed,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_of_class_three_misses_class_two() {
        let scale = ClassScale::urban();
        assert_eq!(scale.verdict("II", "III"), Some(Verdict::Missed));
        assert_eq!(scale.verdict("II", "II"), Some(Verdict::Met));
        assert_eq!(scale.verdict("II", "i"), Some(Verdict::Exceeded));
        assert_eq!(scale.verdict("II", "một"), None);
    }
}
