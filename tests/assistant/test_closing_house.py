"""A house that closes with its institution: its key tasks, its people and what a cause led to."""

import pytest

from assistant import Assistant, build_assistant
from assistant.answer import Status
from ingest import parse_briefing
from tests.ingest.closing_house import MARKED, TEXT


@pytest.fixture(scope="module")
def house() -> Assistant:
    return build_assistant(parse_briefing(TEXT.format(listed=MARKED), "9" * 64))


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("중점 과제 두 가지를 말해 주세요", ["6개 권역 12회", "숙박형"], ["먼 학교"]),
        ("중점 과제 담당자 연락처", ["마준호", "3111"], ["한누리"]),
        ("행정 연수 실무자는 누구누구예요?", ["표미르", "도담이"], ["노을찬"]),
        ("교육2팀장님 번호는?", ["은하늘", "3321"], []),
        ("여러 일을 겸하는 부담이 커진 이유는?", ["학생 감소로"], ["먼 학교"]),
        ("초등 수업 연수 인원", ["60명"], []),
        ("시설물 관리는 무슨 예산 사업에 들어 있어요?", ["72. 기본 운영비"], []),
    ],
)
def test_it_is_told(house: Assistant, question: str, told: list[str], untold: list[str]) -> None:
    answer = house.ask(question)
    assert answer.status is Status.ANSWERED
    assert all(words in answer.text for words in told), answer.text
    assert not any(words in answer.text for words in untold), answer.text


@pytest.mark.parametrize("question", ["학생이 감소한 까닭은?", "초등 평가 연수는 몇 명인가요?"])
def test_it_is_not_told(house: Assistant, question: str) -> None:
    assert house.ask(question).status is Status.NOT_IN_BRIEFING
