//! `ccdef profile`: lists and shows vendor profiles.

use ccdef_core::engine::Registry;
use ccdef_core::tables::Profile;
use ccdef_report::{profile_list, profile_page};

use crate::args::{GlobalArgs, ProfileCommand};
use crate::error::CliError;
use crate::output::{self, OutputStyle};

pub(super) fn run(command: &ProfileCommand, global: &GlobalArgs) -> Result<(), CliError> {
    let registry = Registry::load()?;
    match command {
        ProfileCommand::List { output } => {
            let profiles: Vec<&Profile> = registry.profiles().collect();
            let format = global.list_format(output);
            let width = output::list_width();
            output::print(|out| out.program(|text| profile_list(&profiles, format, width, text)))
        }
        ProfileCommand::Show { id, output } => {
            let profile = registry.get(id)?;
            let width = OutputStyle::of_stdout().width;
            output::print(|out| {
                out.program(|text| profile_page(&registry, profile, global.list_format(output), width, text))
            })
        }
    }
}
