"""A briefing in; for each kind of way to ask the records that fill it, with what an answer has to hold, out.

Worked out from the records alone, and not by the assistant.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from ingest.records import Briefing, BudgetRow, Course
from tests.assistant.history_truths import of_history
from tests.assistant.made_questions import amount_in
from tests.assistant.talk_truths import told_in_talk
from tests.assistant.told_truths import told_of_lines, told_of_programmes, told_of_rows
from tests.assistant.ways import NO, YES, Truth, figure, letters, plain_name

Truths = Iterator[tuple[str, Truth]]
_UP, _DOWN, _SAME = (
    "늘|증가|많|up|increase|more|grew|rose", "줄|감소|적|down|decrease|fewer|fell|less|shrank",
    "변동|같|그대로|없|same|unchanged|no change",
)  # fmt: skip
_BOUNDS = (1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 100_000)  # thousand won


def truths(briefing: Briefing, seed: int = 1) -> dict[str, list[Truth]]:
    """By kind of question; in a fixed order for a seed."""
    dice = random.Random(seed)
    found: dict[str, list[Truth]] = defaultdict(list)
    families = (
        _courses, _pairs_of_courses, _groups_of_courses, _people, _rows, _programmes, of_history, _not_there, _told
    )  # fmt: skip
    for family in families:
        for kind, truth in family(briefing, dice):
            found[kind].append(truth)
    for kind, truth in list(told_in_talk(found)):
        found[kind].append(truth)
    return found


def _told(briefing: Briefing, _: random.Random) -> Truths:
    titles = _titles(briefing)
    this, past = (_named_courses(briefing, year) for year in (briefing.year, briefing.year - 1))
    yield from told_of_lines(briefing, this, past, titles)
    yield from told_of_rows(briefing, titles)
    yield from told_of_programmes(briefing, titles)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in dict.fromkeys(words))


def _titles(briefing: Briefing) -> dict[str, str]:
    return {section.programme: section.title for section in briefing.programmes if section.programme}


def _people_of(course: Course) -> Decimal:
    return course.count("명") or Decimal(0)


def _named_courses(briefing: Briefing, year: int) -> dict[str, Course]:
    """Lines with people whose name stands in one line of that year alone."""
    lines = [course for course in briefing.courses if course.year == year]
    counted = [c for c in lines if c.section.programme and not c.detail_of and c.count("명") and c.column is None]
    named = {letters(plain_name(course.name)): course for course in counted}
    return {
        name: course
        for name, course in named.items()
        if 6 <= len(plain_name(course.name)) <= 32 and "," not in course.name and "편성" not in course.name
        and sum(name in letters(other.name) for other in lines) == 1
    }  # fmt: skip


def _in_charge(briefing: Briefing) -> dict[str, list[tuple[str, str]]]:
    """Name and extension of those in charge, by programme."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for contact in briefing.contacts:
        if contact.in_charge and contact.section.programme:
            found[contact.section.programme].append((contact.name, contact.extension))
    return found


def _courses(briefing: Briefing, _: random.Random) -> Truths:
    titles, charge = _titles(briefing), _in_charge(briefing)
    before = _named_courses(briefing, briefing.year - 1)
    for name, course in _named_courses(briefing, briefing.year).items():
        programme, people = course.section.programme or "", _people_of(course)
        values = {"course": plain_name(course.name), "programme": titles.get(programme, "")}
        yield "people", Truth(values, (figure(people),))
        yield "programme_of_course", Truth(values, (re.escape(letters(values["programme"])),))
        if staff := charge[programme]:
            names, numbers = _any(name for name, _ in staff), _any(number for _, number in staff)
            yield "charge_of_course", Truth(values, (names, numbers))
            yield "then_charge", Truth(values, (f"{names}|{numbers}",))
        for bound in (int(people * Decimal("0.6")), int(people * Decimal("1.5")) + 1):
            rounded = max(1, round(bound, -1) if bound > 30 else bound)
            if rounded != people:
                verdict = YES if people > rounded else NO
                yield "course_over", Truth({**values, "n": f"{rounded:,}"}, (figure(people),), (verdict,))
        old = before.get(name)
        if old and old.section.programme == programme:
            past, change = _people_of(old), abs(people - _people_of(old))
            yield "people_before", Truth(values, (figure(past),))
            yield "then_before", Truth(values, (figure(past),))
            yield "change_of_course", Truth(values, (figure(change) if change else _SAME,))
            way = _UP if people > past else _DOWN if change else _SAME
            yield "way_of_course", Truth(values, (figure(people), figure(past)), (way,))


