//! Tidy: the rules of the project as tests.
fn main() {}
