"""The history as it is listed: all of it, what stands at a place of it, and at which place something stands."""

import re
from collections.abc import Sequence

from assistant.answer import Composer, Status
from assistant.answers.gate import explains
from assistant.answers.moments import event_date, event_line, event_of, say_events
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.numerals import MONTH
from assistant.operations import BEFORE_OR_AFTER, FIRST_OR_LAST
from assistant.ordinals import place_before
from assistant.question import Question
from assistant.text import bare, compact
from assistant.wording import how_many, worded

_ENTRY = r"일(?=[은이을?]|$)|사건|항목|것|줄|내용|기록|사항|연혁|events?|entry|item"
_WHICH_PLACE = re.compile(r"몇\s?번?째|which place", re.IGNORECASE)
_QUOTED = re.compile(r"[『「‘“]([^』」’”]+)[』」’”]")
_INTO = re.compile(
    r"[『「‘“\"']?([가-힣]{4,})[』」’”\"']?\s?(?:으로|라는)\s?[^?]{0,12}?(?:바[꾸뀌꾼뀐]|변경|개칭|고[치친]|불리)"
)


# "간판을 몇 번이나 갈아 달았나": a name is worn and changed as a sign is.
_RENAMES = re.compile(
    r"(?:이름|명칭|기관명|간판)[^?]{0,30}(?:바[꾸뀌꿔꿨뀐꾼]|변경|개칭|고[치쳤]|갈아\s?[치끼달]|갈[았렸]|새로\s[달붙지])|개칭"
)
_NAME_NOW = re.compile(
    r"(?:지금|현재|오늘날)의?\s?(?:쓰는\s)?(?:우리\s?|이\s)?(?:기관\s?|연수원\s?|교육원\s?)?의?\s?(?:이름|명칭|기관명|간판)"
)
# "1992년에 이름을 무엇으로 고쳤나": into what, which is no thing that was repaired.
_INTO_WHAT = re.compile(
    r"(?:무엇|뭐|뭘|무어|(?:어떤|무슨)\s?(?:이름|명칭|간판|것))(?:으로|로|라고|이라고)|어떻게\s?(?:바[꾸뀌꿔뀐꾼]|고[쳤친치]|변경)"
    r"|renamed (?:to )?what|what was it renamed",
    re.IGNORECASE,
)
_TO_RENAME = frozenset({"고치", "바꾸", "바뀌", "변경", "개칭", "개명"})
HOW_OFTEN = re.compile(r"(?:몇|여러)\s?(?:번(?!째)|차례|회)|횟수|how (?:many times|often)")
IN_TURN = re.compile(r"처음부터|차례(?:로|대로)|순서|(?:날짜|시간|시기|연도|일자|연대|오래된)\s?순")
# "처음 문을 연 뒤로": since when, not which of several is meant.
_SINCE_THE_START = re.compile(
    r"(?:맨\s?)?처음\s?(?:으로\s?)?(?:문을\s?[열연]|생[기긴겼]|세[우운워]|만들|개원|개관|설립|설치|출범)"
)
_ENDS = ((0, re.compile(r"처음|첫|최초")), (-1, re.compile(r"마지막|최근|끝으로")))
_CALLED = re.compile(r"이름|명칭|기관명|간판|불[렀렸리]|부[르른]|name|called", re.IGNORECASE)
_HAPPENED = re.compile(r"(?<!고\s)(?<!고)있었|생긴|무슨 일|happen")  # "쓰고 있었다" says of a name
_FORMERLY = re.compile(
    r"(?<!년\s)(?<!년)(?:이전|예전|종전|옛|전에는|(?:바로|직)\s?전|[기인]\s전|former|before|previous)"
    r"|(?<=\d{4}년\s)이?전에는?\s",
    re.IGNORECASE,
)
_OF_A_NAME = re.compile(
    r"시절|무렵|당시|기관|연수원|교육원|이름|명칭|기관명|간판|지금|현재|이전|예전|종전|얻|institut\w*|name"
)
_GIVEN = re.compile(r"([가-힣]+?)(?:으로|로)?\s(?=\S*\s?(?:개칭|변경|승격|개원|개관|설립|설치)|이름을\s[바고])")
# "광역시 출범에 따라 한울교원연수원으로 개칭", "한울교원강습소 개설"
_FIRST_NAME = re.compile(r"(?:첫|처음|최초)의?\s?(?:쓴\s|쓰던\s)?(?:이름|명칭|기관명)")
_GIVEN_LATER = re.compile(r"([가-힣]{4,}?)(?:(?:으로|로)\s(?=\S*\s?(?:개칭|개명|변경|승격))|\s(?=개[설소교원관]))")
_RENAMED = re.compile(r"개칭|개명|(?:명칭|이름|기관명)\S*\s?(?:변경|바[꿈뀜꾸]|고[침쳐])|(?:으로|로)\s변경")


def names_history(knowledge: Knowledge, question: Question) -> bool:
    """Whether a question says that it is about the history."""
    return knowledge.lexicon.history["itself"].search(compact(question.text).text) is not None


