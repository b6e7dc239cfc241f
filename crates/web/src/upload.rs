//! Files sent with a form: taken whole, or refused with nothing kept.

use crate::error::WebError;
use crate::form::{Fields, refuse_secrets};
use crate::{MAX_UPLOAD_MB, Site};
use axum::body::{Bytes, HttpBody};
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{FromRequest, Request};
use axum::http::header;
use std::future::poll_fn;
use std::pin::Pin;

/// A form with files.
#[derive(Debug, Default)]
pub(crate) struct UploadForm {
    /// What was typed.
    pub fields: Fields,
    /// Files: the name each had where it came from, and what is in it.
    pub files: Vec<(String, Vec<u8>)>,
    /// The token of the form.
    pub csrf: String,
}

/// A file with the token of its form.
#[derive(Debug)]
pub(crate) struct Upload {
    /// The name it had where it came from.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The token of the form.
    pub csrf: String,
}

/// Most bytes of all files of a form together.
const MAX_BYTES: usize = MAX_UPLOAD_MB * 1024 * 1024;
/// What a form holds beside its file.
const MAX_FRAME_BYTES: u64 = 64 * 1024;
/// What is too large is read away, so that the browser hears the answer; beyond this the connection is cut.
const PATIENCE_BYTES: usize = 8 * MAX_BYTES;

impl FromRequest<Site> for UploadForm {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &Site) -> Result<Self, WebError> {
        if declared_bytes(&request) > MAX_BYTES as u64 + MAX_FRAME_BYTES {
            refuse_body(request);
            return Err(WebError::TooLarge);
        }
        let unreadable = |_| WebError::Invalid { what: String::new() };
        let mut parts = Multipart::from_request(request, state).await.map_err(unreadable)?;
        let (mut form, mut seen) = (Self::default(), 0);
        while let Some(field) = parts.next_field().await.map_err(|error| broken(&error))? {
            let name = field.name().unwrap_or_default().to_owned();
            if let Some(file) = field.file_name().map(str::to_owned) {
                let bytes = whole(field, &mut seen).await?;
                form.files.push((file, bytes));
            } else {
                let text = field.text().await.map_err(|error| broken(&error))?;
                if name == "csrf" { form.csrf = text } else { form.fields.0.push((name, text)) }
            }
        }
        if seen > MAX_BYTES {
            return Err(WebError::TooLarge);
        }
        refuse_secrets(&state.app, &form.fields.0)?;
        // A browser sends an empty part where no file was chosen.
        form.files.retain(|(name, bytes)| !name.is_empty() || !bytes.is_empty());
        Ok(form)
    }
}

impl FromRequest<Site> for Upload {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &Site) -> Result<Self, WebError> {
        let UploadForm { files, csrf, .. } = UploadForm::from_request(request, state).await?;
        let (name, bytes) = files.into_iter().last().unwrap_or_default();
        Ok(Self { name, bytes, csrf })
    }
}

/// How long the sender says the request is.
fn declared_bytes(request: &Request) -> u64 {
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    length.and_then(|length| length.parse().ok()).unwrap_or_default()
}

/// Lets the answer go out at once. A sender that waits to be asked for the body is not asked; any other hears the answer only when
/// it may go on sending, so what it sends is thrown away beside the answer.
fn refuse_body(request: Request) {
    if request.headers().contains_key(header::EXPECT) {
        return;
    }
    let mut body = request.into_body();
    tokio::spawn(async move {
        let mut seen = 0;
        while let Some(Ok(frame)) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
            seen += frame.data_ref().map_or(0, Bytes::len);
            if seen > PATIENCE_BYTES {
                break;
            }
        }
    });
}

/// The bytes of a file; none are kept beyond the limit, which `seen` counts over all files.
async fn whole(mut field: Field<'_>, seen: &mut usize) -> Result<Vec<u8>, WebError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|error| broken(&error))? {
        *seen += chunk.len();
        if *seen <= MAX_BYTES {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
        if *seen > PATIENCE_BYTES {
            return Err(WebError::TooLarge);
        }
    }
    Ok(bytes)
}

/// The line was cut, or the form is not one.
fn broken(error: &MultipartError) -> WebError {
    tracing::info!(%error, "an upload ended early");
    WebError::of_status(error.status()).unwrap_or(WebError::Invalid { what: String::new() })
}
