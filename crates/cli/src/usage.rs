//! The command line: what was asked for, and a sentence for what cannot be understood.

use crate::commands::Command;
use crate::{output, wording};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches, Parser};
use std::ffi::OsString;
use std::process::ExitCode;

/// What may stand behind `lotrinh`.
#[derive(Debug, Parser)]
#[command(
    name = "lotrinh",
    version,
    about = wording::ABOUT,
    help_template = wording::HELP_TEMPLATE,
    subcommand_help_heading = wording::COMMANDS,
    disable_help_subcommand = true
)]
struct Line {
    #[command(subcommand)]
    command: Option<Command>,
}

/// Exit code of a line that cannot be understood.
const NOT_UNDERSTOOD: u8 = 2;

/// The command asked for; none where the programme is called bare.
pub fn read(line: impl IntoIterator<Item = OsString>) -> Result<Option<Command>, clap::Error> {
    let matches = localized(Line::command()).try_get_matches_from(line)?;
    Line::from_arg_matches(&matches).map(|line| line.command)
}

/// Puts the words of help into Vietnamese, in every command alike.
fn localized(command: clap::Command) -> clap::Command {
    let command = command
        .help_template(wording::HELP_TEMPLATE)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help).help(wording::HELP));
    let command = match command.get_version() {
        Some(_) => command.arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(wording::VERSION),
        ),
        None => command,
    };
    command
        .mut_args(|argument| {
            let heading = if argument.is_positional() { wording::ARGUMENTS } else { wording::OPTIONS };
            argument.help_heading(heading)
        })
        .mut_subcommands(localized)
}

/// Prints help where help was asked for, otherwise what is wrong and how to mend it.
pub fn explain(problem: &clap::Error) -> ExitCode {
    if matches!(problem.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return crate::failure::exit_code(output::print(&problem.render().to_string()).map(|()| ExitCode::SUCCESS));
    }
    output::complain(&sentence(problem));
    ExitCode::from(NOT_UNDERSTOOD)
}

fn sentence(problem: &clap::Error) -> String {
    let named = |kind| problem.get(kind).map(plain).unwrap_or_default();
    match problem.kind() {
        ErrorKind::InvalidSubcommand => {
            wording::unknown_command(&named(ContextKind::InvalidSubcommand), &named(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::UnknownArgument => {
            wording::unknown_argument(&named(ContextKind::InvalidArg), &named(ContextKind::SuggestedArg))
        }
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => {
            wording::missing_argument(&named(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => wording::bad_value(
            &named(ContextKind::InvalidArg),
            &named(ContextKind::InvalidValue),
            &named(ContextKind::ValidValue),
        ),
        ErrorKind::InvalidUtf8 => wording::NOT_UTF8.to_owned(),
        _ => wording::NOT_UNDERSTOOD.to_owned(),
    }
}

fn plain(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(many) => many.join(", "),
        one => one.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &str) -> Result<Option<Command>, clap::Error> {
        read(words.split_whitespace().map(OsString::from))
    }

    #[test]
    fn the_definition_of_the_line_is_sound() {
        localized(Line::command()).debug_assert();
    }

    #[test]
    fn the_bare_programme_asks_for_nothing() {
        assert!(matches!(line("lotrinh"), Ok(None)));
    }

    #[test]
    fn what_is_not_understood_is_named_and_mended() {
        let said = |words| sentence(&line(words).unwrap_err());
        assert!(said("lotrinh extrac plan.txt").contains("extract"), "{}", said("lotrinh extrac plan.txt"));
        assert!(said("lotrinh extract plan.txt --jsn").contains("--json"));
        assert!(said("lotrinh extract").contains("PLAN"));
    }

    #[test]
    fn help_speaks_vietnamese_only() {
        let help = line("lotrinh extract --help").unwrap_err().render().to_string();
        for english in ["Usage", "Options", "Arguments", "Print help"] {
            assert!(!help.contains(english), "{help}");
        }
    }
}
