"""A house that prints all numbers of a heading, numbers without their area code, tags in round brackets and tables of
one row; its pages carry the report's title."""

import pytest

from ingest import Briefing, parse_briefing
from ingest.heading_marks import with_own_numbers, with_tag_brackets

_PROGRAMME = """Ⅱ. {area}. {letter}. {title}
추진 부서        부(과)장           팀장               담당자
초등연수부       한도겸(310-2101)   공민재(310-2111)   천소율·기하늘(310-2112·2113)
총무부 시설과    봉서윤(310-2201)   -                  명노아(310-2211)
{note}
□ 목적 및 근거
○ 목적: 배움을 넓힘

□ 2026년 추진 계획
- (초등) 수업 나눔 3과정, 60명
- (중등) 수업 나눔 2과정, 40명
- (원격) 수업 나눔 1과정, 90명

□ 예산 집행 계획
(단위: 천원)
예산 사업명      추진 사업명      예산액                       집행예정액 / 집행내용            설명자료 쪽수
                                  ’26       ’25      1분기      2분기      3분기      4분기
71. 기본운영     수업 나눔 연수   12,400    11,300   2,400      4,000      3,500      2,500      1,210
                                                     연수운영   연수운영   연수운영   연수운영
합계                              12,400    11,300   2,400      4,000      3,500      2,500

- {page} -
2026년 주요업무계획
"""
_FRAME = """2026년 주요업무계획
물안교육연수원

Ⅰ. 일반 현황

Ⅰ. 1. 연 혁
- 2001. 3. 2.  물안교육연수원 개원하고 제1기 초등 교감 자격연수와 유치원 원감 자격연수를 함께
  개강
- 2009. 4. 1.  생활관 개관

Ⅰ. 2. 시설
구분      소재지              건물 면적(㎡)   비고
본관      물안시 배움로 11    8,642           준공 2001년
생활관    〃                  3,215           준공 2009년

- 1 -
2026년 주요업무계획

Ⅱ. 주요업무 추진 계획

"""


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    programmes = (("1", "가", "수업 연수"), ("1", "나", "상담 연수"), ("2", "가", "행정 연수"))
    text = _FRAME
    for page, (area, letter, title) in enumerate(programmes, start=2):
        note = "※ 전화번호 앞에 지역번호 058을 붙임\n" if page == 2 else ""
        head = f"Ⅱ. {area}. 영역 {area}의 연수\n\n" if letter == "가" else ""
        text += head + _PROGRAMME.format(area=area, letter=letter, title=title, note=note, page=page)
    return parse_briefing(text, "x")


def test_programmes_have_the_last_number_of_their_heading(briefing: Briefing) -> None:
    assert [(p.number, p.title) for p in briefing.programmes] == [
        ("1-1", "수업 연수"), ("1-2", "상담 연수"), ("2-1", "행정 연수"),
    ]  # fmt: skip
    assert not briefing.warnings


def test_the_area_code_of_a_note_holds_for_every_number(briefing: Briefing) -> None:
    told = {c.name: (c.phone, c.role, c.stated is not None) for c in briefing.contacts}
    assert told["한도겸"] == ("058-310-2101", "초등연수부장", True)
    assert told["봉서윤"] == ("058-310-2201", "시설과장", True)
    assert told["기하늘"] == ("058-310-2113", "담당자", True)
    assert len(briefing.contacts) == 6 * len(briefing.programmes)


def test_a_budget_of_one_row_and_its_total(briefing: Briefing) -> None:
    row, total = briefing.budgets[:2]
    assert (row.code, row.item, row.page) == ("71", "수업 나눔 연수", "1210")
    assert [amount.text for amount in row.quarters] == ["2,400", "4,000", "3,500", "2,500"]
    assert total.is_total and total.amount(2026) == row.amount(2026)


def test_what_is_told_in_two_lines_or_by_a_ditto_sign(briefing: Briefing) -> None:
    first = briefing.events[0]
    assert first.text.endswith("함께 개강") and len(briefing.events) == 2
    cell = next(c for c in briefing.cells if c.row == ("생활관",) and c.column == ("소재지",))
    assert cell.text == "물안시 배움로 11" and briefing.quote(cell.lines).count("\n") == 1


def test_tags(briefing: Briefing) -> None:
    assert [(c.tag, c.name) for c in briefing.courses[:3]] == [
        ("초등", "수업 나눔"), ("중등", "수업 나눔"), ("원격", "수업 나눔"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ⅲ. 1. 가. 자격연수 내실화", "가. 자격연수 내실화"),
        ("Ⅲ. 2. 미래역량 연수", "2. 미래역량 연수"),
        ("Ⅲ. 1. 2. 직무연수", "1-2. 직무연수"),
        ("Ⅲ. 주요업무", None),
        ("Ⅰ. 1981. 3. 20. 설립", None),
    ],
)
def test_own_numbers(line: str, expected: str | None) -> None:
    assert with_own_numbers([line]) == (expected or line,)


def test_a_few_words_in_brackets_are_no_tags() -> None:
    lines = ("- (총무팀) 인사", "- (재정팀) 계약", "- (시설팀) 공사")
    assert with_tag_brackets(lines) == lines
