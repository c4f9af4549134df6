"""Words that say what a claim rests on; they see plain lower-case text."""

import re

from bot.analysis.lists import any_of

_PAPER = (
    r"filings?|complaint|orders?|notices?|letter|rulings?|indictment|minutes|announcement|"
    r"(?:weekly|monthly|quarterly|annual) report|documents?|papers|forms?|records?|"
    r"status page|prospectus"
)

OFFICIAL = any_of(
    rf"\b(?:according to|in|per|by|to|an?) (?:an? |the |its )?(?:[\w-]+ ){{0,3}}?(?:{_PAPER})\b",
    rf"\b(?:{_PAPER})(?: \w+){{0,3}}? (?:shows?|showed|says?|said|published|publishes|states?)\b",
    r"\b(?:executive order|press conference|testimony|injunction|hearing|statement|advisory)\b",
    r"\b(?:projections|dot plot|statistics) (?:show|showed)\b|\btold reporters\b",
    r"\bofficial (?:statement|announcement|blog|figures|notice)\b|\bbureau of labor statistics\b",
    r"\b(?:form \d|s-1|19b-4|8-k|ruled|voted|signed|submitted|has filed)\b",
    r"\b(?:filed (?:a|an|for|with|its)|public notice|sent a letter)\b",
    r"\bin (?:a|an) (?:\w+[. ]+){0,4}?(?:x )?post\b|\btold (?:users|customers|clients)\b",
    r"\bthe \w+ said (?:on|in)\b",
    r"\b(?:fed|federal reserve|central bank|sec|treasury|white house|ecb)\b[^.\n]{0,90}\bsaid\b",
    r"\bannounced on\b|\bit (?:said|announced)\b",
    r"\bthe (?:[\w-]+ )?(?:exchange|company|firm|bank|agency|regulator|court|police|miner|"
    r"issuer|group|trust) (?:said|announced)\b",
    r"\b(?:senate|house|congress|parliament|sec|cftc|ftc|fbi|doj|ecb|fed|federal reserve|treasury|"
    r"european central bank|bank of \w+|prosecutors|police|watchdog|ministry|"
    r"(?:justice|labor|commerce|treasury) department|"
    r"(?:justice|finance) ministry|government|commission|supreme court|lawmakers|senators)\b"
    r"[^.\n]{0,70}\b(?:passed|voted|approved|published|reported|announced|charged|sued|ordered|"
    r"ruled|raised|cut|lowered|held|kept|left|fined|signed|rejected|issued|agreed|reduced|filed|"
    r"dropped|closed|adopted|proposed|released|seized|declared)\b",
    r"\b(?:vote was|voted|votes?) \d+ (?:to|-) \d+\b|\bfell short in the senate\b|\b\d+ to \d+\b",
    r"\b(?:said|announced) in a (?:[\w-]+ )?(?:address|speech|statement|notice|report|filing)\b",
    r"\b(?:foundation|labs) (?:said|confirmed|wrote|announced)\b|\b(?:has|have) confirmed\b",
    r"\baccording to (?:the )?[\w ]{2,30} foundation\b",
    r"\bdraft (?:legislation|rules?|law|bill)\b[^.\n]{0,60}\bpublished\b|"
    r"\bpublished (?:\w+ )?(?:draft|rules|guidance|legislation)\b",
)
"""A paper or an official word."""

OWN_WORD = any_of(
    r"\b(?:announced|confirmed|confirms|unveiled|disclosed|spokes(?:person|man|woman))\b",
    r"\bin (?:a|an) (?:\w+[. ]+){0,4}?(?:statement|blog post|post|article|release|x post)\b",
    r"(?<!traders )(?<!analysts )(?<!sources )(?<!people )\bsaid (?:on )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    r"\b(?:posted|wrote) on x\b|\bposted to x\b|\b(?:ceo|cto|cfo|coo|cso|co-?founder|head of)\b",
    r"\bchief \w+(?: officer)?\b|\btold (?!users|customers|clients|investors|him|her|them)\w+",
)
"""The word of those whom the news is about."""

SAYER = re.compile(
    r"(?<!of )(?<!of the )(?<!of a )(?<!against the )(?<!for the )"
    r"\b(?P<sayer>prosecutors|police|authorities|regulators?|(?:finance|justice|interior) ministry|"
    r"officials|chief executive|founders?|spokes(?:man|woman|person)|lawyers|exchange|company|firm|"
    r"bank|team|developers|foundation)"
    r"(?: has| have| also)? (?:said|told|announced|confirmed|wrote|claims?)\b"
)
"""Who says it, where a report gives them no name."""

TRACKED = any_of(
    r"\bdata (?:from|by|of|compiled|shared)\b|\bdata (?:shows?|showed|indicates?)\b",
    r"\bon-?chain data\b|\bdashboard\b|\bfigures (?:from|show)\b",
    r"\baccording to [\w. ]{2,30} data\b",
)
"""Figures that somebody keeps count of."""

PRICED = any_of(r"[$€]\d[^\n]*?\d ?(?:%|percent)", r"\d ?(?:%|percent)[^\n]*?[$€]\d")
"""A price and, in the same sentence, how far it has moved."""

MAY = any_of(r"\b(?:may|could|might)\b")
"""What is expected of a price is no longer its data."""

