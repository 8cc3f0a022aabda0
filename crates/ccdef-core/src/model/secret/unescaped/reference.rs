//! References of XML: `&lt;`, `&#119;`.

/// The references with a name, and what they mean.
const NAMED: &[(&str, char)] = &[("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("apos;", '\''), ("amp;", '&')];
/// How long a number is at most, in bytes, with what begins it.
const NUMBER: usize = 10;

/// The length of the reference at the beginning of `text`, and what it means.
pub(super) fn reference(text: &str) -> Option<(usize, Option<char>)> {
    let rest = text.strip_prefix('&')?;
    let (after, meant) = match rest.strip_prefix('#') {
        Some(number) => {
            let end = number.bytes().take(NUMBER).position(|byte| byte == b';')?;
            (&number[end + 1..], character(&number[..end])?)
        }
        None => NAMED.iter().find_map(|(name, meant)| Some((rest.strip_prefix(name)?, *meant)))?,
    };
    Some((text.len() - after.len(), Some(meant)))
}

/// Whether a text begins with a reference that can hide a credential. Quotation marks and the `&` between the parameters of an
/// address are in many files, and the search reads them as they are written.
pub(super) fn is_telling(text: &str) -> bool {
    match reference(text) {
        None | Some((_, Some('"' | '\''))) => false,
        Some((length, Some('&'))) => {
            let rest = &text[length..];
            rest.starts_with('#') || NAMED.iter().any(|(name, _)| rest.starts_with(name))
        }
        Some(_) => true,
    }
}

fn character(number: &str) -> Option<char> {
    let (digits, radix) = number.strip_prefix(['x', 'X']).map_or((number, 10), |digits| (digits, 16));
    u32::from_str_radix(digits, radix).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::{is_telling, reference};

    #[test]
    fn references_are_read() {
        for (text, meant) in [("&lt;", '<'), ("&#119;", 'w'), ("&#x77;", 'w'), ("&amp;", '&'), ("&apos;", '\'')] {
            assert_eq!(reference(&format!("{text}x")), Some((text.len(), Some(meant))), "{text}");
        }
        for text in ["&", "&lt", "&nbsp;", "&#;", "&#xD800;", "& #119;", "&#1190000000000;"] {
            assert_eq!(reference(text), None, "{text}");
        }
    }

    #[test]
    fn common_references_are_read_only_beside_others() {
        for text in ["&quot;", "&apos;", "&#34;", "&amp;mode=1", "&amp;", "&x"] {
            assert!(!is_telling(text), "{text}");
        }
        for text in ["&lt;", "&#119;", "&amp;lt;", "&amp;#119;", "&amp;quot;"] {
            assert!(is_telling(text), "{text}");
        }
    }
}
