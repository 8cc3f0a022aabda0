//! The tables of a new profile, before they are written as Rust source.

use ccdef_core::tables::{AdapterUrl, Family, GENERAL, VOICE, ValueKind, base_sections, visualforce_page};

use super::sample::Sample;

/// The example value of the item that a profile without a sample has.
const TENANT_EXAMPLE: &str = "north";

/// Items of the general section that every vendor sets. The profile lists the values that it expects for them.
const EXPECTED: &[&str] = &["reqUseApi", "reqSoftphoneHeight", "reqSoftphoneWidth", "reqSalesforceCompatibilityMode"];

/// Rules that report values that were never filled in.
const NOT_FILLED_IN: &[&str] = &["placeholder-value"];

/// Rules that report confidential values, which must not be copied.
const CONFIDENTIAL: &[&str] = &["exposed-secret", "private-key"];

/// A new profile.
pub(super) struct NewProfile {
    pub(super) id: String,
    pub(super) vendor: String,
    pub(super) family: Family,
    /// The letter of the evidence grade.
    pub(super) grade: char,
    pub(super) evidence: (&'static str, String),
    /// Strong detection signals, as Rust source.
    pub(super) strong: Vec<String>,
    /// Medium detection signals, as Rust source.
    pub(super) medium: Vec<String>,
    /// The adapter URL, if the family has one.
    pub(super) url: Option<String>,
    /// Expected values of the general section.
    pub(super) expects: Vec<(String, String)>,
    pub(super) sections: Vec<NewProfileSection>,
    pub(super) internal_name: String,
    pub(super) display_name: String,
}

/// A section and its items.
pub(super) struct NewProfileSection {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) items: Vec<NewProfileItem>,
}

/// An item.
pub(super) struct NewProfileItem {
    pub(super) name: String,
    pub(super) label: String,
    /// The kind of its value, as Rust source.
    pub(super) kind: &'static str,
    pub(super) value: NewProfileValue,
}

/// The value of an item in a generated definition.
pub(super) enum NewProfileValue {
    /// A default value, the same for every customer.
    Default(String),
    /// A required answer, with an example.
    Required(String),
}

impl NewProfileItem {
    /// The value in fixtures.
    pub(super) fn value(&self) -> &str {
        match &self.value {
            NewProfileValue::Default(value) | NewProfileValue::Required(value) => value,
        }
    }
}

impl NewProfile {
    /// The tables for a vendor if only its name is known.
    pub(super) fn without_sample(id: &str, vendor: &str) -> Self {
        let section = format!("{}Settings", camel_case(id));
        let tenant = NewProfileItem {
            name: "tenant".into(),
            label: "Tenant".into(),
            kind: "ValueKind::Text",
            value: NewProfileValue::Required(TENANT_EXAMPLE.into()),
        };
        Self {
            id: id.to_owned(),
            vendor: vendor.to_owned(),
            family: Family::OpenCti,
            grade: 'D',
            evidence: ("D1", "vendor documentation".to_owned()),
            strong: vec![section_signal(std::iter::once(section.as_str()))],
            medium: Vec::new(),
            url: Some(format!("https://cti.{id}.example/softphone")),
            expects: Vec::new(),
            sections: vec![NewProfileSection {
                name: section,
                label: format!("{vendor} Settings"),
                items: vec![tenant],
            }],
            internal_name: internal_name(id),
            display_name: format!("{vendor} Call Center"),
        }
    }

    /// The name of its package.
    pub(super) fn package(&self) -> String {
        format!("ccdef-profile-{}", self.id)
    }

    /// The description in its manifest, quoted.
    pub(super) fn description(&self) -> String {
        format!("{:?}", format!("Call center definitions of {}", self.vendor))
    }

