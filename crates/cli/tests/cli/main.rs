//! The program as people run it: every test starts the binary.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod audit;
mod backup;
mod config;
mod crash;
mod figures;
mod input;
mod server;
mod store;
mod user;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_lotrinh");
const PLAN: &str = include_str!("../../../app/data/hung-yen-2025.txt");
const PASSWORD: &str = "mat-khau-de-thu";

/// What a command said, and how it ended.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

/// The program with nothing set around it.
fn program() -> Command {
    program_at(Path::new(PROGRAM))
}

fn program_at(path: &Path) -> Command {
    let mut command = Command::new(path);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("LOTRINH_")) {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

/// Runs a command to its end.
fn lotrinh(arguments: &[&str]) -> Said {
    said(program().args(arguments))
}

fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

impl Said {
    /// The command has failed with one sentence that holds these words.
    fn fails_with(&self, words: &[&str]) {
        assert_eq!(self.code, Some(1), "{}{}", self.out, self.err);
        assert!(self.err.starts_with("Lỗi: ") && self.err.trim_end().lines().count() == 1, "{}", self.err);
        for words in words {
            assert!(self.err.contains(words), "«{words}» is missing in: {}", self.err);
        }
    }

    /// The command has done its work.
    fn succeeds(self) -> Self {
        assert_eq!(self.code, Some(0), "{}{}", self.out, self.err);
        self
    }
}

/// A folder for the files of one test, which everybody may enter.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

fn text(path: impl AsRef<Path>) -> String {
    path.as_ref().to_str().unwrap().to_owned()
}

/// A file in a folder; answers its path.
fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> String {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    text(path)
}

/// The program as somebody whom the rights of files bind: the superuser, as whom tests often run, may everything.
fn unprivileged(folder: &TempDir) -> Command {
    const NOBODY: u32 = 65_534;
    if std::fs::metadata("/proc/self").unwrap().uid() != 0 {
        return program();
    }
    let copy = folder.path().join("lotrinh-copy");
    if !copy.exists() && std::fs::hard_link(PROGRAM, &copy).is_err() {
        std::fs::copy(PROGRAM, &copy).unwrap();
    }
    let mut command = program_at(&copy);
    command.uid(NOBODY).gid(NOBODY);
    command
}

/// A server on a free port, killed with the test.
struct Server {
    process: Child,
    port: u16,
}

impl Server {
    /// Serves a folder to one account of the office.
    fn start(data: &Path) -> Self {
        let add = ["user", "add", "vanphong", "--name", "Văn phòng", "--role", "office", "--password-stdin"];
        let mut adding = program();
        adding.args(add).arg("--data").arg(data).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut adding = adding.spawn().unwrap();
        adding.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
        adding.wait().unwrap();
        Self::spawn(program().arg("serve").args(["--port", "0"]).arg("--data").arg(data))
    }

    fn spawn(command: &mut Command) -> Self {
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(process.stdout.as_mut().unwrap()).lines();
        let line = lines.map_while(Result::ok).find(|line| line.contains("http://"));
        let line = line.unwrap_or_else(|| {
            let mut complaint = String::new();
            process.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
            panic!("the server did not start: {complaint}")
        });
        let digits = line.split("127.0.0.1:").nth(1).unwrap().split(|letter: char| !letter.is_ascii_digit());
        Self { port: digits.into_iter().next().unwrap().parse().unwrap(), process }
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(("127.0.0.1", self.port)).unwrap()
    }

    /// Sends a request and reads the whole answer.
    fn ask(&self, head: &str, body: &[u8]) -> String {
        let mut line = self.connect();
        line.write_all(request(head, body.len() as u64).as_bytes()).unwrap();
        line.write_all(body).unwrap();
        answer(line)
    }

    /// Signs in; answers the cookie.
    fn sign_in(&self) -> String {
        let body = format!("login=vanphong&password={PASSWORD}");
        let kind = "Content-Type: application/x-www-form-urlencoded";
        let answer = self.ask(&format!("POST /dang-nhap HTTP/1.1\r\n{kind}"), body.as_bytes());
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        let cookie = answer.split("set-cookie: ").nth(1).unwrap();
        cookie.split(';').next().unwrap().to_owned()
    }

    /// The token of the forms of a page.
    fn token(&self, cookie: &str) -> String {
        let page = self.ask(&format!("GET /van-ban HTTP/1.1\r\nCookie: {cookie}"), b"");
        let after = page.split("name=\"csrf\" value=\"").nth(1).unwrap();
        after.split('"').next().unwrap().to_owned()
    }

    /// Sends the process a signal.
    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.process.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    fn wait(mut self) -> ExitStatus {
        self.process.wait().unwrap()
    }

    /// The most memory the process has used so far, in kilobytes.
    fn peak_kilobytes(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        peak.trim().trim_end_matches(" kB").parse().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The head of a request whose body has so many bytes.
fn request(head: &str, length: u64) -> String {
    format!("{head}\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n")
}

fn answer(mut line: TcpStream) -> String {
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// The head of an upload of a file, and what comes before and after its bytes.
fn upload(cookie: &str, token: &str, name: &str) -> (String, String, &'static str) {
    let head = format!(
        "POST /van-ban/nhap HTTP/1.1\r\nCookie: {cookie}\r\nContent-Type: multipart/form-data; boundary=part-of-a-test"
    );
    let before = format!(
        "--part-of-a-test\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--part-of-a-test\r\n\
         Content-Disposition: form-data; name=\"tep\"; filename=\"{name}\"\r\n\r\n"
    );
    (head, before, "\r\n--part-of-a-test--\r\n")
}

/// The data folder of a test.
fn data(folder: &TempDir) -> PathBuf {
    folder.path().join("data")
}
