//! Links of pages: addresses are shown, links between pages become commands.

use ccdef_core::tables::FormatPage;

/// The command that shows the page or the fact to which a link leads; `None` for other links.
pub(super) fn command(address: &str) -> Option<String> {
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (_, file) = path.rsplit_once('/').unwrap_or(("", path));
    let name = file.strip_suffix(".md").filter(|name| *name != "README")?;
    Some(match fragment {
        // A page cites many sources: one command shows them all.
        _ if name == "sources" => "ccdef explain format sources".into(),
        "" if FormatPage::named(name).is_some() => format!("ccdef explain format {name}"),
        "" => format!("ccdef explain {name}"),
        fragment => format!("ccdef explain {fragment}"),
    })
}

/// The command that shows the fact with this heading, as [`command`] writes it.
pub(super) fn command_for_heading(heading: &str) -> String {
    format!("ccdef explain {}", heading.to_lowercase().replace(' ', "-"))
}

#[cfg(test)]
mod tests {
    use super::command;

    #[test]
    fn links_between_pages_become_commands() {
        for (address, expected) in [
            ("../format/items.md#reqtimeout", Some("ccdef explain reqtimeout")),
            ("sources.md#required-items-guide", Some("ccdef explain format sources")),
            ("../format/items.md", Some("ccdef explain format items")),
            ("items-voice.md", Some("ccdef explain format items-voice")),
            ("missing-custom-settings.md", Some("ccdef explain missing-custom-settings")),
            ("../../README.md#sources", None),
            ("https://x.example/a.html", None),
        ] {
            assert_eq!(command(address).as_deref(), expected, "{address}");
        }
    }
}
