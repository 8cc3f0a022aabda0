//! Names with characters that names may not have (`format.md` N3).

use std::cell::OnceCell;

use ccdef_syntax::{Edit, Section, Span, Text};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::tables::{Basis, Category, FixSupport, Severity};
use crate::text::prose::join;

declare_rule! {
    /// A name has characters other than ASCII letters and digits.
    pub(crate) static INVALID_NAME = {
        id: "invalid-name",
        summary: "a name has characters other than ASCII letters and digits",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let sections = Siblings::new(|| cx.definition.sections.iter().map(Section::name).collect());
    for section in &cx.definition.sections {
        if let Some(finding) = check_name(cx, "section", section.name.as_ref(), &sections, out) {
            finding.in_section(section.name());
        }
        let items = Siblings::new(|| section.items.iter().map(ccdef_syntax::Item::name).collect());
        for item in &section.items {
            if let Some(finding) = check_name(cx, "item", item.name.as_ref(), &items, out) {
                finding.setting(section.name(), item.name());
            }
        }
    }
}

/// The names of a list, gathered when somebody asks.
struct Siblings<'r, F: Fn() -> Vec<&'r str>> {
    gather: F,
    sorted: OnceCell<Vec<&'r str>>,
}

impl<'r, F: Fn() -> Vec<&'r str>> Siblings<'r, F> {
    fn new(gather: F) -> Self {
        Self { gather, sorted: OnceCell::new() }
    }

    fn contains(&self, name: &str) -> bool {
        let sorted = self.sorted.get_or_init(|| {
            let mut names = (self.gather)();
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
    siblings: &Siblings<'r, F>,
    out: &'o mut Findings,
) -> Option<&'o mut Diagnostic> {
    let text = name?;
    let name = text.trimmed();
    if name.is_empty() {
        return empty(cx, what, text, out);
    }
    let bad = first_bad(text)?;
    let finding = out.report(&INVALID_NAME, bad, format!("{what} name `{name}` contains {}", culprits(name)));
    finding
        .label("not allowed in a name")
        .note("Salesforce's guide allows \"only alphanumeric characters with no white space or other punctuation\"; names become paths such as `/reqGeneralInfo/reqAdapterUrl`");
    let suggestion = camel(name);
    if suggestion.is_empty() {
        finding.help("use the letters A to Z, a to z and digits only");
    } else {
        finding.help(format!("write for example `{suggestion}`, and read it under that name in the adapter"));
        if !siblings.contains(&suggestion) {
            let edit = Edit::replace(text.trimmed_span(), suggestion.as_str());
            finding.fix(Fix::needs_a_look(format!("Rename it to `{suggestion}`"), vec![edit]));
        }
    }
    Some(finding)
}

/// An import file without a name is `missing-name`; in metadata the element is there and says nothing.
fn empty<'o>(cx: &RuleContext<'_>, what: &str, text: &Text<'_>, out: &'o mut Findings) -> Option<&'o mut Diagnostic> {
    if !cx.is_metadata() {
        return None;
    }
    let finding = out.report(&INVALID_NAME, text.span(), format!("{what} name is empty"));
    finding
        .note("the Metadata API refuses it: `The name \"null\" is not valid.`")
        .help("write a name of letters and digits");
    Some(finding)
}

fn first_bad(text: &Text<'_>) -> Option<Span> {
    let value = text.value();
    let start = value.len() - value.trim_start().len();
    let (index, bad) = text.trimmed().char_indices().find(|(_, char)| !char.is_ascii_alphanumeric())?;
    Some(text.span_of(start + index..start + index + bad.len_utf8()))
}

/// The characters that are not allowed: "`-` and a blank".
fn culprits(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for char in name.chars().filter(|char| !char.is_ascii_alphanumeric()) {
        let word = match char {
            ' ' => "a blank".to_owned(),
            _ if char.is_whitespace() || char.is_control() => "white space".to_owned(),
            _ => format!("`{char}`"),
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    join(words, "and")
}

/// The name without what is not allowed, what follows such a place in upper case: `my-item` becomes `myItem`.
///
/// Empty where letters of another alphabet would be lost: nobody wants `grE` for `größe`.
fn camel(name: &str) -> String {
    if name.chars().any(|char| char.is_alphanumeric() && !char.is_ascii()) {
        return String::new();
    }
    let mut result = String::with_capacity(name.len());
    let mut starts_word = false;
    for char in name.chars() {
        if !char.is_ascii_alphanumeric() {
            starts_word = !result.is_empty();
        } else if starts_word {
            result.push(char.to_ascii_uppercase());
            starts_word = false;
        } else {
            result.push(char);
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::{camel, culprits};

    #[test]
    fn what_is_not_allowed_starts_a_new_word() {
        assert_eq!(camel("my-item"), "myItem");
        assert_eq!(camel("_Server Name 2"), "ServerName2");
        assert_eq!(camel("größe"), "");
        assert_eq!(camel("--"), "");
    }

    #[test]
    fn culprits_are_named_once() {
        assert_eq!(culprits("a-b-c"), "`-`");
        assert_eq!(culprits("a b.c\td"), "a blank, `.` and white space");
    }
}
