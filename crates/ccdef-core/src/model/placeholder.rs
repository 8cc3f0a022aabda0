//! Placeholders that were never replaced by a value (`format/vendors.md#placeholders`).

mod clues;
mod filler;
mod host;
mod in_brackets;
mod nested;
mod vendor_sample;
mod word;
mod words;

use std::ops::Range;

use clues::Clues;

use crate::tables::ValueKind;

/// A text that must be replaced by a value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Placeholder {
    /// Where in the value, in bytes.
    pub range: Range<usize>,
    /// Its text.
    pub text: String,
}

/// The first placeholder in `value`.
///
/// `kind` and `label` describe the item; `extra` contains the placeholders that only a profile knows.
/// Braces and brackets count only when the whole value is one placeholder, and never in a value whose kind uses them: templates, JSON, mappings, regular expressions.
pub fn find_placeholder(value: &str, kind: &ValueKind, label: &str, extra: &[&str]) -> Option<Placeholder> {
    let trimmed = value.trim_ascii();
    let start = value.len() - value.trim_ascii_start().len();
    let range = find(trimmed, kind, label, extra)?;
    Some(Placeholder { text: trimmed.get(range.clone())?.to_owned(), range: range.start + start..range.end + start })
}

fn find(value: &str, kind: &ValueKind, label: &str, extra: &[&str]) -> Option<Range<usize>> {
    find_by(value, kind, label, extra, Clues::of(value))
}

/// The first placeholder of those of which there are clues.
fn find_by(value: &str, kind: &ValueKind, label: &str, extra: &[&str], clues: Clues) -> Option<Range<usize>> {
    let has = |some| clues.has_any(some).then_some(value);
    if clues.has_any(Clues::BLOCK) && nested::is_pem(value) {
        return nested::in_pem(value);
    }
    vendor_sample::find(value, extra, clues.has_any(Clues::SAMPLE))
        .or_else(|| has(Clues::HOST).and_then(host::find))
        .or_else(|| has(Clues::FILLER).and_then(filler::find))
        .or_else(|| repeats_label(value, label).then_some(0..value.len()))
        .or_else(|| has(Clues::BRACKET).and_then(|value| in_brackets::find(value, kind)))
        .or_else(|| has(Clues::WORD).and_then(word::find))
        .or_else(|| has(Clues::BRACKET).and_then(nested::in_json))
}

/// Whether the value repeats the label, such as `RELAY_STATE` for `Relay State`. A single word, such as `STATUS`, may be a real value.
fn repeats_label(value: &str, label: &str) -> bool {
    if value.contains(char::is_lowercase) {
        return false;
    }
    let words = |text| str::split(text, |c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (mut own, mut named) = (words(value), words(label));
    let mut same = 0;
    loop {
        match (own.next(), named.next()) {
            (None, None) => return same > 1,
            (Some(own), Some(named)) if capitals(own).eq(capitals(named)) => same += 1,
            _ => return false,
        }
    }
}

fn capitals(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_uppercase)
}

#[cfg(test)]
mod tests {
    use super::{Placeholder, find_placeholder};
    use crate::tables::{Family, ValueKind, base_sections};

    pub(super) const PLACEHOLDERS: &[&str] = &[
        "http://YOURWEBSITE.com",
        "https://MYDOMAIN.my.salesforce.com/apex/acme",
        "https://mycompany.lightning.force.com/apex/acme",
        "mycompany.com",
        "https://my-org.my.salesforce.com",
        "https://myinstance.my.connect.aws/ccp-v2",
        "https://myserver:8443/phone",
        "https://mydomain/phone",
        "https://hostname/phone",
        "https://YOUR-TENANT-SLUG.acme.test/phone",
        "https://yourcompany.acme.test/phone",
        "https://your_tenant.acme.test/phone",
        "https://yourserver:8443/phone",
        "https://yourSalesforceOrg.lightning.force.com/phone",
        "https://YOUR_SF_ORG.lightning.force.com/phone",
        "https://company-name.my.salesforce.com/phone",
        "https://domainname.my.salesforce.com/phone",
        "https://TENANT.acme.test/phone",
        "https://ORG_ID.acme.test/phone",
        "https://cti.acme.test/yourcompany/phone",
        "https://cti.acme.test/phone?tenant=MYTENANT",
        "https://cti.acme.test/phone?key=INSERT-KEY-HERE",
        "https://cti.acme.test/phone?key=REPLACE_WITH_KEY",
        "https://cti.acme.test/xxxxx/phone",
        "https://xxx.xxx.xxx.xxx/phone",
        "https://x.x.x.x:8443/phone",
        "xx.xx.xx.xx",
        "https://xxxx.my.salesforce.com/phone",
        "https://www.test.com/softphone",
        "http://test.com",
        "https://phone.company.com",
        "PASTE CERTIFICATE CONTENTS HERE",
        "{PASTE CERTIFICATE CONTENTS HERE}",
        "[Insert URL here]",
        "Enter your API key here",
        "CHANGEME",
        "change-me",
        concat!("TO", "DO"),
        "TBD",
        "PLACEHOLDER_URL",
        "xxx",
        "arn:aws:iam::xxxxxxxxxxxx:role/Acme",
        r#"{"token":"<YOUR_TOKEN>"}"#,
        r#"{"token":"{PASTE TOKEN HERE}","x":"{ANI}"}"#,
        r#"{"url":"https://yourinstance.acme.test"}"#,
        r#"[{"id":"XXXXXXXX"}]"#,
        r#"{"id":"CHANGE_ME"}"#,
        "-----BEGIN CERTIFICATE-----\n{PASTE CERTIFICATE CONTENTS HERE}\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nYOUR CERTIFICATE\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nINSERT_CERTIFICATE_HERE\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nXXXXXXXXXXXXXXXX\n-----END CERTIFICATE-----",
        "-----BEGIN PUBLIC KEY-----\n<public key>\n-----END PUBLIC KEY-----",
    ];

