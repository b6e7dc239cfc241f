//! Rival figures: two sources that say different things of one indicator, area, period and basis. Both are kept.

use domain::Decimal;
use std::collections::BTreeMap;

/// One thing about which sources disagree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict<K, S> {
    /// What the figures are of.
    pub key: K,
    /// Each value with those who say it, the smallest first.
    pub values: Vec<(Decimal, Vec<S>)>,
}

/// Finds the keys with more than one value. Sources that agree are no rivals; equal values written differently are equal.
///
/// The key is usually [`domain::observation::ObservationKey`].
pub fn conflicts<K: Ord, S>(figures: impl IntoIterator<Item = (K, Decimal, S)>) -> Vec<Conflict<K, S>> {
    let mut by_key: BTreeMap<K, BTreeMap<Decimal, Vec<S>>> = BTreeMap::new();
    for (key, value, source) in figures {
        by_key.entry(key).or_default().entry(value.normalize()).or_default().push(source);
    }
    let disagree = by_key.into_iter().filter(|(_, values)| values.len() > 1);
    disagree.map(|(key, values)| Conflict { key, values: values.into_iter().collect() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::dec;
    use domain::observation::{Basis, ObservationKey};

    fn key(indicator: &str, area: &str, basis: Basis) -> ObservationKey {
        let period = "2025-H1".parse().unwrap();
        ObservationKey { indicator: indicator.to_owned(), subject: None, area: area.to_owned(), period, basis }
    }

    #[test]
    fn two_figures_of_one_half_year_are_rivals() {
        let revenue = || key("budget_revenue", "old_hung_yen", Basis::Estimated);
        let found = conflicts([
            (revenue(), dec("44963"), "first"),
            (revenue(), dec("49963"), "second"),
            (revenue(), dec("44963.0"), "third"),
            (key("budget_revenue", "other:thai_binh", Basis::Estimated), dec("28928"), "first"),
            (key("budget_revenue", "old_hung_yen", Basis::Final), dec("45000"), "fourth"),
        ]);
        assert_eq!(found.len(), 1);
        let values = [(dec("44963"), vec!["first", "third"]), (dec("49963"), vec!["second"])];
        assert_eq!(found[0].values, values);
    }
}
