//! The words to avoid, each with what to write instead.

/// The texts to which a term applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// What users read: output and pages.
    Printed,
    /// Comments and identifiers.
    Source,
}

/// Words to avoid.
#[derive(Debug)]
pub(super) struct Term {
    /// The phrases, in the syntax of [`super::matcher::expand`].
    pub(super) avoid: &'static [&'static str],
    /// What to write instead, as an instruction.
    pub(super) instead: &'static str,
    /// `None` if it applies everywhere.
    pub(super) only: Option<Scope>,
}

const fn term(avoid: &'static [&'static str], instead: &'static str) -> Term {
    Term { avoid, instead, only: None }
}

const fn printed(avoid: &'static [&'static str], instead: &'static str) -> Term {
    Term { avoid, instead, only: Some(Scope::Printed) }
}

/// All terms. A phrase is listed only if plain English never needs it; words with a second, correct meaning ("place",
/// "fits", "asks for") are left to the reviewer.
pub(super) const TERMS: &[Term] = &[
    term(&["mend(s|ed|ing)?"], "write `fix`"),
    term(
        &["(a|the) slip", "slip(s)? of", "slip(s)? for", "near( |-)miss(es)?"],
        "write `typo`, or ask `did you mean …?`",
    ),
    term(&["need(s)? a look"], "write `unsafe fix`"),
    term(&["white( |-)space(s)?", "blank(s)?"], "write `whitespace`, `space` or `empty`"),
    term(&["one of your own"], "write `custom item` or `custom section`"),
    term(&["stranger(s)?", "foreign", "odd"], "write `unknown` or `unexpected`"),
    term(&["set(s|ting)? aside"], "write `suppress`"),
    term(&["house(-| )keeping", "housekeeping"], "write `suppressions`"),
    term(&["log-in(s)?"], "write `login` or `log in`"),
    term(
        &["(take|takes|taken|took|taking) for", "(take|takes|took|taking) (it|them|this|that) for"],
        "write `detected as … because …`",
    ),
    term(
        &["giv(es|e|en|ing) (it|them|away|itself) away", "giv(es|e|en|ing) away", "giveaway"],
        "write `detection signal`",
    ),
    printed(&["clue(s)?"], "write `detection signal`"),
    term(&["lineage(s)?"], "write which profile extends which base"),
    printed(&["shipped with"], "write `default value` or `the vendor's default`"),
    term(&["judg(e|es|ed|ing|ment|ments|ement|ements)"], "write `check` or `validate`"),
    term(&["carr(y|ies|ied|ying) over", "carr(y|ies|ied|ying) (it|them) over"], "write `convert` or `migrate`"),
    term(&["lack(s|ed|ing)?", "wants"], "write `missing`, `required` or `recommended`"),
    term(&["nobody"], "name who does it, or write `none`"),
    term(&["is none of", "none of (my|our|its|your|their) business"], "write `is not one of`"),
    term(&["spelt", "respelt"], "write `written in the … format` or `dialect`"),
    term(&["misspelt"], "write `misspelled`"),
    term(&["go(es)? by", "going by"], "write `uses` or `follows`"),
    term(&["of the pen", "in here", "there already", "is there", "are there"], "write `exists`, or name the thing"),
    term(&["stand(s|ing)? (in|beside|there|here|above|below|between)"], "write `is` or `is in`"),
    term(&["speak(s|ing)? of"], "write `mentions`"),
    term(&["bless(es|ed|ing)?"], "write `accept`"),
    term(&["recognis(e|es|ed|ing|able|er)"], "write `recognize` (American spelling) or `detect`"),
    term(
        &[
            "(capital|serial|deserial|normal|organ|initial|optim|summar|standard|minim|maxim)is(e|es|ed|ing|ation|able)",
            "behaviour(s)?",
            "colour(s|ed|ing|ful)?",
            "neighbour(s|ing)?",
            "favour(s|ed|ite)?",
            "label(led|ling)",
            "cancelled",
            "licence",
        ],
        "use American spelling",
    ),
];
