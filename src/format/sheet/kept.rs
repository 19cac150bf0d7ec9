//! What POP3 programs are to do with the mail on the server.

use crate::format::ServerValues;
use crate::language::Words;
use crate::mail::Protocol;
use crate::provider::{Pop3Options, Provider};

/// What the provider wants, where the server is one of POP3 and he said it.
pub(super) fn kept(provider: &Provider, values: &ServerValues) -> Option<String> {
    let options = provider.pop3.as_ref().filter(|_| values.server.protocol == Protocol::Pop3)?;
    Some(in_words(values.words, options))
}

fn in_words(words: &Words, options: &Pop3Options) -> String {
    match (options.leave_on_server, options.days_on_server) {
        (false, _) => words.say("sheet-pop3-fetch").to_string(),
        (true, None) => words.say("sheet-pop3-leave").to_string(),
        (true, Some(days)) => words.say("sheet-pop3-leave-days").count("days", days.into()).to_string(),
    }
}
