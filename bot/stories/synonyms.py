"""What headlines say in several ways, and which of their words tell little.

Tables only; `lexis` reads them. Words stand here as written, they are cut to their roots there.
"""

from bot.stories.words import word_set

PHRASES: tuple[tuple[str, str], ...] = (
    (r"Federal Reserve(?: System| Board)?(?:'s)?", "Fed"),
    (r"Federal Open Market Committee|FOMC", "Fed"),
    (r"European Central Bank", "ECB"),
    (r"Bank of Japan|BOJ|Japan's central bank", "BoJ"),
    (r"Bank of England|BOE", "BoE"),
    (r"People's Bank of China", "PBOC"),
    (r"Reserve Bank of Australia", "RBA"),
    (r"Securities and Exchange Commission", "SEC"),
    (r"Bureau of Labor Statistics", "BLS"),
    (r"Department of Justice|Justice Department|DoJ", "DOJ"),
    (r"United States|USA|America's|Americans?|America", "US"),
    (r"United Kingdom|Great Britain|Britain's|Britain|British", "UK"),
    (r"European Union|Brussels", "EU"),
    (r"Japanese", "Japan"),
    (r"Chinese|Beijing", "China"),
    (r"French", "France"),
    (r"German", "Germany"),
    (r"Canadian", "Canada"),
    (r"Australian", "Australia"),
    (r"Argentine|Argentinian", "Argentina"),
    (r"Indian", "India"),
    (r"Russian|Kremlin|Moscow", "Russia"),
    (r"Iranian", "Iran"),
    (r"Turkish", "Turkey"),
    (r"Korean", "Korea"),
    (r"Bitcoins?|BTC", "Bitcoin"),
    (r"Ethereum|Ether|ETH", "Ether"),
    (r"gross domestic product", "GDP"),
    (r"consumer[- ]price index|consumer prices?|CPI|price growth", "inflation"),
    (r"interest rates?|borrowing costs?|(?:benchmark|key|policy|cash|deposit) rates?", "rate"),
    (r"rates? (?:rise|hike|increase)s?", "rate raise"),
    (r"quarter[- ](?:of a )?(?:percentage[- ])?point|25 ?bps|25 basis[- ]points?", "quarterpoint"),
    (r"half[- ](?:a )?(?:percentage[- ])?point|50 ?bps|50 basis[- ]points?", "halfpoint"),
    (r"quantitative tightening|balance[- ]sheet runoff|QT", "runoff"),
    (r"artificial intelligence", "AI"),
    (r"layoffs?|lays? off|job cuts?|axes|laid off", "layoff"),
    (r"prime minister|premier|PM", "premier"),
    (r"(?:US )?president(?:-elect)? (?:Donald )?Trump(?!')|(?:US )?president-elect", "Trump"),
    (r"Wall Street stocks|Wall Street|S&P 500|Dow Jones|Dow|Nasdaq", "Wallstreet stock"),
    (r"step(?:s|ping|ped)? down|stand(?:s|ing)? down", "resign"),
    (r"call(?:s|ed|ing)? back|bring(?:s|ing)? back|recall\w*", "recall"),
    (r"exchange[- ]traded (?:funds?|products?)|ETPs?|ETFs", "ETF"),
    (r"memecoins?|meme coins?|memes", "memecoin"),
    (r"executive order|order", "order"),
    (r"(?:drops?|dismiss(?:es)?|walks? away from)(?= (?:\w+ ){0,4}(?:suit|case)s?\b)", "abandons"),
    (r"(?:strikes?|struck|reach(?:es|ed)?)(?= (?:\w+ ){0,4}(?:deal|pact|accord)s?\b)", "agrees"),
    (r"(?:passes|passed)(?= (?:\w+ ){0,5}(?:bill|act|law|legislation)s?\b)", "approves"),
    (r"(?:bill|act|law|legislation) (?:passes|passed|is passed)", "bill approved"),
    (r"(?:is|are|comes?|bounces?) back", "returns"),
    (r"trade (?:deal|pact|agreement|accord)", "tradedeal"),
    (r"all[- ]time high|record high", "record"),
    (r"cease-?fire|truce", "truce"),
    (r"for (?:the )?first time|milestone", "first"),
    (r"green[- ]?light", "approve"),
    (r"carmakers?|automakers?|auto industry", "carmaker"),
    (r"stock market|equities|shares", "stock"),
)
"""Patterns, in any case, and the word that each is written as."""

