"""The table of routes and roles once more, in the web server's role: row security takes away nothing that is due."""

from tests.architecture.test_routes import (
    addresses,
    cast,
    test_each_role_gets_what_the_table_says,
    test_what_changes_something_takes_no_get,
)
from tests.people_fixtures import data_folder

__all__ = [
    "addresses",
    "cast",
    "data_folder",
    "test_each_role_gets_what_the_table_says",
    "test_what_changes_something_takes_no_get",
]
