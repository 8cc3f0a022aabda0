//! Placeholders that were never replaced by a value (`format/vendors.md#placeholders`).

mod clues;
mod filler;
mod host;
mod in_brackets;
mod nested;
mod samples;
mod variable;
mod word;
mod words;

use std::ops::Range;

use ccdef_syntax::Classes;
use clues::Clues;
pub use samples::Samples;

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
/// `kind` and `label` describe the item; `samples` are the placeholders that only profiles know.
/// Braces and brackets count only when the whole value is one placeholder, and never in a value whose kind uses them: templates, JSON, mappings, regular expressions.
pub fn find_placeholder(value: &str, kind: &ValueKind, label: &str, samples: &Samples) -> Option<Placeholder> {
    let trimmed = value.trim_ascii();
    let range = find(trimmed, kind, label, samples)?;
    let start = value.len() - value.trim_ascii_start().len();
    Some(Placeholder { text: trimmed.get(range.clone())?.to_owned(), range: range.start + start..range.end + start })
}

fn find(value: &str, kind: &ValueKind, label: &str, samples: &Samples) -> Option<Range<usize>> {
    find_by(value, kind, label, samples, Clues::of(value))
}

/// The kinds of characters with one of which every variable begins: a quick look before [`find_variable`].
pub(crate) const VARIABLE: Classes = variable::FIRST;

/// The first name of a variable in a text that was to be made from a template, such as `${NAME}`.
pub(crate) fn find_variable(text: &str) -> Option<Placeholder> {
    let clues = Clues::of(text);
    let in_code = || clues.has_any(Clues::BRACKET).then(|| variable::in_code(text))?;
    let range = in_code().or_else(|| clues.has_any(Clues::MARK).then(|| variable::find(text))?)?;
    Some(Placeholder { text: text.get(range.clone())?.to_owned(), range })
}

