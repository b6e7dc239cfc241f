//! What a head says, by layouts of the State and of the Party.

use crate::draft::Head;
use crate::layout::read;

fn catalogue() -> domain::catalogue::Catalogue {
    use domain::catalogue::{Catalogue, DocumentTypeEntry, OrgHeadEntry, OrgUnitEntry, PlaceEntry};
    use domain::org_unit::{OrgKind, OrgLevel};
    let kind = |code: &str, word: &str, symbol: &str| DocumentTypeEntry {
        code: code.to_owned(),
        word: word.to_owned(),
        symbol: symbol.to_owned(),
    };
    let head = |head: &str| OrgHeadEntry { head: head.to_owned(), level: OrgLevel::Province, kind: OrgKind::State };
    let unit = |name: &str, level| OrgUnitEntry {
        name: name.to_owned(),
        aliases: Vec::new(),
        level,
        kind: OrgKind::Party,
        is_generic: false,
    };
    Catalogue {
        document_types: vec![
            kind("plan", "Kế hoạch", "KH"),
            kind("decision", "Quyết định", "QĐ"),
            kind("resolution", "Nghị quyết", "NQ"),
        ],
        org_heads: vec![head("Ủy ban nhân dân"), head("Ban Thường vụ"), head("Sở"), head("Tỉnh ủy")],
        org_units: vec![unit("Ban Thường vụ Tỉnh ủy", OrgLevel::Province), unit("Chính phủ", OrgLevel::Central)],
        places: vec![PlaceEntry {
            name: "tỉnh Lâm Đồng".to_owned(),
            code: "lam-dong".to_owned(),
            ..PlaceEntry::default()
        }],
        ..Catalogue::default()
    }
}

fn head(text: &str) -> Head {
    read(text, &catalogue()).head
}

const STATE: &str = "ỦY BAN NHÂN\nDÂN\nTỈNH LÂM ĐỒNG\n-------\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n\
    Số: 12/KH-UBND\n\nLâm Đồng, ngày 05\ntháng 3 năm 2026\n\nKẾ HOẠCH\n\nTHỰC HIỆN NGHỊ QUYẾT SỐ 9/NQ-CP CỦA CHÍNH PHỦ TẠI TỈNH\n\
    LÂM ĐỒNG GIAI ĐOẠN 2026 - 2030\n\nCăn cứ Nghị quyết số 9/NQ-CP;\n\nI. MỤC TIÊU\n\n- Giảm nghèo.\n\nNơi nhận:\n- Chính phủ (b/c);\n\
    - Các sở, ban,\nngành;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nNguyễn Văn An";

#[test]
fn a_letterhead_of_the_state_is_read_over_broken_lines() {
    let head = head(STATE);
    assert_eq!(head.kind.unwrap().0, "plan");
    assert_eq!(head.number.unwrap().0, "12/KH-UBND");
    assert_eq!(head.place.unwrap().0, "Lâm Đồng");
    assert_eq!(head.date.unwrap().0.to_string(), "2026-03-05");
    assert_eq!(head.issuer.unwrap().0, "Ủy ban nhân dân tỉnh Lâm Đồng");
    assert_eq!(head.province.unwrap().0, "tỉnh Lâm Đồng");
    assert_eq!(head.period.unwrap(), "2026-2030");
    assert_eq!(
        head.title.unwrap().0,
        "Kế hoạch thực hiện Nghị quyết số 9/NQ-CP của Chính phủ tại tỉnh Lâm Đồng giai đoạn 2026 - 2030"
    );
}

#[test]
fn a_signature_has_a_body_a_role_and_a_name() {
    let signer = head(STATE).signer.unwrap();
    assert_eq!(signer.on_behalf_of.unwrap().0, "Ủy ban nhân dân");
    assert_eq!(signer.role.unwrap().0, "Phó Chủ tịch");
    assert_eq!(signer.name.unwrap().0, "Nguyễn Văn An");
}

