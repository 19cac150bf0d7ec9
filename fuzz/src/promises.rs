//! What holds for everything that comes in through a door.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use mailsetup::mail::is_unprintable;

/// A text for a report moves no cursor and turns no line.
pub fn is_one_line(text: &str) {
    assert!(!text.chars().any(is_unprintable), "not fit for a line: {text:?}");
}

/// The same of several lines.
pub fn are_lines(text: &str) {
    text.split('\n').for_each(is_one_line);
}

/// A value reads again as it is written.
pub fn reads_as_written<T: FromStr<Err: Debug> + Display + PartialEq + Debug>(value: &T) {
    let written = value.to_string();
    let again: T = written.parse().unwrap_or_else(|error| panic!("{written:?}: {error:?}"));
    assert_eq!(&again, value);
    assert_eq!(again.to_string(), written);
}
