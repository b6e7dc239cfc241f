//! Collectives put together from nouns: "các sở, ngành và địa phương có liên quan".

use crate::cursor::{Cursor, first_word, lower, next_word, opens_with};
use crate::lexicon::collective::{self as lexicon, Sort};
use std::ops::Range;

/// Where a collective stands and its canonical name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Collective {
    pub range: Range<usize>,
    pub name: &'static str,
}

/// The collectives of a text, in order. Two nouns make one; districts and communes need "các" before them.
pub(super) fn read(text: &str) -> Vec<Collective> {
    let mut found = Vec::new();
    let low = lower(text);
    let mut cursor = Cursor::new(text, 0);
    while !cursor.rest().is_empty() {
        cursor.skip_spaces();
        let opens = lexicon::FIRST_WORDS.contains(&first_word(low.get(cursor.at()..).unwrap_or_default()));
        match opens.then(|| cursor.attempt(counted).or_else(|| cursor.attempt(one))).flatten() {
            Some(collective) => found.push(collective),
            None => next_word(&mut cursor),
        }
    }
    found
}

/// "UBND 04 xã", "Ủy ban nhân dân 12 xã, phường": the committees of so many places.
fn counted(cursor: &mut Cursor<'_>) -> Option<Collective> {
    let start = cursor.at();
    lexicon::COMMITTEES.iter().find(|words| cursor.eat(words))?;
    cursor.skip_spaces();
    let digits = cursor.rest().len() - cursor.rest().trim_start_matches(|mark: char| mark.is_ascii_digit()).len();
    if !(1..=3).contains(&digits) {
        return None;
    }
    cursor.advance(digits);
    let place = |cursor: &mut Cursor<'_>| match cursor.eat_one_of(lexicon::COLLECTIVE_NOUNS)? {
        Sort::Commune => Some(lexicon::COMMUNE_COMMITTEES),
        Sort::District => Some(lexicon::DISTRICT_COMMITTEES),
        _ => None,
    };
    let name = cursor.attempt(place)?;
    while cursor.attempt(|cursor| cursor.eat(",").then(|| place(cursor))?).is_some() {}
    Some(Collective { range: start..cursor.at(), name })
}

fn one(cursor: &mut Cursor<'_>) -> Option<Collective> {
    let start = cursor.at();
    let has_all = cursor.eat_one_of(lexicon::ALL).is_some();
    let mut sorts = vec![noun(cursor)?];
    while let Some(next) = cursor.attempt(|cursor| {
        let has_mark = cursor.eat(",") || cursor.eat("/") || cursor.eat("-");
        let has_and = cursor.eat("và");
        let has_all = cursor.eat_one_of(lexicon::ALL).is_some();
        if has_mark || has_and || has_all { noun(cursor) } else { None }
    }) {
        sorts.push(next);
    }
    let is_many = sorts.len() >= 2;
    while is_many && cursor.eat_one_of(lexicon::COLLECTIVE_TAILS).is_some() {}
    let name = name(&sorts, has_all).filter(|_| is_many)?;
    Some(Collective { range: start..cursor.at(), name })
}

fn noun(cursor: &mut Cursor<'_>) -> Option<Sort> {
    cursor.attempt(|cursor| {
        let sort = cursor.eat_one_of(lexicon::COLLECTIVE_NOUNS)?;
        let rest = cursor.rest().trim_start();
        let is_place = matches!(sort, Sort::District | Sort::Commune) && rest.starts_with(char::is_uppercase);
        let is_other = lexicon::OTHER_WORD.iter().any(|words| opens_with(rest, words).is_some());
        (!is_other && !is_place).then_some(sort)
    })
}

fn name(sorts: &[Sort], has_all: bool) -> Option<&'static str> {
    let has = |sort: Sort| sorts.contains(&sort);
    if has(Sort::Department) {
        let is_wide = has(Sort::Locality);
        return Some(if is_wide { lexicon::DEPARTMENTS_AND_LOCALITIES } else { lexicon::DEPARTMENTS });
    }
    if has(Sort::Ministry) {
        let is_wide = has(Sort::Locality);
        return Some(if is_wide { lexicon::MINISTRIES_AND_LOCALITIES } else { lexicon::MINISTRIES });
    }
    if has(Sort::DistrictParty) {
        return Some(lexicon::DISTRICT_PARTY);
    }
    if has(Sort::Any) || has(Sort::Locality) {
        return Some(lexicon::ANY);
    }
    let name = if has(Sort::District) { lexicon::DISTRICTS } else { lexicon::COMMUNES };
    has_all.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> Vec<String> {
        let quote = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default().to_owned();
        read(text).iter().map(|found| format!("{} [{}]", found.name, quote(&found.range))).collect()
    }

    #[test]
    fn nouns_in_a_row_are_one_collective() {
        assert_eq!(
            show("phối hợp với các sở, ngành và địa phương có liên quan tham mưu"),
            ["Các sở, ban, ngành, địa phương [các sở, ngành và địa phương có liên quan]"]
        );
        assert_eq!(show("Bộ, ngành, địa phương"), ["Các bộ, ngành, địa phương [Bộ, ngành, địa phương]"]);
        assert_eq!(
            show("của các huyện, thị xã, thành phố."),
            ["Các huyện, thị xã, thành phố [các huyện, thị xã, thành phố]"]
        );
        assert_eq!(
            show("Các huyện, thị xã, thành phố tổ chức lập"),
            ["Các huyện, thị xã, thành phố [Các huyện, thị xã, thành phố]"]
        );
        assert_eq!(
            show("các huyện ủy, thị ủy, thành ủy, thành ủy, đảng ủy"),
            ["Các huyện ủy, thị ủy, thành ủy [các huyện ủy, thị ủy, thành ủy, thành ủy]"]
        );
        assert_eq!(show("cơ quan, đơn vị liên quan xây dựng"), ["Các cơ quan, đơn vị [cơ quan, đơn vị liên quan]"]);
    }

    #[test]
    fn committees_of_so_many_places_are_one_collective() {
        assert_eq!(show("phối hợp với UBND 06 xã, phường ven sông"), ["UBND cấp xã [UBND 06 xã, phường]"]);
        assert_eq!(show("Ủy ban nhân dân 3 huyện miền núi"), ["UBND cấp huyện [Ủy ban nhân dân 3 huyện]"]);
        assert_eq!(show("UBND 2 cấp"), Vec::<String>::new());
    }

    #[test]
    fn single_nouns_places_and_other_words_are_none() {
        for text in [
            "các ngành kinh tế",
            "ban hành",
            "quản lý đất đai xã, phường, thị trấn",
            "tổ chức, cá nhân",
            "các xã Tân Lập",
            "sở hữu, bộ máy",
        ] {
            assert_eq!(show(text), Vec::<String>::new(), "{text}");
        }
    }
}
