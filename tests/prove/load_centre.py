"""Sets up the small centre of the tests in a Leidraad that runs, and prints a token of its administrator.

Run as a program, with LEIDRAAD_DATA_DIR naming the data of the one that runs.
"""

from leidraad.cli.start import start_django


def main() -> None:
    """Print the token on standard output."""
    start_django()
    from django.utils import timezone

    from leidraad.apps.people import actions as people
    from tests.apps.contacts.centre import build_centre

    adam = build_centre().adam
    print(people.create_token(adam, name="load", by="test", at=timezone.now()))


if __name__ == "__main__":
    main()
