//! Words that bind a figure: comparators before and after it, joints of ranges.

use domain::target::Comparator;

/// Comparators before a figure; a longer phrase stands before its shorter beginning.
pub(crate) const BEFORE: &[(&str, Comparator)] = &[
    ("đạt và vượt", Comparator::AtLeast),
    ("bằng hoặc vượt", Comparator::AtLeast),
    ("ít nhất là", Comparator::AtLeast),
    ("ít nhất", Comparator::AtLeast),
    ("tối thiểu", Comparator::AtLeast),
    ("không dưới", Comparator::AtLeast),
    ("không thấp hơn", Comparator::AtLeast),
    ("không ít hơn", Comparator::AtLeast),
    ("trên dưới", Comparator::Approx),
    ("khoảng", Comparator::Approx),
    ("xấp xỉ", Comparator::Approx),
    ("gần", Comparator::Approx),
    ("cơ bản", Comparator::Approx),
    ("trên", Comparator::Greater),
    ("hơn", Comparator::Greater),
    ("cao hơn", Comparator::Greater),
    ("lớn hơn", Comparator::Greater),
    ("vượt mức", Comparator::Greater),
    ("vượt", Comparator::Greater),
    ("dưới", Comparator::Less),
    ("thấp hơn", Comparator::Less),
    ("nhỏ hơn", Comparator::Less),
    ("không vượt quá", Comparator::AtMost),
    ("không quá", Comparator::AtMost),
    ("không cao hơn", Comparator::AtMost),
    ("không lớn hơn", Comparator::AtMost),
    ("tối đa", Comparator::AtMost),
    ("≥", Comparator::AtLeast),
    (">=", Comparator::AtLeast),
    (">", Comparator::Greater),
    ("≤", Comparator::AtMost),
    ("<=", Comparator::AtMost),
    ("<", Comparator::Less),
    ("≈", Comparator::Approx),
];

/// Words between a comparator and its figure: "tối thiểu đạt 25%".
pub(crate) const BETWEEN: &[(&str, ())] = &[("đạt", ()), ("là", ()), ("bằng", ()), ("được", ()), ("có", ())];

/// Comparators after a quantity.
pub(crate) const AFTER: &[(&str, Comparator)] = &[("trở lên", Comparator::AtLeast), ("trở xuống", Comparator::AtMost)];

/// What joins the two figures of a range.
pub(crate) const TO: &[(&str, ())] = &[("-", ()), ("–", ()), ("đến", ()), ("tới", ()), ("÷", ())];

/// "Ở mức cơ bản đạt 80%": the words say which grade, not how nearly.
pub(crate) const GRADE: &str = "mức";
pub(crate) const BASIC: &str = "cơ bản";
