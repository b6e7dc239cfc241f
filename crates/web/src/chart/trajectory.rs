//! A figure against its planned path over the period of a target.

use super::place;
use super::scale::{DayScale, ValueScale};
use crate::show::Show as _;
use askama::Template;
use domain::{Date, Decimal, number};

/// What the chart shows. Values are in one unit, the one printed in the plan.
#[derive(Debug, Clone)]
pub struct TrajectoryChart {
    /// What is drawn, for the title of the picture.
    pub title: String,
    /// What it says, in a sentence.
    pub description: String,
    /// Unit of all values.
    pub unit: String,
    /// First day drawn.
    pub from: Date,
    /// Last day drawn.
    pub to: Date,
    /// The planned path ("lộ trình"): corners of a line.
    pub path: Vec<(Date, Decimal)>,
    /// What the plan asks for.
    pub goal: Option<Goal>,
    /// What happened, one series for each area: two areas are never joined.
    pub series: Vec<Series>,
    /// Days on which the area itself changed.
    pub boundaries: Vec<Boundary>,
    /// The day the page speaks of.
    pub today: Date,
}

/// The line or band a target asks for.
#[derive(Debug, Clone)]
pub struct Goal {
    /// Its words: "Kế hoạch 44.923".
    pub label: String,
    /// The line, or the lower edge of the band.
    pub low: Decimal,
    /// The upper edge of a band.
    pub high: Option<Decimal>,
}

/// Figures of one area.
#[derive(Debug, Clone)]
pub struct Series {
    /// Its name: "Hưng Yên trước 01/07/2025".
    pub name: String,
    /// Its figures, oldest first.
    pub points: Vec<Point>,
}

/// A figure.
#[derive(Debug, Clone)]
pub struct Point {
    /// Last day it tells of.
    pub on: Date,
    /// The period in words: "6 tháng 2025".
    pub period: String,
    /// Its value.
    pub value: Decimal,
    /// What the path asked for by then.
    pub expected: Option<Decimal>,
    /// Verified by somebody other than who entered it.
    pub is_verified: bool,
}

/// A change of the area: what is before and after cannot be compared.
#[derive(Debug, Clone)]
pub struct Boundary {
    /// First day of the new area.
    pub on: Date,
    /// A few words beside the line: "Đổi địa giới 01/07/2025".
    pub label: String,
    /// What changed, in a sentence under the chart.
    pub why: String,
}

impl TrajectoryChart {
    /// Works out where everything goes.
    pub fn draw(&self) -> Drawing<'_> {
        let days = DayScale::new(self.from, self.to);
        let values = ValueScale::around(self.values().map(place), Drawing::TOP, Drawing::BOTTOM);
        let goal_y = self.goal.as_ref().map(|goal| values.at(place(goal.high.unwrap_or(goal.low))));
        let boundary = |change: &Boundary| Upright::new(days.at(change.on), &change.label, 48.0);
        Drawing {
            chart: self,
            grid: grid(&values, goal_y),
            months: months(self.from, self.to, &days),
            path: strokes(self.path.iter().map(|(day, value)| (days.at(*day), values.at(place(*value)))), "path"),
            band: self.goal.as_ref().and_then(|goal| band(goal, &values)),
            goal_y: goal_y.map(pixels),
            actual: self.actual(&days, &values),
            marks: self.marks(&days, &values),
            boundaries: self.boundaries.iter().map(boundary).collect(),
            today: Upright::new(days.at(self.today), "", 55.0),
        }
    }

    /// How many figures there are.
    pub fn points(&self) -> usize {
        self.series.iter().map(|series| series.points.len()).sum()
    }

    fn values(&self) -> impl Iterator<Item = Decimal> {
        let goal = self.goal.iter().flat_map(|goal| [Some(goal.low), goal.high]).flatten();
        let points = self.series.iter().flat_map(|series| &series.points).map(|point| point.value);
        self.path.iter().map(|(_, value)| *value).chain(goal).chain(points)
    }

    /// The lines between figures; a line never crosses the day the area changed, and rivals of one day get none.
    fn actual(&self, days: &DayScale, values: &ValueScale) -> Vec<Stroke> {
        let crosses = |a: &Point, b: &Point| self.boundaries.iter().any(|change| a.on < change.on && change.on <= b.on);
        let mut all = Vec::new();
        for (class, series) in ["actual", "actual series-2"].into_iter().cycle().zip(&self.series) {
            let mut line: Vec<&Point> = series.points.iter().collect();
            line.dedup_by_key(|point| point.on);
            for pair in line.windows(2).filter(|pair| !crosses(pair[0], pair[1])) {
                let ends = pair.iter().map(|point| (days.at(point.on), values.at(place(point.value))));
                all.extend(strokes(ends, class));
            }
        }
        all
    }

    /// The figures themselves.
    fn marks(&self, days: &DayScale, values: &ValueScale) -> Vec<Mark> {
        let mut all = Vec::new();
        for (class, series) in ["", " series-2"].into_iter().cycle().zip(&self.series) {
            let labelled = labelled(&series.points);
            for (at, point) in series.points.iter().enumerate() {
                let x = days.at(point.on);
                let y = values.at(place(point.value));
                all.push(Mark {
                    class: format!("{}{class}", if point.is_verified { "point" } else { "point hollow" }),
                    x: percent(x),
                    y: pixels(y),
                    says: format!("{}: {}", point.period, number::format(point.value)),
                    label: (Some(at) == labelled).then(|| number::format(point.value)),
                    label_y: pixels(if y < Drawing::TOP + 18.0 { y + 20.0 } else { y - 10.0 }),
                    anchor: if x > 85.0 { "end" } else { "middle" },
                });
            }
        }
        all
    }
}

