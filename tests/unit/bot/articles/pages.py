"""Pages in the markup of outlets, built round stories of our own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from itertools import count
from textwrap import fill

from tests.unit.bot.articles.furnishings import Furniture

_TEXT = """
The Russell 2000 closed at a record on Thursday, for the first time in five years ahead of
bitcoin, which trades 27% below its October peak.

Small firms carry more floating debt than large ones, said Lena Moor of Harbour Macro, so a lower
policy rate reaches their earnings first.

“Liquidity is the whole story,” she said. “When it comes, bitcoin tends to follow within weeks,
but nobody can name the day.”

## Bills, not bonds

The Federal Reserve will buy $40 billion of bills until April under its reserve management plan,
starting at 10:50 a.m. on Friday.

Futures price another 50 basis points of cuts over the next 12 months, according to the U.S.
exchange operator's own tracker.
"""
TOLD = tuple(" ".join(paragraph.split()) for paragraph in _TEXT.split("\n\n"))


@dataclass(frozen=True)
class Story:
    """A story of ours; a paragraph that starts with `## ` is a heading of the story."""

    title: str = "Bitcoin lags as small caps climb to a record"
    dek: str = "The central bank starts to buy Treasury bills on Friday with $8.2 billion."
    points: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = TOLD


Wrap = Callable[[str], str]
Page = Callable[[Story, Furniture | None], str]

PLAIN: Wrap = "<p>{}</p>".format


def body(
    story: Story, furniture: Furniture | None, *, wrap: Wrap = PLAIN, heading: str = "h2"
) -> list[str]:
    """Return the story's paragraphs as markup, with live prices set in when there is furniture."""
    quote = furniture.quote() if furniture else " "
    return [
        f"<{heading}>{escape(text[3:])}</{heading}>"
        if text.startswith("## ")
        else wrap(
            escape(text).replace(
                "bitcoin,", f"bitcoin{quote.rstrip()} ," if furniture else "bitcoin,"
            )
        )
        for text in story.paragraphs
    ]


def among(paragraphs: list[str], *pieces: str) -> str:
    """Set pieces of furniture between the paragraphs, from the first gap on."""
    places = dict(zip(count(1), pieces, strict=False))
    return "".join(part + places.get(number, "") for number, part in enumerate(paragraphs, start=1))


def points(story: Story, *, heading: str = "h4", css: str = "") -> str:
    """Return the key points under their heading, nothing when the story has none."""
    if not story.points:
        return ""
    items = "".join(f"<li>{escape(point)}</li>" for point in story.points)
    return f'<div class="{css}"><{heading}>What to know:</{heading}><ul>{items}</ul></div>'


def page(inner: str, *, head: str = "") -> str:
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{inner}</body></html>'


def bare(story: Story) -> str:
    """The story and nothing else."""
    dek = f'<h2 class="dek">{escape(story.dek)}</h2>' if story.dek else ""
    return page(
        f"<article><h1>{escape(story.title)}</h1>{dek}{points(story)}"
        f"{''.join(body(story, None))}</article>"
    )


def arc(story: Story, f: Furniture | None = None) -> str:
    """A trade outlet on a newsroom platform: hashed classes, key points, a newsletter midway."""
    column = body(story, f, wrap='<p class="sc-9af2 kTqz">{}</p>'.format, heading="h3")
    top = f"<nav><a href='/'>Markets</a></nav>{f.ticker('sc-7d1 bar')}{f.hidden()}" if f else ""
    under = (
        f'{f.share("sc-11b")}<div class="sc-2c">By <a href="/a/pr">Pat Reyes</a> | Edited by'
        " <a>Jo Lind</a></div><span>Dec 12, 2025, 10:50 a.m.</span>"
        "<figure><img src='x.png'><figcaption>Russell 2000 (ChartRoom)</figcaption></figure>"
        if f
        else ""
    )
    mid = (
        f"<div class='sc-33'><p>STORY CONTINUES BELOW</p>{f.newsletter('sc-44')}</div>" if f else ""
    )
    tail = (
        f"<div class='sc-55'><a>Bitcoin News</a><a>Fed</a><a>Equities</a></div><div><h2>{f.closing}"
        f"</h2>{f.research('sc-66')}{f.cards('sc-77')}</div><div><h2>Latest Crypto News</h2>"
        f"{f.links()}</div><div><h2>Top Stories</h2>{f.links()}</div>"
        if f
        else ""
    )
    return page(
        f"{top}<main><div class='sc-0'><h1 class='sc-1'>{escape(story.title)}</h1>"
        f"<h2 class='sc-1 subhead'>{escape(story.dek)}</h2>{under}{points(story, css='sc-5')}"
        f"<div class='sc-6 document-body'>{among(column, mid)}</div>{tail}</div></main>"
    )


