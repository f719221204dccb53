"""Prints the cover, the general part and the outline of the invented briefing, and tables for all of it."""

import re
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
    Programme,
)
from tests.ingest.house_styles import Style

LETTERS = "가나다라마바사아자차"
CIRCLED = "①②③④⑤⑥⑦⑧⑨"
_PARTS = {"Ⅰ. ": ("Ⅰ. ", "Ⅱ. "), "Ⅰ ": ("Ⅰ ", "Ⅱ "), "I. ": ("I. ", "II. "), "제1장 ": ("제1장 ", "제2장 ")}


def cover(style: Style) -> Iterator[str]:
    """The title page, with a table of contents where the style has one."""
    title, date = f"{YEAR}년 주요업무계획", f"{YEAR}. 1."
    pages = {
        "title first": (title, "", date, "", INSTITUTION),
        "house first": (INSTITUTION, "", title, "", date),
        "council": ("제312회 누리도의회 임시회", "교육위원회 보고자료", "", "주요업무보고", "", date, "", INSTITUTION),
    }
    yield from (*pages[style["cover"]], "\f")
    if style["contents"] == "yes":
        first, second = _PARTS[style["part_number"]]
        yield from ("목  차", "\f", f"{first}일반 현황 ········ 1", f"{second}{style['part']} ········ 4", "\f")


def general(style: Style) -> Iterator[str]:
    """The history, the staff, the addresses and who does what."""
    yield from (f"{_PARTS[style['part_number']][0]}일반 현황", "")
    told = (("연혁", _history), ("정·현원", _staff), ("시설 현황", _addresses), (style["duties_head"], _duties))
    for place, (title, lines) in enumerate(told):
        front = {"1.": f"{place + 1}. ", "□": "□ ", "가.": f"{LETTERS[place]}. "}[style["topics"]]
        yield from (front + title, "", *lines(style), "")
    if style["contacts"] in ("문의", "※ 문의", "name rank"):
        yield from (f"※ 국번은 {FRONT[:-1]}이며 이하 내선 번호만 적음", "")


def overview(style: Style) -> Iterator[str]:
    """A part between divider pages: how many programmes each area has and what they cost, with the change and the share
    as further columns."""
    if style["overview"] == "no":
        return
    title = f"한눈에 보는 {YEAR} 살림"
    yield from (
        title,
        "\f",
        title,
        "",
        "□ 정책 영역별 사업 수와 예산",
        f"(단위: 개, 백만원, %, '{YEAR % 100}. 1. 8.기준)",
    )
    rows: list[tuple[str, ...]] = [
        ("정책 영역", "세부사업", f"'{YEAR % 100} 예산", f"'{LAST % 100} 예산", "증감", "비중(%)")
    ]
    rows += ((area.title, *overview_figures(area)) for area in AREAS)
    turned = [(*row[:-2], row[-1], row[-2]) for row in rows]
    yield from (*table(style, rows if style["overview"] == "share last" else turned), "\f")


def overview_figures(area: Area) -> tuple[str, ...]:
    """Programmes, cost this year and last, change and share of an area."""
    plan, result = (sum(getattr(p.total, year) for p in area.programmes) for year in ("plan", "result"))
    total = sum(p.total.plan for other in AREAS for p in other.programmes)
    change = f"{'△' if plan < result else ''}{abs(plan - result):,}"
    return (str(len(area.programmes)), f"{plan:,}", f"{result:,}", change, f"{plan / total * 100:.1f}")


def outline(style: Style) -> Iterator[str]:
    """The title of the part of programmes, and all of them where the style lists them in front."""
    yield from (f"{_PARTS[style['part_number']][1]}{style['part']}", "")
    if style["outline"] == "side by side":
        for place, area in enumerate(AREAS, start=1):
            titles = (programme_title(style, place, n, p) for n, p in enumerate(area.programmes, start=1))
            yield from (area_title(style, place, area), " / ".join(re.sub(r"^\D*", "", title) for title in titles))
        yield "\f"
    if style["outline"] == "front":
        for place, area in enumerate(AREAS, start=1):
            yield from listed(style, place, area)


def listed(style: Style, place: int, area: Area) -> Iterator[str]:
    """An area with its programmes, and the tasks between where programmes are numbered by three."""
    yield from (area_title(style, place, area), "")
    last = len(area.programmes)
    for number, programme in enumerate(area.programmes, start=1):
        if style["numbering"] == "1-1-1 제목" and number in (1, last):
            task = 1 if number == 1 else 2
            yield from (f"{place}-{task}. {area.tasks[task - 1]}", "")
        yield programme_title(style, place, number, programme)
    yield "\f"


