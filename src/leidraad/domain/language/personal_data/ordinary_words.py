"""Words of the four languages that are no names where a text has no capitals to tell: 43,600 forms, beside ``everyday_words``.

Apart from ``everyday_words``, which are written by hand and asked about at every turn: these tell where a name that no list
knows begins and ends ("hier is annelore nog eens"), so what matters is that few words of the language are missing.

The words are in ``ordinary_words.txt``, which ``benchmarks/quality/word_lists.py`` makes: the words in lower case of this project's own texts and catalogues and of the public
sentences of lingua (Apache-2.0), the word lists of polarity of Pattern (BSD-3-Clause) and GerVADER (MIT), and a thousand and a
half written for this purpose (jobs, moods, kin, verbs of calls, firms). Names of the lists and words mostly written with
capitals inside sentences are left out. Words of customers and agents that these sources lack, of firms, payments, machines, jobs,
moods, languages and dialects, stand in ``trade_words.txt``, written down from general knowledge.
"""

from importlib.resources import files

from leidraad.domain.language.personal_data.everyday_words import EVERYDAY_WORDS
from leidraad.domain.language.personal_data.number_words import set_of

_FOLDER = files("leidraad.domain.language.personal_data")

ORDINARY_WORDS = EVERYDAY_WORDS.union(
    *(
        set_of(_FOLDER.joinpath(name).read_text(encoding="utf-8"))
        for name in ("ordinary_words.txt", "trade_words.txt")
    )
)
