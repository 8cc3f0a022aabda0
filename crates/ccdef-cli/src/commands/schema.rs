//! `ccdef schema`: schemas for editors and JSON Schemas.

mod answers;

use ccdef_core::engine::Registry;
use ccdef_core::engine::editor_schema::{relax_ng, xsd};
use ccdef_core::tables::{Family, Schema};

use crate::args::{SchemaArgs, SchemaKind};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output;

pub(super) fn run(args: &SchemaArgs) -> Result<ExitStatus, CliError> {
    let text = match args.kind {
        SchemaKind::Xsd => xsd(&tables(args)?),
        SchemaKind::Rng => relax_ng(&tables(args)?),
        SchemaKind::Report => ccdef_report::REPORT_SCHEMA.to_owned(),
        SchemaKind::Config => crate::config::SCHEMA.to_owned(),
        SchemaKind::Answers => return answers::print(&tables(args)?),
    };
    output::print(|out| out.program(|shown| shown.write_all(text.as_bytes())))?;
    Ok(ExitStatus::Success)
}

/// The tables of the profile, or of the family without one.
fn tables(args: &SchemaArgs) -> Result<Schema, CliError> {
    let Some(id) = &args.profile else {
        return Ok(Schema::new(args.family.unwrap_or(Family::OpenCti), Vec::new()));
    };
    let registry = Registry::load()?;
    let profile = registry.get(id)?;
    Ok(Schema::new(profile.family, registry.profile_and_bases(profile)))
}
