//! Values that are credentials only because of the name beside them: what they look like, and what they are not.

use super::split::{is, words};
use super::value_words::{NO_CREDENTIALS, NOTES, TERM_PARTS, TERMS, UNITS};

/// Minimum length of a credential that only its name identifies.
const SHORTEST: usize = 4;
/// Minimum length of a value that looks random.
const RANDOM: usize = 10;
/// Maximum number of letters, on average, between the digits, signs and changes of case of a random value.
const RANDOM_LETTERS: usize = 4;
/// The minimum number of letters, on average, in the words of a name.
const WORD_LETTERS: usize = 3;

/// Whether a value can be a credential: not a switch, a short number, a sentence or a term such as `SHA256`.
pub(crate) fn may_be_secret_value(value: &str) -> bool {
    let word = value.trim_end_matches(['.', '!', '?', ')', '*']);
    value.chars().count() >= SHORTEST
        && !NO_CREDENTIALS.iter().any(|state| is(word, state))
        && value.split_whitespace().count() < 3
        && !is_note(word)
        && !is_term(word)
}

/// Whether a value says in small letters where the credential is, or that there is none.
fn is_note(value: &str) -> bool {
    let first = value.split_once(' ').map(|(first, _)| first).filter(|_| !value.contains(|c: char| c.is_ascii_digit()));
    first.is_some_and(|first| NOTES.contains(&first))
}

/// Whether a value has letters and digits in no order, as no word and no name has.
pub(crate) fn is_random(value: &str) -> bool {
    value.len() >= RANDOM && is_unlike_words(value)
}

/// Whether a value has letters and digits that are not the words and numbers of a name, a version or a host, such as
/// `ACME_NC_V2`, `v2.1.0-rc3` or `pbx1.acme.example:8443`.
pub(crate) fn is_unlike_words(value: &str) -> bool {
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    is_mixed(value)
        && !value.contains(char::is_whitespace)
        && letters <= RANDOM_LETTERS * words(value).len()
        && !parts(value).all(is_word_with_number)
}

/// Whether a long text is the key in an address: hexadecimal digits, or letters in no order.
pub(crate) fn is_long_key(text: &str) -> bool {
    const SHORTEST: usize = 16;
    let is_all = |is: fn(&u8) -> bool| text.bytes().all(|byte| is(&byte));
    let is_random = || text.len() <= RANDOM_LETTERS * words(text).len() && !is_all(u8::is_ascii_uppercase);
    text.len() >= SHORTEST && (is_all(u8::is_ascii_hexdigit) || (is_all(u8::is_ascii_alphabetic) && is_random()))
}

/// Whether a value has letters and digits.
pub(crate) fn is_mixed(value: &str) -> bool {
    value.contains(char::is_alphabetic) && value.contains(|c: char| c.is_ascii_digit())
}

/// The letters and digits between signs.
fn parts(value: &str) -> impl Iterator<Item = &str> {
    value.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty())
}

/// Whether a part consists of words or an abbreviation with a number before or after them, or one digit between them:
/// `saml2sso`.
fn is_word_with_number(part: &str) -> bool {
    let changes = part.chars().zip(part.chars().skip(1)).filter(|(one, next)| one.is_numeric() != next.is_numeric());
    let digits = part.chars().filter(|c| c.is_numeric()).count();
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    let words = words(part).len();
    changes.count() <= if digits == 1 { 2 } else { 1 } && (words <= 2 || letters >= WORD_LETTERS * words)
}

/// Whether a value is a term with a number: an algorithm or an encoding, such as `SHA256` or `base64-encoded`, or a size, such
/// as `8-digits`.
fn is_term(value: &str) -> bool {
    if !is_mixed(value) {
        return false;
    }
    let is_beside = |part: &str| TERM_PARTS.iter().any(|word| is(part, word));
    has_unit(value) || parts(value).any(is_algorithm) && parts(value).all(|part| is_algorithm(part) || is_beside(part))
}

/// Whether a value is a short number and what it counts.
fn has_unit(value: &str) -> bool {
    const DIGITS: usize = 3;
    let rest = value.trim_start_matches(|c: char| c.is_ascii_digit());
    let unit = rest.trim_start_matches('-');
    (1..=DIGITS).contains(&(value.len() - rest.len())) && UNITS.iter().any(|word| is(unit, word))
}

fn is_algorithm(part: &str) -> bool {
    let name = part.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &part[name.len()..];
    TERMS.iter().any(|(term, numbers)| name.eq_ignore_ascii_case(term) && numbers.contains(&number))
}

#[cfg(test)]
mod tests {
    use super::{is_random, may_be_secret_value};

    #[test]
    fn words_and_names_are_not_random() {
        for value in [
            "wJalrXUtnFEMIK7MDENGbPx",
            "0a1b2c3d4e5f",
            "Hunter2x9q",
            "kx82hf93kdm1",
            "123e4567-e89b-12d3-a456-426614174000",
            "wJalrXUtnFEMIK7-MDENGbPx",
        ] {
            assert!(is_random(value), "{value}");
        }
        for value in [
            "AcmeCredentials2024",
            "Winter24",
            "authentication",
            "1234567890",
            "base64-encoded",
            "acme-phone-1",
            "Acme_CTI_NC1",
            "ACME_NC_V2_EU1",
            "OAuth2-PKCE",
            "OAUTH2_JWT_V2",
            "RSA-SHA256",
            "pbx1.a2.io:8443",
            "v2.1.0-rc3",
            "SameSite=None;v2",
            "KB0012345678",
            "totp-2fa-sms",
        ] {
            assert!(!is_random(value), "{value}");
        }
    }

    #[test]
    fn switches_terms_and_sentences_are_not_credentials() {
        for value in [
            "true",
            "None",
            "abc",
            "see the vault",
            "not set",
            "ask user",
            "Obligatoire",
            "erforderlich",
            "obligatoria.",
            "ОБЯЗАТЕЛЬНО",
            "SHA256",
            "sha-256",
            "base64-encoded",
            "PBKDF2-HMAC-SHA256",
            "AES256",
            "AES-256-GCM",
            "x509-certificate",
            "8-digits",
            "12characters",
        ] {
            assert!(!may_be_secret_value(value), "{value}");
        }
        for value in [
            "Winter24",
            "x1234",
            "base2024",
            "Ed1987",
            "aes20240615",
            "correct-horse-battery-x9",
            "sommer-x-2024",
            "welcome-x1",
            "sha256:0a1b2c3d",
            "SHA256Winter",
            "8-Winter",
            "1234day5",
            "1secret",
            "24timeless",
            "not 4ever",
            "Not set",
        ] {
            assert!(may_be_secret_value(value), "{value}");
        }
    }
}
