//! Words that make collectives: "các sở, ban, ngành và địa phương có liên quan".

/// Words that open a collective.
pub(crate) const ALL: &[(&str, ())] =
    &[("tất cả các", ()), ("toàn thể các", ()), ("các", ()), ("những", ()), ("mọi", ())];

/// What a noun of a collective stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// "Bộ".
    Ministry,
    /// "Sở".
    Department,
    /// "Địa phương".
    Locality,
    /// "Cơ quan, đơn vị, ban, ngành".
    Any,
    /// "Huyện ủy, thị ủy, thành ủy".
    DistrictParty,
    /// "Huyện, thị xã, thành phố".
    District,
    /// "Xã, phường".
    Commune,
}

/// Nouns of collectives; a longer phrase stands before its shorter beginning.
pub(crate) const COLLECTIVE_NOUNS: &[(&str, Sort)] = &[
    ("cơ quan ngang bộ", Sort::Ministry),
    ("cơ quan thuộc chính phủ", Sort::Ministry),
    ("cơ quan trung ương", Sort::Ministry),
    ("bộ", Sort::Ministry),
    ("sở", Sort::Department),
    ("địa phương", Sort::Locality),
    ("hội đoàn thể", Sort::Any),
    ("đoàn thể", Sort::Any),
    ("ban", Sort::Any),
    ("ngành", Sort::Any),
    ("cơ quan", Sort::Any),
    ("đơn vị", Sort::Any),
    ("tổ chức", Sort::Any),
    ("huyện ủy", Sort::DistrictParty),
    ("thị ủy", Sort::DistrictParty),
    ("thành ủy", Sort::DistrictParty),
    ("quận ủy", Sort::DistrictParty),
    ("huyện", Sort::District),
    ("thị xã", Sort::District),
    ("quận", Sort::District),
    ("thành phố", Sort::District),
    ("xã", Sort::Commune),
    ("phường", Sort::Commune),
    ("thị trấn", Sort::Commune),
    ("đặc khu", Sort::Commune),
];

/// Words behind a collective that belong to it.
pub(crate) const COLLECTIVE_TAILS: &[(&str, ())] = &[
    ("chuyên môn", ()),
    ("chức năng", ()),
    ("cấp tỉnh", ()),
    ("có liên quan", ()),
    ("liên quan", ()),
    ("thuộc tỉnh", ()),
    ("của tỉnh", ()),
    ("tỉnh", ()),
    ("thành phố", ()),
    ("trung ương", ()),
    ("trực thuộc", ()),
    ("hữu quan", ()),
    ("trên địa bàn tỉnh", ()),
    ("trong tỉnh", ()),
    ("khác", ()),
];

/// Words that, right behind a noun of a collective, make another word of it: "ban hành", "xã hội".
pub(crate) const OTHER_WORD: &[&str] = &[
    "hành",
    "hội",
    "máy",
    "phận",
    "hữu",
    "nghề",
    "công nghiệp",
    "kinh tế",
    "hàng",
    "thực hiện",
    "chủ trì",
    "sự nghiệp",
    "nông nghiệp",
    "dịch vụ",
    "du lịch",
    "dọc",
    "triển khai",
    "đảng",
];

/// The words that a collective can begin with.
pub(crate) const FIRST_WORDS: &[&str] = &[
    "các",
    "tất",
    "toàn",
    "những",
    "mọi",
    "cơ",
    "bộ",
    "sở",
    "địa",
    "hội",
    "đoàn",
    "ban",
    "ngành",
    "đơn",
    "tổ",
    "huyện",
    "thị",
    "thành",
    "quận",
    "xã",
    "phường",
    "đặc",
    "ubnd",
    "ủy",
];

/// Committees that may be counted by their places: "UBND 04 xã".
pub(crate) const COMMITTEES: &[&str] = &["UBND", "Ủy ban nhân dân"];

/// Their canonical names.
pub(crate) const COMMUNE_COMMITTEES: &str = "UBND cấp xã";
pub(crate) const DISTRICT_COMMITTEES: &str = "UBND cấp huyện";

/// Canonical names of collectives, by what they hold.
pub(crate) const MINISTRIES_AND_LOCALITIES: &str = "Các bộ, ngành, địa phương";
pub(crate) const MINISTRIES: &str = "Các bộ, ngành Trung ương";
pub(crate) const DEPARTMENTS_AND_LOCALITIES: &str = "Các sở, ban, ngành, địa phương";
pub(crate) const DEPARTMENTS: &str = "Các sở, ban, ngành tỉnh";
pub(crate) const DISTRICT_PARTY: &str = "Các huyện ủy, thị ủy, thành ủy";
pub(crate) const DISTRICTS: &str = "Các huyện, thị xã, thành phố";
pub(crate) const COMMUNES: &str = "Các xã, phường";
pub(crate) const ANY: &str = "Các cơ quan, đơn vị";
