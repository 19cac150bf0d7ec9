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

impl Date {
    /// The day of a time in seconds since 1970, in UTC; nothing behind the year 9999.
    #[must_use]
    pub fn of_unix_time(seconds: u64) -> Option<Self> {
        let mut days = seconds / SECONDS_OF_A_DAY;
        // The calendar repeats itself after 400 years, which have 146,097 days.
        let mut year = 1970 + u16::try_from(days / 146_097).ok()?.checked_mul(400)?;
        days %= 146_097;
        while days >= days_of(year) {
            days -= days_of(year);
            year += 1;
        }
        let mut month = 1;
        while days >= u64::from(days_in(year, month)) {
            days -= u64::from(days_in(year, month));
            month += 1;
        }
        let day = u8::try_from(days + 1).ok()?;
        (year <= 9_999).then_some(Self { year, month, day })
    }
}

const SECONDS_OF_A_DAY: u64 = 86_400;

const fn days_of(year: u16) -> u64 {
    match days_in(year, 2) {
        29 => 366,
        _ => 365,
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

#[cfg(test)]
mod tests {
    use super::Date;

    /// By `date -u -d @SECONDS +%F`.
    #[test]
    fn a_time_has_its_day() {
        let days = [
            (0, "1970-01-01"),
            (86_399, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_795_305_600, "2026-11-22"),
            (4_107_542_400, "2100-03-01"),
            (32_503_680_000, "3000-01-01"),
            (253_402_300_799, "9999-12-31"),
        ];
        for (seconds, day) in days {
            assert_eq!(Date::of_unix_time(seconds).map(|date| date.to_string()).as_deref(), Some(day));
        }
        assert_eq!(Date::of_unix_time(253_402_300_800), None);
        assert_eq!(Date::of_unix_time(u64::MAX), None);
    }
}
