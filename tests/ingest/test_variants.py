"""Other briefings' ways of printing contacts, counts and budgets, each read as the usual way is."""

from collections.abc import Callable

import pytest

from ingest import Briefing

ReadPiece = Callable[[str], Briefing]


@pytest.mark.parametrize(
    ("block", "people"),
    [
        (  # a front for all, roles from the heads of columns, two numbers behind two names
            "■ 담당자 (☎ 031-820-)\n부서\t책임자\t담당자\n연수부\t한도겸(2320)\t공민재, 천소율(2324, 2325)",
            [
                "연수부 책임자 한도겸 031-820-2320",
                "연수부 담당자 공민재 031-820-2324",
                "연수부 담당자 천소율 031-820-2325",
            ],
        ),
        (  # names behind their posts in brackets, numbers below
            "작성자\t기획부장(한도겸)\t수석연구사(공민재)\t담당(천소율)"
            "\n\t☎ 031-820-2320\t☎ 031-820-2324\t☎ 031-820-2325",
            [
                "기획부 기획부장 한도겸 031-820-2320",
                "기획부 수석연구사 공민재 031-820-2324",
                "기획부 담당 천소율 031-820-2325",
            ],
        ),
        (  # what somebody does in brackets behind the name, one value a line
            "작성 자\n연수과장: 한도겸\n담당: 공민재, 천소율(급식)\n☎ 031-820-2320\n☎ 031-820-2324, 2325",
            [
                "연수과 연수과장 한도겸 031-820-2320",
                "연수과 담당 공민재 031-820-2324",
                "연수과 담당 천소율 031-820-2325",
            ],
        ),
        (  # whoever leads stands last, in every row
            "보고자\t담당: 천소율\t수석연구사: 공민재\t기획부장: 한도겸"
            "\n\t☎ 031-820-2325\t☎ 031-820-2324\t☎ 031-820-2320"
            "\n\t담당: 노을빛\t교육2팀장: 라온새\t운영부장: 마루한\n\t☎ 031-820-2335\t☎ 031-820-2334\t☎ 031-820-2330",
            [
                "기획부 담당 천소율 031-820-2325",
                "기획부 수석연구사 공민재 031-820-2324",
                "기획부 기획부장 한도겸 031-820-2320",
                "운영부 담당 노을빛 031-820-2335",
                "운영부 교육2팀장 라온새 031-820-2334",
                "운영부 운영부장 마루한 031-820-2330",
            ],
        ),
        (  # … or in the block
            "보고자\n담당: 공민재, 천소율\n운영팀장: 노을빛\n연수과장: 한도겸"
            "\n☎ 031-820-2324, 2325\n☎ 031-820-2322\n☎ 031-820-2320",
            [
                "연수과 담당 공민재 031-820-2324",
                "연수과 담당 천소율 031-820-2325",
                "연수과 운영팀장 노을빛 031-820-2322",
                "연수과 연수과장 한도겸 031-820-2320",
            ],
        ),
        (  # the head of the house above those of its departments belongs to none
            "연락처\n원장: 한도겸\n기획부장: 공민재\n☎ 031-820-2320\n☎ 031-820-2324",
            ["원장 한도겸 031-820-2320", "기획부 기획부장 공민재 031-820-2324"],
        ),
        (  # a table whose numbers are headed by that alone
            "■ 업무 담당자\n부서\t직위\t성명\t담당 업무\t번호\n"
            "연수부\t부장\t한도겸\t총괄\t2320\n연수부\t주무관\t공민재\t계약\t2324",
            ["연수부 연수부장 한도겸 2320", "연수부 주무관 공민재 2324"],
        ),
        (  # a front for each of two departments
            "◆ 업무담당 (분원 031-651-, 본원 031-640-)\n분원\t분원장 한도겸(2320)\n연수부\t연구사 공민재(2324)",
            ["분원 분원장 한도겸 031-651-2320", "연수부 연구사 공민재 031-640-2324"],
        ),
        (  # numbers bare behind names
            "■ 문의처 (전화 031-820-)\n연수부장 한도겸 2320\n연구사 공민재 2324",
            ["연수부 연수부장 한도겸 031-820-2320", "연수부 연구사 공민재 031-820-2324"],
        ),
        (  # one value a line, all names before all numbers
            "■ 업무담당 (☏ 031-820-)\n연수부\n\n부장 한도겸\n\n주무관 공민재, 천소율\n2320\n2324, 2325",
            [
                "연수부 연수부장 한도겸 031-820-2320",
                "연수부 주무관 공민재 031-820-2324",
                "연수부 주무관 천소율 031-820-2325",
            ],
        ),
        (  # a table in which later rows leave out the front
            "■ 업무 담당자\n구분\t성명\t전화\n부장\t한도겸\t031-820-2320\n담당\t공민재\t2324",
            ["부장 한도겸 031-820-2320", "담당 공민재 031-820-2324"],
        ),
    ],
)
def test_contacts(block: str, people: list[str], read_piece: ReadPiece) -> None:
    briefing = read_piece(block)
    said = [" ".join(filter(None, (c.department, c.role, c.name, c.phone))) for c in briefing.contacts]
    assert said[2:] == people  # the first two stand in the frame
    assert briefing.warnings == ()
    assert len(briefing.programmes) == 1


