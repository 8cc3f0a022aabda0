//! Items of `reqDialingOptions`, labeled Voice Configuration by the vendor.

use ccdef_core::prelude::*;

use crate::general::both;

/// A link that may contain the caller's number.
const LINK: ValueKind = ValueKind::Template(&["ANI"]);

pub(crate) const ITEMS: &[ItemSpec] = &[
    both("reqDialingRules", "Dialing Rules", ValueKind::Text, "")
        .example("+49->0;+->00")
        .doc("Rules that rewrite numbers before dialing: `from->to`, joined by `;`."),
    both("reqLookupRules", "Lookup Rules", ValueKind::Text, "")
        .doc("Rules that rewrite numbers before a search, in the same form as the dialing rules."),
    both("reqInternalNumberRegex", "Internal number format RegEx", ValueKind::Text, "")
        .example("?????")
        .doc("The form of internal numbers; the known file has a mask of `?`, not a regular expression."),
    both("reqEditBeforeDial", "Edit number on click-to-dial", ValueKind::Bool, "false")
        .doc("Whether a clicked number can be changed before it is dialed."),
    both("reqNewRecordUrl1", "New Record URL 1", LINK, "00Q/e?lea8={ANI}").doc(NEW_RECORD),
    both("reqNewRecordUrl2", "New Record URL 2", LINK, "001/e?acc10={ANI}").doc(NEW_RECORD),
    both("reqNewRecordUrl3", "New Record URL 3", LINK, "003/e?con10={ANI}").doc(NEW_RECORD),
    both("reqNewRecordUrl4", "New Record URL 4", LINK, "").doc(NEW_RECORD),
    both("reqNewRecordUrl5", "New Record URL 5", LINK, "").doc(NEW_RECORD),
    both("reqCampaignAccountNumberUrl", "Campaign account number URL", LINK, "")
        .doc("A link that contains the account number of a campaign."),
    both("reqScreenTransferPerVar", "Variable for record sharing", ValueKind::integer(1, 10), "10")
        .doc("The call variable that passes the record to the next agent."),
    both("reqSearchAndScreenPopVariable", "Search and Screen Pop Variable", ValueKind::Text, "")
        .doc("The variable that is used for the search."),
    both("reqSearchParameter", "Additional Search Parameters", ValueKind::Text, "")
        .doc("Additional parameters of the search."),
    both("reqEnableInteractionLog", "Enable Salesforce Interaction Log", ValueKind::Bool, "false")
        .doc("Whether the interaction log of Salesforce is used."),
    both("reqWriteCallLog", "Enable Call Log", ValueKind::Bool, "true").doc("Whether calls are logged."),
    both("reqCallLogSubjectFormat", "Call Log Subject Format", ValueKind::MomentDateFormat, "YYYY-MM-DD HH:mm:ss")
        .doc("The date format in the subject of the call log."),
    both("reqDateTimeLocale", "Date Time Locale", ValueKind::Text, "en").doc("The locale of dates and times."),
    both("reqCallLogCommentField", "Show Call Log Comment Field", ValueKind::Bool, "true")
        .doc("Whether agents may add a comment.")
        .source("O1, D2"),
];

const NEW_RECORD: &str = "A link that opens a new record; the defaults are URLs of Salesforce Classic.";
