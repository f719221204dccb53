"""Money by quarter in rows, right below the table of what it is for."""

from ingest import parse_briefing

_TEXT = """2026년 주요업무보고

나루교육연수원

주요업무

1-1. 독서 연수

□ 소요예산
(단위: 천원)
세부사업	예산 항목	2026년	2025년
초등 독서·기초학력 연수	422. 교원직무연수	34,200	31,800
중등 독서 연수	422. 교원직무연수	39,000	40,100
합계		73,200	71,900
집행 시기	초등 독서·기초학력 연수	중등 독서 연수	계
1/4분기	6,200 (과정 개설)	-	6,200
2/4분기	12,000 (연수 운영)	16,000 (연수 운영)	28,000
3/4분기	10,000 (연수 운영)	14,000 (연수 운영)	24,000
4/4분기	6,000 (사례 공유)	9,000 (자료집 발간)	15,000
"""


def test_quarters_in_rows_are_those_of_the_rows_above() -> None:
    """As many columns as above; what numbers and names a budget programme is none of what it pays for."""
    rows = parse_briefing(_TEXT, "").budgets
    assert [(r.code, r.programme_name, r.item) for r in rows] == [
        ("422", "교원직무연수", "초등 독서·기초학력 연수"),
        ("422", "교원직무연수", "중등 독서 연수"),
        (None, "", "합계"),
    ]
    assert [[amount.text for amount in row.quarters] for row in rows] == [
        ["6,200", "12,000", "10,000", "6,000"],
        ["-", "16,000", "14,000", "9,000"],
        ["6,200", "28,000", "24,000", "15,000"],
    ]
    assert rows[1].purposes == ("", "연수 운영", "연수 운영", "자료집 발간")
