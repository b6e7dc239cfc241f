//! What the checks find in texts as plans write them: Vietnamese in, findings out.

use crate::Reader;

/// The findings of one code, as "severity: sentence".
fn found(code: &str, text: &str) -> Vec<String> {
    let reading = Reader::new(catalogue::load()).read(text);
    let of_code = reading.diagnostics.iter().filter(|finding| finding.code == code);
    of_code.map(|finding| format!("{}: {}", finding.severity.code(), finding.message)).collect()
}

/// Whether the only finding of a code begins so and says so.
fn says(code: &str, text: &str, severity: &str, words: &str) {
    let found = found(code, text);
    let is_said = matches!(found.as_slice(), [one] if one.starts_with(severity) && one.contains(words));
    assert!(is_said, "{code} in «{text}»: {found:?}");
}

fn silent(code: &str, text: &str) {
    assert_eq!(found(code, text), [""; 0], "{code} in «{text}»");
}

const REVENUE: &str = "II. MỤC TIÊU\n(1) Thu ngân sách trên địa bàn đạt 900 tỷ đồng, trong đó: Thu nội địa 600 tỷ đồng; \
                       thu từ hoạt động xuất nhập khẩu 300 tỷ đồng.";

#[test]
fn a_sum_that_holds_is_said_to_hold_and_one_that_does_not_is_an_error() {
    says("LT001", REVENUE, "held", "600 + 300 = 900 tỷ đồng");
    says("LT001", &REVENUE.replace("300", "200"), "error", "thiếu 100 tỷ đồng");
}

#[test]
fn shares_of_a_structure_make_a_hundred() {
    let plan = "1. Kinh tế\nCơ cấu lao động: nông nghiệp 20,5%; công nghiệp 45%; dịch vụ 34,5%.";
    says("LT002", plan, "held", "20,5 + 45 + 34,5 = 100");
    says("LT002", &plan.replace("34,5", "44,5"), "error", "= 110");
    says("LT002", &plan.replace("34,5", "34,6"), "held", "làm tròn");
}

#[test]
fn parts_may_not_exceed_their_whole() {
    let plan = "1. Kinh tế\nVốn đầu tư công đạt 500 tỷ đồng, trong đó vốn trung ương 120 tỷ đồng.";
    says("LT003", plan, "held", "còn lại 380 tỷ đồng");
    says("LT003", &plan.replace("120", "720"), "error", "vượt mức chung");
    silent("LT003", "1. Xã hội\nTỷ lệ hộ nghèo còn 2%, trong đó tỷ lệ hộ nghèo vùng cao còn 5%.");
}

#[test]
fn a_growth_of_two_parts_implies_their_weights() {
    let plan = "1. Kinh tế\nGiá trị sản xuất: Công nghiệp và xây dựng tăng 10% (trong đó công nghiệp tăng 8%; xây dựng tăng 16%).";
    says("LT004", plan, "held", "xây dựng chiếm 25,0%");
    says("LT004", &plan.replace("16%", "9%"), "error", "nằm ngoài");
}

#[test]
fn sectors_are_weighed_against_the_growth_of_the_whole() {
    let plan = "II. MỤC TIÊU NĂM 2027\n(1) Tốc độ tăng trưởng kinh tế (GRDP) đạt 8%.\n\
        (2) Giá trị sản xuất: công nghiệp và xây dựng tăng 10%; thương mại, dịch vụ tăng 6%; nông nghiệp, thủy sản tăng 3%.\n\
        (3) Cơ cấu kinh tế: công nghiệp, xây dựng 50%; thương mại, dịch vụ 30%; nông nghiệp, thủy sản 15%; \
        thuế sản phẩm trừ trợ cấp sản phẩm 5%.";
    says("LT005", plan, "note", "7,25%");
    says("LT005", plan, "note", "phần còn lại phải tăng 15,0%");
}

#[test]
fn one_subject_with_two_values_cannot_be_judged() {
    let plan = "1. Xã hội\n- Tỷ lệ hộ nghèo đạt 0,5%.\n- Đưa tỷ lệ hộ nghèo còn 0%.";
    says("LT006", plan, "error", "0,5% và 0%");
    silent("LT006", &plan.replace("còn 0%", "còn 0,5%"));
    says("LT007", &plan.replace("còn 0%", "còn 0,5%"), "held", "nêu ở 2 chỗ");
}

#[test]
fn an_addition_to_a_rate_is_ambiguous() {
    says(
        "LT008",
        "1. Kinh tế\nĐiều chỉnh tăng tốc độ tăng trưởng của các xã thêm ít nhất 2%.",
        "warning",
        "điểm phần trăm",
    );
}

