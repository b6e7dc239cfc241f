//! Reading files, with stand-ins for the programs of the machine.

use super::*;
use formats::read::Doubt;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

const SCAN: &[u8] = include_bytes!("../../../formats/tests/read/fixtures/scan.pdf");

fn install(folder: &Path, name: &str, script: &str) {
    let path = folder.join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

/// A machine with programs that do what these scripts say.
fn machine(pdftoppm: &str, tesseract: &str) -> (tempfile::TempDir, Programs) {
    let folder = tempfile::tempdir().unwrap();
    install(folder.path(), "pdftoppm", pdftoppm);
    install(folder.path(), "tesseract", tesseract);
    let programs = Programs::in_folders(&[folder.path().to_owned()]);
    (folder, programs)
}

const KNOWS_VIETNAMESE: &str = r#"if [ "$1" = --list-langs ]; then echo vie; exit; fi"#;
const DRAWS: &str = r#"for last; do :; done; echo picture > "$last.png""#;

#[test]
fn a_text_is_read_without_any_program() {
    assert_eq!(read_file("Kế hoạch".as_bytes()).unwrap().text, "Kế hoạch");
}

#[test]
fn a_scan_is_recognised_page_by_page() {
    let (_folder, programs) =
        machine(DRAWS, &format!("{KNOWS_VIETNAMESE}\ncat \"$1\" && echo ' KẾ HOẠCH' && printf '\\f'"));
    let document = ocr::read(SCAN, 2, &programs).unwrap();
    assert_eq!(document.text, "picture\n KẾ HOẠCH\n\u{C}picture\n KẾ HOẠCH");
    assert_eq!(document.doubts, [Doubt::Recognised { pages: 2 }]);
}

#[test]
fn a_machine_without_the_programs_says_which_packages_bring_them() {
    let folder = tempfile::tempdir().unwrap();
    install(folder.path(), "tesseract", "echo eng");
    let programs = Programs::in_folders(&[folder.path().to_owned()]);
    assert_eq!(programs.missing(), [Program::PdfToPpm, Program::Vietnamese]);
    let sentence = wording::reading::sentence(&ocr::read(SCAN, 1, &programs).unwrap_err());
    assert!(sentence.contains("poppler-utils tesseract-ocr-vie"), "{sentence}");
}

#[test]
fn a_program_that_fails_is_named_with_its_page_and_reason() {
    let (_folder, programs) = machine("echo 'Syntax Error: no page' >&2; exit 3", KNOWS_VIETNAMESE);
    let error = ocr::read(SCAN, 1, &programs).unwrap_err();
    assert!(
        matches!(&error, ReadingError::Program { program: Program::PdfToPpm, page: 1, reason } if reason == "Syntax Error: no page"),
        "{error}"
    );
}

#[test]
fn a_scan_without_letters_has_no_text() {
    let (_folder, programs) = machine(DRAWS, &format!("{KNOWS_VIETNAMESE}\nprintf '\\f'"));
    assert!(matches!(ocr::read(SCAN, 1, &programs), Err(ReadingError::File(ReadError::NoText { .. }))));
}

#[test]
fn a_scan_that_is_too_long_is_refused_before_any_work() {
    let (_folder, programs) = machine("exit 1", KNOWS_VIETNAMESE);
    assert!(matches!(ocr::read(SCAN, 301, &programs), Err(ReadingError::TooManyPages { pages: 301, .. })));
}
