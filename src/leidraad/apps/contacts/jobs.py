"""Queues the work on contacts, by name, in the transaction of the change that causes it."""

from uuid import UUID

from procrastinate.contrib.django import app

READING = "reading"
SPEECH = "speech"
CARE = "care"


def request_reading(contact_id: UUID) -> None:
    """Have a received document read."""
    _defer("contacts.read_document", READING, contact_id)


def request_transcription(contact_id: UUID) -> None:
    """Have a received recording transcribed and read."""
    _defer("contacts.transcribe_recording", SPEECH, contact_id)


def _defer(task: str, queue: str, contact_id: UUID) -> None:
    # The lock keeps two workers off one contact; running twice gives the same result all the same.
    job = app.configure_task(task, queue=queue, lock=f"contact:{contact_id}")
    job.defer(contact_id=str(contact_id))
