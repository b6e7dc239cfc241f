//! The quarterly report as DOCX and as PDF: a table of 600 tasks, and one ten times as long.

#[path = "../../reports/tests/quarterly/sample.rs"]
mod sample;

use divan::Bencher;
use domain::report_layout::DocumentSystem;
use formats::block::Document;
use std::sync::atomic::{AtomicUsize, Ordering};

fn main() {
    divan::main();
}

/// Each call differs in a word, so that no cache answers for the typesetter.
fn report(tasks: usize, change: usize) -> Document {
    let mut facts = sample::facts_with_tasks(tasks);
    facts.tasks.iter_mut().for_each(|task| task.text.push_str(&format!(" {change}")));
    reports::quarterly::report(&facts, sample::layout(DocumentSystem::State))
}

#[divan::bench(args = [600, 6_000])]
fn blocks(bencher: Bencher<'_, '_>, tasks: usize) {
    bencher.bench(|| report(tasks, 0));
}

#[divan::bench(args = [600, 6_000])]
fn docx(bencher: Bencher<'_, '_>, tasks: usize) {
    let document = report(tasks, 0);
    bencher.bench(|| formats::write::docx::write(&document).expect("a DOCX").len());
}

#[divan::bench(args = [600, 6_000], sample_count = 5, sample_size = 1)]
fn pdf(bencher: Bencher<'_, '_>, tasks: usize) {
    let change = AtomicUsize::new(0);
    bencher
        .with_inputs(|| report(tasks, change.fetch_add(1, Ordering::Relaxed)))
        .bench_values(|document| typeset::pdf(&document).expect("a PDF").len());
}
