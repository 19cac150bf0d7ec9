"""Runs a program at a terminal of its own, types a password when it asks for one, and shows what was on the screen.

    terminal.py PASSWORD PROGRAM [ARGUMENT ...]
"""

import os
import pty
import select
import sys

SECONDS = 20


def main(password, program):
    child, terminal = pty.fork()
    if child == 0:
        os.execv(program[0], program)
    screen, has_typed = b"", False
    while select.select([terminal], [], [], SECONDS)[0]:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # the program has ended
            break
        if not piece:
            break
        screen += piece
        if b"Password of" in screen and screen.rstrip().endswith(b":") and not has_typed:
            os.write(terminal, password.encode() + b"\n")
            has_typed = True
    _, status = os.waitpid(child, 0)
    sys.stdout.buffer.write(screen)
    sys.exit(os.waitstatus_to_exitcode(status))


main(sys.argv[1], sys.argv[2:])
