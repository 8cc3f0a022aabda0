//! Amazon Resource Names.

use super::region::is_region;
use crate::tables::profile::ValueIssue;

pub(super) fn check(value: &str, service: &str, resource: &str) -> Result<(), ValueIssue> {
    let parts: Vec<&str> = value.splitn(6, ':').collect();
    let ["arn", partition, found_service, region, account, found_resource] = parts.as_slice() else {
        return Err(ValueIssue::new("is not an ARN (`arn:<partition>:<service>:<region>:<account>:<resource>`)"));
    };
    let wrong = |what: String| Err(ValueIssue::new(what));
    if *partition != "aws" && !partition.starts_with("aws-") {
        return wrong(format!("has the partition `{partition}`, not `aws` or `aws-…`"));
    }
    if *found_service != service {
        return wrong(format!("is not an ARN of the service `{service}`"));
    }
    if service == "iam" && !region.is_empty() {
        return wrong("has a region, but ARNs of IAM have none".into());
    }
    if !region.is_empty() && !is_region(region) {
        return wrong(format!("has the region `{region}`, which is not an AWS region"));
    }
    if !is_account(account, service) {
        return wrong("has an account id that is not 12 digits".into());
    }
    if found_resource.starts_with(resource) && found_resource.len() > resource.len() {
        return Ok(());
    }
    wrong(format!("has a resource that does not start with `{resource}`"))
}

fn is_account(account: &str, service: &str) -> bool {
    let may_be_empty = service != "iam";
    (may_be_empty && account.is_empty()) || (account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    #[test]
    fn a_role_has_no_region_and_twelve_digits() {
        let role = |value| outcome(ValueKind::IAM_ROLE, value);
        assert_eq!(role("arn:aws:iam::123456789012:role/Acme"), "ok");
        assert_eq!(role("arn:aws-us-gov:iam::123456789012:role/path/Acme"), "ok");
        assert_eq!(role("arn:aws:iam::1234:role/Acme"), "has an account id that is not 12 digits");
        assert_eq!(role("arn:aws:iam:us-west-2:123456789012:role/Acme"), "has a region, but ARNs of IAM have none");
        assert_eq!(role("arn:aws:iam::123456789012:user/Acme"), "has a resource that does not start with `role/`");
        assert_eq!(role("arn:aws:s3:::acme"), "is not an ARN of the service `iam`");
        assert!(role("AcmeRole").starts_with("is not an ARN"));
    }

    #[test]
    fn other_services_may_have_a_region() {
        let stack = ValueKind::Arn { service: "cloudformation", resource: "stack/" };
        assert_eq!(outcome(stack, "arn:aws:cloudformation:us-east-1:123456789012:stack/acme/1"), "ok");
        assert_eq!(
            outcome(stack, "arn:aws:cloudformation:here:123456789012:stack/acme/1"),
            "has the region `here`, which is not an AWS region"
        );
    }
}
