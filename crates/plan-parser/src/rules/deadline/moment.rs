//! A day, month, quarter, half or whole year as printed.

use crate::cursor::Cursor;
use crate::lexicon::deadline::{self as lexicon, Part};
use domain::Date;
use domain::period::Period;

/// What a date names. The year is absent where the text leaves it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// "Ngày 15/3/2025", "ngày 15 tháng 3", "ngày 20".
    Day { day: i8, month: Option<i8>, year: Option<i16> },
    /// "Tháng 3/2025".
    Month { month: i8, year: Option<i16>, part: Part },
    /// "Quý II năm 2025".
    Quarter { quarter: i8, year: Option<i16> },
    /// "6 tháng đầu năm 2025".
    Half { half: i8, year: Option<i16> },
    /// "Năm 2025", "cuối năm 2025".
    Year { year: i16, part: Part },
    /// "Năm 2026 - 2027".
    Years { first: i16, last: i16 },
}

impl Moment {
    /// The days it covers; a missing year is the one given.
    pub(super) fn period(self, year_if_absent: Option<i16>) -> Option<Period> {
        match self {
            Self::Day { day, month, year } => Date::new(year.or(year_if_absent)?, month?, day).ok().map(Period::day),
            Self::Month { month, year, part: Part::Middle } => {
                Date::new(year.or(year_if_absent)?, month, 15).ok().map(Period::day)
            }
            Self::Month { month, year, .. } => Period::month(year.or(year_if_absent)?, month),
            Self::Quarter { quarter, year } => Period::quarter(year.or(year_if_absent)?, quarter),
            Self::Half { half, year } => Period::half(year.or(year_if_absent)?, half),
            Self::Year { year, part: Part::Middle } => Period::half(year, 1),
            Self::Year { year, .. } => Period::year(year),
            Self::Years { first, last } => Period::years(first, last),
        }
    }

    /// Whether the text says which year.
    pub(super) fn has_year(self) -> bool {
        match self {
            Self::Day { year, .. }
            | Self::Month { year, .. }
            | Self::Quarter { year, .. }
            | Self::Half { year, .. } => year.is_some(),
            Self::Year { .. } | Self::Years { .. } => true,
        }
    }

    /// The same in another year, where it has none.
    pub(super) fn or_in(self, other: i16) -> Self {
        match self {
            Self::Day { day, month, year } => Self::Day { day, month, year: year.or(Some(other)) },
            Self::Month { month, year, part } => Self::Month { month, year: year.or(Some(other)), part },
            Self::Quarter { quarter, year } => Self::Quarter { quarter, year: year.or(Some(other)) },
            Self::Half { half, year } => Self::Half { half, year: year.or(Some(other)) },
            whole => whole,
        }
    }
}

/// A date with its word: "ngày …", "tháng …", "quý …", "năm …".
pub(super) fn named(cursor: &mut Cursor<'_>) -> Option<Moment> {
    half(cursor).or_else(|| day(cursor)).or_else(|| in_part(cursor))
}

/// A date in figures alone: "30/6/2025", "15/11", "6/2025", "2026-2027", "2025".
pub(super) fn bare(cursor: &mut Cursor<'_>) -> Option<Moment> {
    cursor.attempt(figures).or_else(|| cursor.attempt(years))
}

fn half(cursor: &mut Cursor<'_>) -> Option<Moment> {
    cursor.attempt(|cursor| {
        let half = cursor.eat_one_of(lexicon::HALVES)?;
        Some(Moment::Half { half, year: cursor.attempt(year) })
    })
}

fn day(cursor: &mut Cursor<'_>) -> Option<Moment> {
    cursor.attempt(|cursor| {
        if !cursor.eat("ngày") {
            return None;
        }
        if let Some(found @ Moment::Day { .. }) = cursor.attempt(figures) {
            return Some(found);
        }
        let day = small(cursor, 31)?;
        let month = cursor.attempt(|cursor| cursor.eat("tháng").then(|| small(cursor, 12))?);
        let year = month.and_then(|_| cursor.attempt(|cursor| cursor.eat("năm").then(|| year(cursor))?));
        Some(Moment::Day { day, month, year })
    })
}

/// "Tháng 3/2025", "quý II năm 2025", "cuối năm 2025".
fn in_part(cursor: &mut Cursor<'_>) -> Option<Moment> {
    cursor.attempt(|cursor| {
        let part = cursor.eat_one_of(lexicon::PARTS).unwrap_or(Part::Last);
        if cursor.eat("tháng") {
            let month = small(cursor, 12)?;
            return Some(Moment::Month { month, year: year_behind(cursor), part });
        }
        if cursor.eat("quý") {
            let quarter = cursor.eat_one_of(lexicon::QUARTERS)?;
            return Some(Moment::Quarter { quarter, year: year_behind(cursor) });
        }
        if !cursor.eat("năm") {
            return None;
        }
        match years(cursor)? {
            Moment::Year { year, .. } => (part != Part::First).then_some(Moment::Year { year, part }),
            span => Some(span),
        }
    })
}

