//! Reporting periods ("kỳ"), written `2025-Q3`.
