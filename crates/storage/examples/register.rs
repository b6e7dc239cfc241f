//! Asks for the first page of a register of 100,000 tasks as 50 people would, and prints how long the answers took.
//!
//! `cargo run --release -p storage --example register -- [postgres://…]`: on a new SQLite file, or on an empty database of a server.

use domain::id::{DocumentId, OrgUnitId, TaskId, TenantId};
use domain::org_unit::{OrgKind, OrgLevel};
use domain::task::{TaskState, TaskTiming};
use domain::validity::Validity;
use domain::{Date, task::TaskCounts};
use jiff::Span;
use jiff::civil::date;
use std::time::{Duration, Instant};
use storage::document::{self, Document, NewDocument};
use storage::org_unit::{self, NewOrgUnit};
use storage::task::query::{self, QueryDays, TaskQuery};
use storage::task::{self, Task, TaskBody, TaskBrief};
use storage::{Db, Location, StorageError, Tx, tenant};

const TASKS: i64 = 100_000;
const BODIES: i64 = 200;
const SECTIONS: i64 = 60;
const PEOPLE: usize = 50;
/// Pages that each asks for.
const PAGES: usize = 15;
/// What a person takes to look at a page.
const LOOK: Duration = Duration::from_millis(1_000);
const ROWS: i64 = 50;
const DAYS: QueryDays = QueryDays { today: date(2025, 7, 5), soon: date(2025, 7, 12) };

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<(), StorageError> {
    let folder = std::env::temp_dir().join(format!("lotrinh-register-{}", std::process::id()));
    let location = match std::env::args().nth(1) {
        Some(url) => Location::Server { url, schema: None },
        None => Location::File(folder.join("lotrinh.sqlite")),
    };
    let db = Db::open(&location).await?;
    let started = Instant::now();
    let (province, bodies) = fill(&db).await?;
    println!("{TASKS} tasks written in {:.1} s", started.elapsed().as_secs_f32());
    for (name, wanted) in [
        ("all", TaskQuery::default()),
        ("one state", TaskQuery { states: vec![TaskState::InProgress], ..TaskQuery::default() }),
        ("overdue", TaskQuery { timing: Some(TaskTiming::OpenOverdue), ..TaskQuery::default() }),
        ("one body, due by a day", of_body(bodies[7])),
        ("one section, as in the document", of_section()),
        ("not clear", TaskQuery { is_unclear: true, ..TaskQuery::default() }),
    ] {
        let took = ask_as_people(&db, province, &wanted).await;
        let at = |share: usize| took[(took.len() * share / 100).min(took.len() - 1)].as_secs_f64() * 1000.0;
        println!("{name:32} p50 {:6.1} ms   p95 {:6.1} ms   p99 {:6.1} ms", at(50), at(95), at(99));
    }
    db.close().await;
    drop(std::fs::remove_dir_all(folder));
    Ok(())
}

fn of_body(body: OrgUnitId) -> TaskQuery {
    TaskQuery { org_unit: Some(body), due_by: Some(date(2025, 7, 19)), ..TaskQuery::default() }
}

fn of_section() -> TaskQuery {
    TaskQuery { section: Some("III.9".to_owned()), is_in_document_order: true, ..TaskQuery::default() }
}

/// Everybody asks, looks, and asks again; answers how long each answer took, the quickest first.
async fn ask_as_people(db: &Db, province: TenantId, wanted: &TaskQuery) -> Vec<Duration> {
    let people = (0..PEOPLE).map(|person| {
        let (db, wanted) = (db.clone(), wanted.clone());
        tokio::spawn(async move {
            let first = tokio::time::Instant::now() + LOOK * u32::try_from(person).unwrap_or(0) / 50;
            let mut look = tokio::time::interval_at(first, LOOK);
            look.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
            let mut took = Vec::new();
            for _ in 0..PAGES {
                look.tick().await;
                let asked = Instant::now();
                page(&db, province, &wanted).await.expect("the register answers");
                took.push(asked.elapsed());
            }
            took
        })
    });
    let mut took = Vec::new();
    for person in people.collect::<Vec<_>>() {
        took.extend(person.await.expect("nobody panics"));
    }
    took.sort();
    took
}

