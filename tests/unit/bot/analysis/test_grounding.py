from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.analysis.grounding import Ground, check, is_citable
from bot.errors import Ungrounded
from bot.models import (
    Analysis,
    CounterCase,
    Evidence,
    Judgement,
    PriceSnapshot,
    Story,
    Tag,
    TagKind,
    Tags,
)
from tests.factories import (
    make_analysis,
    make_article,
    make_document,
    make_price,
    make_quote,
    make_story,
)

BODY = (
    (
        "The Federal Reserve bought $8.2 billion of Treasury bills on Dec. 12, part of a $40"
        " billion plan, according to ZeroHedge."
    ),
    "Goldman Sachs expects earnings to grow 49% in 2026, and “nothing is certain yet,” it said.",
    "Officials cut rates by 25 basis points; smaller firms gain most, Milk Road Macro wrote on X.",
)
STORY = make_story(make_article(id=1, document=make_document("Bitcoin lags small caps", *BODY)))
PRICE = make_price()

GROUNDED = (
    "The Federal Reserve bought $8.2 billion of Treasury bills.",
    "The plan of $40B runs from 12 December, ZeroHedge reports.",
    "Goldman Sachs says “nothing is certain yet” and expects 49 percent in 2026.",
    "A cut of 25bp helps smaller firms, in the view of Milk Road Macro.",
    "BTC stood at $92565 and has moved by 0.5%, less than its usual 2.1%.",
    "CoinPost gives no more, and Binance no other price.",
    "High impact, Bullish, and for Long.",
)
UNGROUNDED = (
    "The Federal Reserve bought $8.3 billion of Treasury bills.",
    "The plan of €40 billion runs on.",
    "It bought 8.2 billion of bills.",
    "A cut of 0.25 percentage points helps.",
    "A cut of twenty-six basis points helps.",
    "The plan started on Dec. 13.",
    "Earnings may grow ４9%.",
    "Earnings may grow 4９%.",
    "Earnings may grow 4O%.",
    "Earnings double.",
    "Morgan Sachs expects it.",
    "The view of Goldman Stanley.",
    "analysts of goldman sachs expect it",
    "Gold-\nman Sachs expects it.",
    "Gоldman Sachs expects it.",
    "It says “nothing is certain now” at the end.",
    "It says 'everything is certain' at the end.",
    "It says “nothing is certain yet and stops.",
    "See https://evil.example now.",
    "Ask @everyone about it.",
    "This is **bold**.",
    "This is `code`.",
    "A [link](x) to it.",
    "Tag <@123> here.",
    "# A heading",
    "Hidden\u200bword.",
    "Turned \u202eround.",
    "BTC stood at $92566.",
)


def rewritten(text: str) -> Analysis:
    analysis = make_analysis(counter_case=CounterCase(text=text))
    plain: Callable[[Judgement], dict[str, object]] = lambda j: {  # noqa: E731 - three uses below
        "rationale": text,
        "evidence": (),
        "level": j.level,
    }
    return analysis.model_copy(
        update={
            "impact": analysis.impact.model_copy(update=plain(analysis.impact)),
            "trust": analysis.trust.model_copy(update={**plain(analysis.trust), "origins": ()}),
            "direction": analysis.direction.model_copy(update=plain(analysis.direction)),
            "horizon": analysis.horizon.model_copy(update=plain(analysis.horizon)),
        }
    )


def passes(analysis: Analysis, story: Story = STORY, price: PriceSnapshot = PRICE) -> bool:
    try:
        check(analysis, story, price)
    except Ungrounded:
        return False
    return True


def test_an_analysis_in_the_articles_own_words_passes() -> None:
    check(make_analysis(), make_story(), make_price())


@pytest.mark.parametrize("text", GROUNDED)
def test_figures_dates_names_and_quotes_of_the_article_pass(text: str) -> None:
    check(rewritten(text), STORY, PRICE)


@pytest.mark.parametrize("text", UNGROUNDED)
def test_what_the_article_does_not_say_is_refused(text: str) -> None:
    assert not passes(rewritten(text))


