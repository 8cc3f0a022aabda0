//! The value of a `sortOrder` attribute.

use ccdef_syntax::Text;

/// The largest number that Salesforce's integers hold.
const MAX: u64 = i32::MAX as u64;

/// The value of a `sortOrder` attribute (format/contradictions.md#sort-order-type).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    /// The attribute is missing.
    Missing,
    /// `0`, or digits without leading zeros.
    Plain(u32),
    /// A number with leading zeros or with whitespace around it.
    Unnormalized(u32),
    /// An invalid number: what it was probably meant to be, and why it is invalid.
    Invalid(Option<u32>, &'static str),
}

impl Number {
    /// Reads the attribute.
    pub(crate) fn read(written: Option<&Text<'_>>) -> Self {
        written.map_or(Self::Missing, |text| Self::parse(text.value()))
    }

    fn parse(text: &str) -> Self {
        if let Some(number) = short_number(text) {
            return Self::Plain(number);
        }
        let digits = text.trim_ascii();
        if digits.is_empty() {
            return Self::Invalid(None, "is empty");
        }
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return invalid(digits);
        }
        match digits.parse::<u64>().ok().filter(|number| *number <= MAX).and_then(|number| u32::try_from(number).ok()) {
            None => Self::Invalid(None, "is too large for an integer"),
            Some(number) if text == "0" || !text.starts_with(['0', ' ']) && text.len() == digits.len() => {
                Self::Plain(number)
            }
            Some(number) => Self::Unnormalized(number),
        }
    }

    /// The number, if it is one.
    pub(crate) fn value(self) -> Option<u32> {
        match self {
            Self::Plain(number) | Self::Unnormalized(number) => Some(number),
            Self::Missing | Self::Invalid(..) => None,
        }
    }

    /// The number, or the number that was probably meant.
    pub(crate) fn intended(self) -> Option<u32> {
        match self {
            Self::Invalid(intended, _) => intended,
            _ => self.value(),
        }
    }
}

/// A plain number that is not long, as nearly every one is.
fn short_number(text: &str) -> Option<u32> {
    let is_short = matches!(text.len(), 1..=4) && (text == "0" || !text.starts_with('0'));
    let append = |number: u32, byte: u8| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0'));
    is_short.then(|| text.bytes().try_fold(0, append)).flatten()
}

fn invalid(text: &str) -> Number {
    if let Some(digits) = text.strip_prefix('+') {
        return Number::Invalid(plain(digits), "has a sign");
    }
    if text.strip_prefix('-').is_some_and(|digits| plain(digits).is_some()) {
        return Number::Invalid(None, "is negative");
    }
    match text.split_once(['.', ',']) {
        Some((whole, fraction)) if plain(whole).is_some() && fraction.bytes().all(|byte| byte.is_ascii_digit()) => {
            let is_whole = fraction.bytes().all(|byte| byte == b'0');
            Number::Invalid(plain(whole).filter(|_| is_whole), "is a decimal")
        }
        _ => Number::Invalid(None, "is not a number"),
    }
}

fn plain(digits: &str) -> Option<u32> {
    let is_plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| is_plain && u64::from(*number) <= MAX)
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn leading_zeros_and_spaces_are_distinguished_from_plain_numbers() {
        assert_eq!(Number::parse("0"), Number::Plain(0));
        assert_eq!(Number::parse("10"), Number::Plain(10));
        assert_eq!(Number::parse("12345"), Number::Plain(12_345));
        assert_eq!(Number::parse("00"), Number::Unnormalized(0));
        assert_eq!(Number::parse("01"), Number::Unnormalized(1));
        assert_eq!(Number::parse(" 1"), Number::Unnormalized(1));
        assert_eq!(Number::parse("1 "), Number::Unnormalized(1));
        assert_eq!(Number::parse("2147483647"), Number::Plain(2_147_483_647));
    }

    #[test]
    fn invalid_numbers_are_rejected_and_some_can_be_corrected() {
        assert_eq!(Number::parse("+1"), Number::Invalid(Some(1), "has a sign"));
        assert_eq!(Number::parse("2.0"), Number::Invalid(Some(2), "is a decimal"));
        assert_eq!(Number::parse("2.5"), Number::Invalid(None, "is a decimal"));
        assert_eq!(Number::parse("-1"), Number::Invalid(None, "is negative"));
        assert_eq!(Number::parse(" "), Number::Invalid(None, "is empty"));
        assert_eq!(Number::parse("first"), Number::Invalid(None, "is not a number"));
        assert_eq!(Number::parse("2147483648"), Number::Invalid(None, "is too large for an integer"));
        assert_eq!(Number::parse("99999999999999999999"), Number::Invalid(None, "is too large for an integer"));
    }
}
