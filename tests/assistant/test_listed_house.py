"""A house that lists courses, money and people in lines, counts its programmes on and on and calls them its own way."""

from pathlib import Path

import pytest

from assistant import Assistant, build_assistant
from ingest import read_briefing


@pytest.fixture(scope="module")
def assistant(root: Path) -> Assistant:
    return build_assistant(read_briefing(root / "tests" / "ingest" / "listed-2032.txt"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("초등 1급 정교사 과정은 작년에 몇 명이 마쳤나요?", ("96명",)),
        ("중등 자격연수 4분기에는 얼마를 어디에 쓰나요?", ("21.8백만원", "겨울반")),
        ("초등 자격연수 4분기 예산은 얼마인가요?", ("‘-’",)),
        ("실행사업 12의 올해 예산은 모두 얼마인가요?", ("96.5백만원",)),
        ("방향 1에는 어떤 실행사업이 있나요?", ("자격연수 꾸리기", "행정 교육 꾸리기")),
        ("올해 예산이 작년보다 줄어든 실행사업은 어디인가요?", ("찾아가는 연수", "11.5백만원")),
        ("실행사업 11의 2032년 예정 인원은 모두 몇 명인가요?", ("1,265명",)),
        ("2032년 예정 인원이 2031년 수료 인원보다 적은 과정은?", ("중등 1급 정교사", "계약 실무", "뭍학교 나들이")),
        ("계약 실무 과정을 맡은 팀의 주무관은 누구인가요?", ("염다솔",)),
        ("7급 승진자 과정이 언제인지 여쭙니다. 그 과정을 맡은 팀의 주무관은 누구인가요?", ("공서린",)),
        ("중등 1급 정교사 예정 인원과 이를 맡은 배움실 연구사의 전화번호를 알려 주세요", ("111명", "1202")),
        ("차온유 실장은 어떤 사업을 맡고 있나요?", ("자격연수 꾸리기",)),
        ("나눔배 담당자 전화번호 알려 주세요", ("단우리", "055-310-1403")),
        ("바람채 주소 알려 주세요", ("언덕길 8",)),
        ("행정실에는 몇 명이 일하나요?", ("9명",)),
        ("공무직 정원은 몇 명인가요?", ("9명",)),
        ("12월에 하는 연수는 무엇인가요?", ("중등 1급 정교사", "섬학교 나들이")),
        ("입교식은 언제인가요?", ("2월 20일",)),
        ("실행사업 11의 근거 법령을 조문 번호까지 알려 주세요", ("제39조",)),
    ],
)
def test_told(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    answer = assistant.ask(question)
    assert not answer.status.abstains and all(words in answer.text for words in told), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "나눔배 기름값은 얼마인가요?",
        "반시우 연구사 집 주소 알려 주세요",
        "교육3팀 주무관은 누구인가요?",
        "중등 자격연수 신청자는 몇 명인가요?",
    ],
)
def test_refused(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status.abstains, answer.text
