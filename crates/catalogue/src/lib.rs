//! The data the binary carries, read from catalogue/*.toml into domain types.
