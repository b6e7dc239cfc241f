//! The shape of each file, and how its rows become domain types.

pub(crate) mod document;
pub(crate) mod indicator;
pub(crate) mod obstacle;
pub(crate) mod org_unit;
pub(crate) mod place;
pub(crate) mod regulation;
pub(crate) mod report_layout;
pub(crate) mod unit;

use crate::CatalogueError;
use domain::Date;
use domain::validity::Validity;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Reads a file of the given shape.
fn parse<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, CatalogueError> {
    toml::from_str(text).map_err(|source| CatalogueError::Shape { file, source: Box::new(source) })
}

/// The value a word stands for, or where the word is wrong.
struct Row<'a> {
    file: &'static str,
    name: &'a str,
}

impl Row<'_> {
    fn word<T>(&self, word: &str, what: &'static str, found: Option<T>) -> Result<T, CatalogueError> {
        found.ok_or_else(|| CatalogueError::Word {
            file: self.file,
            row: self.name.to_owned(),
            word: word.to_owned(),
            what,
        })
    }

    fn one_of<T: Copy>(
        &self,
        word: &str,
        what: &'static str,
        all: &[T],
        code: fn(T) -> &'static str,
    ) -> Result<T, CatalogueError> {
        self.word(word, what, all.iter().copied().find(|value| code(*value) == word))
    }

    fn date(&self, word: &str) -> Result<Date, CatalogueError> {
        self.word(word, "date", word.parse().ok())
    }

    fn validity(&self, dates: &ValidityRow) -> Result<Validity, CatalogueError> {
        let day = |word: &Option<String>| word.as_deref().map(|word| self.date(word)).transpose();
        Ok(Validity { from: day(&dates.valid_from)?, to: day(&dates.valid_to)? })
    }
}

#[derive(Deserialize, Default)]
struct ValidityRow {
    valid_from: Option<String>,
    valid_to: Option<String>,
}
