//! The messages on record (`format.md` section 7).

/// A message or symptom of the platform.
#[derive(Debug, Clone, Copy)]
pub struct PlatformError {
    /// Names it for people, in a few words.
    pub title: &'static str,
    /// The wordings on record, in any language; `*` stands for what changes from case to case.
    pub texts: &'static [&'static str],
    /// What is behind it.
    pub cause: &'static str,
    /// The rules that find the cause, the likeliest first; may be empty.
    pub rules: &'static [&'static str],
    /// What to do.
    pub fix: &'static str,
    /// The row of the format notes.
    pub source: &'static str,
}

/// Every message and symptom that is known.
pub static PLATFORM_ERRORS: &[PlatformError] = &[
    PlatformError {
        title: "required items are missing",
        texts: &[
            "セクション「*」には、「*」という名前のアイテムが必要です。",
            "section \"*\" needs items named *",
            "reqVersion, reqDescription, reqProgId",
        ],
        cause: "Salesforce found a section without the items it demands. When it asks for `reqVersion`, `reqDescription` \
                and `reqProgId`, a metadata file has no `customSettings` (or no `reqCallCenterType` in it), so that it is \
                validated as a call center of the old CTI Toolkit.",
        rules: &[
            "missing-custom-settings",
            "missing-call-center-type",
            "missing-required-item",
            "missing-required-section",
        ],
        fix: "Open CTI: add `<customSettings>`. Salesforce Voice: add `\"reqCallCenterType\":\"SCVBYOT\"` to it. Import \
              files: add the items that are named.",
        source: "format.md F1",
    },
    PlatformError {
        title: "the internal name is not accepted",
        texts: &[
            "回線*: この値は、英数字 40 文字に制限されており、先頭は英字で始まり、組織内の各コールセンターでユニークである必要があります。記号やスペースは使用できません。",
            "Line *: This value is limited to 40 alphanumeric characters, must start with a letter, must be unique *",
        ],
        cause: "The value of `reqInternalName` has a character other than a letter or digit (an underscore is enough), does \
                not begin with a letter, is longer than 40 characters, or is taken by another call center of the org. The \
                number is the line of the file (the Japanese text translates it as a telephone line).",
        rules: &["invalid-internal-name", "duplicate-internal-name"],
        fix: "Use letters and digits only, a letter first, at most 40, and a name that no other call center of the org has.",
        source: "format.md F2",
    },
    PlatformError {
        title: "the vendor name does not match",
        texts: &[
            "The vendor name in the XML file must match the name of the vendor that you selected.",
            "XML ファイル内のベンダー名は、選択したベンダーの名前に一致する必要があります。",
        ],
        cause: "The file was uploaded before a vendor was chosen in the wizard, or `reqVendorInfoApiName` lacks the \
                namespace of the vendor's record.",
        rules: &["invalid-vendor-api-name"],
        fix: "Choose the vendor first. Write the full API name: `namespace__Name`, or `c__Name` for a record of the org itself.",
        source: "format.md F3",
    },
    PlatformError {
        title: "Setup does not take the file",
        texts: &["does not like the xml format", "invalid xml format"],
        cause: "A file of the Metadata API dialect (`<CallCenter>`, `.callCenter-meta.xml`) was uploaded on the import page \
                of Setup, which reads only the import dialect (`<callCenter>`).",
        rules: &["file-name-mismatch", "wrong-dialect-element"],
        fix: "Convert it first: `ccdef convert --to import FILE`. Or deploy it as it is: `sf project deploy start`.",
        source: "format.md F4",
    },
    PlatformError {
        title: "an element of the import dialect in a deployment",
        texts: &[
            "Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}section invalid at this location in type CallCenter *",
            "Error parsing file: Element {}section invalid at this location in type CallCenter *",
            "Element * invalid at this location in type CallCenter*",
        ],
        cause: "A file of the import dialect, or one that is half converted, was deployed with the Metadata API. The numbers \
                are line and column.",
        rules: &["wrong-dialect-element", "unknown-element", "field-not-in-api-version"],
        fix: "Convert it as a whole: `ccdef convert --to metadata FILE`. Or import it in Setup > Call Centers.",
        source: "format.md F5, F6",
    },
    PlatformError {
        title: "sortOrder in a deployment",
        texts: &["Element * sortOrder invalid at this location in type CallCenterItem"],
        cause: "The Metadata API knows no `sortOrder`; the order of the elements is the order of the items.",
        rules: &["wrong-dialect-element"],
        fix: "Remove every `sortOrder`; `ccdef convert --to metadata FILE` does it.",
        source: "format.md F6",
    },
    PlatformError {
        title: "a name is missing in a deployment",
        texts: &["The name \"null\" is not valid."],
        cause: "A section or item of a metadata file has no `<name>`: forgotten, or written as an attribute.",
        rules: &["missing-metadata-field", "wrong-dialect-element"],
        fix: "Give every `sections` and `items` element a `<name>`.",
        source: "format.md F6",
    },
    PlatformError {
        title: "a double hyphen in a comment",
        texts: &["Error parsing file: The string \"--\" is not permitted within comments. *"],
        cause: "XML forbids `--` inside a comment. The numbers are line and column.",
        rules: &["double-hyphen-in-comment"],
        fix: "Write a single hyphen or a dash; `ccdef check --fix FILE` does it.",
        source: "format.md F7",
    },
    PlatformError {
        title: "the suffix of the file name",
        texts: &[
            "TypeInferenceError*Could not infer a metadata type",
            "Could not infer a metadata type",
            "Did you mean \".callCenter-meta.xml\"",
        ],
        cause: "The file name tells the CLI which metadata type a file is; this one has another suffix, such as \
                `.contactCenter-meta.xml`.",
        rules: &["file-name-mismatch"],
        fix: "Call the file `<InternalName>.callCenter-meta.xml`, in a folder `callCenters`.",
        source: "format.md F8",
    },
    PlatformError {
        title: "no metadata type ContactCenter",
        texts: &["Unknown type name 'ContactCenter' specified in package.xml"],
        cause: "There is no metadata type of that name: contact centers of Salesforce Voice are of the type `CallCenter`.",
        rules: &[],
        fix: "Write `<name>CallCenter</name>` in package.xml. The vendor's record is of the type `ConversationVendorInfo`.",
        source: "format.md 5e",
    },
    PlatformError {
        title: "the standby page does not exist",
        texts: &["Page * does not exist", "Page demoAdapterPage2 does not exist"],
        cause: "The adapter URL did not answer in time, and `reqStandbyUrl` names a Visualforce page that the org does not \
                have. In metadata files `customSettings` may still name it although the item was corrected.",
        rules: &["settings-drift", "adapter-url-mismatch"],
        fix: "Correct `reqStandbyUrl` in the item and in `customSettings`, or remove it together with `reqTimeout`.",
        source: "format.md F9",
    },
    PlatformError {
        title: "a frame of another origin",
        texts: &["Blocked a frame with origin \"*\" from accessing a cross-origin frame"],
        cause: "A relative adapter URL such as `/apex/page` is loaded from another host than the console's.",
        rules: &["relative-adapter-url"],
        fix: "Use the absolute address: `https://<MyDomain>.my.salesforce.com/apex/…`.",
        source: "format.md F10",
    },
    PlatformError {
        title: "no softphone in Lightning Experience",
        texts: &[
            "softphone missing in Lightning",
            "softphone does not show in Lightning",
            "phone not visible in Lightning utility bar",
        ],
        cause: "`reqSalesforceCompatibilityMode` is absent, misspelt or `Classic`; Salesforce then takes Classic. Or the \
                utility bar of the app has no Open CTI Softphone.",
        rules: &["missing-compatibility-mode", "misspelt-name"],
        fix: "Set `reqSalesforceCompatibilityMode` to `Lightning` or `Classic_and_Lightning`.",
        source: "format.md F11, F12",
    },
    PlatformError {
        title: "the public key is empty",
        texts: &["Public Key empty although import succeeded", "Public Key is empty after import"],
        cause: "The certificate itself was not in the file, only its name: `reqTelephonyIntegrationCertificate` is what Setup \
                shows as Public Key.",
        rules: &["invalid-certificate"],
        fix: "Put the PEM block into `reqTelephonyIntegrationCertificate`, or add it in Setup.",
        source: "format.md F15",
    },
    PlatformError {
        title: "a user cannot be added",
        texts: &["user cannot be added", "user is already assigned to a call center"],
        cause: "A user belongs to one call center only.",
        rules: &[],
        fix: "Remove the user from the other call center first (Setup > Call Centers > Manage Call Center Users).",
        source: "format.md F16",
    },
    PlatformError {
        title: "the internal name is taken",
        texts: &["duplicate internal name", "a call center with this internal name already exists"],
        cause: "Another call center of the org has the internal name; importing a file a second time does not update it.",
        rules: &["duplicate-internal-name"],
        fix: "Change the values in Setup instead, or import under a new internal name: `ccdef new --from FILE`.",
        source: "format.md F17",
    },
    PlatformError {
        title: "a bare & or < in the adapter URL",
        texts: &[
            "The entity name must immediately follow the '&' in the entity reference.",
            "The reference to entity \"*\" must end with the ';' delimiter.",
            "The value of attribute \"*\" associated with an element type \"*\" must not contain the '<' character.",
        ],
        cause: "`&` and `<` have to be escaped in XML, also in URLs.",
        rules: &["unescaped-character"],
        fix: "Write `&amp;` and `&lt;`; `ccdef check --fix FILE` does it.",
        source: "format.md F14",
    },
];
