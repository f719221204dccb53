"""The same briefing in another layout reads the same: only how lines are printed changes, not what they say."""

import re
from collections.abc import Callable

import pytest

from ingest import Briefing, parse_briefing

Layout = Callable[[str], str]


def _by_line(change: Layout) -> Layout:
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


def _without_programme_headings(text: str) -> str:
    """Every programme starts at its contact block; a heading's title may stand on the line below its number."""
    text = re.sub(r"(?m)^\d-\d-\d\n+.+\n", "", text)
    return re.sub(r"(?m)^\d-\d-\d(?![-.\d]).*\n", "", text)


def _one_value_a_line(text: str) -> str:
    """Contact blocks of table rows as one value a line."""

    def spread(block: re.Match[str]) -> str:
        cells = re.split(r"[\t\n]+", block[0])
        return "작성 자\n\n" + "\n\n".join(cell for cell in cells[1:] if cell) + "\n"

    return re.sub(r"(?m)^작성 ?자\t(?:.+\n)+", spread, text)


def _last_year_first(text: str) -> str:
    """Budget tables with the columns of the two years exchanged; the header above them is one merged cell."""

    def exchange(line: str) -> str:
        cells = line.split("\t")
        if (
            len(cells) >= 9
            and re.match(r"'\d\d$|[\d,]+$|재배정$|-$", cells[2])
            and not re.match(r"정원|현원", cells[0])
        ):
            cells[2], cells[3] = cells[3], cells[2]
        return "\t".join(cells)

    return _by_line(exchange)(text)


def _one_column_more(text: str) -> str:
    """Budget tables with an empty 비고 column."""
    return re.sub(r"(?m)^(예산 사업명\t.*)$", r"\1\t비고", text)


def _with_running_heads(text: str) -> str:
    """Area and task named again above every programme that has a heading."""
    titles = dict(re.findall(r"(?m)^(\d(?:-\d)?)\. (.*)$", text))

    def repeat(heading: re.Match[str]) -> str:
        area, task = heading[1], f"{heading[1]}-{heading[2]}"
        return f"{area}. {titles[area]}\n\n{task}. {titles[task]}\n\n{heading[0]}"

    return re.sub(r"(?m)^(\d)-(\d)-\d(?![-.\d])", repeat, text)


