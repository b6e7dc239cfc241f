//! Words of sentences that define or assess.

/// "Là" as the verb of a definition.
pub(crate) const IS: &str = " là ";

/// Verbs that make a resolve of what follows: "xác định … là nhiệm vụ".
pub(crate) const RESOLVE: &[&str] =
    &["xác định", "coi", "lấy", "xem", "đưa", "phấn đấu", "quán triệt", "nhất", "đặc biệt", "trước hết", "trọng tâm"];

/// Words that judge how things went or stand.
pub(crate) const ASSESSING: &[&str] = &[
    "đã đạt được",
    "đạt được nhiều kết quả",
    "đạt được những kết quả",
    "còn hạn chế",
    "còn nhiều hạn chế",
    "còn một số hạn chế",
    "còn gặp nhiều khó khăn",
    "trong thời gian qua",
    "thời gian qua,",
    "trong những năm qua",
    "chưa đáp ứng được",
];
