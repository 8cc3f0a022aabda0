//! JSON in `customSettings` and in separate files.

use jsonc_parser::ParseOptions;
use jsonc_parser::errors::ParseErrorKind;

/// How strictly JSON is read: as Salesforce's own parser does, without extensions.
pub const STRICT_JSON: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The message for a syntax error in JSON, as a lowercase phrase.
pub fn json_syntax_error(kind: &ParseErrorKind) -> String {
    let words = match kind {
        ParseErrorKind::CommentsNotAllowed => "JSON has no comments",
        ParseErrorKind::TrailingCommasNotAllowed => "a comma follows the last setting",
        ParseErrorKind::ExpectedComma => "a comma is missing between two settings",
        ParseErrorKind::SingleQuotedStringsNotAllowed => "strings need double quotes",
        ParseErrorKind::ExpectedColonAfterObjectKey => "a colon is missing after the key",
        ParseErrorKind::ExpectedObjectValue => "the value is missing",
        ParseErrorKind::ExpectedStringObjectProperty => "the key must be in double quotes",
        ParseErrorKind::MultipleRootJsonValues => "something follows the JSON object",
        ParseErrorKind::UnexpectedWord => "the value must be in double quotes",
        ParseErrorKind::UnterminatedObject => "the closing `}` is missing",
        ParseErrorKind::UnterminatedArray => "the closing `]` is missing",
        ParseErrorKind::NestingDepthExceeded => "it is nested too deep",
        ParseErrorKind::UnexpectedComma
        | ParseErrorKind::UnexpectedColon
        | ParseErrorKind::UnexpectedCloseBrace
        | ParseErrorKind::UnexpectedCloseBracket
        | ParseErrorKind::UnexpectedToken
        | ParseErrorKind::UnexpectedTokenInObject => "this is not expected here",
        other => return format!("this is not JSON: {}", lowercase_first(&other.to_string())),
    };
    words.to_owned()
}

fn lowercase_first(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(characters).collect()
}