def _with_page_numbers(text: str) -> str:
    """A page number between every fifth pair of paragraphs."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(p + (f"\n\n- {n} -" if n % 5 == 0 else "") for n, p in enumerate(paragraphs))


def _with_contents(text: str) -> str:
    """A table of contents behind the cover, part titles alone on their lines."""
    first = re.search(r"(?m)^일 ?반 ?현 ?황$", text)
    assert first
    contents = "목 차\n\nⅠ. 일반 현황\n가. 연혁\n\nⅡ. 주요 역점사업\n1 어떤 사업\n\nⅢ. 주요업무\n1. 어떤 분야\n\n"
    return text[: first.start()] + contents + text[first.start() :]


def _is_contact(line: str) -> bool:
    return "☎" in line or bool(re.search(r"[부과]장: ", line))


LAYOUTS: dict[str, Layout] = {
    "headings lost their □": _by_line(lambda line: line.removeprefix("□ ")),
    "headings in bold": _by_line(lambda line: re.sub(r"^□ ?\**(.*?)\**$", r"□ **\1**", line)),
    "headings without spaces": _by_line(lambda line: line.replace(" ", "") if line.startswith("□ 20") else line),
    "no programme has a heading": _without_programme_headings,
    "programme headings with a dot": _by_line(lambda line: re.sub(r"^(\d-\d-\d)(?![-.\d])", r"\1. ", line)),
    "outline without dots": _by_line(lambda line: re.sub(r"^(\d-\d(?:-\d)?)\. ", r"\1 ", line)),
    "programme headings with □": _by_line(lambda line: re.sub(r"^(\d-\d-\d)(?![-.\d])", r"□ \1", line)),
    "programme headings after a word": _by_line(lambda line: re.sub(r"^(\d-\d-\d)(?![-.\d])", r"과제 \1", line)),
    "programme headings with Roman numbers": _by_line(
        lambda line: re.sub(r"^(\d)(-\d-\d)(?![-.\d])", lambda m: "ⅠⅡⅢⅣⅤ"[int(m[1]) - 1] + m[2], line)
    ),
    "sub-headings with ■": _by_line(lambda line: re.sub("^□", "■", line)),
    "sub-headings with ▶": _by_line(lambda line: re.sub(r"^□(?=.*(?:목적|실적|계획)\**$)", "▶", line)),
    "running heads": _with_running_heads,
    "page numbers": _with_page_numbers,
    "a table of contents": _with_contents,
    "parts with Roman numbers": _by_line(lambda line: re.sub("^(일반 현황|주요 역점사업|주요업무)$", r"Ⅱ. \1", line)),
    "tabs at line ends lost": _by_line(lambda line: line.rstrip("\t ")),
    "contact rows lost their leading tabs": _by_line(lambda line: line.strip("\t") if _is_contact(line) else line),
    "one contact value a line": _one_value_a_line,
    "area codes in brackets": _by_line(lambda line: re.sub(r"(0\d\d?)-(\d{3,4}-\d{4})", r"(\1)\2", line)),
    "numbers with dots": _by_line(lambda line: re.sub(r"(0\d\d?)-(\d{3,4})-(\d{4})", r"\1.\2.\3", line)),
    "blank lines doubled": lambda text: text.replace("\n\n", "\n\n\n"),
    "deeper indents": _by_line(lambda line: re.sub(r"^ (?=[-·])", "     ", line)),
    "first bullets indented too": _by_line(lambda line: re.sub(r"^( ?)-", r"  \1-", line)),
    "other circles": _by_line(lambda line: re.sub("^○", "●", line)),
    "dots for inner bullets": _by_line(lambda line: re.sub("^ - ", " · ", line)),
    "▸ for inner bullets": _by_line(lambda line: re.sub("^ [-·] ", " ▸ ", line)),
    "headings with a rare square": _by_line(lambda line: re.sub("^□", "⬜", line)),
    "headings in heavy brackets": _by_line(lambda line: re.sub(r"^□ ?\**([^*\n]*)\**$", r"【\1】", line)),
    "headings with ◎, topics too": _by_line(lambda line: re.sub("^□", "◎", line)),
    "stars for bullets": _by_line(lambda line: re.sub(r"^( ?)- ", r"\1* ", line)),
    "bars for bullets": _by_line(lambda line: re.sub(r"^( ?)- ", r"\1― ", line)),
    "characters of no width": lambda text: text.replace(" ", "\u200b "),
    "telephones in words": _by_line(lambda line: re.sub("☎ ?", "Tel. ", line)),
    "contact label 담당자": _by_line(lambda line: re.sub(r"^작성 ?자\t", "담당자\t", line)),
    "page numbers of pages": lambda text: text.replace("\n\n□", "\n\n12 / 60\n\n□"),
    "years of two digits": _by_line(lambda line: re.sub(r"'(2\d)\t", r"\1년\t", line)),
    "years after another sign": _by_line(lambda line: re.sub(r"'(2\d)", r"`\1", line)),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "years in full": _by_line(lambda line: re.sub(r"'(2\d)\t", r"20\1년\t", line)),
    "years with words": _by_line(lambda line: re.sub(r"'(2\d)\t", r"'\1 예산액(A)\t", line)),
    "quarters of four": _by_line(lambda line: re.sub(r"([1-4])분기\t", r"\1/4분기\t", line)),
    "quarters as Q": _by_line(lambda line: re.sub(r"([1-4])분기\t", r"\1Q\t", line)),
    "quarters in Roman": _by_line(
        lambda line: re.sub(r"([1-4])분기\t", lambda q: f"{'ⅠⅡⅢⅣ'[int(q[1]) - 1]}분기\t", line)
    ),
    "tags in wide brackets": _by_line(lambda line: re.sub(r"^( ?- )\[([^\]]+)\]", r"\1［\2］", line)),
    "events with a square": _by_line(lambda line: re.sub(r"^[-○] (?=(?:19|20)\d\d\. ?\d)", "■ ", line)),
    "the unit of money in full": _by_line(lambda line: line.replace("단위: 천원", "금액단위: 천원")),
    "last year's column first": _last_year_first,
    "one column more": _one_column_more,
}


def _said(briefing: Briefing) -> dict[str, list[object]]:
    """All that the records say, without their places."""

    def bare(text: str | None) -> str | None:
        return text and re.sub(r"\s", "", text)

    return {
        "sections": [(s.number, bare(s.title), s.kind, s.programme, s.aspect, s.year) for s in briefing.sections],
        "contacts": [
            (c.name, c.role, c.department, c.phone, c.extension, c.section.programme) for c in briefing.contacts
        ],
        "courses": [(c.name, c.tag, c.group, c.year, c.phase, c.counts, c.detail_of) for c in briefing.courses],
        "budgets": [
            (r.code, r.item, r.years, r.quarters, r.purposes, r.unit, r.page, r.remark, r.is_total)
            for r in briefing.budgets
        ],
        "cells": [(c.row, c.column, c.text, c.value, c.unit) for c in briefing.cells],
        "events": [(e.year, e.month, e.day, e.text) for e in briefing.events],
        "definitions": [(d.term, d.text) for d in briefing.definitions],
        "duties": [(d.division, d.department, d.text) for d in briefing.duties],
        "works": [(w.name, w.cost, w.unit, w.year, w.group) for w in briefing.works],
        "statements": [(s.kind, s.text, s.tag, s.group, s.depth, s.year, s.phase) for s in briefing.statements],
        "outline": [(o.number, o.title) for o in briefing.outline],
        "findings": [(f.column, f.stated, f.computed) for f in briefing.findings],
    }


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", ["seti", "second"])
def test_another_layout_reads_the_same(layout: str, name: str, request: pytest.FixtureRequest) -> None:
    briefing: Briefing = request.getfixturevalue(name)
    text = "\n".join(briefing.lines)
    changed = LAYOUTS[layout](text)
    assert changed != text
    again = parse_briefing(changed, briefing.sha256)
    assert again.warnings == ()
    for kind, said in _said(briefing).items():
        assert _said(again)[kind] == said, kind
