//! The languages that a browser wishes for (RFC 9110 section 12.5.4).

use super::words::Words;
use crate::mail::Language;

/// A browser names three or four; who names more gets no more for it.
const MOST_WISHES: usize = 16;

/// The best of our languages for an `Accept-Language`; English where none is wished for that we have.
#[must_use]
pub fn wished(accept_language: &str) -> &'static Words {
    let mut wishes: Vec<(u16, &'static Words)> =
        accept_language.split(',').take(MOST_WISHES).filter_map(wish).collect();
    // Wishes of equal weight stay in their order.
    wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wishes.first().map_or_else(Words::english, |(_, words)| words)
}

/// `es-MX;q=0.8`: a language that we have, and its weight in thousandths; 0 is no wish.
fn wish(text: &str) -> Option<(u16, &'static Words)> {
    let (tag, weight) = text.split_once(';').map_or((text, None), |(tag, weight)| (tag, Some(weight)));
    let weight = match weight {
        None => 1000,
        Some(weight) => thousandths(weight.trim().strip_prefix("q=")?)?,
    };
    let language: Language = lowered(tag.trim()).parse().ok()?;
    let words = Words::of(&language)?;
    (weight > 0).then_some((weight, words))
}

/// Tags are the same in any letter case (RFC 5646 section 2.1.1); the primary one is written small.
fn lowered(tag: &str) -> String {
    tag.to_ascii_lowercase()
}

/// `1`, `0.8`, `0.125`.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let whole: u16 = whole.parse().ok().filter(|whole| *whole <= 1)?;
    if part.len() > 3 || !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part: u16 = format!("{part:0<3}").parse().ok()?;
    Some((whole * 1000 + part).min(1000))
}

#[cfg(test)]
mod tests {
    use super::wished;

    #[test]
    fn the_weightiest_wish_that_we_have_is_met() {
        for (wish, language) in [
            ("", "en"),
            ("es", "es"),
            ("es-MX,es;q=0.9,en;q=0.8", "es"),
            ("en-US,en;q=0.9,es;q=0.8", "en"),
            ("en;q=0.5, es;q=0.75", "es"),
            ("ES-mx", "es"),
            ("de, fr;q=0.9", "en"),
            ("de, es;q=0.1", "es"),
            ("es;q=0", "en"),
            ("es;q=2, es;q=0.1234, es;v=1, ;;, *", "en"),
        ] {
            assert_eq!(wished(wish).language().as_str(), language, "{wish}");
        }
    }
}
