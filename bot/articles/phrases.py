"""The words by which outlets head, sell and fence their pages; each pattern is a whole line.

English first, then the German, French, Spanish, Italian and Portuguese of the same furniture.
"""

import re


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return one case-blind pattern that matches what any of the patterns match."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_THINGS = (
    r"(?:news|stor(?:y|ies)|headlines?|articles?|posts?|updates?|videos?|coverage|reads?|picks?"
    r"|content|topics?|links?|items?|reports?|podcasts?|reading)"
)

CLOSING = any_of(
    rf"more (?:for you|from (?!the )\S+(?: \S+){{0,3}}|(?:\S+ ){{0,2}}{_THINGS}"
    r"|on this (?:story|topic|subject)|like this|to explore|to read|in \w+|top \w+)",
    rf"(?:the |our |all )?(?:latest|recent|newest)(?: \S+){{0,2}} {_THINGS}(?: from .{{1,30}})?",
    r"latest (?:from|on) .{1,40}",
    rf"(?:today's |our )?top (?:\w+ )?{_THINGS}(?: .{{1,20}})?",
    rf"(?:related|similar|other|further|hot|must[- ]read|breaking) (?:\w+ )?{_THINGS}",
    r"(?:what )?(?:others|people|readers)(?: (?:are|also|have))* (?:read(?:ing)?|like|view(?:ed)?)",
    r"(?:live|crypto|coin)(?: \w+)? prices?(?: today)?|price ticker|market ticker",
    rf"recommended(?: for you| by .{{1,30}}| {_THINGS})?|we recommend",
    rf"(?:what's )?trending(?: (?:now|today|topics|on .{{1,20}}|{_THINGS}))?",
    rf"(?:most |now )?popular(?: (?:now|today|on .{{1,20}}|in .{{1,20}}|{_THINGS}))?",
    r"most[- ](?:read|viewed|commented|shared|discussed|recent|watched)(?: .{1,20})?",
    r"(?:the )?editor(?:'?s'?|s)?'? (?:picks?|choice|recommendations?)",
    r"you (?:may|might|will|could)(?: also)? (?:like|enjoy|be interested.{0,20}|have missed)",
    r"(?:what to )?read(?:ing)? next|up next|in case you missed it|icymi",
    rf"(?:featured|sponsored|promoted|paid|partner) (?:{_THINGS}|partners?|research)",
    r"(?:from|around) the web|from our (?:partners|sponsors|advertisers)",
    r"(?:\d+ |reader |view |show |all )?comments?(?: \(?\d+\)?)?|leave a (?:reply|comment)",
    r"(?:post|add|write) a comment|join the (?:conversation|discussion)|comments are closed",
    r"disclaimers?|legal disclaimer|risk (?:warning|disclosure)|about the authors?",
    r"mehr (?:zum thema|zu diesem thema|aus .{1,30}|artikel|nachrichten|von .{1,30})",
    r"weitere (?:nachrichten|artikel|meldungen|themen|beiträge|videos)|auch interessant",
    r"das könnte (?:sie|dich) (?:auch )?interessieren|meist ?gelesen(?:e .{1,20})?",
    r"(?:neueste|aktuelle|ähnliche|verwandte|passende) (?:nachrichten|artikel|beiträge|themen"
    r"|meldungen)|empfehlungen(?: der redaktion)?|kommentare?(?: \(?\d+\)?)?|top-?themen",
    r"(?:à lire|lire) (?:aussi|également)|sur le même (?:sujet|thème)|les plus lus|à la une",
    r"articles? (?:liés?|similaires?|associés?|recommandés?|connexes)|vous aimerez aussi",
    r"derni(?:ère|er)s? (?:nouvelles|actualités|articles|infos)|commentaires?",
    r"te puede interesar|lo más leído|(?:noticias|artículos) relacionad[ao]s|comentarios",
    r"últimas noticias|más leíd[ao]s|leggi anche|potrebbe interessarti|articoli correlati",
    r"leia (?:também|mais)|mais lidas|notícias relacionadas|comentários",
)
"""Headings below which no story of this page goes on."""

