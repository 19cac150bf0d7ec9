//! What an XML parser of a mail program does not forgive, and ours does: XML 1.0 and its namespaces to the
//! letter. A program that reads with such a parser sees nothing but an error in a document that breaks this.

use quick_xml::NsReader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;

/// Checks a document that [`crate::format::xml`] reads.
///
/// # Errors
/// The first break of a rule, in plain words.
pub(super) fn check(document: &str) -> Result<(), String> {
    let text = document.strip_prefix('\u{FEFF}').unwrap_or(document);
    if let Some(character) = text.chars().find(|c| !is_character(*c)) {
        return Err(format!("the character U+{:04X} may not stand in XML", u32::from(character)));
    }
    let mut reader = NsReader::from_str(text);
    reader.config_mut().check_comments = true;
    loop {
        let before = reader.buffer_position();
        let event = reader.read_event().map_err(|error| error.to_string())?;
        match &event {
            Event::Eof => return Ok(()),
            Event::Decl(_) if before > 0 => {
                return Err("something stands before `<?xml`, a blank line for example".to_owned());
            }
            Event::Decl(declaration) => drop(declaration.version().map_err(|error| error.to_string())?),
            Event::Start(start) | Event::Empty(start) => element(&reader, start)?,
            Event::Text(text) if text.as_ref().contains("]]>") => {
                return Err("`]]>` stands in a text".to_owned());
            }
            Event::GeneralRef(reference) => character(reference)?,
            _ => {}
        }
    }
}

/// `Char` of XML 1.0 section 2.2.
const fn is_character(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}

fn character(reference: &BytesRef<'_>) -> Result<(), String> {
    match reference.resolve_char_ref() {
        Ok(Some(c)) if !is_character(c) => Err(format!("`&{};` is no character of XML", reference.as_ref())),
        _ => Ok(()),
    }
}

fn element(reader: &NsReader<&[u8]>, start: &BytesStart<'_>) -> Result<(), String> {
    let unbound = |name: &str| Err(format!("the prefix of `{name}` is bound to no namespace"));
    name(start.name().as_ref())?;
    if let (ResolveResult::Unknown(_), _) = reader.resolver().resolve_element(start.name()) {
        return unbound(start.name().as_ref());
    }
    if !has_blanks(start.as_ref()) {
        return Err(format!("no blank stands between the attributes of `{}`", start.name().as_ref()));
    }
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        name(attribute.key.as_ref())?;
        if attribute.value.contains('<') {
            return Err(format!("`<` stands in the attribute `{}`", attribute.key.as_ref()));
        }
        if let (ResolveResult::Unknown(_), _) = reader.resolver().resolve_attribute(attribute.key) {
            return unbound(attribute.key.as_ref());
        }
    }
    Ok(())
}

/// Whether a blank stands behind each attribute that another one follows.
fn has_blanks(tag: &str) -> bool {
    let mut open = None;
    let mut has_ended = false;
    for c in tag.chars() {
        match open {
            Some(quote) => has_ended = c == quote,
            None if has_ended && !(c.is_whitespace() || c == '/') => return false,
            None => has_ended = false,
        }
        open = match open {
            Some(quote) => Some(quote).filter(|_| c != quote),
            None => Some(c).filter(|c| matches!(c, '"' | '\'')),
        };
    }
    true
}

/// `NameStartChar` of XML 1.0 section 2.3, as far as anybody gets it wrong.
fn name(text: &str) -> Result<(), String> {
    let is_first = |c: char| c.is_alphabetic() || matches!(c, '_' | ':');
    match text.starts_with(is_first) {
        true => Ok(()),
        false => Err(format!("`{text}` is no name of XML")),
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn what_is_well_formed_passes() {
        for text in [
            "<?xml version='1.0'?>\n<!-- a --><a b='c'>d &amp; e<![CDATA[ ]] > ]]></a>",
            "\u{FEFF}<?xml version='1.1'?><a/>",
            "<a b='\"' c=\"'\"\n d = 'e' /><!-- a'b'c -->",
            "\n<a xmlns='u' xmlns:x='v' x:y='z'><x:b xml:lang='de'/></a>",
        ] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn what_is_not_does_not() {
        for text in [
            "\n<?xml version='1.0'?><a/>",
            "<?xml encoding='UTF-8'?><a/>",
            "<a><x:b/></a>",
            "<a x:y='z'/>",
            "<a b='<'/>",
            "<a>]]></a>",
            "<a><!-- b -- c --></a>",
            "<a>\u{1}</a>",
            "<a>&#1;</a>",
            "<1a/>",
            "<a b='c' b='d'/>",
            "<a b='c'd='e'/>",
        ] {
            assert!(check(text).is_err(), "{text}");
        }
    }
}
