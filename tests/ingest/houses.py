"""Prints the invented briefing of ``house_facts`` in any style of ``house_styles``."""

import itertools
from collections.abc import Iterator, Sequence

from tests.ingest.house_facts import AREAS, FRONT, INSTITUTION, LAST, YEAR, Cost, Person, Programme, Taught
from tests.ingest.house_pages import (
    CIRCLED,
    LETTERS,
    area_title,
    cover,
    general,
    listed,
    outline,
    overview,
    programme_title,
    table,
)
from tests.ingest.house_styles import Style

_WON = {"천원": 1_000, "백만원": 1, "원": 1_000_000}
_QUARTERS = {
    "1분기": ("1분기", "2분기", "3분기", "4분기"),
    "1/4분기": ("1/4분기", "2/4분기", "3/4분기", "4/4분기"),
    "1~3월": ("1~3월", "4~6월", "7~9월", "10~12월"),
    "1/4": ("1/4", "2/4", "3/4", "4/4"),
}
_YEARS = {
    "2028년": (f"{YEAR}년", f"{LAST}년"),
    "'28": ("'28", "'27"),
    "2028년 예산액": (f"{YEAR}년 예산액", f"{LAST}년 예산액"),
    "금년도": ("금년도", "전년도"),
    "2028": (f"{YEAR}", f"{LAST}"),
    "'28년(A)": ("'28년(A)", "'27년(B)"),
    "2028학년도": (f"{YEAR}학년도", f"{LAST}학년도"),
}


def printed(style: Style) -> str:
    """The briefing in this style; a line "\\f" is a gap that even a dense style keeps."""
    lines = [*cover(style), *general(style), *overview(style), *outline(style)]
    for place, area in enumerate(AREAS, start=1):
        lines += listed(style, place, area) if style["outline"] == "pages" else (area_title(style, place, area), "")
        for number, programme in enumerate(area.programmes, start=1):
            behind = f" [{_named(programme.people)}]" if style["contacts"] == "[…] behind" else ""
            lines += (programme_title(style, place, number, programme) + behind, "")
            lines += _Printer(style).programme(programme)
            head = (INSTITUTION, "") if style["pages"] == "heads" else ()
            lines += ("", f"- {place * 10 + number} -", "\f", *head) if style["pages"] != "no" else ()
    if style["gaps"] == "dense":
        lines = [line for line in lines if line]
    return "\n".join(line.replace("\f", "") for line in lines) + "\n"


