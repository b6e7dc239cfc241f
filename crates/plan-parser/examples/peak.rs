//! Reads a text of so many megabytes and prints how long it took and the most memory the process ever held (Linux).
//!
//! `cargo run --release -p plan-parser --example peak -- 20`

use plan_parser::Reader;
use std::time::Instant;

const PLAN: &str = include_str!("../tests/fixtures/ke-hoach.txt");

fn main() {
    let megabytes: usize = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(20);
    let text = PLAN.repeat((megabytes * 1_000_000).div_ceil(PLAN.len()));
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
