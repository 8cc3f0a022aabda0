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
fn whitespace_around_a_name_counts() {
    let moved = |name: &str, path: &str, kind: [&'static str; 2]| {
        let of = |class, path: &str, what| (class, path.to_owned(), what);
        vec![of(ChangeClass::Contract, name, kind[0]), of(ChangeClass::Structure, path, kind[1])]
    };
    let items = ["item removed", "item added"];
    assert_eq!(
        one("name=\"tenant\"", "name=\"tenant \""),
        moved("/acmeSettings/tenant", "/acmeSettings/\"tenant \"", items)
    );
    let section = one("name=\"acmeSettings\"", "name=\" acmeSettings\"");
    assert_eq!(section.len(), 6, "{section:?}");
    assert!(
        section.contains(&(ChangeClass::Structure, "/\" acmeSettings\"".to_owned(), "section added")),
        "{section:?}"
    );
    assert!(
        section.contains(&(ChangeClass::Structure, "/\" acmeSettings\"/tenant".to_owned(), "item added")),
        "{section:?}"
    );
}

#[test]
fn whitespace_around_a_copy_counts() {
    let file = |url: &str, json: &str| {
        format!(
            "<CallCenter><adapterUrl>{url}</adapterUrl><customSettings>{{&quot;reqUseApi&quot;:&quot;{json}&quot;}}\
             </customSettings><displayName>A</displayName><sections><items><label>u</label><name>reqAdapterUrl</name>\
             <value>https://cti.acme.test/</value></items><items><label>a</label><name>reqUseApi</name>\
             <value>true</value></items><label>g</label><name>reqGeneralInfo</name></sections></CallCenter>"
        )
    };
    let (url, base) = ("https://cti.acme.test/", file("https://cti.acme.test/", "true"));
    let changed = |after: String| {
        let (before, after, schema) =
            (acme::draft("A.callCenter-meta.xml", &base), acme::draft("A.callCenter-meta.xml", &after), acme::schema());
        let [before, after] = [&before, &after].map(|draft| Some(DiffSide::new(draft, &schema)));
        diff(before, after).into_iter().map(|change| change.path).collect::<Vec<_>>()
    };
    assert_eq!(changed(base.clone()), [""; 0]);
    assert_eq!(changed(file(url, "true ")), ["customSettings/reqUseApi"]);
    assert_eq!(changed(file(&format!(" {url}"), "true")), ["adapterUrl"]);
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

#[test]
fn each_name_in_a_path_is_masked_alone() {
    let mut base = acme::definition("https://cti.acme.test/a", "");
    let before = base.clone();
    base = base.replace(
        "</callCenter>",
        "<section sortOrder=\"9\" name=\"token Tr0ub4dor3xyzQ\" label=\"L\">\
         <item sortOrder=\"0\" name=\"anItemWithALongName\" label=\"L\">v</item></section></callCenter>",
    );
    let paths: Vec<String> = changes(&before, &base).into_iter().map(|(_, path, _)| path).collect();
    assert_eq!(paths, ["/token ***", "/token ***/anItemWithALongName"]);
}
