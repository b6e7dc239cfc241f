//! Style sheet, scripts, fonts and icons, carried in the binary and served under a folder named by their content.

use crate::hex::hex;
use crate::route::{Access, Routes};
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "assets"]
struct Files;

/// One name for all files together: a change of any gives every file a new address, so that each may be kept for ever.
static EDITION: LazyLock<String> = LazyLock::new(|| {
    let mut names: Vec<_> = Files::iter().collect();
    names.sort_unstable();
    let all = names
        .iter()
        .filter_map(|name| Files::get(name))
        .fold(Sha256::new(), |all, file| all.chain_update(file.metadata.sha256_hash()));
    hex(&all.finalize()[..6])
});

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK_AGAIN: &str = "no-cache";

/// The address of a file.
pub fn url(name: &str) -> String {
    format!("/tinh/{}/{name}", *EDITION)
}

/// Serves the files.
pub(crate) fn routes() -> Routes {
    Routes::new().get("/tinh/{edition}/{*name}", Access::Public, file).get("/favicon.ico", Access::Public, favicon)
}

async fn favicon(headers: HeaderMap) -> Response {
    file(Path((String::new(), "logo.svg".to_owned())), headers).await
}

/// `GET /tinh/{edition}/{name}`
async fn file(Path((edition, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let Some(file) = Files::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let tag = format!("\"{}\"", hex(&file.metadata.sha256_hash()[..8]));
    let keep = if edition == *EDITION { FOR_EVER } else { ASK_AGAIN };
    let known = headers.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let head = [(header::ETAG, tag.clone()), (header::CACHE_CONTROL, keep.to_owned())];
    if known.is_some_and(|tags| tags.split(',').any(|one| one.trim().trim_start_matches("W/") == tag)) {
        return (StatusCode::NOT_MODIFIED, head).into_response();
    }
    let kind = content_type(&name);
    let EmbeddedFile { data, .. } = file;
    (head, [(header::CONTENT_TYPE, kind)], data.into_owned()).into_response()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    }
}
