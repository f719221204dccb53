"""The source panel: the right section, the right lines marked, and no markup from the briefing in effect."""

import re

import pytest

from assistant.answer import Answer, Composer, Status
from assistant.page.source import EMPTY, enclosing, panel
from ingest.records import Briefing, LineRange
from tests.page.conftest import answer


def marked(html: str) -> list[int]:
    return [int(number) for number in re.findall(r'class="cited" data-line="(\d+)"', html)]


def shown(html: str) -> list[int]:
    return [int(number) for number in re.findall(r'data-line="(\d+)"', html)]


def test_exactly_the_cited_lines_of_the_innermost_section_are_marked(briefing: Briefing) -> None:
    html = panel(briefing, answer((5, 5)))
    assert shown(html) == [4, 5]  # the blank line is left out
    assert marked(html) == [5]
    assert "<li>주요업무</li><li>1-1-1 새싹 연수</li><li>2027년 추진 계획</li>" in html
    assert "<b>[1]</b> 5행" in html


def test_lines_with_tabs_are_rows_of_a_table(briefing: Briefing) -> None:
    html = panel(briefing, answer((9, 10)))
    assert html.count("<table>") == 1
    assert '<tr class="cited" data-line="9"><th scope="row">9</th><td><mark>새싹 연수</mark></td>' in html
    assert marked(html) == [9, 10]
    assert "<b>[1]</b> 9–10행" in html


def test_nothing_in_the_briefing_becomes_markup(briefing: Briefing) -> None:
    html = panel(briefing, answer((5, 5), (9, 9)))
    assert "<b>새싹" not in html and "<i>" not in html
    assert "예산 &lt;집행&gt; 계획" in html


def test_a_cell_with_a_list_shows_one_item_a_line(briefing: Briefing) -> None:
    assert "<td>○ 문서<br>○ 인사</td>" in panel(briefing, answer((10, 10)))


def test_citations_of_one_section_share_it(briefing: Briefing) -> None:
    html = panel(briefing, answer((10, 10), (5, 5), (9, 9)))
    assert html.count("<article>") == 2
    assert marked(html) == [9, 10, 5]  # the section that is cited first comes first


def test_a_citation_across_sections_shows_the_one_around_both(briefing: Briefing) -> None:
    assert enclosing(briefing, LineRange(5, 9)).title == "새싹 연수"
    assert marked(panel(briefing, answer((5, 9)))) == [5, 7, 8, 9]


def test_a_long_section_is_cut_around_the_citation(briefing: Briefing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.page.source.CONTEXT_LINES", 1)
    assert shown(panel(briefing, answer((9, 9)))) == [8, 9, 10]


def test_without_citations_a_sentence_stands_there(briefing: Briefing) -> None:
    refusal = Answer("없습니다", Status.NOT_IN_BRIEFING, (), Composer.FIXED, "")
    assert panel(briefing, refusal) == panel(briefing, None) == EMPTY
