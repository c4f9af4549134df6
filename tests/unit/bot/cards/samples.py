"""Cards that show each face of the renderers; the texts are ours, the outlets are made up."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from bot.models import (
    Analysis,
    Card,
    CardId,
    Change,
    CounterCase,
    Direction,
    DirectionJudgement,
    Evidence,
    Horizon,
    HorizonJudgement,
    ImpactJudgement,
    Level,
    PriceSnapshot,
    Quote,
    Report,
    StoryId,
    Tag,
    TagKind,
    TrustJudgement,
)
from tests.factories import NOON, make_analysis, make_card, make_price, make_quote

PUBLISHED = datetime(2025, 12, 12, 10, 50, tzinfo=UTC)


def cards() -> dict[str, Card]:
    """Return every sample by the name of its golden files."""
    return {
        "reference": reference(),
        "minimal": minimal(),
        "bearish": bearish(),
        "late": late(),
        "sample": make_card(sample=True),
        "retracted": make_card(retracted="the outlet withdrew its report"),
        "hostile": hostile(),
        "long": long(),
    }


def reference() -> Card:
    """Small caps at a record, bitcoin behind, the Fed buying bills: the reference card's story."""
    return Card(
        id=CardId("0a1b2c3d"),
        story=StoryId(1),
        title="Small Caps Set Records While Bitcoin Waits: Fed Bill Buying May Close the Gap",
        url="https://ledgerpost.example/markets/small-caps-bitcoin-gap",
        outlet="Ledger Post",
        published=PUBLISHED,
        reports=(
            Report(
                outlet="Ledger Post",
                url="https://ledgerpost.example/markets/small-caps-bitcoin-gap",
                published=PUBLISHED,
            ),
            Report(
                outlet="Macro Wire",
                url="https://macrowire.example/fed-bills-8-2bn",
                published=PUBLISHED + timedelta(minutes=14),
            ),
            Report(
                outlet="Coin Courier",
                url="https://coincourier.example/2025/12/12/fed-bills",
                published=PUBLISHED + timedelta(minutes=31),
            ),
        ),
        tags=reference_analysis().tags,
        analysis=reference_analysis(),
        price=PriceSnapshot(
            coin="BTC",
            at_publication=Quote(coin="BTC", price=Decimal(92565), at=PUBLISHED, source="Binance"),
            now=Quote(
                coin="BTC",
                price=Decimal(93110),
                at=PUBLISHED + timedelta(minutes=33),
                source="Binance",
            ),
            usual_move=Decimal("0.021"),
        ),
        created_at=PUBLISHED + timedelta(minutes=2),
        revision=1,
        changes=(
            Change(
                at=PUBLISHED + timedelta(minutes=33),
                text="also reported by Macro Wire, Coin Courier",
            ),
        ),
    )


def reference_analysis() -> Analysis:
    """Return what the desk would say of it."""
    bills = Evidence(
        sentence=9,
        quote="The Fed starts with $8.2 billion of Treasury bills on Friday, the first step of "
        "a $40 billion programme that runs until April.",
    )
    record = Evidence(
        sentence=3,
        quote="The Russell 2000 closed at a record while bitcoin trades 27% below its October "
        "high.",
    )
    cut = Evidence(
        sentence=7, quote="Wednesday's cut of 25 basis points came with hints of more to follow."
    )
    origin = Evidence(
        sentence=10, quote="The start date was first reported by Bill Desk, a newsletter."
    )
    return Analysis(
        impact=ImpactJudgement(
            level=Level.HIGH,
            score=0.78,
            rationale="The Fed's $40 billion programme of Treasury bill purchases, starting with "
            "$8.2 billion on Friday, adds liquidity two days after a cut of 25 basis points.",
            evidence=(cut, bills),
        ),
        trust=TrustJudgement(
            level=Level.MEDIUM,
            score=0.55,
            rationale="The index records can be checked, but the start of the purchases is "
            "attributed to Bill Desk, a newsletter, and not to the Fed itself.",
            evidence=(record, origin),
            origins=("Bill Desk",),
        ),
        direction=DirectionJudgement(
            level=Direction.BULLISH,
            score=0.68,
            rationale="Since 2020 records of the Russell 2000 have typically come with records of "
            "bitcoin, so the article sees bitcoin as likely to catch up.",
            evidence=(record, bills),
        ),
        horizon=HorizonJudgement(
            level=Horizon.LONG,
            score=0.7,
            rationale="The purchases run until April, and further cuts are priced in for the next "
            "12 months.",
            evidence=(bills,),
        ),
        coins=(Tag(kind=TagKind.COIN, name="BTC", reason="in the title"),),
        topics=(Tag(kind=TagKind.TOPIC, name="Fed", reason="Fed bill purchases"),),
        event="liquidity",
        counter_case=CounterCase(
            text="Bitcoin is still 27% below its October record while small caps lead; the two "
            "may stay out of step.",
            evidence=(record,),
        ),
        confidence=0.68,
        analyst="desk-1.0",
        input_hash="0" * 16,
    )


