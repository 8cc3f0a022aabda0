//! A quick look at a value: which finders may find a placeholder in it.
//!
//! Nearly every value has none. So one pass looks for the words that the finders look for, and only those finders run that
//! may find something.

use std::ops::BitOr;

use super::{filler, host, in_brackets, nested, variable, words};
use crate::text::word_table::{WordHit, WordTable};

/// A set of what may be in a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Clues(u16);

impl Clues {
    /// A PEM block.
    pub(super) const BLOCK: Self = Self(1);
    /// The marks of a variable.
    pub(super) const MARK: Self = Self(1 << 1);
    /// A domain for documentation.
    pub(super) const DOMAIN: Self = Self(1 << 2);
    /// A word that begins with "your" or "my".
    pub(super) const OWNED: Self = Self(1 << 3);
    /// What a placeholder calls a host.
    pub(super) const OWNER: Self = Self(1 << 4);
    /// Filler characters.
    pub(super) const FILLER: Self = Self(1 << 5);
    /// Filler characters that count in a host only.
    pub(super) const HOST_FILLER: Self = Self(1 << 6);
    /// A delimiter of [`in_brackets`].
    pub(super) const BRACKET: Self = Self(1 << 7);
    /// The beginning of an instruction.
    pub(super) const INSTRUCTION: Self = Self(1 << 8);
    /// A word that marks what is not done.
    pub(super) const UNDONE: Self = Self(1 << 9);
    /// A word that ends an instruction.
    pub(super) const HERE: Self = Self(1 << 10);
    /// An API name without its namespace.
    pub(super) const NAMESPACE: Self = Self(1 << 11);
    /// What [`super::word`] looks for.
    pub(super) const WORD: Self =
        Self(Self::OWNED.0 | Self::INSTRUCTION.0 | Self::UNDONE.0 | Self::HERE.0 | Self::NAMESPACE.0);
    /// What [`host`] looks for.
    pub(super) const HOST: Self = Self(
        Self::DOMAIN.0
            | Self::OWNED.0
            | Self::OWNER.0
            | Self::FILLER.0
            | Self::HOST_FILLER.0
            | Self::INSTRUCTION.0
            | Self::UNDONE.0
            | Self::HERE.0,
    );

    /// What may be in a value.
    pub(super) fn of(value: &str) -> Self {
        let mut clues = Self::default();
        WORDS.any(value, |hit| {
            if is_clue(value, &hit) {
                clues = clues | hit.kind;
            }
            false
        });
        clues
    }

    /// Whether any of `some` is among them.
    pub(super) const fn has_any(self, some: Self) -> bool {
        self.0 & some.0 != 0
    }
}

impl BitOr for Clues {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What the finders look for.
static WORDS: WordTable<Clues> = WordTable::new(&[
    (Clues::BLOCK, nested::BLOCKS),
    (Clues::MARK, variable::MARKS),
    (Clues::DOMAIN, host::DOCUMENTATION),
    (Clues::DOMAIN, &[host::PORT]),
    (Clues::OWNED, &[words::YOUR, words::MY]),
    (Clues::OWNER, words::OWNER),
    (Clues::FILLER, filler::FILLERS),
    (Clues::HOST_FILLER, host::FILLERS),
    (Clues::BRACKET, in_brackets::OPENINGS),
    (Clues::INSTRUCTION, words::INSTRUCTIONS),
    (Clues::UNDONE, words::UNDONE),
    (Clues::HERE, &[words::HERE]),
    (Clues::NAMESPACE, &[words::NAMESPACE]),
]);

/// Whether a word stands where its finder can find it.
fn is_clue(value: &str, hit: &WordHit<Clues>) -> bool {
    let (before, after) = (&value.as_bytes()[..hit.range.start], &value.as_bytes()[hit.range.end..]);
    let begins = || !before.last().is_some_and(u8::is_ascii_alphanumeric);
    let ends = || !after.first().is_some_and(u8::is_ascii_alphanumeric);
    match hit.kind {
        Clues::OWNED => begins(),
        Clues::INSTRUCTION => {
            begins() && after.first().is_some_and(|byte| words::SEPARATORS.contains(&char::from(*byte)))
        }
        Clues::UNDONE | Clues::HERE => begins() && ends(),
        Clues::OWNER => {
            let is_capital = !value[hit.range.clone()].contains(|c: char| c.is_ascii_lowercase());
            // A dot after the first word makes it a host.
            let is_host = matches!(before, [.., b'/' | b'.']) || (before.is_empty() && after.starts_with(b"."));
            is_capital || is_host || words::begins_with_named(&value[hit.range.end..])
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::Classes;
    use proptest::prelude::*;

    use super::Clues;
    use crate::model::placeholder::{Samples, VARIABLE, find_by, find_placeholder, find_variable, tests};
    use crate::tables::ValueKind;

    /// Every clue.
    const ALL: Clues = Clues(u16::MAX);

    fn assert_clues_suffice(value: &str) {
        for kind in [ValueKind::Text, ValueKind::JsonObject] {
            let found = |clues| find_by(value, &kind, "Acme Label", &Samples::NONE, clues);
            assert_eq!(found(Clues::of(value)), found(ALL), "{value}");
        }
    }

    #[test]
    fn every_placeholder_has_a_clue() {
        for value in tests::PLACEHOLDERS.iter().chain(tests::REAL) {
            assert_clues_suffice(value);
        }
    }

    #[test]
    fn plain_values_have_no_clue() {
        for value in
            ["", "true", "Call Center No. 0", "https://cti.acme.example/softphone?org=1", "EU-West", "10.1.20.30"]
        {
            assert_eq!(Clues::of(value), Clues::default(), "{value}");
        }
    }

    /// Pieces of placeholders in any order.
    const PIECES: &str = "your|YOUR|my|MY|org|tenant|COMPANY|name|slug|here|HERE|insert|PASTE|set|me|this|tbd|TOD[O]|fixme|\
        changeme|example\\.com|test\\.com|https://|arn:|\\{|\\}|\\[|\\]|<|>|\\$\\{|\\{\\{|\\}\\}|x{1,9}|X{1,9}|y{8}|\\.{1,3}|…|•{4}|\\*{4}|___|\
        -{1,2}|_|-----BEGIN |-----END |[ /:;,\\.?=\"a-zA-Z0-9äé\\n]|domain:port|CERTIFICATE|ReasonCode|local/softphone|acme-tenant|LABEL";

    proptest! {
        #[test]
        fn no_variable_and_no_placeholder_is_in_a_text_without_their_characters(pieces in prop::collection::vec(PIECES, 1..4), number in "[0-9]{0,9}") {
            let text = pieces.concat();
            prop_assert!(Classes::of(&text).has_any(VARIABLE) || find_variable(&text).is_none(), "{}", text);
            for label in ["Acme Label", &number] {
                prop_assert_eq!(find_placeholder(&number, &ValueKind::Text, label, &Samples::NONE), None);
            }
        }

        #[test]
        fn no_finder_finds_what_has_no_clue(pieces in prop::collection::vec(PIECES, 1..7)) {
            assert_clues_suffice(&pieces.concat());
        }
    }
}
