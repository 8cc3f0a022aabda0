//! Files of other formats, recognized by how they begin.

use crate::source::problem::{Problem, ProblemKind};
use crate::source::span::Span;

/// A format and how its files begin. The signatures come from the specifications: APPNOTE.TXT 4.3.7 (ZIP), RFC 1952
/// (gzip), ISO 32000 7.5.2 (PDF), the W3C and ITU specifications of the image formats, MS-CFB 2.2 (old Office files), the
/// RTF specification, and the WHATWG MIME Sniffing standard.
struct OtherFormat {
    /// With an article.
    name: &'static str,
    starts: &'static [&'static [u8]],
    advice: &'static str,
}

const OPEN_IN_OFFICE: &str = "copy the text into a plain text editor and save it as UTF-8 with the ending `.xml`";
const EXTRACT: &str = "extract the definition from the archive and check that file";
const NO_PICTURE: &str = "ask for the file itself: text cannot be read from a picture";

const FORMATS: &[OtherFormat] = &[
    OtherFormat { name: "a ZIP archive", starts: &[b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"], advice: EXTRACT },
    OtherFormat { name: "a gzip archive", starts: &[b"\x1f\x8b"], advice: EXTRACT },
    OtherFormat { name: "a 7z archive", starts: &[b"7z\xbc\xaf\x27\x1c"], advice: EXTRACT },
    OtherFormat { name: "a RAR archive", starts: &[b"Rar!\x1a\x07"], advice: EXTRACT },
    OtherFormat { name: "a bzip2 archive", starts: &[b"BZh"], advice: EXTRACT },
    OtherFormat { name: "an xz archive", starts: &[b"\xfd7zXZ\x00"], advice: EXTRACT },
    OtherFormat { name: "a PDF document", starts: &[b"%PDF-"], advice: OPEN_IN_OFFICE },
    OtherFormat { name: "an RTF document", starts: &[b"{\\rtf"], advice: OPEN_IN_OFFICE },
    OtherFormat {
        name: "a document of an older Office version",
        starts: &[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
        advice: OPEN_IN_OFFICE,
    },
    OtherFormat { name: "a PNG image", starts: &[b"\x89PNG\r\n\x1a\n"], advice: NO_PICTURE },
    OtherFormat { name: "a JPEG image", starts: &[b"\xff\xd8\xff"], advice: NO_PICTURE },
    OtherFormat { name: "a GIF image", starts: &[b"GIF87a", b"GIF89a"], advice: NO_PICTURE },
    OtherFormat { name: "a TIFF image", starts: &[b"II*\x00", b"MM\x00*"], advice: NO_PICTURE },
    OtherFormat { name: "a WebP image", starts: &[b"RIFF"], advice: NO_PICTURE },
    OtherFormat { name: "a Windows bitmap", starts: &[b"BM"], advice: NO_PICTURE },
    OtherFormat { name: "a program", starts: &[b"\x7fELF", b"MZ"], advice: "give the path of a definition file" },
];

/// Office documents are ZIP archives: the first folder of the archive tells which.
const IN_ZIP: &[(&[u8], &str)] =
    &[(b"word/", "a Word document"), (b"xl/", "an Excel workbook"), (b"ppt/", "a PowerPoint presentation")];

/// How far into a ZIP archive the name of a folder is looked for.
const FIRST_ENTRIES: usize = 4096;

const WEB_PAGE: OtherFormat = OtherFormat {
    name: "a web page",
    starts: &[],
    advice: "download the file itself; on GitHub, use the Raw or Download button",
};

/// The problem of a file that is of another format; `None` for a file that may be XML.
pub(super) fn problem(bytes: &[u8]) -> Option<Problem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let format = FORMATS.iter().find(|format| format.starts.iter().any(|start| bytes.starts_with(start)));
    let format =
        format.filter(|format| !is_plain_text(format, bytes)).or_else(|| is_web_page(bytes).then_some(&WEB_PAGE))?;
    let office = format.name.contains("ZIP").then(|| office(bytes)).flatten();
    let (name, advice) = office.map_or((format.name, format.advice), |name| (name, OPEN_IN_OFFICE));
    let message = format!("file is {name}, not XML");
    let problem = Problem::new(ProblemKind::Malformed, Span::default(), message);
    Some(problem.note("a call center definition is a plain text file in XML").help(advice))
}

/// Short signatures also begin words: a text needs more to be of such a format.
fn is_plain_text(format: &OtherFormat, bytes: &[u8]) -> bool {
    let is_short = format.starts.iter().any(|start| start.len() < 5 && start.iter().all(u8::is_ascii_graphic));
    is_short && std::str::from_utf8(bytes).is_ok() && memchr::memchr(0, bytes).is_none()
}

fn office(bytes: &[u8]) -> Option<&'static str> {
    let beginning = &bytes[..bytes.len().min(FIRST_ENTRIES)];
    let has = |folder: &[u8]| memchr::memmem::find(beginning, folder).is_some();
    IN_ZIP.iter().find(|(folder, _)| has(folder)).map(|(_, name)| *name)
}

/// Whether the file begins with the document type of HTML. A page without one has a root element, which names it.
fn is_web_page(bytes: &[u8]) -> bool {
    let text = bytes.trim_ascii_start();
    let start = |length: usize| text.get(..length).unwrap_or_default();
    start(14).eq_ignore_ascii_case(b"<!doctype html")
}

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn other_formats_are_named() {
        let cases: [(&[u8], &str); 12] = [
            (b"PK\x03\x04\x14\x00callCenter.xml", "a ZIP archive"),
            (b"PK\x03\x04\x14\x00[Content_Types].xml....word/document.xml", "a Word document"),
            (b"PK\x03\x04\x14\x00[Content_Types].xml....xl/workbook.xml", "an Excel workbook"),
            (b"{\\rtf1\\ansi <callCenter>}", "an RTF document"),
            (b"<!DOCTYPE html><html><body>", "a web page"),
            (b"\xef\xbb\xbf\n<!doctype HTML>", "a web page"),
            (b"%PDF-1.7\n", "a PDF document"),
            (b"\x1f\x8b\x08\x00", "a gzip archive"),
            (b"\x89PNG\r\n\x1a\n\x00", "a PNG image"),
            (b"\xff\xd8\xff\xe0", "a JPEG image"),
            (b"GIF89a", "a GIF image"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an older Office version"),
        ];
        for (bytes, name) in cases {
            let message = problem(bytes).map(|problem| problem.message);
            assert_eq!(message, Some(format!("file is {name}, not XML")));
        }
    }

    #[test]
    fn text_is_not_detected_as_another_format() {
        for text in [
            "<callCenter/>",
            "BMW <callCenter/>",
            "MZ",
            "RIFF",
            "BZh",
            "PK",
            "<html>",
            "<!DOCTYPE callCenter>",
            "",
            "{}",
        ] {
            assert_eq!(problem(text.as_bytes()), None, "{text}");
        }
    }
}
