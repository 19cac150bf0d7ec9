//! What a program does with the port by itself: the trap that most people fall into.

use super::program::Trap;
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
    /// It holds the port and the security to exclude each other: typing the one changes the other.
    Excludes {
        /// What to choose as security instead, and what becomes of it.
        choose: &'static str,
        /// How to go on.
        way_out: &'static str,
    },
}

impl PortHabit {
    /// What to mind for a server; nothing where the habit does no harm.
    pub(super) const fn trap(self, server: &Server) -> Option<Trap> {
        if server.tls.usual_port(server.protocol).get() == server.port.get() {
            return None;
        }
        match self {
            Self::Keeps => None,
            Self::PutsInUsual => Some(PUTS_IN_USUAL),
            Self::SuggestsUsual => Some(SUGGESTS_USUAL),
            Self::MayChange => Some(MAY_CHANGE),
            Self::Excludes { way_out, .. } => Some(Trap(
                "Here, {security} and port {port} exclude each other: type the port, and the security \
                 changes; choose the security, and the port changes.",
                way_out,
            )),
        }
    }
}

const PUTS_IN_USUAL: Trap = Trap(
    "Choose the security first, then correct the port.",
    "With {security}, {program} puts in port {usual-port} by itself. Change it to {port}, and leave the \
     security as it is: {provider} uses this unusual pair.",
);

const SUGGESTS_USUAL: Trap = Trap(
    "Choose the security first, then type the port.",
    "With {security}, {program} shows port {usual-port} in gray and uses it while the field is empty. Type \
     {port}, and leave the security as it is: {provider} uses this unusual pair.",
);

const MAY_CHANGE: Trap = Trap(
    "Choose the security first, then correct the port.",
    "{program} may put in another port when you choose the security. Change it to {port}, and leave the security \
     as it is: {provider} uses this unusual pair.",
);
