"""Amounts within amounts that a budget's remarks name."""

from decimal import Decimal

from ingest import parse_briefing

_TEXT = """2031년 주요업무보고

나루교육연수원

주요업무

1-1. 독서 연수

□ 소요예산
(단위: 천원)
사업명	2030년	2031년	증감	비고
독서 연수 운영	20,000	32,000	12,000	강사비 4,500 포함
독서 동아리	9,000	9,500	500	전국 대회 700만원 별도, 6월 시작
합계	29,000	41,500	12,500
"""


def test_parts_are_told_in_the_units_of_the_table_or_their_own() -> None:
    cells = [cell for cell in parse_briefing(_TEXT, "").cells if cell.column[-1].endswith(("포함액", "별도액"))]
    assert [(cell.row, cell.value, cell.unit) for cell in cells] == [
        (("독서 연수 운영", "강사비"), Decimal(4500), "천원"),
        (("독서 동아리", "전국 대회"), Decimal(700), "만원"),
    ]
