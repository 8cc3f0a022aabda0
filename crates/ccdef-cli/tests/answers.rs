//! The answers of `ccdef new`: their precedence, and the messages about wrong ones.

#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up has failed")]

use std::fs;
use std::process::Command;

/// Runs `ccdef new` with these arguments in a folder with these files; returns both outputs.
fn new(files: &[(&str, &str)], arguments: &str) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let arguments = ["new", "--no-input"].into_iter().chain(arguments.split_whitespace());
    let output = Command::new(env!("CARGO_BIN_EXE_ccdef")).args(arguments).current_dir(folder.path()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_later_option_takes_precedence_whatever_its_form_and_its_key() {
    const NAMES: &str = "--family open-cti --set internal_name=Acme --set display_name=Acme";
    let files =
        [("u.txt", "https://file.acme.example/"), ("a.toml", "reqAdapterUrl = \"https://answers.acme.example/\"")];
    for (options, expected) in [
        ("--set-file reqAdapterUrl=u.txt --set /reqGeneralInfo/reqAdapterUrl=https://set.acme.example/", "set"),
        ("--set /reqGeneralInfo/reqAdapterUrl=https://set.acme.example/ --set-file reqAdapterUrl=u.txt", "file"),
        ("--set-file /reqGeneralInfo/reqAdapterUrl=u.txt --set reqAdapterUrl=https://set.acme.example/", "set"),
        ("--set-file reqAdapterUrl=u.txt --answers a.toml", "file"),
        ("--set reqAdapterUrl=https://one.acme.example/ --set reqAdapterUrl=https://set.acme.example/", "set"),
    ] {
        let (code, written, messages) = new(&files, &format!("{NAMES} {options}"));
        assert_eq!(code, Some(0), "{options}: {messages}");
        assert!(written.contains(&format!(">https://{expected}.acme.example/<")), "{options}: {written}");
    }
    for (options, expected) in [
        ("--set reqOutsidePrefix=7 --set outside_prefix=8", ">8<"),
        ("--set outside_prefix=8 --set reqOutsidePrefix=7", ">7<"),
        ("--set outside_prefix=8 --set /reqDialingOptions/reqOutsidePrefix=7", ">7<"),
    ] {
        let (code, written, messages) = new(&[], &format!("--profile ringcentral --set my_domain=acme {options}"));
        assert_eq!(code, Some(0), "{options}: {messages}");
        assert!(written.lines().any(|line| line.contains("reqOutsidePrefix") && line.contains(expected)), "{written}");
    }
}

#[test]
fn two_answers_of_one_file_for_one_setting_are_refused() {
    for (answers, is_refused) in [
        ("reqOutsidePrefix = \"7\"\noutside_prefix = \"8\"\n", true),
        ("reqOutsidePrefix = \"7\"\n[reqDialingOptions]\nreqOutsidePrefix = \"8\"\n", true),
        ("reqOutsidePrefix = \"7\"\noutside_prefix = \"7\"\n", false),
    ] {
        let arguments = "--profile ringcentral --set my_domain=acme --answers a.toml";
        let (code, _, messages) = new(&[("a.toml", answers)], arguments);
        let is_named = messages.contains("two different answers for `/reqDialingOptions/reqOutsidePrefix`");
        assert_eq!((code == Some(2), is_named), (is_refused, is_refused), "{answers}: {messages}");
        let (code, _, messages) = new(&[("a.toml", answers)], &format!("{arguments} --set outside_prefix=9"));
        assert_eq!(code == Some(2), is_refused && answers.contains('['), "{answers}: {messages}");
    }
}

#[test]
fn a_wrong_answer_is_named_and_hides_no_other_problem() {
    let (code, _, messages) = new(&[], "--profile scv-webex --set ready_id=zzz --set nosuch=1 --set not_ready_id=0N5");
    assert_eq!(code, Some(2), "{messages}");
    for expected in
        ["`ready_id`: `zzz` is not a Salesforce record id", "`nosuch` is not a parameter", "`not_ready_id`: `0N5`"]
    {
        assert!(messages.contains(expected), "{expected}: {messages}");
    }
    assert!(
        messages.matches("no answer for").count() >= 2 && !messages.contains("no answer for `ready_id`"),
        "{messages}"
    );
}

#[test]
fn a_damaged_file_of_answers_is_explained_in_plain_words() {
    for (name, text, expected) in [
        ("a.json", "{\"a\": b}", "line 1, column 7: this is not expected here"),
        ("a.json", "", "the file is empty"),
        ("a.toml", "\na = b\n", "line 2: the value `b` must be in quotes"),
    ] {
        let (code, _, messages) = new(&[(name, text)], &format!("--family open-cti --answers {name}"));
        assert!(code == Some(2) && messages.contains(expected), "{text}: {messages}");
    }
    let names = "--family open-cti --placeholders --answers";
    for (name, text) in
        [("a.json", "\u{feff}{\"internal_name\": \"Acme\"}"), ("a.toml", "\u{feff}internal_name = \"Acme\"")]
    {
        let (code, written, messages) = new(&[(name, text)], &format!("{names} {name}"));
        assert!(code == Some(0) && written.contains(">Acme<"), "{name}: {messages}");
    }
}
