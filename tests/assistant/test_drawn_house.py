"""A house that draws its tables in characters, letters its areas 가 and 나, and has a row for each year."""

from pathlib import Path

import pytest

from assistant import Assistant, build_assistant
from ingest import read_briefing


@pytest.fixture(scope="module")
def assistant(root: Path) -> Assistant:
    return build_assistant(read_briefing(root / "tests" / "ingest" / "drawn-2026.txt"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("가-1 과제명은 무엇인가요?", ("자격을 얻는 연수",)),
        ("큰과제 가의 이름은 무엇인가요?", ("함께 자라는 연수",)),
        ("큰과제는 모두 몇 개인가요?", ("1개", "함께 자라는 연수")),
        ("큰과제 가 2026년 예산은 얼마인가요?", ("197,600천원",)),
        ("누리배움 실무 담당자 번호 알려 주세요", ("도솔아", "051-730-5211")),
        ("연수부 연구사는 몇 명인가요?", ("3명",)),
        ("초등 연수 2025년 2분기 집행액은 얼마인가요?", ("집행액은 151,000천원",)),
        ("초등 연수 2026년 2분기 예산은 무엇에 쓰나요?", ("교감 예비 과정",)),
        ("배움해 운영 2026년 예산은 얼마인가요?", ("재배정",)),
        ("초등 예비 교사 연수는 작년에 몇 명이었나요?", ("171명",)),
        ("유치원 정교사 과정은 2025년에 몇 명이었나요?", ("미개설",)),
        ("초등 예비 교사 연수의 2026년 인원과, 해당 연수를 줄인 까닭을 알려 주세요", ("1,186명", "겹쳐")),
        ("가-1이 바탕으로 삼은 법은 무엇인가요?", ("교육공무원법", "제39조")),
        ("누리배움이 뭐예요?", ("학습방",)),
        ("갯바위 산책길 길이는 얼마나 되나요?", ("1.4㎞",)),
        ("1990년에 바뀐 뒤 지금 이름이 되기 전까지 뭐라고 불렸나요?", ("그때의 이름은 ‘바람시교육연수원’",)),
        ("강사 관리는 어느 부서 일인가요?", ("연수부",)),
    ],
)
def test_a_house_of_drawn_tables_is_asked(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    """What columns tear, years divide and letters number is told as of any other house."""
    text = assistant.ask(question).text
    assert all(part in text for part in told), text


@pytest.mark.parametrize(
    "question",
    [
        "나-1은 무슨 과제인가요?",
        "초등 연수 2027년 예산은 얼마인가요?",
        "총무과 건물 길이는 얼마인가요?",
        "연수부 연구사는 2023년에 몇 명이었나요?",
        "갯바위 산책길은 왜 줄였나요?",
    ],
)
def test_what_it_does_not_say_is_refused(assistant: Assistant, question: str) -> None:
    """Another letter, year, thing or reason."""
    assert assistant.ask(question).status.abstains
