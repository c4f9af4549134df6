"""The general tone of a headline: words of loss and of gain that news of any trade is told with.

The learned score has met a few thousand headlines; these lists tell it about words that it never
met. They say nothing of a coin by themselves: what a tone is worth is learned.
"""

import re

MOST = 2
"""The balance that says all: headlines are short."""

_DARK = """
abandon- abort- abus- accus- adverse afraid alarm- alleg- anger angry anxi- arrest- attack- avert-
backlash bail ban bans banned banning bankrupt- bar barred bars bearish blacklist- blackout- blame-
blast- bleed- blind block blocked blocking blocks bogus bomb- boycott- breach- bribe- bubble- bug
bugs burden- bust cancel- capitul- caution- cease ceases censor- chaos charged charges cheat- choke-
clamp- clash- clog- close closed closes closing closure collaps- collude- complain- concern-
condemn- confiscat- confus- congest- contagion controvers- convicted correction corrupt- counterfeit
crack- crash- crime- criminal- crippl- crisis critic- crumbl- curb- curtail- cut cuts cutting damag-
danger- deadlock death- debacle deceiv- declin- default- defeat- defect- deficit- defraud- delay-
delet- delist- denied denies denounc- deny deplet- depress- despair destroy- deteriorat- difficult-
dilut- dim dims dip dips dire disabl- disappear- disappoint- disast- discontinu- discount- dismal
dispute- disrupt- dissolv- distress- ditch- doom doubt- down downgrad- downturn drag- drain- drop-
dry dump- dwindl- embezzl- empties emptied end ended ends erod- error- escap- evad- evict- exhaust-
exit- exodus expel- exploit- expos- extort- fail- fake- fall falling falls false falter- fault-
fear- fell fiasco fine fined fines fire fired fires flaw- flee fled flop- flounder- forbid- force-
forfeit- fragil- fraud- freez- froz- frustrat- fud furious gloom- greed- grim guilt- hack hacked
hacker- hacks halt- halv- harm- harsh- hawkish heist hijack- hurdle- hurt- idle illegal- illicit
impost- inadequa- indict- ineffici- inquir- insolv- instab- insufficien- invad- invasion
investigation- isolat- jail- jeopard- jittery kill- lack- lag lags lapse- launder- lawsuit- layoff-
leak- leave leaves leaving left liar lies limit limited limits liquidat- lose loses losing loss
losses lost low lower lowest lows manipulat- meltdown mislead- miss missed misses misus- mock- murky
negativ- nervous- nosediv- obstacle- offline opaque oppos- ousted ousts outage- outcry outflow-
outlaw- overheat- overpric- overvalu- panic- paus- penal- peril- pessimis- phish- plagu- plead-
plummet- plung- ponzi poor- postpon- pressur- prison- probe- problem- prohibit- prosecut- protest-
pull- punish- quit quits raid- ransom- recession- reckless refus- regret- reject- reluct- remov-
resign- restrict- retreat- revok- risk- rout rug ruin- sack- sanction- scam- scandal scare- scrap-
scrutin- seiz- selloff sell-off setback- sever severs shady shed sheds shock- short shorts
shortage- shrink- shrank shrug- shut- sink- skeptic- slam- slash- slid- slip- slow slowdown slowing
slows slump- smuggl- spiral- split- spook- squeez- stall- steal stealing steals stole stolen stop-
strain- strand- strict- struggl- stuck stumbl- subpoena- sue sued sues suing suffer- suit suits
surrender- suspect- suspen- suspicio- tank tanks tension- terror- theft- thie- threat- tighten-
tighter tough- toxic trap- trouble- tumbl- turmoil ugly unable uncertain- unclear undermin-
underperform- unfair unlawful unlicens- unregister- unsafe unsustain- urge urges victim- violat-
volatil- vulnerab- wane- warn- weak- wipe- withdr- woes worr- worse- worst worthless wreck- wrong-
"""
_BRIGHT = """
accelerat- accept- acclaim- accumulat- achiev- acquir- acquisition- acquit- add adds adding adopt-
advanc- affirm- afford- alliance allow- ambit- approv- attract- award- backed backing backs benefit-
best better biggest boom- boost- bought bounc- breakthrough brisk bright- build building builds
bull bullish bulls buy buyers buying buys celebrat- champion- cheap- cheer- clarit- clear clearer
cleared clears climb- collabor- commit- complet- confiden- contribut- convinc- cooperat- deal deals
debut- demand deploy- doubl- eager earn- ease eased eases easier easing efficien- embrac- enabl-
encourag- endors- enhanc- enjoy- enter enters enthus- exceed- excit- expan- extend- fast- favo-
flock- flourish- friendl- fuel- gain- generous golden grant granted grants great- green
greenlight- grew grow growing grown grows growth guarantee- high higher highest highs hire hires
hiring honour- hope- improv- incentiv- increas- inflow- innovat- inspir- institutional integrat-
introduc- invest invested investing investment investments invests join joins jump- keen land lands
launch launched launches launching leads leap- legali- licence- license licenses lift- list listing
lists lucrativ- mainstream massive milestone- nab nabs offer offering offers onboard- open opens
opening opportun- optimis- outpac- outperform- overtak- partner- pass passes pave- permit- pick
picks pilot- pioneer- pledg- popular- positiv- power- prefer- premium profit- progress- promis-
promot- prosper- protect- proud- provid- purchas- rais- rall- reach- ready rebound- receiv-
recogni- record records recover- reward- rise rises rising robust roll rolls rose safe safer scale-
scor- secure secured secures select- shine- sign signs skyrocket- soar- solid solution- solv- spark-
sponsor- spur- stabil- stak- steadies streak strength- strong- succe- support- surg- surpass-
sustain- tap taps team teams thriv- top tops transform- triumph- tripl- trust trusted unicorn
unlock- unveil- upgrad- upside uptick victor- vote votes welcom- win winning wins won
plan- prepar- explor- strateg- eye- seek- aim- consider- develop- creat-
new next first more fund funds funded funding contract- own owns
"""
"""Plans, money and what is new are good news to those who announce them, so they count here."""


def _any(words: str) -> re.Pattern[str]:
    """Return what finds the words of a list; those with a dash stand for all that begin so."""
    parts = (f"{word[:-1]}\\w*" if word.endswith("-") else word for word in words.split())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?!\w)")


_DARK_WORDS, _BRIGHT_WORDS = _any(_DARK), _any(_BRIGHT)


def tone(headline: str) -> int:
    """Return how many more words of gain than of loss a plain headline has, at most 2 each way."""
    balance = len(_BRIGHT_WORDS.findall(headline)) - len(_DARK_WORDS.findall(headline))
    return max(-MOST, min(MOST, balance))
