//! Figures as Vietnamese readers write them: a dot between thousands, a comma before decimals.

mod entry;

pub use entry::{Entry, EntryError, EntryField};

use crate::Decimal;

/// 44923 is "44.923", 21940.5 is "21.940,5"; idle zeros are left out.
pub fn format(number: Decimal) -> String {
    grouped(&number.normalize().to_string())
}

/// The same with this many decimals, rounded half away from zero as tables are.
pub fn format_fixed(number: Decimal, decimals: u32) -> String {
    let rounded = number.round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    grouped(&format!("{rounded:.places$}", places = decimals as usize))
}

fn grouped(plain: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_zero = digits.chars().all(|digit| matches!(digit, '0' | '.'));
    let mut text = String::from(if is_zero { "" } else { sign });
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(number: &str) -> String {
        format(number.parse().unwrap())
    }

    #[test]
    fn thousands_have_dots_and_decimals_a_comma() {
        assert_eq!(shown("44923"), "44.923");
        assert_eq!(shown("21940.50"), "21.940,5");
        assert_eq!(shown("-1234567.25"), "-1.234.567,25");
        assert_eq!(shown("999"), "999");
        assert_eq!(shown("-0.0"), "0");
    }

    #[test]
    fn a_table_keeps_its_decimals() {
        assert_eq!(format_fixed("94.2".parse().unwrap(), 2), "94,20");
        assert_eq!(format_fixed("10.125".parse().unwrap(), 2), "10,13");
        assert_eq!(format_fixed("-0.004".parse().unwrap(), 2), "0,00");
    }
}