/// The year behind a month or quarter: "/2025", "năm 2025", "-2025".
fn year_behind(cursor: &mut Cursor<'_>) -> Option<i16> {
    cursor.attempt(|cursor| {
        let _ = cursor.eat("/") || cursor.eat("năm") || cursor.eat("-");
        year(cursor)
    })
}

/// "15/3/2025", "15/3", "3/2025".
fn figures(cursor: &mut Cursor<'_>) -> Option<Moment> {
    let first = small(cursor, 31)?;
    let mark = ["/", "-", "."].into_iter().find(|mark| cursor.rest().starts_with(mark))?;
    cursor.advance(mark.len());
    if mark == "/"
        && let Some(year) = cursor.attempt(year)
    {
        return (first <= 12).then_some(Moment::Month { month: first, year: Some(year), part: Part::Last });
    }
    let month = small(cursor, 12)?;
    let year = cursor.attempt(|cursor| cursor.eat(mark).then(|| year(cursor))?);
    if mark != "/" && year.is_none() {
        return None;
    }
    Some(Moment::Day { day: first, month: Some(month), year })
}

/// "2026", "2026 - 2027", "2026 đến năm 2027".
fn years(cursor: &mut Cursor<'_>) -> Option<Moment> {
    let first = year(cursor)?;
    let last = cursor.attempt(|cursor| {
        cursor.eat_one_of(lexicon::TO)?;
        cursor.eat("năm");
        year(cursor).filter(|&last| last > first)
    });
    Some(last.map_or(Moment::Year { year: first, part: Part::Last }, |last| Moment::Years { first, last }))
}

/// Four figures from 2000 on.
fn year(cursor: &mut Cursor<'_>) -> Option<i16> {
    number(cursor, 4).filter(|year| (2000..2200).contains(year))
}

/// One or two figures up to a limit.
fn small(cursor: &mut Cursor<'_>, limit: i16) -> Option<i8> {
    let found = number(cursor, 2).filter(|found| (1..=limit).contains(found))?;
    i8::try_from(found).ok()
}

fn number(cursor: &mut Cursor<'_>, longest: usize) -> Option<i16> {
    cursor.attempt(|cursor| {
        cursor.skip_spaces();
        let digits = cursor.rest().bytes().take_while(u8::is_ascii_digit).count();
        let found = cursor.rest().get(..digits).filter(|found| !found.is_empty() && found.len() <= longest)?;
        let found = found.parse().ok()?;
        cursor.advance(digits);
        Some(found).filter(|_| !cursor.peek().is_some_and(char::is_alphabetic))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let mut cursor = Cursor::new(text, 0);
        let found = named(&mut cursor).or_else(|| bare(&mut cursor)).and_then(|moment| moment.period(Some(2027)));
        let rest = cursor.rest();
        found.map_or("nothing".to_owned(), |period| format!("{} {}{rest}", period.first_day(), period.last_day()))
    }

    #[test]
    fn a_day_is_written_with_strokes_or_words() {
        assert_eq!(read("ngày 05/3/2026."), "2026-03-05 2026-03-05.");
        assert_eq!(read("ngày 1 tháng 12 năm 2026"), "2026-12-01 2026-12-01");
        assert_eq!(read("Ngày 17 tháng 12."), "2027-12-17 2027-12-17.");
        assert_eq!(read("20/11"), "2027-11-20 2027-11-20");
        assert_eq!(read("31.12.2026"), "2026-12-31 2026-12-31");
        assert_eq!(read("ngày 31/02/2026"), "nothing");
    }

    #[test]
    fn months_quarters_halves_and_years_end_on_their_last_day() {
        assert_eq!(read("tháng 02/2028"), "2028-02-01 2028-02-29");
        assert_eq!(read("tháng 6 năm 2026"), "2026-06-01 2026-06-30");
        assert_eq!(read("6/2026"), "2026-06-01 2026-06-30");
        assert_eq!(read("Quý IV/2026"), "2026-10-01 2026-12-31");
        assert_eq!(read("quý II năm 2026"), "2026-04-01 2026-06-30");
        assert_eq!(read("quý 3"), "2027-07-01 2027-09-30");
        assert_eq!(read("6 tháng đầu năm 2026"), "2026-01-01 2026-06-30");
        assert_eq!(read("giữa năm 2026"), "2026-01-01 2026-06-30");
        assert_eq!(read("cuối năm 2026"), "2026-01-01 2026-12-31");
        assert_eq!(read("năm 2026 - 2028"), "2026-01-01 2028-12-31");
    }

    #[test]
    fn other_figures_are_no_dates() {
        for text in
            ["13/2026", "tháng 13/2026", "quý báu", "năm học", "57-NQ/TW", "19+640", "12%", "đầu năm 2026", "2026a"]
        {
            assert_eq!(read(text), "nothing", "{text}");
        }
    }
}
