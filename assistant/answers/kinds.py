"""A question about the history in; the events of the kind, and within the time, that its words name out."""

import re
from collections.abc import Collection
from itertools import chain

from assistant.answers.moments import event_date
from assistant.entries import Entry, Kind
from assistant.knowledge import Knowledge
from assistant.numerals import MONTH
from assistant.question import Question
from assistant.text import compact

# "2020년 이후", "2010년 이전", "2010년 전에", "2020년을 첫해로", "1994.1.1. 이후분", "2024 or later", "since 2020".
_BOUND = re.compile(
    r"\d(?:년(?:\s1월\s1일)?|\.\s?1\.\s?1\.?)?(?:도|대)?(?:\s?\([^()]*\))?(?:에\s[^,.?]{1,20}?)?\s?(?:들어서?고?|새해|초|거|것)?(?:[을를]?\s?포함(?:해서?|하여|하고),?\s(?:그\s?)?)?"
    r"(?:\s?(?P<since>이후|이래|(?:[이가]\s시작된\s|된\s)?뒤로|것부터|부터|뒤|후로|다음)(?=[\s,(에로분치]|[은는의를]\s|연혁|발자취|$)"
    r"|\s?(?P<until>이전|까지)|\s?(?P<before>전)(?:에|까지)?(?![가-힣])"
    r"|(?P<start>을?\s(?:첫해|시작|기점|출발)\S*로)|(?P<later>\s(?:or|and)\s(?:later|after)|\sonwards?)|(?P<earlier>\s(?:or|and)\s(?:earlier|before)))"
    r"|(?P<from>\b(?:since|from)\s(?:the\s(?:year|start of)\s)?)(?=(?:19|20)\d\d)(?!\d{4}\s(?:to|until|through)\b)"
    r"|(?P<to>\b(?:until|up\sto|through)\s(?:the\s(?:year|end of)\s)?)(?=(?:19|20)\d\d)",
    re.IGNORECASE,
)
_FROM_THEN_ON = ("since", "start", "later", "from")
_LAST_YEAR = 9999
SINCE = re.compile(r"([가-힣]+)\s?(?:(?:이후|이래|뒤|후)(?:로|에|부터)?|다음)(?=[\s,]|$)")
_MONTH = re.compile(rf"\d년\s?{MONTH}(?!\s?\d|\s?(?:이?전|이?후|뒤|부터|까지|들어))")
_SAME_KIND = 0.75  # recall of the events that a question counts


def time_bound(question: Question) -> tuple[int, int] | None:
    """First and last year of a time that one year bounds ("2020년 이후", "2010년 이전"); None without a bound."""
    found = _BOUND.search(question.text)
    if len(question.years) != 1 or found is None:
        return None
    year = question.years[0]
    if any(found[name] for name in _FROM_THEN_ON):
        return year, _LAST_YEAR
    return 0, year - 1 if found["before"] else year


def month_asked(question: Question) -> int | None:
    """The month of the one year named ("2018년 5월에는"); None without one, or where it bounds a time."""
    found = _MONTH.search(question.text)
    return int(found[1]) if found and len(question.years) == 1 else None


def months_meant(question: Question) -> Collection[int]:
    """Those of the year that an event has to be of: the one asked for, or those of its quarters and halves."""
    if (month := month_asked(question)) is not None:
        return (month,)
    quarters = {*question.quarters, *(2 * half - n for half in question.halves for n in (0, 1))}
    return {3 * quarter - n for quarter in quarters or range(1, 5) for n in range(3)}


def no_such_month(knowledge: Knowledge, question: Question) -> bool:
    """Whether a month of a year is named of which only the history could tell, and tells nothing."""
    month, events = month_asked(question), knowledge.of_kind(Kind.EVENT)
    past = month is not None and max(question.years) < min(knowledge.vocabulary.years)
    return past and not any(event_date(e)[:2] == (question.years[0], month) for e in events)


def _begins_asking(question: Question) -> int:
    """Where the words that ask for a list stand, behind which only the asking follows; else the end of the text."""
    listing = [mention.start for mention in question.words.get("operations", ()) if mention.value == "list"]
    return max(listing, default=len(question.text))


def of_kinds(knowledge: Knowledge, question: Question) -> list[Entry]:
    """The events of the kind, or of each of the kinds ("받은 표창과 새로 연 시설"), that are named, in time."""
    kinds = question.parts if "list" in question.operations else ()
    found = [of_a_kind(knowledge, one) for one in kinds]
    together = sorted(dict.fromkeys(chain.from_iterable(found)), key=event_date)
    return together if together and all(found) else of_a_kind(knowledge, question)


def of_a_kind(knowledge: Knowledge, question: Question) -> list[Entry]:
    """The events of the kind that a question's verb names ("바뀌었나"), in time; "기관" names none."""
    since, places = SINCE.search(question.text), question.places
    asking = _begins_asking(question)  # "차례로 알려": what the asker wants done is no kind of event
    told = {str(hint.value) for hint in question.words.get("hints", ()) if hint.start < asking}
    verbs = {word: meanings for word, meanings in question.hints.items() if len(meanings) > 1 and word in told}
    own = f"{compact(knowledge.briefing.institution).text} {since[1] if since else ''}"
    terms = {word: m for word, m in question.terms.items() if word not in own and "기관" not in m}
    if since is not None:  # what stands before only says since when, where anything stands after
        terms = {word: m for word, m in terms.items() if places.get(word, 0) >= since.end()} or terms
    terms |= verbs
    if not terms:
        return []
    first, last = time_bound(question) or (0, _LAST_YEAR)
    years = question.years if time_bound(question) is None else ()

    def within(entry: Entry) -> bool:
        in_time = entry.year in years if years else first <= (entry.year or 0) <= last
        return entry.kind is Kind.EVENT and in_time

    ranked = knowledge.index.search(terms, {}, question.phrase, within)
    return sorted((r.entry for r in ranked if r.recall >= _SAME_KIND), key=event_date)
