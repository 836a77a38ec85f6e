"""Signals in the reader's words. Aggression is worded as what happened to the agent, never as what the agent did."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from leidraad.domain.language.reading import SignalKind

KIND_WORDS: Mapping[SignalKind, Any] = MappingProxyType(
    {
        SignalKind.COMPLIMENT: _("Compliments"),
        SignalKind.CARE: _("Somebody who may need care"),
        SignalKind.AGGRESSION: _("Said against the agent"),
    }
)
LABEL_WORDS: Mapping[tuple[SignalKind, str], Any] = MappingProxyType(
    {
        (SignalKind.COMPLIMENT, "to_agent"): _("compliment to the agent"),
        (SignalKind.CARE, "self_harm"): _("speaks of harming themselves"),
        (SignalKind.AGGRESSION, "rudeness"): _("rude words"),
        (SignalKind.AGGRESSION, "insult"): _("insult"),
        (SignalKind.AGGRESSION, "discrimination"): _("discriminating words"),
        (SignalKind.AGGRESSION, "sexual_remark"): _("sexual remark"),
        (SignalKind.AGGRESSION, "threat_of_violence"): _("threat of violence"),
        (SignalKind.AGGRESSION, "threat_of_being_waited_for"): _("threat of waiting for the agent"),
    }
)
NONE_WORDS: Mapping[SignalKind, Any] = MappingProxyType(
    {
        SignalKind.COMPLIMENT: _("no compliment"),
        SignalKind.CARE: _("no need of care"),
        SignalKind.AGGRESSION: _("nothing against the agent"),
    }
)
# Where the method and its measured quality are told, within the documents that come with the software.
METHOD_DOCUMENTS: Mapping[SignalKind, str] = MappingProxyType(
    {
        SignalKind.COMPLIMENT: "docs/methods/compliments.md",
        SignalKind.CARE: "docs/methods/aggression.md",
        SignalKind.AGGRESSION: "docs/methods/aggression.md",
    }
)
REMOVED = pgettext_lazy("a label of an earlier version", "read otherwise by an earlier version")


def label_in_words(kind: SignalKind, label: str) -> str:
    """A label as people say it; blank stands for none of this kind."""
    if not label:
        return str(NONE_WORDS[kind])
    return str(LABEL_WORDS.get((kind, label), REMOVED))
