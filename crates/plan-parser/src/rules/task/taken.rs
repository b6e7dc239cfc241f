//! Bodies of a task that have a part already: each has one only.

use super::role::List;
use std::ops::Range;

/// The places of bodies that have a part already, in order.
#[derive(Debug, Default)]
pub(super) struct Taken(Vec<Range<usize>>);

impl Taken {
    pub(super) fn add(&mut self, list: &List) {
        for item in &list.items {
            let at = self.0.partition_point(|range| range.start < item.range.start);
            self.0.insert(at, item.range.clone());
        }
    }

    pub(super) fn holds(&self, range: &Range<usize>) -> bool {
        let after = self.0.partition_point(|taken| taken.start < range.end);
        after.checked_sub(1).and_then(|at| self.0.get(at)).is_some_and(|taken| range.start < taken.end)
    }
}
