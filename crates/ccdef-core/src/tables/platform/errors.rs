//! The known messages (`format/failures.md`, `format/failures-deploy.md`).

/// An error message or symptom of Salesforce.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct PlatformError {
    /// A short title.
    pub title: &'static str,
    /// The known wordings, in any language; `*` stands for text that varies.
    pub texts: &'static [&'static str],
    /// The cause.
    pub cause: &'static str,
    /// The rules that find the cause, the most likely first; may be empty.
    pub rules: &'static [&'static str],
    /// What to do.
    pub fix: &'static str,
    /// The fact of the notes on the format that records it, see [`fact_at`](crate::tables::fact_at).
    pub source: &'static str,
}

/// Every known message and symptom.
pub static PLATFORM_ERRORS: &[PlatformError] = &[
    PlatformError {
        title: "required items are missing",
        texts: &[
            "section \"*\" needs items named *",
            "セクション「*」には、「*」という名前のアイテムが必要です。",
            "reqVersion, reqDescription, reqProgId",
        ],
        cause: "A section is missing items that Salesforce requires. If these are `reqVersion`, `reqDescription` and \
                `reqProgId`, the metadata file has no `customSettings`, or no `reqCallCenterType` in it, and Salesforce \
                checks it as a CTI Toolkit call center.",
        rules: &[
            "missing-custom-settings",
            "missing-call-center-type",
            "missing-required-item",
            "missing-required-section",
        ],
        fix: "Open CTI: add `<customSettings>`. Salesforce Voice: add `\"reqCallCenterType\":\"SCVBYOT\"` to it. Import \
              files: add the items that the message names.",
        source: "format/failures-deploy.md#required-items-are-missing",
    },
    PlatformError {
        title: "the internal name is not accepted",
        texts: &[
            "Line *: This value is limited to 40 alphanumeric characters, must start with a letter, must be unique *",
            "回線*: この値は、英数字 40 文字に制限されており、先頭は英字で始まり、組織内の各コールセンターでユニークである必要があります。記号やスペースは使用できません。",
        ],
        cause: "The value of `reqInternalName` contains another character than letters and digits (such as an underscore), \
                does not start with a letter, is longer than 40 characters, or is used by another call center of the org. \
                The number is the line in the file.",
        rules: &["invalid-internal-name", "duplicate-internal-name"],
        fix: "Use at most 40 letters and digits, starting with a letter, and a name that no other call center of the org has.",
        source: "format/failures.md#internal-name-is-not-accepted",
    },
    PlatformError {
        title: "the vendor name does not match",
        texts: &[
            "The vendor name in the XML file must match the name of the vendor that you selected.",
            "XML ファイル内のベンダー名は、選択したベンダーの名前に一致する必要があります。",
        ],
        cause: "The file was uploaded before a vendor was chosen in the wizard, or `reqVendorInfoApiName` has no \
                namespace.",
        rules: &["invalid-vendor-api-name"],
        fix: "Choose the vendor first. Write the full API name: `namespace__Name`, or `c__Name` for a record of the org itself.",
        source: "format/failures.md#vendor-name-does-not-match",
    },
    PlatformError {
        title: "Setup rejects the file",
        texts: &["does not like the xml format", "invalid xml format"],
        cause: "A file in Metadata API format (`<CallCenter>`, `.callCenter-meta.xml`) was uploaded on the import page of \
                Setup, which reads only import files (`<callCenter>`).",
        rules: &["file-name-mismatch", "wrong-dialect-element"],
        fix: "Convert it first: `ccdef convert --to import FILE`. Or deploy it unchanged: `sf project deploy start`.",
        source: "format/failures.md#setup-rejects-a-metadata-file",
    },
    PlatformError {
        title: "an import file was deployed",
        texts: &[
            "Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}section invalid at this location in type CallCenter *",
            "Error parsing file: Element {}section invalid at this location in type CallCenter *",
            "Element * invalid at this location in type CallCenter*",
        ],
        cause: "An import file, or a file that is only partly converted, was deployed with the Metadata API. \
                Numbers at the end of the message are line and column.",
        rules: &["wrong-dialect-element", "unknown-element", "field-not-in-api-version"],
        fix: "Convert the whole file: `ccdef convert --to metadata FILE`. Or import it in Setup > Call Centers.",
        source: "format/failures-deploy.md#element-invalid-at-this-location",
    },
    PlatformError {
        title: "sortOrder in a deployment",
        texts: &["Element * sortOrder invalid at this location in type CallCenterItem"],
        cause: "The Metadata API has no `sortOrder`: the items have the order of their elements.",
        rules: &["wrong-dialect-element"],
        fix: "Remove every `sortOrder`; `ccdef convert --to metadata FILE` does it.",
        source: "format/failures-deploy.md#sort-order-in-a-deployment",
    },
    PlatformError {
        title: "a name is missing in a deployment",
        texts: &["The name \"null\" is not valid."],
        cause: "A section or item of a metadata file has no `<name>`: it is missing or written as an attribute.",
        rules: &["missing-metadata-field", "wrong-dialect-element"],
        fix: "Give every `sections` and `items` element a `<name>`.",
        source: "format/failures-deploy.md#name-null-is-not-valid",
    },
    PlatformError {
        title: "a double hyphen in a comment",
        texts: &["Error parsing file: The string \"--\" is not permitted within comments. *"],
        cause: "XML does not allow `--` inside a comment. Numbers at the end of the message are line and column.",
        rules: &["double-hyphen-in-comment"],
        fix: "Use one hyphen or a dash; `ccdef check --fix FILE` does it.",
        source: "format/failures-deploy.md#double-hyphen-in-a-comment",
    },
    PlatformError {
        title: "the file name has the wrong suffix",
        texts: &[
            "TypeInferenceError*Could not infer a metadata type",
            "Could not infer a metadata type",
            "Did you mean \".callCenter-meta.xml\"",
        ],
        cause: "The Salesforce CLI derives the metadata type from the file name; this one has another suffix, such as \
                `.contactCenter-meta.xml`.",
        rules: &["file-name-mismatch"],
        fix: "Name the file `<InternalName>.callCenter-meta.xml`, in a folder `callCenters`.",
        source: "format/failures-deploy.md#metadata-type-not-inferred",
    },
    PlatformError {
        title: "no metadata type ContactCenter",
        texts: &["Unknown type name 'ContactCenter' specified in package.xml"],
        cause: "There is no such metadata type: contact centers of Salesforce Voice have the type `CallCenter`.",
        rules: &[],
        fix: "Write `<name>CallCenter</name>` in package.xml. The vendor record has the type `ConversationVendorInfo`.",
        source: "format/failures-deploy.md#unknown-type-contactcenter",
    },
    PlatformError {
        title: "the standby page does not exist",
        texts: &["Page * does not exist", "Page demoAdapterPage2 does not exist"],
        cause: "The adapter URL did not answer in time, and `reqStandbyUrl` names a Visualforce page that the org does not \
                have. In metadata files `customSettings` may still name it, even if the item was corrected.",
        rules: &["settings-drift", "adapter-url-mismatch"],
        fix: "Correct `reqStandbyUrl` in the item and in `customSettings`, or remove it together with `reqTimeout`.",
        source: "format/failures.md#page-does-not-exist",
    },
    PlatformError {
        title: "a frame of another origin was blocked",
        texts: &["Blocked a frame with origin \"*\" from accessing a cross-origin frame"],
        cause: "A relative adapter URL such as `/apex/page` was loaded from another host than that of the console.",
        rules: &["relative-adapter-url"],
        fix: "Use the absolute address: `https://<MyDomain>.my.salesforce.com/apex/…`.",
        source: "format/failures.md#blocked-frame-of-another-origin",
    },
    PlatformError {
        title: "no softphone in Lightning Experience",
        texts: &[
            "softphone missing in Lightning",
            "softphone does not show in Lightning",
            "phone not visible in Lightning utility bar",
        ],
        cause: "`reqSalesforceCompatibilityMode` is missing, misspelled or `Classic`: the default is `Classic`, without a \
                softphone in Lightning Experience. Or the utility bar of the app has no Open CTI Softphone.",
        rules: &["missing-compatibility-mode", "misspelt-name"],
        fix: "Set `reqSalesforceCompatibilityMode` to `Lightning` or `Classic_and_Lightning`.",
        source: "format/failures.md#no-softphone-in-lightning-experience",
    },
    PlatformError {
        title: "the public key is empty",
        texts: &["Public Key empty although import succeeded", "Public Key is empty after import"],
        cause: "The file has only the name of the certificate, not the certificate: Setup shows \
                `reqTelephonyIntegrationCertificate` as Public Key.",
        rules: &["invalid-certificate"],
        fix: "Put the certificate, with its `BEGIN` and `END` lines, into `reqTelephonyIntegrationCertificate`, or add it in Setup.",
        source: "format/failures.md#public-key-is-empty",
    },
    PlatformError {
        title: "a user cannot be added",
        texts: &["user cannot be added", "user is already assigned to a call center"],
        cause: "A user can belong to only one call center.",
        rules: &[],
        fix: "Remove the user from the other call center first (Setup > Call Centers > Manage Call Center Users).",
        source: "format/failures.md#user-in-another-call-center",
    },
    PlatformError {
        title: "the internal name is taken",
        texts: &["duplicate internal name", "a call center with this internal name already exists"],
        cause: "Another call center of the org has the internal name; importing a file again does not update a call center.",
        rules: &["duplicate-internal-name"],
        fix: "Edit the values in Setup, or import the file under a new internal name: `ccdef new --from FILE`.",
        source: "format/failures.md#internal-name-is-taken",
    },
    PlatformError {
        title: "an unescaped & or < in the adapter URL",
        texts: &[
            "The entity name must immediately follow the '&' in the entity reference.",
            "The reference to entity \"*\" must end with the ';' delimiter.",
            "The value of attribute \"*\" associated with an element type \"*\" must not contain the '<' character.",
        ],
        cause: "XML requires `&` and `<` to be escaped, also in URLs.",
        rules: &["unescaped-character"],
        fix: "Write `&amp;` and `&lt;`; `ccdef check --fix FILE` does it.",
        source: "format/failures-deploy.md#unescaped-characters",
    },
    PlatformError {
        title: "Open CTI does not start",
        texts: &["Failed to initialize Open CTI"],
        cause: "Probably the adapter URL does not load, or the user has no call center.",
        rules: &["insecure-adapter-url", "relative-adapter-url"],
        fix: "Open the adapter URL in a browser, and add the user in Setup > Call Centers > Manage Call Center Users.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "no access to Lightning Experience",
        texts: &["You can't access Lightning Experience"],
        cause: "Probably the profile of the user or the edition of the org does not include Lightning Experience.",
        rules: &[],
        fix: "Check the profile of the user and the edition of the org.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "Content Security Policy",
        texts: &["Refused to run * Content Security Policy", "Refused to load * Content Security Policy"],
        cause: "Probably the org does not trust the address from which the softphone loads a script.",
        rules: &[],
        fix: "Add the address in Setup > Trusted URLs.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "the softphone page does not allow Salesforce to show it in a frame",
        texts: &[
            "Refused to display * X-Frame-Options",
            "Refused to display * frame-ancestors",
            "Refused to frame * frame-ancestors",
        ],
        cause: "Probably a header of the softphone page (`X-Frame-Options` or `frame-ancestors`) forbids Salesforce to show it in a frame.",
        rules: &[],
        fix: "Ask the vendor to allow the addresses of the org in the headers of the page.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "click-to-dial is disabled",
        texts: &["click to dial is disabled"],
        cause: "Probably the softphone did not call `enableClickToDial`, or the user has no call center.",
        rules: &[],
        fix: "Let the softphone call `enableClickToDial`, and add the user to the call center.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "the file of a component was not found",
        texts: &["named in package.xml, but was not found in zipped directory"],
        cause: "Probably the file name differs from the name in package.xml, or the file is in another folder.",
        rules: &["file-name-mismatch"],
        fix: "Name the file as package.xml names the component, in the folder `callCenters`.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "the channels of the contact center are not valid",
        texts: &["Contact Center Channel Validation Failed"],
        cause: "Probably `contactCenterChannels` of the metadata file has a value that the org does not accept.",
        rules: &[],
        fix: "Check `contactCenterChannels`.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "the user has no call center",
        texts: &["User is not assigned to a Call Center"],
        cause: "The user is not a member of a call center.",
        rules: &[],
        fix: "Add the user in Setup > Call Centers > Manage Call Center Users.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "the Open CTI script is not loaded",
        texts: &["sforce is not defined", "sforce.opencti is undefined"],
        cause: "Probably the softphone page loads the Open CTI script from a wrong address, or the script of the other mode: Lightning Experience and Salesforce Classic have different ones.",
        rules: &["missing-compatibility-mode"],
        fix: "Check the address of the script, and `reqSalesforceCompatibilityMode`.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "an element is repeated",
        texts: &["* is duplicated at this location in type CallCenter*", "Element * is duplicated at this location"],
        cause: "Probably the file has an element twice that may occur only once.",
        rules: &["duplicate-element"],
        fix: "Remove one of the two elements.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "an element that the API version does not have",
        texts: &["Property '*' not valid in version *"],
        cause: "Probably the file has an element that the Metadata API does not have in the version of the deployment, such as one of an import file.",
        rules: &["field-not-in-api-version", "unknown-element", "wrong-dialect-element"],
        fix: "Check the file with that version: `ccdef check --api-version VERSION FILE`.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "an insecure page was blocked",
        texts: &["Mixed Content", "requested an insecure frame"],
        cause: "The adapter URL or an address in the softphone page uses `http:`, and Salesforce is loaded over `https:`: the browser blocks it.",
        rules: &["insecure-adapter-url"],
        fix: "Write `https:` in the adapter URL, if the server supports it.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "the softphone stays empty",
        texts: &["softphone blank", "softphone is empty", "softphone stays empty", "softphone is white"],
        cause: "The page of the adapter URL does not load in the frame: the URL is wrong or uses `http:`, or the page forbids frames.",
        rules: &["adapter-url-mismatch", "not-a-softphone-page", "insecure-adapter-url", "relative-adapter-url"],
        fix: "Run `ccdef check FILE`, and open the adapter URL in a browser.",
        source: "format/failures.md#other-messages",
    },
    PlatformError {
        title: "the file is not well-formed XML",
        texts: &[
            "Content is not allowed in prolog.",
            "The element type \"*\" must be terminated by the matching end-tag *",
            "XML document structures must start and end within the same entity.",
            "Attribute \"*\" was already specified for element *",
            "An invalid XML character (Unicode: 0x*) was found *",
            "Premature end of file.",
            "The processing instruction target matching \"[xX][mM][lL]\" is not allowed.",
            "The markup in the document preceding the root element must be well-formed.",
            "The markup in the document following the root element must be well-formed.",
            "Content is not allowed in trailing section.",
            "The content of elements must consist of well-formed character data or markup.",
            "Element type \"*\" must be followed by either attribute specifications, \">\" or \"/>\".",
            "The end-tag for element type \"*\" must end with a '>' delimiter.",
            "Open quote is expected for attribute \"*\" associated with an element type \"*\".",
            "Attribute name \"*\" associated with an element type \"*\" must be followed by the ' = ' character.",
            "The character sequence \"]]>\" must not appear in content unless used to mark the end of a CDATA section.",
            "The entity \"*\" was referenced, but not declared.",
            "Character reference \"*\" is an invalid XML character.",
            "The prefix \"*\" for element \"*\" is not bound.",
            "The prefix \"*\" for attribute \"*\" associated with an element type \"*\" is not bound.",
            "The version is required in the XML declaration.",
            "The XML declaration must end with \"?>\".",
            "XML version \"*\" is not supported, only XML 1.0 is supported.",
            "Invalid encoding name \"*\".",
            "Invalid byte * of *-byte UTF-8 sequence.",
            "DOCTYPE is disallowed when the feature \"http://apache.org/xml/features/disallow-doctype-decl\" set to true.",
        ],
        cause: "The XML is malformed: for example text before the first element, a missing end tag, a repeated attribute or a character that XML forbids.",
        rules: &["malformed-xml"],
        fix: "Run `ccdef check FILE`: it shows where.",
        source: "format/failures-deploy.md#parser-messages",
    },
];
