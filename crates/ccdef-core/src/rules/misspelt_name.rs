//! A name that is a typo of a known name (format/contradictions.md#prefix-req-used-by-vendors,
//! format/failures.md#misspelled-compatibility-mode).

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use ccdef_syntax::{CustomSetting, Edit, ElementId, Item, Section, Span, Text};

use crate::declare_rule;
use crate::model::{Setting, WrittenAs};
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::missing_required_item::rejection_without;
use crate::rules::support::required::{is_error_if_missing, is_required_section};
use crate::tables::{Basis, Category, FixSupport, Rejection, Severity, item};
use crate::text::prose::some;

declare_rule! {
    /// A name is probably a typo of a known name.
    pub(crate) static MISSPELT_NAME = {
        id: "misspelt-name",
        summary: "a name is probably a typo of a known name",
        category: Category::Structure,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::Unsafe,
        silences: ["invalid-name"],
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let sections = LazyCell::new(|| SectionUses::of(cx));
    for section in &cx.definition.sections {
        check_section(cx, section, &sections, out);
    }
    let items = LazyCell::new(|| cx.items().map(|(_, item)| item.written_name()).collect());
    for setting in cx.settings.all() {
        if let WrittenAs::CustomSetting(key) = setting.written_as
            && setting.known.is_none()
        {
            check_key(cx, key, &items, out);
        }
    }
    for (section, item, setting) in cx.settings.items() {
        if setting.known.is_none() || item.read_as.is_some() {
            check_item(cx, section, item, out);
        }
    }
}

/// The sections of a file, searched once: a file may have thousands of misspelled ones.
struct SectionUses<'r> {
    /// The first section that is read under each name.
    first: HashMap<&'r str, &'r Section<'r>>,
    /// The items that are missing from the section where they belong, by the section that has them and that section.
    misplaced: HashMap<(ElementId, &'r str), Vec<&'r str>>,
}

impl<'r> SectionUses<'r> {
    fn of(cx: &RuleContext<'r>) -> Self {
        let mut first = HashMap::new();
        for section in &cx.definition.sections {
            first.entry(section.name()).or_insert(section);
        }
        let mut misplaced: HashMap<_, Vec<&str>> = HashMap::new();
        for (section, item, setting) in cx.settings.items() {
            if let Some(right) = setting.misplaced {
                misplaced.entry((section.element, right.section)).or_default().push(item.name());
            }
        }
        Self { first, misplaced }
    }
}

fn check_section(cx: &RuleContext<'_>, section: &Section<'_>, sections: &SectionUses<'_>, out: &mut Findings) {
    let Some((known, name)) = cx.names.section(section).zip(section.name.as_ref()) else {
        return;
    };
    let used = sections.first.get(known).filter(|_| section.read_as != Some(known));
    let finding = report(out, "section", name, known);
    finding.in_section(section.written_name());
    if is_required_section(cx, known) && used.is_none() {
        finding.severity(Severity::Error).rejection(Rejection::Possible);
        finding.note(format!("the required section `{known}` is therefore missing"));
    }
    let misplaced = sections.misplaced.get(&(section.element, known));
    match used.zip(misplaced) {
        Some((used, misplaced)) => {
            finding.related(used.anchor(), format!("section `{known}` does not have all items"));
            finding.help(how_to_merge(cx, section, known, misplaced));
        }
        None => offer_fix(finding, name, known, used.map(|used| used.anchor())),
    }
}

/// How to move the items of a section into the section `known`, which has some of them already.
fn how_to_merge(cx: &RuleContext<'_>, section: &Section<'_>, known: &str, misplaced: &[&str]) -> String {
    let exists = |item: &&Item<'_>| cx.settings.first_item(known, item.name()).is_some();
    let there: Vec<&str> = section.items.iter().filter(exists).map(Item::name).collect();
    if there.is_empty() {
        return format!("move its items into section `{known}`");
    }
    let (are, them) = if there.len() == 1 { ("is", "it") } else { ("are", "them") };
    format!(
        "move {} into section `{known}`; {} {are} already there: keep {them} once, with the intended value",
        some(misplaced, NAMED),
        some(&there, NAMED)
    )
}

/// How many items a help names at most.
const NAMED: usize = 4;

/// Checks an item whose name as written is in no table.
fn check_item(cx: &RuleContext<'_>, section: &Section<'_>, item: &Item<'_>, out: &mut Findings) {
    let Some((known, name)) = cx.names.item(section, item).zip(item.name.as_ref()) else { return };
    let right = known.spec.name;
    let used = cx.settings.first_item(section.name(), right).filter(|_| item.read_as != Some(right));
    let finding = report(out, "item", name, right);
    finding.setting(section.name(), item.written_name());
    if is_error_if_missing(cx, known) && used.is_none() {
        finding.severity(Severity::Error).rejection(rejection_without(known));
        finding.note(format!("the required item `{right}` is therefore missing"));
    } else if right == item::COMPATIBILITY_MODE && used.is_none() {
        finding.note("without a compatibility mode the default is `Classic`: the softphone does not appear in Lightning Experience");
    }
    offer_fix(finding, name, right, used.map(Setting::anchor));
}

/// Checks a key of `customSettings` that is in no table. `items` are the names of all items.
fn check_key(cx: &RuleContext<'_>, key: &CustomSetting, items: &HashSet<&str>, out: &mut Findings) {
    let name = key.key.as_str();
    let Some(right) = cx.names.key(name).filter(|_| !items.contains(name)) else { return };
    let message = format!("unknown key `{name}` in `customSettings`; did you mean `{right}`?");
    let finding = out.report(&MISSPELT_NAME, key.key_span, message);
    finding
        .label(format!("expected `{right}`"))
        .note("the softphone reads these settings by their exact keys, so it does not find this one");
    if let Some(used) = cx.settings.custom_setting(right) {
        finding.related(used.anchor(), format!("`{right}` is here"));
        finding.help(format!("remove it if it is a leftover: `{right}` is already in `customSettings`"));
        return;
    }
    finding.help(format!("write `{right}`"));
    if cx.document.slice(key.key_span) == name {
        let edit = Edit::replace(key.key_span, right);
        finding.fix(Fix::unsafe_edits(format!("Rename to `{right}`"), vec![edit]));
    }
}

fn report<'o>(out: &'o mut Findings, what: &str, name: &Text<'_>, known: &str) -> &'o mut Diagnostic {
    let message = format!("unknown {what} `{}`; did you mean `{known}`?", name.trimmed());
    let finding = out.report(&MISSPELT_NAME, name.trimmed_span(), message);
    if !name.trimmed().bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        finding
            .severity(Severity::Error)
            .rejection(Rejection::Possible)
            .note("Salesforce's guide allows only letters and digits in a name");
    }
    finding
        .label(format!("expected `{known}`"))
        .note(format!("Salesforce matches settings by exact name: it imports this as a custom {what} and ignores it"))
}

