"""A briefing of forms, whose labels stand at the middle of their rows, reads as one with sub-headings above them."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from ingest import Aspect, Briefing, LineRange, Phase, parse_briefing, read_briefing
from ingest.forms import formed
from ingest.quarter_lines import tells_quarters


@pytest.fixture(scope="module")
def forms(root: Path) -> Briefing:
    return read_briefing(root / "tests" / "ingest" / "forms-2029.txt")


def test_forms_are_programmes_of_their_areas(forms: Briefing) -> None:
    assert [(s.number, s.title) for s in forms.programmes] == [
        ("1-1", "교원 첫걸음 연수"),
        ("1-2", "일반직 실무 교육"),
        ("2-1", "섬마을로 가는 연수"),
    ]
    parts = [s.title for s in forms.sections if s.kind.value == "part"]
    assert parts == ["연수원 소개", "2028년 돌아보기", "2029년 실행서", "2029년 행사 달력"]
    topics = [s.title for s in forms.sections if s.kind.value == "topic"]
    assert topics == ["걸어온 길", "사람", "부서가 하는 일", "모자란 점과 2029년 보완"]
    assert forms.warnings == ()


def test_rows_reach_as_far_above_their_labels_as_below(forms: Briefing) -> None:
    """ "근 거" stands between its two lines, right below the one line of "취 지"."""
    told = {(s.section.title, s.lines.first): s.text for s in forms.statements if s.section.programme in ("1-1", "2-1")}
    assert told["취지", 58] == "새로 온 교사가 한 해를 든든히 보내도록 도움"
    assert told["근거", 59] == "「교원 등의 연수에 관한 규정」 제6조"
    assert told["근거", 61] == "물소리도교육청 교원 성장 계획"
    assert told["2028 결과", 65] == "만족도 91.5점"
    assert told["근거", 115] == "물소리도 섬 학교 지원 조례 제4조"
    assert {s.aspect for s in forms.sections if s.title == "근거"} == {Aspect.PURPOSE}


def test_a_label_alone_in_a_table_parts_no_rows(forms: Briefing) -> None:
    counted = {
        (c.name, c.year): tuple(int(n.value) for n in c.counts) for c in forms.courses if c.phase and c.lines.first > 65
    }
    assert counted["(중등) 첫걸음 교사", 2029] == (90, 3)
    assert counted["(중등) 첫걸음 교사", 2028] == (95, 3)
    assert counted["(공통) 영상 연수", 2029] == (1200, 10)
    assert counted["차 모임", 2028] == (6,)  # "8회" and "6회" count, and are no budget
    assert not any(row.item == "차 모임" for row in forms.budgets)


def test_quarters_below_a_row_are_of_that_row(forms: Briefing) -> None:
    first, again, total = (row for row in forms.budgets if row.section.programme == "1-1")
    assert (first.item, first.code, first.programme_name) == ("첫걸음 연수", "331", "직무연수")
    assert [amount.text for amount in first.quarters] == ["10,500", "30,000", "-", "-"]
    assert first.purposes == ("회계·계약", "모임", "", "")
    assert first.lines == LineRange(75, 76) and first.unit == "천원"
    assert {amount.text for amount in again.quarters} == {"재배정"} and again.purposes[0] == "6월 교부 예정"
    assert total.is_total and [amount.value for _, amount in total.years] == [Decimal(40500), Decimal(48000)]
    assert forms.findings == ()


def test_those_said_to_do_the_work_are_in_charge(forms: Briefing) -> None:
    told = {(c.name, c.section.programme): (c.role, c.department, c.phone, c.in_charge) for c in forms.contacts}
    assert told["남온새", "1-1"] == ("배움부장", "배움부", "041-700-5010", False)
    assert told["도하람", "1-1"] == ("첫걸음팀장", "배움부", "041-700-5011", True)  # though a leader of a team
    assert told["류가온", "1-1"] == ("장학사", "배움부", "041-700-5012", True)
    assert told["변한솔", "1-2"] == ("주무관", "운영과", "041-700-5021", True)
    assert not any(c.duties for c in forms.contacts)


def test_terms_go_on_below(forms: Briefing) -> None:
    (term,) = forms.definitions
    assert (term.term, term.lines) == ("길동무 모임", LineRange(85, 87))
    assert term.text == "첫해 교사와 선배가 달마다 만나 수업을 나누는 모임"


def test_tables_of_the_general_part(forms: Briefing) -> None:
    cells = {(cell.row, cell.head): cell for cell in forms.cells}
    assert cells[("전문직", "장학사"), "현원"].text == "8" and cells[("전문직", "장학사"), "현원"].unit == "명"
    assert cells[("조리직",), "정원"].text == "5"  # a row without a part has its own name alone
    assert cells[("운영과",), "현원"].value == 6
    assert [duty.text for duty in forms.duties if duty.department == "배움부"] == ["교원 연수", "섬마을 연수"]
    assert cells[("강의 자료가 늦게 나감",), "2029년보완"].text == "두 주 전에 미리 보냄"  # the arrow is no cell
    assert [(event.month, event.day) for event in forms.events if event.scheduled] == [(4, 6), (9, 3)]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("   └ 1/4 2,000 신청 / 2/4 8,000 방문 / 3/4 - / 4/4 4,000 평가", True),
        ("ㄴ 1/4분기: 2,000, 2/4분기: 3,000", True),
        ("└ 1/4~4/4 재배정(6월 교부 예정)", True),
        ("└ 1/4 2,000 신청", False),
        ("3/4 이상이 찬성하고 1/4 미만이 반대", False),
        ("1/4분기까지 계획을 세우고 2/4분기부터 운영", False),
    ],
)
def test_what_tells_quarters(line: str, told: bool) -> None:
    assert tells_quarters(line) is told


def test_labels_set_in_the_middle_of_their_column(forms: Briefing) -> None:
    """Each begins where its length leaves as much room before it as behind."""
    moved = (re.sub(r"^ ([가-힣] [가-힣])(?:   |$)", r"   \1 ", line) for line in forms.lines)
    briefing = parse_briefing("\n".join(moved), "")
    for kind in ("contacts", "courses", "budgets", "definitions", "statements"):
        assert len(getattr(briefing, kind)) == len(getattr(forms, kind)), kind
    assert [s.title for s in briefing.sections] == [s.title for s in forms.sections]


def test_a_label_without_a_row_is_left_out() -> None:
    row = "            {}".format
    form = (
        "",
        " 취 지      도움",
        row("규정"),
        " 근 거",
        row("조례"),
        "",
        row("가"),
        " 대 상",
        row("나"),
        "",
        " 담 당",
        "",
    )
    told = formed(form * 3)
    assert told.count("□ 취지: 도움") == told.count("□ 근거: 규정") == told.count("□ 대상") == 3
    assert not any("담당" in line for line in told)


def test_labels_above_their_rows_are_left_alone(root: Path) -> None:
    """A few words that stand alone at the margin, each above its lines, make no form."""
    lines = ("목적", "    학교를 도움", "", "근거", "    규정 제3조", "", "대상", "    교원", "", "예산", "    없음")
    assert formed(lines) == lines


def test_a_detail_is_of_its_own_line(root: Path) -> None:
    briefing = read_briefing(root / "tests" / "briefings" / "bomnae-2026.txt")
    (detail,) = {c.detail_of for c in briefing.courses if c.lines.first == 416 and c.detail_of}
    assert detail == "찾아가는 디지털 실습"
    plans = [c for c in briefing.courses if c.phase is Phase.PLAN]
    assert plans and parse_briefing("\n".join(briefing.lines), "").courses == briefing.courses
