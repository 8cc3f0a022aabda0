//! Checks a file.

use std::sync::{Arc, OnceLock};

use ccdef_syntax::{Definition, Document, ProblemKind, Reading, Source, Span, read};

use crate::check::all_findings::AllFindings;
use crate::check::registry::Registry;
use crate::check::{constraints, precedence, prove, waivers};
use crate::model::detect::detect;
use crate::model::misplaced::{may_belong_here, right_row};
use crate::model::misspelled_names::{KnownNames, Names, read_names};
use crate::model::misspelled_xml::read_corrected;
use crate::model::placeholder::Samples;
use crate::model::sort_order::irregular_lists;
use crate::model::unexpected::unexpected_nodes;
use crate::model::{Detection, Facts, Secret, Setting, secret};
use crate::rule::mask_secrets::mask_secrets;
use crate::rule::run::FileFacts;
use crate::rule::{Check, CheckOptions, Diagnostic, FileReport, Findings, RuleContext, Suppression, suppress};
use crate::rules::support::shape;
use crate::rules::{self, RULES};
use crate::tables::{Category, Family, Profile, Schema};

/// How often a file is detected while its names are read: a profile that a name reveals knows more names.
const MAX_READINGS: usize = 3;

/// How the names of sections and items are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NameReading {
    /// A misspelled name as the known one, so that one typo has one finding.
    AsMeant,
    /// Every name as in the file.
    AsWritten,
}

/// Checks files with the same options; what files share is created once.
pub struct Checker<'c> {
    pub(super) registry: &'c Registry,
    options: Arc<CheckOptions>,
    /// One cell per profile and family, the last row being "no profile".
    schemas: Vec<OnceLock<(Schema, KnownNames)>>,
}

impl<'c> Checker<'c> {
    /// A checker for a run.
    pub fn new(registry: &'c Registry, options: CheckOptions) -> Self {
        let cells = (registry.profiles().count() + 1) * Family::ALL.len();
        Self {
            registry,
            options: Arc::new(options),
            schemas: std::iter::repeat_with(OnceLock::new).take(cells).collect(),
        }
    }

    /// The options of the run.
    pub fn options(&self) -> &Arc<CheckOptions> {
        &self.options
    }

    /// Checks one file. Pure: the same source gives the same report.
    pub fn check(&self, source: Source) -> FileReport {
        self.check_as(source, &self.options)
    }

    /// Checks one file with its own options, such as those that the configuration sets for some files.
    pub fn check_as(&self, source: Source, options: &Arc<CheckOptions>) -> FileReport {
        let mut report = self.check_unproved(source, options);
        self.drop_unproved_fixes(&mut report);
        report
    }

    /// Checks one file, but not its fixes.
    pub(super) fn check_unproved(&self, mut source: Source, options: &Arc<CheckOptions>) -> FileReport {
        let mut found = AllFindings::default();
        let checked = self.check_document(&source, options, &mut found, facts_of);
        let (detection, facts) = checked.unwrap_or_else(|| (None, facts_without_element(&source)));
        let AllFindings { mut kept, mut not_kept } = found;
        let settings = not_kept.iter_mut().filter_map(|rest| rest.setting.as_mut());
        mask_secrets(&mut kept, settings, &facts.secrets);
        source.hide(facts.secrets.iter().filter_map(Secret::hidden_span));
        FileReport::new(source, detection, FileFacts { not_kept, ..facts }, kept, Arc::clone(options))
    }

    /// A file as [`Self::check_as`] returns it, but without findings: to show a part of it.
    pub fn look_at(&self, mut source: Source, options: &Arc<CheckOptions>) -> FileReport {
        let Reading { document, definition, .. } = read(&source, &options.limits);
        let looked = self.in_context(&source, &document, definition, NameReading::AsMeant, options, |context| {
            (Some(context.detection.clone()), file_facts(context))
        });
        let (detection, facts) = looked.unwrap_or_else(|| (None, facts_without_element(&source)));
        source.hide(facts.secrets.iter().filter_map(Secret::hidden_span));
        FileReport::new(source, detection, facts, Vec::new(), Arc::clone(options))
    }

    /// Drops the fixes that may not be applied.
    pub(super) fn drop_unproved_fixes(&self, report: &mut FileReport) {
        let FileReport { source, findings, not_kept, options, .. } = report;
        let mut found = AllFindings { kept: std::mem::take(findings), not_kept: std::mem::take(not_kept) };
        prove::drop_unproved(source, &|text| self.findings(text, options), &mut found);
        (*findings, *not_kept) = (found.kept, found.not_kept);
    }

