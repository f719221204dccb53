"""A further table that says when the money of a budget is spent, and rows of people with a note on what each does."""

from collections.abc import Callable

import pytest

from ingest import Briefing

Read = Callable[[str], Briefing]

_COSTS = (
    "□ 예산 집행 계획\n\n(단위: 천원)\n\n단위사업\t세부사업\t2027년\t2026년\t재원\n"
    "[412] 배움 운영\t교실 연수\t60,000\t50,000\t자체\n[412] 배움 운영\t마을 연수\t30,000\t20,000\t자체\n"
    "[530] 자료 개발\t마을 연수\t12,000\t10,000\t자체\n특별교부금\t마을 연수\t재배정\t8,000\t특교\n"
    "계\t\t102,000\t88,000\t\n"
)
_QUARTERS = (
    "세부사업\t1/4\t2/4\t3/4\t4/4\t계\n교실 연수\t10,000\t20,000\t20,000\t10,000\t60,000\n"
    "마을 연수(412)\t-\t30,000\t-\t-\t30,000\n마을 연수(530)\t-\t-\t12,000\t-\t12,000\n"
    "마을 연수(특교)\t재배정\t재배정\t재배정\t재배정\t재배정\n계\t10,000\t50,000\t32,000\t10,000\t102,000\n"
)


@pytest.mark.parametrize(
    "between",
    [
        "\n세부사업별 분기 집행계획\n",
        "\n○ 분기별 집행 계획\n(단위: 천원)\n",
        "\n□ 분기별 집행 계획\n\n(단위: 천원)\n\n",
    ],
)
def test_one_row_for_each_item_with_its_quarters(read_piece: Read, between: str) -> None:
    budgets = read_piece(_COSTS + between + _QUARTERS).budgets
    assert [(row.code, row.item, [quarter.text for quarter in row.quarters]) for row in budgets] == [
        ("412", "교실 연수", ["10,000", "20,000", "20,000", "10,000"]),
        ("412", "마을 연수", ["-", "30,000", "-", "-"]),
        ("530", "마을 연수", ["-", "-", "12,000", "-"]),
        (None, "마을 연수", ["재배정"] * 4),
        (None, "계", ["10,000", "50,000", "32,000", "10,000"]),
    ]
    assert all(row.spread is not None and row.lines < row.spread.lines for row in budgets)


def test_halves_are_no_money_of_their_own(read_piece: Read) -> None:
    halves = "세부사업\t상반기\t하반기\t계\n교실 연수\t30,000\t30,000\t60,000\n마을 연수(412)\t30,000\t-\t30,000\n"
    budgets = read_piece(_COSTS + "\n○ 반기별 집행 계획\n" + halves).budgets
    assert [row.item for row in budgets] == ["교실 연수", "마을 연수", "마을 연수", "마을 연수", "계"]
    told = [row.spread.extras if row.spread else () for row in budgets[:3]]
    assert [[(head, amount.text) for head, amount in extras] for extras in told] == [
        [("상반기", "30,000"), ("하반기", "30,000")],
        [("상반기", "30,000"), ("하반기", "-")],
        [],
    ]


def test_another_amount_is_other_money(read_piece: Read) -> None:
    other = _QUARTERS.replace("교실 연수\t10,000\t20,000\t20,000\t10,000\t60,000", "교실 연수\t1,000\t-\t-\t-\t1,000")
    budgets = read_piece(_COSTS + "\n○ 분기별 집행 계획\n" + other).budgets
    assert [row.spread is not None for row in budgets if row.item == "교실 연수"] == [False, False]


@pytest.mark.parametrize(
    ("note", "duties"),
    [
        ("※ 홍길동: 자격연수, 이순신: 예산·정산", {"홍길동": "자격연수", "이순신": "예산·정산"}),
        ("※ 강사 섭외는 홍길동 연구사, 셔틀 예약은 이순신이 맡음", {"홍길동": "강사 섭외", "이순신": "셔틀 예약"}),
        ("※ 이순신 주무관(누리집·홍보)", {"이순신": "누리집·홍보"}),
        ("※ 단체 예약은 이순신 주무관에게 2주 전까지 신청", {}),
        ("※ 예산: 이순신", {}),
        ("※ 홍길동: 자격연수, 강감찬: 예산", {}),
    ],
)
def test_a_note_below_people_says_what_each_does(read_piece: Read, note: str, duties: dict[str, str]) -> None:
    table = "부서\t직위\t성명\t전화\n교무부\t연구사\t홍길동\t031-820-0611\n교무부\t주무관\t이순신\t031-820-0612\n"
    people = read_piece(f"□ 담당자\n\n{table}\n{note}\n").contacts
    assert {c.name: c.duties for c in people if c.duties} == duties
