//! Faults of definitions, as real files have them.

/// Makes a valid definition faulty.
type Fault = fn(&str) -> String;

/// One fault of each common kind: broken XML, markup, names, order, values, the dialect.
pub(super) const FAULTS: &[Fault] = &[
    |text| replace(text, "</section>", "</sections>"),
    |text| replace(text, "&amp;", "&"),
    |text| replace(text, "sortOrder=\"1\"", "sortOrder=1"),
    |text| text[..text.len() / 2].to_owned(),
    |text| replace(text, "name=\"reqUseApi\"", "name=\"reqUseApi\" name=\"reqUseApi\""),
    |text| replace(text, " name=\"reqUseApi\"", ""),
    |text| replace(text, "<section ", "<section order=\"1\" "),
    |text| replace(text, "acmeSetting1x0", "acme-setting 1"),
    |text| replace(text, "acmeSetting1x0", &"acmeSetting".repeat(8)),
    |text| replace(text, "sortOrder=\"2\"", "sortOrder=\"-2\""),
    |text| replace(text, "acmeSetting1x1", "acmeSetting1x0"),
    |text| replace(text, "sortOrder=\"4\"", "sortOrder=\"3\""),
    |text| replace(text, "</callCenter>", "<extra/></callCenter>"),
    |text| text.replace("callCenter>", "CallCenter>"),
    |text| replace(text, "sortOrder=\"5\"", "sortOrder=\"50\""),
    |text| replace(text, "reqUseApi", "reqUesApi"),
    |text| replace(text, ">AcmeCenter", ">9 Acme Center"),
    |text| replace(text, ">true<", ">maybe<"),
    |text| replace(text, ">400<", "> 400 <"),
    |text| replace(text, "https://cti", "http://cti"),
];

fn replace(text: &str, what: &str, with: &str) -> String {
    text.replacen(what, with, 1)
}
