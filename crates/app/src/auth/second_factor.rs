//! Codes beside the password: time-based ones of a telephone (RFC 6238), and recovery codes for when it is lost.

use super::token;
use crate::AppError;
use jiff::Timestamp;
use totp_rs::{Algorithm, Builder, Secret, Totp};

/// What authenticator apps expect where nothing is said.
const DIGITS: u8 = 6;
const STEP_SECONDS: u64 = 30;
/// Steps before and after the present one that are taken too: clocks of telephones differ.
const SKEW_STEPS: u16 = 1;
/// Letters of a recovery code, in groups: 64 random bits.
const RECOVERY_LETTERS: usize = 16;
const RECOVERY_GROUP: usize = 4;

/// The name under which the app lists the account.
const ISSUER: &str = "LoTrinh";

/// A new secret, in base 32: 160 random bits.
pub(crate) fn new_secret() -> String {
    let bits: [u8; 20] = rand::random();
    Secret::from(bits.to_vec()).to_base32()
}

/// What an authenticator app reads from the picture.
pub fn address(login: &str, secret: &str) -> String {
    format!(
        "otpauth://totp/{ISSUER}:{login}?secret={secret}&issuer={ISSUER}&algorithm=SHA1&digits={DIGITS}&period={STEP_SECONDS}"
    )
}

/// The time step of a code that is right now.
pub(crate) fn check(secret: &str, code: &str, now: Timestamp) -> Result<Option<i64>, AppError> {
    let digits: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
    let now = u64::try_from(now.as_second()).unwrap_or(0);
    let step = totp(secret)?.check(&digits, now);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

fn totp(secret: &str) -> Result<Totp, AppError> {
    let secret = Secret::try_from_base32(secret).map_err(|error| AppError::Internal(error.to_string()))?;
    let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(DIGITS).with_skew(SKEW_STEPS);
    let built = builder.with_step_duration(STEP_SECONDS).with_secret(secret).build();
    built.map_err(|error| AppError::Internal(error.to_string()))
}

/// New recovery codes, as people write them down.
pub(crate) fn recovery_codes(count: usize) -> Vec<String> {
    (0..count).map(|_| grouped(&token::random()[..RECOVERY_LETTERS])).collect()
}

fn grouped(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    let groups = letters.chunks(RECOVERY_GROUP).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join("-")
}

/// What the store keeps of a recovery code, however it was typed.
pub(crate) fn recovery_hash(code: &str) -> String {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    token::hash(&plain.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Secret of the test vectors of RFC 6238, "12345678901234567890".
    const RFC: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn the_vectors_of_the_standard_hold() {
        for (second, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            assert_eq!(check(RFC, code, at(second)).unwrap(), Some(second / 30), "{code}");
        }
    }

    #[test]
    fn a_code_holds_one_step_longer_and_no_more() {
        assert_eq!(check(RFC, "28 70 82", at(59 + 30)).unwrap(), Some(1));
        assert_eq!(check(RFC, "287082", at(59 + 61)).unwrap(), None);
    }

    #[test]
    fn what_is_no_code_is_refused_without_harm() {
        for wrong in ["", "28708", "2870822", "abcdef", "２８７０８２", "-87082"] {
            assert_eq!(check(RFC, wrong, at(59)).unwrap(), None, "{wrong}");
        }
    }

    #[test]
    fn a_new_secret_makes_codes_and_stands_in_the_address() {
        let secret = new_secret();
        assert!(check(&secret, "000000", at(0)).is_ok());
        assert!(address("quantri", &secret).contains(&format!("/LoTrinh:quantri?secret={secret}&")));
    }

    #[test]
    fn a_recovery_code_is_the_same_in_capitals_and_without_its_dashes() {
        let codes = recovery_codes(10);
        assert_eq!(codes.len(), 10);
        assert_eq!(codes[0].len(), 19);
        assert_eq!(recovery_hash(&codes[0]), recovery_hash(&codes[0].replace('-', " ").to_uppercase()));
        assert_ne!(recovery_hash(&codes[0]), recovery_hash(&codes[1]));
    }
}
