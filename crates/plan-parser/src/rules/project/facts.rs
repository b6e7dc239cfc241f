//! What the words around a project say of it: what is built, who pays, where it stands.

use crate::cursor::{is_of_word, lower, opens_with};
use crate::lexicon::works::{CLASSES, COUNTRIES, FUNDING, PHASES, PUBLIC_WORKS, SORTS, WORKS};
use domain::project::{Funding, ProjectPhase};

/// Code of the sort: the first works named, else what the project is for.
pub(super) fn sort(name: &str) -> &'static str {
    let low = lower(name);
    let starts = low.char_indices().filter(|&(at, letter)| {
        letter.is_alphabetic() && !low.get(..at).is_some_and(|before| before.ends_with(is_of_word))
    });
    let works = starts.filter_map(|(at, _)| {
        let rest = low.get(at..)?;
        WORKS.iter().find(|(word, _)| opens_with(rest, word).is_some()).map(|(_, sort)| *sort)
    });
    works
        .into_iter()
        .next()
        .or_else(|| SORTS.iter().find(|(word, _)| low.contains(word)).map(|(_, sort)| *sort))
        .unwrap_or("other")
}

/// Who pays: an investor of another country, works only the State builds, else the nearest text around that names one payer.
pub(super) fn funding(name: &str, around: &[String]) -> Funding {
    if COUNTRIES.iter().any(|country| name.contains(&format!("({country})"))) {
        return Funding::Fdi;
    }
    let low = lower(name);
    if PUBLIC_WORKS.iter().any(|works| low.contains(works)) {
        return Funding::Public;
    }
    around.iter().find_map(|text| payer(text)).unwrap_or(Funding::Unknown)
}

/// The payer a text names; one that names the State and others says nothing of a single project.
fn payer(text: &str) -> Option<Funding> {
    let low = lower(text);
    let named: Vec<Funding> =
        FUNDING.iter().filter(|(words, _)| low.contains(words)).map(|&(_, funding)| funding).collect();
    let is_public = named.contains(&Funding::Public);
    let is_private = named.contains(&Funding::Private);
    match (is_public, is_private, named.first()) {
        (true, true, _) if opens_public(&low) => Some(Funding::Public),
        (true, true, _) => None,
        (_, true, _) => Some(Funding::Private),
        (_, _, first) => first.copied(),
    }
}

/// "Xác định đầu tư công là nguồn lực …, dẫn dắt đầu tư tư nhân": what the paragraph is about stands first.
fn opens_public(low: &str) -> bool {
    let first = |wanted: Funding| {
        FUNDING.iter().filter(|(_, funding)| *funding == wanted).filter_map(|(words, _)| low.find(words)).min()
    };
    match (first(Funding::Public), first(Funding::Private)) {
        (Some(public), Some(private)) => public < private,
        _ => false,
    }
}

/// Where the project stands, by the nearest text around that says so: a class of projects first ("dự án chuyển tiếp"), else what is
/// said last, right before the name.
pub(super) fn phase(around: &[String]) -> ProjectPhase {
    let said = |text: &String| {
        let low = lower(text);
        let class = CLASSES.iter().find(|(words, _)| low.contains(words));
        let event = || PHASES.iter().filter_map(|phase| Some((low.rfind(phase.0)?, phase))).max_by_key(|(at, _)| *at);
        class.or_else(|| event().map(|(_, phase)| phase)).map(|&(_, phase)| phase)
    };
    around.iter().find_map(said).unwrap_or(ProjectPhase::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|&text| text.to_owned()).collect()
    }

    #[test]
    fn the_works_tell_the_sort() {
        assert_eq!(sort("Dự án xây dựng Cầu Hải Hưng qua sông Chanh"), "transport");
        assert_eq!(sort("Dự án đầu tư khu đô thị đường trục phía Bắc"), "urban");
        assert_eq!(sort("Dự án Nhà máy sữa"), "factory");
        assert_eq!(sort("02 Dự án đầu tư của tập đoàn Sojin"), "factory");
        assert_eq!(sort("Dự án xây dựng và phục dựng phố Hiến cổ"), "tourism");
    }

    #[test]
    fn the_payer_is_read_from_the_nearest_words_that_name_one() {
        assert_eq!(funding("Dự án của Tập đoàn Molex (Mỹ)", &[]), Funding::Fdi);
        assert_eq!(
            funding("đường A", &owned(&["thi công", "Xác định đầu tư công là nguồn lực, dẫn dắt đầu tư tư nhân"])),
            Funding::Public
        );
        assert_eq!(funding("khu A", &owned(&["thủ tục", "Đẩy mạnh thu hút đầu tư tư nhân, FDI"])), Funding::Private);
        assert_eq!(funding("khu A", &[]), Funding::Unknown);
    }

    #[test]
    fn the_phase_is_read_from_the_words_around() {
        assert_eq!(
            phase(&owned(&["Đối với dự án khởi công mới: đẩy nhanh giải phóng mặt bằng"])),
            ProjectPhase::NewStart
        );
        assert_eq!(phase(&owned(&["Hoàn thành giải phóng mặt bằng"])), ProjectPhase::LandClearance);
        assert_eq!(phase(&owned(&["Ban hành kế hoạch giải ngân"])), ProjectPhase::Unknown);
    }
}
