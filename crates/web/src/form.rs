//! Forms that change something: each carries a token of the session, and none is taken without it.

use crate::Site;
use crate::error::WebError;
use crate::hex::hex;
use app::{App, secrecy};
use axum::Form;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::response::IntoResponse;
use domain::Date;
use rand::random;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

/// What a form says, with its token. The handler takes `fields` only through [`Posted::of`] the session.
#[derive(Debug)]
pub(crate) struct Posted<T> {
    fields: T,
    csrf: String,
}

impl<T> Posted<T> {
    /// The fields, if the form belongs to the session.
    pub(crate) fn of(self, session: &str) -> Result<T, WebError> {
        check(session, &self.csrf)?;
        Ok(self.fields)
    }
}

/// What was typed into a form, by the names of its fields; a name may stand several times.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The value of a name, empty where it does not stand.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// All values of a name, in order.
    pub(crate) fn all<'f>(&'f self, name: &str) -> impl Iterator<Item = &'f str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

#[derive(Deserialize)]
struct Token {
    #[serde(default)]
    csrf: String,
}

impl<T: DeserializeOwned> FromRequest<Site> for Posted<T> {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &Site) -> Result<Self, WebError> {
        let (parts, body) = request.into_parts();
        let again = |body: Body| Request::from_parts(parts.clone(), body);
        let bytes = Bytes::from_request(again(body), state).await.map_err(refused)?;
        let form = || again(Body::from(bytes.clone()));
        let Form(Token { csrf }) = Form::from_request(form(), state).await.map_err(refused)?;
        let Form(written) = Form::<Vec<(String, String)>>::from_request(form(), state).await.map_err(refused)?;
        refuse_secrets(&state.app, &written)?;
        let Form(fields) = Form::from_request(form(), state).await.map_err(refused)?;
        Ok(Self { fields, csrf })
    }
}

/// No form, whatever it is for, brings in what carries a stamp of secrecy.
pub(crate) fn refuse_secrets(app: &App, written: &[(String, String)]) -> Result<(), WebError> {
    let (rules, today) = (&app.catalogue.regulations, app.clock.today());
    written.iter().try_for_each(|(name, text)| Ok(secrecy::refuse_stamped(rules, today, name, text)?))
}

fn refused(rejection: impl IntoResponse) -> WebError {
    WebError::of_status(rejection.into_response().status()).unwrap_or(WebError::Internal)
}

/// A token for the forms of a session, different on each page so that compression tells nothing of it.
pub(crate) fn token(session: &str) -> String {
    let salt = hex(&random::<[u8; 16]>());
    let seal = seal(session, &salt);
    salt + &seal
}

/// Refuses a form whose token is not of this session.
pub(crate) fn check(session: &str, token: &str) -> Result<(), WebError> {
    let (salt, given) = token.split_at_checked(SALT_LEN).ok_or(WebError::ForeignForm)?;
    let wanted = seal(session, salt);
    // Compared without stopping early: the time taken tells nothing of the right token.
    let differs =
        wanted.bytes().zip(given.bytes()).fold(wanted.len() ^ given.len(), |sum, (a, b)| sum | usize::from(a ^ b));
    if differs == 0 { Ok(()) } else { Err(WebError::ForeignForm) }
}

const SALT_LEN: usize = 32;

fn seal(session: &str, salt: &str) -> String {
    hex(&Sha256::new().chain_update(b"form").chain_update(session).chain_update(salt).finalize())
}

/// A day as people type it, "31/03/2025", also with hyphens or dots and without leading zeros, or as a date field sends it.
pub(crate) fn date_typed(typed: &str) -> Option<Date> {
    let mut parts = typed.trim().split(['/', '-', '.']);
    let (first, month, last) = (parts.next()?.trim(), parts.next()?.trim(), parts.next()?.trim());
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok();
    date.filter(|_| parts.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_are_typed_the_vietnamese_way_or_come_from_a_date_field() {
        assert_eq!(date_typed("31/3/2025"), Some(date(2025, 3, 31)));
        assert_eq!(date_typed("01-07-2025"), Some(date(2025, 7, 1)));
        assert_eq!(date_typed("2025-07-01"), Some(date(2025, 7, 1)));
        for wrong in ["31/02/2025", "2025", "31/3/2025/1", "mai", ""] {
            assert_eq!(date_typed(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_form_belongs_to_its_session() {
        let token = token("one");
        assert_eq!(check("one", &token), Ok(()));
        assert_eq!(check("two", &token), Err(WebError::ForeignForm));
    }

    #[test]
    fn no_token_or_half_a_token_is_refused() {
        let token = token("one");
        for wrong in ["", "ộ", &token[..40], &format!("{token}0"), &"0".repeat(96)] {
            assert_eq!(check("one", wrong), Err(WebError::ForeignForm), "{wrong}");
        }
    }

    #[test]
    fn two_pages_of_a_session_carry_different_tokens() {
        assert_ne!(token("one"), token("one"));
    }
}
