"""The source panel: the right section, the right lines marked, and no markup from the briefing in effect."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.answer import Answer, Composer, Figure, Status
from assistant.page.paper import Paper
from assistant.page.source import EMPTY, enclosing, panel
from ingest.records import Briefing, LineRange
from tests.page.conftest import answer


@pytest.fixture
def paper(briefing: Briefing) -> Paper:
    return Paper.of(briefing)


def marked(html: str) -> list[int]:
    return [int(number) for number in re.findall(r'class="cited" data-line="(\d+)"', html)]


def shown(html: str) -> list[int]:
    return [int(number) for number in re.findall(r'data-line="(\d+)"', html)]


def lit(html: str) -> list[str]:
    return [re.sub(r"<.*?>", "", cell) for cell in re.findall(r'class="?lit"?>(.*?)</t[hd]>', html)]


def test_exactly_the_cited_lines_of_the_innermost_section_are_marked(paper: Paper) -> None:
    html = panel(paper, answer((5, 5)))
    assert shown(html) == [4, 5]  # the blank line is left out
    assert marked(html) == [5]
    assert "<li>주요업무</li><li>1-1-1 새싹 연수</li><li>2027년 추진 계획</li>" in html
    assert "[1] 5행" in html and 'data-lines="5-5"' in html


def test_each_citation_is_shown_by_itself_with_ways_to_the_others(paper: Paper) -> None:
    several = answer((10, 10), (5, 5), (9, 9))
    html = panel(paper, several, 3, 2)
    assert marked(html) == [5]
    assert "근거 2 / 3" in html
    assert re.findall(r'data-turn="3" data-cite="(\d)" aria-label="(.*?)"', html) == [
        ("1", "이전 근거"),
        ("3", "다음 근거"),
    ]
    assert 'disabled aria-label="이전 근거"' in panel(paper, several, 3, 1)
    assert 'data-back="3-2"' in html


def test_a_table_has_header_cells_and_named_rows(paper: Paper) -> None:
    html = panel(paper, answer((9, 10)))
    assert html.count("<table>") == 1
    assert '<th scope="col">사업</th><th scope="col">&#x27;27</th>' in html
    assert (
        '<tr class="cited" data-line="9"><td class="number">9</td><th scope="row"><mark>새싹 연수</mark></th>' in html
    )
    assert marked(html) == [9, 10]
    assert "9–10행" in html


def test_the_cell_of_an_amount_is_lit_by_row_and_column(briefing: Briefing) -> None:
    lines = (
        *briefing.lines[:7],
        "예산 사업\t'27\t'26\t1분기\t2분기",
        "새싹 연수\t1,200\t900\t700\t500",
        "\t\t\t운영\t운영",
    )
    paper = Paper.of(replace(briefing, lines=(*lines, "합계\t1,200\t900\t700\t500")))

    def told(year: int, quarter: int | None, text: str) -> Answer:
        figure = Figure("새싹", year, quarter, Decimal(text.replace(",", "")), text, "천원", LineRange(9, 10))
        return replace(answer((9, 10)), figures=(figure,))

    assert lit(panel(paper, told(2026, None, "900"))) == ["&#x27;26", "새싹 연수", "900"]
    assert lit(panel(paper, told(2027, 2, "500"))) == ["2분기", "새싹 연수", "500"]
    cited = answer((9, 10)).citations[0]
    purpose = replace(answer((9, 10)), citations=(replace(cited, row=("새싹 연수",), column=("2027", "1분기")),))
    assert lit(panel(paper, purpose)) == ["1분기", "새싹 연수", "700", "운영"]


def test_nothing_in_the_briefing_becomes_markup(paper: Paper) -> None:
    for place in (5, 9):
        html = panel(paper, answer((place, place)))
        assert "<b>새싹" not in html and "<i>" not in html
    assert "예산 &lt;집행&gt; 계획" in panel(paper, answer((9, 9)))


def test_a_cell_with_a_list_shows_one_item_a_line(paper: Paper) -> None:
    assert "<td>○ 문서<br>○ 인사</td>" in panel(paper, answer((10, 10)))


def test_a_citation_across_sections_shows_the_one_around_both(briefing: Briefing, paper: Paper) -> None:
    assert enclosing(briefing, LineRange(5, 9)).title == "새싹 연수"
    assert marked(panel(paper, answer((5, 9)))) == [5, 7, 8, 9]


def test_a_long_section_is_cut_around_the_citation(paper: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.page.source.CONTEXT_LINES", 1)
    assert shown(panel(paper, answer((9, 9)))) == [8, 9, 10]


def test_without_citations_a_sentence_stands_there(paper: Paper) -> None:
    refusal = Answer("없습니다", Status.NOT_IN_BRIEFING, (), Composer.FIXED, "")
    assert panel(paper, refusal) == panel(paper, None) == panel(paper, answer((5, 5)), 0, 9) == EMPTY
