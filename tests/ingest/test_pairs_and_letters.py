"""Parts counted in words, areas by letters, one cell a line, figures of two years in pairs, footnotes at the end."""

from pathlib import Path

import pytest

from ingest import Aspect, Briefing, SectionKind, parse_briefing, read_briefing
from ingest.contacts import read_contacts
from ingest.counted_parts import with_counted_parts
from ingest.lines import Source, clean
from ingest.pairs import pair_years, sides
from ingest.records import LineRange, Section
from ingest.stacked import stacked_tables


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return read_briefing(Path(__file__).parent / "pairs-2031.txt")


def test_parts_counted_in_words_and_areas_by_letters(briefing: Briefing) -> None:
    told = [(s.kind, s.number, s.title) for s in briefing.sections if s.kind is not SectionKind.ASPECT]
    assert [one[1:] for one in told if one[0] is SectionKind.AREA] == [("A", "배움 연수"), ("B", "나눔 지원")]
    assert [one[1:] for one in told if one[0] is SectionKind.PROGRAMME] == [
        ("A-1", "자격연수 운영"),
        ("B-1", "시설 운영"),
        ("B-2", "청렴 운영"),
    ]
    assert [one[2] for one in told if one[0] is SectionKind.PART] == [
        "일반 현황",
        "2031년 주요업무",
        "낱말 풀이와 각주",
    ]


def test_one_part_counted_in_words_is_none() -> None:
    lines = ("첫째 마당  일반 현황", "본문")
    assert with_counted_parts(lines) == lines


def test_who_answers_and_who_does_stand_in_lines_of_their_own(briefing: Briefing) -> None:
    told = [(c.name, c.phone, c.department, c.duties or "", c.in_charge) for c in briefing.contacts]
    assert told == [
        ("남도윤", "041-300-7110", "배움과", "", False),
        ("심가온", "041-300-7111", "배움과", "초등", True),
        ("우하람", "041-300-7112", "배움과", "평가", True),
        ("도이현", "041-300-7120", "나눔과", "", False),
        ("금세아", "041-300-7121", "나눔과", "시설", True),
        ("도이현", "041-300-7120", "나눔과", "", False),
        ("노을찬", "041-300-7122", "나눔과", "서무", True),
    ]


def test_what_shortens_the_department_is_no_duty() -> None:
    section = Section("A-1", "작성자", ("A-1", "작성자"), LineRange(1, 2), SectionKind.ASPECT, "A-1", Aspect.AUTHORS)
    source = Source(("책임: 초등연수과장 남도윤(내선 7110)", "담당: 초등 연구사 심가온(내선 7111)"))
    people, _ = read_contacts(source, section, LineRange(1, 2))
    assert [(c.name, c.department, c.duties or "") for c in people][1] == ("심가온", "초등연수과", "")


def test_pairs_count_in_both_years(briefing: Briefing) -> None:
    told = [(c.name, c.tag, c.year, [(int(n.value), n.unit) for n in c.counts]) for c in briefing.courses if c.tag]
    assert told == [
        ("1급 정교사", "초등", 2030, [(2, "과정"), (160, "명")]),
        ("1급 정교사", "초등", 2031, [(3, "과정"), (1190, "명")]),
        ("상담 교사", "중등", 2030, [(1, "과정"), (20, "명")]),
    ]


def test_a_budget_of_one_cell_a_line_in_pairs(briefing: Briefing) -> None:
    rows = {row.item: row for row in briefing.budgets if row.section.programme == "A-1"}
    first, second, total = rows["초등 자격연수"], rows["중등 자격연수"], rows["합계"]
    assert (first.code, first.programme_name) == ("611", "연수")
    assert [(year, amount.text) for year, amount in first.years] == [(2031, "2,500"), (2030, "2,000")]
    assert first.purposes == ("교재 제작", "운영", "운영", "")
    assert [quarter.text for quarter in second.quarters] == ["-", "700", "재배정", "500"]
    assert [(year, amount.text) for year, amount in total.years] == [(2031, "3,700"), (2030, "3,000")]
    alone = [row for row in briefing.budgets if row.section.programme in ("B-1", "B-2")]
    assert [[amount.text for _, amount in row.years] for row in alone] == [["400", "500"], ["비예산"]]


