//! Headings of one rank with different separators: "I-", "II-", "III.".

use super::Check;
use super::numeral::{self, Series, Style};
use super::plan::Plan;
use crate::diagnostic::Diagnostic;
use crate::draft::Section;
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: "LT017", page: include_str!("../../../../docs/lint/LT017.md"), find };

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    numeral::series(plan).iter().filter(|series| series.style != Style::Parenthesised).filter_map(finding).collect()
}

fn finding(series: &Series<'_>) -> Option<Diagnostic> {
    let mut styles: BTreeMap<&str, Vec<&Section>> = BTreeMap::new();
    for (_, _, section) in &series.members {
        styles.entry(section.separator.trim()).or_default().push(section);
    }
    let (usual, _) = styles.iter().max_by_key(|(_, sections)| sections.len()).filter(|_| styles.len() > 1)?;
    let odd: Vec<&&Section> = styles.iter().filter(|(style, _)| *style != usual).flat_map(|(_, odd)| odd).collect();
    let printed = |section: &Section| format!("{}{}", section.number, section.separator);
    let all = series.members.iter().map(|(_, _, section)| printed(section)).collect::<Vec<_>>().join(" ");
    let first = odd.first()?;
    let message = format!("Các mục cùng cấp dùng dấu khác nhau sau số: {all}.");
    let usual = if usual.is_empty() { "không dấu".to_owned() } else { format!("«{usual}»") };
    let finding = CHECK.note(first.span, message).hint(format!("Dùng một kiểu cho cả cấp, ở đây là {usual}."));
    Some(odd.iter().skip(1).fold(finding, |finding, section| finding.label(section.span, printed(section))))
}
