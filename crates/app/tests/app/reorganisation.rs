//! Events of bodies: nothing is lost, nothing is left to the dead, and nothing happens by halves.

use super::{bodies, province};
use app::reorganisation::{self, Choice, NewBody, Takers};
use app::{Actor, App, AppError, Ctx};
use bodies::{DAY, body, event, helps, led};
use domain::id::OrgUnitId;
use domain::org_unit::{Place, Tree};
use domain::reorganisation::EventKind;
use domain::validity::Validity;
use jiff::civil::date;
use proptest::prelude::*;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use storage::{Db, Location, open_duty, org_unit, task, testing};

/// The body with this code.
async fn known(ctx: &mut Ctx<'_>, code: &str) -> org_unit::OrgUnit {
    let found = org_unit::find_by_code(&mut ctx.tx, ctx.tenant, code).await.expect("the store answers");
    found.expect("the body is there")
}

async fn lead_of(ctx: &mut Ctx<'_>, code: &str) -> Option<OrgUnitId> {
    task::find_by_code(&mut ctx.tx, ctx.tenant, code).await.expect("the store answers").expect("the store answers").lead
}

async fn helpers(ctx: &mut Ctx<'_>) -> Vec<OrgUnitId> {
    let bodies = task::list_bodies(&mut ctx.tx, ctx.tenant).await.expect("the store answers");
    bodies.into_iter().map(|body| body.org_unit).collect()
}

#[tokio::test]
async fn a_merger_moves_every_open_duty_and_ends_the_body_the_day_before() {
    for db in testing::databases().await {
        let app = province(db).await;
        let system = Actor::system();
        let code = bodies::ready_to_merge(&app, 3).await;
        let mut ctx = app.write(&system).await.unwrap();
        let moved = reorganisation::confirm(&mut ctx, &code).await.unwrap();
        assert_eq!((moved.before, moved.after), (6, 6));
        let (old, new) = (known(&mut ctx, "DV-001").await, known(&mut ctx, "DV-002").await);
        assert_eq!(old.valid.to, Some(date(2025, 2, 28)));
        assert_eq!(lead_of(&mut ctx, "NV-1-1").await, Some(new.id));
        assert_eq!(helpers(&mut ctx).await, [new.id; 3]);
        let moves = open_duty::list_moves_after(&mut ctx.tx, app.tenant, date(2025, 2, 28)).await.unwrap();
        assert_eq!(moves.len(), 6);
        assert!(moves.iter().all(|one| (one.from, one.to, one.took_effect_on) == (old.id, new.id, DAY)));
        let task = task::find_by_code(&mut ctx.tx, app.tenant, "NV-1-1").await.unwrap().unwrap();
        let history = task::event::list_of(&mut ctx.tx, app.tenant, task.id).await.unwrap();
        let reason = "Sở Kế hoạch và Đầu tư → Sở Tài chính; Nghị quyết số 10/NQ-HĐND";
        assert_eq!((history[0].reason.as_deref(), history[0].seq), (Some(reason), task.version));
        let page = reorganisation::view(&mut ctx, &code).await.unwrap();
        assert_eq!((page.row.is_confirmed, page.row.counts), (true, Some((6, 6))));
        let again = reorganisation::confirm(&mut ctx, &code).await;
        assert!(matches!(again, Err(AppError::Conflict { .. })), "{again:?}");
    }
}

#[tokio::test]
async fn a_helper_that_merges_into_the_lead_or_into_another_helper_is_one_body_after() {
    for db in testing::databases().await {
        let app = province(db).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let planning = body(&mut ctx, "Sở Kế hoạch và Đầu tư").await;
        let finance = body(&mut ctx, "Sở Tài chính").await;
        let works = body(&mut ctx, "Sở Xây dựng").await;
        let plan = bodies::document(&mut ctx).await;
        let of_finance = led(&mut ctx, plan, 1, finance.id).await;
        let of_works = led(&mut ctx, plan, 2, works.id).await;
        for (task, unit) in [(of_finance, &planning), (of_works, &planning), (of_works, &finance)] {
            helps(&mut ctx, task, unit.id).await;
        }
        let code = event(&mut ctx, EventKind::Merge, &[&planning], &[&finance]).await;
        let moved = reorganisation::confirm(&mut ctx, &code).await.unwrap();
        assert_eq!((moved.before, moved.after), (2, 2));
        assert_eq!(helpers(&mut ctx).await, [finance.id]);
    }
}

