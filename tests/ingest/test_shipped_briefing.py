"""The shipped briefing is read completely: the facts the project's task states of it."""

from decimal import Decimal

from ingest import Aspect, Briefing, SectionKind, StatementKind


def test_the_cover(seti: Briefing) -> None:
    assert (seti.title, seti.institution, seti.year) == ("주요업무보고", "서울특별시교육청교육연수원", 2026)
    assert seti.warnings == ()


def test_the_section_tree(seti: Briefing) -> None:
    topics = [s.title for s in seti.sections if s.kind is SectionKind.TOPIC]
    assert topics[:5] == ["연혁", "조직", "정·현원", "시설 현황", "주요 기능"]
    assert [s.number for s in seti.sections if s.kind is SectionKind.AREA] == ["1", "2", "3", "4", "5"]
    numbers = [s.number for s in seti.programmes]
    assert len(numbers) == 20
    assert numbers == sorted(numbers, key=str)
    assert (numbers[0], numbers[-1]) == ("1-1-1", "5-2-2")


def test_a_programme_that_lost_its_heading_takes_number_and_title_from_the_outline(seti: Briefing) -> None:
    lost = [s for s in seti.programmes if seti.lines[s.lines.first - 1].startswith("작성")]
    assert len(lost) == 13
    titles = {entry.number: entry.title for entry in seti.outline}
    assert all(s.title == titles[s.number or ""] for s in lost)


def test_every_programme_has_its_five_sub_headings(seti: Briefing) -> None:
    for programme in seti.programmes:
        inner = [s.aspect for s in seti.sections if s.programme == programme.number and s.kind is SectionKind.ASPECT]
        assert inner == [Aspect.AUTHORS, Aspect.PURPOSE, Aspect.RESULTS, Aspect.PLAN, Aspect.BUDGET], programme.title


def test_paths_lead_from_the_part_over_the_area_to_the_programme(seti: Briefing) -> None:
    plan = next(s for s in seti.sections if s.programme == "1-2-1" and s.aspect is Aspect.PLAN)
    assert plan.path == (
        "주요업무",
        "1 성장과 회복의 교직원 생애주기별 연수",
        "1-2-1 교원 생애주기별 맞춤형 직무연수",
        "2026년 추진 계획",
    )
    assert (plan.title, plan.year) == ("2026년 추진 계획", 2026)


def test_45_people_under_44_names_each_with_an_extension(seti: Briefing) -> None:
    assert len(seti.people) == 45
    assert len({person.name for person in seti.people}) == 44
    assert len({person.extension for person in seti.people}) == 45
    namesakes = {p.extension: p.contacts[0].department for p in seti.people if p.name == "박은희"}
    assert namesakes == {"8078": "초등교원연수부", "8007": "행정지원과"}


def test_a_person_has_one_extension_throughout(seti: Briefing) -> None:
    departments = {(c.name, c.extension): {x.department for x in p.contacts} for p in seti.people for c in p.contacts}
    assert all(len(found) == 1 for found in departments.values())


def test_run_together_and_glued_contacts(seti: Briefing) -> None:
    def of(programme: str) -> dict[str, str]:
        return {c.name: c.phone for c in seti.contacts if c.section.programme == programme}

    assert of("5-1-1")["이재창"] == "02-3019-8162"
    assert of("4-1-1")["박수연"] == "02-3019-8054"
    assert of("1-2-2")["김화연"] == "02-3019-8173"


def test_courses_of_the_acceptance_questions(seti: Briefing) -> None:
    course = next(c for c in seti.courses if c.lines.first == 231)
    assert (course.name, course.tag, course.year) == ("초등 1급 정교사 자격연수", "초등", 2026)
    assert [(int(count.value), count.unit) for count in course.counts] == [(2, "과정"), (490, "명")]


def test_a_line_that_counts_a_unit_twice_is_two_courses(seti: Briefing) -> None:
    parts = [c for c in seti.courses if c.lines.first == 1451]
    assert [(c.name, *(f"{count.value}{count.unit}" for count in c.counts)) for c in parts] == [
        ("특수분야연수기관 운영 상반기", "44기관", "63과정"),
        ("특수분야연수기관 운영 하반기", "33기관", "49과정"),
    ]


def test_a_note_breaks_down_the_course_above(seti: Briefing) -> None:
    parts = [c for c in seti.courses if c.lines.first == 1165]
    whole = next(c for c in seti.courses if c.lines.first == 1164)
    assert {c.detail_of for c in parts} == {whole.name}
    assert sum(c.count("과정") or 0 for c in parts) == whole.count("과정")


def test_every_budget_row_adds_up_and_five_totals_do_not(seti: Briefing) -> None:
    for row in seti.budgets:
        stated = row.years[0][1].value
        if not row.is_total and stated is not None:
            assert sum((q.value or Decimal(0) for q in row.quarters), Decimal(0)) == stated
    found = {(f.section.programme, f.column, int(f.stated), int(f.computed)) for f in seti.findings}
    assert found == {
        ("2-2-1", "2025", 66424, 83724),
        ("5-1-2", "2026 1분기", 181271, 181270),
        ("5-1-2", "2026 2분기", 181272, 181270),
        ("5-1-2", "2026 3분기", 181273, 181270),
        ("5-1-2", "2026 4분기", 181292, 181288),
    }
    assert len(seti.findings) == 5


def test_words_in_the_place_of_amounts_stay_words(seti: Briefing) -> None:
    again = next(r for r in seti.budgets if r.lines.first == 404)
    amount = again.amount(2026)
    assert amount is not None
    assert (amount.value, amount.text, again.remark) == (None, "재배정", "※재배정")
    free = next(r for r in seti.budgets if r.programme_name == "비예산")
    assert (free.code, free.quarters[0].text, free.remark) == (None, "-", "비예산")


def test_an_event_without_a_date_belongs_to_the_date_above(seti: Briefing) -> None:
    opened = next(e for e in seti.events if e.text.startswith("SETIUM"))
    assert (opened.year, opened.month, opened.day) == (2025, 7, 14)
    assert (opened.lines.first, opened.lines.last) == (46, 47)


def test_staffing_cells_carry_both_header_lines(seti: Briefing) -> None:
    staff = {(c.row, c.column): c.value for c in seti.cells if c.table == "정·현원"}
    assert staff[("정원",), ("(교육)행정·사무운영직", "소계")] == 37
    assert staff[("현원",), ("특수운영직군",)] == 28
    assert staff[("정원",), ("시설관리직",)] == 7


def test_basis_and_purpose_of_every_programme(seti: Briefing) -> None:
    for kind in (StatementKind.PURPOSE, StatementKind.BASIS):
        having = {s.section.programme for s in seti.statements if s.kind is kind}
        assert having >= {s.number for s in seti.programmes}


def test_improvements_end_where_the_plan_begins(seti: Briefing) -> None:
    own = [
        s.lines.first for s in seti.statements if s.kind is StatementKind.IMPROVEMENT and s.section.programme == "4-1-1"
    ]
    assert own == [1178, 1180, 1182, 1184]


def test_an_indent_lost_at_a_page_break_is_put_back(seti: Briefing) -> None:
    broken = next(s for s in seti.statements if s.lines.first == 1083)
    assert broken.group == "평화교육, 민주시민, 다문화교육 역량 강화 연수"
