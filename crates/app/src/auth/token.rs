//! Random tokens and their hashes.

use crate::event::hex;
use sha2::{Digest, Sha256};

/// 256 random bits.
pub(crate) fn random() -> String {
    let bits: [u8; 32] = rand::random();
    hex(&bits)
}

/// What the store keeps of a token.
pub(crate) fn hash(token: &str) -> String {
    hex(&Sha256::digest(token))
}
