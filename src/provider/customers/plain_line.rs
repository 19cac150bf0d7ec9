//! A line of a domain and a provider: `kunde.example hoster # since 2019`.

use super::intake::Intake;
use super::problems::quoted;

/// Takes the entry of a line, if it is more than a remark.
pub(super) fn take(intake: &mut Intake<'_>, number: usize, line: &str) {
    let fields = line.split([' ', '\t']).filter(|field| !field.is_empty());
    let mut fields = fields.take_while(|field| !field.starts_with('#'));
    match (fields.next(), fields.next(), fields.next()) {
        (None, ..) => {}
        (Some(domain), Some(provider), None) => intake.take(number, domain, provider),
        (Some(alone), None, _) => intake.problem(number, || {
            format!("expected a domain, a blank and a provider, found {} alone", quoted(alone))
        }),
        (Some(_), Some(_), Some(third)) => intake.problem(number, || {
            let third = quoted(third);
            format!("expected a domain and a provider, found {third} behind them; a remark begins with `#`")
        }),
    }
}
