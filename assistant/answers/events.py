"""Questions about the history: when something happened, what happened in a year, what came first, before or after."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain

from assistant.answer import Composer, Status
from assistant.answers.gate import explains, is_about_another
from assistant.answers.history import renamed_into
from assistant.answers.kinds import SINCE, months_meant, no_such_month, of_a_kind, time_bound
from assistant.answers.moments import event_date, event_line, event_of
from assistant.answers.named_events import side_by_side
from assistant.answers.schedule import planned_in, scheduled, with_namesakes
from assistant.answers.telling_events import SHOWN, event_sentence, nearest, tell_events, tell_in_order
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.operations import BEFORE_OR_AFTER, FIRST_OR_LAST
from assistant.question import Question
from assistant.ranking import Ranked
from assistant.refusals import refuse
from assistant.text import bare
from assistant.wording import verdict

_MINIMUM_RECALL = 0.5
_MINIMUM_RECALL_WITH_STRANGER = 0.7
_AT_ALL = 0.25  # a year that only the history holds is told where something of the question is in it
_AS_GOOD = 0.95
_AS_NAMED = 0.85  # of the best recall: an event that a part names as well
_SHORTEST_NAME = 6  # letters of a course's name that tells it from any other
_ORDER = frozenset({"first", "last", "compare"})
_BETWEEN = re.compile(r"사이|부터|between")
_BEGINS = re.compile(r"['’‘](\d\d)\.\s?(\d{1,2})")
_FOUNDED = re.compile(r"설치|신설|설립|창설|출범|생겼|생긴|세워|세운|만들어|개원|개관|개소|문을\s?[열연]|분리|이전|옮")
_OPENS = frozenset(
    {"열", "열리", "만들", "생기", "세우", "설치", "신설", "설립", "창설", "출범", "개원", "개관", "개소"}
)
_MAKES = frozenset({"만들", "꾸미", "마련", "들어서", "생기", "열"})
_SEASONS = {"봄": (3, 4, 5), "여름": (6, 7, 8), "가을": (9, 10, 11), "겨울": (12, 1, 2)}
_ANY_PLACE = frozenset({"시설", "공간", "장소", "건물"})
_AS_MADE = 0.85  # how surely what was opened was made
_UNTIL = re.compile(r"[가-힣]+(?:기|한|된)?\s(?:이?전|직전)(?:에|까지)?(?=[\s,]|$)")

Start = tuple[int, ...]  # year, month and, for an event, day


def answer_event(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply from the history, or from dated lines put in order; None where nothing comes near the question."""
    if question.departments and question.terms.keys() - {question.kind} <= _OPENS and _FOUNDED.search(question.text):
        question = replace(question, terms={})  # of its own history that tells, however it calls the opening
        if not question.years and not _events(knowledge, question):
            return refuse(knowledge, question, "figure")
    for verb in _MAKES & question.terms.keys():  # of what was opened, no course in making something
        meanings = {**dict.fromkeys(_OPENS, _AS_MADE), **question.terms[verb]}
        question = replace(question, terms={**question.terms, verb: meanings})
    question = _made_in_year(_of_season(knowledge, question), knowledge)
    if no_such_month(knowledge, question):
        return refuse(knowledge, question, "month")
    renaming = renamed_into(knowledge, question)
    if renaming is not None and question.operations & BEFORE_OR_AFTER and time_bound(question) is None:
        return tell_events(knowledge, question, _neighbours(knowledge, question, renaming))
    checked = _ordered(knowledge, question) or _claim(knowledge, question)
    if checked is not None:
        return checked
    if two := side_by_side(knowledge, question):
        return tell_events(knowledge, question, two)
    ranked = _events(knowledge, question)
    if not ranked or _of_the_unheard_of(knowledge, question, ranked[0]):
        return None
    if not explains(knowledge, question, ranked[0], _MINIMUM_RECALL, _MINIMUM_RECALL_WITH_STRANGER):
        return None
    if any(term in knowledge.lexicon.synonyms for term in ranked[0].unexplained):  # it opened; it never closed
        return None
    if is_about_another(knowledge, question, ranked[0]) or _names_another(knowledge, question, ranked[0].entry):
        return None
    chosen = with_namesakes(knowledge, question, _best(ranked))
    if time_bound(question) is not None or "list" in question.operations:
        chosen = [found.entry for found in ranked]
    chosen = _of_parts(knowledge, question) or chosen
    around = question.operations & BEFORE_OR_AFTER and time_bound(question) is None
    if around or _counts_from(question):
        chosen = _neighbours(knowledge, question, _best(ranked)[0])
    elif question.operations & FIRST_OR_LAST:
        chosen = of_a_kind(knowledge, question) or chosen
        wanted = (min if "first" in question.operations else max)(event_date(entry) for entry in chosen)
        chosen = [entry for entry in chosen if event_date(entry) == wanted]
    return tell_events(knowledge, question, sorted(chosen, key=event_date))


