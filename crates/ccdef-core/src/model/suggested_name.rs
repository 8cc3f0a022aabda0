//! The only way to a name that messages and fixes suggest: what it is derived from is first searched for credentials as a
//! whole, because no search recognizes one in a name that is made of it.

use crate::model::secret;
use crate::text::internal_name::{LONGEST, camel_case};

/// The name if none can be derived.
const FALLBACK: &str = "CallCenter";

/// The most similar name that Salesforce accepts: without other characters, and each word after one is capitalized.
/// `None` if nothing remains, or if there is a credential in `name`.
pub fn suggested_name(name: &str) -> Option<String> {
    derived(name, cleaned)
}

/// What `derive` makes of a name; `None` if there is a credential in it.
pub(crate) fn derived(name: &str, derive: impl FnOnce(&str) -> Option<String>) -> Option<String> {
    is_suggestible(name).then(|| derive(name))?
}

/// Whether a name can be suggested as it is: there is no credential in it.
pub(crate) fn is_suggestible(name: &str) -> bool {
    secret::ranges(name).next().is_none()
}

/// A name for a call center without one, derived from its display name or its file.
pub(crate) fn suggest(path: &str, display_name: &str) -> String {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let is_free_of_secrets = secret::ranges(file).next().is_none();
    let stem = file.split('.').next().filter(|_| is_free_of_secrets).unwrap_or_default();
    suggested_name(display_name).or_else(|| suggested_name(stem)).unwrap_or_else(|| FALLBACK.to_owned())
}

fn cleaned(name: &str) -> Option<String> {
    let joined = camel_case(name);
    let cleaned: String = joined.trim_start_matches(|c: char| c.is_ascii_digit()).chars().take(LONGEST).collect();
    (!cleaned.is_empty()).then_some(cleaned)
}

#[cfg(test)]
mod tests {
    use super::{suggest, suggested_name};

    #[test]
    fn a_rejected_name_is_cleaned() {
        assert_eq!(suggested_name("Acme_call center").as_deref(), Some("AcmeCallCenter"));
        assert_eq!(suggested_name("2024 Acme").as_deref(), Some("Acme"));
        assert_eq!(suggested_name("Sale\u{a0}sEMEA").as_deref(), Some("SalesEMEA"));
        assert_eq!(suggested_name("SalesE\u{200b}MEA").as_deref(), Some("SalesEMEA"));
        assert_eq!(suggested_name("Sales\u{a0}- emea").as_deref(), Some("SalesEmea"));
        assert_eq!(suggested_name(&"ab".repeat(30)).map(|name| name.len()), Some(40));
        assert_eq!(suggested_name("サンプル"), None);
    }

    #[test]
    fn no_name_is_derived_from_a_text_with_a_credential() {
        for credential in [
            "pass: Hunter2x9q",
            "my password: Hunter2x9q",
            "PIN: 48213977",
            "sip:1000:Secret9xQ@pbx",
            "https://bob:Hunter2x9q@pbx.acme.test/",
            "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49",
        ] {
            for before in 0..60 {
                let name = format!("{} {credential}", "y".repeat(before));
                assert_eq!(suggested_name(&name), None, "{name}");
                assert_eq!(suggest("a.xml", &name), "a");
            }
        }
        assert_eq!(suggest("x/my password: Hunter2.x9q.xml", ""), "CallCenter");
    }

    #[test]
    fn a_name_is_derived_from_the_display_name_or_the_file() {
        assert_eq!(suggest("x/acme-softphone.xml", ""), "acmeSoftphone");
        assert_eq!(suggest("x/a.xml", "Acme Call Center"), "AcmeCallCenter");
        assert_eq!(suggest("-", "サンプル"), "CallCenter");
    }
}
