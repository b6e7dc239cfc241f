//! All targets with what they are held against, loaded in a fixed number of statements and judged by the stated rules.

use super::list::{Progress, TargetRow};
use super::standing::standing;
use crate::figure::choice::Choices;
use crate::figure::show::{Files, Shower, disagree};
use crate::org_unit::Names;
use crate::wording::target as wording;
use crate::{AppError, Ctx, series};
use analytics::achievement::{Achievement, Subject, achievement};
use analytics::assessment::{Assessment, Facts, Figure, Rule, Thresholds, assess};
use analytics::trajectory::{Shape, Trajectory, elapsed_share};
use domain::catalogue::Catalogue;
use domain::fold::slug;
use domain::id::IndicatorId;
use domain::indicator::IndicatorKind;
use domain::period::Period;
use domain::target::{Bounds, Comparator, Verdict};
use domain::unit::Scale;
use domain::{Date, Decimal};
use std::collections::HashMap;
use storage::indicator::Indicator;
use storage::observation::{self, Observation};
use storage::target::{self, Target};

/// Everything that pages about targets need.
pub(crate) struct Board {
    pub catalogue: &'static Catalogue,
    pub today: Date,
    pub thresholds: Thresholds,
    pub targets: Vec<Target>,
    pub indicators: HashMap<IndicatorId, Indicator>,
    pub names: Names,
    pub files: Files,
    ended: Vec<(String, Date)>,
    pub choices: Choices,
    figures: HashMap<IndicatorId, Vec<Observation>>,
    set_aside: HashMap<IndicatorId, Vec<Observation>>,
}

/// A target with its figures and its status.
pub(crate) struct Judged<'a> {
    pub target: &'a Target,
    pub indicator: &'a Indicator,
    pub kind: IndicatorKind,
    pub bounds: Bounds,
    /// All figures of its own area as a whole, the earliest first.
    pub all: Vec<&'a Observation>,
    /// Of these, those that may be held against it, the earliest first.
    pub figures: Vec<&'a Observation>,
    /// The one that is meant, of its own period if there is one.
    pub latest: Option<&'a Observation>,
    pub trajectory: Option<Trajectory>,
    pub achievement: Option<Achievement>,
    pub verdict: Option<Verdict>,
    pub assessment: Assessment,
    pub weight_done: Option<Decimal>,
    /// Decimals kept of the unit.
    pub decimals: u32,
}

impl Board {
    /// Loads targets in force, their indicators, and the figures known today.
    pub(crate) async fn load(ctx: &mut Ctx<'_>) -> Result<Self, AppError> {
        let today = ctx.today;
        Self::load_on(ctx, today).await
    }

    /// The same for another day: targets in force and figures that tell of days up to it.
    pub(crate) async fn load_on(ctx: &mut Ctx<'_>, today: Date) -> Result<Self, AppError> {
        let thresholds = Thresholds::in_force(&ctx.catalogue.regulations, today)
            .ok_or_else(|| AppError::Internal(format!("no thresholds in force on {today}")))?;
        let targets = target::list_in_force(&mut ctx.tx, ctx.tenant, today).await?;
        let indicators = storage::indicator::list(&mut ctx.tx, ctx.tenant).await?;
        let current = observation::list_current(&mut ctx.tx, ctx.tenant, Date::constant(1, 1, 1), today).await?;
        let files = storage::figures_import::list(&mut ctx.tx, ctx.tenant).await?;
        let mut figures: HashMap<IndicatorId, Vec<Observation>> = HashMap::new();
        for figure in current {
            figures.entry(figure.indicator).or_default().push(figure);
        }
        let names = Names::load(ctx).await?;
        let choices = Choices::load(ctx).await?;
        let mut set_aside = HashMap::new();
        for (indicator, all) in &mut figures {
            let (kept, others) = choices.divide(std::mem::take(all));
            *all = kept;
            set_aside.insert(*indicator, others);
        }
        Ok(Self {
            catalogue: ctx.catalogue,
            today,
            thresholds,
            targets,
            indicators: indicators.into_iter().map(|indicator| (indicator.id, indicator)).collect(),
            ended: names.ended(today),
            names,
            files: files.into_iter().map(|file| (file.id, file.file_name)).collect(),
            choices,
            figures,
            set_aside,
        })
    }

