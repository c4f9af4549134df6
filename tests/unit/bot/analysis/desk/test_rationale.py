"""What a reader sees: sentences that are whole, grounded and particular."""

import ast
import re
import string
from pathlib import Path

import pytest

from bot.analysis.desk import doubts, moved, phrases, say_impact, say_trust, sizes, spans
from bot.analysis.desk.clause import clause
from bot.analysis.grounding import Ground
from bot.models import Analysis, Direction, Level
from tests.evaluation.analyst import OWN_SET, Bench, make_story
from tests.evaluation.gold import read_labelled
from tests.unit.bot.analysis.desk.samples import NO_PRICE, judged, reading, story

SLOT = re.compile(r"\{\w+\}")


def texts(analysis: Analysis) -> list[str]:
    told = [judgement.rationale for _, judgement in analysis.axes]
    return [*told, analysis.counter_case.text]


@pytest.mark.parametrize("module", [phrases, sizes, spans, doubts, say_impact, say_trust, moved])
def test_our_own_sentences_claim_nothing(module: object) -> None:
    ground = Ground(story("a title", "a text."), NO_PRICE)
    source = ast.parse(Path(str(getattr(module, "__file__", ""))).read_text(encoding="utf-8"))
    notes = {id(node.value) for node in ast.walk(source) if isinstance(node, ast.Expr)}
    for node in ast.walk(source):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            told = SLOT.sub("it", node.value).strip()
            if told[:1].isupper() and told.endswith("."):
                assert list(ground.faults(told)) == []


def test_every_template_can_be_filled() -> None:
    told = str([phrases.MEANING, spans.SPAN, spans.DATED, doubts.UNSAID, doubts.UNMOVED])
    fields = {field for _, field, _, _ in string.Formatter().parse(_unbraced(told)) if field}
    assert fields <= {"asset", "spoiler", "when"}


def _unbraced(text: str) -> str:
    """Leave of all braces those of the slots: a name between them and nothing else."""
    return "".join(re.findall(r"\{\w+\}", text))


def test_no_slot_shows_and_no_sentence_is_cut_in_our_newsroom() -> None:
    bench = Bench()
    for item in read_labelled(OWN_SET):
        told = make_story(item)
        analysis = bench.analyst.judge(told, bench.tagger.tags(told.lead.document), NO_PRICE)
        for text in texts(analysis):
            assert "{" not in text
            assert "  " not in text
            assert text[-1] in '.”"'
            assert text[0].isupper() or text[0] in "“$€£0123456789" or text.split()[0][1:] != ""


def test_no_fact_is_told_twice_on_a_card() -> None:
    analysis = judged(
        "Bitcoin funds lose $612 million",
        "US bitcoin funds recorded net outflows of $612 million on Monday, SoSoValue said.",
        "Outflows may go on until April, analysts at Northbank warned, although some see inflows.",
        coins=("BTC",),
    )
    facts = [text.split(". ")[0] for text in texts(analysis)]
    assert len(set(facts)) == len(facts)


def test_hedges_of_the_article_are_kept() -> None:
    analysis = judged(
        "Bitcoin could rally, analysts say",
        "Bitcoin could rise if buyers return, analysts at Northbank wrote in a note.",
        coins=("BTC",),
    )
    assert "could rise if buyers return" in analysis.direction.rationale


def test_a_mixed_story_tells_both_cases() -> None:
    analysis = judged(
        "Bitcoin funds see inflows while miners sell bitcoin",
        "Net inflows reached $90 million on Monday at all funds.",
        "Miners sold 900 bitcoin this week and holders dump coins.",
        "Net inflows may well go on.",
        coins=("BTC",),
    )
    assert analysis.direction.level is Direction.NEUTRAL
    assert "For it:" in analysis.direction.rationale
    assert "Against it:" in analysis.direction.rationale


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("However, the fund lost $20 million on Monday.", "The fund lost $20 million on Monday"),
        ("Though, the fund lost $20 million on Monday.", "The fund lost $20 million on Monday"),
        ("Though the fund lost, others won a lot.", "Though the fund lost, others won a lot"),
        ("It lost $20 million on Monday, the fund said.", None),
        ("Did the fund lose $20 million on Monday?", None),
        ("Investors Are Leaving the Fund in Droves", None),
        ("See https://evil.example for the fund's figures.", None),
        ("“The fund lost money on Monday, he said to us.", None),
        ("Source: the fund's own figures of last Monday.", None),
        ("Ether ETHUSD is no security, the agency said.", "Ether is no security, the agency said"),
        ("Too short.", None),
    ],
)
def test_only_what_stands_alone_is_quoted(text: str, told: str | None) -> None:
    assert clause(reading("", text).lines[0]) == told


