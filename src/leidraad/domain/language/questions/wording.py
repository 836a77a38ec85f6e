"""What is listed of a language to tell questions, answers and what is neither; the lists are in ``wording_<language>.py``.

All are regular expressions over words without case and accents; a blank is any gap between words. They are classes of words (finite
verbs, subjects, units of time), not sentences.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """One language's words. What is asked, what is no question, what is said in reply, and what takes a question back."""

    lead: str  # what may stand between the beginning of a clause and the question
    clause: str  # what a clause begins after
    starts: str  # begins a question at the beginning of a clause
    anywhere: str  # begins a question wherever it stands
    told: str  # before such words: they are told, not asked
    wonders: str  # asks in a subordinate clause
    ends: str  # asks at the end of a sentence
    follows: str  # a whole turn that asks the same of something else
    polite: str  # asks nothing that needs an answer
    rhetorical: str
    amount: str  # asks how much
    time: str  # asks when, or how long
    place: str  # asks where
    amount_told: str
    time_told: str
    place_told: str
    yes_or_no: str  # answers at the beginning of a reply
    holding: str  # said while looking
    courtesy: str  # said to be kind
    data: str  # what agents ask for
    passes_on: str  # somebody else takes over
    not_known: str
    later: str  # will be looked up, or told by somebody else
    hedged: str  # an answer after all
    found: str  # begins an answer that was looked up
    settled: str  # the customer needs no answer any more
    what_next: str  # asks what comes next: any news of it answers
    open_kind: str  # begins a question that yes or no does not answer
    decides: str  # says without yes or no whether
    refers: str  # takes up what was asked: "that", "it", "there"
    own_doing: str  # the agent tells what the agent does or sees
    short: str  # wants a name, which one word is
    small: str  # words that say nothing about what is asked
