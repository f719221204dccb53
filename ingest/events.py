"""Lines of a history in, dated Events out; a line without a date happened on the date above it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.lines import Source, clean, marked, width
from ingest.records import Event, LineRange, Section

_DATED = re.compile(
    r"^(?P<date>(?P<year>(?:19|20)\d\d)\s*[.년\-/]\s*(?:(?P<month>1[0-2]|0?[1-9])(?![\d,]|(?!월)[가-힣])\s*[.월\-/]?\s*(?:(?P<day>3[01]|[12]\d|0?[1-9])(?![\d,])\s*[.일]?)?)?)"
    r"\s*(?:[:：]|[-–—](?=\s))?\s*(?P<text>\S.*)$"
)

_RECENT = 2  # years; a list of dates that goes no further back plans or reports
_HEADER = re.compile(r"[^\t\d]+\t[^\t\d]+")


def read_events(source: Source, section: Section, lines: Sequence[int]) -> Iterator[Event]:
    """The events among a section's lines. Nothing is read before the first dated line; a line without a mark below one
    that had no room for its first word is the rest of that."""
    last: Event | None = None
    full = max((width(text) for text in source.lines if marked(text).mark and "\t" not in text), default=0)
    for line in lines:
        body = clean(marked(source[line]).body.replace("\t", " "))
        match = _DATED.match(body)
        if match:
            month, day = (int(match[part]) if match[part] else None for part in ("month", "day"))
            if last:
                yield last
            span = LineRange(line, line)
            last = Event(section, span, int(match["year"]), month, day, match["date"].strip(), match["text"])
        elif last:
            span = LineRange(last.lines.first, line)
            own = marked(source[line]).mark or source[line].startswith("\t")  # a table's row without a date
            rest = not own and width(source[line - 1]) + width(f" {body.split()[0]}") > full
            if not rest:
                yield last
            text = f"{last.text} {body}" if rest else body
            last = replace(last, lines=span, text=text)
    if last:
        yield last


def chronicle(section: Section, told: Sequence[tuple[LineRange, str]], briefing_year: int) -> list[Event]:
    """The events of bullets beside each other that begin with a date each and go back years ("○ 연혁" in a longer
    section); [] for any others."""
    found = []
    for lines, text in told:
        match = _DATED.match(text)
        if match and match["month"]:
            day = int(match["day"]) if match["day"] else None
            date = match["date"].strip()
            found.append(Event(section, lines, int(match["year"]), int(match["month"]), day, date, match["text"]))
    long_ago = any(event.year < briefing_year - _RECENT for event in found)
    return found if long_ago and len(found) > _RECENT and len(found) * 2 > len(told) else []


def is_history(source: Source, lines: Iterable[int]) -> bool:
    """Whether most of a section's lines begin with a date; a table's first line is its header, of a history that of
    two columns, the date and what happened, and all below it is dated, or of the date above it."""
    lines = [line for line in lines if source[line].strip()]
    dated = [bool(_DATED.match(clean(marked(source[n]).body.replace("\t", " ")))) for n in lines]
    headed = bool(lines) and "\t" in source[lines[0]] and not dated[0]
    below = zip(lines[1:], dated[1:], strict=True)
    rows = all(when or (n > lines[1] and source[n].startswith("\t")) for n, when in below)
    headed = headed and not (_HEADER.fullmatch(source[lines[0]]) and rows)
    return sum(dated) >= 2 and sum(dated) * 2 > len(lines) and not headed
