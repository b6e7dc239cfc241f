//! The pages through the router.

mod plan;
mod rights;
mod shell;
mod sign_in;