def test_a_long_sentence_is_cut_where_it_joins() -> None:
    long = "The fund lost $20 million on Monday after a bad week, while " + "more was said " * 20
    assert clause(reading("", long + ".").lines[0]) == (
        "The fund lost $20 million on Monday after a bad week"
    )


def test_a_long_sentence_without_a_joint_is_left_out() -> None:
    assert clause(reading("", "word " * 60 + ".").lines[0]) is None


def test_the_call_tells_the_sentence_that_says_what_the_headline_says() -> None:
    analysis = judged(
        "Northbank to list bitcoin futures in 2027",
        "Exchanges from Osaka to Chicago launch bitcoin futures, and others look to list them too.",
        "Northbank plans to list bitcoin futures in the first half of 2027, it said on Monday.",
        coins=("BTC",),
    )
    assert analysis.direction.rationale.startswith("Northbank plans to list bitcoin futures")


def test_a_warning_is_no_bright_side() -> None:
    analysis = judged(
        "Bitcoin funds lose $612 million",
        "US bitcoin funds recorded net outflows of $612 million on Monday, SoSoValue said.",
        "Rate cuts that fail to come may drag bitcoin lower, Mara Lind of Northbank warned.",
        coins=("BTC",),
    )
    assert analysis.direction.level is Direction.BEARISH
    assert "warned" not in analysis.counter_case.text


def test_a_lone_voice_is_not_called_a_large_bank() -> None:
    analysis = judged(
        "Fed that keeps rates may start a bear market, analyst says",
        "Bitcoin may fall 40% if the Federal Reserve cuts no rates this year, said Mara Lind, an "
        "independent economist.",
        coins=("BTC",),
    )
    assert not {*sizes.HOUSE_VIEW} & {*analysis.impact.rationale.split(". ")}
    assert "large" not in analysis.impact.rationale


def test_no_high_trust_is_explained_by_what_speaks_against_it() -> None:
    bench = Bench()
    for item in read_labelled(OWN_SET):
        told = make_story(item)
        trust = bench.analyst.judge(told, bench.tagger.tags(told.lead.document), NO_PRICE).trust
        if trust.level is Level.HIGH:
            assert "without evidence" not in trust.rationale, item.id
            assert "social media" not in trust.rationale, item.id


def test_no_impact_is_explained_by_a_sum_too_small_for_it() -> None:
    bench = Bench()
    for item in read_labelled(OWN_SET):
        told = make_story(item)
        impact = bench.analyst.judge(told, bench.tagger.tags(told.lead.document), NO_PRICE).impact
        rank = [Level.HIGH, Level.MEDIUM, Level.LOW].index(impact.level)
        for sizes_of_event in sizes.SUMS.values():
            for choices in sizes_of_event[rank + 1 :]:
                assert not [one for one in choices if says(impact.rationale, one)], item.id


def says(rationale: str, template: str) -> bool:
    return re.search(re.sub(r"\\{\w+\\}", ".+", re.escape(template)), rationale) is not None


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("The sale was put off until a court rules, prosecutors said.", "comes from prosecutors"),
        ("A startup got new money, its chief executive told a reporter.", "the chief executive"),
        ("The shop has no such plans, a spokesperson told a paper.", "from a spokesperson"),
    ],
)
def test_who_says_it_is_told_where_they_have_no_name(told: str, who: str) -> None:
    analysis = judged("Bitcoin matter is put off", told)
    assert who in analysis.trust.rationale


@pytest.mark.parametrize(
    "told",
    [
        "A critic of the company told a court of missing ether on Monday.",
        "The exchange has not said when bitcoin withdrawals resume.",
        "The exchange never confirmed the inquiry into its bitcoin.",
        "Users of the bank told of frozen bitcoin on Monday.",
    ],
)
def test_nobody_is_said_to_say_what_another_said_or_nobody(told: str) -> None:
    assert "claim comes from" not in judged("Bitcoin matter goes on", told).trust.rationale


def test_no_high_trust_is_called_first_hand_unless_somebody_official_speaks() -> None:
    bench = Bench()
    for item in read_labelled(OWN_SET):
        told = make_story(item)
        trust = bench.analyst.judge(told, bench.tagger.tags(told.lead.document), NO_PRICE).trust
        assert "news the whole market" not in trust.rationale, item.id
    analysis = judged("Bitcoin falls 5% to $90,000", "Bitcoin fell 5% to $90,000 on Monday.")
    assert "first-hand" not in analysis.trust.rationale
    assert "subject" not in analysis.trust.rationale
