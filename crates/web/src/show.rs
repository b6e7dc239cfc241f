//! How values are written on a page: the formats of Vietnamese offices.

use crate::wording::{self, petition, review, task, work};
use app::task::QueueKind;
use domain::deadline::Frequency;
use domain::observation::ObservationState;
use domain::org_unit::{OrgKind, OrgLevel};
use domain::petition::{PetitionSource, PetitionState, PetitionStep};
use domain::project::{Funding, ProjectPhase};
use domain::review::{ItemKind, ReviewState};
use domain::role::Role;
use domain::status::Status;
use domain::task::{Clear, ExtensionState, TaskAction, TaskState, Timeliness};
use domain::{Date, Decimal, number};
use jiff::Timestamp;
use jiff::tz::Offset;

/// A value as people read it.
pub trait Show {
    /// Its text.
    fn show(&self) -> String;
}

impl Show for Decimal {
    fn show(&self) -> String {
        number::format(*self)
    }
}

impl Show for Date {
    fn show(&self) -> String {
        format!("{:02}/{:02}/{}", self.day(), self.month(), self.year())
    }
}

/// Values of a fixed list are shown by their word.
macro_rules! worded {
    ($($of:ty: $word:path),+ $(,)?) => {$(
        impl Show for $of {
            fn show(&self) -> String {
                String::from($word(*self))
            }
        }
    )+};
}

worded! {
    Clear: app::wording::task::clear,
    ExtensionState: app::wording::task::extension,
    QueueKind: task::queue,
    TaskAction: app::wording::task::action,
    Frequency: work::frequency,
    Funding: work::funding,
    ObservationState: wording::observation_state,
    OrgKind: work::org_kind,
    OrgLevel: work::org_level,
    ItemKind: review::item_kind,
    PetitionSource: petition::source,
    PetitionState: petition::state,
    PetitionStep: petition::step,
    ProjectPhase: work::project_phase,
    ReviewState: review::review_state,
    Role: app::wording::role,
    Status: wording::status,
    TaskState: work::task_state,
    Timeliness: work::timeliness,
}

impl Show for String {
    fn show(&self) -> String {
        self.clone()
    }
}

/// What is not known is a dash, never an empty cell.
impl<T: Show> Show for Option<T> {
    fn show(&self) -> String {
        self.as_ref().map_or_else(|| "–".to_owned(), Show::show)
    }
}

/// The first words of a long text, cut between words.
pub(crate) fn short(text: &str) -> String {
    cut(text, 160)
}

/// The same in two lines of a narrow column.
pub(crate) fn brief(text: &str) -> String {
    cut(text, 96)
}

/// Words out of the middle of a sentence, with a capital at their beginning.
pub(crate) fn sentence(text: &str) -> String {
    app::wording::standing::capitalised(text)
}

fn cut(text: &str, most: usize) -> String {
    let text = sentence(text);
    if text.chars().count() <= most {
        return text;
    }
    let head: String = text.chars().take(most).collect();
    let end = head.rfind(' ').unwrap_or(head.len());
    format!("{}…", head[..end].trim_end_matches([',', ';', '.', ' ']))
}

/// The size of a file.
pub(crate) fn bytes(size: &i64) -> String {
    const KILO: i64 = 1024;
    match *size {
        size if size < KILO => format!("{size} byte"),
        size if size < KILO * KILO => format!("{} KB", size.div_euclid(KILO)),
        size => format!("{} MB", size.div_euclid(KILO * KILO)),
    }
}

/// The first letters of a fingerprint.
pub(crate) fn head_of(fingerprint: &str) -> &str {
    fingerprint.get(..12).unwrap_or(fingerprint)
}

/// The attribute that ties a field to its hint and its error; identities are plain letters.
pub(crate) fn described(id: &str, hint: &str, error: &Option<String>) -> String {
    let parts = [(!hint.is_empty()).then(|| format!("{id}-hint")), error.as_ref().map(|_| format!("{id}-error"))];
    let named: Vec<String> = parts.into_iter().flatten().collect();
    let wrong = if error.is_some() { " aria-invalid=\"true\"" } else { "" };
    if named.is_empty() { String::new() } else { format!(" aria-describedby=\"{}\"{wrong}", named.join(" ")) }
}

/// Letters of context from which a cut through a word is likely.
const CONTEXT: usize = 300;

/// Words before a passage, from the first whole word on.
pub(crate) fn tail(text: &str) -> String {
    match text.find(char::is_whitespace) {
        Some(end) if text.chars().count() > CONTEXT => format!("…{}", &text[end..]),
        _ => text.to_owned(),
    }
}

/// Words after a passage, up to the last whole word.
pub(crate) fn head(text: &str) -> String {
    match text.rfind(char::is_whitespace) {
        Some(end) if text.chars().count() > CONTEXT => format!("{} …", &text[..end]),
        _ => text.to_owned(),
    }
}

/// The colour and shape of a task in time or late. What is reported done waits for somebody to confirm it, and is not
/// painted as success before.
pub(crate) const fn task_status(state: TaskState, timeliness: Timeliness) -> Status {
    match timeliness {
        Timeliness::DoneOnTime | Timeliness::DoneLate(_) if matches!(state, TaskState::Reported) => Status::NoData,
        Timeliness::DoneOnTime | Timeliness::DoneLate(_) => Status::Met,
        Timeliness::OnTime => Status::OnTrack,
        Timeliness::DueSoon(_) => Status::AtRisk,
        Timeliness::Overdue(_) => Status::Late,
        Timeliness::Undated => Status::NoData,
        Timeliness::Stopped => Status::NotDue,
    }
}

/// An instant of the store as a clock in Vietnam shows it; what is no instant stays as it is.
pub(crate) fn instant(stored: &str) -> String {
    const HANOI: Offset = Offset::constant(7);
    let Ok(instant) = stored.parse::<Timestamp>() else { return stored.to_owned() };
    let at = HANOI.to_datetime(instant);
    format!("{} {:02}:{:02}", at.date().show(), at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(short("xây dựng kế hoạch"), "Xây dựng kế hoạch");
        let cut = short(&"kế hoạch, ".repeat(40));
        assert!(cut.ends_with("hoạch…") && cut.chars().count() <= 161, "{cut}");
    }

    #[test]
    fn context_begins_and_ends_with_whole_words() {
        let long = "ch vụ ".to_owned() + &"nông nghiệp ".repeat(30) + "thủy s";
        assert!(tail(&long).starts_with("… vụ nông"), "{}", tail(&long));
        assert!(head(&long).ends_with("thủy …"), "{}", head(&long));
        assert_eq!((tail("(7) "), head(", trong đó")), ("(7) ".to_owned(), ", trong đó".to_owned()));
    }

    #[test]
    fn a_task_reported_done_is_no_success_until_confirmed() {
        assert_eq!(task_status(TaskState::Reported, Timeliness::DoneOnTime), Status::NoData);
        assert_eq!(task_status(TaskState::Done, Timeliness::DoneLate(3)), Status::Met);
        assert_eq!(task_status(TaskState::Assigned, Timeliness::Overdue(3)), Status::Late);
    }

    #[test]
    fn instants_are_told_in_the_time_of_hanoi() {
        assert_eq!(instant("2025-07-04T19:05:00Z"), "05/07/2025 02:05");
        assert_eq!(instant("hôm qua"), "hôm qua");
    }

    #[test]
    fn dates_and_figures_are_written_as_offices_do() {
        assert_eq!(date(2025, 3, 5).show(), "05/03/2025");
        assert_eq!(Decimal::from(44_923).show(), "44.923");
        assert_eq!(None::<Decimal>.show(), "–");
    }
}
