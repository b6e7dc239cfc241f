//! Part IV: what comes next, and what is asked.

use super::Narrative;
use crate::quarterly::facts::{TaskFacts, TaskProgress};
use crate::quarterly::wording as own;
use crate::wording;

/// Tasks listed by name; the others are in Biểu 03.
const MOST_TASKS: usize = 12;

pub(super) fn write(text: &mut Narrative<'_>) {
    let next = own::next_period(&text.ctx.facts.period);
    text.part("IV", &format!("NHIỆM VỤ TRỌNG TÂM {} VÀ KIẾN NGHỊ", next.to_uppercase()));
    text.chapter(&format!("Nhiệm vụ trọng tâm {next}"));
    overdue(text);
    due_next(text, &next);
    text.chapter("Kiến nghị");
    let asked = &text.ctx.facts.petitions;
    if asked.is_empty() {
        text.sentence(format!("Chưa có kiến nghị với {} được ghi nhận trong kỳ.", text.ctx.issuer.addressee));
    }
    for petition in asked {
        text.item(format!("{}.", petition.trim().trim_end_matches('.')));
    }
}

fn overdue(text: &mut Narrative<'_>) {
    let late = text.ctx.facts.tasks.iter().filter(|task| is_open(task) && task.days_late > 0).count();
    if late > 0 {
        text.sentence(format!("Hoàn thành dứt điểm {late} nhiệm vụ đã quá hạn nêu tại Biểu 03."));
    }
}

fn due_next(text: &mut Narrative<'_>, next: &str) {
    let period = text.ctx.facts.period.following();
    let is_due =
        |task: &&TaskFacts| is_open(task) && task.due_on.zip(period).is_some_and(|(due, period)| period.contains(due));
    let mut due: Vec<&TaskFacts> = text.ctx.facts.tasks.iter().filter(is_due).collect();
    due.sort_by_key(|task| task.due_on);
    if due.is_empty() {
        return text.sentence(format!("Không có nhiệm vụ nào của Kế hoạch đến hạn trong {next}."));
    }
    text.sentence(format!("{} nhiệm vụ đến hạn trong {next}:", due.len()));
    for task in due.iter().take(MOST_TASKS) {
        text.item(named(task));
    }
    if due.len() > MOST_TASKS {
        text.sentence(format!("Và {} nhiệm vụ khác nêu tại Biểu 03.", due.len() - MOST_TASKS));
    }
}

fn named(task: &TaskFacts) -> String {
    let lead =
        task.lead.as_deref().map_or_else(|| "chưa giao cơ quan chủ trì".to_owned(), |lead| format!("{lead} chủ trì"));
    let day = task.due_on.map(|day| format!(", hạn {}", wording::short_day(day))).unwrap_or_default();
    format!("{} ({lead}{day}).", task.text.trim().trim_end_matches(['.', ';', ',']))
}

const fn is_open(task: &TaskFacts) -> bool {
    matches!(
        task.progress,
        TaskProgress::Unassigned | TaskProgress::Open | TaskProgress::OpenLate | TaskProgress::Reported
    )
}
