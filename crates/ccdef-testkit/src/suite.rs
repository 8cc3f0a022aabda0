//! The test suite of one profile, or of all profiles.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use ccdef_core::engine::{Registry, RegistryError};
use ccdef_core::rule::ProfileChoice;
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Family, Profile, RuleInfo};
use libtest_mimic::{Arguments, Trial};

use crate::bases::{Base, Bases};
use crate::case::{Case, ExpectedOutcome};
use crate::definition_kind::DefinitionKind;
use crate::fixtures_folder::{FixturesFolder, scan};
use crate::problems::{Problems, fail_if_any};
use crate::{advice, answers, binary, fixture, page, required, tables, unanswered};

/// A test suite. Run it in the `main` function of a test target with `harness = false`.
#[derive(Debug)]
pub struct Suite {
    /// The only profile to test; `None` tests the rules of the core and every linked profile.
    only: Option<&'static Profile>,
    fixtures: Vec<PathBuf>,
    /// The folder that contains the crates of the profiles, by id; `None` if the suite runs in the crate of `only`.
    profiles: Option<PathBuf>,
    /// The program that must contain `only`.
    binary: Option<PathBuf>,
}

impl Suite {
    /// Tests the rules of the core and every profile that is linked into this program.
    pub fn of_everything_linked() -> Self {
        Self { only: None, fixtures: Vec::new(), profiles: None, binary: None }
    }

    /// Tests one profile, from the crate of the profile, and that the program `binary` contains it. In a test target,
    /// `env!("CARGO_BIN_EXE_ccdef")` is the path of the crate's program `ccdef`. The bases of the examples are in
    /// `docs/bases/` of the crate.
    pub fn of(profile: &'static Profile, binary: impl AsRef<Path>) -> Self {
        let binary = Some(binary.as_ref().to_owned());
        Self { only: Some(profile), fixtures: Vec::new(), profiles: None, binary }
    }

    /// Adds the cases of a folder with the same layout as `fixtures/` of this repository. The path is relative to the package.
    pub fn fixtures(mut self, root: impl AsRef<Path>) -> Self {
        self.fixtures.push(root.as_ref().to_owned());
        self
    }

    /// Sets the folder that contains the crates of the profiles, by id. The path is relative to the package.
    pub fn profiles(mut self, root: impl AsRef<Path>) -> Self {
        self.profiles = Some(root.as_ref().to_owned());
        self
    }

    /// Runs the tests that the command line of this program selects, and prints the results to standard output. If the
    /// linked profiles and rules cannot be used, it fails even if no test is selected, because no test can report the error.
    #[expect(clippy::print_stderr, reason = "no test can report this error")]
    pub fn run(self) -> ExitCode {
        let arguments = Arguments::from_args();
        match Registry::load() {
            Ok(registry) => libtest_mimic::run(&arguments, self.trials(&Arc::new(registry))).exit_code(),
            Err(error) => {
                eprintln!("error: {error}");
                ExitCode::FAILURE
            }
        }
    }

    /// The names of the tests.
    ///
    /// # Errors
    /// Fails when the linked profiles and rules cannot be used.
    pub fn names(&self) -> Result<Vec<String>, RegistryError> {
        let trials = self.trials(&Arc::new(Registry::load()?));
        Ok(trials.iter().map(|trial| trial.name().to_owned()).collect())
    }

    fn trials(&self, registry: &Arc<Registry>) -> Vec<Trial> {
        let bases = Arc::new(self.bases(registry));
        let mut trials: Vec<Trial> =
            self.rules(registry).map(|(rule, home)| page_trial(rule, home, registry, &bases)).collect();
        trials.extend(base_trials(&bases, registry));
        trials.extend(self.only.zip(self.binary.clone()).map(|(profile, binary)| binary_trial(profile, binary)));
        let mut kinds: Vec<DefinitionKind> = self.tested(registry).map(DefinitionKind::of).collect();
        if self.only.is_none() {
            kinds.extend(Family::ALL.iter().map(|family| DefinitionKind { family: *family, profile: None }));
        }
        let mut cases = Vec::new();
        for root in &self.fixtures {
            let folder = scan(root, registry);
            cases.extend(folder.cases.iter().cloned());
            trials.extend(fixture_trials(folder, registry));
        }
        for kind in kinds {
            let own = cases.iter().filter(|case| case.home.kind() == Some(kind)).cloned().collect();
            trials.extend(kind_trials(kind, own, self.only.is_none(), registry));
        }
        trials
    }

