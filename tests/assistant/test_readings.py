"""What the reader once lost of real layouts is answered from the line that states it."""

from collections.abc import Callable

import pytest

from assistant import Assistant

AssistantOver = Callable[[str], Assistant]


@pytest.mark.parametrize(
    ("house", "question", "said", "line"),
    [
        # several works on a line, a cost behind a bracket or behind a period
        ("noeul-2026", "본관 옥상 방수 공사비는 얼마였죠?", "64,750천원", 823),
        ("noeul-2026", "분원 창호 교체에 얼마 들었나요?", "39,200천원", 823),
        ("hanbit-2027", "본원 전시동 냉난방기 교체 공사비는 얼마였나요?", "214백만원", 701),
        ("narae-2026", "바다분관 수처리설비 교체에 얼마가 들었나요?", "386,000천원", 692),
        # sums that prose names
        ("dasom-2026", "유·초등 교원 자격연수의 2025년 예산현액은 얼마인가요?", "588백만원", 152),
        ("dasom-2026", "찾아가는 학교맞춤 연수는 작년에 얼마를 집행했나요?", "121백만원", 336),
        ("hanbit-2027", "작년에 이월한 예산은 얼마인가요?", "41백만원", 788),
        # quarters under a heading of their own, below a table and below prose
        ("dasom-2026", "디지털 나루의 2분기 집행 예정액은?", "371백만원", 498),
        ("dasom-2026", "연수시설 환경 개선 사업에서 1분기에 얼마를 쓰나요?", "480백만원", 648),
        # a table of places with telephones is no table of people
        ("hanbit-2027", "가람수련장 부지는 몇 ㎡인가요?", "86,200", 74),
        ("hanbit-2027", "별마루천문관 안내 전화는 몇 번이죠?", "042-683-0707", 75),
        ("hanbit-2027", "수학체험센터 주소가 어떻게 되나요?", "도안북로 160", 73),
        # departments in brackets
        ("hanbit-2027", "시설 대관 허가는 어느 부서 일인가요?", "시설팀", 93),
        ("hanbit-2027", "총무부 재무팀은 무슨 일을 하나요?", "계약과 물품 구매", 88),
        ("hanbit-2027", "자원봉사자 관리는 어느 부서가 맡나요?", "탐구체험부", 105),
        # a chronicle among other bullets goes back beyond 2000
        ("noeul-2026", "연수원이 처음 문을 연 해는 언제인가요?", "1968", 33),
        # a named thing with its time behind a colon
        ("dasom-2026", "초등 신규임용예정교사 연수는 언제 열리나요?", "2. 2.~2. 13.", 433),
        ("sol-2026", "대강당 지붕 방수 공사는 몇 월에 하나요?", "3월 ~ 5월", 531),
        # what is but a limit or a rate is quoted
        ("sol-2026", "안전 지도사는 학생 몇 명당 한 명을 배치하나요?", "15명당 1명", 181),
        ("sol-2026", "팀 단위로 신청하려면 한 학교에서 몇 명까지 되나요?", "8명 이하", 225),
        ("sol-2026", "채식 식단은 한 달에 몇 번 나오나요?", "월 2회", 529),
        ("dure-2027", "배움자리 신청 기준은 몇 명으로 완화되나요?", "10명으로 완화", 1342),
        ("byeol-2026", "청사 대관은 1년에 몇 회까지 하나요?", "연 60회 이내", 782),
        ("narae-2026", "작년에 제적한 자료는 몇 권인가요?", "6,204권", 381),
    ],
)
def test_what_a_line_states_is_answered(
    assistant_over: AssistantOver, house: str, question: str, said: str, line: int
) -> None:
    answer = assistant_over(house).ask(question)
    assert said in answer.text
    assert any(line in citation.lines for citation in answer.citations)
