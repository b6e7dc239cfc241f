//! Reads a text of so many megabytes and prints how long it took and the most memory the process ever held (Linux).
//!
//! `cargo run --release -p plan-parser --example peak -- 20 [FILE]`: the text is FILE, or else a small plan with every sort of
//! defect, repeated.

use plan_parser::Reader;
use std::time::Instant;

const PLAN: &str = include_str!("../tests/fixtures/ke-hoach.txt");

fn main() {
    let megabytes: usize = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(20);
    let own = std::env::args().nth(2).map(|file| std::fs::read_to_string(file).expect("a readable text in UTF-8"));
    let plan = own.as_deref().unwrap_or(PLAN);
    let text = plan.repeat((megabytes * 1_000_000).div_ceil(plan.len().max(1)));
    drop(own);
    let reader = Reader::new(catalogue::load());
    let started = Instant::now();
    let reading = reader.read(&text);
    let seconds = started.elapsed().as_secs_f32();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map_or("unknown", str::trim);
    println!(
        "{megabytes} MB in {seconds:.1} s, peak memory {peak}; {} indicators, {} tasks, {} findings",
        reading.draft.indicators.len(),
        reading.draft.tasks.len(),
        reading.diagnostics.len()
    );
}
