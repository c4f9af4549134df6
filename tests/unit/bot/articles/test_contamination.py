"""The guard: an article in any furniture is, byte for byte, the bare article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles.clean import from_html
from tests.unit.bot.articles.furnishings import RIVALS, Furniture
from tests.unit.bot.articles.pages import OUTLETS, Story, bare, page

URL = "https://paper.example/a"
POINTS = ("Funds took in $212 million on Tuesday.", "Miners sold 2,100 coins in the week.")

SENTENCES = (
    "Bitcoin rose 3.2% to $67,400 on Tuesday.",
    "The fund took in $212 million, its third best day of the year.",
    "“We see steady demand,” said Ada Brook, head of research at Northbank.",
    "Miners sold 2,100 coins in the week, according to ChainEye.",
    "The agency did not respond to a request for comment.",
    "Analysts at Harbour Macro expect two cuts this year.",
    "The bill now goes to the Senate, where a vote is due by July 1.",
    "Ether fell 1.4% to $3,120 and trailed bitcoin, which held its gains.",
    "Volume on U.S. exchanges doubled to $14.2 billion.",
    "A judge in New York dismissed two of five counts on Monday.",
    "Its newsletter has 40,000 readers, and the founder wants more.",
    "The disclaimer on the site was changed last week, court papers show.",
)

stories = st.builds(
    Story,
    dek=st.sampled_from(["", "Funds keep buying while miners sell into strength, data shows."]),
    points=st.sampled_from([(), POINTS]),
    paragraphs=st.lists(
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4, unique=True).map(" ".join),
        min_size=1,
        max_size=7,
        unique=True,
    ).map(
        lambda told: (*told[:1], "## What comes next", *told[1:]) if len(told) > 1 else tuple(told)
    ),
)

furniture = st.builds(
    Furniture,
    coin=st.sampled_from(RIVALS),
    sum=st.sampled_from(["$1.1B", "$4.7 million", "€250,000"]),
    headlines=st.lists(
        st.sampled_from(
            [
                "Dogecoin tumbles 14% as whales dump $90M",
                "Why Solana bulls see a rally to $400 next week",
                "XRP wins approval in Japan",
                "Regulator sues exchange over Cardano staking",
            ]
        ),
        min_size=1,
        max_size=4,
        unique=True,
    ).map(tuple),
    closing=st.sampled_from(
        ["More For You", "Latest News", "Related Articles", "You may also like", "Read Next"]
    ),
    pointer=st.sampled_from(["Related", "Read more", "Also read", "See also"]),
)


@pytest.mark.parametrize("outlet", OUTLETS)
def test_every_outlets_markup_gives_all_of_the_story_and_nothing_else(outlet: str) -> None:
    story = Story(points=POINTS)
    expected = from_html(bare(story), url=URL)
    assert from_html(OUTLETS[outlet](story, None), url=URL) == expected
    assert from_html(OUTLETS[outlet](story, Furniture()), url=URL) == expected
    told = [sentence.text for sentence in expected.sentences]
    assert " ".join(told) == " ".join(
        [story.title, story.dek, *story.points, *(p.removeprefix("## ") for p in story.paragraphs)]
    )


@settings(max_examples=60, deadline=None)
@given(story=stories, around=furniture, outlet=st.sampled_from(sorted(OUTLETS)))
def test_an_article_in_furniture_is_the_bare_article(
    story: Story, around: Furniture, outlet: str
) -> None:
    wrapped = from_html(OUTLETS[outlet](story, around), url=URL)
    assert wrapped == from_html(bare(story), url=URL)


BETWEEN = ("newsletter", "research", "share", "hidden", "inline", "links", "cards", "aside", "ad")


def piece(around: Furniture, name: str) -> str:
    """One piece of furniture without a telling name."""
    boxed = {
        "links": f"<div class='u7'><h3>{around.closing}</h3>{around.links()}</div>",
        "cards": f"<section><h4>{around.closing}</h4>{around.cards('u8')}</section>",
        "aside": f"<aside><p>{around.coin} is worth {around.sum} by June, he says.</p></aside>",
        "ad": "<div><span>Advertisement</span></div>",
        "hidden": around.hidden(),
        "inline": around.inline(),
    }
    return boxed[name] if name in boxed else str(getattr(around, name)("u9"))


@settings(max_examples=60, deadline=None)
@given(
    story=stories,
    around=furniture,
    names=st.lists(st.sampled_from(BETWEEN), max_size=8),
    wrap=st.sampled_from(
        ["<p>{}</p>", "<div>{}</div>", "<div class='u1'><p class='u2'>{}</p></div>"]
    ),
    layout=st.sampled_from(
        [
            "<div>{top}</div><div><div>{head}<div>{body}</div></div>{tail}</div>",
            "{top}<article>{head}{body}{tail}</article>",
            "<header>{top}</header><main><div>{head}</div><div>{body}{tail}</div></main>",
            "<table><tr><td>{top}</td></tr><tr><td>{head}{body}</td><td>{tail}</td></tr></table>",
            "{top}{head}{body}{tail}",
        ]
    ),
)
def test_furniture_between_paragraphs_in_any_layout_leaves_the_story_whole(
    story: Story, around: Furniture, names: list[str], wrap: str, layout: str
) -> None:
    parts = []
    for number, text in enumerate(story.paragraphs):
        is_heading = text.startswith("## ")
        parts.append(f"<h2>{text[3:]}</h2>" if is_heading else wrap.format(text))
        if number < min(len(names), len(story.paragraphs) - 1):
            parts.append(piece(around, names[number]))
    html = layout.format(
        top=around.ticker("u3") + around.links(),
        head=f"<h1>{story.title}</h1>" + (f"<h2 class='dek'>{story.dek}</h2>" if story.dek else ""),
        body="".join(parts),
        tail=f"<h2>{around.closing}</h2>{around.cards('u4')}{around.comments('u5')}",
    )
    plain = story.__class__(dek=story.dek, paragraphs=story.paragraphs)
    assert from_html(page(html), url=URL) == from_html(bare(plain), url=URL)
