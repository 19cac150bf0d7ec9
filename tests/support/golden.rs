//! Files that hold what is expected.

use std::path::Path;

/// Set to `1`, this environment variable makes the tests write what they see into the files that hold what
/// they expect. Read the difference as you would read code.
const BLESS: &str = "MAILSETUP_BLESS";

/// Whether what is seen is to be written down as what is expected.
pub fn blesses() -> bool {
    std::env::var_os(BLESS).is_some_and(|value| value == "1")
}

/// Holds a text against the file that says what it should be.
pub fn assert_as_in(file: &Path, seen: &str) {
    if blesses() {
        std::fs::write(file, seen).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        return;
    }
    let expected = std::fs::read_to_string(file).unwrap_or_default();
    assert_same(&file.display().to_string(), &expected, seen);
}

/// Holds a text against another that is from this place.
pub fn assert_same(place: &str, expected: &str, seen: &str) {
    assert!(
        seen == expected,
        "{place}: not what is expected; {BLESS}=1 rewrites it, if what is seen is right\n{}",
        difference(expected, seen),
    );
}

/// Short texts side by side; of long ones, the first line that differs.
fn difference(expected: &str, seen: &str) -> String {
    const SHORT: usize = 40;
    if expected.lines().count().max(seen.lines().count()) <= SHORT {
        return format!("--- expected\n{expected}\n--- seen\n{seen}");
    }
    let (mut expected, mut seen) = (expected.lines(), seen.lines());
    for line in 1.. {
        match (expected.next(), seen.next()) {
            (None, None) => break,
            (expected, seen) if expected == seen => {}
            (expected, seen) => {
                let shown = |line: Option<&str>| line.unwrap_or("(the end)").to_owned();
                return format!("line {line}\n--- expected\n{}\n--- seen\n{}", shown(expected), shown(seen));
            }
        }
    }
    "they differ in a line break at the end".to_owned()
}
