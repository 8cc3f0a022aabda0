//! Baselines and suppressions by setting: what becomes of an entry that is no longer needed, and of a wrong path.

#![expect(clippy::unwrap_used, reason = "a test that cannot run the program has failed")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A definition with an `http:` URL.
const INSECURE: &str = r#"<callCenter>
  <section sortOrder="0" name="reqGeneralInfo" label="General Information">
    <item sortOrder="0" name="reqInternalName" label="Internal Name">AcmeCallCenter</item>
    <item sortOrder="1" name="reqDisplayName" label="Display Name">Acme Call Center</item>
    <item sortOrder="2" name="reqAdapterUrl" label="CTI Adapter URL">http://cti.acme.test/softphone</item>
    <item sortOrder="3" name="reqUseApi" label="Use CTI API">true</item>
    <item sortOrder="4" name="reqSoftphoneHeight" label="Softphone Height">400</item>
    <item sortOrder="5" name="reqSoftphoneWidth" label="Softphone Width">300</item>
    <item sortOrder="6" name="reqSalesforceCompatibilityMode" label="Salesforce Compatibility Mode">Lightning</item>
  </section>
</callCenter>
"#;

fn ccdef(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ccdef"));
    command.args(arguments).current_dir(folder).output().unwrap()
}

fn shown(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

#[test]
fn a_fixed_finding_does_not_fail_the_run_and_its_entry_can_be_removed() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("a.xml", INSECURE);
    write("b.xml", &INSECURE.replace("AcmeCallCenter", "AcmeOther"));
    let written = ccdef(folder.path(), &["check", "a.xml", "b.xml", "--write-baseline", "known.json"]);
    assert!(written.status.success(), "{}", shown(&written));

    write("a.xml", &INSECURE.replace("http:", "https:"));
    let check = ["check", "a.xml", "--baseline", "known.json", "--fail-on", "warning"];
    let noted = ccdef(folder.path(), &check);
    assert_eq!(noted.status.code(), Some(0), "{}", shown(&noted));
    assert!(shown(&noted).contains("note[unused-suppression]"), "{}", shown(&noted));
    assert!(shown(&noted).contains("--prune-baseline"), "{}", shown(&noted));

    let pruned = ccdef(folder.path(), &[&check[..], &["--prune-baseline"]].concat());
    assert!(shown(&pruned).contains("removed 1 entry from known.json"), "{}", shown(&pruned));
    assert!(!shown(&pruned).contains("unused-suppression"), "{}", shown(&pruned));
    let text = fs::read_to_string(folder.path().join("known.json")).unwrap();
    assert_eq!(text.matches("insecure-adapter-url").count(), 1, "{text}");
    assert!(text.contains("\"path\":\"b.xml\""), "entries of files that are not checked stay: {text}");
    let again = ccdef(folder.path(), &check);
    assert!(!shown(&again).contains("unused-suppression"), "{}", shown(&again));
}

#[test]
fn an_entry_whose_finding_is_suppressed_elsewhere_is_removed_whatever_the_reason_says() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.xml"), INSECURE).unwrap();
    let written = ccdef(folder.path(), &["check", "a.xml", "--write-baseline", "known.json"]);
    assert!(written.status.success(), "{}", shown(&written));
    let suppression = "[[suppressions]]\nrule = \"insecure-adapter-url\"\nreason = \"in the baseline\"\n";
    fs::write(folder.path().join("ccdef.toml"), suppression).unwrap();
    let pruned = ccdef(folder.path(), &["check", "a.xml", "--baseline", "known.json", "--prune-baseline"]);
    assert!(shown(&pruned).contains("removed 1 entry from known.json"), "{}", shown(&pruned));
}

