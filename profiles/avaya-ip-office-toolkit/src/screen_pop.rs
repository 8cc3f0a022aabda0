//! Items of the screen pop: the Salesforce fields in which the data of a call is searched.

use ccdef_core::prelude::*;

use crate::known::{off, on, text};

pub(crate) const ITEMS: &[ItemSpec] = &[
    common::item_of_one_org("TranPop", "Pop on Transfer and Conference? (Y/N/D)", ValueKind::OneOf(&["Y", "N", "D"]))
        .default("Y")
        .doc("Whether transfers and conferences open a record; what `D` stands for is not known."),
    field("ANI", "ANI", "Phone").doc("The field in which the number of the caller is searched."),
    field("DNIS", "DNIS", "").doc("The field in which the dialed number is searched."),
    field("Digits", "Digits", "").doc("The field in which the digits that the caller entered are searched."),
    field("UUI1", "UUI 1", "").doc("The field in which the first part of the attached data is searched."),
    field("UUI2", "UUI 2", "").doc("The field in which the second part of the attached data is searched."),
    field("UUI3", "UUI 3", "").doc("The field in which the third part of the attached data is searched."),
    off("DigitsShow", "Show Digits? (Y/N)").doc("Whether agents see the digits that the caller entered."),
    on("UUIDataShow", "Show UUI Data? (Y/N)").doc("Whether agents see the attached data."),
    off("UUIShow", "Show Full UUI? (Y/N)").doc("Whether agents see all of the attached data."),
    text("DigitsLabel", "Digits Label", "Digits").doc("The caption of the digits."),
    text("UUISep", "UUI Separator", ":").doc("The text between the parts of the attached data."),
    text("UUIData", "UUI Data", ":").doc("What of the attached data is shown; its form is not known."),
    text("UUILabel", "UUI Label", "IVR Data").doc("The caption of the attached data."),
];

/// A field, with its value in the known file.
const fn field(name: &'static str, label: &'static str, default: &'static str) -> ItemSpec {
    common::item_of_one_org(name, label, FIELD).default(default)
}

/// A field of any object, or of the object before the dot.
const FIELD: ValueKind = ValueKind::custom("a Salesforce field, such as `Phone` or `Account.Phone`", check_field);

fn check_field(value: &str) -> Result<(), ValueIssue> {
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    let (object, name) = value.split_once('.').unwrap_or(("Object", value));
    if is_name(object) && is_name(name) {
        return Ok(());
    }
    Err(ValueIssue::new("is not a Salesforce field, such as `Phone` or `Account.Phone`"))
}

#[cfg(test)]
mod tests {
    use super::check_field;

    #[test]
    fn field_may_have_its_object_before_a_dot() {
        for good in ["Phone", "Account.AccountNumber", "Acme_Key__c", "Acme__c.Acme_Key__c"] {
            assert!(check_field(good).is_ok(), "{good}");
        }
        for bad in ["Account Number", "Account.", ".Phone", "Account.Owner.Name", "1Phone"] {
            assert!(check_field(bad).is_err(), "{bad}");
        }
    }
}
