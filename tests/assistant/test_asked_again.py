"""Questions that nothing answers as they stand, read once more: with slips that could be words, or in full."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status


@pytest.mark.parametrize(
    ("briefing", "question", "told"),
    [
        ("maru-2026", "냉난방기 교채 공사비는 얼마예요?", "86,420천원"),
        ("dahyeon-2026", "조리 종사자 위셍 과정은 올해 몇 명이에요?", "1,500명"),
        ("ondam-2027", "온담홀 연면젹은 얼마예요?", "5,316㎡"),
        ("saeron-2026", "배움관 무선망 교채에는 얼마 들었어요?", "52,640천원"),
        ("maru-2026", "냉난방기 교제 공사비는 얼마예요?", None),  # a word, and in other places of the briefing
        ("saeron-2026", "배움관 승마장 공사에는 얼마 들었어요?", None),
    ],
)
def test_slips(assistant_over: Callable[[str], Assistant], briefing: str, question: str, told: str | None) -> None:
    """A word printed nowhere is read as one that looks or sounds like it, and the reader is told so."""
    answer = assistant_over(briefing).ask(question)
    if told is None:
        assert answer.status is not Status.ANSWERED
    else:
        assert told in answer.text
        assert "고쳐 읽음" in answer.understood


@pytest.mark.parametrize(
    ("briefing", "before", "question", "told"),
    [
        # Another header of the row told.
        ("mirinae-2026", "옥상 태양광 설치에는 얼마가 드나요?", "착공은 언제예요?", "10월"),
        ("ondam-2027", "전시실 운영 2026년 추경 예산은 얼마였나요?", "2027년 본예산은?", "68,900천원"),
        # The question before, of another level or another system.
        ("saeron-2026", "2026년 중등 임용 예정 교사 연수는 몇 명인가요?", "초등은 몇 명이에요?", "150명"),
        ("seoro-2027", "2026년 에듀파인 상담 처리는 몇 건인가요?", "나이스 쪽은 어때요?", "41,250건"),
    ],
)
def test_in_full(
    assistant_over: Callable[[str], Assistant], briefing: str, before: str, question: str, told: str
) -> None:
    """A question cut short is asked of what was told."""
    assert told in assistant_over(briefing).ask(question, (before,)).text


@pytest.mark.parametrize(
    ("briefing", "question", "told"),
    [
        # Works are of the year and the place that their row says.
        ("ondam-2027", "배움관 3층 화장실 보수에는 얼마가 드나요?", "88,000천원"),
        ("miraeon-2026", "디지털체험센터 냉난방기 교체에는 얼마가 드나요?", "58,400천원"),
        # A column by what stands in brackets behind its name; the end of a formal request is no column.
        ("ondam-2027", "원격연수 시스템 운영 추경 후 예산은?", "142,000천원"),
        ("ondam-2027", "조직문화·청렴 활동 2027년 본예산을 알려 주세요", "9,600천원"),
        ("saeron-2026", "2025년 배움관 무선망 교체의 소요 금액을 알려 주시기 바랍니다.", "52,640천원"),
        # One kind of several that a line names with what each gets.
        ("saeron-2026", "보조 강사 수당은 시간당 얼마예요?", "보조 강사: 40천원"),
        ("ondam-2027", "기획공연 관람료는 얼마예요?", "3,000원"),
        # The row that is called so, and what is done by means of something.
        ("mirinae-2026", "이수 기준 점수가 몇 점이에요?", "70점"),
        ("gaebi-2026", "온숨은 언제 열었어요?", "2025. 5. 15."),
        # Plain words for what the genre has one word for.
        ("gaebi-2026", "휴직했다가 학교로 돌아오는 교사가 듣는 연수는 몇 명이야?", "180명"),
        ("noeul-2026", "체육관을 빌려 쓰려는데 어느 과 소관이에요?", "시설과"),
        ("dahyeon-2026", "외국인 교사 예산은 올해 얼마예요?", "49,500천원"),
        ("mirinae-2026", "햇빛으로 전기를 만드는 설비 설치에는 얼마가 드나요?", "124,000천원"),
        ("saeron-2026", "What is the fax number?", "059-740-1319"),
    ],
)
def test_stated(assistant_over: Callable[[str], Assistant], briefing: str, question: str, told: str) -> None:
    """What a line states is told."""
    assert told in assistant_over(briefing).ask(question).text
