//! Numbers as JavaScript reads and prints them (ECMA-262, `isFinite`, `parseFloat`, `parseInt`,
//! `Number::toString`).

/// What JavaScript takes for a blank: all of Unicode's, and the byte order mark, and not U+0085.
pub(super) const fn is_blank(c: char) -> bool {
    c == '\u{FEFF}' || (c.is_whitespace() && c != '\u{85}')
}

/// A text that is finite as a number, as `parseFloat` reads it: a blank one is not a number, and of a
/// hexadecimal one nothing but the first zero is read. Nothing where the text stays a text.
pub(super) fn of(text: &str) -> Option<f64> {
    let text = text.trim_matches(is_blank);
    if text.is_empty() {
        return Some(f64::NAN);
    }
    if is_in_another_base(text) {
        return Some(0.0);
    }
    if !is_decimal(text) {
        return None;
    }
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// `0x1F`, `0o17`, `0b1`, small enough for a number.
fn is_in_another_base(text: &str) -> bool {
    let base = match text.get(..2) {
        Some("0x" | "0X") => 16,
        Some("0o" | "0O") => 8,
        Some("0b" | "0B") => 2,
        _ => return false,
    };
    let digits = &text[2..];
    let value = digits.chars().try_fold(0.0_f64, |value, digit| {
        digit.to_digit(base).map(|digit| value.mul_add(f64::from(base), f64::from(digit)))
    });
    !digits.is_empty() && value.is_some_and(f64::is_finite)
}

/// `StrDecimalLiteral`, without `Infinity`.
fn is_decimal(text: &str) -> bool {
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = |text: &str| text.strip_prefix(['+', '-']).unwrap_or(text).to_owned();
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, unsigned(exponent)),
        None => (text, "0".to_owned()),
    };
    let mantissa = unsigned(mantissa);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((&mantissa, ""));
    if exponent.is_empty() || (whole.is_empty() && fraction.is_empty()) {
        return false;
    }
    [whole, fraction, &exponent].into_iter().all(is_digits)
}

/// `parseInt`: what stands at the beginning, in hexadecimal behind `0x`.
pub(super) fn beginning(text: &str) -> Option<f64> {
    let text = text.trim_start_matches(is_blank);
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (base, digits) = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(rest) => (16, rest),
        None => (10, text),
    };
    let digits = digits.chars().map_while(|c| c.to_digit(base));
    let value = digits.map(f64::from).reduce(|value, digit| value.mul_add(f64::from(base), digit))?;
    Some(sign * value)
}

/// `Number::toString`: the fewest digits that read as the same number.
pub(super) fn printed(number: f64) -> String {
    if number.is_nan() {
        return "NaN".to_owned();
    }
    if number == 0.0 {
        return "0".to_owned();
    }
    let scientific = format!("{:e}", number.abs());
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let digits = mantissa.replace('.', "");
    let point = exponent.parse::<i32>().unwrap_or_default() + 1;
    let sign = if number < 0.0 { "-" } else { "" };
    format!("{sign}{}", placed(&digits, point))
}

/// The digits with the point behind so many of them.
fn placed(digits: &str, point: i32) -> String {
    let zeros = |count: usize| "0".repeat(count);
    let places = usize::try_from(point).unwrap_or_default();
    match point {
        1..=21 if digits.len() <= places => format!("{digits}{}", zeros(places - digits.len())),
        1..=21 => format!("{}.{}", &digits[..places], &digits[places..]),
        -5..=0 => format!("0.{}{digits}", zeros(point.unsigned_abs() as usize)),
        _ => {
            let (first, rest) = digits.split_at(1);
            let rest = if rest.is_empty() { String::new() } else { format!(".{rest}") };
            format!("{first}{rest}e{:+}", point - 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{beginning, of, printed};

    /// Seen in Thunderbird 153.7 itself: what stands in an element, and what becomes of it.
    const CASES: &str = include_str!("../../../tests/clients/thunderbird-numbers.txt");

    fn cases(section: &str) -> Vec<(String, String)> {
        let lines = CASES.lines().skip_while(|line| *line != section).skip(1);
        let lines: Vec<&str> = lines.take_while(|line| !line.is_empty()).collect();
        let case = |line: &&str| {
            let (text, made) = line.split_once(" -> ").unwrap();
            let text: String = serde_json::from_str(text).unwrap();
            (text, made.to_owned())
        };
        assert!(!lines.is_empty(), "{section}");
        lines.iter().map(case).collect()
    }

    #[test]
    fn texts_become_numbers() {
        for (text, expected) in cases("# parsed and printed") {
            let made = of(&text).map_or_else(|| "a text".to_owned(), printed);
            assert_eq!(made, expected, "{text:?}");
        }
    }

    #[test]
    fn texts_begin_with_numbers() {
        for (text, expected) in cases("# parseInt") {
            let made = beginning(&text).map_or_else(|| "NaN".to_owned(), printed);
            assert_eq!(made, expected, "{text:?}");
        }
    }
}
