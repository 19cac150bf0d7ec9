//! `tests/run` installs what the tests need.

use std::path::Path;

use std::fs;

use libtest_mimic::Trial;

use crate::support::{promise, repository, tree};

pub fn trials() -> Vec<Trial> {
    vec![
        promise("run_script::installs_every_program_that_a_test_needs", installs_every_program),
        promise("run_script::unpacks_every_server_that_a_test_needs", unpacks_every_server),
    ]
}

/// The program and the package that a test asks for with `needs` stand in the script as `program:package`.
fn installs_every_program() {
    let script = fs::read_to_string(repository("tests/run")).expect("tests/run");
    let listed: Vec<&str> = script.lines().map(str::trim).collect();
    let mut asked = 0;
    for (file, bytes) in tree(&repository("tests"))
        .iter()
        .filter(|(file, _)| Path::new(file).extension().is_some_and(|ending| ending == "rs"))
    {
        let code = String::from_utf8_lossy(bytes);
        for arguments in code.split("needs(\"").skip(1) {
            let mut quoted = arguments.split('"');
            let (program, package) = (quoted.next().unwrap_or_default(), quoted.nth(1).unwrap_or_default());
            let pair = format!("{program}:{package}");
            asked += 1;
            assert!(listed.contains(&pair.as_str()), "{file} needs {pair}, which tests/run does not install");
        }
    }
    assert!(asked > 5, "only {asked} programs are needed");
}

/// The name of a server that a test looks for with `Unpacked::find` stands in the script before its packages.
fn unpacks_every_server() {
    let script = fs::read_to_string(repository("tests/run")).expect("tests/run");
    let mut sought = 0;
    for (file, bytes) in tree(&repository("tests/support")) {
        let code = String::from_utf8_lossy(&bytes).into_owned();
        for name in code.split("Unpacked::find(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            sought += 1;
            assert!(
                script.contains(&format!("    '{name}:")),
                "{file} needs {name}, which tests/run does not unpack"
            );
        }
    }
    assert!(sought > 0, "no server is sought");
}
