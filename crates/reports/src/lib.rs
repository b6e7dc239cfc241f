//! Facts to the blocks of a report. Pure.
