//! The content of a certificate or a public key; requires the feature `certificates`.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use x509_cert::Certificate;
use x509_cert::der::{DecodePem, ErrorKind};
use x509_cert::spki::SubjectPublicKeyInfoOwned;
use x509_cert::time::Time;

use crate::text::pem::{PemBlock, blocks};

/// The label of a certificate's block.
const CERTIFICATE: &str = "CERTIFICATE";
/// The label of a public key's block.
const PUBLIC_KEY: &str = "PUBLIC KEY";
/// Line length of base64 that the parser requires.
const WIDTH: usize = 64;

/// The days on which a certificate is valid, in UTC, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Validity {
    pub(crate) first: Date,
    pub(crate) last: Date,
}

/// What is wrong with the content of the only block of `value`; `None` if it is what its label says, or if there is not
/// one valid block.
pub(crate) fn problem(value: &str) -> Option<String> {
    let found = blocks(value);
    let [block] = found.as_slice() else { return None };
    let pem = reformatted(block)?;
    let (what, error) = match block.label {
        CERTIFICATE => ("certificate", Certificate::from_pem(pem).err()?),
        PUBLIC_KEY => ("public key", SubjectPublicKeyInfoOwned::from_pem(pem).err()?),
        _ => return None,
    };
    Some(match error.kind() {
        ErrorKind::Incomplete { .. } => format!("is cut off: the end of the {what} is missing before the `END` line"),
        _ => format!("has no {what} between its `BEGIN` and `END` lines: the text is damaged or something else"),
    })
}

/// When the certificate in `value` is valid; `None` if there is no certificate that can be parsed.
pub(crate) fn validity(value: &str) -> Option<Validity> {
    let found = blocks(value);
    let [block] = found.as_slice() else { return None };
    let certificate = Certificate::from_pem(reformatted(block).filter(|_| block.label == CERTIFICATE)?).ok()?;
    let validity = certificate.tbs_certificate().validity();
    Some(Validity { first: day(validity.not_before)?, last: day(validity.not_after)? })
}

fn day(time: Time) -> Option<Date> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).ok()?;
    Some(Timestamp::from_second(seconds).ok()?.to_zoned(TimeZone::UTC).date())
}

/// The block in the only layout that the parser accepts; files may indent it and break its lines anywhere.
fn reformatted(block: &PemBlock<'_>) -> Option<String> {
    let base64 = block.base64().ok().filter(|base64| !base64.is_empty())?;
    let lines: Vec<&str> =
        (0..base64.len()).step_by(WIDTH).filter_map(|at| base64.get(at..base64.len().min(at + WIDTH))).collect();
    let label = block.label;
    Some(format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n")))
}
