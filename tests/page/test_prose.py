"""The text of an answer becomes HTML: marks, telephone numbers, lists and tables, and nothing of its own."""

import re

import pytest

from assistant.answer import Citation
from assistant.page.prose import Marks, Phones, html
from ingest.records import Contact, LineRange
from tests.page.conftest import small_briefing

PHONES = Phones(frozenset({"031-740-2101", "031-740-2102"}), {"2101": "031-740-2101", "2102": "031-740-2102"})
MARKS = Marks(2, (Citation(1, "1-1-1", "새싹 연수", ("주요업무",), LineRange(5, 7), ""),))


def shown(text: str) -> str:
    return html(text, MARKS, PHONES)


def test_a_mark_is_a_button_that_knows_its_citation() -> None:
    made = shown("답입니다. [1]")
    assert 'data-turn="2" data-cite="1" aria-label="[1] 근거 보기: 1-1-1 5–7행">[1]</button>' in made
    assert "<button" not in shown("없는 근거 [2]")


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("전화 031-740-2101", ["tel:0317402101"]),
        ("내선 2102번", ["tel:0317402102"]),
        ("031-740-2101 (내선 2101)", ["tel:0317402101"]),  # one link for one number
        ("031-740-2101 (내선 2102)", ["tel:0317402101", "tel:0317402102"]),
        ("내선 9999, 031-740-21011, 1,031-740, 2101명, 02-123-4567", []),
    ],
)
def test_only_numbers_of_the_briefing_are_links(text: str, links: list[str]) -> None:
    assert re.findall(r'href="([^"]*)"', shown(text)) == links


def test_an_extension_of_two_numbers_is_no_link() -> None:
    briefing = small_briefing()
    section = briefing.sections[0]
    contacts = tuple(
        Contact(section, LineRange(1, 1), "이름", "담당", "부서", phone, "2101")
        for phone in ("031-740-2101", "02-300-2101")
    )
    phones = Phones.of(type(briefing)(**{**vars(briefing), "contacts": contacts}))
    assert phones.full == {"031-740-2101", "02-300-2101"}
    assert phones.extensions == {}


def test_a_list_of_labels_and_values_is_a_table() -> None:
    made = shown(
        "모두 2명입니다.\n- 가나다 · 총무과 담당: 031-740-2101 (내선 2101) [1]\n- 라마바 · 총무과장: 없음\n끝입니다."
    )
    assert made.count("<tr>") == 2
    assert '<th scope="row">가나다</th><td>총무과 담당</td>' in made
    assert made.startswith("<p>모두 2명입니다.</p>") and made.rstrip().endswith("<p>끝입니다.</p>")


def test_other_lists_stay_lists() -> None:
    assert "<li>하나 <button" in shown("- 하나 [1]\n- 둘: 셋")
    assert "<table>" not in shown("- 하나: 둘")


def test_the_number_of_a_budget_programme_begins_no_list() -> None:
    assert shown("460. 직무연수는 …\n2026. 3. 1.에").startswith("<p>460. 직무연수는 …<br>")


def test_a_table_that_a_model_wrote_is_a_table() -> None:
    assert "<td>1 <button" in shown("| 가 | 나 |\n|---|---|\n| 1 [1] | 2 |")


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "- <b>가</b>: 나\n- <i>다</i>: 라", "&lt;b&gt;"],
)
def test_html_in_an_answer_has_no_effect(text: str) -> None:
    assert re.findall(r"<(script|img|b|i)\b", shown(text)) == []


@pytest.mark.parametrize(
    "text", ["[여기](javascript:alert(1))", "![그림](http://a.b/c.png)", "<http://a.b>", "http://a.b"]
)
def test_an_answer_links_and_loads_nothing(text: str) -> None:
    assert "href=" not in shown(text) and "src=" not in shown(text)


def test_ranges_strike_nothing_through() -> None:
    assert shown("1~2주, 3~~4명, 5~~6명") == "<p>1~2주, 3~~4명, 5~~6명</p>\n"
