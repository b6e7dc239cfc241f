//! Any bytes are read without fault, and every span is a quotation of the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plan_parser::Reader;
use std::sync::LazyLock;

static READER: LazyLock<Reader<'static>> = LazyLock::new(|| Reader::new(catalogue::load()));

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let printed = format!("{:?}", READER.read(&text));
    for span in printed.split("Span { start: ").skip(1) {
        let Some((start, rest)) = span.split_once(", end: ") else { panic!("no span: {span}") };
        let end = rest.split_once(" }").map_or("", |(end, _)| end);
        let (Ok(start), Ok(end)) = (start.parse::<usize>(), end.parse::<usize>()) else { panic!("no span: {span}") };
        assert!(start <= end && text.get(start..end).is_some(), "{start}..{end} is no quotation");
    }
});
