//! Reporting a task done, with what proves it; and the part of a body that helps.

use super::change::{self, Done, Seen, begin, finish, said};
use crate::event::hex;
use crate::wording::task as words;
use crate::{AppError, Ctx, Fault};
use domain::Date;
use domain::task::{EvidenceKind, TaskAction, TaskState};
use sha2::{Digest, Sha256};
use storage::task::evidence::{self, NewFile};
use storage::task::{self, Task};

/// Most megabytes of one file, where no rule is in force.
const MOST_MEGABYTES: usize = 20;

/// What is reported, as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportTask {
    /// What was done.
    pub result: String,
    /// The document that proves it: its number.
    pub document_number: String,
    /// Its date.
    pub document_on: String,
    /// Files that prove it.
    pub files: Vec<IncomingEvidence>,
}

/// A file as it comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomingEvidence {
    /// Its name, for people.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The lead reports the task done; somebody else is then asked to confirm. The day of this report is the day that counts.
pub async fn report(ctx: &mut Ctx<'_>, seen: Seen<'_>, said_of: &ReportTask) -> Result<(), AppError> {
    let before = begin(ctx, seen, TaskAction::Report).await?;
    let document = document(ctx, said_of)?;
    let most = ctx.catalogue.regulations.whole("task.evidence.most_megabytes", ctx.today);
    let most = most.and_then(|most| usize::try_from(most).ok()).unwrap_or(MOST_MEGABYTES);
    let files = checked(&said_of.files, most)?;
    if document.is_none() && files.is_empty() {
        return Err(AppError::invalid("document_number", words::EVIDENCE_IS_MISSING));
    }
    let after = Task { state: TaskState::Reported, reported_on: Some(ctx.today), ..before.clone() };
    let done = Done { action: TaskAction::Report, reason: said(&said_of.result), changes: Vec::new() };
    let seq = finish(ctx, &before, &after, done).await?;
    if let Some((number, issued_on)) = &document {
        evidence::insert_document(&mut ctx.tx, ctx.tenant, (before.id, seq), (number, *issued_on)).await?;
    }
    for (kind, file) in files {
        let sha256 = hex(&Sha256::digest(&file.bytes));
        let media_type = kind.media_type();
        let file = NewFile { name: &file.name, media_type, sha256: &sha256, content: &file.bytes };
        evidence::insert_file(&mut ctx.tx, ctx.tenant, (before.id, seq), &file).await?;
    }
    Ok(())
}

/// The document that is named: both number and date, or none.
fn document(ctx: &Ctx<'_>, said_of: &ReportTask) -> Result<Option<(String, Date)>, AppError> {
    let issued_on = change::day(&said_of.document_on).map_err(|sentence| AppError::invalid("document_on", sentence))?;
    match (said(&said_of.document_number), issued_on) {
        (None, None) => Ok(None),
        (Some(_), Some(day)) if day > ctx.today => Err(AppError::invalid("document_on", words::DOCUMENT_IS_AHEAD)),
        (Some(number), Some(day)) => Ok(Some((number, day))),
        (Some(_), None) => Err(AppError::invalid("document_on", words::DOCUMENT_IS_HALF)),
        (None, Some(_)) => Err(AppError::invalid("document_number", words::DOCUMENT_IS_HALF)),
    }
}

/// The files with their kinds; nothing is kept of any if one cannot be taken.
fn checked(files: &[IncomingEvidence], most: usize) -> Result<Vec<(EvidenceKind, &IncomingEvidence)>, AppError> {
    let mut taken = Vec::new();
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| !file.name.is_empty() || !file.bytes.is_empty()) {
        match EvidenceKind::check(&file.bytes, most) {
            Ok(kind) => taken.push((kind, file)),
            Err(fault) => {
                faults.push(Fault { field: "files".to_owned(), sentence: words::evidence(&file.name, fault) });
            }
        }
    }
    if faults.is_empty() { Ok(taken) } else { Err(AppError::Invalid(faults)) }
}

/// A body that helps has done its own part: from then on a delay of the task is none of its own (`domain.md` D6).
pub async fn hand_in_part(ctx: &mut Ctx<'_>, seen: Seen<'_>, result: &str) -> Result<(), AppError> {
    let before = begin(ctx, seen, TaskAction::HandInPart).await?;
    let own = ctx.actor.org_unit.ok_or_else(|| AppError::invalid("action", words::NO_PART))?;
    let today = ctx.today;
    if !task::hand_in_part(&mut ctx.tx, ctx.tenant, before.id, own, today).await? {
        return Err(AppError::invalid("action", words::NO_PART));
    }
    let done = Done { action: TaskAction::HandInPart, reason: said(result), changes: Vec::new() };
    finish(ctx, &before, &before, done).await?;
    Ok(())
}

/// A file that proves something, as it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceContent {
    /// Its name.
    pub name: String,
    /// As recognised by its content.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A file of a task.
pub async fn find_evidence(ctx: &mut Ctx<'_>, code: &str, id: i64) -> Result<EvidenceContent, AppError> {
    ctx.require(domain::role::Permission::Read)?;
    let task = change::get(ctx, code).await?;
    let missing = || AppError::not_found("evidence", id.to_string());
    let found = evidence::find_file(&mut ctx.tx, ctx.tenant, task.id, id).await?;
    let (found, bytes) = found.ok_or_else(missing)?;
    match found.proof {
        evidence::Proof::File { name, media_type, .. } => Ok(EvidenceContent { name, media_type, bytes }),
        evidence::Proof::Document { .. } => Err(missing()),
    }
}
