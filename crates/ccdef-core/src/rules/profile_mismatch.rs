//! The chosen profile or family does not match the file.

use crate::declare_rule;
use crate::model::detect::{looks_like, marked_family};
use crate::rule::{Check, Diagnostic, Findings, ProfileChoice, RuleContext};
use crate::tables::{Basis, Category, Family, FixSupport, Profile, Severity, Strength};

declare_rule! {
    /// The chosen profile or family does not match the file.
    pub(crate) static PROFILE_MISMATCH = {
        id: "profile-mismatch",
        summary: "the chosen profile or family does not match the file",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    match cx.options.profile {
        ProfileChoice::Use(profile) => check_profile(cx, profile, out),
        ProfileChoice::Auto | ProfileChoice::None => check_family(cx, out),
    }
}

fn check_profile(cx: &RuleContext<'_>, chosen: &'static Profile, out: &mut Findings) {
    let family = cx.detection.family;
    if family != chosen.family {
        let message = format!(
            "file was checked as {}, but the profile `{}` is for {}",
            family.title(),
            chosen.id,
            chosen.family.title()
        );
        report(cx, out, message).help(format!("remove `--family {family}`, or choose a profile of that family"));
        return;
    }
    if looks_like(chosen, cx.facts) {
        return;
    }
    match cx.detection.looks_like {
        Some(other) if is_another_vendors(cx, other) => {
            let message =
                format!("file was checked with the profile `{}`, but it matches the profile `{}`", chosen.id, other.id);
            report(cx, out, message)
                .note(format!("detected by: {}", cx.detection.evidence))
                .help(format!("use `--profile {}`, or remove the option to let ccdef detect the profile", other.id));
        }
        _ => check_marker(cx, out),
    }
}

/// Whether `other` is neither the chosen profile nor one of its bases. The base of the same family does not count:
/// every file of the family matches it.
fn is_another_vendors(cx: &RuleContext<'_>, other: &Profile) -> bool {
    let falls_back = other.signals.iter().any(|signal| signal.strength == Strength::Fallback);
    let is_base = falls_back && other.family == cx.detection.family;
    !is_base && cx.schema.profile_and_bases.iter().all(|profile| profile.id != other.id)
}

fn check_family(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(chosen) = cx.options.family else { return };
    match cx.detection.looks_like {
        Some(other) if other.family != chosen => {
            report_family(cx, out, chosen, other.family, &cx.detection.evidence);
        }
        Some(_) => {}
        None => check_marker(cx, out),
    }
}

/// Compares the family with that of the markers in the file.
fn check_marker(cx: &RuleContext<'_>, out: &mut Findings) {
    let family = cx.detection.family;
    if let Some((marked, marker)) = marked_family(cx.facts).filter(|(marked, _)| *marked != family) {
        report_family(cx, out, family, marked, marker);
    }
}

fn report_family(cx: &RuleContext<'_>, out: &mut Findings, chosen: Family, found: Family, evidence: &str) {
    let message = format!("file was checked as {}, but detected as {}", chosen.title(), found.title());
    report(cx, out, message)
        .note(format!("detected by: {evidence}"))
        .help(format!("use `--family {found}`, or remove the option to let ccdef detect the family"));
}

fn report<'o>(cx: &RuleContext<'_>, out: &'o mut Findings, message: String) -> &'o mut Diagnostic {
    let root = cx.document.root().map_or(cx.root_span(), |root| root.name_span());
    let finding = out.report(&PROFILE_MISMATCH, root, message);
    finding.note("the file is checked against the wrong requirements, so other findings may not apply")
}

#[cfg(test)]
mod tests {
    use super::PROFILE_MISMATCH;
    use crate::rule::{CheckOptions, ProfileChoice};
    use crate::tables::{Clue, Family, Profile, ProfileId, Signal};
    use crate::testing::{messages, options, run, using};

    static ACME: Profile = Profile {
        id: ProfileId::new("acme"),
        title: "Acme Phone",
        signals: &[Signal::strong(Clue::Section(&["acme"]))],
        ..Profile::EMPTY
    };
    static ZENITH: Profile = Profile {
        id: ProfileId::new("zenith"),
        title: "Zenith Voice",
        family: Family::Voice,
        extends: Some(ProfileId::new("voice-base")),
        signals: &[Signal::strong(Clue::Section(&["zenith"]))],
        ..Profile::EMPTY
    };
    static LONER: Profile = Profile { id: ProfileId::new("loner"), family: Family::Voice, ..Profile::EMPTY };
    static VOICE_BASE: Profile = Profile {
        id: ProfileId::new("voice-base"),
        family: Family::Voice,
        signals: &[Signal::fallback(Clue::Section(&["reqHvcc"]))],
        ..Profile::EMPTY
    };

    fn check(options: &CheckOptions, sections: &[&str]) -> Vec<String> {
        let sections: Vec<String> = sections.iter().map(|name| format!("<section name='{name}'/>")).collect();
        let text = format!("<callCenter>{}</callCenter>", sections.concat());
        messages(&PROFILE_MISMATCH, &run(&[&ACME, &ZENITH, &LONER, &VOICE_BASE], options, &[("a.xml", &text)]))
    }

    #[test]
    fn the_profile_of_another_vendor_is_reported() {
        assert_eq!(
            check(&using(&ZENITH), &["acme"]),
            ["1:2 W file was checked with the profile `zenith`, but it matches the profile `acme`"]
        );
        assert_eq!(check(&using(&ACME), &["acme"]), [""; 0]);
    }

    #[test]
    fn files_that_match_the_chosen_profile_too_are_not_reported() {
        assert_eq!(check(&using(&ZENITH), &["acme", "zenith"]), [""; 0]);
        assert_eq!(check(&using(&VOICE_BASE), &["reqHvcc", "zenith"]), [""; 0]);
    }

    #[test]
    fn the_base_of_a_family_is_not_reported() {
        assert_eq!(check(&using(&ZENITH), &["reqHvcc"]), [""; 0]);
        assert_eq!(check(&using(&LONER), &["reqHvcc"]), [""; 0]);
    }

    #[test]
    fn a_family_that_contradicts_the_profile_or_the_file_is_reported() {
        let both = CheckOptions { family: Some(Family::OpenCti), ..using(&ZENITH) };
        assert_eq!(
            check(&both, &["zenith"]),
            ["1:2 W file was checked as Open CTI, but the profile `zenith` is for Salesforce Voice"]
        );
        let family = CheckOptions { family: Some(Family::Voice), ..options() };
        assert_eq!(check(&family, &["acme"]), ["1:2 W file was checked as Salesforce Voice, but detected as Open CTI"]);
        assert_eq!(check(&family, &["reqHvcc"]), [""; 0]);
        assert_eq!(check(&family, &["own"]), [""; 0], "no marker contradicts it");
        let toolkit = CheckOptions { family: Some(Family::Toolkit), profile: ProfileChoice::None, ..options() };
        assert_eq!(
            check(&toolkit, &["reqHvcc"]),
            ["1:2 W file was checked as CTI Toolkit, but detected as Salesforce Voice"]
        );
    }

    #[test]
    fn a_profile_of_another_family_than_the_files_markers_is_reported() {
        assert_eq!(check(&using(&ACME), &["reqHvcc"]).len(), 1, "the Voice base belongs to another family");
    }

    #[test]
    fn detected_profiles_are_not_reported() {
        for sections in [&["acme"], &["zenith"], &["reqHvcc"], &["own"]] {
            assert_eq!(check(&options(), sections), [""; 0]);
        }
    }
}
