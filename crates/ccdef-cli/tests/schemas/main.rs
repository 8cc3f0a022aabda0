//! Tests the schemas for editors with the tools that read them: `xmllint` for XSD and `jing` for RELAX NG.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

mod constraints;
mod validator;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use validator::Kind;

const NAMESPACE: &str = "http://soap.sforce.com/2006/04/metadata";

fn ccdef(arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_ccdef")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn profiles() -> Vec<String> {
    let list: serde_json::Value = serde_json::from_slice(&ccdef(&["profile", "list", "--json"])).unwrap();
    let ids = list["profiles"].as_array().unwrap().iter().map(|profile| profile["id"].as_str().unwrap().to_owned());
    ids.collect()
}

/// The valid fixtures of a profile or family that are in the import dialect.
fn valid_fixtures(id: &str, kind: Kind) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(id).join("valid");
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "xml") && is_for(&path, kind) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// For an XSD, a root in the metadata namespace is a different element.
fn is_for(path: &Path, kind: Kind) -> bool {
    let bytes: Vec<u8> = fs::read(path).unwrap().into_iter().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&bytes);
    let is_import = text.contains("<callCenter") || text.contains(":callCenter");
    is_import && (kind == Kind::Rng || !text.contains(NAMESPACE))
}

/// Every valid fixture is accepted by the schema of its profile or family.
fn accepts_every_valid_fixture(kind: Kind) {
    if !kind.is_installed() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let profiles = profiles().into_iter().map(|id| ("--profile", id));
    let families = ["open-cti", "voice", "toolkit"].map(|id| ("--family", id.to_owned()));
    let mut validated = 0;
    for (option, id) in profiles.chain(families) {
        let schema = folder.path().join(format!("{id}.{}", kind.id()));
        fs::write(&schema, ccdef(&["schema", "--kind", kind.id(), option, &id])).unwrap();
        let files = valid_fixtures(&id, kind);
        if !files.is_empty() {
            let (accepted, messages) = kind.validate_all(&schema, &files);
            assert!(accepted, "{id}: {messages}");
            validated += files.len();
        }
    }
    assert!(validated > 30, "only {validated} fixtures were found");
}

/// A definition that both schemas accept.
const VALID: &str = r#"<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General Information">
    <item sortOrder="0" name="reqInternalName" label="Internal Name">AcmeCC</item>
    <item sortOrder="1" name="reqUseApi" label="Use CTI API">true</item>
    <item sortOrder="2" name="reqSoftphoneHeight" label="Softphone Height">400</item>
    <item sortOrder="3" name="reqSalesforceCompatibilityMode" label="Mode">Lightning</item>
  </section>
  <section sortOrder="1" name="acme" label="Acme">
    <item sortOrder="0" name="tenant" label="Tenant">north</item>
  </section>
</callCenter>
"#;

/// Errors of structure: name, and a replacement in [`VALID`].
const ERRORS: &[(&str, &str, &str)] = &[
    ("root-of-another-name", "callCenter", "callcenter"),
    ("metadata-spelling", "section", "sections"),
    ("section-without-item", "<item sortOrder=\"0\" name=\"tenant\" label=\"Tenant\">north</item>", ""),
    ("section-without-order", "<section sortOrder=\"1\"", "<section"),
    ("section-without-name", "name=\"acme\" ", ""),
    ("item-without-order", "<item sortOrder=\"3\"", "<item"),
    ("item-without-name", "name=\"tenant\"", ""),
    ("order-that-is-no-number", "sortOrder=\"3\"", "sortOrder=\"third\""),
    ("order-below-zero", "sortOrder=\"3\"", "sortOrder=\"-3\""),
    ("order-with-a-sign", "sortOrder=\"1\" name=\"reqUseApi\"", "sortOrder=\"+1\" name=\"reqUseApi\""),
    ("section-order-with-a-sign", "<section sortOrder=\"1\"", "<section sortOrder=\"+1\""),
    ("reserved-item-name", "\"tenant\"", "\"label\""),
    ("reserved-section-name", "\"acme\"", "\"sortOrder\""),
    ("reserved-name-of-a-setting", "name=\"reqUseApi\"", "name=\"displayNameLabel\""),
    ("name-with-a-space", "\"tenant\"", "\"tenant name\""),
    ("name-with-an-underscore", "\"acme\"", "\"acme_settings\""),
    ("unknown-attribute", "label=\"Tenant\"", "label=\"Tenant\" hint=\"which\""),
    ("misspelt-attribute", "sortOrder=\"2\"", "sortorder=\"2\""),
    ("item-outside-a-section", "</callCenter>", "<item sortOrder=\"0\" name=\"a\">b</item></callCenter>"),
    ("element-in-an-item", ">north<", "><value>north</value><"),
    ("text-in-a-section", "label=\"Acme\">", "label=\"Acme\">north"),
    ("section-in-a-section", "label=\"Acme\">", "label=\"Acme\"><section sortOrder=\"0\" name=\"a\"/>"),
];

