"""Items in, Courses out: every line that counts something (2과정, 490명, 60차시 …), split where it counts several."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ingest.bullets import Item
from ingest.cards import card_of
from ingest.counts import COUNT, OFTEN, UNITS, counts_in
from ingest.headings import headed_year
from ingest.levels import levels_in_full
from ingest.numbers import PLAIN, parse_number
from ingest.pairs import Years
from ingest.records import Count, Course, Phase, Section
from ingest.statements import PHASES, group_of, told_of
from ingest.tidied import tidy
from ingest.two_years import by_year

_CARRIED = re.compile(r"(?:으로|로|[을를이가은는의에씩](?=\s|$)|\s?(?:이상|이내|내외))\s?")
_OUT_OF = (["중"], ["가운데"])
_SCHOOLS = (["유"], ["초"], ["고"])
_SAYS_LITTLE = re.compile(
    r"(?:(?:운영|교육|연수|추진)\s?)?(?:규모|인원|횟수|기수|과정\s?수|실적|계획|현황)|"
)  # only what is counted
_OF_AIM = re.compile(r"(?<=[(（])(목표\s[^()（）]*?)\s?대비\s?\d[\d.]*\s?%(?=[)）])")  # "(목표 80교 대비 90.0%)"
_RATE = re.compile(
    rf"[\s,]*[(（]?(?:^|(?<=[\s,(（]))(?:한\s?)?(?:기수?|회|팀|반|실|교|학교|학급|과정|강좌|차시|권역|기관|[1한]?\s?(?:명|인|기|팀|반|회))(?:당|마다)\s?(?:각|약|평균)?\s?"
    rf"(?:{PLAIN})\s?(?:{UNITS})(?:씩)?(?:[)）]|(?=$|[\s,)）]))"
)  # "(기당 40명)" counts again what "4기 160명" did
# "(10점 만점)" says how points are given; what follows a comma and is but a rate counts nothing
_MEASURED = re.compile(
    r"\s*[(（]\s*\d+점\s?(?:만점|척도)(?:\s?기준)?\s*[)）]|,\s[^,()]*(?:만족도|[율률])\s*(?:평균\s*)?\d[\d.]*\s?%\s*$"
)
_CHANGE = re.compile(  # what it was before
    rf"(?:(?<![가-힣]){OFTEN}\s?)?(?<![\d,])(?:{PLAIN})\s?(?:{UNITS}|대)\s*"
    rf"(?:→|⇒|->|에서|[을를](?=\s(?:{PLAIN})\s?(?:{UNITS}|대)으?로\s))\s*(?=(?:{OFTEN}\s?|[연월총약주]\s?)?\d)"
)
# "이수율 99.1%, 만족도 92.3점": the rate has a record of its own
_RATED = re.compile(r"^(?:[^,:：()]*[율률도중]\s?\d[\d.]*\s?%\s*,\s*|[^,:：()]*일수\s?\d+\s?일\s*,\s*)+")
# "42명으로 늘려 한 명이 6명 안팎을": what hangs on the count before goes with it
_HANGING = re.compile(
    r"(?:으?로|에서|까지|[을를이가은는](?=\s))\s?(?P<rest>[가-힣]+(?:려|여|고|며|아|어|해))\s(?P<next>[^,();]+)$"
)
# "주차장 40면 확충 및 충전기 6기 설치": what is done with the first stands before the word that joins them
_DONE_AND = re.compile(r"\s(?P<done>[가-힣]{2,4})\s및\s(?P<next>[^,();]+)$")
# what was aimed at, in a line about what was reached: "인원이 계획(600명)을 넘어 734명에 이름"
_AIMED = re.compile(
    r"(?:당초\s?)?(?:계획|목표)\s?[(（][^()（）]*[)）]\s?[을를보]?다?\s?(?:(?:크게|훌쩍)\s)?(?:넘[어은긴]|초과|웃[도돈돌]|대비)[가-힣]*\s?"
)
_CLAUSE = re.compile(r",\s*(?=[^,:：]+[:：])")  # each with a colon of its own: "방문: 45교, 체험: 18교"
_REMARKED = re.compile(r"[:：]\s*,.*$")  # what was counted is named before the colon
_SHARE = re.compile(r"^\s?[(（]\s?\d[\d.]*\s?%\s?[)）]")  # "373종 중 291종(78%) 전자책 제공"
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")


@dataclass
class _Part:
    """One labelled part of a line and what it counts.

    Attributes:
        label: the words before its first count.
        inside: the words before the bracket that the label stands in, "" outside brackets.
        tail: the words behind its last count, up to the next part.
    """

    label: str
    inside: str = ""
    counts: list[Count] = field(default_factory=list)
    tail: str = ""


def read_courses(
    section: Section, items: Sequence[Item], briefing_year: int, pairs: Years | None = None
) -> Iterator[Course]:
    """The courses of a section of results or plans, in order; one per labelled part of a line. ``pairs`` are the years
    of figures set in pairs ("2/3과정, 40/60명")."""
    if section.aspect not in PHASES:
        return
    names: dict[int, str] = {}
    told = [one for printed in items for one in by_year(printed, pairs)]  # all kept, as names go by identity
    for item, of_year in told:
        if not item.mark and _ASIDE.fullmatch(item.text):
            continue
        card = card_of(item.text)
        counted = _MEASURED.sub("", levels_in_full(card.counted if card else item.text))
        text = _RATED.sub("", _RATE.sub("", _CHANGE.sub("", _AIMED.sub("", _OF_AIM.sub(r"\1", counted)))))
        parts = _parts(text)
        grown = parts[0].counts[0].unit if parts and _CHANGE.search(counted) else ""  # "24교에서 27교로 늘려 2교 추가"
        said = year, phase = of_year or told_of(section, item.text, briefing_year)
        parent = item.parent
        detail_of = names.get(id(parent)) if parent else None
        broken_down = _broken_down(parts)
        for place, (name, part) in enumerate(_named(item, parts, text)):
            names.setdefault(id(item), name)
            among = place in broken_down or (place and all(count.unit == grown for count in part.counts))
            year, phase = (year, phase) if part.inside else said  # what a bracket is of ends with it
            beside = headed_year(part.label, year or briefing_year) if part.inside else None  # "150회(2026년 131회)"
            if beside:
                name = tidy(_without_counts(part.inside))
                year, phase = beside, Phase.PLAN if beside >= briefing_year else Phase.RESULT
            yield Course(
                section=section,
                lines=item.lines,
                name=name,
                tag=item.tag or (parent.tag if parent else None),
                group=group_of(item),
                year=year or briefing_year,
                phase=phase or PHASES[section.aspect],
                counts=tuple(part.counts),
                detail_of=names[id(item)] if among else detail_of,
            )


def _broken_down(parts: Sequence[_Part]) -> range:
    """Which parts break the first one down: they count the same and add up to it ("90교(초 52교, 중 38교)")."""
    whole = parts[0].counts if parts else []
    left = whole[0].value if len(whole) == 1 else Decimal(0)
    for place, part in enumerate(parts[1:], start=1):
        if not left or len(part.counts) != 1 or part.counts[0].unit != whole[0].unit:
            break
        left -= part.counts[0].value
        if not left and place > 1:
            return range(1, place + 1)
    return range(0)


def _parts(text: str) -> list[_Part]:
    """A new part begins where a count has words of its own before it, or its unit was counted already."""
    parts: list[_Part] = []
    end = 0
    for match in counts_in(text):
        between = text[end : match.start()]
        tail, label = _divided(between) if parts else ("", between)
        label += ":" if label and parts and between.rstrip().endswith((":", "：")) else ""
        unit = {"개교": "교", "학교": "교"}.get(match["unit"], match["unit"])
        labelled = bool(label) and re.search(r"[,();/]|\s및\s", between) is not None
        if not parts or labelled or any(count.unit == unit for count in parts[-1].counts):
            if parts:
                parts[-1].tail = tail
            outer, bracket, inner = text[: match.start()].rpartition("(")
            enclosed = bool(bracket) and ")" not in inner and bool(COUNT.search(inner) or _words(inner))
            clauses = re.split(
                r",(?!\d{3})\s*", outer
            )  # "응모 243편, 입상 60편(최우수 3편": the bracket tells of the last
            headed = "".join(re.findall(r"^[^:：,]+[:：]\s", clauses[0] if len(clauses) > 1 else ""))
            nearest = next((clause for clause in reversed(clauses) if _words(_without_counts(clause))), clauses[-1])
            headed = "" if re.search(r"[:：]", nearest) else headed
            outer = headed + nearest if all(map(COUNT.search, clauses)) else _CLAUSE.split(outer)[-1]
            parts.append(_Part(inner if enclosed and not parts else label, outer if enclosed else ""))
        elif tail:
            parts[-1].tail = tail
        parts[-1].counts.append(Count(parse_number(match["value"]) or Decimal(0), unit))
        end = match.end()
    if parts:
        behind = _SHARE.sub("", text[_behind_carried(text, end) :])
        parts[-1].tail = re.split(r"[,();]", behind)[0] or parts[-1].tail
    return parts


def _divided(between: str) -> tuple[str, str]:
    """The words between two counts: those that end the first part, and those that begin the second."""
    hanging = _HANGING.match(between)
    if hanging:
        return hanging["rest"], _words(hanging["next"])
    joined = _DONE_AND.match(between)
    if joined:
        return joined["done"], _words(joined["next"])
    inner = between.partition(")")[0]
    own = "," in inner.partition("(")[0] and "(" in inner  # ", 가을학기(9~12월) 22강좌" closes a bracket of its own
    head, sign, rest = between.partition(")") if ")" in between and not own else between.partition(",")
    if not sign and "(" in between:  # "14교 지정(동부 5교": what was done with the whole stands before the bracket
        head, _, rest = between.partition("(")
        return _words(head[_behind_carried(head) :]), _words(rest)
    if not sign:
        return "", _words(between)
    return "" if head.lstrip().startswith("(") else _words(head[_behind_carried(head) :]), _words(rest)


def _behind_carried(text: str, start: int = 0) -> int:
    """Where what belongs to a count that ends at ``start`` ends."""
    carried = _CARRIED.match(text, start)
    return carried.end() if carried else start


def _words(text: str) -> str:
    said = re.sub(r"^(?:및|또는|그리고|과|와)\s", "", text.strip(" ,()·:;/")).strip()
    return said + ")" if said.count("(") == said.count(")") + 1 and text.rstrip().endswith(")") else said


def _named(item: Item, parts: list[_Part], text: str) -> list[tuple[str, _Part]]:
    """Each part with its name: the line without its counts, or, for several parts, each one's own words.

    The words the first label shares with the others ("거점학교 초등 3교, 중등 4교") and the words that close
    the line go to all parts; a label of one word says too little alone and gets the group in front.
    """
    group = group_of(item)
    if len(parts) < 2:
        name = tidy(_REMARKED.sub("", _without_counts(text)))
        return [((group if _SAYS_LITTLE.fullmatch(name) else name) or name or item.text, part) for part in parts]
    head, first = _headed(parts)
    later = [_words(part.label).split() for part in parts[1:] if not part.inside]
    apart = _rates_alone(parts) or _divides(item, parts)
    shared = first[:-1] if all(len(words) <= 1 for words in later) and not apart else []
    named = []
    labels = [_words(part.label).split() for part in parts]
    schools = any(label[-1:] in _SCHOOLS for label in labels)  # "초 11교, 중 8교"
    out_of = [not schools and label[:1] in _OUT_OF for label in labels]
    before = first
    for place, part in enumerate(parts):
        own = first if part is parts[0] else labels[place]
        of_those = out_of[place] and part is not parts[0]
        if of_those:  # "관심군 10명 중 연계 8명" counts a part of those before
            own = [*before, *own[1:]]
        common = [] if part.inside or of_those else shared
        words = own if part is parts[0] else [*common, *own] if own else first
        whole = any(out_of[place + 1 :])
        before = words
        tail = _words(part.tail) or ("" if whole else _words(parts[-1].tail))
        inside = tidy(_without_counts(part.inside))
        alone = len(words) < 2 and " " not in inside
        front = (
            group
            if group and alone and not (part.inside and part is parts[0]) and not item.is_note and not head
            else ""
        )
        named.append((tidy(" ".join([front, inside or head, *words, tail])), part))
    return named


def _rates_alone(parts: Sequence[_Part]) -> bool:
    """Whether the first part tells how satisfied people were, and none of the others gives points: "관람 만족도 92.4점,
    연간회원 1,280명"."""
    points = [part.counts[0].unit == "점" for part in parts]
    return _words(parts[0].label).endswith("만족도") and points[0] and not any(points[1:])


def _divides(item: Item, parts: list[_Part]) -> bool:
    """Whether the parts of a note add up to what the line above counts, so that each says all of its own name: "※ 일반
    직무 36과정, 외국어 4과정" below "40과정"."""
    above = item.parent if item.is_note else None
    counted = {(m["unit"], parse_number(m["value"])) for m in counts_in(above.text)} if above else set()
    told = [part.counts[0] for part in parts]
    return any((count.unit, sum(one.value for one in told)) in counted for count in told[:1])


def _headed(parts: Sequence[_Part]) -> tuple[str, list[str]]:
    """What stands before the colon of the first label, and its words: "수업 동아리: 52팀, 교원 417명" counts teams and
    teachers of one thing, unless a later part has a colon of its own."""
    head, colon, rest = parts[0].label.rpartition(": ")
    if not colon or parts[0].inside or any(":" in part.label for part in parts[1:]):
        return "", _words(parts[0].label).split()
    return _words(head), _words(rest).split()


def _without_counts(text: str) -> str:
    """The text without its counts and the particles that hang on them; "외 2개 과정" stays."""
    kept, end = "", 0
    for match in counts_in(text):
        kept += text[end : match.start()]
        end = _behind_carried(text, match.end())
    return kept + text[end:]