def history(knowledge: Knowledge) -> list[Entry]:
    """The events of the history in time; the rows of a calendar are none."""
    return sorted((e for e in knowledge.of_kind(Kind.EVENT) if not event_of(e).scheduled), key=event_date)


def tell_history(knowledge: Knowledge, question: Question) -> Reply | None:
    """What stands at the place asked for, else all of it in its order; None for a briefing without any."""
    month = re.search(MONTH, question.text)  # of any year: "12월에 있었던 연혁"
    events = [e for e in history(knowledge) if month is None or event_date(e)[1] == int(month[1])]
    if not events or question.operations & BEFORE_OR_AFTER:
        return None
    at = place_before(question.text, _ENTRY, len(events))
    ends = question.operations & {"first", "last", "list"}  # "가장 오래된 연혁"
    if at is None and ends in ({"first"}, {"last"}):
        at = 0 if "first" in ends else len(events) - 1
    if at is not None:
        return _told_at(knowledge, question, events, at)
    return tell_counted(knowledge, question, events)


def tell_counted(knowledge: Knowledge, question: Question, events: Sequence[Entry]) -> Reply:
    """How many events there are, and all of them."""
    draft = Draft(knowledge.briefing)
    draft.say(how_many(question, draft.count(events), "건", "events", "연혁"))
    say_events(draft, events)
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, tuple(events)))


def place_in_history(knowledge: Knowledge, question: Question) -> Reply | None:
    """At which place of the history something stands; None where no place of it is asked for."""
    if not (_WHICH_PLACE.search(question.text) and names_history(knowledge, question) and question.terms):
        return None
    events = history(knowledge)
    ranked = knowledge.search(question, lambda entry: entry in events)
    if not ranked or not explains(knowledge, question, ranked[0]):
        return None
    return _told_at(knowledge, question, events, events.index(ranked[0].entry))


def _renamed(knowledge: Knowledge) -> list[Entry]:
    """The events that gave the institution another name, in time."""
    return [entry for entry in history(knowledge) if _RENAMED.search(entry.label)]


def _naming(knowledge: Knowledge) -> list[Entry]:
    """The first event, which gave the institution its name, and those that gave it another."""
    events = history(knowledge)
    return [entry for entry in events if entry is events[0] or _RENAMED.search(entry.label)]


def renamings(knowledge: Knowledge, question: Question) -> list[Entry]:
    """The events that gave the institution another name, in time, where a question is about these."""
    asked = _RENAMES.search(question.text)
    return _renamed(knowledge) if asked else []


def asks_new_name(knowledge: Knowledge, question: Question) -> bool:
    """Whether it is asked into what the institution was renamed in a year: "1992년에 이름을 무엇으로 고쳤나"."""
    into_what = _RENAMES.search(question.text) and _INTO_WHAT.search(question.text)
    return bool(into_what and question.years) and not question.asks and _is_of_institution(knowledge, question)


def renaming_meant(knowledge: Knowledge, question: Question) -> list[Entry]:
    """All that gave the institution a name where it is asked how often; that of a year named where it is asked which
    name; where a date is, the first or last of these where one is meant, the last for the name of now."""
    found, ends = renamings(knowledge, question), question.operations & FIRST_OR_LAST
    if asks_new_name(knowledge, question):
        return [entry for entry in found if entry.year in question.years]
    if _SINCE_THE_START.search(question.text):
        ends -= {"first"}
    if HOW_OFTEN.search(question.text) and not ends:
        return found
    if not question.asks_for("date"):
        return []
    if _NAME_NOW.search(question.text):
        return _renamed(knowledge)[-1:]
    return found[:1] if "first" in ends else found[-1:] if ends else found


def renamed_into(knowledge: Knowledge, question: Question) -> Entry | None:
    """The event that gave the institution the name that the question tells; None where it tells of no renaming."""
    told = [found for text in (question.text, bare(question.text)) if (found := _INTO.search(text))]
    if not told:
        return None
    names = [bare(found[1]) for found in told]  # a long name may have been read as several words
    renamed = _renamed(knowledge)
    unquoted = [(bare(given[1]), entry) for entry in renamed if (given := _GIVEN.match(entry.label))]
    named = [(bare(given), entry) for entry in history(knowledge) for given in _QUOTED.findall(entry.label)] + unquoted
    exact = [entry for given, entry in named if given in names]
    ending = [entry for given, entry in named if any(given.endswith(n) or n.endswith(given) for n in names)]
    return next(iter(exact or ending), None)


def renaming_told(knowledge: Knowledge, question: Question) -> Entry | None:
    """The renaming that a question tells by the name given, or as the first or last of all; None for anything else."""
    found = renamings(knowledge, question)
    ends = [at for at, pattern in _ENDS if pattern.search(question.text)]
    return renamed_into(knowledge, question) or (found[ends[0]] if found and len(ends) == 1 else None)


