//! `cargo xtask new-rule`: generates the files of a new rule of the core.

use anyhow::{Context, Result, bail, ensure};
use ccdef_core::tables::{Basis, Category, FixSupport, ProfileId, Severity};
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::shell::print;
use crate::text::{fill, insert_sorted, require_id, snake_case};
use crate::workspace::{Files, Workspace};

/// The module that lists the rules.
const LIST: &str = "crates/ccdef-core/src/rules.rs";

const RULE: &str = include_str!("../templates/rule.rs.txt");
const PAGE: &str = include_str!("../templates/rule.md.txt");
const SECTION: &str = include_str!("../templates/rule-section.xml.txt");

/// The base definition of the examples on rule pages; also the base of the first fixture.
const BASE: &str = "crates/ccdef-testkit/bases/import.xml";

const BASES: &[Basis] = &[Basis::Documented, Basis::Observed, Basis::Heuristic, Basis::Safety];
const FIXES: &[FixSupport] = &[FixSupport::None, FixSupport::Safe, FixSupport::Unsafe];

/// The new rule.
#[derive(Debug, clap::Args)]
pub struct NewRuleOptions {
    /// Id of the rule. It names the problem, such as `missing-name`.
    id: String,
    /// Category of the rule.
    #[arg(long, default_value = "values", value_parser = ids_of(Category::ALL, Category::id))]
    category: Category,
    /// Severity of its findings.
    #[arg(long, default_value = "warning", value_parser = ids_of(Severity::ALL, Severity::id))]
    severity: Severity,
    /// Basis of the rule.
    #[arg(long, default_value = "heuristic", value_parser = ids_of(BASES, Basis::id))]
    basis: Basis,
    /// Kind of fix that it offers.
    #[arg(long, default_value = "none", value_parser = ids_of(FIXES, FixSupport::id))]
    fix: FixSupport,
}

/// A parser for the ids of `all`.
fn ids_of<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    id: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let ids = PossibleValuesParser::new(all.iter().map(|value| id(*value)));
    ids.try_map(move |text| all.iter().copied().find(|value| id(*value) == text).ok_or("unknown id"))
}

impl NewRuleOptions {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails if one of the files already exists; then no file is changed.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        self.require_free_id(workspace)?;
        let files = self.files(&workspace.read(BASE)?);
        workspace.refuse_existing(files.iter().map(|(path, _)| path))?;
        let list = self.listed(&workspace.read(LIST)?)?;
        for (path, text) in &files {
            workspace.write(path, text)?;
            print(&format!("wrote {path}"));
        }
        workspace.write(LIST, &list)?;
        print(&format!("added `{}` to {LIST}", self.id));
        print(&format!(
            "\nNext: run `cargo xtask test {}`, which lists what to fill in; then `cargo xtask snap {0} --accept` and `cargo xtask docs`.",
            self.id
        ));
        Ok(())
    }

    /// Ids that begin with that of a profile belong to the rules of the profile, and some words have another meaning where
    /// rules are named.
    fn require_free_id(&self, workspace: &Workspace) -> Result<()> {
        let id = self.id.as_str();
        require_id(id)?;
        let is_reserved = ProfileId::is_reserved(id) || Category::parse(id).is_some() || id == "all";
        ensure!(!is_reserved, "the id `{id}` is reserved; no file was changed");
        let profiles = workspace.names("profiles")?;
        let owner = profiles.iter().find(|profile| id == *profile || id.starts_with(&format!("{profile}-")));
        match owner {
            Some(owner) => bail!("ids that begin with `{owner}` belong to the profile; no file was changed"),
            None => Ok(()),
        }
    }

    /// The rule, its page and its first fixture, which has a finding. Definitions without a finding are on the page.
    fn files(&self, base: &str) -> Files {
        let (id, module) = (&self.id, snake_case(&self.id));
        let invalid = base.replace("</callCenter>", &format!("{SECTION}</callCenter>"));
        [
            (format!("crates/ccdef-core/src/rules/{module}.rs"), RULE),
            (format!("crates/ccdef-core/docs/rules/{id}.md"), PAGE),
            (format!("fixtures/open-cti/invalid/{id}/example.xml"), invalid.as_str()),
        ]
        .map(|(path, template)| (path, self.fill(template)))
        .into()
    }

    fn fill(&self, template: &str) -> String {
        let constant = self.constant();
        let values = [
            ("id", self.id.as_str()),
            ("constant", &constant),
            ("category", &format!("{:?}", self.category)),
            ("severity", &format!("{:?}", self.severity)),
            ("basis", &format!("{:?}", self.basis)),
            ("basis-id", self.basis.id()),
            ("fix", &format!("{:?}", self.fix)),
        ];
        fill(template, &values)
    }

    fn constant(&self) -> String {
        snake_case(&self.id).to_ascii_uppercase()
    }

    /// The list with the new rule at the end of its category.
    fn listed(&self, list: &str) -> Result<String> {
        let module = snake_case(&self.id);
        let list = insert_sorted(list, "mod ", &format!("mod {module};"))?;
        let entry = format!("    &{module}::{},\n", self.constant());
        let (before, rules) = list.split_once("pub static RULES").context("the list of rules has no `RULES`")?;
        let at = end_of_category(rules, self.category).context("the list of rules has no end")?;
        let heading = format!("    // {}\n", self.category);
        let heading = if rules.contains(&heading) { String::new() } else { heading };
        Ok(format!("{before}pub static RULES{}{heading}{entry}{}", &rules[..at], &rules[at..]))
    }
}

/// The offset where the rules of later categories begin, or where the list ends.
fn end_of_category(rules: &str, category: Category) -> Option<usize> {
    let later = Category::ALL.iter().filter(|later| **later > category);
    let headings = later.filter_map(|later| rules.find(&format!("    // {later}\n")));
    headings.min().or_else(|| rules.find("];"))
}

#[cfg(test)]
mod tests {
    use super::{Category, end_of_category};

    #[test]
    fn a_rule_is_added_at_the_end_of_its_category() {
        let rules = ": &[&Rule] = &[\n    // syntax\n    &a,\n    // values\n    &b,\n];\n";
        let rest = |category| end_of_category(rules, category).map(|at| &rules[at..]);
        assert_eq!(rest(Category::Syntax), Some("    // values\n    &b,\n];\n"));
        assert_eq!(rest(Category::Structure), Some("    // values\n    &b,\n];\n"));
        assert_eq!(rest(Category::Values), Some("];\n"));
        assert_eq!(rest(Category::Voice), Some("];\n"));
    }
}
