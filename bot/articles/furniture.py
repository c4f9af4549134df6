"""Lines that are not the story, told by their words: closings, promotion, credits, widgets.

Every rule is anchored: it names a line by how it begins or by what all of it is, so that a story
that speaks of newsletters, disclaimers or related matters keeps its paragraphs.
"""

import re
from collections import Counter
from enum import Enum, auto


class Line(Enum):
    """What a line of a page is."""

    STORY = auto()
    DROP = auto()
    """Furniture of one line."""
    TEASERS = auto()
    """A heading over links to other stories, in the midst of a story or after it."""
    CLOSING = auto()
    """A heading below which no story of this page goes on."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)


_THINGS = (
    r"(?:news|stor(?:y|ies)|headlines?|articles?|posts?|updates?|videos?|coverage|reads?|picks?"
    r"|content|topics?|links?|items?|reports?|podcasts?|reading)"
)

CLOSING = _any(
    rf"more (?:for you|from (?!the )\S.{{0,40}}|{_THINGS}|on this (?:story|topic|subject)"
    r"|like this|to explore|to read|in \w+|top \w+)",
    rf"(?:the |our |all )?(?:latest|recent|newest)(?: \S+){{0,2}} {_THINGS}(?: from .{{1,30}})?",
    r"latest (?:from|on) .{1,40}|the latest|latest",
    rf"(?:today's |our )?top (?:\w+ )?{_THINGS}(?: .{{1,20}})?",
    rf"related (?:\w+ )?{_THINGS}",
    rf"recommended(?: for you| by .{{1,30}}| {_THINGS})?|we recommend|recommendations",
    rf"(?:what's )?trending(?: (?:now|today|topics|on .{{1,20}}|{_THINGS}))?",
    rf"(?:most |now )?popular(?: (?:now|today|on .{{1,20}}|in .{{1,20}}|{_THINGS}))?",
    r"most[- ](?:read|viewed|commented|shared|discussed|recent|watched)(?: .{1,20})?",
    r"(?:the )?editor(?:'?s'?|s)?'? (?:picks?|choice|recommendations?)",
    r"you (?:may|might|will|could)(?: also)? (?:like|enjoy|be interested.{0,20}|have missed)",
    r"(?:what to )?read(?:ing)? next|up next|what to read next|in case you missed it|icymi",
    rf"(?:featured|sponsored|promoted|paid|partner) (?:{_THINGS}|partners?|research)",
    r"(?:from|around) the web|from our (?:partners|sponsors|advertisers)",
    r"(?:\d+ |reader |view |show |all )?comments?(?: \(?\d+\)?)?|leave a (?:reply|comment)",
    r"(?:post|add|write) a comment|join the (?:conversation|discussion)|comments are closed",
    r"disclaimers?|legal disclaimer|risk (?:warning|disclosure)|about the authors?",
    r"(?:more )?protocol research|(?:view )?all newsletters",
    # German
    r"mehr (?:zum thema|zu diesem thema|aus .{1,30}|artikel|nachrichten|von .{1,30})",
    r"weitere (?:nachrichten|artikel|meldungen|themen|beiträge|videos)|auch interessant",
    r"das könnte (?:sie|dich) (?:auch )?interessieren|meist ?gelesen(?:e .{1,20})?",
    r"(?:neueste|aktuelle|ähnliche|verwandte|passende) (?:nachrichten|artikel|beiträge|themen"
    r"|meldungen)|empfehlungen(?: der redaktion)?|kommentare?(?: \(?\d+\)?)?|top-?themen",
    # French
    r"(?:à lire|lire) (?:aussi|également)|sur le même (?:sujet|thème)|les plus lus|à la une",
    r"articles? (?:liés?|similaires?|associés?|recommandés?|connexes)|vous aimerez aussi",
    r"derni(?:ère|er)s? (?:nouvelles|actualités|articles|infos)|commentaires?",
    # Spanish, Italian, Portuguese
    r"te puede interesar|lo más leído|(?:noticias|artículos) relacionad[ao]s|comentarios",
    r"últimas noticias|más leíd[ao]s|leggi anche|potrebbe interessarti|articoli correlati",
    r"leia (?:também|mais)|mais lidas|notícias relacionadas|comentários",
)
"""Headings that close a story, as a whole line."""

TEASERS = _any(
    r"related(?: to this story)?|read (?:more|also|on)|also read|see also|further reading|more",
    r"(?:continue|keep) reading(?: .{1,30})?|don't miss(?: this)?|must reads?|watch(?: now)?|listen",
    r"(?:lesen sie|siehe|lesen) auch|zum thema|lire la suite|à lire|leer más|lea también|ver más",
)
"""Headings that stand over links, but also in the midst of a story, as a whole line."""

_POINTER = _any(
    r"related(?: (?:stor(?:y|ies)|articles?|reading|news|coverage))?|magazine|read(?: more)?(?: on)?",
    r"(?:read|see|watch|listen)(?: also| next| more| now| here)?|also read|recommended|more on this",
    r"you (?:might|may) also (?:like|enjoy|be interested in)|don't miss|up next|featured|related post",
    r"in case you missed it|icymi|opinion piece|from the archives?|must[- ]read|for more",
    r"(?:lesen sie|siehe|lesen) auch|mehr (?:dazu|zum thema)|zum thema|passend dazu",
    r"(?:à )?lire (?:aussi|également)|voir aussi|à lire|lea también|leer más|te puede interesar",
    r"leggi anche|leia (?:também|mais)",
)
"""What stands before the colon of a line that points to another story."""

_SITES = (
    r"(?:twitter|x|facebook|telegram|linkedin|instagram|whatsapp|youtube|discord|tiktok|threads"
    r"|google news|bluesky|reddit|mastodon)"
)

_PROMOTION = _any(
    r"(?:please )?(?:sign ?up|subscribe|register|opt in|sign me up)\b(?=.*\b(?:newsletters?|inbox"
    r"|e?-?mails?|alerts?|updates|digest|free|today|now|daily|weekly|channel|briefing|access"
    r"|podcast|telegram|read|us|here)\b).*",
    r"(?:sign me up|subscribe|sign ?up|log ?in|sign in|register|join now|see all newsletters)"
    r"(?: now| today| here| free| for free)?",
    r"(?:get|receive|join|want|enter|stay|never miss|don't miss|start your day|love|enjoy(?:ing|ed)?)"
    r"\b.{0,120}\b(?:newsletters?|in(?:to)? your inbox|your e-?mail(?: address)?|another story"
    r"|subscribers today|push notifications|breaking news alerts)\b.*",
    r"don't miss (?:another|a|any) (?:story|beat|thing|update)\b.*",
    r"by (?:signing up|subscribing|clicking|submitting|continuing|registering|entering"
    r"|providing|joining)\b.*",
    r"(?:you (?:can|may) unsubscribe|unsubscribe) (?:at )?any ?time.*",
    r"(?:(?:read|see|view) )?(?:our|the|and|our full) ?(?:terms of (?:use|service)|privacy (?:policy"
    r"|notice))\b.*",
    r"this (?:site|form) is protected by recaptcha.*",
    r"(?:story|article|content) continues (?:below|after)\b.*|scroll (?:down )?to continue.*",
    r"(?:advertisement|advertising|ad|sponsored|promoted|anzeige|werbung|publicité|publicidad"
    r"|anuncio|pubblicità|publicidade)(?: (?:content|-|–|—) ?.{0,30})?",
    rf"(?:follow|like|join|find|connect with|visit) (?:us|me|our \w+|.{{2,30}}) on {_SITES}\b.{{0,60}}",
    r"(?:add|make|set|choose) (?:us|.{2,30}) (?:as )?(?:a|your) preferred source.*",
    r"download (?:the|our|.{2,20}) app\b.*|get the app.*|open in app",
    r"(?:have|got) (?:a |any )?(?:news |confidential )?(?:tips?|questions?)\?.*|(?:submit|send) (?:us )?"
    r"(?:a |your )(?:news )?tips?.*",
    r"commissioned by .{2,60}|(?:sponsored|presented|powered|paid for|brought to you) by .{2,60}",
    r"(?:view|read|get|download)(?: the)? (?:full|entire|complete|original|whole) (?:report|story"
    r"|article|post|research|transcript)\b.{0,40}",
    r"(?:click|tap) here\b.*|learn more|show more|load more|view all|see all|see more|view more",
    r"(?:support|donate to) (?:us|our (?:work|journalism)).*",
    r"(?:already|not yet) a (?:subscriber|member)\b.*|log ?in to (?:read|continue|comment).*",
    r"(?:buy|trade) (?:\w+ ){1,3}(?:now|today|here|on \w+)(?: .{0,40})?!",
    r"(?:melden sie sich|jetzt anmelden|abonnieren sie|newsletter abonnieren|jetzt abonnieren)\b.*",
    r"(?:inscrivez-vous|abonnez-vous|recevez)\b.*(?:newsletter|mail|gratuit).*|suscr[ií]bete\b.*",
    r"(?:folgen sie uns|suivez-nous|síguenos)\b.*",
)
"""Newsletter boxes, advertisements, app and follow prompts: the whole line or sentence."""

_DISCLAIMER = _any(
    r"(?:legal |risk |ai |general )?(?:disclaimers?|disclosures?|risk warning)\s*[:.–—-].*",
    r"(?:the )?(?:views?|opinions?|statements?|information)\b.{0,80}\b(?:expressed|contained"
    r"|provided|presented)\b.{0,120}\b(?:are (?:solely |only )?(?:those of|the author|his|her|their)"
    r"|do(?:es)? not|should not|is not|are not|for informational).*",
    r"(?:this|the|our|all|none of)\b.{0,100}\b(?:not|nor|no)\b.{0,60}\b(?:financial|investment|legal"
    r"|trading|tax)(?:,? (?:or |and )?\w+){0,4} advice\b.*",
    r"(?:this|the) (?:article|content|information|material|post|report|page|website|site)\b"
    r".{0,120}\bfor (?:general |your )?(?:informational|information|educational) purposes.*",
    r"(?:it is |not )(?:financial|investment) advice.*|do your own research.{0,60}",
    r"(?:readers|you|users|investors) should (?:always )?(?:do|conduct) (?:their|your) own\b.*",
    r"(?:always )?(?:conduct|do) your own (?:research|due diligence)\b.*",
    r"past performance (?:is|does) (?:no|not)\b.*|trading .{0,60}involves? (?:a )?(?:high )?risks?\b.*",
    r"(?:©|\(c\)|copyright)\s.{0,160}|.{0,60}\ball rights reserved\b.{0,80}",
    r".{0,120}\b(?:adhere|abide|committed) (?:to|by)\b.{0,80}\b(?:trust project|editorial (?:polic"
    r"|standard|guideline|independen)|code of conduct|set of (?:strict )?(?:editorial|ethical)).*",
    r"(?:parts? of )?this (?:article|story|content|post|page)s? (?:was|were|has been|contains?|may"
    r" contain|may include)\b.{0,60}\b(?:generated|ai|artificial intelligence|affiliate|sponsored"
    r"|translated|produced in accordance|syndicated|first published|originally published"
    r"|originally appeared)\b.*",
    r".{0,80}\bmay (?:earn|receive) (?:a |an )?(?:affiliate )?(?:commission|compensation)\b.*",
    r"(?:any )?(?:unauthori[sz]ed )?(?:reproduction|redistribution|use of this (?:content|material))"
    r"\b.{0,120}",
    r"(?:dieser (?:artikel|beitrag)|die (?:hier )?(?:dargestellten|bereitgestellten)).{0,120}"
    r"\b(?:keine|stellt keine) (?:anlage|finanz).*",
)
"""An outlet's own small print: the whole line or sentence."""