#[test]
fn verbose_output_has_the_path_that_a_suppression_needs_and_a_wrong_one_gets_a_suggestion() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.xml"), INSECURE).unwrap();
    let text = ccdef(folder.path(), &["check", "a.xml", "--verbose"]);
    assert!(shown(&text).contains("setting `/reqGeneralInfo/reqAdapterUrl`"), "{}", shown(&text));
    let concise = ccdef(folder.path(), &["check", "a.xml", "--verbose", "--format", "concise"]);
    assert!(shown(&concise).contains("(/reqGeneralInfo/reqAdapterUrl)"), "{}", shown(&concise));

    let suppression = "[[suppressions]]\nrule = \"insecure-adapter-url\"\nitem = \"/reqGeneralInfo/reqAdaptorUrl\"\nreason = \"lab\"\n";
    fs::write(folder.path().join("ccdef.toml"), suppression).unwrap();
    let wrong = ccdef(folder.path(), &["check", "a.xml"]);
    assert!(shown(&wrong).contains("did you mean the setting `/reqGeneralInfo/reqAdapterUrl`?"), "{}", shown(&wrong));
}

#[test]
fn a_fresh_baseline_has_every_finding_of_a_section_and_of_its_items() {
    let folder = tempfile::tempdir().unwrap();
    let text = INSECURE.replace("label=\"General Information\"", "label=\" General Information \"");
    let text = text.replace(">true<", "> true <").replace(">300<", "> 300 <");
    assert!(text.matches("\" General").count() == 1 && text.contains("> true <"), "{text}");
    fs::write(folder.path().join("a.xml"), text).unwrap();
    let written = ccdef(folder.path(), &["check", "a.xml", "--write-baseline", "known.json"]);
    assert!(written.status.success(), "{}", shown(&written));
    let again = ccdef(folder.path(), &["check", "a.xml", "--baseline", "known.json", "--strict"]);
    assert!(again.status.success(), "{}", shown(&again));
}

#[test]
fn errors_come_first_then_a_verdict_and_what_is_about_the_run_last() {
    let folder = tempfile::tempdir().unwrap();
    let text = INSECURE.replace("sortOrder=\"6\"", "sortOrder=\"7\"").replace(">300<", ">wide<");
    fs::write(folder.path().join("a.xml"), text).unwrap();
    let shown = shown(&ccdef(folder.path(), &["check", "a.xml"]));
    let at = |needle: &str| shown.find(needle).unwrap_or_else(|| panic!("no {needle:?} in {shown}"));
    let order = [
        "error[",
        "warning[insecure-adapter-url]",
        "a.xml: Setup may reject this file: 2 errors",
        "note[open-cti-retirement]",
    ];
    assert!(order.map(at).is_sorted(), "{shown}");
    assert_eq!(shown.matches("open-cti-retirement]").count(), 1, "{shown}");
}

#[test]
fn a_file_whose_only_error_is_about_the_run_has_a_verdict() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.xml", "b.xml"] {
        fs::write(folder.path().join(name), INSECURE).unwrap();
    }
    let ran = ccdef(folder.path(), &["check", "."]);
    let verdicts: Vec<_> =
        ran.stdout.split(|byte| *byte == b'\n').filter(|line| line.ends_with(b" the others")).collect();
    assert_eq!(verdicts, [b"b.xml: fix 1 error before you use this file together with the others"], "{}", shown(&ran));
    let quiet = shown(&ccdef(folder.path(), &["check", ".", "-q"]));
    assert!(quiet.contains("duplicate-internal-name") && !quiet.contains("together with"), "{quiet}");
}

