//! What is configured, who says so, and whether the machine is fit for it.

use super::{Said, Server, data, file, folder, lotrinh, program, said, text};
use tempfile::TempDir;

/// The command in a folder with a file of settings.
fn config(folder: &TempDir, settings: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Said {
    file(folder, "lotrinh.toml", settings.as_bytes());
    said(program().current_dir(folder.path()).arg("config").args(arguments).envs(variables.iter().copied()))
}

#[test]
fn a_flag_wins_over_a_variable_and_a_variable_over_the_file() {
    let folder = folder();
    let settings = "data = \"/a\"\nport = 1000\nhttps = true\nmetrics-token = \"bi-mat\"\n";
    let shown = config(&folder, settings, &["--port", "3000"], &[("LOTRINH_PORT", "2000"), ("LOTRINH_DATA", "/b")]);
    let shown = shown.succeeds().out;
    for line in [
        "data = /b\t(biến LOTRINH_DATA)",
        "port = 3000\t(dòng lệnh)",
        "public = false\t(mặc định)",
        "https = true\t(tệp cấu hình)",
        "metrics-token = ***\t(tệp cấu hình)",
    ] {
        assert!(shown.contains(line), "«{line}» is missing in {shown}");
    }
    assert!(!shown.contains("bi-mat"));
}

#[test]
fn a_server_that_is_typed_wins_over_a_folder_that_is_configured_and_its_password_is_masked() {
    let folder = folder();
    let url = "postgres://lotrinh:bi-mat@db/lotrinh";
    let shown = config(&folder, "data = \"/a\"\n", &["--database-url", url, "--json"], &[]).succeeds().out;
    assert!(shown.contains("postgres://lotrinh:***@db/lotrinh") && shown.contains("\"flag\""), "{shown}");
    assert!(!shown.contains("bi-mat") && !shown.contains("\"/a\""), "{shown}");
    config(&folder, "data = \"/a\"\ndatabase-url = \"postgres://a@b/c\"\n", &[], &[]).fails_with(&["Chỉ giữ một"]);
}

#[test]
fn a_slip_in_the_file_or_a_variable_is_told_with_its_place() {
    let folder = folder();
    config(&folder, "port = 9000\nprot = 1\n", &[], &[]).fails_with(&["lotrinh.toml", "dòng 2", "port"]);
    config(&folder, "", &[], &[("LOTRINH_PORT", "nhiều")]).fails_with(&["LOTRINH_PORT", "«nhiều»"]);
    config(&folder, "", &[], &[("LOTRINH_CONFIG", "khong-co.toml")]).fails_with(&["khong-co.toml", "không có tệp"]);
}

#[test]
fn the_server_takes_its_settings_from_the_file() {
    let folder = folder();
    file(&folder, "lotrinh.toml", format!("data = {:?}\nport = 0\n", text(data(&folder))).as_bytes());
    drop(Server::spawn(program().current_dir(folder.path()).arg("serve")));
    assert!(data(&folder).join("lotrinh.sqlite").exists());
}

#[test]
fn a_fit_machine_passes_and_nothing_is_made_by_looking() {
    let folder = folder();
    let nothing = lotrinh(&["doctor", "--data", &text(data(&folder))]).succeeds();
    assert!(nothing.out.contains("sẽ được tạo"), "{}", nothing.out);
    assert!(!data(&folder).exists());
    drop(Server::start(&data(&folder)));
    let fit = lotrinh(&["doctor", "--json", "--data", &text(data(&folder))]).succeeds();
    for check in ["folder", "space", "database", "log", "scans", "reports", "temporary", "clock"] {
        assert!(fit.out.contains(&format!("\"check\": \"{check}\"")), "{check} is missing in {}", fit.out);
    }
    assert!(fit.out.matches("\"state\": \"good\"").count() >= 7 && !fit.out.contains("\"bad\""), "{}", fit.out);
}

#[test]
fn what_is_unfit_is_named_with_the_remedy_and_fails_the_command() {
    let folder = folder();
    std::fs::create_dir(data(&folder)).unwrap();
    std::fs::write(data(&folder).join("lotrinh.sqlite"), "a letter, not a database".repeat(100)).unwrap();
    let unfit = lotrinh(&["doctor", "--data", &text(data(&folder))]);
    assert_eq!(unfit.code, Some(1), "{}", unfit.err);
    assert!(unfit.out.contains("hỏng     Cơ sở dữ liệu") && unfit.out.contains("lotrinh restore"), "{}", unfit.out);
}
