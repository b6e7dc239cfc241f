//! Checked steps of decimal arithmetic, short enough to read in a formula.

use domain::Decimal;

pub(crate) fn times(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_mul(b)
}

pub(crate) fn plus(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_add(b)
}

pub(crate) fn minus(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_sub(b)
}

/// Nothing where the divisor is zero.
pub(crate) fn over(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_div(b)
}

/// `a` in per cent of `b`.
pub(crate) fn percent_of(a: Decimal, b: Decimal) -> Option<Decimal> {
    times(over(a, b)?, Decimal::ONE_HUNDRED)
}

pub(crate) fn sum(figures: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    figures.into_iter().try_fold(Decimal::ZERO, plus)
}

#[cfg(test)]
pub(crate) fn dec(figure: &str) -> Decimal {
    figure.parse().unwrap()
}

/// Rounded as a page shows it.
#[cfg(test)]
pub(crate) fn shown(figure: Option<Decimal>, decimals: u32) -> String {
    domain::number::format_fixed(figure.unwrap(), decimals)
}
