//! A profile as text.

use std::io::{self, Write};

use super::types::{AdapterUrlJson, ProfileItemJson, ProfilePageJson, QueryParameterJson, ScaffoldJson};
use crate::wrap::wrap;

/// Indentation of the first line of an entry.
const ENTRY: usize = 2;
/// Indentation of its other lines.
const DETAIL: usize = 6;

/// Writes the page; lines are wrapped at `width` where possible.
pub(super) fn write(page: &ProfilePageJson, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut sheet = Sheet { width, out };
    sheet.line(0, &format!("{}: {} ({})", page.id, page.title, page.vendor))?;
    head(page, &mut sheet)?;
    detection(page, &mut sheet)?;
    settings(page, &mut sheet)?;
    rules(page, &mut sheet)?;
    scaffold(&page.scaffold, &mut sheet)?;
    sheet
        .list("sources, as cited in [brackets]", &page.evidence, |source| format!("{}: {}", source.key, source.text))?;
    sheet.line(0, &format!("\nThe requirements of {} apply as well: `ccdef explain format items`.", page.family_title))
}

/// How the profile is detected, and its adapter URLs.
fn detection(page: &ProfilePageJson, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.list(&format!("detection signals ({})", strengths(page)), &page.recognized_by, |signal| {
        format!("{}: {}", signal.strength, signal.clue)
    })?;
    sheet.list("adapter URL", &page.adapter_urls, adapter_url)?;
    sheet.list("not to be confused with", &page.look_alikes, |other| {
        format!("{}\n{}{}", other.url, other.message, cited(other.source))
    })
}

/// What the strengths of the detection signals mean.
fn strengths(page: &ProfilePageJson) -> String {
    let meanings = [
        ("strong", "strong: one is enough"),
        ("medium", "medium: two are enough"),
        ("fallback", "fallback: only if no other profile matches"),
        ("exclude", "exclude: never this vendor"),
    ];
    let is_used = |strength: &str| page.recognized_by.iter().any(|signal| signal.strength == strength);
    let used = meanings.iter().filter(|(strength, _)| is_used(strength)).map(|(_, meaning)| *meaning);
    used.collect::<Vec<_>>().join("; ")
}

/// Sections, items and values.
fn settings(page: &ProfilePageJson, sheet: &mut Sheet<'_>) -> io::Result<()> {
    for section in &page.sections {
        let label = if section.label.is_empty() { String::new() } else { format!(" \"{}\"", section.label) };
        sheet.list(&format!("section {}{label}", section.name), &section.items, item)?;
    }
    sheet.list("default values of the vendor", &page.expects, |expected| {
        let values = expected.values.join(" or ");
        format!("{}: {values}{}{}", expected.setting, cited(expected.source), condition(expected.when.as_ref()))
    })?;
    sheet.list("placeholders of the vendor", &page.samples, |sample| format!("{} ({})", sample.text, sample.place))?;
    sheet.list("renamed and removed settings", &page.renamed, |renamed| {
        let new = renamed.new.as_ref().map_or_else(|| " was removed".into(), |new| format!(" is now {new}"));
        format!("{}{new}\n{}{}", renamed.old, renamed.hint, cited(renamed.source))
    })
}

/// The constraints and rules of the profile, and the rules that it turns off.
fn rules(page: &ProfilePageJson, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.list("constraints", &page.constraints, |row| {
        let condition = condition(row.when.as_ref());
        format!("{} ({})\n{}{}{condition}", row.rule, row.severity, row.holds, cited(row.source))
    })?;
    sheet.list("rules turned off or lowered", &page.waivers, |waiver| {
        let limits =
            [waiver.setting.as_deref(), waiver.dialect].into_iter().flatten().map(|limit| format!(", {limit}"));
        let left = waiver.lowered_to.unwrap_or("off");
        format!("{}{}: {left}\n{}", waiver.rule, limits.collect::<String>(), waiver.reason)
    })?;
    sheet
        .list("rules of this profile", &page.rules, |rule| format!("{} ({}): {}", rule.id, rule.severity, rule.summary))
}

