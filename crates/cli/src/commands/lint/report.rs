//! Findings as a page: severity, code and sentence; where; the source with the place underlined; what to do.

use super::excerpt::{Excerpt, Lines, Mark};
use crate::output::{Colour, Terminal};
use crate::plan::Plan;
use crate::wording::lint as words;
use plan_parser::diagnostic::{Diagnostic, Severity};
use std::io::Write;

/// Columns taken by the number of the line and the rule beside the source.
const GUTTER: usize = 8;

/// Writes all findings and how many there are of each severity.
pub fn write(out: &mut dyn Write, plan: &Plan, terminal: &Terminal) -> anyhow::Result<()> {
    let lines = Lines::new(&plan.text);
    for finding in &plan.reading.diagnostics {
        finding_block(out, plan, &lines, finding, terminal)?;
    }
    let count = |severity| plan.reading.diagnostics.iter().filter(|one| one.severity == severity).count();
    let [errors, warnings, notes, held] =
        [Severity::Error, Severity::Warning, Severity::Note, Severity::Held].map(count);
    writeln!(out, "{}", words::counts(&plan.name, errors, warnings, notes, held))?;
    if let Some(worst) = plan.reading.diagnostics.iter().min_by_key(|one| one.severity) {
        writeln!(out, "{}", words::more(worst.code))?;
    }
    Ok(())
}

fn finding_block(
    out: &mut dyn Write,
    plan: &Plan,
    lines: &Lines<'_>,
    finding: &Diagnostic,
    terminal: &Terminal,
) -> anyhow::Result<()> {
    let colour = colour(finding.severity);
    let title = format!("{}[{}]", words::severity(finding.severity), finding.code);
    writeln!(out, "{}: {}", terminal.paint(&title, colour), terminal.paint(&finding.message, Colour::Bold))?;
    let (line, column) = lines.position(finding.span.start);
    writeln!(out, "{} {}:{line}:{column}", gutter("-->", terminal), plan.name)?;
    let main = Mark { span: finding.span, is_main: true, word: "" };
    let further = finding.labels.iter().map(|(span, word)| Mark { span: *span, is_main: false, word });
    let marks: Vec<Mark<'_>> = std::iter::once(main).chain(further).collect();
    if !plan.text.is_empty() {
        for excerpt in lines.excerpts(&marks, terminal.columns.saturating_sub(GUTTER).max(20)) {
            source(out, &excerpt, colour, terminal)?;
        }
    }
    if let Some(hint) = &finding.hint {
        writeln!(out, "{} {} {hint}", gutter("=", terminal), words::HINT)?;
    }
    writeln!(out)?;
    Ok(())
}

fn source(out: &mut dyn Write, excerpt: &Excerpt<'_>, colour: Colour, terminal: &Terminal) -> anyhow::Result<()> {
    writeln!(out, "{} {}", gutter(&format!("{} |", excerpt.line), terminal), excerpt.shown)?;
    for row in rows(excerpt) {
        let painted: String = row.iter().map(|(words, is_main)| painted(words, *is_main, colour, terminal)).collect();
        writeln!(out, "{} {}", gutter("|", terminal), painted.trim_end())?;
    }
    Ok(())
}

fn painted(words: &str, is_main: bool, colour: Colour, terminal: &Terminal) -> String {
    let colour = if is_main { colour } else { Colour::Blue };
    if words.trim().is_empty() { words.to_owned() } else { terminal.paint(words, colour) }
}

/// The rows under a piece: underlines, then the words of further places, the rightmost beside its underline.
fn rows(excerpt: &Excerpt<'_>) -> Vec<Vec<(String, bool)>> {
    let mut underline: Vec<(String, bool)> = Vec::new();
    let mut at = 0;
    for (column, columns, mark) in &excerpt.marks {
        let column = (*column).max(at);
        let end = (column + columns).max(at);
        underline.push((" ".repeat(column - at), false));
        let stroke = if mark.is_main { "^" } else { "-" };
        underline.push((stroke.repeat(end - column), mark.is_main));
        at = end;
    }
    let mut worded: Vec<(usize, &str)> = excerpt
        .marks
        .iter()
        .filter(|(_, _, mark)| !mark.word.is_empty())
        .map(|(at, _, mark)| (*at, mark.word))
        .collect();
    let is_last_worded = excerpt.marks.last().is_some_and(|(_, _, mark)| !mark.word.is_empty());
    if let Some((_, word)) = is_last_worded.then(|| worded.pop()).flatten() {
        underline.push((format!(" {word}"), false));
    }
    let mut rows = vec![underline];
    while let Some((column, word)) = worded.pop() {
        rows.push(vec![(" ".repeat(column), false), (word.to_owned(), false)]);
    }
    rows
}

fn gutter(mark: &str, terminal: &Terminal) -> String {
    terminal.paint(&format!("{mark:>width$}", width = GUTTER - 1), Colour::Blue)
}

fn colour(severity: Severity) -> Colour {
    match severity {
        Severity::Error => Colour::Red,
        Severity::Warning => Colour::Yellow,
        Severity::Note => Colour::Cyan,
        Severity::Held => Colour::Green,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan_parser::Reading;
    use plan_parser::span::Span;

    fn page(text: &str, findings: Vec<Diagnostic>) -> String {
        let reading = Reading { diagnostics: findings, ..Reading::default() };
        let plan = Plan { name: "ke-hoach.txt".to_owned(), text: text.to_owned(), reading };
        let mut out = Vec::new();
        write(&mut out, &plan, &Terminal { is_coloured: false, columns: 80 }).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn place(text: &str, words: &str) -> Span {
        let start = text.find(words).unwrap();
        Span { start, end: start + words.len() }
    }

    #[test]
    fn a_finding_is_printed_like_one_of_a_compiler() {
        let text = "Mở đầu\nThu 30 tỷ đồng: thuế 20 tỷ đồng; phí 11 tỷ đồng.";
        let finding = Diagnostic {
            code: "LT001",
            severity: Severity::Error,
            message: "Thu: các phần cộng lại 31.".to_owned(),
            span: place(text, "30"),
            labels: vec![(place(text, "20"), "thuế".to_owned()), (place(text, "11"), "phí".to_owned())],
            hint: Some("Sửa tổng.".to_owned()),
        };
        let expected = "\
lỗi[LT001]: Thu: các phần cộng lại 31.
    --> ke-hoach.txt:2:5
    2 | Thu 30 tỷ đồng: thuế 20 tỷ đồng; phí 11 tỷ đồng.
      |     ^^               --              -- phí
      |                      thuế
      = gợi ý: Sửa tổng.
";
        assert!(page(text, vec![finding]).starts_with(expected), "{}", page(text, Vec::new()));
    }

    #[test]
    fn a_clean_plan_says_so() {
        assert!(page("Văn bản", Vec::new()).contains("không có phát hiện nào"));
    }
}
