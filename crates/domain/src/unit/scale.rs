//! From printed figures to whole steps of the base unit and back, exactly or not at all.

use crate::Decimal;
use rust_decimal::prelude::ToPrimitive;
use thiserror::Error;

/// How a printed figure is kept: its factor to the base unit, and the decimals of the base unit that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Scale {
    /// 10⁹ for "tỷ đồng", 1 for "%".
    pub factor: Decimal,
    /// Decimals kept of the base unit.
    pub decimals: u32,
}

/// Why a figure cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StepError {
    /// More decimals than the unit has.
    #[error("the figure has decimals that its unit does not keep; at most {most} are kept")]
    TooFine {
        /// Decimals of the printed figure that would be kept.
        most: u32,
    },
    /// Beyond what 64 bits hold.
    #[error("the figure is too large to be kept")]
    TooLarge,
}

impl Scale {
    /// Whole steps of a printed figure: 136.859 tỷ đồng is 136 859 × 10⁹ đồng.
    pub fn to_steps(&self, printed: Decimal) -> Result<i64, StepError> {
        let steps = self.steps_per_printed().and_then(|steps| printed.checked_mul(steps)).ok_or(StepError::TooLarge)?;
        if !steps.fract().is_zero() {
            return Err(StepError::TooFine { most: self.printed_decimals() });
        }
        steps.to_i64().ok_or(StepError::TooLarge)
    }

    /// The printed figure of whole steps, without idle zeros.
    pub fn from_steps(&self, steps: i64) -> Decimal {
        let per_printed = self.steps_per_printed().filter(|steps| !steps.is_zero()).unwrap_or(Decimal::ONE);
        (Decimal::from(steps) / per_printed).normalize()
    }

    /// How many decimals a printed figure may have.
    pub fn printed_decimals(&self) -> u32 {
        let Some(mut rest) = self.steps_per_printed() else { return 0 };
        let mut decimals = 0;
        while rest >= Decimal::TEN {
            rest /= Decimal::TEN;
            decimals += 1;
        }
        decimals
    }

    fn steps_per_printed(&self) -> Option<Decimal> {
        let steps = 10_i64.checked_pow(self.decimals)?;
        self.factor.checked_mul(Decimal::from(steps))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BILLION_DONG: Scale = Scale { factor: Decimal::from_parts(1_000_000_000, 0, 0, false, 0), decimals: 0 };
    const PER_CENT: Scale = Scale { factor: Decimal::ONE, decimals: 4 };

    fn printed(figure: &str) -> Decimal {
        figure.parse().unwrap()
    }

    #[test]
    fn money_is_kept_to_the_dong() {
        assert_eq!(BILLION_DONG.to_steps(printed("136859")), Ok(136_859_000_000_000));
        assert_eq!(BILLION_DONG.to_steps(printed("26365.6")), Ok(26_365_600_000_000));
        assert_eq!(BILLION_DONG.from_steps(26_365_600_000_000), printed("26365.6"));
        assert_eq!(BILLION_DONG.to_steps(printed("0.0000000001")), Err(StepError::TooFine { most: 9 }));
    }

    #[test]
    fn a_per_cent_keeps_four_decimals() {
        assert_eq!(PER_CENT.to_steps(printed("94.2")), Ok(942_000));
        assert_eq!(PER_CENT.from_steps(942_000).to_string(), "94.2");
        assert_eq!(PER_CENT.to_steps(printed("94.20001")), Err(StepError::TooFine { most: 4 }));
        assert_eq!(PER_CENT.to_steps(printed("-0.35")), Ok(-3500));
    }

    #[test]
    fn a_figure_beyond_sixty_four_bits_is_refused() {
        assert_eq!(BILLION_DONG.to_steps(printed("9223372037")), Err(StepError::TooLarge));
        assert_eq!(BILLION_DONG.to_steps(Decimal::MAX), Err(StepError::TooLarge));
        let absurd = Scale { factor: Decimal::MAX, decimals: 40 };
        assert_eq!(absurd.to_steps(Decimal::ONE), Err(StepError::TooLarge));
        assert_eq!(absurd.from_steps(1), Decimal::ONE);
    }
}
