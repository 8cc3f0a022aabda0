//! Each change gets its class.

use ccdef_core::engine::diff::{Change, ChangeClass, DiffSide, diff};

use crate::acme;

fn compared(before: &str, after: &str) -> Vec<Change> {
    let (before, after, schema) = (acme::draft("a.xml", before), acme::draft("b.xml", after), acme::schema());
    let [before, after] = [&before, &after].map(|draft| Some(DiffSide::new(draft, &schema)));
    diff(before, after)
}

fn changes(before: &str, after: &str) -> Vec<(ChangeClass, String, &'static str)> {
    compared(before, after).into_iter().map(|change| (change.class, change.path, change.kind.phrase())).collect()
}

fn one(from: &str, to: &str) -> Vec<(ChangeClass, String, &'static str)> {
    let base = acme::definition("https://cti.acme.test/a", "");
    assert!(base.contains(from), "{from}");
    changes(&base, &base.replace(from, to))
}

#[test]
fn each_kind_of_change_has_its_class() {
    let change = |class, path: &str, what| vec![(class, path.to_owned(), what)];
    let cases = [
        (">north<", ">south<", change(ChangeClass::Value, "/acmeSettings/tenant", "value")),
        ("\"Adapter\"", "\"CTI\"", change(ChangeClass::LabelOrder, "/reqGeneralInfo/reqAdapterUrl", "label")),
        (">true<", ">on<", change(ChangeClass::Value, "/reqGeneralInfo/reqUseApi", "value")),
        (">400<", ">400a<", change(ChangeClass::Value, "/reqGeneralInfo/reqSoftphoneHeight", "value")),
        (">400<", ">400 <", change(ChangeClass::Value, "/reqGeneralInfo/reqSoftphoneHeight", "value")),
        ("AcmeNorth", "", change(ChangeClass::Identity, "/reqGeneralInfo/reqInternalName", "value")),
        ("AcmeNorth", "AcmeSouth", change(ChangeClass::Identity, "/reqGeneralInfo/reqInternalName", "value")),
    ];
    for (from, to, expected) in cases {
        assert_eq!(one(from, to), expected, "{from} to {to}");
    }
}

#[test]
fn a_renamed_item_is_a_removed_and_an_added_item() {
    let expected = vec![
        (ChangeClass::Contract, "/acmeSettings/tenant".to_owned(), "item removed"),
        (ChangeClass::Structure, "/acmeSettings/tenantName".to_owned(), "item added"),
    ];
    assert_eq!(one("name=\"tenant\"", "name=\"tenantName\""), expected);
}

#[test]
fn an_internal_name_that_is_a_credential_is_hidden() {
    let token = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
    let base = acme::definition("https://cti.acme.test/a", "");
    let (before, after, schema) =
        (acme::draft("a.xml", &base), acme::draft("a.xml", &base.replace("AcmeNorth", token)), acme::schema());
    let side = |draft| Some(DiffSide::new(draft, &schema));
    for changes in [diff(side(&before), side(&after)), diff(None, side(&after)), diff(side(&after), None)] {
        assert_eq!(changes.len(), 1);
        assert!(!format!("{changes:?}").contains(token), "{changes:?}");
    }
}

#[test]
fn secrets_are_hidden() {
    let base = acme::definition("https://cti.acme.test/a", "");
    let with = |token: &str| {
        let item =
            format!("<item sortOrder=\"2\" name=\"token\" label=\"Token\">{token}</item>\n  </section>\n</callCenter>");
        base.replace("  </section>\n</callCenter>", &item)
    };
    let found = compared(&with("one"), &with("two"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].before.as_deref(), Some("(hidden)"));
    assert_eq!(found[0].after.as_deref(), Some("(hidden)"));
}
