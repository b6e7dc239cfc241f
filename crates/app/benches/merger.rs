//! An event that moves 10,000 open duties, on a file of SQLite and on the PostgreSQL of `LOTRINH_TEST_POSTGRES_URL`.

#[path = "../tests/app/bodies.rs"]
mod bodies;

use app::{Actor, Today, opening, reorganisation};
use jiff::civil::date;
use std::time::Instant;
use storage::{Location, testing};

/// Half of the duties are tasks that the body answers for, half are tasks it helps in.
const EACH: i64 = 5_000;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a folder for the database");
    let mut locations = vec![Location::File(folder.path().join("lotrinh.sqlite"))];
    locations.extend(testing::locations().await.into_iter().filter(|place| matches!(place, Location::Server { .. })));
    for location in locations {
        let engine = if matches!(location, Location::File(_)) { "sqlite" } else { "postgres" };
        measure(engine, &location).await;
    }
}

async fn measure(engine: &str, location: &Location) {
    let app = opening::open(location, Today::Fixed(date(2025, 7, 5))).await.expect("a fresh province");
    let code = bodies::ready_to_merge(&app, EACH).await;
    let system = Actor::system();
    let begun = Instant::now();
    let mut ctx = app.write(&system).await.expect("a use case begins");
    let moved = reorganisation::confirm(&mut ctx, &code).await.expect("the event is confirmed");
    ctx.commit().await.expect("a use case ends");
    println!("{engine}: {} duties before, {} after, {:?}", moved.before, moved.after, begun.elapsed());
}
