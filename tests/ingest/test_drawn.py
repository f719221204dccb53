"""Tables drawn in characters, with years in their rows, footnotes by bare numbers, and areas by letters."""

from pathlib import Path

from ingest import parse_briefing
from ingest.drawn import undrawn
from ingest.footnotes import with_footnotes
from ingest.lines import GOES_ON
from ingest.records import Aspect, Phase, StatementKind

_TEXT = (Path(__file__).parent / "drawn-2026.txt").read_text()


def test_cells_that_broke_are_whole_and_rows_stay_rows() -> None:
    """A line goes on with the row above only where its words had no room there; a frame of another width is none."""
    read = undrawn(_TEXT.split("\n"))
    assert "연수부\t교원 연수, 누리배움" in read and f"{GOES_ON}\t운영, 강사 관리" in read
    assert "\t\t’26 예산\t197,600\t33,000\t164,600\t-\t-" in read
    assert undrawn(["+----+----+", "| 가 | 나 |", "+----+----+"]) == ("\t", "가\t나", "\t")
    assert undrawn(["│ 가 │ 나 │", "그냥 줄"]) == ("│ 가 │ 나 │", "그냥 줄")


def test_a_house_of_drawn_tables() -> None:
    """People, duties, courses by year, money by year and quarter, terms and notes are read."""
    read = parse_briefing(_TEXT, "")
    assert [(c.name, c.role, c.phone, c.duties) for c in read.contacts] == [
        ("한누리", "연수부장", "051-730-5201", ""),
        ("구민서", "교무1팀장", "051-730-5202", ""),
        ("하은", "교무2팀장", "051-730-5203", ""),
        ("도솔아", "연구사", "051-730-5211", "누리배움 실무"),
    ]
    assert [c.name for c in read.contacts if c.in_charge] == ["도솔아"]
    assert [d.text for d in read.duties if d.department == "연수부"] == ["교원 연수, 누리배움 운영, 강사 관리"]
    courses = {(c.name, c.year): (c.group, c.phase, [int(x.value) for x in c.counts]) for c in read.courses if c.group}
    assert courses["초등 예비 교사", 2025] == ("정교사", Phase.RESULT, [3, 171])
    assert courses["유치원", 2026] == ("정교사", Phase.PLAN, [1, 56])
    assert ("유치원", 2025) not in courses
    first, second = read.budgets
    assert (first.code, first.item, first.purposes) == ("531", "초등 연수", ("교재 개발", "교감 예비 과정", "", ""))
    assert [(y, a.text) for y, a in first.years] == [(2026, "197,600"), (2025, "182,000")]
    assert dict(first.extras)["2025년 2분기"].text == "151,000" and first.quarters[1].text == "164,600"
    assert (second.programme_name, second.years[0][1].text) == ("교원역량 지원", "재배정")
    assert [(d.term, d.text) for d in read.definitions] == [
        ("누리배움", "과정을 신청하고 듣는 학습방"),
        ("길동무 모임", "교사 네 명의 모임"),
    ]
    assert [c.unit for c in read.cells if c.table == "사람"] == ["명"] * 4
    assert next(s.text for s in read.statements if s.kind is StatementKind.NOTE) == "총무과 일반직 1명은 휴직"
    assert [e.number for e in read.outline] == ["가", "가-1"] and not read.warnings
    aspects = [(s.title, s.aspect, s.year) for s in read.sections if s.programme and s.aspect]
    assert ("2025년에는", Aspect.RESULTS, 2025) in aspects and ("2026년에는", Aspect.PLAN, 2026) in aspects


def test_a_number_behind_a_word_is_a_footnote_only_where_one_explains_it() -> None:
    """ "(초등 1)" and a list of "1) …" stay as they are."""
    lines = ["○ 새싹 연수1) 30명", "○ 마루 교실(초등 2)", "1) 새싹 연수: 새내기 연수", "2) 운영: 3월"]
    assert with_footnotes(lines) == tuple(lines)
