"""Words that any rationale may use: they begin sentences or name our own levels, and claim nothing.

A capitalised word that is neither here nor in the article is taken for an invented name.
"""

from bot.analysis.lists import words
from bot.models import Axis, Direction, Horizon, Level

VOCABULARY = frozenset(
    [
        *(word for axis in Axis for word in axis.value.split()),
        *(level.value for kind in (Level, Direction, Horizon) for level in kind),
        "I",
        "English",
    ]
)
"""Names of our own: the axes and their levels."""

OPENERS = words(
    """
    a about above access according across action actual adoption advertising after again against
    all almost already also although amid among an and another any anyone anything appeal
    appeals approval are around as aside at away bad bankruptcy based bears because before
    behind being below beside besides better between beyond big both bright bulls but buyers
    buying by can cases cash caution central certain chart cheaper clear clearer clients coins
    compared confidence confirmation consider cooler could counter court courts crypto current
    customers daily data deals dearer decision decisions delays demand despite developers direct
    do does doors doubt during duties each earlier early easier either enforcement enough
    estates even every everything evidence exchange exchanges expect expectations expected
    falling far fear few fewer figures filings firms first flows follow for forced forecasts
    fresh from fund funds further futures gains given going good ground had half hard has have
    he headline headlines hearings her here higher his holders holding how however if impact in
    indeed inflation inflows inquiries instead interest into investigations investors is issuers
    it its itself just large larger last late later law lawyers least legal less like likely
    limited liquidations liquidity listings little long longer look looks losses lower macro
    mainly make many market markets may meanwhile might miners momentum money months more
    moreover most much named names near nearly neither net never new news next no nobody none
    nor not note nothing notice now numbers of off officials on once one only open opinion or
    other others otherwise our out outflows outside over overall papers part partners past
    payments people perhaps plans policy positions positive possible press pressure price prices
    private probably probes professionals promotion prospects protocol public purchases
    questions quick quoted rate rates rather readers recipients regulated regulators relief
    reports rising risk risks rules rulings rumour rumours sales same scarce secured sellers
    selling sentiment services several she short should shown similar since single size slower
    small smaller so softer some somebody someone something soon sources speculation spot
    stablecoins statements still stocks stolen stories strong such supply support talks tariffs
    technical technology terms than that the their them then there therefore these they thieves
    thin this those though through thus tighter time to today together token tokens too trade
    traders trading transfers trust two uncertainty under unless until up upside us users usual
    very volume volumes wait watch we weak weekly weeks well were what whatever when where
    whether which while who whoever whole why will with withdrawals within without words worse
    would years yet yields you your
    """
)
"""Words that may open a sentence."""
