//! Who reports to whom: the Party committee of the provincial government to the Standing Committee, or the provincial
//! government to the Government.

use super::facts::Province;
use domain::report_layout::DocumentSystem;

/// The bodies a report names.
pub(super) struct Issuer {
    /// The body above, in capitals.
    pub parent: Option<String>,
    /// The issuing body as the letterhead prints it.
    pub body: String,
    /// The issuing body in a sentence.
    pub name: String,
    /// What follows the number.
    pub symbol: &'static str,
    /// Who is reported to.
    pub addressee: String,
    /// On whose behalf it is signed.
    pub authority: &'static str,
    /// The post that signs where nobody is named.
    pub post: &'static str,
    /// Recipients.
    pub recipients: Vec<String>,
}

impl Issuer {
    /// The bodies of a province under a system.
    pub(super) fn of(system: DocumentSystem, province: &Province) -> Self {
        match system {
            DocumentSystem::Party => Self::party(province),
            DocumentSystem::State => Self::state(province),
        }
    }

    fn party(province: &Province) -> Self {
        let (committee, level) =
            if province.is_city { ("Thành ủy", "thành phố") } else { ("Tỉnh ủy", "tỉnh") };
        Self {
            parent: Some(format!("{committee} {}", province.name).to_uppercase()),
            body: format!("Đảng ủy\nỦy ban nhân dân {level}").to_uppercase(),
            name: format!("Đảng ủy Ủy ban nhân dân {level}"),
            symbol: "BC/ĐU",
            addressee: format!("Ban Thường vụ {committee}"),
            authority: "T/M BAN THƯỜNG VỤ",
            post: "BÍ THƯ",
            recipients: vec![
                format!("Ban Thường vụ {committee} (để báo cáo)"),
                format!("Thường trực {committee}"),
                format!("Ủy ban Kiểm tra {committee}"),
                format!("Các đồng chí Ủy viên Ban Chấp hành Đảng bộ Ủy ban nhân dân {level}"),
                format!("Lưu Văn phòng Đảng ủy Ủy ban nhân dân {level}"),
            ],
        }
    }

    fn state(province: &Province) -> Self {
        let (committee, level) =
            if province.is_city { ("Thành ủy", "thành phố") } else { ("Tỉnh ủy", "tỉnh") };
        let name = format!("Ủy ban nhân dân {level} {}", province.name);
        Self {
            parent: None,
            body: format!("Ủy ban nhân dân\n{level} {}", province.name).to_uppercase(),
            name,
            symbol: "BC-UBND",
            addressee: "Thủ tướng Chính phủ".to_owned(),
            authority: "TM. ỦY BAN NHÂN DÂN",
            post: "CHỦ TỊCH",
            recipients: vec![
                "Thủ tướng Chính phủ (để báo cáo)".to_owned(),
                "Văn phòng Chính phủ".to_owned(),
                format!("Thường trực {committee}, Thường trực Hội đồng nhân dân {level}"),
                format!("Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân {level}"),
                format!("Các sở, ban, ngành {level}"),
                "Lưu: VT, TH".to_owned(),
            ],
        }
    }
}
