"""What readers say they expected and found, in words to translate: the readers themselves know no languages of pages."""

from django.utils.translation import gettext_noop as _

# Words of formats and codes (WEBVTT, COMPLETED, RIFF …) stay as they are written.
EXPECTATIONS = frozenset(
    {
        _("a chat in which a day after the 12th tells the order"),
        _("a cue with start --> end"),
        _("a date and time"),
        _("a signature"),
        _("a vCon"),
        _("a whole number"),
        _("an address or a name, =, a code"),
        _("customer or agent"),
        _("gzip or JSON"),
        _("no header that changes the meaning"),
        _("the document as it was encrypted"),
        _("the protected value"),
        _("NUMERIC, SINGLESELECT or TEXT"),
        _("SIPREC metadata"),
        _("a date and time, as in 2026-11-20T09:12:00+01:00"),
        _("a header row with a column named file"),
        _("a kind and its seconds, as in hold:12.5-40"),
        _("a list"),
        _("one conversation"),
        _("a number from 0 to 100"),
        _("a list that is not empty"),
        _("a length of time, as in PT1M2.5S"),
        _("a media type, as in audio/wav"),
        _("a number from 0 to 1"),
        _("a number of seconds"),
        _("a number of seconds, 0 or more"),
        _("a sample rate and a channel count above 0"),
        _("a time after BeginOffsetMillis"),
        _("a time after start_s"),
        _("a time zone, as in Europe/Brussels"),
        _("a whole header"),
        _("agent, customer, bot or other"),
        _("an absolute URL"),
        _("an empty line after the header"),
        _("an end after its start"),
        _("an object"),
        _("as many cells as the header has"),
        _("at most 8 channels"),
        _("cue text, or an empty line before the next cue"),
        _("inbound or outbound"),
        _("nl, fr, de or en"),
        _("one row of cells"),
        _("paused, hold or private"),
        _("recording, text, transfer or incomplete"),
        _("seconds from and to, as in 12.5-40"),
        _("text"),
        _("text, start, end and confidence"),
        _("the index of a dialog that is there"),
        _("the index of a party that is there"),
        _("true or false"),
        _("voice, email, chat or messaging"),
    }
)

# What stands there instead, where a reader says so in words of its own and not with a piece of the file.
NOTHING_MORE = _("the end of the file")
FINDINGS = frozenset(
    {
        NOTHING_MORE,
        _("SDP without the metadata of a recording"),
        _("a document type"),
        _("elements nested too deeply"),
        _("lists or objects nested too deeply"),
        _("an evaluation of a contact"),
        _("text that cannot be decoded"),
    }
)
