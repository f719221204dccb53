"""Events of the history that a question names in; how far apart they are, which came first, what came next out.

What is said of them is read with their names taken out, so that no word within a name counts and few words decide.
"""

import re
from decimal import Decimal

from assistant.answer import Composer, Status
from assistant.answers.history import history, name_and_next, tell_counted
from assistant.answers.moments import event_date, say_events
from assistant.answers.named_events import EVENT, Named, event_before, named_events, two_events
from assistant.answers.telling_events import nearest, tell_events, tell_in_order
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry
from assistant.knowledge import Knowledge
from assistant.question import Ask, Family, Question
from assistant.refusals import refuse
from assistant.text import compact
from assistant.wording import spaced, verdict, worded

_OF_TIME = frozenset({Family.DATE, Family.TEXT})
_KIND = re.compile(r"\b(?:what|which) ([a-z]+)")  # "What restaurant opened after …" asks for no event
# "서울교육원이라는 이름은 몇 년 썼나", "… 명칭이 유지된 기간", but not in which year.
_NAME_LASTED = re.compile(
    r"(?=.*(?:이름|명칭|기관명|간판|불[리렸린려]))(?=.*(?:몇년(?![에도])|몇해|얼마나|얼마동안|기간))"
    r".*(?:[쓰썼쓴써쓸]|사용|유지|불[리렸린려]|달[고았]|이어|지속|지냈)"
    r"|(?:이었던|였던|이던)(?:기간|세월)|(?=.*(?:name|called|knownas))(?=.*how(?:long|manyyears)).*(?:used?|kept|keep|bor?e|last|called)"
)
_WHICH_OF_TWO = re.compile(r"어느\s?(?:쪽|것|게|일)|무엇이|뭐가|어떤\s?(?:것|게|일)|둘\s?중|which", re.IGNORECASE)
_ANY_FIGURE = ("얼마", "몇")  # which alone ask for no money: "서로 빼면 얼마"


def answer_named(knowledge: Knowledge, question: Question) -> Reply | None:
    """What is asked of the events that a question calls by their names: how far apart, in which order, what came next
    or before, when, how long a name was kept. None where it names none, or something else is asked of them."""
    if _NAME_LASTED.search(compact(question.text).text) and (ends := name_and_next(knowledge, question)) is not None:
        return _told_interval(knowledge, question, ends)
    named = named_events(knowledge, question)
    if named is None or named.years - {event.year for event in named.events}:
        return None
    if len(named.events) > 1:
        return _of_several(knowledge, question, named)
    return _of_one(knowledge, question, named) if not named.beside else None


def answer_interval(knowledge: Knowledge, question: Question) -> Reply | None:
    """As ``answer_named`` of two events, or of one beside which another is asked for, that a question means by some of
    their words ("개원부터 이전까지 몇 년", "대상을 받은 다음에 무슨 일")."""
    if any(ask.family not in _OF_TIME for ask in question.asks):
        return None
    named = two_events(knowledge, question)
    if named is not None and (reply := _of_several(knowledge, question, named)) is not None:
        return reply
    says, alone = knowledge.lexicon.history, named_events(knowledge, question)
    if named is None and alone is not None and alone.beside and says["apart"].search(alone.said):
        return refuse(knowledge, question, "figure")  # the other of the two stands nowhere
    happened = says["happenings"].search(compact(question.text).text)
    named = event_before(knowledge, question) if happened and not question.years else None
    return _of_one(knowledge, question, named) if named is not None and not named.beside else None


def between_told(knowledge: Knowledge, question: Question, told: tuple[Entry, Entry]) -> Reply | None:
    """How far apart the two events told last are, what happened between, or which came first ("어느 쪽이 먼저예요?");
    None where nothing of these is asked, or a thing is named."""
    if any(term not in knowledge.lexicon.history_words for term in question.terms):
        return None
    says, said = knowledge.lexicon.history, compact(question.text).text
    first, last = sorted(told, key=event_date)
    if _WHICH_OF_TWO.search(question.text):
        earlier, later = says["earlier"].search(said), says["later"].search(said)
        return tell_in_order(knowledge, question, (first, last), later=not earlier) if earlier or later else None
    if says["between"].search(said) and says["happenings"].search(said):
        return _inside(knowledge, question, first, last)
    return _told_interval(knowledge, question, (first, last)) if says["apart"].search(said) else None


def _inside(knowledge: Knowledge, question: Question, first: Entry, last: Entry) -> Reply | None:
    """All that happened between two events; None where nothing did."""
    inside = [e for e in history(knowledge) if event_date(first) < event_date(e) < event_date(last)]
    return tell_counted(knowledge, question, inside) if inside else None


