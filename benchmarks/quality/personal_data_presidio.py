"""Run by peers.py where Presidio is installed: a list of texts in, a JSON list of [start, end, kind] a text out.

Its pattern recognisers with a blank pipeline: no model is downloaded, so it finds no names.
"""

import json
import sys

import spacy
import tldextract
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer import predefined_recognizers as recognisers
from presidio_analyzer.nlp_engine import SpacyNlpEngine

KINDS = {
    "EMAIL_ADDRESS": "email",
    "PHONE_NUMBER": "phone",
    "CREDIT_CARD": "card",
    "IBAN_CODE": "iban",
    "IP_ADDRESS": "ip_address",
    "US_SSN": "ssn",
}
NAMES = (
    "EmailRecognizer",
    "PhoneRecognizer",
    "CreditCardRecognizer",
    "IbanRecognizer",
    "IpRecognizer",
    "UsSsnRecognizer",
)


class BlankEngine(SpacyNlpEngine):
    """No model to load: pattern recognisers need tokens only."""

    def __init__(self) -> None:
        super().__init__()
        self.nlp = {"en": spacy.blank("en")}

    def load(self) -> None: ...


# Its e-mail recogniser would fetch the list of public suffixes from the network.
tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
registry = RecognizerRegistry(recognizers=[getattr(recognisers, name)() for name in NAMES])
engine = AnalyzerEngine(registry=registry, nlp_engine=BlankEngine(), default_score_threshold=0.35)
answers = [
    json.dumps(
        [
            [one.start, one.end, KINDS[one.entity_type]]
            for one in engine.analyze(text, "en", entities=list(KINDS))
        ]
    )
    for text in json.load(sys.stdin)
]
print(json.dumps(answers))
