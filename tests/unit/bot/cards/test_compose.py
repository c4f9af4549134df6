from datetime import timedelta
from decimal import Decimal

from bot.cards.compose import MOST_CHANGES, compose, revise
from bot.models import (
    Analysis,
    ArticleId,
    Card,
    CounterCase,
    Level,
    PriceSnapshot,
    StoryId,
    Tag,
    TagKind,
    TrustJudgement,
)
from tests.factories import (
    NOON,
    make_analysis,
    make_article,
    make_document,
    make_price,
    make_quote,
    make_story,
)

LATER = NOON + timedelta(minutes=30)
FIRST = make_article(id=ArticleId(1))
SECOND = make_article(
    id=ArticleId(2),
    outlet="Ledger Wire",
    url="https://ledgerwire.example/9",
    tier=2,
    published=NOON + timedelta(minutes=5),
)
STORY = make_story(FIRST)


def composed() -> Card:
    return compose(STORY, make_analysis(), make_price(), now=NOON)


def revised(analysis: Analysis | None = None, price: PriceSnapshot | None = None) -> Card | None:
    judged, priced = analysis or make_analysis(), price or make_price()
    return revise(composed(), STORY, judged, priced, now=LATER)


def lines(card: Card | None) -> list[str]:
    return [] if card is None else [change.text for change in card.changes]


def test_a_card_tells_the_leads_headline_link_outlet_and_time() -> None:
    card = composed()
    assert (card.title, card.url, card.outlet) == (FIRST.document.title, FIRST.url, "CoinPost")
    assert (card.published, card.created_at, card.revision) == (NOON, NOON, 0)
    assert [tag.name for tag in card.tags] == ["BTC", "ETF", "Bullish"]


def test_an_id_is_eight_hex_digits_and_the_same_each_time() -> None:
    assert composed().id == composed().id
    assert len(composed().id) == 8
    assert int(composed().id, 16) >= 0


def test_another_story_has_another_id() -> None:
    other = compose(make_story(FIRST, id=StoryId(2)), make_analysis(), make_price(), now=NOON)
    assert other.id != composed().id


def test_each_outlet_is_told_once_the_lead_first_then_by_time() -> None:
    early = make_article(
        id=ArticleId(3), outlet="Alpha Leak", tier=3, published=NOON - timedelta(minutes=9)
    )
    again = make_article(id=ArticleId(4), published=NOON + timedelta(minutes=1))
    card = compose(make_story(early, FIRST, SECOND, again), make_analysis(), make_price(), now=NOON)
    assert [report.outlet for report in card.reports] == ["CoinPost", "Alpha Leak", "Ledger Wire"]
    assert card.reports[0].published == FIRST.published


def test_a_sample_article_makes_a_sample_card_and_a_missed_one_a_late_card() -> None:
    story = make_story(make_article(sample=True))
    card = compose(story, make_analysis(), make_price(), now=NOON, late=True)
    assert card.sample
    assert card.late


def test_nothing_new_is_no_revision() -> None:
    assert revised() is None


def test_a_price_that_moved_on_is_no_revision() -> None:
    assert revised(price=make_price(now=make_quote(price=Decimal(99999)))) is None


def test_another_outlet_is_a_change_line() -> None:
    card = revise(composed(), make_story(FIRST, SECOND), make_analysis(), make_price(), now=LATER)
    assert lines(card) == ["also reported by Ledger Wire"]
    assert card is not None
    assert card.revision == 1
    assert card.changes[0].at == LATER


def test_a_level_that_changes_is_told_with_both_words() -> None:
    doubted = TrustJudgement(level=Level.LOW, score=0.2, rationale="The outlet backs down.")
    card = revised(make_analysis(trust=doubted))
    assert lines(card) == ["Trustworthiness: High → Low"]


def test_a_new_headline_is_told() -> None:
    renamed = make_article(id=ArticleId(1), document=make_document("Funds draw $521 million"))
    card = revise(composed(), make_story(renamed), make_analysis(), make_price(), now=LATER)
    assert lines(card) == ["headline changed"]


def test_a_headline_that_changes_again_has_one_line_the_last() -> None:
    card: Card | None = composed()
    for minute in (1, 2):
        renamed = make_article(id=ArticleId(1), document=make_document(f"Funds draw ${minute}"))
        at = LATER + timedelta(minutes=minute)
        assert card is not None
        card = revise(card, make_story(renamed), make_analysis(), make_price(), now=at)
    assert lines(card) == ["headline changed"]
    assert card is not None
    assert (card.changes[0].revision, card.changes[0].at) == (2, LATER + timedelta(minutes=2))


def test_tags_that_come_and_go_are_told() -> None:
    topics = (Tag(kind=TagKind.TOPIC, name="Fed"),)
    assert lines(revised(make_analysis(topics=topics))) == ["tags: +#Fed −#ETF"]


def test_a_reason_or_a_counter_case_that_reads_otherwise_is_told_as_a_correction() -> None:
    counter = make_analysis(counter_case=CounterCase(text="Yields may rise."))
    assert lines(revised(counter)) == ["text corrected"]


def test_what_was_true_at_publication_stays() -> None:
    moved = make_article(
        id=ArticleId(1), published=LATER, document=make_document("Funds draw more")
    )
    price = make_price(
        at_publication=make_quote(price=Decimal(1), at=LATER),
        now=make_quote(price=Decimal(2), at=LATER),
        usual_move=None,
    )
    card = revise(composed(), make_story(moved), make_analysis(), price, now=LATER)
    assert card is not None
    assert (card.published, card.created_at, card.id) == (NOON, NOON, composed().id)
    assert card.price.at_publication == make_price().at_publication
    assert card.price.now == price.now
    assert card.price.usual_move == make_price().usual_move


def test_a_price_at_publication_that_is_missing_later_stays_on_the_card() -> None:
    gone = PriceSnapshot(coin="BTC", missing="No BTC price: no source answered.")
    card = revised(make_analysis(topics=()), gone)
    assert card is not None
    assert card.price.at_publication == make_price().at_publication
    assert card.price.missing is None


def test_a_price_at_publication_that_is_found_later_is_taken() -> None:
    bare = compose(
        STORY, make_analysis(), PriceSnapshot(coin="BTC", missing="No BTC price."), now=NOON
    )
    card = revise(bare, STORY, make_analysis(topics=()), make_price(), now=LATER)
    assert card is not None
    assert card.price == make_price()


def test_a_story_that_turns_out_to_be_about_another_coin_has_that_coins_prices() -> None:
    price = make_price(coin="ETH", at_publication=make_quote(coin="ETH", price=Decimal(3000)))
    card = revised(make_analysis(coins=(Tag(kind=TagKind.COIN, name="ETH"),)), price)
    assert card is not None
    assert card.price == price


def test_late_and_retracted_marks_stay_and_old_changes_are_forgotten() -> None:
    card = composed().model_copy(update={"late": True, "retracted": "withdrawn"})
    for minute in range(MOST_CHANGES + 5):
        topics = (Tag(kind=TagKind.TOPIC, name=f"T{minute}"),)
        newer = revise(
            card,
            STORY,
            make_analysis(topics=topics),
            make_price(),
            now=NOON + timedelta(minutes=minute),
        )
        assert newer is not None
        card = newer
    assert card.revision == MOST_CHANGES + 5
    assert len(card.changes) == MOST_CHANGES
    assert card.changes[-1].at == NOON + timedelta(minutes=MOST_CHANGES + 4)
    assert card.late
    assert card.retracted == "withdrawn"
