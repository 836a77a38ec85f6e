"""Run by peers.py where lingua is installed: a list of texts in, a list of languages out, both JSON."""

import json
import sys

from lingua import IsoCode639_1, LanguageDetectorBuilder

codes = [IsoCode639_1.NL, IsoCode639_1.FR, IsoCode639_1.DE, IsoCode639_1.EN]
detector = LanguageDetectorBuilder.from_iso_codes_639_1(*codes).build()
found = [detector.detect_language_of(text) for text in json.load(sys.stdin)]
print(json.dumps([language.iso_code_639_1.name.lower() if language else "None" for language in found]))
