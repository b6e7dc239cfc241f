//! Phrases of time in, readings out.

use super::*;

fn show(text: &str, phrase: &TimePhrase) -> String {
    let words = text.get(phrase.range.clone()).unwrap_or("(no quote)");
    let mut said = phrase.deadline.map(|it| it.kind.code().to_owned()).unwrap_or_default();
    if let Some(date) = phrase.deadline.and_then(|it| it.date) {
        said += &format!(" {date}");
    }
    if let Some(from) = phrase.deadline.and_then(|it| it.from) {
        said += &format!(" from {from}");
    }
    if let Some((month, day)) = phrase.anchor {
        said += &format!(" anchor {month}-{day}");
    }
    if let Some(frequency) = phrase.frequency {
        said += &format!(" {}", frequency.code());
    }
    format!("{} [{words}]", said.trim())
}

fn horizon(from: i16, only_year: Option<i16>) -> Horizon {
    Horizon { from: Date::new(from, 1, 1).ok(), only_year }
}

/// Read in a plan for 2026-2030.
fn read(text: &str) -> Vec<String> {
    phrases(text, horizon(2026, None)).iter().map(|phrase| show(text, phrase)).collect()
}

/// Read in a plan for 2026 alone.
fn read_in_2026(text: &str) -> Vec<String> {
    phrases(text, horizon(2026, Some(2026))).iter().map(|phrase| show(text, phrase)).collect()
}

/// Read in a column of dates.
fn cell(text: &str) -> String {
    stated(text, horizon(2026, None)).map_or("nothing".to_owned(), |phrase| show(text, &phrase))
}

#[test]
fn a_day_binds_by_the_word_before_it() {
    assert_eq!(read("Hoàn thành chậm nhất ngày 01/3/2026."), ["by_date 2026-03-01 [chậm nhất ngày 01/3/2026]"]);
    assert_eq!(read("Hoàn thành trước ngày 30/6/2026."), ["before_date 2026-06-30 [trước ngày 30/6/2026]"]);
    assert_eq!(read("xong trước 30/6/2026"), ["before_date 2026-06-30 [trước 30/6/2026]"]);
    assert_eq!(
        read("gửi kết quả trước ngày 01 tháng 01 năm 2027."),
        ["before_date 2027-01-01 [trước ngày 01 tháng 01 năm 2027]"]
    );
    assert_eq!(read("đến hết ngày 15/4/2026"), ["by_date 2026-04-15 [đến hết ngày 15/4/2026]"]);
    assert_eq!(read_in_2026("xong trước ngày 20/11."), ["before_date 2026-11-20 [trước ngày 20/11]"]);
}

#[test]
fn months_quarters_and_years_bind_to_their_last_day() {
    assert_eq!(read("Khởi công ngay trong tháng 02/2028."), ["within_month 2028-02-29 [ngay trong tháng 02/2028]"]);
    assert_eq!(read("khởi công cầu Ba Lai (tháng 3/2026);"), ["within_month 2026-03-31 [tháng 3/2026]"]);
    assert_eq!(read("Trình phê duyệt trong quý II/2026."), ["within_quarter 2026-06-30 [trong quý II/2026]"]);
    assert_eq!(read("hoàn thành quý IV năm 2026"), ["within_quarter 2026-12-31 [quý IV năm 2026]"]);
    assert_eq!(read("Hoàn thành thủ tục trong năm 2026."), ["year 2026-12-31 [trong năm 2026]"]);
    assert_eq!(read("Hoàn thành vào cuối năm 2027."), ["year 2027-12-31 [vào cuối năm 2027]"]);
    assert_eq!(read("xong trong 6 tháng đầu năm 2026"), ["by_date 2026-06-30 [trong 6 tháng đầu năm 2026]"]);
    assert_eq!(read("đưa tỷ lệ hộ nghèo đến năm 2028 còn 0%."), ["year 2028-12-31 [đến năm 2028]"]);
    assert_eq!(read("Đến năm 2030, 100% xã có nhà văn hóa."), ["year 2030-12-31 [Đến năm 2030]"]);
    assert_eq!(read("Năm 2027, hoàn thành cơ sở dữ liệu."), ["year 2027-12-31 [Năm 2027]"]);
}