    /// The rules whose pages are tested, each with the default profile of its examples.
    fn rules<'r>(&self, registry: &'r Registry) -> impl Iterator<Item = (&'static RuleInfo, ProfileChoice)> + use<'r> {
        let is_all = self.only.is_none();
        let core = ccdef_core::engine::RULES.iter().map(|rule| &rule.info).filter(move |_| is_all);
        let own = self
            .tested(registry)
            .flat_map(|profile| registry.rules_of(profile).map(move |rule| (rule, ProfileChoice::Use(profile))));
        core.map(|rule| (rule, ProfileChoice::None)).chain(own)
    }

    /// The bases of the examples on rule pages.
    fn bases(&self, registry: &Registry) -> Bases {
        let mut bases = Bases::common();
        for profile in self.tested(registry) {
            let folder = self.profiles.as_ref().map(|root| root.join(profile.id.as_str()));
            bases.add(profile, &folder.unwrap_or_default());
        }
        bases
    }

    fn tested<'r>(&self, registry: &'r Registry) -> impl Iterator<Item = &'static Profile> + use<'r> {
        let only = self.only.map(|profile| profile.id);
        registry.profiles().filter(move |profile| only.is_none_or(|only| profile.id == only))
    }
}

fn page_trial(rule: &'static RuleInfo, home: ProfileChoice, registry: &Arc<Registry>, bases: &Arc<Bases>) -> Trial {
    let (registry, bases) = (Arc::clone(registry), Arc::clone(bases));
    Trial::test(format!("page::{}", rule.id), move || page::test(rule, &registry, &bases, home))
}

/// The test that a program contains the profile: nothing else notices that the program does not link the crate.
fn binary_trial(profile: &'static Profile, binary: PathBuf) -> Trial {
    Trial::test(format!("binary::{}", profile.id), move || binary::test(profile, &binary))
}

/// The tests of the bases.
fn base_trials(bases: &Bases, registry: &Arc<Registry>) -> Vec<Trial> {
    let test = |base: &Base| {
        let (base, registry) = (base.clone(), Arc::clone(registry));
        Trial::test(format!("base::{}", base.title()), move || base.test(&registry))
    };
    let problems = bases.problems.clone();
    let are_readable = move || fail_if_any(&problems);
    bases.iter().map(test).chain([Trial::test("base::files", are_readable)]).collect()
}

fn fixture_trials(folder: FixturesFolder, registry: &Arc<Registry>) -> Vec<Trial> {
    let problems = folder.problems;
    let is_tidy = move || fail_if_any(&problems);
    let mut trials = vec![Trial::test("fixtures::layout", is_tidy)];
    trials.extend(folder.cases.into_iter().map(|case| {
        let registry = Arc::clone(registry);
        Trial::test(format!("fixture::{}", case.name), move || fixture::test(&case, &registry))
    }));
    for case in folder.answers {
        for dialect in Dialect::ALL {
            let (case, registry) = (case.clone(), Arc::clone(registry));
            let name = format!("new::{}::{dialect}", case.name);
            trials.push(Trial::test(name, move || case.test(*dialect, &registry)));
        }
    }
    trials
}

/// The tests of a profile or family. `cases` are the cases of its folder.
fn kind_trials(kind: DefinitionKind, cases: Vec<Case>, is_complete: bool, registry: &Arc<Registry>) -> Vec<Trial> {
    let name = |what: &str| format!("{}::{what}", kind.name());
    let (for_items, for_advice) = (Arc::clone(registry), Arc::clone(registry));
    let without_fixture = rules_without_fixture(kind, &cases, registry);
    let same_cases = cases.clone();
    let mut trials = vec![
        Trial::test(name("required-items"), move || required::test(kind, &cases, &for_items)),
        Trial::test(name("advice"), move || advice::test(kind, &same_cases, &for_advice)),
    ];
    for dialect in Dialect::ALL {
        let registry = Arc::clone(registry);
        let name = name(&format!("scaffold-without-answers-{dialect}"));
        trials.push(Trial::test(name, move || unanswered::test(kind, *dialect, &registry)));
    }
    let Some(profile) = kind.profile else { return trials };
    trials.push(Trial::test(name("rules"), move || fail_if_any(&without_fixture)));
    let for_tables = Arc::clone(registry);
    trials.push(Trial::test(name("tables"), move || tables::test(profile, &for_tables, is_complete)));
    for dialect in Dialect::ALL {
        let registry = Arc::clone(registry);
        let name = name(&format!("scaffold-{dialect}"));
        trials.push(Trial::test(name, move || answers::test_examples(kind, *dialect, &registry)));
    }
    trials
}

/// The rules of a profile that no case violates. A profile needs one case for each of its rules.
fn rules_without_fixture(kind: DefinitionKind, cases: &[Case], registry: &Registry) -> Problems {
    let rules = kind.profile.into_iter().flat_map(|profile| registry.rules_of(profile));
    let is_tested = |rule: &RuleInfo| {
        cases.iter().any(|case| matches!(&case.expected, ExpectedOutcome::Finding(id) if id == rule.id.as_str()))
    };
    let missing = rules.filter(|rule| !is_tested(rule));
    missing.map(|rule| format!("add a fixture to `fixtures/{}/invalid/{}/`", kind.name(), rule.id)).collect()
}
