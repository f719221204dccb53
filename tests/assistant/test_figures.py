"""Sums, lists, counts, comparisons and budgets: which lines a question means, and what comes out.

Every case asks about lines of the briefing that ships; the figures were worked out from it by hand.
"""

import pytest

from assistant import Assistant
from assistant.text import bare

# question (turns of a conversation divided by an arrow), what the answer holds, first lines that it cites
_CASES: list[tuple[str, list[str], set[int]]] = [
    ("2026년 교(원)장 자격연수는 유치원·초등·중등을 모두 합하면 몇 명입니까?", ["495"], {234, 235, 236}),
    ("올해 수석교사, 보직교사 연수 인원 다 더하면 몇 명이야?", ["2125"], {386, 387, 388}),
    ("2025년 퇴직예정 교원 연수에 참여한 사람을 세 갈래 모두 더하면 몇 명입니까?", ["1690"], {360, 361, 362}),
    (
        "2026년 인성교육 및 진로지도 역량 강화 연수의 계획 인원을 모두 더하면 몇 명인가요?",
        ["15110"],
        {551, 552, 553, 554},
    ),
    (
        "2026년 문화예술체육활동 지도 역량 강화 연수는 초등·중등·기평 원격을 합쳐 몇 과정인가요?",
        ["41과정"],
        {558, 559, 560},
    ),
    ("2026년 청렴서울교육 만들기 연수는 초등과 중등을 합해 몇 과정, 몇 명입니까?", ["18과정", "2420"], {917, 918}),
    ("작년 학교 안전관리 연수에서 기평 원격이랑 교행 원격 인원 합치면?", ["66838"], {979, 980}),
    ("2026 생태시민 육성 연수 인원 합계", ["7330"], {1096, 1097, 1098, 1099, 1100}),
    ("2026년 교직 경력단계별 직무능력 향상 연수에는 과정 줄이 몇 개 있나요?", ["5개"], {378, 379, 380, 381, 382}),
    ("2025년 2-2-1 실적에서 [중등] 태그가 붙은 과정은 몇 개입니까?", ["3개"], {676, 677, 678}),
    (
        "2026년 국제적 소통·협력 역량 강화 연수에는 어떤 과정이 있나요?",
        ["영어회화", "원어민"],
        {1086, 1087, 1088, 1089},
    ),
    ("올해 교육전문직원 리더십 연수 뭐 있어?", ["초등", "중등", "90명", "162명"], {841, 842}),
    (
        "2025년에 운영한 퇴직예정자 미래 설계 교육을 모두 제시하여 주시기 바랍니다.",
        ["퇴직준비", "제2미래", "재취업", "건강관리"],
        {447, 448, 449, 450},
    ),
    ("2026년 우면골 아카데미는 초등과 중등 중 어느 쪽 인원이 더 많은가요?", ["중등", "1800"], {909, 910}),
    ("교직원 회복력 지원 연수에서 2026년 기평 원격과 교행 원격 중 인원이 더 많은 쪽은?", ["기평", "2800"], {993, 994}),
    ("학교안전 연수에서 초등과 중등 가운데 올해 과정 수가 더 많은 쪽은 어디입니까?", ["중등", "15"], {1005, 1006}),
    ("초·중등 수업·평가 혁신연수의 2025년 예산을 더하면 얼마입니까?", ["12820"], {644, 645}),
    ("회복력 지원 연수와 스마트연수 운영의 2분기 집행예정액을 더하면 얼마인가요?", ["42960"], {1019, 1589}),
    ("5-1-1의 2026년 집행예정액이 가장 큰 분기와 가장 작은 분기는 얼마나 차이 납니까?", ["146585"], {1593}),
    ("5-2-1에서 2026년 예산이 가장 큰 행과 가장 작은 행의 차이는 얼마인가요?", ["135594"], {1748, 1749}),
    ("2-2-1에서 작년과 예산이 똑같은 추진 사업은 무엇입니까?", ["학교관리", "17300"], {713}),
    ("5-2-1 추진 사업 중에 올해 예산이 작년이랑 같은 거 뭐야?", ["청렴", "2400"], {1748}),
    ("4-2-2에서 연수협력학교 말고 예산이 잡힌 다른 사업은 무엇인가요?", ["특수분야"], {1488}),
    ("3-2-2 예산표에 나오는 예산 사업 번호를 모두 알려주세요.", ["460", "462"], {1108}),
    (
        "한 분기에 1억 5천만 원 넘게 집행하는 추진 사업 행은 어느 분기의 무엇입니까?",
        ["초등자격연수", "스마트연수", "건강하고", "미래를여는"],
        {248, 1589, 1017},
    ),
    ("2026년예산이삼억원넘는3번영역세부과제는", ["3-1-1", "3-2-1"], {858, 1021}),
    ("초등 기초학력증진 연수는 가을철 3분기에 얼마를 집행합니까?", ["1500"], {568}),
    ("스마트연수 운영 예산에서 1분기 다음 분기에는 무엇을 하나요?", ["연수운영지원"], {1589}),
    ("교육행정 원격교육 예산에서 원격콘텐츠 운영 다음 분기에는 뭘 합니까?", ["개발"], {1300}),
    ("교육공무직의 정원과 현원은 같은가요?", ["같", "5명"], {61}),
    ("결원 난 자리 있어?", ["없습니다"], {61, 62}),
    ("2026년 4-1-1에서 인원이 가장 많은 과정과 가장 적은 과정은 각각 무엇인가요?", ["359900", "1000"], {1200, 1210}),
    ("SETI 마이크로러닝과 SETI 인사이트의 2026년 계획 인원을 더하면 몇 명입니까?", ["4500"], {1275, 1276}),
    ("2026년 마이크로러닝 운영 활성화의 과정 수를 합산하여 주시기 바랍니다.", ["210과정"], {1275, 1276}),
    ("기타 시설 기계설비 보수공사 내역별 금액", ["38532", "17270", "21945", "148363"], {1635, 1636, 1637, 1638}),
    ("1-1-2에서 2025년에 운영한 신규자 교육 인원을 모두 합하면 몇 명입니까?", ["1351"], {287, 288, 289}),
    ("초등 자격연수의 2026년 예산은 얼마인가요? → 작년보다 얼마나 늘었어요?", ["2591"], {248}),
    ("스마트연수 운영 예산은 얼마야? → 그중 1분기는?", ["159492"], {1589}),
    ("2-2-1의 2026년 예산 합계는? → 그 합계에서 초등 몫은 얼마예요?", ["40000"], {709}),
    ("연수협력학교 운영 예산은? → 어느 분기에 가장 많이 써?", ["1분기", "125000"], {1487}),
]


