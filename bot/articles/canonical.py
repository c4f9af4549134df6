"""When are two reports the same report: canonical addresses, content hashes, identity keys."""

import hashlib
import re
import unicodedata
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from bot.articles.letters import words
from bot.models import SourceId

_TRACKING = words(
    "fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid mc_cid mc_eid mkt_tok",
    "ref ref_src ref_url referrer source src cmpid cmp ncid ocid smid sref guccounter spm",
    "ito icid xtor taid at_medium at_campaign at_custom1 at_custom2 amp outputtype _ga _gl",
    "share shareid partner feature traffic_source",
)
"""Query parameters that say how a reader came, never which article is meant."""

_TRACKING_PREFIXES = ("utm_", "hsa_", "mtm_", "pk_", "at_")
_PORTS = {"http": 80, "https": 443}
_ARCHIVE_HOSTS = re.compile(r"archive\.(?:is|ph|today|li|vn|fo|md)|web\.archive\.org")
_ARCHIVED = re.compile(r"(?:/web)?/(?:newest|oldest|latest|submit|\d{4,14}[a-z_]*|\*)/(https?:/.*)")
_AMP_CACHE = re.compile(r"/(?:amp|c|v|wp)/(s/)?(?=[^/]+\.[^/]+)")
_AMP_HOSTS = re.compile(r"(?:www\.)?google\.[a-z.]+|.+\.cdn\.ampproject\.org")
_SCHEME = re.compile(r"(https?):/{1,2}(?=[^/])", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
_AMP_PATH = re.compile(r"(?:/amp)?(?:\.amp)?(\.html?)?/?$", re.IGNORECASE)
_MORE_SAFE = "/:@!$&'()*+,;=~-._"


def canonical_url(url: str) -> str:
    """Return the one spelling of an article's address; text that is no web address is only trimmed.

    The result names an article, it is not meant to be fetched: http becomes https, `www.` and a
    trailing slash go, tracking parameters, AMP forms and archive prefixes are undone, the rest
    of the query is sorted. A fragment goes unless it is a route (`#!/a`, `#/a`).
    """
    parts = _split(_unwrapped(url.strip()))
    if parts is None:
        return url.strip()
    host = _host(parts)
    path = _path(parts.path)
    query = urlencode(sorted(_meaningful(parts.query)))
    route = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    return f"https://{host}{path}" + (f"?{query}" if query else "") + route


def content_hash(title: str, text: str) -> str:
    """Return 16 hex digits that stay the same over case, white space and punctuation variants."""
    spelled = f"{_normal(title)}\n{_normal(text)}"
    return hashlib.sha256(spelled.encode()).hexdigest()[:16]


def identities(
    *, source: SourceId, guid: str | None, url: str | None, title: str, text: str
) -> tuple[str, ...]:
    """Return an article's keys, most trusted first: its guid at this source, its address, its text.

    A guid that is an address is brought to its canonical spelling: publishers flip http and
    https or a trailing slash between two polls (FreshRSS 5151), and that is no new article. Its
    fragment counts: some feeds tell the items of one page apart by nothing else.
    """
    keys = []
    if guid and guid.strip():
        address, hash_sign, fragment = guid.strip().partition("#")
        keys.append(f"guid:{source}:{canonical_url(address)}{hash_sign}{fragment}")
    if url and _split(url.strip()) is not None:
        keys.append(f"url:{canonical_url(url)}")
    if _normal(title) or _normal(text):
        keys.append(f"hash:{content_hash(title, text)}")
    return tuple(keys)


def _split(url: str) -> SplitResult | None:
    """Take an address apart; None when it is not an http(s) address with a host."""
    try:
        parts = urlsplit(url)
        is_web = parts.scheme.lower() in _PORTS and bool(parts.hostname)
        _ = parts.port  # raises for a port that is no number
    except ValueError:
        return None
    return parts if is_web else None


def _unwrapped(url: str) -> str:
    """Return the address that an archive's or an AMP cache's address stands for."""
    parts = _split(url)
    if parts is None:
        return url
    host = (parts.hostname or "").lower()
    rest = parts.path + (f"?{parts.query}" if parts.query else "")
    if _ARCHIVE_HOSTS.fullmatch(host) and (match := _ARCHIVED.match(rest)):
        return _SCHEME.sub(r"\1://", match[1], count=1)
    if _AMP_HOSTS.fullmatch(host) and (match := _AMP_CACHE.match(rest)):
        return "https://" + rest[match.end() :]
    return url


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    host = re.sub(r"^amp\.(?=[^.]+\.)", "", host)
    is_default = parts.port in (None, _PORTS[parts.scheme.lower()])
    return host if is_default else f"{host}:{parts.port}"


def _path(path: str) -> str:
    path = quote(unquote(re.sub(r"/{2,}", "/", path)), safe=_MORE_SAFE)
    path = _AMP_PATH.sub(r"\1", _INDEX.sub("", path))
    return path.removesuffix("/")


def _meaningful(query: str) -> list[tuple[str, str]]:
    return [
        (name, value)
        for name, value in parse_qsl(query, keep_blank_values=True)
        if name.lower() not in _TRACKING and not name.lower().startswith(_TRACKING_PREFIXES)
    ]


def _normal(text: str) -> str:
    """Return the letters and digits of a text in lower case, one space between words."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))
