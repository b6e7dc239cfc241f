//! The shape of whole texts: paragraphs over broken lines and pages, sections, bullets, footnotes, rows.

use super::{BlockKind, read};
use crate::draft::SectionKind;
use domain::catalogue::Catalogue;

/// Blocks as "kind section: text", with the marks that were taken out.
fn blocks(text: &str) -> Vec<String> {
    let layout = read(text, &Catalogue::default());
    let shown = layout.blocks.iter().map(|block| {
        let section = block.section.and_then(|ix| layout.outline.get(ix.0)).map(|section| section.path.as_str());
        let marks: String = block.refs.iter().map(|mark| format!(" <{}", mark.marker)).collect();
        format!("{:?} {}: {}{marks}", block.kind, section.unwrap_or_default(), block.passage.text())
    });
    shown.collect()
}

/// Sections as "path kind level title".
fn outline(text: &str) -> Vec<String> {
    let layout = read(text, &Catalogue::default());
    let shown = layout.outline.iter().map(|section| {
        let title = section.title.clone().unwrap_or_default();
        format!("{} {} {} {title}", section.path, section.kind.code(), section.level).trim_end().to_owned()
    });
    shown.collect()
}

fn notes(text: &str) -> Vec<String> {
    let notes = read(text, &Catalogue::default()).notes.into_iter();
    notes.map(|note| format!("{} {}", note.marker, note.passage.text())).collect()
}

#[test]
fn numbers_of_several_manners_make_levels() {
    assert_eq!(
        outline(
            "I- MỤC TIÊU\n\n1. Về kinh tế\n\n(1) Tăng 5%.\n\n(2) Giảm 2%.\n\n2. Về xã hội:\n\n(3) Đạt 9%.\n\nII. NHIỆM VỤ\n\n1. Xây dựng; rà soát quy hoạch.\n\n\
             a) Giao thông\n\nb) Đô thị\n\n2. Thu ngân sách\n\n2.1. Thu nội địa\n\n2.2. Thu khác"
        ),
        [
            "I heading 1 MỤC TIÊU",
            "I.1 heading 2 Về kinh tế",
            "I.1.(1) item 3",
            "I.1.(2) item 3",
            "I.2 heading 2 Về xã hội",
            "I.2.(3) item 3",
            "II heading 1 NHIỆM VỤ",
            "II.1 run_in 2 Xây dựng",
            "II.1.a heading 3 Giao thông",
            "II.1.b heading 3 Đô thị",
            "II.2 heading 2 Thu ngân sách",
            "II.2.1 heading 3 Thu nội địa",
            "II.2.2 heading 3 Thu khác",
        ]
    );
}

#[test]
fn an_annex_begins_anew_and_takes_its_title_from_the_next_line() {
    assert_eq!(
        outline(
            "II. NHIỆM VỤ\n\n1. Rà soát\n\nPHỤ LỤC I\n\nDANH MỤC DỰ ÁN\n\nI. GIAO THÔNG\n\nPhụ lục 02\n\nBIỂU CHỈ TIÊU"
        ),
        [
            "II heading 1 NHIỆM VỤ",
            "II.1 heading 2 Rà soát",
            "PHỤ LỤC I heading 1 DANH MỤC DỰ ÁN",
            "PHỤ LỤC I.I heading 2 GIAO THÔNG",
            "Phụ lục 02 heading 1 BIỂU CHỈ TIÊU",
        ]
    );
}

#[test]
fn a_heading_is_short_and_no_sentence() {
    let kind = |text: &str| read(text, &Catalogue::default()).outline.first().map(|section| section.kind);
    assert_eq!(kind("1. Sở Tài chính:"), Some(SectionKind::Heading));
    assert_eq!(kind("1. Sở Tài chính lập dự toán."), Some(SectionKind::RunIn));
    assert_eq!(kind("1. Thu; chi"), Some(SectionKind::RunIn));
    assert_eq!(kind(&format!("1. {}", "rà soát ".repeat(30))), Some(SectionKind::RunIn));
}

#[test]
fn a_section_reaches_to_the_next_of_its_level() {
    let text = "I. A\n\n1. B\n\n- c.\n\nII. D\n\nHết.";
    let layout = read(text, &Catalogue::default());
    let extents: Vec<&str> = layout.outline.iter().map(|section| section.extent.quote(text)).collect();
    assert_eq!(extents, ["I. A\n\n1. B\n\n- c.", "1. B\n\n- c.", "II. D\n\nHết."]);
}

#[test]
fn a_sentence_goes_on_over_lines_pages_and_footnotes() {
    assert_eq!(
        blocks(
            "- Nâng cao giá trị sản\n\n2\n\nxuất nông nghiệp.\n\n- Rà soát quy hoạch của\n\n¹ Kế hoạch số 3.\n\nHội đồng nhân dân tỉnh."
        ),
        ["Dash : Nâng cao giá trị sản xuất nông nghiệp.", "Dash : Rà soát quy hoạch của Hội đồng nhân dân tỉnh."]
    );
}

