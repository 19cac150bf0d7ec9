//! The marks of templates, where values should stand.

/// What stands in templates, whatever is made of them.
const MARKS: [&str; 4] = ["{{", "<?php", "<%", "${"];

/// Whether nobody filled it in. A comment may tell of the template that a file was made from.
pub(super) fn is_template(body: &[u8]) -> bool {
    let text = without_comments(&String::from_utf8_lossy(body));
    MARKS.iter().any(|mark| text.contains(mark)) && !text.contains("<html")
}

fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::is_template;

    #[test]
    fn a_comment_is_no_value() {
        assert!(!is_template(b"<a><!-- made of {{domain}} --><b>c</b></a>"));
        assert!(is_template(b"<a><!-- made by hand --><b>{{domain}}</b></a>"));
    }
}
