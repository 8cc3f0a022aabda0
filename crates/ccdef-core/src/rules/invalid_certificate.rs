//! A value is neither a certificate nor a public key (`format/contradictions-values.md#certificate-or-public-key`).

use crate::declare_rule;
use crate::model::Setting;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity, ValueKind};

declare_rule! {
    /// A value is neither a certificate nor a public key.
    pub(crate) static INVALID_CERTIFICATE = {
        id: "invalid-certificate",
        summary: "a value is neither a certificate nor a public key",
        category: Category::Values,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        silences: ["invalid-value"],
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for value in cx.settings.values().filter(|value| matches!(value.kind(), ValueKind::Pem(_))) {
        if let Some(problem) = problem(value) {
            let finding = out.report(&INVALID_CERTIFICATE, value.span, format!("value of `{}` {problem}", value.name));
            finding.of_setting(value);
            finding
                .note(
                    "Salesforce verifies the vendor's tokens with this key; Setup accepts any other text without an \
                     error, and agents then cannot sign in",
                )
                .help(
                    "paste the whole certificate or public key, with `-----BEGIN …-----` and `-----END …-----` on \
                     separate lines, or leave the value empty and add the key in Setup after the import",
                );
        }
    }
}

/// What is wrong with the PEM block, or else with its content.
fn problem(value: &Setting<'_>) -> Option<String> {
    match value.kind().check(value.value) {
        Err(issue) => Some(issue.message),
        Ok(()) => content_problem(value.value),
    }
}

#[cfg(feature = "certificates")]
fn content_problem(text: &str) -> Option<String> {
    crate::text::certificate::problem(text)
}

#[cfg(not(feature = "certificates"))]
fn content_problem(_text: &str) -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::INVALID_CERTIFICATE;
    use crate::testing::{self, options};

    fn check(value: &str) -> Vec<String> {
        let text = format!(
            "<callCenter><section name=\"reqHvcc\">\n<item name=\"reqTelephonyIntegrationCertificate\">{value}</item></section></callCenter>"
        );
        testing::check(&INVALID_CERTIFICATE, "a.xml", &text, &options())
    }

    #[test]
    fn only_values_without_a_pem_block_are_reported() {
        assert_eq!(check(""), [""; 0]);
        assert_eq!(check("\n  "), [""; 0]);
        assert_eq!(
            check("MIIBszCCAV2gAwIBAgIUB"),
            [
                "2:49 W value of `reqTelephonyIntegrationCertificate` does not begin with `-----BEGIN CERTIFICATE-----` or `-----BEGIN PUBLIC KEY-----`"
            ]
        );
    }

    #[test]
    fn placeholders_and_private_keys_are_not_reported() {
        assert_eq!(check("YOUR CERTIFICATE HERE"), [""; 0]);
        assert_eq!(check("-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----"), [""; 0]);
        assert_eq!(check("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"), [""; 0]);
    }

    #[cfg(feature = "certificates")]
    #[test]
    fn the_content_of_a_pem_block_must_parse() {
        let public = "-----BEGIN PUBLIC KEY-----\n  MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n  -----END PUBLIC KEY-----";
        assert_eq!(check(public), [""; 0]);
        let broken = "-----BEGIN CERTIFICATE-----\nTm90IGEgY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----";
        assert_eq!(check(broken).len(), 1);
        assert!(check(broken)[0].contains("has no certificate between"), "{:?}", check(broken));
        let cut_off = public.replace("XAxZuE=", "");
        assert!(check(&cut_off)[0].contains("is cut off"), "{:?}", check(&cut_off));
    }
}