    /// Gives access to one file as rules have it, without checking it. `None` if it has no element.
    pub fn inspect<R>(
        &self,
        source: &Source,
        options: &CheckOptions,
        inspect: impl FnOnce(&RuleContext<'_>) -> R,
    ) -> Option<R> {
        let Reading { document, definition, .. } = read(source, &options.limits);
        self.in_context(source, &document, definition, NameReading::AsMeant, options, inspect)
    }

    /// As [`Self::inspect`], with the names of sections and items as written: to convert and compare a definition, which
    /// must not correct it.
    pub fn inspect_as_written<R>(
        &self,
        source: &Source,
        options: &CheckOptions,
        inspect: impl FnOnce(&RuleContext<'_>) -> R,
    ) -> Option<R> {
        let Reading { document, definition, .. } = read(source, &options.limits);
        self.in_context(source, &document, definition, NameReading::AsWritten, options, inspect)
    }

    /// Hides the credentials of a file that is shown as a whole.
    pub fn hide_secrets(&self, source: &mut Source, options: &CheckOptions) {
        let spans = |secrets: &[Secret]| secrets.iter().filter_map(Secret::hidden_span).collect::<Vec<Span>>();
        let found = self.inspect(source, options, |context| spans(context.secrets));
        let hidden = found.unwrap_or_else(|| spans(&secret::find_in_text(source.text())));
        source.hide(hidden);
    }

    fn in_context<R>(
        &self,
        source: &Source,
        document: &Document<'_>,
        definition: Definition<'_>,
        names: NameReading,
        options: &CheckOptions,
        inspect: impl FnOnce(&RuleContext<'_>) -> R,
    ) -> Option<R> {
        document.root()?;
        let definition = read_corrected(document, definition);
        let facts = Facts::gather(source.path(), document, &definition);
        let detection = self.detect(&definition, &facts, options);
        let file = self.bind(&definition, facts, &detection);
        if names == NameReading::AsWritten || !file.names.may_be_misspelled() {
            return Some(file.inspect(source, document, &detection, options, inspect));
        }
        let (definition, detection) = self.read_names(source, document, definition, options);
        let facts = Facts::gather(source.path(), document, &definition);
        let file = self.bind(&definition, facts, &detection);
        Some(file.inspect(source, document, &detection, options, inspect))
    }

    /// Reads misspelled names as what they were meant to be. What the names say may change what the file is detected as,
    /// and so which names are known.
    fn read_names<'a>(
        &self,
        source: &Source,
        document: &Document<'a>,
        mut definition: Definition<'a>,
        options: &CheckOptions,
    ) -> (Definition<'a>, Detection) {
        let (mut before, mut readings) = (Vec::new(), 0);
        loop {
            let facts = Facts::gather(source.path(), document, &definition);
            let detection = self.detect(&definition, &facts, options);
            let (schema, _) = self.schema(detection.family, detection.profile);
            let names = read_names(&mut definition, schema, detection.dialect);
            readings += 1;
            if names == before || readings == MAX_READINGS {
                return (definition, detection);
            }
            before = names;
        }
    }

    /// Links the settings of a file to their rows in the tables, and finds its misspelled names.
    fn bind<'f>(
        &'f self,
        definition: &'f Definition<'f>,
        mut facts: Facts<'f>,
        detection: &Detection,
    ) -> BoundFile<'f> {
        let (schema, known_names) = self.schema(detection.family, detection.profile);
        facts.bind(schema);
        let names = Names::of((schema, known_names), &facts.settings, definition, detection.dialect);
        let dialect = definition.dialect.filter(|dialect| *dialect == detection.dialect);
        facts.settings.mark_misplaced(|settings, section, item| {
            let right = right_row((schema, dialect), settings, (section, item))?;
            Some((right, may_belong_here(&names, right, (section, item))))
        });
        BoundFile { definition, facts, schema, names, samples: self.registry.samples() }
    }

    fn detect(&self, definition: &Definition<'_>, facts: &Facts<'_>, options: &CheckOptions) -> Detection {
        detect(definition, facts, self.registry.all_profiles(), self.registry.detection_index(), &options.overrides())
    }

