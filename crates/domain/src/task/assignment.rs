//! What an assignment must say: "6 rõ" (rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền). A plan
//! says few of them; a task is issued when all are there.

use crate::Date;

/// One of the six things that must be clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clear {
    /// "Rõ người": somebody by name or post.
    Person,
    /// "Rõ việc".
    Work,
    /// "Rõ thời gian": a last day, or a rhythm.
    Time,
    /// "Rõ trách nhiệm": one lead, a leader who follows, and for each body that helps its own part and day.
    Responsibility,
    /// "Rõ sản phẩm": what, how good, and who accepts it.
    Product,
    /// "Rõ thẩm quyền": who decides.
    Authority,
}

impl Clear {
    /// All six, in their usual order.
    pub const ALL: [Self; 6] =
        [Self::Person, Self::Work, Self::Time, Self::Responsibility, Self::Product, Self::Authority];

    /// The code on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Work => "work",
            Self::Time => "time",
            Self::Responsibility => "responsibility",
            Self::Product => "product",
            Self::Authority => "authority",
        }
    }
}

/// What a body that helps ("phối hợp") has to do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// Its own part.
    pub part: Option<String>,
    /// Its own last day: it answers for no other (its delay is not the lead's, nor the lead's its own).
    pub due_on: Option<Date>,
}

/// What is said of a task.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assignment {
    /// Who works on it, by name or post.
    pub person: Option<String>,
    /// The task in words.
    pub title: String,
    /// Its last day.
    pub due_on: Option<Date>,
    /// Whether it returns, and so has a day for each period.
    pub is_recurring: bool,
    /// Whether one body leads.
    pub has_lead: bool,
    /// "Lãnh đạo theo dõi".
    pub overseer: Option<String>,
    /// What each body that helps has to do.
    pub parts: Vec<Part>,
    /// "Sản phẩm".
    pub product: Option<String>,
    /// How one sees that the product is good.
    pub criterion: Option<String>,
    /// Whether a body is named that accepts the product.
    pub has_accepter: bool,
    /// Whether a body is named that decides.
    pub has_decider: bool,
}

impl Assignment {
    /// What is missing of the six.
    pub fn missing(&self) -> Vec<Clear> {
        Clear::ALL.into_iter().filter(|one| !self.is_clear(*one)).collect()
    }

    fn is_clear(&self, what: Clear) -> bool {
        let is_said = |words: &Option<String>| words.as_deref().is_some_and(|words| !words.trim().is_empty());
        match what {
            Clear::Person => is_said(&self.person),
            Clear::Work => !self.title.trim().is_empty(),
            Clear::Time => self.due_on.is_some() || self.is_recurring,
            Clear::Responsibility => {
                let each_has_its_part = self.parts.iter().all(|part| is_said(&part.part) && part.due_on.is_some());
                self.has_lead && is_said(&self.overseer) && each_has_its_part
            }
            Clear::Product => is_said(&self.product) && is_said(&self.criterion) && self.has_accepter,
            Clear::Authority => self.has_decider,
        }
    }
}

/// Why there is no single body that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeadFault {
    /// Nobody is named.
    None,
    /// More than one is named.
    Several,
}

/// "Một việc chỉ giao một người, một tổ chức": the one body named, named twice counting as once.
pub fn sole_lead<T: PartialEq>(named: &[T]) -> Result<&T, LeadFault> {
    let first = named.first().ok_or(LeadFault::None)?;
    if named.iter().all(|one| one == first) { Ok(first) } else { Err(LeadFault::Several) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn complete() -> Assignment {
        let said = |words: &str| Some(words.to_owned());
        Assignment {
            person: said("Trưởng phòng Đầu tư"),
            title: "Xây dựng kế hoạch từng dự án".to_owned(),
            due_on: Some(date(2025, 3, 31)),
            is_recurring: false,
            has_lead: true,
            overseer: said("Phó Chủ tịch UBND tỉnh"),
            parts: vec![Part { part: said("Cung cấp số liệu vốn"), due_on: Some(date(2025, 3, 15)) }],
            product: said("Quyết định phê duyệt kế hoạch"),
            criterion: said("Có tiến độ giải ngân từng tháng"),
            has_accepter: true,
            has_decider: true,
        }
    }

    #[test]
    fn a_task_with_all_six_things_lacks_none() {
        assert_eq!(complete().missing(), []);
    }

    #[test]
    fn a_sentence_of_a_plan_leaves_most_of_the_six_open() {
        let plan = Assignment { title: "Xây dựng kế hoạch".to_owned(), has_lead: true, ..Assignment::default() };
        let missing = [Clear::Person, Clear::Time, Clear::Responsibility, Clear::Product, Clear::Authority];
        assert_eq!(plan.missing(), missing);
    }

    #[test]
    fn a_body_that_helps_without_a_part_or_a_day_of_its_own_leaves_the_responsibility_open() {
        for part in [Part::default(), Part { part: Some(" ".to_owned()), due_on: Some(date(2025, 3, 15)) }] {
            assert_eq!(Assignment { parts: vec![part], ..complete() }.missing(), [Clear::Responsibility]);
        }
        assert_eq!(Assignment { parts: Vec::new(), ..complete() }.missing(), []);
    }

    #[test]
    fn a_duty_that_returns_needs_no_day_of_its_own() {
        assert_eq!(Assignment { due_on: None, ..complete() }.missing(), [Clear::Time]);
        assert_eq!(Assignment { due_on: None, is_recurring: true, ..complete() }.missing(), []);
    }

    #[test]
    fn one_task_has_one_lead() {
        assert_eq!(sole_lead(&[] as &[u8]), Err(LeadFault::None));
        assert_eq!(sole_lead(&[1, 2]), Err(LeadFault::Several));
        assert_eq!((sole_lead(&[1]), sole_lead(&[1, 1])), (Ok(&1), Ok(&1)));
    }
}
