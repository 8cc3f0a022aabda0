//! Checks that each entry of the tables is valid and cites a known source.

use std::collections::BTreeSet;

use ccdef_core::tables::{Renamed, SettingRef, Sources, fact_at};

use super::checked_profile::CheckedProfile;
use super::sections::{accepts, is_real};
use crate::problems::Problems;

pub(super) fn check(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    evidence(subject, problems);
    sources(subject, problems);
    expectations(subject, problems);
    renamed(subject, problems);
    waivers(subject, problems);
    look_alikes(subject, problems);
    let mut samples = subject.profile.placeholders.iter().chain(subject.profile.sample_values);
    if samples.any(|sample| sample.trim().is_empty()) {
        problems.push("remove the empty placeholder: it matches every value".into());
    }
}

fn evidence(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    let mut keys = BTreeSet::new();
    if subject.profile.evidence.is_empty() {
        problems.push("`evidence` is empty: add the sources of the tables".into());
    }
    let profile_and_bases = subject.registry.profile_and_bases(subject.profile);
    let inherited = profile_and_bases.iter().filter(|base| base.id != subject.profile.id);
    let inherited: BTreeSet<&str> = inherited.flat_map(|base| base.evidence).map(|evidence| evidence.key).collect();
    for evidence in subject.profile.evidence {
        if inherited.contains(evidence.key) {
            problems.push(format!(
                "the evidence key `{}` is also a key of a profile that this one extends: the page of the profile lists \
                 both, so use another one",
                evidence.key
            ));
        }
        if !keys.insert(evidence.key) || evidence.key.contains([' ', ',']) || evidence.key.is_empty() {
            problems.push(format!("the evidence key `{}` must be unique and a single word", evidence.key));
        }
        if evidence.text.trim().is_empty() {
            problems.push(format!("the evidence `{}` has no description", evidence.key));
        }
    }
}

fn sources(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    let profile = subject.profile;
    for section in profile.sections {
        for item in section.items {
            cited(subject, &format!("/{}/{}", section.name, item.name), item.source, problems);
        }
    }
    if let Some(url) = &profile.url {
        cited(subject, "`url`", Some(url.source), problems);
    }
    for look_alike in profile.look_alikes {
        cited(subject, "a look-alike", Some(look_alike.source), problems);
    }
    for expected in profile.expects {
        cited(subject, &format!("the value of {}", expected.setting), Some(expected.source), problems);
    }
    for renamed in profile.renamed {
        cited(subject, &format!("the renamed {}", old_path(renamed)), Some(renamed.source), problems);
    }
}

/// Reports an entry that cites no source or an unknown one.
pub(super) fn cited(subject: &CheckedProfile<'_>, claim: &str, sources: Option<Sources>, problems: &mut Problems) {
    let profile_and_bases = subject.registry.profile_and_bases(subject.profile);
    for key in sources.unwrap_or(Sources::new("")).keys() {
        let is_known =
            profile_and_bases.iter().any(|profile| profile.evidence.iter().any(|evidence| evidence.key == key));
        if !is_known && fact_at(key).is_none() {
            problems.push(format!(
                "{claim} cites `{key}`, which is neither a key of `evidence` nor a fact in `docs/format/`"
            ));
        }
    }
}

fn expectations(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    for expected in subject.profile.expects {
        let path = expected.setting;
        let Some(known) = subject.schema.item(path.section, path.item) else {
            problems.push(format!("`expects` refers to {path}, which is not in the tables"));
            continue;
        };
        if expected.when.is_some_and(|clue| clue.is_only_negative()) {
            problems
                .push(format!("the condition of the value of {path} says only what does not hold: name what holds"));
        }
        if expected.values.is_empty() {
            problems.push(format!("`expects` has no value for {path}"));
        }
        for value in expected.values {
            let what = format!("{path}: the expected value");
            accepts(&what, &known.spec.kind, value, problems);
            is_real(subject, &what, &known.spec.kind, "", value, problems);
        }
    }
}

fn renamed(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    for renamed in subject.profile.renamed {
        let old = old_path(renamed);
        if !renamed.hint.trim_end().ends_with('.') {
            problems.push(format!("renamed {old}: the hint must be a sentence that ends with a full stop"));
        }
        let new = renamed.new_section.zip(renamed.new_item).map(|(section, item)| SettingRef::new(section, item));
        if let Some(new) = new.filter(|new| !subject.has_item(*new)) {
            problems.push(format!("renamed {old}: {new} is not in the tables"));
        }
    }
}

fn old_path(renamed: &Renamed) -> String {
    format!("/{}/{}", renamed.section, renamed.item.unwrap_or_default())
}

fn waivers(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    for waiver in subject.profile.waivers {
        if waiver.reason.trim().is_empty() {
            problems.push(format!("the waiver of `{}` has no reason", waiver.rule));
        }
        if let Some(setting) = waiver.setting.filter(|setting| !subject.has_item(*setting)) {
            problems.push(format!("the waiver of `{}` refers to {setting}, which is not in the tables", waiver.rule));
        }
    }
}

fn look_alikes(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    for look_alike in subject.profile.look_alikes {
        if !look_alike.message.ends_with('.') {
            problems.push(format!(
                "the message of a look-alike must be a sentence that ends with a full stop: {}",
                look_alike.message
            ));
        }
        let owner = look_alike.belongs_to.filter(|_| subject.is_complete);
        if let Some(owner) = owner.filter(|owner| subject.registry.find(owner.as_str()).is_none()) {
            problems.push(format!("a look-alike belongs to the profile `{owner}`, which is not linked"));
        }
    }
}
