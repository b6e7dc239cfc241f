//! Bringing a document in: its bytes, its text, its outline, its items and its findings, all in one transaction.

use crate::event::{Event, hex};
use crate::review::items::{self, COUNTED, Items, Numbers};
use crate::{Actor, App, AppError, Ctx, secrecy, wording};
use domain::id::DocumentId;
use domain::review::ItemKind;
use domain::role::Permission;
use formats::read::Doubt;
use plan_parser::diagnostic::Severity;
use plan_parser::draft::Draft;
use plan_parser::span::{ScalarOffsets, Span};
use plan_parser::{Reader, Reading};
use serde_json::json;
use sha2::{Digest, Sha256};
use storage::counter;
use storage::document::{self, Document, DocumentFinding, DocumentSection, NewDocument};
use storage::draft_item;

/// A file as it comes in.
#[derive(Debug, Clone)]
pub struct IncomingFile {
    /// Its name, for people.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// VB-001.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Whether it was not there before.
    pub is_new: bool,
    /// How many items wait for review, by kind.
    pub items: Vec<(ItemKind, usize)>,
    /// How many findings there are: of the linter, and of reading the file.
    pub findings: usize,
    /// What was uncertain in the file itself, a sentence each: letters of an old table, recognised scans.
    pub doubts: Vec<String>,
}

/// Everything about a file that does not need the store.
struct Prepared {
    sha256: String,
    media_type: &'static str,
    text: String,
    doubts: Vec<Doubt>,
    reading: Reading,
}

/// Imports a document; the same bytes again change nothing.
pub async fn import(app: &App, actor: &Actor, file: IncomingFile) -> Result<Imported, AppError> {
    actor.require(Permission::ImportDocument)?;
    let sha256 = hex(&Sha256::digest(&file.bytes));
    let mut ctx = app.read(actor).await?;
    if let Some(known) = document::find_by_sha256(&mut ctx.tx, app.tenant, &sha256).await? {
        return known_already(&mut ctx, &known).await;
    }
    drop(ctx);
    let prepared = prepare(app, &file, sha256).await?;
    secrecy::refuse_stamped_file(app, actor, &prepared.sha256, &prepared.text).await?;
    let mut ctx = app.write(actor).await?;
    if let Some(known) = document::find_by_sha256(&mut ctx.tx, app.tenant, &prepared.sha256).await? {
        return known_already(&mut ctx, &known).await;
    }
    let imported = store(&mut ctx, &file, &prepared).await?;
    ctx.commit().await?;
    Ok(imported)
}

/// Reads the text and the plan, off the threads that serve requests.
async fn prepare(app: &App, file: &IncomingFile, sha256: String) -> Result<Prepared, AppError> {
    let read = crate::reading::read(file.bytes.clone()).await?;
    let catalogue = app.catalogue;
    let work = move || {
        let reading = Reader::new(catalogue).read(&read.text);
        Prepared { sha256, media_type: read.media_type, text: read.text, doubts: read.doubts, reading }
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| AppError::Internal(error.to_string()))
}

async fn known_already(ctx: &mut Ctx<'_>, known: &Document) -> Result<Imported, AppError> {
    let items = draft_item::list(&mut ctx.tx, ctx.tenant, known.id).await?;
    let findings = document::list_findings(&mut ctx.tx, ctx.tenant, known.id).await?;
    let kinds: Vec<ItemKind> = items.iter().map(|item| item.kind).collect();
    let (code, title) = (known.code.clone(), known.title.clone());
    let doubts = findings.iter().filter(|finding| finding.code == DOUBT).map(|finding| finding.message.clone());
    let doubts = doubts.collect();
    Ok(Imported { code, title, is_new: false, items: count(&kinds), findings: findings.len(), doubts })
}

async fn store(ctx: &mut Ctx<'_>, file: &IncomingFile, prepared: &Prepared) -> Result<Imported, AppError> {
    let Prepared { text, reading, .. } = prepared;
    let draft = &reading.draft;
    let head = head(ctx, file, prepared);
    let new = NewDocument { head: &head, original: &file.bytes, text };
    let stored = document::insert(&mut ctx.tx, ctx.tenant, &new).await?;
    let offsets = ScalarOffsets::new(text);
    let place = |span: Span| {
        let scalar = |byte: usize| i64::try_from(offsets.scalar(text, byte)).unwrap_or(i64::MAX);
        (scalar(span.start), scalar(span.end))
    };
    document::insert_sections(&mut ctx.tx, ctx.tenant, stored.id, &sections(draft, place)).await?;
    let findings = findings(prepared, place);
    document::insert_findings(&mut ctx.tx, ctx.tenant, stored.id, &findings).await?;
    let Items { items, spans } = number_items(ctx, text, draft, stored.id).await?;
    draft_item::insert_all(&mut ctx.tx, ctx.tenant, stored.id, &items, &spans).await?;
    let entry = crate::search::of_document(&stored, text);
    storage::search::put(&mut ctx.tx, ctx.tenant, &entry).await?;
    let detail = json!({ "sha256": stored.sha256, "file": stored.file_name, "items": items.len() });
    let event = Event { action: "document.imported", object_kind: "document", object_code: &stored.code, detail };
    ctx.record(&event).await?;
    let kinds: Vec<ItemKind> = items.iter().map(|item| item.kind).collect();
    let doubts = prepared.doubts.iter().map(wording::reading::doubt).collect();
    let (code, title, findings) = (stored.code, stored.title, findings.len());
    Ok(Imported { code, title, is_new: true, items: count(&kinds), findings, doubts })
}

