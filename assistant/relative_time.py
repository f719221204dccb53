"""A question about a time that an event tells ("그해", "문을 연 이듬해", "바로 다음 달") in; the question with its date
in figures, and the event, out."""

import re
from dataclasses import dataclass, replace

from assistant.answers.history import asks_own_name, renaming_told
from assistant.answers.moments import event_date, event_of
from assistant.answers.named_events import event_meant
from assistant.draft import Focus
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Mention, Question

_THAT = r"(?:(?:바로|그|같은|동일한|해당)\s?)+"
_NEXT_TO = r"(?:(?:바로|그)\s?)*"
_NO_OTHER = r"(?!\s?(?:바로\s)?(?:이?전|앞|뒤|이?후|다음|직[전후]))"  # "그해 다음", "같은 달 뒤"
_PASSED_ON = r"\s?(?:들|듣|받|주|줄|준|줘|드리|달|져|졌|지는|진|오|온|왔)"  # "전해 들었다", and no year before
_WHEN = re.compile(
    rf"(?<![가-힣])(?:{_THAT}(?:해|년도|연도)(?![가-힣]*[설당결])|동년|이\s해){_NO_OTHER}(?P<year>)"
    r"|(?P<done>[가-힣])\s해(?=에|의(?!\s(?:바로|그|전|앞|다음))|\s(?:또|함께|같이|다른|새로|\d{1,2}월))(?P<in_year>)"
    rf"|(?<![가-힣]){_NEXT_TO}(?:이듬해|다음\s?해|(?:1|한|일)\s?(?:년|해)\s?(?:뒤|후)(?!\s?\d))(?P<year_after>)"
    rf"|(?<![가-힣]){_NEXT_TO}(?:(?:앞|전|직전)\s?(?:해(?!{_PASSED_ON})|년도)|(?:1|한|일)\s?(?:년|해)\s?(?:전|앞))(?P<year_before>)"
    rf"|(?<![가-힣])(?P<since>그로부터\s)?(?P<count>\d{{1,2}}|[두세네])\s?(?:년|해)\s?(?:뒤|후|만)(?(since)(?=[에\s,])|(?=에))(?P<years_after>)"
    rf"|(?<![가-힣])(?:그보다|그로부터)\s(?P<number>\d{{1,2}}|[두세네])\s?(?:년|해)\s?전(?=에)(?P<years_before>)"
    rf"|(?<![가-힣])(?:{_THAT}달|동월){_NO_OTHER}(?P<month>)"
    r"|(?P<did>[가-힣])\s달(?=에|의)(?P<in_month>)"
    rf"|(?<![가-힣]){_NEXT_TO}(?:(?:다음|이듬)\s?달|(?:1|한)\s?(?:달|개월)\s?(?:뒤|후))(?P<month_after>)"
    rf"|(?<![가-힣]){_NEXT_TO}(?:(?:앞|전|직전|이전)\s?달|(?:1|한)\s?(?:달|개월)\s?(?:전|앞))(?P<month_before>)"
)
_AT_THAT_TIME = re.compile(r"(?<![가-힣])(?:그\s?(?:때|당시|시절|무렵|즈음)|당시)(?P<year>)")
_SHIFT = {
    "year_after": 1,
    "year_before": -1,
    "month_after": 1,
    "month_before": -1,
    "years_after": 1,
    "years_before": -1,
}
_COUNTS = {"두": 2, "세": 3, "네": 4}
# Points at what was told, be there another thing named before: "새로 생긴 시설은 그해에 …".
_POINTS = re.compile(r"(?:바로\s?)?(?:그|같은|동일한|해당|동|이\s|당시)")
# "그럼 그해에", and no thing before it: of what was told.
_LEADS = re.compile(r"^\s*(?:(?:그럼|그러면|그렇다면|그리고|그런데|혹시|참|또)[,\s]+)*$")
_ADNOMINAL = 4  # the final consonant ㄴ of "연", "준공된", "옮긴"
_SYLLABLES = 0xAC00
_ALONE = re.compile(r"(?<![가-힣])(?<![을를]\s)한$")  # "한 해에", a year, but not "1위를 한 해에"
_NOTHING_ASKED = re.compile(r"(?:\s?\d{1,2}월)?(?:에|에는|엔|은|는|의|도)?(?:요|여)?[?.!\s]*")
_ALL = re.compile(r"전부|모두|모든|몇|전체")


@dataclass(frozen=True)
class Dated:
    """A question with its date in figures; ``event`` told the date, ``apart`` where it is none of what is asked for."""

    text: str
    event: Entry
    apart: bool


def dated(knowledge: Knowledge, question: Question, focus: Focus | None) -> Dated | None:
    """``question`` with the date that the event just told, or the one it names before, gives; None where it speaks of
    no such time, or no such event."""
    found = next(filter(_is_time, _WHEN.finditer(question.text)), None)
    if found is None and asks_own_name(knowledge, question):  # "그때 기관 이름은 무엇이었나요?"
        found = _AT_THAT_TIME.search(question.text)
    if found is None or any(not _within(told, found) for told in question.words.get("years", ())):
        return None  # "그 앞 해, 2024년": as is said
    kind = found.lastgroup or ""
    start = found.start() + (1 if kind.startswith("in_") else 0)  # behind the syllable that ends what was done
    before, rest = question.text[:start], question.text[found.end() :]
    points = _POINTS.match(question.text[start : found.end()]) is not None
    event, lead = _event(knowledge, question, focus, before, points)
    if event is None:
        return None
    year, month, _ = event_date(event)
    groups = found.groupdict()
    count = groups.get("count") or groups.get("number") or "1"
    shift = _SHIFT.get(kind, 0) * int(_COUNTS.get(count, count))
    if "month" in kind:
        if not month:
            return None
        past = 12 * year + month - 1 + shift
        date = f"{past // 12}년 {past % 12 + 1}월"
    else:
        date = f"{year + shift}년"
    if _NOTHING_ASKED.fullmatch(rest):
        rest = f"{rest.rstrip(' ?.!요여')} 무슨 일이 있었나요?"
    return Dated(f"{lead}{date}{rest}", event, apart=kind not in _SHIFT and not _ALL.search(rest))


def _is_time(found: re.Match[str]) -> bool:
    """Whether it is no number of years ("한 해에"), and what stands before "해" tells what was done."""
    done = found["done"] or found["did"]
    if done is None:
        return True
    before = found.string[: found.start() + 1]
    return (ord(done) - _SYLLABLES) % 28 == _ADNOMINAL and not _ALONE.search(before)


def _within(told: Mention, found: re.Match[str]) -> bool:
    """Whether a year is told by nothing but the time found: "전년도", "다음 해"."""
    return found.start() <= told.start and told.end <= found.end()


def _event(
    knowledge: Knowledge, question: Question, focus: Focus | None, before: str, points: bool
) -> tuple[Entry | None, str]:
    """The event that tells the time, and what stands before that time and is still asked: of an event named nothing."""
    told = [entry for entry in focus.entries if entry.kind is Kind.EVENT] if focus is not None else []
    alone = _LEADS.match(before) is not None
    meant = None if alone else renaming_told(knowledge, replace(question, text=before))
    meant = meant or (None if alone else event_meant(knowledge, question, (0, len(before))))
    if meant is not None:
        return (None if event_of(meant).scheduled else meant), ""
    one_year = len({event_date(entry)[0] for entry in told}) == 1
    return (told[0] if one_year and (alone or points) else None), before
