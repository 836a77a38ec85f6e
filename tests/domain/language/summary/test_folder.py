"""A model in a folder is called as its folder is."""

import pytest

from leidraad.domain.language.summary.folder import SummaryFolder


@pytest.mark.parametrize(
    ("folder", "name"), [("models/plum", "plum"), ("/srv/plum-7b/", "plum-7b"), ("plum", "plum"), ("/", "/")]
)
def test_its_name_is_that_of_the_folder(folder: str, name: str) -> None:
    model = SummaryFolder(folder)

    assert model.model == name
    assert not model.may_be_outside
