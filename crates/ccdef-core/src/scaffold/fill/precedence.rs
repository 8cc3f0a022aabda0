//! Which of several sources the value of an item comes from.

/// What each source says about the value of an item; `None` where it says nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct ValueSources {
    /// The answer for the item, and the number of the source that gave it.
    pub(super) answer: Option<(String, usize)>,
    /// The value composed from parameters of which at least one was answered, and the number of the latest source.
    pub(super) composed_answer: Option<(String, usize)>,
    /// The only value that the profile accepts, if the existing definition has the item with any value.
    pub(super) fixed: Option<String>,
    /// The value in the existing definition.
    pub(super) existing: Option<String>,
    /// The value composed from the default answers of parameters.
    pub(super) composed_default: Option<String>,
    /// The default value of the item.
    pub(super) default: Option<String>,
}

impl ValueSources {
    /// Whether one source, such as a file of answers, says two different things.
    pub(super) fn is_contradiction(&self) -> bool {
        match (&self.answer, &self.composed_answer) {
            (Some((own, answered)), Some((value, composed))) => answered == composed && own != value,
            _ => false,
        }
    }

    /// Whether the user gave the value, or the existing definition has one.
    pub(super) fn is_known(&self) -> bool {
        self.answer.is_some()
            || self.composed_answer.is_some()
            || self.existing.as_ref().is_some_and(|value| !value.is_empty())
    }

    /// Whether the value can be a default.
    pub(super) fn has_default(&self) -> bool {
        self.composed_default.is_some() || self.default.is_some()
    }

    /// The value of the strongest source: an answer of the user, then what the profile does not leave to the user, then
    /// the existing definition, then a default. An answer for the item itself is stronger than answers to parameters,
    /// unless these are from a later source.
    pub(super) fn value(self) -> Option<String> {
        let composed_later = match (&self.answer, &self.composed_answer) {
            (Some((_, answered)), Some((_, composed))) => composed > answered,
            _ => self.answer.is_none(),
        };
        let answer = if composed_later { self.composed_answer } else { self.answer };
        let answer = answer.map(|(value, _)| value);
        answer.or(self.fixed).or(self.existing).or(self.composed_default).or(self.default)
    }
}

#[cfg(test)]
mod tests {
    use proptest::option::of;
    use proptest::prelude::{Strategy, prop_assert_eq, proptest};

    use super::ValueSources;

    fn sources() -> impl Strategy<Value = ValueSources> {
        let text = || of("[a-z]{0,4}");
        (of(("[a-z]{0,4}", 0_usize..3)), of(("[a-z]{0,4}", 0_usize..3)), text(), text(), text(), text()).prop_map(
            |(answer, composed_answer, fixed, existing, composed_default, default)| ValueSources {
                answer,
                composed_answer,
                fixed,
                existing,
                composed_default,
                default,
            },
        )
    }

    proptest! {
        #[test]
        fn an_answer_is_stronger_than_the_existing_value_and_this_than_a_default(sources in sources()) {
            let value = sources.clone().value();
            let answers = [&sources.answer, &sources.composed_answer].into_iter().flatten();
            let latest = answers.clone().map(|(_, source)| *source).max();
            let own = sources.answer.iter().find(|(_, source)| Some(*source) == latest);
            let strongest_answer = own.or(sources.composed_answer.as_ref()).map(|(value, _)| value.clone());
            if strongest_answer.is_some() {
                prop_assert_eq!(value, strongest_answer);
            } else if sources.fixed.is_some() {
                prop_assert_eq!(value, sources.fixed);
            } else if sources.existing.is_some() {
                prop_assert_eq!(value, sources.existing);
            } else {
                prop_assert_eq!(value, sources.composed_default.or(sources.default));
            }
        }
    }
}
