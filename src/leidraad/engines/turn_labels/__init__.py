"""Models that label customers' turns in place of the shipped rules. Apart so that another way to run one can take its place.

A labeller gets redacted turns of customers and gives back labels of a closed list; it stores nothing and downloads nothing.
The protocol and the default stand in ``leidraad.domain.language.turn_labels``, because the domain reads by it.

NotLabelled      it is away, unclear or unusable: the shipped rules read instead
  UnknownLabel   a label of the model, or of the settings, that means nothing to the other
"""

from leidraad.domain.language.turn_labels import NotLabelled as NotLabelled
from leidraad.domain.language.turn_labels import TurnLabeller as TurnLabeller
from leidraad.domain.language.turn_labels import UnknownLabel as UnknownLabel
from leidraad.domain.language.turn_labels import WhyNotLabelled as WhyNotLabelled