#[test]
fn a_window_ends_at_its_end_and_keeps_its_beginning() {
    assert_eq!(
        read("Tổ chức đợt cao điểm từ ngày 01/3 đến ngày 15/4/2026."),
        ["by_date 2026-04-15 from 2026-03-01 [từ ngày 01/3 đến ngày 15/4/2026]"]
    );
    assert_eq!(
        read("Thực hiện từ quý I đến quý III/2026."),
        ["within_quarter 2026-09-30 from 2026-01-01 [từ quý I đến quý III/2026]"]
    );
    assert_eq!(cell("Năm 2026 - 2027"), "year 2027-12-31 from 2026-01-01 [Năm 2026 - 2027]");
    assert_eq!(cell("Từ năm 2026 đến năm 2028"), "year 2028-12-31 from 2026-01-01 [Từ năm 2026 đến năm 2028]");
}

#[test]
fn what_is_done_is_dated_by_its_month() {
    assert_eq!(
        read("Sắp xếp bộ máy (đã hoàn thành trong tháng 02/2026)."),
        ["done 2026-02-28 [đã hoàn thành trong tháng 02/2026]"]
    );
}

#[test]
fn duties_that_return_have_no_date_but_perhaps_an_anchor() {
    assert_eq!(read("định kỳ hàng quý báo cáo kết quả."), ["recurring quarterly [định kỳ hàng quý]"]);
    assert_eq!(read("Hằng năm, tổ chức sơ kết."), ["recurring yearly [Hằng năm]"]);
    assert_eq!(
        read("Báo cáo kết quả trước ngày 15/11 hằng năm."),
        ["recurring anchor 11-15 yearly [trước ngày 15/11 hằng năm]"]
    );
    assert_eq!(read("báo cáo trước ngày 20 hằng tháng."), ["recurring monthly [trước ngày 20 hằng tháng]"]);
    assert_eq!(
        read("định kỳ hàng năm báo cáo kết quả về Sở Tài chính chậm nhất ngày 17 tháng 12."),
        ["recurring anchor 12-17 yearly [chậm nhất ngày 17 tháng 12]"]
    );
    assert_eq!(
        read("báo cáo Ủy ban nhân dân tỉnh trước ngày 20/11."),
        ["recurring anchor 11-20 yearly [trước ngày 20/11]"]
    );
    assert_eq!(
        read_in_2026("định kỳ 6 tháng báo cáo trước ngày 15 tháng 6 và trước ngày 01 tháng 12."),
        ["recurring half_yearly [định kỳ 6 tháng]"]
    );
    assert_eq!(
        read("Định kỳ hàng tháng (trước ngày 16 hàng tháng) báo cáo."),
        ["recurring monthly [Định kỳ hàng tháng (trước ngày 16 hàng tháng]"]
    );
    assert_eq!(read("xây dựng kế hoạch hằng năm của đơn vị"), Vec::<String>::new());
}

