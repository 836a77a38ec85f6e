"""The cast and a data folder for each test here."""

from tests.people_fixtures import cast, client_for, data_folder

__all__ = ["cast", "client_for", "data_folder"]
