"""Questions over a briefing whose programmes' numbers go on over Roman areas, and over what changed from so many."""

from collections.abc import Callable

import pytest

from assistant import Assistant, build_assistant
from ingest import parse_briefing
from tests.ingest.paged import MARKED_DOWN, TEXT


@pytest.fixture(scope="module")
def paged() -> Assistant:
    """Answers over the small briefing with page heads."""
    return build_assistant(parse_briefing(TEXT, "0" * 64))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("전략 Ⅱ에 편성된 금년도 예산액을 알려 주세요.", "1,900천원"),
        ("과제 3의 2026년 예산은?", "900천원"),
        ("과제 2 담당자 전화번호", "740-2114"),
        ("과제 2 담당자 전화번호", "740-2115"),
        ("수업 공개는 연 2회 맞나요?", "아닙니다"),
        ("수업 공개는 1년에 세 번 한다던데 맞나요?", "네, 맞습니다"),
        ("연수기획부장 전화번호", "740-2110"),
        ("원격연수센터를 이끄는 분의 번호는?", "740-2510"),
        ("연수기획부 현원은 몇 명인가요?", "10명"),
        ("연수기획부는 정원보다 현원이 몇 명 적나요?", "1명 모자랍니다"),
        ("정원과 현원이 다른 부서는?", "연수기획부"),
        ("과제 2의 하반기 예산은?", "700천원"),
        ("사례집 발간은 몇 부인가요?", "2,000부"),
        ("교원 자격연수 운영의 법적 근거는?", "제6조"),
    ],
)
def test_it_is_told(paged: Assistant, question: str, told: str) -> None:
    answer = paged.ask(question)
    assert told in answer.text, answer.text


@pytest.mark.parametrize(
    ("name", "question", "told"),
    [
        ("haeoreum-2026", "특수분야 연수기관 현장 점검은 연 1회인가요?", "아닙니다"),
        ("haeoreum-2026", "특수분야 연수기관 현장 점검은 한 해 두 번 한다던데 맞나요?", "네, 맞습니다"),
        ("dure-2027", "연수 요구조사는 연 2회 하나요?", "네, 맞습니다"),
    ],
)
def test_a_figure_that_was_before_is_no_more_so(
    assistant_over: Callable[[str], Assistant], name: str, question: str, told: str
) -> None:
    assert told in assistant_over(name).ask(question).text


def test_a_slip_is_read_as_the_word_printed_behind_the_one_before(assistant_over: Callable[[str], Assistant]) -> None:
    answer = assistant_over("haeoreum-2026").ask("현장 정검은 몇 회로 강화하나요?")
    assert "2회" in answer.text


def test_people_of_a_directory_are_found_by_the_programme_they_do() -> None:
    over = build_assistant(parse_briefing(MARKED_DOWN, "0" * 64))
    told = over.session()
    told.ask("어울림 수련은 무엇을 늘리나요?")
    assert "059-730-2302" in told.ask("담당자 전화번호도 알려 주세요").text
    assert "24회" in over.ask("어울림 1박 2일은 2026년에 몇 회 하나요?").text
