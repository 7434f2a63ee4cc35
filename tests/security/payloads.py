"""Script-injection strings: every way out of a context with everything that could run behind it.

Each calls ``kyoseiHit`` with its own number, so that a test can say which one ran. The short
ones fit wherever a person may type a title.
"""

from __future__ import annotations

from itertools import product

HIT = "kyoseiHit"

# what ends the text, attribute, comment, script or style that the string may stand in
_BREAKERS = (
    "", '">', "'>", "`>", "</p>", "</script>", "</style>", "</title>", "</textarea>", "-->",
    "]]>", "</template>", "</noscript>", "</svg>", "</button>",
)  # fmt: skip
_ELEMENTS = (
    "<script>{run}</script>",
    "<ScRiPt >{run}</sCrIpT>",
    "<img src=x onerror={run}>",
    "<img/src/onerror={run}//>",
    "<svg onload={run}>",
    "<svg><animate onbegin={run}>",
    "<details open ontoggle={run}>",
    "<input autofocus onfocus={run}>",
    "<video><source onerror={run}>",
    "<style onload={run}></style>",
    "<iframe src=javascript:{run}>",
    "<a href=javascript:{run}>x</a>",
    "<math><a href=javascript:{run}>x",
    '<iframe srcdoc="<script>parent.{run}</script>">',
)
_QUOTES = ('"', "'", "`", '" ', "'\t")
_HANDLERS = (
    "onmouseover={run} x=", "autofocus onfocus={run} x=", "style=animation:x onanimationend={run} ",
    "onpointerenter={run}//", "onclick={run}//",
)  # fmt: skip
# out of a string, a comment or a template of a script, and into one of a template engine
_CODE = (
    '";{run}//', "';{run}//", "`;{run}//", '\\";{run}//', "\\';{run}//", "*/{run}/*",
    "\u2028{run}\u2028", '"\u2029;{run}//', "${{{run}}}", '"-{run}-"', "'-{run}-'", "</script><script>{run}//",
    "<!--<script>{run}", '"}}]}};{run}//', "{{{{7*7}}}}{run}", "{{{{constructor.constructor('{run}')()}}}}",
    "{{% print({run}) %}}", "{{{{ cycler.__init__.__globals__ }}}}{run}", "<%= {run} %>", "#{{{run}}}",
)  # fmt: skip
_SCHEMES = (
    "javascript:", "JaVaScRiPt:", "java\tscript:", "\x01javascript:", " javascript:", "javascript&colon;",
    "&#106;avascript:", "javascript://%0a", "vbscript:", "data:text/html,<script>parent.",
)  # fmt: skip
_LINKS = ("{url}", "[x]({url})", "![x]({url})", "<{url}>", "[x][y]\n\n[y]: {url}")
# letters that something may later turn into the ones that count
_DISGUISES = (
    "＜script＞{run}＜/script＞", "\u202e>tpircs<{run}", "<\u200bscript>{run}</script>",
    "&lt;script&gt;{run}&lt;/script&gt;", "&amp;lt;script&amp;gt;{run}", "&#60;script&#62;{run}",
    "%3Cscript%3E{run}%3C/script%3E", "%253Cscript%253E{run}", "\\u003cscript\\u003e{run}",
    "\\x3cscript\\x3e{run}", "\ufeff<script>{run}</script>", "<scr<script>ipt>{run}</script>",
    "+ADw-script+AD4-{run}", "<svg><script>{run}&#47;&#47;</script>", "$\\href{{javascript:{run}}}{{x}}$",
)  # fmt: skip
# what runs nothing and yet leads a reader to somebody else's site
ELSEWHERE = "https://kyosei-hit.example"
_WAYS_OUT = (
    '<a href="{elsewhere}/{run}">x</a>', "<a href='{elsewhere}/{run}'>x</a>", "[x]({elsewhere}/{run})",
    "<{elsewhere}/{run}>", "{elsewhere}/{run}", "<img src={elsewhere}/{run}>", "www.kyosei-hit.example/{run}",
    "{run}@kyosei-hit.example", "a@kyosei-hit.example",
)  # fmt: skip


def _all() -> tuple[str, ...]:
    forms = [breaker + element for breaker, element in product(_BREAKERS, _ELEMENTS)]
    forms += [quote + handler for quote, handler in product(_QUOTES, _HANDLERS)]
    forms += [link.replace("{url}", scheme + "{run}") for link, scheme in product(_LINKS, _SCHEMES)]
    forms += [*_CODE, *_DISGUISES, *_WAYS_OUT]
    return tuple(
        form.format(run=f"{HIT}({number})", elsewhere=ELSEWHERE)
        for number, form in enumerate(forms)
    )


PAYLOADS = _all()


def typed() -> tuple[str, ...]:
    """As a person can type them into one line: without what a line cannot hold."""
    clean = ("".join(c for c in text if c.isprintable()).strip() for text in PAYLOADS)
    return tuple(dict.fromkeys(clean))


def joined(texts: tuple[str, ...], longest: int) -> list[str]:
    """The texts one behind the other, as many as go into ``longest`` characters."""
    found = [""]
    for text in texts:
        both = f"{found[-1]} {text}".strip()
        found[-1:] = [both] if len(both) <= longest else [found[-1], text]
    return found
