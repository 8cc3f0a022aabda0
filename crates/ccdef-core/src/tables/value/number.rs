//! Numbers, digits and telephone numbers.

use crate::tables::profile::ValueIssue;

/// A unit that people write behind a number, and how many of the unit of the setting it is.
pub(super) type Unit = (&'static str, u64);

pub(super) const PIXELS: &[Unit] = &[("px", 1), ("pixel", 1), ("pixels", 1)];

pub(super) const MILLISECONDS: &[Unit] =
    &[("ms", 1), ("msec", 1), ("milliseconds", 1), ("s", 1000), ("sec", 1000), ("seconds", 1000)];

pub(super) fn integer(value: &str, min: i64, max: i64, units: &[Unit]) -> Result<(), ValueIssue> {
    let unsigned = value.strip_prefix('-').unwrap_or(value);
    if !is_digits(unsigned) {
        let issue = ValueIssue::new("is not a whole number");
        return Err(match plain_integer(value, units) {
            Some(plain) => issue.suggest(plain),
            None => issue,
        });
    }
    let number = value.parse::<i64>();
    let too_small = match &number {
        Ok(number) => *number < min,
        Err(_) => value.starts_with('-'),
    };
    if too_small {
        return Err(ValueIssue::new(format!("is not at least {min}")));
    }
    if number.is_ok_and(|number| number <= max) {
        return Ok(());
    }
    Err(ValueIssue::new(match max {
        i64::MAX => "is too large".into(),
        _ => format!("is not at most {max}"),
    }))
}

/// The integer in `400px`, `1,000`, `400.0` or `+400`, in the unit of the setting.
fn plain_integer(value: &str, units: &[Unit]) -> Option<String> {
    let value = value.strip_prefix('+').unwrap_or(value);
    let number = value.trim_end_matches(|unit: char| unit.is_ascii_alphabetic() || unit == ' ');
    let unit = value[number.len()..].trim_ascii();
    let known = units.iter().find(|(name, _)| name.eq_ignore_ascii_case(unit));
    let factor = if unit.is_empty() { 1 } else { known?.1 };
    let whole = match number.split_once('.') {
        Some((whole, rest)) if rest.bytes().all(|digit| digit == b'0') => whole,
        Some(_) => return None,
        None => number,
    };
    let grouped = whole.split(',').skip(1).all(|group| group.len() == 3);
    let digits = whole.replace(',', "");
    let converted = || Some(digits.parse::<u64>().ok()?.checked_mul(factor)?.to_string());
    if factor == 1 { Some(digits.clone()) } else { converted() }.filter(|_| grouped && is_digits(&digits))
}

pub(super) fn decimal(value: &str) -> Result<(), ValueIssue> {
    if is_decimal(value) {
        return Ok(());
    }
    let issue = ValueIssue::new("is not a decimal number such as `18.0`");
    let plain = value.trim_start_matches(['v', 'V']).replace(',', ".");
    Err(if is_decimal(&plain) { issue.suggest(plain) } else { issue })
}

fn is_decimal(value: &str) -> bool {
    match value.split_once('.') {
        Some((whole, fraction)) => is_digits(whole) && is_digits(fraction),
        None => is_digits(value),
    }
}

pub(super) fn digits(value: &str) -> Result<(), ValueIssue> {
    if is_digits(value) {
        return Ok(());
    }
    let kept: String = value.chars().filter(|c| !"+-() .".contains(*c)).collect();
    let issue = ValueIssue::new("is not a sequence of digits");
    Err(if is_digits(&kept) { issue.suggest(kept) } else { issue })
}

pub(super) fn prefix(value: &str) -> Result<(), ValueIssue> {
    let number = value.strip_prefix('+').unwrap_or(value);
    let is_dialed = |byte: u8| byte.is_ascii_digit() || b"*#,".contains(&byte);
    if number.bytes().all(is_dialed) && number.bytes().any(|byte| byte.is_ascii_digit()) {
        return Ok(());
    }
    let issue = ValueIssue::new("is not a dialing prefix (digits, optional leading `+`)");
    let kept: String = value.chars().filter(|c| !"-() .".contains(*c)).collect();
    Err(if is_digits(kept.strip_prefix('+').unwrap_or(&kept)) { issue.suggest(kept) } else { issue })
}

pub(super) fn phone(value: &str) -> Result<(), ValueIssue> {
    if value.chars().filter(|c| c.is_numeric()).count() < 3 {
        return Err(ValueIssue::new("is not a telephone number (at least three digits)"));
    }
    Ok(())
}

fn is_digits(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::tables::profile::ValueKind;
    use crate::tables::value::tests::outcome;

    #[test]
    fn integers_are_plain_and_within_bounds() {
        assert_eq!(outcome(ValueKind::Pixels, "400"), "ok");
        assert_eq!(outcome(ValueKind::COUNT, "0"), "ok");
        assert_eq!(outcome(ValueKind::Pixels, "0"), "is not at least 1");
        assert_eq!(outcome(ValueKind::Pixels, "-3"), "is not at least 1");
        assert_eq!(outcome(ValueKind::Port, "65536"), "is not at most 65535");
        assert_eq!(outcome(ValueKind::Pixels, "99999999999999999999"), "is too large");
        assert_eq!(outcome(ValueKind::Pixels, "400px"), "is not a whole number ?→ 400");
        assert_eq!(outcome(ValueKind::Pixels, "40 em"), "is not a whole number");
        assert_eq!(outcome(ValueKind::Milliseconds, "500 ms"), "is not a whole number ?→ 500");
        assert_eq!(outcome(ValueKind::Milliseconds, "5 s"), "is not a whole number ?→ 5000");
        assert_eq!(outcome(ValueKind::Milliseconds, "5 min"), "is not a whole number");
        assert_eq!(outcome(ValueKind::Pixels, "1,200"), "is not a whole number ?→ 1200");
        assert_eq!(outcome(ValueKind::Pixels, "1,2"), "is not a whole number");
        assert_eq!(outcome(ValueKind::Pixels, "300.0"), "is not a whole number ?→ 300");
        assert_eq!(outcome(ValueKind::Pixels, "300.5"), "is not a whole number");
        assert_eq!(outcome(ValueKind::Pixels, "auto"), "is not a whole number");
    }

    #[test]
    fn decimals_use_a_point() {
        assert_eq!(outcome(ValueKind::Decimal, "18.0"), "ok");
        assert_eq!(outcome(ValueKind::Decimal, "4"), "ok");
        let wrong = "is not a decimal number such as `18.0`";
        assert_eq!(outcome(ValueKind::Decimal, "v3,0"), format!("{wrong} ?→ 3.0"));
        assert_eq!(outcome(ValueKind::Decimal, "3.0.1"), wrong);
    }

    #[test]
    fn prefixes_may_begin_with_a_plus_and_digits_may_not() {
        assert_eq!(outcome(ValueKind::Prefix, "+49"), "ok");
        assert_eq!(outcome(ValueKind::Prefix, "*9,"), "ok");
        assert_eq!(outcome(ValueKind::Prefix, "nine"), "is not a dialing prefix (digits, optional leading `+`)");
        assert_eq!(outcome(ValueKind::Digits, "01"), "ok");
        assert_eq!(outcome(ValueKind::Digits, "+1"), "is not a sequence of digits ?→ 1");
        assert_eq!(outcome(ValueKind::Prefix, "++1"), "is not a dialing prefix (digits, optional leading `+`)");
    }

    #[test]
    fn a_telephone_number_has_three_digits_at_least() {
        assert_eq!(outcome(ValueKind::Phone, "(415) 555-0112"), "ok");
        assert_eq!(outcome(ValueKind::Phone, "unknown"), "is not a telephone number (at least three digits)");
    }
}
