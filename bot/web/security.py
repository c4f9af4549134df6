"""Headers that keep a page from running or loading anything but its own files."""

from aiohttp import web

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "Server": "newsvane",
}
"""The one script and the style sheets come from /static; nothing is inline."""


async def protect(_request: web.Request, response: web.StreamResponse) -> None:
    """Put the headers on every answer, errors included."""
    response.headers.update(HEADERS)