def telegraph(story: Story, f: Furniture | None = None) -> str:
    """A crypto daily: lead paragraph, inline "Related" and "Magazine" lines, tags."""
    column = body(story, f)
    parts = (
        among(
            column,
            f.inline() + "<figure><img><figcaption>Source: ChainEye</figcaption></figure>",
            f.newsletter("subscription-form"),
        )
        + "<p><strong>Magazine:</strong> <a href='/m'><strong>2 auditors, one hole and"
        f" {f.sum} of {f.coin}</strong></a></p>"
        + f.disclaimer()
        + f"<ul class='tags-list'><li><a>#{f.coin}</a></li></ul>{f.comments('comments')}"
        if f
        else "".join(column)
    )
    side = f"<aside><h3>Trending</h3>{f.links()}</aside><footer>© 2026 Paper</footer>" if f else ""
    return page(
        f"<article class='post'><h1 class='post__title'>{escape(story.title)}</h1>"
        f"<p class='post__lead standfirst'>{escape(story.dek)}</p>{points(story)}"
        f"<div class='post-content'>{parts}</div></article>{side}"
    )


def wordpress(story: Story, f: Furniture | None = None) -> str:
    """A blog with the usual plugins."""
    column = body(story, f)
    inner = (
        f"{f.share('sharedaddy sd-sharing-enabled')}"
        f"{among(column, f.inline(), f.newsletter('mc4wp-form'))}"
        f"<div id='jp-relatedposts' class='jp-relatedposts'><h3>Related</h3>{f.links()}</div>"
        f"{f.disclaimer()}"
        if f
        else "".join(column)
    )
    after = (
        f"<div class='yarpp'><h3>You might also like</h3>{f.cards('card')}</div>"
        f"{f.comments('comments-area')}<div id='secondary' class='widget-area'>"
        f"<h2>Recent Posts</h2>{f.links()}{f.ticker('ccpw-ticker')}</div>"
        if f
        else ""
    )
    return page(
        f"<div id='page'><div id='primary'><article class='hentry'><header><h1 class='entry-title'>"
        f"{escape(story.title)}</h1><p class='subtitle'>{escape(story.dek)}</p></header>"
        f"{points(story)}<div class='entry-content'>{inner}</div></article></div>{after}</div>"
    )


def block(story: Story, f: Furniture | None = None) -> str:
    """A research-led outlet: quick take on top, small print and rights at the end."""
    column = body(story, f, wrap='<p class="x1"><span>{}</span></p>'.format)
    end = (
        f"<div id='disclaimer'>{f.disclaimer()}</div><p>© 2026 The Cube. All Rights Reserved. This"
        " article is provided for informational purposes only.</p>"
        f"<div class='articleLinks'><h2>{f.closing}</h2>{f.cards('linkCard')}</div>"
        if f
        else ""
    )
    crumbs = f"<div class='breadcrumbs'><a>Home</a> / <a>{f.coin}</a></div>" if f else ""
    return page(
        f"{crumbs}<div class='articleContainer'><h1>{escape(story.title)}</h1><div"
        f" class='article-dek'>{escape(story.dek)}</div>{points(story, heading='h3')}"
        f"<div id='articleContent'>{among(column, f.inline() if f else '')}{end}</div></div>"
    )


