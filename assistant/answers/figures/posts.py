"""Authorised and actual staff (정원, 현원) of a job, or of every job, in; whether they agree out."""

import re
from dataclasses import replace
from typing import NamedTuple

from assistant.answers.figures.say import cite_each, name_of, value_words
from assistant.answers.figures.scope import is_sum_cell
from assistant.answers.figures.select import Found, candidates
from assistant.answers.gate import explains
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import GAPS, POSTS, Kind
from assistant.knowledge import Knowledge
from assistant.postings import IMPLIED
from assistant.question import Family, Question
from assistant.text import bare, with_particle
from assistant.wording import number, worded

_EVERYBODY = frozenset(f"{IMPLIED[Kind.CELL]} 인원 구성원 교직원 근무자".split())  # words that name no job
_VACANT = frozenset({"결원", "빈자리", "공석"})  # what the first exceeds the second by
_JOBS = re.compile(r"직[급렬종군위]|자리|곳|부서")  # say of no job which it is
_STAFF_FIRST = re.compile(r"현원[이은가도].*정원보다|정원보다.*현원[이은가도]")
_POSTS_FIRST = re.compile(r"정원[이은가도].*현원보다|현원보다.*정원[이은가도]")
_SHORT_OF = re.compile(
    r"(?:정원|정해진\s?(?:인원|수))\s?(?:보다|에서?)\s.*(?:부족|모자[라란랄람랍랐]|못\s?미치|미달|넘|초과)"
    r"|(?:몇\s?명|얼마나)(?:이나|이|\s정도)?\s?(?:더\s)?(?:부족|모자[라란랄람랍랐])"
)
# "4급 자리는 다 차 있나": whether there are as many as there may be.
_FILLED = re.compile(r"(?:정원|자리|인원)[^?]{0,14}?(?:(?:다|모두|전부|꽉)\s?(?:차|찼|채)|차\s?있|채워|비어|충원)")
_SAYS_FILLED = frozenset({"차", "차다", "채우", "비", "자리", "충원", "공무원"})
_MORE, _FEWER = re.compile(r"많|넘[는은치친]|초과|웃도"), re.compile(r"적[은게]|모자[라란랄람랍랐]|부족|못\s?미치|밑도")


class _Pair(NamedTuple):
    """The two figures of a job, and the gap between them where the table prints it."""

    posts: Found
    staff: Found
    gap: Found | None = None

    @property
    def told(self) -> tuple[Found, ...]:
        """All that the table prints of the job."""
        return (self.posts, self.staff, *([self.gap] if self.gap is not None else []))


def compare_posts(knowledge: Knowledge, question: Question) -> Reply | None:
    """Both figures of what is asked about and whether they differ; None where one of them is not meant."""
    filled = _FILLED.search(question.text) is not None
    said = {
        *question.terms,
        *(ask.words for ask in question.asks),
        *(POSTS if _SHORT_OF.search(question.text) or filled else ()),
    }
    pairs = _pairs(knowledge)
    jobs = {t: m for t, m in question.terms.items() if t not in _EVERYBODY and not {*POSTS, *_VACANT} & {t, *m}}
    jobs = {t: m for t, m in jobs.items() if not (_FEWER.match(t) and _SHORT_OF.search(question.text))}
    jobs = {t: m for t, m in jobs.items() if not (filled and t in _SAYS_FILLED)}
    draft = Draft(knowledge.briefing)
    short = said & _VACANT or (said.issuperset(POSTS) and _FEWER.search(question.text))
    if "largest" in question.operations and short and pairs:
        return _most_vacant(draft, question, pairs, {t for t in jobs if not _JOBS.fullmatch(t)})
    if not said.issuperset(POSTS) and not said & _VACANT:
        picks = question.operations - {"yesno", "count", "altogether", "sum"}
        picks |= {*question.departments}
        return None if jobs or picks or not question.has_only("staff") else _all(draft, question, pairs)
    if own := _called_so(question, pairs):
        _say_pair(draft, question, own)
        return reply_about(draft, question, (one.entry for one in own.told))
    if not jobs:
        of_units = [pair for pair in pairs if {*pair[0].fact.row, *pair[0].fact.column} & {*question.departments}]
        for own in of_units:
            _say_pair(draft, question, own)
        if of_units:
            return reply_about(draft, question, (one.entry for own in of_units for one in own.told))
        return _every_job(draft, question, pairs) if pairs else None
    plain = replace(question, terms={**jobs, POSTS[0]: {POSTS[0]: 1.0}})
    ranked = candidates(knowledge, plain, Family.STAFF, ())
    if not ranked or not explains(knowledge, plain, ranked[0]):
        return None
    pair = next((pair for pair in pairs if any(one.entry is ranked[0].entry for one in pair.told)), None)
    if pair is None:
        return None
    _say_pair(draft, question, pair)
    return reply_about(draft, question, (one.entry for one in pair.told))


