"""Lines of others that have the words asked for, and what is told in other places and by other words than usual."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status

Over = Callable[[str], Assistant]
NATURE, OFFICE, TRADES = "eunmorae-2027", "neulsol-2026", "mirinaejob-2028"
INFANTS, LANGUAGES = "ara-2026", "saesol-2027"


@pytest.mark.parametrize(
    ("house", "question"),
    [
        (OFFICE, "지난해 짝 코칭을 받은 사람들은 만족도를 몇 점으로 매겼나요?"),  # of the 공동 워크숍
        (OFFICE, "늘봄전담사로 처음 들어온 분들 대상 교육이 올해 몇 명인가요?"),  # [신규] is for others
    ],
)
def test_a_line_of_others_is_no_answer(assistant_over: Over, house: str, question: str) -> None:
    assert assistant_over(house).ask(question).status is Status.NOT_IN_BRIEFING


def test_of_two_named_side_by_side_no_third_is_told(assistant_over: Over) -> None:
    asked = assistant_over(LANGUAGES).ask("베트남어·일본어 화상교실 2027년 인원")
    assert "30명" in asked.text and "영어" not in asked.text


@pytest.mark.parametrize(
    ("house", "question", "told"),
    [
        (NATURE, "다문화·조손 가족 텃밭 지원 쪽은 5~6월에 돈 얼마 쓴대요?", "4,500천원"),
        (
            NATURE,
            "전 부서가 함께 하는 탄소중립 실천 기관 운영 과제에는 2027년에 돈이 얼마나 있나요?",
            "비예산",
        ),
        (NATURE, "522분원운영번호달린사업들2027년예산을몽땅합치면얼마지", "327,100천원"),
        (NATURE, "실체 현미경을 본원과 관측소에 각각 몇 대씩 두고 있나요?", "관측소: 20대"),
        (NATURE, "생태길 학교는 한 학교가 받는 지원금이 얼마인가요?", "3,000천원"),
        (NATURE, "생태 교육자료 개발 541번 사업은 셋째 분기에 어떤 단계를 밟나요?", "감수"),
        (NATURE, "승선 명부를 관리하는 분원의 분원장 성함과 전화번호는?", "탁은주"),
        (OFFICE, "6급 핵심리더 양성과정 입교식은 며칠인가요?", "3. 9.(월)"),
        (OFFICE, "2025년 예산 신속집행률은 몇 퍼센트에 달했습니까?", "83.2%"),
        (OFFICE, "2026년 토요 가족교실의 계획 가족 수를 알려 주세요", "266가족"),
        (OFFICE, "챗봇 솔이한테 뭘 물어볼 수 있나요?", "과정 추천"),
        (OFFICE, "'솔배움 달리기'는 몇 명이 조를 짜서 하나요?", "동료 5명이 한 조"),
        (TRADES, "직업교육원이 갖추고 있는 실습실은 전부 몇 실입니까?", "표에 적힌 합계도 24실"),
        (TRADES, "신산업 분야 수업 설게 및 산업체 현장연수 2028년 예산 합계", "124,300천원"),
        (TRADES, "10월에 한다는 실습 작품 전시회는 어느 부서가 주관합니까?", "(11월)"),
        (INFANTS, "1999년에 이름을 바꾼 뒤로 이곳은 무엇이라고 불렸습니까?", "아라유아교육지원센터"),
        (INFANTS, "놀이 실행력을 높이는 직무연수 2026년 예산 합계", "126,060천원"),  # asks for no 높이
        (INFANTS, "How many families are planned for 숲속 가족 보물찾기 in 2026?", "500가족"),
        (INFANTS, "'조용한 시간'에는 소리와 조명을 어떻게 하나요?", "조명을 절반으로"),
        (LANGUAGES, "헬로라인에는 어떤 종류의 문제를 물어볼 수 있나요?", "병원·주거·은행"),  # no greeting
        (LANGUAGES, "중국어·일본어 화상교실 인원의 2026년 실적과 2027년 계획 사이 차이", "27명"),
    ],
)
def test_it_is_told_in_another_house(assistant_over: Over, house: str, question: str, told: str) -> None:
    assert told in assistant_over(house).ask(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("셔틀버스돌리는예산작년이랑올해똑같은거맞죠", "네, 그렇습니다."),
        ("공사계약 직무콘텐츠 차시 수 마이크로러닝 개수", "마이크로러닝 14개"),
        ("우면공방같은행정직원마음회복교육은올해몇과정에몇명인가요", "38과정, 880명"),  # no slip for 우편
        ("How many people take the online courses on upcycling in 2026?", "600명"),
        ("기획에서 평가로 이어지는 선순환 체제를 다지는 사업은 2분기 예산이 얼마인가요?", "300천원"),  # no line to ring
        ("1999년에는 무슨 일이 있었나요?", "물으신 연도의 내용이 없습니다"),
    ],
)
def test_it_is_told_over_the_shipped_briefing(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).text


def test_the_year_goes_over_to_another_course(assistant_over: Over) -> None:
    before = "2025년 엑셀 자동화 실습반은 학급이 몇 개였고 몇 명이 들었나요?"
    asked = assistant_over(OFFICE).ask("데이터 시각화 입문반 쪽은 어땠나요?", (before,))  # no 시각
    assert "2025년" in asked.text and "44명" in asked.text
