//! What Thunderbird lets through (`InputSanitizer.sys.mjs`, `hostnameUtils.sys.mjs`).

use std::net::Ipv6Addr;

use url::Url;

use super::jxon::{Value, text_of};
use super::number::{self, is_blank};

/// A host name, an address, or something with placeholders in it; blanks around it do no harm.
pub(super) fn hostname(value: Option<&Value>) -> Result<String, String> {
    let value = value.ok_or("there is no `hostname`")?;
    if !value.is_truthy() {
        return Err(format!("the host name is read as `{}`", value.to_text()));
    }
    let text = value.to_text();
    let text = text.trim_matches(is_blank);
    if has_placeholders(text) {
        return Ok(text.to_owned());
    }
    match is_host(text) || is_ipv6(text) {
        true => Ok(text.to_ascii_lowercase()),
        false => Err(format!("`{}` is no host name: expected letters, digits, `-` and `.`", shown(text))),
    }
}

/// `%EMAILDOMAIN%` and whatever looks like it; nobody asks whether it is known.
fn has_placeholders(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    let is_name = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    let parts: Vec<&str> = text.split('%').collect();
    let fits = |(at, part): (usize, &&str)| match at % 2 {
        0 => part.chars().all(is_plain),
        _ => !part.is_empty() && part.chars().all(is_name),
    };
    parts.len() > 1 && parts.len() % 2 == 1 && parts.iter().enumerate().all(fits)
}

/// `isLegalHostName`; an IPv4 address is one as well.
fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 255 && text.strip_suffix('.').unwrap_or(text).split('.').all(is_label)
}

fn is_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok_and(|address| !address.is_unspecified())
}

/// A whole number: `993.7` and `993 or so` are 993.
pub(super) fn integer(value: Option<&Value>) -> Result<f64, String> {
    let read = match value {
        Some(Value::Number(number)) => Some(number.trunc()).filter(|number| !number.is_nan()),
        Some(Value::Text(text)) => number::beginning(text),
        _ => None,
    };
    read.ok_or_else(|| format!("the port is read as `{}`: expected a number", shown(&text_of(value))))
}

/// A port from 1 to 65535.
pub(super) fn port(value: Option<&Value>) -> Result<u16, String> {
    let number = integer(value)?;
    let is_in_range = (1.0..=65535.0).contains(&number);
    let port = is_in_range.then(|| number::printed(number).parse().ok()).flatten();
    port.ok_or_else(|| format!("the port is read as `{}`: expected 1-65535", number::printed(number)))
}

/// A web address.
pub(super) fn url(value: Option<&Value>) -> Result<Url, String> {
    let text = text_of(value);
    let is_web = text.starts_with("http:") || text.starts_with("https:");
    let url = is_web.then(|| Url::parse(&text).ok()).flatten();
    url.ok_or_else(|| format!("`{}` is no web address", shown(&text)))
}

/// As much of a stranger's text as a message can bear.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(60).collect::<String>().escape_debug().to_string()
}