    /// Adds the findings of a text. `complete` gets what else the check has found; `None` if the text has no element.
    fn check_document<R>(
        &self,
        source: &Source,
        options: &CheckOptions,
        found: &mut AllFindings,
        complete: impl FnOnce(&RuleContext<'_>, Vec<Suppression>) -> R,
    ) -> Option<R> {
        let Reading { document, definition, problems, .. } = read(source, &options.limits);
        let has_conflict = problems.iter().any(|problem| problem.kind == ProblemKind::Conflict);
        found.kept.extend(problems.into_iter().map(rules::of_problem));
        let checked = self.in_context(source, &document, definition, NameReading::AsMeant, options, |context| {
            check_context(context, self.registry, found);
            complete(context, read_inline(context, &mut found.kept))
        });
        if has_conflict {
            // Which text is to be fixed is decided by whoever resolves the conflict.
            found.drop_fixes(|_| true);
        }
        checked
    }

    /// The findings of a text without configuration and suppressions. They are counted and not shown: their texts may
    /// contain credentials.
    pub(super) fn findings(&self, source: &Source, options: &CheckOptions) -> AllFindings {
        let mut found = AllFindings::default();
        self.check_document(source, options, &mut found, |_, _| ());
        found
    }

    fn schema(&self, family: Family, profile: Option<&'static Profile>) -> &(Schema, KnownNames) {
        let row = |profile: &Profile| self.registry.all_profiles().position(profile.id.as_str());
        let last = self.registry.profiles().count();
        let row = profile.and_then(row).unwrap_or(last);
        let column = Family::ALL.iter().position(|known| *known == family).unwrap_or_default();
        let profile_and_bases = || profile.map(|profile| self.registry.profile_and_bases(profile)).unwrap_or_default();
        self.schemas[row * Family::ALL.len() + column].get_or_init(|| {
            let schema = Schema::new(family, profile_and_bases());
            let names = KnownNames::of(&schema);
            (schema, names)
        })
    }
}

/// A file whose settings are linked to their rows in the tables.
struct BoundFile<'f> {
    definition: &'f Definition<'f>,
    facts: Facts<'f>,
    schema: &'f Schema,
    names: Names<'f, 'f>,
    samples: &'f Samples,
}

impl BoundFile<'_> {
    fn inspect<R>(
        &self,
        source: &Source,
        document: &Document<'_>,
        detection: &Detection,
        options: &CheckOptions,
        inspect: impl FnOnce(&RuleContext<'_>) -> R,
    ) -> R {
        let settings = &self.facts.settings;
        inspect(&RuleContext {
            source,
            document,
            definition: self.definition,
            settings,
            facts: &self.facts,
            detection,
            schema: self.schema,
            names: &self.names,
            samples: self.samples,
            secrets: &secret::find(settings, document, self.samples),
            unexpected: &unexpected_nodes(document, self.definition.dialect),
            irregular_lists: &irregular_lists(self.definition),
            options,
        })
    }
}

fn check_context(context: &RuleContext<'_>, registry: &Registry, found: &mut AllFindings) {
    let mut findings = Findings::default();
    run_rules(context, registry, &mut findings);
    let (mut reported, not_kept) = findings.into_parts();
    found.kept.append(&mut reported);
    found.not_kept = not_kept;
    found.remove(|kept| {
        shape::drop_inside_other_dialect(context, kept);
        precedence::remove_silenced(kept);
    });
    waivers::apply(context, &mut found.kept, &mut found.not_kept);
    if !context.is_whole() {
        // Where a tag is missing or broken, what a text belongs to is a guess.
        found.drop_fixes(|rule| rule.category != Category::Syntax);
    }
}

/// The facts that a run needs.
fn facts_of(context: &RuleContext<'_>, inline: Vec<Suppression>) -> (Option<Detection>, FileFacts) {
    (Some(context.detection.clone()), FileFacts { inline, ..file_facts(context) })
}

fn file_facts(context: &RuleContext<'_>) -> FileFacts {
    let owned = |setting: Setting<'_>| (setting.value.to_owned(), setting.span);
    FileFacts {
        internal_name: context.facts.internal_name.map(owned),
        adapter_url: context.facts.adapter_setting.map(owned),
        settings: context.settings.fingerprint(),
        root: context.document.root().map_or_else(Span::default, |root| root.name_span()),
        is_known: context.definition.dialect.is_some(),
        secrets: context.secrets.to_vec(),
        inline: Vec::new(),
        not_kept: Vec::new(),
    }
}

fn facts_without_element(source: &Source) -> FileFacts {
    FileFacts { secrets: secret::find_in_text(source.text()), ..FileFacts::default() }
}

/// A document that is not written in the dialect that it is checked as is checked only by the rules of the category
/// `dialect`.
fn run_rules(context: &RuleContext<'_>, registry: &Registry, findings: &mut Findings) {
    let known = context.is_in_expected_dialect();
    let vendor = context.schema.profile_and_bases.iter().flat_map(|profile| registry.functions_of(profile));
    for rule in RULES.iter().copied().chain(vendor) {
        if let Check::File(check) = rule.check
            && (known || rule.category == Category::Dialect)
        {
            check(context, findings);
        }
    }
    if known {
        constraints::check(context, findings);
    }
}

/// The suppressions in the comments of the file; invalid comments become findings.
fn read_inline(context: &RuleContext<'_>, found: &mut Vec<Diagnostic>) -> Vec<Suppression> {
    if !context.options.inline_suppressions {
        return Vec::new();
    }
    let inlined = suppress::inline::inline(context.document);
    found.extend(inlined.problems.into_iter().map(rules::invalid_comment));
    inlined.suppressions
}
