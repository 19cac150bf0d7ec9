//! The small message of a round trip.

use std::time::Duration;

use uuid::Uuid;

use crate::mail::{Date, EmailAddress};

/// A message to oneself that can be told from every other.
#[derive(Debug)]
pub(super) struct Message {
    /// Without angle brackets.
    pub(super) id: String,
    text: String,
}

const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Message {
    /// A message from an address to itself, written at a time since 1970.
    pub(super) fn new(address: &EmailAddress, now: Duration) -> Self {
        let unique = Uuid::new_v4();
        let id = format!("{unique}@{}", address.domain());
        let date = date_line(now.as_secs()).unwrap_or_default();
        let text = format!(
            "From: <{address}>\r\nTo: <{address}>\r\nSubject: mailsetup test {unique}\r\n{date}\
             Message-ID: <{id}>\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=us-ascii\r\n\r\n\
             This message was sent by `mailsetup verify --round-trip` to find out whether sending and\r\n\
             receiving work. It is deleted when it has arrived; if you read it, delete it.\r\n"
        );
        Self { id, text }
    }

    /// As DATA takes it; no line of it begins with a dot.
    pub(super) fn as_data(&self) -> String {
        format!("{}.\r\n", self.text)
    }
}

/// `Date: Sun, 22 Nov 2026 08:15:00 +0000` (RFC 5322 section 3.3); nothing behind the year 9999.
fn date_line(seconds: u64) -> Option<String> {
    let day = Date::of_unix_time(seconds)?.to_string();
    let month = MONTHS.get(day[5..7].parse::<usize>().ok()?.checked_sub(1)?)?;
    let weekday = DAYS[usize::try_from(seconds / 86_400 % 7).ok()?];
    let (hours, minutes, rest) = (seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
    let (year, number) = (&day[0..4], &day[8..10]);
    Some(format!("Date: {weekday}, {number} {month} {year} {hours:02}:{minutes:02}:{rest:02} +0000\r\n"))
}

#[cfg(test)]
mod tests {
    use super::date_line;

    /// By `date -u -R -d @SECONDS`.
    #[test]
    fn a_date_is_that_of_rfc_5322() {
        assert_eq!(date_line(1_795_335_300).as_deref(), Some("Date: Sun, 22 Nov 2026 08:15:00 +0000\r\n"));
        assert_eq!(date_line(951_782_399).as_deref(), Some("Date: Mon, 28 Feb 2000 23:59:59 +0000\r\n"));
    }
}
