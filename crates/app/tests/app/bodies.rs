//! Bodies with open duties, for tests and measurements of events.

use app::reorganisation::{self, Takers};
use app::{App, Ctx};
use domain::id::{DocumentId, OrgUnitId, TaskId};
use domain::org_unit::{OrgKind, OrgLevel};
use domain::reorganisation::EventKind;
use domain::task::TaskState;
use domain::validity::Validity;
use jiff::civil::{Date, date};
use storage::document::{self, Document, NewDocument};
use storage::org_unit::{self, NewOrgUnit, OrgUnit};
use storage::task::{self, Task, TaskBody, TaskBrief};

/// The day of the mergers.
pub const DAY: Date = date(2025, 3, 1);

/// Adds a body.
pub async fn body(ctx: &mut Ctx<'_>, name: &str) -> OrgUnit {
    let (level, kind) = (OrgLevel::Province, OrgKind::State);
    let new = NewOrgUnit { name, level, kind, is_generic: false, valid: Validity::default() };
    org_unit::insert(&mut ctx.tx, ctx.tenant, &new).await.expect("a body can be added")
}

/// Adds a document for tasks to come from.
pub async fn document(ctx: &mut Ctx<'_>) -> DocumentId {
    let head = Document {
        id: DocumentId(0),
        code: String::new(),
        kind: Some("plan".to_owned()),
        number: None,
        title: "Kế hoạch năm 2025".to_owned(),
        issuer: None,
        issued_on: None,
        period: None,
        province: None,
        signer_name: None,
        signer_role: None,
        file_name: "ke-hoach.txt".to_owned(),
        media_type: "text/plain".to_owned(),
        sha256: "cd".to_owned(),
        imported_at: "2025-01-05T00:00:00Z".to_owned(),
        imported_by: "vanphong".to_owned(),
    };
    let new = NewDocument { head: &head, original: b"", text: "" };
    document::insert(&mut ctx.tx, ctx.tenant, &new).await.expect("a document can be added").id
}

/// Adds a task that a body answers for.
pub async fn led(ctx: &mut Ctx<'_>, document: DocumentId, number: i64, lead: OrgUnitId) -> TaskId {
    let task = Task {
        id: TaskId(0),
        code: format!("NV-1-{number}"),
        document,
        item: number,
        section_path: "III.1".to_owned(),
        title: format!("Việc thứ {number}"),
        lead: Some(lead),
        lead_basis: Some("decision".to_owned()),
        state: TaskState::Assigned,
        deadline_kind: None,
        deadline_text: None,
        printed_on: None,
        due_on: None,
        original_due_on: None,
        frequency: None,
        reported_on: None,
        confirmed_on: None,
        brief: TaskBrief::default(),
        extensions: 0,
        parent: None,
        period: None,
        is_series: false,
        version: 1,
    };
    task::insert(&mut ctx.tx, ctx.tenant, &task).await.expect("a task can be added")
}

/// Lets a body help in a task.
pub async fn helps(ctx: &mut Ctx<'_>, task: TaskId, org_unit: OrgUnitId) {
    let role = "coordinating".to_owned();
    let body = TaskBody { task, org_unit, role, part: None, due_on: None, handed_in_on: None };
    task::insert_body(&mut ctx.tx, ctx.tenant, &body).await.expect("a body can help");
}

/// Prepares an event of bodies that exist, with its day and its document.
pub async fn event(ctx: &mut Ctx<'_>, kind: EventKind, givers: &[&OrgUnit], takers: &[&OrgUnit]) -> String {
    let codes = |units: &[&OrgUnit]| units.iter().map(|unit| unit.code.clone()).collect::<Vec<_>>();
    let code = reorganisation::open(ctx, kind, &codes(givers)).await.expect("an event can be opened");
    let takers = Takers { known: codes(takers), new: Vec::new() };
    reorganisation::set_takers(ctx, &code, &takers).await.expect("takers can be named");
    let basis = ("Nghị quyết số 10/NQ-HĐND", Some(date(2025, 2, 20)));
    reorganisation::set_document(ctx, &code, DAY, basis).await.expect("a document can be named");
    code
}

/// A province where one department answers for so many tasks and helps in as many of another, ready to be merged into it; answers
/// the code of the event.
pub async fn ready_to_merge(app: &App, each: i64) -> String {
    let system = app::Actor::system();
    let mut ctx = app.write(&system).await.expect("a use case begins");
    let planning = body(&mut ctx, "Sở Kế hoạch và Đầu tư").await;
    let finance = body(&mut ctx, "Sở Tài chính").await;
    let works = body(&mut ctx, "Sở Xây dựng").await;
    let plan = document(&mut ctx).await;
    for number in 1..=each {
        led(&mut ctx, plan, number, planning.id).await;
        let other = led(&mut ctx, plan, each + number, works.id).await;
        helps(&mut ctx, other, planning.id).await;
    }
    let code = event(&mut ctx, EventKind::Merge, &[&planning], &[&finance]).await;
    ctx.commit().await.expect("a use case ends");
    code
}