#[test]
fn a_count_has_no_per_cent() {
    says("LT009", "1. Xã hội\nSố hộ gia đình thể thao đạt 31%.", "warning", "số đếm");
    silent("LT009", "1. Xã hội\nTỷ lệ hộ gia đình thể thao đạt 31%. Số huy chương đạt 26 huy chương.");
}

#[test]
fn a_part_that_makes_most_of_the_whole_is_told_with_what_remains() {
    let plan = "II. MỤC TIÊU\n(1) Thu ngân sách trên địa bàn đạt 900 tỷ đồng, trong đó: Thu nội địa 600 tỷ đồng (trong đó thu tiền \
        sử dụng đất 450 tỷ đồng); thu từ hoạt động xuất nhập khẩu 300 tỷ đồng.";
    says("LT010", plan, "note", "chiếm 75,0% của thu nội địa, 50,0% của thu ngân sách trên địa bàn");
    says("LT010", plan, "note", "là 450 tỷ đồng");
    silent("LT010", &plan.replace("450", "150"));
}

#[test]
fn the_index_of_production_is_not_the_growth_of_output() {
    let plan = "1. Kinh tế\nChỉ số sản xuất công nghiệp tăng 9%. Giá trị sản xuất công nghiệp tăng 9,5%.";
    says("LT011", plan, "note", "0,5 điểm %");
}

#[test]
fn the_own_target_is_set_beside_that_of_the_country() {
    let plan = "1. Kinh tế\nTốc độ tăng trưởng kinh tế (GRDP) đạt 9%.\n- Góp phần thực hiện mục tiêu tăng trưởng kinh tế của cả nước năm 2027 đạt trên 8%.";
    says("LT012", plan, "held", "1 điểm %");
    says("LT012", &plan.replace("9%", "7%"), "note", "thấp hơn");
}

#[test]
fn a_target_needs_its_value() {
    says(
        "LT013",
        "1. Nhà ở\nHoàn thành chỉ tiêu xây dựng nhà ở xã hội được Chính phủ giao.",
        "warning",
        "không nêu mức",
    );
    silent("LT013", "1. Nhà ở\nHoàn thành chỉ tiêu xây dựng 1.500 căn nhà ở xã hội được Chính phủ giao.");
    silent("LT013", "1. Nhà ở\nHoàn thành các chỉ tiêu kinh tế - xã hội được Quốc hội giao.");
}

#[test]
fn above_a_number_of_places_may_mean_on_them() {
    says(
        "LT014",
        "1. Công nghiệp\nPhấn đấu đạt trên 12 cụm công nghiệp được giải phóng mặt bằng.",
        "warning",
        "ở 12 cụm",
    );
    silent("LT014", "1. Xã hội\nTỷ lệ hộ dùng nước sạch trên 91%. Giải phóng mặt bằng trên 500 ha.");
}

const SECTIONS: &str =
    "III. NHIỆM VỤ\n1. Một việc\nLàm việc này.\n2. Hai việc\nLàm việc kia.\n3. Ba việc\nLàm việc nọ.";

#[test]
fn numbers_count_on() {
    silent("LT015", SECTIONS);
    silent("LT016", SECTIONS);
    says("LT015", &SECTIONS.replace("3.", "4."), "warning", "Thiếu số 3 của mục III: sau 2 là 4");
    says("LT016", &SECTIONS.replace("3.", "2."), "warning", "Số 2 dùng hai lần");
    let items =
        |last| (1..=last).map(|number| format!("({number}) Tỷ lệ số {number} đạt {number}%.\n")).collect::<String>();
    says("LT015", &format!("II. MỤC TIÊU\n{}", items(9)), "held", "(1)–(9)");
}

#[test]
fn headings_of_one_rank_look_alike() {
    let plan = "I- MỤC ĐÍCH\nMột.\nII- MỤC TIÊU\nHai.\nIII. NHIỆM VỤ\nBa.\nIV- TỔ CHỨC THỰC HIỆN\nBốn.";
    says("LT017", plan, "note", "I- II- III. IV-");
    silent("LT017", &plan.replace("III.", "III-"));
}

#[test]
fn a_text_without_letterhead_is_told_of() {
    let plan = "KẾ HOẠCH\nThực hiện Nghị quyết số 12-NQ/TU ngày 03/4/2026 của Tỉnh ủy\nI. MỤC ĐÍCH\nMột.";
    says("LT019", plan, "warning", "số, ký hiệu");
}