    /// All figures of an indicator, the earliest first.
    pub(crate) fn figures_of(&self, indicator: IndicatorId) -> &[Observation] {
        self.figures.get(&indicator).map_or(&[], Vec::as_slice)
    }

    /// The same with those that were set aside when another was chosen.
    pub(crate) fn all_figures_of(&self, indicator: IndicatorId) -> Vec<&Observation> {
        let set_aside = self.set_aside.get(&indicator).map_or(&[] as &[Observation], Vec::as_slice);
        self.figures_of(indicator).iter().chain(set_aside).collect()
    }

    /// The targets that documents set, in the order of the plan, what is said twice once.
    pub(crate) fn of_documents(&self) -> Vec<&Target> {
        let mut targets: Vec<&Target> = self.targets.iter().filter(|target| target.document.is_some()).collect();
        targets.sort_by_key(|target| (target.document, target.item));
        let is_first = |target: &&Target| self.restatements(target).iter().all(|other| is_before(target, other));
        targets.into_iter().filter(is_first).collect()
    }

    /// Other items of the same document that say the same of the same thing.
    fn restatements(&self, target: &Target) -> Vec<&Target> {
        let says_the_same = |other: &&Target| is_of_same_thing(target, other) && value(target) == value(other);
        self.targets.iter().filter(says_the_same).collect()
    }

    /// Other values that the same document gives of the same thing.
    fn contradictions(&self, target: &Target) -> Vec<&Target> {
        let says_otherwise = |other: &&Target| {
            is_of_same_thing(target, other)
                && value(target) != value(other)
                && target.is_increment == other.is_increment
        };
        self.targets.iter().filter(says_otherwise).collect()
    }

    /// How figures of this target are shown.
    pub(crate) fn shower<'a>(&'a self, target: &'a Target, indicator: &Indicator) -> Shower<'a> {
        Shower {
            catalogue: self.catalogue,
            scale: scale(self.catalogue, target, indicator),
            unit: &target.unit_text,
            files: &self.files,
        }
    }

    /// Judges a target; nothing where its indicator is gone.
    pub(crate) fn judge<'a>(&'a self, target: &'a Target) -> Option<Judged<'a>> {
        let indicator = self.indicators.get(&target.indicator)?;
        let scale = scale(self.catalogue, target, indicator);
        let bounds = bounds(target, scale);
        let is_judged_by_people = target.is_increment || bounds.low.is_none() && bounds.high.is_none();
        let kind = if is_judged_by_people { IndicatorKind::Class } else { indicator.kind };
        let is_own = |figure: &&Observation| figure.area == target.area && figure.subject.is_none();
        let all: Vec<&Observation> = self.figures_of(indicator.id).iter().filter(is_own).collect();
        let is_comparable = |figure: &&Observation| series::is_comparable(kind, &target.period, figure);
        let figures: Vec<&Observation> = all.iter().copied().filter(is_comparable).collect();
        let of_period = |figure: &&Observation| target.period.contains(figure.as_of);
        let within = series::latest(figures.iter().copied().filter(of_period));
        let latest = within
            .or_else(|| series::latest(figures.iter().copied().filter(|it| it.as_of < target.period.first_day())));
        let printed = |figure: &Observation| figure.value.map(|steps| scale.from_steps(steps));
        let weight_done = within.and_then(|figure| weight_done(self.catalogue, &target.period, figure.as_of));
        let trajectory = trajectory(target, indicator, kind, &bounds, &figures, scale);
        let facts = Facts {
            kind,
            direction: indicator.direction,
            frequency: indicator.frequency,
            bounds: &bounds,
            period: target.period,
            trajectory: trajectory.as_ref().filter(|_| kind == IndicatorKind::Level),
            figure: within.and_then(|figure| {
                let value = printed(figure)?;
                Some(Figure { value, as_of: figure.as_of, basis: figure.basis, is_verified: figure.state.counts() })
            }),
            weight_done: weight_done.filter(|_| kind == IndicatorKind::Growth),
            first_due_on: None,
        };
        let assessment = assess(&facts, &self.thresholds, self.today);
        let subject = Subject { kind, measure: indicator.measure, direction: indicator.direction };
        let value = within.and_then(printed);
        let achievement = value.and_then(|value| achievement(subject, &bounds, value));
        let judge =
            domain::target::Judge { direction: indicator.direction, approx_percent: self.thresholds.approx_percent };
        let verdict = value.filter(|_| kind != IndicatorKind::Class).and_then(|value| judge.verdict(&bounds, value));
        Some(Judged {
            target,
            indicator,
            kind,
            bounds,
            all,
            figures,
            latest,
            trajectory,
            achievement,
            verdict,
            assessment,
            weight_done,
            decimals: scale.decimals,
        })
    }

