//! Links every vendor profile: a crate that is only listed as a dependency registers nothing, in silence.
//!
//! **Invariant:** a line for each folder of `profiles/`, sorted, and nothing else.

#![deny(unused_crate_dependencies)]

use ccdef_profile_8x8_work as _;
use ccdef_profile_aircall as _;
use ccdef_profile_amazon_connect as _;
use ccdef_profile_amazon_connect_legacy as _;
use ccdef_profile_amc_toolkit as _;
use ccdef_profile_ameyo as _;
use ccdef_profile_avaya_aes_cloud_connector as _;
use ccdef_profile_brekeke_pbx as _;
use ccdef_profile_bucher_suter_connects as _;
use ccdef_profile_cti_toolkit as _;
use ccdef_profile_dialshree as _;
use ccdef_profile_dynamics365_contact_center as _;
use ccdef_profile_epbx_manager as _;
use ccdef_profile_genesys_cloud as _;
use ccdef_profile_ingenius as _;
use ccdef_profile_ozonetel as _;
use ccdef_profile_ringcentral as _;
use ccdef_profile_ringcentral_embeddable as _;
use ccdef_profile_salesforce_demo as _;
use ccdef_profile_salesforce_lightning_demo_cti as _;
use ccdef_profile_scv_amazon_connect as _;
use ccdef_profile_scv_amazon_hvcc as _;
use ccdef_profile_scv_nice_cxone as _;
use ccdef_profile_scv_partner_telephony as _;
use ccdef_profile_scv_webex as _;
use ccdef_profile_shoretel_sky as _;
use ccdef_profile_slick_cti as _;
use ccdef_profile_talkdesk as _;
use ccdef_profile_twilio_click2dial as _;
use ccdef_profile_vobiz as _;
use ccdef_profile_webex_contact_center as _;
use ccdef_profile_webex_contact_center_legacy as _;
