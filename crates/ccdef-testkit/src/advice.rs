//! Generated cases: takes each item away and applies the fix, and writes each proposed value, in every valid case and in
//! every generated definition. No other row of the tables may refuse the value that ccdef itself proposes, and a file
//! without an item must be checked like one that has its documented default.

use std::collections::BTreeSet;

use ccdef_core::engine::{Checker, RULES, Registry};
use ccdef_core::rule::{Diagnostic, Report};
use ccdef_core::syntax::{Definition, Edit, Element, Item, Limits, Source, Text, apply_edits, read};
use ccdef_core::tables::{AdapterUrl, Category, GENERAL, Schema, SettingRef, Severity, documented_default, item};
use libtest_mimic::Failed;

use crate::case::Case;
use crate::definition_kind::DefinitionKind;
use crate::fixes::Fixes;
use crate::problems::{Problems, fail_if_any};
use crate::required::{CleanRun, clean_runs};
use crate::run::check;
use crate::wrong_urls::variants;

/// Tests the definitions of `kind`; fails with all problems. `cases` are the cases of its folder.
pub(crate) fn test(kind: DefinitionKind, cases: &[Case], registry: &Registry) -> Result<(), Failed> {
    let schema = kind.schema(registry);
    let mut problems = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for run in &clean_runs(kind, cases, registry)? {
        for index in 0..run.inputs.len() {
            let subject = Subject { schema: &schema, registry, run, index };
            problems.extend(subject.problems(&mut seen).into_iter().map(|problem| format!("{}: {problem}", run.name)));
        }
    }
    fail_if_any(&problems.into_iter().collect::<Problems>())
}

/// A file of a clean run.
struct Subject<'t> {
    schema: &'t Schema,
    registry: &'t Registry,
    run: &'t CleanRun,
    index: usize,
}

