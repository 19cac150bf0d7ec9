//! An SVG file that is a picture and nothing more.
//!
//! In an `img` no browser runs its scripts or loads what it names (SVG 2, section 2.2.1, secure static mode); who
//! opens the file itself gets no protection, and a picture has no use for either.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The most elements that stand within each other.
const MAX_DEPTH: usize = 64;

/// Whether the bytes are such a picture, or what they have instead.
pub(super) fn check(bytes: &[u8]) -> Result<(), &'static str> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8")?;
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_comments = true;
    let (mut depth, mut has_root) = (0_usize, false);
    loop {
        match reader.read_event().map_err(|_| "it is not well-formed")? {
            Event::Start(tag) => {
                check_tag(&tag, &mut has_root)?;
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err("its elements stand too deep within each other");
                }
            }
            Event::Empty(tag) => check_tag(&tag, &mut has_root)?,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::DocType(_) => return Err("it has a document type"),
            Event::Eof => break,
            _ => (),
        }
    }
    match (has_root, depth) {
        (false, _) => Err("it has no element `svg`"),
        (true, 0) => Ok(()),
        (true, _) => Err("it ends too early"),
    }
}

fn check_tag(tag: &BytesStart<'_>, has_root: &mut bool) -> Result<(), &'static str> {
    let name = tag.local_name();
    if !*has_root && name.as_ref() != "svg" {
        return Err("its root is not `svg`");
    }
    *has_root = true;
    if ["script", "foreignObject", "iframe"].contains(&name.as_ref()) {
        return Err("it has more in it than a picture: a script, or another document");
    }
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|_| "it is not well-formed")?;
        let key = attribute.key.local_name();
        if key.as_ref().starts_with("on") {
            return Err("it has a script in an attribute");
        }
        let value = attribute.value.trim_start();
        let is_within = value.starts_with("#") || value.starts_with("data:image/");
        if key.as_ref() == "href" && !is_within {
            return Err("it names something outside of itself");
        }
    }
    Ok(())
}
