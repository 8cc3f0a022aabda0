//! Relations between settings.

use ccdef_core::prelude::*;

/// The row of the links with these numbers in each section: label and URL of a number need each other.
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

/// Where one item of a section is filled, the other is.
macro_rules! needs {
    ($section:literal, $filled:expr, $other:expr) => {
        Relation::requires(SettingRef::new($section, $filled), const { &[SettingRef::new($section, $other)] })
    };
}

pub(crate) static CONSTRAINTS: &[Constraint] =
    &[links!("lightningBeforeURLActions": 1 2 3 4, "lightningDuringURLActions": 1 2 3 4)
        .severity(Severity::Note)
        .basis(Basis::Observed)
        .message("`{item}` has a value, but `{empty}` has none")
        .note("label and URL of one number belong together")
        .help("fill in `{empty}`, or empty `{item}`")
        .source("O1")];
