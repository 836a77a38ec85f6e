"""Which direction a sender means by its word for it; the one place where those words stand."""

from leidraad.domain.contacts.turns import Direction

_DIRECTION_OF = {
    word: direction
    for direction, words in (
        (Direction.INBOUND, "in inbound incoming i ib inkomend entrant eingehend"),
        (Direction.OUTBOUND, "out outbound outgoing o ob uitgaand sortant ausgehend outbound_api callback"),
    )
    for word in words.split()
}


def direction_from_word(word: str | None) -> Direction | None:
    """The direction that ``word`` names, in any case; None when the word is not known.

    >>> direction_from_word("Out"), direction_from_word("inkomend"), direction_from_word("sideways")
    (<Direction.OUTBOUND: 'outbound'>, <Direction.INBOUND: 'inbound'>, None)
    """
    return _DIRECTION_OF.get(word.strip().lower()) if word else None
