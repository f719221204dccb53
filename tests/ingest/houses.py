"""Prints the invented briefing of ``house_facts`` in any style of ``house_styles``."""

import itertools
import unicodedata
from collections.abc import Iterator, Sequence

from tests.ingest.house_facts import (
    ADDRESSES,
    AREAS,
    DUTIES,
    FRONT,
    GRADES,
    HISTORY,
    INSTITUTION,
    LAST,
    STAFF,
    YEAR,
    Area,
    Cost,
    Person,
    Programme,
    Taught,
)
from tests.ingest.house_styles import Style

_LETTERS = "가나다라마바사아자차"
_WON = {"천원": 1_000, "백만원": 1, "원": 1_000_000}
_QUARTERS = {
    "1분기": ("1분기", "2분기", "3분기", "4분기"),
    "1/4분기": ("1/4분기", "2/4분기", "3/4분기", "4/4분기"),
    "1~3월": ("1~3월", "4~6월", "7~9월", "10~12월"),
}
_YEARS = {
    "2028년": (f"{YEAR}년", f"{LAST}년"),
    "'28": ("'28", "'27"),
    "2028년 예산액": (f"{YEAR}년 예산액", f"{LAST}년 예산액"),
    "금년도": ("금년도", "전년도"),
}


def printed(style: Style) -> str:
    """The briefing in this style."""
    lines = list(_Printer(style).lines())
    if style["gaps"] == "dense":
        lines = [line for n, line in enumerate(lines) if line or "\f" in "".join(lines[n - 1 : n])]
    return "\n".join(line.replace("\f", "") for line in lines) + "\n"


