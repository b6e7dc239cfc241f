//! Growth accounting: what parts contribute, what the rest of a year must bring, what a printed total implies.

use crate::exact::{minus, over, plus, sum, times};
use domain::Decimal;

/// The growth of one part of a whole, or of one part of a year, with its share of the base year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeightedGrowth {
    /// Share of the base, 0 to 1: 0.22 for a first quarter that was 22 % of the year before.
    pub weight: Decimal,
    /// Growth in per cent.
    pub growth: Decimal,
}

impl WeightedGrowth {
    /// "Đóng góp": percentage points of the whole's growth.
    pub fn contribution(&self) -> Option<Decimal> {
        times(self.weight, self.growth)
    }
}

/// Growth of the whole: the sum of contributions. Weights that do not make up the whole leave the rest without growth.
pub fn total(parts: &[WeightedGrowth]) -> Option<Decimal> {
    parts.iter().try_fold(Decimal::ZERO, |total, part| plus(total, part.contribution()?))
}

/// Growth that the rest of the year must average to reach the target: (T − Σ w·g) / (1 − Σ w). Nothing where the year is over
/// or the weights are no shares.
pub fn required_rest(target: Decimal, done: &[WeightedGrowth]) -> Option<Decimal> {
    let weight_done = sum(done.iter().map(|part| part.weight))?;
    let weights_are_shares = done.iter().all(|part| part.weight >= Decimal::ZERO) && weight_done < Decimal::ONE;
    let rest = minus(target, total(done)?)?;
    weights_are_shares.then(|| over(rest, Decimal::ONE - weight_done))?
}

/// The weight of the faster part that a printed total implies: 12,4·(1 − w) + 22·w = 13,3 gives 9,4 %. Nothing where both
/// parts grow alike or the total lies outside them.
pub fn implied_weight(first: Decimal, second: Decimal, total: Decimal) -> Option<Decimal> {
    let weight = over(minus(total, first)?, minus(second, first)?)?;
    (Decimal::ZERO..=Decimal::ONE).contains(&weight).then_some(weight)
}

/// The weights that the rounding of the total allows: half a step below and above it.
pub fn implied_weight_range(first: Decimal, second: Decimal, total: Decimal) -> Option<(Decimal, Decimal)> {
    let half_step = over(Decimal::new(1, total.scale()), Decimal::TWO)?;
    let low = implied_weight(first, second, minus(total, half_step)?)?;
    let high = implied_weight(first, second, plus(total, half_step)?)?;
    Some((low.min(high), low.max(high)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::{dec, shown};
    use proptest::prelude::*;

    fn part(weight: &str, growth: &str) -> WeightedGrowth {
        WeightedGrowth { weight: dec(weight), growth: dec(growth) }
    }

    #[test]
    fn a_slow_first_quarter_asks_more_of_the_rest() {
        let done = [part("0.22", "8.96")];
        assert_eq!(shown(required_rest(dec("10"), &done), 2), "10,29");
        assert_eq!(shown(required_rest(dec("10.5"), &done), 1), "10,9");
    }

    #[test]
    fn after_the_first_half_the_second_must_run() {
        let rest = |target: &str, weight: &str| shown(required_rest(dec(target), &[part(weight, "9.0")]), 1);
        assert_eq!((rest("10", "0.44"), rest("10", "0.50")), ("10,8".to_owned(), "11,0".to_owned()));
        assert_eq!((rest("10.5", "0.44"), rest("10.5", "0.50")), ("11,7".to_owned(), "12,0".to_owned()));
    }

    #[test]
    fn a_finished_year_leaves_nothing_to_require() {
        assert_eq!(required_rest(dec("10"), &[part("1", "9")]), None);
        assert_eq!(required_rest(dec("10"), &[part("-0.1", "9")]), None);
        assert_eq!(required_rest(Decimal::MAX, &[part("0.5", "-79228162514264337593543950335")]), None);
    }

    #[test]
    fn the_plans_parts_pass_its_total_before_taxes() {
        let with = |services: &str| total(&[part("0.642", "13.3"), part("0.241", services), part("0.06", "5.5")]);
        assert_eq!((shown(with("5"), 2), shown(with("6.5"), 2)), ("10,07".to_owned(), "10,44".to_owned()));
        assert_eq!(shown(part("0.642", "13.3").contribution(), 2), "8,54");
        let tax = |services: &str| over(minus(dec("10.5"), with(services).unwrap()).unwrap(), dec("0.057"));
        assert_eq!((shown(tax("5"), 1), shown(tax("6.5"), 1)), ("7,5".to_owned(), "1,1".to_owned()));
    }

    #[test]
    fn sector_growth_foretells_the_published_total() {
        let of = |growths: [&str; 4]| {
            let weights = ["0.642", "0.241", "0.06", "0.057"];
            let parts: Vec<_> = weights.iter().zip(growths).map(|(weight, growth)| part(weight, growth)).collect();
            shown(total(&parts), 2)
        };
        assert_eq!(of(["10.67", "6.61", "2.39", "8.71"]), "9,08");
        assert_eq!(of(["9.57", "9.97", "2.06", "8.71"]), "9,17");
    }

    #[test]
    fn a_printed_total_implies_the_weight_of_construction() {
        let per_cent = |weight: Decimal| shown(Some(weight * Decimal::ONE_HUNDRED), 1);
        assert_eq!(per_cent(implied_weight(dec("12.4"), dec("22"), dec("13.3")).unwrap()), "9,4");
        let (low, high) = implied_weight_range(dec("12.4"), dec("22"), dec("13.3")).unwrap();
        assert_eq!((per_cent(low), per_cent(high)), ("8,9".to_owned(), "9,9".to_owned()));
        assert_eq!(implied_weight(dec("12.4"), dec("22"), dec("23")), None);
        assert_eq!(implied_weight(dec("12.4"), dec("12.4"), dec("12.4")), None);
    }

    proptest! {
        #[test]
        fn the_required_rest_completes_the_target(target in -50_i64..50, growth in -50_i64..50, weight in 0_i64..100) {
            let done = WeightedGrowth { weight: Decimal::new(weight, 2), growth: growth.into() };
            let rest = required_rest(target.into(), &[done]).unwrap();
            let whole = total(&[done, WeightedGrowth { weight: Decimal::ONE - done.weight, growth: rest }]).unwrap();
            prop_assert!((whole - Decimal::from(target)).abs() < Decimal::new(1, 15));
        }
    }
}