#[test]
fn a_citation_needs_a_date_written_one_way() {
    says("LT020", "1. Việc\nThực hiện Nghị quyết số 20-NQ/TW về khoa học.", "warning", "20-NQ/TW");
    silent("LT020", "1. Việc\nThực hiện Nghị định số 13/2023/NĐ-CP về dữ liệu.");
    let plan = "1. Việc\nThực hiện Kết luận số 12-KL/TW ngày 05/01/2026; theo Kết luận số 12-KL/TW ngày 5/1/2026.";
    says("LT021", plan, "note", "viết hai kiểu");
    says("LT021", &plan.replace("ngày 5/1/2026", "ngày 15/01/2026"), "error", "hai ngày khác nhau");
}

#[test]
fn the_calendar_has_no_such_day() {
    says("LT022", "1. Việc\nHoàn thành trước ngày 31/6/2026.", "error", "31/6/2026");
    silent("LT022", "1. Việc\nThực hiện Kế hoạch ngày 29/02/2024.");
}

#[test]
fn a_list_names_each_thing_once() {
    let plan = "1. Việc\nXác định các chỉ số: (1) Chỉ số cải cách tỉnh (PAR Index), (2) Chỉ số cải cách (PAR Index), (3) Chỉ số hài lòng (SIPAS).";
    says("LT039", plan, "warning", "PAR Index");
    silent("LT039", &plan.replace("cải cách (PAR Index)", "cạnh tranh (PCI)"));
}

#[test]
fn one_subject_has_one_description() {
    let plan = "1. Việc\n- Coi kinh tế tư nhân và kinh tế số là động lực trung tâm.\n- Coi kinh tế tư nhân và kinh tế số là động lực hàng đầu.";
    says("LT040", plan, "note", "động lực trung tâm");
    silent("LT040", &plan.replace("hàng đầu", "trung tâm"));
}

#[test]
fn a_paragraph_stands_once() {
    let paragraph =
        "- Tăng cường kiểm tra, giám sát việc thực hiện các nhiệm vụ được giao, kịp thời báo cáo cấp có thẩm quyền.\n";
    says("LT043", &format!("1. Việc\n{paragraph}{paragraph}"), "warning", "đã có ở trên");
}

#[test]
fn work_names_one_body_in_charge_and_a_day() {
    let plan = |sentence: &str| format!("III. NHIỆM VỤ\n1. Một việc\n- {sentence}");
    says("LT026", &plan("Rà soát các quy hoạch trên địa bàn."), "warning", "Mục III.1");
    silent("LT026", &plan("Sở Tài chính rà soát các quy hoạch trên địa bàn."));
    let two = format!(
        "{}\n2. Hai việc\n- Cải tạo chợ dân sinh.\n3. Ba việc\n- Sở Y tế tiêm chủng.",
        plan("Nạo vét kênh mương.")
    );
    says(
        "LT026",
        &two,
        "warning",
        "Mục III: 2 trong 3 nhiệm vụ không nêu cơ quan chủ trì; 2 mục không nêu cơ quan nào: III.1 và III.2.",
    );
    says("LT027", &plan("Sở Tài chính, Sở Nội vụ xây dựng đề án sắp xếp."), "warning", "Sở Tài chính; Sở Nội vụ");
    says("LT028", &plan("Sở Tài chính khẩn trương hoàn thành đề án."), "warning", "khẩn trương");
    silent("LT028", &plan("Sở Tài chính khẩn trương hoàn thành đề án trong tháng 6/2026."));
    silent("LT028", &plan("Sở Tài chính kịp thời báo cáo khó khăn."));
}

#[test]
fn many_tasks_with_several_leads_are_one_finding() {
    let task = |at: usize| format!("- Sở Tài chính, Sở Nội vụ xây dựng đề án số {at} của ngành.\n");
    let plan = format!("III. NHIỆM VỤ\n1. Một việc\n{}", (0..9).map(task).collect::<String>());
    says("LT027", &plan, "warning", "9 nhiệm vụ có nhiều cơ quan cùng chủ trì");
}

#[test]
fn a_target_stands_under_the_heading_of_its_field() {
    let plan =
        "II. MỤC TIÊU\n1. Về kinh tế\n(1) GRDP tăng 8%.\n2. Về xã hội\n(2) Đón khoảng 3 triệu lượt khách du lịch.";
    says("LT047", plan, "note", "là chỉ tiêu kinh tế nhưng đặt ở mục II.2 về xã hội");
    silent("LT047", &plan.replace("Về xã hội", "Về văn hóa, du lịch"));
}

