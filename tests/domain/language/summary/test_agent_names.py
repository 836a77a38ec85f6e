"""Names of those who served are taken out, in parts and in any case, and nothing else is."""

from leidraad.domain.language.summary.agent_names import agent_names, without_agent


def test_every_part_of_a_name_goes() -> None:
    names = agent_names(["Agnes Aardbei", "Bram van den Braam"])

    assert (
        without_agent("Agnes belt, en AARDBEI's collega braam.", names)
        == "[agent] belt, en [agent] collega [agent]."
    )


def test_words_that_hold_a_name_stay() -> None:
    assert without_agent("Jansen belt.", agent_names(["Jan"])) == "Jansen belt."


def test_short_parts_and_no_names_take_nothing_out() -> None:
    assert agent_names([]) is None
    assert agent_names(["Jo Li"]) is None
    assert without_agent("Jo belt.", None) == "Jo belt."
