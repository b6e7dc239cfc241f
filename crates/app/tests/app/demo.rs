//! The demonstration prepares itself on either engine, twice in a row, and shows every kind of thing.

use super::province;
use app::document;
use app::petition::{self, PetitionQuery};
use app::task::TaskFilter;
use app::{Actor, App, demo, project, task};
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

#[tokio::test]
async fn the_demonstration_is_ready_and_the_same_when_it_is_prepared_again() {
    for db in testing::databases().await {
        let app = province(db).await;
        let accounts = demo::prepare(&app).await.unwrap();
        let first = counts(&app).await;
        assert!(first.iter().all(|count| *count > 0), "{first:?}");
        petitions_stand_at_different_steps(&app).await;
        let again = demo::prepare(&app).await.unwrap();
        assert_eq!(counts(&app).await, first);
        let logins = |accounts: &[demo::DemoAccount]| accounts.iter().map(|one| one.login).collect::<Vec<_>>();
        assert_eq!(logins(&accounts), logins(&again));
    }
}
