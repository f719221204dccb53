"""Office language around a question, and names told in full in it."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status
from assistant.understanding.frames import unframed


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (
            "감사 자료 작성에 필요하오니 초등 자격연수 인원을 산출하여 회신하여 주시기 바랍니다.",
            "초등 자격연수 인원을 알려 주세요",
        ),
        ("초등 자격연수 담당자 기재 요망", "초등 자격연수 담당자 알려 주세요"),
        ("귀 기관의 초등 자격연수 인원을 통보하여 주시면 감사하겠습니다", "초등 자격연수 인원을 알려 주세요"),
        ("초등 자격연수를 위하여 쓰는 예산은?", "초등 자격연수를 위하여 쓰는 예산은?"),
        ("본원 및 별관의 면적", "본원 및 별관의 면적"),
    ],
)
def test_what_office_language_puts_around_a_question_is_taken_away(text: str, rest: str) -> None:
    def names_something(words: str) -> bool:
        return "자격연수" in words

    def clerical(words: str) -> bool:
        return "자격연수" not in words

    assert unframed(text, names_something, clerical) == rest


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "감사 자료 작성에 필요하니 미래경쟁력을 갖춘 행정전문가 양성 교육훈련 소관 실무자를 명기하여 제출할 것",
            ["이미화", "8112"],
        ),
        ("민원 이첩을 위해 공존과 협력의 학교 만들기 연수 소관 담당자 연락처를 회신 바람", ["8107"]),
        (
            "교육행정직원 직급·직종별 기본교육과 안전하고 쾌적한 연수 환경 조성 중 올해 예산이 더 많은 것은?",
            ["325,390"],
        ),
        (
            "미래를 여는 협력교육을 선도하는 리더십 연수와 교원 생애주기별 맞춤형 직무연수의 올해 예산을 합하면?",
            ["496,076", "444,200", "940,276"],
        ),
        (
            "올해 지방의회 이해와 협력과 교육전문직원 직무역량 강화 직무연수의 인원을 합하면?",
            ["300명", "90명", "390명"],
        ),
        (
            "올해 사립학교 퇴직예정자 제2미래 인생설계 교육과 일반직공무원 생애주기 직무역량 교육의 인원 차이는?",
            ["450명"],
        ),
    ],
)
def test_names_told_in_full_are_the_things_meant(assistant: Assistant, question: str, words: list[str]) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert [word for word in words if word not in answer.text] == []


@pytest.mark.parametrize(
    "question",
    ["이현정 선생님 휴대전화 번호를 알려 주실 수 있나요?", "초등 교장 자격연수 재밌음? 솔직히 들을 만해?"],
)
def test_private_numbers_and_opinions_are_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains


def test_a_title_that_a_row_bears_as_well_may_be_that_row(assistant_over: Callable[[str], Assistant]) -> None:
    question = "우리학교 연수설계소 운영 2분기 집행예정액은 얼마인가요?"
    assert "72,000천원" in assistant_over("onsaem-2028").ask(question).text
