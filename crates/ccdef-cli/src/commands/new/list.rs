//! `ccdef new --list`: the profiles and their questions.

use std::fmt::Write as _;

use ccdef_core::engine::Registry;
use ccdef_core::engine::scaffold::Blueprint;
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Profile, Scaffold, Schema};
use serde::Serialize;

use crate::args::GlobalArgs;
use crate::error::CliError;
use crate::output;

/// A profile in JSON.
#[derive(Serialize)]
struct ProfileEntry {
    profile: &'static str,
    title: &'static str,
    family: &'static str,
    experimental: bool,
    asks: Vec<QuestionEntry>,
    #[serde(rename = "notOffered")]
    not_offered: Option<&'static str>,
}

#[derive(Serialize)]
struct QuestionEntry {
    key: String,
    prompt: &'static str,
    example: Option<&'static str>,
    default: Option<&'static str>,
    required: bool,
}

pub(super) fn print(registry: &Registry, global: &GlobalArgs) -> Result<(), CliError> {
    let entries: Vec<ProfileEntry> = registry.profiles().map(|profile| entry(profile, registry)).collect();
    if global.json {
        return output::print_json(&entries);
    }
    output::print(|out| {
        out.program(|shown| entries.iter().try_for_each(|entry| shown.write_all(text(entry).as_bytes())))
    })
}

fn entry(profile: &'static Profile, registry: &Registry) -> ProfileEntry {
    let schema = Schema::new(profile.family, registry.profile_and_bases(profile));
    let questions = Blueprint::new(&schema, Dialect::Import).map(|blueprint| blueprint.questions().to_vec());
    let not_offered = match profile.scaffold {
        Scaffold::NotOffered { reason, .. } => Some(reason),
        Scaffold::Offered(_) => None,
    };
    let asks = questions.unwrap_or_default().into_iter().map(|question| QuestionEntry {
        key: question.key,
        prompt: question.prompt,
        example: question.example,
        default: question.default,
        required: question.required,
    });
    ProfileEntry {
        profile: profile.id.as_str(),
        title: profile.title,
        family: profile.family.id(),
        experimental: profile.grade.is_experimental(),
        asks: asks.collect(),
        not_offered,
    }
}

fn text(entry: &ProfileEntry) -> String {
    let experimental = if entry.experimental { ", experimental" } else { "" };
    let mut text = format!("{}  {} ({}{experimental})\n", entry.profile, entry.title, entry.family);
    if let Some(reason) = entry.not_offered {
        let _ = writeln!(text, "  not supported: {reason}");
    }
    for ask in &entry.asks {
        let need = match ask.default {
            _ if ask.required => String::new(),
            Some("") | None => " [optional]".to_owned(),
            Some(default) => format!(" [default: {default}]"),
        };
        let _ = writeln!(text, "  {}  {}{need}", ask.key, ask.prompt);
    }
    text
}