def name_in_year(knowledge: Knowledge, question: Question) -> Reply | None:
    """What the institution was called in a year of the past ("2005년에는 기관 이름이 뭐였나요"): by the last event that
    gave it a name until then; None for anything else."""
    past = len(question.years) == 1 and question.years[0] < min(knowledge.vocabulary.years)
    if not past or question.asks or question.operations - {"yesno"} or not asks_own_name(knowledge, question):
        return None
    given = [entry for entry in _naming(knowledge) if (entry.year or 0) <= question.years[0]]
    return _tell_name(knowledge, question, given[-1]) if given else None


def name_and_next(knowledge: Knowledge, question: Question) -> tuple[Entry, Entry] | None:
    """The event that gave the name which the question tells, and the one that gave the next; None for the name of
    now, or where it tells none."""
    named, said = _naming(knowledge), bare(question.text)
    given = [_QUOTED.search(e.label) or _GIVEN.match(e.label) or _GIVEN_LATER.search(e.label) for e in named]
    told = [(len(bare(name[1])), at) for at, name in enumerate(given) if name and bare(name[1]) in said]
    first = 0 if _FIRST_NAME.search(question.text) else len(named)
    at = max(told)[1] if told else first
    return (named[at], named[at + 1]) if at + 1 < len(named) else None


def former_name(knowledge: Knowledge, question: Question) -> Reply | None:
    """What the institution was called before the name of the year told, or the one of now; None for anything else."""
    if renamed_into(knowledge, question) is not None or question.asks or not _FORMERLY.search(question.text):
        return None
    if not asks_own_name(knowledge, question):
        return None
    named = _naming(knowledge)
    at = [place for place, entry in enumerate(named) if not question.years or entry.year in question.years]
    if at and question.years and "after" in question.operations:  # "1995년에 바뀐 뒤 지금 이름이 되기 전까지"
        return _tell_name(knowledge, question, named[at[-1]])
    return _tell_former(knowledge, question, named, at[-1]) if at else None


def name_before_that(knowledge: Knowledge, question: Question, told: Entry) -> Reply | None:
    """What the institution was called before the renaming just ``told`` ("그 전까지 달고 있던 간판은"); None where no
    such name is asked for, or that was its first."""
    named = _naming(knowledge)
    before = "before" in question.operations and not (question.years or question.asks)
    if not before or told not in named or not asks_own_name(knowledge, question):
        return None
    return _tell_former(knowledge, question, named, named.index(told))


def asks_own_name(knowledge: Knowledge, question: Question) -> bool:
    """Whether a name is asked for, and of nothing but the institution."""
    called = _CALLED.search(question.text) is not None and not _HAPPENED.search(question.text)
    return called and not question.terms.keys() & _TO_RENAME and _is_of_institution(knowledge, question)


def _is_of_institution(knowledge: Knowledge, question: Question) -> bool:
    """Whether nothing is named but the institution, that it has a name, and that it got another."""
    own = bare(knowledge.briefing.institution)
    return all(word in own or word in _TO_RENAME or _OF_A_NAME.fullmatch(word) for word in question.terms)


def _tell_former(knowledge: Knowledge, question: Question, named: Sequence[Entry], at: int) -> Reply | None:
    """The name that the event before that ``at`` a place of ``named`` gave; None where there is none before it."""
    if at == 0:
        return None
    draft = Draft(knowledge.briefing)
    before, after = named[at - 1], named[at]
    name = _name_given(before)
    draft.say(worded(question, f"그 전 이름은 ‘{name}’입니다.", f"The name before was {name}."))
    say_events(draft, (before, after))
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, (before,)))


def _name_given(entry: Entry) -> str:
    """The name that an event gave; all of it where it quotes none."""
    given = _QUOTED.search(entry.label) or _GIVEN.match(entry.label)
    return given[1] if given else entry.label


def _tell_name(knowledge: Knowledge, question: Question, entry: Entry) -> Reply:
    """The name that an event gave."""
    draft = Draft(knowledge.briefing)
    name = _name_given(entry)
    draft.say(worded(question, f"그때의 이름은 ‘{name}’입니다.", f"Its name then was {name}."))
    say_events(draft, (entry,))
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, (entry,)))


def _told_at(knowledge: Knowledge, question: Question, events: list[Entry], at: int) -> Reply:
    """One event with its place in the list, every line of which is cited where it is no end of it."""
    draft = Draft(knowledge.briefing)
    entry, count, place = events[at], draft.count(events), draft.count(events[: at + 1])
    if place in (1, count):
        end, first_or_last = ("처음", "First") if place == 1 else ("가장 최근", "Last")
        told = worded(
            question, f"연혁에서 {end} 일은 ‘{event_line(entry)}’입니다.", f"{first_or_last}: {event_line(entry)}."
        )
        draft.say(f"{told} {draft.cite(entry.lines)}")
        return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, (entry,)))
    korean = f"연혁 {count}건 중 {place}번째는 ‘{event_line(entry)}’입니다."
    draft.say(f"{worded(question, korean, f'No. {place} of {count}: {event_line(entry)}.')} {draft.cite(entry.lines)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, (entry,)))
