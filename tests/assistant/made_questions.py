"""A briefing's records in; questions with their right answers out, computed here and not by the assistant.

Written questions reach a few lines of each kind; these reach all of them: every pair of tags under a heading, every
bound, every neighbour in the history.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ingest.records import Briefing, BudgetRow, Course, Event


@dataclass(frozen=True)
class Made:
    """A question; each group of words holds alternatives of which an answer must have one, separators aside."""

    text: str
    must: tuple[tuple[str, ...], ...]


def made_questions(briefing: Briefing, seed: int = 1) -> list[Made]:
    """All kinds, in a fixed order for a seed."""
    dice = random.Random(seed)
    return [
        *_by_heading(briefing, dice),
        *_by_programme(briefing, dice),
        *_history(briefing, dice),
        *_budgets(briefing),
    ]


def joined_with(word: str, after_consonant: str, after_vowel: str) -> str:
    """``word`` with the particle that its last syllable takes."""
    last = [c for c in word if c.isalnum()][-1]
    closed = (ord(last) - 0xAC00) % 28 > 0 if "가" <= last <= "힣" else last in "136780LMNR"
    return word + (after_consonant if closed else after_vowel)


def _people(course: Course) -> Decimal:
    return next((count.value for count in course.counts if count.unit == "명"), Decimal(0))


def _tagged(briefing: Briefing) -> list[Course]:
    """Lines with a tag and people."""
    programmes = (course for course in briefing.courses if course.section.programme and not course.detail_of)
    return [course for course in programmes if course.tag and _people(course)]


def _counted(course: Course) -> bool:
    return any(count.unit == "과정" for count in course.counts)


def _by_heading(briefing: Briefing, dice: random.Random) -> Iterator[Made]:
    """Two tags under one heading set against each other in either year, and one of them against the year before."""
    headings: dict[tuple[str | None, str], dict[int, list[Course]]] = defaultdict(lambda: defaultdict(list))
    for course in _tagged(briefing):
        if course.group:
            headings[course.section.programme, course.group][course.year].append(course)
    for (_, heading), years in headings.items():
        for year, courses in years.items():
            alone = [c for c in courses if sum(c.tag == other.tag for other in courses) == 1 and _counted(c)]
            if len(alone) < 2:
                continue
            one, other = dice.sample(alone, 2)
            gap = abs(_people(one) - _people(other))
            pair = f"{joined_with(one.tag or '', '과', '와')} {other.tag}"
            yield Made(
                f"{year}년 {heading}에서 {pair} 중 어느 쪽 인원이 얼마나 더 많나요?",
                ((f"{gap:,}",) if gap else ("같",),),
            )
            before = [c for c in years.get(year - 1, []) if c.tag == one.tag]
            if len(before) == 1:
                change = abs(_people(one) - _people(before[0]))
                text = f"{heading}의 {one.tag} 인원은 전년보다 얼마나 달라졌나요?"
                yield Made(text, ((f"{change:,}",) if change else ("변동", "같"),))


def _by_programme(briefing: Briefing, dice: random.Random) -> Iterator[Made]:
    """A bound over the courses of each programme and year, and the largest of each tag."""
    groups: dict[tuple[str, int], list[Course]] = defaultdict(list)
    tagged: dict[tuple[str, int], list[Course]] = defaultdict(list)
    for course in _tagged(briefing):
        groups[course.section.programme or "", course.year].append(course)
        tagged[course.tag or "", course.year].append(course)
    untagged = {c.section.programme for c in briefing.courses if not c.tag}
    for (programme, year), courses in groups.items():
        if len(courses) > 2 and programme not in untagged and all(map(_counted, courses)):
            bound = dice.choice(sorted(map(_people, courses))[1:])
            kept = [c for c in courses if _people(c) >= bound]
            text = f"{programme}에서 {year}년 인원이 {bound:,}명 이상인 과정은 몇 개인가요?"
            yield Made(text, ((f"{len(kept)}개",), *((f"{_people(c):,}",) for c in kept[:3])))
    for (tag, year), courses in tagged.items():
        if len(courses) > 2 and tag != "원격":  # which untagged lines are as well
            most = max(map(_people, courses))
            yield Made(f"{year}년 {tag} 과정 가운데 인원이 가장 많은 것은?", ((f"{most:,}",),))


def _history(briefing: Briefing, dice: random.Random) -> Iterator[Made]:
    """Pairs of events: which came first, whether one did; what came next; how many since a year."""
    events = sorted((e for e in briefing.events if not e.scheduled and e.month and e.day), key=when)
    for _ in range(12):
        one, other = dice.sample(events, 2)
        if when(one) == when(other):
            continue
        first = min(one, other, key=when)
        names = joined_with(event_name(one), "과", "와"), joined_with(event_name(one), "은", "는")
        yield Made(f"{names[0]} {event_name(other)} 중 먼저 있었던 일은?", ((first.date_text[:8].strip(". "),),))
        verdict = ("네",) if first is one else ("아닙", "아니")
        yield Made(f"{names[1]} {event_name(other)}보다 먼저인가요?", (verdict,))
    for event, after in pairwise(events):
        if when(event) < when(after) and event.year != after.year:
            yield Made(f"{event_name(event)} 바로 다음에 있었던 일은 무엇인가요?", ((str(after.year),),))
    for year in sorted({event.year for event in events})[1:-1:3]:
        count = sum(event.year >= year for event in briefing.events if not event.scheduled)
        yield Made(f"{year}년 이후 연혁에 적힌 일은 몇 가지인가요?", ((f"{count}건", f"{count}가지"),))


def when(event: Event) -> tuple[int, int, int]:
    """Year, month and day, 0 where none is printed."""
    return event.year, event.month or 0, event.day or 0


def event_name(event: Event) -> str:
    """What happened, without brackets and quotation marks."""
    return re.sub(r"\(.*?\)|[『』「」]", "", event.text.split("\n")[0]).strip()


def _budgets(briefing: Briefing) -> Iterator[Made]:
    """The rows of each code counted, added up and picked from; programmes set against each other, and their rows."""
    rows = [row for row in briefing.budgets if row.section.programme and not row.is_total]
    by_code: dict[str, list[BudgetRow]] = defaultdict(list)
    for row in rows:
        by_code[row.code or ""].append(row)
    for code, own in by_code.items():
        if not code.isdigit():
            continue
        yield Made(f"{code}번 예산 사업에 속한 추진 사업은 몇 개인가요?", ((f"{len(own)}개", f"{len(own)}건"),))
        amounts = [amount for row in own if (amount := amount_in(row, briefing.year))]
        if len(amounts) > 1:
            yield Made(f"{code}번 중에서 올해 예산액이 제일 큰 추진 사업은?", ((f"{max(amounts):,}",),))
            text = f"{code}. {own[0].programme_name} {briefing.year}년 예산을 다 더하면?"
            yield Made(text, ((f"{sum(amounts):,}",),))
    totals = {r.section.programme: r for r in briefing.budgets if r.is_total and r.section.programme}
    known = [(number, amount) for number, r in totals.items() if (amount := amount_in(r, briefing.year))]
    for (one, amount), (other, another) in pairwise(known):
        gap = abs(amount - another)
        yield Made(f"{one}와 {other} 중 올해 예산이 더 많은 쪽은 어디고 차이는 얼마죠?", ((f"{gap:,}",),))


def amount_in(row: BudgetRow, year: int) -> Decimal | None:
    """In the table's unit; None where none is printed."""
    amount = dict(row.years).get(year)
    return amount.value if amount else None
