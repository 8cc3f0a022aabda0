//! Missing items that every current file of the vendor has (format/vendors.md#presence).

use ccdef_syntax::Span;

use crate::declare_rule;
use crate::edit::add::{self, NewItem};
use crate::edit::elsewhere::is_section_elsewhere;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::missing_required_item::{is_stored_elsewhere, new_item};
use crate::rules::support::required::is_required_section;
use crate::tables::{Basis, Category, FixSupport, KnownItem, Origin, Presence, Severity};
use crate::text::prose::some;

declare_rule! {
    /// Items that every current file of the vendor has are missing.
    pub(crate) static MISSING_RECOMMENDED_ITEM = {
        id: "missing-recommended-item",
        summary: "items that every current file of the vendor has are missing",
        category: Category::Required,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

/// How many names a message lists.
const LISTED: usize = 4;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    // The items of a profile that may be the wrong one are not asked for.
    let is_certain = cx.is_whole() && !cx.is_profile_by_url_alone();
    if cx.schema.profile().is_none() || !is_certain {
        return;
    }
    for name in cx.schema.sections() {
        let has_section = cx.facts.has_section(name);
        let missing = missing(cx, name);
        if !missing.is_empty() && (has_section || !is_required_section(cx, name)) {
            report(cx, name, &missing, out);
        }
    }
}

fn missing<'r>(cx: &RuleContext<'r>, section: &str) -> Vec<&'r KnownItem> {
    let is_recommended = |known: &&KnownItem| {
        let by_profile = matches!(known.presence_origin, Origin::Profile(_));
        by_profile && known.presence_in(cx.dialect()) == Some(Presence::Recommended)
    };
    let recommended = cx.schema.items_of(section).filter(is_recommended);
    let absent = recommended.filter(|known| !cx.settings.has_item(known) && !is_stored_elsewhere(cx, known));
    absent.filter(|known| cx.settings.misplaced_item(known).is_none()).collect()
}

fn report(cx: &RuleContext<'_>, name: &str, missing: &[&KnownItem], out: &mut Findings) {
    let section = cx.definition.section(name);
    let items: Option<Vec<NewItem<'_>>> = missing.iter().map(|known| new_item(cx, known)).collect();
    let edits = items.and_then(|items| match section {
        Some(section) => Some(add::items(cx, section, &items)),
        None if is_section_elsewhere(cx, name) => None,
        None => add::section(cx, name, &items),
    });
    let span: Span = section.map_or(cx.root_span(), |section| section.open_span);
    let what = match section {
        Some(_) => format!("section `{name}` is missing {}", in_words(missing)),
        None => format!("section `{name}` is missing, with {}", in_words(missing)),
    };
    let finding = out.report(&MISSING_RECOMMENDED_ITEM, span, what);
    finding.in_section(name).note(format!(
        "every current file of the vendor has {}; an item can be added later only by importing the file as a new call center, under another internal name",
        if missing.len() == 1 { "this item" } else { "these items" }
    ));
    finding.help(if missing.len() == 1 {
        "add it; its value may be empty"
    } else {
        "add them; their values may be empty"
    });
    if let Some(edits) = edits {
        finding.fix(Fix::unsafe_edits(format!("Add the recommended items to `{name}`"), edits));
    }
}

fn in_words(missing: &[&KnownItem]) -> String {
    let names: Vec<&str> = missing.iter().map(|known| known.spec.name).collect();
    let word = if missing.len() == 1 { "the item" } else { "the items" };
    format!("{word} {}", some(&names, LISTED))
}

#[cfg(test)]
mod tests {
    use super::MISSING_RECOMMENDED_ITEM;
    use crate::tables::{ItemSpec, Profile, ProfileId, SectionSpec, ValueKind};
    use crate::testing::{self, options, using};

    static ACME: Profile = Profile {
        id: ProfileId::new("acme"),
        title: "Acme Phone",
        sections: &[
            SectionSpec::new("acme", "Acme").items(&[
                ItemSpec::recommended("first", "First", ValueKind::Text).default("1"),
                ItemSpec::recommended("second", "Second", ValueKind::Text),
                ItemSpec::optional("third", "Third", ValueKind::Text),
            ]),
            SectionSpec::new("more", "More").items(&[ItemSpec::recommended("only", "Only", ValueKind::Text)]),
        ],
        ..Profile::EMPTY
    };

    static WITH_VALUES: Profile = Profile {
        id: ProfileId::new("acme"),
        sections: &[
            SectionSpec::new("acme", "Acme").items(&[
                ItemSpec::recommended("first", "First", ValueKind::Text).default("1"),
                ItemSpec::recommended("second", "Second", ValueKind::Text).default("2"),
            ]),
            SectionSpec::new("more", "More")
                .items(&[ItemSpec::recommended("only", "Only", ValueKind::Text).default("3")]),
        ],
        ..Profile::EMPTY
    };

    const FILE: &str = "<callCenter>\n<section sortOrder=\"0\" name=\"acme\" label=\"Acme\"><item sortOrder=\"0\" name=\"own\" label=\"Own\"/></section>\n</callCenter>";

    #[test]
    fn one_note_per_section_lists_the_missing_items() {
        assert_eq!(
            testing::check(&MISSING_RECOMMENDED_ITEM, "a.xml", FILE, &using(&ACME)),
            [
                "1:1 N section `more` is missing, with the item `only`",
                "2:1 N section `acme` is missing the items `first` and `second`",
            ]
        );
        assert_eq!(testing::check(&MISSING_RECOMMENDED_ITEM, "a.xml", FILE, &options()), [""; 0]);
    }

    #[test]
    fn missing_items_are_added_with_the_next_numbers() {
        let report = testing::run(&[&WITH_VALUES], &using(&WITH_VALUES), &[("a.xml", FILE)]);
        let of_rule = report.findings().filter(|(_, finding)| finding.rule == &MISSING_RECOMMENDED_ITEM);
        let edits: Vec<_> = of_rule.filter_map(|(_, finding)| finding.fix.clone()).flat_map(|fix| fix.edits).collect();
        let fixed = ccdef_syntax::apply_edits(FILE, &edits).expect("edits are valid");
        let added = "<item sortOrder=\"1\" name=\"first\" label=\"First\">1</item><item sortOrder=\"2\" name=\"second\" label=\"Second\">2</item></section>\n\
                     <section sortOrder=\"1\" name=\"more\" label=\"More\">\n    <item sortOrder=\"0\" name=\"only\" label=\"Only\">3</item>\n</section>";
        assert!(fixed.contains(added), "{fixed}");
    }
}
