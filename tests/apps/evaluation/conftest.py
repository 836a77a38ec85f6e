"""Everybody, and a data folder of each test's own."""

from tests.people_fixtures import cast, client_for, data_folder

__all__ = ["cast", "client_for", "data_folder"]
