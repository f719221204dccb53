"""Questions about the outline itself: which areas there are, which programmes an area has, what a number stands for."""

import re
from collections.abc import Collection, Sequence
from itertools import accumulate

from assistant.answer import Composer, Status
from assistant.draft import Draft, Focus, Reply
from assistant.entries import Kind
from assistant.knowledge import Knowledge
from assistant.numerals import SMALL, small_number
from assistant.operations import BEFORE_OR_AFTER, LISTING
from assistant.ordinals import place_before
from assistant.question import Question
from assistant.text import bare, with_particle
from assistant.wording import how_many, spaced, worded
from ingest.records import LineRange, OutlineEntry, SectionKind

_AREAS = re.compile(r"주요\s?업무|(?<!\S)(?:큰|대)과제|영역|분야|대주제|\bareas?\b")
_PROGRAMMES = re.compile(r"세부|과제|사업|programmes?|programs?|projects?|sections?")
_TELL = re.compile(r"알려|소개|정리|tell me", re.IGNORECASE)
_LISTING = re.compile(
    r"가지|순서|차례|번호\s?(?:순|대로)|what are|어떤|무엇|뭐|명칭|이름|제목"
    r"|\b(?:what|which)\s(?:\w+\s){0,2}(?:programmes|programs|projects|tasks|areas)\b",
    re.IGNORECASE,
)
_OWN_WORDS = frozenset(
    {
        "업무",
        "영역",
        "사업",
        "과제",
        "분야",
        "브리핑",
        "제목",
        "이름",
        "번호",
        "자리",
        "주제",
        "정책",
        "명칭",
        "본론",
        "본문",
        "기관",
        "area",
        "areas",
    }
)
_BESIDE = re.compile(
    r"(?:다음|앞|이전|직전|뒤|next|previous|before|after)\S*\s+(?:\S+\s+){0,2}(?:세부\s?)?(?:과제|사업|주요\s?업무|영역|programme|section|area)"
)
_PLACED = (
    r"세부\s?(?:과제|사업)|과제|사업|주요\s?업무|영역|(?:detailed\s)?(?:programmes?|programs?|tasks?|projects?)|areas?"
)
_DIGITS = re.compile(rf"({SMALL})\s?자리\s?(?:수\s?)?(?:번호|숫자)")  # "세 자리 번호": how deep in the outline
# What several programmes are called, whatever heading they are said to stand under.
_TITLES = re.compile(
    r"(?:과제|사업|업무)(?:들)?(?:의)?\s?(?:\([^()]*\)\s?)?(?:들)?(?:의\s?)?(?:명칭|이름|제목|명(?![가-힣]*\s?(?:몇|수)))"
)
_TITLE_OF_AREA = re.compile(
    r"\s*(?:영역|분야|번)?(?:의|은|는|이|가)?\s*(?:전체\s?)?(?:제목|이름|명칭|(?:무엇|뭐|뭔|어떤\s?(?:영역|분야|과제))(?!.*(?:있|속|들)))"
)
_HEADING_RECALL = 0.85  # of a heading that a question names by its title


def answer_outline(knowledge: Knowledge, question: Question) -> Reply | None:
    """The reply from the outline pages, or None where the question is not about the outline."""
    entries = {entry.number: entry for entry in _records(knowledge)}
    own = knowledge.vocabulary.means_institution
    terms = {t for t in question.terms if t not in _OWN_WORDS and not t.isdigit() and not own(t)}
    if question.programmes and not terms and not question.asks and not question.operations - {"yesno"}:
        return _named(knowledge, question, entries, question.programmes)
    if question.areas and not question.programmes and not terms and _of_title(question):
        return _named(knowledge, question, entries, question.areas)
    if len(question.programmes) > 1 and _TITLES.search(question.text) and _repeats(question, entries, terms):
        return _named(knowledge, question, entries, question.programmes)
    terms = set() if _of_areas(knowledge, question) else terms
    text = _without_places(question)
    placed = place_before(text, _PLACED, 1 << 10)
    listed = _LISTING.search(question.text) or _TITLES.search(question.text)
    if placed is None and not (question.operations & LISTING or listed):
        return None
    heading = _heading(knowledge, question) if terms else None
    if terms and heading is None:
        return None
    above = next(iter((*question.tasks, *question.areas)), heading)
    deep = _PROGRAMMES.search(re.sub(r"주요\s?업무|(?<!\S)(?:큰|대)과제", "", question.text)) is not None
    digits = _DIGITS.search(question.text)
    if above is None and not deep and not digits and not _AREAS.search(question.text):
        return None
    deepest = max((number.count("-") + 1 for number in entries), default=0)  # a briefing may number on two levels
    depth = small_number(digits[1]) if digits else deepest if deep or above else 1
    found = [e for e in entries.values() if e.number.count("-") == depth - 1]
    if len(question.programmes) > 1:  # "1-1-1에서 2-2-2까지"
        found = [e for e in found if e.number in question.programmes]
    elif above is not None:
        found = [e for e in found if e.number.startswith(f"{above}-")]
    if placed is not None:
        at = place_before(text, _PLACED, len(found)) if found else None
        return _one_of(knowledge, question, found, at) if at is not None else None
    subject = "주요업무" if depth == 1 else "세부 사업" if depth == deepest else "과제"
    return _listed(knowledge, question, found, subject) if found else None