def _most_vacant(draft: Draft, question: Question, pairs: list[_Pair], group: set[str]) -> Reply | None:
    """The job that most posts are vacant of, of the group named or of all; None where no group is called so."""
    vacant = [p for p in pairs if p.posts.size > p.staff.size and not is_sum_cell(p.posts.entry)]
    if not vacant:
        return _every_job(draft, question, pairs)
    vacant = [p for p in vacant if all(any(head.startswith(word) for head in _job(p)[:-1]) for word in group)]
    if not vacant:
        return None
    most = max(p.posts.size - p.staff.size for p in vacant)
    found = [p for p in vacant if p.posts.size - p.staff.size == most]
    for own in found:
        _say_pair(draft, question, own)
    return reply_about(draft, question, (one.entry for own in found for one in own.told))


def _called_so(question: Question, pairs: list[_Pair]) -> _Pair | None:
    """The job whose head the question says, be it as the end of a post (연구사 of a 교육연구사); None where it says
    none, or one that several groups have."""
    text = bare(question.text)
    heads = {_job(pair)[-1:]: pair for pair in pairs if not is_sum_cell(pair.posts.entry)}
    named = [head for head in heads if head and len(head[0]) > 1 and bare(head[0]) in text]
    best = max(named, key=lambda head: len(head[0]), default=None)
    alike = [pair for pair in pairs if _job(pair)[-1:] == best]
    return alike[0] if best is not None and len(alike) == 1 else None


def _job(pair: _Pair) -> tuple[str, ...]:
    """The heads of a job, outermost first."""
    return tuple(head for head in (*pair.posts.fact.row, *pair.posts.fact.column) if head not in POSTS)


def rest_of_posts(knowledge: Knowledge, question: Question) -> Reply | None:
    """What is left of all posts, or of a group's, without one job: "교육전문직을 뺀 나머지 정원"; None without such."""
    if not question.besides:
        return None
    post = next((post for post in POSTS[::-1] if post in question.text), POSTS[0])
    of_post = {post: {post: 1.0}}
    aside = replace(question, besides=(), terms={**of_post, **{word: {word: 1.0} for word in question.besides}})
    whole = replace(question, besides=(), terms={**question.terms, **of_post}, phrase="")
    found = []
    for asked in (whole, replace(aside, phrase="")):
        ranked = candidates(knowledge, asked, Family.STAFF, ())
        if not ranked or ranked[0].unexplained or ranked[0].entry.facts[0].value is None:
            return None
        found.append(Found(ranked[0].entry, ranked[0].entry.facts[0]))
    all_of_it, part = found
    if part.size >= all_of_it.size or part.entry.section != all_of_it.entry.section:
        return None
    draft = Draft(knowledge.briefing)
    left = number(draft.compute(all_of_it.size - part.size))
    marks = cite_each(draft, found)
    steps = f"{number(all_of_it.size)} − {number(part.size)} = {left}{part.fact.unit}"
    korean = f"{with_particle(name_of(part.entry), '을')} 뺀 나머지는 {left}{part.fact.unit}입니다({steps})."
    draft.say(f"{worded(question, korean, f'The others: {left} ({steps}).')} {marks}")
    return reply_about(draft, question, (one.entry for one in found))


