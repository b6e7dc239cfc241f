//! What the field knows and the programme carries as data: units, bodies, document types, words. Filled from
//! `catalogue/*.toml` by the crate `catalogue`; a rule of the plan reader gets it as an argument.

use crate::Decimal;
use crate::org_unit::{OrgKind, OrgLevel};

/// Everything a reader of plans needs to know beyond grammar.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// Units of measure and the words that name them.
    pub units: Vec<UnitEntry>,
    /// Bodies with a fixed name ("Ban Tổ chức Tỉnh ủy", "Sở Tài chính") and fixed collectives ("các sở, ban, ngành").
    pub org_units: Vec<OrgUnitEntry>,
    /// Head words that open the name of a body whose tail is free: "Sở …", "Ban Chỉ đạo …", "Tập đoàn …".
    pub org_heads: Vec<OrgHeadEntry>,
    /// Types of document: printed word, abbreviation in symbols.
    pub document_types: Vec<DocumentTypeEntry>,
    /// Known slips of recognition and typing: wrong form, right form.
    pub misreadings: Vec<Misreading>,
    /// Provinces and cities under the central government, in force or not.
    pub places: Vec<PlaceEntry>,
}

/// One unit of measure and the ways plans write it.
#[derive(Debug, Clone)]
pub struct UnitEntry {
    /// Code of the base unit.
    pub code: String,
    /// Factor from the printed figure to the base unit.
    pub scale: Decimal,
    /// Written forms, longest match wins: "tỷ đồng", "tỉ đồng".
    pub forms: Vec<String>,
}

/// One body or fixed collective.
#[derive(Debug, Clone)]
pub struct OrgUnitEntry {
    /// Canonical name.
    pub name: String,
    /// Other written forms.
    pub aliases: Vec<String>,
    /// Level.
    pub level: OrgLevel,
    /// System.
    pub kind: OrgKind,
    /// A collective, not one body.
    pub is_generic: bool,
}

/// A word that opens the name of a body; the rest of the name follows by grammar.
#[derive(Debug, Clone)]
pub struct OrgHeadEntry {
    /// The head: "Sở", "Ban Chỉ đạo", "Tập đoàn".
    pub head: String,
    /// Level of bodies so named, unless the tail says otherwise.
    pub level: OrgLevel,
    /// System.
    pub kind: OrgKind,
}

/// One type of document.
#[derive(Debug, Clone)]
pub struct DocumentTypeEntry {
    /// Code: `plan`, `conclusion`, `decree`.
    pub code: String,
    /// The printed word: "Kế hoạch", "Kết luận", "Nghị định".
    pub word: String,
    /// Abbreviation in symbols: "KH", "KL", "NĐ".
    pub symbol: String,
}

/// A slip often seen in scanned or typed plans.
#[derive(Debug, Clone)]
pub struct Misreading {
    /// What is printed.
    pub wrong: String,
    /// What was meant.
    pub right: String,
}

/// A province or city, with whether it still exists.
#[derive(Debug, Clone)]
pub struct PlaceEntry {
    /// "tỉnh Hưng Yên".
    pub name: String,
}
