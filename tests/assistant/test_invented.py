"""What only other briefings have: years side by side, columns of their own, calendars, budgets that are none."""

from collections.abc import Callable

import pytest

from assistant.engine import Assistant


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("gaon-2027", "강사 인력풀은 2024년보다 2026년에 몇 명 늘었나요?", "159명"),
        ("gaon-2027", "배움톡 서비스 구축·운영의 예산 비율은 얼마인가요?", "12.3%"),
        ("gaon-2027", "1-2-1의 2027년 예산은 얼마인가요?", "해당 없음"),
        ("gaon-2027", "재무과장 전화번호", "043-229-7008"),
        ("daon-2025", "자료실 방문객은 2023년에 몇 명이었나요?", "367,904명"),
        ("daon-2025", "지하주차장 환기 설비 교체 사업비는 얼마인가요?", "215,000천원"),
        ("daon-2025", "내선 214번은 누구 번호인가요?", "봉재원"),
        ("daon-2025", "기획전시실은 몇 층에 있나요?", "3층"),
        ("daon-2025", "대표전화", "052-710-3000"),
        ("saenaru-2026", "거점형 늘봄센터의 2026년 하반기 집행예정액은 얼마인가요?", "350,000천원"),
        ("saenaru-2026", "6월 일정표에는 행사가 몇 건 있나요?", "2건"),
        ("gaon-2027", "남부연수센터 이용률은 몇 %포인트 올랐나요?", "17.3%포인트"),
        ("gaon-2027", "사회적경제기업 제품 구매 비율이 목표를 얼마나 초과했나요?", "1.8%포인트"),
        ("saenaru-2026", "늘봄 강사는 목표보다 몇 명 더 확보했나요?", "32명"),
        ("saenaru-2026", "학교폭력 심의 건수는 몇 건 줄었나요?", "27건"),
        ("saenaru-2026", "통학 지원을 맡은 팀은 어디인가요?", "학생배치팀"),
        ("haeoreum-2026", "과제 3-1의 중등연수부 담당자는?", "탁유나"),  # nobody's role says 담당
        ("haeoreum-2026", "피서준 주무관 전화번호", "077-651-7003"),  # the front stands in the heading of the block
        ("haeoreum-2026", "영역 3 예산은 얼마인가요?", "248,850천원"),  # of the area, not of its first programme
        ("haeoreum-2026", "바다숲분원 주소는?", "갯마을길 42"),
        ("haeoreum-2026", "교원 원격연수 콘텐츠 개발의 3/4분기 산출내역은?", "3분기 집행내용은 촬영·편집"),  # not 4분기
        ("haeoreum-2026", "사업 코드 612의 올해 예산 합은?", "299,800천원"),
        ("haeoreum-2026", "초등 교감 자격연수 인원은 작년보다 몇 명 줄었나요?", "5명"),  # "전년도 추진성과" says 2025
        ("haeoreum-2026", "재무과 현원은 몇 명인가요?", "8명"),
        ("haeoreum-2026", "2023년 원격연수 인원은?", "148,300명"),  # years stand above what is counted
        ("haeoreum-2026", "누리관 연면적은 얼마인가요?", "4,215.3㎡"),
        ("haeoreum-2026", "연수원의 비전은 무엇인가요?", "배움으로 잇고"),
        ("haeoreum-2026", "3-2의 추진근거는?", "「학교안전사고 예방 및 보상에 관한 법률」"),
    ],
)
def test_an_invented_briefing_answers(
    name: str, question: str, said: str, assistant_over: Callable[[str], Assistant]
) -> None:
    answer = assistant_over(name).ask(question)
    assert said in answer.text
    assert answer.citations


@pytest.mark.parametrize("question", ["재무과 정원은 몇 명인가요?", "셔틀버스 운행의 담당자는 황보석인가요?"])
def test_another_figure_is_not_told_instead(question: str, assistant_over: Callable[[str], Assistant]) -> None:
    answer = assistant_over("haeoreum-2026").ask(question)
    assert "8명" not in answer.text
    assert "네, " not in answer.text


def test_a_numbers_front_is_cited_beside_it(assistant_over: Callable[[str], Assistant]) -> None:
    answer = assistant_over("haeoreum-2026").ask("천소율 내선번호")
    assert [(c.lines.first, c.lines.last) for c in answer.citations] == [(370, 370), (368, 368)]
