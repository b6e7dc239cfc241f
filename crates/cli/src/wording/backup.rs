//! Words of `backup` and `restore`.

use app::audit::AuditReport;
use app::backup::Backup;

/// What `backup` does.
pub const BACKUP: &str = "Sao lưu toàn bộ cơ sở dữ liệu vào một tệp, không phải dừng máy chủ";
/// What `restore` does.
pub const RESTORE: &str = "Phục hồi cơ sở dữ liệu từ một bản sao lưu";
/// The file of a backup.
pub const FILE: &str = "Tệp sao lưu cần ghi; chưa được có sẵn";
/// The file of a restore.
pub const FROM: &str = "Tệp do lotrinh backup ghi";
/// Over what is there.
pub const FORCE: &str = "Thay cơ sở dữ liệu đang có; bản cũ của SQLite được giữ lại bên cạnh";
/// A server that holds something.
pub const SERVER_IS_FULL: &str =
    "cơ sở dữ liệu trên máy chủ đã có dữ liệu. Sao lưu nó trước, rồi thêm --force để thay.";

/// A backup of SQLite is there.
pub fn made(file: &str, backup: &Backup) -> String {
    format!("Đã sao lưu vào {file}, {}. {}", size(backup.bytes), app::wording::audit::report(&backup.log))
}

/// A backup of a server is there.
pub fn dumped(file: &str, bytes: u64) -> String {
    format!("Đã sao lưu vào {file} bằng pg_dump, {}.", size(bytes))
}

/// SQLite is restored.
pub fn restored(backup: &Backup) -> String {
    let kept = backup.replaced.as_ref().map(|path| format!(" Bản cũ giữ ở {}.", path.display())).unwrap_or_default();
    format!("Đã phục hồi, {}. {}{kept}", size(backup.bytes), app::wording::audit::report(&backup.log))
}

/// A server is restored.
pub fn loaded(log: &AuditReport) -> String {
    format!("Đã phục hồi bằng pg_restore. {}", app::wording::audit::report(log))
}

fn size(bytes: u64) -> String {
    format!("{} KB", bytes.div_ceil(1024))
}
