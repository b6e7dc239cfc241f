//! Lengths on paper, in whole steps.

use std::ops::Sub;

/// A length in tenths of a millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Length(u16);

impl Length {
    /// Whole millimetres; more than six metres are cut to that.
    pub const fn mm(millimetres: u16) -> Self {
        Self(millimetres.saturating_mul(10))
    }

    /// Tenths of a millimetre.
    pub const fn tenths_of_mm(tenths: u16) -> Self {
        Self(tenths)
    }

    /// The number of tenths of a millimetre.
    pub const fn in_tenths_of_mm(self) -> u16 {
        self.0
    }

    /// In twentieths of a point, the unit of DOCX, rounded: an inch has 254 tenths of a millimetre and 1440 twentieths.
    pub const fn twips(self) -> u32 {
        (self.0 as u32 * 1440 + 127) / 254
    }

    /// This many per cent of it.
    pub fn percent(self, percent: u8) -> Self {
        let part = u32::from(self.0) * u32::from(percent.min(100)) / 100;
        Self(u16::try_from(part).unwrap_or(u16::MAX))
    }
}

/// Not below nothing.
impl Sub for Length {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

/// A size of letters or a space between lines, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Points(pub u8);

impl Points {
    /// In halves of a point, the unit of letters in DOCX.
    pub fn halves(self) -> u32 {
        u32::from(self.0) * 2
    }

    /// In twentieths of a point, the unit of spaces in DOCX.
    pub fn twips(self) -> u32 {
        u32::from(self.0) * 20
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inch_has_1440_twentieths_of_a_point() {
        assert_eq!(Length::tenths_of_mm(254).twips(), 1440);
        assert_eq!(Length::mm(210).twips(), 11906);
        assert_eq!(Length::mm(297).twips(), 16838);
    }
}
