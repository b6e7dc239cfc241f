//! Figures with where they come from.

use domain::observation::Basis;
use domain::{Date, Decimal};

/// A place in [`super::QuarterlyFacts::sources`], from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceIndex(pub usize);

/// Where figures come from; one line of the page of sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Who says so, and in which document or page: "Cục Thống kê tỉnh, Báo cáo kinh tế - xã hội quý I/2025".
    pub title: String,
    /// Address, if it is public.
    pub address: Option<String>,
    /// The line or sentence of the source that states the figures.
    pub quote: Option<String>,
    /// The day it was published or received.
    pub published_on: Option<Date>,
}

/// A figure in the printed unit of its indicator, with how firm it is, its day, and its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourcedFigure {
    /// 44963 for "44.963 tỷ đồng", 8.96 for "8,96 %".
    pub value: Decimal,
    /// How firm.
    pub basis: Basis,
    /// The last day it tells of.
    pub as_of: Date,
    /// Whether somebody other than who entered it has verified it; others are marked in the tables.
    pub is_verified: bool,
    /// Where it comes from.
    pub source: SourceIndex,
}
