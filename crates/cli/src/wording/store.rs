//! Words of the options that name the database.

/// The folder.
pub const DATA: &str = "Thư mục dữ liệu (SQLite); mặc định lotrinh-data";
/// The server.
pub const DATABASE_URL: &str = "Địa chỉ PostgreSQL: postgres://…";
/// What `migrate` does.
pub const MIGRATE: &str = "Đưa cơ sở dữ liệu lên phiên bản của chương trình này";
/// What `migrate` did.
pub const MIGRATED: &str = "Cơ sở dữ liệu đã ở phiên bản của chương trình này.";
