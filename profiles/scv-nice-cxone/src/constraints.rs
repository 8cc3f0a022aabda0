//! Relations between settings.

use ccdef_core::prelude::*;

const CERTIFICATE: SettingRef = SettingRef::new(VOICE, item::CERTIFICATE);

/// `Internet Widgits Pty Ltd`, the organisation that OpenSSL proposes, in base64 at each of the three offsets it can have.
const SUBJECT: &[&str] =
    &["SW50ZXJuZXQgV2lkZ2l0cyBQdHkgTHRk", "ludGVybmV0IFdpZGdpdHMgUHR5IEx0Z", "JbnRlcm5ldCBXaWRnaXRzIFB0eSBMdG"];

pub(crate) static CONSTRAINTS: &[Constraint] = &[constraint!(
    "scv-nice-cxone-sample-certificate",
    "the certificate is a sample that somebody made with default answers",
    Relation::refused(CERTIFICATE, ValuePattern::Contains(SUBJECT)),
)
.basis(Basis::Observed)
.message("the certificate was issued to `Internet Widgits Pty Ltd`")
.note("that is what OpenSSL proposes when nobody types a name: the vendor's file carries such a certificate as a sample, and your tenant does not have its key")
.help("replace it by the certificate that CXone gives you")
.source("F1")];

#[cfg(test)]
mod tests {
    use super::SUBJECT;

    #[test]
    fn the_three_texts_are_one_name_at_three_offsets() {
        let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let bits = |text: &str| -> String {
            text.chars().filter_map(|c| digits.find(c)).map(|digit| format!("{digit:06b}")).collect::<Vec<_>>().concat()
        };
        let name: String =
            "Internet Widgits Pty Ltd".bytes().map(|byte| format!("{byte:08b}")).collect::<Vec<_>>().concat();
        for subject in SUBJECT {
            let bits = bits(subject);
            assert!(name.contains(&bits), "{subject}");
            assert!(name.len() - bits.len() < 12, "{subject}");
        }
    }
}
