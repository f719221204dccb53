"""Amounts that an answer looked up become a table and a chart of the same numbers."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Answer, Figure
from assistant.page.figures import chart, charted, table, without
from assistant.page.prose import Marks
from ingest.records import LineRange
from tests.page.conftest import answer


def amount(name: str, year: int, value: int | None, quarter: int | None = None, unit: str = "천원") -> Figure:
    number = None if value is None else Decimal(value)
    return Figure(name, year, quarter, number, "-" if value is None else f"{value:,}", unit, LineRange(9, 9))


def with_figures(*figures: Figure) -> Answer:
    return replace(answer((9, 9)), figures=figures)


def numbers(html: str) -> list[str]:
    return re.findall(r"<td>([\d,\-가-힣]+)", html)


QUARTERS = tuple(amount("새싹 연수", 2027, value, quarter) for quarter, value in ((1, 1200), (2, None), (3, 900)))


def test_one_amount_is_no_chart_and_two_are() -> None:
    assert charted(answer((9, 9))) == ()
    assert charted(with_figures(QUARTERS[0], QUARTERS[0], QUARTERS[1])) == ()
    assert charted(with_figures(*QUARTERS, QUARTERS[0])) == QUARTERS


def test_quarters_of_a_row_are_lines_and_bars() -> None:
    told = with_figures(*QUARTERS)
    html = table(QUARTERS, told, Marks(0, told.citations))
    assert numbers(html) == ["1,200", "-", "900"]
    assert "<caption>새싹 연수 (단위: 천원)</caption>" in html and "120만원" in html
    (bars,) = chart(QUARTERS).data
    assert tuple(bars.x) == ("2027년 1분기", "2027년 2분기", "2027년 3분기")
    assert tuple(bars.y) == (1200, None, 900)


def test_several_rows_in_two_years_are_columns_and_groups() -> None:
    figures = tuple(amount(name, year, value) for name, year, value in (
        ("가", 2026, 900), ("가", 2027, 1200), ("나", 2026, 5), ("나", 2027, 7),
    ))  # fmt: skip
    told = with_figures(*figures)
    html = table(figures, told, Marks(0, told.citations))
    assert re.findall(r'<th scope="col">(.*?)</th>', html) == ["2026년", "2027년"]
    assert numbers(html) == ["900", "1,200", "5", "7"]
    before, now = chart(figures).data
    assert (tuple(before.x), tuple(now.x)) == ((900, 5), (1200, 7))
    assert (before.name, now.name) == ("2026년", "2027년")


def test_different_units_are_drawn_in_won_and_told_as_printed() -> None:
    figures = (amount("가", 2027, 3), amount("나", 2027, 2, unit="백만원"))
    told = with_figures(*figures)
    assert numbers(table(figures, told, Marks(0, told.citations))) == ["3천원", "2백만원"]
    assert tuple(chart(figures).data[0].x) == (3000, 2000000)


def test_long_names_are_cut_and_stay_apart() -> None:
    long = "4-1-1 교원 원격연수 콘텐츠 개발 및 운영과 보급"
    names = (f"{long}(457. 연수기획)", f"{long}(특교)", "짧은 이름(9)")
    (bars,) = chart([amount(name, 2027, 1) for name in names]).data
    assert tuple(bars.y) == (*names[:2], "짧은 이름")
    (bars,) = chart([amount(name, 2027, 1) for name in names[1:]]).data
    assert tuple(bars.y) == (f"{long[:22]}…", "짧은 이름")


def test_bullets_that_only_state_an_amount_give_way_to_the_table() -> None:
    text = (
        "앞말입니다. [1]\n- 2027년 1분기: 1,200천원(120만원) [1]\n- 2027년 2분기: ‘-’(편성된 금액이 없음) [1]\n"
        "- 새싹: 900천원 → 1,200천원, 300천원 [1]\n- 계산: 1,200 − 900 = 300천원"
    )
    assert without(text, QUARTERS) == (
        "앞말입니다. [1]\n- 새싹: 900천원 → 1,200천원, 300천원 [1]\n- 계산: 1,200 − 900 = 300천원"
    )


def test_names_are_escaped() -> None:
    figures = (amount("<b>가</b>", 2026, 1), amount("<b>가</b>", 2027, 2))
    told = with_figures(*figures)
    assert "<b>" not in table(figures, told, Marks(0, told.citations))
