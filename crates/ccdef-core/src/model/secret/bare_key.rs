//! The base64 of a private key without any lines around it, and of a whole block.

use super::armor::is_private;
use super::credential_range::CredentialRange;

/// How the base64 of a key begins, whatever the key is.
#[derive(Debug)]
struct BareKey {
    /// The characters before [`Self::has`], which differ.
    before: &'static str,
    /// The length of what is between the two.
    between: usize,
    /// What every key of the kind contains, in this case.
    has: &'static str,
}

const fn bare(before: &'static str, between: usize, has: &'static str) -> BareKey {
    BareKey { before, between, has }
}

/// The headers in DER of PKCS #8, PKCS #1 (RFC 8017) and SEC 1 (RFC 5915), and the header of OpenSSH.
const KEYS: &[BareKey] = &[
    // PKCS #8: RSA; elliptic curves; Ed25519, X25519.
    bare("", 0, "IBADANBgkqhkiG9w0BAQEFAASC"),
    bare("", 0, "AgEAMBMGByqGSM49AgEG"),
    bare("", 0, "AgEAMBAGByqGSM49AgEG"),
    bare("", 0, "MC4CAQAwBQYDK2Vw"),
    bare("", 0, "MC4CAQAwBQYDK2Vu"),
    // PKCS #1 and DSA, by the length of the first number.
    bare("MII", 3, "IBAAJB"),
    bare("MII", 3, "IBAAKB"),
    bare("MII", 3, "IBAAKC"),
    // SEC 1: 256, 384 and 521 bits.
    bare("", 0, "MHcCAQEEI"),
    bare("", 0, "MHQCAQEEI"),
    bare("", 0, "MIGkAgEBBDA"),
    bare("", 0, "MIHcAgEBBEI"),
    bare("", 0, "b3BlbnNzaC1rZXktdjEA"),
];

/// What each of [`KEYS`] has.
pub(super) const ANCHORS: [&str; KEYS.len()] = {
    let mut anchors = [""; KEYS.len()];
    let mut key = 0;
    while key < KEYS.len() {
        anchors[key] = KEYS[key].has;
        key += 1;
    }
    anchors
};

/// How the base64 of a PEM block begins.
pub(super) const BLOCK: &str = "LS0tLS1CRUdJTi";
/// How much of that names what is in the block, in characters.
const LABEL: usize = 64;
/// How far a key may begin before what identifies it, in bytes.
const BEFORE: usize = 8;
/// The minimum length of a key.
const SHORTEST: usize = 40;

/// The key of that kind around `at`.
pub(super) fn credential(text: &str, at: usize, kind: usize) -> Option<CredentialRange> {
    let key = KEYS.get(kind).filter(|key| text[at..].starts_with(key.has))?;
    let start = at.checked_sub(key.before.len() + key.between)?;
    text.get(start..).is_some_and(|text| text.starts_with(key.before)).then_some(())?;
    let before =
        text.as_bytes()[at.saturating_sub(BEFORE)..at].iter().rev().take_while(|byte| is_base64(**byte)).count();
    let end = end_of_base64(text, at);
    (end - (at - before) >= SHORTEST).then(|| CredentialRange::key(at - before..end))
}

/// The base64 at `start` of a PEM block that holds a private key.
pub(super) fn encoded_block(text: &str, start: usize) -> Option<CredentialRange> {
    let block = text.get(start..).filter(|text| text.starts_with(BLOCK))?;
    let label: Vec<u8> = decoded(block).collect();
    is_private(&label).then(|| CredentialRange::key(start..end_of_base64(text, start)))
}

/// The bytes of the first characters of a base64 text.
fn decoded(text: &str) -> impl Iterator<Item = u8> {
    let digits: Vec<u32> = text.bytes().take(LABEL).map_while(digit).collect();
    let groups: Vec<u32> =
        digits.chunks_exact(4).map(|group| group.iter().fold(0, |all, digit| all << 6 | digit)).collect();
    groups.into_iter().flat_map(|group| group.to_be_bytes().into_iter().skip(1))
}

fn digit(byte: u8) -> Option<u32> {
    let digit = match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    };
    Some(digit.into())
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
}

/// The end of the base64 at `at`, which may have several lines.
fn end_of_base64(text: &str, at: usize) -> usize {
    let is_body = |byte: &u8| is_base64(*byte) || byte.is_ascii_whitespace() || *byte == b'\\';
    let length = text.as_bytes()[at..].iter().take_while(|byte| is_body(byte)).count();
    at + text[at..at + length].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::KEYS;
    use crate::model::secret::scan::find;

    const BODY: &str = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9";

    fn keys(text: &str) -> Vec<&str> {
        find(text).into_iter().filter(|found| found.is_private_key).map(|found| &text[found.range]).collect()
    }

    #[test]
    fn every_kind_of_key_is_found_without_its_lines() {
        for kind in KEYS {
            let key = format!("{}{}{}{BODY}==", kind.before, &"EpA"[..kind.between], kind.has);
            assert_eq!(keys(&format!("<a>{key}</a>")), [key.as_str()]);
            assert_eq!(keys(&format!("<a>{}{}</a>", kind.before, kind.has)).len(), usize::from(kind.has.len() >= 40));
        }
        let key = "MIIEpAIBAAKCAQEA0a1b2c3d4e5f60718293\na4b5c6d7e8f90a1b2c3d4e5f";
        assert_eq!(keys(key), [key]);
    }

    #[test]
    fn a_block_in_base64_is_a_key_if_its_first_line_says_so() {
        let private = [
            "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JR0hBZ0VB",
            "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFcEFJQkFBS0NBUUVB",
        ];
        for key in private {
            assert_eq!(keys(&format!("key={key}")), [key]);
        }
        assert!(keys("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUQ").is_empty());
        assert!(keys("LS0tLS1CRUdJTi").is_empty());
    }
}
