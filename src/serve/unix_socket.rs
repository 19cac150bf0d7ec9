//! A Unix socket in the file system: who is there already, and what is left behind.

use std::fs;
use std::io;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use tokio::net::UnixListener;

use super::error::ServeError;

/// The file of a socket; it is removed at the end, if it is still ours.
#[derive(Debug)]
pub(super) struct SocketFile {
    path: PathBuf,
    device: u64,
    inode: u64,
}

/// Everybody on this machine may connect, as to a port of loopback and as nginx does it: a proxy has another user. Who
/// wants it otherwise closes the folder, or lets systemd make the socket.
const MODE: u32 = 0o666;

/// Listens at a path. The file of a server that was killed is replaced.
pub(super) fn bind(path: &Path) -> Result<(UnixListener, SocketFile), ServeError> {
    let address = || format!("unix:{}", path.display());
    make_room(path)?;
    let listen = || {
        let listener = UnixListener::bind(path)?;
        fs::set_permissions(path, fs::Permissions::from_mode(MODE))?;
        let file = fs::symlink_metadata(path)?;
        Ok((listener, SocketFile { path: path.to_owned(), device: file.dev(), inode: file.ino() }))
    };
    listen().map_err(|error| ServeError::Listen { address: address(), error })
}

/// Removes a socket that nobody answers.
fn make_room(path: &Path) -> Result<(), ServeError> {
    let address = format!("unix:{}", path.display());
    let file = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(ServeError::Listen { address, error }),
        Ok(file) => file,
    };
    if !file.file_type().is_socket() {
        return Err(ServeError::NotASocket { address });
    }
    match UnixStream::connect(path) {
        Ok(_) => Err(ServeError::InUse { address }),
        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
            fs::remove_file(path).map_err(|error| ServeError::Listen { address, error })
        }
        Err(error) => Err(ServeError::Listen { address, error }),
    }
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        let is_ours = |file: &fs::Metadata| file.dev() == self.device && file.ino() == self.inode;
        if fs::symlink_metadata(&self.path).is_ok_and(|file| is_ours(&file)) {
            // The next server finds that nobody answers there.
            let _ = fs::remove_file(&self.path);
        }
    }
}
