//! Petitions: the queue, one with what may be done, and what the public sees of it.

mod public;

use super::{Choices, choices, page};
use crate::address::{self, ListQuery, Pager};
use crate::caller::Caller;
use crate::cookie;
use crate::error::WebError;
use crate::form::Posted;
use crate::frame::{Banner, Frame, Section};
use crate::route::Routes;
use crate::show::{Show as _, short};
use crate::wording::petition as words;
use app::petition::{
    PetitionAction, PetitionList, PetitionPage, PetitionQuery, PetitionRow, SenderView, list, sender, take, view,
};
use app::{AppError, Fault};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::petition::{PetitionSource, PetitionState, PetitionStep};
use domain::role::Permission;
use domain::status::Status;
use serde::Deserialize;

/// `petitions.html`
#[derive(Template)]
#[template(path = "petitions.html")]
struct PetitionsPage {
    frame: Frame,
    title: String,
    query: ListQuery,
    view: PetitionList,
    pager: Pager,
    states: Choices,
    sources: Choices,
}

/// `petition.html`
#[derive(Template)]
#[template(path = "petition.html")]
struct OnePage {
    frame: Frame,
    base: String,
    view: PetitionPage,
    form: StepForm,
    errors: Vec<Fault>,
    groups: Choices,
    authorities: Choices,
}

/// `petition_sender.html`
#[derive(Template)]
#[template(path = "petition_sender.html")]
struct SenderPage {
    frame: Frame,
    base: String,
    view: SenderView,
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/kien-nghi", Permission::Read, show_list)
        .get("/kien-nghi/{code}", Permission::Read, show)
        .get("/kien-nghi/{code}/nguoi-gui", Permission::ReadPetitioner, show_sender)
        .post("/kien-nghi/{code}/dieu-phoi", Permission::DirectPetitions, step)
        .post("/kien-nghi/{code}/xu-ly", Permission::AnswerPetition, step)
        .merge(public::routes())
}

/// `GET /kien-nghi?tt=&nguon=&don-vi=&han=qua_han&trang=`
async fn show_list(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let wanted = PetitionQuery {
        state: query.get("tt").and_then(PetitionState::from_code),
        source: query.get("nguon").and_then(PetitionSource::from_code),
        handler: query.get("don-vi").map(str::to_owned),
        is_overdue: query.asks("han", "qua_han"),
        page: query.page(),
    };
    let view = list(&mut caller.read().await?, &wanted).await?;
    page(&PetitionsPage {
        frame: caller.frame(Section::Petitions, Section::Petitions.label()),
        title: words::title(&view.counts, view.overdue),
        pager: Pager { total: view.total, page: view.page, pages: view.pages },
        states: choices(&PetitionState::ALL, PetitionState::code, words::state),
        sources: choices(&PetitionSource::ALL, PetitionSource::code, words::source),
        query,
        view,
    })
}

/// `GET /kien-nghi/{code}`
async fn show(caller: Caller, Path(part): Path<String>) -> Result<Response, WebError> {
    let view = view(&mut caller.read().await?, &address::code_of(&part)).await?;
    page(&written(&caller, view, StepForm::default(), Vec::new()))
}

fn written(caller: &Caller, view: PetitionPage, form: StepForm, errors: Vec<Fault>) -> OnePage {
    let section = Section::Petitions;
    let frame = caller.frame(section, short(&view.row.subject)).under(section.label(), section.path());
    let frame = Frame { here: view.row.code.clone(), has_errors: !errors.is_empty(), ..frame };
    let catalogue = caller.site.app.catalogue;
    OnePage {
        frame,
        base: address(&view.row),
        view,
        form,
        errors,
        groups: named(&catalogue.obstacle_groups),
        authorities: named(&catalogue.authority_levels),
    }
}

fn named(rows: &'static [domain::catalogue::Named]) -> Choices {
    rows.iter().map(|row| (row.code.as_str(), row.name.as_str())).collect()
}

