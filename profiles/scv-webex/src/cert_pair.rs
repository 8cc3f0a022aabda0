//! A certificate without its name, or the name alone.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::sections::VENDOR;

declare_rule! {
    /// Only one of the certificate and its name is filled in.
    pub(crate) static CERT_PAIR = {
        id: "scv-webex-cert-pair",
        summary: "one of the certificate and its name is empty",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const NAME: &str = "certDevName";
const CERTIFICATE: &str = "reqTelephonyIntegrationCertificate";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let settings = (cx.facts.setting(VENDOR, NAME), cx.facts.setting(VOICE, CERTIFICATE));
    let (Some(name), Some(certificate)) = settings else { return };
    if name.value.is_empty() == certificate.value.is_empty() {
        return;
    }
    let (empty, filled, section, item) =
        if name.value.is_empty() { (name, CERTIFICATE, VENDOR, NAME) } else { (certificate, NAME, VOICE, CERTIFICATE) };
    out.report(&CERT_PAIR, empty.span, format!("`{filled}` has a value, but `{item}` is empty"))
        .setting(section, item)
        .note("Salesforce checks Webex's tokens with the public key, and the name alone leaves that key empty; the vendor asks to complete both")
        .help("fill in both: the certificate's developer name and its public key");
}
