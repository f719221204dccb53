"""The second opinion on figures: only what the quotes hold, or a calculation that the answer shows, is accepted."""

from dataclasses import replace

import pytest

from assistant.answer import Answer, Citation, Composer, Status
from eval.support import unsupported
from ingest.records import LineRange

ROWS = ("459. 자격\t초등\t596,139\t593,548\t-", "459. 자격\t중등\t486,460\t484,480\t-")


def answer(text: str, *quotes: str, column: tuple[str, ...] = ()) -> Answer:
    path = ("1-1-1 자격연수", "2026년 추진 계획")
    cited = [
        Citation(n, "1-1-1", "자격연수", path, LineRange(n, n), quote, (), column) for n, quote in enumerate(quotes, 1)
    ]
    return Answer(text, Status.ANSWERED, tuple(cited), Composer.LOOKUP, "")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("1-1-1은 2026년 2과정, 490명입니다. [1]", ["- [초등] 2과정, 490명"]),
        ("596,139천원(5억 9,613만 9천원)입니다. [1]", [ROWS[0]]),
        ("내선 8062 [1]", ["☎ 02-3019-8053,8062,8162"]),
        ("2026. 1. 10. 기준 600,000명 [1]", ["('26. 1. 10.기준) 약 60만명"]),
        ("모두 1,082,599천원입니다.\n- 초등: 596,139천원 [1]\n- 중등: 486,460천원 [2]", ROWS[:2]),
        ("더하면 1,082,599천원입니다. [1][2]", ROWS[:2]),
        ("모두 2개입니다.\n- 초등 [1]\n- 중등 [2]", ["초등", "중등"]),
        ("2,591천원(0.4%) 늘었습니다. [1]\n- 계산: 596,139 − 593,548, 2,591 ÷ 593,548 = 0.4%", [ROWS[0]]),
        ("- 초등: 593,548천원 → 596,139천원, 2,591천원, 0.4% [1]", [ROWS[0]]),
        ("34명 늘었습니다. [1][2]\n- 계산: 325 + 441 = 766, 800 − 766 = 34", ["325명, 441명", "800명"]),
        ("담당업무는 2가지입니다. [1]", ["총무과\t○ 인사 ○ 예산"]),
        ("모두 2개입니다: 가(나, 다), 라. [1]", ["가(나, 다), 라"]),
        ("1. 가 [1]\n2. 나 [2]\n3개입니다.\n1. 다 [1]\n2. 라 [1]\n3. 마 [2]", ["가, 다, 라", "나, 마"]),
        ("1년 2개월 걸렸습니다.\n- 2001년 3월 4일 [1]\n- 2002년 5월 4일 [1]", ["2001. 3. 4.", "2002. 5. 4."]),
    ],
)
def test_what_the_quotes_hold_or_the_answer_shows_is_accepted(text: str, quotes: list[str]) -> None:
    assert unsupported(answer(text, *quotes)) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2과정, 491명입니다. [1]", ("491",)),
        ("49명입니다. [1]", ("49",)),
        ("490천원(49만 8천원)입니다. [1]", ("49", "8")),
        ("모두 3개입니다.\n- 가 [1]\n- 나 [1]", ("3",)),
        ("488명 많습니다. [1]", ("488",)),
        ("- 계산: 490 − 3 [1]", ("3",)),
        ("490 → 2, 488, 99.9% [1]", ("99.9",)),
        ("2025년입니다. [1]", ("2025",)),
        ("777명, 777명입니다. [1]", ("777",)),
        ("모두 3개입니다: 가(나, 다), 라. [1]", ("3",)),
    ],
)
def test_anything_else_is_told_once(text: str, found: tuple[str, ...]) -> None:
    assert unsupported(answer(text, "- [초등] 2과정, 490명")) == found


def test_the_column_header_of_a_cited_cell_counts() -> None:
    assert unsupported(answer("2027년 4분기 596,139천원 [1]", ROWS[0], column=("2027", "4분기"))) == ()
    assert unsupported(answer("2027년 4분기 596,139천원 [1]", ROWS[0], column=("2027",))) == ("4",)


TOTALS = ("합계\t\t1,082,599\t1,078,028", "합계\t\t325,390\t325,390")


@pytest.mark.parametrize(
    ("text", "quotes", "found"),
    [
        ("2개를 더하면 1,407,989천원입니다. [1][2]", TOTALS, ()),
        ("3개를 더하면 1,407,989천원입니다. [1][2]", TOTALS, ("3",)),
        ("적힌 합계와 달리 행을 더하면 1,082,599천원입니다. [1][2][3]", (TOTALS[1], *ROWS), ()),
        ("적힌 합계와 달리 행을 더하면 1,082,598천원입니다. [1][2][3]", (TOTALS[1], *ROWS), ("1,082,598",)),
        (
            "4,571천원, 0.3% 늘었습니다. [1][2]\n- 계산: 1,407,989 − 1,403,418 = 4,571, 4,571 ÷ 1,403,418 = 0.3%",
            TOTALS,
            (),
        ),
    ],
)
def test_totals_and_the_rows_beside_them_are_added_apart(
    text: str, quotes: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert unsupported(answer(text, *quotes)) == found


def test_a_year_in_words_is_known_with_the_year_of_the_briefing() -> None:
    told = answer("2025년 3명입니다. [1]", "전년도 실적: 3명")
    assert unsupported(told, 2026) == ()
    assert unsupported(told, 2027) == unsupported(told) == ("2025",)


def test_the_year_before_is_that_before_the_results_told() -> None:
    told = answer("2024년 95.8점입니다. [1]", "97.2점(전년 95.8점)")
    of_results = replace(told.citations[0], path=("1-1-1 자격연수", "2025년 추진 실적"))
    assert unsupported(told, 2026) == ("2024",)
    assert unsupported(replace(told, citations=(of_results,)), 2026) == ()


def test_rows_set_with_single_spaces_are_added_column_by_column() -> None:
    rows = ["수업 설계 직무연수 118,700 109,400 9,300 자체", "평가 역량 직무연수 74,300 76,800 △2,500 자체"]
    right, wrong = ("각 행을 더하면 186,200천원입니다. [1][2]", "각 행을 더하면 187,200천원입니다. [1][2]")
    assert unsupported(answer(right, *rows)) == ()
    assert unsupported(answer(wrong, *rows)) == ("187,200",)
