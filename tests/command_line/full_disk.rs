//! A disk that is full or takes nothing: told in a line, and what was there is still there.
//!
//! Root is refused by no permission, so the disks are real ones: file systems in memory, mounted where only
//! the test sees them.

use libtest_mimic::{Completion, Trial};

use super::{Workplace, assert_one_line};
use crate::support::{Outcome, PROGRAM, command_of, needs, outcome, promise_with};

pub fn trials() -> Vec<Trial> {
    let name = |name: &str| format!("command_line::full_disk::{name}");
    vec![
        promise_with(&name("a_full_disk_keeps_no_half_bundle"), a_full_disk_keeps_no_half_bundle),
        promise_with(&name("a_full_disk_keeps_the_old_bundle"), a_full_disk_keeps_the_old_bundle),
        promise_with(&name("a_full_disk_keeps_no_half_profile"), a_full_disk_keeps_no_half_profile),
        promise_with(&name("a_read_only_disk_is_told"), a_read_only_disk_is_told),
        promise_with(&name("a_disk_without_exchange_is_written_too"), any_file_system_will_do),
    ]
}

/// Runs a script where `out` is a file system of its own; `$M` is the program with its providers.
fn on_a_disk(workplace: &Workplace, size: &str, script: &str) -> Result<Outcome, Completion> {
    needs("unshare", "util-linux")?;
    let script = format!(
        "mkdir -p out && mount -t tmpfs -o size={size} tmpfs out || exit 99\n\
         M='{PROGRAM} --providers providers'\n{script}"
    );
    let mut unshare = command_of("unshare", workplace.path());
    let outcome = outcome(unshare.args(["-rm", "sh", "-c", &script]));
    match outcome.code {
        Some(99) => {
            Err(Completion::ignored_with(format!("no file system can be mounted: {}", outcome.err.trim())))
        }
        _ if outcome.err.starts_with("unshare") => {
            Err(Completion::ignored_with(format!("no namespace can be made: {}", outcome.err.trim())))
        }
        _ => Ok(outcome),
    }
}

fn a_full_disk_keeps_no_half_bundle() -> Result<(), Completion> {
    let seen =
        on_a_disk(&Workplace::new(), "32k", "$M generate post; code=$?; find out -mindepth 1; exit $code")?;
    let line = assert_one_line(&seen, 1);
    assert!(line.starts_with("error: out/post/") && line.ends_with(": no space left on device"), "{line}");
    Ok(())
}

/// Room for one bundle, not for two.
fn a_full_disk_keeps_the_old_bundle() -> Result<(), Completion> {
    let workplace = Workplace::new();
    let script = "$M generate post >/dev/null || exit 98\n\
                  cp -r out/post before; dd if=/dev/zero of=out/filler bs=1k 2>/dev/null\n\
                  $M generate post; code=$?\n\
                  rm out/filler; diff -r before out/post; ls -A out | grep -v '^post$'; exit $code";
    let seen = on_a_disk(&workplace, "2m", script)?;
    let line = assert_one_line(&seen, 1);
    assert!(line.ends_with(": no space left on device"), "{line}");
    Ok(())
}

fn a_full_disk_keeps_no_half_profile() -> Result<(), Completion> {
    let script = "echo old > out/x; dd if=/dev/zero of=out/filler bs=1k 2>/dev/null\n\
                  $M profile ann@post.example --out out/x; code=$?\n\
                  ls -A out | grep -vx 'x\\|filler'; grep -L old out/x; exit $code";
    let seen = on_a_disk(&Workplace::new(), "64k", script)?;
    assert_eq!(assert_one_line(&seen, 1), "error: out/x: no space left on device");
    Ok(())
}

fn a_read_only_disk_is_told() -> Result<(), Completion> {
    let script = "mount -o remount,ro out; $M generate post --zip; code=$?; find out -mindepth 1; exit $code";
    let seen = on_a_disk(&Workplace::new(), "1m", script)?;
    assert_eq!(assert_one_line(&seen, 1), "error: out: read-only file system");
    let script = "mount -o remount,ro out; $M profile ann@post.example --out out/x";
    let seen = on_a_disk(&Workplace::new(), "1m", script)?;
    assert_eq!(assert_one_line(&seen, 1), "error: out/x: read-only file system");
    Ok(())
}

fn any_file_system_will_do() -> Result<(), Completion> {
    let script = "$M generate post >/dev/null && $M generate post >/dev/null && test -f out/post/index.html";
    let seen = on_a_disk(&Workplace::new(), "4m", script)?;
    assert_eq!((seen.code, seen.err.as_str()), (Some(0), ""));
    Ok(())
}
