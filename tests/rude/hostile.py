"""What rude visitors send: every address of the site, bent; and the values that break other sites.

``MARK`` stands in each of these values, so that a test can tell whether it comes back as markup.
"""

import string
from urllib.parse import quote

from hypothesis import strategies as st

from lib.figures import EXPLORATIONS, FIGURES, MOVED
from lib.live.delivery.page import served
from lib.middleware import bundles
from lib.site_routes import CARDS, FACTS
from tests.rude.asking import HOST, Asked

PAGES = ("", "hole_and_patch", "debris_primer", "lifeboat_timeline", "sources_and_checks", "teach")
MARK = "zq7"
# Unescaped, each of these would be markup, or the end of an attribute.
OPEN = (f"<{MARK}", f'{MARK}"x', f"{MARK}'x")

VALUES = (
    f"<{MARK} onload=alert(1)>",
    f'{MARK}"x onmouseover="alert(1)',
    f"{MARK}'x'",
    "</script>" + OPEN[0],
    f"{{{{7*7}}}}{MARK}",
    f"${{jndi:ldap://{MARK}}}",
    f"javascript:{MARK}",
    f"data:text/html,<{MARK}>",
    "../" * 12 + "etc/passwd",
    "..\\..\\..\\windows\\win.ini",
    "....//....//etc/passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "\\\\evil.example\\share",
    "C:\\",
    "//evil.example/x",
    "~root",
    ".git/config",
    ".env",
    "%00",
    "%2e%2e%2f",
    "%252e%252e%252f",
    "%c0%ae%c0%ae/",
    "%ff%fe",
    "%u0041",
    "%",
    "%zz",
    "%0d%0aSet-Cookie:%20a=b",
    "\x00",
    "\r\nSet-Cookie: a=b",
    "\n\n<" + MARK + ">",
    "\u202e\u0000",
    "\ud7ff\ufffe",
    "\U0001f680" * 40,
    "Z\u0351\u0343" * 60,
    "ß" * 90,
    "İ",
    "ﬀ",
    "１２",
    "٣",
    "²",
    "½",
    "\u2028",
    "\ufeff",
    "1e999",
    "-1e999",
    "NaN",
    "inf",
    "-0",
    "0x10",
    "1_000",
    "1,5",
    "9" * 400,
    "-" * 300,
    "0" * 300,
    "true",
    "null",
    "undefined",
    "None",
    "__proto__",
    "constructor",
    "toString",
    "[]",
    "{}",
    "()",
    "' OR 1=1--",
    "1; DROP TABLE x",
    "; cat /etc/passwd",
    "$(reboot)",
    "`id`",
    "|id",
    "*)(uid=*",
    "#set document(title: sys.inputs)",
    '#import "x"',
    "a" * 255,
    "a" * 256,
    "a" * 3000,
    " ",
    "",
    ".",
    "..",
    "2018-99-99",
    "2018-02-30",
    "0000-00-00",
    "99999-01-01",
    "http://[::1",
    "http://[",
    "//[",
    "?",
    "#",
    "&",
    "=",
)

NAMES = sorted(
    {live.control.name for figure in FIGURES.values() for live in figure.controls}
    | {
        "bet",
        "stage",
        "talk",
        "page",
        "embed",
        "level",
        "goals",
        "seed",
        "key",
        "url",
        "format",
        "maxwidth",
        "maxheight",
        "streamlit",
        "q",
        "callback",
        "debug",
        "__proto__",
        "level[]",
    }
)
STREAMLIT = (
    "_stcore/health", "_stcore/host-config", "_stcore/stream", "_stcore/metrics",
    "_stcore/message", "_stcore/upload_file/a/b", "_stcore/agent/interact", "_stcore/agent/mcp",
    "_stcore/allowed-message-origins", "_stcore/script-health-check",
    "_stcore/bidi-components/a/b.js", "component/a/index.html", "media/a.png", "app/static/a",
    "static/index.html", "auth/login", "oauth2callback",
)  # fmt: skip
OURS = (
    *PAGES,
    "talk",
    "worksheet",
    "oembed",
    "about",
    "health/live",
    "health/ready",
    "robots.txt",
    "boot.js",
    "live/plotly.min.js",
    *(f"live/{name}" for name in served()),
    *(f"figure/{name}" for name in (*FIGURES, *MOVED)),
    *(f"facts/{file.name}" for file in FACTS.glob("*.csv")),
    *(f"cards/{file.name}" for file in CARDS.glob("*.png")),
)
FILES = (
    *(f"sweep/{file}.js" for figure in FIGURES.values() for file in figure.files),
    *(f"plot/{file}.js" for file in EXPLORATIONS),
)
PLACES = (
    "figure/{}", "sweep/{}.js", "plot/{}.js", "facts/{}.csv", "cards/{}.png", "live/{}", "{}",
    "static/{}", "static/js/{}.js",
    "_stcore/{}", "media/{}", "component/{}", "figure/{}/{}", "teach/{}", "worksheet.pdf/{}",
    "sweep/pressure~{}.js", ".well-known/{}",
)  # fmt: skip
METHODS = (
    "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get",
    "GETT", "X" * 300,
)  # fmt: skip
RANGES = (
    "bytes=0-", "bytes=0-0", "bytes=-1", "bytes=5-2", "bytes=0-0,1-1," + "2-2," * 300, "bytes=",
    "x=1-2", "bytes=99999999999999999999-", "bytes=a-b", "lines=1-2",
)  # fmt: skip
HEADERS = (
    "host", "accept", "accept-encoding", "accept-language", "if-none-match", "if-modified-since",
    "if-range", "range", "cookie", "origin", "referer", "user-agent", "x-forwarded-for",
    "x-forwarded-host", "x-forwarded-proto", "x-forwarded-prefix", "forwarded", "content-length",
    "content-type", "transfer-encoding", "expect", "connection", "upgrade", "authorization",
    "x-original-url", "x-rewrite-url", "x-http-method-override", "te", "via", "x-streamlit-user",
)  # fmt: skip

