//! The marked words of a step, taken apart.

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Segment {
    Text(String),
    /// A label as the program shows it.
    Label(String),
    /// A label that is not certain.
    UnsureLabel(String),
    /// Something to type.
    Value(String),
}

/// Takes a marked text apart; `value` knows what stands for a `{slot}`.
pub(super) fn segments(text: &str, value: impl Fn(&str) -> String) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(['*', '~', '{']) {
        let closing = match rest.as_bytes()[start] {
            b'{' => '}',
            mark => char::from(mark),
        };
        let Some(length) = rest[start + 1..].find(closing) else { break };
        let inner = &rest[start + 1..start + 1 + length];
        if start > 0 {
            segments.push(Segment::Text(rest[..start].to_owned()));
        }
        segments.push(match closing {
            '*' => Segment::Label(inner.to_owned()),
            '~' => Segment::UnsureLabel(inner.to_owned()),
            _ => Segment::Value(value(inner)),
        });
        rest = &rest[start + length + 2..];
    }
    if !rest.is_empty() {
        segments.push(Segment::Text(rest.to_owned()));
    }
    segments
}
