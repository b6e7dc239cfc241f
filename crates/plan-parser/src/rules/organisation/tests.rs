//! Vietnamese text in, bodies out.

use super::*;
use domain::catalogue::PlaceEntry;

fn unit(name: &str, aliases: &[&str], level: OrgLevel, is_generic: bool) -> OrgUnitEntry {
    let aliases = aliases.iter().map(|&alias| alias.to_owned()).collect();
    OrgUnitEntry { name: name.to_owned(), aliases, level, kind: OrgKind::State, is_generic }
}

fn catalogue() -> Catalogue {
    let heads = [
        ("Sở", OrgLevel::Province, OrgKind::State),
        ("Bộ", OrgLevel::Central, OrgKind::State),
        ("Ban", OrgLevel::Province, OrgKind::Party),
        ("Ban Chỉ đạo", OrgLevel::Province, OrgKind::State),
        ("Trung tâm", OrgLevel::Province, OrgKind::State),
        ("Ủy ban", OrgLevel::Central, OrgKind::State),
        ("UBND xã", OrgLevel::Commune, OrgKind::State),
        ("Phòng", OrgLevel::District, OrgKind::State),
        ("Tập đoàn", OrgLevel::Enterprise, OrgKind::Enterprise),
    ];
    Catalogue {
        org_units: vec![
            unit("UBND tỉnh", &["Ủy ban nhân dân tỉnh"], OrgLevel::Province, false),
            unit("UBND thành phố", &[], OrgLevel::Province, false),
            unit("Đảng ủy UBND tỉnh", &[], OrgLevel::Province, false),
            unit("Sở Tài chính", &[], OrgLevel::Province, false),
            unit("Sở Kế hoạch và Đầu tư", &["Sở KH&ĐT"], OrgLevel::Province, false),
            unit("Trung tâm Hỗ trợ đầu tư", &[], OrgLevel::Province, false),
            unit("Tỉnh ủy", &["TU"], OrgLevel::Province, false),
            unit("Các cấp ủy đảng", &["các cấp ủy", "cấp ủy"], OrgLevel::Multi, true),
            unit("Chính quyền", &[], OrgLevel::Multi, true),
            unit("Trung ương", &[], OrgLevel::Central, true),
            unit("Các sở, ban, ngành tỉnh", &["các sở, ban, ngành"], OrgLevel::Province, true),
        ],
        org_heads: heads.map(|(head, level, kind)| OrgHeadEntry { head: head.to_owned(), level, kind }).into(),
        places: vec![PlaceEntry { name: "tỉnh Tiền Giang".to_owned(), ..PlaceEntry::default() }],
        ..Catalogue::default()
    }
}

fn read_for(province: &str, text: &str) -> Vec<String> {
    let catalogue = catalogue();
    let words = Words::new(&catalogue);
    let names = Names::new(&words, &catalogue, Some(province));
    let show = |mention: &Mention| format!("{} [{}]", mention.body.name, text.get(mention.range.clone()).unwrap());
    names.mentions(text).iter().map(show).collect()
}

fn read(text: &str) -> Vec<String> {
    read_for("tỉnh Đồng Tháp", text)
}

#[test]
fn only_the_outermost_mention_counts() {
    assert_eq!(
        read("Đảng ủy UBND tỉnh chỉ đạo Sở Tài chính"),
        ["Đảng ủy UBND tỉnh [Đảng ủy UBND tỉnh]", "Sở Tài chính [Sở Tài chính]"]
    );
}

#[test]
fn a_place_that_begins_like_a_body_is_none() {
    assert_eq!(read("tuyến phố Ban Mai và phường Phòng Không"), Vec::<String>::new());
    assert_eq!(read("giao Phòng Không gian số"), ["Phòng Không gian số [Phòng Không gian số]"]);
}

#[test]
fn spellings_of_one_name_are_one_body() {
    assert_eq!(read("trình Uỷ ban nhân dân tỉnh"), ["UBND tỉnh [Uỷ ban nhân dân tỉnh]"]);
    assert_eq!(read("Sở KH&ĐT"), ["Sở Kế hoạch và Đầu tư [Sở KH&ĐT]"]);
    assert_eq!(read("TỈNH ỦY"), ["Tỉnh ủy [TỈNH ỦY]"]);
    assert_eq!(read("Sở Kế hoạch, Đầu tư rà soát"), ["Sở Kế hoạch và Đầu tư [Sở Kế hoạch, Đầu tư]"]);
}

#[test]
fn the_plans_own_province_changes_no_name_another_does() {
    assert_eq!(read("UBND tỉnh Đồng Tháp ban hành"), ["UBND tỉnh [UBND tỉnh Đồng Tháp]"]);
    assert_eq!(read("Ủy ban nhân dân tỉnh Tiền Giang"), ["UBND tỉnh Tiền Giang [Ủy ban nhân dân tỉnh Tiền Giang]"]);
    assert_eq!(read("UBND thành phố Cao Lãnh"), ["UBND thành phố Cao Lãnh [UBND thành phố Cao Lãnh]"]);
    assert_eq!(read_for("thành phố Hà Nội", "các sở, ngành"), ["Các sở, ban, ngành thành phố [các sở, ngành]"]);
}