/// Errors that only an XSD detects: RELAX NG cannot express uniqueness.
const XSD_ERRORS: &[(&str, &str, &str)] = &[
    ("section-order-twice", "<section sortOrder=\"1\"", "<section sortOrder=\"0\""),
    ("section-name-twice", "\"acme\"", "\"reqGeneralInfo\""),
    ("item-order-twice", "sortOrder=\"3\"", "sortOrder=\"2\""),
    ("item-name-twice", "\"reqUseApi\"", "\"reqInternalName\""),
];

/// An item of [`VALID`] in the place of which another may be.
const PLACE: &str = "name=\"reqUseApi\" label=\"Use CTI API\">true";

/// Errors that only RELAX NG detects: an XSD cannot type a value by the name of its item.
const RNG_ERRORS: &[(&str, &str, &str)] = &[
    ("no-truth-value", ">true<", ">yes<"),
    ("no-number", ">400<", ">tall<"),
    ("no-pixels", ">400<", ">-400<"),
    ("internal-name-with-an-underscore", ">AcmeCC<", ">Acme_CC<"),
    ("internal-name-with-a-digit-first", ">AcmeCC<", ">2AcmeCC<"),
    ("internal-name-of-41-characters", ">AcmeCC<", ">Acme567890123456789012345678901234567890x<"),
    ("no-internal-name", ">AcmeCC<", "><"),
    ("unknown-mode", ">Lightning<", ">Lighting<"),
    ("internal-name-elsewhere", "sortOrder=\"0\" name=\"reqInternalName\"", "sortOrder=\"7\" name=\"reqInternalName\""),
    (
        "display-name-elsewhere",
        "sortOrder=\"2\" name=\"reqSoftphoneHeight\" label=\"Softphone Height\">400",
        "sortOrder=\"2\" name=\"reqDisplayName\" label=\"Display Name\">Acme",
    ),
    ("adapter-of-another-scheme", PLACE, "name=\"reqAdapterUrl\" label=\"URL\">ftp://cti.acme.example/"),
    ("script-as-adapter", PLACE, "name=\"reqAdapterUrl\" label=\"URL\">JavaScript:void(0)"),
];

/// Every error of the list is rejected and the valid definition is accepted, in one process.
fn rejects_every_error(kind: Kind, errors: &[(&str, &str, &str)]) {
    if !kind.is_installed() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let schema = folder.path().join("schema");
    fs::write(&schema, ccdef(&["schema", "--kind", kind.id()])).unwrap();
    let file = |name: &str, text: String| {
        let path = folder.path().join(format!("{name}.xml"));
        fs::write(&path, text).unwrap();
        path
    };
    let long = VALID.replace("\"Tenant\"", &format!("\"{}\"", "x".repeat(1001)));
    let mut files = vec![file("valid", VALID.to_owned()), file("label-of-1001-characters", long)];
    for (name, from, to) in ERRORS.iter().chain(errors) {
        assert!(VALID.contains(from), "{name}");
        files.push(file(name, VALID.replace(from, to)));
    }
    let (accepted, messages) = kind.validate_all(&schema, &files);
    assert!(!accepted);
    for path in files {
        let name = path.file_name().unwrap().to_str().unwrap();
        assert_eq!(kind.rejects(name, &messages), name != "valid.xml", "{name}: {messages}");
    }
}

#[test]
fn xsd_accepts_every_valid_fixture() {
    accepts_every_valid_fixture(Kind::Xsd);
}

#[test]
fn relax_ng_accepts_every_valid_fixture() {
    accepts_every_valid_fixture(Kind::Rng);
}

#[test]
fn xsd_rejects_every_error() {
    rejects_every_error(Kind::Xsd, XSD_ERRORS);
}

#[test]
fn relax_ng_rejects_every_error() {
    let long = format!("name=\"reqDisplayName\" label=\"Display Name\">{}", "x".repeat(1001));
    let errors = [RNG_ERRORS, &[("display-name-of-1001-characters", PLACE, &long)]].concat();
    rejects_every_error(Kind::Rng, &errors);
}
