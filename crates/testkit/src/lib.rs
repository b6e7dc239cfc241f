//! TestApp, builders, fixed clock.
