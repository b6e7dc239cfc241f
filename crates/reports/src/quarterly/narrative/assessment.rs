//! Part III: what goes well, what does not, why, and who is late.

use super::{Narrative, listed};
use crate::quarterly::facts::{TaskCounts, TaskFacts};
use domain::status::Status;
use std::collections::BTreeMap;

/// Names listed in one sentence.
const MOST_NAMES: usize = 15;

pub(super) fn write(text: &mut Narrative<'_>) {
    text.part("III", "ĐÁNH GIÁ CHUNG");
    strengths(text);
    weaknesses(text);
    causes(text);
}

fn named(text: &Narrative<'_>, status: Status) -> Option<(usize, String)> {
    let names: Vec<&str> =
        text.ctx.facts.indicators.iter().filter(|row| row.status == status).map(|row| row.name.as_str()).collect();
    (!names.is_empty()).then(|| (names.len(), listed(names, MOST_NAMES)))
}

fn strengths(text: &mut Narrative<'_>) {
    text.chapter("Ưu điểm");
    let said = [
        named(text, Status::Met).map(|(count, names)| format!("{count} chỉ tiêu đã đạt mục tiêu năm: {names}.")),
        named(text, Status::OnTrack).map(|(count, names)| format!("{count} chỉ tiêu đúng tiến độ: {names}.")),
        done(&TaskCounts::of(&text.ctx.facts.tasks)),
    ];
    items(text, said, "Chưa có chỉ tiêu, nhiệm vụ nào được xác nhận đạt hoặc đúng tiến độ.");
}

fn done(counts: &TaskCounts) -> Option<String> {
    (counts.done() > 0).then(|| format!("{} trên {} nhiệm vụ đã hoàn thành.", counts.done(), counts.all()))
}

fn weaknesses(text: &mut Narrative<'_>) {
    text.chapter("Hạn chế");
    let late = TaskCounts::of(&text.ctx.facts.tasks).open_late;
    let said = [
        named(text, Status::Late).map(|(count, names)| format!("{count} chỉ tiêu chậm: {names}.")),
        named(text, Status::AtRisk).map(|(count, names)| format!("{count} chỉ tiêu có nguy cơ không đạt: {names}.")),
        (late > 0).then(|| format!("{late} nhiệm vụ đang thực hiện đã quá hạn.")),
        named(text, Status::NoData)
            .map(|(count, _)| format!("{count} chỉ tiêu chưa có số liệu, chưa đủ căn cứ để đánh giá.")),
    ];
    items(text, said, "Chưa phát hiện chỉ tiêu, nhiệm vụ chậm trên số liệu hiện có.");
}

fn causes(text: &mut Narrative<'_>) {
    text.chapter("Nguyên nhân và trách nhiệm");
    let late: Vec<&TaskFacts> = text.ctx.facts.tasks.iter().filter(|task| task.days_late > 0).collect();
    let said = late.iter().filter_map(|task| Some(format!("{}: {}.", task.text.trim_end_matches('.'), cause(task)?)));
    let said: Vec<Option<String>> = said.map(Some).collect();
    let none = if late.is_empty() {
        "Không có nhiệm vụ quá hạn phải nêu nguyên nhân."
    } else {
        "Các cơ quan chủ trì chưa báo cáo nguyên nhân quá hạn."
    };
    items(text, said, none);
    let leads = overdue_leads(&late);
    if !leads.is_empty() {
        text.sentence(format!("Cơ quan chủ trì có nhiệm vụ quá hạn: {}.", leads.join("; ")));
    }
}

fn cause(task: &TaskFacts) -> Option<&str> {
    task.cause.as_deref().map(|cause| cause.trim().trim_end_matches('.')).filter(|cause| !cause.is_empty())
}

/// "Sở Tài chính (2)", those with most first.
fn overdue_leads(late: &[&TaskFacts]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for lead in late.iter().filter_map(|task| task.lead.as_deref()) {
        *counts.entry(lead).or_default() += 1;
    }
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(lead, count)| format!("{lead} ({count})")).collect()
}

fn items(text: &mut Narrative<'_>, said: impl IntoIterator<Item = Option<String>>, none: &str) {
    let said: Vec<String> = said.into_iter().flatten().collect();
    if said.is_empty() {
        return text.sentence(none);
    }
    said.iter().for_each(|sentence| text.item(sentence));
}
