"""Say which changes of the models have no migration; no database is needed."""

import sys
import warnings

from django.core.management import call_command

from leidraad.cli.start import start_django


def main() -> int:
    start_django()
    # Django would like to compare with a database's history as well, and warns when there is none.
    warnings.filterwarnings("ignore", message="Got an error checking a consistent migration history")
    try:
        call_command("makemigrations", check_changes=True, dry_run=True)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
