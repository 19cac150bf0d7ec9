//! Without a name server, and without a network: one line, soon.

use std::process::Command;
use std::time::Duration;

use libtest_mimic::{Completion, Trial};

use super::{IMAP, SMTP, Stage};
use crate::support::{Measured, free_port, measured, needs, promise_with};

pub fn trials() -> Vec<Trial> {
    vec![
        promise_with("verify_options::where_no_name_server_is_one_line_says_so", no_name_server),
        promise_with("verify_options::without_a_network_one_line_says_so", no_network),
        promise_with("verify_options::without_a_network_the_reports_are_written", reports),
    ]
}

/// For a program that has nothing to do but to see that.
const MORE: Duration = Duration::from_secs(1);

fn is_one_line(run: &Measured, most: Duration) {
    let outcome = &run.outcome;
    assert_eq!((outcome.code, outcome.text().as_str()), (Some(2), ""), "{}", outcome.err);
    assert_eq!(outcome.err.lines().count(), 1, "{}", outcome.err);
    assert!(outcome.err.starts_with("error: no network: "), "{}", outcome.err);
    assert!(run.time < most + MORE, "it took {:?}", run.time);
}

fn no_name_server() -> Result<(), Completion> {
    let stage = Stage::new(&[IMAP, SMTP])?;
    let nobody = format!("127.0.0.1:{}", free_port([127, 0, 0, 1].into()));
    let mut command = stage.verified.command(&["--timeout", "2"]);
    replace(&mut command, "--dns", &nobody);
    is_one_line(&measured(command), Duration::from_secs(2));
    let mut command = stage.verified.command(&["--timeout", "60"]);
    replace(&mut command, "--dns", &nobody);
    is_one_line(&measured(command), Duration::from_secs(5));
    Ok(())
}

/// The same call with another value of an option.
fn replace(command: &mut Command, option: &str, value: &str) {
    let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
    let at = arguments.iter().position(|argument| argument == option).expect("the option");
    let mut new = Command::new(command.get_program());
    new.current_dir(command.get_current_dir().expect("a folder"));
    new.args(&arguments[..=at]).arg(value).args(&arguments[at + 2..]);
    *command = new;
}

/// A machine without an interface that is up, whose name server is somewhere out there.
fn no_network() -> Result<(), Completion> {
    needs("unshare", "util-linux")?;
    let script =
        "echo nameserver 192.0.2.1 >resolv.conf && mount --bind resolv.conf /etc/resolv.conf && exec \"$@\"";
    let inside = |program: &[&str]| {
        let mut command = Command::new("unshare");
        command.args(["--net", "--mount", "--propagation=private", "sh", "-c", script, "sh"]).args(program);
        command
    };
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    if !inside(&["true"]).current_dir(folder.path()).output().is_ok_and(|output| output.status.success()) {
        return Err(Completion::ignored_with("this machine gives no namespaces"));
    }
    for target in ["spectrum", "--all"] {
        let mut command = inside(&[crate::support::PROGRAM, "verify", target, "--timeout", "2"]);
        command.current_dir(folder.path()).env_remove("MAILSETUP_PROVIDERS");
        is_one_line(&measured(command), Duration::from_secs(2));
    }
    Ok(())
}

/// What was measured yesterday does not stay, as if it were of today.
fn reports() -> Result<(), Completion> {
    let stage = Stage::new(&[IMAP, SMTP])?;
    let nobody = format!("127.0.0.1:{}", free_port([127, 0, 0, 1].into()));
    let folder = stage.verified.file().parent().expect("a folder").to_owned();
    for file in ["report.xml", "measures.prom"] {
        std::fs::write(folder.join(file), "mailsetup_server_works 1\n").expect("a folder of our own");
    }
    let more = ["--json", "--junit", "report.xml", "--prometheus", "measures.prom", "--timeout", "2"];
    let mut command = stage.verified.command(&more);
    replace(&mut command, "--dns", &nobody);
    let outcome = crate::support::outcome(&mut command);
    assert_eq!((outcome.code, outcome.err.lines().count()), (Some(2), 1), "{}", outcome.err);
    assert!(outcome.err.starts_with("error: no network: "), "{}", outcome.err);
    let document: serde_json::Value = serde_json::from_slice(&outcome.out).expect("JSON");
    assert_eq!(document["verdict"], "unsure", "{document}");
    assert_eq!(document["findings"].as_array().map(Vec::len), Some(2), "{document}");
    let measures = std::fs::read_to_string(folder.join("measures.prom")).expect("measures");
    let works: Vec<&str> =
        measures.lines().filter(|line| line.starts_with("mailsetup_server_works{")).collect();
    assert_eq!(works.len(), 2, "{measures}");
    assert!(works.iter().all(|line| line.ends_with(" 0.5")), "{measures}");
    let junit = std::fs::read_to_string(folder.join("report.xml")).expect("a report");
    assert!(junit.contains("failures=\"0\" errors=\"0\" skipped=\"2\""), "{junit}");
    Ok(())
}