STOP = word_set(
    "a an and are as at be been being but by for from had has have he her hers him his how i if in",
    "into is it its me more most my no not of on or our over own she so some such than that the",
    "their them then there these they this those to too under very was we were what when where",
    "which while who whom whose why will with would you your after again against ahead all also",
    "am amid among any around because before between both can could did do does doing down during",
    "each even ever every few here just like made make may might much must near now off once only",
    "other out per same should since still through toward towards until up upon via well within",
    "without yet s t d re ve ll say said says saying tell told tells according report reported",
    "reports reportedly news latest update people familiar matter source sources get gets got",
    "take takes took taken go goes went come comes came put puts set one two three four five",
    "see sees today day week month year monday tuesday wednesday thursday friday saturday sunday",
)

GROUPS = (
    "raise lift boost increase hike upgrade hoist double",
    "cut lower reduce slash trim decrease reduction ease easing",
    "fall fell drop decline slide slid slump sink sank tumble plunge slip dip crash shrink shrank",
    "fall contract contraction collapse lose loss lost weaken dive plummet bleed slow cool worst",
    "rise rose climb grow grew growth expand jump surge soar rally leap gain spike advance rebound",
    "rise strengthen cheer top pass break cross surpass best highest",
    "hold held keep kept leave left unchanged steady pause stay",
    "end halt stop finish conclude",
    "forecast projection outlook estimate prediction expect expectation predict foresee",
    "fire oust dismiss sack remove topple ouster",
    "resign quit resignation",
    "pick nominate choose chose name appoint tap nominee nomination appointment",
    "buy bought purchase acquire acquisition takeover",
    "sell sold sale offload dump",
    "sue lawsuit suit litigation",
    "steal stole stolen hack hacker exploit exploited breach drain heist theft attacker loot",
    "steal robbery rob raid burglar thief thieves attack",
    "approve approval clear okay clearance authorize authorise back",
    "reject deny denial refuse block veto",
    "launch unveil introduce debut release reveal begin start roll rollout",
    "probe investigate investigation inquiry examine scrutiny scrutinize subpoena",
    "plan propose proposal intend seek consider weigh eye",
    "warn warning caution alert fear",
    "aid lifeline help rescue bailout assistance support",
    "suspend freeze",
    "charge indict indictment prosecute",
    "settle settlement",
    "agree agreement deal accord pact",
    "win won victory beat",
    "tariff levy duty tax",
    "job payroll employment hiring employer work",
    "unemployment jobless joblessness",
    "economy gdp economic output",
    "sanction blacklist penalty",
    "kill dead deadly toll die death",
    "quake earthquake tremor",
    "curb restrict limit tighten impose ban restriction control",
    "resume restart reopen",
    "sentence jail prison",
    "doubt skeptical sceptical question skepticism wary",
    "violate violation broke",
    "draw inflow attract pull",
    "outflow withdraw withdrawal redemption",
    "jewel jewelry",
    "bomb strike struck airstrike",
    "downgrade strip",
    "create establish creation",
    "bill act legislation law",
    "founder cofounder",
    "crypto cryptocurrency",
    "exchange platform",
    "pledge promise vow commit",
    "trillion trillionaire",
    "pay compensation package award",
    "layoff axe",
    "former ex",
)
"""Words that headlines use for one another; the first of a line stands for all."""

NO_ACTS = word_set(
    "forecast job unemployment economy tariff quake jewel founder crypto exchange bill trillion",
    "pay former",
)
"""Meanings that are things, not acts."""

OPPOSITES = (
    ("raise", "cut"),
    ("rise", "fall"),
    ("raise", "fall"),
    ("rise", "cut"),
    ("approve", "reject"),
    ("buy", "sell"),
    ("launch", "end"),
    ("resume", "suspend"),
    ("agree", "reject"),
    ("hold", "cut"),
    ("hold", "raise"),
)
"""Acts of which one report of an event cannot tell one and another the other."""

ASSETS = word_set(
    "stock wallstreet bond yield dollar yen pound sterling euro renminbi yuan gold silver oil",
    "crude",
    "gilt treasurys nikkei bitcoin ether bnb xrp solana dogecoin coin token price market",
    "mortgage currency franc rupee miner",
)
"""What has a price that markets move."""

MOVES = word_set(
    "rise fall hold raise waver steady swing follow near hit reach change end close open"
)

COMMON_WORDS = word_set(
    "president economy rate inflation bank central market stock trade tariff price dollar ether",
    "crypto government minister official policymaker leader first new big more company firm plan",
    "deal data country world global record high low investor trader money billion million trillion",
    "percent growth chief executive bill administration chair governor biggest largest token coin",
    "exchange fund etf secretary treasury business time late early long short end month quarter",
    "annual second third last next another key major help show sign move bond yield currency group",
    "law state economist job unemployment premier former quarterpoint bitcoin lower ground spot",
    "futures",
)
"""Ordinary words, also when a title writes them with a capital."""

COMMON_NAMES = word_set(
    "us uk eu china japan trump fed ecb boj boe washington white house senate congress wall street",
    "january february march april may june july august september october november december",
)
"""Names in the news every day: they say little of which event is meant."""
