//! A petition from the public form to the answer, with its clock.

use super::province;
use app::petition::{self, NewPetition, PetitionAction, PetitionQuery, Submitted};
use app::{Actor, App, AppError, Clock, Today};
use domain::Date;
use domain::id::OrgUnitId;
use domain::org_unit::{OrgKind, OrgLevel};
use domain::petition::{PetitionSource, PetitionState, PetitionStep};
use domain::role::Role;
use domain::validity::Validity;
use jiff::civil::date;
use storage::org_unit::{self, NewOrgUnit};
use storage::testing;

const SENDER: &str = "Một doanh nghiệp trong khu công nghiệp";

fn asked() -> NewPetition {
    NewPetition {
        source: PetitionSource::Enterprise,
        subject: "Chậm đấu nối điện cho nhà máy".to_owned(),
        body: "Nhà máy xây xong từ tháng 5/2025 nhưng chưa được đấu nối điện.".to_owned(),
        proposal: String::new(),
        obstacle_group: Some("infrastructure".to_owned()),
        about: None,
        name: SENDER.to_owned(),
        contact: "trụ sở".to_owned(),
    }
}

fn on(app: &App, day: Date) -> App {
    App { clock: Clock { today: Today::Fixed(day) }, ..app.clone() }
}

fn actor(role: Role, org_unit: Option<OrgUnitId>) -> Actor {
    Actor { login: role.code().to_owned(), role: Some(role), org_unit, ..Actor::system() }
}

async fn body(app: &App, name: &str) -> (String, OrgUnitId) {
    let mut tx = app.db.begin().await.expect("a transaction begins");
    let new = NewOrgUnit {
        name,
        level: OrgLevel::Province,
        kind: OrgKind::State,
        is_generic: false,
        valid: Validity::default(),
    };
    let unit = org_unit::insert(&mut tx, app.tenant, &new).await.expect("a body can be added");
    tx.commit().await.expect("a transaction ends");
    (unit.code, unit.id)
}

async fn step(app: &App, who: &Actor, code: &str, action: &PetitionAction) -> Result<(), AppError> {
    let mut ctx = app.write(who).await?;
    petition::take(&mut ctx, code, action).await?;
    ctx.commit().await
}

fn assign(handler: &str) -> PetitionAction {
    PetitionAction::Assign { handler: handler.to_owned(), group: None, authority: Some("province".to_owned()) }
}

async fn submitted(app: &App) -> Submitted {
    petition::submit(app, &asked()).await.expect("the form is complete")
}

#[tokio::test]
async fn a_petition_is_received_assigned_answered_and_followed_by_its_sender() {
    for db in testing::databases().await {
        let app = on(&province(db).await, date(2025, 7, 1));
        let (handler, id) = body(&app, "Sở Công Thương").await;
        let (office, specialist) = (actor(Role::Office, None), actor(Role::Specialist, Some(id)));
        let Submitted { code, tracking } = submitted(&app).await;
        assert_eq!(code, "KN-25-00001");
        step(&app, &office, &code, &assign(&handler)).await.unwrap();

        // Four days later the specialist asks; three working days pass until the sender answers.
        let app = on(&app, date(2025, 7, 4));
        let ask = PetitionAction::Ask { question: "Công suất cần đấu nối?".to_owned() };
        step(&app, &specialist, &code, &ask).await.unwrap();
        let seen = petition::track(&app, &tracking).await.unwrap().unwrap();
        assert_eq!(
            (seen.state, seen.question.as_deref()),
            (PetitionState::AwaitingSender, Some("Công suất cần đấu nối?"))
        );
        let app = on(&app, date(2025, 7, 9));
        step(&app, &specialist, &code, &PetitionAction::Resume).await.unwrap();

        let app = on(&app, date(2025, 7, 25));
        let mut ctx = app.read(&office).await.unwrap();
        let page = petition::view(&mut ctx, &code).await.unwrap();
        assert_eq!((page.row.due_on, page.row.days_left), (Some(date(2025, 7, 25)), Some(0)), "15 working days and 3");
        drop(ctx);
        let answer = PetitionAction::Answer { text: "Đã đấu nối ngày 24/7.".to_owned(), is_public: true };
        step(&app, &specialist, &code, &answer).await.unwrap();
        let seen = petition::track(&app, &tracking.to_lowercase()).await.unwrap().unwrap();
        assert_eq!((seen.state, seen.answer.as_deref()), (PetitionState::Answered, Some("Đã đấu nối ngày 24/7.")));
        let public = petition::answered(&app).await.unwrap();
        assert_eq!(public.len(), 1);
        assert!(!format!("{seen:?}{public:?}").contains(SENDER), "the public never sees who sent it");
    }
}

