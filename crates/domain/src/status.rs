//! Where an indicator, a task or a project stands, computed from dated facts; absence is shown, never hidden.

/// "Đánh giá": the word, shape and colour a reader sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// "Đạt": the target is reached and verified.
    Met,
    /// "Đúng tiến độ": at or above the trajectory.
    OnTrack,
    /// "Có nguy cơ": below the trajectory.
    AtRisk,
    /// "Chậm": far below it, or past the day.
    Late,
    /// "Chưa có số liệu": nothing to judge by, or too old.
    NoData,
    /// "Chưa đến kỳ": no figure is due yet.
    NotDue,
}

impl Status {
    /// All statuses, in the order of a legend.
    pub const ALL: [Self; 6] = [Self::Met, Self::OnTrack, Self::AtRisk, Self::Late, Self::NoData, Self::NotDue];

    /// The value of `data-status` and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "dat",
            Self::OnTrack => "dung_tien_do",
            Self::AtRisk => "co_nguy_co",
            Self::Late => "cham",
            Self::NoData => "chua_co_so",
            Self::NotDue => "chua_den_ky",
        }
    }

    /// The status of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Whether it calls for somebody's attention.
    pub const fn is_exception(self) -> bool {
        matches!(self, Self::AtRisk | Self::Late)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lead_back_to_their_status() {
        for status in Status::ALL {
            assert_eq!(Status::from_code(status.code()), Some(status));
        }
        assert_eq!(Status::from_code("xanh"), None);
    }
}
