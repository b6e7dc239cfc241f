//! Reorganising bodies: the list of events, and one event in five steps: old bodies, new bodies, day and document, duties, confirm.

use super::{Choices, page};
use crate::address::{self, ListQuery, Pager};
use crate::caller::Caller;
use crate::cookie;
use crate::error::WebError;
use crate::form::Posted;
use crate::frame::{Banner, Frame, Section};
use crate::route::Routes;
use crate::show::Show as _;
use crate::wording::reorganisation as words;
use app::org_unit::OrgUnitRow;
use app::reorganisation::{
    Choice, DutyPage, DutyRow, EventPage, EventRow, NewBody, Takers, choose, choose_rest, confirm, drop_draft, duties,
    list, open, set_document, set_links, set_takers, view,
};
use app::{AppError, Ctx, Fault};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::Date;
use domain::org_unit::{OrgKind, OrgLevel};
use domain::reorganisation::EventKind;
use domain::role::Permission;

const LIST: &str = "/quan-tri/sap-xep";

/// `reorganisations.html`
#[derive(Template)]
#[template(path = "reorganisations.html")]
struct EventsPage {
    frame: Frame,
    events: Vec<EventRow>,
    units: Vec<OrgUnitRow>,
    query: ListQuery,
    kinds: Choices,
    errors: Vec<Fault>,
}

/// `reorganisation.html`
#[derive(Template)]
#[template(path = "reorganisation.html")]
struct OnePage {
    frame: Frame,
    base: String,
    step: usize,
    view: EventPage,
    units: Vec<OrgUnitRow>,
    levels: Choices,
    systems: Choices,
    duties: Option<DutyPage>,
    pager: Pager,
    query: ListQuery,
    typed: Fields,
    errors: Vec<Fault>,
}

impl OnePage {
    /// What a field shows: what was typed, else what is kept.
    fn shown<'a>(&'a self, name: &str, kept: &'a str) -> &'a str {
        self.typed.get(name).unwrap_or(kept)
    }

    /// The name of the field that chooses who takes a duty over.
    fn field(&self, row: &DutyRow) -> String {
        let kind = self.duties.as_ref().map_or("", |page| page.kind);
        format!("v.{kind}.{}.{}.{}", row.object, row.old.0, row.part)
    }
}

/// The fields of a form, some of them several times.
#[derive(Debug, Default)]
struct Fields(Vec<(String, String)>);

impl Fields {
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn all(&self, name: &str) -> Vec<String> {
        let of_name = self.0.iter().filter(|(key, value)| key == name && !value.is_empty());
        of_name.map(|(_, value)| value.clone()).collect()
    }

    /// A day of a form; nothing where none is written.
    fn day(&self, name: &str) -> Result<Option<Date>, AppError> {
        let written = self.get(name).unwrap_or_default().trim();
        if written.is_empty() {
            return Ok(None);
        }
        written.parse().map(Some).map_err(|_| AppError::invalid(name, words::DAY_IS_WRONG))
    }

    /// What was chosen for each duty on the page.
    fn choices(&self) -> Vec<Choice> {
        self.0.iter().filter_map(|(key, value)| choice(key, value)).collect()
    }
}

/// `v.{kind}.{object}.{old}.{part}` and the place of the taker; an empty one takes the choice back.
fn choice(key: &str, value: &str) -> Option<Choice> {
    let mut parts = key.strip_prefix("v.")?.splitn(4, '.');
    let (duty, object) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
    let (old_seq, part) = (parts.next()?.parse().ok()?, parts.next()?.to_owned());
    Some(Choice { duty, object, part, old_seq, new_seq: value.parse().ok() })
}

/// "1-2": places of an old and a new body.
fn pair(value: &str) -> Option<(i64, i64)> {
    let (old, new) = value.split_once('-')?;
    Some((old.parse().ok()?, new.parse().ok()?))
}

pub(super) fn routes() -> Routes {
    const MAY: Permission = Permission::ManageOrgUnits;
    Routes::new()
        .get("/quan-tri/sap-xep", MAY, show_list)
        .post("/quan-tri/sap-xep", MAY, begin)
        .get("/quan-tri/sap-xep/{code}", MAY, show)
        .post("/quan-tri/sap-xep/{code}/moi", MAY, name_takers)
        .post("/quan-tri/sap-xep/{code}/noi", MAY, link)
        .post("/quan-tri/sap-xep/{code}/van-ban", MAY, name_document)
        .post("/quan-tri/sap-xep/{code}/chuyen-viec", MAY, decide)
        .post("/quan-tri/sap-xep/{code}/xac-nhan", MAY, finish)
        .post("/quan-tri/sap-xep/{code}/huy", MAY, give_up)
}

