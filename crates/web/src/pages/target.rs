//! Targets: which are off, and everything about one.

use super::{Choices, page, target_address};
use crate::address::{self, ListQuery};
use crate::caller::Caller;
use crate::chart::{Boundary, Bullet, Goal, Point, Series, TrajectoryChart};
use crate::error::WebError;
use crate::form::Posted;
use crate::frame::{Banner, Frame, Section};
use crate::route::Routes;
use crate::show::Show as _;
use crate::{cookie, wording};
use app::figure::choose;
use app::target::list::{TargetFilter, TargetList, TargetRow, list};
use app::target::page::{ChartPoint, FamilyOutcome, TargetPage, TrajectoryView, view_on};
use askama::Template;
use axum::extract::Path;
use axum::http::Uri;
use axum::response::{IntoResponse as _, Redirect, Response};
use domain::Date;
use domain::indicator::{IndicatorGroup, IndicatorKind};
use domain::role::Permission;
use domain::status::Status;
use serde::Deserialize;

/// `targets.html`
#[derive(Template)]
#[template(path = "targets.html")]
struct TargetsPage {
    frame: Frame,
    query: ListQuery,
    view: TargetList,
    groups: Choices,
    statuses: Choices,
    kinds: Choices,
}

/// `target.html`
#[derive(Template)]
#[template(path = "target.html")]
struct OnePage {
    frame: Frame,
    view: TargetPage,
    chart: Option<TrajectoryChart>,
    may_choose: bool,
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/chi-tieu", Permission::Read, show_list).get("/chi-tieu/{code}", Permission::Read, show).post(
        "/chi-tieu/{code}/chon-so",
        Permission::VerifyFigures,
        choose_figure,
    )
}

/// `GET /chi-tieu?lv=&don-vi=&tt=&loai=&q=&den=`
async fn show_list(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let mut ctx = caller.read().await?;
    let (filter, today) = (filter(&query), ctx.today);
    let on = filter.on.unwrap_or(today);
    let view = list(&mut ctx, &filter).await?;
    let frame = caller.frame(Section::Indicators, wording::section(Section::Indicators));
    page(&TargetsPage {
        frame: Frame { banner: as_of(on, today).or_else(|| frame.banner.clone()), ..frame },
        query,
        view,
        groups: super::choices(&IndicatorGroup::ALL, IndicatorGroup::code, wording::indicator_group),
        statuses: super::choices(&Status::ALL, Status::code, wording::status),
        kinds: super::choices(&IndicatorKind::ALL, IndicatorKind::code, wording::indicator_kind),
    })
}

/// What the list is narrowed to.
pub(super) fn filter(query: &ListQuery) -> TargetFilter {
    TargetFilter {
        group: query.get("lv").and_then(IndicatorGroup::from_code),
        body: query.get("don-vi").map(str::to_owned),
        status: query.get("tt").and_then(Status::from_code),
        kind: query.get("loai").and_then(IndicatorKind::from_code),
        plan_group: query.get("nhom").and_then(|group| group.parse().ok()),
        words: query.get("q").map(str::to_owned),
        on: query.get("den").and_then(|day| day.parse().ok()),
    }
}

/// `GET /chi-tieu/{code}-{slug}?den=`
async fn show(caller: Caller, uri: Uri, query: ListQuery, Path(part): Path<String>) -> Result<Response, WebError> {
    let mut ctx = caller.read().await?;
    let on = query.get("den").and_then(|day| day.parse().ok()).unwrap_or(ctx.today);
    let view = view_on(&mut ctx, &address::code_of(&part), on).await?;
    address::canonical(&uri, &target_address(&view.head.code, &view.head.slug))?;
    let section = Section::Indicators;
    let frame = caller.frame(section, view.head.name.clone()).under(section.label(), section.path());
    let frame = Frame { banner: as_of(on, ctx.today).or_else(|| frame.banner.clone()), ..frame };
    let chart = view.chart.as_ref().map(|chart| drawn(chart, &view));
    page(&OnePage { frame, chart, view, may_choose: caller.actor.may(Permission::VerifyFigures) })
}

/// A page of another day says so.
fn as_of(on: Date, today: Date) -> Option<Banner> {
    (on != today).then(|| Banner { kind: "info", text: wording::as_of(on) })
}

#[derive(Deserialize)]
struct ChoiceForm {
    #[serde(default, rename = "so")]
    figure: String,
    #[serde(default, rename = "ly-do")]
    reason: String,
}

/// `POST /chi-tieu/{code}/chon-so`: which of rival figures counts.
async fn choose_figure(
    caller: Caller,
    Path(part): Path<String>,
    posted: Posted<ChoiceForm>,
) -> Result<Response, WebError> {
    let form = caller.fields(posted)?;
    let code = address::code_of(&part);
    let mut ctx = caller.write().await?;
    choose(&mut ctx, &code, form.figure.parse().unwrap_or_default(), &form.reason).await?;
    ctx.commit().await?;
    let banner = Banner { kind: "success", text: wording::FIGURE_CHOSEN.to_owned() };
    Ok((cookie::carry(&banner), Redirect::to(&target_address(&code, ""))).into_response())
}

/// The bar of a row, where the target is a quantity to be filled.
pub(crate) fn bar(row: &TargetRow) -> Option<Bullet> {
    let progress = row.progress?;
    let label = wording::progress(row.achieved.as_deref(), progress.expected);
    let bar = Bullet::new(progress.value, progress.whole, progress.expected, row.status, label)?;
    let is_verified = row.latest.as_ref().is_some_and(|figure| figure.is_verified);
    Some(if is_verified { bar } else { bar.unverified() })
}

fn drawn(chart: &TrajectoryView, view: &TargetPage) -> TrajectoryChart {
    // Of rivals on one day the figure that is judged by comes first: it is the one joined and labelled.
    let judged = view.head.latest.as_ref().and_then(|figure| figure.value);
    let mut points = chart.points.clone();
    points.sort_by_key(|point| (point.on, Some(point.value) != judged));
    let own = (view.area_name.clone(), points.as_slice());
    let others = chart.other_areas.iter().map(|(name, points)| (name.clone(), points.as_slice()));
    let series = std::iter::once(own).chain(others).filter(|(_, points)| !points.is_empty());
    let boundary = |(on, why): &(Date, String)| Boundary { on: *on, label: wording::boundary(*on), why: why.clone() };
    TrajectoryChart {
        title: view.head.name.clone(),
        description: view.title.clone(),
        unit: chart.unit.clone(),
        from: chart.from,
        to: chart.to,
        path: chart.path.clone(),
        goal: Some(Goal { label: chart.goal_label.clone(), low: chart.goal_low, high: chart.goal_high }),
        series: series.map(|(name, points)| Series { name, points: points.iter().map(point).collect() }).collect(),
        boundaries: chart.boundaries.iter().map(boundary).collect(),
        today: chart.today,
    }
}

fn point(point: &ChartPoint) -> Point {
    Point {
        on: point.on,
        period: point.period_label.clone(),
        value: point.value,
        expected: point.expected,
        is_verified: point.is_verified,
    }
}
