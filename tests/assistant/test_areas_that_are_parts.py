"""A house whose Roman parts are its areas: numbers of areas and programmes, units, columns summed, years set apart."""

import pytest

from assistant import Assistant, build_assistant
from assistant.answer import Status
from assistant.text import bare
from ingest import parse_briefing
from tests.ingest.parts_house import parts_house


@pytest.fixture(scope="module")
def house() -> Assistant:
    return build_assistant(parse_briefing(parts_house(), "8" * 64))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ⅴ-1을 맡은 사람들 이름이 뭔가요?", ["남보라", "길다온"]),
        ("숲 교실(Ⅳ-1)은 올해 예산이 얼마예요?", ["42,000천원"]),
        ("Ⅳ 영역에 있는 과제를 다 적어 주세요", ["숲 교실", "목공 교실"]),
        ("Ⅳ장 예산 합계", ["60,000천원"]),
        ("본문의 영역을 차례로 적어 주세요", ["손으로 자라는 체험", "함께 자라는 독서"]),
        ("숲 교실 급식은 누가 맡나요?", ["견우리", "1311"]),
        ("목공 교실에 오는 사람은 2030년에 견주어 2031년에 몇 명이 늡니까?", ["50명"]),
        ("체험과 소관인 목공 교실은 예산을 얼마나 쓰나요?", ["18,000천원"]),
        ("자체 재원은 합쳐서 얼마죠?", ["90,000천원", "3개"]),
        ("Ⅳ 영역의 자체 재원은 모두 얼마인가요?", ["60,000천원", "2개"]),
    ],
)
def test_it_is_told(house: Assistant, question: str, told: list[str]) -> None:
    answer = house.ask(question)
    assert answer.status is Status.ANSWERED
    assert [words for words in told if bare(words) not in bare(answer.text)] == [], answer.text


@pytest.mark.parametrize(
    "question",
    ["Ⅶ-1을 맡은 사람은 누구인가요?", "과장의 업무추진비는 모두 얼마인가요?", "도비는 모두 얼마입니까?"],
)
def test_it_is_refused(house: Assistant, question: str) -> None:
    assert house.ask(question).status is not Status.ANSWERED
