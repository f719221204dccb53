"""Single lines and small passages: what each is read as."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from ingest import Amount, Aspect, Briefing, BudgetRow, SectionKind, StatementKind

ReadPiece = Callable[[str], Briefing]
RESULTS = "□ 2026년 추진 실적\n\n○ 묶음\n\n"
PLAN = "□ 2027년 추진 계획\n\n○ 묶음\n\n"


def _counted(briefing: Briefing) -> list[tuple[str, str]]:
    return [(c.name, " ".join(f"{count.value}{count.unit}" for count in c.counts)) for c in briefing.courses]


@pytest.mark.parametrize(
    ("line", "courses"),
    [
        ("- [초등] 새내기 연수 등 3과정, 1,200명", [("새내기 연수 등", "3과정 1200명")]),
        ("- 중등 연수, 8과정, 401명", [("중등 연수", "8과정 401명")]),
        ("- ‘바다’ 등 총 13개 과정 약60차시 개발", [("‘바다’ 등 개발", "13과정 60차시")]),
        ("- 이수 처리 연간 약 60만명 지원", [("이수 처리 연간 지원", "600000명")]),
        ("- 표준교재 제작(9종)", [("표준교재 제작", "9종")]),
        ("- 점검단 운영: 교원 21명, '26.5~11월", [("점검단 운영: 교원", "21명")]),
        ("- 연수 1, 791명", [("연수", "1791명")]),
        ("- 상담 확대(3회→4회)", [("상담 확대", "4회")]),
        ("- 권역을 5개에서 8개로 늘림", [("권역을 늘림", "8개")]),
        ("- 수업 나눔 축제 2회, 900명", [("수업 나눔 축제", "2회 900명")]),
        ("- 제안 과제 5건 시행", [("제안 과제 시행", "5건")]),
        ("- 체험 꾸러미 40종 중 18종(45%) 새로 제작", [("체험 꾸러미", "40종"), ("체험 꾸러미 새로 제작", "18종")]),
        ("- 제2회 나눔 마당", []),
        ("- ‘서·논술형’ 외 2개 과정", []),
        ("- 6급 교육과정 제37~42조, 2022 개정 교육과정, 0~5년", []),
        ("- 협력 운영: '26.8~9월", []),
        ("- 가을 합숙 교육 2기 48명(만족도 97.5%)", [("가을 합숙 교육 (만족도 97.5%)", "2기 48명")]),
        (
            "- 초등 12교 128과정, 중등 13교 76과정 연수 운영",
            [("묶음 초등 연수 운영", "12교 128과정"), ("묶음 중등 연수 운영", "13교 76과정")],
        ),
        (
            "- 2027 협력학교 초등 13교, 중등 12교 지정 완료",
            [("2027 협력학교 초등 지정 완료", "13교"), ("2027 협력학교 중등 지정 완료", "12교")],
        ),
        ("- 직무연수 등 21편 지정, 75편 개발", [("직무연수 등 지정", "21편"), ("직무연수 등 개발", "75편")]),
        (
            "- 콘텐츠 신규 개발(5차시, 마이크로러닝 14개)",
            [("콘텐츠 신규 개발", "5차시"), ("콘텐츠 신규 개발 마이크로러닝", "14개")],
        ),
        (
            "- 전 부서 대상 인사간담회(7회) 및 소통 활동 두루 추진(19명)",
            [("전 부서 대상 인사간담회", "7회"), ("소통 활동 두루 추진", "19명")],
        ),
    ],
)
def test_a_line_that_counts(line: str, courses: list[tuple[str, str]], read_piece: ReadPiece) -> None:
    briefing = read_piece(RESULTS + line)
    assert _counted(briefing) == courses
    assert all((c.year, c.group) == (2026, "묶음") for c in briefing.courses)


def test_a_course_line_is_a_statement_with_all_its_words(read_piece: ReadPiece) -> None:
    briefing = read_piece(PLAN + "- [교행 원격] 청렴교육* 등 8과정,\n20,200명")
    statement = briefing.statements[-1]
    assert (statement.text, statement.tag, statement.group) == ("청렴교육 등 8과정, 20,200명", "교행 원격", "묶음")
    assert len(statement.lines) == 2
    assert briefing.courses[0].lines == statement.lines


def test_inner_lines_break_a_counted_line_down(read_piece: ReadPiece) -> None:
    briefing = read_piece(PLAN + "- 상시 과정 10과정, 500명\n - 일반 6과정, 300명\n - 법정 4과정, 200명")
    assert [c.detail_of for c in briefing.courses] == [None, "상시 과정", "상시 과정"]


def test_what_a_change_brings_is_a_part_of_it(read_piece: ReadPiece) -> None:
    briefing = read_piece(PLAN + "- 거점학교를 24교에서 27교로 늘리고 산내권에 2교 추가")
    assert [(str(c.counts[0].value), c.detail_of is not None) for c in briefing.courses] == [("27", False), ("2", True)]


@pytest.mark.parametrize(
    ("line", "rate"),
    [
        ("- 장애인 생산품 구매율 2.5% 이상 달성", "2.5% 이상"),
        ("- 누리집 개편, 이수율 91.8%", "91.8%"),
        ("- 출석률 80% 이상인 사람만 이수", None),
    ],
)
def test_a_rate_that_is_aimed_at(line: str, rate: str | None, read_piece: ReadPiece) -> None:
    assert [cell.text for cell in read_piece(PLAN + line).cells] == ([rate] if rate else [])


def test_a_calendar_with_a_header(read_piece: ReadPiece) -> None:
    table = "월\t주요 일정\t주관 부서\n3월\t입교식(3. 8.), 예약 일원화\t연수부\n4월\t축제(본원 4. 22.)\t연수부\n"
    events = read_piece(PLAN + "- 새내기 연수 2과정, 30명\n\n" + table).events
    assert [(e.month, e.day, e.text) for e in events] == [
        (3, 8, "입교식(연수부)"),
        (3, None, "예약 일원화(연수부)"),
        (4, 22, "축제(본원)(연수부)"),
    ]


def test_people_below_a_year_are_counted_and_name_no_row(read_piece: ReadPiece) -> None:
    table = (
        "프로그램\t대상\t2026년 성과\t\t2027년 계획\t\t인원 증감\n\t\t회\t명\t회\t명\t(명)\n"
        "별빛교실\t초4~6\t36\t1,080\t40\t1,200\t120\n별빛교실\t중·고\t22\t528\t20\t480\t△48\n"
    )
    briefing = read_piece(PLAN + "- 새내기 연수 2과정, 30명\n\n" + table)
    counted = {(c.name, c.year, tuple(str(n.value) for n in c.counts)) for c in briefing.courses if c.tag}
    assert {("중·고", 2026, ("22", "528")), ("초4~6", 2027, ("40", "1200"))} <= counted


def test_schools_of_a_table_are_counted(read_piece: ReadPiece) -> None:
    table = "권역\t초등학교\t중학교\t계\t한도(천원)\n바다권\t3\t2\t5\t4,500\n숲권\t1\t1\t2\t7,000\n"
    cells = read_piece(PLAN + "- 권역별 지정 현황\n\n" + table).cells
    assert [cell.unit for cell in cells if cell.row == ("숲권",)] == ["교", "교", "교", "천원"]


@pytest.mark.parametrize("mark", ["-", "·", "•", "▸", "‣", "ㆍ", "▪", "–"])
def test_any_bullet_stands_below_a_circle(mark: str, read_piece: ReadPiece) -> None:
    last = read_piece(f"{PLAN}{mark} 새내기 연수 2과정, 30명").statements[-1]
    assert (last.text, last.depth, last.group) == ("새내기 연수 2과정, 30명", 1, "묶음")


def test_notes_captions_and_improvement_boxes(read_piece: ReadPiece) -> None:
    briefing = read_piece(
        "□ 2027년 추진 계획\n\n2027년 주요 개선 사항\n\n- ◇ 새로 함\n - 더 자세히\n- ◇ 또 새로 함\n\n- 연수 묶음\n"
        " - 연수 운영\n - ※ 연수: 집합\n"
    )
    said = [(s.kind, s.text, s.group) for s in briefing.statements if s.section.aspect is Aspect.PLAN]
    assert said == [
        (StatementKind.IMPROVEMENT, "새로 함", None),
        (StatementKind.IMPROVEMENT, "더 자세히", "새로 함"),
        (StatementKind.IMPROVEMENT, "또 새로 함", None),
        (StatementKind.GROUP, "연수 묶음", None),
        (StatementKind.BULLET, "연수 운영", "연수 묶음"),
        (StatementKind.NOTE, "연수: 집합", "연수 묶음"),
    ]


def test_a_footnote_box_between_bullets(read_piece: ReadPiece) -> None:
    briefing = read_piece(
        PLAN + "- 혼합교육 및 토핑교육* 운영\n\n토핑교육\n\n사전 학습 + 집합교육\n\n- 다음 일\n\n* 동행: 함께 감"
    )
    assert [(d.term, d.text) for d in briefing.definitions] == [
        ("토핑교육", "사전 학습 + 집합교육"),
        ("동행", "함께 감"),
    ]
    assert [s.text for s in briefing.statements][-2:] == ["혼합교육 및 토핑교육 운영", "다음 일"]


def test_a_box_whose_term_only_a_blank_line_sets_apart(read_piece: ReadPiece) -> None:
    told = "본관 2층에 둔 상담실로, 상담사 2명이 한 사람에게 해마다 여덟 번까지 무료로 상담함"
    briefing = read_piece(f"{PLAN}- 온마루 회복 캠프 4과정, 158명\n\n온마루\n{told}\n\n아무도 쓰지 않은 말\n{told}\n")
    assert [(d.term, d.text) for d in briefing.definitions] == [("온마루", told)]
    assert [c.name for c in briefing.courses if "온마루" in c.name] == ["온마루 회복 캠프"]


@pytest.mark.parametrize(
    ("line", "work"),
    [
        ("○ 계단 보수 공사(금45,870천원)", ("계단 보수 공사", 45870, "천원")),
        ("- 장비 교체(5회, 9,263천원)", ("장비 교체", 9263, "천원")),
        ("- 조명 교체(사업비 1억 2,500만원)", ("조명 교체", 125000000, "원")),
        ("- 외벽 보수 공사: 85백만원", ("외벽 보수 공사", 85, "백만원")),
        ("- 초과(20,646천원) 달성", None),
        ("- 경감(처리비용 절감, 매각대금 수입 515천원)", None),
        ("- 낭비 최소화(협상 14건, 222,682천원 절감)", None),
    ],
)
def test_a_work_with_its_cost(line: str, work: tuple[str, int, str] | None, read_piece: ReadPiece) -> None:
    works = [(w.name, int(w.cost), w.unit) for w in read_piece(RESULTS + line).works]
    assert works == ([work] if work else [])


@pytest.mark.parametrize(
    ("line", "aspect", "year"),
    [
        ("□ 2026년 추진 실적", Aspect.RESULTS, 2026),
        ("2026년 추진 실적", Aspect.RESULTS, 2026),
        ("□ **2026년 추진실적**", Aspect.RESULTS, 2026),
        ("■ '26년 주요 성과", Aspect.RESULTS, 2026),
        ("□2027년도 주요업무 추진계획", Aspect.PLAN, 2027),
        ("예산 집행 계획", Aspect.BUDGET, None),
        ("□ 소요예산", Aspect.BUDGET, None),
        ("□ 기대 효과", None, None),
    ],
)
def test_a_sub_heading(line: str, aspect: Aspect | None, year: int | None, read_piece: ReadPiece) -> None:
    last = read_piece(f"{line}\n\n- 내용").sections[-1]
    assert (last.kind, last.aspect, last.year, last.programme) == (SectionKind.ASPECT, aspect, year, "1-1-1")


@pytest.mark.parametrize("line", ["- 추진 계획 수립", "○ 추진 계획", "추진 계획을 세움", "계획\t내용"])
def test_no_sub_heading(line: str, read_piece: ReadPiece) -> None:
    assert read_piece(line).sections[-1].aspect is Aspect.PURPOSE


def test_a_plan_that_lost_its_heading_begins_at_its_box_and_a_budget_at_its_table(read_piece: ReadPiece) -> None:
    briefing = read_piece(
        "2027년 주요 개선 사항\n\n- ◇ 새로 함\n\n(단위: 천원)\n\n"
        "예산 사업명\t추진 사업명\t1분기\t2분기\n459. 연수\t운영\t10\t20"
    )
    assert [s.aspect for s in briefing.sections[-2:]] == [Aspect.PLAN, Aspect.BUDGET]
    assert briefing.budgets[0].unit == "천원"


def test_a_second_purpose_begins_the_next_programme(read_piece: ReadPiece) -> None:
    briefing = read_piece("□ 사업 목적 및 근거\n\n○ 목적\n\n- 다른 배움")
    assert [(s.number, s.title) for s in briefing.programmes] == [("1-1-1", "첫째 사업"), ("1-1-2", "둘째 사업")]


def test_a_lost_number_is_found_by_the_title(read_piece: ReadPiece) -> None:
    briefing = read_piece("**둘째사업**\n\n작성자\n담당: 강감찬\n☎ 031-820-0603\n\n□ 사업 목적 및 근거\n\n- 넓힘")
    second = briefing.programmes[1]
    assert (second.number, briefing.lines[second.lines.first - 1]) == ("1-1-2", "**둘째사업**")


def test_a_number_given_in_passing_begins_no_programme(read_piece: ReadPiece) -> None:
    briefing = read_piece(PLAN + "- 문의처는 아래와 같음\n\n담당: 강감찬\n☎ 031-820-0603\n\n- 끝")
    assert len(briefing.programmes) == 1
    assert [(c.name, c.section.aspect) for c in briefing.contacts][-1] == ("강감찬", Aspect.PLAN)


HEADER = (
    "□ 예산 집행 계획\n\n(단위: 백만원, %)\n\n"
    "예산 사업명\t추진 사업명\t예산액\t\t집행예정액 / 집행내용\t\t\t\t설명자료 쪽수\n"
    "\t\t'27\t'26\t1분기\t2분기\t3분기\t4분기\t\n"
)


def _row(row: BudgetRow) -> tuple[object, ...]:
    years = tuple(amount.text for _, amount in row.years)
    return row.code, row.programme_name, row.item, years, tuple(q.text for q in row.quarters), row.page, row.remark


def test_a_merged_programme_cell_holds_for_the_rows_below(read_piece: ReadPiece) -> None:
    rows = read_piece(
        HEADER
        + "459. 연수\t초등\t300\t200\t100\t100\t100\t-\t1,954\n\t\t\t\t운영\t운영\t-\t-\t\n"
        + "\t중등\t30\t20\t10\t10\t10\t-\t"
    ).budgets
    assert _row(rows[0]) == ("459", "연수", "초등", ("300", "200"), ("100", "100", "100", "-"), "1954", None)
    assert _row(rows[1]) == ("459", "연수", "중등", ("30", "20"), ("10", "10", "10", "-"), None, None)
    assert (rows[0].purposes, rows[0].unit, len(rows[0].lines)) == (("운영", "운영", "", ""), "백만원", 2)


def test_pages_remarks_negatives_and_notes(read_piece: ReadPiece) -> None:
    rows = read_piece(
        HEADER
        + "특교\t가\t재배정\t1.5\t재배정 -\t재배정\t재배정\t재배정\t1,954~1,956 ※일부 재배정\n"
        + "459 나\t나\t△3\t-\t△3 반납 1회\t-\t-\t-\t특교 편성예정\n※ 도비 포함\t\t\t\t\t\t\t\t"
    ).budgets
    assert _row(rows[0])[5:] == ("1954~1956", "※일부 재배정")
    assert rows[0].years[0][1].value is None
    assert _row(rows[1])[5:] == (None, "특교 편성예정 / ※ 도비 포함")
    assert (int(rows[1].years[0][1].value or 0), rows[1].purposes[0]) == (-3, "반납 1회")


def test_further_columns_are_read_by_their_headers(read_piece: ReadPiece) -> None:
    rows = read_piece(
        "□ 소요예산\n\n사업코드\t예산사업명\t추진사업명\t2027년 예산액(천원)\t2026년 예산액\t증감"
        "\t1/4분기\t2/4분기\t3/4분기\t4/4분기\t비고\n"
        "701\t예술\t합창\t120\t100\t20\t30\t30\t30\t30\t도비 50%\n합계\t\t\t120\t100\t20\t30\t30\t30\t30\t"
    ).budgets
    assert _row(rows[0]) == ("701", "예술", "합창", ("120", "100"), ("30",) * 4, None, "도비 50%")
    assert rows[0].extras == (("증감", Amount(Decimal(20), "20")),)
    assert (rows[0].unit, rows[1].is_total, rows[1].item) == ("천원", True, "합계")


def test_a_table_carried_over_a_page_break_is_one_table(read_piece: ReadPiece) -> None:
    body = (
        "459. 연수\t초등\t300\t200\t100\t100\t100\t-\t1\n\n{}460. 직무\t중등\t30\t20\t10\t10\t10\t-\t2\n"
        "합계\t\t330\t220\t110\t110\t110\t-\t"
    )
    for again in ("", HEADER.split("\n\n")[2]):
        briefing = read_piece(HEADER + body.format(again))
        assert [row.item for row in briefing.budgets] == ["초등", "중등", "합계"]
        assert briefing.findings == ()
        assert briefing.warnings == ()


def test_differences_are_findings_and_subtotals_cover_their_own_rows(read_piece: ReadPiece) -> None:
    findings = read_piece(
        HEADER
        + "1. 가\t초등\t300\t200\t100\t100\t90\t-\t\n소계\t\t300\t210\t100\t100\t90\t-\t\n"
        + "2. 나\t중등\t30\t20\t10\t10\t10\t-\t\n소계\t\t30\t20\t10\t10\t10\t-\t\n합계\t\t330\t220\t110\t110\t100\t-\t"
    ).findings
    assert [(f.column, int(f.stated), int(f.computed)) for f in findings] == [("2027", 300, 290), ("2026", 210, 200)]
    assert all(f.message.endswith("입니다.") and "백만원" in f.message for f in findings)


def test_a_plan_states_its_goal_and_a_column_of_averages_no_people(read_piece: ReadPiece) -> None:
    briefing = read_piece(
        "□ 설문 응답\n\n(단위: 명, 5점 만점)\n구분\t응답 인원\t평균\n온부\t412\t4.58\n길부\t510\t4.61\n\n"
        "□ 2027년 추진 계획\n\n- 목표 이수율 93%\n"
    )
    told = {(c.column, c.unit) for c in briefing.cells}
    assert {(("응답인원",), "명"), (("평균",), "점"), (("이수율", "목표"), "%")} <= told


def test_a_row_for_a_month_lists_events(read_piece: ReadPiece) -> None:
    briefing = read_piece(
        "□ 2027년 추진 계획\n\n월\t주요 일정\t주관 부서\n"
        "1월\t첫 모임\t온부\n2월\t나눔, 배움(1, 2기)\t온부, 길부\n3월\t하나, 둘\t온부\n"
    )
    assert [(e.month, e.text) for e in briefing.events] == [
        (1, "첫 모임(온부)"),
        (2, "나눔(온부)"),
        (2, "배움(1, 2기)(길부)"),
        (3, "하나(온부)"),
        (3, "둘(온부)"),
    ]