# A line of HTTP holds these and no others; uvicorn turns the rest away.
IN_LINE = "".join(chr(k) for k in range(0x21, 0x7F))
values = st.one_of(
    st.sampled_from(VALUES[:4]),  # those that would come back as markup
    st.sampled_from(VALUES),
    st.text(max_size=60),
    st.text(string.printable, max_size=200),
)
raw = st.text(IN_LINE, max_size=300)


@st.composite
def paths(draw: st.DrawFn) -> str:
    """An address of the site, or one bent: as it stands in the line, percent signs and all."""
    kind = draw(st.integers(0, 99))
    if kind < 35:
        return "/" + draw(st.sampled_from(OURS))
    if kind < 45:
        return "/" + draw(st.sampled_from(FILES))
    if kind < 52:
        return "/" + draw(st.sampled_from(STREAMLIT))
    if kind < 54:
        return "/" + draw(st.sampled_from(sorted(bundles())))
    if kind < 80:
        word = draw(values)
        word = quote(word, safe="/%") if draw(st.booleans()) else quote(quote(word, safe=""), safe="%/")
        return "/" + draw(st.sampled_from(PLACES)).replace("{}", word.replace("\x00", "%00"))
    if kind < 90:
        known = "/" + draw(st.sampled_from(OURS))
        bends = (
            "{}/",
            "{}//",
            "//{}",
            "{}/.",
            "{}/..",
            "{}%00",
            "{};x=1",
            "{}%20",
            "{}.html",
            "{}%3Fx",
            "{}/../..{}",
        )
        return draw(st.sampled_from(bends)).replace("{}", known)
    return (
        draw(st.sampled_from(("*", "http://evil.example/", "evil.example:443", "")))
        if kind < 92
        else draw(raw)
    )


@st.composite
def queries(draw: st.DrawFn) -> str:
    """Nothing, names of the site with rude values, or any letters."""
    kind = draw(st.integers(0, 9))
    if kind < 2:
        return ""
    if kind == 9:
        return "?" + draw(raw)
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6))
    if kind == 8:
        names = names * draw(st.sampled_from((50, 300, 2000)))
        return "?" + "&".join(f"{name}{k}" for k, name in enumerate(names))
    return "?" + "&".join(f"{name}={quote(draw(values), safe='')}" for name in names)


@st.composite
def fields(draw: st.DrawFn) -> tuple[tuple[bytes, bytes], ...]:
    """Headers: mostly a host, and often some that bend."""
    more = []
    for name in draw(st.lists(st.sampled_from(HEADERS), max_size=4)):
        value = draw(st.sampled_from(RANGES) if name == "range" else values)
        clean = value.encode("utf-8", "ignore").translate(None, b"\x00\r\n").strip()
        more.append((name.encode(), clean))
    return (*([HOST] if draw(st.integers(0, 9)) else []), *more)


@st.composite
def embeds(draw: st.DrawFn) -> str:
    """An oEmbed question about a figure of ours, with rude settings."""
    figure = draw(st.sampled_from(sorted(FIGURES)))
    url = quote(f"http://site.example/figure/{figure}{draw(queries())}", safe="")
    sizes = "".join(f"&{name}={quote(draw(values))}" for name in ("maxwidth", "maxheight"))
    return f"/oembed?url={url}{sizes if draw(st.booleans()) else ''}"


@st.composite
def sheets(draw: st.DrawFn) -> str:
    """A worksheet, the one page that repeats what an address says."""
    names = draw(st.lists(st.sampled_from(("level", "goals", "seed")), min_size=1, max_size=3))
    return "/worksheet?" + "&".join(f"{name}={quote(draw(values), safe='')}" for name in names)


def papers() -> st.SearchStrategy[str]:
    """The same as a PDF, which takes 100 ms to set: so few ask for one."""
    return st.builds(str.replace, sheets(), st.just("worksheet"), st.just("worksheet.pdf"))


@st.composite
def requests(draw: st.DrawFn) -> Asked:
    """One request."""
    kind = draw(st.integers(0, 399))
    if kind < 28:
        line = draw(sheets() if kind < 12 else embeds() if kind < 24 else papers())
    else:
        line = draw(paths()) + draw(queries())
    target = line.encode("ascii", "ignore")
    target = bytes(byte for byte in target if 0x21 <= byte < 0x7F) or b"/"
    rude = draw(st.integers(0, 4)) == 0
    method = draw(st.sampled_from(METHODS)) if rude else "GET"
    body = draw(st.binary(max_size=200)) if method in ("POST", "PUT", "PATCH") else b""
    return Asked(target, method, draw(fields()), body)
