"""A fifth invented briefing, whose writer knew neither the code nor the other briefings, reads completely."""

from collections import Counter
from pathlib import Path

import pytest

from ingest import Aspect, Briefing, LineRange, Phase, StatementKind, read_briefing


@pytest.fixture(scope="module")
def haeoreum(root: Path) -> Briefing:
    return read_briefing(root / "tests" / "briefings" / "haeoreum-2026.txt")


def test_every_programme_is_read_once(haeoreum: Briefing) -> None:
    numbers = [f"{area}-{task}" for area in range(1, 6) for task in range(1, 4)]
    assert [section.number for section in haeoreum.programmes] == numbers
    assert haeoreum.warnings == ()
    assert haeoreum.programmes[10].title == "찾아가는 섬·농산촌 학교 연수"  # its title breaks


def test_each_programme_has_its_standard_sub_headings(haeoreum: Briefing) -> None:
    counted = Counter(s.aspect for s in haeoreum.sections if s.programme and s.aspect)
    assert counted == {
        Aspect.PURPOSE: 30,  # 추진근거 and 목적 of one programme are no two programmes
        Aspect.PLAN: 15,
        Aspect.RESULTS: 14,
        Aspect.BUDGET: 15,
        Aspect.AUTHORS: 15,
    }


@pytest.mark.parametrize(
    ("name", "line", "department", "role", "phone", "in_charge"),
    [
        ("천소율", 370, "유초등연수부", "연구사", "077-640-2325", True),  # two names, their numbers after them
        ("한도겸", 370, "유초등연수부", "유초등연수부장", "077-640-2320", False),
        ("신유정", 549, "행정연수부", "주무관", "077-640-2364", True),  # one value a line
        ("성보람", 547, "행정연수부", "교육훈련팀장", "077-640-2361", False),
        ("피서준", 757, "바다숲분원", "주무관", "077-651-7003", True),  # two prefixes in one heading
        ("심예나", 758, "기획연구부", "연구사", "077-640-2303", True),
        ("오세림", 870, "총무과", "영양사", "077-640-2215", True),
        ("구본슬", 72, "바다숲분원", "바다숲분원장", "077-651-7001", False),  # a table of heads
    ],
)
def test_a_contact(
    haeoreum: Briefing, name: str, line: int, department: str, role: str, phone: str, in_charge: bool
) -> None:
    (contact,) = [c for c in haeoreum.contacts if c.name == name and c.lines.first == line]
    assert (contact.department, contact.role, contact.phone, contact.in_charge) == (department, role, phone, in_charge)
    printed = haeoreum.quote(contact.stated or contact.lines)
    assert phone.rpartition("-")[0] in printed  # where it is stated how the number begins


def test_all_contacts_are_read(haeoreum: Briefing) -> None:
    assert len(haeoreum.contacts) == 90
    assert {(c.name, c.extension) for c in haeoreum.contacts if c.name == "정유진"} == {
        ("정유진", "2323"),
        ("정유진", "2233"),
    }


@pytest.mark.parametrize(
    ("line", "name", "code", "years", "quarters", "purposes"),
    [
        (
            302,
            "유초등 자격연수",
            "611",
            "428,250 415,900",
            "82,400 214,650 131,200 -",
            "강사수당·교재 연수운영 연수운영 ",
        ),
        (363, "중등 경력단계별 직무연수", "612", "117,200 121,450", "29,800 35,400 33,100 18,900", None),
        (366, "학습연구년제 운영", "640", "추경 예정 286,400", "- - - -", None),
        (494, "디지털 연수 기기 임차", "642", "38,000 -", "- 38,000 - -", None),  # last year's column first
        (539, "6급 장기교육과정 운영", "622", "276,900 281,300", "72,000 68,500 70,250 66,150", None),
        (895, "투명한 재정 운영", None, "비예산 비예산", "- - - -", None),
    ],
)
def test_a_budget_row(
    haeoreum: Briefing, line: int, name: str, code: str | None, years: str, quarters: str, purposes: str | None
) -> None:
    (row,) = [row for row in haeoreum.budgets if row.lines.first == line]
    assert (row.item, row.code, row.unit) == (name, code, "천원")
    assert [year for year, _ in row.years] == [2026, 2025]
    assert " ".join(amount.text for _, amount in row.years) == years
    assert " ".join(amount.text for amount in row.quarters) == quarters
    assert purposes is None or " ".join(row.purposes) == purposes


def test_the_budget_tables_add_up_but_for_one_total(haeoreum: Briefing) -> None:
    assert len(haeoreum.budgets) == 49
    (finding,) = haeoreum.findings
    assert (finding.lines, finding.column) == (LineRange(593, 593), "2025")
    assert (str(finding.stated), str(finding.computed)) == ("96870", "98870")


@pytest.mark.parametrize(
    ("line", "name", "tag", "year", "phase", "counts"),
    [
        (279, "유치원 원감 자격연수", "유초등", 2026, Phase.PLAN, "1과정 22명"),
        (291, "유치원 원감 자격연수", "유초등", 2025, Phase.RESULT, "1과정 19명"),
        (482, "인공지능 활용 수업 직무연수", "중등", 2025, Phase.RESULT, "14과정 402명"),  # both years in one row
        (482, "인공지능 활용 수업 직무연수", "중등", 2026, Phase.PLAN, "16과정 496명"),
    ],
)
def test_a_course(haeoreum: Briefing, line: int, name: str, tag: str, year: int, phase: Phase, counts: str) -> None:
    (course,) = [c for c in haeoreum.courses if c.lines.first == line and c.year == year]
    assert (course.name, course.tag, course.phase) == (name, tag, phase)
    assert " ".join(f"{count.value}{count.unit}" for count in course.counts) == counts


def test_duties_one_a_line_are_cited_with_their_department(haeoreum: Briefing) -> None:
    (duty,) = [d for d in haeoreum.duties if "불용 처분" in d.text]
    assert (duty.division, duty.department, duty.lines) == ("총무부", "재무과", LineRange(140, 143))
    assert len(haeoreum.duties) == 39
    assert Counter(d.department for d in haeoreum.duties)["총무과"] == 6


def test_the_general_part(haeoreum: Briefing) -> None:
    posts = [c for c in haeoreum.cells if c.row == ("현원",)]
    assert [(c.column, c.text) for c in posts[-3:]] == [
        (("교육공무직",), "12"),  # a header that breaks over two lines
        (("특수운영직군",), "18"),
        (("합계",), "87"),
    ]
    staff = {c.column[0]: (c.text, c.unit) for c in haeoreum.cells if c.row == ("부서별 현원",)}
    assert staff["재무과"] == ("8", "명")
    results = {(c.row[0], c.year, c.unit): c.value for c in haeoreum.cells if c.table.startswith("연수 운영 실적")}
    assert results["원격", 2024, "명"] == 161_940
    assert len(haeoreum.events) == 16
    assert [d.term for d in haeoreum.definitions] == ["비전", "목표", "운영 원칙", "한입배움", "연수 협력학교"]


def test_improvements_and_grounds_are_known_by_their_heading(haeoreum: Briefing) -> None:
    kinds = {s.lines.first: s.kind for s in haeoreum.statements}
    assert (kinds[271], kinds[264], kinds[268]) == (
        StatementKind.IMPROVEMENT,
        StatementKind.BASIS,
        StatementKind.PURPOSE,
    )
