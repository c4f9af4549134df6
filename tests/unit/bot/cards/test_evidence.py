from bot.cards.evidence import evidence_text
from bot.cards.fit import length
from bot.models import Axis, CounterCase, ImpactJudgement, Level
from tests.factories import make_analysis, make_card
from tests.unit.bot.cards.discord_rules import LINKS, PINGS
from tests.unit.bot.cards.samples import hostile, long, minimal


def test_each_axis_quotes_its_sentences_with_their_numbers() -> None:
    answer = evidence_text(make_card())
    assert [answer.index(axis) for axis in Axis] == sorted(answer.index(a) for a in Axis)
    assert "> \\[4\\] “Analyst Mara Lind of Northbank said demand could fade" in answer


def test_a_sentence_is_quoted_once_and_then_referred_to() -> None:
    answer = evidence_text(make_card())
    assert answer.count("US spot bitcoin funds took in") == 1
    assert answer.count("> \\[2\\] as above") == 3


def test_an_axis_without_evidence_says_so() -> None:
    bare = make_analysis(
        impact=ImpactJudgement(level=Level.LOW, score=0.1, rationale="Nobody says much."),
        counter_case=CounterCase(text="The article gives no counter-case."),
    )
    answer = evidence_text(make_card(analysis=bare))
    assert "no sentence of the article" in answer
    assert "the article itself gives no counter-case" in answer


def test_the_reports_are_linked_without_previews() -> None:
    assert "[CoinPost](<https://coinpost.example/a-1>)" in evidence_text(make_card())
    assert evidence_text(minimal()).endswith("Reported by CoinPost")


def test_what_does_not_fit_one_message_is_said() -> None:
    answer = evidence_text(long())
    assert length(answer) <= 1900
    assert answer.endswith("the card's page has the rest.")


def test_hostile_quotes_neither_ping_nor_link() -> None:
    answer = evidence_text(hostile())
    ours = answer.replace("(https://coinpost.example/a%281%29b%29?q=%3Cx%3E%20y)", "")
    assert not PINGS.search(ours)
    assert not LINKS.search(ours)
