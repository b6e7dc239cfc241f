//! Files that cannot be used are told what is wrong, where, and how to mend it.

use super::{PLAN, data, file, folder, lotrinh, program, said, text, unprivileged};
use std::io::{Cursor, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;
use zip::write::{SimpleFileOptions, ZipWriter};

const LOCKED: &[u8] = include_bytes!("../../../formats/tests/read/fixtures/locked.pdf");

#[test]
fn a_file_that_gives_no_text_is_named_with_the_reason_and_the_remedy() {
    let folder = folder();
    let data = text(data(&folder));
    let cases: [(String, &[&str]); 8] = [
        (text(folder.path().join("khong-co.txt")), &["không có tệp", "đường dẫn"]),
        (text(folder.path()), &["thư mục", "Chỉ ra một tệp"]),
        (file(&folder, "rong.txt", b""), &["0 byte", "gửi lại"]),
        (file(&folder, "trang.txt", " \r\n\t\n".as_bytes()), &["không có chữ", "nhầm tệp"]),
        (file(&folder, "nhat.txt", b"\x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x95\xB6\x8F\x91"), &["byte thứ 1", "UTF-8"]),
        (file(&folder, "anh.txt", b"abc\0\x01\x02def"), &["byte thứ 4", ".docx"]),
        (file(&folder, "khoa.pdf", LOCKED), &["mật khẩu", "Bỏ mật khẩu"]),
        (file(&folder, "hong.docx", &docx("<w:p/>")[..200]), &["bị hỏng", "lưu lại"]),
    ];
    for (path, words) in &cases {
        for command in [vec!["extract", path], vec!["lint", path], vec!["import", path, "--data", &data]] {
            let said = lotrinh(&command);
            said.fails_with(words);
            assert!(said.out.is_empty(), "{}", said.out);
            assert!(said.err.contains(path.as_str()), "{command:?}: {}", said.err);
        }
    }
    lotrinh(&["import", &file(&folder, "ke-hoach.txt", PLAN.as_bytes()), "--data", &data])
        .succeeds()
        .is_document("VB-001");
}

#[test]
fn a_file_without_rights_is_named() {
    let folder = folder();
    let path = file(&folder, "rieng.txt", PLAN.as_bytes());
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    said(unprivileged(&folder).args(["extract", &path])).fails_with(&["rieng.txt", "không đủ quyền", "Xin quyền"]);
}

#[test]
fn a_file_of_200_megabytes_is_refused_with_the_limit() {
    let folder = folder();
    let path = file(&folder, "lon.txt", b"");
    std::fs::File::options().write(true).open(&path).unwrap().set_len(200 * 1024 * 1024).unwrap();
    lotrinh(&["extract", &path]).fails_with(&["lon.txt", "vượt 50 MB", "Tách"]);
    lotrinh(&["figures", "import", &path, "--data", &text(data(&folder))]).fails_with(&["quá lớn", "50 MB"]);
}

#[test]
fn a_package_that_unpacks_without_end_is_refused() {
    let folder = folder();
    let bomb = docx(&" ".repeat(200 * 1024 * 1024));
    assert!(bomb.len() < 1024 * 1024);
    lotrinh(&["extract", &file(&folder, "bom.docx", &bomb)]).fails_with(&["bom.docx", "giải nén"]);
    let relation = |kind: &str, target: &str| {
        format!("<Relationships><Relationship Id=\"a\" Type=\"x/{kind}\" Target=\"{target}\"/></Relationships>")
    };
    let bomb = package(&[
        ("_rels/.rels", &relation("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", &relation("worksheet", "s.xml")),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" id=\"a\"/></sheets></workbook>"),
        ("xl/s.xml", &format!("<worksheet><c><v>{}</v></c></worksheet>", "9".repeat(200 * 1024 * 1024))),
    ]);
    let path = file(&folder, "bom.xlsx", &bomb);
    lotrinh(&["figures", "import", &path, "--data", &text(data(&folder))]).fails_with(&["bị hỏng"]);
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_failure() {
    let folder = folder();
    let path = file(&folder, "ke-hoach.txt", PLAN.as_bytes());
    for command in [vec!["extract", &path, "--json"], vec!["extract", &path], vec!["lint", &path]] {
        let mut process = program().args(&command).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = [0; 10];
        process.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let mut complaint = String::new();
        process.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        assert!(process.wait().unwrap().success(), "{command:?}: {complaint}");
        assert_eq!(complaint, "", "{command:?}");
    }
}

#[test]
fn a_full_disk_behind_the_output_is_told() {
    let folder = folder();
    let path = file(&folder, "ke-hoach.txt", PLAN.as_bytes());
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    said(program().args(["extract", &path]).stdout(full)).fails_with(&["đã đầy", "Dọn chỗ"]);
}

#[test]
fn a_text_without_anything_of_a_plan_is_taken_with_a_warning() {
    let folder = folder();
    let path = file(&folder, "thu.txt", "Thư mời họp mặt cuối năm\n".as_bytes());
    let said = lotrinh(&["import", &path, "--data", &text(data(&folder))]).succeeds();
    assert!(said.out.contains("Không thấy chỉ tiêu") && said.out.contains("nhầm tệp"), "{}", said.out);
}

impl super::Said {
    fn is_document(&self, code: &str) {
        assert!(self.out.contains(code), "{}", self.out);
    }
}

fn docx(body: &str) -> Vec<u8> {
    package(&[
        (
            "_rels/.rels",
            "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        ),
        ("word/document.xml", &format!("<w:document><w:body>{body}</w:body></w:document>")),
    ])
}

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