@pytest.mark.parametrize(
    ("table", "amounts"),
    [
        (
            "세부사업명\t전년도 예산액\t예산액\t증감\t1~3월\t4~6월\t7~9월\t10~12월\n"
            "독서 연수\t90\t120\t30\t30\t40\t50\t-",
            ["120 90 30 40 50 -"],
        ),
        ("과제\t올해 예산\t작년 예산\t비고\n독서 연수\t120\t90\t신규", ["120 90    "]),
        (
            "사업코드\t세부사업\t금년도\t전년도\t1/4\t2/4\t3/4\t4/4\n71\t6급 연수\t120\t△3\t30\t40\t50\t-"
            "\n산출내역\t\t\t\t강사료\t교재\t-\t-\n72\t새 연수\t추경 예정\t-\t-\t-\t-\t-",
            ["120 △3 30 40 50 -", "추경 예정 - - - - -"],
        ),
        (  # names broken over two lines, of which the second comes twice
            "세부사업\t2027년\t2026년\t1분기\t2분기\t3분기\t4분기\n초등 단계별\n직무연수\t120\t90\t30\t40\t50\t-\n"
            "중등 단계별\n직무연수\t80\t70\t20\t20\t20\t20",
            ["120 90 30 40 50 -", "80 70 20 20 20 20"],
        ),
    ],
)
def test_budgets(table: str, amounts: list[str], read_piece: ReadPiece) -> None:
    rows = read_piece(f"□ 소요예산\n(단위: 천원)\n{table}").budgets
    read = [" ".join(a.text for a in (*(amount for _, amount in row.years), *row.quarters)) for row in rows]
    assert read == amounts
    assert all([year for year, _ in row.years] == [2027, 2026] for row in rows)


def test_a_budget_in_prose_names_programmes_and_quarters(read_piece: ReadPiece) -> None:
    total, one, two, three = read_piece(
        "□ 소요예산\n ○ 총액: 금900천원 (2026년 금800천원)\n  - 초등 연수(31. 기본 운영): 금500천원 (2026년 금450천원)"
        "\n  - 중등 연수(32): 금300천원\n  - 자료집 발간: 약 100천원"
        "\n  - 집행 시기: 1분기 금200천원, 2분기 금300천원, 3분기 금300천원, 4분기 금100천원"
    ).budgets
    assert [(row.item, row.code, row.programme_name) for row in (one, two, three)] == [
        ("초등 연수", "31", "기본 운영"),
        ("중등 연수", "32", ""),
        ("자료집 발간", None, ""),
    ]
    assert [[amount.text for _, amount in row.years] for row in (total, one, two)] == [
        ["900", "800"],
        ["500", "450"],
        ["300"],
    ]
    assert total.is_total
    assert [amount.text for amount in total.quarters] == ["200", "300", "300", "100"]
    assert total.spread
    assert total.spread.lines.first == total.lines.first + 4


