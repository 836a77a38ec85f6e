"""What the tests of insight share: a centre of six agents whose conversations may be counted."""

from tests.people_fixtures import cast as cast
from tests.people_fixtures import client_for as client_for
from tests.people_fixtures import data_folder as data_folder
