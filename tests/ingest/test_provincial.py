"""A provincial house with two words for everything: people as tables behind each programme, quarters with days and no
header, both years in one table of courses, a title that is lost above a sub-heading of words of its own."""

from pathlib import Path

import pytest

from ingest import Briefing, Phase, read_briefing


@pytest.fixture(scope="module")
def muran(root: Path) -> Briefing:
    return read_briefing(root / "tests" / "briefings" / "muran-2027.txt")


def test_every_line_is_read(muran: Briefing) -> None:
    assert muran.warnings == ()


def test_a_title_is_lost_where_programmes_begin_anew(muran: Briefing) -> None:
    read = [(section.number, section.title, section.lines.first) for section in muran.programmes]
    assert read[-1] == ("2-2", "바다에서 배우는 연수", 195)
    assert len(read) == 4


def test_people_of_a_table_have_the_area_code_of_its_head(muran: Briefing) -> None:
    (one,) = [contact for contact in muran.contacts if contact.name == "탁이안"]
    assert (one.phone, one.role, one.department, one.duties) == (
        "053-310-2031",
        "교육연구사",
        "교원연수부",
        "중등 자격연수 운영",
    )
    assert one.stated is not None
    assert "전화(053)" in muran.quote(one.stated)


def test_people_may_stand_one_cell_a_line(muran: Briefing) -> None:
    read = [(c.name, c.role, c.extension, c.lines.first) for c in muran.contacts if c.section.programme == "1-2"]
    assert read == [
        ("하늘빛", "총무과장", "2060", 143),
        ("사공민", "총무팀장", "2061", 148),
        ("하늘빛", "교육연구사", "2032", 153),
    ]


def test_a_post_beside_its_department_says_the_department_once(muran: Briefing) -> None:
    read = [(c.role, c.department) for c in muran.contacts if c.section.programme == "2-1"]
    assert read == [("너울분원장", "너울분원"), ("주무관", "너울분원")]


def test_a_cell_may_count_two_things(muran: Briefing) -> None:
    read = [
        (c.year, c.phase, c.tag, c.group, [(int(n.value), n.unit) for n in c.counts])
        for c in muran.courses
        if c.name == "조리 종사자 위생 교육"
    ]
    assert read == [
        (2027, Phase.PLAN, "너울", "교육공무직원", [(9, "과정"), (1380, "명")]),
        (2026, Phase.RESULT, "너울", "교육공무직원", [(8, "과정"), (1240, "명")]),
    ]


def test_a_count_in_the_brackets_of_a_name_is_of_the_name(muran: Briefing) -> None:
    first = muran.courses[1]
    assert first.name == "중등 1급 정교사 자격연수(국어 등 7개 교과)"
    assert [(int(count.value), count.unit) for count in first.counts] == [(7, "과정"), (231, "명")]


def test_quarters_with_days_need_no_header(muran: Briefing) -> None:
    read = [(e.month, e.day, e.date_text, e.text) for e in muran.events if e.section.programme == "1-1"]
    assert read[0] == (2, 8, "2. 8.~2. 19.", "대상자 지명")
    assert len(read) == 4


def test_what_is_paid_for_is_told_by_any_words(muran: Briefing) -> None:
    rows = [(row.code, row.item, row.purposes[0]) for row in muran.budgets if not row.is_total]
    assert rows[0] == ("311", "중등 교원 자격연수", "지명")
    assert rows[2] == ("314", "일반직 직무 교육", "교육운영")


def test_a_cost_may_be_followed_by_its_months(muran: Briefing) -> None:
    assert [(work.name, int(work.cost), work.unit) for work in muran.works] == [
        ("안전 버스 차고 지붕 교체 공사", 48, "백만원")
    ]


def test_a_key_project_may_stand_in_a_part_of_any_name(muran: Briefing) -> None:
    read = [contact.section.path[-2] for contact in muran.contacts if contact.name == "길도연"]
    assert read == ["1 섬 학교를 잇는 화상 연수"]