def area_title(style: Style, place: int, area: Area) -> str:
    front = {
        "추진과제 1-1.": f"추진전략 {place}. ",
        "세부과제 1-①": f"과제 {place}. ",
        "세부과제 1-1  제목": f"정책과제 {place}  ",
        "정책 1 가. 제목": f"정책 {place}   ",
        "전략 Ⅰ 과제 1": f"전략 {'ⅠⅡ'[place - 1]}  ",
        "Ⅰ-1. 제목": f"{'ⅠⅡ'[place - 1]}. ",
    }
    return front.get(style["numbering"], f"{place}. ") + area.title


def programme_title(style: Style, place: int, number: int, programme: Programme) -> str:
    task, within = (1, number) if number < len(AREAS[place - 1].programmes) else (2, 1)
    front = {
        "1-1-1 제목": f"{place}-{task}-{within} ",
        "1-1. 제목": f"{place}-{number}. ",
        "추진과제 1-1.": f"추진과제 {place}-{number}. ",
        "세부과제 1-①": f"세부과제 {place}-{CIRCLED[number - 1]} ",
        "가. 제목": f"{LETTERS[number - 1]}. ",
        "정책 1 가. 제목": f"{LETTERS[number - 1]}. ",
        "[1-1] 제목": f"[{place}-{number}] ",
        "1-1) 제목": f"{place}-{number}) ",
        "1-가. 제목": f"{place}-{LETTERS[number - 1]}. ",
        "□ 1-1 제목": f"□ {place}-{number} ",
        "과제 1-1: 제목": f"과제 {place}-{number}: ",
        "세부과제 1-1  제목": f"세부과제 {place}-{number}  ",
        "과제 1) 제목": f"과제 {number}) ",
        "전략 Ⅰ 과제 1": f"과제 {sum(len(area.programmes) for area in AREAS[: place - 1]) + number}    ",
    }
    return front[style["numbering"]] + programme.title


def table(style: Style, rows: Sequence[Sequence[str]], heads: int = 1) -> Iterator[str]:
    """Rows with tabs or bars between cells, or with as many spaces as set them in columns; an empty cell of a header
    is merged with the one before or above."""
    shape = style["table"]
    if not shape.startswith("spaces"):
        sign = "\t" if shape == "tabs" else " | "
        lines = [sign.join(row) for row in rows]
        framed = [f"| {line} |" for line in lines]
        rule = f"|{'---|' * len(rows[0])}"
        yield from {"bars framed": framed, "markdown": [*framed[:heads], rule, *framed[heads:]]}.get(shape, lines)
        return
    filled = [[cell or ("" if place < heads else "-") for cell in row] for place, row in enumerate(rows)]
    widths = [max(map(_width, column)) for column in zip(*filled, strict=True)]
    for line, row in enumerate(filled):
        right = shape == "spaces right" or (shape == "spaces beside" and line >= heads)
        spaces = [" " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        cells = [s + c if right and place else c + s for place, (c, s) in enumerate(zip(row, spaces, strict=True))]
        yield "   ".join(cells).rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _history(style: Style) -> Iterator[str]:
    shape = style["history"]
    if shape == "head":
        yield from table(style, [("연월일", "내용"), *((f"{y}. {m}. {d}.", text) for (y, m, d), text in HISTORY)])
        return
    for (y, m, d), text in HISTORY:
        yield {
            "- 1986. 3. 12.": f"- {y}. {m}. {d}. {text}",
            "tab": f"{y}. {m}. {d}.\t{text}",
            "1986.03.12.": f"{y}.{m:02}.{d:02}. {text}",
            "1986년 3월 12일": f"{y}년 {m}월 {d}일  {text}",
            "○ 1986. 3. 12. :": f"○ {y}. {m}. {d}. : {text}",
            "1986-03-12": f"{y}-{m:02}-{d:02} {text}",
            "1986.3.12": f" ‣ {y}.{m}.{d}  {text}",
        }[shape]


def _staff(style: Style) -> Iterator[str]:
    rows = [("구분", *GRADES), *((name, *map(str, counts)) for name, counts in STAFF)]
    yield from ("(단위: 명)", *table(style, rows))


def _addresses(style: Style) -> Iterator[str]:
    yield from table(style, [("구분", "소재지", "연면적"), *ADDRESSES])


def _duties(style: Style) -> Iterator[str]:
    shape = style["duties"]
    if shape == "table":
        yield from table(style, [("부서명", "담당업무"), *((name, ", ".join(all_)) for name, all_ in DUTIES)])
        return
    for place, (department, duties) in enumerate(DUTIES):
        if shape == "colon":
            yield f"○ {department}: {', '.join(duties)}"
            continue
        front = {"bullets": "○ ", "letters": f"{LETTERS[place]}. ", "numbers": f"{place + 1}) ", "dots": "▪ "}[shape]
        yield front + department
        yield from (f" - {duty}" for duty in duties)
