//! What surrounds every page: who is signed in, where they are, what was just done.

use domain::Date;

/// Data of the base layout; a page template holds one as `frame`.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    /// Title of the window.
    pub title: String,
    /// Where the pages of this house live: "Tỉnh Hưng Yên".
    pub place: String,
    /// Who is signed in.
    pub person: Option<Person>,
    /// The section the page belongs to.
    pub section: Option<Section>,
    /// Pages above this one.
    pub crumbs: Vec<Crumb>,
    /// The name of this page in the breadcrumb.
    pub here: String,
    /// What the last action did.
    pub banner: Option<Banner>,
    /// The day that was set for a demonstration.
    pub demo_day: Option<Date>,
    /// Whether administrators sign in without a second factor.
    pub is_second_factor_waived: bool,
    /// The token of the session's forms.
    pub csrf: String,
    /// Words searched for.
    pub query: String,
    /// Whether a form on the page was refused.
    pub has_errors: bool,
    /// "Trình chiếu": larger letters and no navigation, for a screen in a meeting room.
    pub is_presentation: bool,
}

impl Frame {
    /// Whether the page belongs to this section.
    pub fn is_in(&self, section: &Section) -> bool {
        self.section == Some(*section)
    }

    /// The same with a page above this one.
    pub fn under(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push(Crumb { label: label.into(), href: href.into() });
        self
    }
}

/// Who is signed in, as the header shows it.
#[derive(Debug, Clone)]
pub struct Person {
    /// Name.
    pub name: String,
    /// Role, in words.
    pub role: String,
    /// For whom they act.
    pub acting_for: Option<String>,
    /// Sections they may open.
    pub navigation: Vec<Section>,
    /// Pages of administration they may open: label and address.
    pub links: Vec<(&'static str, &'static str)>,
}

/// A page above this one.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// Its name.
    pub label: String,
    /// Its address.
    pub href: String,
}

/// What the last action did, or what a page must say about itself.
#[derive(Debug, Clone)]
pub struct Banner {
    /// `success`, `info`, `warn` or `error`.
    pub kind: &'static str,
    /// A sentence.
    pub text: String,
}

impl Banner {
    /// That something was done.
    pub fn success(text: &str) -> Self {
        Self { kind: "success", text: text.to_owned() }
    }
}

/// The parts of the navigation, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// "Tổng quan".
    Overview,
    /// "Việc của tôi".
    Mine,
    /// "Chỉ tiêu".
    Indicators,
    /// "Nhiệm vụ".
    Tasks,
    /// "Dự án".
    Projects,
    /// "Kiến nghị".
    Petitions,
    /// "Đơn vị".
    OrgUnits,
    /// "Văn bản".
    Documents,
    /// "Báo cáo".
    Reports,
}

impl Section {
    /// All sections, in the order of the navigation.
    pub const ALL: [Self; 9] = [
        Self::Overview,
        Self::Mine,
        Self::Indicators,
        Self::Tasks,
        Self::Projects,
        Self::Petitions,
        Self::OrgUnits,
        Self::Documents,
        Self::Reports,
    ];

    /// Its address.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Overview => "/tong-quan",
            Self::Mine => "/viec-cua-toi",
            Self::Indicators => "/chi-tieu",
            Self::Tasks => "/nhiem-vu",
            Self::Projects => "/du-an",
            Self::Petitions => "/kien-nghi",
            Self::OrgUnits => "/don-vi",
            Self::Documents => "/van-ban",
            Self::Reports => "/bao-cao",
        }
    }

    /// Its name.
    pub const fn label(self) -> &'static str {
        crate::wording::section(self)
    }
}