/// The first placeholder of those of which there are clues.
fn find_by(value: &str, kind: &ValueKind, label: &str, samples: &Samples, clues: Clues) -> Option<Range<usize>> {
    let has = |some| clues.has_any(some).then_some(value);
    if clues.has_any(Clues::BLOCK) && nested::is_pem(value) {
        return nested::in_pem(value, samples);
    }
    samples
        .find(value)
        .or_else(|| has(Clues::HOST).and_then(host::find))
        .or_else(|| has(Clues::FILLER).and_then(filler::find))
        .or_else(|| repeats_label(value, label).then_some(0..value.len()))
        .or_else(|| has(Clues::BRACKET).and_then(|value| in_brackets::find(value, kind)))
        .or_else(|| has(Clues::MARK).and_then(|value| in_brackets::of_variable(value, kind)))
        .or_else(|| has(Clues::WORD).and_then(word::find))
        .or_else(|| has(Clues::BRACKET).and_then(|value| nested::in_json(value, samples)))
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
    use super::{Placeholder, Samples, find_placeholder};
    use crate::tables::{Family, Profile, ValueKind, base_sections};

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
        "-----BEGIN CERTIFICATE-----\n{{ cert }}\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n${CERT}\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n$CERT\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n__CERT__\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n%CERTIFICATE%\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\nYOUR CERTIFICATE HERE\n-----END CERTIFICATE-----",
        "https://$DOMAIN/x",
        "https://__DOMAIN__/x",
        "https://%DOMAIN%/x",
        "https://%%HOST%%/x",
        "https://#DOMAIN#/x",
        "https://@@DOMAIN@@/x",
        "https://changeme.acme.test/x",
        "https://changeme.com/x",
        "https://placeholder.acme.test/x",
        "https://enter-url.acme.test/x",
        "https://insert-host-here/x",
        "https://enter.url.here",
        "https://your.domain.name/x",
        "https://...",
        "https://.../x",
        "https://cti.acme.test/...",
        "https://___/x",
        "https://cti.acme.test/%TENANT%/",
        "https://cti.acme.test/x?t=$TENANT",
        "https://domain:port/softphone",
        "https://10.0.0.1:PORT/softphone",
        "https://myServerA/softphone",
        "ENTER_URL",
        "enter-url",
        "PASTE_CERTIFICATE",
        "ENTER NAME",
        "Enter Name Here",
        "CHANGE ME",
        "Change me!",
        "%NAME%",
        "__NAME__",
        "$NAME",
        "#NAME#",
        "@@NAME@@",
        "YOUR CALL CENTER NAME",
        "Your Call Center Name",
        "Your Company",
        "namespace__vendorName",
        "namespace__Name",
        "c__YourVendor",
        "yournamespace__Acme",
        r#"{"token":"%TOKEN%"}"#,
        r#"{"token":"__TOKEN__"}"#,
    ];

    /// What is a placeholder only where the kind of the value does not use brackets.
    const IN_TEXT: &[&str] = &[
        "https://{domain}/x",
        "https://{domain}.my.connect.aws/ccp-v2",
        "https://[domain]/x",
        "https://(domain)/x",
        "[NAME]",
        "<<NAME>>",
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
        "https://add-in.acme.test/phone",
        "https://cti.acme.test/add-in/phone",
        "https://todo.acme.test/x",
        "https://my.acme.test/x",
        "https://your.acme.test/x",
        "https://cti.acme.test/a%20b%CC%81/x",
        "https://cti.acme.test/x#/home",
        "https://user@cti.acme.test/x",
        "https://cti.acme.test/x?phone={phone}",
        "https://[::1]/x",
        "https://cti.acme.test/$value/x",
        "{!$User.Id}",
        "$Api.Session_ID",
        "100%",
        "#1",
        "#hashtag#",
        "$100",
        "US$",
        "acme__PHONE__c",
        "Acme_Org__c",
        "My_Company__c",
        "c__AcmeVendor",
        "ADD_CONTACT",
        "CHANGE_OWNER",
        "SET STATUS",
        "Change Owner",
        "Your Contact",
        "Your phone is ringing",
        "Enter",
        "(home)",
        "(A)",
        "[[0-9]]",
        "snake_case__name",
        "__typename",
    ];

    /// The placeholder in `value`, an item of any text without a label.
    pub(super) fn found(value: &str) -> Option<String> {
        of_kind(value, ValueKind::Text)
    }

    pub(super) fn of_kind(value: &str, kind: ValueKind) -> Option<String> {
        find_placeholder(value, &kind, "", &Samples::NONE).map(|found| found.text)
    }

    #[test]
    fn the_range_is_in_the_untrimmed_value() {
        let found = find_placeholder(" {Some Value}\n", &ValueKind::Text, "", &Samples::NONE);
        let text = "{Some Value}".to_owned();
        assert_eq!(found, Some(Placeholder { range: 1..13, text }));
    }

    #[test]
    fn a_label_in_capitals_is_a_placeholder_unless_it_is_one_word() {
        let find = |value, label| find_placeholder(value, &ValueKind::Text, label, &Samples::NONE);
        assert!(find("RELAY_STATE", "Relay State").is_some());
        assert!(find("RELAY STATE", "Relay State").is_some());
        assert!(find("STATUS", "Status").is_none());
        assert!(find("Relay State", "Relay State").is_none());
        assert!(find("AMAZON_CONNECT", "Telephony Provider").is_none());
    }

    #[test]
    fn a_profile_adds_placeholders() {
        static ACME: Profile =
            Profile { placeholders: &["acme-tenant"], sample_values: &["ACME_CODE"], ..Profile::EMPTY };
        let samples = Samples::of([&ACME]);
        let find = |value| find_placeholder(value, &ValueKind::Text, "", &samples);
        assert!(find("https://acme-tenant.acme.test/").is_some());
        assert!(find("https://acme-tenants.acme.test/").is_none());
        assert!(find("ACME_CODE").is_some());
        assert!(find(r#"{"code":"ACME_CODE"}"#).is_some());
        assert!(find("the ACME_CODE").is_none());
    }

    #[test]
    fn every_form_of_placeholder_is_found() {
        for placeholder in IN_TEXT.iter().chain(PLACEHOLDERS) {
            assert!(found(placeholder).is_some(), "{placeholder}");
        }
        for placeholder in PLACEHOLDERS {
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
                assert_eq!(find_placeholder(value, &item.kind, item.label, &Samples::NONE), None, "{}", item.name);
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