async fn number_items(ctx: &mut Ctx<'_>, text: &str, draft: &Draft, document: DocumentId) -> Result<Items, AppError> {
    let mut numbers = Numbers::default();
    for (kind, name) in COUNTED {
        let (count, number) = match kind {
            ItemKind::Project => (draft.projects.len(), &mut numbers.project),
            ItemKind::Citation => (draft.citations.len(), &mut numbers.citation),
            ItemKind::Organisation => (draft.organisations.len(), &mut numbers.organisation),
            ItemKind::Footnote => (draft.footnotes.len(), &mut numbers.footnote),
            _ => (draft.suspicions.len(), &mut numbers.suspicion),
        };
        let count = i64::try_from(count).map_err(|error| AppError::Internal(error.to_string()))?;
        *number = counter::take(&mut ctx.tx, ctx.tenant, name, count).await?;
    }
    items::of_draft(text, draft, document.0, numbers)
}

fn head(ctx: &Ctx<'_>, file: &IncomingFile, prepared: &Prepared) -> Document {
    let found = &prepared.reading.draft.document;
    let words = |found: &Option<(String, Span)>| found.as_ref().map(|(words, _)| words.clone());
    let signer = found.signer.as_ref();
    Document {
        id: DocumentId(0),
        code: String::new(),
        kind: words(&found.kind),
        number: words(&found.number),
        title: words(&found.title).unwrap_or_else(|| file.name.clone()),
        issuer: found.issuer.as_ref().map(|(name, _)| name.clone()),
        issued_on: found.date.as_ref().map(|(day, _)| *day),
        period: found.period.clone(),
        province: words(&found.province),
        signer_name: signer.and_then(|signer| words(&signer.name)),
        signer_role: signer.and_then(|signer| words(&signer.role)),
        file_name: file.name.clone(),
        media_type: prepared.media_type.to_owned(),
        sha256: prepared.sha256.clone(),
        imported_at: ctx.now.clone(),
        imported_by: ctx.actor.login.clone(),
    }
}

fn sections(draft: &Draft, place: impl Fn(Span) -> (i64, i64)) -> Vec<DocumentSection> {
    let rows = draft.outline.iter().zip(0_i64..).map(|(section, seq)| DocumentSection {
        seq,
        parent: section.parent.and_then(|parent| i64::try_from(parent.0).ok()),
        path: section.path.clone(),
        level: i64::from(section.level),
        kind: section.kind.code().to_owned(),
        number: section.number.clone(),
        separator: section.separator.clone(),
        title: section.title.clone(),
        span: place(section.span),
        extent: place(section.extent),
    });
    rows.collect()
}

/// What a person should look at: first what was uncertain in the file, then what the linter found.
fn findings(prepared: &Prepared, place: impl Fn(Span) -> (i64, i64)) -> Vec<DocumentFinding> {
    let finding = |code: &str, severity: Severity, message: String, span: Span, hint: Option<String>| DocumentFinding {
        seq: 0,
        code: code.to_owned(),
        severity: severity.code().to_owned(),
        message,
        span: place(span),
        hint,
        state: "open".to_owned(),
        reason: None,
        settled_by: None,
    };
    let of_file = prepared.doubts.iter().map(|doubt| {
        let span = lines_of(doubt, &prepared.text);
        finding(DOUBT, Severity::Warning, wording::reading::doubt(doubt), span, None)
    });
    let found = &prepared.reading.diagnostics;
    let of_linter = found.iter().map(|it| finding(it.code, it.severity, it.message.clone(), it.span, it.hint.clone()));
    of_file.chain(of_linter).zip(0_i64..).map(|(finding, seq)| DocumentFinding { seq, ..finding }).collect()
}

/// The code of a finding about the file itself; the linter's codes begin with LT.
const DOUBT: &str = "FILE";

/// The lines a doubt is about; the beginning where it is about the whole text.
fn lines_of(doubt: &Doubt, text: &str) -> Span {
    let (first, last) = match *doubt {
        Doubt::Converted { first_line, last_line, .. } => (first_line, last_line),
        Doubt::Unreadable { line, .. } => (line, line),
        _ => return Span { start: 0, end: 0 },
    };
    let start_of = |line: usize| text.split_inclusive('\n').take(line).map(str::len).sum::<usize>();
    Span { start: start_of(first.saturating_sub(1)), end: start_of(last) }
}

fn count(kinds: &[ItemKind]) -> Vec<(ItemKind, usize)> {
    let of = |kind: ItemKind| (kind, kinds.iter().filter(|one| **one == kind).count());
    ItemKind::ALL.into_iter().filter(|kind| kind.is_reviewed()).map(of).collect()
}
