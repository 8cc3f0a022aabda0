//! Relations between settings.

use ccdef_core::prelude::*;

const CERTIFICATE: SettingRef = SettingRef::new(VOICE, item::CERTIFICATE);

/// `Internet Widgits Pty Ltd`, the default organization of OpenSSL, in base64 at each of its three possible offsets.
const SUBJECT: &[&str] =
    &["SW50ZXJuZXQgV2lkZ2l0cyBQdHkgTHRk", "ludGVybmV0IFdpZGdpdHMgUHR5IEx0Z", "JbnRlcm5ldCBXaWRnaXRzIFB0eSBMdG"];

pub(crate) static CONSTRAINTS: &[Constraint] = &[constraint!(
    "scv-nice-cxone-sample-certificate",
    "the certificate is a sample with the default organization of OpenSSL",
    Relation::refused(CERTIFICATE, ValuePattern::Contains(SUBJECT)),
)
.basis(Basis::Observed)
.message("certificate is a sample: it was issued to `Internet Widgits Pty Ltd`")
.note("this is the default organization of OpenSSL: the vendor's file contains such a certificate as a sample, and your tenant does not have its key")
.help("replace it with the certificate that CXone gives you")
.source("F1")];

#[cfg(test)]
mod tests {
    use super::SUBJECT;

    #[test]
    fn each_text_encodes_the_name_at_another_offset() {
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
