//! How fast plans are read: one of usual length, and how the cost grows with the length.

use divan::counter::BytesCount;
use plan_parser::Reader;

const PLAN: &str = include_str!("../tests/fixtures/ke-hoach.txt");
/// Length of a provincial plan.
const USUAL: usize = 55_000;

fn main() {
    divan::main();
}

/// A plan of this many usual lengths.
fn plan(lengths: usize) -> String {
    PLAN.repeat((USUAL * lengths).div_ceil(PLAN.len()))
}

/// The whole way from text to findings. The cost of one byte stays the same: 10× and 100× take 10 and 100 times as long.
#[divan::bench(args = [1, 10, 100], sample_count = 10)]
fn plans_of_usual_length(bencher: divan::Bencher<'_, '_>, lengths: usize) {
    let (reader, text) = (Reader::new(catalogue::load()), plan(lengths));
    bencher.counter(BytesCount::of_str(&text)).bench(|| reader.read(&text));
}

/// Preparing the word lists, once a process.
#[divan::bench]
fn word_lists() -> Reader<'static> {
    Reader::new(catalogue::load())
}
