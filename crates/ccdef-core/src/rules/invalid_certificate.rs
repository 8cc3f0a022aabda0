//! A value is neither a certificate nor a public key (`format.md` C-19).

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
            let finding =
                out.report(&INVALID_CERTIFICATE, value.span, format!("the value of `{}` {problem}", value.name));
            finding.of_setting(value);
            finding
                .note(
                    "Salesforce checks the vendor's tokens with it, and shows it as Public Key; Setup takes another text without a word, and \
                     then agents cannot sign in",
                )
                .help(
                    "paste the whole certificate or public key, with its lines `-----BEGIN …-----` and `-----END …-----` each on a line of its \
                     own; or leave the value empty and add the key in Setup",
                );
        }
    }
}

/// The armour first, then what is inside.
fn problem(value: &Setting<'_>) -> Option<String> {
    match value.kind().check(value.value) {
        Err(issue) => Some(issue.message),
        Ok(()) => inside(value.value),
    }
}

#[cfg(feature = "certificates")]
fn inside(text: &str) -> Option<String> {
    crate::text::certificate::problem(text).map(|error| format!("does not parse: {error}"))
}

#[cfg(not(feature = "certificates"))]
fn inside(_text: &str) -> Option<String> {
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
    fn other_texts_are_named() {
        assert_eq!(check(""), [""; 0]);
        assert_eq!(check("\n  "), [""; 0]);
        assert_eq!(
            check("MIIBszCCAV2gAwIBAgIUB"),
            [
                "2:49 W the value of `reqTelephonyIntegrationCertificate` is not one PEM block: `CERTIFICATE` or `PUBLIC KEY`"
            ]
        );
    }

    #[test]
    fn placeholders_and_private_keys_are_another_matter() {
        assert_eq!(check("CERTIFICATE-"), [""; 0]);
        assert_eq!(check("-----BEGIN CERTIFICATE-----\n...\n-----END CERTIFICATE-----"), [""; 0]);
        assert_eq!(check("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"), [""; 0]);
    }

    #[cfg(feature = "certificates")]
    #[test]
    fn what_is_inside_must_parse() {
        let public = "-----BEGIN PUBLIC KEY-----\n  MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n  -----END PUBLIC KEY-----";
        assert_eq!(check(public), [""; 0]);
        let broken = "-----BEGIN CERTIFICATE-----\nTm90IGEgY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----";
        assert_eq!(check(broken).len(), 1);
        assert!(check(broken)[0].contains("does not parse: "), "{:?}", check(broken));
    }
}