@pytest.mark.parametrize(("asked", "holds", "lines"), _CASES, ids=[asked for asked, _, _ in _CASES])
def test_the_lines_meant_are_taken(assistant: Assistant, asked: str, holds: list[str], lines: set[int]) -> None:
    *history, question = asked.split(" → ")
    answer = assistant.ask(question, history)
    text = bare(answer.text)
    assert [value for value in holds if bare(value) not in text] == []
    cited = [citation.lines for citation in answer.citations]
    assert [line for line in lines if not any(line in found for found in cited)] == []


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("정원에 비해 현원이 모자라는 직종이 있나요?", "정원과 현원이 다른 직종은 없습니다"),
        ("6~9급 정원과 현원 차이", "정원 30명, 현원 30명으로 같습니다"),
        ("교육전문직 현원도 정원과 같은가요?", "정원 24명, 현원 24명으로 같습니다"),
    ],
)
def test_staff_is_compared_with_posts(assistant: Assistant, question: str, holds: str) -> None:
    assert holds in assistant.ask(question).text


def test_what_is_set_aside_is_left_out(assistant: Assistant) -> None:
    answer = assistant.ask("2-2-1 2026년 과정 중 초등 빼고 인원을 다 더하면?")
    assert "1,360명" in answer.text
    assert "[초등]" not in answer.text


def test_coordinated_lines_under_one_heading_are_taken_together(assistant: Assistant) -> None:
    answer = assistant.ask("2026년 갑질예방 원격교육은 기평과 교행 중 어느 쪽 인원이 더 많나요?")
    assert "4,200명 더 많습니다" in answer.text


def test_a_year_without_quarters_is_not_answered_with_another(assistant: Assistant) -> None:
    answer = assistant.ask("그중 1분기는?", ["초등 자격연수 예산은?", "작년에는요?"])
    assert answer.status.abstains


def test_sums_of_two_years_are_compared(assistant: Assistant) -> None:
    answer = assistant.ask("교직원 회복력 지원 연수 인원을 모두 합하면 작년보다 몇 명 늘었나요?")
    assert "3,907명 늘었습니다" in answer.text
    assert len(answer.citations) == 10
