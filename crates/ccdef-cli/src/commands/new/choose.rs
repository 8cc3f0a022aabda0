//! Lets the user choose a vendor on a terminal.

use std::fmt;

use ccdef_core::engine::Registry;
use ccdef_core::tables::{Family, Profile, Scaffold, Schema};

use super::prompt;
use crate::error::CliError;

/// What a new definition can be made for.
enum VendorChoice {
    Vendor(&'static Profile),
    NoVendor(Family),
}

impl fmt::Display for VendorChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Vendor(profile) => write!(f, "{} ({})", profile.title, profile.id.as_str()),
            Self::NoVendor(family) => write!(f, "another vendor, {} (no profile)", family.id()),
        }
    }
}

/// The tables of the vendor that the user chooses from a list.
///
/// # Errors
/// Fails when the user cancels, or when the terminal does not support prompts.
pub(super) fn vendor(registry: &Registry) -> Result<Schema, CliError> {
    let offered = registry.profiles().filter(|profile| matches!(profile.scaffold, Scaffold::Offered(_)));
    let without = [Family::OpenCti, Family::Voice].map(VendorChoice::NoVendor);
    let choices: Vec<VendorChoice> = offered.map(VendorChoice::Vendor).chain(without).collect();
    Ok(match prompt::select("Vendor of the softphone:", choices, 0)? {
        VendorChoice::Vendor(profile) => Schema::new(profile.family, registry.profile_and_bases(profile)),
        VendorChoice::NoVendor(family) => Schema::new(family, Vec::new()),
    })
}
