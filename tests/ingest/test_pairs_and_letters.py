"""Parts counted in words, areas by letters, one cell a line, figures of two years in pairs, footnotes at the end."""

import pytest

from ingest import Aspect, Briefing, SectionKind, parse_briefing
from ingest.contacts import read_contacts
from ingest.counted_parts import with_counted_parts
from ingest.lines import Source, clean
from ingest.pairs import pair_years, sides
from ingest.records import LineRange, Section
from ingest.stacked import stacked_tables

_TEXT = """2031년 주요업무보고

별내교육연수원

첫째 마디  일반 현황 ···· 1
둘째 마디  2031년 주요업무 ···· 3
덧붙임  낱말 풀이와 각주 ···· 9
※ 전화는 모두 041-300-(내선 네 자리)임

첫째 마디  일반 현황
1) 정원과 현원(단위: 명)
구분
연구관
연구사
4급
5급
6급
7급
8급
공무직
계
정원
2
9
1
1
6
5
4
3
31
현원
2
8
1
1
6
5
4
3
30
2) 하는 일(괄호는 현원)
▷ 배움과(18명)
· 자격연수와 직무연수
▷ 살림과(12명)
· 급여와 물품
3) 되돌아봄
부족한 점
보완할 점
소관
접수 마감이 짧다는 민원 12건
접수를 열흘로 늘림
배움과
식당이 좁다는 의견
자리를 40석 더 놓음
살림과

둘째 마디  2031년 주요업무

분야 A  배움 연수

<A-1> 자격연수 운영
책임: 배움과장 남도윤(내선 7110)
담당: 초등 연구사 심가온(내선 7111), 평가 주무관 우하람(내선 7112)
◎ 목적: 전문성을 기름
◎ 2030년 성과
▷ 수료생 96%가 만족
◎ 과정 편성(왼쪽은 2030년 실적, 오른쪽은 2031년 계획)
▷ [초등] 1급 정교사: 2/3과정, 160/1,190명 (주말반 1과정 포함)
▷ [중등] 상담 교사각주1): 1/-과정, 20/-명
▷ 계: 3/3과정, 180/1,190명
◎ 운영 방법
▷ 평가를 나누어 실시
◎ 예산(왼쪽은 2030년, 오른쪽은 2031년): 합계 3,000/3,700천원
세부사업
예산(천원)
1/4분기
2/4분기
3/4분기
4/4분기
611 연수 / 초등 자격연수
2,000/2,500
500(교재 제작)
1,000(운영)
1,000(운영)
-
611 연수 / 중등 자격연수
1,000/1,200
-
700(운영)
재배정
500(평가회)

분야 B  나눔 지원

<B-1> 시설 운영
책임: 살림과장 도이현(내선 7120)
담당: 시설 주무관 금세아(내선 7121)
◎ 목적: 편안한 시설
◎ 2030년 성과
▷ 객실 12실 도배
◎ 2031년 계획
▷ 승강기 2대 교체
◎ 예산: 비예산

덧붙임  낱말 풀이와 각주
각주1) 상담 교사: 학생의 마음을 돌보는 교사
"""


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return parse_briefing(_TEXT, "x")


def test_parts_counted_in_words_and_areas_by_letters(briefing: Briefing) -> None:
    told = [(s.kind, s.number, s.title) for s in briefing.sections if s.kind is not SectionKind.ASPECT]
    assert [one[1:] for one in told if one[0] is SectionKind.AREA] == [("A", "배움 연수"), ("B", "나눔 지원")]
    assert [one[1:] for one in told if one[0] is SectionKind.PROGRAMME] == [
        ("A-1", "자격연수 운영"),
        ("B-1", "시설 운영"),
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
        ("도이현", "041-300-7120", "살림과", "", False),
        ("금세아", "041-300-7121", "살림과", "시설", True),
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
    assert [row.years[0][1].text for row in briefing.budgets if row.section.programme == "B-1"] == ["비예산"]


def test_tables_of_many_columns_and_of_words(briefing: Briefing) -> None:
    cells = {(cell.row[-1], cell.head): cell.text for cell in briefing.cells}
    assert (cells["정원", "공무직"], cells["현원", "연구사"]) == ("3", "8")
    assert (cells["살림과", "현원"], cells["배움과", "현원"]) == ("12명", "18명")
    assert cells["식당이 좁다는 의견", "소관"] == "살림과"
    assert cells["접수 마감이 짧다는 민원 12건", "보완할점"] == "접수를 열흘로 늘림"
    assert [(duty.department, duty.text) for duty in briefing.duties] == [
        ("배움과", "자격연수와 직무연수"),
        ("살림과", "급여와 물품"),
    ]


def test_footnotes_at_the_end_explain_and_their_marks_say_nothing(briefing: Briefing) -> None:
    assert [(d.term, d.text) for d in briefing.definitions] == [("상담 교사", "학생의 마음을 돌보는 교사")]
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
