"""A layout of bars between cells, of programmes numbered anew in each area, and of plans and results side by side."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from ingest import Briefing, Phase, parse_briefing, read_briefing
from ingest.records import Aspect, SectionKind

Layout = Callable[[str], str]


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    """The briefing as printed."""
    return (root / "tests" / "ingest" / "relative-2031.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def read(text: str) -> Briefing:
    """The briefing, read."""
    return parse_briefing(text, "0" * 64)


def _lettered(text: str) -> str:
    """Programmes by letters, their sub-headings by marks."""
    text = re.sub(r"(?m)^[가-마]\. (?=추진|금년|소요)", "□ ", text)
    return re.sub(r"(?m)^과제 (\d)\)", lambda match: "가나다"[int(match[1]) - 1] + ".", text)


def _results_first(text: str) -> str:
    """Of every plan and result side by side the result first."""

    def exchanged(line: str) -> str:
        cells = re.split(r" \| ?|^\| ", line)
        if len(cells) == 6 and cells[:2] != ["지표", "단위"] and not re.match(r"부서|연구부|운영부", line):
            cells[2:6] = [*cells[4:6], *cells[2:4]]
        elif len(cells) == 5 and re.match(r"세부 사업|연구 과제|전산", line):
            cells[2:4] = cells[3], cells[2]
        return " | ".join(cells)

    return "\n".join(map(exchanged, text.split("\n")))


_HEADINGS: dict[str, Layout] = {
    "as printed": lambda text: text,
    "bare number": lambda text: re.sub(r"(?m)^과제 (\d\))", r"\1", text),
    "other word": lambda text: re.sub(r"(?m)^과제 (\d)\)", r"추진과제 \1.", text),
    "bracket": lambda text: re.sub(r"(?m)^과제 (\d)\)", r"[과제 \1]", text),
    "letter": _lettered,
    "areas by a word": lambda text: re.sub(r"(?m)^( *)Ⅱ-(\d)\.", r"\1영역 \2.", text),
    "tabs": lambda text: re.sub(r"(?m) ?\| ?", "\t", text),
    "bars around each line": lambda text: re.sub(r"(?m)^(.*\|.*)$", r"| \1 |", text),
}


@pytest.mark.parametrize("layout", _HEADINGS.values(), ids=_HEADINGS)
def test_programmes_are_numbered_within_their_area_however_they_are_headed(text: str, layout: Layout) -> None:
    briefing = parse_briefing(layout(text), "0" * 64)

    told = [(section.number, section.title) for section in briefing.programmes]
    assert told == [("1-1", "학생 조사 운영"), ("1-2", "연구 모임 지원"), ("2-1", "청사 관리")]
    assert briefing.programmes[0].path[-2] == "1 믿을 만한 조사"
    assert [row.item for row in briefing.budgets if row.is_total] == ["소계", "합계", "소계"]


def test_an_area_holds_its_programmes_and_a_programme_its_sub_headings(read: Briefing) -> None:
    areas = [section for section in read.sections if section.kind is SectionKind.AREA]
    aspects = [s for s in read.sections if s.programme == "1-1" and s.kind is SectionKind.ASPECT]

    assert [(area.number, area.title) for area in areas] == [("1", "믿을 만한 조사"), ("2", "든든한 살림")]
    assert [(s.title, s.aspect) for s in aspects] == [
        ("작성자", Aspect.AUTHORS),
        ("추진 취지", Aspect.PURPOSE),
        ("추진 근거", Aspect.PURPOSE),
        ("금년에 달라지는 점", None),
        ("추진 내용", Aspect.PLAN),
        ("소요 예산", Aspect.BUDGET),
    ]


@pytest.mark.parametrize("layout", [lambda text: text, _results_first], ids=["plans first", "results first"])
def test_rows_count_for_the_year_of_their_column(text: str, layout: Layout) -> None:
    courses = parse_briefing(layout(text), "0" * 64).courses

    told = {(c.name, c.year, c.phase): " ".join(f"{count.value}{count.unit}" for count in c.counts) for c in courses}
    assert told == {
        ("초등", 2031, "계획"): "40교 1200명",
        ("초등", 2030, "실적"): "38교 1150명",
        ("1차 중등", 2031, "계획"): "22교 900명",
        ("연구 과제 공모", 2031, "계획"): "6과제",
        ("연구 과제 공모", 2030, "실적"): "5과제",
        ("전산 장비 점검", 2030, "실적"): "310건",
    }
    assert {c.tag for c in courses if "조사 대상" in (c.group or "")} == {"학생 조사"}


def test_a_year_in_the_first_column_holds_for_its_rows(read: Briefing) -> None:
    assert [(work.name, work.cost, work.year) for work in read.works] == [
        ("옥상 방수", Decimal(30000), 2031),
        ("창호 교체", Decimal(12000), 2031),
        ("조명 교체", Decimal(9000), 2030),
    ]


def test_people_of_a_table_have_unit_post_number_and_duties(read: Briefing) -> None:
    people = {contact.name: contact for contact in reversed(read.contacts)}

    head, officer, leader = people["나도연"], people["유하늘"], people["채운별"]
    assert (head.role, head.department, head.duties) == ("연구부장", "연구부", "부 업무 총괄")
    assert (officer.phone, officer.extension) == ("041-550-3212", "212")
    assert officer.stated is not None
    assert read.quote(officer.stated).endswith("내선 세 자리")
    assert (leader.role, leader.department) == ("총무팀장", "운영부")
    assert {contact.name for contact in read.contacts if contact.in_charge} == {"유하람", "유하늘", "채운별"}


def test_months_merged_downwards_date_the_rows_below(read: Briefing) -> None:
    told = [(e.year, e.month, e.day, e.text) for e in read.events if e.section.title == "연간 주요 일정"]

    assert told == [
        (2031, 3, 9, "연구 모임 공모(온라인)"),
        (2031, 3, 27, "봄 연수회(대강당)"),
        (2031, 6, 4, "학생 조사 시작(각 학교)"),
    ]


def test_terms_duties_and_dates_of_the_history_are_read(read: Briefing) -> None:
    assert [definition.term for definition in read.definitions] == ["온조사", "연구 모임"]
    assert [(duty.department, duty.text) for duty in read.duties] == [
        ("연구부", "조사와 통계에 관한 일"),
        ("운영부", "청사와 계약에 관한 일"),
    ]
    assert [event.text for event in read.events if event.year < 2030] == ["솔향교육연구소 문을 엶", "현 청사로 이전"]


def test_a_unit_column_tells_what_the_figures_of_a_row_are(read: Briefing) -> None:
    cells = {(cell.row[-1], *cell.column): (cell.value, cell.unit, cell.year) for cell in read.cells}

    assert cells["조사 응답률", "목표(2030)"] == (Decimal(90), "%", 2030)
    assert cells["민원 처리 만족도", "실적(2030)"] == (Decimal("4.31"), "점", 2030)


def test_numbered_lines_stand_below_the_number_they_are_set_in_from(read: Briefing) -> None:
    depths = {statement.text: (statement.depth, statement.group) for statement in read.statements}

    assert depths["증거: 조사로 말한다"] == (1, "운영 방침")
    assert depths["조사는 6월에 실시"] == (1, "운영 방법")


def test_every_line_is_read_and_lines_are_quoted_as_printed(read: Briefing, text: str) -> None:
    assert not read.warnings
    assert read.lines == tuple(text.removesuffix("\n").split("\n"))
    assert read.rows[read.courses[0].lines.first - 1].split("\t")[:3] == ["학생 조사", "초등", "40"]


def test_a_line_under_results_and_plans_tells_the_plan_unless_it_names_the_last_year(root: Path) -> None:
    briefing = read_briefing(root / "tests" / "briefings" / "narae-2026.txt")
    told = {s.text.partition(":")[0]: (s.year, s.phase) for s in briefing.statements}
    assert told["세계 책의 날(4. 23.) 기념 북페스티벌"] == (2026, Phase.PLAN)
    assert told["동아리연습실 무료 개방"] == (2026, Phase.PLAN)
    assert told["검정고시 합격률"] == (2025, Phase.RESULT)
    assert {e.year for e in briefing.events if e.section.programme} == {2026}