def test_every_complaint_is_told_with_its_axis() -> None:
    with pytest.raises(Ungrounded) as refusal:
        check(rewritten("Nakamoto sold 7 coins."), STORY, PRICE)
    told = "\n".join(refusal.value.complaints)
    assert "Price Impact: the name 'Nakamoto' is not in the article" in told
    assert "Counter-case: the figure 7 is not in the article" in told


@given(place=st.integers(0, 400), digit=st.sampled_from("0123456789"))
def test_no_digit_can_be_changed(place: int, digit: str) -> None:
    text = " ".join(GROUNDED[:4])
    spots = [i for i, letter in enumerate(text) if letter.isdigit()]
    spot = spots[place % len(spots)]
    changed = text[:spot] + digit + text[spot + 1 :]
    start, end = spot, spot + 1
    while start and (changed[start - 1].isdigit() or changed[start - 1] == "."):
        start -= 1
    while end < len(changed) and changed[end].isdigit():
        end += 1
    assume(changed[start:end] not in " ".join(BODY))
    assert not passes(rewritten(changed))


NAMES = ("Federal Reserve", "Treasury", "ZeroHedge", "Goldman Sachs", "Milk Road Macro")


@given(
    name=st.sampled_from(NAMES),
    other=st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=9).map(str.capitalize),
)
def test_no_name_can_be_changed(name: str, other: str) -> None:
    assume(other.lower() not in " ".join(BODY).lower())
    changed = f"In the view of {other} {name.rsplit(maxsplit=1)[-1]} it holds."
    assert not passes(rewritten(changed))


@given(place=st.integers(0, 3), other=st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=8))
def test_no_quoted_word_can_be_changed(place: int, other: str) -> None:
    words = ["nothing", "is", "certain", "yet"]
    assume(other != words[place])
    words[place] = other
    assert not passes(rewritten(f"It says “{' '.join(words)}” at the end."))


@given(st.text(max_size=120))
def test_any_text_is_answered_never_crashed_on(text: str) -> None:
    list(Ground(STORY, PRICE).faults(text))


def test_evidence_must_be_a_substring_of_its_sentence() -> None:
    analysis = make_analysis()
    for evidence in (
        Evidence(sentence=2, quote="US spot bitcoin funds took in $513 million"),
        Evidence(sentence=3, quote="US spot bitcoin funds took in $512 million"),
        Evidence(sentence=99, quote="US spot bitcoin funds"),
        Evidence(sentence=2, quote=" "),
    ):
        impact = analysis.impact.model_copy(update={"evidence": (evidence,)})
        assert not passes(analysis.model_copy(update={"impact": impact}), make_story())


def test_evidence_with_characters_nobody_sees_is_refused() -> None:
    hidden = make_document("A title", "Funds took in \u200bmoney.")
    story = make_story(make_article(id=1, document=hidden))
    counter = CounterCase(
        text="Nothing is said.", evidence=(Evidence(sentence=2, quote=hidden.body[0].text),)
    )
    analysis = rewritten("Nothing is said.").model_copy(update={"counter_case": counter})
    assert not passes(analysis, story)
    assert not is_citable(hidden.body[0].text)


def test_an_origin_must_stand_in_the_article() -> None:
    analysis = rewritten("Nothing is said.")
    trust = analysis.trust.model_copy(update={"origins": ("Nobody Known",)})
    assert not passes(analysis.model_copy(update={"trust": trust}))


def test_tags_must_be_the_storys_own() -> None:
    analysis = make_analysis()
    with pytest.raises(Ungrounded, match="the coin 'BTC' is not one of the story's"):
        check(analysis, make_story(), make_price(), Tags(topics=analysis.topics))


def test_a_tag_given_twice_or_under_the_wrong_kind_is_refused() -> None:
    topic = Tag(kind=TagKind.TOPIC, name="ETF")
    assert not passes(make_analysis(topics=(topic, topic)), make_story())
    assert not passes(make_analysis(coins=(topic,)), make_story())


def test_a_missing_price_grounds_no_price() -> None:
    text = "BTC stood at $92565."
    assert passes(
        rewritten(text), price=make_price(at_publication=make_quote(price=Decimal(92565)))
    )
    assert not passes(rewritten(text), price=PriceSnapshot(coin="BTC", missing="none"))