#[test]
fn a_head_takes_the_tail_that_grammar_gives_it() {
    assert_eq!(read("Sở Du lịch và Văn hóa tham mưu"), ["Sở Du lịch và Văn hóa [Sở Du lịch và Văn hóa]"]);
    assert_eq!(read("UBND xã Tân Điền rà soát"), ["UBND xã Tân Điền [UBND xã Tân Điền]"]);
    assert_eq!(
        read("hoạt động của Ban Chỉ đạo chuyển đổi số, cải cách hành chính và Đề án 06 của tỉnh; đề cao"),
        [
            "Ban Chỉ đạo chuyển đổi số, cải cách hành chính và Đề án 06 của tỉnh [Ban Chỉ đạo chuyển đổi số, cải cách hành chính và Đề án 06 của tỉnh]"
        ]
    );
    assert_eq!(read("dự án của tập đoàn Sojin tại"), ["Tập đoàn Sojin [tập đoàn Sojin]"]);
    assert_eq!(read("của Tập đoàn Molex (Mỹ),..."), ["Tập đoàn Molex (Mỹ) [Tập đoàn Molex (Mỹ)]"]);
    assert_eq!(
        read("Tổ đảng ở Thường trực Ủy ban Pháp luật"),
        ["Tổ đảng ở Thường trực Ủy ban Pháp luật [Tổ đảng ở Thường trực Ủy ban Pháp luật]"]
    );
}

#[test]
fn a_known_name_may_go_on_in_a_list_of_small_parts() {
    assert_eq!(
        read("Trung tâm Hỗ trợ đầu tư, thương mại và du lịch tổ chức hội chợ"),
        ["Trung tâm Hỗ trợ đầu tư, thương mại và du lịch [Trung tâm Hỗ trợ đầu tư, thương mại và du lịch]"]
    );
    assert_eq!(
        read("Trung tâm Hỗ trợ đầu tư, doanh nghiệp và Sở Tài chính"),
        ["Trung tâm Hỗ trợ đầu tư [Trung tâm Hỗ trợ đầu tư]", "Sở Tài chính [Sở Tài chính]"]
    );
}

#[test]
fn the_parts_of_a_body_are_a_collective_of_their_own() {
    assert_eq!(
        read("các cơ quan thuộc UBND tỉnh rà soát"),
        ["Các cơ quan thuộc UBND tỉnh [các cơ quan thuộc UBND tỉnh]"]
    );
}

#[test]
fn a_body_is_called_as_the_plan_prints_it() {
    let names = |text: &str| {
        let catalogue = catalogue();
        let draft = crate::rules::apply(text, &crate::layout::read(text, &catalogue), &WordLists::new(&catalogue));
        draft.organisations.into_iter().map(|body| body.name).collect::<Vec<_>>()
    };
    let head = "KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n- Sở Tài chính trình Ủy ban nhân dân tỉnh; ";
    assert_eq!(
        names(&format!("{head}các sở, ngành thuộc diện rà soát báo cáo các sở, ngành.\n")),
        ["Sở Tài chính", "Ủy ban nhân dân tỉnh", "Các sở, ngành"]
    );
    assert_eq!(names(&format!("{head}báo cáo UBND tỉnh.\n")), ["Sở Tài chính", "UBND tỉnh"]);
}

#[test]
fn a_body_may_stand_right_behind_the_verb_that_hands_over() {
    assert_eq!(read("Giao Phòng Nông nghiệp theo dõi"), ["Phòng Nông nghiệp [Phòng Nông nghiệp]"]);
}

#[test]
fn words_that_only_look_like_bodies_are_none() {
    for text in [
        "Ban hành quy chế",
        "ngân sách trung ương",
        "thành phố trực thuộc Trung ương",
        "chính quyền điện tử",
        "Kết luận 57-KL/TU",
        "thành lập Ban Chỉ đạo",
        "Hải Phòng",
        "trung tâm logistics",
        "Trung tâm dữ liệu",
        "Bộ Chỉ số",
        "BỘ TRƯỞNG ký",
        "của Đảng và Nhà nước",
    ] {
        assert_eq!(read(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(read("chủ trương của Trung ương"), ["Trung ương [Trung ương]"]);
}

#[test]
fn a_name_in_brackets_behind_a_name_takes_over() {
    let catalogue = catalogue();
    let words = Words::new(&catalogue);
    let names = Names::new(&words, &catalogue, None);
    let succession = |text: &str| {
        let found = names.mentions(text);
        found.windows(2).any(|pair| is_succession(text, &pair[0], &pair[1]))
    };
    assert!(succession("Sở Kế hoạch và Đầu tư (Sở Tài chính) theo dõi"));
    assert!(succession("Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)"));
    assert!(!succession("Sở Kế hoạch và Đầu tư, Sở Tài chính"));
}

#[test]
fn any_text_is_read_without_fault() {
    for one in ["", "Ban Chỉ đạo", "UBND xã ", "Sở &", "các sở, ", "Tập đoàn (", "Thường trực ", "İSở", "oẽ uỹ"]
    {
        for two in ["", ",", " và ", " Tài chính (Sở ", " của tỉnh, ", "\u{301}"] {
            let text = format!("{one}{two}{one} {two}");
            read(&text);
        }
    }
}
