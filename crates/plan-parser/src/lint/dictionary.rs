//! What the catalogue knows of the indicators that plans name, ready to be looked up by name.

use domain::catalogue::Catalogue;
use domain::fold;
use domain::indicator::IndicatorEntry;
use std::collections::HashMap;

/// Indicators by name and unit.
#[derive(Debug)]
pub(crate) struct Dictionary<'c> {
    pub(super) catalogue: &'c Catalogue,
    by_name: HashMap<String, Vec<(String, &'c IndicatorEntry)>>,
}

impl<'c> Dictionary<'c> {
    /// Prepares the names once.
    pub(crate) fn new(catalogue: &'c Catalogue) -> Self {
        let mut by_name: HashMap<String, Vec<(String, &IndicatorEntry)>> = HashMap::new();
        for entry in &catalogue.indicators {
            let unit = catalogue.unit_code(&entry.unit);
            for name in entry.names() {
                by_name.entry(fold::name_key(name)).or_default().push((unit.clone(), entry));
            }
        }
        Self { catalogue, by_name }
    }

    /// The indicator a plan names so, in a unit of this code.
    pub(super) fn find(&self, name: &str, unit_code: &str) -> Option<&'c IndicatorEntry> {
        let named = self.by_name.get(&fold::name_key(name))?;
        named.iter().find(|(unit, _)| unit == unit_code).map(|(_, entry)| *entry)
    }
}