#[test]
fn recipients_have_purposes_of_their_own() {
    let recipients = head(STATE).recipients.into_iter();
    let shown: Vec<(String, Option<String>)> = recipients.map(|one| (one.name, one.purpose)).collect();
    assert_eq!(
        shown,
        [
            ("Chính phủ".to_owned(), Some("báo cáo".to_owned())),
            ("Các sở, ban, ngành".to_owned(), None),
            ("Lưu: VT".to_owned(), Some("lưu".to_owned())),
        ]
    );
}

#[test]
fn a_plan_without_letterhead_is_issued_by_who_signs_it() {
    let head = head(
        "KẾ HOẠCH\n\nthực hiện chuyển đổi số năm 2027\n\nBan Thường vụ Tỉnh ủy xây dựng Kế hoạch như sau:\n\nI- MỤC ĐÍCH\n\n- Nâng cao nhận thức.\n\n\
         T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Thị Bình",
    );
    assert_eq!(head.issuer.unwrap().0, "Ban Thường vụ Tỉnh ủy");
    assert_eq!(head.title.unwrap().0, "Kế hoạch thực hiện chuyển đổi số năm 2027");
    assert_eq!(head.period.unwrap(), "2027");
    assert_eq!(head.signer.unwrap().name.unwrap().0, "Trần Thị Bình");
}

#[test]
fn a_letterhead_and_a_signature_may_be_rows_of_a_table() {
    let head = head(
        "TỈNH ỦY LÂM ĐỒNG\tĐẢNG CỘNG SẢN VIỆT NAM\nSố 7-KH/TU\tLâm Đồng, ngày 01/02/2026\nKẾ HOẠCH\nphát triển du lịch\nTỉnh ủy ban hành Kế hoạch:\n\
         I. MỤC TIÊU\nNơi nhận: - Chính phủ (để b/c); - Các sở;\tT/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Trần Thị Bình",
    );
    assert_eq!(head.issuer.unwrap().0, "Tỉnh ủy Lâm Đồng");
    assert_eq!(head.number.unwrap().0, "7-KH/TU");
    assert_eq!(head.recipients.len(), 2);
    let signer = head.signer.unwrap();
    assert_eq!(signer.on_behalf_of.unwrap().0, "Ban Thường vụ");
    assert_eq!(signer.role.unwrap().0, "Phó Bí thư");
    assert_eq!(signer.name.unwrap().0, "Trần Thị Bình");
}

#[test]
fn a_decision_that_issues_a_plan_numbers_it() {
    let layout = read(
        "Số: 3/QĐ-UBND\n\nQUYẾT ĐỊNH\n\nVề việc ban hành Kế hoạch\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Kế hoạch.\n\nNơi nhận:\n- Như Điều 1;\n\nCHỦ TỊCH\n\nLê Văn Cường\n\n\
         KẾ HOẠCH\n\nPhòng, chống thiên tai năm 2026\n\nI. MỤC TIÊU\n\n1. Giảm thiệt hại.",
        &catalogue(),
    );
    assert_eq!(layout.head.kind.unwrap().0, "plan");
    assert_eq!(layout.head.number.unwrap().0, "3/QĐ-UBND");
    let paths: Vec<&str> = layout.outline.iter().map(|section| section.path.as_str()).collect();
    assert_eq!(paths, ["Điều 1", "I", "I.1"]);
}

#[test]
fn years_of_dates_and_of_visions_are_no_period() {
    use super::title::period;
    assert_eq!(period("Kế hoạch thực hiện Nghị quyết ngày 24/01/2025 năm 2026", None).unwrap(), "2026");
    assert_eq!(period("Chiến lược ngày 22 tháng 12 năm 2024", Some(2025)).unwrap(), "2025");
    assert_eq!(period("Kế hoạch đến năm 2030, tầm nhìn đến năm 2050", Some(2025)).unwrap(), "2025-2030");
    assert_eq!(period("Kế hoạch", None), None);
}
