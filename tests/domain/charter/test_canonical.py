"""The canonical text: one text for one meaning, and another text for any other."""

import dataclasses
import json
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.charter.canonical import canonical_text, charter_hash
from leidraad.domain.charter.clauses import Charter
from leidraad.domain.charter.parse import charter_from_yaml
from leidraad.domain.charter.write import charter_to_yaml
from tests.domain.charter.charters import a_cap, changed, shipped, shipped_text
from tests.domain.charter.generated import ANY_PART, charters, consistent_charters


def test_comments_and_spacing_change_nothing_and_a_number_changes_everything() -> None:
    demo = shipped("demo")
    commented = charter_from_yaml("# words\n\n" + shipped_text("demo"))

    assert charter_hash(commented) == charter_hash(demo)
    assert charter_hash(changed(demo, retention={"quality_days": 27})) != charter_hash(demo)
    assert len(charter_hash(demo)) == 64


def test_the_text_is_json_with_sorted_keys_and_no_spaces() -> None:
    text = canonical_text(shipped("demo"))

    assert json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False, separators=(",", ":")) == text
    assert set(json.loads(text)) == {each.name for each in dataclasses.fields(Charter)}


def test_each_kind_of_value_has_one_form_that_never_changes() -> None:
    """Signatures are made over this text: another form would make every one of them invalid."""
    pilot, demo = canonical_text(shipped("pilot")), canonical_text(shipped("demo"))

    assert '"listening_cap":null' in pilot
    assert '"groups":{"threshold":10}' in pilot
    assert '"insight":{"allowed":false}' in pilot
    assert '"customer_notice":{"voice":"spoken_message"}' in pilot
    assert '"due":"2026-08-31"' in pilot
    assert '"purposes_allowed":["coaching","training"]' in pilot
    assert '"absolute_maximum":null,"counts":["audio","summary","transcript"]' in demo
    assert '"percent":"10"' in demo
    assert '"percent":"5/2"' in canonical_text(changed(shipped("demo"), listening_cap=a_cap(Fraction(5, 2))))


def test_what_was_signed_before_a_parameter_was_there_keeps_its_text_and_hash() -> None:
    """The hash stands for a text in which no original could be kept: it must stay the same to the letter."""
    demo = shipped("demo")
    retention = (
        '"retention":{"coaching_note_months":12,"insight_months":13,"quality_days":28,"service_months":12}'
    )

    assert retention in canonical_text(demo)
    assert '"keep_original":true' in canonical_text(changed(demo, retention={"keep_original": True}))


@given(consistent_charters)
def test_a_charter_written_and_read_keeps_its_hash(charter: Charter) -> None:
    assert charter_hash(charter_from_yaml(charter_to_yaml(charter))) == charter_hash(charter)


@given(charters, charters)
def test_charters_that_differ_have_different_texts(one: Charter, other: Charter) -> None:
    assert (canonical_text(one) == canonical_text(other)) == (one == other)


@given(st.data())
def test_a_single_part_that_differs_is_enough(data: st.DataObject) -> None:
    demo = shipped("demo")
    name = data.draw(st.sampled_from(sorted(ANY_PART)))
    other = dataclasses.replace(demo, **{name: data.draw(ANY_PART[name])})

    assert (charter_hash(other) == charter_hash(demo)) == (other == demo)
