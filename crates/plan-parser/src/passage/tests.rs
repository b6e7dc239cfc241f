//! What a passage reads, and what it quotes.

use super::*;

fn read(source: &str) -> Passage {
    Passage::of(source, Span { start: 0, end: source.len() })
}

#[test]
fn a_broken_line_reads_as_one() {
    let source = "Tỉnh  ủy\r\n \u{a0}Hưng Yên";
    let passage = read(source);
    assert_eq!(passage.text(), "Tỉnh ủy Hưng Yên");
    let yen = passage.text().find("Yên").unwrap();
    assert_eq!(passage.span(yen..yen + "Yên".len()).quote(source), "Yên");
    assert_eq!(passage.whole().quote(source), source);
}

#[test]
fn decomposed_letters_are_composed_and_quoted_whole() {
    let source: String = unicode_normalization::UnicodeNormalization::nfd("Kết luận của Bộ").collect();
    let passage = read(&source);
    assert_eq!(passage.text(), "Kết luận của Bộ");
    assert_eq!(passage.span(0..1).quote(&source), "K");
    assert_eq!(Passage::of(&source, passage.span(1.."Kế".len())).text(), "ế");
    assert_eq!(Passage::of(&source, passage.span(0.."Kết".len())).text(), "Kết");
    assert_eq!(Passage::of(&source, passage.span(2..3)).text(), "ế", "a cut letter is quoted whole");
}

#[test]
fn marks_of_markdown_are_not_read() {
    assert_eq!(read("## II. **NHIỆM VỤ**").text(), "II. NHIỆM VỤ");
    assert_eq!(read("**1.****\n**Trên cơ sở *(GRDP) *theo giá").text(), "1. Trên cơ sở (GRDP) theo giá");
    assert_eq!(read("1\\. Khoản \\*a\\*").text(), "1. Khoản *a*");
    assert_eq!(read("* Nông nghiệp (*)").text(), "* Nông nghiệp (*)", "a bullet and a note are no emphasis");
    assert_eq!(read("Sở A<br>Sở B").text(), "Sở A Sở B");
    assert_eq!(read("**\u{feff}** \0").text(), "");
}

#[test]
fn quotes_leave_out_marks_at_their_ends() {
    let source = "thêm **ít nhất 2%**. Sau";
    let passage = read(source);
    let at = passage.text().find("ít").unwrap();
    let end = passage.text().find('.').unwrap();
    assert_eq!(passage.span(at..end).quote(source), "ít nhất 2%");
}

#[test]
fn a_page_break_is_joined_and_a_mark_cut_out() {
    let source = "của tỉnh¹ và\n\n2\n\nđịa phương";
    let mut passage = Passage::of(source, Span { start: 0, end: source.find("\n\n2").unwrap() });
    passage.join(Passage::of(source, Span { start: source.find("địa").unwrap(), end: source.len() }));
    assert_eq!(passage.text(), "của tỉnh¹ và địa phương");
    let mark = passage.text().find('¹').unwrap();
    let cut = passage.without(std::slice::from_ref(&(mark..mark + '¹'.len_utf8())));
    assert_eq!(cut.text(), "của tỉnh và địa phương");
    let at = cut.text().find("tỉnh").unwrap();
    assert_eq!(cut.span(at..at + "tỉnh".len()).quote(source), "tỉnh");
    let at = cut.text().find("và").unwrap();
    assert_eq!(cut.span(at..cut.text().len()).quote(source), "và\n\n2\n\nđịa phương");
}
