"""How a command ends: its exit status, and the one line that says what went wrong.

0  done                          1  done, and problems were found or some contacts set aside
2  used in a way it cannot be    3  something it needs cannot be reached
4  a fault of Leidraad           130  interrupted
"""

from enum import IntEnum

import click


class ExitStatus(IntEnum):
    OK = 0
    PROBLEMS = 1
    WRONG_USE = 2
    UNREACHABLE = 3
    FAULT = 4
    INTERRUPTED = 130


class WrongUse(click.ClickException):
    """What was asked cannot be done; the message says what, with which value, and what to do."""

    exit_code = ExitStatus.WRONG_USE


class Unreachable(click.ClickException):
    """Something the command needs is not there: a server, a folder, a port."""

    exit_code = ExitStatus.UNREACHABLE