#[tokio::test]
async fn a_split_waits_until_every_duty_has_its_choice() {
    for db in testing::databases().await {
        let app = province(db).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let labour = body(&mut ctx, "Sở Lao động - Thương binh và Xã hội").await;
        let interior = body(&mut ctx, "Sở Nội vụ").await;
        let health = body(&mut ctx, "Sở Y tế").await;
        let plan = bodies::document(&mut ctx).await;
        for number in 1..=3 {
            led(&mut ctx, plan, number, labour.id).await;
        }
        let code = event(&mut ctx, EventKind::Split, &[&labour], &[&interior, &health]).await;
        let refused = reorganisation::confirm(&mut ctx, &code).await;
        let Err(AppError::Invalid(faults)) = refused else { panic!("{refused:?}") };
        assert!(faults[0].sentence.contains("còn 3 mục"), "{faults:?}");
        let open = reorganisation::duties(&mut ctx, &code, "task_lead", 1).await.unwrap();
        assert_eq!(open.rows[0].candidates.len(), 2);
        let (row, to_health) = (&open.rows[0], open.rows[0].candidates[1].0);
        let duty = "task_lead".to_owned();
        let (object, part, old_seq) = (row.object, row.part.clone(), row.old.0);
        let choice = Choice { duty, object, part, old_seq, new_seq: Some(to_health) };
        let wrong = Choice { new_seq: Some(99), ..choice.clone() };
        assert!(reorganisation::choose(&mut ctx, &code, &[wrong]).await.is_err());
        reorganisation::choose(&mut ctx, &code, &[choice]).await.unwrap();
        let to_interior = open.rows[0].candidates[0].0;
        let chosen = reorganisation::choose_rest(&mut ctx, &code, None, (old_seq, to_interior)).await.unwrap();
        assert_eq!(chosen, 2);
        let moved = reorganisation::confirm(&mut ctx, &code).await.unwrap();
        assert_eq!((moved.before, moved.after), (3, 3));
        assert_eq!(lead_of(&mut ctx, "NV-1-1").await, Some(health.id));
        assert_eq!(lead_of(&mut ctx, "NV-1-3").await, Some(interior.id));
    }
}

#[tokio::test]
async fn a_transfer_moves_what_is_chosen_and_the_giver_lives_on() {
    for db in testing::databases().await {
        let app = province(db).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let (media, culture) = (body(&mut ctx, "Sở Khoa học và Công nghệ").await, body(&mut ctx, "Sở Văn hóa").await);
        let plan = bodies::document(&mut ctx).await;
        for number in 1..=2 {
            led(&mut ctx, plan, number, media.id).await;
        }
        let code = event(&mut ctx, EventKind::Transfer, &[&media], &[&culture]).await;
        let open = reorganisation::duties(&mut ctx, &code, "task_lead", 1).await.unwrap();
        let row = &open.rows[1];
        let (duty, object, part) = ("task_lead".to_owned(), row.object, row.part.clone());
        let choice = Choice { duty, object, part, old_seq: row.old.0, new_seq: Some(row.candidates[0].0) };
        reorganisation::choose(&mut ctx, &code, &[choice]).await.unwrap();
        let moved = reorganisation::confirm(&mut ctx, &code).await.unwrap();
        assert_eq!((moved.before, moved.after), (1, 1));
        assert_eq!(lead_of(&mut ctx, "NV-1-1").await, Some(media.id));
        assert_eq!(lead_of(&mut ctx, "NV-1-2").await, Some(culture.id));
        assert_eq!(known(&mut ctx, &media.code).await.valid.to, None);
    }
}

