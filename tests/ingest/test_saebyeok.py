"""Another kind of institute: tables set with spaces and one cell a line, policies as areas, works with their people."""

from pathlib import Path

import pytest

from ingest import Briefing, parse_briefing, read_briefing
from ingest.records import SectionKind


@pytest.fixture(scope="module")
def saebyeok(root: Path) -> Briefing:
    return read_briefing(root / "tests" / "briefings" / "saebyeok-2027.txt")


def _cells(briefing: Briefing, line: int) -> dict[tuple[str, ...], str]:
    return {(*c.row, *c.column): f"{c.text}|{c.unit}" for c in briefing.cells if line in c.lines}


def test_policies_are_areas_of_lettered_programmes(saebyeok: Briefing) -> None:
    areas = [s.title for s in saebyeok.sections if s.kind is SectionKind.AREA]
    assert areas == ["무대를 여는 문화예술", "믿음을 주는 운영"]
    assert [s.number for s in saebyeok.programmes] == ["1-가", "1-나", "2-가", "2-나"]
    assert not saebyeok.warnings
    assert not saebyeok.findings


def test_heads_beside_their_columns_and_names_that_break(saebyeok: Briefing) -> None:
    read = {
        (c.name, c.year): "/".join(f"{n.value}{n.unit}" for n in c.counts)
        for c in saebyeok.courses
        if c.section.programme == "1-가"
    }
    assert read == {
        ("아침 음악회", 2026): "12회/3410명",
        ("아침 음악회", 2027): "14회/4020명",
        ("새싹 인형극", 2026): "9회/870명",
        ("새싹 인형극", 2027): "10회/960명",
        ("다 함께 만드는 합창", 2026): "6회/540명",
        ("다 함께 만드는 합창", 2027): "8회/720명",
        ("관람 버스 지원", 2027): "40대",
    }


def test_a_budget_with_a_last_column_of_words_and_quarters_below(saebyeok: Briefing) -> None:
    rows = [row for row in saebyeok.budgets if row.section.programme == "1-가"]
    assert [(row.item, *(amount.text for _, amount in row.years)) for row in rows] == [
        ("공연 초청비", "64,000", "54,000"),
        ("버스 임차", "20,000", "15,000"),
        ("홍보물 제작", "3,200", "3,200"),
        ("합계", "87,200", "72,200"),
    ]
    assert {head: amount.text for head, amount in rows[1].extras}["산출내역"] == "500천원×40대"
    assert [amount.text for amount in rows[-1].quarters] == ["8,200", "30,000", "25,000", "24,000"]


def test_posts_by_quota_below_each_department(saebyeok: Briefing) -> None:
    assert _cells(saebyeok, 22)["총무부", "현원", "행정직"] == "10|명"
    assert _cells(saebyeok, 26)["합계", "현원", "계"] == "19|명"


def test_tables_with_one_cell_a_line(saebyeok: Briefing) -> None:
    assert _cells(saebyeok, 42)["1층", "면적(㎡)"] == "1,422|㎡"
    assert _cells(saebyeok, 44) == {("합계", "면적(㎡)"): "3,936|㎡"}
    assert _cells(saebyeok, 53) == {("먼 학교의 참여 저조", "개선방향"): "버스 지원 확대|"}
    assert [(work.name, int(work.cost)) for work in saebyeok.works] == [
        ("강당 냉난방기 교체", 128000),
        ("달빛홀 조명 교체", 42500),
        ("외벽 보수", 66400),
    ]


def test_rows_speak_of_their_unit(saebyeok: Briefing) -> None:
    assert _cells(saebyeok, 101)["자료실 이용자", "2026년"] == "51,900|명"
    assert _cells(saebyeok, 102)["도서 대출", "2026년"] == "33,640|권"
    assert _cells(saebyeok, 161)["달빛홀", "1회사용료(4시간기준)"] == "150|천원"


def test_people_by_any_post_with_what_stands_before_extensions(saebyeok: Briefing) -> None:
    people = {(c.name, c.role, c.phone) for c in saebyeok.contacts}
    assert {
        ("방울이", "사서", "640-3121"),
        ("길한결", "무대감독", "640-3112"),
        ("남도현", "총무부장", "640-3200"),
    } <= people
    charged = {(c.name, c.duties, c.extension) for c in saebyeok.contacts if c.charged}
    assert ("심바다", "달빛홀 조명 교체", "3212") in charged


def test_a_calendar_with_months_on_lines_of_their_own(saebyeok: Briefing) -> None:
    told = [(e.month, e.day, e.text) for e in saebyeok.events if e.lines.first >= 193]
    assert told[:4] == [
        (3, 8, "신입 도우미 위촉"),
        (3, None, "강당 공사 시작"),
        (3, None, "대관 누리집 개통"),
        (4, None, "아침 음악회 개막"),
    ]


def test_a_heading_that_states_figures_is_quoted(saebyeok: Briefing) -> None:
    assert "본관(새벽로 7): 부지 9,120㎡, 지상 3층" in {s.text for s in saebyeok.statements}


def test_what_is_done_for_somebody_is_no_name(root: Path) -> None:
    """A title such as "교육공무직원 기본교육" above a contact block names nobody."""
    from ingest.phones import is_contact_line

    assert not is_contact_line("일반직공무원·교육공무직원 기본교육")
    assert is_contact_line("교육연구사 남궁교육")


def test_other_words_for_the_same_columns(root: Path) -> None:
    """Heads may be other words, years in another order, a label alone the head of a column, months in brackets."""
    text = (root / "tests" / "briefings" / "saebyeok-2027.txt").read_text(encoding="utf-8")
    text = text.replace(
        "  공사명\n  기간\n  예산액(천원)\n  담당\n", "  사업명\n  시행 시기\n  사업비(천원)\n  담당자\n"
    )
    text = text.replace(
        "세부항목 2027 예산(A) 2026 예산(B) 증감(A-B) 산출내역", "사업 내용 2026년 예산 2027년 예산 증감액 비고"
    )
    for month in ("3월", "4월", "7월"):
        text = text.replace(f"\n  {month}\n", f"\n  [{month}]\n")
    briefing = parse_briefing(text, "0" * 64)
    assert briefing.warnings == ()
    assert [work.name for work in briefing.works] == ["강당 냉난방기 교체", "달빛홀 조명 교체", "외벽 보수"]
    row = briefing.budgets[1]
    assert ([(year, amount.text) for year, amount in row.years], row.remark) == (
        [(2027, "15,000"), (2026, "20,000")],
        "500천원×40대",
    )
    assert len([event for event in briefing.events if event.lines.first >= 193]) == 6
