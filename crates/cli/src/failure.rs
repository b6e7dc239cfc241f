//! How a command ends: its exit code, and one sentence on standard error where it failed.

use crate::{output, wording};
use std::io;
use std::process::ExitCode;

/// The exit code of a command. A reader that has seen enough and closed the pipe (`lotrinh lint plan.txt | head`) is no failure.
pub fn exit_code(ended: anyhow::Result<ExitCode>) -> ExitCode {
    match ended {
        Ok(code) => code,
        Err(problem) if is_closed_pipe(&problem) => ExitCode::SUCCESS,
        Err(problem) => {
            output::complain(&wording::failure(&sentence(&problem)));
            ExitCode::FAILURE
        }
    }
}

/// The causes from the outermost in, without what an outer one has already said.
fn sentence(problem: &anyhow::Error) -> String {
    let mut said = String::new();
    for cause in problem.chain().map(|cause| match cause.downcast_ref::<io::Error>() {
        Some(cause) => wording::io(cause),
        None => cause.to_string(),
    }) {
        if !said.contains(&cause) {
            let joint = if said.is_empty() { "" } else { ": " };
            said = format!("{}{joint}{cause}", said.trim_end_matches('.'));
        }
    }
    said
}

fn is_closed_pipe(problem: &anyhow::Error) -> bool {
    problem.chain().any(|cause| {
        let io_kind = cause.downcast_ref::<io::Error>().map(io::Error::kind);
        let json_kind = cause.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
        io_kind.or(json_kind) == Some(io::ErrorKind::BrokenPipe)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context;

    #[test]
    fn the_sentence_names_the_file_and_the_cause_once() {
        let missing: Result<(), _> = Err(io::Error::from(io::ErrorKind::NotFound));
        let problem = missing.context("Không đọc được a.txt").unwrap_err();
        assert_eq!(sentence(&problem).matches("a.txt").count(), 1);
        assert!(sentence(&problem).starts_with("Không đọc được a.txt: "));
    }

    #[test]
    fn a_closed_pipe_is_no_failure() {
        assert!(is_closed_pipe(&anyhow::Error::from(io::Error::from(io::ErrorKind::BrokenPipe))));
        assert!(!is_closed_pipe(&anyhow::Error::from(io::Error::from(io::ErrorKind::NotFound))));
    }
}
