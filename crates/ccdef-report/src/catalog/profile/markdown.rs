//! A profile as Markdown.

use std::io::{self, Write};

use super::super::table::Table;
use super::types::{ProfileItemJson, ProfilePageJson};

pub(super) fn write(page: &ProfilePageJson, out: &mut dyn Write) -> io::Result<()> {
    head(page, out)?;
    detection(page, out)?;
    settings(page, out)?;
    rules(page, out)?;
    parameters(page, out)?;
    section(out, "Sources", &["key", "source"], &page.evidence, |table, source| table.push([source.key, source.text]))
}

/// The title and general information.
fn head(page: &ProfilePageJson, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}\n", page.title)?;
    let note = if page.status_note.is_empty() { String::new() } else { format!(" ({})", page.status_note) };
    let experimental = if page.is_experimental { " (experimental)" } else { "" };
    writeln!(
        out,
        "Profile `{}`, vendor {}, family `{}`, status {}{note}, evidence {}{experimental}. {}",
        page.id, page.vendor, page.family, page.status, page.grade, page.route
    )?;
    if !page.docs_url.is_empty() {
        writeln!(out, "\nDocumentation: <{}>", page.docs_url)?;
    }
    Ok(())
}

/// How the profile is detected, and its adapter URLs.
fn detection(page: &ProfilePageJson, out: &mut dyn Write) -> io::Result<()> {
    section(out, "Detection signals", &["strength", "signal"], &page.recognized_by, |table, signal| {
        table.push([signal.strength, &signal.clue]);
    })?;
    section(out, "Adapter URL", &["form", "query", "remark", "source"], &page.adapter_urls, |table, url| {
        let query = url.query.iter().map(|query| format!("`{}` ({}): {}", query.name, query.need, query.form));
        table.push([&url.form, &query.collect::<Vec<_>>().join("; "), url.remark, url.source]);
    })?;
    section(out, "Not to be confused with", &["URL", "explanation", "source"], &page.look_alikes, |table, other| {
        table.push([&other.url, other.message, other.source]);
    })
}

/// Sections, items and values.
fn settings(page: &ProfilePageJson, out: &mut dyn Write) -> io::Result<()> {
    for of in &page.sections {
        section(out, &format!("Section `{}`", of.name), ITEM_HEAD, &of.items, push_item)?;
    }
    section(
        out,
        "Default values of the vendor",
        &["setting", "values", "condition", "source"],
        &page.expects,
        |table, expected| {
            let when = expected.when.as_deref().unwrap_or_default();
            table.push([&expected.setting, &expected.values.join(" or "), when, expected.source]);
        },
    )?;
    section(out, "Placeholders of the vendor", &["text", "as"], &page.samples, |table, sample| {
        table.push([&format!("`{}`", sample.text), sample.place]);
    })?;
    section(
        out,
        "Renamed and removed settings",
        &["old", "new", "how to fix it", "source"],
        &page.renamed,
        |table, renamed| {
            table.push([&renamed.old, renamed.new.as_deref().unwrap_or("removed"), renamed.hint, renamed.source]);
        },
    )
}

/// The constraints and rules of the profile, and the rules that it turns off.
fn rules(page: &ProfilePageJson, out: &mut dyn Write) -> io::Result<()> {
    section(out, "Constraints", &["rule", "requirement", "condition", "source"], &page.constraints, |table, row| {
        let when = row.when.as_deref().unwrap_or_default();
        table.push([&format!("`{}`", row.rule), &row.holds, when, row.source]);
    })?;
    section(
        out,
        "Rules turned off or lowered",
        &["rule", "applies to", "severity", "reason"],
        &page.waivers,
        |table, waiver| {
            let limits: Vec<&str> = [waiver.setting.as_deref(), waiver.dialect].into_iter().flatten().collect();
            table.push([waiver.rule, &limits.join(", "), waiver.lowered_to.unwrap_or("off"), waiver.reason]);
        },
    )?;
    section(out, "Rules of this profile", &["rule", "severity", "reported when"], &page.rules, |table, rule| {
        table.push([&format!("`{}`", rule.id), rule.severity, rule.summary]);
    })
}

/// The questions of `ccdef new`.
fn parameters(page: &ProfilePageJson, out: &mut dyn Write) -> io::Result<()> {
    section(
        out,
        "Parameters of `ccdef new`",
        &["parameter", "question", "form", "default", "example"],
        &page.scaffold.parameters,
        |table, parameter| {
            let default = parameter.default.map_or("none".into(), code);
            table.push([
                &format!("`{}`", parameter.name),
                parameter.prompt,
                &parameter.form,
                &default,
                &code(parameter.example),
            ]);
        },
    )
}

const ITEM_HEAD: &[&str] = &["item", "presence", "value", "default", "meaning", "since", "source"];

fn push_item(table: &mut Table, item: &ProfileItemJson) {
    let presence = item.dialect.map_or(item.presence.into(), |dialect| format!("{} in {dialect}", item.presence));
    let default = item.default.map_or("none".into(), code);
    table.push([&format!("`{}`", item.name), &presence, &item.form, &default, item.meaning, item.since, item.source]);
}

fn code(value: &str) -> String {
    if value.is_empty() { "empty".into() } else { format!("`{value}`") }
}

/// A heading and a table; empty if the table has no rows.
fn section<T>(
    out: &mut dyn Write,
    heading: &str,
    head: &'static [&'static str],
    things: &[T],
    push: impl Fn(&mut Table, &T),
) -> io::Result<()> {
    if things.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## {heading}\n")?;
    let mut table = Table::new(head);
    for thing in things {
        push(&mut table, thing);
    }
    table.markdown(out)
}