TEASERS = any_of(
    r"related(?: to this story)?|latest|read (?:more|also|on)|also read|see also|more",
    r"further reading",
    r"(?:continue|keep) reading(?: .{1,30})?|don't miss(?: this)?|must reads?",
    r"watch(?: now)?|listen",
    r"(?:lesen sie|siehe|lesen) auch|zum thema|lire la suite|à lire|leer más|lea también|ver más",
)
"""Headings that stand over links, but also in the midst of a story."""

POINTER = any_of(
    r"related(?: (?:stor(?:y|ies)|articles?|reading|news|coverage|posts?))?|magazine|featured",
    r"ad|advert|advertisement|promo|promoted|sponsored|partner|anzeige|werbung",
    r"(?:read|see|watch|listen)(?: also| next| more| now| here)?|also read|recommended|recent",
    r"read(?: more)? on|more on this|(?:opinion|explainer|analysis|exclusive|must[- ]read)",
    r"you (?:might|may) also (?:like|enjoy|be interested in)|don't miss|up next|for more",
    r"in case you missed it|icymi|from the archives?",
    r"(?:lesen sie|siehe|lesen) auch|mehr (?:dazu|zum thema)|zum thema|passend dazu",
    r"(?:à )?lire (?:aussi|également)|voir aussi|à lire|lea también|leer más|te puede interesar",
    r"leggi anche|leia (?:também|mais)",
)
"""What stands before the colon of a line that only names another story."""

SUMMARY = any_of(
    r"what (?:you need )?to know|(?:the )?key (?:points?|takeaways?)|(?:main |top )?takeaways?",
    r"tl;?\s?dr|das wichtigste in kürze|ce qu'il faut retenir|puntos clave",
)
"""Labels of an outlet's own summary points that say nothing as a line of text."""

KEY_POINTS = any_of(
    SUMMARY.pattern,
    r"key (?:facts?|highlights?)|at a glance|in brief|(?:quick |the )?highlights?",
    r"summary|story highlights|the gist|zusammenfassung|das wichtigste",
    r"auf einen blick|l'essentiel|en bref|points clés|claves",
)
"""Headings of an outlet's own summary points."""

_SITES = (
    r"(?:twitter|x|facebook|telegram|linkedin|instagram|whatsapp|youtube|discord|tiktok|threads"
    r"|google news|bluesky|reddit|mastodon)"
)

