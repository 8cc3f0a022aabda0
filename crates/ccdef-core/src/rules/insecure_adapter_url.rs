//! The adapter URL uses `http:` (`format/contradictions-values.md#adapter-url-with-http`).

use ccdef_syntax::Edit;

use crate::declare_rule;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::placeholder_host::has_placeholder_host;
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, item, setting};
use crate::text::adapter_url::AdapterUrl;

declare_rule! {
    /// The adapter URL uses `http:`.
    pub(crate) static INSECURE_ADAPTER_URL = {
        id: "insecure-adapter-url",
        summary: "the adapter URL uses `http:`, which Lightning Experience does not load",
        category: Category::Values,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

const LOCAL: &[&str] = &["localhost", "127.0.0.1", "[::1]"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some((setting, url)) = cx.facts.adapter_setting.zip(cx.facts.adapter_url.as_ref()) else { return };
    if cx.schema.family != Family::OpenCti || url.scheme() != Some("http") || has_placeholder_host(cx, &setting) {
        return;
    }
    let is_local = url.host().is_some_and(|host| LOCAL.contains(&host.as_ref()));
    let message = if is_local {
        "adapter URL uses `http:` on the local machine"
    } else {
        "adapter URL uses `http:`; Lightning Experience loads only `https:`"
    };
    let finding = out.report(&INSECURE_ADAPTER_URL, setting.span, message);
    finding.setting(GENERAL, item::ADAPTER_URL);
    if is_local {
        finding.severity(Severity::Note).note(
            "browsers allow `http:` for the local machine, but the softphone loads only on the computer that runs this \
             server",
        );
        finding.help("write the address of the real server before users get this file");
        return;
    }
    if cx.is_for_lightning() {
        finding.note("browsers block an `http:` frame in Lightning Experience: the softphone stays empty");
    } else {
        finding.severity(Severity::Note).note(
            "the softphone page and its data are transferred unencrypted, and Lightning Experience would not load the \
             page",
        );
    }
    if cx.is_only_at_http(url) {
        finding.note("known releases of this adapter are only at `http:` addresses");
        return;
    }
    finding.help("write `https:` if the server supports it");
    let edits = https_edits(cx, url);
    finding.fix(Fix::unsafe_edits("Write `https:`", edits));
}

/// Replaces the scheme in the item and, in metadata files, in `<adapterUrl>`: both must stay equal.
fn https_edits(cx: &RuleContext<'_>, url: &AdapterUrl<'_>) -> Vec<Edit> {
    let same = cx.settings.occurrences(setting::ADAPTER_URL).filter(|setting| setting.value == url.text);
    same.filter(|setting| setting.source().is_some())
        .map(|setting| Edit::replace(setting.span_of(0.."http".len()), "https"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::INSECURE_ADAPTER_URL;
    use crate::testing::{self, options};

    fn import(url: &str, mode: &str) -> String {
        format!(
            "<callCenter><section name=\"reqGeneralInfo\">\n<item name=\"reqAdapterUrl\">{url}</item>\
             <item name=\"reqSalesforceCompatibilityMode\">{mode}</item></section></callCenter>"
        )
    }

    fn check(url: &str, mode: &str) -> Vec<String> {
        testing::check(&INSECURE_ADAPTER_URL, "a.xml", &import(url, mode), &options())
    }

    #[test]
    fn the_mode_and_the_host_decide_the_severity() {
        const REMOTE: &str = "adapter URL uses `http:`; Lightning Experience loads only `https:`";
        assert_eq!(check("http://cti.acme.example/x", "Lightning"), [format!("2:28 W {REMOTE}")]);
        assert_eq!(check("HTTP://cti.acme.example/x", "Classic_and_Lightning"), [format!("2:28 W {REMOTE}")]);
        assert_eq!(check("http://cti.acme.example/x", "Classic"), [format!("2:28 N {REMOTE}")]);
        assert_eq!(
            check("http://localhost:8080/x", "Lightning"),
            ["2:28 N adapter URL uses `http:` on the local machine"]
        );
        assert_eq!(check("https://cti.acme.example/x", "Lightning"), [""; 0]);
        assert_eq!(check("/apex/x", "Lightning"), [""; 0]);
    }

    #[test]
    fn the_fix_changes_the_scheme_in_the_item_and_in_the_field() {
        let text = "<CallCenter><adapterUrl> http://cti.acme.example/?a&amp;b </adapterUrl><sections><items><label>u</label>\
                    <name>reqAdapterUrl</name><value>http://cti.acme.example/?a&amp;b</value></items><label>g</label>\
                    <name>reqGeneralInfo</name></sections></CallCenter>";
        let fixed = testing::fixed(&INSECURE_ADAPTER_URL, "A.callCenter-meta.xml", text, &options());
        assert_eq!(fixed, text.replace("http:", "https:"));
    }
}
