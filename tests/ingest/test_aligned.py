"""Tables whose cells are set apart by spaces alone: words that are spread out are one cell."""

import pytest

from ingest.columns import aligned

_TABLE = """  단위사업            세부사업               2026예산   2027예산   1/4분기
  327 교원연수운영    맞춤형 연수 운영        268,400    283,650    60,000
  344 디지털기반      맞춤형 연수 운영         57,900     64,300    10,000
  {total}                                      326,300    347,950    70,000"""


@pytest.mark.parametrize("total", ["소  계", "합   계", "소계", "합 계"])
def test_a_total_spread_out_breaks_no_columns(total: str) -> None:
    rows = [line.split("\t") for line in aligned(_TABLE.format(total=total).split("\n"))]
    assert [cell.strip() for cell in rows[1]] == [
        "327 교원연수운영",
        "맞춤형 연수 운영",
        "268,400",
        "283,650",
        "60,000",
    ]
    assert [cell.strip() for cell in rows[3] if cell.strip()][1:] == ["326,300", "347,950", "70,000"]
