//! What the field knows and the programme carries as data: units, bodies, document types, words. Filled from
//! `catalogue/*.toml` by the crate `catalogue`; a rule of the plan reader gets it as an argument.

use crate::Decimal;
use crate::area::AreaEntry;
use crate::fold;
use crate::indicator::{FigureCode, IndicatorEntry};
use crate::org_unit::{OrgKind, OrgLevel};
use crate::regulation::Regulations;
use crate::report_layout::ReportLayout;
use crate::unit::{BaseUnit, Scale};
use crate::validity::Validity;
use crate::working_day::WorkCalendar;

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
    /// What stands in the way ("nhóm vướng mắc").
    pub obstacle_groups: Vec<Named>,
    /// Who can clear it ("cấp thẩm quyền"), from the lowest.
    pub authority_levels: Vec<Named>,
    /// Provinces and cities under the central government, in force or not.
    pub places: Vec<PlaceEntry>,
    /// How finely values of a base unit are kept.
    pub base_units: Vec<BaseUnit>,
    /// Dictionary of indicators.
    pub indicators: Vec<IndicatorEntry>,
    /// Names used in files of figures.
    pub figure_codes: Vec<FigureCode>,
    /// Areas that figures are about.
    pub areas: Vec<AreaEntry>,
    /// Parameters of law and practice.
    pub regulations: Regulations,
    /// Layouts of official reports.
    pub report_layouts: Vec<ReportLayout>,
    /// Days on which offices are closed.
    pub calendar: WorkCalendar,
}

impl Catalogue {
    /// The indicator with this key.
    pub fn indicator(&self, key: &str) -> Option<&IndicatorEntry> {
        self.indicators.iter().find(|entry| entry.key == key)
    }

    /// The indicator a plan names so, in a unit of this code: "Giá trị sản xuất công nghiệp" in per cent is a growth,
    /// in đồng a level.
    pub fn find_indicator(&self, name: &str, unit_code: &str) -> Option<&IndicatorEntry> {
        let wanted = fold::name_key(name);
        let is_so_named = |entry: &&IndicatorEntry| entry.names().any(|name| fold::name_key(name) == wanted);
        let is_in_unit = |entry: &&IndicatorEntry| self.unit_code(&entry.unit) == unit_code;
        self.indicators.iter().filter(is_so_named).find(is_in_unit)
    }

    /// What a name in a file of figures stands for: `TARGET_` marks a plan value, and a name that is no key is looked up.
    pub fn figure_code(&self, code: &str) -> Option<FigureCode> {
        let (is_target, name) = code.strip_prefix("TARGET_").map_or((false, code), |name| (true, name));
        let known = self.figure_codes.iter().find(|known| known.code == name).cloned();
        let known = known.or_else(|| self.indicator(name).map(|entry| FigureCode::of_key(&entry.key)))?;
        Some(FigureCode { code: code.to_owned(), is_target, ..known })
    }

    /// The unit whose printed words are exactly these, whatever the case.
    pub fn unit(&self, words: &str) -> Option<&UnitEntry> {
        let wanted = words.trim().to_lowercase();
        self.units.iter().find(|unit| unit.forms.iter().any(|form| form.to_lowercase() == wanted))
    }

    /// The code of printed words of a unit; words the catalogue does not know are their own code, none is `none`.
    pub fn unit_code(&self, words: &str) -> String {
        if words.trim().is_empty() {
            return "none".to_owned();
        }
        self.unit(words).map_or_else(|| words.trim().to_lowercase(), |unit| unit.code.clone())
    }

    /// How a figure printed in these words is kept.
    pub fn scale(&self, words: &str) -> Scale {
        let factor = self.unit(words).map_or(Decimal::ONE, |unit| unit.scale);
        Scale { factor, decimals: self.decimals(&self.unit_code(words)) }
    }

    /// Decimals kept of a base unit.
    pub fn decimals(&self, unit_code: &str) -> u32 {
        self.base_units
            .iter()
            .find(|base| base.code == unit_code)
            .map_or(BaseUnit::DEFAULT_DECIMALS, |base| base.decimals)
    }
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

/// A row that is only a code and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The code on the wire.
    pub code: String,
    /// The words people read.
    pub name: String,
}

impl OrgUnitEntry {
    /// The code of the body: its name without accents, `so-tai-chinh`.
    pub fn code(&self) -> String {
        fold::slug(&self.name)
    }
}

/// A province or city, with whether it still exists.
#[derive(Debug, Clone, Default)]
pub struct PlaceEntry {
    /// "tỉnh Hưng Yên".
    pub name: String,
    /// `hung-yen`; a province whose land changed stands twice, the former as `hung-yen-until-2025`.
    pub code: String,
    /// When it existed with this land.
    pub valid: Validity,
    /// Code of the province it became part of.
    pub into: Option<String>,
}
