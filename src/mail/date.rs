//! A day, as sources are dated.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::text_form::text_form;

/// A calendar day in the form of RFC 3339: `2026-11-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A text that is no day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("expected a day such as 2026-11-01")]
pub struct DateError;

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let has_form = text.len() == 10
            && text.bytes().enumerate().all(|(at, b)| match at {
                4 | 7 => b == b'-',
                _ => b.is_ascii_digit(),
            });
        if !has_form {
            return Err(DateError);
        }
        let year: u16 = text[0..4].parse().map_err(|_| DateError)?;
        let month: u8 = text[5..7].parse().map_err(|_| DateError)?;
        let day: u8 = text[8..10].parse().map_err(|_| DateError)?;
        ((1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day))
            .then_some(Self { year, month, day })
            .ok_or(DateError)
    }
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

text_form!(Date, "A day, such as 2026-11-01.", { "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$" });
