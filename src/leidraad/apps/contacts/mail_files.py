"""Mail that lies in files: which files of a Maildir are messages, and the threads across all files together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from leidraad.apps.contacts.actions.intake import Handover
from leidraad.apps.contacts.written_handovers import Told, handovers_of
from leidraad.domain.contacts.incoming import ContactFacts
from leidraad.domain.contacts.problems import IntakeProblem
from leidraad.formats.email_message import Mail
from leidraad.formats.limits import Limits
from leidraad.formats.mail_threads import conversation_of_mails, threads_in
from leidraad.formats.own_side import OwnSide

UNSENT = frozenset({"drafts", "trash", "junk", "spam", "deleted messages", "deleted items", "templates"})


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail and the file in which it lay."""

    mail: Mail
    name: str
    path: str
    facts: ContactFacts  # told beside the file


def is_maildir(folder: Path) -> bool:
    """Whether a folder is a Maildir, or a folder of one."""
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def is_no_letter(file: Path) -> bool:
    """Whether a file in a Maildir is no message that was sent: a draft, a deleted one, one on its way, the server's own."""
    if is_maildir(file.parent):
        return True
    box = file.parent.parent
    if file.parent.name not in ("cur", "new", "tmp") or not is_maildir(box):
        return False
    flags = file.name.rpartition(":2,")[2] if ":2," in file.name else ""
    folder = box.name.rpartition(".")[2].lower() if box.name.startswith(".") else ""
    return file.parent.name == "tmp" or bool(set(flags) & {"D", "T"}) or folder in UNSENT


def threads_of(
    letters: Iterable[Letter], *, own_side: OwnSide, defaults: ContactFacts, limits: Limits
) -> Iterator[Handover | tuple[Letter, IntakeProblem]]:
    """A handover for each thread, or its first letter with what is wrong with it; each letter is in one."""
    by_id: dict[str, list[Letter]] = {}
    for letter in letters:
        by_id.setdefault(letter.mail.message_id, []).append(letter)
    for thread in threads_in((copies[0].mail for copies in by_id.values()), own_side):
        found = [letter for mail in thread for letter in by_id[mail.message_id]]
        try:
            yield from _handovers(thread, found, own_side=own_side, defaults=defaults, limits=limits)
        except IntakeProblem as problem:
            yield found[0], problem


def _handovers(
    thread: list[Mail], letters: list[Letter], *, own_side: OwnSide, defaults: ContactFacts, limits: Limits
) -> Iterator[Handover]:
    facts = ContactFacts()
    for letter in letters:
        facts = facts.merged_with(letter.facts)
    conversation = conversation_of_mails(thread, own_side)
    if conversation is not None:
        first = letters[0]
        told = Told(name=first.name, path=first.path, facts=facts, defaults=defaults, limits=limits)
        yield from handovers_of(conversation, told)
