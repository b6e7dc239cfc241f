//! How many sign-ins a second, and how long others wait meanwhile: prints one line for each.

use app::account::{self, AddAccount};
use app::opening::{DataPlace, open};
use app::{Actor, App, Today, auth};
use domain::role::Role;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

const PASSWORD: &str = "mat-khau-de-do";
/// People who sign in at the same time, over and over.
const PEOPLE: usize = 32;
const FOR: Duration = Duration::from_secs(5);

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let app = open(&DataPlace::File(folder.path().join("lotrinh.sqlite")), Today::Real).await?;
    for number in 0..PEOPLE {
        let login = format!("nguoi.{number}");
        let new =
            AddAccount { login: &login, display_name: &login, password: PASSWORD, role: Role::Office, org_unit: None };
        account::add_account(&app, &Actor::system(), &new).await?;
    }
    let token = auth::sign_in(&app, "nguoi.0", PASSWORD).await?.token;
    report("alone", &mut requests(&app, &token).await?);
    let until = Instant::now() + FOR;
    let mut people = JoinSet::new();
    for number in 0..PEOPLE {
        people.spawn(sign_ins(app.clone(), number, until));
    }
    report("beside sign-ins", &mut requests(&app, &token).await?);
    let signed_in: usize = people.join_all().await.into_iter().sum();
    println!("sign-ins: {} a second", signed_in / usize::try_from(FOR.as_secs())?);
    Ok(())
}

async fn sign_ins(app: App, number: usize, until: Instant) -> usize {
    let login = format!("nguoi.{number}");
    let mut done = 0;
    while Instant::now() < until {
        done += usize::from(auth::sign_in(&app, &login, PASSWORD).await.is_ok());
    }
    done
}

/// What every page asks first, one after the other for a while.
async fn requests(app: &App, token: &str) -> Result<Vec<Duration>, app::AppError> {
    let (began, mut waits) = (Instant::now(), Vec::new());
    while began.elapsed() < FOR / 2 {
        let asked = Instant::now();
        auth::find_session(app, token).await?;
        waits.push(asked.elapsed());
        tokio::task::yield_now().await;
    }
    Ok(waits)
}

fn report(name: &str, waits: &mut [Duration]) {
    waits.sort();
    let at = |percent: usize| waits.get(waits.len() * percent / 100).copied().unwrap_or_default();
    println!("a request {name}: median {:?}, p95 {:?} of {}", at(50), at(95), waits.len());
}
