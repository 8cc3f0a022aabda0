//! A shape, and the parts that shapes have in common.

/// A shape of files.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    /// A file with this number of repetitions.
    pub(crate) text: fn(usize) -> String,
}

pub(super) const fn shape(name: &'static str, text: fn(usize) -> String) -> Shape {
    Shape { name, text }
}

/// The texts of the numbers below `count`, one after the other.
pub(super) fn repeat(count: usize, text: impl Fn(usize) -> String) -> String {
    (0..count).map(text).collect()
}

/// A file in import format: a complete first section with more content, then more sections.
pub(super) fn import(in_general: &str, after_general: &str) -> String {
    let items = [
        ("reqInternalName", "Acme"),
        ("reqDisplayName", "Acme"),
        ("reqAdapterUrl", "https://cti.acme-phones.net/"),
        ("reqUseApi", "true"),
        ("reqSoftphoneHeight", "400"),
        ("reqSoftphoneWidth", "300"),
        ("reqSalesforceCompatibilityMode", "Lightning"),
    ];
    let items: String = (0..).zip(items).map(|(order, (name, value))| item(order, name, value)).collect();
    format!(
        "<callCenter>\n<section sortOrder=\"0\" name=\"reqGeneralInfo\" label=\"General\">\n{items}{in_general}</section>\n{after_general}</callCenter>\n"
    )
}

/// A file in import format with one custom section.
pub(super) fn in_section(content: &str) -> String {
    import("", &section(1, "Acme", content))
}

/// A file in import format with one custom item.
pub(super) fn in_value(value: &str) -> String {
    in_section(&item(0, "acme", value))
}

pub(super) fn section(order: usize, name: &str, content: &str) -> String {
    format!("<section sortOrder=\"{order}\" name=\"{name}\" label=\"L\">\n{content}</section>\n")
}

pub(super) fn item(order: usize, name: &str, value: &str) -> String {
    format!("<item sortOrder=\"{order}\" name=\"{name}\" label=\"L\">{value}</item>\n")
}
