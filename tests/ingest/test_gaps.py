"""Tables whose cells stand some spaces apart, in no columns."""

from ingest.gaps import gapped

_BUDGET = (
    "예산 사업명  추진 사업명  예산액  집행예정액(집행내용)  비고",
    "'26  '25  1분기  2분기  3분기  4분기",
    "363. 기본교육  신규자 교육  187,640  176,300  34,000  52,640  61,000  40,000",
    "364. 전문교육  직무 교육  128,350  119,900  26,350  38,000  36,000  28,000",
    "합계  315,990  296,200  60,350  90,640  97,000  68,000",
)


def test_a_total_stands_below_the_first_columns_of_figures() -> None:
    """The cell of the second column is left out of a row of sums, and the last head has no cell in any row."""
    head, below, first, _, total = (line.split("\t") for line in gapped(_BUDGET))
    assert head == ["예산 사업명", "추진 사업명", "예산액", "", "집행예정액(집행내용)", "", "", "", "비고"]
    assert below == ["", "", "'26", "'25", "1분기", "2분기", "3분기", "4분기", ""]
    assert first[2:8] == ["187,640", "176,300", "34,000", "52,640", "61,000", "40,000"]
    assert total == ["합계", "", "315,990", "296,200", "60,350", "90,640", "97,000", "68,000", ""]


def test_a_line_of_two_cells_below_a_table_is_its_title_no_row() -> None:
    """A number and a title, as the next section opens with."""
    title = "7  달빛광역시교육청교육연수원"
    assert gapped((*_BUDGET, title))[-1] == title


def test_prose_with_some_spaces_stays_as_it_is() -> None:
    """Marked lines, and lines below no head."""
    lines = ("- 초등  3과정 760명", "o 중등  2과정 60명", "가 나  다 라", "본문이  이어집니다")
    assert gapped(lines) == lines
