//! Whether a whole and its parts agree ("cân đối"): sums that must be exact, parts that may not exceed the whole.

use crate::exact::{minus, sum};
use domain::Decimal;

/// What a family of figures shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FamilyCheck {
    /// The parts make the whole: 40.623 + 4.300 = 44.923.
    Holds {
        /// The whole.
        whole: Decimal,
    },
    /// They do not.
    Differs {
        /// The whole as given.
        whole: Decimal,
        /// What the parts add up to.
        sum: Decimal,
        /// Sum less whole.
        difference: Decimal,
    },
    /// "Trong đó": the parts leave this for what is not named.
    Leaves {
        /// Whole less parts.
        rest: Decimal,
    },
    /// Figures are missing, so nothing can be said.
    Incomplete,
}

impl FamilyCheck {
    /// Whether something is wrong.
    pub const fn is_broken(&self) -> bool {
        matches!(self, Self::Differs { .. })
    }
}

/// Parts that exhaust the whole. A difference up to `tolerance` is rounding.
pub fn check_sum(whole: Option<Decimal>, parts: &[Option<Decimal>], tolerance: Decimal) -> FamilyCheck {
    let Some((whole, total, difference)) = figures(whole, parts) else { return FamilyCheck::Incomplete };
    if difference.abs() <= tolerance {
        return FamilyCheck::Holds { whole };
    }
    FamilyCheck::Differs { whole, sum: total, difference }
}

/// Parts that are some of the whole. More than the whole, beyond `tolerance`, is wrong.
pub fn check_parts(whole: Option<Decimal>, parts: &[Option<Decimal>], tolerance: Decimal) -> FamilyCheck {
    let Some((whole, total, difference)) = figures(whole, parts) else { return FamilyCheck::Incomplete };
    if difference > tolerance {
        return FamilyCheck::Differs { whole, sum: total, difference };
    }
    FamilyCheck::Leaves { rest: (-difference).max(Decimal::ZERO) }
}

fn figures(whole: Option<Decimal>, parts: &[Option<Decimal>]) -> Option<(Decimal, Decimal, Decimal)> {
    let whole = whole.filter(|_| !parts.is_empty())?;
    let parts: Option<Vec<Decimal>> = parts.iter().copied().collect();
    let total = sum(parts?)?;
    Some((whole, total, minus(total, whole)?))
}

/// Two things that cannot both be: a figure from the beginning of the year that falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fall<K> {
    /// The earlier figure.
    pub earlier: K,
    /// The later, lower one.
    pub later: K,
    /// By how much it is lower.
    pub by: Decimal,
}

/// Falls of a cumulative series in order of time.
pub fn falls<K: Copy>(series: &[(K, Decimal)]) -> Vec<Fall<K>> {
    let fall = |pair: &[(K, Decimal)]| match pair {
        [(earlier, before), (later, after)] if after < before => {
            Some(Fall { earlier: *earlier, later: *later, by: minus(*before, *after)? })
        }
        _ => None,
    };
    series.windows(2).filter_map(fall).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::dec;

    fn all(figures: &[&str]) -> Vec<Option<Decimal>> {
        figures.iter().map(|figure| Some(dec(figure))).collect()
    }

    #[test]
    fn the_plans_structure_and_revenue_add_up() {
        let structure = check_sum(Some(dec("100")), &all(&["64.2", "24.1", "6", "5.7"]), Decimal::ZERO);
        assert_eq!(structure, FamilyCheck::Holds { whole: dec("100") });
        let revenue = check_sum(Some(dec("44923")), &all(&["40623", "4300"]), Decimal::ZERO);
        assert_eq!(revenue, FamilyCheck::Holds { whole: dec("44923") });
        let land_and_lottery = check_parts(Some(dec("40623")), &all(&["27500", "23"]), Decimal::ZERO);
        assert_eq!(land_and_lottery, FamilyCheck::Leaves { rest: dec("13100") });
    }

    #[test]
    fn a_difference_is_told_and_a_gap_is_no_difference() {
        let off = check_sum(Some(dec("100")), &all(&["55.8", "27.2", "11.9", "5.2"]), dec("0.05"));
        assert_eq!(off, FamilyCheck::Differs { whole: dec("100"), sum: dec("100.1"), difference: dec("0.1") });
        assert!(check_parts(Some(dec("10")), &all(&["7", "4"]), Decimal::ZERO).is_broken());
        assert_eq!(check_sum(Some(dec("10")), &[Some(dec("7")), None], Decimal::ZERO), FamilyCheck::Incomplete);
        assert_eq!(check_sum(None, &all(&["7"]), Decimal::ZERO), FamilyCheck::Incomplete);
        assert_eq!(check_sum(Some(dec("7")), &[], Decimal::ZERO), FamilyCheck::Incomplete);
    }

    #[test]
    fn a_count_from_january_cannot_fall() {
        let enterprises = [("2025-7M", dec("4313")), ("2025-9M", dec("4142")), ("2025-11M", dec("4886"))];
        assert_eq!(falls(&enterprises), [Fall { earlier: "2025-7M", later: "2025-9M", by: dec("171") }]);
    }
}
