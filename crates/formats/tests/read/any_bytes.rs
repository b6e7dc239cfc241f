//! Whatever the bytes, there is an answer.

use formats::read::{read, rows};
use proptest::prelude::*;
use std::ops::ControlFlow;

const RELATIONS: &str = r#"<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/>
<Relationship Type="x/numbering" Target="word/numbering.xml"/></Relationships>"#;

proptest! {
    #[test]
    fn any_bytes_have_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..2_000), start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"%PDF-", b"\xFF\xFE", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"])) {
        let bytes = [start, &bytes].concat();
        let _ = read(&bytes);
        let _ = rows(&bytes, &mut |_| ControlFlow::Continue(()));
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

    #[test]
    fn any_values_in_a_sheet_have_an_answer(value in "[-0-9.eE]{0,12}", address in "[A-Z]{0,4}[0-9]{0,3}", kind in "[nsbd]", style in 0_u8..4) {
        let styles = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d/m"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;
        let sheet = format!(r#"<worksheet><sheetData><row><c r="{address}" t="{kind}" s="{style}"><v>{value}</v></c></row></sheetData></worksheet>"#);
        let package = super::package(&[
            ("_rels/.rels", r#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
            ("xl/_rels/workbook.xml.rels", r#"<Relationships><Relationship Id="s" Type="x/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="x/styles" Target="styles.xml"/></Relationships>"#),
            ("xl/workbook.xml", r#"<workbook><sheets><sheet name="a" r:id="s"/></sheets></workbook>"#),
            ("xl/styles.xml", styles),
            ("xl/sheet.xml", &sheet),
        ]);
        let _ = rows(&package, &mut |_| ControlFlow::Continue(()));
        let _ = read(&package);
    }
}