#[test]
fn values_told_in_turn_are_no_contradiction() {
    let plan = "1. Chăn nuôi\nTỷ lệ lợn, gà được giết mổ tập trung đạt tương ứng khoảng 70% và 50%.";
    silent("LT006", plan);
}

#[test]
fn dates_are_read_strictly_and_against_the_calendar() {
    let plan = |sentence: &str| format!("III. NHIỆM VỤ\n1. Một việc\n- Sở Tài chính {sentence}");
    says("LT030", &plan("hoàn thành đề án trước ngày 30/6/2026."), "note", "29/6/2026");
    says("LT031", &plan("hoàn thành đề án chậm nhất ngày 14/3/2026."), "note", "thứ Bảy");
    silent("LT031", &plan("hoàn thành đề án chậm nhất ngày 13/3/2026."));
    says("LT032", &plan("theo dõi, định kỳ hàng quý báo cáo kết quả."), "warning", "hàng quý");
    let cited = "thực hiện Kết luận số 12-KL/TW ngày 05/4/2026, hoàn thành chậm nhất ngày 13/3/2026.";
    says("LT023", &plan(cited), "error", "đã qua");
    says("LT023", &plan(&cited.replace("13/3", "13/5")), "held", "cách 38 ngày");
}

#[test]
fn parts_of_a_task_are_due_within_it() {
    let plan = "III. NHIỆM VỤ\n1. Hoàn thành sắp xếp bộ máy trong tháng 3/2026; sớm ổn định hoạt động của các cơ quan, trọng tâm là:\n- Sở Nội vụ trình đề án (hoàn thành chậm nhất ngày 12/3/2026).";
    says("LT029", plan, "held", "12/3/2026");
    says("LT029", &plan.replace("12/3", "15/4"), "error", "sau hạn chung");
}

#[test]
fn lists_of_projects_are_closed_and_names_used_once() {
    let plan =
        "III. NHIỆM VỤ\n1. Đầu tư công\n- Đẩy nhanh các dự án trọng điểm¹.\n\n¹ Dự án cầu Bến Mới; Dự án hồ Ia Thul...";
    says("LT036", plan, "warning", "2 dự án trong chú thích ¹");
    silent("LT036", &plan.replace("...", "."));
    says("LT018", plan, "held", "1 chú thích");
    let plan = "III. NHIỆM VỤ\n1. Đầu tư\n- Hỗ trợ 02 dự án đầu tư của Tập đoàn Sojin tại Cụm công nghiệp Kim Động.";
    says("LT038", plan, "note", "2 dự án");
}

#[test]
fn what_takes_over_stands_beside_what_was() {
    let plan = "IV. TỔ CHỨC THỰC HIỆN\n1. Theo dõi\n- Sở Kế hoạch và Đầu tư (Sở Tài chính) đôn đốc thực hiện kế hoạch.";
    says("LT025", plan, "warning", "cơ quan kế thừa");
    silent("LT027", plan);
}

#[test]
fn a_slip_of_the_pen_is_pointed_at() {
    says(
        "LT041",
        "II. MỤC TIÊU\n(1) Phấn đấu đón 2 triệu lượt khách du lịch.\n(2) Phần đầu trồng 50 ha rừng.",
        "warning",
        "Phấn đấu",
    );
    says(
        "LT042",
        "IV. TỔ CHỨC\n1. Quán triệt\n- Các huyện ủy, thị ủy, thành ủy, thành ủy, đảng ủy trực thuộc quán triệt kế hoạch này.",
        "warning",
        "thành ủy, thành ủy",
    );
}

#[test]
fn later_steps_of_land_work_lie_within_the_earlier() {
    let plan = "1. Đất đai\nNăm 2026 thực hiện giải phóng được trên 200 ha, thực hiện san lấp trên 150 ha.";
    says("LT046", plan, "held", "75%");
    says("LT046", &plan.replace("150", "250"), "warning", "lớn hơn bước trước");
}

#[test]
fn nothing_to_read_is_said() {
    says("LT045", " \n ", "error", "trống");
    says("LT045", "Xin chào các bạn", "error", "Không tìm thấy");
}

#[test]
fn every_code_has_a_page_and_findings_come_in_order() {
    for code in super::codes() {
        let page = super::explain(code).unwrap();
        assert!(page.starts_with(&format!("# {code}: ")) && page.contains("## Example"), "{code}");
    }
    assert_eq!(super::explain("lt1"), super::explain("LT001"));
    assert_eq!(super::explain("LT999"), None);
    let reading = Reader::new(catalogue::load()).read(&format!("{REVENUE}\n{SECTIONS}"));
    assert!(reading.diagnostics.is_sorted_by_key(|finding| finding.span.start));
}