#[test]
fn an_entry_that_is_not_needed_is_a_note_at_its_place_whatever_its_rule_and_the_layout() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.xml"), INSECURE).unwrap();
    let entry = |rule: &str| format!("{{\"path\": \"a.xml\", \"rule\": \"{rule}\", \"setting\": null, \"count\": 1}}");
    let entries = format!("{},\n\n {}", entry("missing-item-label"), entry("a-rule-of-another-version"));
    let text = format!("{{\"schema\": \"ccdef.baseline/1\", \"findings\": [{entries}]}}");
    fs::write(folder.path().join("known.json"), text).unwrap();
    let ran = ccdef(folder.path(), &["check", "a.xml", "--baseline", "known.json", "--format", "concise"]);
    assert!(!shown(&ran).contains("unknown-suppression"), "{}", shown(&ran));
    for place in ["known.json:1:", "known.json:3:2: note unused-suppression"] {
        assert!(shown(&ran).lines().any(|line| line.starts_with(place)), "{place}: {}", shown(&ran));
    }
    let pruned = ccdef(folder.path(), &["check", "a.xml", "--baseline", "known.json", "--prune-baseline"]);
    assert!(shown(&pruned).contains("removed 2 entries"), "{}", shown(&pruned));
}

#[test]
fn a_new_baseline_does_not_depend_on_the_one_that_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    write("a.xml", INSECURE);
    ccdef(folder.path(), &["check", "a.xml", "--write-baseline", "known.json"]);
    write("a.xml", &INSECURE.replace(">300<", ">wide<"));
    ccdef(folder.path(), &["check", "a.xml", "--write-baseline", "fresh.json"]);
    for new in ["other.json", "known.json", "known.json"] {
        let written = ccdef(folder.path(), &["check", "a.xml", "--baseline", "known.json", "--write-baseline", new]);
        assert_eq!(written.status.code(), Some(0), "{}", shown(&written));
        assert!(!shown(&written).contains("wrote 0 findings"), "{}", shown(&written));
        assert_eq!(read(new), read("fresh.json"));
    }
    assert_eq!(read("fresh.json").matches("\"rule\"").count(), 3, "{}", read("fresh.json"));
}

#[test]
fn a_baseline_holds_no_credential_of_findings_that_are_only_counted() {
    let folder = tempfile::tempdir().unwrap();
    let token = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b";
    let item = |name: &str| format!("<item sortOrder=\"9\" name=\"{name}\" label=\" L\">a</item>");
    let names = (0..10_050).map(|at| format!("a{at}")).chain([format!("gho_{token}")]);
    let items: Vec<String> = names.map(|name| item(&name)).collect();
    let items = format!("{}</section>", items.concat());
    fs::write(folder.path().join("a.xml"), INSECURE.replace("  </section>", &items)).unwrap();
    let written = ccdef(folder.path(), &["check", "a.xml", "--write-baseline", "known.json"]);
    assert!(written.status.success(), "{}", shown(&written));
    let text = fs::read_to_string(folder.path().join("known.json")).unwrap();
    assert!(text.contains("/a10049") && !text.contains(token));
}

#[test]
fn a_baseline_holds_no_credential() {
    let folder = tempfile::tempdir().unwrap();
    let token = "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b";
    let name = format!("my ghp_{token}.xml");
    let item = |letter: char| format!("<item sortOrder=\"9\" name=\"gho_{letter}{token}\" label=\" L\">a</item>");
    let text = INSECURE.replace("  </section>", &format!("{}{}</section>", item('a'), item('b')));
    fs::write(folder.path().join(&name), text).unwrap();
    let written = ccdef(folder.path(), &["check", &name, "--write-baseline", "known.json"]);
    assert!(written.status.success(), "{}", shown(&written));
    let text = fs::read_to_string(folder.path().join("known.json")).unwrap();
    assert!(!text.contains(token), "{text}");
    let padded = text.lines().filter(|line| line.contains("padded-text"));
    assert_eq!(padded.count(), 2, "items with different names have an entry each: {text}");

    let check = ["check", &name, "--baseline", "known.json", "--fail-on", "note", "--prune-baseline"];
    let again = ccdef(folder.path(), &check);
    assert_eq!(again.status.code(), Some(0), "{}", shown(&again));
    assert_eq!(fs::read_to_string(folder.path().join("known.json")).unwrap(), text, "each entry is needed");
}
