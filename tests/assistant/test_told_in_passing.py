"""What a line, a row or a box tells in passing: what changed from one figure to another, what something costs, for how
many years of service something is; asked over houses that print it in different ways."""

from collections.abc import Callable

import pytest

from assistant import Assistant

Over = Callable[[str], Assistant]


@pytest.mark.parametrize(("briefing", "question", "words"), [
    # From one figure to another.
    ("gangbyeol-2027", "순회 권역은 몇 개 늘어나나요?", "3개 많습니다"),
    ("gangbyeol-2027", "모바일 이수 비율은 몇 %p 올랐나요?", "17%포인트"),
    ("gangbyeol-2027", "계약 제출 서류는 몇 종 줄어드나요?", "5종 적습니다"),
    # Years of service are no date, and minutes no people.
    ("gangbyeol-2027", "동행 멘토링은 경력 몇 년 이상 교사가 맡나요?", "15년 이상"),
    ("maru-2026", "스스로 배움터는 경력 몇 년 미만 교사가 대상인가요?", "5년 미만"),
    ("gangbyeol-2027", "읽기 나침반 진단은 몇 분 걸리나요?", "20분 안에"),
    # What is done in several quarters, and what is new.
    ("gangbyeol-2027", "데이터 수업 꾸러미 개발은 몇 분기에 하나요?", "3분기"),
    ("gangbyeol-2027", "신규 공무원 첫출근 과정에 새로 생긴 것은 무엇인가요?", "대화 시간 신설"),
    ("gangbyeol-2027", "2026년에는 있었지만 2027년에는 없어진 과정은 무엇인가요?", "한국사 복수 자격 과정"),
    ("gangbyeol-2027", "실무 편람은 몇 종을 만들고 어떤 분야를 다루나요?", "급여, 세입"),
    # A count of no year is this year's, though last year's line has the shorter name.
    ("gangbyeol-2027", "사서교사 취득 과정은 몇 과정, 몇 명인가요?", "35명"),
    ("gangbyeol-2027", "6급 승진자 팀장 준비 과정은 몇 명인가요?", "90명"),
    # Of the works below a heading.
    ("gangbyeol-2027", "소규모 보수 공사 세 건 중 가장 적게 든 것은?", "강의동 출입문 자동화 공사"),
    # What something costs, how often it is done, what fell short.
    ("saebyeok-2027", "도서 구입비는 얼마인가요?", "42,000천원"),
    ("saebyeok-2027", "버스 임차비는 한 대에 얼마인가요?", "500천원×40대"),
    ("saebyeok-2027", "해오름홀은 2026년에 몇 번 대관했나요?", "71건"),
    ("saebyeok-2027", "공연 초청비가 공연 감상교육 예산에서 차지하는 비율은?", "73.4%"),
    ("saebyeok-2027", "반성할 점을 알려 주세요.", "저녁 강좌 부족"),
    # Of several the one with more; an asking word within a name; where and for whom; a programme with one colleague.
    ("muran-2027", "두 영역 중 예산이 더 많은 것은?", "655백만원"),
    ("muran-2027", "두 영역 중 예산이 더 적은 것은?", "371백만원"),
    ("muran-2027", "예산 실무 교육은 2027년에 몇 명인가요?", "120명"),
    ("muran-2027", "조리 종사자 위생 교육 대상은 누구인가요?", "교육공무직원"),
    ("muran-2027", "조리 종사자 위생 교육은 어디에서 하나요?", "장소는 너울"),
    ("muran-2027", "2-2의 담당자는 누구인가요?", "추바다"),
])  # fmt: skip
def test_told_in_passing(assistant_over: Over, briefing: str, question: str, words: str) -> None:
    assert words in assistant_over(briefing).ask(question).text


def test_the_beginning_of_a_year_is_its_first_quarter(assistant: Assistant) -> None:
    assert "1분기" in assistant.ask("연초에 가장 많이 쓰는 사업은?").text
