//! Checks that no text that users read contains the key of a source: the key means nothing outside the tables.

use ccdef_core::tables::{Constraint, Scaffold, SectionSpec, Status};

use super::checked_profile::CheckedProfile;
use crate::problems::Problems;

pub(super) fn check(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    for text in texts(subject) {
        if let Some(key) = bracketed_key(text) {
            problems.push(format!("remove the source key `{key}` in brackets from the text {text:?}"));
        }
    }
}

/// The texts of the profile that a command prints, except the descriptions of its sources.
fn texts<'s>(subject: &'s CheckedProfile<'_>) -> impl Iterator<Item = &'static str> + 's {
    let profile = subject.profile;
    let status = match profile.status {
        Status::Legacy(note) | Status::Obsolete(note) => Some(note),
        Status::Current | Status::Demo | Status::Unknown => None,
    };
    let remarks = profile.url.iter().flat_map(|url| url.forms).filter_map(|form| form.remark);
    [profile.title, profile.vendor, profile.route]
        .into_iter()
        .chain(status)
        .chain(remarks)
        .chain(profile.look_alikes.iter().map(|look_alike| look_alike.message))
        .chain(profile.renamed.iter().map(|renamed| renamed.hint))
        .chain(profile.waivers.iter().map(|waiver| waiver.reason))
        .chain(profile.sections.iter().flat_map(of_section))
        .chain(profile.constraints.iter().flat_map(of_constraint))
        .chain(subject.registry.rules_of(profile).map(|rule| rule.summary))
        .chain(of_scaffold(&profile.scaffold))
}

fn of_section(section: &'static SectionSpec) -> impl Iterator<Item = &'static str> {
    let items = section.items.iter().flat_map(|item| [Some(item.label), item.doc, item.since].into_iter().flatten());
    std::iter::once(section.label).chain(items)
}

fn of_constraint(row: &'static Constraint) -> impl Iterator<Item = &'static str> {
    [Some(row.info.summary), row.message, row.other, row.note, row.help].into_iter().flatten()
}

fn of_scaffold(scaffold: &'static Scaffold) -> Vec<&'static str> {
    match scaffold {
        Scaffold::Offered(spec) => spec.hint.into_iter().chain(spec.parameters.iter().map(|row| row.prompt)).collect(),
        Scaffold::NotOffered { reason, .. } => vec![reason],
    }
}

/// The first key, such as `F1`, that follows an opening bracket.
fn bracketed_key(text: &str) -> Option<&str> {
    text.split('(').skip(1).find_map(|rest| {
        let end = rest.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let digits = rest[..end].strip_prefix(|character: char| character.is_ascii_uppercase())?;
        (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| &rest[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::bracketed_key;

    #[test]
    fn a_key_is_a_capital_letter_with_a_number_after_a_bracket() {
        assert_eq!(bracketed_key("the same page in both settings (O1)"), Some("O1"));
        assert_eq!(bracketed_key("connector (version 2), until 2028 (D1, F12)"), Some("D1"));
        for text in ["Integration I3", "sold to companies (B2B)", "Contact Center (CCP)", "(", ""] {
            assert_eq!(bracketed_key(text), None, "{text}");
        }
    }
}
