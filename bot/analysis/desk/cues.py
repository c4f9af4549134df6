"""What words of the news mean: each cue is a pattern with its event class and its sign for the price.

Order matters: within a sentence a cue claims its words, and a later cue that needs any of them
is silent. So "drops the probe" speaks before "probe", "outflows slow" before "outflows".
Patterns see the plain text of `reading.Line` (lower case, plain quotation marks).
"""

import re
from dataclasses import dataclass

from bot.analysis.desk.words import (
    BUY,
    COINS,
    COURT,
    DOWN,
    EXCHANGES,
    FUND,
    GOVERNMENT,
    LAW,
    MONEY,
    REGULATOR,
    SELL,
    UP,
    near,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern's meaning: `sign` in [-1, 1] for the price, `weight` as a sign of its event."""

    event: str
    sign: float
    weight: float
    pattern: re.Pattern[str]


def _cue(event: str, sign: float, weight: float, *patterns: str) -> Cue:
    return Cue(event, sign, weight, re.compile("|".join(f"(?:{p})" for p in patterns)))


_CASE = "investigations?|probes?|inquir(?:y|ies)|lawsuits?|cases?|charges|suits?|complaints?|appeals?|subpoenas?|actions?"
_DROP = "drop(?:s|ped|ping)?|clos(?:es|ed|ing)|end(?:s|ed|ing)?|dismiss\\w*|withdr[ae]w\\w*|abandon\\w*|paus(?:es|ed|ing)|conclud\\w+|toss\\w*|throws? out|scrap\\w*|lifts?|lifted"
_PUNISH = (
    "sues?|sued|suing|charg(?:es|ed|ing)|fin(?:es|ed)|investigat\\w+|prob(?:es?|ed|ing)|accus\\w+|"
    "alleg(?:es|ed|ing)|subpoena\\w*|crack(?:s|ed|ing)? down|crackdown|penal\\w+|sanction(?:s|ed)?|"
    "raid(?:s|ed)?|arrest\\w*|indict\\w*|bans?|banned|block(?:s|ed)|halt(?:s|ed)|restrict\\w*|"
    "suspend(?:s|ed)|target(?:s|ed)|seiz(?:es|ed)|clamp\\w*|lawsuit|settle\\w*|revok\\w+|freez\\w+"
)

CUES: tuple[Cue, ...] = (
    # debunked, denied, promised away
    _cue(
        "scam_warning",
        0,
        1,
        r"\b(?:fake|false|debunk\w*|hoax|fabricated) (?:\w+ ){0,3}?(?:news|report|reports|rumou?rs?|claims?|posts?|tweets?|screenshots?|announcement|approval|listing|filing|document)s?\b",
        r"\b(?:den(?:y|ies|ied)|refut\w+|dismiss(?:es|ed)?|rejects?|rejected) (?:\w+ ){0,4}?(?:rumou?rs?|reports?|claims?|speculation|allegations?|plans|talks)\b",
    ),
    # enforcement that ends
    _cue(
        "court_ruling",
        -0.9,
        2,
        near(
            "den(?:y|ies|ied|ying)|reject\\w*|refus\\w+|los(?:es|t)",
            "motions? to dismiss|dismissal|motion for summary judgment|bid to (?:toss|dismiss|throw out)",
            5,
        ),
    ),
    _cue(
        "regulation_action",
        1,
        2,
        near(
            REGULATOR,
            f"(?:{_DROP}|won't (?:pursue|sue|bring)|will not (?:pursue|sue|bring)|clears?|cleared)(?: \\w+){{0,5}}? (?:{_CASE})",
            3,
        ),
    ),
    _cue(
        "regulation_action",
        0.9,
        2,
        near(_DROP, _CASE, 4),
        near(
            f"{_CASE}",
            "(?:is |are |was |were |has been |have been )?(?:dropped|dismissed|closed|withdrawn|tossed|thrown out|paused)",
            3,
        ),
    ),
    _cue(
        "regulation_action",
        0.8,
        2,
        r"\b(?:no|not|won't|without) (?:\w+ )?(?:charges|enforcement action|wrongdoing found)\b",
        r"\bcleared of\b",
        r"\bnot (?:a |an )?(?:unregistered )?securit(?:y|ies)\b",
        r"\blifts? (?:the )?(?:ban|sanctions|restrictions)\b",
        near(
            "lift\\w*|end\\w*|revers\\w*|repeal\\w*|overturn\\w*|scrap\\w*|eas(?:e|es|ed|ing)|relax\\w*|delist\\w*|remov\\w*",
            "ban|bans|sanctions|restrictions|crackdown|rule|guidance|sab 121",
            4,
        ),
    ),
    # courts
    _cue(
        "court_ruling",
        -0.9,
        2,
        near(
            "lawsuit|case|suit|class action|claims?|litigation|charges",
            "to trial|proceed\\w*|move forward|go(?:es)? ahead|advance\\w*|survives?",
            5,
        ),
        r"\b(?:victory|win) for (?:the )?(?:sec|cftc|regulators?|prosecutors)\b",
        r"\bordered to pay\b",
        r"\bfound (?:guilty|liable)\b",
        r"\bto stand trial\b",
        r"\b(?:preliminary )?injunction\b",
        r"\brestraining order\b",
    ),
    _cue(
        "court_ruling",
        0.9,
        2,
        near(
            COURT,
            "sides? with|rules? (?:in favou?r|for)|dismiss\\w*|toss\\w*|throws? out|overturn\\w*|vacat\\w+|revers\\w+|strikes? down|clears?|acquit\\w*",
            4,
        ),
        r"\b(?:wins?|won|victory|legal win)\b(?:\W+\w+){0,5}?\W+(?:case|lawsuit|appeal|court|ruling|battle|suit|sec)\b",
    ),
    _cue(
        "court_ruling",
        0,
        1.2,
        near(
            COURT,
            "rul\\w+|decid\\w+|hear(?:s|ing)|approv\\w+|order\\w*|trial|motion|verdict|sentenc\\w+",
            5,
        ),
        r"\b(?:lawsuit|litigation|legal battle|appeal|class action|court filing|plaintiffs?|defendants?)\b",
    ),
    # enforcement
    _cue(
        "enforcement",
        -1,
        2,
        near(REGULATOR, _PUNISH, 4),
        r"\bunder (?:\w+ )?(?:investigation|scrutiny|fire)\b",
        r"\bwells notice\b",
        near(
            "faces?|facing|hit with|slapped with|receives?|gets?",
            "charges?|lawsuit|probe|fine|penalty|investigation|class action|subpoena|wells notice|scrutiny|backlash",
            4,
        ),
    ),
    _cue(
        "enforcement",
        -0.7,
        1.5,
        r"\b(?:pleads?|pleaded|pled) guilty\b",
        r"\bsentenced to\b",
        r"\bconvicted\b",
        r"\bextradit\w+",
        r"\barrest(?:s|ed)\b",
        r"\bindict\w+",
        r"\bfined\b",
        r"\bmoney[- ]laundering\b",
        r"\bsu(?:es|ed|ing)\b",
        r"\bcrackdown\b",
        r"\b(?:regulatory|legal) (?:pressure|woes|trouble\w*|action|uncertainty)\b",
        r"\b(?:illegal|unlawful|unregistered|unlicensed)\b",
        r"\banti-money laundering (?:failures?|violations?|breach\w*)",
    ),
    # exchange-traded funds
    _cue(
        "etf_filing",
        -0.9,
        2,
        near("reject\\w*|den(?:y|ies|ied)|disapprov\\w*|withdr[ae]w\\w*|pulls?", FUND, 5),
        near(FUND, "reject\\w*|denied|disapprov\\w*|withdrawn|unlikely", 4),
    ),
    _cue(
        "etf_filing",
        -0.5,
        2,
        near(
            "delay\\w*|postpon\\w*|extend\\w*|pushes back|punts?|defers?",
            f"{FUND}|decision|deadline",
            5,
        ),
        near(FUND, "delay\\w*|postpon\\w*", 4),
    ),
    # funds and their flows
    _cue(
        "fund_flows",
        0.5,
        2,
        near(
            "outflows?",
            "slow\\w*|eas(?:e|es|ed|ing)|shr[ai]nk\\w*|fall\\w*|fell|drop\\w*|declin\\w*|stop\\w*|halts?|reverse\\w*|subsid\\w+",
            2,
        ),
        r"\b(?:slow(?:er|ing)?|eas(?:es|ing)|smaller|shrinking|snap\w*|ends?|ending|break\w*|halts?|revers\w+|after)(?:\W+[\w$.,-]+){0,5}?\W+outflows?(?: streak)?\b",
    ),
    _cue(
        "fund_flows",
        -0.4,
        2,
        near(
            "inflows?",
            "slow\\w*|dr(?:y|ies|ied)|eas(?:e|es|ed|ing)|shr[ai]nk\\w*|fall\\w*|fell|drop\\w*|declin\\w*|stop\\w*|vanish\\w*|weak\\w*",
            2,
        ),
        r"\b(?:slow(?:er|ing)?|weak(?:er)?|smaller|shrinking|ends?|ending)(?:\W+[\w$.,-]+){0,4}?\W+inflows?(?: streak)?\b",
    ),
    _cue(
        "onchain_activity",
        0.6,
        1.5,
        r"\bexchange outflows?\b",
        near(
            "outflows?|withdr[ae]w\\w*|withdrawals?|leav(?:e|es|ing)|pulled|moved? off",
            f"(?:from |off )?(?:centralized )?(?:exchanges|{EXCHANGES})",
            3,
        ),
        r"\b(?:exchange|binance|otc) (?:reserves?|balances?|supply)(?:\W+\w+){0,4}?\W+(?:fall|fell|drop|declin|shr|low|plung|dwindl)\w*",
    ),
    _cue(
        "onchain_activity",
        -0.6,
        1.5,
        r"\bexchange inflows?\b",
        near(
            "inflows?|deposit(?:s|ed)|mov(?:es|ed)|transfer(?:s|red)|sen(?:ds|t)",
            f"(?:in)?to (?:centralized )?(?:exchanges?|{EXCHANGES})",
            4,
        ),
    ),
    _cue(
        "fund_flows",
        1,
        2,
        r"\b(?:net )?inflows?\b",
        near("pour\\w*|flood\\w*|flow\\w*", "(?:back )?in(?:to)?", 3),
    ),
    _cue(
        "fund_flows",
        -1,
        2,
        r"\b(?:net )?outflows?\b",
        near(
            "investors?|clients|funds",
            f"pull(?:ed|s|ing)?|redeem\\w*|withdr[ae]w\\w*|{MONEY} from",
            3,
        ),
        r"\bredemptions?\b",
    ),
    # exchange-traded funds that come
    _cue(
        "etf_approval",
        1,
        2.2,
        near(
            "approv(?:es|ed|al|als|ing)|green-?lights?|green light|gives? (?:the )?nod|clears?|cleared|debut\\w*|launch\\w*|begins? trading|starts? trading|goes? live|to list|lists?|listed|wins?|lowers? fees?|waives? fees?",
            FUND,
            5,
        ),
        near(
            FUND,
            "approv(?:ed|al|als)|debut\\w*|launch\\w*|goes? live|begins? trading|started trading|gets? (?:the )?(?:nod|green light|approval)",
            5,
        ),
    ),
    _cue(
        "etf_filing",
        0.9,
        2,
        near(
            "fil(?:es|ed|ing|ings)|submit\\w*|appl(?:y|ies|ied)|applications?|amend\\w*|prospectus|seeks?|proposes?|registers?|acknowledg\\w+|plans?",
            FUND,
            5,
        ),
        near(FUND, "fil(?:ed|ing|ings)|applications?|in the works|proposals?|amendments?", 3),
        r"\b(?:s-1|19b-4)\b",
    ),
    _cue("etf_filing", 0.2, 0.6, rf"\b(?:{FUND})\b"),
    # seized and bankrupt coins on the move
    _cue(
        "seized_coin_move",
        -0.9,
        2.2,
        near(
            "government|germany|german|silk road|mt\\.? ?gox|us marshals|seized|police|trustee|bka|doj|bhutan|el salvador|rehabilitation|creditors",
            f"mov(?:es|ed|ing)|transfer\\w*|sen(?:ds|t|ding)|sell\\w*|sold|deposit\\w*|auction\\w*|offload\\w*|dump\\w*|repay\\w*|shift\\w*",
            5,
        ),
        r"\brepayments?\b.{0,60}\b(?:sell|pressure|creditors)\b",
    ),
    # hacks and scams
    _cue(
        "hack",
        0.3,
        1.5,
        near(
            "recover(?:s|ed|y)|return(?:s|ed|ing)?|refund\\w*|reimburs\\w*|compensat\\w*|froze|frozen|freezes|repaid",
            f"funds|stolen|assets|victims|users|customers|{MONEY}|crypto",
            4,
        ),
        r"\bbug bount\w+",
        r"\bwhite ?-?hats?\b",
        r"\b(?:funds|users|assets) (?:are|were|remain|is)? ?(?:safe|safu|unaffected|never at risk)\b",
        r"\bno (?:user |customer )?funds (?:were )?(?:lost|affected|at risk)\b",
    ),
    _cue(
        "hack",
        -1,
        2,
        r"\b(?<!growth )(?<!life )hack(?:ed|ers?|s|ing)?\b(?!athon)",
        r"\bexploit(?:ed|s|er|ers)?\b",
        r"\bbreach(?:ed|es)?\b",
        r"\bdrain(?:ed|s|er|ers)\b",
        r"\bstolen\b|\bsteals?\b|\bstole\b|\btheft\b|\bheist\b",
        r"\bransomware\b",
        r"\b(?:51%|sybil|flash[- ]loan|reentrancy|supply[- ]chain|ddos) attacks?\b|\battack(?:er|ers|ed)\b",
        r"\bvulnerabilit(?:y|ies)\b",
        r"\blazarus\b",
        r"\bcompromised\b",
        r"\bdepeg\w*|\blos(?:es|t) (?:its )?(?:dollar )?peg\b",
    ),
    _cue(
        "scam_warning",
        -0.5,
        1.5,
        r"\brug ?-?pull\w*",
        r"\bscam\w*",
        r"\bponzi\b|\bpyramid scheme\b",
        r"\bphishing\b",
        r"\bfraud\w*",
        r"\bimpersonat\w+",
        r"\baddress poisoning\b",
        r"\bdeepfakes?\b",
        r"\bsounds? (?:the )?alarm\b",
        r"\bred flags?\b",
        r"\bbeware\b|\bwarn(?:s|ed|ing)? (?:\w+ ){0,4}?(?:users|holders|investors|community|about|of|against)\b",
        r"\binsider trading\b|\bmanipulat\w+",
    ),
    # delisting, swaps, listing
    _cue(
        "token_swap",
        0,
        2.2,
        r"\btoken (?:swap|merger|migration|conversion|rebrand\w*)\b",
        near(
            "merg(?:e|es|ed|er|ing)|migrat\\w+|swap(?:s|ped|ping)?|rebrand\\w*|convert\\w*|redenominat\\w*",
            "tokens?|into|alliance|to a new|1:1|ratio|contract",
            4,
        ),
    ),
    _cue(
        "delisting",
        -1,
        2,
        r"\bdelist\w*",
        near(
            "remov(?:es|ed|ing|al)|drop(?:s|ped)?|ends?|ceas\\w+|suspend\\w*|halt\\w*|discontinu\\w*|terminat\\w*|paus\\w*",
            "trading pairs?|trading|support|withdrawals|deposits|listing|services?|spot pairs|operations",
            4,
        ),
        r"\bwind(?:s|ing)? down\b|\bshut(?:s|ting)? down\b|\bceas\w+ operations\b|\bpull(?:s|ing)? out of\b|\bexit(?:s|ing|ed)? (?:the )?(?:\w+ )?(?:market|us|uk|country|canada|india|china|business)\b",
    ),
    _cue(
        "exchange_listing",
        0.9,
        2,
        near(
            EXCHANGES,
            "list(?:s|ed|ing)?|adds?|added|to support|unveils?|introduc\\w+|rolls? out|launch\\w*",
            3,
        ),
        near(
            "list(?:s|ed|ing)|adds?|debuts?",
            f"on (?:\\w+ )?(?:{EXCHANGES})|token|tokens|trading pairs?",
            3,
        ),
        r"\b(?:to|will|plans to|set to) list\b",
        r"\bnew listings?\b|\blisting roadmap\b",
        near(
            "launch\\w*|list\\w*|introduc\\w*|offer\\w*|debut\\w*|roll\\w* out",
            "futures|perpetuals?|options|derivatives|spot trading|crypto trading",
            4,
        ),
        near(FUND.replace("funds?", "futures"), "launch\\w*|debut\\w*", 3),
    ),
    # the state: money, prices, trade
    _cue(
        "tariff_policy",
        0.9,
        2.2,
        near(
            "paus\\w*|delay\\w*|exempt\\w*|suspend\\w*|lift\\w*|remov\\w*|cuts?|cutting|roll\\w* back|eas(?:e|es|ed|ing)|deal|truce|reprieve|relief|scrap\\w*|lower\\w*|soften\\w*|de-?escalat\\w*",
            "tariffs?|trade war|levies|duties|trade tensions?",
            5,
        ),
        near(
            "tariffs?|trade war|levies|trade tensions?",
            "paus\\w*|exempt\\w*|suspend\\w*|lifted|removed|relief|truce|reprieve|eas(?:e|es|ed|ing)|delay\\w*|rollback",
            3,
        ),
        r"\btrade (?:deal|truce|agreement)\b",
    ),
    _cue(
        "tariff_policy",
        -0.9,
        2.2,
        r"\btariffs?\b",
        r"\btrade war\b",
        r"\blevies\b",
        r"\bimport dut(?:y|ies)\b",
        r"\btrade tensions?\b",
    ),
    _cue(
        "rate_decision",
        -0.9,
        2.2,
        r"\b(?:no|fewer|not cut\w*|without|delay\w*|rul\w+ out|push\w* back|dash\w*|fad\w+|less) (?:\w+ ){0,4}?(?:rate[- ]cuts?|cuts?|(?:interest )?rates?|easing)\b",
        r"\b(?:hold(?:s|ing)? off on|against|hopes? for) (?:\w+ ){0,2}?(?:rate )?cuts? (?:fade|dim|fall)\w*",
        r"\b(?:in )?no (?:hurry|rush)\b|\bnot (?:be )?in a (?:hurry|rush)\b",
        r"\bhigher for longer\b",
        r"\bhawkish\w*",
        near(
            "hik(?:e|es|ed|ing)|rais(?:es|ed|ing)|lift\\w*|increas\\w*",
            "(?:interest )?rates?|borrowing costs",
            3,
        ),
        r"\brate (?:hikes?|increases?|rises?)\b",
        r"\bquantitative tightening\b|\bdrain\w* liquidity\b|\btighten(?:s|ing|ed)? (?:monetary )?policy\b",
        r"\b(?:bond|treasury) yields? (?:\w+ ){0,2}?(?:rise|rose|climb|jump|surg|soar|spike)\w*",
    ),
    _cue(
        "rate_decision",
        1,
        2.2,
        near(
            "cut(?:s|ting)?|lower(?:s|ed|ing)?|eas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion)|slash\\w*|trim\\w*|falling|lower",
            "(?:interest[- ])?rates?|borrowing costs|monetary policy",
            3,
        ),
        r"\b(?:interest[- ])?rate[- ](?:cuts?|reductions?)\b",
        r"\b(?:basis[- ]point|bps?|bp)(?:[- ]?(?:worth of )?(?:rate )?)(?:cut|cuts|reduction)\b",
        r"\bdovish\w*",
        r"\bquantitative easing\b|\bstimulus\b|\bmoney printing\b|\bliquidity (?:injection|boost)\b|\binject\w* (?:\w+ ){0,2}?liquidity\b",
        r"\b(?:treasury|t)[- ]?bills? (?:purchases?|buying)\b|\b(?:bond|asset)[- ](?:buying|purchases?)\b",
        near("buy(?:s|ing)?|purchas\\w+", "treasury bills|treasuries|government bonds", 4),
        r"\bend(?:s|ed|ing)? (?:of )?(?:quantitative tightening|qt)\b",
        near("m2|money supply|global liquidity", UP, 4),
    ),
    _cue(
        "rate_decision",
        0,
        1.6,
        near(
            "fed|federal reserve|ecb|central bank|bank of (?:england|japan|canada)|boe|boj|fomc|powell",
            "rates?|meeting|decision|minutes|policy|hold(?:s|ing)?|speech|unchanged",
            6,
        ),
    ),
    _cue(
        "macro_data",
        0.9,
        2,
        near(
            "inflation|cpi|pce|ppi|consumer prices|producer prices|price pressures?|jobless claims",
            "cool\\w*|eas(?:e|es|ed|ing)|slow(?:s|ed|ing)|fell|falls?|falling|below|lower|soft\\w*|weaker|declin\\w*|retreat\\w*|undershoot\\w*|drops?|dropped",
            4,
        ),
        near(
            "cool(?:er|ing)?|soft(?:er)?|eas(?:es|ing)|slow(?:er|ing)|lower|falling",
            "inflation|cpi|pce|ppi|price pressures",
            3,
        ),
    ),
    _cue(
        "macro_data",
        -0.9,
        2,
        near(
            "inflation|cpi|pce|ppi|consumer prices|producer prices|price pressures?",
            "hot(?:ter)?|accelerat\\w*|ris(?:e|es|ing)|rose|jump\\w*|surg\\w*|above|higher|sticky|stubborn\\w*|climb\\w*|persist\\w*|picks? up|exceed\\w*|quicken\\w*",
            4,
        ),
        near(
            "hot(?:ter)?|sticky|stubborn|rising|higher|surging|accelerating",
            "inflation|cpi|pce|ppi|prices",
            3,
        ),
        r"\b(?:recession|stagflation|downturn|hard landing|contraction|credit crunch)\b",
        near(
            "gdp|economy|growth|retail sales|payrolls|hiring",
            "contract\\w*|shrink\\w*|shrank|slump\\w*|weaken\\w*|stall\\w*",
            3,
        ),
        r"\bgovernment shutdown\b|\bdebt ceiling\b|\bdowngrade\w*",
    ),
    _cue(
        "macro_data",
        0,
        1.4,
        r"\b(?:cpi|pce|ppi|inflation|nonfarm payrolls?|jobs report|unemployment|jobless claims|gdp|retail sales|consumer confidence|pmi|treasury yields?|dollar index|dxy)\b",
    ),
    # law
    _cue(
        "regulation_action",
        1,
        2,
        near(
            "strategic|national|state|federal|sovereign",
            "(?:bitcoin|btc|crypto|digital asset)(?: \\w+)? (?:reserve|stockpile)",
            3,
        ),
        near(
            f"{LAW}",
            "pass(?:es|ed)?|clear(?:s|ed)|sign(?:s|ed)|advance\\w*|approv\\w*|adopt\\w*|legali[sz]\\w*|green-?light\\w*",
            4,
        ),
        near(
            "pass(?:es|ed)?|sign(?:s|ed)|approv\\w*|advance\\w*|legali[sz]\\w*|back(?:s|ed)|adopt\\w*",
            f"{LAW}",
            5,
        ),
        r"\b(?:regulatory|legal) clarity\b",
        r"\bpro-(?:crypto|bitcoin)\b",
        r"\bcrypto[- ]friendly\b",
        near(
            "grant(?:s|ed)?|obtain\\w*|secur(?:es|ed)|receiv(?:es|ed)|wins?|won|gets?|awarded|gains?|lands?",
            "licen[cs]es?|registration|regulatory approval|approval|authori[sz]ation|charter|permission|nod",
            5,
        ),
        r"\blegal tender\b",
        r"\bno-action (?:letter|relief|leeway)\b",
    ),
    _cue(
        "regulation_action",
        -0.9,
        2,
        near(
            "ban(?:s|ned|ning)?|prohibit\\w*|outlaw\\w*|restrict\\w*|tighten\\w*|curb\\w*|limit(?:s|ed|ing)|block\\w*|bar(?:s|red|ring)|veto\\w*|oppos\\w+|reject\\w*|vot\\w+ (?:down|against)",
            f"crypto\\w*|bitcoin|stablecoins?|mining|exchanges?|trading|{LAW}|digital assets?|defi|tokens",
            4,
        ),
        r"\bburden\w*\b|\b(?:overly broad|onerous|stricter|harsh(?:er)?|strict) (?:\w+ )?(?:rules?|reporting|regulations?|requirements?)?\b",
        near(
            "tax(?:es|ation)?|levy|excise",
            "crypto\\w*|bitcoin|miners?|gains|mining|impos\\w+|hike\\w*|propos\\w+",
            3,
        ),
        near("delay\\w*|stall\\w*|derail\\w*|fail\\w*|block\\w*", LAW, 4),
    ),
    _cue(
        "regulation_action",
        0,
        1.3,
        rf"\b(?:{GOVERNMENT})\b.{{0,40}}\b(?:{LAW}|guidelines?|guidance|policy|oversight|executive order|hearing|consultation|framework)\b",
        rf"\b(?:{LAW})\b",
    ),
    # companies and their coins
    _cue(
        "corporate_purchase",
        0,
        1.5,
        r"\b(?:buy|purchase|bought) (?:\w+ ){0,4}?(?:coffee|pizza|house|car|tickets?|groceries)\b",
    ),
    _cue(
        "corporate_purchase",
        1,
        2,
        near(
            BUY,
            f"[\\d,.]+ (?:{COINS})|{MONEY}(?: worth)?(?: of| in)? (?:{COINS})|(?:more |additional )?(?:{COINS})\\b(?! (?:miner|min(?:ing|ers)|platform|exchange|firm|etf|startup|company|custod|payment|atm|wallet))",
            6,
        ),
        r"\b(?:bitcoin|btc|ether|eth|solana|xrp|crypto) (?:treasury|accumulation|buying spree|purchase)\b",
        r"\bwhales?\b(?:\W+\w+){0,4}?\W+(?:buy|bought|accumulat|scoop|add|snap|stack|hoard)\w*",
        near("accumulat\\w+|buy(?:ing)?", "whales?|holders|institutions|institutional", 3),
        r"\b(?:buyback|buy-back|repurchas\w+|token burn|burn(?:s|ed|ing)?) ",
    ),
    _cue(
        "corporate_sale",
        -1,
        2,
        near(
            SELL,
            f"[\\d,.]+ (?:{COINS})|{MONEY}(?: worth)?(?: of| in)? (?:{COINS})|(?:{COINS})|holdings|stake|tokens|coins|bags?",
            5,
        ),
        r"\bwhales?\b(?:\W+\w+){0,4}?\W+(?:sell|sold|dump|offload|unload|exit|deposit)\w*",
        r"\bsell(?:ing)?[- ](?:pressure|off|wall)s?\b|\bselloffs?\b|\bprofit[- ]taking\b|\bminer capitulation\b|\bcapitulat\w+",
        near(
            "insiders?|founder|team|miners?|holders",
            "sell(?:s|ing)?|sold|dump\\w*|offload\\w*|cash(?:es|ed|ing) out",
            3,
        ),
    ),
    # derivatives
    _cue(
        "liquidation",
        0.6,
        2,
        near(
            "shorts?|short positions|short sellers|bears",
            "liquidat\\w+|squeez\\w+|wiped out|rekt",
            3,
        ),
        r"\bshort squeeze\b",
    ),
    _cue(
        "liquidation",
        -0.8,
        2,
        r"\b(?:long|crypto|bitcoin|leveraged?|total|forced|market|mass|hourly|daily)? ?liquidations?\b",
        r"\bliquidat(?:ed|ing|es)\b",
        r"\bmargin calls?\b",
        r"\b(?:longs|bulls) (?:\w+ )?(?:liquidated|rekt|wiped out|trapped)\b",
        r"\bwip(?:es|ed|ing) out\b",
    ),
    # supply to come, supply given away
    _cue(
        "airdrop_unlock",
        -0.8,
        2,
        near("unlock(?:s|ed|ing)?|vesting|cliff", "tokens?|supply|worth|million|billion", 4),
        r"\btoken unlocks?\b|\bdilut\w+|\binflationary\b",
    ),
    _cue(
        "airdrop_unlock",
        0,
        1.8,
        r"\bairdrop\w*",
        r"\b(?:token )?claims?\b(?= (?:open|period|portal|start|begin|window|process))",
    ),
    # business
    _cue(
        "funding",
        0.35,
        2,
        near(
            "rais(?:es|ed|ing)|secur(?:es|ed)|clos(?:es|ed)|lands?|landed|nabs?|nets?|bags?|receiv\\w+|attract\\w*|completes?|scor(?:es|ed)|seek\\w*|seals?",
            f"{MONEY}|funding|series [a-f]|seed (?:round|funding|investment)|investment",
            4,
        ),
        r"\b(?:funding|financing|investment|seed|strategic) round\b",
        r"\bseries [a-f]\b",
        near(
            "leads?|led|backs?|backed|invest(?:s|ed|ing)?",
            f"{MONEY}|funding|round|startup|in crypto",
            4,
        ),
        near("venture|crypto|web3|fund", f"{MONEY}.{{0,20}}fund|\\bnew fund\\b|venture fund", 4),
        r"\b(?:ipo|goes public|going public|go public|initial public offering|public listing|spac)\b",
        r"\bvaluation\b",
    ),
    _cue(
        "bankruptcy",
        -0.7,
        2,
        near(
            "fil(?:es|ed|ing)|declar\\w+|seeks?",
            "(?:for )?(?:chapter (?:11|7)|bankruptcy|insolvency)",
            3,
        ),
        r"\binsolven\w+|\bcollaps(?:e|es|ed)\b|\bgoes? under\b",
    ),
    _cue(
        "bankruptcy",
        0,
        1.6,
        r"\bbankrupt\w*|\bchapter 11\b|\bcreditors?\b|\brestructuring\b|\bliquidators?\b|\bestate\b",
    ),
    _cue(
        "adoption_partnership",
        0.8,
        1.8,
        near(
            "partner\\w*|team(?:s|ed|ing)? up|collaborat\\w*|join(?:s|ed)? forces|integrat\\w*|alliance|tie-?up|taps?|selects?|choos\\w+",
            "with|into|to|for|on|between",
            4,
        ),
        near(
            "accept(?:s|ed|ing)?|adopt(?:s|ed|ing|ion)?|support(?:s|ed|ing)?|enabl\\w+|allow\\w*|offer(?:s|ed|ing)?|launch\\w*|unveil\\w*|introduc\\w*|debut\\w*|roll\\w* out|build\\w*|plans?|prepar\\w+|begins?|starts?|test\\w*|pilot\\w*|explor\\w+",
            f"(?:{COINS}|crypto\\w*|blockchain|stablecoin|digital assets?|layer[- ]2|tokeni[sz]\\w+|custody|payments?|trading|staking|remittances?|treasury|settlement)",
            6,
        ),
        r"\b(?:mainstream|institutional|mass|merchant|corporate) (?:adoption|demand|interest)\b",
        near(
            "expand\\w*|enter(?:s|ed|ing)?|open(?:s|ed|ing)?|launch\\w*",
            "(?:in|into|to|market|office|hub|operations|services?|region|europe|asia|africa|latin america)",
            4,
        ),
        r"\btokeni[sz]\w+ (?:fund|treasur|stock|bond|asset|deposit|gold|real)\w*",
    ),
    _cue(
        "network_upgrade",
        0.7,
        2,
        r"\b(?:hard fork|soft fork|mainnet (?:upgrade|launch|goes live)|network upgrade|protocol upgrade|upgrade)\b",
        near(
            "upgrade|mainnet|fork|testnet|roadmap|improvement proposal",
            "live|activat\\w*|launch\\w*|complet\\w*|deploy\\w*|scheduled|set for|approv\\w*",
            4,
        ),
    ),
    _cue(
        "network_upgrade",
        -0.7,
        2,
        near(
            "network|chain|blockchain|mainnet|service|platform|exchange",
            "outage|down|halt\\w*|offline|stopp\\w+|congest\\w+|disrupt\\w+",
            3,
        ),
        r"\boutages?\b",
    ),
    _cue(
        "token_launch",
        0.1,
        1.6,
        r"\b(?:token (?:launch|generation event|sale|debut)|tge|ico|ido|presale|pre-sale)\b",
        near(
            "launch\\w*|debut\\w*|issu\\w+|unveil\\w*|releas\\w+|mint\\w*|drop",
            "(?:its |native |own |new )?(?:token|memecoin|meme coin|nfts?|collection|coin)\\b",
            4,
        ),
        r"\bmint(?:ing|ed|s)?\b",
    ),
    # network figures
    _cue(
        "onchain_activity",
        0.7,
        1.6,
        near(
            "revenue|fees|active addresses|transactions|tvl|total value locked|volumes?|hash ?rate|users|wallets|activity|addresses|open interest|market cap\\w*|supply|stablecoin supply|staking|demand|dominance|searches",
            "record|all-time high|new high|milestone|surpass\\w*|exceed\\w*|tops?|hits?|crosse[sd]|"
            + UP,
            4,
        ),
        near(
            "record|growing|rising|soaring|surging|strong|robust|booming|highest",
            "revenue|fees|volumes?|activity|adoption|demand|usage|tvl|users",
            3,
        ),
    ),
    _cue(
        "onchain_activity",
        -0.7,
        1.6,
        near(
            "revenue|fees|active addresses|transactions|tvl|total value locked|volumes?|hash ?rate|users|wallets|activity|addresses|open interest|demand|liquidity|usage|interest|staking",
            DOWN,
            4,
        ),
        near(
            "falling|declining|weak\\w*|low|lower|shrinking|slump\\w*|plunging|lowest|fading|waning",
            "revenue|volumes?|activity|demand|usage|liquidity|interest|users",
            3,
        ),
    ),
)
"""The table, in the order in which cues claim words."""
