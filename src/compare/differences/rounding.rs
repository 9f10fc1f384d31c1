//! Whether two numbers may be one, written with more digits and with fewer.

/// Half of the last digit is rounded away, and a little more with "nearly" and "over".
const NEARLY: f64 = 0.6;

/// "Nearly 19" and "18.7": the one may be the other with fewer digits.
pub(super) fn rounded(x: f64, y: f64) -> bool {
    let (fewer, more) = if digits(x) < digits(y) { (x, y) } else { (y, x) };
    let unit = 10_f64.powi(-decimals(fewer));
    // Of large numbers the zeros at the end are no digits: "18,000" beside "18,437".
    let unit = if decimals(fewer) == 0 { 10_f64.powi(zeros(fewer)) } else { unit };
    digits(fewer) < digits(more) && (fewer - more).abs() < NEARLY * unit
}

/// Significant digits, as a number is written plainly.
pub(super) fn digits(value: f64) -> usize {
    let written = format!("{value}");
    written.trim_matches(['0', '.', '-']).chars().filter(char::is_ascii_digit).count()
}

fn decimals(value: f64) -> i32 {
    format!("{value}").split_once('.').map_or(0, |(_, decimals)| decimals.len() as i32)
}

fn zeros(value: f64) -> i32 {
    let written = format!("{value}");
    (written.len() - written.trim_end_matches('0').len()) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_rounded_does_not_differ() {
        for (x, y, same) in [
            (18.7, 19.0, true),
            (18_437.0, 18_000.0, true),
            (2.35e9, 2.3e9, true),
            (17.0, 15.8, false),
            (17.0, 16.2, false),
            (17.0, 19.0, false),
            (640_000.0, 800_000.0, false),
            (412.0, 391.0, false),
        ] {
            assert_eq!((rounded(x, y), rounded(y, x)), (same, same), "{x} {y}");
        }
    }
}
