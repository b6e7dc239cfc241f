//! Words of secrecy.

use super::SecrecyLevel;

/// The words of a stamp.
pub(super) const fn stamp(level: SecrecyLevel) -> &'static str {
    match level {
        SecrecyLevel::Secret => "MẬT",
        SecrecyLevel::TopSecret => "TỐI MẬT",
        SecrecyLevel::HighestSecret => "TUYỆT MẬT",
    }
}

/// What declares a level before a colon, as a key: "Độ mật".
pub(super) const DECLARES: [&str; 2] = ["do mat", "dau mat"];

/// Words after which the last word of a stamp goes on with a name: "BẢO VỆ BÍ / MẬT NHÀ NƯỚC".
pub(super) const LEADS_ON: [&str; 4] = ["BÍ", "BẢO", "bí", "bảo"];
