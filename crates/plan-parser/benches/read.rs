//! How fast plans are read: a real one, a dense one, and how the cost grows with the length.

use divan::counter::BytesCount;
use plan_parser::Reader;

/// The plan that the programme ships: 55 KB, as an office wrote it.
const PLAN: &str = include_str!("../../app/data/hung-yen-2025.txt");
/// A small plan with every sort of item and of defect: denser than any real one.
const DENSE: &str = include_str!("../tests/fixtures/ke-hoach.txt");
/// Length of a provincial plan.
const USUAL: usize = 55_000;

fn main() {
    divan::main();
}

/// A text of this many usual lengths.
fn repeated(plan: &str, lengths: usize) -> String {
    plan.repeat((USUAL * lengths).div_ceil(plan.len()).max(1))
}

/// The whole way from text to findings. The cost of one byte stays the same: 10× and 100× take 10 and 100 times as long.
#[divan::bench(args = [1, 10, 100], sample_count = 10)]
fn plans(bencher: divan::Bencher<'_, '_>, lengths: usize) {
    read(bencher, &repeated(PLAN, lengths));
}

/// The same for the dense text.
#[divan::bench(args = [1, 10, 100], sample_count = 10)]
fn dense_plans(bencher: divan::Bencher<'_, '_>, lengths: usize) {
    read(bencher, &repeated(DENSE, lengths));
}

fn read(bencher: divan::Bencher<'_, '_>, text: &str) {
    let reader = Reader::new(catalogue::load());
    bencher.counter(BytesCount::of_str(text)).bench(|| reader.read(text));
}

/// Preparing the word lists, once a process.
#[divan::bench]
fn word_lists() -> Reader<'static> {
    Reader::new(catalogue::load())
}