#[tokio::test]
async fn only_the_words_that_were_given_open_a_petition_to_its_sender() {
    for db in testing::databases().await {
        let app = province(db).await;
        let Submitted { code, tracking } = submitted(&app).await;
        for wrong in ["", &code, &format!("{code}-"), &format!("{code}-AAAAAAAAAA"), &tracking[..tracking.len() - 1]] {
            assert_eq!(petition::track(&app, wrong).await.unwrap(), None, "{wrong}");
        }
        assert!(petition::track(&app, &format!(" {tracking} ")).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn another_body_neither_answers_nor_sees_the_sender_and_each_look_is_recorded() {
    for db in testing::databases().await {
        let app = province(db).await;
        let (handler, own) = body(&app, "Sở Công Thương").await;
        let (_, other) = body(&app, "Sở Xây dựng").await;
        let Submitted { code, .. } = submitted(&app).await;
        step(&app, &actor(Role::Office, None), &code, &assign(&handler)).await.unwrap();
        let answer = PetitionAction::Answer { text: "Đã xong.".to_owned(), is_public: false };
        let refused = step(&app, &actor(Role::Specialist, Some(other)), &code, &answer).await.unwrap_err();
        assert!(matches!(refused, AppError::OtherBody { .. }), "{refused}");
        for (who, may) in [
            (actor(Role::Specialist, Some(other)), false),
            (actor(Role::Leader, None), false),
            (actor(Role::Specialist, Some(own)), true),
        ] {
            let mut ctx = app.write(&who).await.unwrap();
            let page = petition::view(&mut ctx, &code).await.unwrap();
            assert_eq!(page.may_read_sender, may, "{}", who.login);
            assert_eq!(petition::sender(&mut ctx, &code).await.is_ok(), may, "{}", who.login);
            ctx.commit().await.unwrap();
        }
        let office = actor(Role::Office, None);
        let mut ctx = app.read(&office).await.unwrap();
        let page = petition::view(&mut ctx, &code).await.unwrap();
        let looks = page.history.iter().filter(|event| event.action == "petition.sender_read").count();
        assert_eq!(looks, 1);
    }
}

#[tokio::test]
async fn a_duplicate_keeps_its_code_and_shows_the_answer_of_the_other() {
    for db in testing::databases().await {
        let app = province(db).await;
        let (handler, _) = body(&app, "Sở Công Thương").await;
        let office = actor(Role::Office, None);
        let first = submitted(&app).await;
        let second = submitted(&app).await;
        let into_itself = PetitionAction::Merge { into: second.code.clone() };
        assert!(matches!(step(&app, &office, &second.code, &into_itself).await, Err(AppError::Invalid(_))));
        let merge = PetitionAction::Merge { into: first.code.to_lowercase() };
        step(&app, &office, &second.code, &merge).await.unwrap();
        step(&app, &office, &first.code, &assign(&handler)).await.unwrap();
        let answer = PetitionAction::Answer { text: "Đã đấu nối.".to_owned(), is_public: false };
        step(&app, &office, &first.code, &answer).await.unwrap();
        let seen = petition::track(&app, &second.tracking).await.unwrap().unwrap();
        assert_eq!(seen.answered_with.as_deref(), Some(first.code.as_str()));
        assert_eq!((seen.code, seen.answer.as_deref()), (second.code, Some("Đã đấu nối.")));
    }
}

#[tokio::test]
async fn steps_out_of_turn_and_without_words_are_refused_with_a_reason() {
    for db in testing::databases().await {
        let app = province(db).await;
        let (handler, _) = body(&app, "Sở Công Thương").await;
        let office = actor(Role::Office, None);
        let Submitted { code, .. } = submitted(&app).await;
        let answer = |text: &str| PetitionAction::Answer { text: text.to_owned(), is_public: false };
        assert!(
            matches!(step(&app, &office, &code, &answer("Xong.")).await, Err(AppError::Invalid(_))),
            "nobody answers yet"
        );
        assert!(matches!(step(&app, &office, &code, &assign("DV-999")).await, Err(AppError::Invalid(_))));
        step(&app, &office, &code, &assign(&handler)).await.unwrap();
        assert!(matches!(step(&app, &office, &code, &answer("  ")).await, Err(AppError::Invalid(_))));
        step(&app, &office, &code, &answer("Đã xong.")).await.unwrap();
        let reopen = PetitionAction::Reopen { reason: "Vẫn chưa có điện".to_owned() };
        step(&app, &office, &code, &reopen).await.unwrap();
        let mut ctx = app.read(&office).await.unwrap();
        let page = petition::view(&mut ctx, &code).await.unwrap();
        assert_eq!((page.row.state, page.reopened_times, page.answer), (PetitionState::Assigned, 1, None));
        assert!(page.steps.contains(&PetitionStep::Answer) && !page.steps.contains(&PetitionStep::Resume));
    }
}

#[tokio::test]
async fn the_form_says_what_is_missing_and_keeps_nothing() {
    for db in testing::databases().await {
        let app = province(db).await;
        let short = NewPetition {
            subject: "Điện".to_owned(),
            name: String::new(),
            about: Some("DA-999".to_owned()),
            ..asked()
        };
        let AppError::Invalid(faults) = petition::submit(&app, &short).await.unwrap_err() else { panic!() };
        let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["subject", "name", "about"]);
        let office = actor(Role::Office, None);
        let mut ctx = app.read(&office).await.unwrap();
        assert_eq!(petition::list(&mut ctx, &PetitionQuery::default()).await.unwrap().total, 0);
    }
}

#[tokio::test]
async fn the_queue_shows_who_is_overdue() {
    for db in testing::databases().await {
        let app = on(&province(db).await, date(2025, 6, 2));
        submitted(&app).await;
        let app = on(&app, date(2025, 7, 5));
        submitted(&app).await;
        let office = actor(Role::Office, None);
        let mut ctx = app.read(&office).await.unwrap();
        let late = PetitionQuery { is_overdue: true, ..PetitionQuery::default() };
        let list = petition::list(&mut ctx, &late).await.unwrap();
        assert_eq!((list.total, list.overdue, list.rows[0].days_left), (1, 1, Some(-12)), "due on 23 June");
        assert_eq!(list.counts, [(PetitionState::Received, 2)]);
    }
}
