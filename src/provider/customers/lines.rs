//! A list line by line, each of them within bounds.

use std::io::{self, BufRead, Read};

use super::intake::Intake;

/// The most bytes of a line: a domain of 253 letters in any script, a provider, and a remark.
const MAX_LINE_BYTES: usize = 1024;
/// A line that is read whole has its end with it: CR and LF.
const MAX_READ_BYTES: u64 = MAX_LINE_BYTES as u64 + 2;

/// Hands each line with its number to `take`; what is no text or too long is a problem of its own.
pub(super) fn read(
    file: &mut impl BufRead,
    intake: &mut Intake<'_>,
    take: fn(&mut Intake<'_>, usize, &str),
) -> io::Result<()> {
    let mut bytes = Vec::with_capacity(MAX_LINE_BYTES + 2);
    for number in 1.. {
        bytes.clear();
        file.by_ref().take(MAX_READ_BYTES).read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() || intake.is_full() {
            break;
        }
        let line = without_end(&bytes);
        if line.len() > MAX_LINE_BYTES {
            intake.problem(number, || {
                format!("a line of more than {MAX_LINE_BYTES} bytes: expected a domain and a provider")
            });
            skip_rest(file, &bytes)?;
            continue;
        }
        match str::from_utf8(line) {
            Ok(line) => take(intake, number, line),
            Err(_) => intake.problem(number, || "expected UTF-8 text".to_owned()),
        }
    }
    Ok(())
}

/// The rest of a line of which the first bytes were read.
fn skip_rest(file: &mut impl BufRead, read: &[u8]) -> io::Result<()> {
    match read.ends_with(b"\n") {
        true => Ok(()),
        false => file.skip_until(b'\n').map(|_| ()),
    }
}

fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}
