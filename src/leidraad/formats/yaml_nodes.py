"""The nodes of a YAML text, with the lines they stand on: for files that people write by hand and get wrong.

Apart from the files read with it (sources, models of labels, mappings of call records), so that what is no YAML is told alike.
Nodes and not values: scalars stay the text that stands there, and every mistake has its line.
"""

import yaml

LONGEST_FOUND = 80


class NoYaml(Exception):
    """The text is no YAML: on which line (from 1), and what is wrong there, 80 characters at most."""

    def __init__(self, line: int, found: str) -> None:
        super().__init__(f"line {line}: {found[:LONGEST_FOUND]}")
        self.line = line
        self.found = found[:LONGEST_FOUND]


def composed(text: str) -> yaml.Node | None:
    """The root node of a text, read by the safe loader; None where nothing stands in it. Raises NoYaml."""
    try:
        root: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise NoYaml(mark.line + 1 if mark else 1, str(error.problem or "")) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise NoYaml(1, str(error)) from error
    return root
