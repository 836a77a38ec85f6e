from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.contacts.routing import Routing, routing_from_json

SECONDS = st.none() | st.floats(0, 10_000, allow_nan=False)


def test_only_what_is_known_is_stored() -> None:
    assert Routing(ivr=("nl",), queue_s=0.0).to_json() == {"ivr": ["nl"], "queue_s": 0}
    assert Routing().to_json() == {}


def test_keys_of_a_later_version_are_left_alone() -> None:
    assert routing_from_json({"queue_s": 3, "mood": "good"}) == Routing(queue_s=3)


@given(
    st.builds(
        Routing,
        ivr=st.lists(st.text(min_size=1), max_size=4).map(tuple),
        queue_s=SECONDS,
        transfer_count=st.integers(0, 20),
        hold_s=SECONDS,
        handled_s=SECONDS,
        disposition=st.text(max_size=20),
    )
)
def test_what_is_stored_comes_back(routing: Routing) -> None:
    assert routing_from_json(routing.to_json()) == routing
