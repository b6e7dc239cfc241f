//! A plan in, its tasks out.

use crate::draft::{BodyMention, Draft};
use crate::layout;
use crate::rules::{WordLists, apply};
use domain::catalogue::{Catalogue, DocumentTypeEntry, OrgHeadEntry, OrgUnitEntry};
use domain::org_unit::{OrgKind, OrgLevel};

fn unit(name: &str, aliases: &[&str], level: OrgLevel, is_generic: bool) -> OrgUnitEntry {
    let aliases = aliases.iter().map(|&alias| alias.to_owned()).collect();
    OrgUnitEntry { name: name.to_owned(), aliases, level, kind: OrgKind::State, is_generic }
}

fn catalogue() -> Catalogue {
    let single = [
        "UBND tỉnh",
        "Đảng ủy UBND tỉnh",
        "Ban Thường vụ Tỉnh ủy",
        "HĐND tỉnh",
        "Sở Tài chính",
        "Sở Y tế",
        "Sở Xây dựng",
        "Công an tỉnh",
    ];
    let mut org_units: Vec<OrgUnitEntry> =
        single.into_iter().map(|name| unit(name, &[], OrgLevel::Province, false)).collect();
    org_units.push(unit("UBND cấp xã", &["UBND các xã, phường"], OrgLevel::Commune, true));
    org_units.push(unit("Các cấp ủy đảng", &["cấp ủy"], OrgLevel::Multi, true));
    let head = OrgHeadEntry { head: "Sở".to_owned(), level: OrgLevel::Province, kind: OrgKind::State };
    let resolution =
        DocumentTypeEntry { code: "resolution".to_owned(), word: "Nghị quyết".to_owned(), symbol: "NQ".to_owned() };
    Catalogue { org_units, org_heads: vec![head], document_types: vec![resolution], ..Catalogue::default() }
}

fn draft(text: &str) -> Draft {
    let catalogue = catalogue();
    apply(text, &layout::read(text, &catalogue), &WordLists::new(&catalogue))
}