def decrypt(story: Story, f: Furniture | None = None) -> str:
    """Utility classes only; advertisements and a daily-debrief box among paragraphs."""
    wrap = '<div class="my-4"><p class="font-meta text-xl">{}</p></div>'.format
    column = body(story, f, wrap=wrap)
    box = (
        f"<div class='rounded p-4'><h3>Daily Debrief Newsletter</h3><p>Start your day with the top"
        f" news on {f.coin} right now in your inbox.</p><input><button>Get it!</button></div>"
        if f
        else ""
    )
    end = f"<div class='p-8'><h2>Recommended News</h2>{f.cards('grid')}</div>" if f else ""
    ad = "<div class='py-2'><p>Advertisement</p></div>" if f else ""
    return page(
        f"<div class='flex'><main><h1 class='text-3xl'>{escape(story.title)}</h1>"
        f"<h2 class='text-lg'>{escape(story.dek)}</h2>{points(story)}"
        f"<div class='grid-cols'>{among(column, ad, box, ad)}</div>{end}</main></div>"
    )


def central_bank(story: Story, f: Furniture | None = None) -> str:
    """A press release in a layout table."""
    links = f"<tr><td><a href='/'>Home</a> <a href='/n'>News</a></td></tr>{''}" if f else ""
    end = (
        "<p>For media inquiries, please e-mail media@bank.example or call 202-555-0100.</p>"
        f"<h5>Related Information</h5>{f.links()}"
        if f
        else ""
    )
    dek = f"<h2 class='subtitle'>{escape(story.dek)}</h2>"
    return page(
        f"<table width='100%'><tbody>{links}<tr><td><div id='article'>"
        f"<h1>{escape(story.title)}</h1>{dek}{points(story)}{''.join(body(story, f))}{end}</div>"
        "</td></tr></tbody></table>"
    )


def newsletter_platform(story: Story, f: Furniture | None = None) -> str:
    """A paid newsletter's platform: subscribe widgets, likes, discussion."""
    widget = (
        f"<div class='subscription-widget-wrap'><p>{f.coin} Letter is a reader-supported"
        " publication. Subscribe for free to receive new posts by email.</p></div>"
        if f
        else ""
    )
    end = (
        f"<div class='post-footer'><a>Like</a> <a>Share</a></div><div class='x'><h4>Discussion"
        f"</h4>{f.comments('comment-list')}</div>{f.links()}"
        if f
        else ""
    )
    return page(
        f"<div class='single-post'><article class='newsletter-post post'><h1 class='post-title'>"
        f"{escape(story.title)}</h1><h3 class='subtitle'>{escape(story.dek)}</h3>{points(story)}"
        f"<div class='available-content'><div class='body markup'>"
        f"{among(body(story, f), widget)}</div></div></article>{end}</div>"
    )


def drupal(story: Story, f: Furniture | None = None) -> str:
    """An agency's site: field wrappers, a sidebar block before the story in the source."""
    side = (
        f"<div class='region-sidebar-first'><div class='block'><h2>Latest News</h2>{f.links()}"
        f"</div>{f.ticker('block-quotes')}</div>"
        if f
        else ""
    )
    end = (
        f"<div class='field--name-field-related'><h3>Related Content</h3>{f.cards('n')}</div>"
        if f
        else ""
    )
    return page(
        f"<div class='layout-container has-sidebar-first'>{side}<main><div class='node__content'>"
        f"<h1 class='page-title'>{escape(story.title)}</h1><div class='field--name-field-subtitle"
        f" field-subtitle subtitle'>{escape(story.dek)}</div>{points(story)}<div"
        f" class='field--name-body field__item'>{''.join(body(story, f))}</div>{end}</div></main>"
        "</div>"
    )


