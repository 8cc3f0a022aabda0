//! What a run adds up to, counted file by file.

use std::collections::BTreeMap;

use ccdef_core::rule::{Counts, Diagnostic, FileReport, Fix, NotKept, Report};
use ccdef_core::tables::RuleId;

use crate::checked_as::{known, one_file, unknown};

/// The number of files by name, such as that of a profile.
pub(crate) type Tally = BTreeMap<&'static str, usize>;

/// What a run adds up to.
#[derive(Debug, Default)]
pub struct Totals {
    pub(crate) files: usize,
    pub(crate) counts: Counts,
    pub(crate) dialects: Tally,
    pub(crate) families: Tally,
    pub(crate) profiles: Tally,
    /// The files that are not definitions.
    pub(crate) unknown: Tally,
    /// What the file was checked as, if there is only one.
    pub(crate) only: Option<String>,
    pub(crate) shown: ShownFindings,
}

impl Totals {
    /// The totals of a report.
    pub(crate) fn of(report: &Report) -> Self {
        let mut totals = Self::default();
        report.files.iter().for_each(|file| totals.add_file(file));
        report.configuration.iter().for_each(|file| totals.add_findings(&file.findings, &[]));
        totals
    }

    pub(crate) fn add_file(&mut self, file: &FileReport) {
        self.only = (self.files == 0).then(|| one_file(file));
        self.files += 1;
        if let Some(detection) = known(file) {
            *self.dialects.entry(detection.dialect.title()).or_default() += 1;
            *self.families.entry(detection.family.title()).or_default() += 1;
            let profile = detection.profile.map_or("none", |profile| profile.id.as_str());
            *self.profiles.entry(profile).or_default() += 1;
        } else {
            *self.unknown.entry(unknown(file)).or_default() += 1;
        }
        self.add_findings(&file.findings, &file.not_kept);
    }

    pub(crate) fn add_findings(&mut self, findings: &[Diagnostic], not_kept: &[NotKept]) {
        for finding in findings {
            self.counts.add(finding);
        }
        for rest in not_kept {
            self.counts.add_not_kept(rest);
        }
    }

    /// Adds the totals of later files.
    pub(crate) fn append(&mut self, later: Self) {
        let Self { files, counts, dialects, families, profiles, unknown, only, shown } = later;
        self.only = if self.files == 0 { only } else { self.only.take().filter(|_| files == 0) };
        self.files += files;
        self.counts.merge(&counts);
        add(&mut self.dialects, dialects);
        add(&mut self.families, families);
        add(&mut self.profiles, profiles);
        add(&mut self.unknown, unknown);
        self.shown.append(&shown);
    }
}

fn add(tally: &mut Tally, later: Tally) {
    for (name, count) in later {
        *tally.entry(name).or_default() += count;
    }
}

/// What the findings that are shown have in common, for the next steps that a report proposes.
#[derive(Debug, Default)]
pub(crate) struct ShownFindings {
    /// The rule of the first finding.
    pub(crate) first: Option<RuleId>,
    /// Whether another rule has a finding.
    pub(crate) has_other: bool,
    /// Whether a finding has a safe fix.
    pub(crate) has_safe_fix: bool,
}

impl ShownFindings {
    pub(crate) fn add(&mut self, finding: &Diagnostic) {
        let own = Self {
            first: Some(finding.rule.id),
            has_other: false,
            has_safe_fix: finding.fix.as_ref().is_some_and(Fix::is_safe),
        };
        self.append(&own);
    }

    fn append(&mut self, later: &Self) {
        self.has_other |=
            later.has_other || (self.first.is_some() && later.first.is_some() && self.first != later.first);
        self.first = self.first.or(later.first);
        self.has_safe_fix |= later.has_safe_fix;
    }
}
