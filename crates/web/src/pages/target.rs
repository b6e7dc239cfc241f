//! Targets: which are off, and everything about one.

use super::{Choices, page, target_address};
use crate::address::{self, ListQuery};
use crate::caller::Caller;
use crate::chart::{Boundary, Bullet, Goal, Point, Series, TrajectoryChart};
use crate::error::WebError;
use crate::frame::{Frame, Section};
use crate::route::Routes;
use crate::show::Show as _;
use crate::wording;
use app::target::list::{TargetFilter, TargetList, TargetRow, list};
use app::target::page::{ChartPoint, FamilyOutcome, TargetPage, TrajectoryView, view};
use askama::Template;
use axum::extract::Path;
use axum::http::Uri;
use axum::response::Response;
use domain::Date;
use domain::indicator::{IndicatorGroup, IndicatorKind};
use domain::role::Permission;
use domain::status::Status;

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
}

pub(super) fn routes() -> Routes {
    Routes::new().get("/chi-tieu", Permission::Read, show_list).get("/chi-tieu/{code}", Permission::Read, show)
}

/// `GET /chi-tieu?lv=&don-vi=&tt=&loai=&q=`
async fn show_list(caller: Caller, query: ListQuery) -> Result<Response, WebError> {
    let view = list(&mut caller.read().await?, &filter(&query)).await?;
    page(&TargetsPage {
        frame: caller.frame(Section::Indicators, wording::section(Section::Indicators)),
        query,
        view,
        groups: super::choices(&IndicatorGroup::ALL, IndicatorGroup::code, wording::indicator_group),
        statuses: super::choices(&Status::ALL, Status::code, wording::status),
        kinds: super::choices(&IndicatorKind::ALL, IndicatorKind::code, wording::indicator_kind),
    })
}

fn filter(query: &ListQuery) -> TargetFilter {
    TargetFilter {
        group: query.get("lv").and_then(IndicatorGroup::from_code),
        body: query.get("don-vi").map(str::to_owned),
        status: query.get("tt").and_then(Status::from_code),
        kind: query.get("loai").and_then(IndicatorKind::from_code),
        plan_group: query.get("nhom").and_then(|group| group.parse().ok()),
        words: query.get("q").map(str::to_owned),
    }
}

/// `GET /chi-tieu/{code}-{slug}`
async fn show(caller: Caller, uri: Uri, Path(part): Path<String>) -> Result<Response, WebError> {
    let view = view(&mut caller.read().await?, &address::code_of(&part)).await?;
    address::canonical(&uri, &target_address(&view.head.code, &view.head.slug))?;
    let section = Section::Indicators;
    let frame = caller.frame(section, view.head.name.clone()).under(section.label(), section.path());
    let chart = view.chart.as_ref().map(|chart| drawn(chart, &view));
    page(&OnePage { frame, chart, view })
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
