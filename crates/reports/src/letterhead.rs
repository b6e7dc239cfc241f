//! The head of a page: who issues, under which name, with which number, where and when.

use crate::wording;
use domain::Date;
use domain::report_layout::{DocumentSystem, ReportLayout};
use formats::block::{Block, Columns, Length, Paragraph, Role, Run};

/// What a letterhead says.
pub(crate) struct Letterhead<'a> {
    /// The body above, if the layout names one.
    pub parent: Option<&'a str>,
    /// The body that issues.
    pub body: &'a str,
    /// What follows the number: "BC/ĐU".
    pub symbol: &'a str,
    /// Its number, if it has one.
    pub number: Option<u32>,
    /// Where it is signed.
    pub place: &'a str,
    /// The day of signing; `year` stands alone until then.
    pub signed_on: Option<Date>,
    /// The year of an unsigned report.
    pub year: i16,
    /// Said under the number of a draft.
    pub mark: Option<&'a str>,
}

/// Share of the width that the issuing body takes, in per cent: the name of the state is the longest line of all.
const fn left_percent(system: DocumentSystem) -> u8 {
    match system {
        DocumentSystem::Party => 44,
        DocumentSystem::State => 39,
    }
}

/// The two columns of a letterhead.
pub(crate) fn block(head: &Letterhead<'_>, layout: &ReportLayout) -> Block {
    let rule = Length::mm(layout.motto_rule_mm);
    let (left, right) = match layout.system {
        DocumentSystem::Party => (party_left(head), party_right(head, rule)),
        DocumentSystem::State => (state_left(head, layout), state_right(head, rule)),
    };
    Block::Columns(Columns { left_percent: left_percent(layout.system), left, right })
}

/// "Số 12-BC/ĐU", "Số: 12/BC-UBND"; room to write the number where there is none.
pub(crate) fn number(system: DocumentSystem, number: Option<u32>, symbol: &str) -> String {
    let number = number.map_or_else(|| wording::ROOM.to_owned(), |number| format!("{number:02}"));
    match system {
        DocumentSystem::Party => format!("Số {number}-{symbol}"),
        DocumentSystem::State => format!("Số: {number}/{symbol}"),
    }
}

fn party_left(head: &Letterhead<'_>) -> Vec<Paragraph> {
    let mut lines: Vec<Paragraph> = head.parent.map(line).into_iter().collect();
    lines.push(bold(head.body));
    lines.push(line("*"));
    lines.push(line(&number(DocumentSystem::Party, head.number, head.symbol)));
    lines.extend(head.mark.map(bold));
    lines
}

fn party_right(head: &Letterhead<'_>, rule: Length) -> Vec<Paragraph> {
    vec![Paragraph::new(Role::Motto, wording::PARTY_NAME).ruled(rule), place_and_date(head)]
}

fn state_left(head: &Letterhead<'_>, layout: &ReportLayout) -> Vec<Paragraph> {
    let mut lines: Vec<Paragraph> = head.parent.map(line).into_iter().collect();
    lines.push(bold(head.body).ruled(third_of(head.body, layout)));
    lines.push(line(&number(DocumentSystem::State, head.number, head.symbol)));
    lines.extend(head.mark.map(bold));
    lines
}

fn state_right(head: &Letterhead<'_>, rule: Length) -> Vec<Paragraph> {
    vec![Paragraph::new(Role::Motto, wording::STATE_NAME), bold(wording::STATE_MOTTO).ruled(rule), place_and_date(head)]
}

/// A third to a half of the words above: a capital letter of the serif is about two thirds of its size wide.
fn third_of(words: &str, layout: &ReportLayout) -> Length {
    let longest = words.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    // Two thirds of the size, in tenths of a millimetre, times 0.4.
    let tenths = longest * usize::from(layout.sizes_pt.letterhead) * 353 * 2 * 2 / (100 * 3 * 5);
    Length::tenths_of_mm(u16::try_from(tenths).unwrap_or(u16::MAX).min(400))
}

fn place_and_date(head: &Letterhead<'_>) -> Paragraph {
    let day = wording::day_in_letterhead(head.signed_on, head.year);
    Paragraph::of(Role::Letterhead, vec![Run::italic(format!("{}, {day}", head.place))])
}

fn line(text: &str) -> Paragraph {
    Paragraph::new(Role::Letterhead, text)
}

fn bold(text: &str) -> Paragraph {
    Paragraph::of(Role::Letterhead, vec![Run::bold(text)])
}
