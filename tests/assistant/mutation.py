"""A briefing in; its text with other names, extensions and figures out, and the questions that must notice.

Every person, course count, budget table, date, area and cost is changed at once, so that no old value is left to be
answered by luck. Rows, quarters and totals of a budget still add up as they did.
"""

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from ingest import Briefing, BudgetRow, Course, LineRange, Record

_SURNAMES = "강고권남노문민배백변서성손송신안양엄여우원위유윤이임장전정조주진차채최추탁표하한함허현홍황"
_GIVEN = (
    "가람", "건휘", "나윤", "다온", "도담", "라엘", "로운", "마루", "모란",
    "바울", "보름", "사랑", "새론", "소율", "시헌", "아진", "유담", "은솔",
    "재범", "주찬", "지후", "찬율", "태오", "하람", "혜담", "효준",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that the mutated text states otherwise.

    Attributes:
        kind: name, extension, charge, count, amount, quarter, date, area or cost.
        question: asks for it; names the record as the mutated briefing does.
        wanted: a pattern that an answer must hold, thousands separators removed.
        lines: where the fact stands; None where any line may prove it.
    """

    kind: str
    question: str
    wanted: re.Pattern[str]
    lines: LineRange | None = None


class Mutation:
    """One mutated text.

    Attributes:
        text: of the whole file.
        changes: every fact changed, kind by kind.
    """

    def __init__(self, briefing: Briefing, seed: int) -> None:
        self._random = random.Random(seed)
        self._briefing = briefing
        self._lines = list(briefing.lines)
        plain = "\n".join(briefing.lines).replace(",", "")
        self._numbers = {int(number) for number in re.findall(r"\d+", plain)}
        self._names = set(re.findall(r"[가-힣]{3}", plain))
        self.changes: list[Change] = []
        for change in (self._courses, self._budgets, self._dates, self._areas, self._costs):
            change()
        self._people()
        self.text = "\n".join(self._lines) + "\n"

    def sample(self, wanted: dict[str, int]) -> list[Change]:
        """So many changes of each kind, or all there are, drawn at random."""
        chosen: list[Change] = []
        for kind, number in wanted.items():
            of_kind = [change for change in self.changes if change.kind == kind]
            chosen += self._random.sample(of_kind, min(number, len(of_kind)))
        return chosen

    def _fresh(self, like: Decimal) -> int:
        """A whole number about as large as ``like``, two digits at least, that stands nowhere in the text yet."""
        digits = max(2, len(str(int(like))))
        while True:
            low = 10 ** (digits - 1)
            unused = [n for n in (self._random.randrange(low, 10 * low) for _ in range(50)) if n not in self._numbers]
            if unused:
                self._numbers.add(unused[0])
                return unused[0]
            digits += 1

    def _replace(self, lines: LineRange, pattern: str, new: str) -> bool:
        """Writes ``new`` over the one match of ``pattern`` in these lines; False where there is not exactly one."""
        places = [n for n in range(lines.first - 1, lines.last) for _ in re.finditer(pattern, self._lines[n])]
        if len(places) != 1:
            return False
        self._lines[places[0]] = re.sub(pattern, new, self._lines[places[0]])
        return True

    def _note(self, kind: str, questions: Iterable[str], wanted: str, record: Record | None) -> None:
        """Notes a change, asked for in one of several wordings."""
        pattern = re.compile(rf"(?<![\d.]){wanted}(?!\d)")
        question = re.sub(r"\s+", " ", self._random.choice(list(questions))).strip()
        self.changes.append(Change(kind, question, pattern, record.lines if record else None))

    def _courses(self) -> None:
        names = [(course.year, course.tag, course.name) for course in self._briefing.courses]
        for course in self._briefing.courses:
            alone = names.count((course.year, course.tag, course.name)) == 1
            for count in course.counts:
                new = self._fresh(count.value)
                counter = rf"(?=\s*(?:개\s*)?{count.unit})"
                if self._replace(course.lines, rf"(?<![\d,.]){_either_way(count.value)}{counter}", f"{new:,}"):
                    self._note("count", _course_questions(course, count.unit, alone), str(new), course)

    def _budgets(self) -> None:
        """Row by row; what a row gains or loses, its table's total does, too."""
        tables: dict[LineRange, list[BudgetRow]] = {}
        for row in self._briefing.budgets:
            tables.setdefault(row.section.lines, []).append(row)
        # An item named like its programme would ask for the programme's total as well.
        items = [row.item for row in self._briefing.budgets] + [entry.title for entry in self._briefing.outline]
        for rows in tables.values():
            gained = [Decimal(0)] * 6
            for row in sorted(rows, key=lambda row: row.is_total):
                old = [amount.value for _, amount in row.years] + [quarter.value for quarter in row.quarters]
                new = _plus(old, gained) if row.is_total else self._row(old)
                self._write_row(row, new)
                gained = [g + (n or 0) - (o or 0) for g, n, o in zip(gained, new, old, strict=True)]
                self._note_amounts(row, new, items.count(row.item) == 1)

    def _row(self, old: list[Decimal | None]) -> list[Decimal | None]:
        """This year's amount is the sum of its quarters; words and dashes stay."""
        quarters = [value if value is None else Decimal(self._fresh(value)) for value in old[2:]]
        stated = [value for value in quarters if value is not None]
        this = sum(stated, Decimal(0)) if old[0] is not None and stated else old[0]
        last = old[1] if old[1] is None else Decimal(self._fresh(old[1]))
        return [this, last, *quarters]

    def _write_row(self, row: BudgetRow, new: list[Decimal | None]) -> None:
        texts = [amount.text for _, amount in row.years] + [quarter.text for quarter in row.quarters]
        for number in range(row.lines.first - 1, row.lines.last):
            cells = self._lines[number].split("\t")
            for start in range(len(cells) - len(texts) + 1):
                run = cells[start : start + len(texts)]
                if all(cell.strip().startswith(text) for cell, text in zip(run, texts, strict=True)):
                    for offset, (text, value) in enumerate(zip(texts, new, strict=True)):
                        if value is not None:
                            cells[start + offset] = cells[start + offset].replace(text, f"{value:,}", 1)
                    self._lines[number] = "\t".join(cells)
                    return
        raise ValueError(f"line {row.lines.first}: no such run of amounts")

    def _note_amounts(self, row: BudgetRow, new: list[Decimal | None], alone: bool) -> None:
        name = _budget_name(row, alone)
        words = "예산 합계는" if row.is_total else "예산액은"
        asked: list[tuple[str, tuple[str, ...]]] = [
            ("amount", (f"{name} {year}년 {words} 얼마인가요?", f"{year}년 {name} 예산은 얼마인지 알려 주세요"))
            for year, _ in row.years
        ]
        asked += [("quarter", (f"{name} {row.plan_year}년 {n}분기 집행예정액은?",)) for n in (1, 2, 3, 4)]
        for (kind, questions), value in zip(asked, new, strict=True):
            if value is not None:
                self._note(kind, questions, str(value), row)

    def _dates(self) -> None:
        dated = {event.lines.first: event for event in reversed(self._briefing.events) if event.day is not None}
        for event in dated.values():
            day = self._random.choice([day for day in range(1, 29) if day != event.day])
            new = re.sub(r"\d+(?=\D*$)", str(day), event.date_text)
            first = LineRange(event.lines.first, event.lines.first)
            if self._replace(first, re.escape(event.date_text), new):
                wanted = rf"{event.year}\D{{1,3}}{event.month}\D{{1,3}}{day}"
                self._note("date", (f"{event.text} 날짜는 언제인가요?", f"{event.text} 언제?"), wanted, event)

    def _areas(self) -> None:
        for cell in self._briefing.cells:
            if cell.unit == "㎡" and cell.value is not None:
                new = self._fresh(cell.value)
                if self._replace(cell.lines, rf"(?<![\d,.]){re.escape(cell.text)}", f"{new:,}㎡"):
                    name = " ".join((*cell.row, *cell.column))
                    self._note("area", (f"{name}은 몇 ㎡인가요?", f"{name} 얼마나 넓어요?"), str(new), cell)

    def _costs(self) -> None:
        for work in self._briefing.works:
            new = self._fresh(work.cost)
            if self._replace(work.lines, rf"(?<![\d,.]){_either_way(work.cost)}(?={work.unit})", f"{new:,}"):
                self._note("cost", (f"{work.name} 비용은 얼마였나요?", f"{work.name} 얼마 들었어요?"), str(new), work)

    def _people(self) -> None:
        """Last, so that no other change has to know the new names."""
        people = self._briefing.people
        names = {name: self._name() for name in sorted({person.name for person in people})}
        extensions = {extension: self._extension() for extension in sorted({person.extension for person in people})}
        for pattern, table in ((r"(?<!\d)(?:{})(?!\d)", extensions), ("(?:{})", names)):
            found = re.compile(pattern.format("|".join(sorted(table, key=len, reverse=True))))
            self._lines = [found.sub(_from(table), line) for line in self._lines]
        for person in people:
            name, extension = names[person.name], extensions[person.extension]
            by_name = (f"{name} 내선번호 알려 주세요", f"{name} 님 전화번호는 몇 번인가요?", f"{name} 연락처")
            self._note("extension", by_name, extension, None)
            by_number = (f"내선 {extension}번은 누구 번호인가요?", f"{extension}번 누구예요?")
            self._note("name", by_number, name, None)
        for contact in self._briefing.contacts:
            if contact.section.programme and contact.role == "담당":
                where = f"{contact.section.programme} {contact.department}"
                self._note("charge", (f"{where} 담당자는 누구인가요?",), names[contact.name], contact)

    def _name(self) -> str:
        while True:
            name = self._random.choice(_SURNAMES) + self._random.choice(_GIVEN)
            if name not in self._names:
                self._names.add(name)
                return name

    def _extension(self) -> str:
        """Four digits that no year begins with."""
        while True:
            number = self._random.randrange(3000, 9999)
            if number not in self._numbers:
                self._numbers.add(number)
                return str(number)


def _from(table: dict[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda match: table[match.group()]


def _either_way(value: Decimal) -> str:
    """A pattern for the number with or without thousands separators."""
    return re.escape(f"{value:,}").replace(",", ",?")


def _plus(values: list[Decimal | None], more: list[Decimal]) -> list[Decimal | None]:
    return [value if value is None else value + gain for value, gain in zip(values, more, strict=True)]


def _course_questions(course: Course, unit: str, alone: bool) -> tuple[str, ...]:
    where = "" if alone else course.section.programme or ""
    of = f"{course.detail_of} 중 " if course.detail_of else ""
    name = f"{where} {course.tag or ''} {of}{course.name}"
    return (
        f"{name} {course.year}년에는 몇 {unit}인가요?",
        f"{course.year}년 {name} 몇 {unit}?",
        f"{course.year}년 {name} 몇 {unit}인지 알려 주세요",
    )


def _budget_name(row: BudgetRow, alone: bool) -> str:
    if row.is_total:
        return row.section.programme or row.section.path[-2]
    if alone:
        return row.item
    code = f"{row.code}. " if row.code else ""
    return f"{row.section.programme or ''} {code}{row.programme_name} {row.item}"
