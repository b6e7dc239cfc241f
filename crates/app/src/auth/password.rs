//! Passwords: argon2id, off the threads that serve requests, and never more at a time than there are cores.

use crate::AppError;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use std::sync::LazyLock;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

static SLOTS: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(1, usize::from)));

/// Compared with where there is no account, so that both take the same time.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now("nobody has this password").unwrap_or_default());

/// The hash to keep.
pub(crate) async fn hash(password: String) -> Result<String, AppError> {
    on_a_slot(move || hash_now(&password)).await?.ok_or_else(|| AppError::Internal("argon2 refused".to_owned()))
}

/// Whether a password belongs to a hash.
pub(crate) async fn verify(password: String, hash: Option<String>) -> Result<bool, AppError> {
    on_a_slot(move || {
        let is_somebody = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.clone());
        Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok() && is_somebody
    })
    .await
}

fn hash_now(password: &str) -> Option<String> {
    let salt: [u8; 16] = rand::random();
    let hash: argon2::PasswordHash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).ok()?;
    Some(hash.to_string())
}

async fn on_a_slot<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    let _slot = SLOTS.acquire().await.map_err(|error| AppError::Internal(error.to_string()))?;
    spawn_blocking(work).await.map_err(|error| AppError::Internal(error.to_string()))
}
