//! What a program does with the port by itself: the trap that most people fall into.

use crate::mail::Server;

/// What a program does with a port that is typed or to be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PortHabit {
    /// It leaves the port alone.
    Keeps,
    /// It puts in the usual port of the security once that is chosen, over what stands there.
    PutsInUsual,
    /// It shows the usual port in grey, and takes it while the field is empty.
    SuggestsUsual,
    /// Some of its versions change the port, nobody says to which.
    MayChange,
    /// It holds the port and the security to exclude each other: typing the one changes the other. It is set to that
    /// word instead, and how to go on is the program's own cure.
    Excludes(&'static str),
}

impl PortHabit {
    /// The name of the trap that it is for a server; nothing where the habit does no harm.
    pub(super) const fn trap(self, server: &Server) -> Option<&'static str> {
        if server.tls.usual_port(server.protocol).get() == server.port.get() {
            return None;
        }
        match self {
            Self::Keeps => None,
            Self::PutsInUsual => Some("puts-in-usual"),
            Self::SuggestsUsual => Some("suggests-usual"),
            Self::MayChange => Some("may-change"),
            Self::Excludes(_) => Some("excludes"),
        }
    }
}
