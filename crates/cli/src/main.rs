//! The binary `lotrinh`.
fn main() {}