PROMOTION = any_of(
    r"(?:please )?(?:sign ?up|subscribe|register|opt in|sign me up)\b(?=.*\b(?:newsletters?|inbox"
    r"|e?-?mails?|alerts?|updates|digest|free|today|now|daily|weekly|channel|briefing|access"
    r"|podcast|telegram|read|us|here)\b).*",
    r"(?:sign me up|subscribe|sign ?up|log ?in|sign in|register|join now|see all newsletters)"
    r"(?: now| today| here| free| for free)?",
    r"(?:get|receive|join|want|enter|stay|never miss|don't miss|start your day|love|enjoy(?:ing)?)"
    r"\b.{0,120}\b(?:newsletters?|in(?:to)? your inbox|your e-?mail(?: address)?|another story"
    r"|subscribers today|push notifications|breaking news alerts|(?:to|through) your "
    r"(?:door|letterbox|inbox))\b.*",
    r"(?:[\w'&-]+ ){0,5}newsletters?|by signing up\b.*",
    r"don't miss (?:another|a|any) (?:story|beat|thing|update)\b.*",
    r".{2,40} is (?:a )?(?:reader|listener|member)-(?:supported|funded)\b.*",
    r"if you (?:enjoyed|liked|like|value|found) (?:this|our|what)\b.*",
    r"by (?:signing up|subscribing|clicking|submitting|registering|entering your|providing your"
    r"|continuing to (?:use|browse))\b.*",
    r"(?:you (?:can|may) unsubscribe|unsubscribe) (?:at )?any ?time.*",
    r"(?:(?:read|see|view) )?(?:our|the|and|our full) ?(?:terms of (?:use|service)|privacy"
    r" (?:policy|notice))\b.*",
    r"this (?:site|form) is protected by recaptcha.*",
    r"(?:story|article|content) continues (?:below|after)\b.*|scroll (?:down )?to continue.*",
    r"(?:advertisement|advertising|ad|sponsored|promoted|anzeige|werbung|publicité|publicidad"
    r"|anuncio|pubblicità|publicidade)(?: (?:content|-|–|—) ?.{0,30})?",
    r"(?:follow|like|join|find|connect with|visit) (?:us|me|our \w+|.{2,30}) on"
    rf" {_SITES}\b.{{0,60}}",
    r"join (?:our|the|us)\b.{0,60}\b(?:telegram|discord|community|channel|whatsapp)\b.*",
    r"(?:claim|get|win|earn|enjoy|grab|unlock|receive) .{0,80}\b(?:bonus|discount|giveaway"
    r"|promo code|free trial|welcome offer)\b.*|use (?:promo )?code \S+.*|limited[- ]time offer.*",
    r"(?:reply|report|like|upvote|flag|share)(?: (?:this )?comment)?(?: ?\(?\d+\)?)?",
    r"(?:e-?mail|contact|follow|reach) .{2,60}@\w.{0,80}",
    r"(?:add|make|set|choose) (?:us|.{2,30}) (?:as )?(?:a|your) preferred source.*",
    r"download (?:the|our|.{2,20}) app\b.*|get the app.*|open in app",
    r"(?:have|got) (?:a |any )?(?:news |confidential )?(?:tips?|questions?)\?.*",
    r"(?:submit|send) (?:us )?(?:a |your )(?:news )?tips?.*",
    r"commissioned by .{2,60}",
    r"(?:sponsored|presented|powered|paid for|brought to you) by .{2,60}",
    r"(?:view|read|get|download)(?: the)? (?:full|entire|complete|original|whole) (?:report|story"
    r"|article|post|research|transcript)\b.{0,40}",
    r"(?:click|tap) here\b.*|(?:learn|show|load|see|view) (?:more|all)",
    r"(?:for )?(?:media|press) (?:inquir|enquir|contact).*",
    r"(?:support|donate to) (?:us|our (?:work|journalism)).*",
    r"(?:already|not yet) a (?:subscriber|member)\b.*|log ?in to (?:read|continue|comment).*",
    r"(?:buy|trade) (?:\w+ ){1,3}(?:now|today|here|on \w+)(?: .{0,40})?!",
    r"(?:melden sie sich|jetzt anmelden|abonnieren sie|newsletter abonnieren|jetzt abonnieren)"
    r"\b.*|(?:folgen sie uns|suivez-nous|síguenos)\b.*|suscr[ií]bete\b.*",
    r"(?:inscrivez-vous|abonnez-vous|recevez)\b.*(?:newsletter|mail|gratuit).*",
)
"""Newsletter boxes, advertisements, prompts to follow, to join, to install."""

