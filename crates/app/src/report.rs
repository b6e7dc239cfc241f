//! Facts of the quarterly report that come from targets and figures, as they stood at the end of the quarter.

mod growth;
mod indicators;
mod preview;
mod quarterly;
mod sample;

pub use preview::{Readiness, ReportPreview, ReportSection, preview};
pub use quarterly::{ReportFile, ReportFormat, ReportPeriod, ReportRequest, document, periods, quarterly};
pub(crate) use sample::sample;

use crate::figure::show::Shower;
use crate::target::board::Board;
use crate::{AppError, Ctx};
use domain::period::Period;
use domain::role::Permission;
use reports::quarterly::facts::{GrowthFacts, IndicatorFacts, Source, SourceIndex, SourcedFigure};
use storage::observation::Observation;

/// What targets and figures give to a report.
#[derive(Debug, Clone)]
pub struct FigureFacts {
    /// Rows of Biểu 01.
    pub indicators: Vec<IndicatorFacts>,
    /// Biểu 02.
    pub growth: GrowthFacts,
    /// Sources of both; others may be added behind them.
    pub sources: Vec<Source>,
}

/// Gathers them for a quarter: figures that tell of later days are left out.
pub async fn figure_facts(ctx: &mut Ctx<'_>, quarter: Period) -> Result<FigureFacts, AppError> {
    ctx.require(Permission::Read)?;
    let board = Board::load_on(ctx, quarter.last_day().min(ctx.today)).await?;
    let mut sources = Sources::default();
    let indicators = indicators::facts(&board, quarter, &mut sources);
    let growth = growth::facts(&board, quarter, &mut sources);
    Ok(FigureFacts { indicators, growth, sources: sources.list })
}

/// Sources in the order in which figures name them; what one page says in one sentence is one source.
#[derive(Default)]
struct Sources {
    list: Vec<Source>,
}

impl Sources {
    fn index_of(&mut self, figure: &Observation, shower: &Shower<'_>) -> SourceIndex {
        let shown = shower.figure(figure);
        let source = Source {
            title: shown.source_name,
            address: Some(shown.source_address).filter(|address| !address.is_empty()),
            quote: Some(shown.quote).filter(|quote| !quote.is_empty()),
            published_on: None,
        };
        let known = self.list.iter().position(|known| *known == source);
        SourceIndex(known.unwrap_or_else(|| {
            self.list.push(source);
            self.list.len() - 1
        }))
    }

    /// A figure with its source; nothing for a day or a word.
    fn figure(&mut self, figure: &Observation, shower: &Shower<'_>) -> Option<SourcedFigure> {
        Some(SourcedFigure {
            value: shower.value(figure)?,
            basis: figure.basis,
            as_of: figure.as_of,
            is_verified: figure.state.counts(),
            source: self.index_of(figure, shower),
        })
    }
}
