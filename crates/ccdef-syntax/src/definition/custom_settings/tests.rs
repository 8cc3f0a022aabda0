//! Reading `customSettings`.

use crate::{Limits, Source, read};

/// The settings of `written`, raw as in the file, and the problems, each with the text of its span.
fn parsed(written: &str) -> (Vec<String>, Vec<String>) {
    let text = format!("<CallCenter><customSettings>{written}</customSettings></CallCenter>");
    let source = Source::new("x", text.as_str());
    let reading = read(&source, &Limits::default());
    let found = reading.definition.custom_settings.unwrap();
    let settings = found.settings.iter().map(|setting| {
        let value = setting.value.as_deref().unwrap_or("-");
        format!("{}={value} {}|{}", setting.key, &text[setting.key_span], &text[setting.value_span])
    });
    let problems = found.problems.iter().map(|problem| format!("{}: {}", &text[problem.span], problem.message));
    (settings.collect(), problems.collect())
}

#[test]
fn settings_are_read_with_their_spans() {
    let (settings, problems) = parsed(r#"{"a":"1", "b\u0041":"x\ty"}"#);
    assert_eq!(settings, ["a=1 a|1", "bA=x\ty b\\u0041|x\\ty"]);
    assert_eq!(problems, [] as [String; 0]);
}

#[test]
fn spans_are_mapped_through_references_and_cdata_sections() {
    let (settings, problems) = parsed("{&quot;a&quot;:&quot;1&amp;2&quot;}");
    assert_eq!(settings, ["a=1&2 a|1&amp;2"]);
    assert_eq!(problems, [] as [String; 0]);
    assert_eq!(parsed("<![CDATA[{\"a\":\"<1>\"}]]>").0, ["a=<1> a|<1>"]);
    assert_eq!(parsed("{\"a\":<!-- c -->\"1\"}").0, ["a=1 a|1"]);
}

#[test]
fn values_that_are_not_strings_are_kept_and_reported() {
    let (settings, problems) = parsed(r#"{"a":true,"b":1.5,"c":null,"d":{"e":"f"},"g":["h"],"i":"j"}"#);
    assert_eq!(settings, ["a=- a|true", "b=- b|1.5", "c=- c|null", "d=- d|{\"e\":\"f\"}", "g=- g|[\"h\"]", "i=j i|j"]);
    assert_eq!(
        problems,
        [
            "true: the value must be a string: `\"true\"`",
            "1.5: the value must be a string: `\"1.5\"`",
            "null: the value must be a string, not `null`",
            "{\"e\":\"f\"}: the value must be a string, not an object",
            "[\"h\"]: the value must be a string, not a list",
        ]
    );
}

#[test]
fn a_repeated_key_is_reported_and_its_last_value_counts() {
    let text = "<CallCenter><customSettings>{\"a\":\"1\",\"a\":\"2\"}</customSettings></CallCenter>";
    let source = Source::new("x", text);
    let found = read(&source, &Limits::default()).definition.custom_settings.unwrap();
    assert_eq!(found.get("a").and_then(|setting| setting.value.as_deref()), Some("2"));
    assert_eq!(found.get("b"), None);
    assert_eq!(found.problems[0].message, "the key `a` is given twice; the last one counts");
}

#[test]
fn settings_before_an_error_are_kept() {
    let (settings, problems) = parsed(r#"{"a":"1","b":"2" "c":"3"}"#);
    assert_eq!(settings, ["a=1 a|1"]);
    assert_eq!(problems, [": a comma is missing between two settings"]);
}

#[test]
fn errors_are_reported_at_their_position() {
    let object = "a JSON object is expected, such as `{\"reqUseApi\":\"true\"}`";
    let cases = [
        ("", format!(": {object}")),
        ("  ", format!("  : {object}")),
        ("[\"a\"]", format!("[\"a\"]: {object}")),
        ("true", format!("true: {object}")),
        ("{\"a\":\"1\",}", ",: a comma follows the last setting".to_owned()),
        ("{\"a\":\"1\"", "{\"a\":\"1\": the closing `}` is missing".to_owned()),
        ("{\"a\" \"1\"}", "\"1\": a colon is missing after the key".to_owned()),
        ("{a:\"1\"}", "a: the key must be in double quotes".to_owned()),
        ("{\"a\":x}", "x: this is not expected here".to_owned()),
        ("{\"a\":\"1\"} {}", "{: something follows the JSON object".to_owned()),
        ("{\"a\":\"1\\q\"}", "\\q: this is not JSON: invalid escape".to_owned()),
        ("{\"a\":\"1\n\"}", "\n: a line end or tab inside a string must be written `\\n` or `\\t`".to_owned()),
        ("{\"a\":\"1\"} // x", "// x: JSON has no comments".to_owned()),
        ("{'a':'1'}", "': strings need double quotes".to_owned()),
    ];
    for (written, expected) in cases {
        assert_eq!(parsed(written).1, [expected], "{written}");
    }
}

#[test]
fn nil_settings_are_none() {
    let source = Source::new("x", "<CallCenter xmlns:xsi='x'><customSettings xsi:nil='true'/></CallCenter>");
    assert!(read(&source, &Limits::default()).definition.custom_settings.is_none());
}
