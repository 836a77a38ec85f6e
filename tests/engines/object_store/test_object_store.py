"""The laws of an object store, asked of the folder and of the bucket alike."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.engines.object_store import (
    BadObjectName,
    ObjectNotFound,
    ObjectStore,
    check_object_name,
    new_object_name,
)

NAME = "0123456789abcdef"


def test_an_object_knows_how_long_it_lies_there(store: ObjectStore) -> None:
    store.put(NAME, b"bytes")

    assert 0 <= store.age_s(NAME) < 60
    with pytest.raises(ObjectNotFound):
        store.age_s("0" * 32)


def test_what_is_put_is_got(store: ObjectStore) -> None:
    store.put(NAME, b"sealed")

    assert store.get(NAME) == b"sealed"
    assert store.exists(NAME)
    assert list(store.names()) == [NAME]


def test_an_empty_object_is_an_object(store: ObjectStore) -> None:
    store.put(NAME, b"")

    assert store.get(NAME) == b""
    assert store.get_range(NAME, 0, 5) == b""
    assert store.exists(NAME)


def test_put_twice_leaves_the_last(store: ObjectStore) -> None:
    store.put(NAME, b"first")
    store.put(NAME, b"last")

    assert store.get(NAME) == b"last"
    assert list(store.names()) == [NAME]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=30), start=st.integers(0, 40), length=st.integers(0, 40))
def test_range_is_the_slice(store: ObjectStore, data: bytes, start: int, length: int) -> None:
    store.put(NAME, data)

    assert store.get_range(NAME, start, length) == data[start : start + length]


def test_negative_range_is_a_mistake_of_the_caller(store: ObjectStore) -> None:
    with pytest.raises(ValueError, match="cannot start at -1"):
        store.get_range(NAME, -1, 2)


def test_deleted_object_is_gone_and_deleting_again_says_so(store: ObjectStore) -> None:
    store.put(NAME, b"sealed")

    assert store.delete(NAME) is True
    assert store.delete(NAME) is False
    assert not store.exists(NAME)
    assert list(store.names()) == []


@pytest.mark.parametrize(("start", "length"), [(0, 1), (0, 0), (5, 1)])
def test_absent_object_is_not_found(store: ObjectStore, start: int, length: int) -> None:
    with pytest.raises(ObjectNotFound) as caught:
        store.get(NAME)
    with pytest.raises(ObjectNotFound):
        store.get_range(NAME, start, length)

    assert caught.value.name == NAME


@pytest.mark.parametrize(
    "name",
    [
        "",
        "short",
        "../../etc/passwd",
        "abcdefgh/x",
        "abcdefgh\\x",
        "ABCDEFGH",
        "..abcdefgh",
        "abcdefgh\n",
        "a" * 129,
    ],
)
def test_name_that_could_leave_its_place_is_refused_everywhere(store: ObjectStore, name: str) -> None:
    for act in (store.get, store.delete, store.exists, lambda name: store.put(name, b"")):
        with pytest.raises(BadObjectName):
            act(name)


def test_new_names_are_accepted_and_differ() -> None:
    names = {new_object_name() for _ in range(100)}

    assert len(names) == 100
    for name in names:
        check_object_name(name)