#[tokio::test]
async fn a_new_body_begins_on_the_day_in_the_place_of_those_before_and_gets_those_below_them() {
    for db in testing::databases().await {
        let app = province(db).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let committee = body(&mut ctx, "UBND tỉnh").await;
        let (land, farms) = (body(&mut ctx, "Sở TN&MT").await, body(&mut ctx, "Sở NN&PTNT").await);
        let branch = body(&mut ctx, "Chi cục Thủy lợi").await;
        let always = Validity::default();
        for (child, parent) in [(land.id, committee.id), (farms.id, committee.id), (branch.id, farms.id)] {
            let place = Place { tree: Tree::State, child, parent: Some(parent), valid: always };
            org_unit::insert_place(&mut ctx.tx, app.tenant, &place).await.unwrap();
        }
        let givers = [land.code.clone(), farms.code.clone()];
        let code = reorganisation::open(&mut ctx, EventKind::Merge, &givers).await.unwrap();
        let name = "Sở Nông nghiệp và Môi trường".to_owned();
        let takers = Takers { known: Vec::new(), new: vec![NewBody { name: name.clone(), level: None, kind: None }] };
        reorganisation::set_takers(&mut ctx, &code, &takers).await.unwrap();
        reorganisation::set_document(&mut ctx, &code, DAY, ("Nghị quyết", None)).await.unwrap();
        reorganisation::confirm(&mut ctx, &code).await.unwrap();
        let new = org_unit::find_by_name(&mut ctx.tx, app.tenant, &name).await.unwrap().unwrap();
        assert_eq!(new.valid, Validity { from: Some(DAY), to: None });
        let on = async |ctx: &mut Ctx<'_>, day| {
            let places = org_unit::list_places_on(&mut ctx.tx, app.tenant, (Tree::State, day)).await.unwrap();
            let mut pairs: Vec<_> = places.iter().map(|place| (place.child, place.parent)).collect();
            pairs.sort_unstable();
            pairs
        };
        let (committee, branch) = (committee.id, branch.id);
        let before = [(land.id, Some(committee)), (farms.id, Some(committee)), (branch, Some(farms.id))];
        assert_eq!(on(&mut ctx, date(2025, 2, 28)).await, before);
        assert_eq!(on(&mut ctx, DAY).await, [(branch, Some(new.id)), (new.id, Some(committee))]);
    }
}

#[tokio::test]
async fn a_renamed_body_keeps_its_duties_and_had_its_old_name_before() {
    for db in testing::databases().await {
        let app = province(db).await;
        let system = Actor::system();
        let mut ctx = app.write(&system).await.unwrap();
        let old = body(&mut ctx, "Ban Dân vận").await;
        let plan = bodies::document(&mut ctx).await;
        led(&mut ctx, plan, 1, old.id).await;
        let code = reorganisation::open(&mut ctx, EventKind::Rename, std::slice::from_ref(&old.code)).await.unwrap();
        let new = vec![NewBody { name: "Ban Tuyên giáo và Dân vận".to_owned(), level: None, kind: None }];
        reorganisation::set_takers(&mut ctx, &code, &Takers { known: Vec::new(), new }).await.unwrap();
        reorganisation::set_document(&mut ctx, &code, DAY, ("Quyết định", None)).await.unwrap();
        reorganisation::confirm(&mut ctx, &code).await.unwrap();
        assert_eq!(lead_of(&mut ctx, "NV-1-1").await, Some(old.id));
        assert_eq!(known(&mut ctx, &old.code).await.name, "Ban Tuyên giáo và Dân vận");
        let then = org_unit::list_on(&mut ctx.tx, app.tenant, date(2025, 2, 28)).await.unwrap();
        assert_eq!(then[0].name, "Ban Dân vận");
    }
}

/// What may happen in a random history.
#[derive(Debug, Clone)]
enum Step {
    Merge(usize, usize),
    Split(usize, usize, usize, bool),
    Transfer(usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (0..6_usize, 0..6_usize).prop_map(|(old, new)| Step::Merge(old, new)),
        (0..6_usize, 0..6_usize, 0..6_usize, any::<bool>())
            .prop_map(|(old, one, other, first)| Step::Split(old, one, other, first)),
        (0..6_usize, 0..6_usize).prop_map(|(old, new)| Step::Transfer(old, new)),
    ]
}

/// Six bodies, twelve tasks with two helpers each, and a history; an event that the rules refuse leaves everything as it was.
async fn live(app: &App, steps: &[Step]) {
    let system = Actor::system();
    let mut ctx = app.write(&system).await.expect("the store answers");
    let mut units = Vec::new();
    for number in 0..6 {
        units.push(body(&mut ctx, &format!("Sở {number}")).await);
    }
    let plan = bodies::document(&mut ctx).await;
    for number in 0..12_usize {
        let task = led(&mut ctx, plan, i64::try_from(number).expect("a small number"), units[number % 6].id).await;
        for helper in [number + 1, number + 3] {
            helps(&mut ctx, task, units[helper % 6].id).await;
        }
    }
    ctx.commit().await.expect("the store answers");
    for step in steps {
        let mut ctx = app.write(&system).await.expect("the store answers");
        if happen(&mut ctx, &units, step).await.is_ok() {
            ctx.commit().await.expect("the store answers");
        }
    }
    let mut ctx = app.read(&system).await.expect("the store answers");
    let living = org_unit::list_on(&mut ctx.tx, app.tenant, DAY).await.expect("the store answers");
    let lives = |unit: OrgUnitId| living.iter().any(|one| one.id == unit);
    let tasks = task::list(&mut ctx.tx, app.tenant).await.expect("the store answers");
    assert_eq!(tasks.len(), 12);
    assert!(tasks.iter().all(|task| task.lead.is_some_and(lives)), "every task has one living lead");
    assert!(helpers(&mut ctx).await.into_iter().all(lives), "every helper lives");
    for row in reorganisation::list(&mut ctx).await.expect("the store answers") {
        let (before, after) = row.counts.expect("a confirmed event has counts");
        assert_eq!(before, after);
    }
}

