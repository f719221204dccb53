"""What a question sets aside is no part of its topic, is shown, and stands in no answer."""

import pytest

from assistant import Assistant, Status
from assistant.understanding import Reader
from assistant.understanding.set_aside import split


@pytest.mark.parametrize(
    ("text", "rest", "said"),
    [
        ("셔틀버스 말고 다른 공사는?", "다른 공사는?", "셔틀버스"),
        ("비예산 사업은 빼고 몇 개?", "몇 개?", "비예산 사업"),
        ("몇 개인가요? 비예산은 빼고요.", "몇 개인가요?", "비예산"),
        ("몇 개인가요(합계인 ‘기타 공사’는 제외)?", "몇 개인가요 ?", "기타 공사"),
        ("소계와 합계는 빼고 몇 개?", "몇 개?", ""),
        ("운전직과 통신운영직을 제외한 인원은?", "인원은?", "운전직 통신운영직"),
        ("운영지원과 재정지원과 빼고 몇 명?", "운영지원과 몇 명?", "재정지원과"),
        ("how many courses, excluding remote ones?", "how many courses, ?", "remote ones"),
        ("빼고 싶은 과정은?", "빼고 싶은 과정은?", ""),
    ],
)
def test_it_is_split_off(text: str, rest: str, said: str) -> None:
    kept, aside = split(text, lambda words: False)
    assert (" ".join(kept.split()), aside) == (rest, said)


def test_a_person_set_aside_stays_for_the_slots(reader: Reader) -> None:
    question = reader.read("1-1-2 담당 중 이미화 님 말고 다른 분은?")
    assert question.excluded == ("이미화",)


@pytest.mark.parametrize(
    ("question", "answer", "never"),
    [
        ("초등 빼고 신규임용예정교사 직무연수 인원은?", "2,145명", "[초등]"),
        ("Excluding 중등, how many people attend 생애단계별 직무연수 in 2026?", "520", "[중등]"),
        ("2026년 예산 합계가 1억 원에 못 미치는 세부 사업은 몇 개인가요? 비예산은 빼고요.", "5개", "5-2-2"),
    ],
)
def test_no_answer_holds_it(assistant: Assistant, question: str, answer: str, never: str) -> None:
    reply = assistant.ask(question)
    assert reply.status is Status.ANSWERED
    assert answer in reply.text
    assert never not in reply.text
    assert "제외: " in reply.understood
