"""What is no YAML is told by its line, and shortly; scalars stay the text that stands there."""

import pytest
import yaml

from leidraad.formats.yaml_nodes import LONGEST_FOUND, NoYaml, composed


def test_scalars_are_the_text_that_stands_there() -> None:
    root = composed("on: 0800\nno: 2026-11-20\n")

    assert isinstance(root, yaml.MappingNode)
    assert [(key.value, value.value) for key, value in root.value] == [("on", "0800"), ("no", "2026-11-20")]


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n"])
def test_a_text_with_nothing_in_it_has_no_root(text: str) -> None:
    assert composed(text) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: [1,\n", 2),
        ("a: 1\nb: 'open\n", 3),
        ("a: 1\n\tb: 2\n", 2),
        ("a: \x00\n", 1),
        ("one: 1\n---\ntwo: 2\n", 2),
        ("a: *unknown\n", 1),
        ("[" * 5_000, 1),  # deeper than Python goes
        ("a: 1\nb: *" + "y" * 500 + "\n", 2),
    ],
)
def test_what_is_no_yaml_is_told_by_its_line_and_shortly(text: str, line: int) -> None:
    with pytest.raises(NoYaml) as caught:
        composed(text)

    assert caught.value.line == line
    assert 0 < len(caught.value.found) <= LONGEST_FOUND