def test_tables_of_many_columns_and_of_words(briefing: Briefing) -> None:
    cells = {(cell.row[-1], cell.head): cell.text for cell in briefing.cells}
    assert (cells["정원", "공무직"], cells["현원", "연구사"]) == ("3", "8")
    assert (cells["나눔과", "현원"], cells["배움과", "현원"]) == ("12명", "18명")
    assert cells["식당이 좁다는 의견", "소관"] == "나눔과"
    assert cells["접수 마감이 짧다는 민원 12건", "보완할점"] == "접수를 열흘로 늘림"
    assert [(duty.department, duty.text) for duty in briefing.duties] == [
        ("배움과", "자격연수와 직무연수"),
        ("나눔과", "급여와 물품"),
    ]


def test_footnotes_at_the_end_explain_and_their_marks_say_nothing(briefing: Briefing) -> None:
    assert [(d.term, d.text[:12]) for d in briefing.definitions] == [("상담 교사", "실습을 두 차례 마치고")]
    assert clean("길동무 연수주12)에 참여") == "길동무 연수에 참여"
    assert clean("4주 1) 기간") == "4주 1) 기간"


@pytest.mark.parametrize(
    ("legend", "years"),
    [
        ("빗금 왼쪽은 2030년, 오른쪽은 2031년", (2030, 2031)),
        ("※ 앞 숫자는 작년, 뒤 숫자는 올해", (2030, 2031)),
        ("운영 규모(’30 실적/’31 계획)", (2030, 2031)),
        ("2031년 계획(상반기/하반기)", None),
        ("과정 편성", None),
    ],
)
def test_legends(legend: str, years: tuple[int, int] | None) -> None:
    assert pair_years(legend, 2031) == years


def test_only_pairs_have_two_sides() -> None:
    assert sides("나눔: 2/3과정, 40/-명") == ("나눔: 2과정, 40명", "나눔: 3과정")
    assert sides("1/4분기에 나눔 2과정") is not None  # so nothing is read so without a legend
    assert sides("나눔 2과정, 40명") is None


def test_a_number_in_brackets_begins_no_cell() -> None:
    lines = ("구분", "인원", "<A-2> 나눔", "가", "2", "나", "3")
    assert stacked_tables(Source(lines), []) == []


def _read_so(briefing: Briefing) -> tuple[object, ...]:
    """What is read, whatever line it stands in."""
    return (
        [(s.kind, s.number) for s in briefing.sections if s.number],
        [(c.name, c.phone, c.department, c.duties, c.in_charge) for c in briefing.contacts],
        [(c.name, c.year, c.counts) for c in briefing.courses],
        [(row.item, row.years, row.quarters, row.unit) for row in briefing.budgets],
        [(cell.row, cell.column, cell.text) for cell in briefing.cells],
        [(d.term, d.text) for d in briefing.definitions],
    )


@pytest.mark.parametrize(
    "changed",
    [
        (("마디  ", "장  "),),
        (("첫째 마디", "제1마디"), ("둘째 마디", "제2마디")),
        (("<A-1>", "[A-1]"), ("<B-1>", "[B-1]"), ("<B-2>", "[B-2]")),
        (("<A-1>", "A-1."), ("<B-1>", "B-1."), ("<B-2>", "B-2.")),
        (("책임:", "총괄:"), ("담당:", "실무:")),
        (("(내선 7", "(☎ 7"),),
        (("(내선 7", "(☎ 041-300-7"),),
        (("왼쪽은 2030년 실적, 오른쪽은 2031년 계획", "2030년 실적/2031년 계획"),),
        (
            ("(왼쪽은 2030년 실적, 오른쪽은 2031년 계획)", ""),
            ("(왼쪽은 2030년, 오른쪽은 2031년)", ""),
            ("※ 전화는", "※ 빗금 앞은 작년, 뒤는 올해\n※ 전화는"),
        ),
        (("각주1)", "주1)"),),
        (("▷", "○"), ("◎", "□")),
        (("예산(천원)\n", "예산\n"),),
        (("500(평가회)\n\n분야 B", "500(평가회)\n분야 B"),),
    ],
)
def test_houses_that_print_it_otherwise(briefing: Briefing, changed: tuple[tuple[str, str], ...]) -> None:
    text = (Path(__file__).parent / "pairs-2031.txt").read_text(encoding="utf-8")
    for printed, otherwise in changed:
        assert printed in text
        text = text.replace(printed, otherwise)
    assert _read_so(parse_briefing(text, "x")) == _read_so(briefing)
