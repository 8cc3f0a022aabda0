//! Generated cases: takes each required item away in turn, from every valid case and from what is scaffolded.

use ccdef_core::engine::{Registry, is_kept_in_item};
use ccdef_core::rule::{CheckOptions, ProfileChoice};
use ccdef_core::syntax::{Definition, Dialect, Edit, Item, Limits, Source, Span, Text, apply_edits, read};
use ccdef_core::tables::RuleInfo;
use ccdef_core::tables::{KnownItem, Scaffold, Schema, Severity, Waiver};
use libtest_mimic::Failed;

use crate::case::{Case, Expected};
use crate::judge::{Input, findings_from, judge};
use crate::options::CaseOptions;
use crate::problems::{Problems, verdict};
use crate::scaffolding::Kind;

/// The rule that must speak, and no other.
const RULE: &str = "missing-required-item";

/// Takes the place of an item that is taken away, so that the numbering of the others stays whole.
const STAND_IN: &str = "takenAway";

/// A run that is clean, to take items from.
struct Specimen {
    name: String,
    options: CheckOptions,
    inputs: Vec<Input>,
}

/// Runs over what there is of `kind`; fails with everything that is wrong. `cases` are those of its folder.
pub(crate) fn test(kind: Kind, cases: &[Case], registry: &Registry) -> Result<(), Failed> {
    let mut specimens = scaffolded(kind, registry)?;
    for case in cases.iter().filter(|case| case.expected == Expected::Clean) {
        let options = case.options(&case.own_options()?, registry)?;
        let inputs = case.inputs()?;
        // A suppression may lose what it sets aside together with an item, and is then a finding of its own.
        let sets_aside = judge(registry, &options, &inputs).counts().suppressed > 0;
        if !sets_aside {
            specimens.push(Specimen { name: case.name.clone(), options, inputs });
        }
    }
    if specimens.is_empty() {
        return Err("there is no valid case".into());
    }
    let schema = kind.schema(registry);
    let mut problems = Problems::new();
    for specimen in &specimens {
        for index in 0..specimen.inputs.len() {
            let trial = Trial { schema: &schema, registry, specimen, index };
            problems.extend(trial.problems().into_iter().map(|problem| format!("{}: {problem}", specimen.name)));
        }
    }
    verdict(&problems)
}

/// What the examples of the tables give, in both dialects.
fn scaffolded(kind: Kind, registry: &Registry) -> Result<Vec<Specimen>, Failed> {
    let Some(profile) = kind.profile.filter(|profile| matches!(profile.scaffold, Scaffold::Offered(_))) else {
        return Ok(Vec::new());
    };
    let mut specimens = Vec::new();
    for dialect in Dialect::ALL {
        let options = CaseOptions::default().resolve(registry, ProfileChoice::Use(profile))?;
        let made = kind.scaffold_examples(*dialect, registry, &options).map_err(|problems| problems.join("\n"))?;
        specimens.push(Specimen { name: format!("scaffolded for {dialect}"), options, inputs: vec![made] });
    }
    Ok(specimens)
}

/// One file of a specimen, from which items are taken.
struct Trial<'t> {
    schema: &'t Schema,
    registry: &'t Registry,
    specimen: &'t Specimen,
    index: usize,
}

impl Trial<'_> {
    fn problems(&self) -> Problems {
        let input = &self.specimen.inputs[self.index];
        let source = Source::decode(input.path.clone(), input.bytes.clone(), &Limits::default());
        let definition = read(&source, &Limits::default()).definition;
        let Some(dialect) = self.specimen.options.dialect.or(definition.dialect) else { return Problems::new() };
        let required = self.schema.items().filter(|known| self.is_due(known, dialect));
        required.filter_map(|known| self.take_away(known, &source, &definition)).collect()
    }

    /// Whether every file of the dialect has the item.
    fn is_due(&self, known: &KnownItem, dialect: Dialect) -> bool {
        known.is_required_in(dialect)
            && is_kept_in_item(dialect, known.section, known.spec.name)
            && !self.is_waived(known)
    }

    /// Whether the profile says that its files may lack the item.
    fn is_waived(&self, known: &KnownItem) -> bool {
        let holds = |waiver: &Waiver| waiver.setting.is_none_or(|setting| setting.is(known.section, known.spec.name));
        let mut waivers = self.schema.profile_and_bases.iter().flat_map(|profile| profile.waivers);
        waivers.any(|waiver| waiver.rule.as_str() == RULE && holds(waiver))
    }

    /// Whether the profile waives a rule only when other items say so: it may speak when one of them is taken away.
    fn is_waived_by_what_is_there(&self, rule: &RuleInfo) -> bool {
        let mut waivers = self.schema.profile_and_bases.iter().flat_map(|profile| profile.waivers);
        waivers.any(|waiver| waiver.rule == rule.id && waiver.when.is_some())
    }

    fn take_away(&self, known: &KnownItem, source: &Source, definition: &Definition<'_>) -> Option<String> {
        let path = path_of(known);
        let Some(name) = definition.item(known.section, known.spec.name).and_then(name_of) else {
            return Some(format!("the required item {path} is not there, and yet nothing is found"));
        };
        let text = apply_edits(source.text(), &[Edit::replace(name, STAND_IN)]).ok()?;
        let mut inputs = self.specimen.inputs.clone();
        inputs[self.index].bytes = text.into_bytes();
        let report = judge(self.registry, &self.specimen.options, &inputs);
        let loud = report.findings().filter(|(_, finding)| finding.severity >= Severity::Warning);
        let mut loud = loud.filter(|(_, finding)| !self.is_waived_by_what_is_there(finding.rule));
        let is_right = loud
            .next()
            .is_some_and(|(_, finding)| finding.rule.id.as_str() == RULE && finding.setting.as_deref() == Some(&path))
            && loud.next().is_none();
        let found = findings_from(&report, Severity::Warning).join("\n  ");
        (!is_right).then(|| format!("without {path}, one finding of `{RULE}` is due; found\n  {found}"))
    }
}

fn path_of(known: &KnownItem) -> String {
    format!("/{}/{}", known.section, known.spec.name)
}

fn name_of(item: &Item<'_>) -> Option<Span> {
    item.name.as_ref().map(Text::span)
}