class _Printer:
    """Prints one programme."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.heads = 0

    def programme(self, programme: Programme) -> Iterator[str]:
        behind = self.style["contacts"] == "[…] behind"
        if self.style["contacts_at"] == "top" and not behind:
            yield from (*self._contacts(programme.people), "")
        yield from self._grounds(programme)
        yield from self._taught(programme.courses)
        yield from self._budget(programme)
        if self.style["contacts_at"] == "end" and not behind:
            yield from (*self._contacts(programme.people), "")

    def _head(self, title: str) -> str:
        self.heads += 1
        first = self.style["bullets"].split()[0]
        number = {"1": str(self.heads), "가": LETTERS[self.heads - 1]}.get(first[0])
        if first == "(1)":
            return f"({self.heads}) {title}"
        if first in ("[]", "<>", "【】"):
            return f"{first[0]}{title}{first[1]}"
        if first == "①":
            return f"{CIRCLED[self.heads - 1]} {title}"
        return title if first == "bare" else f"{number}{first[1]} {title}" if number else f"{first} {title}"

    def _item(self, place: int, text: str) -> str:
        second = self.style["bullets"].split()[1]
        number = {"1": str(place + 1), "가": LETTERS[place]}.get(second[0])
        return f" {number}{second[1]} {text}" if number else f" {second} {text}"

    def _sub(self, place: int, text: str) -> str:
        third = self.style["bullets"].split()[2]
        return f"  {CIRCLED[place] if third == '①' else third} {text}"

    def _grounds(self, programme: Programme) -> Iterator[str]:
        purpose, slash, basis = self.style["grounds"].partition("/")
        yield self._head(purpose)
        if purpose == "사업 개요":
            yield from (
                self._item(0, f"(목적) {programme.purpose}"),
                self._item(1, f"(추진근거) {programme.basis}"),
                "",
            )
            return
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
            yield from (*table(self.style, rows), "")
            return
        if shape == "counts in one cell":
            rows = [("과정 이름", "장소", f"{LAST}년 한 일", f"{YEAR}년 계획")]
            rows += [(t.name, "본원", *(f"{r}과정 {_n(n)}명" for r, n in (t.result, t.plan))) for t in courses]
            yield from (self._head(self.style["plan"]), *table(self.style, rows), "")
            return
        if shape == "bare years":
            yield from (self._head(self.style["plan"]), "(단위: 기, 명)")
            rows = [("과정명", f"{LAST} 기수", f"{LAST} 인원", f"{YEAR} 기수", f"{YEAR} 인원")]
            rows += [(taught.name, *map(_n, (*taught.result, *taught.plan))) for taught in courses]
            yield from (*table(self.style, rows), "")
            return
        if shape.startswith("two rows"):
            yield from (*self._two_rows(courses), "")
            return
        for title, year in ((self.style["results"], LAST), (self.style["plan"], YEAR)):
            yield self._head(title)
            if shape in ("table each", "table units", "table target", "table serial", "table stacked"):
                yield from self._year_table(courses, year)
            elif shape == "inner lines":
                for place, taught in enumerate(courses):
                    runs, people = map(_n, _counts(taught, year))
                    inner = ("대상: 희망 교직원", f"규모: {runs}과정, {people}명")
                    yield from (self._item(place, taught.name), *(self._sub(n, text) for n, text in enumerate(inner)))
            elif self.style["grouped"] == "yes":
                yield self._item(0, "연수 과정 운영")
                yield from (self._sub(place, self._line(taught, year)) for place, taught in enumerate(courses))
            else:
                yield from (self._item(place, self._line(taught, year)) for place, taught in enumerate(courses))
            yield ""

    def _two_rows(self, courses: Sequence[Taught]) -> Iterator[str]:
        season = self.style["courses"] == "two rows season"
        turn = 1 if self.style["courses"] == "two rows plan first" else -1
        yield from (self._head(f"{LAST}년 추진 실적 및 {YEAR}년 추진 계획"), "(단위: 과정, 명)")
        years = [(f"{YEAR}년 계획", ""), (f"{LAST}년 실적", "")][::turn]
        both = ((taught.name, (taught.plan, taught.result)[::turn]) for taught in courses)
        rows = [(name, *map(_n, itertools.chain(*counts))) for name, counts in both]
        heads = [("과정명", *itertools.chain(*years)), ("", "과정", "인원", "과정", "인원")]
        if season:
            heads = [(*heads[0], "운영시기"), (*heads[1], "")]
            rows = [(*row, "5~7월") for row in rows]
        yield from table(self.style, [*heads, *rows], heads=2)

    def _year_table(self, courses: Sequence[Taught], year: int) -> Iterator[str]:
        shape = self.style["courses"]
        counted = [(taught.name, *_counts(taught, year)) for taught in courses]
        if shape == "table units":
            rows = [("과정명", "운영 규모", "인원"), *((name, f"{r}과정", f"{n:,}명") for name, r, n in counted)]
        elif shape == "table serial":
            listed = ((str(n), name, _n(r), _n(p)) for n, (name, r, p) in enumerate(counted, start=1))
            yield from table(self.style, [("연번", "과정명", "과정 수", "인원"), *listed])
            return
        elif shape == "table stacked":
            cells = (cell for name, r, p in counted for cell in (name, "희망 교직원", _n(r), _n(p)))
            yield from ("\f", "과정명", "대상", "과정 수", "인원", *cells)
            return
        elif shape == "table target":
            target = [("과정명", "대상", "과정 수", "인원")]
            rows4 = [*target, *((name, "희망 교직원", _n(r), _n(n)) for name, r, n in counted)]
            total = ("계", "", _n(sum(r for _, r, _ in counted)), _n(sum(n for _, _, n in counted)))
            yield from table(self.style, [*rows4, total])
            return
        else:
            rows = [("과정명", "과정 수", "인원(명)"), *((name, _n(r), _n(n)) for name, r, n in counted)]
        yield from table(self.style, rows)

    def _line(self, taught: Taught, year: int) -> str:
        runs, people = map(_n, _counts(taught, year))
        return {
            "comma": f"{taught.name} {runs}과정, {people}명",
            "bracket": f"{taught.name}({runs}과정 {people}명)",
            "rate": f"{taught.name}: {runs}기 {people}명(기당 12명), {year}년 신설",
            "cards": f"과정명: {taught.name} / 대상: 희망 교직원 / 규모: {runs}과정 {people}명",
            "colon": f"{taught.name}: {runs}기 {people}명",
            "labelled": f"({taught.name}) {runs}과정, {people}명",
            "slash": f"{taught.name} – {runs}과정 / {people}명",
            "brackets": f"{taught.name} {runs}과정({people}명)",
            "spaced colon": f"{taught.name} : 총 {runs}과정, {people}명 이수"
            if year == LAST
            else f"{taught.name} : 총 {runs}과정, {people}명",
        }[self.style["courses"]]

    def _budget(self, programme: Programme) -> Iterator[str]:
        place, words = self.style["unit_at"], self.style["unit_words"].format(self.style["unit"])
        title = self._head(self.style["budget"])
        yield f"{title} {words}" if place == "heading" else title
        if place == "caption":
            yield words
        total = (self.style["total"], *self._amounts(programme.total))
        rows = [(cost.name, *self._amounts(cost)) for cost in programme.costs]
        rows = [total, *rows] if self.style["total_at"] == "first" else [*rows, total]
        two = self.style["budget_heads"] == "two rows"
        heads = self._budget_heads() if two else (self._budget_head(),)
        yield from table(self.style, [*heads, *rows], len(heads))
        if self.style["quarters"] == "note":
            amounts = (_n(q * _WON[self.style["unit"]]) + self.style["unit"] for q in programme.total.quarters)
            yield "※ 분기별: " + ", ".join(f"{n}/4분기 {amount}" for n, amount in enumerate(amounts, start=1))
        if self.style["quarters"] == "apart":
            yield from self._quarters_apart(programme)
        yield ""

    def _quarters_apart(self, programme: Programme) -> Iterator[str]:
        """A further table that says when each item is spent, and once more what it costs."""
        scale, total = _WON[self.style["unit"]], programme.total
        heads = (self.style["budget_name"], "1분기", "2분기", "3분기", "4분기", self.style["total"])
        named = (*((cost.name, cost) for cost in programme.costs), (self.style["total"], total))
        rows = ((name, *(_n(q * scale) if q else "-" for q in (*cost.quarters, cost.plan))) for name, cost in named)
        unit = self.style["unit_words"].format(self.style["unit"])
        yield from ("", self._item(0, "분기별 집행 계획"), unit, *table(self.style, [heads, *rows]))

    def _budget_head(self) -> tuple[str, ...]:
        this, last = _YEARS[self.style["year_head"]]
        if self.style["unit_at"] == "header":
            this, last = f"{this}({self.style['unit']})", f"{last}({self.style['unit']})"
        years = (this, last) if self.style["year_order"] == "new first" else (last, this)
        quarters = _QUARTERS.get(self.style["quarters"], ())
        return (self.style["budget_name"], *years, *quarters, *(["비고"] if self.style["remark"] == "yes" else []))

    def _budget_heads(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The header in two lines: the years below 예산액, the quarters below what is spent in them."""
        name, this, last, *rest = self._budget_head()
        quarters = len(rest) - (self.style["remark"] == "yes")
        spent = ("집행 계획", *[""] * (quarters - 1)) if quarters else ()
        return (name, "예산액", "", *spent, *rest[quarters:]), (
            "",
            this,
            last,
            *rest[:quarters],
            *[""] * len(rest[quarters:]),
        )

    def _amounts(self, cost: Cost) -> tuple[str, ...]:
        scale = _WON[self.style["unit"]]
        years = (cost.plan, cost.result) if self.style["year_order"] == "new first" else (cost.result, cost.plan)
        amounts = (*years, *(cost.quarters if self.style["quarters"] in _QUARTERS else ()))
        cells = tuple(_n(amount * scale) if amount else "-" for amount in amounts)
        return (*cells, *([cost.remark] if self.style["remark"] == "yes" else []))

    def _contacts(self, people: Sequence[Person]) -> Iterator[str]:
        shape = self.style["contacts"]
        if "table" in shape or shape in ("one cell", "people over lines"):
            yield from self._people_table(people)
        elif shape == "작성자 rows":
            yield "작성자\t" + "\t".join(f"{person.post}: {person.name}" for person in people)
            yield "\t" + "\t".join(f"☎ {person.phone}" for person in people)
        elif shape == "label lines":
            yield f"담당부서: {people[0].department}"
            yield from (f"{person.post}: {person.name} ☎ {person.phone}" for person in people)
        elif shape == "front once":
            yield self._head(f"업무 담당 (☎ {FRONT})")
            yield from (f"{person.post} {person.name} {person.extension}" for person in people)
        elif shape == "unit / post":
            each = ", ".join(f"{_rank(person)} {person.name} (☎ {person.phone})" for person in people)
            yield f"담당: {people[0].department} / {each}"
        elif shape == "sharing":
            head, *others = people
            numbers = ", ".join((others[0].phone, *(other.extension for other in others[1:])))
            names = "·".join(other.name for other in others)
            yield f"담당: {head.post} {head.name}(☎ {head.phone}), {names}(☎ {numbers})"
        elif shape == "over lines":
            named = (f"{_rank(person)} {person.name}(☎ {person.phone})" for person in people)
            yield f"담당: {people[0].department} " + ",\n      ".join(named)
        else:
            yield self._people_line(people)

    def _people_line(self, people: Sequence[Person]) -> str:
        shape, department = self.style["contacts"], people[0].department
        if shape in ("문의", "※ 문의"):
            named = ", ".join(f"{person.name}(내선 {person.extension})" for person in people)
            return f"{shape}: {department} {named}"
        if shape == "담당자(☎)":
            return "담당자: " + ", ".join(f"{person.name}(☎ {person.phone})" for person in people)
        if shape == "name rank":
            named = ", ".join(f"{person.name} {_rank(person)}({person.extension})" for person in people)
            return f"□ 담당: {department} {named}"
        if shape == "slash":
            return " / ".join(f"{person.post} {person.name}(☎ {person.phone})" for person in people)
        return f"(담당: {_named(people)})"

    def _people_table(self, people: Sequence[Person]) -> Iterator[str]:
        shape = self.style["contacts"]
        if shape == "name table":
            rows = [("성명", "직위", "내선"), *((person.name, person.post, person.extension) for person in people)]
            yield from (self._head("담당자"), *table(self.style, rows))
        elif shape == "slashed table":
            listed = ((who.department, f"{_rank(who)} {who.name}(안내)", who.phone) for who in people)
            lines = (" / ".join(row) for row in (("담당부서", "담당자", "연락처"), *listed))
            yield from (self._head("업무 담당"), *lines)
        elif shape == "duties table":
            jobs = ((who.department, who.post, who.name, who.phone, "운영·안내") for who in people)
            heads = ("부서", "직위", "성명", "연락처", "담당 업무")
            yield from (self._head("업무 담당"), *table(self.style, [heads, *jobs]))
        elif shape == "people over lines":
            cells = [(who.department, who.post, who.name, "운영·안내", who.phone) for who in people]
            heads = ("소속", "직위", "이름", "맡은 일", "전화")
            yield from (self._head("일하는 사람"), *itertools.chain(heads, *cells))
        elif shape == "one cell":
            listed = ((person.department, f"{person.name} {_rank(person)}", person.phone) for person in people)
            yield from (self._head("문의처"), *table(self.style, [("부서", "담당자", "연락처"), *listed]))
        else:
            area, local = FRONT.partition("-")[0], shape == "area code table"
            number = f"전화({area})" if local else "전화번호"
            all_ = ((p.department, p.post, p.name, p.phone.removeprefix(f"{area}-" * local)) for p in people)
            yield from (self._head("업무 담당"), *table(self.style, [("부서", "직위", "성명", number), *all_]))


def _named(people: Sequence[Person]) -> str:
    return ", ".join(f"{person.post} {person.name} ☎ {person.phone}" for person in people)


def _rank(person: Person) -> str:
    """A post as it stands behind a name: the head of a department is but "부장" there."""
    return person.post.removeprefix(person.department[:-1]) if person.post.endswith("장") else person.post


def _n(number: int) -> str:
    return f"{number:,}"


def _counts(taught: Taught, year: int) -> tuple[int, int]:
    return taught.plan if year == YEAR else taught.result
