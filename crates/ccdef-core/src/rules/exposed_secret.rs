//! A credential that every assigned user can read (`format/values.md#secrets-in-values`).

use ccdef_syntax::Span;

use crate::declare_rule;
use crate::model::{Secret, SecretLocation};
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::occurrences::add_others;
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// A value is a credential that every user of the call center can read.
    pub(crate) static EXPOSED_SECRET = {
        id: "exposed-secret",
        summary: "a value is a credential that every user of the call center can read",
        category: Category::Values,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        reported_in_broken_xml: true,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let mut secrets: Vec<&Secret> = cx.secrets.iter().filter(|secret| !secret.is_private_key).collect();
    // Stable: the occurrences of one setting stay in document order.
    secrets.sort_by(|a, b| a.name.cmp(&b.name));
    let is_same = |a: &&Secret, b: &&Secret| a.is_same_as(b) && a.name == b.name;
    for occurrences in secrets.chunk_by(is_same) {
        let Some(secret) = occurrences.first() else { continue };
        let message = format!("{} contains {}", secret.place(), secret.what);
        let finding = out.report(&EXPOSED_SECRET, secret.span, message);
        let is_file_name = secret.location == SecretLocation::FileName;
        finding.label(if is_file_name { "in the name of the file, not shown" } else { "not shown" });
        if let Some((section, name)) = secret.path() {
            finding.setting(section, name);
        }
        let spans: Vec<Span> = occurrences.iter().map(|copy| copy.span).collect();
        add_others(finding, &spans, "the same value again");
        finding.note(if secret.name.is_some() { IN_SETTING } else { ELSEWHERE }).help(
            "remove the value, store the credential where only the server can read it, such as a named credential \
                 or a protected custom setting, and replace the exposed credential with a new one",
        );
    }
}

const IN_SETTING: &str = "the softphone page receives every setting through `getCallCenterSettings`: every user of the call center can read \
    the value in the browser, and so can everyone who has this file";

const ELSEWHERE: &str = "everyone who has this file can read it, and so can every user of the repository and of the org that the file is in";

#[cfg(test)]
mod tests {
    use super::EXPOSED_SECRET;
    use crate::testing::{self, options};

    fn import(name: &str, label: &str, value: &str) -> String {
        format!(
            "<callCenter><section name=\"acme\">\n<item name=\"{name}\" label=\"{label}\">{value}</item></section></callCenter>"
        )
    }

    fn check(name: &str, label: &str, value: &str) -> Vec<String> {
        testing::check(&EXPOSED_SECRET, "a.xml", &import(name, label, value), &options())
    }

    #[test]
    fn the_message_names_the_kind_of_secret_but_not_its_value() {
        assert_eq!(check("providerPassword", "", "Winter24"), ["2:40 W `providerPassword` contains a password"]);
        assert_eq!(
            check("url", "", "https://a:Winter24@cti.acme.example")[0],
            "2:37 W `url` contains a password in a URL"
        );
        let report = testing::run(&[], &options(), &[("a.xml", &import("token", "", "Winter24"))]);
        for (source, finding) in report.findings() {
            assert!(!format!("{finding:?}").contains("Winter24"), "{finding:?}");
            assert!(!source.shown(0..source.text().len()).contains("Winter24"));
        }
    }

    #[test]
    fn no_suggestion_is_made_of_a_credential() {
        let token = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d";
        let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        for start in ["ghp_", "00D1x000000AbCd!", "xoxb-12345-", "12 xoxb-", "my ghp_", "password=", "eyJhbGciOi.eyJ."]
        {
            let name = format!("{start}{token}");
            let import = import("reqInternalName", "", &name).replace("acme", "reqGeneralInfo");
            let metadata = format!("<CallCenter><displayName>{name}</displayName></CallCenter>");
            for (path, text) in [("a.xml", import), (&format!("{name}.callCenter-meta.xml"), metadata)] {
                let report = testing::run(&[], &options(), &[(path, &text)]);
                for (_, finding) in report.findings() {
                    let texts =
                        format!("{:?} {:?}", finding.message, (&finding.help, &finding.notes, &finding.setting));
                    let edits = finding.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.text.as_str());
                    let written = plain(&(texts + &edits.collect::<String>()));
                    assert!(
                        !plain(token)
                            .as_bytes()
                            .windows(12)
                            .any(|part| { written.contains(std::str::from_utf8(part).expect("letters and digits")) }),
                        "{finding:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn placeholders_and_switches_are_not_reported() {
        assert_eq!(check("providerAuthToken", "", "YYYYYYYYYYYYYYYYYY"), [""; 0]);
        assert_eq!(check("useToken", "", "true"), [""; 0]);
        assert_eq!(check("password", "", ""), [""; 0]);
    }

    #[test]
    fn an_item_and_its_copies_are_one_finding() {
        let url = "https://cti.acme.example/?apiKey=0a1b2c3d4e";
        let text = format!(
            "<CallCenter><adapterUrl>{url}</adapterUrl><sections><items><label>u</label><name>reqAdapterUrl</name>\
             <value>{url}</value></items><label>g</label><name>reqGeneralInfo</name></sections></CallCenter>"
        );
        let report = testing::run(&[], &options(), &[("A.callCenter-meta.xml", &text)]);
        let found: Vec<_> = report.findings().filter(|(_, finding)| finding.rule == &EXPOSED_SECRET).collect();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1.related.len(), 1);
    }
}