def minimal() -> Card:
    """No price, no time zone, no link worth the name."""
    return make_card(
        url="mailto:desk@coinpost.example",
        zone_known=False,
        reports=(Report(outlet="CoinPost", url="", published=NOON),),
        price=PriceSnapshot(coin="BTC", missing="No BTC price: no source answered."),
    )


def bearish() -> Card:
    """A falling small coin whose first reporter is not its lead any more."""
    analysis = make_analysis(
        direction=DirectionJudgement(
            level=Direction.BEARISH,
            score=0.8,
            rationale="The token leaves the exchange on Friday; holders must sell or move it.",
            evidence=(Evidence(sentence=1, quote="Pepe"),),
        ),
        horizon=HorizonJudgement(
            level=Horizon.MEDIUM, score=0.5, rationale="Liquidity moves over weeks."
        ),
        impact=ImpactJudgement(level=Level.LOW, score=0.2, rationale="It is a small venue."),
        coins=(Tag(kind=TagKind.COIN, name="PEPE"),),
        topics=(Tag(kind=TagKind.TOPIC, name="Exchanges"),),
    )
    then = make_quote(coin="PEPE", price=Decimal("0.00001234"), source="CoinGecko")
    now = make_quote(
        coin="PEPE",
        price=Decimal("0.00001198"),
        source="CoinGecko",
        at=NOON + timedelta(minutes=40),
    )
    return make_card(
        analysis=analysis,
        title="Exchange drops Pepe from Friday",
        published=NOON,
        reports=(
            Report(
                outlet="CoinPost",
                url="https://coinpost.example/a-1",
                published=NOON + timedelta(minutes=20),
            ),
            Report(outlet="Alpha Leak", url="https://alphaleak.example/7", published=NOON),
        ),
        price=make_price(
            coin="PEPE",
            at_publication=then.model_copy(update={"at": NOON - timedelta(minutes=5)}),
            now=now,
            disputed=True,
            usual_move=Decimal("0.061"),
        ),
    )


def late() -> Card:
    """A story missed during an outage, with only today's price."""
    return make_card(
        late=True,
        price=make_price(at_publication=None, missing="no BTC price at publication could be had"),
    )


def hostile() -> Card:
    """Text that tries to ping, to link, to draw and to hide."""
    nasty = (
        "@everyone <@1> <@&2> <#3> </pay:4> <t:0:R> <a:x:5> [free](https://evil.example) "
        "discord.gg/steal `code` ||spoiler|| **bold** \u202etxt\u2066\u200b \x1b[31mred\x1b[0m"
    )
    analysis = make_analysis(
        impact=ImpactJudgement(level=Level.LOW, score=0.1, rationale=f"# {nasty}"),
        trust=TrustJudgement(level=Level.LOW, score=0.1, rationale=f"one\n# two\n-# {nasty}"),
        counter_case=CounterCase(
            text=f"<script>alert(1)</script> {nasty}",
            evidence=(Evidence(sentence=2, quote=f"```\n{nasty}\n```"),),
        ),
        coins=(Tag(kind=TagKind.COIN, name="B`TC"),),
        analyst="desk-1.0 @here",
    )
    return make_card(
        analysis=analysis,
        title=f"Title](https://evil.example) {nasty}",
        url="https://coinpost.example/a(1)b)?q=<x> y",
        outlet=f"Outlet {nasty}",
        reports=(Report(outlet=f"Outlet {nasty}", url="javascript:alert(1)", published=NOON),),
        changes=(Change(at=NOON, text=f"also reported by {nasty}"),),
        retracted=nasty,
        late=True,
        sample=True,
    )


def long() -> Card:
    """As much text as the models allow, most of it in need of escaping."""
    sentence = "The *committee* (of `seven`) voted [again] to buy_bills_at_par for @desk @ 4.1%. "
    text = (sentence * 5)[:350]
    evidence = tuple(Evidence(sentence=n, quote=sentence * 6) for n in range(10, 30))
    words = {"score": 0.5, "rationale": text, "evidence": evidence}
    analysis = make_analysis(
        impact=ImpactJudgement(level=Level.HIGH, **words),
        trust=TrustJudgement(level=Level.HIGH, **words),
        direction=DirectionJudgement(level=Direction.NEUTRAL, **words),
        horizon=HorizonJudgement(level=Horizon.MEDIUM, **words),
        counter_case=CounterCase(text=text, evidence=evidence),
        topics=tuple(Tag(kind=TagKind.TOPIC, name=f"Topic_{n}") for n in range(30)),
    )
    return make_card(
        analysis=analysis,
        title=sentence * 12,
        url="https://coinpost.example/" + "a" * 900,
        outlet="The Extraordinarily Long Gazette of Decentralised Finance and Macro " * 4,
        reports=tuple(
            Report(outlet=f"Outlet {n}", url=f"https://o{n}.example/x", published=NOON)
            for n in range(60)
        ),
        changes=tuple(Change(at=NOON, text=sentence * 3) for _ in range(20)),
        retracted=sentence * 10,
        sample=True,
        late=True,
        zone_known=False,
    )
