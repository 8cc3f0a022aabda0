//! A certificate is not valid on the date of the check (`format/items-voice.md#reqtelephonyintegrationcertificate`).

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// A certificate is not valid on the date of the check.
    pub(crate) static EXPIRED_CERTIFICATE = {
        id: "expired-certificate",
        summary: "a certificate is not valid on the date of the check",
        category: Category::Values,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// Certificates are parsed only with the feature `certificates`.
#[cfg(not(feature = "certificates"))]
fn check(_cx: &RuleContext<'_>, _out: &mut Findings) {}

#[cfg(feature = "certificates")]
fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    use crate::tables::ValueKind;

    for value in cx.settings.values().filter(|value| matches!(value.kind(), ValueKind::Pem(_))) {
        let Some(validity) = crate::text::certificate::validity(value.value) else { continue };
        let today = cx.options.as_of;
        let (first, last) = (validity.first, validity.last);
        let message = if today > last {
            format!("certificate in `{}` expired on {last}", value.name)
        } else if today < first {
            format!("certificate in `{}` is not valid before {first}", value.name)
        } else {
            continue;
        };
        let finding = out.report(&EXPIRED_CERTIFICATE, value.span, message);
        finding.of_setting(value);
        finding
            .label(format!("valid from {first} to {last}"))
            .note(format!(
                "checked for {today}; Salesforce verifies the vendor's tokens with this certificate, and agents cannot \
                 sign in while it is not valid"
            ))
            .help(
                "create a new certificate, give its private key to the vendor's connector, and paste the certificate \
                 here",
            );
    }
}

#[cfg(feature = "certificates")]
#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::EXPIRED_CERTIFICATE;
    use crate::rule::CheckOptions;
    use crate::testing;

    /// Made for this test: self-signed, valid from 2024-03-01 to 2026-03-01.
    const CERTIFICATE: &str = "-----BEGIN CERTIFICATE-----\n\
        MIIBCDCBu6ADAgECAgEBMAUGAytlcDAXMRUwEwYDVQQDDAxhY21lLmV4YW1wbGUw\n\
        HhcNMjQwMzAxMDAwMDAwWhcNMjYwMzAxMjM1OTU5WjAXMRUwEwYDVQQDDAxhY21l\n\
        LmV4YW1wbGUwKjAFBgMrZXADIQBaUN0NDLvHrwdbbwePvP/bEbaQCYaNpxQ7LybA\n\
        P+5wAKMsMCowCQYDVR0TBAIwADAdBgNVHQ4EFgQUtgHs+4d5BN1c+QmlVRCZK1Rw\n\
        4icwBQYDK2VwA0EAdFsmzMJV4kiKyZRBU/LY6jvYCj2+X++AukRjL19jFo+xrJDC\n\
        mJJ7sHMij4Wzyd2N+ZQ2hT2GB6fxr7xBdq1RCQ==\n\
        -----END CERTIFICATE-----";

    fn check(day: jiff::civil::Date) -> Vec<String> {
        let text = format!(
            "<callCenter><section name=\"reqHvcc\">\n<item name=\"reqTelephonyIntegrationCertificate\">{CERTIFICATE}</item></section></callCenter>"
        );
        testing::check(&EXPIRED_CERTIFICATE, "a.xml", &text, &CheckOptions::on(day))
    }

    #[test]
    fn only_dates_outside_the_validity_are_reported() {
        let name = "certificate in `reqTelephonyIntegrationCertificate`";
        assert_eq!(check(date(2024, 2, 29)), [format!("2:49 W {name} is not valid before 2024-03-01")]);
        assert_eq!(check(date(2024, 3, 1)), [""; 0]);
        assert_eq!(check(date(2026, 3, 1)), [""; 0]);
        assert_eq!(check(date(2026, 3, 2)), [format!("2:49 W {name} expired on 2026-03-01")]);
    }
}