def _of_season(knowledge: Knowledge, question: Question) -> Question:
    """``question`` without a season that it tells beside a year, where all that the history has of that year and the
    rest of its words was in it."""
    season = next((s for s in _SEASONS if s in question.terms), None)
    if season is None or not question.years or len(question.terms) < 2:
        return question
    rest = replace(question, terms={t: m for t, m in question.terms.items() if t != season})
    ranked = _events(knowledge, rest)
    in_season = ranked and all(event_date(entry)[1] in _SEASONS[season] for entry in _best(ranked))
    return rest if in_season else question


def _made_in_year(question: Question, knowledge: Knowledge) -> Question:
    """``question`` without words for any place whatever, where what was made in a year that is past is asked for."""
    past = bool(question.years) and max(question.years) < min(knowledge.vocabulary.years)
    any_place = question.terms.keys() <= _ANY_PLACE | _MAKES | _OPENS
    if not past or not any_place or question.asks:
        return question
    surely = {t: dict.fromkeys(m, 1.0) for t, m in question.terms.items() if t not in _ANY_PLACE}
    opened = replace(question, terms=surely)  # 열 of "문을 연 시설": not all of that year
    return opened if opened.terms and _events(knowledge, opened) else replace(question, terms={})


def _of_the_unheard_of(knowledge: Knowledge, question: Question, found: Ranked) -> bool:
    """Whether the date asked for is of something that the briefing does not know at all: a restaurant's."""
    focus = question.focus
    return focus in found.unexplained and not knowledge.holds(question.terms.get(focus or "", ()))


def _names_another(knowledge: Knowledge, question: Question, event: Entry) -> bool:
    """Whether the question names a course in full that the event does not: 디지털 아카데미, not 디지털 연수 시스템."""
    asked, told = bare(question.text), bare(event.label)
    names = {bare(entry.label) for entry in knowledge.of_kind(Kind.COURSE)}
    return any(len(name) >= _SHORTEST_NAME and name in asked and name not in told for name in names)


def _counts_from(question: Question) -> bool:
    """Whether the first thing after, or the last before, one that is named is asked for: "옮겨 온 뒤 처음으로"."""
    for operation, pattern in (("first", SINCE), ("last", _UNTIL)):
        found = pattern.search(question.text) if operation in question.operations else None
        if found is not None and question.terms and all(p < found.end() for p in question.places.values()):
            return True
    return False


def answer_month(knowledge: Knowledge, question: Question) -> Reply | None:
    """What a calendar says of a month ("10월 주요 일정은?"); None where something else is asked."""
    chosen = planned_in(knowledge, question)
    asked = replace(question, operations=question.operations | {"list"})
    return tell_events(knowledge, asked, chosen) if chosen else None


def answer_schedule(knowledge: Knowledge, question: Question) -> Reply | None:
    """How many dated rows of a table the question means, and which; None unless they explain all of it."""
    chosen = scheduled(knowledge, question)
    return tell_events(knowledge, question, chosen) if chosen else None


def _events(knowledge: Knowledge, question: Question) -> list[Ranked]:
    """Events of the years and the topic asked for, best first; all of them where neither is given."""
    years = set(question.years)
    if len(years) == 2 and _BETWEEN.search(question.text):
        years = set(range(min(years), max(years) + 1))
    bound, months = time_bound(question), months_meant(question)

    def within(entry: Entry) -> bool:
        if entry.kind is not Kind.EVENT or entry.year is None or event_date(entry)[1] not in months:
            return False
        if bound is not None:
            return bound[0] <= entry.year <= bound[1]
        return not years or entry.year in years

    named = () if question.terms or years or not _FOUNDED.search(question.text) else question.departments
    own = {d: dict.fromkeys(knowledge.index.terms(d), 1.0) for d in named}  # itself what the history tells of
    question = replace(question, terms=own) if own else question
    near = knowledge.search(question, within) if question.terms else []
    near = [r for r in near if all(bare(department) in bare(r.entry.label) for department in named)]
    found = [r for r in near if r.recall >= _MINIMUM_RECALL]
    if found:
        opened = [rf"{re.escape(name)}\s?(?:{_FOUNDED.pattern})" for name in named]
        return [r for r in found if any(re.search(one, r.entry.label) for one in opened)] or found
    every = [Ranked(entry, 1.0, 1.0, ()) for entry in knowledge.of_kind(Kind.EVENT) if within(entry)]
    if not question.terms and (years or question.operations & FIRST_OR_LAST):
        return every
    in_the_past = years and max(years) < min(knowledge.vocabulary.years)
    return every if in_the_past and question.is_open and near and near[0].recall >= _AT_ALL else []


def _best(ranked: list[Ranked]) -> list[Entry]:
    """The first of ``ranked`` and those as good."""
    return [found.entry for found in ranked if found.score >= _AS_GOOD * ranked[0].score]


