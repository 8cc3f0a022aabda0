//! Private keys in blocks: PEM blocks of every algorithm (RFC 7468), also in addresses, PGP blocks (RFC 9580), and key files of
//! `PuTTY` and SSH.

use std::ops::Range;

use memchr::memmem;

use super::credential_range::CredentialRange;

/// What a line that opens a block contains, lower case. In a comment, where two hyphens must not follow each other, people
/// write spaces between them.
pub(super) const OPENINGS: &[&str] = &["-begin", "- begin", "%2dbegin"];
/// Beginnings of a key file of `PuTTY`, lower case.
pub(super) const PUTTY: &[&str] = &["putty-user-key-file-"];
/// The maximum length of a line that opens or closes a block, in bytes.
const LINE: usize = 120;
/// The maximum number of hyphens before and after the words of a line.
const HYPHENS: usize = 5;

/// The block whose opening line contains `hit`, if it is a private key. `limit` is where the next one opens.
pub(super) fn block(text: &str, hit: Range<usize>, limit: impl FnOnce() -> usize) -> Option<CredentialRange> {
    let bytes = text.as_bytes();
    let line = &bytes[hit.end..bytes.len().min(hit.end + LINE)];
    let label = end_of_label(line)?;
    is_private(&line[..label]).then_some(())?;
    let start = if bytes[hit.start] == b'%' {
        hit.start - ENCODED.len() * encoded_hyphens(bytes[..hit.start].rchunks_exact(ENCODED.len()))
    } else {
        hit.start + 1 - hyphens(bytes[..=hit.start].iter().rev())
    };
    let after = &bytes[hit.end + label..];
    let body = hit.end + label + count(after, b"- ").max(ENCODED.len() * encoded_hyphens(after.chunks_exact(3)));
    let limit = limit();
    let end = end_of_block(bytes, body, limit).unwrap_or_else(|| end_of_body(bytes, body, limit));
    let has_body = bytes.get(body..end)?.iter().any(u8::is_ascii_alphanumeric);
    has_body.then(|| CredentialRange::key(start..end))
}

/// Whether a label names a private key; where spaces are not allowed, there are other characters instead of them, or none.
pub(super) fn is_private(label: &[u8]) -> bool {
    let letters: Vec<u8> = label.iter().filter(|byte| byte.is_ascii_alphabetic()).map(u8::to_ascii_lowercase).collect();
    memmem::find(&letters, b"privatekey").is_some()
}

/// A hyphen in an address.
const ENCODED: &[u8] = b"%2D";

/// The length of the label before the hyphens.
fn end_of_label(line: &[u8]) -> Option<usize> {
    let plain = memchr::memchr(b'-', line);
    let encoded = memmem::find(line, ENCODED).or_else(|| memmem::find(line, b"%2d"));
    plain.into_iter().chain(encoded).min()
}

fn encoded_hyphens<'b>(chunks: impl Iterator<Item = &'b [u8]>) -> usize {
    chunks.take(HYPHENS).take_while(|chunk| chunk.eq_ignore_ascii_case(ENCODED)).count()
}

/// The end of the line that closes a block. After markup, only a line that names a private key closes it.
fn end_of_block(bytes: &[u8], body: usize, limit: usize) -> Option<usize> {
    let within = bytes.get(body..limit)?;
    let markup = memchr::memchr(b'<', within).unwrap_or(within.len());
    let mut position = 0;
    while let Some(dash) = memchr::memchr2(b'-', b'%', &within[position..]) {
        let hyphens = &within[position + dash..];
        let encoded = ENCODED.len() * encoded_hyphens(hyphens.chunks_exact(ENCODED.len()));
        let word = position + dash + count(hyphens, b"- ").max(encoded).max(1);
        let line = &within[word..within.len().min(word + LINE)];
        if line.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(b"END")) {
            let label = end_of_label(line)?;
            if word > markup && !is_private(&line[..label]) {
                return None;
            }
            let closing = &within[word + label..];
            let encoded = ENCODED.len() * encoded_hyphens(closing.chunks_exact(ENCODED.len()));
            return Some(body + word + label + encoded.max(self::hyphens(closing.iter())));
        }
        position = word;
    }
    None
}

/// The length of the hyphens at the beginning, of which the first is one: side by side, or with spaces between them.
fn hyphens<'b>(bytes: impl Iterator<Item = &'b u8> + Clone) -> usize {
    let together = bytes.clone().take(HYPHENS).take_while(|byte| **byte == b'-').count();
    if together > 1 {
        return together;
    }
    let spaced = bytes.take_while(|byte| b"- ".contains(byte)).enumerate().filter(|(_, byte)| **byte == b'-');
    spaced.take(HYPHENS).last().map_or(together, |(index, _)| index + 1)
}

