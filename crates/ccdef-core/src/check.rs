//! Judges one file, then the run.

use std::sync::{Arc, OnceLock};

use ccdef_syntax::{Definition, Dialect, Document, Reading, Source, Span, internal_name_of_file, read};

use crate::context::RuleContext;
use crate::detect::{Detection, detect};
use crate::diagnostic::Diagnostic;
use crate::facts::{Facts, Setting};
use crate::family::Family;
use crate::findings::{Findings, RunFindings};
use crate::options::CheckOptions;
use crate::profile::Profile;
use crate::registry::Registry;
use crate::rule::{Category, Check};
use crate::rules::{self, RULES};
use crate::run::{FileReport, Report, RunContext};
use crate::schema::Schema;
use crate::secret::{self, Secret};
use crate::suppress::{self, Suppression};
use crate::{finish, precedence, shape, waive};

/// Judges files with the same options; what many files share is made once.
pub struct Checker<'c> {
    registry: &'c Registry,
    options: Arc<CheckOptions>,
    /// One cell per profile and family, the last row being "no profile".
    schemas: Vec<OnceLock<Schema>>,
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

    /// What was asked for.
    pub fn options(&self) -> &Arc<CheckOptions> {
        &self.options
    }

    /// Judges one file. Pure: the same source gives the same report.
    pub fn check(&self, source: Source) -> FileReport {
        self.check_as(source, &self.options)
    }

    /// Judges one file with options of its own, such as configuration gives to some files.
    pub fn check_as(&self, mut source: Source, options: &Arc<CheckOptions>) -> FileReport {
        let mut found = Vec::new();
        let (detection, facts) = self.judge(&source, options, &mut found);
        source.hide(facts.secrets.iter().map(|secret| secret.span));
        FileReport::new(source, detection, facts, found, Arc::clone(options))
    }

    /// Adds what only the whole run can tell, settles severities and suppressions, and sorts everything.
    ///
    /// `files` must be in the order of their paths.
    pub fn finish(&self, mut files: Vec<FileReport>) -> Report {
        let mut found = RunFindings::default();
        let context = RunContext { files: &files, options: &self.options };
        for rule in self.registry.rules() {
            if let Check::Run(check) = rule.check {
                check(&context, &mut found);
            }
        }
        for (index, mut diagnostic) in found.into_vec() {
            for file in &files {
                secret::scrub(std::slice::from_mut(&mut diagnostic), &file.secrets);
            }
            files[index].findings.push(diagnostic);
        }
        let configuration = finish::settle(&mut files, self.registry, &self.options);
        Report { files, configuration }
    }

    /// Looks at one file as a rule does, without judging it. `None` when there is no element in it.
    pub fn look<R>(
        &self,
        source: &Source,
        options: &CheckOptions,
        look: impl FnOnce(&RuleContext<'_>) -> R,
    ) -> Option<R> {
        let Reading { document, definition, .. } = read(source, &options.limits);
        self.in_context(source, &document, &definition, options, look)
    }

    fn in_context<R>(
        &self,
        source: &Source,
        document: &Document<'_>,
        definition: &Definition<'_>,
        options: &CheckOptions,
        look: impl FnOnce(&RuleContext<'_>) -> R,
    ) -> Option<R> {
        document.root()?;
        let facts = Facts::gather(source.path(), document, definition);
        let detection = detect(definition, &facts, self.registry, options);
        let schema = self.schema(detection.family, detection.profile);
        let secrets = secret::find(definition, document, schema);
        Some(look(&RuleContext {
            source,
            document,
            definition,
            facts: &facts,
            detection: &detection,
            schema,
            secrets: &secrets,
            options,
        }))
    }

    fn judge(
        &self,
        source: &Source,
        options: &CheckOptions,
        found: &mut Vec<Diagnostic>,
    ) -> (Option<Detection>, FileFacts) {
        let Reading { document, definition, problems } = read(source, &options.limits);
        found.extend(problems.into_iter().map(rules::of_problem));
        let judged = self.in_context(source, &document, &definition, options, |context| {
            (Some(context.detection.clone()), judge_context(context, found))
        });
        judged.unwrap_or_default()
    }

    fn schema(&self, family: Family, profile: Option<&'static Profile>) -> &Schema {
        let row = |profile: &Profile| self.registry.profiles().position(|known| known.id == profile.id);
        let last = self.registry.profiles().count();
        let row = profile.and_then(row).unwrap_or(last);
        let column = Family::ALL.iter().position(|known| *known == family).unwrap_or_default();
        let lineage = || profile.map(|profile| self.registry.lineage(profile)).unwrap_or_default();
        self.schemas[row * Family::ALL.len() + column].get_or_init(|| Schema::new(family, lineage()))
    }
}

/// What the run remembers of a file beside its findings.
#[derive(Debug, Default)]
pub(crate) struct FileFacts {
    pub(crate) internal_name: Option<(String, Span)>,
    pub(crate) adapter_url: Option<(String, Span)>,
    pub(crate) root: Span,
    pub(crate) is_known: bool,
    pub(crate) inline: Vec<Suppression>,
    pub(crate) secrets: Vec<Secret>,
}

fn judge_context(context: &RuleContext<'_>, found: &mut Vec<Diagnostic>) -> FileFacts {
    let mut findings = Findings::default();
    run_rules(context, &mut findings);
    found.append(&mut findings.into_vec());
    shape::drop_inside_foreign(context, found);
    precedence::settle(found);
    waive::apply(context, found);
    let inline = read_inline(context, found);
    secret::scrub(found, context.secrets);
    let owned = |setting: Setting<'_>| (setting.value.to_owned(), setting.span);
    FileFacts {
        internal_name: context.facts.internal_name.map(owned).map(|name| as_deployed(context, name)),
        adapter_url: context.facts.adapter_setting.map(owned),
        root: context.document.root().map_or_else(Span::default, |root| root.name_span()),
        is_known: context.definition.dialect.is_some(),
        inline,
        secrets: context.secrets.to_vec(),
    }
}

/// A numbered copy of a metadata file has its own name when it is deployed, so it does not clash with the original.
fn as_deployed(context: &RuleContext<'_>, (name, span): (String, Span)) -> (String, Span) {
    let file = internal_name_of_file(context.source.path()).filter(|_| context.dialect() == Dialect::Metadata);
    (file.map_or(name, str::to_owned), span)
}

/// A document that is in neither dialect, or not in the one it is judged as, is judged by the rules of the category
/// `dialect` alone.
fn run_rules(context: &RuleContext<'_>, findings: &mut Findings) {
    let known = context.definition.dialect == Some(context.dialect()) && !shape::is_wholly_foreign(context);
    let vendor = context.schema.lineage.iter().flat_map(|profile| profile.rules.iter().copied());
    for rule in RULES.iter().copied().chain(vendor) {
        if let Check::File(check) = rule.check
            && (known || rule.category == Category::Dialect)
        {
            check(context, findings);
        }
    }
}

/// What the file's own comments set aside; what they say wrongly is a finding.
fn read_inline(context: &RuleContext<'_>, found: &mut Vec<Diagnostic>) -> Vec<Suppression> {
    if !context.options.inline_suppressions {
        return Vec::new();
    }
    let inlined = suppress::inline(context.document);
    found.extend(inlined.problems.into_iter().map(rules::not_understood));
    inlined.suppressions
}