/// Places of everything on the chart, as the template writes them.
#[derive(Template, Debug)]
#[template(path = "chart/trajectory.html")]
pub struct Drawing<'a> {
    chart: &'a TrajectoryChart,
    grid: Vec<Tick>,
    months: Vec<Tick>,
    path: Vec<Stroke>,
    band: Option<(String, String)>,
    goal_y: Option<String>,
    actual: Vec<Stroke>,
    marks: Vec<Mark>,
    boundaries: Vec<Upright>,
    today: Upright,
}

impl Drawing<'_> {
    const TOP: f64 = 52.0;
    const BOTTOM: f64 = 244.0;
}

/// A line of the grid with its label.
#[derive(Debug)]
struct Tick {
    at: String,
    label: String,
}

/// A straight stroke.
#[derive(Debug)]
struct Stroke {
    class: &'static str,
    x1: String,
    y1: String,
    x2: String,
    y2: String,
}

/// A figure.
#[derive(Debug)]
struct Mark {
    class: String,
    x: String,
    y: String,
    /// Its period and value, for the pointer.
    says: String,
    label: Option<String>,
    label_y: String,
    anchor: &'static str,
}

/// A line from top to bottom; its label stands on the side with more room.
#[derive(Debug)]
struct Upright {
    x: String,
    label: String,
    anchor: &'static str,
    shift: &'static str,
}

impl Upright {
    /// Past `turn` per cent of the width the label stands on the left.
    fn new(x: f64, label: &str, turn: f64) -> Self {
        let (anchor, shift) = if x > turn { ("end", "-6") } else { ("start", "6") };
        Self { x: percent(x), label: label.to_owned(), anchor, shift }
    }
}

/// The figure that says its value: the first of the last day, a verified one where there is one. Rivals follow it.
fn labelled(points: &[Point]) -> Option<usize> {
    let last = points.iter().rposition(|point| point.is_verified).or(points.len().checked_sub(1))?;
    let day = points.get(last)?.on;
    points.iter().position(|point| point.on == day && point.is_verified).or(Some(last))
}

/// Round values; one that lies under the line of the goal leaves the label to it.
fn grid(values: &ValueScale, goal_y: Option<f64>) -> Vec<Tick> {
    let (ticks, decimals) = values.ticks();
    let is_free = |y: f64| goal_y.is_none_or(|goal| !(-14.0..14.0).contains(&(y - goal)));
    let label = |tick: f64| number::format_fixed(Decimal::try_from(tick).unwrap_or_default(), decimals);
    let tick = |tick: f64| {
        let y = values.at(tick);
        Tick { at: pixels(y), label: if is_free(y) { label(tick) } else { String::new() } }
    };
    ticks.into_iter().map(tick).collect()
}

/// The end of each month, or of each year when there are many; every third says its name.
fn months(from: Date, to: Date, days: &DayScale) -> Vec<Tick> {
    let step = if (to - from).get_days() > 800 { 12 } else { 3 };
    let name = |day: Date| if step == 12 { day.year().to_string() } else { format!("T{}", day.month()) };
    from.last_of_month()
        .series(jiff::Span::new().months(1))
        .take_while(|day| *day <= to)
        .map(Date::last_of_month)
        .filter(|day| i32::from(day.month()) % step == 0)
        .map(|day| Tick { at: percent(days.at(day)), label: name(day) })
        .collect()
}

fn band(goal: &Goal, values: &ValueScale) -> Option<(String, String)> {
    let high = values.at(place(goal.high?));
    Some((pixels(high), pixels((values.at(place(goal.low)) - high).max(1.0))))
}

fn strokes(corners: impl Iterator<Item = (f64, f64)>, class: &'static str) -> Vec<Stroke> {
    let corners: Vec<(f64, f64)> = corners.collect();
    let stroke = |pair: &[(f64, f64)]| Stroke {
        class,
        x1: percent(pair[0].0),
        y1: pixels(pair[0].1),
        x2: percent(pair[1].0),
        y2: pixels(pair[1].1),
    };
    corners.windows(2).map(stroke).collect()
}

fn percent(place: f64) -> String {
    format!("{place:.2}%")
}

fn pixels(place: f64) -> String {
    format!("{place:.1}")
}

#[cfg(test)]
mod tests;