async fn happen(ctx: &mut Ctx<'_>, units: &[org_unit::OrgUnit], step: &Step) -> Result<(), AppError> {
    let (kind, old, new, first) = match step {
        Step::Merge(old, new) => (EventKind::Merge, *old, vec![*new], true),
        Step::Split(old, one, other, first) => (EventKind::Split, *old, vec![*one, *other], *first),
        Step::Transfer(old, new) => (EventKind::Transfer, *old, vec![*new], true),
    };
    let code = reorganisation::open(ctx, kind, std::slice::from_ref(&units[old].code)).await?;
    let known = new.iter().map(|new| units[*new].code.clone()).collect();
    reorganisation::set_takers(ctx, &code, &Takers { known, new: Vec::new() }).await?;
    reorganisation::set_document(ctx, &code, DAY, ("Nghị quyết", None)).await?;
    let page = reorganisation::view(ctx, &code).await?;
    let mut takers = page.new.iter().map(|body| body.seq);
    let taker = if first { takers.next() } else { takers.next_back() };
    for giver in &page.old {
        reorganisation::choose_rest(ctx, &code, None, (giver.seq, taker.unwrap_or(0))).await?;
    }
    reorganisation::confirm(ctx, &code).await.map(drop)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn after_any_history_every_open_duty_has_exactly_one_living_holder(steps in proptest::collection::vec(step(), 0..7)) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            live(&province(Db::open(&Location::Memory).await.unwrap()).await, &steps).await;
        });
    }
}

#[tokio::test]
async fn a_long_history_holds_on_both_engines() {
    let steps = [
        Step::Merge(0, 1),
        Step::Split(2, 3, 4, true),
        Step::Transfer(3, 5),
        Step::Split(1, 4, 5, false),
        Step::Merge(4, 0),
        Step::Merge(4, 3),
        Step::Merge(5, 3),
    ];
    for db in testing::databases().await {
        live(&province(db).await, &steps).await;
    }
}

/// Names the database to the process that is going to be killed.
const DOOMED: &str = "LOTRINH_TEST_DOOMED_DATABASE";

/// The process that dies runs this same test, named by the variable: it moves everything, says so, and never commits.
#[tokio::test(flavor = "multi_thread")]
async fn an_event_whose_process_is_killed_has_not_happened() {
    if let Some(path) = std::env::var_os(DOOMED) {
        return move_and_wait(path.into()).await;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lotrinh.sqlite");
    let app = province(Db::open(&Location::File(path.clone())).await.unwrap()).await;
    let code = bodies::ready_to_merge(&app, 100).await;
    app.close().await;
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture", "reorganisation::an_event_whose_process_is_killed_has_not_happened"])
        .env(DOOMED, &path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(child.stdout.take().unwrap());
    assert!(said.lines().any(|line| line.unwrap().contains("moved 200")), "the child has moved all duties");
    child.kill().unwrap();
    child.wait().unwrap();
    let app = App { db: Db::open(&Location::File(path)).await.unwrap(), ..app };
    let system = Actor::system();
    let mut ctx = app.write(&system).await.unwrap();
    assert!(open_duty::list_moves_after(&mut ctx.tx, app.tenant, date(2000, 1, 1)).await.unwrap().is_empty());
    assert_eq!(known(&mut ctx, "DV-001").await.valid.to, None);
    assert_eq!(lead_of(&mut ctx, "NV-1-1").await, Some(OrgUnitId(1)));
    let moved = reorganisation::confirm(&mut ctx, &code).await.unwrap();
    assert_eq!((moved.before, moved.after), (200, 200), "it can be confirmed again");
}

async fn move_and_wait(path: std::path::PathBuf) {
    let today = app::Today::Fixed(date(2025, 7, 5));
    let app = app::opening::open(&Location::File(path), today).await.expect("the store answers");
    let system = Actor::system();
    let mut ctx = app.write(&system).await.expect("the store answers");
    let moved = reorganisation::confirm(&mut ctx, "SX-001").await.expect("the store answers");
    println!("moved {}", moved.after);
    // Nobody writes: the process waits here, its transaction open, until it is killed.
    std::io::stdin().read_exact(&mut [0]).expect_err("nobody writes");
    panic!("the process has outlived its killer");
}
