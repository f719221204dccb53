"""Bounds: on quarters, on changes, in spoken and in English amounts; and what a sum or a bound ranges over.

Every figure was worked out from the briefing that ships by hand.
"""

import pytest

from assistant import Assistant

_CASES: list[tuple[str, list[str], set[int]]] = [
    # quarters of one row, or of one programme
    (
        "교육훈련운영을위한인적물적기반확대집행예정액이5백만원미만인분기알려줘",
        ["2개", "1분기 308", "3분기 4,045"],
        {1591},
    ),
    ("5-1-1에서 합계 집행예정액이 2천만 원을 넘는 분기는?", ["2개", "160,120", "20,290"], {1593}),
    ("교통편의 제공 예산에서 7천만 원을 넘지 않는 분기는?", ["4개"], {1670}),
    ("스마트연수 운영 사업에서 1천만 원이 채 안 되는 분기는?", ["3개", "9,490"], {1589}),
    # changes
    ("2026년 예산이 1천만 원 넘게 줄어든 추진 사업은?", ["3개", "56,340", "80,000", "22,047"], {402, 929, 1591}),
    ("작년보다 1억 원 넘게 예산이 깎인 세부 과제는?", ["4개", "560,540"], {405, 648, 935, 1223}),
    ("감소액이 5억 원을 넘는 세부 과제는?", ["2개", "560,540", "1,074,371"], {405, 648}),
    ("예산이 1억원 이하로 줄어든 세부 과제는?", ["5개"], {571, 648, 715, 935, 1116}),
    ("예산 합계가 한 해 사이 반 토막도 안 되게 쪼그라든 세부 과제는?", ["줄어든 것은 모두 4개"], {405, 648, 935, 1223}),
    ("2026년 인원이 전년보다 100명 넘게 늘어난 자격연수는?", ["2개", "211명", "163명"], {231, 235}),
    # amounts
    (
        "Which detailed tasks had a 2025 budget total of more than one billion won (10억 원)?",
        ["3 found"],
        {252, 405, 648},
    ),
    ("Which detailed tasks have a 2026 budget total between 3억 and 5억?", ["6 found"], {319, 405, 480}),
    ("List the detailed tasks whose 2026 total is at least five hundred million won.", ["3 found"], {252, 1021, 1672}),
    ("예산 합계가 3억에서 5억 사이인 세부 사업은?", ["6개"], {319, 405, 480, 775, 858, 1414}),
    ("올해 자격연수 중에서 100명이 채 안 되는 연수는?", ["2개", "35명", "50명"], {234, 238}),
    # works, named side by side, in brackets or by the heading above them
    ("2025 안전난간 설치공사 전기차 충전시설 추가 설치공사 금액 합산", ["39,215"], {1636, 1637}),
    (
        "2025년 시설 공사 네 항목(홍보관, 냉온수기, 옥외 계단, 기타 보수) 중 5천만 원이 안 든 것은?",
        ["2개"],
        {1625, 1629},
    ),
    ("기타 시설 보수공사 가운데 3천만원 넘게 든 공사는?", ["2개", "38,532", "148,363"], {1635, 1638}),
    ("기타 시설 보수공사가 2억 원을 넘나요?", ["네", "226,110"], {1633}),
    # whose work it is, and what number it has, only describe it
    (
        "행정지원과가 맡은 조직문화 조성 과제(5-2-1)에서 2026년 예산이 1천만 원 미만인 추진 사업은?",
        ["2개"],
        {1747, 1748},
    ),
    ("류별아 선생님이 초등 담당인 수업·평가 혁신 연수에서 2026년 인원이 1만 명을 넘는 연수는?", ["2개"], {624, 630}),
    ("주미경 주무관이 맡은 5-1-2의 2026년 예산 합계는?", ["725,098"], {1672}),
    ("What is the 2026 total of all budget rows carrying programme number 455?", ["202,682"], {1406, 1587, 1589}),
    # tags
    ("1-1-1의 2026년 추진 계획에 [초등] 표시가 붙은 자격연수는 몇 개인가요?", ["6개"], {230, 231, 234, 235, 238, 239}),
    ("2026년 중등 자격연수 세 가지의 인원 합은?", ["930명"], {232, 236, 240}),
    ("작년에 교직원 회복력 지원 연수 초등부터 교행 원격까지 다 합쳐서 몇 과정?", ["64과정"], {961, 962, 963, 964, 965}),
    ("회복력 지원 연수 중등부터 기평 원격까지 2025년 인원 합계", ["1,822명"], {962, 963, 964}),
    ("2026년 AI·디지털 활용 교육 역량 강화 연수 초등에서 기평 원격까지 합친 인원은?", ["20,909명"], {628, 629, 630}),
    # subtotals set aside
    ("정·현원 표에서 소계와 총계 칸을 빼고 정원이 20명 이상인 직은?", ["3개", "20명", "30명", "28명"], {61}),
]


@pytest.mark.parametrize(("question", "said", "lines"), _CASES)
def test_bounds_and_what_they_range_over(assistant: Assistant, question: str, said: list[str], lines: set[int]) -> None:
    answer = assistant.ask(question)
    assert [words for words in said if words not in answer.text] == []
    assert lines <= {line for c in answer.citations for line in range(c.lines.first, c.lines.last + 1)}