_PEOPLE = r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*|and|&|,)){0,8}"

_CREDIT = _any(
    r"(?:sources?|image|photo|photograph|picture|chart|graphic|illustration|video|foto|bild|quelle"
    r"|crédit|fuente|photo illustration|featured image|cover image|screenshot|via|courtesy)s?"
    r"(?: credits?| source| by| courtesy)*(?: of)?\s*[:|/–—-]\s*[^.]{1,90}\.?",
    r"(?:image|photo|cover|foto) (?:credits?|courtesy|by|via|from|of)\b[^.]{1,80}\.?",
    r".{1,220}[.!?)\]”\"]?\s(?:sources?|image|photo|credit|chart|quelle|foto):\s?[^.]{1,60}\.?",
    r"[^.!?]{0,140}\b(?:getty images|shutterstock|unsplash|istock|reuters/\w+.{0,20}|afp"
    r"|ap photo/.{0,30}|pixabay|dpa|adobe stock|bloomberg via getty.{0,10})\b[^.!?]{0,40}",
)
"""Credits and captions of pictures and charts."""

_BYLINE = re.compile(
    rf"(?:by|von|par|por|di|BY|By|Von|Par|Por|Di) {_PEOPLE}"
    r"(?:\s*[|•·,–-]\s*.{0,60})?"
    rf"|(?i:(?:written|edited|reported|reviewed|fact.?checked|additional reporting|reporting) by):?"
    rf" {_PEOPLE}(?:\s*[|;,•·]\s*.{{0,80}})?\.?"
    r"|\(?(?i:(?:additional )?reporting (?:by|from)\b.{1,160}(?:editing|edited|writing)\b.{1,80})\)?"
)

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|okt"
    r"|dez|janv|févr|mars|avril|juin|juil|août|déc)[a-zé]*\.?"
)
_CLOCK = r"\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|uhr)?\s*\(?(?:[a-z]{2,4}|utc[+-]?\d*)?\)?"
_DATELINE = re.compile(
    r"(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|veröffentlicht"
    r"|aktualisiert|stand|publié|mis à jour)(?: (?:on|at|am|le))?:?\s*)?"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s*)?"
    rf"(?:{_MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?,?\s*\d{{4}}|\d{{1,2}}\.?\s*{_MONTH},?\s*\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
    rf"(?:\s*(?:[,|•·@T–-]|at|um|à)?\s*{_CLOCK})?(?:\s*[|•·]\s*.{{0,40}})?"
    rf"|(?:(?:updated|published)\s*)?(?:\d+|an?|one) ?(?:s|m|h|d|secs?|mins?|minutes?|hours?|days?"
    r"|weeks?|months?|years?) ago(?:\s*[|•·]\s*.{0,40})?"
    rf"|(?:last )?(?:published|updated)(?: (?:on|at))?:?|{_CLOCK}"
    r"|\d+ ?min(?:ute)?s?\.? (?:read|lesezeit)|(?:reading time|lesezeit):? .{1,20}",
    re.IGNORECASE,
)