    /// The row of a judged target.
    pub(crate) fn row(&self, judged: &Judged<'_>) -> TargetRow {
        let Judged { target, indicator, .. } = judged;
        let shower = self.shower(target, indicator);
        let unit = &target.unit_text;
        let latest = judged.latest.map(|figure| shower.figure(figure));
        let restated = self.restatements(target).into_iter().map(|other| other.code.clone()).collect();
        let contradictions = self.contradictions(target);
        let rival_targets = contradictions.into_iter().map(|other| (self.target_text(other), other.code.clone()));
        TargetRow {
            code: target.code.clone(),
            slug: slug(&target.name),
            plan_group: target.plan_group,
            name: target.name.clone(),
            depth: self.depth(target),
            target: self.target_text(target),
            is_aim: target.is_aim,
            group: indicator.group,
            kind: indicator.kind.under(target.comparator),
            progress: judged.progress(),
            achieved: judged.achievement.map(|achieved| wording::achieved(achieved, unit)),
            status: judged.assessment.status,
            reason: wording::reason(&judged.assessment.rule, unit),
            lead: target.lead.and_then(|lead| self.names.of(lead)),
            owner: self.owner(indicator),
            rival_targets: rival_targets.collect(),
            has_rival_figures: judged.latest.is_some_and(|figure| is_disputed(figure, &judged.figures)),
            restated_in: restated,
            standing: standing(self.catalogue, &target.area, &self.ended, self.today),
            latest,
        }
    }

    /// As printed.
    pub(crate) fn target_text(&self, target: &Target) -> String {
        let indicator = self.indicators.get(&target.indicator);
        let bounds = indicator.map(|indicator| bounds(target, scale(self.catalogue, target, indicator)));
        wording::target_text(target, bounds.as_ref())
    }

    fn depth(&self, target: &Target) -> u8 {
        let whole = |part: &&Target| {
            let parent = part.parent.as_ref()?;
            self.targets.iter().find(|other| other.code == *parent)
        };
        let above = std::iter::successors(whole(&target), whole).take(3).count();
        u8::try_from(above).unwrap_or(u8::MAX)
    }

    /// The body that answers for the figure: as kept, else as the dictionary names it.
    fn owner(&self, indicator: &Indicator) -> (Option<String>, String) {
        if let Some((code, name)) = indicator.owner.and_then(|owner| self.names.of(owner)) {
            return (Some(code), name);
        }
        let code = self.catalogue.indicator(&indicator.key).map(|entry| entry.owner.as_str()).unwrap_or_default();
        let body = self.catalogue.org_units.iter().find(|body| body.code() == code);
        (None, body.map(|body| body.name.clone()).unwrap_or_default())
    }
}

impl Judged<'_> {
    /// The bar of a quantity that is to be filled.
    fn progress(&self) -> Option<Progress> {
        let Some(Achievement::Percent(percent)) = self.achievement else { return None };
        let whole = self.bounds.pass_line(self.indicator.direction)?;
        let expected = match self.assessment.rule {
            Rule::Trajectory { expected, .. } => Some(expected),
            _ => None,
        };
        let value = whole.checked_mul(percent)?.checked_div(Decimal::ONE_HUNDRED)?;
        Some(Progress { value: value.normalize(), whole, expected })
    }
}

