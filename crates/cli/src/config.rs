//! What is configured: a flag, else the environment, else `lotrinh.toml`, else the default.

use crate::wording::config as words;
use anyhow::{Context, anyhow};
use jiff::civil::Date;
use serde::Deserialize;
use std::path::PathBuf;
use std::str::FromStr;

/// The file where the environment names no other.
const FILE: &str = "lotrinh.toml";
/// The variable that names another file.
const FILE_VARIABLE: &str = "LOTRINH_CONFIG";

/// What the file may say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConfigFile {
    /// The data folder.
    pub data: Option<PathBuf>,
    /// Address of a PostgreSQL server, instead of a data folder.
    pub database_url: Option<String>,
    /// The port of the pages.
    pub port: Option<u16>,
    /// Whether other machines may open the pages.
    pub public: Option<bool>,
    /// Whether readers come over HTTPS.
    pub https: Option<bool>,
    /// What `/metrics` asks of other machines.
    pub metrics_token: Option<String>,
    /// The demonstration, which never takes the data of the province.
    pub demo: DemoSection,
}

/// What the file may say of the demonstration.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct DemoSection {
    /// Its folder.
    pub data: Option<PathBuf>,
    /// Its port.
    pub port: Option<u16>,
    /// Its day.
    pub today: Option<Date>,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Typed behind the command.
    Flag,
    /// A variable of the environment.
    Environment(&'static str),
    /// The file.
    File,
    /// Nobody has said anything.
    Default,
}

impl Source {
    /// What comes first wins.
    pub const fn rank(self) -> u8 {
        match self {
            Self::Flag => 0,
            Self::Environment(_) => 1,
            Self::File => 2,
            Self::Default => 3,
        }
    }
}

/// A value with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting<T> {
    /// What holds.
    pub value: T,
    /// Who says so.
    pub source: Source,
}

impl ConfigFile {
    /// Reads the file; without one nothing is configured.
    pub fn load() -> anyhow::Result<Self> {
        let named = std::env::var_os(FILE_VARIABLE).filter(|name| !name.is_empty());
        let path = named.as_ref().map_or_else(|| PathBuf::from(FILE), PathBuf::from);
        let shown = path.display().to_string();
        match std::fs::read_to_string(&path) {
            Ok(text) => Self::read(&text).map_err(|problem| anyhow!(words::bad_file(&shown, &problem))),
            Err(problem) if problem.kind() == std::io::ErrorKind::NotFound && named.is_none() => Ok(Self::default()),
            Err(problem) => Err(problem).with_context(|| crate::wording::cannot_read(&shown)),
        }
    }

    /// What a text says, or the line that cannot be used.
    fn read(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            words::bad_line(before.matches('\n').count() + 1, error.message())
        })
    }
}

/// The first of flag, environment and file that says something.
pub fn find<T: FromStr>(
    flag: Option<T>,
    variable: &'static str,
    file: Option<T>,
) -> anyhow::Result<Option<Setting<T>>> {
    if let Some(value) = flag {
        return Ok(Some(Setting { value, source: Source::Flag }));
    }
    if let Some(text) = std::env::var(variable).ok().filter(|text| !text.is_empty()) {
        let read = text.parse().or_else(|_| switch(&text).parse());
        let value = read.map_err(|_| anyhow!(words::bad_variable(variable, &text)))?;
        return Ok(Some(Setting { value, source: Source::Environment(variable) }));
    }
    Ok(file.map(|value| Setting { value, source: Source::File }))
}

/// What people write for yes and no.
fn switch(text: &str) -> &str {
    match text.to_lowercase().as_str() {
        "1" | "yes" | "on" => "true",
        "0" | "no" | "off" => "false",
        _ => text,
    }
}

/// The same with a default.
pub fn setting<T: FromStr>(
    flag: Option<T>,
    variable: &'static str,
    file: Option<T>,
    default: T,
) -> anyhow::Result<Setting<T>> {
    Ok(find(flag, variable, file)?.unwrap_or(Setting { value: default, source: Source::Default }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_typed_comes_before_the_file_and_the_file_before_the_default() {
        let port = |flag, file| setting(flag, "LOTRINH_NO_SUCH_VARIABLE", file, 8080).unwrap();
        assert_eq!(port(Some(1), Some(2)), Setting { value: 1, source: Source::Flag });
        assert_eq!(port(None, Some(2)), Setting { value: 2, source: Source::File });
        assert_eq!(port(None, None), Setting { value: 8080, source: Source::Default });
    }

    #[test]
    fn a_file_says_which_line_cannot_be_used() {
        let read = ConfigFile::read("port = 9000\n[demo]\ntoday = \"2025-07-05\"\n").unwrap();
        assert_eq!((read.port, read.demo.today), (Some(9000), Some(date(2025, 7, 5))));
        assert!(ConfigFile::read("port = 9000\nprot = 1\n").unwrap_err().contains('2'));
        assert!(ConfigFile::read("port = \"many\"\n").unwrap_err().contains('1'));
    }
}