fn head(page: &ProfilePageJson, sheet: &mut Sheet<'_>) -> io::Result<()> {
    let experimental = if page.is_experimental { "; experimental: missing items are warnings, not errors" } else { "" };
    let note = if page.status_note.is_empty() { String::new() } else { format!(": {}", page.status_note) };
    let lines = [
        ("family", format!("{} ({})", page.family, page.family_title)),
        ("extends", page.extends.unwrap_or_default().to_owned()),
        ("status", format!("{}{note}", page.status)),
        ("evidence", format!("{}: {}{experimental}", page.grade, page.grade_meaning)),
        ("installation", page.route.to_owned()),
        ("documentation", page.docs_url.to_owned()),
    ];
    lines
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .try_for_each(|(name, text)| sheet.line(ENTRY, &format!("{name}: {text}")))
}

fn adapter_url(url: &AdapterUrlJson) -> String {
    let mut lines = vec![format!("{}{}", url.form, cited(url.source))];
    let query = |query: &QueryParameterJson| format!("query `{}` ({}): {}", query.name, query.need, query.form);
    lines.extend(url.query.iter().map(query));
    lines.extend(url.fragment.map(|fragment| format!("fragment `{fragment}`")));
    lines.extend(Some(url.remark.to_owned()).filter(|remark| !remark.is_empty()));
    lines.join("\n")
}

fn item(item: &ProfileItemJson) -> String {
    let dialect = item.dialect.map(|dialect| format!(" in {dialect}")).unwrap_or_default();
    let default = match item.default {
        Some("") if item.fixed => "; always empty".into(),
        Some(value) if item.fixed => format!("; always `{value}`"),
        Some("") => "; default empty".into(),
        Some(value) => format!("; default `{value}`"),
        None => item.example.map(|value| format!("; for example `{value}`")).unwrap_or_default(),
    };
    let since = if item.since.is_empty() { String::new() } else { format!(" Since {}.", item.since) };
    let secret = if item.sensitive { " Every user of the call center can read it." } else { "" };
    let presence = if item.presence == "optional" { String::new() } else { format!(" ({}{dialect})", item.presence) };
    let meaning = format!("{}{since}{secret}{}", item.meaning, cited(item.source));
    format!("{}{presence}: {}{default}\n{}", item.name, item.form, meaning.trim())
}

fn scaffold(scaffold: &ScaffoldJson, sheet: &mut Sheet<'_>) -> io::Result<()> {
    if !scaffold.offered {
        return sheet.list("`ccdef new` does not support this profile", &[scaffold.note], ToString::to_string);
    }
    sheet.list("Values that `ccdef new` requests", &scaffold.parameters, |parameter| {
        let default = match parameter.default {
            Some("") => "; default empty".into(),
            Some(value) => format!("; default `{value}`"),
            None => format!("; for example `{}`", parameter.example),
        };
        format!("{}: {}{default}\n{}", parameter.name, parameter.form, parameter.prompt)
    })?;
    match (scaffold.note, scaffold.parameters.is_empty()) {
        ("", _) => Ok(()),
        (note, true) => sheet.list("note on `ccdef new`", &[note], ToString::to_string),
        (note, false) => sheet.line(ENTRY, note),
    }
}

/// A line about when an entry applies; empty if it always does.
fn condition(when: Option<&String>) -> String {
    when.map(|when| format!("\ncondition: {when}")).unwrap_or_default()
}

fn cited(source: &str) -> String {
    if source.is_empty() { String::new() } else { format!(" [{source}]") }
}

/// The output of the page.
struct Sheet<'o> {
    width: usize,
    out: &'o mut dyn Write,
}

impl Sheet<'_> {
    /// A heading and one entry per element; empty without elements. The first line of an entry is less indented.
    fn list<T>(&mut self, heading: &str, things: &[T], describe: impl Fn(&T) -> String) -> io::Result<()> {
        if things.is_empty() {
            return Ok(());
        }
        self.line(0, &format!("\n{heading}"))?;
        for thing in things {
            let text = describe(thing);
            let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
            let first = wrap(first, self.width.saturating_sub(DETAIL));
            let (head, overflow) = first.split_once('\n').unwrap_or((&first, ""));
            self.line(ENTRY, head)?;
            self.line(DETAIL, overflow)?;
            self.line(DETAIL, rest)?;
        }
        Ok(())
    }

    /// A paragraph; nothing if it is empty.
    fn line(&mut self, indent: usize, text: &str) -> io::Result<()> {
        for line in wrap(text, self.width.saturating_sub(indent)).lines() {
            writeln!(self.out, "{:indent$}{line}", "")?;
        }
        Ok(())
    }
}
