//! The only SQL: SQLite and PostgreSQL through one text.