#[test]
fn constantly_is_a_rhythm_only_as_adverb_of_the_task() {
    assert_eq!(read("Thường xuyên kiểm tra, đôn đốc."), ["continuous [Thường xuyên]"]);
    for text in [
        "Tiết kiệm chi thường xuyên, cắt giảm hội họp.",
        "Số người tập luyện thể thao thường xuyên đạt 37%.",
        "phối hợp chặt chẽ, thường xuyên, hiệu quả",
    ] {
        assert_eq!(read(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn years_in_names_cut_offs_and_starts_are_no_deadlines() {
    for text in [
        "giải ngân 100% kế hoạch đầu tư công năm 2026",
        "các khu đã được cấp chủ trương đến cuối năm 2026",
        "số liệu đến cuối năm 2024",
        "đẩy nhanh tiến độ ngay từ những ngày đầu năm 2026",
        "theo Chiến lược phát triển bền vững kinh tế biển đến năm 2030, tầm nhìn đến năm 2045",
        "thực hiện Đề án phát triển nhân lực đến năm 2030 và các văn bản liên quan",
        "Luật có hiệu lực từ ngày 01/01/2026.",
        "Quyết định số 15/QĐ-TTg ngày 10/6/2026",
        "Đối với các nhiệm vụ triển khai trong năm 2026, các đơn vị chủ động bố trí",
        "năm 2026 và các năm tiếp theo",
        "giai đoạn từ năm 2026 đến năm 2030",
        "tính đến ngày 31/12/2026",
        "kinh phí đã giao đến ngày 30 tháng 6 hằng năm",
    ] {
        assert_eq!(read(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn work_that_goes_on_is_due_in_the_year_named() {
    assert_eq!(
        read("Số hóa hồ sơ đất đai trong năm 2027 và những năm tiếp theo."),
        ["year 2027-12-31 [trong năm 2027 và những năm tiếp theo]"]
    );
}

#[test]
fn in_a_column_of_dates_a_bare_date_is_enough() {
    assert_eq!(cell("6/2026"), "within_month 2026-06-30 [6/2026]");
    assert_eq!(cell("2027"), "year 2027-12-31 [2027]");
    assert_eq!(cell("31/12/2026"), "by_date 2026-12-31 [31/12/2026]");
    assert_eq!(cell("Trước 15/12/2026"), "before_date 2026-12-15 [Trước 15/12/2026]");
    assert_eq!(cell("Quý IV/2026"), "within_quarter 2026-12-31 [Quý IV/2026]");
    assert_eq!(cell(" Hoàn thành trong năm 2026."), "year 2026-12-31 [trong năm 2026]");
    assert_eq!(cell("Thường xuyên"), "continuous [Thường xuyên]");
    assert_eq!(cell("Nhiệm vụ thường xuyên"), "continuous [thường xuyên]");
    assert_eq!(cell("Hằng năm"), "recurring yearly [Hằng năm]");
    assert_eq!(cell("Năm 2026 và các năm tiếp theo."), "year 2026-12-31 [Năm 2026 và các năm tiếp theo]");
    assert_eq!(cell("Năm 2026 và hằng năm"), "yearly [Năm 2026 và hằng năm]");
    assert_eq!(cell("Sau khi Nghị định có hiệu lực"), "nothing");
    assert_eq!(cell("Theo tiến độ của cơ quan chủ trì"), "nothing");
}

#[test]
fn a_closing_bracket_of_completion_governs_everything_before_it() {
    let governs = |text: &str| {
        let found = phrases(text, horizon(2026, None));
        found.last().is_some_and(|phrase| governs_all(text, phrase))
    };
    assert!(governs("Rà soát quy hoạch. Kiện toàn bộ máy (Hoàn thành trong tháng 3/2026)."));
    assert!(governs("Rà soát quy hoạch. (hoàn thành chậm nhất ngày 15/3/2026)"));
    assert!(!governs("đường Tân Phúc (hoàn thành cơ bản, thông xe kỹ thuật trước ngày 30/9/2026)."));
    assert!(!governs("khởi công đường A (tháng 3/2026); đường B (tháng 6/2026)."));
    assert!(!governs("Hoàn thành trong tháng 3/2026."));
}

#[test]
fn haste_without_a_date_is_kept_as_haste() {
    let text = "Khẩn trương rà soát; sớm trình.";
    assert_eq!(urgency(text).and_then(|range| text.get(range)), Some("Khẩn trương"));
    assert_eq!(urgency("ngành y tế"), None);
}

#[test]
fn any_text_is_read_without_fault() {
    for one in [
        "",
        "ngày",
        "trước",
        "đến năm",
        "quý I,",
        "(đã hoàn thành",
        "từ từ",
        "tháng 2/",
        "31/2/2026",
        "\u{301}/",
        "hằng",
        "định kỳ (",
    ] {
        for two in ["", " 30/", "năm 2026 -", "ngày 99/99/9999", "İ", "tháng 12 năm"] {
            let text = format!("{one} {two}. {two}{one}");
            let _ = (phrases(&text, Horizon::default()), stated(&text, Horizon::default()), urgency(&text));
        }
    }
}