def _of_title(question: Question) -> bool:
    """Whether what follows the number of an area asks what that is called: "영역 2의 제목은"."""
    end = max((mention.end for mention in question.words.get("areas", ())), default=0)
    return bool(end) and _TITLE_OF_AREA.match(question.text[end:]) is not None


def _of_areas(knowledge: Knowledge, question: Question) -> bool:
    """Whether the areas are asked for, by nothing but the words of the part that they stand in: "추진계획의 다섯
    분야"."""
    part = next((bare(s.path[0]) for s in knowledge.briefing.sections if s.kind is SectionKind.AREA), "")
    terms = [term for term in question.terms if term not in _OWN_WORDS and not term.isdigit()]
    named = not (question.areas or question.tasks or question.programmes)
    return named and _AREAS.search(question.text) is not None and all(bare(term) in part for term in terms)


def _repeats(question: Question, entries: dict[str, OutlineEntry], terms: Collection[str]) -> bool:
    """Whether all other words of a question that names programmes stand in their titles or in those above them."""
    above = {number for named in question.programmes for number in accumulate(named.split("-"), "{}-{}".format)}
    titles = bare(" ".join(entries[number].title for number in above if number in entries))
    return all(any(bare(word) in titles for word in question.terms[term]) for term in terms)


def _without_places(question: Question) -> str:
    """The text without what names an area or a task: in "세 번째 주요업무의 세부 과제" nothing else is third."""
    named = [mention for slot in ("areas", "tasks") for mention in question.words.get(slot, ())]
    text = question.text
    for mention in sorted(named, key=lambda mention: -mention.start):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return text


def answer_part(knowledge: Knowledge, question: Question) -> Reply | None:
    """The topics that a part of the briefing has (주요 역점사업), or one by its number; None where no part is named."""
    own = knowledge.vocabulary.means_institution
    asked = {term: meanings for term, meanings in question.terms.items() if not (term.isdigit() or own(term))}
    wanted = {term for term in question.terms if term.isdigit()}
    open_or_listed = question.is_open or question.operations & LISTING or _TELL.search(question.text)
    if not asked or question.asks or not open_or_listed or _of_areas(knowledge, question):
        return None
    for part in (s for s in knowledge.briefing.sections if s.kind is SectionKind.PART):
        words = set(knowledge.index.terms(part.title))
        topics = [
            s for s in knowledge.briefing.sections
            if s.kind is SectionKind.TOPIC and s.path[0] == part.title and (not wanted or s.number in wanted)
        ]  # fmt: skip
        if topics and all(words & set(meanings) for meanings in asked.values()):
            draft = Draft(knowledge.briefing)
            draft.say(how_many(question, draft.count(topics), english="topics:", subject=part.title))
            for topic in topics:
                heading = LineRange(topic.lines.first, topic.lines.first)
                draft.say(f"- {spaced(f'{topic.number}.' if topic.number else '', topic.title)} {draft.cite(heading)}")
            return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question))
    return None


def tell_areas(knowledge: Knowledge, question: Question) -> Reply | None:
    """What the institution does, by the areas of its outline; None for a briefing without any."""
    areas = [entry for entry in _records(knowledge) if "-" not in entry.number]
    return _listed(knowledge, question, areas, "주요업무") if areas else None