/// Whether another source says otherwise of the same period and basis.
pub(crate) fn is_disputed(figure: &Observation, figures: &[&Observation]) -> bool {
    let same = figures.iter().copied().filter(|other| (other.period, other.basis) == (figure.period, figure.basis));
    disagree(&same.collect::<Vec<_>>())
}

/// The grouped statement stands for all, else the one that comes first.
fn is_before(target: &Target, other: &Target) -> bool {
    let place = |target: &Target| (target.plan_group.is_none(), target.item, target.id);
    place(target) < place(other)
}

fn is_of_same_thing(target: &Target, other: &Target) -> bool {
    let is_other: bool = other.id != target.id && other.document.is_some();
    let key = |target: &Target| (target.document, target.indicator, target.area.clone(), target.period);
    let is_so_named = target.wanted.is_none() && other.wanted.is_none() || target.name == other.name;
    is_other && key(target) == key(other) && is_so_named
}

fn value(target: &Target) -> (Comparator, Option<i64>, Option<i64>, Option<&str>, bool) {
    (target.comparator, target.low, target.high, target.wanted.as_deref(), target.is_increment)
}

pub(crate) fn scale(catalogue: &Catalogue, target: &Target, indicator: &Indicator) -> Scale {
    Scale { factor: target.unit_scale, decimals: catalogue.decimals(&indicator.unit_code) }
}

pub(crate) fn bounds(target: &Target, scale: Scale) -> Bounds {
    let printed = |steps: Option<i64>| steps.map(|steps| scale.from_steps(steps));
    Bounds { comparator: target.comparator, low: printed(target.low), high: printed(target.high) }
}

/// The planned path: a sum grows straight from nothing, a state from the last figure before the period; what has no such figure, and
/// growth, bounds and structures, are wanted all along.
fn trajectory(
    target: &Target,
    indicator: &Indicator,
    kind: IndicatorKind,
    bounds: &Bounds,
    figures: &[&Observation],
    scale: Scale,
) -> Option<Trajectory> {
    let line = bounds.pass_line(indicator.direction)?;
    let before = figures.iter().copied().filter(|figure| figure.as_of < target.period.first_day());
    let baseline = series::latest(before).and_then(|figure| figure.value).map(|steps| scale.from_steps(steps));
    let (start, shape) = match (kind.under(bounds.comparator), baseline) {
        (IndicatorKind::Class, _) => return None,
        (IndicatorKind::Cumulative, _) => (Decimal::ZERO, Shape::Linear),
        (IndicatorKind::Level, Some(baseline)) => (baseline, Shape::Linear),
        (IndicatorKind::Level, None) => return None,
        _ => (line, Shape::Constant),
    };
    Some(Trajectory { period: target.period, start, target: line, shape })
}

/// Share of the base year that is over at the end of a day, 0 to 1, by the stated weights of quarters.
pub(crate) fn weight_done(catalogue: &Catalogue, period: &Period, as_of: Date) -> Option<Decimal> {
    if period.months() != Some(12) {
        return None;
    }
    let mut done = Decimal::ZERO;
    for (number, code) in (1..).zip(QUARTER_WEIGHTS) {
        let quarter = Period::quarter(period.calendar_year(), number)?;
        let weight = catalogue.regulations.number(code, period.first_day())?;
        done += weight * elapsed_share(&quarter, as_of)?;
    }
    done.checked_div(Decimal::ONE_HUNDRED)
}

/// Rows of the catalogue, quarter by quarter.
pub(crate) const QUARTER_WEIGHTS: [&str; 4] = [
    "growth.quarter_1.weight_percent",
    "growth.quarter_2.weight_percent",
    "growth.quarter_3.weight_percent",
    "growth.quarter_4.weight_percent",
];

/// The row of the catalogue that says how far weights may be off.
pub(crate) const WEIGHT_MARGIN: &str = "growth.quarter_weight.margin_points";
