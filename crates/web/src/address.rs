//! Addresses of pages: `/{kind}/{code}-{slug}`, where the code is the identity and the slug only helps people.

use crate::error::WebError;
use axum::extract::{FromRequestParts, Query};
use axum::http::Uri;
use axum::http::request::Parts;
use domain::fold;
use std::fmt::Display;

/// The address of an item.
pub(crate) fn item(kind: &str, code: &str, name: &str) -> String {
    let slug = slug(name);
    let code = code.to_lowercase();
    if slug.is_empty() { format!("/{kind}/{code}") } else { format!("/{kind}/{code}-{slug}") }
}

/// The code in the last part of an address, in capitals as it was minted: everything up to the first word of the slug.
pub(crate) fn code_of(part: &str) -> String {
    let mut words = part.split('-');
    let first = words.next().unwrap_or_default();
    let numbers = words.take_while(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    numbers.fold(first.to_owned(), |code, word| code + "-" + word).to_uppercase()
}

/// The first words of a name without marks. It begins with a letter, so that the code before it ends where it should.
fn slug(name: &str) -> String {
    const MOST: usize = 60;
    let whole = fold::slug(name);
    let words = whole.split('-').filter(|word| word.is_ascii());
    let words = words.skip_while(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    words.fold(String::new(), |slug, word| match slug.len() + word.len() {
        _ if slug.is_empty() => word.to_owned(),
        ..=MOST => slug + "-" + word,
        _ => slug,
    })
}

/// A text as a part or a value of an address.
pub(crate) fn encoded(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    let one = |byte: u8| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(one).collect()
}

/// The text behind an encoded one; nothing where it is not well formed.
pub(crate) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        bytes.push(if byte == b'%' { digit(rest.next()?)? * 16 + digit(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

/// The way to the one address of an item, where the address asked for is another: its slug was typed or has changed.
pub(crate) fn canonical(asked: &Uri, address: &str) -> Result<(), WebError> {
    if asked.path() == address {
        return Ok(());
    }
    let query = asked.query().map(|query| format!("?{query}")).unwrap_or_default();
    Err(WebError::Moved { to: format!("{address}{query}") })
}

/// What a list is asked for: `?don-vi=&tt=&sx=&trang=`. Empty values ask for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListQuery(Vec<(String, String)>);

impl ListQuery {
    /// A question of this house.
    pub(crate) fn of(pairs: &[(&str, &str)]) -> Self {
        Self(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The value of a name, as a form shows it.
    pub fn shown(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// Whether this value of a name is asked for.
    pub fn asks(&self, name: &str, value: &str) -> bool {
        self.get(name) == Some(value)
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The page asked for, counted from one.
    pub fn page(&self) -> usize {
        self.get("trang").and_then(|page| page.parse().ok()).filter(|page| *page > 0).unwrap_or(1)
    }

    /// The same list with another value, from its first page on; an empty value drops the name.
    pub fn with(&self, name: &str, value: impl Display) -> String {
        let value = value.to_string();
        let kept = self.0.iter().filter(|(key, _)| key != name && key != "trang");
        let kept = kept.map(|(key, value)| (key.as_str(), value.as_str()));
        let new = (!value.is_empty()).then_some((name, value.as_str()));
        let pairs: Vec<String> =
            kept.chain(new).map(|(key, value)| format!("{}={}", encoded(key), encoded(value))).collect();
        format!("?{}", pairs.join("&"))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ListQuery {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri)
            .map_err(|_| WebError::Invalid { what: String::new() })?;
        Ok(Self(pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect()))
    }
}

/// Which rows of a long list stand on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pager {
    /// Rows in all.
    pub total: usize,
    /// This page, counted from one.
    pub page: usize,
    /// Pages in all.
    pub pages: usize,
}

impl Pager {
    /// Rows of a page.
    pub const ROWS: usize = 50;

    /// The page asked for, or the last one.
    pub fn new(total: usize, page: usize) -> Self {
        let pages = total.div_ceil(Self::ROWS).max(1);
        Self { total, page: page.clamp(1, pages), pages }
    }

    /// The rows of this page among all.
    pub fn rows<'a, T>(&self, all: &'a [T]) -> &'a [T] {
        let from = ((self.page - 1) * Self::ROWS).min(all.len());
        &all[from..(from + Self::ROWS).min(all.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(pairs: &[(&str, &str)]) -> ListQuery {
        ListQuery(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn an_address_leads_back_to_its_code() {
        for (code, name) in [
            ("CT07-1", "Thu ngân sách trên địa bàn"),
            ("NV-4-2", "24 cụm công nghiệp"),
            ("DA-012", "Vành đai 4"),
            ("VB-001", ""),
            ("DV-017", "Đảng ủy"),
        ] {
            let address = item("x", code, name);
            assert_eq!(code_of(address.trim_start_matches("/x/")), code, "{address}");
        }
        assert_eq!(item("chi-tieu", "CT14-1", "Tỷ lệ hộ nghèo"), "/chi-tieu/ct14-1-ty-le-ho-ngheo");
    }

    #[test]
    fn a_long_name_is_cut_between_words() {
        let address = item("nhiem-vu", "NV-1", &"phát triển kinh tế ".repeat(20));
        assert!(address.len() < 90 && address.ends_with(|c: char| c.is_ascii_lowercase()), "{address}");
    }

    #[test]
    fn another_value_keeps_the_rest_and_begins_at_the_first_page() {
        let query = query(&[("tt", "cham"), ("q", "hộ nghèo"), ("trang", "3")]);
        assert_eq!(query.with("tt", "dat"), "?q=h%E1%BB%99%20ngh%C3%A8o&tt=dat");
        assert_eq!(query.with("tt", ""), "?q=h%E1%BB%99%20ngh%C3%A8o");
        assert_eq!(query.page(), 3);
    }

    #[test]
    fn a_page_beyond_the_last_is_the_last() {
        let all: Vec<usize> = (0..120).collect();
        let last = Pager::new(all.len(), 99);
        assert_eq!((last.page, last.rows(&all).len()), (3, 20));
        assert_eq!(Pager::new(0, 1).rows(&[] as &[usize]).len(), 0);
    }
}
