"""Which party a sender means by its word for a speaker; the one place where those words stand.

Every recorder and format has its own: AGENT, spk_0, contact, caller, chatbot, Kunde.
"""

import re

from leidraad.domain.contacts.turns import Party

_WORDS = {
    Party.AGENT: (
        "agent agents advisor adviser representative rep csr operator employee internal supervisor sme "
        "medewerker medewerkster adviseur conseiller conseillere téléconseiller mitarbeiter mitarbeiterin berater"
    ),
    Party.CUSTOMER: (
        "customer cust client caller callee contact consumer external user visitor member patient "
        "klant beller bezoeker cliente appelant kunde kundin anrufer anruferin"
    ),
    Party.BOT: "bot chatbot voicebot ai ivr virtual_agent virtualagent assistant",
    Party.OTHER: "other system thirdparty third_party unknown ander autre andere sonstige",
}
_PARTY_OF = {word: party for party, words in _WORDS.items() for word in words.split()}


def party_from_word(word: str | None) -> Party | None:
    """The party that ``word`` names, in any case and with a number behind it; None when the word is not known.

    Diarisation labels such as ``spk_0`` or ``Speaker 1`` name nobody, so they give None.

    >>> party_from_word("AGENT"), party_from_word("caller 1"), party_from_word("spk_0")
    (<Party.AGENT: 'agent'>, <Party.CUSTOMER: 'customer'>, None)
    """
    if not word:
        return None
    plain = re.sub(r"[\s\-]+", "_", word.strip().lower())
    return _PARTY_OF.get(plain) or _PARTY_OF.get(re.sub(r"_?\d+$", "", plain))
