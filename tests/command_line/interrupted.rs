//! `generate` killed, and several at once: the old bundle or the new one, never a mixture.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use libtest_mimic::Trial;
use mailsetup::site::Bundle;

use super::Workplace;
use crate::support::{command, minimal, plain_server, promise, provider, tree};

pub fn trials() -> Vec<Trial> {
    vec![
        promise(
            "command_line::interrupted::a_killed_run_leaves_a_whole_bundle",
            a_killed_run_leaves_a_whole_bundle,
        ),
        promise(
            "command_line::interrupted::runs_at_once_leave_a_whole_bundle",
            runs_at_once_leave_a_whole_bundle,
        ),
        promise("command_line::interrupted::a_run_waits_for_the_one_before", a_run_waits_for_the_one_before),
    ]
}

/// How often a run is killed.
const KILLS: u32 = 50;

/// Two providers of one id: the second has files that the first lacks.
fn versions() -> [String; 2] {
    let first = minimal();
    let second = minimal().replace("Post Example", "Mail Example") + &plain_server("pop3", "implicit", 995);
    [first, second]
}

fn bundle(text: &str) -> BTreeMap<String, Vec<u8>> {
    let files = Bundle::build(&provider(text)).artefacts;
    files.into_iter().map(|artefact| (artefact.path, artefact.bytes)).collect()
}

fn start(workplace: &Workplace) -> Child {
    let mut command = command(workplace.path());
    command.args(["--providers", "providers", "generate", "post", "--zip"]);
    command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
}

/// At moments spread over the time that a run takes, from before its first step to after its last.
fn a_killed_run_leaves_a_whole_bundle() {
    let workplace = Workplace::new();
    let versions = versions();
    let whole = versions.clone().map(|text| bundle(&text));
    let begin = Instant::now();
    assert!(start(&workplace).wait().unwrap().success());
    let time = begin.elapsed();
    let (mut seen, mut interrupted) = ([0_u32; 2], 0);
    for round in 0..KILLS {
        workplace.provider(&versions[(round % 2) as usize]);
        let mut child = start(&workplace);
        // Steps that share no divisor with the number of versions visit each moment with each.
        sleep(time * (round * 7 % KILLS) / KILLS);
        let _ = child.kill();
        interrupted += u32::from(!child.wait().unwrap().success());
        let written = tree(&workplace.out().join("post"));
        let at = whole.iter().position(|bundle| *bundle == written);
        let at = at.unwrap_or_else(|| panic!("round {round}: a mixture of {:?}", written.keys()));
        seen[at] += 1;
        let zip = fs::read(workplace.out().join("post.zip")).unwrap();
        assert!(zip::ZipArchive::new(std::io::Cursor::new(zip)).is_ok(), "round {round}: half a zip");
    }
    assert!(interrupted > 0, "no run was interrupted: {seen:?}");
    assert!(start(&workplace).wait().unwrap().success());
    let left: Vec<_> =
        fs::read_dir(workplace.out()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "left behind: {left:?}");
}

fn runs_at_once_leave_a_whole_bundle() {
    let workplace = Workplace::new();
    let versions = versions();
    let whole = versions.clone().map(|text| bundle(&text));
    let mut children = Vec::new();
    for round in 0..12 {
        workplace.provider(&versions[round % 2]);
        children.push(start(&workplace));
        sleep(Duration::from_millis(2));
    }
    for child in children {
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        // A run that reads the provider file while it is being written finds it empty: our doing, not its.
        assert!(output.status.success() || err.contains("is missing"), "{err}");
    }
    let written = tree(&workplace.out().join("post"));
    assert!(whole.contains(&written), "a mixture of {:?}", written.keys());
    let left: Vec<_> =
        fs::read_dir(workplace.out()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "left behind: {left:?}");
}

/// What lies unfinished while somebody works on it is not swept away.
fn a_run_waits_for_the_one_before() {
    let workplace = Workplace::new();
    fs::create_dir(workplace.out()).unwrap();
    let unfinished = workplace.out().join(".mailsetup-AbC123");
    fs::create_dir(&unfinished).unwrap();
    let lock = fs::File::open(workplace.out()).unwrap();
    lock.lock().unwrap();
    let mut child = start(&workplace);
    sleep(Duration::from_millis(300));
    assert!(child.try_wait().unwrap().is_none(), "it did not wait");
    assert!(unfinished.exists() && !workplace.out().join("post").exists());
    lock.unlock().unwrap();
    assert!(child.wait().unwrap().success());
    assert!(!unfinished.exists() && workplace.out().join("post").exists());
}
