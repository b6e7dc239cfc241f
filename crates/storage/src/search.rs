//! One index over everything, in folded words. The one place where the engines need two texts: each has its own word index.

use crate::{Row, StorageError, Tx, args, counter, statements};
use domain::fold::{fold, same_writing};
use domain::id::TenantId;

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchEntry {
    /// `document`, `indicator`, `task`, `project`, `org_unit`.
    pub kind: String,
    /// Its code.
    pub code: String,
    /// What a list shows.
    pub title: String,
    /// Further words.
    pub body: String,
}

statements! {
    FIND_ID = "select id from search_entry where tenant_id = $1 and kind = $2 and code = $3";
    INSERT = "insert into search_entry (tenant_id, id, kind, code, title, body, written, folded)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    UPDATE = "update search_entry set title = $3, body = $4, written = $5, folded = $6 where tenant_id = $1 and id = $2";
    DELETE = "delete from search_entry where tenant_id = $1 and id = $2";
}

/// Room for the entries of one province in the row numbers of SQLite's word index.
const ROWS_OF_A_TENANT: i64 = 1 << 40;

const INDEX_SQLITE: &str = "insert into search_word (rowid, folded) values ($1, $2)";
const UNINDEX_SQLITE: &str = "delete from search_word where rowid = $1";
const FIND_SQLITE: &str = "select e.kind, e.code, e.title, e.body from search_word w
    join search_entry e on e.tenant_id = $1 and e.id = w.rowid - $5
    where search_word match $2 and w.rowid between $5 and $5 + 1099511627775
    order by case when instr(e.written, $3) > 0 then 0 else 1 end, bm25(search_word), e.kind, e.code limit $4";
const FIND_POSTGRES: &str = "select kind, code, title, body from search_entry
    where tenant_id = $1 and word @@ to_tsquery('simple', $2)
    order by case when strpos(written, $3) > 0 then 0 else 1 end, ts_rank(word, to_tsquery('simple', $2)) desc, kind, code
    limit $4";

/// Adds an entry, or replaces the one of the same kind and code.
pub async fn put(tx: &mut Tx, tenant: TenantId, entry: &SearchEntry) -> Result<(), StorageError> {
    let SearchEntry { kind, code, title, body } = entry;
    let words = format!("{code} {title} {body}");
    let (written, folded) = (same_writing(&words), words_of(&fold(&words)).join(" "));
    if let Some(id) = find_id(tx, tenant, kind, code).await? {
        tx.execute(UPDATE, args![tenant.0, id, title, body, &written, &folded]).await?;
        unindex(tx, tenant, id).await?;
        return index(tx, tenant, id, &folded).await;
    }
    let id = counter::next(tx, tenant, "search_entry").await?;
    tx.execute(INSERT, args![tenant.0, id, kind, code, title, body, &written, &folded]).await?;
    index(tx, tenant, id, &folded).await
}

/// Takes an entry out.
pub async fn remove(tx: &mut Tx, tenant: TenantId, kind: &str, code: &str) -> Result<(), StorageError> {
    let Some(id) = find_id(tx, tenant, kind, code).await? else { return Ok(()) };
    unindex(tx, tenant, id).await?;
    tx.execute(DELETE, args![tenant.0, id]).await?;
    Ok(())
}

/// The entries that hold every word, as written first; a word may be the beginning of a longer one. Nothing for no words.
pub async fn find(tx: &mut Tx, tenant: TenantId, text: &str, most: i64) -> Result<Vec<SearchEntry>, StorageError> {
    let Some(query) = asked(tx, text) else { return Ok(Vec::new()) };
    let written = same_writing(text.trim());
    if matches!(tx, Tx::Sqlite(_)) {
        tx.rows(FIND_SQLITE, args![tenant.0, query, written, most, row_number(tenant, 0)], read).await
    } else {
        tx.rows(FIND_POSTGRES, args![tenant.0, query, written, most], read).await
    }
}

/// Words as the index of the engine is asked for them, each possibly the beginning of a longer one; nothing for no words.
pub(crate) fn asked(tx: &Tx, text: &str) -> Option<String> {
    let folded = fold(text);
    let words = words_of(&folded);
    let is_sqlite = matches!(tx, Tx::Sqlite(_));
    let one = |word: &&str| if is_sqlite { format!("\"{word}\"*") } else { format!("{word}:*") };
    let all: Vec<String> = words.iter().map(one).collect();
    (!all.is_empty()).then(|| all.join(if is_sqlite { " " } else { " & " }))
}

/// The codes of a kind whose entries hold the words, as part of another statement: `$1` is the province, `words` the place
/// of what [`asked`] answers.
pub(crate) fn codes(tx: &Tx, tenant: TenantId, kind: &'static str, words: &str) -> String {
    if matches!(tx, Tx::Sqlite(_)) {
        let first = row_number(tenant, 0);
        format!(
            "select e.code from search_word w join search_entry e on e.tenant_id = $1 and e.id = w.rowid - {first}
            where search_word match {words} and w.rowid between {first} and {first} + 1099511627775 and e.kind = '{kind}'"
        )
    } else {
        format!(
            "select code from search_entry
            where tenant_id = $1 and kind = '{kind}' and word @@ to_tsquery('simple', {words})"
        )
    }
}

/// Letters and digits only: each engine has rules of its own for signs, such as a hyphen before a number.
fn words_of(folded: &str) -> Vec<&str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

async fn find_id(tx: &mut Tx, tenant: TenantId, kind: &str, code: &str) -> Result<Option<i64>, StorageError> {
    tx.optional(FIND_ID, args![tenant.0, kind, code], |row| row.int("id")).await
}

/// PostgreSQL keeps its index by itself.
async fn index(tx: &mut Tx, tenant: TenantId, id: i64, folded: &str) -> Result<(), StorageError> {
    if matches!(tx, Tx::Sqlite(_)) {
        tx.execute(INDEX_SQLITE, args![row_number(tenant, id), folded]).await?;
    }
    Ok(())
}

async fn unindex(tx: &mut Tx, tenant: TenantId, id: i64) -> Result<(), StorageError> {
    if matches!(tx, Tx::Sqlite(_)) {
        tx.execute(UNINDEX_SQLITE, args![row_number(tenant, id)]).await?;
    }
    Ok(())
}

const fn row_number(tenant: TenantId, id: i64) -> i64 {
    tenant.0 * ROWS_OF_A_TENANT + id
}

fn read(row: &Row) -> Result<SearchEntry, StorageError> {
    Ok(SearchEntry {
        kind: row.text("kind")?,
        code: row.text("code")?,
        title: row.text("title")?,
        body: row.text("body")?,
    })
}
