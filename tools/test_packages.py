"""See that the programs which some tests use are there; as root on Debian, install those that are not.

Locally, tests whose program is absent are skipped, by name; with CI=true they fail.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# Debian package, what shows that it is there, and what the tests do with it.
NEEDED = (
    ("chromium", "chromium", "opens the pages"),
    ("espeak-ng", "espeak-ng", "speaks the invented calls, in four languages"),
    ("flite", "flite", "speaks English that the small recogniser understands"),
    ("gettext", "xgettext", "collects the sentences to translate"),
    (
        "libpangoft2-1.0-0",
        "/usr/lib/*/libpangoft2-1.0.so.0",
        "draws the letters of a PDF (with libpango-1.0-0)",
    ),
    ("postgresql", "/usr/lib/postgresql/*/bin/postgres", "the second database that everything is tried on"),
    ("git", "git", "tells which files belong to the project"),
)


def main() -> int:
    missing = [(package, use) for package, probe, use in NEEDED if not is_there(probe)]
    if not missing:
        return 0
    if os.geteuid() == 0 and shutil.which("apt-get"):
        install([package for package, _ in missing])
        missing = [(package, use) for package, probe, use in NEEDED if not is_there(probe)]
    for package, use in missing:
        print(f"Not installed: {package} ({use}); its tests are skipped. apt-get install {package}")
    return 0


def is_there(probe: str) -> bool:
    if probe.startswith("/"):
        return any(Path("/").glob(probe[1:]))
    return shutil.which(probe) is not None


def install(packages: list[str]) -> None:
    print(f"Installing for the tests: {', '.join(packages)}", flush=True)
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # No server is started or set up by the package: the tests start their own, elsewhere.
    shy = Path("/usr/sbin/policy-rc.d")
    if not shy.exists():
        shy.write_text("#!/bin/sh\nexit 101\n")
        shy.chmod(0o755)
    else:
        shy = None
    try:
        for command in (["update", "-q"], ["install", "-q", "-y", "--no-install-recommends", *packages]):
            subprocess.run(["apt-get", *command], env=variables, stdin=subprocess.DEVNULL, check=False)
    finally:
        if shy is not None:
            shy.unlink()


if __name__ == "__main__":
    sys.exit(main())