/// `GET /kien-nghi/{code}/nguoi-gui`: each look is recorded, so the name stands on a page of its own.
async fn show_sender(caller: Caller, Path(part): Path<String>) -> Result<Response, WebError> {
    let code = address::code_of(&part);
    let mut ctx = caller.write().await?;
    let view = sender(&mut ctx, &code).await?;
    ctx.commit().await?;
    let (section, base) = (Section::Petitions, address_of(&code));
    let frame = caller.frame(section, words::SENDER).under(section.label(), section.path());
    page(&SenderPage { frame: frame.under(code, base.clone()), base, view })
}

/// What the forms of a petition say; each step has its own fields.
#[derive(Debug, Default, Deserialize)]
struct StepForm {
    #[serde(default)]
    step: String,
    #[serde(default)]
    handler: String,
    #[serde(default)]
    group: String,
    #[serde(default)]
    authority: String,
    #[serde(default)]
    question: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    public: String,
    #[serde(default)]
    into: String,
    #[serde(default)]
    reason: String,
}

impl StepForm {
    fn action(&self) -> Option<PetitionAction> {
        let chosen = |code: &String| (!code.is_empty()).then(|| code.clone());
        Some(match PetitionStep::from_code(&self.step)? {
            PetitionStep::Assign => PetitionAction::Assign {
                handler: self.handler.clone(),
                group: chosen(&self.group),
                authority: chosen(&self.authority),
            },
            PetitionStep::Ask => PetitionAction::Ask { question: self.question.clone() },
            PetitionStep::Resume => PetitionAction::Resume,
            PetitionStep::Answer => {
                PetitionAction::Answer { text: self.answer.clone(), is_public: !self.public.is_empty() }
            }
            PetitionStep::Decline => PetitionAction::Decline { reason: self.reason.clone() },
            PetitionStep::Merge => PetitionAction::Merge { into: self.into.clone() },
            PetitionStep::Reopen => PetitionAction::Reopen { reason: self.reason.clone() },
        })
    }
}

/// `POST /kien-nghi/{code}/dieu-phoi` and `/xu-ly`: one step; what was written stays where it is refused.
async fn step(caller: Caller, Path(part): Path<String>, posted: Posted<StepForm>) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    let code = address::code_of(&part);
    let action = form.action().ok_or_else(|| WebError::Invalid { what: words::NO_STEP.to_owned() })?;
    let mut ctx = caller.write().await?;
    match take(&mut ctx, &code, &action).await {
        Ok(()) => ctx.commit().await?,
        Err(AppError::Invalid(faults)) => {
            drop(ctx);
            let view = view(&mut caller.read().await?, &code).await?;
            let again = page(&written(&caller, view, form, faults))?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response());
        }
        Err(error) => return Err(error.into()),
    }
    let banner = Banner { kind: "success", text: words::done(action.step()).to_owned() };
    Ok((cookie::carry(&banner), Redirect::to(&address_of(&code))).into_response())
}

/// The address of a petition.
pub(crate) fn address(row: &PetitionRow) -> String {
    address_of(&row.code)
}

fn address_of(code: &str) -> String {
    address::item("kien-nghi", code, "")
}

/// The address of what a petition is about.
pub(crate) fn link_address(link: &(String, String)) -> String {
    let (kind, code) = link;
    let place = match kind.as_str() {
        "task" => "nhiem-vu",
        "project" => "du-an",
        _ => "chi-tieu",
    };
    address::item(place, code, "")
}

/// How a petition is painted: late is late, whoever it waits for; an answer that came in time is met.
pub(crate) fn status(row: &PetitionRow) -> Status {
    match (row.state, row.days_left) {
        (_, Some(left)) if left < 0 => Status::Late,
        (_, Some(0..=3)) => Status::AtRisk,
        (PetitionState::Answered, _) => Status::Met,
        (PetitionState::Received | PetitionState::Assigned, _) => Status::OnTrack,
        _ => Status::NotDue,
    }
}
