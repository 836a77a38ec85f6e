"""The committed contacts are what the parts and the seed make, and every part can be reached."""

import json

import pytest

from demo.compose import COUNTS, ON_THE_PHONE, compose_all
from demo.parts_text import Scenario, read_parts
from demo.read import FOLDER
from leidraad.domain.language.languages import Language

PARTS = {language: read_parts(FOLDER / "parts" / f"{language}.txt") for language in Language}


def test_the_committed_files_are_what_composing_makes() -> None:
    lines, planted = compose_all()
    for language in COUNTS:
        committed = (FOLDER / "contacts" / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line) for line in committed] == lines[language]
    assert json.loads((FOLDER / "planted.json").read_text(encoding="utf-8")) == planted


@pytest.mark.parametrize("language", list(Language))
def test_every_frame_that_a_contact_needs_is_there(language: Language) -> None:
    needed = (
        "opening.voice opening.chat identify.voice identify.chat lookup lookup.chat recall anger compliment"
    )
    assert set(f"{needed} closing.voice closing.chat aside".split()) <= set(PARTS[language])
    assert set(ON_THE_PHONE) == set(Language)


def stories() -> list[tuple[Language, Scenario]]:
    return [(lang, s) for lang, parts in PARTS.items() for s in parts.values() if s.reason]


@pytest.mark.parametrize(("language", "story"), stories(), ids=lambda each: getattr(each, "key", each))
def test_whatever_is_said_first_every_next_block_has_an_answer(language: Language, story: Scenario) -> None:
    reachable = [set(opening.topics) for opening in story.blocks[0]]
    for block in story.blocks[1:]:
        assert all(any(each.fits(topics) for each in block) for topics in reachable), story.key
        reachable = [topics | each.topics for topics in reachable for each in block if each.fits(topics)]


@pytest.mark.parametrize(("language", "story"), stories(), ids=lambda each: getattr(each, "key", each))
def test_every_story_happens_at_least_once(language: Language, story: Scenario) -> None:
    committed = (FOLDER / "contacts" / f"{language}.jsonl").read_text(encoding="utf-8")
    assert f'"scenario": "{story.key}"' in committed