    /// The tables that describe a definition from the vendor.
    pub(super) fn inferred(id: &str, vendor: &str, sample: &Sample) -> Self {
        let mut table = Self {
            family: sample.detection.family,
            evidence: ("F1", format!("vendor file: {}", sample.file_name)),
            strong: Vec::new(),
            url: None,
            sections: sections(sample),
            ..Self::without_sample(id, vendor)
        };
        let value = |item| sample.draft.value(GENERAL, item).map(str::trim).filter(|value| !value.is_empty());
        table.expects = EXPECTED
            .iter()
            .filter(|item| !is_unusable(sample, GENERAL, item))
            .filter_map(|item| Some(((*item).to_owned(), value(item)?.to_owned())))
            .collect();
        table.url =
            value("reqAdapterUrl").filter(|_| !is_unusable(sample, GENERAL, "reqAdapterUrl")).map(str::to_owned);
        if let Some(name) = value("reqInternalName").filter(|_| !is_unusable(sample, GENERAL, "reqInternalName")) {
            name.clone_into(&mut table.internal_name);
        }
        if let Some(name) = value("reqDisplayName").filter(|_| !is_unusable(sample, GENERAL, "reqDisplayName")) {
            name.clone_into(&mut table.display_name);
        }
        table.add_signals();
        table
    }

    /// Derives the detection signals: the adapter URL and custom sections or, if there are none, the names.
    fn add_signals(&mut self) {
        if let Some(url) = self.url.as_deref().map(AdapterUrl::parse) {
            self.strong.extend(url_signal(&url));
        }
        let vendor_info = self.vendor_info().map(|name| format!("Clue::value(setting::VENDOR_API_NAME, &[{name:?}])"));
        self.strong.extend(vendor_info);
        let base = base_sections(self.family);
        let own = self.sections.iter().map(|section| section.name.as_str());
        let own: Vec<&str> = own.filter(|name| base.iter().all(|known| known.name != *name)).collect();
        if !own.is_empty() {
            self.strong.push(section_signal(own.into_iter()));
        }
        if self.strong.is_empty() {
            self.medium.push(format!("Clue::InternalName(&[{:?}])", self.internal_name));
            self.medium.push(format!("Clue::DisplayName(&[{:?}])", self.display_name));
        }
    }
}

impl NewProfile {
    /// The name of the vendor's record in Salesforce Voice, which is unique to the vendor.
    fn vendor_info(&self) -> Option<&str> {
        let general = self.sections.iter().find(|section| section.name == GENERAL)?;
        let item = general.items.iter().find(|item| item.name == "reqVendorInfoApiName")?;
        matches!(&item.value, NewProfileValue::Default(_)).then(|| item.value())
    }
}

/// The sections of a definition, without the items that the tables of its family contain.
fn sections(sample: &Sample) -> Vec<NewProfileSection> {
    let mut sections: Vec<NewProfileSection> = Vec::new();
    for found in sample.draft.sections.iter().filter(|section| is_name(&section.name)) {
        if sections.iter().any(|section| section.name == found.name) {
            continue;
        }
        let mut items: Vec<NewProfileItem> = Vec::new();
        for item in found.items.iter().filter(|item| is_name(&item.name)) {
            let is_new = items.iter().all(|known| known.name != item.name);
            if is_new && (found.name != GENERAL || !is_general(sample.detection.family, &item.name)) {
                items.push(item_table(sample, &found.name, &item.name, item.label.as_deref(), &item.value));
            }
        }
        if !items.is_empty() {
            sections.push(NewProfileSection {
                name: found.name.clone(),
                label: label(found.label.as_deref(), &found.name),
                items,
            });
        }
    }
    sections
}

/// Whether the tables of the family describe the item of the general section completely.
fn is_general(family: Family, item: &str) -> bool {
    let sections = base_sections(family).iter().filter(|section| section.name == GENERAL);
    sections.flat_map(|section| section.items).any(|known| known.name == item) && item != "reqVendorInfoApiName"
}

