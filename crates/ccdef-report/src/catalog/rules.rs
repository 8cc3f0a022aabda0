//! The list of rules.

use std::io::{self, Write};

use ccdef_core::tables::Category;
use ccdef_core::tables::RuleInfo;
use serde::Serialize;

use super::table::Table;
use crate::json::write_json;
use crate::settings::ListFormat;
use crate::tool::Tool;

const HEAD: &[&str] = &["rule", "severity", "basis", "fix", "reported when"];

/// Writes the rules by category, in the given order within each, as text in lines of at most `width` columns if
/// possible.
///
/// # Errors
/// Fails only when `out` does.
pub fn rule_list(rules: &[&RuleInfo], format: ListFormat, width: usize, out: &mut dyn Write) -> io::Result<()> {
    match format {
        ListFormat::Text => text(rules, width, out),
        ListFormat::Markdown => markdown(rules, out),
        ListFormat::Json => {
            let rules = by_category(rules).flat_map(|(_, rules)| rules).map(RuleJson::of).collect();
            write_json(&RuleListJson { schema: "ccdef.rules/1", tool: Tool::THIS, rules }, out)
        }
    }
}

fn by_category<'r>(rules: &'r [&'r RuleInfo]) -> impl Iterator<Item = (Category, Vec<&'r RuleInfo>)> {
    let of = |category: Category| rules.iter().copied().filter(move |rule| rule.category == category).collect();
    Category::ALL
        .iter()
        .map(move |category| (*category, of(*category)))
        .filter(|(_, rules): &(_, Vec<_>)| !rules.is_empty())
}

fn text(rules: &[&RuleInfo], width: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut all = Table::new(HEAD);
    for rule in by_category(rules).flat_map(|(_, rules)| rules) {
        push(&mut all, rule, rule.id.as_str());
    }
    let mut blocks = all.lines(2, width).into_iter();
    for line in blocks.next().unwrap_or_default() {
        writeln!(out, "{line}")?;
    }
    for (category, rules) in by_category(rules) {
        writeln!(out, "{category}")?;
        for line in blocks.by_ref().take(rules.len()).flatten() {
            writeln!(out, "{line}")?;
        }
    }
    out.write_all(LEGEND.as_bytes())
}

/// What the columns of the text contain.
const LEGEND: &str = "
basis: documented by Salesforce, observed in an org or a file, heuristic of ccdef, or safety of whoever reads the file
fix: safe fixes do not change what a setting means, unsafe fixes may; `none`: fix it yourself
to learn more about a rule: ccdef explain <rule>
";

fn markdown(rules: &[&RuleInfo], out: &mut dyn Write) -> io::Result<()> {
    for (index, (category, rules)) in by_category(rules).enumerate() {
        writeln!(out, "{}## {category}\n", if index > 0 { "\n" } else { "" })?;
        let mut table = Table::new(HEAD);
        for rule in rules {
            push(&mut table, rule, &format!("`{}`", rule.id));
        }
        table.markdown(out)?;
    }
    Ok(())
}

fn push(table: &mut Table, rule: &RuleInfo, id: &str) {
    table.push([id, rule.severity.id(), rule.basis.id(), rule.fix.id(), rule.summary]);
}

#[derive(Serialize)]
struct RuleListJson<'r> {
    schema: &'static str,
    tool: Tool,
    rules: Vec<RuleJson<'r>>,
}

#[derive(Serialize)]
struct RuleJson<'r> {
    id: &'static str,
    severity: &'static str,
    basis: &'static str,
    category: &'static str,
    fix: &'static str,
    summary: &'r str,
}

impl<'r> RuleJson<'r> {
    fn of(rule: &'r RuleInfo) -> Self {
        Self {
            id: rule.id.as_str(),
            severity: rule.severity.id(),
            basis: rule.basis.id(),
            category: rule.category.id(),
            fix: rule.fix.id(),
            summary: rule.summary,
        }
    }
}
