//! The sample certificate of the vendor's file, left in.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The certificate is the vendor's sample.
    pub(crate) static SAMPLE_CERTIFICATE = {
        id: "scv-nice-cxone-sample-certificate",
        summary: "the certificate is a sample that somebody made with default answers",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const CERTIFICATE: &str = item::CERTIFICATE;

/// `Internet Widgits Pty Ltd`, the organisation that OpenSSL proposes, in base64 at each of the three offsets it can have.
const SUBJECT: &[&str] =
    &["SW50ZXJuZXQgV2lkZ2l0cyBQdHkgTHRk", "ludGVybmV0IFdpZGdpdHMgUHR5IEx0Z", "JbnRlcm5ldCBXaWRnaXRzIFB0eSBMdG"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(certificate) = cx.facts.setting(VOICE, CERTIFICATE) else { return };
    let base64: String = certificate.value.split_whitespace().collect();
    if !SUBJECT.iter().any(|subject| base64.contains(subject)) {
        return;
    }
    out.report(&SAMPLE_CERTIFICATE, certificate.span, "the certificate was issued to `Internet Widgits Pty Ltd`")
        .setting(VOICE, CERTIFICATE)
        .note("that is what OpenSSL proposes when nobody types a name: the vendor's file carries such a certificate as a sample, and your tenant does not have its key")
        .help("replace it by the certificate that CXone gives you");
}

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
