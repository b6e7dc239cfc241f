//! The little XML that Office parts need: events of a text, and attributes by their local names.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;

/// Events of a part up to its end or its first error. Empty elements start and end.
pub(super) fn events(text: &str) -> impl Iterator<Item = Result<Event<'_>, quick_xml::Error>> {
    let mut reader = Reader::from_str(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    let mut is_over = false;
    std::iter::from_fn(move || {
        if is_over {
            return None;
        }
        let event = reader.read_event();
        is_over = !matches!(&event, Ok(event) if *event != Event::Eof);
        (!matches!(event, Ok(Event::Eof))).then_some(event)
    })
}

/// The value of an attribute, whatever its prefix.
pub(super) fn attribute<'a>(tag: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    let found = tag
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().into_inner() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok()
}

/// The character an entity in the text stands for.
pub(super) fn entity(reference: &BytesRef<'_>) -> Option<char> {
    match reference.as_ref() {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}