def _of_parts(knowledge: Knowledge, question: Question) -> list[Entry]:
    """The best event of each thing that a list is asked of; empty where not each has one."""
    if "list" not in question.operations:
        return []
    found = [_best(ranked) for part in question.parts if (ranked := _events(knowledge, part))]
    return list(dict.fromkeys(chain.from_iterable(found))) if len(found) == len(question.parts) else []


def _ordered(knowledge: Knowledge, question: Question) -> Reply | None:
    """Which of several named things, events or dated lines of prose, came first or last."""
    if len(question.parts) < 2 or not question.operations & _ORDER:
        return None
    for start in (_event_date, _stated_start):
        found = [_named(knowledge, part, start) for part in question.parts]
        order = sorted({e for e in found if e is not None}, key=lambda e: start(e) or ())
        if None not in found and len(order) > 1 and start(order[0]) != start(order[1]):  # one line may hold two
            either = question.operations >= FIRST_OR_LAST  # "먼저인가요, 나중인가요"
            claims = "보다" in question.text and "yesno" in question.operations and not question.is_open
            later = found[_compared(question)] is order[-1] if either else "last" in question.operations
            return tell_in_order(knowledge, question, order, later, found[0] if claims and not either else None)
    return None


def _compared(question: Question) -> int:
    """Which of the parts is asked about, in "A는 B보다 먼저인가요": the first that is not what it is compared with."""
    asked = bare(question.text)
    return next((i for i, part in enumerate(question.parts) if f"{bare(part.text)}보다" not in asked), 0)


def _named(knowledge: Knowledge, part: Question, start: Callable[[Entry], Start | None]) -> Entry | None:
    """The dated entry that a part names; of several that its words fit alike, the one with most of it as typed."""
    units = {word: {word: 1.0} for unit in part.departments for word in knowledge.index.terms(unit)}
    part = replace(part, terms={**units, **part.terms})  # a unit may be what was opened
    ranked = knowledge.search(part, lambda e: start(e) is not None)
    if not ranked or not explains(knowledge, part, ranked[0], _MINIMUM_RECALL):
        return None
    typed = bare(part.text).lower()

    def as_typed(entry: Entry) -> int:
        label = bare(entry.label).lower()
        return next(length for length in range(len(typed), -1, -1) if typed[:length] in label)

    return max((r.entry for r in ranked if r.recall >= _AS_NAMED * ranked[0].recall), key=as_typed)


def _event_date(entry: Entry) -> Start | None:
    return event_date(entry) if entry.kind is Kind.EVENT else None


def _stated_start(entry: Entry) -> Start | None:
    """The year and month that a line of prose begins in ("'25.7~9월"); None where it states none."""
    found = _BEGINS.search(entry.label) if entry.kind is Kind.STATEMENT else None
    return (2000 + int(found[1]), int(found[2])) if found else None


def _claim(knowledge: Knowledge, question: Question) -> Reply | None:
    """Whether something happened in the year that a yes/no question takes for true, and when it did; of a question for
    the day only that it was in another year ("2018년에 표창을 탔다는데 며칠이었나")."""
    one_time = bool(question.years) and max(question.years) - min(question.years) < len(question.years)
    asked = any(told.value == "yesno" and bare(told.words) for told in question.words.get("operations", ()))
    asked = asked and not question.picks_out  # "2019년에 개원한 곳은?" asks which
    for_day = not asked and question.asks_for("date") and time_bound(question) is None
    if not (asked or for_day) or not one_time or not question.terms:
        return None
    if for_day:
        own = {term for term in question.terms if knowledge.vocabulary.means_institution(term)}
        question = replace(question, terms=question.terms_but(own))
    ranked = knowledge.search(question, lambda e: e.kind is Kind.EVENT)
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    best = _best(ranked)
    right = [entry for entry in best if entry.year in question.years]
    if for_day and (right or ranked[0].unexplained or any(event_of(entry).scheduled for entry in best)):
        return None
    draft = Draft(knowledge.briefing)
    draft.say(verdict(question, bool(right)))
    for entry in sorted(right or best, key=event_date)[:SHOWN]:
        text = event_line(entry) if question.english else f"보고서에는 {event_sentence(event_of(entry))}"
        draft.say(f"{text} {draft.cite(entry.lines)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, tuple(right or best)))


def _neighbours(knowledge: Knowledge, question: Question, entry: Entry) -> list[Entry]:
    """The events of the day before or after; where names are asked for, the one that gave the name."""
    events = sorted(knowledge.of_kind(Kind.EVENT), key=event_date)
    at = events.index(entry)
    if "before" in question.operations or (_counts_from(question) and "last" in question.operations):
        others = events[:at][::-1]
    else:
        others = [e for e in events[at + 1 :] if event_date(e) > event_date(entry)]
    return nearest(question.text, entry, others) if others else [entry]
