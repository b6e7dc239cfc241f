//! DOCX: what Word shows is what is read.

use formats::read::{Doubt, Encoding, ReadError, read};

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"#;

const PARTS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
<Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="/word/footnotes.xml"/>
</Relationships>"#;

const NUMBERING: &str = r#"
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/><w:suff w:val="space"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>"#;

const STYLES: &str = r#"
<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="MucLuc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="table" w:styleId="KeBang"><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>"#;

const FOOTNOTES: &str = r#"
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Dự án đường Vành đai 4.</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="5"><w:p><w:r><w:t>Gồm:</w:t></w:r></w:p><w:p><w:r><w:t>(1) cầu; (2) đường.</w:t></w:r></w:p></w:footnote>"#;

fn docx(body: &str) -> Vec<u8> {
    let part = |name: &str, content: &str| {
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="w" xmlns:mc="mc" xmlns:wps="wps">{content}</w:{name}>"#
        )
    };
    super::package(&[
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", &part("document", &format!("<w:body>{body}</w:body>"))),
        ("word/_rels/document.xml.rels", PARTS),
        ("word/styles.xml", &part("styles", STYLES)),
        ("word/numbering.xml", &part("numbering", NUMBERING)),
        ("word/footnotes.xml", &part("footnotes", FOOTNOTES)),
    ])
}

fn text(body: &str) -> String {
    read(&docx(body)).unwrap().text
}

