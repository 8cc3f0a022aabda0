//! Names of sections and items with characters that are not allowed (`format/names.md#name-characters`).

use std::cell::OnceCell;

use ccdef_syntax::{Classes, Edit, Section, Span, Text};

use crate::declare_rule;
use crate::model::suggested_name::derived;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};
use crate::text::internal_name::camel_case;
use crate::text::prose::join;

declare_rule! {
    /// A name has characters other than ASCII letters and digits.
    pub(crate) static INVALID_NAME = {
        id: "invalid-name",
        summary: "a name has characters other than ASCII letters and digits",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let sections = SiblingNames::new(|| cx.definition.sections.iter().map(Section::name).collect());
    for section in &cx.definition.sections {
        if let Some(finding) = check_name(cx, "section", section.name.as_ref(), &sections, out) {
            finding.in_section(section.name());
        }
        let items = SiblingNames::new(|| section.items.iter().map(ccdef_syntax::Item::name).collect());
        for item in &section.items {
            if let Some(finding) = check_name(cx, "item", item.name.as_ref(), &items, out) {
                finding.setting(section.name(), item.name());
            }
        }
    }
}

/// The names of sibling elements, collected when first needed.
struct SiblingNames<'r, F: Fn() -> Vec<&'r str>> {
    collect: F,
    sorted: OnceCell<Vec<&'r str>>,
}

impl<'r, F: Fn() -> Vec<&'r str>> SiblingNames<'r, F> {
    fn new(collect: F) -> Self {
        Self { collect, sorted: OnceCell::new() }
    }

    fn contains(&self, name: &str) -> bool {
        let sorted = self.sorted.get_or_init(|| {
            let mut names = (self.collect)();
            names.sort_unstable();
            names
        });
        sorted.binary_search(&name).is_ok()
    }
}

fn check_name<'o, 'r, F: Fn() -> Vec<&'r str>>(
    cx: &RuleContext<'_>,
    what: &str,
    name: Option<&Text<'_>>,
    siblings: &SiblingNames<'r, F>,
    out: &'o mut Findings,
) -> Option<&'o mut Diagnostic> {
    let text = name.filter(|name| !is_valid(name))?;
    let name = text.trimmed();
    if name.is_empty() {
        return empty(cx, what, text, out);
    }
    let span = first_not_allowed(text)?;
    let finding = out.report(&INVALID_NAME, span, format!("{what} name `{name}` contains {}", not_allowed(name)));
    finding.label("letters and digits only").note(
        "names are parts of the paths under which settings are stored, such as `/reqGeneralInfo/reqAdapterUrl`; \
         Salesforce's guide allows only letters and digits",
    );
    if let Some(suggestion) = derived(name, cleaned) {
        let free = free_name(&suggestion, siblings);
        finding.help(format!("rename it, for example to `{free}`, and change the adapter to use the new name"));
        if !siblings.contains(&suggestion) {
            let edit = Edit::replace(text.trimmed_span(), suggestion.as_str());
            finding.fix(Fix::unsafe_edits(format!("Rename it to `{suggestion}`"), vec![edit]));
        }
    } else {
        finding.help("use only the letters A to Z, a to z, and digits");
    }
    Some(finding)
}

/// The name, with a number if another sibling has it.
fn free_name<'r, F: Fn() -> Vec<&'r str>>(name: &str, siblings: &SiblingNames<'r, F>) -> String {
    let numbered = (2..).map(|number| format!("{name}{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !siblings.contains(name)).unwrap_or_default()
}

/// Whether a name is not empty and has only letters and digits.
fn is_valid(name: &Text<'_>) -> bool {
    name.classes().has_only(Classes::LOWER | Classes::UPPER | Classes::DIGIT) && !name.value().is_empty()
}

/// Reports an empty name in metadata files; in import files that is `missing-name`.
fn empty<'o>(cx: &RuleContext<'_>, what: &str, text: &Text<'_>, out: &'o mut Findings) -> Option<&'o mut Diagnostic> {
    if !cx.is_metadata() {
        return None;
    }
    let finding = out.report(&INVALID_NAME, text.span(), format!("{what} name is empty"));
    finding
        .note("Salesforce rejects the deployment: `The name \"null\" is not valid.`")
        .help("write a name of letters and digits");
    Some(finding)
}

fn first_not_allowed(text: &Text<'_>) -> Option<Span> {
    let value = text.value();
    let start = value.len() - value.trim_ascii_start().len();
    let (index, character) = text.trimmed().char_indices().find(|(_, char)| !char.is_ascii_alphanumeric())?;
    Some(text.span_of(start + index..start + index + character.len_utf8()))
}

/// The characters that are not allowed, such as "`-` and a space".
fn not_allowed(name: &str) -> String {
    let mut found: Vec<String> = Vec::new();
    for char in name.chars().filter(|char| !char.is_ascii_alphanumeric()) {
        let description = match char {
            ' ' => "a space".to_owned(),
            '\u{a0}' => "a no-break space".to_owned(),
            // Any whitespace: it is named instead of shown, because it cannot be seen.
            _ if char.is_whitespace() || char.is_control() => "whitespace".to_owned(),
            _ => format!("`{char}`"),
        };
        if !found.contains(&description) {
            found.push(description);
        }
    }
    join(found, "and")
}

/// The name without the characters that are not allowed; `None` if nothing is left, or letters of another alphabet would be
/// lost: `größe` must not become `grE`.
fn cleaned(name: &str) -> Option<String> {
    let has_other_letters = name.chars().any(|char| char.is_alphanumeric() && !char.is_ascii());
    (!has_other_letters).then(|| camel_case(name)).filter(|cleaned| !cleaned.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{cleaned, not_allowed};

    #[test]
    fn a_name_with_letters_of_another_alphabet_is_not_shortened() {
        assert_eq!(cleaned("my-item").as_deref(), Some("myItem"));
        assert_eq!(cleaned("größe"), None);
        assert_eq!(cleaned("--"), None);
    }

    #[test]
    fn each_character_is_named_once() {
        assert_eq!(not_allowed("a-b-c"), "`-`");
        assert_eq!(not_allowed("a b.c\td"), "a space, `.` and whitespace");
    }
}
