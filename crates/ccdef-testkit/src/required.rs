//! Generated cases: takes each required item away in turn, from every valid case of a profile.

use ccdef_core::syntax::{Definition, Edit, Item, apply_edits, read};
use ccdef_core::{CheckOptions, KnownItem, Limits, Presence, Profile, Registry, Schema, Severity, Source};
use libtest_mimic::Failed;

use crate::Problems;
use crate::case::{Case, Expected, Home};
use crate::judge::{Input, findings_from, judge};

/// The rule that must speak, and no other.
const RULE: &str = "missing-required-item";

/// Takes the place of an item that is taken away, so that the numbering of the others stays whole.
const STAND_IN: &str = "takenAway";

/// Runs over the valid cases of `profile` among `cases`; fails with everything that is wrong.
pub(crate) fn test(profile: &'static Profile, cases: &[Case], registry: &Registry) -> Result<(), Failed> {
    let schema = Schema::new(profile.family, registry.lineage(profile));
    let is_own = |case: &&Case| matches!(case.home, Home::Profile(home) if home.id == profile.id);
    let valid: Vec<&Case> = cases.iter().filter(is_own).filter(|case| case.expected == Expected::Clean).collect();
    if valid.is_empty() {
        return Err(format!("`{}` has no valid case", profile.id).into());
    }
    let mut problems = Problems::new();
    for case in valid {
        let options = case.options(&case.own_options()?, registry)?;
        let inputs = case.inputs()?;
        for index in 0..inputs.len() {
            let trial = Trial { schema: &schema, registry, options: &options, inputs: &inputs, index };
            problems.extend(trial.problems().into_iter().map(|problem| format!("{}: {problem}", case.name)));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}

/// One file of a case, from which items are taken.
struct Trial<'t> {
    schema: &'t Schema,
    registry: &'t Registry,
    options: &'t CheckOptions,
    inputs: &'t [Input],
    index: usize,
}

impl Trial<'_> {
    fn problems(&self) -> Problems {
        let input = &self.inputs[self.index];
        let source = Source::decode(input.path.clone(), input.bytes.clone(), &Limits::default());
        let definition = read(&source, &Limits::default()).definition;
        let Some(dialect) = self.options.dialect.or(definition.dialect) else { return Problems::new() };
        let required = self.schema.items().filter(|known| {
            known.presence == Presence::Required && known.presence_spec.applies_to(dialect) && !self.is_waived(known)
        });
        required.filter_map(|known| self.take_away(known, &source, &definition)).collect()
    }

    fn take_away(&self, known: &KnownItem, source: &Source, definition: &Definition<'_>) -> Option<String> {
        let path = format!("/{}/{}", known.section, known.spec.name);
        let Some(name) = definition.item(known.section, known.spec.name).and_then(name_of) else {
            return Some(format!("a valid case has the required item {path}"));
        };
        let text = apply_edits(source.text(), &[Edit::replace(name, STAND_IN)]).ok()?;
        let mut inputs = self.inputs.to_vec();
        inputs[self.index].bytes = text.into_bytes();
        let report = judge(self.registry, self.options, &inputs);
        let mut loud = report.findings().filter(|(_, finding)| finding.severity >= Severity::Warning);
        let is_right = loud
            .next()
            .is_some_and(|(_, finding)| finding.rule.id.as_str() == RULE && finding.setting.as_deref() == Some(&path))
            && loud.next().is_none();
        let found = findings_from(&report, Severity::Warning).join("\n  ");
        (!is_right).then(|| format!("without {path}, one finding of `{RULE}` is due; found\n  {found}"))
    }

    /// Whether the profile says that its files may lack the item.
    fn is_waived(&self, known: &KnownItem) -> bool {
        let path = format!("/{}/{}", known.section, known.spec.name);
        let mut waivers = self.schema.lineage.iter().flat_map(|profile| profile.waivers);
        waivers.any(|waiver| waiver.rule.as_str() == RULE && [path.as_str(), ""].contains(&waiver.setting))
    }
}

fn name_of(item: &Item<'_>) -> Option<ccdef_core::Span> {
    item.name.as_ref().map(ccdef_core::syntax::Text::span)
}
