//! `lotrinh config`: what is in force, and who says so.

use crate::commands::serve::{Serving, ServingArguments};
use crate::config::{Setting, Source};
use crate::store::StoreArguments;
use crate::{output, wording};
use app::opening::DataPlace;
use serde_json::{Map, Value, json};
use std::process::ExitCode;

/// What `config` is told: whatever `serve` would be.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    store: StoreArguments,
    #[command(flatten)]
    serving: ServingArguments,
    #[arg(long, help = wording::config::JSON)]
    json: bool,
}

/// Prints each value with its source; secrets are masked.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let place = arguments.store.place()?;
    let Serving { port, is_public, is_https, metrics_token } = arguments.serving.read()?;
    let (name, value) = match &place.value {
        DataPlace::Server { url, .. } => ("database-url", masked(url)),
        DataPlace::File(path) => ("data", path.parent().unwrap_or(path).display().to_string()),
        DataPlace::Memory => ("data", String::new()),
    };
    let rows = [
        (name, json!(value), place.source),
        ("port", json!(port.value), port.source),
        ("public", json!(is_public.value), is_public.source),
        ("https", json!(is_https.value), is_https.source),
        ("metrics-token", secret(&metrics_token), source(&metrics_token)),
    ];
    let row = |(name, value, source): &(&str, Value, Source)| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        format!("{name} = {value}\t({})", wording::config::source(*source))
    };
    if arguments.json {
        let object = |(name, value, source): (&str, Value, Source)| {
            (name.to_owned(), json!({ "value": value, "source": code(source) }))
        };
        output::print(&serde_json::to_string_pretty(&rows.into_iter().map(object).collect::<Map<_, _>>())?)?;
    } else {
        output::print(&rows.iter().map(row).collect::<Vec<_>>().join("\n"))?;
    }
    Ok(ExitCode::SUCCESS)
}

const MASK: &str = "***";

fn secret(setting: &Option<Setting<String>>) -> Value {
    setting.as_ref().map_or(Value::Null, |_| json!(MASK))
}

fn source(setting: &Option<Setting<String>>) -> Source {
    setting.as_ref().map_or(Source::Default, |setting| setting.source)
}

/// "postgres://a:b@c/d" without what stands between the colon and the sign.
fn masked(url: &str) -> String {
    let parts = || {
        let (scheme, rest) = url.split_once("://")?;
        let (user, place) = rest.rsplit_once('@')?;
        let (name, _) = user.split_once(':')?;
        Some(format!("{scheme}://{name}:{MASK}@{place}"))
    };
    parts().unwrap_or_else(|| url.to_owned())
}

const fn code(source: Source) -> &'static str {
    match source {
        Source::Flag => "flag",
        Source::Environment(_) => "environment",
        Source::File => "file",
        Source::Default => "default",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_of_a_server_is_not_shown() {
        assert_eq!(masked("postgres://a:b:c@d:5432/e"), "postgres://a:***@d:5432/e");
        assert_eq!(masked("postgres://a@d/e"), "postgres://a@d/e");
    }
}
