//! "Did you mean": the known word nearest to a mistyped one.

/// The word of `known` that is nearest to `word`, if it is near enough to be a slip: a third of its length, at least one
/// and at most four edits. Ties go to the first.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let allowed = (word.chars().count() / 3).clamp(1, 4);
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_none() {
        let known = ["webex-contact-center", "ringcentral"];
        assert_eq!(nearest("webex-contact-centre", known), Some("webex-contact-center"));
        assert_eq!(nearest("RingCentral", known), Some("ringcentral"));
        assert_eq!(nearest("talkdesk", known), None);
    }
}
