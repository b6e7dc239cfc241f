//! Whatever the bytes, there is an answer.

use formats::read::read;
use proptest::prelude::*;

const RELATIONS: &str = r#"<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/>
<Relationship Type="x/numbering" Target="word/numbering.xml"/></Relationships>"#;

proptest! {
    #[test]
    fn any_bytes_have_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..2_000), start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"%PDF-", b"\xFF\xFE", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"])) {
        let _ = read(&[start, &bytes].concat());
    }

    #[test]
    fn a_package_with_damaged_bytes_has_an_answer(place in 0_usize..1_000, byte in any::<u8>()) {
        let mut bytes = super::package(&[("_rels/.rels", RELATIONS), ("word/document.xml", "<document><p><r><t>Kế hoạch</t></r></p></document>")]);
        let place = place % bytes.len();
        bytes[place] = byte;
        let _ = read(&bytes);
    }

    #[test]
    fn any_nesting_of_elements_has_an_answer(tags in prop::collection::vec((any::<bool>(), 0_usize..18), 0..60)) {
        let names = ["p", "pPr", "r", "rPr", "t", "tbl", "tr", "trPr", "tc", "txbxContent", "footnote", "del", "numPr", "numId", "footnoteReference", "tblBorders", "vMerge", "gridSpan"];
        let mut open = Vec::new();
        let mut body = String::new();
        for (closes, index) in tags {
            match open.last() {
                Some(name) if closes => {
                    body.push_str(&format!("x</{name}>"));
                    open.pop();
                }
                _ => {
                    body.push_str(&format!("<{} val=\"1\" id=\"1\">y", names[index]));
                    open.push(names[index]);
                }
            }
        }
        open.iter().rev().for_each(|name| body.push_str(&format!("</{name}>")));
        let _ = read(&super::package(&[("_rels/.rels", RELATIONS), ("word/document.xml", &body)]));
    }
}