fn names(bodies: &[BodyMention]) -> String {
    let name = |body: &BodyMention| format!("{}{}", body.name, if body.is_inherited { "^" } else { "" });
    bodies.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The tasks of a section of tasks, each with who and when.
fn read(section: &str) -> Vec<String> {
    let text = format!("KẾ HOẠCH\nnăm 2026\n\nI. MỤC ĐÍCH\n\n- Nâng cao nhận thức.\n\nII. NHIỆM VỤ\n\n{section}\n");
    let draft = draft(&text);
    let show = |task: &crate::draft::TaskDraft| {
        let words = task.span.quote(&text).split_whitespace().take(4).collect::<Vec<_>>().join(" ");
        let parts = [
            ("lead", names(&task.lead_bodies)),
            ("with", names(&task.coordinating_bodies)),
            ("by", names(&task.implementing_bodies)),
            ("to", names(&task.submit_to)),
            ("under", names(&task.directed_by)),
            ("due", task.deadline.as_ref().map_or(String::new(), |due| due.span.quote(&text).to_owned())),
        ];
        let said = parts.iter().filter(|(_, said)| !said.is_empty()).map(|(part, said)| format!(" | {part}: {said}"));
        format!("{words}{}", said.collect::<String>())
    };
    draft.tasks.iter().map(show).collect()
}

#[test]
fn each_bullet_and_paragraph_of_a_section_of_work_is_a_task() {
    assert_eq!(
        read(
            "1. Về kinh tế\n\n- Mở rộng thị trường xuất khẩu.\n\nĐẩy mạnh quảng bá du lịch làng nghề.\n\n+ Hỗ trợ các hộ kinh doanh."
        ),
        ["Mở rộng thị trường", "Đẩy mạnh quảng bá", "Hỗ trợ các hộ"]
    );
    assert_eq!(read("1. Tập trung thực hiện các nhiệm vụ sau:\n\n- Rà soát quy hoạch chung."), ["Rà soát quy hoạch"]);
}

#[test]
fn a_colon_may_stand_behind_the_subject_or_behind_its_field() {
    assert_eq!(
        read("1. Sở Tài chính: Cân đối nguồn vốn, phối hợp với Sở Y tế phân bổ trước ngày 15/02/2026."),
        ["Sở Tài chính: Cân | lead: Sở Tài chính | with: Sở Y tế | due: trước ngày 15/02/2026"]
    );
    assert_eq!(
        read("a) Phòng bệnh: Sở Y tế tổ chức tiêm chủng mở rộng cho trẻ em."),
        ["Phòng bệnh: Sở Y | lead: Sở Y tế"]
    );
    assert_eq!(read("- Đơn vị liên quan: Công an tỉnh."), ["Đơn vị liên quan:"]);
}

#[test]
fn who_helps_with_a_list_is_said_once_above_it() {
    assert_eq!(
        read(
            "1. Sở Y tế\n\nChủ trì, phối hợp với Công an tỉnh, Sở Xây dựng:\n\n- Kiểm tra các cơ sở.\n\n- Xử lý các vi phạm."
        ),
        [
            "Kiểm tra các cơ | lead: Sở Y tế^ | with: Công an tỉnh^, Sở Xây dựng^",
            "Xử lý các vi | lead: Sở Y tế^ | with: Công an tỉnh^, Sở Xây dựng^"
        ]
    );
    assert_eq!(
        read("1. Sở Y tế\n\na) Phối hợp với Sở Tài chính\n\n- Lập dự toán mua sắm."),
        ["Lập dự toán mua | lead: Sở Y tế^ | with: Sở Tài chính^"]
    );
}

#[test]
fn the_day_a_work_is_done_stands_over_the_day_it_begins() {
    assert_eq!(
        read("- Nâng cấp đường liên thôn (khởi công tháng 4/2026, hoàn thành tháng 11/2026)."),
        ["Nâng cấp đường liên | due: tháng 11/2026"]
    );
    assert_eq!(read("- Gieo mạ đúng vụ.\n\nTrần Văn Minh"), ["Gieo mạ đúng vụ."]);
}

#[test]
fn a_heading_with_nothing_below_it_is_a_task() {
    assert_eq!(
        read("1. Sở Y tế\n\na) Mở rộng tiêm chủng tại các xã vùng cao\n\nb) Bảo đảm đủ thuốc, vật tư cho tuyến xã."),
        ["Mở rộng tiêm chủng | lead: Sở Y tế^", "Bảo đảm đủ thuốc, | lead: Sở Y tế^"]
    );
    assert_eq!(read("1. Sở Y tế\n\n2. Sở Xây dựng"), Vec::<String>::new());
}

#[test]
fn the_subject_leads_and_verbs_give_the_others_their_parts() {
    assert_eq!(
        read("- Sở Tài chính chủ trì, phối hợp với Công an tỉnh, Sở Y tế tham mưu UBND tỉnh ban hành quy chế."),
        ["Sở Tài chính chủ | lead: Sở Tài chính | with: Công an tỉnh, Sở Y tế | to: UBND tỉnh"]
    );
    assert_eq!(
        read("- Ban Thường vụ Tỉnh ủy chỉ đạo Sở Xây dựng xây dựng quy hoạch, trình HĐND tỉnh thông qua."),
        ["Ban Thường vụ Tỉnh | lead: Ban Thường vụ Tỉnh ủy | by: Sở Xây dựng | to: HĐND tỉnh"]
    );
    assert_eq!(
        read("- Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh hoàn thiện đề án."),
        ["Đảng ủy UBND tỉnh | lead: Đảng ủy UBND tỉnh | by: UBND tỉnh"]
    );
    assert_eq!(
        read("- Giao Sở Y tế tổng hợp, báo cáo kết quả với UBND tỉnh."),
        ["Giao Sở Y tế | lead: Sở Y tế | to: UBND tỉnh"]
    );
    assert_eq!(
        read("- UBND tỉnh yêu cầu Giám đốc Sở Y tế tổ chức thực hiện."),
        ["UBND tỉnh yêu cầu | lead: Giám đốc Sở Y tế | under: UBND tỉnh"]
    );
    assert_eq!(read("- Chủ trì, phối hợp tổ chức các sự kiện văn hóa."), ["Chủ trì, phối hợp"]);
}

#[test]
fn a_body_before_a_colon_or_in_a_closing_bracket_leads() {
    assert_eq!(
        read("1. Sở Tài chính: Tham mưu phân bổ dự toán; tổng hợp báo cáo UBND tỉnh."),
        ["Sở Tài chính: Tham | lead: Sở Tài chính | to: UBND tỉnh"]
    );
    assert_eq!(
        read("- Lắp đặt camera tại các nút giao (Công an tỉnh chủ trì; hoàn thành quý II/2026)."),
        ["Lắp đặt camera tại | lead: Công an tỉnh | due: quý II/2026"]
    );
}

#[test]
fn who_leads_others_directs_them() {
    assert_eq!(
        read("- Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh ban hành đề án."),
        ["Đảng ủy UBND tỉnh | lead: Đảng ủy UBND tỉnh | by: UBND tỉnh"]
    );
}

#[test]
fn a_body_named_with_its_owner_is_one_subject() {
    assert_eq!(read("- Sở Y tế của UBND tỉnh chủ trì tổ chức tiêm chủng."), ["Sở Y tế của | lead: Sở Y tế"]);
}

#[test]
fn the_subject_may_stand_behind_an_adverbial_clause() {
    assert_eq!(
        read("- Căn cứ chức năng, nhiệm vụ được giao, UBND các xã, phường xây dựng kế hoạch."),
        ["Căn cứ chức năng, | lead: UBND các xã, phường"]
    );
    assert_eq!(
        read("- Trong quá trình thực hiện, nếu có vướng mắc đề nghị các sở, ngành kịp thời báo cáo UBND tỉnh."),
        ["Trong quá trình thực | lead: Các sở, ngành | to: UBND tỉnh"]
    );
}

#[test]
fn a_body_that_owns_something_in_the_clause_is_not_in_the_list_of_the_subject() {
    assert_eq!(
        read("- Căn cứ Kế hoạch này và chương trình công tác của UBND tỉnh, các sở, ngành chủ động triển khai."),
        ["Căn cứ Kế hoạch | lead: Các sở, ngành"]
    );
}

#[test]
fn a_task_is_due_when_it_ends_not_when_it_begins() {
    assert_eq!(
        read("- Sở Xây dựng đầu tư bến xe mới (khởi công tháng 3/2026, hoàn thành tháng 12/2026)."),
        ["Sở Xây dựng đầu | lead: Sở Xây dựng | due: tháng 12/2026"]
    );
}

#[test]
fn a_body_made_responsible_at_the_end_leads_the_whole() {
    assert_eq!(
        read(
            "- Giải phóng mặt bằng là nhiệm vụ của cả hệ thống; người đứng đầu cấp ủy chịu trách nhiệm về nhiệm vụ này."
        ),
        ["Giải phóng mặt bằng | lead: Người đứng đầu cấp ủy"]
    );
}

#[test]
fn headings_and_lead_ins_hand_their_body_down() {
    assert_eq!(
        read(
            "1. Sở Y tế\n\n- Chủ trì tổ chức tiêm chủng.\n\n2. Đảng ủy UBND tỉnh chỉ đạo:\n\n- Xây dựng phương án điều hành.\n\n- Sở Tài chính đôn đốc tiến độ giải ngân."
        ),
        [
            "Chủ trì tổ chức | lead: Sở Y tế^",
            "Xây dựng phương án | lead: Đảng ủy UBND tỉnh^",
            "Sở Tài chính đôn | lead: Sở Tài chính | under: Đảng ủy UBND tỉnh^"
        ]
    );
}

#[test]
fn a_deadline_of_one_sentence_splits_a_paragraph_and_a_closing_bracket_does_not() {
    assert_eq!(
        read("- Phát triển chợ dân sinh. Hoàn thành cải tạo chợ trung tâm trước ngày 30/9/2026."),
        ["Phát triển chợ dân", "Hoàn thành cải tạo | due: trước ngày 30/9/2026"]
    );
    assert_eq!(
        read("- Tăng cường nhân lực. Sở Xây dựng rà soát quy hoạch (Hoàn thành trong tháng 3/2026)."),
        ["Tăng cường nhân lực. | lead: Sở Xây dựng | due: trong tháng 3/2026"]
    );
}

#[test]
fn objects_with_dates_of_their_own_are_tasks_of_their_own() {
    assert_eq!(
        read(
            "- Chuẩn bị hồ sơ các dự án, trong đó khởi công cầu An Bình (tháng 3/2026); đường vành đai (tháng 6/2026)."
        ),
        ["Chuẩn bị hồ sơ", "trong đó khởi công | due: tháng 3/2026", "đường vành đai (tháng | due: tháng 6/2026"]
    );
}

#[test]
fn a_sentence_with_a_subject_of_its_own_is_split_off() {
    assert_eq!(
        read(
            "- Lập quy hoạch chung đô thị. UBND các xã, phường lập quy hoạch chi tiết. Điều chỉnh chương trình phát triển nhà ở của tỉnh."
        ),
        ["Lập quy hoạch chung", "UBND các xã, phường | lead: UBND các xã, phường", "Điều chỉnh chương trình"]
    );
    assert_eq!(
        read("- UBND các xã, phường lập quy hoạch chi tiết. Rà soát cơ chế của tỉnh."),
        ["UBND các xã, phường | lead: UBND các xã, phường"]
    );
}

#[test]
fn labelled_lines_are_one_task() {
    assert_eq!(
        read(
            "1. Tổ chức tập huấn nghiệp vụ\n\n- Cơ quan chủ trì: Sở Y tế.\n\n- Cơ quan phối hợp: các sở, ngành.\n\n- Thời gian thực hiện: Quý II/2026.\n\n2. Kiểm tra việc thi hành\n\n- Cơ quan chủ trì: Công an tỉnh.\n\n- Thời gian thực hiện: hằng năm."
        ),
        [
            "Tổ chức tập huấn | lead: Sở Y tế | with: Các sở, ngành | due: Quý II/2026",
            "Kiểm tra việc thi | lead: Công an tỉnh | due: hằng năm"
        ]
    );
    assert_eq!(
        read(
            "1. Về dữ liệu\n\na) Nhiệm vụ:\n\n- Số hóa hồ sơ.\n\n- Chuẩn hóa dữ liệu.\n\nb) Cơ quan thực hiện:\n\n- Đơn vị chủ trì: Sở Y tế.\n\n- Đơn vị phối hợp: Công an tỉnh.\n\nc) Thời gian thực hiện: Hoàn thành trong năm 2026."
        ),
        ["Nhiệm vụ: - Số | lead: Sở Y tế | with: Công an tỉnh | due: trong năm 2026"]
    );
}

#[test]
fn rows_under_columns_of_who_and_when_are_tasks() {
    let table = "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |\n|---|---|---|---|---|\n| I | Nhóm thể chế | | | |\n| 1 | Xây dựng quy chế phối hợp | Sở Y tế | Các sở, ngành | 6/2026 |\n| 2 | Rà soát thủ tục hành chính | Viện Quy hoạch đô thị | | Thường xuyên |";
    assert_eq!(
        read(table),
        [
            "1 | Xây dựng | lead: Sở Y tế | with: Các sở, ngành | due: 6/2026",
            "2 | Rà soát | lead: Viện Quy hoạch đô thị"
        ]
    );
}

#[test]
fn a_row_cut_by_a_page_is_one_task_and_a_row_with_a_roman_number_is_a_title() {
    let table = "| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Lập bản đồ | Sở Xây dựng | 2026 |\n| | ngập lụt đô thị | | |\n| II | Nhóm y tế cơ sở | | 2027 |\n| 2 | Mua sắm thiết bị | Các huyện thuộc vùng bãi ngang | 2027 |";
    assert_eq!(
        read(table),
        [
            "1 | Lập bản | lead: Sở Xây dựng | due: 2026",
            "2 | Mua sắm | lead: Các huyện thuộc vùng bãi ngang | due: 2027"
        ]
    );
}

#[test]
fn a_label_behind_the_bullets_of_a_section_says_who_does_all_of_them() {
    assert_eq!(
        read(
            "1. Hỗ trợ hộ kinh doanh\n\n- Các nội dung hỗ trợ:\n\n+ Tư vấn thủ tục thuế;\n\n+ Tặng chữ ký số.\n\n- Cơ quan thực hiện: Sở Tài chính.\n\n2. Việc khác\n\n- Tổng kết mô hình điểm."
        ),
        ["Hỗ trợ hộ kinh | lead: Sở Tài chính", "Tổng kết mô hình"]
    );
}

#[test]
fn labels_in_a_paragraph_say_who_and_when() {
    assert_eq!(
        read("- Nâng cấp bến xe. Chủ trì: Sở Xây dựng. Phối hợp: Công an tỉnh. Hoàn thành: 30/11/2026."),
        ["Nâng cấp bến xe. | lead: Sở Xây dựng | with: Công an tỉnh | due: 30/11/2026"]
    );
    assert_eq!(
        read("- Sở Y tế khám sàng lọc; thời gian thực hiện: quý III năm 2026."),
        ["Sở Y tế khám | lead: Sở Y tế | due: quý III năm 2026"]
    );
}

#[test]
fn a_sentence_that_only_assigns_belongs_to_the_work_before_it() {
    assert_eq!(
        read("- Mở rộng mạng lưới trạm y tế. Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính thực hiện."),
        ["Mở rộng mạng lưới | lead: Sở Y tế | with: Sở Tài chính"]
    );
}

#[test]
fn a_numbered_line_without_a_full_stop_over_bullets_is_no_task() {
    let long = "Đẩy mạnh cải cách, đổi mới phương thức lãnh đạo, điều hành, quản trị của các cấp, các ngành trên địa bàn; nâng cao chất lượng phục vụ người dân và doanh nghiệp, tạo động lực mới cho phát triển";
    assert_eq!(read(&format!("1. {long}\n\n- Rà soát quy trình nội bộ.")), ["Rà soát quy trình"]);
}

#[test]
fn purposes_money_and_closing_words_are_no_tasks() {
    let text = "KẾ HOẠCH\n\nI. MỤC TIÊU\n\n- Nâng cao chất lượng dịch vụ y tế.\n\nII. KINH PHÍ THỰC HIỆN\n\n1. Kinh phí được bố trí từ ngân sách tỉnh.\n\n2. Sở Tài chính cân đối, bố trí kinh phí.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nTrên đây là Kế hoạch của Ủy ban.\n";
    let found = draft(text).tasks;
    assert_eq!(found.len(), 1);
    assert_eq!(names(&found[0].lead_bodies), "Sở Tài chính");
}

#[test]
fn a_task_knows_the_citations_in_its_span() {
    let text = "KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n- Triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.\n";
    let draft = draft(text);
    assert_eq!(draft.tasks[0].citations.len(), 1);
}

#[test]
fn loose_collectives_are_bodies_only_where_they_act() {
    let organisations = |text: &str| {
        let names = draft(text).organisations.into_iter().map(|body| body.name);
        names.collect::<Vec<_>>().join(", ")
    };
    let head = "KẾ HOẠCH\n\nI. NHIỆM VỤ\n\n";
    assert_eq!(organisations(&format!("{head}- Nâng cao vai trò của cấp ủy.\n")), "");
    assert_eq!(organisations(&format!("{head}- Các cấp ủy đảng lãnh đạo việc thực hiện.\n")), "Các cấp ủy đảng");
}
