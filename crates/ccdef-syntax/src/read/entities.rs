//! Invalid references.

use super::reader::Reader;
use crate::source::{Problem, ProblemKind, Span};
use crate::tokens::Reference;

/// Entities that HTML defines and XML does not, with the reference to write instead.
const HTML_ENTITIES: &[(&str, &str)] = &[
    ("nbsp", "&#160;"),
    ("copy", "&#169;"),
    ("reg", "&#174;"),
    ("trade", "&#8482;"),
    ("euro", "&#8364;"),
    ("pound", "&#163;"),
    ("deg", "&#176;"),
    ("ndash", "&#8211;"),
    ("mdash", "&#8212;"),
    ("hellip", "&#8230;"),
    ("bull", "&#8226;"),
    ("middot", "&#183;"),
    ("laquo", "&#171;"),
    ("raquo", "&#187;"),
    ("lsquo", "&#8216;"),
    ("rsquo", "&#8217;"),
    ("ldquo", "&#8220;"),
    ("rdquo", "&#8221;"),
    ("auml", "&#228;"),
    ("ouml", "&#246;"),
    ("uuml", "&#252;"),
    ("Auml", "&#196;"),
    ("Ouml", "&#214;"),
    ("Uuml", "&#220;"),
    ("szlig", "&#223;"),
    ("eacute", "&#233;"),
    ("egrave", "&#232;"),
    ("agrave", "&#224;"),
    ("ccedil", "&#231;"),
    ("ntilde", "&#241;"),
];

impl Reader<'_, '_> {
    /// Reports the reference at `place`.
    pub(super) fn report_reference(&mut self, fault: Reference, place: Span) {
        let written = &self.text[place];
        let problem = match fault {
            Reference::Undefined => undefined_entity(written, place),
            Reference::Forbidden => {
                Self::malformed(place.into(), format!("`{written}` refers to a character that XML does not allow"))
                    .help("remove it")
            }
            _ => Self::malformed(place.into(), format!("`{written}` is not a complete character reference"))
                .help("write `&#233;` or `&#xE9;` for a character, or `&amp;` for a plain `&`"),
        };
        self.report(problem);
    }
}

fn undefined_entity(written: &str, place: Span) -> Problem {
    let name = written.trim_matches(['&', ';']);
    let known = HTML_ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, reference)| (*reference).to_owned());
    let lower = name.to_ascii_lowercase();
    let typo = ["amp", "lt", "gt", "quot", "apos"].contains(&lower.as_str()).then(|| format!("&{lower};"));
    let help = known.or(typo).map_or_else(
        || format!("write `&amp;{name};` for the text `{written}`; otherwise write the character itself"),
        |better| format!("write `{better}`"),
    );
    Problem::new(ProblemKind::UndefinedEntity, place, format!("undefined entity `{written}`"))
        .note("XML defines only `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&apos;`; other entities belong to HTML")
        .help(help)
}