/// `GET /quan-tri/sap-xep?q=`
async fn show_list(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    page(&events_page(&caller, query, Vec::new()).await?)
}

async fn events_page(caller: &Caller, query: ListQuery, errors: Vec<Fault>) -> Result<EventsPage, WebError> {
    let mut ctx = caller.read().await?;
    let events = list(&mut ctx).await?;
    let units = living(&mut ctx, query.get("q")).await?;
    let section = Section::OrgUnits;
    let frame = caller.frame(section, words::TITLE).under(section.label(), section.path());
    let kinds = super::choices(&EventKind::ALL, EventKind::code, words::kind);
    Ok(EventsPage { frame: Frame { has_errors: !errors.is_empty(), ..frame }, events, units, query, kinds, errors })
}

/// Bodies that can give or take over, by name.
async fn living(ctx: &mut Ctx<'_>, words: Option<&str>) -> Result<Vec<OrgUnitRow>, WebError> {
    let mut units = app::org_unit::list(ctx, words, None).await?.rows;
    units.retain(|unit| unit.valid.to.is_none());
    units.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(units)
}

/// `POST /quan-tri/sap-xep`: opens a draft.
async fn begin(caller: Caller, posted: Posted<Vec<(String, String)>>) -> Result<Response, WebError> {
    let form = Fields(caller.fields(posted)?);
    let kind = form.get("loai").and_then(EventKind::from_code).ok_or(WebError::NotFound)?;
    let mut ctx = caller.write().await?;
    match open(&mut ctx, kind, &form.all("cu")).await {
        Ok(code) => {
            ctx.commit().await?;
            Ok(Redirect::to(&address::item("quan-tri/sap-xep", &code, "")).into_response())
        }
        Err(AppError::Invalid(faults)) => {
            drop(ctx);
            let again = page(&events_page(&caller, ListQuery::default(), faults).await?)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /quan-tri/sap-xep/{code}?buoc=&loai=&trang=`
async fn show(caller: Caller, query: ListQuery, Path(part): Path<String>) -> Result<Response, WebError> {
    page(&written(&caller, &part, query, Fields::default(), Vec::new()).await?)
}

async fn written(
    caller: &Caller,
    part: &str,
    query: ListQuery,
    typed: Fields,
    errors: Vec<Fault>,
) -> Result<OnePage, WebError> {
    let mut ctx = caller.read().await?;
    let view = view(&mut ctx, &address::code_of(part)).await?;
    let step = step(&view, &query);
    let kind = query.get("loai").or_else(|| view.duties.iter().find(|kind| kind.total > 0).map(|kind| kind.code));
    let duties = match kind.filter(|_| step == 4) {
        Some(kind) => Some(duties(&mut ctx, &view.row.code, kind, query.page()).await?),
        None => None,
    };
    let units = if step == 2 { living(&mut ctx, None).await? } else { Vec::new() };
    let section = Section::OrgUnits;
    let frame = caller.frame(section, words::event_title(&view.row)).under(section.label(), section.path());
    let frame =
        Frame { here: view.row.code.clone(), has_errors: !errors.is_empty(), ..frame.under(words::TITLE, LIST) };
    Ok(OnePage {
        frame,
        base: address::item("quan-tri/sap-xep", &view.row.code, ""),
        step,
        pager: Pager::new(duties.as_ref().map_or(0, |page| page.total), query.page()),
        levels: super::choices(&OrgLevel::ALL, OrgLevel::code, crate::wording::work::org_level),
        systems: super::choices(&OrgKind::ALL, OrgKind::code, crate::wording::work::org_kind),
        units,
        duties,
        query,
        typed,
        errors,
        view,
    })
}

/// The step asked for, or the first that is not done.
fn step(view: &EventPage, query: &ListQuery) -> usize {
    let asked = query.get("buoc").and_then(|step| step.parse().ok()).filter(|step| (1..=5).contains(step));
    let is_done = view.row.is_confirmed || view.row.is_dropped;
    match asked {
        _ if is_done => 5,
        Some(step) => step,
        None if view.new.is_empty() => 2,
        None if view.row.took_effect_on.is_none() => 3,
        None if view.undecided > 0 => 4,
        None => 5,
    }
}

/// Keeps what a step has done and goes on, or shows the step again with what is wrong.
async fn onward(
    caller: &Caller,
    (part, step): (&str, usize),
    typed: Fields,
    (ctx, done): (Ctx<'_>, Result<String, AppError>),
) -> Result<Response, WebError> {
    let here = |step: usize| ListQuery::of(&[("buoc", &step.to_string())]);
    match done {
        Ok(said) => {
            ctx.commit().await?;
            let to = Redirect::to(&format!("{LIST}/{part}?buoc={step}"));
            if said.is_empty() {
                return Ok(to.into_response());
            }
            Ok((cookie::carry(&Banner { kind: "success", text: said }), to).into_response())
        }
        Err(AppError::Invalid(faults)) => {
            drop(ctx);
            let step = if step < 5 { step - 1 } else { 5 };
            let again = page(&written(caller, part, here(step), typed, faults).await?)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST …/moi`: who takes over.
async fn name_takers(
    caller: Caller,
    Path(part): Path<String>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let form = Fields(caller.fields(posted)?);
    let new = |name: &str| NewBody {
        name: name.to_owned(),
        level: form.get("cap").and_then(OrgLevel::from_code),
        kind: form.get("he").and_then(OrgKind::from_code),
    };
    let names = form.get("ten").unwrap_or_default().lines().map(new).collect();
    let takers = Takers { known: form.all("moi"), new: names };
    let mut ctx = caller.write().await?;
    let done = set_takers(&mut ctx, &address::code_of(&part), &takers).await.map(|()| String::new());
    onward(&caller, (&part, 3), form, (ctx, done)).await
}

/// `POST …/noi`: who may take over from whom.
async fn link(
    caller: Caller,
    Path(part): Path<String>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let form = Fields(caller.fields(posted)?);
    let pairs: Vec<(i64, i64)> = form.all("noi").iter().filter_map(|value| pair(value)).collect();
    let mut ctx = caller.write().await?;
    let done = set_links(&mut ctx, &address::code_of(&part), &pairs).await.map(|()| String::new());
    onward(&caller, (&part, 3), form, (ctx, done)).await
}

/// `POST …/van-ban`: from which day, by which document.
async fn name_document(
    caller: Caller,
    Path(part): Path<String>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let form = Fields(caller.fields(posted)?);
    let mut ctx = caller.write().await?;
    let done = document(&mut ctx, &address::code_of(&part), &form).await.map(|()| String::new());
    onward(&caller, (&part, 4), form, (ctx, done)).await
}

async fn document(ctx: &mut Ctx<'_>, code: &str, form: &Fields) -> Result<(), AppError> {
    let day = form.day("ngay")?.ok_or_else(|| AppError::invalid("ngay", words::DAY_IS_MISSING))?;
    let basis = form.get("van-ban").unwrap_or_default();
    set_document(ctx, code, day, (basis, form.day("ngay-van-ban")?)).await
}

/// `POST …/chuyen-viec`: who takes over each duty of the page, or all that is left.
async fn decide(
    caller: Caller,
    Path(part): Path<String>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let form = Fields(caller.fields(posted)?);
    let code = address::code_of(&part);
    let mut ctx = caller.write().await?;
    let done = match form.get("con-lai").and_then(pair) {
        Some(pair) => choose_rest(&mut ctx, &code, form.get("loai"), pair).await.map(words::chosen),
        None => choose(&mut ctx, &code, &form.choices()).await.map(|()| words::KEPT.to_owned()),
    };
    let is_kept = done.is_ok();
    let answer = onward(&caller, (&part, if is_kept { 4 } else { 5 }), form, (ctx, done)).await?;
    Ok(answer)
}

/// `POST …/xac-nhan`
async fn finish(
    caller: Caller,
    Path(part): Path<String>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let form = Fields(caller.fields(posted)?);
    let mut ctx = caller.write().await?;
    let done = confirm(&mut ctx, &address::code_of(&part)).await.map(|moved| words::moved(moved.before, moved.after));
    onward(&caller, (&part, 5), form, (ctx, done)).await
}

/// `POST …/huy`
async fn give_up(
    caller: Caller,
    Path(part): Path<String>,
    posted: Posted<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let form = Fields(caller.fields(posted)?);
    let mut ctx = caller.write().await?;
    let done = drop_draft(&mut ctx, &address::code_of(&part)).await.map(|()| words::DROPPED.to_owned());
    onward(&caller, (&part, 5), form, (ctx, done)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_named_by_its_duty_and_an_empty_one_takes_it_back() {
        let chosen = choice("v.task_body.12.1.coordinating", "3").unwrap();
        assert_eq!(
            (chosen.duty.as_str(), chosen.object, chosen.old_seq, chosen.new_seq),
            ("task_body", 12, 1, Some(3))
        );
        assert_eq!(chosen.part, "coordinating");
        assert_eq!(choice("v.task_lead.12.1.", "").unwrap().new_seq, None);
        assert_eq!(choice("csrf", "3"), None);
        assert_eq!((pair("1-2"), pair("1"), pair("a-b")), (Some((1, 2)), None, None));
    }
}