def test_a_number_alone_is_of_the_programme_named_elsewhere(read_piece: ReadPiece) -> None:
    rows = read_piece(
        "□ 소요예산\n(단위: 천원)\n추진 사업명\t예산 사업명\t'27\t'26\n"
        "초등 연수\t317. 직무연수\t30\t20\n강사 연수(317)\t\t10\t9\n"
    ).budgets
    assert {row.programme_name for row in rows} == {"직무연수"}


def test_what_amounts_are_for_stands_in_a_line_beneath(read_piece: ReadPiece) -> None:
    row = read_piece(
        "□ 소요예산\n(단위: 천원)\n코드\t사업\t금년도\t1/4분기\t2/4분기\n"
        "71\t6급 연수\t70\t30\t40\n산출내역\t\t\t강사료\t교재"
    ).budgets[0]
    assert (row.code, row.item, row.purposes) == ("71", "6급 연수", ("강사료", "교재", "", ""))


@pytest.mark.parametrize(
    ("plan", "course"),
    [
        ("▪ 독서 연수(3과정, 120명)", "독서 연수: 3과정 120명"),
        ("▪ 독서 연수: 3과정 120명", "독서 연수: 3과정 120명"),
        ("▪ 독서 연수 – 3과정 120명", "독서 연수: 3과정 120명"),
        ("▪ 묶음\n · [초등] 독서 연수: 3과정, 120명", "묶음 초등 독서 연수: 3과정 120명"),
        (
            "\n(단위: 과정, 명)\n대상\t과정명\t전년도\t\t금년도\t\n\t\t과정\t인원\t과정\t인원\n"
            "초등\t독서 연수\t2\t90\t3\t120",
            "과정, 인원 초등 독서 연수: 3과정 120명",
        ),
    ],
)
def test_courses(plan: str, course: str, read_piece: ReadPiece) -> None:
    read = read_piece(f"□ 금년도 추진계획\n{plan}").courses[0]
    counts = " ".join(f"{count.value}{count.unit}" for count in read.counts)
    assert f"{' '.join(filter(None, (read.group, read.tag, read.name)))}: {counts}" == course
    assert read.year == 2027


@pytest.mark.parametrize(
    ("words", "year"), [("전년도 추진성과", 2026), ("지난해 실적", 2026), ("올해 추진 실적", 2027)]
)
def test_a_year_in_words(words: str, year: int, read_piece: ReadPiece) -> None:
    assert read_piece(f"■ {words}\n▪ 독서 연수 3과정").courses[0].year == year


def test_grounds_after_a_purpose_begin_no_programme(read_piece: ReadPiece) -> None:
    assert len(read_piece("□ 추진배경\n- 요구가 늘어남\n\n□ 사업 필요성\n- 모자람").programmes) == 1


def test_a_kind_of_post_that_is_not_parted_names_its_row_alone(read_piece: ReadPiece) -> None:
    cells = read_piece(
        "□ 인력\n(단위: 명)\n직군\t직급\t현원\t정원\n전문직\t연구관\t2\t2\n"
        "\t연구사\t6\t7\n\t소 계\t8\t9\n전산직\t\t1\t1\n총계\t\t9\t10"
    ).cells
    assert [(cell.row, cell.text) for cell in cells if cell.column == ("정원",)] == [
        (("전문직", "연구관"), "2"),
        (("전문직", "연구사"), "7"),
        (("전문직", "소계"), "9"),
        (("전산직",), "1"),
        (("총계",), "10"),
    ]
