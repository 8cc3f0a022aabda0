//! Generated cases: removes each required item in turn, from every valid case and from every generated definition.

use ccdef_core::engine::{Registry, is_kept_in_item};
use ccdef_core::rule::{CheckOptions, ProfileChoice};
use ccdef_core::syntax::{Definition, Dialect, Edit, Item, Limits, Source, Span, Text, apply_edits, read};
use ccdef_core::tables::RuleInfo;
use ccdef_core::tables::{KnownItem, Scaffold, Schema, Severity, Waiver};
use libtest_mimic::Failed;

use crate::case::{Case, ExpectedOutcome};
use crate::definition_kind::DefinitionKind;
use crate::options::CaseOptions;
use crate::problems::{Problems, fail_if_any};
use crate::run::{CaseFile, check, findings_from};

/// The only rule that must report a finding.
const RULE: &str = "missing-required-item";

/// Replaces the name of a removed item, so that the sort order of the other items has no gap.
const REPLACEMENT_NAME: &str = "removedItem";

/// A run without errors and warnings, from which items are removed.
pub(crate) struct CleanRun {
    pub(crate) name: String,
    pub(crate) options: CheckOptions,
    pub(crate) inputs: Vec<CaseFile>,
}

/// Tests the definitions of `kind`; fails with all problems. `cases` are the cases of its folder.
pub(crate) fn test(kind: DefinitionKind, cases: &[Case], registry: &Registry) -> Result<(), Failed> {
    let clean_runs = clean_runs(kind, cases, registry)?;
    if clean_runs.is_empty() {
        return Err("add a case to the folder `valid`, so that required items can be tested".into());
    }
    let schema = kind.schema(registry);
    let mut problems = Problems::new();
    for clean_run in &clean_runs {
        for index in 0..clean_run.inputs.len() {
            let removal = ItemRemoval { schema: &schema, registry, clean_run, index };
            problems.extend(removal.problems().into_iter().map(|problem| format!("{}: {problem}", clean_run.name)));
        }
    }
    fail_if_any(&problems)
}

/// The valid cases of `kind` and the definitions that are generated from the examples in its tables.
pub(crate) fn clean_runs(kind: DefinitionKind, cases: &[Case], registry: &Registry) -> Result<Vec<CleanRun>, Failed> {
    let mut clean_runs = scaffolded(kind, registry)?;
    for case in cases.iter().filter(|case| case.expected == ExpectedOutcome::Clean) {
        let options = case.options(&case.own_options()?, registry)?;
        let inputs = case.inputs()?;
        // Without the item, a suppression can be unused, which is a finding too.
        let suppresses = check(registry, &options, &inputs).counts().suppressed > 0;
        if !suppresses {
            clean_runs.push(CleanRun { name: case.name.clone(), options, inputs });
        }
    }
    Ok(clean_runs)
}

/// The definitions that are generated from the examples in the tables, in both dialects.
fn scaffolded(kind: DefinitionKind, registry: &Registry) -> Result<Vec<CleanRun>, Failed> {
    let Some(profile) = kind.profile.filter(|profile| matches!(profile.scaffold, Scaffold::Offered(_))) else {
        return Ok(Vec::new());
    };
    let mut clean_runs = Vec::new();
    for dialect in Dialect::ALL {
        let options = CaseOptions::default().resolve(registry, ProfileChoice::Use(profile))?;
        let made = kind.scaffold_examples(*dialect, registry, &options).map_err(|problems| problems.join("\n"))?;
        clean_runs.push(CleanRun { name: format!("generated in the {dialect} dialect"), options, inputs: vec![made] });
    }
    Ok(clean_runs)
}

/// A file of a clean run, from which items are removed.
struct ItemRemoval<'t> {
    schema: &'t Schema,
    registry: &'t Registry,
    clean_run: &'t CleanRun,
    index: usize,
}

impl ItemRemoval<'_> {
    fn problems(&self) -> Problems {
        let input = &self.clean_run.inputs[self.index];
        let source = Source::decode(input.path.clone(), input.bytes.clone(), &Limits::default());
        let definition = read(&source, &Limits::default()).definition;
        let Some(dialect) = self.clean_run.options.dialect.or(definition.dialect) else { return Problems::new() };
        let required = self.schema.items().filter(|known| self.is_due(known, dialect));
        required.filter_map(|known| self.remove(known, &source, &definition)).collect()
    }

    /// Whether every file in the dialect must contain the item.
    fn is_due(&self, known: &KnownItem, dialect: Dialect) -> bool {
        known.is_required_in(dialect)
            && is_kept_in_item(dialect, known.section, known.spec.name)
            && !self.is_waived(known)
    }

    /// Whether the profile waives the item.
    fn is_waived(&self, known: &KnownItem) -> bool {
        let applies = |waiver: &Waiver| waiver.setting.is_none_or(|setting| setting.is(known.section, known.spec.name));
        let mut waivers = self.schema.profile_and_bases.iter().flat_map(|profile| profile.waivers);
        waivers.any(|waiver| waiver.rule.as_str() == RULE && applies(waiver))
    }

    /// Whether the profile waives a rule only under a condition: the rule can report a finding after an item is removed.
    fn is_waived_conditionally(&self, rule: &RuleInfo) -> bool {
        let mut waivers = self.schema.profile_and_bases.iter().flat_map(|profile| profile.waivers);
        waivers.any(|waiver| waiver.rule == rule.id && waiver.when.is_some())
    }

    fn remove(&self, known: &KnownItem, source: &Source, definition: &Definition<'_>) -> Option<String> {
        let path = path_of(known);
        let Some(name) = definition.item(known.section, known.spec.name).and_then(name_of) else {
            return Some(format!("the required item {path} is missing, but no finding reports it"));
        };
        let text = apply_edits(source.text(), &[Edit::replace(name, REPLACEMENT_NAME)]).ok()?;
        let mut inputs = self.clean_run.inputs.clone();
        inputs[self.index].bytes = text.into_bytes();
        let report = check(self.registry, &self.clean_run.options, &inputs);
        let serious = report.findings().filter(|(_, finding)| finding.severity >= Severity::Warning);
        let mut serious = serious.filter(|(_, finding)| !self.is_waived_conditionally(finding.rule));
        let is_right = serious
            .next()
            .is_some_and(|(_, finding)| finding.rule.id.as_str() == RULE && finding.setting.as_deref() == Some(&path))
            && serious.next().is_none();
        let found = findings_from(&report, Severity::Warning).join("\n  ");
        (!is_right).then(|| format!("without {path}, exactly one finding of `{RULE}` is expected; found:\n  {found}"))
    }
}

fn path_of(known: &KnownItem) -> String {
    format!("/{}/{}", known.section, known.spec.name)
}

fn name_of(item: &Item<'_>) -> Option<Span> {
    item.name.as_ref().map(Text::span)
}
