//! What the name of a file in a fixtures folder says about its part in a case.

/// The ends of names that make a file a case; the first that fits is cut off.
const CASE_ENDS: &[&str] = &[".callCenter-meta.xml", ".contactCenter-meta.xml", ".callCenter", ".xml"];

/// The part that a file plays.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Part<'n> {
    /// The definition itself; the name of the case.
    Definition(&'n str),
    /// The options of the case of that name.
    Options(&'n str),
    /// The snapshot of the case of that name.
    Snapshot(&'n str),
    /// A snapshot that nobody has looked at yet.
    Pending,
    /// Nothing that belongs here.
    Stray,
}

/// The part that a file of that name plays.
pub(crate) fn part_of(file_name: &str) -> Part<'_> {
    if let Some(case) = CASE_ENDS.iter().find_map(|end| file_name.strip_suffix(end)) {
        return Part::Definition(case);
    }
    if let Some(case) = file_name.strip_suffix(".toml") {
        return Part::Options(case);
    }
    if let Some(case) = file_name.strip_suffix(".snap") {
        return Part::Snapshot(case);
    }
    if file_name.ends_with(".snap.new") { Part::Pending } else { Part::Stray }
}

#[cfg(test)]
mod tests {
    use super::{Part, part_of};

    #[test]
    fn the_longest_end_of_a_name_is_cut_off() {
        assert_eq!(part_of("Acme.callCenter-meta.xml"), Part::Definition("Acme"));
        assert_eq!(part_of("acme.v2.xml"), Part::Definition("acme.v2"));
        assert_eq!(part_of("Acme.toml"), Part::Options("Acme"));
        assert_eq!(part_of("Acme.snap"), Part::Snapshot("Acme"));
        assert_eq!(part_of("Acme.snap.new"), Part::Pending);
        assert_eq!(part_of("notes.txt"), Part::Stray);
    }
}
