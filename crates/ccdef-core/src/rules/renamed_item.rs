//! Sections and items of an older version of the vendor's adapter.

use ccdef_syntax::{Item, Section, Span};

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Renamed, Severity};

declare_rule! {
    /// A section or an item belongs to an older version of the vendor's adapter.
    pub(crate) static RENAMED_ITEM = {
        id: "renamed-item",
        summary: "a section or an item belongs to an older version of the vendor's adapter",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for profile in &cx.schema.profile_and_bases {
        let in_dialect = |renamed: &&Renamed| renamed.dialect.is_none_or(|dialect| dialect == cx.dialect());
        for renamed in profile.renamed.iter().filter(in_dialect) {
            for span in occurrences(cx, renamed) {
                report(renamed, span, out);
            }
        }
    }
}

/// Where the file has the renamed section or item.
fn occurrences(cx: &RuleContext<'_>, renamed: &Renamed) -> Vec<Span> {
    let sections = cx.definition.sections.iter().filter(|section| section.name() == renamed.section);
    let Some(name) = renamed.item else { return sections.map(Section::anchor).collect() };
    let items = sections.flat_map(|section| &section.items).filter(|item| item.name() == name);
    items.map(Item::anchor).collect()
}

fn report(renamed: &Renamed, span: Span, out: &mut Findings) {
    let (what, old) = renamed.item.map_or(("section", renamed.section), |item| ("item", item));
    let finding = out.report(&RENAMED_ITEM, span, format!("{what} `{old}` {}", successor(renamed)));
    match renamed.item {
        None => finding.in_section(renamed.section),
        Some(item) => finding.setting(renamed.section, item),
    };
    finding.note("it belongs to an older version of the adapter; the current version ignores it");
    finding.help(renamed.hint);
}

/// What replaced it.
fn successor(renamed: &Renamed) -> String {
    let new_section = renamed.new_section.filter(|section| *section != renamed.section);
    let new_item = renamed.new_item.filter(|item| Some(*item) != renamed.item);
    match (new_section, new_item) {
        (Some(section), Some(item)) => format!("is now `{item}` in section `{section}`"),
        (Some(section), None) if renamed.item.is_none() => format!("is now `{section}`"),
        (Some(section), None) => format!("is now in section `{section}`"),
        (None, Some(item)) => format!("is now `{item}`"),
        (None, None) => "is no longer used".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::RENAMED_ITEM;
    use crate::tables::{Profile, ProfileId, Renamed, SettingRef};
    use crate::testing::{check, options, using};

    const fn renamed(old: &'static str, new_section: &'static str, new: &'static str) -> Renamed {
        Renamed::item(SettingRef::new("old", old), SettingRef::new(new_section, new), "Move it.", "F1")
    }

    static ACME: Profile = Profile {
        id: ProfileId::new("acme"),
        title: "Acme Phone",
        renamed: &[
            Renamed::section("old", "new", "Move it.", "F1"),
            renamed("a", "new", "a"),
            renamed("b", "new", "c"),
            renamed("d", "old", "e"),
            Renamed::removed_item(SettingRef::new("old", "f"), "Move it.", "F1"),
        ],
        ..Profile::EMPTY
    };

    const FILE: &str = "<callCenter><section name='old'>\n<item name='a'/>\n<item name='b'/>\n<item name='d'/>\n<item name='f'/></section>\n<section name='other'><item name='a'/></section></callCenter>";

    #[test]
    fn renamed_sections_and_items_are_reported_with_their_replacement() {
        assert_eq!(
            check(&RENAMED_ITEM, "a.xml", FILE, &using(&ACME)),
            [
                "1:28 W section `old` is now `new`",
                "2:13 W item `a` is now in section `new`",
                "3:13 W item `b` is now `c` in section `new`",
                "4:13 W item `d` is now `e`",
                "5:13 W item `f` is no longer used"
            ]
        );
    }

    #[test]
    fn without_a_profile_nothing_is_reported() {
        assert_eq!(check(&RENAMED_ITEM, "a.xml", FILE, &options()), [""; 0]);
    }
}
