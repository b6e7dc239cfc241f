//! Rust text taken apart line by line: code, quoted text, comments; and which lines belong to tests.

use crate::source::SourceFile;

/// One line of a Rust file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct CodeLine {
    /// Counted from one.
    pub number: usize,
    /// What is neither quoted nor comment.
    pub code: String,
    /// What stands in string literals; single characters are left out.
    pub quoted: String,
    /// What stands in comments.
    pub comment: String,
    /// Whether the line is inside `#[cfg(test)]`, a test function or a test file.
    pub is_test: bool,
}

/// Where the reader is between two characters.
#[derive(Clone, Copy)]
enum State {
    Code,
    LineComment,
    BlockComment { depth: usize },
    Text,
    RawText { hashes: usize },
}

/// Takes a file apart.
pub fn lines(file: &SourceFile) -> Vec<CodeLine> {
    let mut lines = split(&file.text);
    if file.is_test() {
        for line in &mut lines {
            line.is_test = true;
        }
    } else {
        mark_tests(&mut lines);
    }
    lines
}

fn split(text: &str) -> Vec<CodeLine> {
    let mut state = State::Code;
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let mut split = CodeLine { number, ..CodeLine::default() };
        state = split_line(line, state, &mut split);
        lines.push(split);
    }
    lines
}

fn split_line(line: &str, mut state: State, out: &mut CodeLine) -> State {
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let (taken, next) = match state {
            State::Code => in_code(rest, first, out),
            State::LineComment => (rest.len(), State::LineComment),
            State::BlockComment { depth } => in_block_comment(rest, first, depth),
            State::Text => in_text(rest, first),
            State::RawText { hashes } => in_raw_text(rest, first, hashes),
        };
        let (head, tail) = rest.split_at(taken);
        match state {
            State::Code => {}
            State::LineComment | State::BlockComment { .. } => out.comment.push_str(head),
            State::Text | State::RawText { .. } => out.quoted.push_str(head),
        }
        (rest, state) = (tail, next);
    }
    if matches!(state, State::LineComment) { State::Code } else { state }
}

fn in_code(rest: &str, first: char, out: &mut CodeLine) -> (usize, State) {
    if rest.starts_with("//") {
        return (2, State::LineComment);
    }
    if rest.starts_with("/*") {
        return (2, State::BlockComment { depth: 1 });
    }
    if first == '"' {
        return (1, State::Text);
    }
    let follows_word = out.code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    if let Some(hashes) = raw_text_hashes(rest).filter(|_| !follows_word) {
        return (rest.find('"').map_or(1, |quote| quote + 1), State::RawText { hashes });
    }
    if let Some(length) = character_length(rest) {
        return (length, State::Code);
    }
    out.code.push(first);
    (first.len_utf8(), State::Code)
}

/// `r"`, `r#"`, `br##"`: how many hashes close the text.
fn raw_text_hashes(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let bare = after.trim_start_matches('#');
    bare.starts_with('"').then(|| after.len() - bare.len())
}

/// The length of a character literal, `None` for a lifetime.
fn character_length(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    let first = inner.chars().next()?;
    let searched_from = if first == '\\' { 2 } else { first.len_utf8() };
    let close = searched_from + inner.get(searched_from..)?.find('\'')?;
    (first == '\\' || close == searched_from).then_some(close + 2)
}

fn in_block_comment(rest: &str, first: char, depth: usize) -> (usize, State) {
    if rest.starts_with("/*") {
        (2, State::BlockComment { depth: depth + 1 })
    } else if rest.starts_with("*/") {
        (2, if depth == 1 { State::Code } else { State::BlockComment { depth: depth - 1 } })
    } else {
        (first.len_utf8(), State::BlockComment { depth })
    }
}

fn in_text(rest: &str, first: char) -> (usize, State) {
    match first {
        '"' => (1, State::Code),
        '\\' => (1 + rest.chars().nth(1).map_or(0, char::len_utf8), State::Text),
        _ => (first.len_utf8(), State::Text),
    }
}

fn in_raw_text(rest: &str, first: char, hashes: usize) -> (usize, State) {
    let closed = rest.strip_prefix('"').is_some_and(|after| after.starts_with(&"#".repeat(hashes)));
    if closed { (1 + hashes, State::Code) } else { (first.len_utf8(), State::RawText { hashes }) }
}

/// Marks the item that follows `#[cfg(test)]` or `#[test]`, up to the brace or semicolon that ends it.
fn mark_tests(lines: &mut [CodeLine]) {
    let mut depth: usize = 0;
    let mut inside = false;
    let mut opened = false;
    for line in lines {
        let code = line.code.trim_start();
        if !inside && (code.starts_with("#[cfg(test)]") || code.starts_with("#[test]")) {
            (inside, opened, depth) = (true, false, 0);
        }
        line.is_test = inside;
        if !inside {
            continue;
        }
        for character in line.code.chars() {
            match character {
                '{' => (depth, opened) = (depth + 1, true),
                '}' => depth = depth.saturating_sub(1),
                ';' if depth == 0 => opened = true,
                _ => {}
            }
        }
        inside = !(opened && depth == 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<CodeLine> {
        lines(&SourceFile { path: "crates/domain/src/task.rs".to_owned(), text: text.to_owned() })
    }

    #[test]
    fn comments_and_quoted_text_are_told_from_code() {
        let lines = read("let a = \"chỉ \\\" tiêu\"; // đơn vị\nlet b = r#\"a \"quoted\" b\"#; /* c */ d");
        assert_eq!(lines[0].code.trim(), "let a = ;");
        assert_eq!(lines[0].quoted, "chỉ \\\" tiêu\"");
        assert_eq!(lines[0].comment, " đơn vị");
        assert_eq!(lines[1].code, "let b = ;  d");
    }

    #[test]
    fn a_lifetime_is_not_a_character() {
        let lines = read("fn f<'a>(x: &'a str) -> char { 'đ' } // \"\nlet c = '\\''; done");
        assert_eq!(lines[0].code, "fn f<'a>(x: &'a str) -> char {  } ");
        assert_eq!(lines[1].code, "let c = ; done");
    }

    #[test]
    fn quoted_text_may_run_over_lines() {
        let lines = read("let a = \"one\ntwo\"; b()");
        assert_eq!(lines[1].code, "; b()");
    }

    #[test]
    fn the_test_module_ends_with_its_brace() {
        let lines = read(
            "fn a() {}\n#[cfg(test)]\nmod tests {\n    fn b() {}\n}\nfn c() {}\n#[cfg(test)]\nmod more;\nfn d() {}",
        );
        let tests: Vec<usize> = lines.iter().filter(|line| line.is_test).map(|line| line.number).collect();
        assert_eq!(tests, [2, 3, 4, 5, 7, 8]);
    }
}