fn item_table(sample: &Sample, section: &str, name: &str, sample_label: Option<&str>, value: &str) -> NewProfileItem {
    let value = value.trim();
    let (kind, value) = if sample.has_finding(CONFIDENTIAL, section, name) {
        ("ValueKind::Secret", NewProfileValue::Default(String::new()))
    } else if section == VOICE && name == "reqTelephonyIntegrationCertificate" {
        ("ValueKind::CERTIFICATE", NewProfileValue::Default(String::new()))
    } else if is_unusable(sample, section, name) {
        ("ValueKind::Text", NewProfileValue::Required("acme".to_owned()))
    } else {
        (kind_of(value), NewProfileValue::Default(value.to_owned()))
    };
    NewProfileItem { name: name.to_owned(), label: label(sample_label, name), kind, value }
}

fn is_unusable(sample: &Sample, section: &str, item: &str) -> bool {
    sample.has_finding(NOT_FILLED_IN, section, item) || sample.has_finding(CONFIDENTIAL, section, item)
}

/// The most specific kind that accepts the value; text if none does.
fn kind_of(value: &str) -> &'static str {
    let kinds = [
        (ValueKind::Bool, "ValueKind::Bool"),
        (ValueKind::COUNT, "ValueKind::COUNT"),
        (ValueKind::HTTPS_URL, "ValueKind::HTTPS_URL"),
        (ValueKind::Guid, "ValueKind::Guid"),
        (ValueKind::JsonObject, "ValueKind::JsonObject"),
        (ValueKind::JsonArray, "ValueKind::JsonArray"),
    ];
    // A leading zero is significant in a dialing prefix, so digits with a leading zero are not a number.
    let is_text = value.is_empty() || (value.len() > 1 && value.starts_with('0'));
    let matching = kinds.into_iter().find(|(kind, _)| !is_text && kind.check(value).is_ok());
    matching.map_or("ValueKind::Text", |(_, name)| name)
}

fn label(sample: Option<&str>, name: &str) -> String {
    sample.map(str::trim).filter(|label| !label.is_empty()).unwrap_or(name).to_owned()
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// The detection signal of an adapter URL: the Visualforce page, or the host.
fn url_signal(url: &AdapterUrl<'_>) -> Option<String> {
    if let Some((name, namespace)) = visualforce_page(url.path(), url) {
        let namespace = namespace.map_or("Namespace::Any".to_owned(), |name| format!("Namespace::Is({name:?})"));
        return Some(format!("Clue::page(&[{name:?}], {namespace})"));
    }
    let host = url.host()?;
    Some(format!("Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Named({:?})]))", &*host))
}

fn section_signal<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<String> = names.map(|name| format!("{name:?}")).collect();
    format!("Clue::Section(&[{}])", names.join(", "))
}

/// `acme-voice` becomes `acmeVoice`.
fn camel_case(id: &str) -> String {
    let mut words = id.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &capitalized(word))
}

/// A valid internal name: it begins with a letter and has at most 40 characters.
fn internal_name(id: &str) -> String {
    let name: String = id.split('-').map(capitalized).collect();
    let name = capitalized(name.trim_start_matches(|first: char| first.is_ascii_digit()));
    let mut name = format!("{name}CallCenter");
    name.truncate(40);
    name
}

/// The word with an uppercase first letter. Ids are ASCII.
fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at(word.len().min(1));
    first.to_ascii_uppercase() + rest
}

#[cfg(test)]
mod tests {
    use super::{camel_case, internal_name, kind_of};

    #[test]
    fn the_most_specific_kind_is_inferred() {
        let kinds = [
            ("true", "Bool"),
            ("550", "COUNT"),
            ("01", "Text"),
            ("https://cti.acme.example/", "HTTPS_URL"),
            ("{\"a\": 1}", "JsonObject"),
            ("", "Text"),
            ("anything", "Text"),
        ];
        for (value, kind) in kinds {
            assert_eq!(kind_of(value), format!("ValueKind::{kind}"), "{value}");
        }
    }

    #[test]
    fn names_are_derived_from_ids() {
        assert_eq!(camel_case("acme-voice"), "acmeVoice");
        assert_eq!(internal_name("8x8-work"), "X8WorkCallCenter");
    }
}