def _of_several(knowledge: Knowledge, question: Question, named: Named) -> Reply | None:
    """How far apart the events are, whether one came before the other, or which came first."""
    says, said = knowledge.lexicon.history, named.said
    others = [ask for ask in named.asks if ask.family not in _OF_TIME]
    first, last = named.events[0], named.events[-1]
    if says["apart"].search(said) and all(ask.words.startswith(_ANY_FIGURE) for ask in others):
        return _told_interval(knowledge, question, (first, last))
    if says["between"].search(said) and (says["happenings"].search(said) or says["itself"].search(said)):
        return _inside(knowledge, question, first, last)
    if others:
        return None
    whether = says["whether"].search(said) and not says["which"].search(said) and not question.is_open
    if whether and len(named.events) == 2:
        if says["same_time"].search(said):
            return _told_claim(knowledge, question, named, right=named.events[0].year == named.events[1].year)
        if (claim := _claim(knowledge, named)) is not None:
            return _told_claim(knowledge, question, named, right=event_date(claim[0]) < event_date(claim[1]))
    earlier, later = says["earlier"].search(said), says["later"].search(said)
    if named.in_full and not (earlier or later) and not named.beside and named.asks:
        return tell_events(knowledge, question, list(named.events))
    if not named.in_full or not (earlier or later):
        return None
    return tell_in_order(knowledge, question, named.events, later=not earlier)


def _claim(knowledge: Knowledge, named: Named) -> tuple[Entry, Entry] | None:
    """The event said to be the earlier and that said to be the later; None where nothing or both is said."""
    says, said = knowledge.lexicon.history, named.said
    found = {name: says[name].search(said) for name in ("in_turn", "said_before", "said_after")}
    claims = []
    for name, match in found.items():
        if match is None:
            continue
        place = said.count(EVENT, 0, match.start() + match.group().index(EVENT))
        told = named.mentioned[place]
        other = next(entry for entry in named.events if entry is not told)
        claims.append((other, told) if name == "said_before" else (told, other))
    return claims[0] if found["in_turn"] or len(set(map(_key, claims))) == 1 else None


def _key(claim: tuple[Entry, Entry]) -> tuple[int, int]:
    return id(claim[0]), id(claim[1])


def _told_claim(knowledge: Knowledge, question: Question, named: Named, right: bool) -> Reply:
    """Whether what is said of the two is ``right``, and when each was."""
    draft = Draft(knowledge.briefing)
    draft.say(verdict(question, right, "네, 그렇습니다."))
    say_events(draft, named.events)
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, named.events))


def _of_one(knowledge: Knowledge, question: Question, named: Named) -> Reply | None:
    """What came next after the event or last before it, all since then, or when it was."""
    says, said, event = knowledge.lexicon.history, named.said, named.events[0]
    kind = _KIND.search(question.text.lower())
    little = knowledge.lexicon.history_words | knowledge.lexicon.english_stop
    if (
        says["else"].search(said)
        or (kind and kind[1] not in little)
        or any(ask.family not in _OF_TIME and not _counts(ask) for ask in named.asks)
    ):
        return None
    events = history(knowledge)
    if says["apart"].search(said):
        return tell_events(knowledge, question, [event])  # from when the time is to be counted
    if says["following"].search(said):
        others = [entry for entry in events if event_date(entry) > event_date(event)]
    elif says["preceding"].search(said):
        others = [entry for entry in events if event_date(entry) < event_date(event)][::-1]
    else:
        if question.asks_for("time"):  # "몇 시부터 여나요": at what hour, of which no event tells
            return None
        dated = says["dated"].search(said) or any(ask.family is Family.DATE for ask in named.asks)
        return tell_events(knowledge, question, [event]) if dated and not named.years else None
    if not others:
        return None
    if says["counted"].search(said):
        return tell_counted(knowledge, question, sorted(others, key=event_date))
    return tell_events(knowledge, question, nearest(said, event, others))


def _counts(ask: Ask) -> bool:
    return ask.measure == "counted" and ask.unit in ("", "건", "줄", "번")


def _told_interval(knowledge: Knowledge, question: Question, events: tuple[Entry, Entry]) -> Reply:
    """The time between two events in years and months, and by the years alone."""
    (year, month, day), (to_year, to_month, to_day) = map(event_date, events)
    draft = Draft(knowledge.briefing)
    between = draft.compute(Decimal(to_year - year))
    months = 12 * (to_year - year) + to_month - month - (to_day < day)
    exact = ""
    if month and to_month:
        full, rest = (draft.compute(Decimal(part)) for part in divmod(months, 12))
        exact = spaced(f"{full}년" if full else "", f"{rest}개월" if rest else "")
    korean = f"{exact}(연도로는 {between}년 차이)입니다." if exact else f"{between}년입니다."
    marks = draft.cite_all(entry.lines for entry in events)
    draft.say(f"{worded(question, korean, f'{between} years (by the calendar year).')} {marks}")
    say_events(draft, events)
    return draft.reply(Status.ANSWERED, Composer.COMPUTED, Focus(question, tuple(events)))
