//! A target under the heading of another field: visitors under "Về xã hội".

use super::Check;
use super::plan::Plan;
use crate::cursor::{lower, opens_with};
use crate::diagnostic::Diagnostic;
use crate::draft::{IndicatorDraft, SectionIx};
use std::collections::HashMap;

pub(super) const CHECK: Check = Check { code: "LT047", page: include_str!("../../../../docs/lint/LT047.md"), find };

/// A field of targets: how its heading says it, and what it measures.
struct Field {
    name: &'static str,
    subjects: &'static [&'static str],
}

const FIELDS: &[Field] = &[
    Field {
        name: "kinh tế",
        subjects: &[
            "du lịch",
            "xuất khẩu",
            "nhập khẩu",
            "grdp",
            "giá trị sản xuất",
            "thu ngân sách",
            "bán lẻ",
            "công nghiệp",
        ],
    },
    Field {
        name: "xã hội",
        subjects: &[
            "hộ nghèo",
            "bảo hiểm y tế",
            "giường bệnh",
            "bác sĩ",
            "học sinh",
            "trường học",
            "việc làm",
            "văn hóa",
        ],
    },
    Field { name: "môi trường", subjects: &["nước thải", "chất thải", "che phủ rừng"] },
];

/// The first heading of each field below each heading: looked up for every target, so gathered once.
type Headings = HashMap<(Option<SectionIx>, &'static str), SectionIx>;

fn find(plan: &Plan<'_>) -> Vec<Diagnostic> {
    let mut headings = Headings::new();
    for (at, section) in plan.draft.outline.iter().enumerate() {
        if let Some(field) = field_of_heading(plan, SectionIx(at)) {
            headings.entry((section.parent, field.name)).or_insert(SectionIx(at));
        }
    }
    plan.draft.indicators.iter().filter_map(|one| finding(plan, &headings, one)).collect()
}

fn finding(plan: &Plan<'_>, headings: &Headings, one: &IndicatorDraft) -> Option<Diagnostic> {
    let section = plan.at_level(one.section, LEVEL)?;
    let here = field_of_heading(plan, section)?;
    let own = field_of_name(&one.name).filter(|own| own.name != here.name)?;
    let stands = plan.draft.outline.get(section.0)?;
    let proper = headings.get(&(stands.parent, own.name))?;
    let belongs = plan.draft.outline.get(proper.0)?;
    let message = format!("«{}» là chỉ tiêu {} nhưng đặt ở mục {} về {}.", one.name, own.name, stands.path, here.name);
    let finding = CHECK.note(one.span, message).hint("Chuyển sang mục của lĩnh vực, hoặc ghi rõ vì sao đặt ở đây.");
    Some(finding.label(belongs.span, format!("mục {} về {}", belongs.path, own.name)))
}

/// Fields are headings of the second level.
const LEVEL: u8 = 2;

/// The field a heading is about; "Về kinh tế - xã hội" is about no single one.
fn field_of_heading(plan: &Plan<'_>, section: SectionIx) -> Option<&'static Field> {
    let title = lower(plan.draft.outline.get(section.0)?.title.as_deref()?);
    let mut named = FIELDS.iter().filter(|field| title.contains(field.name));
    named.next().filter(|_| named.next().is_none())
}

/// The field whose subject a name speaks of; a name of two fields is of none.
fn field_of_name(name: &str) -> Option<&'static Field> {
    let low = lower(name);
    let speaks = |field: &&Field| {
        field.subjects.iter().any(|subject| {
            low.match_indices(subject).any(|(at, _)| opens_with(low.get(at..).unwrap_or_default(), subject).is_some())
        })
    };
    let mut named = FIELDS.iter().filter(speaks);
    named.next().filter(|_| named.next().is_none())
}
