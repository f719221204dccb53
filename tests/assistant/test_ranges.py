"""What an operation ranges over: a title or its end, a kind of thing, somebody's work, a mark; then the operation.

Every figure was worked out from the briefings by hand.
"""

from collections.abc import Callable

import pytest

from assistant import Assistant

_SHIPPED: list[tuple[str, list[str], set[int]]] = [
    # the set is bounded before anything is picked from it
    (
        "2026년 교원 자격연수 가운데 계획 인원이 가장 많은 과정은 무엇이고 몇 명인가요?",
        ["초등 1급 정교사", "490명"],
        {231},
    ),
    (
        "2025년 교육행정직원 생애주기별 교육 가운데 집합·원격을 통틀어 500명 이상 참여한 것을 모두 대 주세요.",
        ["5개", "776명", "640명", "2,201명", "11,404명", "927명"],
        {440, 441, 442, 443, 450},
    ),
    (
        "직급·직종별 기본교육에서 작년보다 대상 인원이 50퍼센트 넘게 늘어난 교육은?",
        ["2개", "143.9%", "59.1%"],
        {287, 304, 293, 309},
    ),
    ("교원 자격연수 중에서 올해 인원이 작년의 곱절을 넘어선 것은 무엇입니까?", ["1개", "초등 교장"], {214, 235}),
    ("공존과 협력의 학교 만들기 연수 예산 가운데 1분기에는 한 푼도 안 쓰는 사업이 몇 개인가요?", ["2개"], {1108, 1112}),
    ("2025년 초등과 중등 연수협력학교의 과정 수를 합하면?", ["204과정"], {1444, 1446}),
    # somebody's work
    (
        "교육행정 원격교육을 맡은 유승원 담당 쪽에서, 지난해 외국어와 자격증 교육을 들은 인원을 합하면 얼마나 되나요?",
        ["2,334명"],
        {1260, 1261},
    ),
    (
        "강은하 선생님이 담당으로 올라 있는 과제에서 2026년 교직원 회복력 지원 연수 인원을 다 더하면?",
        ["8,520명"],
        {990, 991, 992, 993, 994},
    ),
    # each of two years, each of two halves
    (
        "교장 자격연수 인원은 2025년과 2026년에 각각 초등과 중등 중 어디가 더 많았나요?",
        ["59명 더", "60명 더"],
        {214, 215, 235, 236},
    ),
    ("작년 특수분야연수기관, 상반기가 하반기보다 많았던 거 맞죠?", ["네", "11기관 더"], {1451}),
    (
        "초등 교감 자격연수와 중등 교감 자격연수는 2026년 인원과 과정 수가 각각 얼마나 차이 나나요?",
        ["110명 더", "1과정으로 같습니다"],
        {239, 240},
    ),
    ("작년 특수분야연수기관, 하반기가 상반기보다 많았던 거 맞죠?", ["아닙니다", "11기관 더"], {1451}),
    # quarters by their place, and below a bound
    (
        "교육행정직원 생애주기별 맞춤식 교육훈련 예산에서 집행예정액이 두 번째로 많은 분기는?",
        ["두 번째로 많은 분기는 2026년 4분기", "81,023"],
        {478},
    ),
    ("교육행정 원격교육 예산, 3천만원도 안 쓰는 분기가 언제예요?", ["2개", "3분기", "4분기"], {1300}),
    # periods and marks
    (
        "2025년 맞춤형 청렴 활동 가운데 기간이 6월부터 9월까지였던 것을 모두 알려 주세요.",
        ["3개", "소통 라운지", "전략회의"],
        {1709, 1710, 1713},
    ),
    (
        "5-2-1의 2026년 추진 계획에서 끝에 '(연중)'이라고 적힌 일은 몇 가지인가요?",
        ["8건"],
        set(range(1730, 1732)) | {1739},
    ),
    # people, the outline, the history
    ("작성자란을 통틀어 보면 수석연구사로 나오는 사람은 모두 몇 명인가요?", ["모두 3명"], {111, 113, 115}),
    (
        "How many detailed tasks (세부 과제, from 1-1-1 to 5-2-2) does the outline list in total?",
        ["20 detailed tasks"],
        {172},
    ),
    ("공존과 협력의 학교 만들기 연수 다음 순서로 나오는 세부 과제는 무엇인가요?", ["4-1-1 교원 원격연수"], {1122}),
    ("In the section on main functions (주요 기능), which division of 총무부 is listed second?", ["재정지원과"], {80}),
    ("총무부의 마지막 과는 무엇인가요?", ["운영지원과입니다. 총무부의"], {81}),
    ("총무부 소속 과를 모두 알려 주세요.", ["모두 3개"], {79, 80, 81}),
    ("연혁에 기록된 기관 명칭 변경은 몇 번인가요?", ["모두 3번"], {25, 26, 36}),
    ("2021년에 연수원이 새로 꾸민 체험 공간이나 촬영 공간에는 어떤 것들이 있었나요?", ["VR", "가상스튜디오"], {40, 41}),
]
_OTHERS: list[tuple[str, str, list[str]]] = [
    (
        "gaon-2027",
        "행정 실무 역량 강화 교육훈련 가운데 2027년 인원이 300명 이상인 과정을 모두 대 주세요.",
        ["4개", "10,400명"],
    ),
    ("gaon-2027", "실무 역량 강화 교육훈련에서 작년보다 인원이 20퍼센트 넘게 늘어난 과정은?", ["3개", "26.0%"]),
    ("gaon-2027", "자격연수 가운데 2027년 인원이 세 번째로 많은 것은?", ["초등 교감", "96명"]),
    (
        "gaon-2027",
        "수업·평가 전문성 신장 직무연수 중에서 인원이 작년의 두 배를 넘는 것이 있나요?",
        ["그만큼 늘어난 것은 없습니다"],
    ),
    (
        "gaon-2027",
        "교감 자격연수 인원은 2026년과 2027년에 각각 초등과 중등 중 어디가 더 많았나요?",
        ["7명 더", "16명 더"],
    ),
    (
        "gaon-2027",
        "찾아가는 학교 맞춤형 연수 예산에서 1분기에 한 푼도 안 쓰는 사업은 몇 개인가요?",
        ["1개", "바다배움선생님"],
    ),
    ("gaon-2027", "기관 이름이 바뀐 순서를 차례로 알려 주세요.", ["2건", "1988년", "2013년"]),
    ("haeoreum-2026", "행정전문가 양성 교육 예산에서 네 번째로 많은 분기는?", ["4분기", "113,450"]),
    ("haeoreum-2026", "6급 장기교육과정 운영은 7천만원도 안 쓰는 분기가 언제인가요?", ["2개", "68,500", "66,150"]),
    (
        "haeoreum-2026",
        "연혁에서 명칭이 변경된 순서를 처음부터 차례로 밝혀 주세요.",
        ["3건", "1974년", "1991년", "2015년"],
    ),
]


@pytest.mark.parametrize(("question", "said", "lines"), _SHIPPED)
def test_what_is_ranged_over_comes_first(assistant: Assistant, question: str, said: list[str], lines: set[int]) -> None:
    answer = assistant.ask(question)
    assert [words for words in said if words not in answer.text] == [], answer.text
    assert lines <= {line for c in answer.citations for line in range(c.lines.first, c.lines.last + 1)}


@pytest.mark.parametrize(("name", "question", "said"), _OTHERS)
def test_it_does_so_over_other_briefings(
    name: str, question: str, said: list[str], assistant_over: Callable[[str], Assistant]
) -> None:
    answer = assistant_over(name).ask(question)
    assert [words for words in said if words not in answer.text] == [], answer.text
