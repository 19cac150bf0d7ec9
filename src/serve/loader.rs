//! Which program loads a profile, and whether the device takes it from there.

use http::header::USER_AGENT;
use http::{HeaderMap, HeaderValue};

/// Who asks for a profile, as far as it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Loader {
    pub device: Option<&'static str>,
    pub can_install: bool,
}

/// Safari calls itself so, and nothing else: other browsers of iOS, apps with a web view in them and previews of
/// messengers say the same and a word more, or leave one out.
const SAFARI: &[&str] = &["Mozilla", "AppleWebKit", "Version", "Mobile", "Safari"];
/// On a Mac any browser will do: it saves the file, and a double click installs it.
const ON_A_MAC: &[&str] =
    &["Mozilla", "AppleWebKit", "Version", "Safari", "Chrome", "Edg", "OPR", "Gecko", "Firefox"];
/// Who types these means the file, and has it then.
const BY_HAND: &[&str] = &["curl", "Wget"];

impl Loader {
    pub(super) fn of(headers: &HeaderMap<HeaderValue>) -> Self {
        let agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        Self { device: device(agent), can_install: can_install(agent) }
    }
}

/// The devices that people have in their hands. An iPad calls itself a Mac.
fn device(agent: &str) -> Option<&'static str> {
    [("iPhone", "iPhone"), ("iPad", "iPad"), ("Macintosh", "iPad or Mac"), ("Android", "Android")]
        .into_iter()
        .find_map(|(word, device)| agent.contains(word).then_some(device))
}

fn can_install(agent: &str) -> bool {
    let products = products(agent);
    let is_one_of = |known: &[&str]| !products.is_empty() && products.iter().all(|one| known.contains(one));
    let is_safari = is_one_of(SAFARI) && ["Version", "Safari"].iter().all(|word| products.contains(word));
    match device(agent) {
        Some("iPhone" | "iPad") => is_safari,
        Some("iPad or Mac") => is_safari || (is_one_of(ON_A_MAC) && products.len() > 1),
        _ => is_one_of(BY_HAND),
    }
}

/// `Mozilla`, `Version`, `Safari`: what stands before the `/`, outside of comments (RFC 9110 section 10.1.5).
fn products(agent: &str) -> Vec<&str> {
    let outside = agent.split('(').filter_map(|part| part.rsplit(')').next());
    let words = outside.flat_map(str::split_whitespace);
    words.map(|word| word.split('/').next().unwrap_or(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_can_install_it_has_loaded_it() {
        for row in
            include_str!("../../tests/hand_over/agents.txt").lines().filter(|row| !row.starts_with('#'))
        {
            let (said, agent) = row.split_once('|').expect("two columns");
            let (expected, device) = said.split_once(' ').expect("two words");
            let agent = HeaderValue::from_static(agent.trim());
            let loader = Loader::of(&HeaderMap::from_iter([(USER_AGENT, agent)]));
            let found = if loader.can_install { "installs" } else { "cannot" };
            assert_eq!((found, loader.device.unwrap_or("-")), (expected, device.trim()), "{row}");
        }
        assert_eq!(Loader::of(&HeaderMap::new()), Loader { device: None, can_install: false });
    }
}
