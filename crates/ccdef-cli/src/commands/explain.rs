//! `ccdef explain`: explains a rule, an item, the file format or an error message from Salesforce.

mod document;
mod facts;
mod item;
mod message;
mod topic;

use ccdef_report::page;

use self::document::Explanation;
use self::topic::Topic;
use crate::args::GlobalArgs;
use crate::error::CliError;
use crate::output::{self, OutputStyle};
use crate::read::stdin_text;

pub(super) fn run(words: &[String], global: &GlobalArgs) -> Result<(), CliError> {
    let words = if words == ["-"] { stdin_text()? } else { words.join(" ") };
    let topic = topic::find(words.trim())?;
    if global.json {
        return output::print_json(&Explanation::of(&topic));
    }
    let OutputStyle { color, width } = OutputStyle::of_stdout();
    let text = match topic {
        Topic::Rule(rule) => rule.docs.to_owned(),
        Topic::Page(page) => page.text.to_owned(),
        Topic::Facts(found) => facts::markdown(&found),
        Topic::Category(category, found) => facts::category_markdown(category, &found),
        Topic::VendorItem(found) => item::markdown(&found),
        Topic::Message(found) => message::markdown(&found),
    };
    output::print(|out| out.program(|shown| page(&text, color, width, shown)))
}
