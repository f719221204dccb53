"""Open questions in everyday words: over both briefings, the line that answers; and what must still be refused."""

import pytest

from assistant import Assistant
from assistant.answer import Status
from assistant.answers.texts.pieces import piece_asked
from assistant.question import Question
from ingest import Briefing


def _answer(assistant: Assistant, text: str) -> str:
    answer = assistant.ask(text)
    assert answer.status is Status.ANSWERED, answer.text
    return answer.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # An everyday word for an official one.
        ("작년에 막내 직원들이랑 원장님이 만나는 소통 라운지는 언제 했어요?", "6~9월"),
        ("행사 때 한 번 쓰고 버리는 물건 대신 무엇을 쓰도록 권하나요?", "개인 용기"),
        # What is planned to become better, what a programme is for, why something was set up.
        ("행정실장 교육 올해 뭐가 새로 좋아진다고 했더라?", "AI 역량"),
        ("미래경쟁력을 갖춘 행정전문가 양성 교육훈련은 어떤 인재를 기르려는 사업인가요?", "창의·융합"),
        ("연수협력학교라는 걸 굳이 왜 만든 거예요?", "권역별로 지정"),
        # The kind of thing wanted: kinds, a means, a value by the word for it.
        ("시설관리직으로 묶인 일곱 사람은 세부적으로 어떻게 나뉘나요?", "전기운영직(1명)"),
        ("특수분야 기관들이 연수를 잘하는지 어떻게 살펴보나요?", "모니터링"),
        ("신속집행 목표율과 달성률을 각각 밝혀 주시기 바랍니다.", "79.6%"),
        # A step on the way to something is no count of it.
        ("특수분야연수기관이 되려면 어떤 과정을 거쳐 지정됩니까?", "심의후"),
        # The document itself.
        ("이 업무보고는 어느 기관의 무슨 위원회에 낸 자료인가요?", "제334회 서울특별시의회"),
        ("정현원은 언제 기준이에요?", "'26. 1. 10."),
        ("예산표의 금액 단위는 무엇인가요?", "천원"),
    ],
)
def test_everyday_words_find_the_line(assistant: Assistant, text: str, words: str) -> None:
    assert words in _answer(assistant, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("이 보고서는 몇 회 의회에 낸 자료예요?", "제412회"),
        ("정원표는 며칠 기준이에요?", "'27. 1. 8."),
        ("계약할 때 내는 서류를 어떻게 간단하게 했나요?", "11종에서 6종으로"),  # a line that counts
        ("승진한 사람들 교육은 어떻게 바뀌나요?", "개편"),
    ],
)
def test_of_another_institution_too(second_assistant: Assistant, text: str, words: str) -> None:
    assert words in _answer(second_assistant, text)


@pytest.mark.parametrize(
    "text",
    [
        "셔틀버스 어느 역 앞에서 타면 돼?",  # a line that only says 역 tells none
        "초등 1급 정교사 자격연수 이수율은?",
        "홍보관 SETIUM 입장료 있어?",  # the lines below a heading say nothing of what it does not name
        "이 보고서에서 청렴 표어는 뭐예요?",  # of something inside, not of the cover
    ],
)
def test_what_is_not_said_stays_refused(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).status.abstains


def test_units_of_schools_are_no_units_of_a_table(assistant: Assistant) -> None:
    assert "(단위" not in assistant.ask("학교 단위로 신청하는 원격연수 이름이 뭐예요?").text


def test_a_count_of_a_step_is_no_course(seti: Briefing) -> None:
    assert not any("1회 신청" in seti.quote(course.lines) for course in seti.courses)


@pytest.mark.parametrize(
    ("question", "text", "piece"),
    [
        (Question("2024년 만족도", years=(2024,)), "만족도: 2023년 88.1점 → 2024년 90.6점", ("2024년", "90.6점")),
        (Question("그중 시 지원은"), "총 148억원(특별회계 98억원, 시 지원 50억원)", ("시 지원", "50억원")),
        (Question("2022년 만족도", years=(2022,)), "만족도: 2023년 88.1점 → 2024년 90.6점", None),
        (Question("모두 얼마"), "총 148억원(특별회계 98억원, 시 지원 50억원)", None),
    ],
)
def test_one_of_several_values_is_picked(question: Question, text: str, piece: tuple[str, str] | None) -> None:
    assert piece_asked(question, text, ()) == piece
