//! The pages through the router.

mod people;
mod petition;
mod plan;
mod reorganisation;
mod rights;
mod shell;
mod sign_in;
mod task;