def amp(story: Story, f: Furniture | None = None) -> str:
    """An accelerated page with its boilerplate style."""
    head = (
        "<style amp-boilerplate>body{visibility:hidden}</style><style amp-custom>"
        ".gone{display:none}</style>"
    )
    mid = (
        f"<amp-ad width='1'></amp-ad><div class='gone'><p>{f.coin} is up to {f.sum} today, buy some"
        " before it is too late for you.</p></div>"
        if f
        else ""
    )
    end = f"<amp-list><h2>{f.closing}</h2>{f.cards('a')}</amp-list>{f.hidden()}" if f else ""
    return page(
        f"<article><header><h1>{escape(story.title)}</h1><h2>{escape(story.dek)}</h2></header>"
        f"{points(story)}<div class='content'>{among(body(story, f), mid)}</div></article>{end}",
        head=head,
    )


def soup(story: Story, f: Furniture | None = None) -> str:
    """Nothing but div elements without names."""
    column = body(story, f, wrap="<div>{}</div>".format, heading="h3")
    top = f"<div><a href='/'>Home</a> <a href='/d'>{f.coin}</a></div>{f.ticker('t')}" if f else ""
    end = f"<div><div>{f.closing}</div>{f.cards('')}</div>" if f else ""
    return page(
        f"<div><div>{top}<div><h1>{escape(story.title)}</h1><h2>{escape(story.dek)}</h2>"
        f"{points(story)}<div>{''.join(column)}</div></div>{end}</div></div>"
    )


def flat(story: Story, f: Furniture | None = None) -> str:
    """Story and furniture as children of one element, nothing named."""
    end = (
        f"<h3>{f.closing}</h3>{f.cards('')}<h3>Top Stories</h3>{f.links()}{f.disclaimer()}"
        if f
        else ""
    )
    mid = f.inline() if f else ""
    return page(
        f"<div><h1>{escape(story.title)}</h1><h2>{escape(story.dek)}</h2>{points(story)}"
        f"{among(body(story, f), mid)}{end}</div>"
    )


def portal(story: Story, f: Furniture | None = None) -> str:
    """A portal that syndicates: the whole story as JSON-LD too, cards before and after it."""
    stated = {"@type": "NewsArticle", "headline": story.title, "description": story.dek}
    head = f"<script type='application/ld+json'>{json.dumps(stated)}</script>"
    before = (
        f"<section class='recirc'><h2>Trending Now</h2>{f.cards('recirc-card')}</section>"
        if f
        else ""
    )
    after = (
        f"<div class='view-comments'>View Comments</div><section class='recommended'><h2>"
        f"Recommended Stories</h2>{f.cards('card')}</section>{f.comments('openweb')}"
        if f
        else ""
    )
    return page(
        f"{before}<article role='article'><h1>{escape(story.title)}</h1><p class='subheadline'>"
        f"{escape(story.dek)}</p>{points(story)}<div class='caas-body'>"
        f"{among(body(story, f), f.research('promo') if f else '')}</div></article>{after}",
        head=head,
    )


OUTLETS: dict[str, Page] = {
    make.__name__: make
    for make in (
        arc, telegraph, wordpress, block, decrypt, central_bank, newsletter_platform, drupal, amp,
        soup, flat, portal,
    )
}  # fmt: skip


def shell(story: Story) -> str:
    """A page drawn by a script: the story stands in its JSON-LD alone."""
    stated = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Shell Daily"},
            {
                "@type": "NewsArticle",
                "headline": story.title,
                "datePublished": "2025-12-12T10:50:00-05:00",
                "author": [{"@type": "Person", "name": "Pat Reyes"}],
                "articleBody": "\n\n".join(p.removeprefix("## ") for p in story.paragraphs),
            },
        ],
    }
    head = f"<script type='application/ld+json'>{json.dumps(stated)}</script>"
    return page("<div id='root'></div><noscript>Please enable JavaScript.</noscript>", head=head)


def plain_release(story: Story) -> str:
    """A statistics office's release: one preformatted text, wrapped by a machine."""
    text = "\n\n".join(fill(p.removeprefix("## "), 78) for p in story.paragraphs)
    return page(f"<div id='bodytext'><h1>{escape(story.title)}</h1><pre>{escape(text)}</pre></div>")