def _pairs_of_courses(briefing: Briefing, dice: random.Random) -> Truths:
    titles, groups = _titles(briefing), defaultdict(list)
    for course in _named_courses(briefing, briefing.year).values():
        groups[course.section.programme or ""].append(course)
    for programme, courses in groups.items():
        for _ in range(6 if len(courses) > 1 else 0):
            one, other = dice.sample(courses, 2)
            a, b = _people_of(one), _people_of(other)
            if a == b:
                continue
            values = {"A": plain_name(one.name), "B": plain_name(other.name), "programme": titles.get(programme, "")}
            more = one if a > b else other
            yield "compare_courses", Truth(values, (figure(max(a, b)),), (re.escape(letters(plain_name(more.name))),))
            yield "gap_of_courses", Truth(values, (figure(abs(a - b)),))
            yield "sum_of_courses", Truth(values, (figure(a + b),))


def _groups_of_courses(briefing: Briefing, _: random.Random) -> Truths:
    for programme, title in _titles(briefing).items():
        lines = [c for c in briefing.courses if c.section.programme == programme and c.year == briefing.year]
        lines = [c for c in lines if not c.detail_of]
        whole = all(c.count("명") and c.count("과정") and c.column is None for c in lines)
        people = sorted(map(_people_of, lines))
        if not whole or len(people) < 4 or len(set(people)) < 4:
            continue
        for bound in dict.fromkeys((people[len(people) // 2], people[-2], people[1])):
            values = {"programme": title, "n": f"{bound:,}"}
            kept = [figure(value) for value in people if value >= bound]
            yield "count_over", Truth(values, (figure(len(kept)),))
            yield "list_over", Truth(values, tuple(kept[:4]))
            if len(kept) < len(people):
                yield "count_under", Truth(values, (figure(len(people) - len(kept)),))
        yield "largest_course", Truth({"programme": title}, (figure(people[-1]),))
        yield "smallest_course", Truth({"programme": title}, (figure(people[0]),))


def _people(briefing: Briefing, dice: random.Random) -> Truths:
    titles, names = _titles(briefing), Counter(person.name for person in briefing.people)
    numbers = Counter(person.extension for person in briefing.people)
    departments: dict[str, set[str]] = defaultdict(set)
    for person in briefing.people:
        for contact in person.contacts:
            if contact.in_charge and contact.department:
                departments[contact.department].add(person.name)
        if names[person.name] > 1:
            continue
        values = {"name": person.name, "ext": dice.choice((person.contacts[0].phone, person.extension))}
        theirs = [letters(c.department) for c in person.contacts if c.department]
        work = [letters(titles.get(c.section.programme or "", "")) for c in person.contacts if c.in_charge]
        yield "extension", Truth(values, (person.extension,))
        yield "private", Truth(values, refused=True)
        if theirs:
            yield "department_of", Truth(values, (_any(theirs),))
        if numbers[person.extension] == 1:
            yield "whose_number", Truth(values, (person.name,))
        if work := list(filter(None, work)):
            yield "work_of", Truth(values, (_any(work),))
            yield "then_work", Truth(values, (_any((*work, *theirs)),))
    for department, members in departments.items():
        if len(members) > 1:
            yield "staff_of", Truth({"department": department}, (_any(sorted(members)),))
    for programme, staff in _in_charge(briefing).items():
        values, people, phones = (
            {"programme": titles.get(programme, "")},
            _any(n for n, _ in staff),
            _any(e for _, e in staff),
        )
        yield "in_charge", Truth(values, (people,))
        yield "phone_in_charge", Truth(values, (phones,))
        yield "then_phone", Truth(values, (phones,))


def _totals(briefing: Briefing) -> dict[str, BudgetRow]:
    """The one total of each programme whose table is in thousand won."""
    rows: dict[str, list[BudgetRow]] = defaultdict(list)
    for row in briefing.budgets:
        if row.section.programme and row.is_total and amount_in(row, briefing.year) and row.unit == "천원":
            rows[row.section.programme].append(row)
    return {programme: found[0] for programme, found in rows.items() if len(found) == 1}


def _rows(briefing: Briefing, _: random.Random) -> Truths:
    titles, totals, year = _titles(briefing), _totals(briefing), briefing.year
    items = Counter(letters(row.item) for row in briefing.budgets if row.section.programme and not row.is_total)
    own = {letters(title) for title in titles.values()}
    for row in briefing.budgets:
        amount, name = amount_in(row, year), letters(row.item)
        if row.is_total or not amount or items[name] > 1 or name in own or len(name) < 4 or row.unit != "천원":
            continue
        if row.section.programme not in titles:
            continue
        values = {"item": row.item, "programme": titles[row.section.programme]}
        yield "amount", Truth(values, (figure(amount),))
        for place, quarter in enumerate(row.quarters, 1):
            if quarter.value:
                yield "quarter_of_item", Truth({**values, "q": f"{place}분기"}, (figure(quarter.value),))
        total = totals.get(row.section.programme)
        if total and (whole := amount_in(total, year)) and whole != amount:
            yield "share_of_item", Truth(values, (re.escape(f"{amount * 100 / whole:.1f}"),))
        if past := amount_in(row, year - 1):
            change, rate = abs(amount - past), abs(amount - past) * 100 / past
            told = figure(change) if change else _SAME
            percent = rf"{rate:.1f}|(?<!\d){rate:.0f}%" if rate == int(rate) else re.escape(f"{rate:.1f}")
            yield "amount_before", Truth(values, (figure(past),))
            yield "then_change", Truth(values, (told,))
            yield "change_of_item", Truth(values, (told,))
            yield "growth_of_item", Truth(values, (percent if change else f"{percent}|{_SAME}",))


def won(thousands: int) -> str:
    """An amount as people say it: "1억 2천만 원"."""
    hundred_millions, rest = divmod(thousands // 10, 10_000)
    small = f"{rest // 1_000}천만" if rest and rest % 1_000 == 0 else f"{rest // 100}백만" if rest else ""
    return " ".join(filter(None, (f"{hundred_millions}억" if hundred_millions else "", small))) + " 원"


def _programmes(briefing: Briefing, dice: random.Random) -> Truths:
    titles, year = _titles(briefing), briefing.year
    known = {
        p: (row, amount) for p, row in _totals(briefing).items() if p in titles and (amount := amount_in(row, year))
    }
    for programme, (row, amount) in known.items():
        values = {"programme": titles[programme]}
        yield "budget", Truth(values, (figure(amount),))
        if past := amount_in(row, year - 1):
            change = abs(amount - past)
            way = _UP if amount > past else _DOWN if change else _SAME
            yield "budget_before", Truth(values, (figure(past),))
            if change:
                yield "then_growth", Truth(values, (rf"{change * 100 / past:.1f}|(?<!\d){change * 100 / past:.0f}%",))
            yield "change_of_budget", Truth(values, (figure(change) if change else _SAME,), (way,))
        for other in dice.sample(sorted(known), min(3, len(known))):
            theirs = known[other][1]
            if theirs == amount:
                continue
            pair = {"P": titles[programme], "Q": titles[other]}
            more = titles[programme if amount > theirs else other]
            yield "compare_budgets", Truth(pair, (figure(max(amount, theirs)),), (re.escape(letters(more)),))
            yield "gap_of_budgets", Truth(pair, (figure(abs(amount - theirs)),))
            yield "sum_of_budgets", Truth(pair, (figure(amount + theirs),))
            yield "then_other_budget", Truth(pair, (figure(theirs),))
        yield from _within(briefing, programme, values)


def _within(briefing: Briefing, programme: str, values: dict[str, str]) -> Truths:
    """Of the rows of one programme: the largest, the smallest, the second, those from a bound on."""
    rows = [r for r in briefing.budgets if r.section.programme == programme and not r.is_total]
    amounts = sorted(filter(None, (amount_in(row, briefing.year) for row in rows)), reverse=True)
    if len(amounts) < 3 or len(set(amounts)) < len(amounts):
        return
    yield "largest_item", Truth(values, (figure(amounts[0]),))
    yield "smallest_item", Truth(values, (figure(amounts[-1]),))
    yield "second_item", Truth(values, (figure(amounts[1]),))
    for bound in _BOUNDS:
        kept = [figure(amount) for amount in amounts if amount >= bound]
        if 0 < len(kept) < len(amounts):
            yield "items_over", Truth({**values, "won": won(bound)}, tuple(kept[:4]))
            yield "count_items_over", Truth({**values, "won": won(bound)}, (figure(len(kept)),))


def _not_there(briefing: Briefing, dice: random.Random) -> Truths:
    """What no briefing of the genre holds: of a course and a programme, and things that do not exist."""
    courses = [plain_name(course.name) for course in _named_courses(briefing, briefing.year).values()]
    for course in courses:
        yield "fact_not_there", Truth({"course": course}, refused=True)
    for title in _titles(briefing).values():
        values = {"programme": title, "course": dice.choice(courses)} if courses else {"programme": title}
        yield "year_not_there", Truth(values, refused=True)
        yield "opinion", Truth(values, refused=True)
    yield "nothing_such", Truth({}, refused=True)
