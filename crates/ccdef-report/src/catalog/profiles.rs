//! The list of profiles.

use std::io::{self, Write};

use ccdef_core::tables::{Grade, Profile};
use serde::Serialize;

use super::table::Table;
use crate::json::write_json;
use crate::settings::ListFormat;
use crate::tool::Tool;

const HEAD: [&str; 6] = ["profile", "family", "evidence", "status", "vendor", "adapter"];

/// Writes the profiles in the given order, as text in lines of at most `width` columns if possible.
///
/// # Errors
/// Fails only when `out` does.
pub fn profile_list(profiles: &[&Profile], format: ListFormat, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut table = Table::new(&HEAD);
    let tick = |id: &str| if format == ListFormat::Markdown { format!("`{id}`") } else { id.to_owned() };
    for profile in profiles {
        let Profile { id, family, grade, status, vendor, title, .. } = profile;
        table.push([&tick(id.as_str()), family.id(), grade.id(), status.id(), vendor, title]);
    }
    match format {
        ListFormat::Text => {
            for line in table.lines(0, width).concat() {
                writeln!(out, "{line}")?;
            }
            legend(out)
        }
        ListFormat::Markdown => table.markdown(out),
        ListFormat::Json => {
            let profiles = profiles.iter().map(|profile| ProfileJson::of(profile)).collect();
            write_json(&ProfileListJson { schema: "ccdef.profiles/1", tool: Tool::THIS, profiles }, out)
        }
    }
}

/// What the letters of the column `evidence` mean.
fn legend(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\nevidence: what the profile is based on")?;
    for grade in Grade::ALL {
        writeln!(out, "  {}: {}", grade.id(), grade.meaning())?;
    }
    writeln!(out, "\nto see what an adapter requires: ccdef profile show <profile>")
}

#[derive(Serialize)]
struct ProfileListJson {
    schema: &'static str,
    tool: Tool,
    profiles: Vec<ProfileJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ProfileJson {
    id: &'static str,
    title: &'static str,
    vendor: &'static str,
    family: &'static str,
    evidence: &'static str,
    is_experimental: bool,
    status: &'static str,
}

impl ProfileJson {
    fn of(profile: &Profile) -> Self {
        Self {
            id: profile.id.as_str(),
            title: profile.title,
            vendor: profile.vendor,
            family: profile.family.id(),
            evidence: profile.grade.id(),
            is_experimental: profile.grade.is_experimental(),
            status: profile.status.id(),
        }
    }
}
