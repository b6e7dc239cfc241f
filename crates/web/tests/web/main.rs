//! The pages through the router.

mod petition;
mod people;
mod plan;
mod rights;
mod shell;
mod sign_in;
mod task;