/// Says what to do. There is no fix when the right name is already `used` somewhere: it is not known which of the two values
/// is right.
fn offer_fix(finding: &mut Diagnostic, name: &Text<'_>, known: &str, used: Option<Span>) {
    if let Some(used) = used {
        finding.related(used, format!("`{known}` is here"));
        finding.help(format!("remove it if it is a leftover: `{known}` is already in the file"));
        return;
    }
    let edit = Edit::replace(name.trimmed_span(), known);
    finding.help(format!("write `{known}`")).fix(Fix::unsafe_edits(format!("Rename to `{known}`"), vec![edit]));
}

#[cfg(test)]
mod tests {
    use super::MISSPELT_NAME;
    use crate::testing::{check, fixed, options};

    fn findings(name: &str) -> Vec<String> {
        check(&MISSPELT_NAME, "definition.xml", &file(name), &options())
    }

    fn file(items: &str) -> String {
        format!("<callCenter><section sortOrder=\"0\" name=\"reqGeneralInfo\">{items}</section></callCenter>")
    }

    fn severities(items: &str) -> String {
        findings(items).iter().filter_map(|line| line.split(' ').nth(1)).collect()
    }

    #[test]
    fn a_typo_of_a_required_item_is_an_error_unless_the_item_is_present() {
        assert_eq!(severities("<item name=\"reqUseOpenCTI\"/>"), "E");
        assert_eq!(severities("<item name=\"reqUseOpenCTI\"/><item name=\"reqUseApi\"/>"), "W");
        assert_eq!(severities("<item name=\"reqSalesforceCompatabilityMode\"/>"), "W");
    }

    #[test]
    fn unrelated_names_are_not_reported() {
        for name in ["useOpenCti", "reqAdapterUrl2", "reqVersion", "reqAcmeServer", "reqOutsidePrefix", "", "r", "é"] {
            assert_eq!(findings(&format!("<item name=\"{name}\"/>")), [""; 0], "{name}");
        }
        let beside = "<item name=\"reqExternalName\"/><item name=\"reqInternalName\"/>";
        assert_eq!(findings(beside), [""; 0]);
    }

    #[test]
    fn a_name_without_its_prefix_is_a_typo_unless_the_name_is_present() {
        let text = file("<item name=\"useApi\">false</item>");
        let fixed_text = fixed(&MISSPELT_NAME, "definition.xml", &text, &options());
        assert_eq!(fixed_text, file("<item name=\"reqUseApi\">false</item>"));
        assert_eq!(severities("<item name=\"useApi\"/><item name=\"reqUseApi\"/>"), "");
    }

    #[test]
    fn of_two_typos_of_one_name_only_the_first_is_renamed() {
        let text = file("<item name=\"reqUseAPI\"/><item name=\"reqUseOpenCTI\"/>");
        let fixed_text = fixed(&MISSPELT_NAME, "definition.xml", &text, &options());
        assert_eq!(fixed_text, file("<item name=\"reqUseApi\"/><item name=\"reqUseOpenCTI\"/>"));
    }
}
