//! The demonstration prepares itself on either engine, twice in a row, and shows every kind of thing.

use super::province;
use app::document;
use app::petition::{self, PetitionQuery};
use app::task::TaskFilter;
use app::{Actor, App, Ctx, demo, org_unit, project, reorganisation, task};
use domain::org_unit::Tree;
use domain::petition::PetitionState;
use storage::testing;

/// How many documents, tasks, projects and petitions there are.
async fn counts(app: &App) -> [u64; 4] {
    let system = Actor::system();
    let mut ctx = app.read(&system).await.expect("a use case begins");
    let documents = document::list(&mut ctx).await.expect("documents can be listed").len();
    let tasks = task::list(&mut ctx, &TaskFilter::default()).await.expect("tasks can be listed").all.total();
    let projects = project::list(&mut ctx, &project::ProjectFilter::default()).await.expect("projects can be listed");
    let petitions = petition::list(&mut ctx, &PetitionQuery::default()).await.expect("petitions can be listed");
    [documents as u64, tasks, projects.total as u64, petitions.total as u64]
}

/// One of each kind: a petition that waits, is dealt with, stands still, is answered; and one that is late.
async fn petitions_stand_at_different_steps(app: &App) {
    let system = Actor::system();
    let mut ctx = app.read(&system).await.expect("a use case begins");
    let list = petition::list(&mut ctx, &PetitionQuery::default()).await.expect("petitions can be listed");
    use PetitionState as State;
    for state in [State::Received, State::Assigned, State::AwaitingSender, State::Answered] {
        assert!(list.counts.iter().any(|(one, _)| *one == state), "{state:?} is missing in {:?}", list.counts);
    }
    assert!(list.overdue > 0, "5 July 2025 is past the last day of the one of 3 June");
}

/// The mergers of 2025: each event has as many open duties in living hands after it as there were before, and some have moved.
async fn events_have_lost_nothing(app: &App) {
    let system = Actor::system();
    let mut ctx = app.read(&system).await.expect("a use case begins");
    let events = reorganisation::list(&mut ctx).await.expect("events can be listed");
    assert_eq!(events.len(), 11);
    assert!(events.iter().all(|event| event.counts.is_some_and(|(before, after)| before == after)), "{events:?}");
    let counted = |name: &str| {
        let of_name = events.iter().filter(|event| event.old.iter().any(|old| old == name));
        of_name.filter_map(|event| event.counts).map(|(before, _)| before).sum::<i64>()
    };
    for name in ["Sở Kế hoạch và Đầu tư", "Sở Lao động - Thương binh và Xã hội", "UBND cấp huyện"]
    {
        assert!(counted(name) > 0, "{name} had open duties");
    }
    let day = |day: &str| day.parse::<domain::Date>().expect("a day");
    let on = async |ctx: &mut Ctx<'_>, date: &str| {
        let rows = org_unit::tree(ctx, Tree::State, day(date)).await.expect("a tree");
        rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    let has = |names: &[String], name: &str| names.iter().any(|one| one == name);
    let before = on(&mut ctx, "2025-06-30").await;
    let after = on(&mut ctx, "2025-07-01").await;
    assert!(has(&before, "UBND huyện Khoái Châu") && !has(&after, "UBND huyện Khoái Châu"), "{before:?} {after:?}");
    assert!(!has(&before, "Sở Kế hoạch và Đầu tư") && has(&after, "Sở Tài chính"));
    let found = app::search::find(&mut ctx, "so ke hoach va dau tu").await.expect("the search answers");
    let old = found.iter().find(|one| one.title == "Sở Kế hoạch và Đầu tư").expect("the old name is found");
    assert_eq!((old.successors[0].name.as_str(), old.successors[0].took_over_on), ("Sở Tài chính", day("2025-03-01")));
}

#[tokio::test]
async fn the_demonstration_is_ready_and_the_same_when_it_is_prepared_again() {
    for db in testing::databases().await {
        let app = province(db).await;
        let accounts = demo::prepare(&app).await.unwrap();
        let first = counts(&app).await;
        assert!(first.iter().all(|count| *count > 0), "{first:?}");
        petitions_stand_at_different_steps(&app).await;
        events_have_lost_nothing(&app).await;
        let again = demo::prepare(&app).await.unwrap();
        assert_eq!(counts(&app).await, first);
        let logins = |accounts: &[demo::DemoAccount]| accounts.iter().map(|one| one.login).collect::<Vec<_>>();
        assert_eq!(logins(&accounts), logins(&again));
    }
}
