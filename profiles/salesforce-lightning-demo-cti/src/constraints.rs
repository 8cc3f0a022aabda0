//! Relations between settings.

use ccdef_core::prelude::*;

/// The constraint on the links with these numbers in each section: the label and the URL of a link require each other.
macro_rules! links {
    ($($section:literal: $($number:literal)+),+ $(,)?) => {
        constraint!(
            "salesforce-lightning-demo-cti-label-url-pair",
            "a link of the demo has a label but no URL, or a URL but no label",
            $($(
                needs!($section, concat!("Label", $number), concat!("Url", $number)),
                needs!($section, concat!("Url", $number), concat!("Label", $number))
            ),+),+
        )
    };
}

/// If one item of a section has a value, the other must have one too.
macro_rules! needs {
    ($section:literal, $filled:expr, $other:expr) => {
        Relation::requires(SettingRef::new($section, $filled), const { &[SettingRef::new($section, $other)] })
    };
}

pub(crate) static CONSTRAINTS: &[Constraint] =
    &[links!("lightningBeforeURLActions": 1 2 3 4, "lightningDuringURLActions": 1 2 3 4)
        .severity(Severity::Note)
        .basis(Basis::Observed)
        .message("`{item}` has a value, but `{empty}` does not")
        .note("the label and the URL with the same number form one link, which has no text or no target without one of them")
        .help("write a value in `{empty}`, or clear `{item}`")
        .source("O1")];