DESK = any_of(
    r"\b(?:analysts? (?:at|with|from)|head of|chief|co-?founder|founder|ceo|cio|managing director|"
    r"economist|strategist|fund manager|portfolio manager|professor|director|partner at)\b",
    r"\b(?:standard chartered|jpmorgan|citi(?:group|bank)?|bernstein|goldman sachs|morgan stanley|"
    r"fidelity|vaneck|ark invest|bitwise|galaxy|grayscale|\w+ (?:bank|capital|research|"
    r"asset management))\b",
    r"\b(?:wrote|said) in a (?:\w+ )?(?:note|report)\b|\bnote to clients\b",
)
"""A forecaster with an office: somebody who is held to what he says."""

RELAYED = any_of(
    r"\b(?:fortune|bloomberg(?: news)?|reuters|wsj|wall street journal|financial times|axios|cnbc|"
    r"nikkei|politico|the information|fox business|new york times|washington post|local media) "
    r"(?:has |first |also )?(?:reported|reports?)\b",
    r"\b(?:reported by|according to|citing) (?:a |an |the )?(?:fortune|bloomberg|reuters|wsj|"
    r"wall street journal|financial times|axios|cnbc|nikkei|politico|fox business|"
    r"new york times|washington post|local media)\b",
)
"""A newsroom that had it first."""

SECOND_HAND = any_of(
    r"\b(?:sources?|people|person) (?:familiar|close|with knowledge|with direct knowledge)\b",
    r"\bsources? (?:say|said|told)\b|"
    r"\b(?:anonymous|unnamed) (?:sources?|persons?|people|officials?|insiders?)\b|"
    r"\b(?:spoke|speaking|asked) (?:anonymously|on condition)\b|"
    r"\b(?:of|for|requested|granted) anonymity\b",
    r"\breported by\b|\breporting from\b|\bciting (?:a |an )?(?:source|people)\b",
    r"\baccording to (?:a |an )?(?:[\w'-]+ ){0,3}reports?\b",
    r"\b(?:fortune|bloomberg|reuters|wsj|wall street journal|financial times|axios|cnbc|nikkei|"
    r"politico|local media|the information) (?:reported|reports?|said)\b",
    r": (?:report|bloomberg|reuters|wsj|ft|nyt|fortune|axios|cnbc|politico|nikkei|"
    r"fox business)(?= \n|$)",
    r"\b(?:wsj|ft|nyt|bloomberg|reuters) reports?(?= \n|$)",
)
"""Another's report, passed on."""

ANONYMOUS = any_of(
    r"\b(?:sources?|people|person|persons|insiders?|officials?) (?:who are |who is )?"
    r"(?:familiar|close|with (?:direct )?knowledge|briefed)\b",
    r"\b(?:anonymous|unnamed) (?:sources?|persons?|people|officials?|insiders?)\b",
    r"\b(?:of|for|requested|granted) anonymity\b",
)
"""Sources that nobody can ask."""

HEDGE = any_of(
    r"\b(?:reportedly|rumou?r\w*|allegedly|unconfirmed|speculat\w+|apparently|purported\w*|hearsay)\b",
    r"\b(?:is|are) said to\b",
)
RUMOUR = any_of(
    r"(?<!buy the )\brumou?r(?:s|ed)?\b|\bunverified\b|\bleaked\b|\binsider claims\b",
    r"\bspeculation (?:swirls|mounts|grows)\b",
)
PARTY = any_of(
    r"\b(?:customers|creditors?|users|victims|plaintiffs?|investors|holders|committee|activists)\b"
    r"(?:[^\w\n]+\w+){0,4}?[^\w\n]+(?:claims?|claimed|says?|protest\w*|objects?|objecting|asks?|"
    r"asked|accus\w+|alleg\w+|demand\w*|want)\b"
)
"""One side of a quarrel speaks."""

SOCIAL = any_of(
    r"\b(?:on|to) (?:x|twitter|telegram|reddit)(?!\w)|\bx (?:post|account|user)\b|\btweet\w*",
    r"\baccount \w+\b",
)
"""Somebody's word on a social network."""

NO_COMMENT = any_of(
    r"\bdid not (?:immediately )?respond\b|\bdeclined to comment\b|\breached out (?:to|for)\b"
)
VIEWS = any_of(
    r"\bviews? (?:and opinions )?expressed\b|\bopinion by\b|\bauthor'?s alone\b",
    r"\bguest (?:post|column|author)\b|\bop-?ed\b",
)
SATIRE = any_of(r"\bapril fool\w*\b|\bsatir\w+\b|\bparody\b")
LOUD = any_of(
    r"\?$|!|\b(?:skyrocket\w*|explode\w*|massive|epic|insane|parabolic|primed|secret|1000?x|moon|"
    r"shocking|jaw-dropping|huge|crazy)\b"
)
QUOTE = any_of(r'"[^"]{20,}"')
ROLE = any_of(
    r"\b(?:ceo|cto|cfo|coo|cso|developer|founder|officer|professor|lawyer|attorney|director|"
    r"head of|president|partner|"
    r"analyst at|economist|chair(?:man|woman)?|spokesperson|judge|counsel|manager|commissioner|"
    r"secretary|senator|governor|executive)\b"
)
