//! The list of reports: what a person may ask for. A new report is a module and its line here.

/// A report the system can write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportEntry {
    /// The word on the command line and in addresses.
    pub code: &'static str,
    /// The name people see.
    pub name: &'static str,
}

/// All reports, sorted by code.
pub const REPORTS: &[ReportEntry] =
    &[ReportEntry { code: "quarterly", name: "Báo cáo quý kết quả thực hiện kế hoạch" }];

/// The report of a code.
pub fn find(code: &str) -> Option<&'static ReportEntry> {
    REPORTS.iter().find(|report| report.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_sorted_and_found_by_their_code() {
        assert!(REPORTS.is_sorted_by_key(|report| report.code));
        assert_eq!(find("quarterly"), REPORTS.first());
        assert_eq!(find("daily"), None);
    }
}
