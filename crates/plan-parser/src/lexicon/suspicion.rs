//! Words that tell slips of typing and recognition from good Vietnamese.

/// Words of grammar that never stand twice in a row; others may ("luôn luôn", "trở thành thành phố").
pub(crate) const NEVER_TWICE: &[&str] = &[
    "các", "của", "và", "trong", "cho", "với", "được", "theo", "những", "để", "tại", "đã", "đến", "trên", "nhằm",
    "đối", "bằng",
];

/// What text in UTF-8 looks like when it was read as another encoding: "Quyáº¿t Ä‘á»‹nh".
pub(crate) const GARBLED: &[&str] = &["áº", "á»", "Ä‘", "Æ°", "Ã¡", "Ã ", "Ã¢", "Ãª", "Ã´", "â€", "ï¿½"];
