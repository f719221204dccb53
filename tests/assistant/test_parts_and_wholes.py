"""Shares and sums that lines state by their terms, people beside those told, and whom to ask about a house's own.

Each class is asked over briefings of several houses.
"""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status
from eval.support import unsupported_in

Over = Callable[[str], Assistant]


@pytest.mark.parametrize(("briefing", "question", "words"), [
    ("mulgyeol-2026", "2026년 연수협력학교에서 초등학교가 차지하는 비율은?", "55.6%"),
    ("mulgyeol-2026", "특수분야 심사위원 중 외부 전문가 비율은?", "55.6%"),
    ("mulgyeol-2026", "2026년 상시 원격연수 과정 중 법정의무가 차지하는 비율은?", "25.8%"),
    ("seti-2026", "2025년 교원 원격연수 상시과정 인원 중 법정 의무연수가 차지하는 비율은?", "85.6%"),
    ("seti-2026", "2026년 전체 예산 중 초등 자격연수 예산의 비율은?", "10.3%"),  # of all totals
    ("seti-2026", "올해 1-1-1 예산 가운데 초등 자격연수의 비율은 몇 퍼센트인가요?", "55.1%"),
    ("chorok-2027", "2026년 제증명 발급 중 온라인 비율은?", "89.0%"),
    ("mulgyeol-2026", "2025년 예산 집행률은 몇 퍼센트인가요?", "97.6%"),
    ("maeum-2026", "거점연수학교 전체에 교부하는 운영비는 모두 얼마인가요?", "9,000만원"),
    ("byeolbit-2027", "학교 천문동아리 지원에 드는 돈은 모두 얼마인가요?", "2,520만원"),
    ("haram-2026", "4-3의 2025년 실적에 들어간 돈을 모두 더하면 얼마야?", "352,850천원"),
    ("haram-2026", "4-3의 2025년 예산 합계는 얼마야?", "693백만원"),
    ("mulgyeol-2026", "각 추진과제 2026년 예산 총액의 합계", "3,902,370천원"),
    ("chorok-2027", "이음관 주소가 어떻게 되나요?", "배움숲길 117"),
    ("mulgyeol-2026", "기숙사에서 하룻밤 묵으면 얼마인가요?", "8,000원"),
])  # fmt: skip
def test_figures_by_their_terms(over: Over, briefing: str, question: str, words: str) -> None:
    answer = over(briefing).ask(question)
    assert words in answer.text
    assert not unsupported_in(answer.text, answer.citations)


@pytest.mark.parametrize(("briefing", "question", "words"), [
    ("mulgyeol-2026", "강당을 빌리려면 어느 과에 문의해야 하나요?", "시설과"),
    ("chorok-2027", "운동장을 빌리려면 어느 팀에 말해야 하나요?", "시설팀"),
    ("chorok-2027", "연수원 민원 담당 직원은 누구예요?", "오다은"),
    ("mulgyeol-2026", "연수원 급여는 어느 과에서 지급하나요?", "행정과"),
    ("mulgyeol-2026", "저희 중학교에서 서·논술형 평가 설계 연수를 들으려는데 중등 실무 담당은 누구예요?", "표가온"),
    ("haram-2026", "원장님 전화번호가 뭐예요?", "059-730-5100"),
    ("mulgyeol-2026", "편도윤 님 번호 알려 주세요", "059-720-4413(내선 4413)"),
    ("chorok-2027", "‘청렴 짝꿍’은 누가 무엇을 하는 제도인가요?", "신규 직원과 선배 직원"),
])  # fmt: skip
def test_who_sees_to_it(over: Over, briefing: str, question: str, words: str) -> None:
    answer = over(briefing).ask(question)
    assert words in answer.text and answer.status is Status.ANSWERED
    assert "원문을 그대로" not in answer.text


@pytest.mark.parametrize(("briefing", "before", "question", "name"), [
    ("mulgyeol-2026", "음지혁 님 전화번호는?", "나머지 한 분은 누구예요?", "계한솔"),
    ("mulgyeol-2026", "변재우 님 번호 알려 주세요", "다른 담당자는요?", "오나리"),
    ("seti-2026", "박형용 팀장 번호 알려 줘", "나머지 한 분은 누구예요?", "황관석"),
])  # fmt: skip
def test_the_other_of_two(over: Over, briefing: str, before: str, question: str, name: str) -> None:
    answer = over(briefing).ask(question, [before])
    assert answer.text.startswith(name)


def test_lines_of_a_tag(over: Over) -> None:
    answer = over("mulgyeol-2026").ask("2026년 계획 인원이 200명 이상인 중등 과정은?")
    assert answer.text.startswith("해당하는 것은 9개입니다.") and "[유초등]" not in answer.text
