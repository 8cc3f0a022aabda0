//! Merge conflicts, wherever they are: each is one problem.

use super::{Case, in_section};

const CONFLICTS: &[Case] = &[
    (
        "  <item name=\"a\">1</item>\n  <<<<<<< HEAD\n  <item name=\"b\">2</item>\n  =======\n  <item name=\"b\">3</item>\n  >>>>>>> topic\n",
        "s/a=1 s/b=2 (not whole)",
        &["4:3 Conflict: unresolved merge conflict"],
    ),
    (
        "<<<<<<<<<< HEAD\n  <item name=\"b\">2</item>\n==========\n  <item name=\"b\">3</item>\n>>>>>>>>>> topic\n",
        "s/b=2 (not whole)",
        &["3:1 Conflict: unresolved merge conflict"],
    ),
    (
        "  <item\n<<<<<<< HEAD\n    name=\"b\"\n=======\n    name=\"c\"\n>>>>>>> topic\n    label=\"B\">2</item>\n  <item name=\"d\">4</item>\n",
        "s/b=2 s/d=4 (not whole)",
        &["4:1 Conflict: unresolved merge conflict"],
    ),
    (
        "  <item name=\"b\" label=\"A\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> topic\nD\">2</item>\n  <item name=\"d\">4</item>\n",
        "s/b=2 s/d=4 (not whole)",
        &["4:1 Conflict: unresolved merge conflict"],
    ),
    (
        "  <!-- a\n<<<<<<< HEAD\n b -- c\n=======\n d\n>>>>>>> topic\n-->\n  <item name=\"b\">2</item>\n",
        "s/b=2 (not whole)",
        &["4:1 Conflict: unresolved merge conflict"],
    ),
];

#[test]
fn a_conflict_is_one_problem_wherever_it_is() {
    in_section(CONFLICTS);
}

#[test]
fn decorations_are_no_conflicts() {
    in_section(&[(
        "  <!--\n  >>>>>>>>>> Settings\n  ==========\n  <<<<<<<<<< end\n  -->\n  <item name=\"b\">2</item>\n",
        "s/b=2",
        &[],
    )]);
}
