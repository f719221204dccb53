"""Questions over a briefing that numbers its areas within a part, sets plans beside results and merges cells."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Assistant, Status, build_assistant
from ingest import read_briefing
from vectorstore.morphemes import Morphemes


@pytest.fixture(scope="module")
def assistant(root: Path, morphemes: Morphemes) -> Assistant:
    """Over the fragment that the tests of reading use."""
    return build_assistant(read_briefing(root / "tests" / "ingest" / "relative-2031.txt"), morphemes)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Ⅱ-1 영역의 과제는 무엇인가요?", ["학생 조사 운영", "연구 모임 지원"]),
        ("Ⅱ-1 과제 2의 담당자는 누구인가요?", ["유하늘"]),
        ("Ⅱ-2 과제 1) 예산은 얼마인가요?", ["42백만원"]),
        ("2031년 소계가 5천만원 이상인 과제는?", ["학생 조사 운영"]),
        ("2031년 예산 소계가 가장 작은 과제는?", ["청사 관리", "42백만원"]),
        ("창호 교체는 언제 하나요?", ["7월"]),
        ("봄 연수회는 언제인가요?", ["3월 27일"]),
        ("조사 통계 맡은 분 전화번호 알려 주세요.", ["유하람", "041-550-3211"]),
        ("연구부장 내선번호는?", ["나도연", "201"]),
        ("유하늘 주무관의 외부 전화번호는?", ["041-550-3212"]),
        ("팀이 몇 개 있나요?", ["3팀"]),
        ("2030년에 목표에 못 미친 지표는 무엇인가요?", ["모두 1개", "조사 응답률"]),
        ("민원 처리 만족도는 목표를 달성했나요?", ["달성했습니다", "4.31점"]),
        ("조사 응답률의 2031년 목표는?", ["91%"]),
        ("조사 응답률은 2031년에 몇 %가 목표인가요?", ["91%"]),
        ("작년 전산 장비 점검은 몇 건인가요?", ["310건"]),
        ("중등 표본은 올해 몇 명인가요?", ["900명"]),
        ("온조사가 뭔가요?", ["휴대전화로 답하는"]),
        ("답례품 예산은 작년보다 얼마나 줄었나요?", ["1,000천원"]),
        ("조사 대행 인건비 말고 조사 대행 올해 얼마 잡아 놨어요?", ["52,000천원"]),
    ],
)
def test_what_is_printed_is_told(assistant: Assistant, question: str, wanted: list[str]) -> None:
    answer = assistant.ask(question)

    assert answer.status is Status.ANSWERED, answer.text
    assert all(words in answer.text for words in wanted), answer.text


@pytest.mark.parametrize("question", ["Ⅱ-3 영역의 예산은 얼마인가요?", "2030년 1차 중등 표본은 몇 명인가요?"])
def test_what_is_not_printed_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains


@pytest.mark.parametrize(
    ("name", "question", "wanted"),
    [("saenaru-2026", "팀이 몇 개 있나요?", "12팀"), ("saenaru-2026", "센터는 몇 개인가요?", "1센터")],
)
def test_units_are_counted_where_a_line_counts_them(
    name: str, question: str, wanted: str, assistant_over: Callable[[str], Assistant]
) -> None:
    answer = assistant_over(name).ask(question)

    assert answer.status is Status.ANSWERED
    assert wanted in answer.text
