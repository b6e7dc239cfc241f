//! The pages through the router.

mod plan;
mod shell;
mod sign_in;
