"""Headers of two lines that stand in no columns."""

from ingest.header_lines import continues_header, header_columns

_FIRST = ["", "", "교육전문직", "", "", "", "일반직", "", "전산"]
_SECOND = ["구분", "연구관", "연구사", "소계", "4급", "5급", "소계", "계", "직"]


def test_a_head_stands_over_the_columns_up_to_their_sum() -> None:
    """Wherever above them it was set."""
    assert continues_header(_FIRST, _SECOND)
    columns = header_columns(_FIRST, _SECOND, 9, True)
    assert columns[1:4] == (("교육전문직", "연구관"), ("교육전문직", "연구사"), ("교육전문직", "소계"))
    assert columns[4:7] == (("일반직", "4급"), ("일반직", "5급"), ("일반직", "소계"))
    assert columns[7:] == (("계",), ("전산", "직"))


def test_a_row_of_figures_continues_no_header() -> None:
    """Though its first cell is filled and the one above is not."""
    assert not continues_header(_FIRST, ["현원", "5", "15", "20", "1", "4", "27", "78", "3"])