_SHARE_WORDS = frozenset(
    "share this article story post on via to copy link copied icon x twitter linkedin facebook"
    " email e-mail mail print whatsapp reddit telegram pocket tweet pin pinterest flipboard save"
    " bookmark listen comment comments like follow us messenger threads bluesky instagram youtube"
    " gift full url sms teilen drucken merken partager compartir by with friends".split()
)
_SHARE_SIGNS = frozenset(
    "share tweet icon copy facebook linkedin print whatsapp reddit pinterest flipboard teilen"
    " partager compartir email".split()
)

_TAGS = re.compile(
    r"(?:tags?|topics?|categor(?:y|ies)|filed under|keywords|in this (?:article|story)|mentioned in"
    r" this (?:article|story)|schlagw(?:orte|örter)|themen|mots[- ]clés|etiquetas)\s*:.{0,200}"
    r"|(?:#\w+[\s,]*){1,20}",
    re.IGNORECASE,
)

_QUOTED_PRICE = r"(?:[$€£¥₿]\s?\d[\d,. ]*[kmbt]?|[▲▼↑↓+−–-]?\s?\d[\d,.]*\s?%|\d[\d,]*\.\d{2,}|[▲▼↑↓]|\(|\)|[|•·:/])"
_TICKER_STRIP = re.compile(
    rf"(?=.*[$€£¥%])(?:(?:[A-Z][A-Za-z0-9./&]{{1,11}}\s){{1,3}}(?:price\s)?(?:{_QUOTED_PRICE}\s?)+\s?)+"
)
_BARE_TICKER = re.compile(r"\$?[A-Z0-9]{2,10}(?:[/-]?USDT?|[/-]EUR|[/-]BTC)|\$[A-Z]{2,10}")