class _Printer:
    """Prints line by line; a line "\\f" is a gap that even a dense style keeps."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.heads = 0

    def lines(self) -> Iterator[str]:
        yield from (f"{YEAR}년 주요업무계획", "\f", f"{YEAR}. 1.", "\f", INSTITUTION, "\f", "Ⅰ. 일반 현황", "")
        yield from self._general()
        yield from (f"Ⅱ. {self.style['part']}", "")
        if self.style["outline"] == "front":
            for place, area in enumerate(AREAS, start=1):
                yield from self._listed(place, area)
        for place, area in enumerate(AREAS, start=1):
            if self.style["outline"] == "pages":
                yield from self._listed(place, area)
            else:
                yield from (self._area(place, area), "")
            for number, programme in enumerate(area.programmes, start=1):
                yield from self._programme(place, number, programme)

    # The general part

    def _general(self) -> Iterator[str]:
        parts = (
            ("연혁", self._history()),
            ("정·현원", self._staff()),
            ("시설 현황", self._addresses()),
            ("부서별 업무", self._duties()),
        )
        for place, (title, lines) in enumerate(parts):
            front = {"1.": f"{place + 1}. ", "□": "□ ", "가.": f"{_LETTERS[place]}. "}[self.style["topics"]]
            yield from (front + title, "")
            yield from lines
            yield ""
        if self.style["contacts"] in ("문의", "※ 문의"):
            yield from (f"※ 국번은 {FRONT[:-1]}이며 이하 내선 번호만 적음", "")

    def _history(self) -> Iterator[str]:
        shape = self.style["history"]
        if shape == "head":
            yield from self._table([("연월일", "내용"), *((f"{y}. {m}. {d}.", text) for (y, m, d), text in HISTORY)])
            return
        for (y, m, d), text in HISTORY:
            yield {
                "- 1986. 3. 12.": f"- {y}. {m}. {d}. {text}",
                "tab": f"{y}. {m}. {d}.\t{text}",
                "1986.03.12.": f"{y}.{m:02}.{d:02}. {text}",
                "1986년 3월 12일": f"{y}년 {m}월 {d}일  {text}",
                "○ 1986. 3. 12. :": f"○ {y}. {m}. {d}. : {text}",
            }[shape]

    def _staff(self) -> Iterator[str]:
        rows = [("구분", *GRADES), *((name, *map(str, counts)) for name, counts in STAFF)]
        yield from ("(단위: 명)", *self._table(rows))

    def _addresses(self) -> Iterator[str]:
        yield from self._table([("구분", "소재지", "연면적"), *ADDRESSES])

    def _duties(self) -> Iterator[str]:
        shape = self.style["duties"]
        if shape == "table":
            yield from self._table([("부서명", "담당업무"), *((name, ", ".join(all_)) for name, all_ in DUTIES)])
            return
        for place, (department, duties) in enumerate(DUTIES):
            if shape == "colon":
                yield f"○ {department}: {', '.join(duties)}"
                continue
            yield f"{_LETTERS[place]}. {department}" if shape == "letters" else f"○ {department}"
            yield from (f" - {duty}" for duty in duties)

    # The outline

    def _area(self, place: int, area: Area) -> str:
        front = {"추진과제 1-1.": f"추진전략 {place}. ", "세부과제 1-①": f"과제 {place}. "}
        return front.get(self.style["numbering"], f"{place}. ") + area.title

    def _title(self, place: int, number: int, programme: Programme) -> str:
        task, within = (1, number) if number < len(AREAS[place - 1].programmes) else (2, 1)
        return {
            "1-1-1 제목": f"{place}-{task}-{within} {programme.title}",
            "1-1. 제목": f"{place}-{number}. {programme.title}",
            "추진과제 1-1.": f"추진과제 {place}-{number}. {programme.title}",
            "세부과제 1-①": f"세부과제 {place}-{chr(0x2460 + number - 1)} {programme.title}",
            "가. 제목": f"{_LETTERS[number - 1]}. {programme.title}",
            "[1-1] 제목": f"[{place}-{number}] {programme.title}",
        }[self.style["numbering"]]

    def _listed(self, place: int, area: Area) -> Iterator[str]:
        """An area with its programmes, and the tasks between where programmes are numbered by three."""
        yield from (self._area(place, area), "")
        last = len(area.programmes)
        for number, programme in enumerate(area.programmes, start=1):
            if self.style["numbering"] == "1-1-1 제목" and number in (1, last):
                task = 1 if number == 1 else 2
                yield from (f"{place}-{task}. {area.tasks[task - 1]}", "")
            if self.style["numbering"] != "가. 제목":
                yield self._title(place, number, programme)
        yield "\f"

    # A programme

    def _programme(self, place: int, number: int, programme: Programme) -> Iterator[str]:
        self.heads = 0
        yield from (self._title(place, number, programme), "")
        if self.style["contacts_at"] == "top":
            yield from (*self._contacts(programme.people), "")
        yield from self._grounds(programme)
        yield from self._taught(programme.courses)
        yield from self._budget(programme)
        if self.style["contacts_at"] == "end":
            yield from (*self._contacts(programme.people), "")

    def _head(self, title: str) -> str:
        self.heads += 1
        first = self.style["bullets"].split()[0]
        return f"{self.heads}{first[1]} {title}" if first[0] == "1" else f"{first} {title}"

    def _item(self, place: int, text: str) -> str:
        second = self.style["bullets"].split()[1]
        return f" {_LETTERS[place]}{second[1]} {text}" if second[0] == "가" else f" {second} {text}"

    def _sub(self, place: int, text: str) -> str:
        third = self.style["bullets"].split()[2]
        third = {"①": chr(0x2460 + place), "※": "-"}.get(third, third)
        return f"  {third} {text}"

    def _grounds(self, programme: Programme) -> Iterator[str]:
        purpose, slash, basis = self.style["grounds"].partition("/")
        yield self._head(purpose)
        if not slash:
            yield from (self._item(0, f"목적: {programme.purpose}"), self._item(1, f"근거: {programme.basis}"), "")
            return
        yield from (self._item(0, programme.purpose), "", self._head(basis), self._item(0, programme.basis), "")

    def _taught(self, courses: Sequence[Taught]) -> Iterator[str]:
        shape = self.style["courses"]
        if shape in ("plan first", "result first"):
            yield from (self._head(f"{LAST}년 추진 실적 및 {YEAR}년 추진 계획"), "(단위: 과정, 명)")
            heads = [(f"{YEAR}년 계획 과정", f"{YEAR}년 계획 인원"), (f"{LAST}년 실적 과정", f"{LAST}년 실적 인원")]
            turn = 1 if shape == "plan first" else -1
            rows = [("과정명", *itertools.chain(*heads[::turn]))]
            both = ((taught.name, (taught.plan, taught.result)[::turn]) for taught in courses)
            rows += [(name, *map(_n, itertools.chain(*counts))) for name, counts in both]
            yield from (*self._table(rows), "")
            return
        for title, year in ((self.style["results"], LAST), (self.style["plan"], YEAR)):
            yield self._head(title)
            if shape == "table each":
                rows = [("과정명", "과정 수", "인원(명)")]
                rows += [(taught.name, *map(_n, _counts(taught, year))) for taught in courses]
                yield from self._table(rows)
            elif self.style["grouped"] == "yes":
                yield self._item(0, "연수 과정 운영")
                yield from (self._sub(place, self._line(taught, year)) for place, taught in enumerate(courses))
            else:
                yield from (self._item(place, self._line(taught, year)) for place, taught in enumerate(courses))
            yield ""

    def _line(self, taught: Taught, year: int) -> str:
        runs, people = map(_n, _counts(taught, year))
        return {
            "comma": f"{taught.name} {runs}과정, {people}명",
            "bracket": f"{taught.name}({runs}과정 {people}명)",
            "colon": f"{taught.name}: {runs}기 {people}명",
        }[self.style["courses"]]

    def _budget(self, programme: Programme) -> Iterator[str]:
        unit, place = self.style["unit"], self.style["unit_at"]
        title = self._head(self.style["budget"])
        yield f"{title} (단위: {unit})" if place == "heading" else title
        if place == "caption":
            yield f"(단위: {unit})"
        total = (self.style["total"], *self._amounts(programme.total))
        rows = [(cost.name, *self._amounts(cost)) for cost in programme.costs]
        rows = [total, *rows] if self.style["total_at"] == "first" else [*rows, total]
        yield from (*self._table([self._budget_head(), *rows]), "")

    def _budget_head(self) -> tuple[str, ...]:
        this, last = _YEARS[self.style["year_head"]]
        if self.style["unit_at"] == "header":
            this, last = f"{this}({self.style['unit']})", f"{last}({self.style['unit']})"
        years = (this, last) if self.style["year_order"] == "new first" else (last, this)
        quarters = _QUARTERS.get(self.style["quarters"], ())
        return (self.style["budget_name"], *years, *quarters, *(["비고"] if self.style["remark"] == "yes" else []))

    def _amounts(self, cost: Cost) -> tuple[str, ...]:
        scale = _WON[self.style["unit"]]
        years = (cost.plan, cost.result) if self.style["year_order"] == "new first" else (cost.result, cost.plan)
        amounts = (*years, *(cost.quarters if self.style["quarters"] != "none" else ()))
        cells = tuple(_n(amount * scale) if amount else "-" for amount in amounts)
        return (*cells, *([cost.remark] if self.style["remark"] == "yes" else []))

    def _contacts(self, people: Sequence[Person]) -> Iterator[str]:
        head, shape = people[0], self.style["contacts"]
        if shape == "작성자 rows":
            yield "작성자\t" + "\t".join(f"{person.post}: {person.name}" for person in people)
            yield "\t" + "\t".join(f"☎ {person.phone}" for person in people)
        elif shape == "label lines":
            yield f"담당부서: {head.department}"
            yield from (f"{person.post}: {person.name} ☎ {person.phone}" for person in people)
        elif shape in ("문의", "※ 문의"):
            named = ", ".join(f"{person.name}(내선 {person.extension})" for person in people)
            yield f"{shape}: {head.department} {named}"
        elif shape == "name table":
            rows = [("성명", "직위", "내선"), *((person.name, person.post, person.extension) for person in people)]
            yield from (self._head("담당자"), *self._table(rows))
        elif shape == "department table":
            listed = ((person.department, person.post, person.name, person.phone) for person in people)
            yield from (self._head("업무 담당"), *self._table([("부서", "직위", "성명", "전화번호"), *listed]))
        elif shape == "담당자(☎)":
            yield "담당자: " + ", ".join(f"{person.name}(☎ {person.phone})" for person in people)
        elif shape == "front once":
            yield self._head(f"업무 담당 (☎ {FRONT})")
            yield from (f"{person.post} {person.name} {person.extension}" for person in people)
        else:
            named = ", ".join(f"{person.post} {person.name} ☎ {person.phone}" for person in people)
            yield f"(담당: {named})"

    def _table(self, rows: Sequence[Sequence[str]]) -> Iterator[str]:
        if self.style["table"] == "tabs":
            yield from ("\t".join(row) for row in rows)
            return
        filled = [[cell or "-" for cell in row] for row in rows]
        widths = [max(map(_width, column)) for column in zip(*filled, strict=True)]
        for row in filled:
            padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
            yield "   ".join(padded).rstrip()


def _n(number: int) -> str:
    return f"{number:,}"


def _counts(taught: Taught, year: int) -> tuple[int, int]:
    return taught.plan if year == YEAR else taught.result


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
