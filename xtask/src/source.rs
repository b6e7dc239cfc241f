//! The files of the project as tidy sees them: paths from the root, with the text of those that hold text.

use std::fs;
use std::io;
use std::path::Path;

/// Folders that are made, not written.
const MADE: &[&str] = &[".git", "target", "node_modules", ".demo"];

/// One file.
pub struct SourceFile {
    /// Path from the root, with `/` between its parts.
    pub path: String,
    /// The text; empty for a file that is not UTF-8.
    pub text: String,
}

/// All files, sorted by path.
pub struct SourceTree {
    files: Vec<SourceFile>,
}

impl SourceTree {
    /// Reads everything under `root` that people write.
    pub fn read(root: &Path) -> io::Result<Self> {
        let mut files = Vec::new();
        read_folder(root, "", &mut files)?;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { files })
    }

    /// Every file.
    pub fn files(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter()
    }

    /// Rust sources.
    pub fn rust(&self) -> impl Iterator<Item = &SourceFile> {
        self.files().filter(|file| file.path.ends_with(".rs"))
    }

    /// Files under a folder; `folder` ends in `/`.
    pub fn under(&self, folder: &str) -> impl Iterator<Item = &SourceFile> {
        self.files().filter(move |file| file.path.starts_with(folder))
    }

    /// The text of one file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files().find(|file| file.path == path).map(|file| file.text.as_str())
    }
}

#[cfg(test)]
impl SourceTree {
    /// A tree made of the given paths and texts.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |&(path, text): &(&str, &str)| SourceFile { path: path.to_owned(), text: text.to_owned() };
        Self { files: files.iter().map(file).collect() }
    }
}

impl SourceFile {
    /// The crate the file belongs to: `domain` for `crates/domain/src/task.rs`.
    pub fn crate_name(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    /// Whether the whole file is there for tests only.
    pub fn is_test(&self) -> bool {
        self.path.starts_with("crates/testkit/")
            || self.path.split('/').any(|part| matches!(part, "tests" | "tests.rs" | "benches" | "fuzz"))
    }

    /// Lines with their numbers, counted from one.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }
}

fn read_folder(folder: &Path, prefix: &str, files: &mut Vec<SourceFile>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if MADE.contains(&name.as_str()) {
            continue;
        }
        let kind = entry.file_type()?;
        if kind.is_dir() {
            read_folder(&entry.path(), &format!("{path}/"), files)?;
        } else if kind.is_file() {
            let text = String::from_utf8(fs::read(entry.path())?).unwrap_or_default();
            files.push(SourceFile { path, text });
        }
    }
    Ok(())
}