fn p(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

fn numbered(number: u32, level: u32, text: &str) -> String {
    p(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>"), text)
}

fn cell(text: &str) -> String {
    format!("<w:tc>{}</w:tc>", p("", text))
}

#[test]
fn paragraphs_are_parted_by_an_empty_line() {
    assert_eq!(
        text(&(p("", "KẾ HOẠCH") + &p("", " ") + &p("", "Căn cứ &amp; mục tiêu"))),
        "KẾ HOẠCH\n\nCăn cứ & mục tiêu"
    );
}

#[test]
fn automatic_numbers_are_part_of_the_text() {
    let body = numbered(1, 0, "MỤC TIÊU")
        + &numbered(1, 1, "Chung")
        + &numbered(1, 2, "một")
        + &numbered(1, 2, "hai")
        + &numbered(1, 1, "Cụ thể")
        + &numbered(1, 2, "ba")
        + &p("<w:pStyle w:val=\"Muc\"/>", "NHIỆM VỤ");
    let read = text(&body).replace("\n\n", " | ");
    assert_eq!(read, "I. MỤC TIÊU | 1.1. Chung | a) một | b) hai | 1.2. Cụ thể | a) ba | II. NHIỆM VỤ");
}

#[test]
fn a_list_may_start_at_another_number_and_a_paragraph_may_leave_it() {
    let body =
        numbered(3, 0, "Năm") + &p("<w:pStyle w:val=\"Muc\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>", "Không số");
    assert_eq!(text(&body), "V. Năm\n\nKhông số");
}

#[test]
fn bullets_show_their_sign() {
    assert_eq!(text(&(numbered(2, 0, "một") + &numbered(2, 1, "hai"))), "- một\n\n• hai");
}

#[test]
fn a_row_of_a_table_is_a_line_and_merged_cells_keep_columns_in_line() {
    let head = cell("TT")
        + "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
        + &p("", "Chỉ tiêu")
        + "</w:tc>"
        + &cell("Đơn vị");
    let row = cell("1") + "<w:tc>" + &p("", "Tốc độ") + &p("", "tăng") + "</w:tc>" + &cell("GRDP") + &cell("%");
    let below = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>".to_owned() + &cell("a") + &cell("b") + &cell("c");
    let body = format!(
        "{}<w:tbl><w:tblPr><w:tblStyle w:val=\"KeBang\"/></w:tblPr><w:tr>{head}</w:tr><w:tr>{row}</w:tr><w:tr>{below}</w:tr></w:tbl>{}",
        p("", "Biểu 01"),
        p("", "Hết")
    );
    assert_eq!(text(&body), "Biểu 01\n\nTT\tChỉ tiêu\t\tĐơn vị\n1\tTốc độ tăng\tGRDP\t%\n\ta\tb\tc\n\nHết");
}

#[test]
fn a_letterhead_in_a_table_without_lines_is_read_cell_after_cell() {
    let left = format!("<w:tc>{}{}</w:tc>", p("", "TỈNH ỦY HƯNG YÊN"), p("", "Số 45-KH/TU"));
    let right = format!("<w:tc>{}</w:tc>", p("", "ĐẢNG CỘNG SẢN VIỆT NAM"));
    let read = text(&format!("<w:tbl><w:tr>{left}{right}</w:tr></w:tbl>"));
    assert_eq!(read, "TỈNH ỦY HƯNG YÊN\n\nSố 45-KH/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM");
}

#[test]
fn footnotes_are_marked_in_place_and_told_at_the_end() {
    let mark = |id: u32| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let body = format!(
        "<w:p><w:r><w:t>Khởi công</w:t></w:r>{}<w:r><w:t>; mở rộng</w:t></w:r>{}</w:p>{}",
        mark(5),
        mark(2),
        p("", "Hết.")
    );
    assert_eq!(text(&body), "Khởi công¹; mở rộng²\n\nHết.\n\n¹ Gồm:\n(1) cầu; (2) đường.\n\n² Dự án đường Vành đai 4.");
}

#[test]
fn tracked_changes_are_read_as_accepted() {
    let body = "<w:p><w:r><w:t>Đạt </w:t></w:r><w:del><w:r><w:delText>9</w:delText></w:r></w:del>\
                <w:ins><w:r><w:t>10</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:r><w:t>%</w:t></w:r></w:p>\
                <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Hai đoạn </w:t></w:r></w:p><w:p><w:r><w:t>thành một</w:t></w:r></w:p>";
    assert_eq!(text(body), "Đạt 10%\n\nHai đoạn thành một");
}

#[test]
fn breaks_hyphens_symbols_and_figures_above_the_line_are_kept() {
    let body = "<w:p><w:r><w:t>A</w:t><w:br/><w:t>B</w:t><w:tab/><w:t>C</w:t><w:noBreakHyphen/><w:t>D\u{AD}E</w:t><w:softHyphen/></w:r>\
                <w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>5 m</w:t></w:r>\
                <w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>";
    assert_eq!(text(body), "A\nB\tC-DE≥5 m²");
}

#[test]
fn boxes_are_read_once_and_after_their_paragraph() {
    let inner = format!("<w:txbxContent>{}</w:txbxContent>", p("", "trong khung"));
    let body = format!(
        "<w:p><w:r><w:t>ngoài </w:t><mc:AlternateContent><mc:Choice><wps:txbx>{inner}</wps:txbx></mc:Choice>\
         <mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent><w:t>khung</w:t></w:r></w:p>"
    );
    assert_eq!(text(&body), "ngoài khung\n\ntrong khung");
}

#[test]
fn what_is_not_shown_is_not_read() {
    let body = "<w:p><w:pPr><w:pStyle w:val=\"MucLuc\"/></w:pPr><w:r><w:t>I. MỤC TIÊU 3</w:t></w:r></w:p>\
                <w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r></w:p>";
    assert_eq!(text(body), "hiện");
}

#[test]
fn fonts_of_old_tables_are_turned_into_unicode() {
    let body = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr><w:t>kÕ ho¹ch</w:t></w:r></w:p>\
                <w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>H\u{AD}ng Yªn</w:t></w:r></w:p>\
                <w:p><w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t>thöïc hieän</w:t></w:r></w:p>";
    let document = read(&docx(body)).unwrap();
    assert_eq!(document.text, "KẾ HOẠCH\n\nHưng Yên\n\nthực hiện");
    assert_eq!(document.doubts, [Doubt::OldFont(Encoding::Tcvn3), Doubt::OldFont(Encoding::Vni)]);
}

#[test]
fn a_file_by_another_program_reads_the_same() {
    let text = read(include_bytes!("fixtures/plan.docx")).unwrap().text;
    let lines: Vec<&str> = text.split("\n\n").collect();
    assert_eq!(lines[0], "KẾ HOẠCH");
    assert!(lines[2].contains("trên 600 m², khởi công các dự án giao thông trọng điểm¹ và"), "{text}");
    assert!(lines[3].starts_with("TT\tChỉ tiêu\tKế hoạch\n1\tTỷ lệ hộ nghèo theo"), "{text}");
    assert_eq!(lines.last().unwrap(), &"¹ Dự án đường Vành đai 4; dự án cầu Như Quỳnh.");
}

#[test]
fn a_broken_part_is_named() {
    let Err(ReadError::Corrupt { part, .. }) = read(&docx("<w:p></w:r>")) else {
        panic!("the body is not well formed")
    };
    assert_eq!(part, "text");
}
