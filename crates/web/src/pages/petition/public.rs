//! What anybody may do without an account: send a petition, follow it by its code, read public answers.

use super::super::{Choices, choices, page};
use super::named;
use crate::Site;
use crate::address::{ListQuery, encoded};
use crate::error::WebError;
use crate::frame::Frame;
use crate::route::{Access, Routes};
use crate::show::Show as _;
use crate::wording::petition as words;
use app::petition::{NewPetition, TrackedPetition, answered, submit, track};
use app::{AppError, Fault};
use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::petition::PetitionSource;
use serde::Deserialize;

/// `petition_new.html`
#[derive(Template)]
#[template(path = "petition_new.html")]
struct NewPage {
    frame: Frame,
    form: NewForm,
    errors: Vec<Fault>,
    sources: Choices,
    groups: Choices,
}

/// `petition_track.html`
#[derive(Template)]
#[template(path = "petition_track.html")]
struct TrackPage {
    frame: Frame,
    asked: String,
    is_new: bool,
    found: Option<TrackedPetition>,
    answers: Vec<TrackedPetition>,
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/gui-kien-nghi", Access::Public, show_form).post("/gui-kien-nghi", Access::Public, send).get(
        "/tra-cuu-kien-nghi",
        Access::Public,
        follow,
    )
}

/// What the public form says.
#[derive(Debug, Default, Deserialize)]
struct NewForm {
    #[serde(default)]
    source: String,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    body: String,
    #[serde(default)]
    proposal: String,
    #[serde(default)]
    group: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    contact: String,
}

/// `GET /gui-kien-nghi`
async fn show_form(State(site): State<Site>) -> Result<Response, WebError> {
    page(&written(&site, NewForm::default(), Vec::new()))
}

fn written(site: &Site, form: NewForm, errors: Vec<Fault>) -> NewPage {
    NewPage {
        frame: Frame { title: words::NEW.to_owned(), has_errors: !errors.is_empty(), ..site.frame() },
        form,
        errors,
        sources: choices(&PetitionSource::ALL, PetitionSource::code, words::source),
        groups: named(&site.app.catalogue.obstacle_groups),
    }
}

/// `POST /gui-kien-nghi`: the sender goes on to the page that shows the code to keep.
async fn send(State(site): State<Site>, Form(form): Form<NewForm>) -> Result<Response, WebError> {
    let given = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    let Some(source) = PetitionSource::from_code(&form.source) else {
        let fault = Fault { field: "source".to_owned(), sentence: words::CHOOSE_SOURCE.to_owned() };
        return refused(&site, form, vec![fault]);
    };
    let new = NewPetition {
        source,
        subject: form.subject.clone(),
        body: form.body.clone(),
        proposal: form.proposal.clone(),
        obstacle_group: given(&form.group),
        about: given(&form.about),
        name: form.name.clone(),
        contact: form.contact.clone(),
    };
    match submit(&site.app, &new).await {
        Ok(sent) => {
            let place = format!("/tra-cuu-kien-nghi?moi=1&ma={}", encoded(&sent.tracking));
            Ok(Redirect::to(&place).into_response())
        }
        Err(AppError::Invalid(faults)) => refused(&site, form, faults),
        Err(error) => Err(error.into()),
    }
}

fn refused(site: &Site, form: NewForm, faults: Vec<Fault>) -> Result<Response, WebError> {
    let again = page(&written(site, form, faults))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
}

/// `GET /tra-cuu-kien-nghi?ma=`
async fn follow(State(site): State<Site>, query: ListQuery) -> Result<Response, WebError> {
    let asked = query.shown("ma").to_owned();
    let found = if asked.is_empty() { None } else { track(&site.app, &asked).await? };
    page(&TrackPage {
        frame: Frame { title: words::FOLLOW.to_owned(), ..site.frame() },
        is_new: query.asks("moi", "1"),
        answers: answered(&site.app).await?,
        asked,
        found,
    })
}
