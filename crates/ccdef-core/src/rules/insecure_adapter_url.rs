//! The softphone page is loaded without encryption (`format.md` C-12).

use ccdef_syntax::Edit;

use crate::declare_rule;
use crate::model::ADAPTER_URL_FIELD;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, GENERAL, Severity, item};
use crate::text::adapter_url::AdapterUrl;

declare_rule! {
    /// The adapter URL is `http:`.
    pub(crate) static INSECURE_ADAPTER_URL = {
        id: "insecure-adapter-url",
        summary: "the adapter URL is `http:`, which Lightning Experience does not load",
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
    if cx.schema.family != Family::OpenCti || url.scheme() != Some("http") {
        return;
    }
    let is_local = url.host().is_some_and(|host| LOCAL.contains(&host.as_ref()));
    let finding = out.report(&INSECURE_ADAPTER_URL, setting.span, "the adapter URL is `http:`");
    finding.setting(GENERAL, item::ADAPTER_URL);
    if is_local {
        finding.severity(Severity::Note).note(
            "browsers load a page of the own machine without encryption; users on other machines have none there",
        );
        finding.help("give the address of the server before the file goes to users");
        return;
    }
    if cx.is_for_lightning() {
        finding.note("Lightning Experience is loaded with https, and browsers refuse an http frame in it: the softphone stays empty. The guide asks for https there");
    } else {
        finding
            .severity(Severity::Note)
            .note("the page and what is said to it travel unencrypted; Lightning Experience would not load it at all");
    }
    finding.help("write `https:`, after a look whether the server answers there");
    let edits = http_places(cx, url);
    finding.fix(Fix::needs_a_look("Write `https:`", edits));
}

/// The scheme in the item and, in metadata files, in `<adapterUrl>`: the two must agree.
fn http_places(cx: &RuleContext<'_>, url: &AdapterUrl<'_>) -> Vec<Edit> {
    let item = cx.definition.item(GENERAL, item::ADAPTER_URL).and_then(|item| item.value.as_ref());
    let field = cx.definition.field(ADAPTER_URL_FIELD).map(|field| &field.value);
    let same = item.into_iter().chain(field).filter(|text| text.trimmed() == url.text);
    same.map(|text| {
        let start = text.value().len() - text.value().trim_start().len();
        Edit::replace(text.span_of(start..start + "http".len()), "https")
    })
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
    fn the_mode_and_the_host_decide_how_bad_it_is() {
        assert_eq!(check("http://cti.acme.example/x", "Lightning"), ["2:28 W the adapter URL is `http:`"]);
        assert_eq!(check("HTTP://cti.acme.example/x", "Classic_and_Lightning"), ["2:28 W the adapter URL is `http:`"]);
        assert_eq!(check("http://cti.acme.example/x", "Classic"), ["2:28 N the adapter URL is `http:`"]);
        assert_eq!(check("http://localhost:8080/x", "Lightning"), ["2:28 N the adapter URL is `http:`"]);
        assert_eq!(check("https://cti.acme.example/x", "Lightning"), [""; 0]);
        assert_eq!(check("/apex/x", "Lightning"), [""; 0]);
    }

    #[test]
    fn the_fix_changes_the_scheme_in_both_places() {
        let text = "<CallCenter><adapterUrl> http://cti.acme.example/?a&amp;b </adapterUrl><sections><items><label>u</label>\
                    <name>reqAdapterUrl</name><value>http://cti.acme.example/?a&amp;b</value></items><label>g</label>\
                    <name>reqGeneralInfo</name></sections></CallCenter>";
        let fixed = testing::fixed(&INSECURE_ADAPTER_URL, "A.callCenter-meta.xml", text, &options());
        assert_eq!(fixed, text.replace("http:", "https:"));
    }
}