_INSTRUCTION = _any(
    r"(?:please )?(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|above|earlier|all"
    r"|your|any|these|preceding)\b.{0,40}\b(?:instructions?|prompts?|rules?|context|text)\b.*",
    r"\W*(?:system|assistant|developer)(?: prompt| message| note)?\W*:.*",
    r"(?:note|message|instructions?|attention) (?:to|for) (?:the |any |all )?(?:ai|llms?|assistants?"
    r"|models?|analysts? (?:bot|model)s?|language models?)\b.*",
    r"(?:as an? |you are (?:now )?an? |dear )(?:ai|helpful|language model|assistant|unrestricted)\b.*",
    r"(?:please )?(?:rate|mark|classify|label|tag|set|score) (?:this|the) (?:article|story|news|page"
    r"|impact|trust|trustworthiness|direction|sentiment|item)?\s*(?:as|to|with)?\s*(?:very |extremely )?"
    r"\W?(?:high|bullish|bearish|low|trustworthy|medium|long|short)\b.*",
)
"""Text that speaks to a machine, not to a reader."""

_LONG = 90
"""Words above which a paragraph is never dropped for promotion or credits."""


def kind(line: str) -> Line:
    """Say what a line of folded text is."""
    bare = line.strip(" :·•|>»→*_#–—-\u2192").replace("’", "'")
    words = bare.split()
    if not any(character.isalnum() for character in line):
        return Line.DROP
    if len(words) <= 8 and CLOSING.fullmatch(bare):
        return Line.CLOSING
    if len(words) <= 8 and TEASERS.fullmatch(bare):
        return Line.TEASERS
    return Line.DROP if _is_furniture(line.replace("’", "'"), words) else Line.STORY


