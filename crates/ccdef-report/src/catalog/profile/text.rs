//! A profile for people at a terminal.

use std::io::{self, Write};

use super::types::{AdapterUrl, Item, Page, Query, Scaffold};
use crate::wrap::wrap;

/// Where an entry of a list begins.
const ENTRY: usize = 2;
/// Where its further lines begin.
const DETAIL: usize = 6;

/// Writes paragraphs with headings; nothing is wider than `width` where that can be.
pub(super) fn write(page: &Page, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut sheet = Sheet { width, out };
    sheet.line(0, &format!("{}: {} ({})", page.id, page.title, page.vendor))?;
    head(page, &mut sheet)?;
    detection(page, &mut sheet)?;
    settings(page, &mut sheet)?;
    rules(page, &mut sheet)?;
    scaffold(&page.scaffold, &mut sheet)?;
    sheet.list("evidence", &page.evidence, |source| format!("{}: {}", source.key, source.text))?;
    sheet.line(0, &format!("\nBeside these, the settings of the family `{}` hold.", page.family))
}

/// How a file is recognized, by its URL above all.
fn detection(page: &Page, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.list("recognised by", &page.recognised_by, |signal| format!("{}: {}", signal.strength, signal.clue))?;
    sheet.list("adapter URL", &page.adapter_urls, adapter_url)?;
    sheet.list("not to be confused with", &page.look_alikes, |other| {
        format!("{}\n{}{}", other.url, other.message, cited(other.source))
    })
}

/// Sections, items and values.
fn settings(page: &Page, sheet: &mut Sheet<'_>) -> io::Result<()> {
    for section in &page.sections {
        let label = if section.label.is_empty() { String::new() } else { format!(" \"{}\"", section.label) };
        sheet.list(&format!("section {}{label}", section.name), &section.items, item)?;
    }
    sheet.list("values of the vendor's own file", &page.expects, |expected| {
        let when = expected.when.as_ref().map(|when| format!(", when {when}")).unwrap_or_default();
        format!("{}: {}{when}{}", expected.setting, expected.values.join(" or "), cited(expected.source))
    })?;
    sheet.list("settings of older generations", &page.renamed, |renamed| {
        let new = renamed.new.as_ref().map(|new| format!(" is now {new}")).unwrap_or_default();
        format!("{}{new}\n{}{}", renamed.old, renamed.hint, cited(renamed.source))
    })
}

/// What the profile checks beyond its tables, and which rules it waives.
fn rules(page: &Page, sheet: &mut Sheet<'_>) -> io::Result<()> {
    sheet.list("constraints", &page.constraints, |row| {
        let when = row.when.as_ref().map(|when| format!(", when {when}")).unwrap_or_default();
        format!("{} ({})\n{}{when}{}", row.rule, row.severity, row.holds, cited(row.source))
    })?;
    sheet.list("rules that do not hold", &page.waivers, |waiver| {
        let place = [waiver.setting.as_deref(), waiver.dialect].into_iter().flatten().map(|limit| format!(", {limit}"));
        let left = waiver.lowered_to.map_or("silent".into(), |severity| format!("only a {severity}"));
        format!("{}{}: {left}\n{}", waiver.rule, place.collect::<String>(), waiver.reason)
    })?;
    sheet.list("rules of its own", &page.rules, |rule| format!("{} ({}): {}", rule.id, rule.severity, rule.summary))
}

fn head(page: &Page, sheet: &mut Sheet<'_>) -> io::Result<()> {
    let experimental = if page.is_experimental { ", experimental" } else { "" };
    let note = if page.status_note.is_empty() { String::new() } else { format!(": {}", page.status_note) };
    let lines = [
        ("family", page.family.to_owned()),
        ("extends", page.extends.unwrap_or_default().to_owned()),
        ("status", format!("{}{note}", page.status)),
        ("grade of evidence", format!("{}{experimental}", page.grade)),
        ("route", page.route.to_owned()),
        ("documentation", page.docs_url.to_owned()),
    ];
    lines
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .try_for_each(|(name, text)| sheet.line(ENTRY, &format!("{name}: {text}")))
}

fn adapter_url(url: &AdapterUrl) -> String {
    let mut lines = vec![format!("{}{}", url.form, cited(url.source))];
    let query = |query: &Query| format!("query `{}` ({}): {}", query.name, query.need, query.form);
    lines.extend(url.query.iter().map(query));
    lines.extend(url.fragment.map(|fragment| format!("fragment `{fragment}`")));
    lines.extend(Some(url.remark.to_owned()).filter(|remark| !remark.is_empty()));
    lines.join("\n")
}

fn item(item: &Item) -> String {
    let dialect = item.dialect.map(|dialect| format!(" in {dialect}")).unwrap_or_default();
    let default = match item.default {
        Some("") if item.fixed => "; always empty".into(),
        Some(value) if item.fixed => format!("; always `{value}`"),
        Some("") => "; default empty".into(),
        Some(value) => format!("; default `{value}`"),
        None => item.example.map(|value| format!("; for example `{value}`")).unwrap_or_default(),
    };
    let since = if item.since.is_empty() { String::new() } else { format!(" Since {}.", item.since) };
    let secret = if item.sensitive { " Every assigned user can read it." } else { "" };
    let presence = if item.presence == "optional" { String::new() } else { format!(" ({}{dialect})", item.presence) };
    let meaning = format!("{}{since}{secret}{}", item.meaning, cited(item.source));
    format!("{}{presence}: {}{default}\n{}", item.name, item.form, meaning.trim())
}

fn scaffold(scaffold: &Scaffold, sheet: &mut Sheet<'_>) -> io::Result<()> {
    if !scaffold.offered {
        return sheet.list("`ccdef new` does not offer it", &[scaffold.note], ToString::to_string);
    }
    sheet.list("`ccdef new` asks for", &scaffold.parameters, |parameter| {
        let default = match parameter.default {
            Some("") => "; default empty".into(),
            Some(value) => format!("; default `{value}`"),
            None => format!("; for example `{}`", parameter.example),
        };
        format!("{}: {}{default}\n{}", parameter.name, parameter.form, parameter.prompt)
    })?;
    if scaffold.note.is_empty() { Ok(()) } else { sheet.line(ENTRY, scaffold.note) }
}

fn cited(source: &str) -> String {
    if source.is_empty() { String::new() } else { format!(" [{source}]") }
}

/// Where the page goes.
struct Sheet<'o> {
    width: usize,
    out: &'o mut dyn Write,
}

impl Sheet<'_> {
    /// A heading and an entry for each thing; nothing at all when there is none. The first line of an entry stands out.
    fn list<T>(&mut self, heading: &str, things: &[T], words: impl Fn(&T) -> String) -> io::Result<()> {
        if things.is_empty() {
            return Ok(());
        }
        self.line(0, &format!("\n{heading}"))?;
        for thing in things {
            let words = words(thing);
            let (first, rest) = words.split_once('\n').unwrap_or((&words, ""));
            let first = wrap(first, self.width.saturating_sub(DETAIL));
            let (head, overflow) = first.split_once('\n').unwrap_or((&first, ""));
            self.line(ENTRY, head)?;
            self.line(DETAIL, overflow)?;
            self.line(DETAIL, rest)?;
        }
        Ok(())
    }

    /// A paragraph; nothing when it is empty.
    fn line(&mut self, indent: usize, text: &str) -> io::Result<()> {
        for line in wrap(text, self.width.saturating_sub(indent)).lines() {
            writeln!(self.out, "{:indent$}{line}", "")?;
        }
        Ok(())
    }
}
