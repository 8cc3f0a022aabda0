//! Sections and items of the known files, and those that only the vendor's code names.
//!
//! The labels of items that only code names are not known; they are the names in words.

use ccdef_core::prelude::*;

use crate::mapping::{MAP, MAPS};

/// The section of the connection to the desktop.
pub(crate) const CONNECTOR: &str = "ConnectorSettings";
/// The section of what is searched for a contact.
pub(crate) const SEARCH: &str = "FieldSearchSettings";
/// The section of the maps.
pub(crate) const MAPPING: &str = "DataMapping";

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        common::description().default("SFDC Genesys Connector").source("O1, C2"),
        ItemSpec::recommended(item::VERSION, "Version", ValueKind::Decimal)
            .default("1")
            .doc("The version of the definition.")
            .source("O1, C2"),
    ]),
    SectionSpec::new(CONNECTOR, "Connector Settings").items(CONNECTION),
    SectionSpec::new("PopSettings", "Pop Settings").items(POP),
    SectionSpec::new("CaseSettings", "Case Settings").items(CASE),
    SectionSpec::new("TaskSettings", "Task Settings").items(TASK),
    SectionSpec::new(SEARCH, "Field Search Settings").items(FIELDS),
    SectionSpec::new(MAPPING, "Data Mapping").items(&[
        known(MAPS[0], "Case Map", MAP)
            .default("")
            .example("Origin:channel")
            .doc("The fields of a new case and the keys of the attached data that fill them."),
        known(MAPS[1], "Task Map", MAP)
            .default("")
            .example("Acme_Queue__c:queue")
            .doc("The fields of a task and the keys of the attached data that fill them."),
        known("DispositionKVP", "Disposition KVP", ValueKind::Text)
            .example("DispositionCode")
            .doc("The key of the attached data with the disposition code."),
    ]),
];

const CONNECTION: &[ItemSpec] = &[
    known("PollPort", "Poll Port", ValueKind::Port)
        .default("5050")
        .doc("The port of the desktop on the agent's computer."),
    common::item_of_one_org("UseLocalHost", "Use localhost", ValueKind::Bool)
        .default("true")
        .doc("Whether the desktop is addressed as `localhost`."),
    in_code("UseWebSockets", "Use Web Sockets", ValueKind::Bool)
        .default("false")
        .doc("Whether the connector talks to the desktop through web sockets."),
    older("URI", "URI", ValueKind::HTTPS_URL).doc("The address of the web service."),
    older("AgentChannels", "Agent Channels", ValueKind::list(',', &ValueKind::Text))
        .example("voice,email,chat")
        .doc("The channels that agents work in."),
    older("PersistUserSettings", "Persist User Settings", ValueKind::Bool)
        .doc("Whether the settings of agents are kept."),
    older("ReadOnly", "Read Only", ValueKind::Bool).doc("Whether agents can only watch."),
    older("UseDefaultPlace", "Use Default Place", ValueKind::Bool).doc("Whether agents log in at their default place."),
];

const POP: &[ItemSpec] = &[
    on("ShowContact", "Show contact on pop").doc("Whether a call opens the contact."),
    off("NoDefaultSearch", "No default search").doc("Whether the default search is left out."),
    off("NoANISearch", "No ANI search").doc("Whether the search for the number of the caller is left out."),
    older("PopOnConsultCall", "Pop On Consult Call", ValueKind::Bool)
        .doc("Whether a consultation call opens a record."),
    older("PopOnMediaEstablished", "Pop On Media Established", ValueKind::Bool)
        .doc("Whether records are opened when an interaction other than a call is established."),
    older("PopOnVoiceEstablished", "Pop On Voice Established", ValueKind::Bool)
        .doc("Whether records are opened when a call is established."),
];

const CASE: &[ItemSpec] = &[
    off("ShowCase", "Show case on pop").doc("Whether a call opens the case."),
    off("NewCaseOnPop", "New case enabled").doc("Whether a call creates a case."),
    off("NewCaseIfNoSearchKVPPresent", "New case if no search KVP present")
        .doc("Whether a case is created if the attached data has no key to search for."),
    off("SearchCaseIfWrongCase", "Search cases if case is wrong")
        .doc("Whether cases are searched if the number in the attached data is wrong."),
    off("OpenNewCaseInEditMode", "Open new case in edit mode").doc("Whether a new case is opened for editing."),
    off("OpenExistingCaseInEditMode", "Open existing case in edit mode")
        .doc("Whether a found case is opened for editing."),
];

const TASK: &[ItemSpec] = &[
    off("CreateTask", "Create task").doc("Whether calls are logged as tasks."),
    off("NewTaskOnPop", "New task on pop").doc("Whether the task is created when the record is opened."),
    off("OpenInitialTaskInEditMode", "Open initial task in edit mode").doc("Whether a new task is opened for editing."),
    off("OpenFinalTaskInEditMode", "Open final task in edit mode")
        .doc("Whether the task is opened for editing at the end of the call."),
];

const FIELDS: &[ItemSpec] = &[
    search("VoiceSearchType", "Voice search type", "phoneNumber").doc("What is searched for a call."),
    search("EmailSearchType", "Email search type", "email").doc("What is searched for an email."),
    search("ChatSearchType", "Chat search type", "name").doc("What is searched for a chat."),
    search("OpenMediaSearchType", "Open media search type", "name").doc("What is searched for any other interaction."),
    search("SearchCaseKVP", "Search case KVP", "CaseNumber").doc("The key of the attached data with the case number."),
    in_code("VoiceSearchKVP", "Voice Search KVP", ValueKind::Text)
        .default("")
        .doc("The key of the attached data with what is searched for a call."),
    in_code("VoiceSearchField", "Voice Search Field", ValueKind::Text)
        .default("Phone")
        .doc("The field in which a call is searched."),
    older("SearchVoiceField", "Search Voice Field", ValueKind::Text)
        .example("Phone")
        .doc("The field in which a call is searched."),
    older("SearchVoiceKVP", "Search Voice KVP", ValueKind::Text)
        .example("contact_info")
        .doc("The key of the attached data with what is searched for a call."),
    older("SearchEmailField", "Search Email Field", ValueKind::Text)
        .example("Email")
        .doc("The field in which an email is searched."),
    older("SearchEmailKVP", "Search Email KVP", ValueKind::Text)
        .example("FromAddress")
        .doc("The key of the attached data with what is searched for an email."),
    older("SearchChatField", "Search Chat Field", ValueKind::Text)
        .example("Name")
        .doc("The field in which a chat is searched."),
    older("SearchChatKVP", "Search Chat KVP", ValueKind::Text)
        .example("FullName")
        .doc("The key of the attached data with what is searched for a chat."),
];

/// An item of the known files that the vendor's code reads.
const fn known(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).source("O1, C1")
}

/// A switch that is on unless it is set.
const fn on(name: &'static str, label: &'static str) -> ItemSpec {
    known(name, label, ValueKind::Bool).default("true")
}

/// A switch that is off unless it is set.
const fn off(name: &'static str, label: &'static str) -> ItemSpec {
    known(name, label, ValueKind::Bool).default("false")
}

/// What is searched, or by which key.
const fn search(name: &'static str, label: &'static str, default: &'static str) -> ItemSpec {
    known(name, label, ValueKind::Text).default(default)
}

/// An item that only the vendor's code names.
const fn in_code(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::optional(name, label, kind).source("C1")
}

/// An item of the older variant.
const fn older(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::optional(name, label, kind).source("C2")
}
