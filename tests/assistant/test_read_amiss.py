"""Words that were read as another question: a post as a role, a talk on the telephone as a number, a price as a budget,
a budget programme as one of its rows.

Each class is asked over several briefings; what none of them holds is refused.
"""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status

Over = Callable[[str], Assistant]


@pytest.mark.parametrize(("question", "figure"), [
    ("교육연구사 현원은 몇 명인가요?", "16명"),
    ("교육연구사 정원은 몇 명인가요?", "17명"),
    ("교육연구사는 정해진 인원보다 몇 사람 모자란가요?", "1명 모자랍니다"),
])  # fmt: skip
def test_a_rank_is_a_row_of_the_posts(assistant_over: Over, question: str, figure: str) -> None:
    answer = assistant_over("byeol-2026").ask(question)
    assert figure in answer.text and "계는" not in answer.text


@pytest.mark.parametrize(("briefing", "question", "rows"), [
    ("byeol-2026", "연면적이 넓은 순서대로 건물 두 개를 알려 주세요", ("본관", "생활관")),
    ("byeol-2026", "연면적이 가장 큰 건물 세 개는 무엇인가요?", ("본관", "생활관", "미래관")),
    ("haeoreum-2026", "연면적을 많이 쓰는 순서대로 건물 두 개를 꼽으면?", ("배움관", "생활관")),
])  # fmt: skip
def test_the_first_rows_of_a_table(assistant_over: Over, briefing: str, question: str, rows: tuple[str, ...]) -> None:
    lines = assistant_over(briefing).ask(question).text.splitlines()[1:]
    assert len(lines) == len(rows)
    assert all(row in line for row, line in zip(rows, lines, strict=True))


def test_a_number_says_whose_programme_is_claimed(assistant_over: Over) -> None:
    """The title is held by somebody in another programme, whose department the words of the question name as well."""
    assistant = assistant_over("maru-2026")
    answer = assistant.ask("1-2-1 교육연수부 사업의 선임연구사는 문가람 선임연구사가 맞나요?")
    assert answer.text.startswith("아닙니다") and "오다은" in answer.text
    assert assistant.ask("1-2-1 교육연수부 사업의 선임연구사는 오다은 선임연구사가 맞나요?").text.startswith("네")


@pytest.mark.parametrize(("briefing", "question"), [
    ("haeoreum-2026", "전화 상담은 몇 건인가요?"),
    ("noeul-2026", "전화 설문은 몇 건인가요?"),
    ("byeol-2026", "식당 운영비 한 끼에 얼마예요?"),
    ("byeol-2026", "홈폐이지 주소가 어떻게 되여?"),
])  # fmt: skip
def test_what_is_not_told_is_refused(assistant_over: Over, briefing: str, question: str) -> None:
    assert assistant_over(briefing).ask(question).status is Status.NOT_IN_BRIEFING


def test_a_talk_on_the_telephone_still_has_a_number(assistant_over: Over) -> None:
    assert "내선 2325" in assistant_over("haeoreum-2026").ask("전화 상담은 몇 번으로 하나요?").text


@pytest.mark.parametrize(("briefing", "before", "figure"), [
    ("daon-2025", "2025년 찾아가는 과학버스는 몇 명인가요?", "90교"),
    ("gaon-2027", "2027년 유초등 우리학교 배움터는 몇 명인가요?", "60교"),
])  # fmt: skip
def test_what_a_counter_counts_is_no_topic(assistant_over: Over, briefing: str, before: str, figure: str) -> None:
    assert figure in assistant_over(briefing).ask("학교는 몇 교인가요?", [before]).text


def test_how_much_is_a_number_of_something_is_no_money(assistant_over: Over) -> None:
    assert "15만 2천 회" in assistant_over("dasom-2026").ask("10분 내외 짧은 강의의 조회 수는 얼마인가요?").text


def test_the_page_of_the_volume_by_its_other_name(assistant_over: Over) -> None:
    assert "1,121쪽" in assistant_over("maru-2026").ask("유초등 자격연수는 설명서 몇 쪽에 있나요?").text


@pytest.mark.parametrize(("briefing", "question", "amount"), [
    ("gangbyeol-2027", "512 2분기 집행예정액은 얼마인가요?", "322,600천원"),
    ("gangbyeol-2027", "512 예산은 얼마인가요?", "699,940천원"),
])  # fmt: skip
def test_a_code_alone_means_all_its_rows(assistant_over: Over, briefing: str, question: str, amount: str) -> None:
    assert amount in assistant_over(briefing).ask(question).text
