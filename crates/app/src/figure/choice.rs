//! Choosing among rival figures: people of the office say which one counts, and why. The others are set aside, never erased.

use super::show::disagree;
use crate::event::Event;
use crate::target::board::Board;
use crate::wording::figures as wording;
use crate::{AppError, Ctx};
use domain::id::ObservationId;
use domain::role::Permission;
use serde_json::json;
use std::collections::HashMap;
use storage::figure_choice::{self, FigureChoice};
use storage::observation::Observation;

/// Chooses a figure of the indicator of a target; its rivals are set aside until another is chosen or a new source speaks.
pub async fn choose(ctx: &mut Ctx<'_>, target: &str, figure: i64, reason: &str) -> Result<(), AppError> {
    ctx.require(Permission::VerifyFigures)?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(AppError::invalid("ly-do", wording::CHOICE_NEEDS_REASON));
    }
    let board = Board::load(ctx).await?;
    let known = board.targets.iter().find(|known| known.code == target);
    let target = known.ok_or_else(|| AppError::not_found("target", target))?;
    let all = board.all_figures_of(target.indicator);
    let chosen = all.iter().find(|known| known.id == ObservationId(figure));
    let chosen = *chosen.ok_or_else(|| AppError::invalid("so", wording::CHOICE_IS_NO_RIVAL))?;
    let rivals: Vec<&Observation> = all.iter().copied().filter(|other| is_of_same(other, chosen)).collect();
    if !disagree(&rivals) {
        return Err(AppError::invalid("so", wording::CHOICE_IS_NO_RIVAL));
    }
    for rival in &rivals {
        figure_choice::end(&mut ctx.tx, ctx.tenant, rival.id, &ctx.now).await?;
    }
    let choice = FigureChoice {
        figure: chosen.id,
        reason: reason.to_owned(),
        chosen_at: ctx.now.clone(),
        chosen_by: ctx.actor.login.clone(),
    };
    figure_choice::insert(&mut ctx.tx, ctx.tenant, &choice).await?;
    let others: Vec<&str> =
        rivals.iter().filter(|rival| rival.id != chosen.id).map(|rival| rival.value_text.as_str()).collect();
    let detail = json!({ "period": chosen.period.to_string(), "value": chosen.value_text, "set_aside": others, "reason": reason });
    ctx.record(&Event { action: "figure.chosen", object_kind: "target", object_code: &target.code, detail }).await
}

/// Whether two figures tell of the same thing, area, period and basis.
fn is_of_same(one: &Observation, other: &Observation) -> bool {
    let key = |it: &Observation| (it.indicator, it.subject.clone(), it.area.clone(), it.period, it.basis);
    key(one) == key(other)
}

/// The choices that hold, by their figure.
#[derive(Debug, Default)]
pub(crate) struct Choices {
    by_figure: HashMap<ObservationId, FigureChoice>,
}

impl Choices {
    /// Loads them.
    pub(crate) async fn load(ctx: &mut Ctx<'_>) -> Result<Self, AppError> {
        let choices = figure_choice::list_current(&mut ctx.tx, ctx.tenant).await?;
        Ok(Self { by_figure: choices.into_iter().map(|choice| (choice.figure, choice)).collect() })
    }

    /// The choice of a figure.
    pub(crate) fn of(&self, figure: ObservationId) -> Option<&FigureChoice> {
        self.by_figure.get(&figure)
    }

    /// Whether a rival became known after the choice among them was made.
    pub(crate) fn is_open(&self, rival: &Observation, same: &[&Observation]) -> bool {
        let settles =
            |chosen: &&&Observation| self.of(chosen.id).is_some_and(|choice| is_set_aside(rival, chosen, choice));
        !same.iter().any(|chosen| settles(&chosen))
    }

    /// Divides figures of one indicator into those that count and those set aside. What became known after a choice was made
    /// was not part of it: such a rival is open again.
    pub(crate) fn divide(&self, figures: Vec<Observation>) -> (Vec<Observation>, Vec<Observation>) {
        let settled: Vec<(Observation, &FigureChoice)> =
            figures.iter().filter_map(|figure| Some((figure.clone(), self.of(figure.id)?))).collect();
        figures
            .into_iter()
            .partition(|figure| !settled.iter().any(|(chosen, choice)| is_set_aside(figure, chosen, choice)))
    }
}

fn is_set_aside(figure: &Observation, chosen: &Observation, choice: &FigureChoice) -> bool {
    figure.id != chosen.id && is_of_same(figure, chosen) && figure.known_from <= choice.chosen_at
}
