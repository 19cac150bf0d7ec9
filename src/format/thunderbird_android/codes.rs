//! Several accounts in as many codes as they need.

use super::account::Account;
use super::payload::payload;
use crate::format::Person;

/// The text of a code, one of a row of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeText<'p> {
    pub text: String,
    /// Whose accounts are in it.
    pub people: Vec<&'p Person>,
}

/// So much is put into one code; one account is never torn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    pub octets: usize,
}

impl Limit {
    /// As Thunderbird itself does it (`QRExport.sys.mjs`): longer ones are hard to scan.
    pub const OF_THUNDERBIRD: Self = Self { octets: 800 };
}

/// The most accounts in one code (`QRExport.sys.mjs`).
const MOST_ACCOUNTS: usize = 3;

/// Stands for numbers that are not known yet.
const SOME_NUMBER: usize = 99;

/// The texts of the codes, in the order of the accounts.
#[must_use]
pub fn code_texts<'p>(accounts: &[Account<'p>], limit: Limit) -> Vec<CodeText<'p>> {
    let mut groups: Vec<&[Account<'p>]> = Vec::new();
    let mut rest = accounts;
    while !rest.is_empty() {
        let (group, after) = rest.split_at(how_many(rest, limit));
        groups.push(group);
        rest = after;
    }
    let of = groups.len();
    let text = |(at, group): (usize, &&[Account<'p>])| CodeText {
        text: payload(group, at + 1, of),
        people: group.iter().map(|account| account.person).collect(),
    };
    groups.iter().enumerate().map(text).collect()
}

/// How many of the first accounts go into one code: one at the least, however long it is.
fn how_many(accounts: &[Account<'_>], limit: Limit) -> usize {
    let fits = |count: &usize| payload(&accounts[..*count], SOME_NUMBER, SOME_NUMBER).len() <= limit.octets;
    (2..=accounts.len().min(MOST_ACCOUNTS)).take_while(fits).last().unwrap_or(1)
}
