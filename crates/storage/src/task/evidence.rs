//! What proves that a task is done: documents by number and date, and files.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::Date;
use domain::id::{TaskId, TenantId};

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Identity.
    pub id: i64,
    /// The report it belongs to.
    pub event_seq: i64,
    /// What it is.
    pub proof: Proof,
}

/// A document or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// A document that others can look up.
    Document {
        /// "45/BC-STC".
        number: String,
        /// Its date.
        issued_on: Date,
    },
    /// A file that is kept here.
    File {
        /// The name it came with.
        name: String,
        /// As recognised by its content.
        media_type: String,
        /// In bytes.
        size: i64,
        /// SHA-256 of its bytes, hexadecimal.
        sha256: String,
    },
}

statements! {
    INSERT_DOCUMENT = "insert into task_evidence (tenant_id, id, task_id, event_seq, document_number, document_on)
        values ($1, $2, $3, $4, $5, $6)";
    INSERT_FILE = "insert into task_evidence (tenant_id, id, task_id, event_seq, file_name, media_type, size, sha256, content)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    LIST_OF = "select id, event_seq, document_number, document_on, file_name, media_type, size, sha256 from task_evidence
        where tenant_id = $1 and task_id = $2 order by id";
    FIND_FILE = "select id, event_seq, document_number, document_on, file_name, media_type, size, sha256, content
        from task_evidence where tenant_id = $1 and task_id = $2 and id = $3 and content is not null";
}

/// Adds a document to the report that an event is.
pub async fn insert_document(
    tx: &mut Tx,
    tenant: TenantId,
    (task, event_seq): (TaskId, i64),
    (number, issued_on): (&str, Date),
) -> Result<(), StorageError> {
    let id = counter::next(tx, tenant, "task_evidence").await?;
    tx.execute(INSERT_DOCUMENT, args![tenant.0, id, task.0, event_seq, number, issued_on]).await?;
    Ok(())
}

/// A file with its bytes.
#[derive(Debug, Clone, Copy)]
pub struct NewFile<'a> {
    /// The name it came with.
    pub name: &'a str,
    /// As recognised by its content.
    pub media_type: &'a str,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: &'a str,
    /// Its bytes.
    pub content: &'a [u8],
}

/// Adds a file to the report that an event is.
pub async fn insert_file(
    tx: &mut Tx,
    tenant: TenantId,
    (task, event_seq): (TaskId, i64),
    file: &NewFile<'_>,
) -> Result<(), StorageError> {
    let id = counter::next(tx, tenant, "task_evidence").await?;
    let size = i64::try_from(file.content.len()).unwrap_or(i64::MAX);
    let NewFile { name, media_type, sha256, content } = *file;
    tx.execute(INSERT_FILE, args![tenant.0, id, task.0, event_seq, name, media_type, size, sha256, content]).await?;
    Ok(())
}

/// The evidence of a task, the earliest first.
pub async fn list_of(tx: &mut Tx, tenant: TenantId, task: TaskId) -> Result<Vec<Evidence>, StorageError> {
    tx.rows(LIST_OF, args![tenant.0, task.0], read).await
}

/// A file of a task with its bytes.
pub async fn find_file(
    tx: &mut Tx,
    tenant: TenantId,
    task: TaskId,
    id: i64,
) -> Result<Option<(Evidence, Vec<u8>)>, StorageError> {
    tx.optional(FIND_FILE, args![tenant.0, task.0, id], |row| Ok((read(row)?, row.bytes("content")?))).await
}

fn read(row: &Row) -> Result<Evidence, StorageError> {
    let proof = match row.opt_text("document_number")? {
        Some(number) => Proof::Document { number, issued_on: row.date("document_on")? },
        None => Proof::File {
            name: row.text("file_name")?,
            media_type: row.text("media_type")?,
            size: row.int("size")?,
            sha256: row.text("sha256")?,
        },
    };
    Ok(Evidence { id: row.int("id")?, event_seq: row.int("event_seq")?, proof })
}
