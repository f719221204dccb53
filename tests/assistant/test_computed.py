"""Orders, changes, sums by tag and area, two figures of one line, two events: what is computed, and of which lines.

Every figure was worked out from the briefing that ships by hand; invented briefings show that nothing hangs on it.
"""

import pytest

from assistant import Assistant
from assistant.text import bare

_CASES: list[tuple[str, list[str], set[int]]] = [
    # two figures of one line
    ("신속집행은 목표를 얼마나 초과 달성했나요?", ["0.8%포인트"], {1793}),
    ("통합구매는 목표보다 얼마나 더 샀어?", ["10,646천원"], {1788}),
    ("청렴재정 컨설팅은 올해 몇 회 늘어나나요?", ["1회"], {1804}),
    ("불용처분이 877점이라는데 2024년에는 몇 점이었던 셈인가요?", ["604점"], {1797}),
    # places in an order
    ("2026년 예산이 두 번째로 큰 세부과제는?", ["5-1-2", "725,098"], {1672}),
    ("2026년 예산 합계가 네 번째로 많은 세부과제", ["3-1-1", "496,076"], {858}),
    ("2026년 예산 상위 3개 세부과제는?", ["1,082,599", "725,098", "692,420"], {252, 1672, 1021}),
    ("2026년 예산 합계가 작은 순서로 세부과제 두 개", ["17,350", "25,146"], {648, 935}),
    # what moved
    ("예산이 제일 큰 폭으로 깎인 세부 과제는?", ["2-1-2", "1,074,371"], {648}),
    ("예산이 두 번째로 많이 늘어난 세부과제는?", ["5-1-2", "119,100"], {1672}),
    ("예산 증가폭이 가장 작은 세부과제는?", ["5-1-1", "2,457"], {1593}),
    ("2-2-1에서 예산이 줄어든 추진 사업은?", ["중등", "9,000"], {711}),
    ("작년보다 예산이 감소한 5번 영역 과제가 있나요?", ["줄어든 것은 없습니다"], {1593, 1672, 1750}),
    ("작년과 예산이 1원도 다르지 않은 세부 과제는?", ["1-1-2"], {319}),
    # areas
    ("다섯 주요업무 가운데 2026년 예산이 가장 큰 것은?", ["2,154,783"], {252, 319, 405, 480}),
    ("1번 주요업무와 5번 주요업무의 올해 예산은 얼마나 차이나?", ["1,072,959"], {252, 1593}),
    ("역량 강화라는 두 번째 주요업무에 배정된 올해 예산을 합치면?", ["493,710"], {571, 648, 715, 775}),
    ("시설을 아우르는 5번 주요업무의 올해 예산을 다 합치면 10억 원이 넘습니까?", ["네", "1,081,824"], {1593}),
    # halves, times, ranges, budget programmes, the whole history
    ("2026년 상반기 집행예정액이 가장 큰 세부과제는?", ["1-1-1", "750,599"], {252}),
    ("5-1-2는 상반기와 하반기 중 언제 집행예정액이 더 많아?", ["하반기", "362,565"], {1672}),
    ("3-2-1의 2026년 예산은 3-2-2의 몇 배인가요?", ["19.3배"], {1021, 1116}),
    ("2026년 예산이 1억 원에서 3억 원 사이인 세부과제는?", ["5개", "147,189"], {1223, 1302, 1489, 1593, 1750}),
    ("작년보다 예산이 절반 넘게 줄어든 세부과제를 알려줘", ["4개"], {405, 648, 935, 1223}),
    ("460. 직무연수 예산은 2025년보다 2026년에 얼마나 늘었나요", ["536,200"], {402, 1017}),
    ("1번 주요업무가 전체 예산에서 차지하는 비율은 몇 %인가요?", ["37.1%"], {252, 319, 405, 480}),
    ("회복력 지원 연수 인원은 2025년보다 2026년에 얼마나 늘었나요", ["3,907명"], {961, 965, 990, 994}),
    ("특수분야연수기관 상반기와 하반기 과정 수 차이는?", ["14과정"], {1451}),
    ("2020년 이후 연혁은 몇 건이야?", ["8건"], {39, 46}),
    ("공사비가 4천만 원 넘는 것은 몇 건인가요?", ["4개"], {1621, 1625, 1629, 1633}),
    # figures listed by name, and months
    ("연수협력학교 중 초등학교가 중학교보다 몇 교 많나요?", ["5교"], {1464}),
    ("연수협력학교 초등학교와 중학교, 고등학교를 합하면 몇 교인가", ["25교"], {1464}),
    ("2025년 청렴 활동 중 6월에 시작한 항목은 몇 개인가요?", ["5개"], {1709, 1710, 1712, 1713, 1714}),
    ("8월에 끝난 청렴 활동은 몇 개야?", ["2개", "멘토링", "점검단"], {1708, 1710}),
    # tags told in full or cut short
    ("2025년 유·초·중등 1급 정교사 자격연수 인원 합계는?", ["1,047명"], {207, 208, 209}),
    ("2026년 유초중등 교감 자격연수 모두 몇 명?", ["440명"], {238, 239, 240}),
    ("회복력 지원 연수는 2026년에 초등, 중등, 교행 원격을 합쳐 몇 명?", ["4,840명"], {990, 991, 994}),
    ("청렴서울교육 연수 2026년 초등, 중등, 특수 합쳐서 몇 명", ["2,420명", "‘특수’에 해당하는 줄은 없어"], {917, 918}),
    ("학교로 찾아가는 맞춤형 원격연수 2025 2026 합치면 몇 명", ["12,165명"], {1166, 1201}),
    ("교육지원청 협력형 직무교육의 두 해 과정 수와 인원을 알려 주세요.", ["1,576명", "660명"], {1340, 1375}),
    # events and places in the outline
    ("개원부터 방배동 신청사 이전까지는 몇 년이 걸렸나요?", ["26년 9개월"], {24, 28}),
    ("동부 분원 설치는 개원한 지 몇 년 뒤인가요?", ["19년 2개월"], {24, 27}),
    ("기관 이름이 바뀐 날짜를 모두 대 주세요.", ["1976", "1992", "2017"], {25, 26, 36}),
    ("2-1-1 다음 세부과제는 뭐야?", ["2-1-2"], {488}),
    ("학교경영·관리 역량 강화 관리자 연수 바로 다음 과제는?", ["2-2-2"], {494}),
]


@pytest.mark.parametrize(("question", "holds", "lines"), _CASES, ids=[asked for asked, _, _ in _CASES])
def test_it_is_computed_from_its_lines(assistant: Assistant, question: str, holds: list[str], lines: set[int]) -> None:
    answer = assistant.ask(question)
    text = bare(answer.text)
    assert [value for value in holds if bare(value) not in text] == []
    cited = [citation.lines for citation in answer.citations]
    assert [line for line in lines if not any(line in found for found in cited)] == []


def test_the_first_figure_of_all_answers_nothing(assistant: Assistant) -> None:
    answer = assistant.ask("올해 예산이 새로 생긴 사업이 있나요?")
    assert "1,082,599" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "공공구매 비율은 전년보다 얼마나 늘었나요?",  # the line sets a target against what was reached, no two years
        "신속집행은 전년보다 몇 %포인트 늘었나요?",
        "수영장 개관부터 폐쇄까지 몇 년 걸렸나요?",
    ],
)
def test_nothing_is_computed_from_figures_of_another_kind(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "계산" not in answer.text
    assert "차이" not in answer.text
