//! Items that are in no table, made from an answer for their path.

use ccdef_syntax::{Draft, DraftItem};

use super::resolve::{CustomAnswer, Resolved};
use crate::scaffold::answers::AnswerProblem;
use crate::tables::item;

impl Resolved {
    /// Sets the values of items that are in no table, and creates those that the definition does not have.
    pub(super) fn apply_custom(&self, draft: &mut Draft) {
        for answer in &self.custom {
            set(draft, answer);
        }
    }

    /// Sets the labels that were given.
    ///
    /// # Errors
    /// Every label of a section or item that is not in the definition.
    pub(super) fn apply_labels(&self, draft: &mut Draft) -> Result<(), Vec<AnswerProblem>> {
        let unknown = self.labels.iter().filter_map(|(path, text)| match label_mut(draft, path) {
            Some(label) => {
                *label = Some(text.clone());
                None
            }
            None => Some(AnswerProblem::wrong(
                path,
                format!("label for `{path}`, which is not in this definition"),
                Some("write the path of a section (`/section`) or of an item (`/section/item`)".to_owned()),
            )),
        });
        let problems: Vec<AnswerProblem> = unknown.collect();
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}

fn set(draft: &mut Draft, answer: &CustomAnswer) {
    let is_new = draft.sections.iter().all(|section| section.name != answer.section);
    let section = draft.section_mut(&answer.section);
    if is_new {
        section.label = Some(label_of(&answer.section));
    }
    let mut matching = section.items.iter_mut().filter(|item| item.name == answer.item).peekable();
    if matching.peek().is_none() {
        let item = DraftItem::new(&answer.item, &answer.value).label(Some(label_of(&answer.item)));
        section.items.push(item);
        return;
    }
    matching.for_each(|item| item.value.clone_from(&answer.value));
}

/// The label of a section or of an item, by its path.
fn label_mut<'d>(draft: &'d mut Draft, path: &str) -> Option<&'d mut Option<String>> {
    let Some((section, name)) = path.strip_prefix('/')?.split_once('/') else {
        return draft.sections.iter_mut().find(|known| path[1..] == known.name).map(|section| &mut section.label);
    };
    match name {
        item::INTERNAL_NAME if item::is_identity(section, name) => Some(&mut draft.internal_name.label),
        item::DISPLAY_NAME if item::is_identity(section, name) => Some(&mut draft.display_name.label),
        _ => {
            let section = draft.sections.iter_mut().find(|known| known.name == section)?;
            section.items.iter_mut().find(|item| item.name == name).map(|item| &mut item.label)
        }
    }
}

/// A label from a name: `Backup Server` from `backupServer` or `backup_server`.
fn label_of(name: &str) -> String {
    let mut label = String::new();
    let mut previous = ' ';
    for character in name.chars() {
        let starts_word = character.is_uppercase() && previous.is_lowercase();
        if (starts_word || character == '_') && !label.is_empty() {
            label.push(' ');
        }
        match character {
            '_' => {}
            _ if label.is_empty() || label.ends_with(' ') => label.extend(character.to_uppercase()),
            _ => label.push(character),
        }
        previous = character;
    }
    label
}

#[cfg(test)]
mod tests {
    use super::label_of;

    #[test]
    fn a_label_has_the_words_of_the_name() {
        for (name, label) in [
            ("backupServer", "Backup Server"),
            ("backup_server", "Backup Server"),
            ("host", "Host"),
            ("ipAddress", "Ip Address"),
            ("URL", "URL"),
        ] {
            assert_eq!(label_of(name), label);
        }
    }
}
