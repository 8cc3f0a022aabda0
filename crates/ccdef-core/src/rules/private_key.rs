//! A private key in a definition (format/contradictions-values.md#certificate-or-public-key).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// The file contains a private key.
    pub(crate) static PRIVATE_KEY = {
        id: "private-key",
        summary: "the file contains a private key",
        category: Category::Values,
        severity: Severity::Error,
        basis: Basis::Safety,
        fix: FixSupport::None,
        silences: ["invalid-certificate", "invalid-value", "exposed-secret"],
        reported_in_broken_xml: true,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for key in cx.secrets.iter().filter(|secret| secret.is_private_key) {
        let finding = out.report(&PRIVATE_KEY, key.span, format!("{} contains a private key", key.place()));
        if let Some((section, name)) = key.path() {
            finding.setting(section, name);
        }
        finding
            .label("private key, not shown")
            .note("whoever has the private key can sign tokens in your name; Salesforce needs only the certificate or the public key to verify them")
            .help("replace it with the certificate or the public key; treat the private key as stolen, and create a new key pair");
    }
}

#[cfg(test)]
mod tests {
    use super::PRIVATE_KEY;
    use crate::testing::{self, options};

    const KEY: &str = "-----BEGIN PRIVATE KEY-----\nAAAABBBBCCCC\n-----END PRIVATE KEY-----";

    #[test]
    fn keys_in_values_and_comments_are_errors_and_never_shown() {
        let text = format!(
            "<callCenter><!-- {KEY} --><section name=\"reqHvcc\"><item name=\"reqTelephonyIntegrationCertificate\">{KEY}</item>\
             </section></callCenter>"
        );
        assert_eq!(
            testing::check(&PRIVATE_KEY, "a.xml", &text, &options()),
            [
                "1:18 E a comment contains a private key",
                "3:102 E `reqTelephonyIntegrationCertificate` contains a private key",
            ]
        );
        let report = testing::run(&[], &options(), &[("a.xml", &text)]);
        let source = &report.files[0].source;
        assert!(!source.shown(0..text.len()).contains("AAAA"));
    }

    #[test]
    fn the_value_has_no_other_finding() {
        let text = format!(
            "<callCenter><section name=\"reqHvcc\"><item sortOrder=\"0\" name=\"reqTelephonyIntegrationCertificate\">{KEY}</item></section></callCenter>"
        );
        let report = testing::run(&[], &options(), &[("a.xml", &text)]);
        let setting = "/reqHvcc/reqTelephonyIntegrationCertificate";
        let about = report.findings().filter(|(_, finding)| finding.setting.as_deref() == Some(setting));
        let rules: Vec<_> = about.map(|(_, finding)| finding.rule.id).collect();
        assert_eq!(rules, [PRIVATE_KEY.id]);
    }

    #[test]
    fn public_keys_are_not_reported() {
        let text = "<callCenter><!-- -----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY----- --></callCenter>";
        assert_eq!(testing::check(&PRIVATE_KEY, "a.xml", text, &options()), [""; 0]);
    }
}
