//! Servers whose packages would push Dovecot or Postfix from the machine: `tests/run` unpacks them into a folder
//! of their own, and they run where that folder seems to be a part of the machine.

use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::Completion;

use super::daemon::needs_root;
use super::dovecot::NOBODY;
use super::outside::needs;
use super::public_folder::make_public;

/// The files of a server.
#[derive(Debug)]
pub struct Unpacked(PathBuf);

/// Seen from the new process, the unpacked files lie over those of the machine, and `/etc` can be written to; the
/// real ones stay as they are. Its first process is this shell: when that is killed, so are all the others.
const INSIDE: &str = "\
unpacked=$1 etc=$2; shift 2
mount -t overlay -o \"lowerdir=$unpacked/usr:/usr\" none /usr &&
mount -t tmpfs none /run && mkdir /run/upper /run/work &&
mount -t overlay -o \"lowerdir=$etc:$unpacked/etc:/etc,upperdir=/run/upper,workdir=/run/work\" none /etc &&
\"$@\"
exit";

impl Unpacked {
    /// Finds a server by the name that it has in `tests/run`.
    ///
    /// # Errors
    /// It is not there, or cannot be run here: the test is to be ignored.
    pub fn find(name: &str) -> Result<Self, Completion> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the folder of what is built");
        let unpacked = Self(target.join("tools/servers").join(name));
        if !unpacked.0.is_dir() {
            let place = unpacked.0.display();
            return Err(Completion::ignored_with(format!("{name} is not in {place} (tests/run unpacks it)")));
        }
        needs("unshare", "util-linux")?;
        needs_root()?;
        let nothing = unpacked.command(&unpacked.0.join("usr"), &["true"]);
        let output = Command::new(&nothing[0]).args(&nothing[1..]).output().expect("unshare");
        match output.status.success() {
            true => Ok(unpacked),
            false => Err(Completion::ignored_with(format!(
                "{name} cannot have a namespace of its own: {}",
                String::from_utf8_lossy(&output.stderr).trim()
            ))),
        }
    }

    /// What runs a program of the server, with another folder over its `/etc`.
    pub fn command(&self, etc: &Path, inside: &[&str]) -> Vec<String> {
        const OUTSIDE: &[&str] =
            &["unshare", "--mount", "--propagation=private", "--pid", "--fork", "--kill-child", "sh", "-c"];
        let (unpacked, etc) = (self.0.display().to_string(), etc.display().to_string());
        let words = [OUTSIDE, &[INSIDE, "sh", &unpacked, &etc], inside].concat();
        words.into_iter().map(str::to_owned).collect()
    }
}

/// Writes the users of the machine, and one more that the package would have made: another name for `nobody`.
pub fn add_user(etc: &Path, name: &str) {
    make_public(etc);
    let files = [
        ("passwd", format!("{name}:x:{NOBODY}:{NOBODY}::/nonexistent:/usr/sbin/nologin\n")),
        ("group", format!("{name}:x:{NOBODY}:\n")),
    ];
    for (file, line) in files {
        let known = std::fs::read_to_string(Path::new("/etc").join(file)).expect("users and groups");
        std::fs::write(etc.join(file), known + &line).expect("a file");
    }
}
