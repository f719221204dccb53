"""Items in, Courses out: every line that counts something (2과정, 490명, 60차시 …), split where it counts several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ingest.bullets import Item
from ingest.numbers import PLAIN, parse_number
from ingest.records import Count, Course, Section
from ingest.statements import PHASES, group_of, year_of

_UNITS = "과정|차시|기관|강좌|학급|개소|시간|회차|명|인|기|회|교|편|종|팀|건|점|반|부|권|학교|과목|프로그램|동아리|개교|개월|개"
_PARTICLE = r"(?=$|[^가-힣]|[을를이가은의씩에]|으?로|이상|이내|내외|까지|대상|별|간)"
_COUNT = re.compile(
    rf"(?:(?:총|약|각|연)\s*)*(?<![\d.~∼'’‘-])(?P<value>(?:{PLAIN})(?:[십백천만억]+)?)\s?(?P<each>개\s?)?(?P<unit>{_UNITS}){_PARTICLE}"
)
_BESIDES = re.compile(r"(?:외|제|전년\s?대비)\s*$")
_PERIOD = re.compile(r",?\s*['’‘]\d\d\.\s?[\d·~.'’‘월\s]*월")
_LEFTOVER = re.compile(r"\(\s*[,·]*\s*\)|（\s*）")
_CHANGE = re.compile(rf"(?:{PLAIN})\s?(?:{_UNITS})\s*(?:→|⇒|->)\s*(?=\d)")


@dataclass
class _Part:
    """One labelled part of a line and what it counts.

    Attributes:
        label: the words before its first count.
        tail: the words behind its last count, up to the next part.
    """

    label: str
    counts: list[Count] = field(default_factory=list)
    tail: str = ""


def read_courses(section: Section, items: Sequence[Item], briefing_year: int) -> Iterator[Course]:
    """The courses of a section of results or plans, in order; one per labelled part of a line."""
    if section.aspect not in PHASES:
        return
    year = year_of(section, briefing_year) or briefing_year
    names: dict[int, str] = {}
    for item in items:
        parts = _parts(item.text)
        whole = _named(item, parts)
        parent = item.parent
        detail_of = names.get(id(parent)) if parent else None
        for name, part in whole:
            names.setdefault(id(item), name)
            yield Course(
                section=section,
                lines=item.lines,
                name=name,
                tag=item.tag,
                group=group_of(item),
                year=year,
                phase=PHASES[section.aspect],
                counts=tuple(part.counts),
                detail_of=detail_of,
            )


def _parts(text: str) -> list[_Part]:
    """A new part begins where a count has words of its own before it, or its unit was counted already."""
    text = _CHANGE.sub("", text)
    parts: list[_Part] = []
    end = 0
    for match in _COUNT.finditer(text):
        between = text[end : match.start()]
        value = parse_number(match["value"])
        if value is None or _BESIDES.search(between):
            continue
        tail, label = _divided(between) if parts else ("", between)
        unit = {"개교": "교", "학교": "교"}.get(match["unit"], match["unit"])
        if not parts or label or any(count.unit == unit for count in parts[-1].counts):
            if parts:
                parts[-1].tail = tail
            parts.append(_Part(label))
        elif tail:
            parts[-1].label += f" {tail}"
        parts[-1].counts.append(Count(Decimal(value), unit))
        end = match.end()
    if parts:
        parts[-1].tail = text[end:]
    return parts


def _divided(between: str) -> tuple[str, str]:
    """Words between two counts: those that end the first part, and those that begin the second."""
    places = [between.rfind(sign) for sign in (",", "(", ")", ";", "/")]
    cut = max(places)
    tail, label = (between[:cut], between[cut + 1 :]) if cut >= 0 else ("", between)
    if cut >= 0 and between[cut] == ")":
        tail = ""
    return tail.strip(" ,()·"), label.strip(" ,()·:")


def _named(item: Item, parts: list[_Part]) -> list[tuple[str, _Part]]:
    """Each part with its name. The words that the first label shares with the others ("2026 연수협력학교 초등 13교,
    중등 12교") go to all of them; a label of one or two words says too little and gets the group in front."""
    if len(parts) < 2:
        return [(_tidy(f"{part.label} {part.tail}") or group_of(item) or item.text, part) for part in parts]
    first = _tidy(parts[0].label).split(" ")
    named = []
    last_tail = next((_tidy(part.tail) for part in reversed(parts) if _tidy(part.tail)), "")
    short = min(len(_tidy(part.label).split(" ")) for part in parts[1:])
    shared = first[:-short] if all(len(_tidy(p.label).split(" ")) <= 1 for p in parts[1:]) else []
    for place, part in enumerate(parts):
        label = _tidy(part.label)
        tail = _tidy(part.tail) or (last_tail if shared or len(first) <= 1 else "")
        if place and not label:
            label = " ".join(first)
        elif place:
            label = " ".join([*shared, label])
        name = f"{label} {tail}".strip()
        group = group_of(item)
        if group and not item.is_note and len(label.split(" ")) <= 2:
            name = f"{group} {name}"
        named.append((name, part))
    return named


def _tidy(text: str) -> str:
    """A name without what the counts leave behind: empty brackets, hanging commas, a period of time."""
    text = _PERIOD.sub("", _LEFTOVER.sub("", text))
    text = re.sub(r"\s+([,)])", r"\1", re.sub(r"\(\s*,?\s*", "(", text))
    text = re.sub(r"[,\s:：]+$", "", re.sub(r"\s+", " ", text)).strip(" ,")
    if text.count("(") > text.count(")"):
        text = text.rstrip("( ")
    if text.count("(") != text.count(")"):
        text = text.replace("(", " ", 1) if text.count("(") > text.count(")") else text.replace(")", " ", 1)
    return re.sub(r"\s+", " ", text).strip(" ,")