SMALL_PRINT = any_of(
    r"(?:legal |risk |ai |general )?(?:disclaimers?|disclosures?|risk warning)\s*[:.–—-].*",
    r"(?:the )?(?:views?|opinions?|statements?|information)\b.{0,80}\b(?:expressed|contained"
    r"|provided|presented)\b.{0,120}\b(?:are (?:solely |only )?(?:those of|the author|his|her"
    r"|their)|do(?:es)? not|should not|is not|are not|for informational).*",
    r"(?:this|the|our|all|none of)\b.{0,100}\b(?:not|nor|no)\b.{0,60}\b(?:financial|investment"
    r"|legal|trading|tax)(?:,? (?:or |and )?\w+){0,4} advice\b.*",
    r"(?:this|the) (?:article|content|information|material|post|report|page|website|site)\b"
    r".{0,120}\bfor (?:general |your )?(?:informational|information|educational) purposes.*",
    r"(?:it is |not )(?:financial|investment) advice.*|do your own research.{0,60}",
    r"(?:readers|you|users|investors) should (?:always )?(?:do|conduct) (?:their|your) own\b.*",
    r"(?:always )?(?:conduct|do) your own (?:research|due diligence)\b.*",
    r"(?:your )?capital (?:is )?at risk.*|you (?:may|could|can) lose (?:all|some|everything)\b.*",
    r"(?:the value of )?(?:your )?investments? (?:can|may) (?:go down|fall|lose)\b.*",
    r"past performance (?:is|does) (?:no|not)\b.*",
    r"trading .{0,60}involves? (?:a )?(?:high |significant )?(?:degree of )?risks?\b.*",
    r"(?:©|\(c\)|copyright)\s.{0,160}|.{0,60}\ball rights reserved\b.{0,80}",
    r".{0,120}\b(?:adhere|abide|committed) (?:to|by)\b.{0,80}\b(?:trust project|editorial (?:polic"
    r"|standard|guideline|independen)|code of conduct|set of (?:strict )?(?:editorial|ethical)).*",
    r"(?:parts? of )?this (?:article|story|content|post|page)s? (?:was|were|has been|contains?"
    r"|may contain|may include)\b.{0,60}\b(?:generated|ai|artificial intelligence|affiliate"
    r"|sponsored|translated|produced in accordance|syndicated|first published|originally"
    r" (?:published|appeared))\b.*",
    r"the (?:post|article|story) .{1,250} (?:first appeared|appeared first) (?:on|in|at) .{1,60}",
    r".{0,80}\bmay (?:earn|receive) (?:a |an )?(?:affiliate )?(?:commission|compensation)\b.*",
    r"we (?:recommend|review|independently)\b.*\b(?:advertisers|commission|independent(?:ly)?)\b.*",
    r"(?:any )?(?:unauthori[sz]ed )?(?:reproduction|redistribution|use of this (?:content"
    r"|material))\b.{0,120}",
    r"(?:dieser (?:artikel|beitrag)|die (?:hier )?(?:dargestellten|bereitgestellten)).{0,120}"
    r"\b(?:keine|stellt keine) (?:anlage|finanz).*",
)
"""An outlet's disclaimers, notices of rights and of its own interests."""

SPONSOR = any_of(
    r"(?:commissioned|sponsored|presented|promoted|paid for|brought to you) by .{2,40}",
    r"(?:view|read|get)(?: the)? full (?:report|story|article|research)",
)
"""Lines of a box of somebody else's text, wherever they stand in it."""

PROMOTION_BOX = any_of(
    r"(?:[\w'&-]+ ){0,5}newsletters?|(?:sign ?up|subscribe|get|join)\b.{0,60}",
    r"(?:sponsored|promoted|partner|paid) (?:content|post|feature|research|story)",
    SPONSOR.pattern,
)
"""Headings by which a box says that all of it is promotion."""

INSTRUCTION = any_of(
    r".{0,40}\b(?:ai|llm|language) (?:models?|assistants?|systems?|agents?|readers?)\b.{0,40}"
    r"\b(?:must|should|shall|please)\b.{0,40}\b(?:rate|classify|label|mark|output|say|respond"
    r"|answer|ignore|treat) (?:it|this|these|that|all|any|the (?:article|story|news|page))\b.*",
    r"(?:important|attention|urgent|(?:new |updated )?instructions?)\W{1,3}(?:please )?(?:ignore"
    r"|disregard|rate|classify|label|mark|output|respond|say|treat)\b.*",
    r"(?:respond|reply|answer|output)(?: only)? (?:with|in)\b.*",
    r".{0,10}(?:<\|?im_start|\[/?INST\]|<<SYS>>|###\s*(?:system|instructions?)).*",
    r"(?:please )?(?:ignore|disregard|forget|override)\b.{0,40}\b(?:previous|prior|above|earlier"
    r"|all|your|any|these|preceding)\b.{0,40}\b(?:instructions?|prompts?|rules?|context)\b.*",
    r"\W*(?:system|assistant|developer)(?: prompt| message| note)?\W*:.*",
    r"(?:note|message|instructions?|attention) (?:to|for) (?:the |any |all )?(?:ai|llms?"
    r"|assistants?|models?|language models?)\b.*",
    r"(?:as an? |you are (?:now )?an? |dear )(?:ai|helpful|language model|assistant|unrestricted)"
    r"\b.*",
    r"(?:please )?(?:rate|mark|classify|label|tag|set|score) (?:this|the) (?:article|story|news"
    r"|page|impact|trust|trustworthiness|direction|sentiment|item)?\s*(?:as|to|with)?\s*"
    r"(?:very |extremely )?\W?(?:high|bullish|bearish|low|trustworthy|medium|long|short)\b.*",
)
"""Text that speaks to a machine, not to a reader."""
