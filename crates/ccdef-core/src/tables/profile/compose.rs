//! How templates refer to answers.

use crate::tables::profile::{Compose, ScaffoldSpec};
use crate::text::template::{expand, names};

impl ScaffoldSpec {
    /// The value of a row; `None` if it refers to a parameter without an answer, or to a part that its answer does not
    /// have.
    pub fn value_of<'v>(&self, rule: &Compose, answer: impl Fn(&str) -> Option<&'v str>) -> Option<String> {
        expand(rule.template, |name| {
            let Some((name, part)) = name.split_once('.') else { return answer(name) };
            let parameter = self.parameters.iter().find(|parameter| parameter.name == name)?;
            parameter.kind.part(part, answer(name)?)
        })
    }
}

impl Compose {
    /// The parameters to which the template refers, and the parts of them that it names.
    pub fn references(&self) -> impl Iterator<Item = (&'static str, Option<&'static str>)> + use<> {
        names(self.template).map(|name| name.split_once('.').map_or((name, None), |(name, part)| (name, Some(part))))
    }
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::{Compose, Parameter, ScaffoldSpec, ValueKind};
    use crate::tables::setting;

    const SPEC: ScaffoldSpec = ScaffoldSpec {
        parameters: &[
            Parameter::required("org", "", "acme", ValueKind::MyDomain),
            Parameter::required("host", "", "acme.test", ValueKind::Host),
        ],
        ..ScaffoldSpec::EMPTY
    };

    fn value(template: &'static str, answer: &str) -> Option<String> {
        SPEC.value_of(&Compose::always(setting::ADAPTER_URL, template), |name| (name != "open").then_some(answer))
    }

    #[test]
    fn a_template_refers_to_an_answer_or_to_a_part_of_it() {
        let package = "https://{org.org}--acme{org.partition}.vf.force.com/apex/A?b=c.d";
        for (template, answer, expected) in [
            (package, "acme", Some("https://acme--acme.vf.force.com/apex/A?b=c.d")),
            (package, "acme--uat.sandbox", Some("https://acme--uat--acme.sandbox.vf.force.com/apex/A?b=c.d")),
            ("https://{org}.my.salesforce.com", "a--b.sandbox", Some("https://a--b.sandbox.my.salesforce.com")),
            ("{org.other}", "acme", None),
            ("{host.org}", "acme.test", None),
            ("{open.org}", "acme", None),
        ] {
            assert_eq!(value(template, answer).as_deref(), expected, "{template}");
        }
    }

    #[test]
    fn the_references_are_in_single_braces() {
        let rule = Compose::always(setting::ADAPTER_URL, "https://{host}/{{x}}/{org.partition}");
        let references: Vec<_> = rule.references().collect();
        assert_eq!(references, [("host", None), ("org", Some("partition"))]);
    }
}
