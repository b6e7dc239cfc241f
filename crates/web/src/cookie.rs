//! The two cookies: one for the session, one that carries a sentence over a redirect.

use crate::address::{decoded, encoded};
use crate::frame::Banner;
use axum::http::{HeaderMap, HeaderName, header};

/// The session.
pub(crate) const SESSION: &str = "lotrinh_session";
/// What the last action did.
const BANNER: &str = "lotrinh_banner";

const KINDS: &[&str] = &["success", "info", "warn", "error"];

/// The value of a cookie.
pub(crate) fn find(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, value)| *key == name && !value.is_empty()).map(|(_, value)| value.to_owned())
}

/// Keeps the session until the browser is closed; no script sees it and no other site sends it.
pub(crate) fn session(token: &str, is_https: bool) -> [(HeaderName, String); 1] {
    set(SESSION, token, is_https)
}

/// Takes the session away.
pub(crate) fn no_session() -> [(HeaderName, String); 1] {
    [(header::SET_COOKIE, format!("{SESSION}=; Path=/; Max-Age=0"))]
}

/// Carries a sentence to the next page.
pub(crate) fn carry(banner: &Banner) -> [(HeaderName, String); 1] {
    set(BANNER, &format!("{}.{}", banner.kind, encoded(&banner.text)), false)
}

/// Takes the sentence away once a page has shown it.
pub(crate) fn no_banner() -> String {
    format!("{BANNER}=; Path=/; Max-Age=0")
}

/// The sentence that was carried here.
pub(crate) fn banner(headers: &HeaderMap) -> Option<Banner> {
    let value = find(headers, BANNER)?;
    let (kind, text) = value.split_once('.')?;
    let kind = KINDS.iter().find(|known| **known == kind)?;
    Some(Banner { kind, text: decoded(text)? })
}

fn set(name: &str, value: &str, is_https: bool) -> [(HeaderName, String); 1] {
    let secure = if is_https { "; Secure" } else { "" };
    [(header::SET_COOKIE, format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}"))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn headers(value: &str) -> HeaderMap {
        HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_str(value).unwrap())])
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        assert_eq!(find(&headers("a=1; lotrinh_session=abc; b=2"), SESSION).as_deref(), Some("abc"));
        assert_eq!(find(&headers("lotrinh_session="), SESSION), None);
        assert_eq!(find(&HeaderMap::new(), SESSION), None);
    }

    #[test]
    fn the_session_is_hidden_from_scripts_and_other_sites() {
        let [(_, value)] = session("abc", true);
        assert_eq!(value, "lotrinh_session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    #[test]
    fn a_sentence_comes_over_a_redirect_and_an_unknown_kind_does_not() {
        let [(_, value)] = carry(&Banner { kind: "success", text: "Đã chấp nhận 50%; xong.".into() });
        let sent = value.split(';').next().unwrap().to_owned();
        let banner = banner(&headers(&sent)).unwrap();
        assert_eq!((banner.kind, banner.text.as_str()), ("success", "Đã chấp nhận 50%; xong."));
        assert!(super::banner(&headers("lotrinh_banner=shout.abc")).is_none());
        assert!(super::banner(&headers("lotrinh_banner=info.%E")).is_none());
    }
}
