"""What may be told of groups of contacts."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.domain.language.topics.telling import Crowds

# Places 0 to 4 are of five agents in one month; 5 to 8 of two; 9 to 13 of five agents in five months.
OF = [
    *((1, crowd) for crowd in range(5)),
    (1, 7),
    (1, 8),
    (1, 7),
    (1, 8),
    *((month, 0) for month in range(2, 7)),
]
FIVE, TWO, MONTHS = [0, 1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12, 13]
crowds = st.lists(st.tuples(st.integers(1, 3), st.integers(0, 6)), max_size=30)


def test_so_many_crowds_of_one_month_are_enough_and_the_same_over_months_are_not() -> None:
    told = Crowds(OF, threshold=5)

    assert told.is_enough(FIVE)
    assert not told.is_enough(FIVE[:4])
    assert not told.is_enough(TWO)
    assert not told.is_enough(MONTHS)
    assert not told.is_enough([])


def test_a_hidden_group_takes_the_smallest_other_along_for_the_total_would_give_it_away() -> None:
    told = Crowds([*OF, *((1, crowd) for crowd in range(6))], threshold=5)
    larger = [14, 15, 16, 17, 18, 19]

    assert told.hidden([FIVE, larger]) == frozenset()
    assert told.hidden([FIVE, TWO, larger]) == {0, 1}
    assert told.hidden([FIVE, larger], rest=TWO) == {0}
    assert told.hidden([TWO, []]) == {0}


@given(crowds, st.integers(1, 5), st.data())
def test_what_is_left_when_told_counts_are_taken_off_is_nothing_or_about_enough(
    of: list[tuple[int, int]], threshold: int, data: st.DataObject
) -> None:
    groups: list[list[int]] = [[], [], [], []]
    for place in range(len(of)):
        groups[data.draw(st.integers(0, 3))].append(place)
    told = Crowds(of, threshold)
    *parts, rest = groups

    hidden = told.hidden(parts, rest=rest)

    left = [*rest, *(place for at in hidden for place in parts[at])]
    shown = [places for at, places in enumerate(parts) if places and at not in hidden]
    assert all(told.is_enough(places) for places in shown)
    assert not left or not shown or told.is_enough(left)
