"""A house that numbers its areas by letters, sets two years in pairs and explains its words at the end."""

from pathlib import Path

import pytest

from assistant import Assistant, build_assistant
from ingest import read_briefing


@pytest.fixture(scope="module")
def assistant(root: Path) -> Assistant:
    return build_assistant(read_briefing(root / "tests" / "ingest" / "pairs-2031.txt"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("A-1 담당자는 누구인가요?", ("심가온", "우하람")),
        ("평가 담당자 전화번호 알려 주세요", ("우하람", "041-300-7112")),
        ("A-1의 두 세부사업 2분기 집행액을 더해 주세요", ("1,700",)),
        ("A-1 4분기 예산은 얼마인가요?", ("‘-’", "500천원")),
        ("A-1 상반기 예산은 얼마인가요?", ("500", "2,200")),
        ("B-2 1분기 예산은 얼마인가요?", ("비예산",)),
        ("초등 자격연수 1분기 예산은 무엇에 쓰나요?", ("교재 제작",)),
        ("중등 자격연수 1분기 예산은 얼마인가요?", ("‘-’",)),
        ("B-2 예산은 얼마인가요?", ("비예산",)),
        ("예산 현황 표에서 분야 B는 얼마나 줄었나요?", ("100천원", "줄었")),
        ("분야 A 예산은 올해 얼마인가요?", ("3,700",)),
        ("분야 B에는 과제가 몇 개 있나요?", ("2개",)),
        ("나눔과 현원은 몇 명인가요?", ("12명",)),
        ("공무직 정원은 몇 명인가요?", ("3명",)),
        ("접수 마감이 짧다는 민원은 몇 건이었나요?", ("12건",)),
        ("식당이 좁다는 의견은 자리를 몇 석 놓아 고치나요?", ("40석",)),
        ("식당이 좁다는 의견은 어느 과에서 맡나요?", ("나눔과",)),
        ("상담 교사가 되려면 어떻게 해야 하나요?", ("두 차례", "연수원장")),
        ("상담 교사는 누가 위촉하나요?", ("연수원장",)),
        ("상담 교사 가운데 다른 교육청 소속은 몇 명인가요?", ("3명", "바다도교육청")),
        ("간부를 가르치는 자리를 새로 만든다는데 언제 여나요?", ("5~9월",)),
        ("1급 정교사 과정은 작년에 몇 명이었나요?", ("160명",)),
    ],
)
def test_told(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    answer = assistant.ask(question)
    assert not answer.status.abstains and all(words in answer.text for words in told), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "분야 D의 예산은 얼마인가요?",
        "B-7 담당자는 누구인가요?",
        "나눔과 정원은 몇 명인가요?",
        "1급 정교사 과정에 다른 교육청 소속 교사는 몇 명인가요?",
        "식당이 좁다는 의견은 며칠 안에 고치나요?",
    ],
)
def test_untold(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains


def test_a_place_is_asked_of_after_its_rooms(assistant: Assistant) -> None:
    earlier = ("모둠관 숙소는 몇 실인가요?",)
    assert "2,100㎡" in assistant.ask("그곳 연면적은 몇 ㎡예요?", earlier).text
    assert "솔길 14" in assistant.ask("소재지는요?", earlier).text