/// The number of bytes at the beginning that are among `some`.
fn count(bytes: &[u8], some: &[u8]) -> usize {
    bytes.iter().take_while(|byte| some.contains(byte)).count()
}

/// Where the characters of a key that is cut off end.
fn end_of_body(bytes: &[u8], body: usize, limit: usize) -> usize {
    let is_key = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/= \t\r\n\\:,&#;%\xe2\x90\x8a".contains(byte);
    let rest = bytes.get(body..limit).unwrap_or_default();
    let mut end = body + rest.iter().take_while(|byte| is_key(byte)).count();
    while end > body && bytes.get(end).is_some_and(|byte| byte & 0xc0 == 0x80) {
        end -= 1;
    }
    end
}

/// The key file of `PuTTY` that begins at `start`: up to its checksum, or as far as no markup and no quote follows.
pub(super) fn putty(text: &str, start: usize, limit: usize) -> Option<CredentialRange> {
    let within = text.get(start..limit)?;
    let within = &within[..within.find(['<', '"', '`']).unwrap_or(within.len())];
    let lower = within.to_ascii_lowercase();
    let private = lower.find("private-")?;
    let mac = lower[private..].find("private-mac:").map(|at| private + at + "private-mac:".len());
    let end = mac.map_or(within.len(), |mac| {
        let rest = &within[mac..];
        let hex = rest.trim_start();
        mac + (rest.len() - hex.len()) + hex.bytes().take_while(u8::is_ascii_hexdigit).count()
    });
    Some(CredentialRange::key(start..start + end))
}

#[cfg(test)]
mod tests {
    use crate::model::secret::scan::find;

    fn keys(text: &str) -> Vec<&str> {
        find(text).into_iter().filter(|found| found.is_private_key).map(|found| &text[found.range]).collect()
    }

    #[test]
    fn private_keys_of_every_kind_are_found() {
        for key in [
            "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----",
            "-----begin rsa private key-----\naaaa\n-----end rsa private key-----",
            "-----BEGIN OPENSSH PRIVATE KEY-----\\nAAAA\\n-----END OPENSSH PRIVATE KEY-----",
            "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----",
            "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: x\nAAAA\n---- END SSH2 ENCRYPTED PRIVATE KEY ----",
            "- - - - -BEGIN PRIVATE KEY- - - - -\nAAAA\n- - - - -END PRIVATE KEY- - - - -",
            "-----BEGINPRIVATEKEY-----AAAA-----ENDPRIVATEKEY-----",
            "PuTTY-User-Key-File-3: ssh-rsa\nComment: acme\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\nBBBB\nPrivate-MAC: 0a1b",
            "-----BEGIN%20EC%20PRIVATE%20KEY-----%0AMHcCAQEE%0A-----END%20EC%20PRIVATE%20KEY-----",
            "-----BEGIN+PRIVATE+KEY-----AAAA-----END+PRIVATE+KEY-----",
            "%2D%2D%2D%2D%2DBEGIN%20PRIVATE%20KEY%2D%2D%2D%2D%2D%0AAAAA%0A%2D%2D%2D%2D%2DEND%20PRIVATE%20KEY%2D%2D%2D%2D%2D",
        ] {
            let text = format!("<!-- {key} -->");
            assert_eq!(keys(&text), [key]);
        }
    }

    #[test]
    fn a_key_that_is_cut_off_ends_where_no_key_can_go_on() {
        assert_eq!(
            keys("`-----BEGIN PRIVATE KEY-----\\nAAAA` is no certificate"),
            ["-----BEGIN PRIVATE KEY-----\\nAAAA"]
        );
        assert_eq!(keys("<a>-----BEGIN PRIVATE KEY-----\nAA</a><b>c</b>"), ["-----BEGIN PRIVATE KEY-----\nAA"]);
        assert_eq!(
            keys("a -----BEGIN PRIVATE KEY----------BEGIN PRIVATE KEY-----\nAA"),
            ["-----BEGIN PRIVATE KEY-----\nAA"]
        );
    }

    #[test]
    fn public_keys_and_certificates_are_not_private() {
        assert!(keys("%2D%2D%2D%2D%2DBEGIN%20CERTIFICATE%2D%2D%2D%2D%2D%0AAAAA").is_empty());
        for label in ["PUBLIC KEY", "CERTIFICATE", "PGP PUBLIC KEY BLOCK"] {
            assert!(keys(&format!("-----BEGIN {label}-----\nAAAA\n-----END {label}-----")).is_empty());
        }
        assert!(keys("-----BEGIN PRIVATE KEY-----").is_empty());
    }
}