def _is_furniture(line: str, words: list[str]) -> bool:
    if is_small_print(line) or points_elsewhere(line):
        return True
    return len(words) <= _LONG and (
        is_promotion(line) or _is_credit(line, words) or _is_widget(line, words)
    )


def is_promotion(text: str) -> bool:
    """Say whether a sentence or line only wants the reader to do something for the outlet."""
    return bool(_PROMOTION.fullmatch(text.strip(" .!*|>»→")) or _INSTRUCTION.fullmatch(text))


def is_small_print(text: str) -> bool:
    """Say whether a sentence or line is an outlet's disclaimer or notice."""
    return bool(_DISCLAIMER.fullmatch(text.strip("*_ ()[]")))


def points_elsewhere(line: str) -> bool:
    """Say whether a line names another story: "Related: ...", "Magazine: ..."."""
    head, colon, rest = re.sub(r"\s*[|»>→]\s*", ": ", line, count=1).partition(":")
    if not colon or not rest.strip() or not _POINTER.fullmatch(head.strip(" *[]()•·")):
        return False
    return not rest.startswith("//")


def _is_credit(line: str, words: list[str]) -> bool:
    is_short = len(words) <= 40
    return is_short and bool(
        _CREDIT.fullmatch(line) or _BYLINE.fullmatch(line) or _DATELINE.fullmatch(line)
    )


def _is_widget(line: str, words: list[str]) -> bool:
    plain = [re.sub(r"[^\w-]", "", word).lower() for word in words]
    spoken = [word for word in plain if word]
    is_share = _SHARE_WORDS.issuperset(spoken) and bool(_SHARE_SIGNS.intersection(spoken))
    is_tags = bool(_TAGS.fullmatch(line))
    is_prices = bool(_TICKER_STRIP.fullmatch(line) or _BARE_TICKER.fullmatch(line))
    return is_share or is_tags or is_prices


_WIDGET = re.compile(
    r"(?<=\w)[ \u00a0]\(?(?:[A-Z][A-Z0-9]{1,9})(?: tickers?)?(?: (?:up|down))?[:,]?"
    r"(?: [▲▼↑↓]?[+-]?\d[\d.,]*%)? ?"
    r"\$(?: \d[\d,]*(?:\.\d+)?|\d[\d,]*\.\d{2,})"
    r"(?: ?\(?[▲▼↑↓]? ?[+−-]?\d[\d.,]*%\)?)?\)?"
)
"""A live quote inside prose, after the coin's name: `bitcoin BTC $ 92,578.40 , which`."""

_NAME = re.compile(r"[^\W\d_][\w.]*(?: [^\W\d_][\w.]*){0,2}")


def without_widgets(line: str) -> str:
    """Return the line without live price quotes and the space they leave before a comma."""
    cleaned, found = _WIDGET.subn("\ufffe", line)
    return re.sub("\ufffe(?: (?=[,.;:!?)]))?", "", cleaned) if found else line


def signatures(lines: list[str]) -> frozenset[str]:
    """Return the outlet's and agencies' names that stand alone, or glued to a paragraph's end.

    A picture's credit loses its picture in plain text: "... for both sides.CoinPost". A name
    counts when it stands so at least twice, or once as a line of its own and once glued.
    """
    ends = Counter(name for line in lines if (name := _signature(line)))
    alone = Counter(line for line in lines if len(line) <= 40 and _NAME.fullmatch(line))
    return frozenset(name for name in {*ends, *alone} if ends[name] + alone[name] >= 2)  # noqa: PLR2004 - said above


def _signature(line: str) -> str:
    match = re.search(r"[.!?][”\"')]?[ \u00a0]?([A-Z][\w.]*(?: [A-Z][\w.]*)?)$", line)
    return match[1] if match and not match[1].endswith(".") else ""


def unsigned(line: str, names: frozenset[str]) -> str:
    """Return the line without a credit glued to its end; empty when it was nothing else."""
    if line in names:
        return ""
    name = _signature(line)
    return line.removesuffix(name).rstrip() if name in names else line