/// Everything that the page of the register asks the store for.
async fn page(db: &Db, province: TenantId, wanted: &TaskQuery) -> Result<TaskCounts, StorageError> {
    let mut tx = db.read().await?;
    org_unit::list(&mut tx, province).await?;
    let all = query::count(&mut tx, province, &TaskQuery::default(), DAYS).await?;
    if *wanted != TaskQuery::default() {
        query::count(&mut tx, province, wanted, DAYS).await?;
    }
    let rows = query::list(&mut tx, province, wanted, DAYS, (0, ROWS)).await?;
    query::list_bodies_of_all(&mut tx, province, &rows).await?;
    query::list_leads(&mut tx, province).await?;
    query::list_sections(&mut tx, province).await?;
    Ok(all)
}

async fn fill(db: &Db) -> Result<(TenantId, Vec<OrgUnitId>), StorageError> {
    let mut tx = db.begin().await?;
    let province = tenant::insert(&mut tx, "tinh-mau", "Sample", "hung-yen-until-2025").await?.id;
    let document = plan(&mut tx, province).await?;
    let mut bodies = Vec::new();
    for number in 0..BODIES {
        let name = format!("Body {number}");
        let (level, kind, valid) = (OrgLevel::Province, OrgKind::State, Validity::default());
        let new = NewOrgUnit { name: &name, level, kind, is_generic: false, valid };
        bodies.push(org_unit::insert(&mut tx, province, &new).await?.id);
    }
    for number in 0..TASKS {
        let id = task::insert(&mut tx, province, &sample(document, &bodies, number)).await?;
        for helper in 1..3 {
            task::insert_body(&mut tx, province, &help(id, pick(&bodies, number * 7 + helper))).await?;
        }
    }
    tx.commit().await?;
    Ok((province, bodies))
}

fn pick(bodies: &[OrgUnitId], number: i64) -> OrgUnitId {
    bodies[usize::try_from(number).unwrap_or(0) % bodies.len()]
}

fn help(task: TaskId, org_unit: OrgUnitId) -> TaskBody {
    let role = "coordinating".to_owned();
    TaskBody { task, org_unit, role, part: None, due_on: None, handed_in_on: None }
}

/// A task whose state, day and section follow from its number, in the mix that a year brings.
fn sample(document: DocumentId, bodies: &[OrgUnitId], number: i64) -> Task {
    use TaskState::{Accepted, Assigned, Done, InProgress, Reported, Returned, Unassigned};
    let states = [Unassigned, Assigned, Accepted, InProgress, InProgress, Reported, Returned, Done, Done, Done];
    let state = states[usize::try_from(number * 31 % 10).unwrap_or(0)];
    let first: Date = date(2025, 1, 1);
    let due_on = (number % 9 != 0).then(|| first + Span::new().days(number * 17 % 365));
    let reported_on = matches!(state, Reported | Done).then(|| first + Span::new().days(number * 13 % 185));
    Task {
        id: TaskId(0),
        code: format!("NV-{number}"),
        document,
        item: number,
        section_path: format!("III.{}", number % SECTIONS + 1),
        title: format!(
            "Task {number} with words as a plan has them, a line or two long, so that a row weighs what it weighs"
        ),
        lead: (state != Unassigned).then(|| pick(bodies, number)),
        lead_basis: None,
        state,
        deadline_kind: None,
        deadline_text: None,
        printed_on: due_on,
        due_on,
        original_due_on: due_on,
        frequency: None,
        reported_on,
        confirmed_on: None,
        brief: TaskBrief { is_clear: number % 4 != 0, ..TaskBrief::default() },
        extensions: 0,
        parent: None,
        period: None,
        is_series: false,
        version: 1,
    }
}

async fn plan(tx: &mut Tx, province: TenantId) -> Result<DocumentId, StorageError> {
    let head = Document {
        id: DocumentId(0),
        code: String::new(),
        kind: None,
        number: None,
        title: "Sample".to_owned(),
        issuer: None,
        issued_on: None,
        period: None,
        province: None,
        signer_name: None,
        signer_role: None,
        file_name: "sample.txt".to_owned(),
        media_type: "text/plain".to_owned(),
        sha256: "00".to_owned(),
        imported_at: "2025-01-01T00:00:00Z".to_owned(),
        imported_by: "system".to_owned(),
    };
    let inserted = document::insert(tx, province, &NewDocument { head: &head, original: b"", text: "" }).await?;
    let sections: Vec<document::DocumentSection> = (0..SECTIONS)
        .map(|seq| document::DocumentSection {
            seq,
            parent: None,
            path: format!("III.{}", seq + 1),
            level: 2,
            kind: "heading".to_owned(),
            number: (seq + 1).to_string(),
            separator: ".".to_owned(),
            title: None,
            span: (0, 0),
            extent: (0, 0),
        })
        .collect();
    document::insert_sections(tx, province, inserted.id, &sections).await?;
    Ok(inserted.id)
}
