//! What carries a stamp of secrecy is refused before anything of it is kept; only that it happened is recorded.

use crate::event::Event;
use crate::wording::secrecy as sentence;
use crate::{Actor, App, AppError};
use domain::Date;
use domain::regulation::Regulations;
use domain::secrecy::{SecrecyStamp, find_stamp};
use serde_json::json;

/// The law on state secrets in force on a day.
const LAW: &str = "secrecy.law";

/// Refuses a text with a stamp; the sentence says where it stands, by which law, and what to do instead.
pub fn refuse_stamped(rules: &Regulations, on: Date, field: &str, text: &str) -> Result<(), AppError> {
    find_stamp(text).map_or(Ok(()), |stamp| Err(refusal(rules, on, field, &stamp)))
}

fn refusal(rules: &Regulations, on: Date, field: &str, stamp: &SecrecyStamp) -> AppError {
    let law = rules.find(LAW, on).map_or("", |row| row.source.as_str());
    AppError::invalid(field, sentence::stamped(stamp, law))
}

/// Refuses the text of a file, and records the attempt without a word of its content.
pub(crate) async fn refuse_stamped_file(app: &App, actor: &Actor, sha256: &str, text: &str) -> Result<(), AppError> {
    let Some(stamp) = find_stamp(text) else { return Ok(()) };
    let mut ctx = app.write(actor).await?;
    let detail = json!({ "level": stamp.level.code() });
    let event = Event { action: "secrecy.refused", object_kind: "file", object_code: sha256, detail };
    ctx.record(&event).await?;
    let error = refusal(&ctx.catalogue.regulations, ctx.today, "file", &stamp);
    ctx.commit().await?;
    Err(error)
}