#[test]
fn lines_without_blanks_between_paragraphs_are_told_by_their_width() {
    let text = "I. MỤC ĐÍCH, YÊU CẦU\n- Nâng cao nhận thức, trách nhiệm của các cấp ủy, tổ chức đảng về phát triển\n\
                kinh tế - xã hội và bảo đảm quốc phòng, an ninh theo hướng xanh, nhanh, kinh tế\n\
                - xã hội hài hòa, gắn với các mục tiêu phát triển bền vững của Ban Chấp hành\n\
                Trung ương.\n- Cụ thể hóa chủ trương thành nhiệm vụ, phân công rõ người, rõ việc, rõ thời gian\n\
                và rõ kết quả.\nTrong quá trình thực hiện, các cơ quan kịp thời báo cáo.\n1. Mục đích";
    let shown = blocks(text);
    let opened: Vec<String> = shown.iter().map(|block| block.chars().take(18).collect()).collect();
    assert_eq!(
        opened,
        ["Heading I: MỤC ĐÍC", "Dash I: Nâng cao n", "Dash I: Cụ thể hóa", "Paragraph I: Trong", "Heading I.1: Mục đ"]
    );
    assert!(
        shown[1].ends_with(
            "kinh tế - xã hội hài hòa, gắn với các mục tiêu phát triển bền vững của Ban Chấp hành Trung ương."
        )
    );
}

#[test]
fn a_list_inside_a_sentence_opens_no_items() {
    let text = "Nâng cao các chỉ số cải cách hành chính, năng lực cạnh tranh và sự hài lòng, gồm:\n\
                (1) chỉ số cải cách hành chính, (2) chỉ số hài lòng của người dân đối với cơ quan\n\
                nhà nước trên địa bàn tỉnh, các sở, ban, ngành và Ủy ban nhân dân các xã, phường\n\
                trong toàn tỉnh.";
    assert_eq!(blocks(text).len(), 1);
}

#[test]
fn footnotes_are_taken_out_of_the_list_they_interrupt() {
    let text = "1. Sắp xếp bộ máy của Tỉnh ủy¹; giải ngân vốn[2], gồm:\n\n- Sở A.\n\n¹ Kế hoạch số 3\ncủa tỉnh.\n\n[2] Vốn trung ương;...\n\n- Sở B trên 100 m².";
    assert_eq!(
        blocks(text),
        [
            "RunIn 1: Sắp xếp bộ máy của Tỉnh ủy; giải ngân vốn, gồm: <¹ <[2]",
            "Dash 1: Sở A.",
            "Dash 1: Sở B trên 100 m²."
        ]
    );
    assert_eq!(notes(text), ["¹ Kế hoạch số 3 của tỉnh.", "[2] Vốn trung ương;..."]);
}

#[test]
fn a_figure_glued_to_a_word_is_a_mark_where_its_note_follows() {
    let text =
        "- Theo chủ trương của Tỉnh ủy1; phòng, chống H5N1 và khí CO2.\n\n1 Kế hoạch số 3.\n\n- Theo dõi huyện2.";
    assert_eq!(
        blocks(text),
        ["Dash : Theo chủ trương của Tỉnh ủy; phòng, chống H5N1 và khí CO2. <1", "Dash : Theo dõi huyện2."]
    );
    assert_eq!(notes(text), ["1 Kế hoạch số 3."]);
}

#[test]
fn bullets_stand_under_the_paragraph_that_leads_them_in() {
    let layout = read(
        "1. Rà soát, trọng tâm là: quy hoạch.\n\n- Đất đai\n\n+ Đô thị\n\n+ Nông thôn\n\n- Xây dựng",
        &Catalogue::default(),
    );
    let parents: Vec<Option<usize>> = layout.blocks.iter().map(|block| block.parent).collect();
    assert_eq!(parents, [None, Some(0), Some(1), Some(1), Some(0)]);
}

#[test]
fn rows_have_cells_and_no_marks() {
    let layout = read("I. A\n\n| TT | Chỉ tiêu¹ |\n|---|---|\n| 1 | **Thu** |\n\n¹ Ghi chú.", &Catalogue::default());
    let rows = layout.blocks.iter().filter(|block| block.kind == BlockKind::Row);
    let cells: Vec<Vec<&str>> = rows.map(|row| row.cells.iter().map(|cell| cell.text()).collect()).collect();
    assert_eq!(cells, [["TT", "Chỉ tiêu"], ["1", "Thu"]]);
    assert_eq!(layout.blocks[1].refs[0].at, "TT Chỉ tiêu".len());
}
