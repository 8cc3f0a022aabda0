//! Links every vendor profile and the hints. Without a reference to it, a dependency is not linked and registers nothing.
//!
//! **Invariant:** one line for each folder of `profiles/`, sorted, and nothing else. Each line refers to the `PROFILE` of
//! its crate, because some linkers (such as WebAssembly's) drop an import that is not used.

#![cfg_attr(not(any(test, target_family = "wasm")), deny(unused_crate_dependencies))]

use ccdef_core::tables::{Hint, Profile};

/// Every vendor profile of this repository, by id.
pub static PROFILES: &[&Profile] = &[
    &ccdef_profile_8x8_work::PROFILE,
    &ccdef_profile_aircall::PROFILE,
    &ccdef_profile_amazon_connect::PROFILE,
    &ccdef_profile_amazon_connect_legacy::PROFILE,
    &ccdef_profile_amc_toolkit::PROFILE,
    &ccdef_profile_ameyo::PROFILE,
    &ccdef_profile_avaya_aes_cloud_connector::PROFILE,
    &ccdef_profile_avaya_ip_office_toolkit::PROFILE,
    &ccdef_profile_brekeke_pbx::PROFILE,
    &ccdef_profile_bucher_suter_connects::PROFILE,
    &ccdef_profile_cti_toolkit::PROFILE,
    &ccdef_profile_dialshree::PROFILE,
    &ccdef_profile_dynamics365_contact_center::PROFILE,
    &ccdef_profile_epbx_manager::PROFILE,
    &ccdef_profile_genesys_cloud::PROFILE,
    &ccdef_profile_genesys_sfdc_connector::PROFILE,
    &ccdef_profile_genesys_workspace::PROFILE,
    &ccdef_profile_ingenius::PROFILE,
    &ccdef_profile_ozonetel::PROFILE,
    &ccdef_profile_ringcentral::PROFILE,
    &ccdef_profile_ringcentral_embeddable::PROFILE,
    &ccdef_profile_salesforce_demo::PROFILE,
    &ccdef_profile_salesforce_lightning_demo_cti::PROFILE,
    &ccdef_profile_scv_amazon_connect::PROFILE,
    &ccdef_profile_scv_amazon_hvcc::PROFILE,
    &ccdef_profile_scv_genesys_cloud::PROFILE,
    &ccdef_profile_scv_nice_cxone::PROFILE,
    &ccdef_profile_scv_partner_telephony::PROFILE,
    &ccdef_profile_scv_webex::PROFILE,
    &ccdef_profile_shoretel_sky::PROFILE,
    &ccdef_profile_slick_cti::PROFILE,
    &ccdef_profile_talkdesk::PROFILE,
    &ccdef_profile_twilio_click2dial::PROFILE,
    &ccdef_profile_vobiz::PROFILE,
    &ccdef_profile_vonage_contactworld::PROFILE,
    &ccdef_profile_webex_contact_center::PROFILE,
    &ccdef_profile_webex_contact_center_legacy::PROFILE,
];

/// Every vendor that is detected but has no profile.
pub static HINTS: &[Hint] = ccdef_hints::HINTS;
