//! Words of the options that name the database.

/// The folder.
pub const DATA: &str = "Thư mục dữ liệu (SQLite); mặc định lotrinh-data. Biến LOTRINH_DATA";
/// The server.
pub const DATABASE_URL: &str = "Địa chỉ PostgreSQL: postgres://… Biến LOTRINH_DATABASE_URL";
/// There is nothing to work on.
pub const NO_DATABASE: &str = "chưa có cơ sở dữ liệu ở đây. Kiểm tra --data hoặc --database-url.";
/// What `migrate` does.
pub const MIGRATE: &str = "Đưa cơ sở dữ liệu lên phiên bản của chương trình này";
/// What `migrate` did.
pub const MIGRATED: &str = "Cơ sở dữ liệu đã ở phiên bản của chương trình này.";
