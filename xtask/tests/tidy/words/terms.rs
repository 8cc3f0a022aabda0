//! The words of this repository: which to avoid, and what to write instead.
//!
//! No other list exists. To forbid a word, add a term; to accept a use that a term finds, rewrite the text. [`EXEMPT`]
//! names the words that only a person can check, with the reason.

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
    /// The words after which the phrases are correct.
    pub(super) accepted_after: &'static [&'static str],
}

const fn term(avoid: &'static [&'static str], instead: &'static str) -> Term {
    Term { avoid, instead, only: None, accepted_after: &[] }
}

const fn printed(avoid: &'static [&'static str], instead: &'static str) -> Term {
    Term { avoid, instead, only: Some(Scope::Printed), accepted_after: &[] }
}

/// Words that no term finds in every use, because some uses are correct. A reviewer checks the others.
pub(super) const EXEMPT: &[(&str, &str)] = &[
    ("place", "an element can be in the wrong place; several of the same kind are `occurrences` or `locations`"),
    ("sibling", "elements with the same parent are siblings; a type is named after what it holds"),
    ("words", "a name or phrase has words; a module of text helpers is named `prose`"),
    ("has", "a file has an item; a value of the vendor is a `default value`"),
    ("ship", "a vendor ships a file; a value is a `default value`"),
    ("stands for", "a wildcard stands for characters; a text means something"),
];

/// All terms. A phrase is listed only if plain English never needs it.
pub(super) const TERMS: &[Term] = &[
    term(&["mend(s|ed|ing)?"], "write `fix`"),
    term(&["slip(s|ped)?", "near( |-)miss(es)?"], "write `typo`, or ask `did you mean …?`"),
    term(&["need(s)? a look"], "write `unsafe fix`"),
    Term {
        // Admins search for this symptom.
        accepted_after: &["softphone"],
        ..term(&["white( |-)space(s)?", "blank(s)?"], "write `whitespace`, `space` or `empty`")
    },
    term(&["one of your own"], "write `custom item` or `custom section`"),
    term(&["stranger(s)?", "foreign", "odd(ly|ity|ities)?"], "write `unknown` or `unexpected`"),
    term(&["set(s|ting)? aside"], "write `suppress`"),
    term(&["house(-| )keeping", "housekeeping"], "write `suppressions`"),
    term(&["log-in(s)?"], "write `login` or `log in`"),
    term(
        &["(take|takes|taken|took|taking) for", "(take|takes|took|taking) (it|them|this|that) for"],
        "write `detected as … because …`",
    ),
    term(&["giv(es|e|en|ing) * away", "giv(es|e|en|ing) away", "gave * away", "giveaway"], "write `detection signal`"),
    printed(&["clue(s)?"], "write `detection signal`"),
    term(&["lineage(s)?"], "write which profile extends which base"),
    term(
        &["shipped with", "(ships|comes) with", "what the vendor file has", "as the vendor ships it"],
        "write `default value` or `the vendor's default`",
    ),
    term(&["judg(e|es|ed|ing|ment|ments|ement|ements)"], "write `check` or `validate`"),
    term(&["carr(y|ies|ied|ying) over", "carr(y|ies|ied|ying) (it|them) over"], "write `convert` or `migrate`"),
    term(
        &["lack(s|ed|ing)?", "want(s|ed|ing)?", "demand(s|ed|ing)?"],
        "write `missing`, `required`, `requires` or `recommended`",
    ),
    term(&["fit(s|ting|ted)?", "(is|are|was|were) (that|those) of"], "write `matches`, or repeat the noun"),
    term(
        &["(all|both|many|more|other|several|some|these|those|three|two|which) places", "place(s)? of its own"],
        "write `occurrences`, `locations`, or what they are",
    ),
    term(&["what is there", "what there is"], "write `file`, `document` or what it is"),
    term(&["told", "said", "spoke", "spoken"], "write `documented`, `distinguished` or who says it"),
    term(&["as it is (written|printed|typed)", "as it stands"], "write `as written`, or `unchanged`"),
    term(&["(no|any|some)body"], "name who does it, or write `none`"),
    term(&["is none of", "none of (my|our|its|your|their) business"], "write `is not one of`"),
    term(&["spelt", "respelt"], "write `written in the … format` or `dialect`"),
    term(&["misspelt"], "write `misspelled`"),
    term(&["go(es)? by", "going by"], "write `uses` or `follows`"),
    term(&["of the pen", "in here", "there already", "is there", "are there"], "write `exists`, or name the thing"),
    term(&["stand(s|ing)? (at|in|beside|there|here|above|below|between)"], "write `is` or `is in`"),
    term(&["speak(s|ing)?"], "write `says`, `mentions` or `describes`"),
    printed(&["on record"], "write `known`"),
    printed(&["beside"], "write `next to` or `in addition to`"),
    printed(&["evidently"], "name the evidence, or write `in practice`"),
    Term {
        avoid: &["asks for"],
        instead: "write `requires`; only a command asks for a value",
        only: None,
        accepted_after: &["ccdef", "new", "command"],
    },
    term(&["bless(es|ed|ing)?"], "write `accept`"),
    term(&["recognis(e|es|ed|ing|able|er)"], "write `recognize` (American spelling) or `detect`"),
    term(
        &[
            "(capital|serial|deserial|normal|organ|initial|optim|summar|standard|minim|maxim)is(e|es|ed|ing|ation|able)",
            "behaviour(s)?",
            "colour(s|ed|ing|ful)?",
            "neighbour(s|ing)?",
            "favour(s|ed|ite)?",
            "armour",
            "honour(s|ed|ing)?",
            "centre(s)?",
            "grey",
            "analys(e|es|ed|ing)",
            "catalogue(s)?",
            "programme(s)?",
            "fulfil(s)?",
            "label(led|ling)",
            "cancelled",
            "licence",
        ],
        "use American spelling",
    ),
];