    pub(super) const REAL: &[&str] = &[
        "https://example.my.salesforce.com",
        "https://myexample.com",
        "https://example.com.au",
        "https://example.community",
        "https://cti.acme.example",
        "https://yours.acme.test",
        "Your server is down",
        "yourself",
        "https://myapps.acme.test/phone",
        "https://myaccount.acme.test/phone",
        "https://mycloud.acme.test",
        "https://mypbx.acme.test",
        "https://mysite.acme.test",
        "https://apps.mypurecloud.com/crm/index.html",
        "https://apps.mypurecloud.com.au",
        "https://mytime.acme.test",
        "https://mycompanion.acme.test",
        "https://server.acme.test/phone",
        "https://host.acme.test/tenant/phone",
        "https://tenant.acme.test",
        "HTTPS://HOST.ACME.TEST/PHONE",
        "https://acmedomain.my.salesforce.com",
        "https://acme--xxl.vf.force.com/apex/phone",
        "https://xxl.acme.test/xx/xxx",
        "https://acme.xxx/phone",
        "https://contest.com",
        "https://latest.company.test",
        "https://mytest.community",
        "https://cti.acme.test/changelog",
        "https://cti.acme.test/todo/here",
        "https://acme.test/your/phone",
        "Change me if you can",
        "Set the status",
        "Update this",
        "here",
        "Account.Name",
        "ACCOUNT.NAME",
        "company",
        "Company Name",
        "MyOrgWideDefault",
        "myDomainField",
        "Case",
        "(XXX) XXX-XXXX",
        "XXL",
        r#"{"a":"{ANI}","b":"Company Name"}"#,
        r#"{"Account":"Name","Contact":"Phone"}"#,
        "https://cti.acme.example/softphone",
        "https://cti.acme.test/x?a={ANI}",
        "{direction} Call {activityDatetime}",
        "Call {date} {time}",
        r#"{"OPF":"0","Country":"US"}"#,
        r#"[{"wxccFieldName":"phoneNumber"}]"#,
        "[]",
        "{}",
        "[0-9]+",
        "[a-z]",
        "c__AMAZON_CONNECT",
        "READY",
        "Not Ready",
        "003000000000001AAA",
        "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
        "EXAMPLE-TOKEN",
        "YYYY-MM-DD HH:mm:ss",
        "MM-DD-YYYY hh:mm a",
        "Mailbox XXL",
        "+1",
        "*",
        "<b>bold</b> text",
        "00Q/e?lea8={ANI}",
        "(415) 555-0112",
    ];

    /// The placeholder in `value`, an item of any text without a label.
    pub(super) fn found(value: &str) -> Option<String> {
        of_kind(value, ValueKind::Text)
    }

    pub(super) fn of_kind(value: &str, kind: ValueKind) -> Option<String> {
        find_placeholder(value, &kind, "", &[]).map(|found| found.text)
    }

    #[test]
    fn the_range_is_in_the_untrimmed_value() {
        let found = find_placeholder(" {Some Value}\n", &ValueKind::Text, "", &[]);
        let text = "{Some Value}".to_owned();
        assert_eq!(found, Some(Placeholder { range: 1..13, text }));
    }

    #[test]
    fn a_label_in_capitals_is_a_placeholder_unless_it_is_one_word() {
        let find = |value, label| find_placeholder(value, &ValueKind::Text, label, &[]);
        assert!(find("RELAY_STATE", "Relay State").is_some());
        assert!(find("RELAY STATE", "Relay State").is_some());
        assert!(find("STATUS", "Status").is_none());
        assert!(find("Relay State", "Relay State").is_none());
        assert!(find("AMAZON_CONNECT", "Telephony Provider").is_none());
    }

    #[test]
    fn a_profile_adds_placeholders() {
        let extra = ["acme-tenant"];
        let find = |value| find_placeholder(value, &ValueKind::Text, "", &extra);
        assert!(find("https://acme-tenant.acme.test/").is_some());
        assert!(find("https://acme-tenants.acme.test/").is_none());
    }

    #[test]
    fn every_form_of_placeholder_is_found() {
        for placeholder in PLACEHOLDERS {
            assert!(found(placeholder).is_some(), "{placeholder}");
            for kind in [ValueKind::JsonObject, ValueKind::Mapping] {
                assert!(of_kind(placeholder, kind).is_some() || placeholder.starts_with('-'), "{placeholder}");
            }
        }
    }

    #[test]
    fn no_example_or_default_of_salesforces_items_is_a_placeholder() {
        let items = Family::ALL.iter().flat_map(|family| base_sections(*family)).flat_map(|section| section.items);
        for item in items {
            for value in [item.default, item.example].into_iter().flatten() {
                assert_eq!(find_placeholder(value, &item.kind, item.label, &[]), None, "{}", item.name);
            }
        }
    }

    #[test]
    fn real_values_are_not_placeholders() {
        for real in REAL {
            assert_eq!(found(real), None, "{real}");
        }
    }
}