def _records(knowledge: Knowledge) -> list[OutlineEntry]:
    return [e.record for e in knowledge.of_kind(Kind.OUTLINE) if isinstance(e.record, OutlineEntry)]


def answer_neighbour(knowledge: Knowledge, question: Question) -> Reply | None:
    """The area or programme that comes before or after one that is named; None where no such place is asked for."""
    if not question.operations & BEFORE_OR_AFTER or question.quarters or not _BESIDE.search(question.text):
        return None
    records = _records(knowledge)
    numbers = [entry.number for entry in records]
    here = next((n for n in (*question.programmes, *question.areas, *question.tasks) if n in numbers), None)
    if here is None and question.terms:
        depths = (0,) if _AREAS.search(question.text) else (1, 2)
        ranked = knowledge.search(
            question, lambda e: e.kind is Kind.OUTLINE and e.context in numbers and e.context.count("-") in depths
        )
        here = ranked[0].entry.context if ranked and ranked[0].recall >= _HEADING_RECALL else None
    if here is None:
        return None
    level = list(dict.fromkeys(number for number in numbers if number.count("-") == here.count("-")))
    level.sort(key=lambda number: [int(part) if part.isdigit() else ord(part[0]) for part in number.split("-")])
    at = level.index(here) + (1 if "after" in question.operations else -1)
    side = "다음" if "after" in question.operations else "앞"
    by_number = {entry.number: entry for entry in records}
    draft = Draft(knowledge.briefing)
    mark = draft.cite(by_number[here].lines)
    if not 0 <= at < len(level):
        draft.say(
            worded(question, f"{here} {by_number[here].title} {side}에는 없습니다.", "There is none.") + f" {mark}"
        )
        return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, programme=here))
    there = by_number[level[at]]
    korean = f"{here} {by_number[here].title} {side}은 ‘{there.number} {there.title}’입니다."
    draft.say(f"{worded(question, korean, f'{there.number} {there.title}')} {draft.cite(there.lines)}{mark}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, programme=there.number))


def _heading(knowledge: Knowledge, question: Question) -> str | None:
    """Number of the area or task whose title the question gives."""
    ranked = knowledge.search(question, lambda e: e.kind is Kind.OUTLINE and e.context.count("-") < 2)
    return ranked[0].entry.context if ranked and ranked[0].recall >= _HEADING_RECALL else None


def _named(
    knowledge: Knowledge, question: Question, entries: dict[str, OutlineEntry], numbers: Sequence[str]
) -> Reply | None:
    """What the number of a programme stands for, and its area, or that of an area."""
    draft = Draft(knowledge.briefing)
    for asked in numbers:
        entry, area = entries.get(asked), entries.get(asked.split("-")[0]) if "-" in asked else None
        if entry is None:
            continue
        within = f" ({area.number}. {area.title})" if area else ""
        marks = draft.cite(entry.lines) + (draft.cite(area.lines) if area else "")
        korean = f"{with_particle(asked, '은')} ‘{entry.title}’입니다{within}."
        draft.say(f"{worded(question, korean, f'{asked} is {entry.title}{within}.')} {marks}")
    if not draft.citations:
        return None
    return draft.reply(
        Status.ANSWERED, Composer.LOOKUP, Focus(question, programme=next(iter(question.programmes), None))
    )


def _one_of(knowledge: Knowledge, question: Question, found: list[OutlineEntry], at: int) -> Reply:
    """The one at a place of a list."""
    draft = Draft(knowledge.briefing)
    entry, count, place = found[at], draft.count(found), draft.count(found[: at + 1])
    korean = f"{count}개 중 {place}번째는 ‘{entry.number}. {entry.title}’입니다."
    draft.say(f"{worded(question, korean, f'{entry.number}. {entry.title}')} {draft.cite(entry.lines)}")
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question, programme=entry.number))


def _listed(knowledge: Knowledge, question: Question, found: list[OutlineEntry], subject: str) -> Reply:
    """How many there are, and each with its number."""
    draft = Draft(knowledge.briefing)
    draft.say(
        how_many(
            question,
            draft.count(found),
            english="areas" if subject == "주요업무" else "detailed tasks",
            subject=subject,
        )
    )
    draft.parts += [f"- {entry.number}. {entry.title} {draft.cite(entry.lines)}" for entry in found]
    return draft.reply(Status.ANSWERED, Composer.LOOKUP, Focus(question))