def _all(draft: Draft, question: Question, pairs: list[_Pair]) -> Reply | None:
    """The totals, where nothing but how many work here is asked; None where the table has none."""
    totals = [pair for pair in pairs if is_sum_cell(pair[0].entry, grand=True)][-1:]
    for pair in totals:
        _say_pair(draft, question, pair)
    return reply_about(draft, question, (one.entry for pair in totals for one in pair.told)) if totals else None


def _pairs(knowledge: Knowledge) -> list[_Pair]:
    """The two figures of each job that has both, whether a table has posts and staff as its rows or as its columns."""
    jobs: dict[tuple[tuple[str, ...], ...], dict[str, Found]] = {}
    for entry in knowledge.of_kind(Kind.CELL):
        for fact in entry.facts:
            heads = (fact.row, fact.column)
            post = next((head for chain in heads for head in chain if head in (*POSTS, *GAPS)), None)
            if post is not None and fact.value is not None:
                job = tuple(tuple(head for head in chain if head != post) for chain in heads)
                jobs.setdefault(job, {})[post] = Found(entry, fact)
    told = [found for found in jobs.values() if found.keys() >= set(POSTS)]
    return [_Pair(own["정원"], own["현원"], next((own[gap] for gap in GAPS if gap in own), None)) for own in told]


def _every_job(draft: Draft, question: Question, pairs: list[_Pair]) -> Reply:
    """The jobs whose figures differ, or that none do; and the totals."""
    differing = [pair for pair in pairs if pair[0].size != pair[1].size and not is_sum_cell(pair[0].entry)]
    asked = _in_direction(question, differing)
    if asked:
        count = draft.count(asked)
        said = "정원과 현원이 다른 것은" if asked == differing else "해당하는 것은"
        draft.say(worded(question, f"{said} {count}개입니다.", f"{count} found:"))
    elif differing:
        draft.say(worded(question, "해당하는 것이 없습니다.", "None."))
    else:
        draft.say(worded(question, "정원과 현원이 다른 직종은 없습니다. 모두 같습니다.", "No, they are all equal."))
    totals = [pair for pair in pairs if is_sum_cell(pair[0].entry, grand=True)]
    shown = [*asked, *totals[-1:]] or pairs[:1]
    for pair in shown:
        _say_pair(draft, question, pair, "- " if pair in asked else "")
    return reply_about(draft, question, (one.entry for pair in shown for one in pair.told))


def _in_direction(question: Question, differing: list[_Pair]) -> list[_Pair]:
    """Those with fewer people than posts, or with more, where the question says which: "현원이 정원보다 적은"."""
    of_staff, of_posts = _STAFF_FIRST.search(question.text), _POSTS_FIRST.search(question.text)
    more, fewer = _MORE.search(question.text), _FEWER.search(question.text)
    if bool(of_staff) == bool(of_posts) or bool(more) == bool(fewer):
        return differing
    vacant = bool(of_staff) == bool(fewer)
    return [pair for pair in differing if (pair[0].size > pair[1].size) == vacant]


def _say_pair(draft: Draft, question: Question, pair: _Pair, bullet: str = "") -> None:
    """One sentence: "교육전문직: 정원 24명, 현원 24명으로 같습니다."."""
    first, second, _ = pair
    name = " · ".join(_job(pair))
    marks = cite_each(draft, pair.told)
    gap = first.size - second.size
    values = f"{POSTS[0]} {value_words(first.fact)}, {POSTS[1]} {value_words(second.fact)}"
    if not gap:
        korean = f"{name}: {with_particle(values, '으로')} 같습니다."
    else:
        more = "모자랍니다" if gap > 0 else "많습니다"
        steps = f"{number(max(first.size, second.size))} − {number(min(first.size, second.size))}"
        lacks = f"현원이 {number(draft.compute(abs(gap)))}명 {more}({steps})"
        korean = f"{name}: {with_particle(values, '으로')} {lacks}."
    draft.say(f"{bullet}{worded(question, korean, f'{name}: {values}')} {marks}")
