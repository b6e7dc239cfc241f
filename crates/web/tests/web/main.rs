//! The pages through the router.

mod shell;
mod sign_in;