impl Subject<'_> {
    /// The problems of the items that are not in `seen`: the path of an item and the page of the adapter URL, on which the
    /// rows of the tables depend.
    fn problems(&self, seen: &mut BTreeSet<(String, String)>) -> Problems {
        let input = &self.run.inputs[self.index];
        let source = Source::decode(input.path.clone(), input.bytes.clone(), &Limits::default());
        let reading = read(&source, &Limits::default());
        let mut problems = Problems::new();
        for (section, found) in items(&reading.definition) {
            let path = format!("/{section}/{}", found.name());
            if !seen.insert((path.clone(), page_of(&reading.definition))) {
                continue;
            }
            let element = reading.document.element(found.element);
            problems.extend(self.without(&source, element, &path));
            problems.extend(self.without_or_with_default(&source, element, found, &path));
            problems.extend(self.with_examples(&source, found, section, &path));
        }
        if seen.insert(("wrong URLs".to_owned(), page_of(&reading.definition))) {
            problems.extend(self.with_wrong_urls(&source));
        }
        problems
    }

    /// Takes the item away and applies each fix that adds it.
    fn without(&self, source: &Source, element: Element<'_, '_>, path: &str) -> Problems {
        let Ok(text) = apply_edits(source.text(), &[Edit::delete(element.span())]) else { return Problems::new() };
        let report = self.check(&text);
        let fixes = self.findings(&report).filter_map(|finding| Some((finding, finding.fix.as_ref()?)));
        let adding = fixes.filter(|(finding, _)| is_about(finding, path));
        let refusals = adding.filter_map(|(finding, fix)| {
            let after = apply_edits(&text, &fix.edits).ok().filter(|after| has_item(source.path(), after, path))?;
            let refused = self.refusals(&after, path);
            let rule = finding.rule.id;
            (!refused.is_empty()).then(|| format!("the fix of `{rule}` for {path} is refused: {}", refused.join("; ")))
        });
        refusals.collect()
    }

    /// Writes wrong adapter URLs, and follows the advice of what finds them.
    fn with_wrong_urls(&self, source: &Source) -> Problems {
        let of_variant = |text: String| {
            let report = self.check(&text);
            Fixes::new(self.registry, &self.run.options, &report).problems_of_advice()
        };
        variants(source).into_iter().flat_map(of_variant).collect()
    }

    /// Compares the file without the item and with the documented default, if there is one and no copy of the item.
    fn without_or_with_default(
        &self,
        source: &Source,
        element: Element<'_, '_>,
        item: &Item<'_>,
        path: &str,
    ) -> Option<String> {
        let known = self.schema.items().find(|known| format!("/{}/{}", known.section, known.spec.name) == path)?;
        let default = documented_default(SettingRef::new(known.section, known.spec.name))?;
        let is_copied = source.text().matches(known.spec.name).count() > 1;
        let value = item.value.as_ref().filter(|_| !is_copied)?.trimmed_span();
        let without = self.warnings(&apply_edits(source.text(), &[Edit::delete(element.span())]).ok()?);
        let with = self.warnings(&apply_edits(source.text(), &[Edit::replace(value, default)]).ok()?);
        (without != with).then(|| format!("without {path}: {without:?}; with its default `{default}`: {with:?}"))
    }

    /// The warnings and errors of a file, except that the numbers of its items have a gap.
    fn warnings(&self, text: &str) -> Vec<String> {
        let report = self.check(text);
        let serious = self.findings(&report).filter(|finding| finding.severity >= Severity::Warning);
        let named = serious.filter(|finding| finding.rule.id.as_str() != "sort-order-gap");
        let mut lines: Vec<String> = named.map(|finding| format!("{}: {}", finding.rule.id, finding.message)).collect();
        lines.sort();
        lines
    }

    /// Writes the value and the example that ccdef proposes for the item.
    fn with_examples(&self, source: &Source, item: &Item<'_>, section: &str, path: &str) -> Problems {
        let Some(known) = self.schema.item(section, item.name()) else { return Problems::new() };
        let Some(old) = item.value.as_ref().filter(|value| !value.is_whitespace()).map(Text::trimmed_span) else {
            return Problems::new();
        };
        let checker = Checker::new(self.registry, self.run.options.clone());
        let proposals = checker.inspect(source, &self.run.options, |cx| {
            [Some(cx.proposed_value(known).to_owned()).filter(|value| !value.is_empty()), cx.example(known)]
        });
        let refusals = proposals.into_iter().flatten().flatten().filter_map(|value| {
            let escaped = value.replace('&', "&amp;").replace('<', "&lt;");
            let text = apply_edits(source.text(), &[Edit::replace(old, escaped)]).ok()?;
            let refused = self.refusals(&text, path);
            (!refused.is_empty()).then(|| format!("the value `{value}` of {path} is refused: {}", refused.join("; ")))
        });
        refusals.collect()
    }

    /// Whether a finding is about a row of the tables, not of a function of the profile.
    fn is_row(&self, finding: &Diagnostic) -> bool {
        let mut rows = self.schema.profile_and_bases.iter().flat_map(|profile| profile.constraints);
        let is_core = RULES.iter().any(|rule| std::ptr::eq(&raw const rule.info, finding.rule));
        is_core || rows.any(|row| row.info.id == finding.rule.id)
    }

    fn check(&self, text: &str) -> Report {
        let mut inputs = self.run.inputs.clone();
        inputs[self.index].bytes = text.as_bytes().to_vec();
        check(self.registry, &self.run.options, &inputs)
    }

    fn findings<'f>(&self, report: &'f Report) -> impl Iterator<Item = &'f Diagnostic> + use<'f> {
        report.files[self.index].findings.iter().filter(|finding| finding.suppressed.is_none())
    }

    /// The findings that refuse the value at `path`: warnings, and that it is not the vendor's default. A copy of the item
    /// that was not changed does not count, nor do rules that no table states.
    fn refusals(&self, text: &str, path: &str) -> Vec<String> {
        let report = self.check(text);
        let is_refusal = |finding: &&Diagnostic| {
            let rule = finding.rule.id.as_str();
            let is_row = finding.rule.category != Category::Profile || self.is_row(finding);
            is_row
                && (rule == "unexpected-setting" || finding.severity >= Severity::Warning && rule != "settings-drift")
        };
        let at_path = self.findings(&report).filter(|finding| finding.setting.as_deref() == Some(path));
        at_path.filter(is_refusal).map(|finding| format!("{} ({})", finding.message, finding.rule.id)).collect()
    }
}

/// Whether a finding is about the item or about its whole section.
fn is_about(finding: &Diagnostic, path: &str) -> bool {
    let setting = finding.setting.as_deref();
    setting
        .is_some_and(|setting| setting == path || path.strip_prefix(setting).is_some_and(|rest| rest.starts_with('/')))
}

/// The path of the adapter URL, and the dialect.
fn page_of(definition: &Definition<'_>) -> String {
    let url = definition.item(GENERAL, item::ADAPTER_URL).map_or("", Item::value);
    format!("{:?} {}", definition.dialect, AdapterUrl::parse(url).path())
}

/// Whether a file has the item of that path.
fn has_item(file: &str, text: &str, path: &str) -> bool {
    let source = Source::new(file, text);
    let reading = read(&source, &Limits::default());
    items(&reading.definition).any(|(section, item)| format!("/{section}/{}", item.name()) == path)
}

/// Every item with the name of its section.
fn items<'d>(definition: &'d Definition<'d>) -> impl Iterator<Item = (&'d str, &'d Item<'d>)> {
    definition.items().map(|(section, item)| (section.name(), item))
}
