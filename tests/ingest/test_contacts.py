"""Contact blocks in the shapes that briefings print them."""

import pytest

from ingest.contacts import contact_blocks, read_contacts
from ingest.lines import Source
from ingest.records import Contact, LineRange, Section, SectionKind


def _read(text: str) -> tuple[list[Contact], list[str]]:
    source = Source(tuple(text.split("\n")))
    section = Section(None, "작성자", ("작성자",), LineRange(1, len(source)), SectionKind.ASPECT)
    (block,) = contact_blocks(source)
    return read_contacts(source, section, block)


HONG, LEE = ("홍길동", "총무부", "031-820-0601"), ("이순신", "총무부", "031-820-0602")


@pytest.mark.parametrize(
    "text",
    [
        "작성 자\t총무부장: 홍길동\t담당: 이순신\n\t☎ 031-820-0601\t☎ 031-820-0602",
        "작성 자\n총무부장: 홍길동\t담당: 이순신\n☎ 031-820-0601\t☎ 031-820-0602",
        "작성 자\n\n총무부장: 홍길동\n\n담당: 이순신\n\n☎ 031-820-0601\n\n☎ 031-820-0602",
        "작성 자\n\n총무부장: 홍길동 담당: 이순신\n\n☎ 031-820-0601\n\n☎ 031-820-0602",
        "작성 자\n총무부장: 홍길동\n☎ 031-820-0601담당: 이순신\n☎ 031-820-0602",
        "작성 자\t총무부장: 홍길동 ☎ 031-820-0601\n\t담당: 이순신 ☎ 031-820-0602",
        "작성자\t총무부장\t홍길동\t☎ 031-820-0601\n\t담당자\t이순신\t☎ 031-820-0602",
        "작성자\n부서\t직위\t성명\t전화번호\n총무부\t부장\t홍길동\t031-820-0601\n\t담당\t이순신\t031-820-0602",
        "작성자\n총무부장 홍길동 (031) 820-0601\n주무관 이순신 031)820-0602",
        "작성자\n총무부장: 홍 길동(☎ 031-820-0601)\n담당 : 이 순신 (0602)",
        "작성자：홍길동(총무부장), ☎ 031－820－0601\n담당：이순신 ☎ 031.820.0602",
        "□ 작성자\n총무부장: 홍길동 주무관: 이순신\n☎ 031-820-0601, 0602",
    ],
)
def test_two_people_in_any_shape(text: str) -> None:
    contacts, warnings = _read(text)
    assert [(c.name, c.department, c.phone) for c in contacts] == [HONG, LEE]
    assert [c.extension for c in contacts] == ["0601", "0602"]
    assert warnings == []


@pytest.mark.parametrize(
    ("text", "teams"),
    [
        ("총무과장: 홍길동\n서무팀장: 이순신\n담당: 강감찬, 최영\n☎ 02-1-8001\n☎ 02-1-8010\n☎ 02-1-8011, 8012",
         {"홍길동": "", "이순신": "서무팀", "강감찬": "서무팀", "최영": "서무팀"}),
        ("총무과장 홍길동(☎ 02-123-8001)\t서무팀장 이순신(☎ 02-123-8010)\t담당 강감찬(☎ 02-123-8011)",
         {"홍길동": "", "이순신": "서무팀", "강감찬": "서무팀"}),
        ("서무팀장: 이순신\n경리팀장: 최영\n담당: 강감찬\n☎ 02-123-8010\n☎ 02-123-8020\n☎ 02-123-8011",
         {"이순신": "서무팀", "최영": "경리팀", "강감찬": ""}),
    ],
)  # fmt: skip
def test_a_team_is_told_by_its_leader(text: str, teams: dict[str, str]) -> None:
    """Of whom several leaders stand before, nobody says whose they are."""
    assert {c.name: c.team for c in _read(f"작성자\n{text}")[0]} == teams


def test_several_names_take_several_numbers_in_order() -> None:
    contacts, _ = _read(
        "작성 자\t행정지원과장: 홍길동\t담당: 이순신, 강감찬, 을지문덕\n\t☎ 02-123-8001\t☎ 02-123-8053,8062,8162"
    )
    assert [(c.name, c.phone) for c in contacts[1:]] == [
        ("이순신", "02-123-8053"),
        ("강감찬", "02-123-8062"),
        ("을지문덕", "02-123-8162"),
    ]


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("이순신·강감찬(☎ 02-123-8053, 8062)", {"이순신": "8053", "강감찬": "8062"}),
        ("이순신·강감찬·최영(☎ 02-123-8053,8062,8070)", {"이순신": "8053", "강감찬": "8062", "최영": "8070"}),
        ("이순신, 강감찬 주무관(☎ 02-123-8053/8062)", {"이순신": "8053", "강감찬": "8062"}),
        ("사서 이순신(☎ 02-123-8053), 강감찬·최영(☎ 8062, 8070)", {"이순신": "8053", "강감찬": "8062", "최영": "8070"}),
        ("전산직 이순신·강감찬(☎ 02-123-8053~4)", {"이순신": "8053", "강감찬": "8054"}),
        ("시설팀, 이순신(☎ 02-123-8053)", {"이순신": "8053"}),
        ("이순신·강감찬(☎ 02-123-8053)", {"이순신": "8053", "강감찬": "8053"}),
    ],
)
def test_names_in_a_list_share_a_bracket_of_numbers(behind: str, told: dict[str, str]) -> None:
    contacts, _ = _read(f"담당: 행정지원과장 홍길동(☎ 02-123-8001), {behind}")
    assert {c.name: c.extension for c in contacts} == {"홍길동": "8001", **told}
    assert {c.name for c in contacts if c.in_charge} == told.keys()


@pytest.mark.parametrize("sign", [", ", "/", " , "])
def test_several_roles_before_one_colon_belong_to_a_name_each(sign: str) -> None:
    contacts, warnings = _read(
        "작성 자\n\n시설관리과장: 홍길동\n\n"
        f"시설팀장{sign}생활관팀장: 이순신, 강감찬\n\n담당: 최영, 김시민, 권율\n\n"
        "☎ 059-760-2110\n\n☎ 059-760-2241, 2242\n\n☎ 059-760-2246, 2247, 2248"
    )
    assert [(c.name, c.role, c.department, c.extension) for c in contacts] == [
        ("홍길동", "시설관리과장", "시설관리과", "2110"),
        ("이순신", "시설팀장", "시설관리과", "2241"),
        ("강감찬", "생활관팀장", "시설관리과", "2242"),
        ("최영", "담당", "시설관리과", "2246"),
        ("김시민", "담당", "시설관리과", "2247"),
        ("권율", "담당", "시설관리과", "2248"),
    ]
    assert warnings == []


def test_several_heads_before_one_colon_lead_a_department_each() -> None:
    contacts, _ = _read("작성자\n총무과장, 재무과장: 홍길동, 이순신\n☎ 031-820-0601, 0602")
    assert [(c.name, c.department, c.extension) for c in contacts] == [
        ("홍길동", "총무과", "0601"),
        ("이순신", "재무과", "0602"),
    ]


def test_names_with_an_extension_each() -> None:
    contacts, _ = _read("작성자\n담당: 홍길동(8112), 이순신(8113)\n☎ 031-820-8111")
    assert [(c.name, c.phone) for c in contacts] == [("홍길동", "031-820-8112"), ("이순신", "031-820-8113")]


def test_an_extension_that_is_dialled_after_the_number() -> None:
    contacts, _ = _read("작성자\n총무과장: 홍길동 ☎ 031-820-0600 (내선 611)\n담당: 이순신 ☎ 031-820-0600(내선 612)")
    assert [(c.phone, c.extension) for c in contacts] == [("031-820-0600", "611"), ("031-820-0600", "612")]


def test_a_range_of_numbers() -> None:
    contacts, _ = _read("작성자\n담당: 홍길동, 이순신\n☎ 031-820-8111~2")
    assert [c.extension for c in contacts] == ["8111", "8112"]


def test_the_head_of_the_row_gives_the_department_and_a_team_leader_only_where_nobody_else_leads() -> None:
    contacts, _ = _read(
        "작성 자\t연수부장: 홍길동\t팀장: 이순신\n\t☎ 02-123-8001\t☎ 02-123-8002\n"
        "\t총무과장: 강감찬\t총무팀장: 을지문덕\n\t☎ 02-123-8003\t☎ 02-123-8004"
    )
    assert [c.department for c in contacts] == ["연수부", "연수부", "총무과", "총무과"]
    alone, _ = _read("작성자\n시설팀장: 홍길동\n담당: 이순신\n☎ 02-123-8001\n☎ 02-123-8002")
    assert [c.department for c in alone] == ["시설팀", "시설팀"]


def test_e_mail_addresses() -> None:
    rows, _ = _read("작성자\t총무부장: 홍길동\t담당: 이순신\n\t☎ 031-820-0601\t☎ 031-820-0602\n\th@sen.kr\tl@sen.kr")
    assert [c.email for c in rows] == ["h@sen.kr", "l@sen.kr"]
    inline, _ = _read("작성자\n담당자: 홍길동(☎ 031-820-0601, 팩스 031-820-0699, hong@sen.go.kr)")
    assert [(c.phone, c.email) for c in inline] == [("031-820-0601", "hong@sen.go.kr")]


def test_a_person_without_a_number_does_not_take_the_next_ones() -> None:
    contacts, warnings = _read(
        "작성자\t총무부장: 홍길동\t담당: 이순신\n\t☎ 031-820-0601\t\n"
        "\t교무부장: 강감찬\t담당: 을지문덕\n\t☎ 031-820-0603\t☎ 031-820-0604"
    )
    assert [c.phone for c in contacts] == ["031-820-0601", "", "031-820-0603", "031-820-0604"]
    assert len(warnings) == 1
    assert "이순신" in warnings[0]


def test_a_contact_spans_the_lines_of_name_and_number() -> None:
    contacts, _ = _read("작성 자\n\n총무부장: 홍길동\n\n담당: 이순신\n\n☎ 031-820-0601\n\n☎ 031-820-0602")
    assert [(c.lines.first, c.lines.last) for c in contacts] == [(3, 7), (5, 9)]


@pytest.mark.parametrize(
    "line",
    [
        "☞ 담당: 총무부장 홍길동(내선 0601) / 교육연구사 이순신·강감찬(내선 0602·0603)",
        "  ☎ 담당: 총무부장 홍길동(내선 0601) / [집합] 교육연구사 이순신(내선 0602) / 주무관 강감찬(내선 0603)",
        "담당: 총무부장 홍길동(교환 0601), 주무관 이순신·강감찬(교환 0602, 0603)",
    ],
)
def test_one_line_names_posts_with_their_extensions(line: str) -> None:
    contacts, _ = _read(line)
    assert [(c.name, c.extension) for c in contacts] == [("홍길동", "0601"), ("이순신", "0602"), ("강감찬", "0603")]
    assert contacts[0].role == "총무부장"


@pytest.mark.parametrize(
    "label",
    ["▶ 담당부서·담당자·전화", "담당부서/담당자/전화번호", "□ 소관부서 및 담당자, 내선번호", "담당부서·성명·연락처"],
)
def test_a_label_may_say_all_that_follows(label: str) -> None:
    contacts, _ = _read(f"{label}: 총무부 홍길동(031-820-0601) / 마루분원 이순신(031-820-0602)")
    assert [(c.name, c.department, c.extension) for c in contacts] == [
        ("홍길동", "총무부", "0601"),
        ("이순신", "마루분원", "0602"),
    ]


def test_a_foreign_name_in_a_table_keeps_its_number() -> None:
    contacts, warnings = _read(
        "부서\t성명\t직위\t전화\n총무부\t홍길동\t연구사\t031-820-0601\n총무부\t에밀리 하트\t원어민강사\t031-820-0602"
    )
    assert [(c.name, c.extension) for c in contacts] == [("홍길동", "0601"), ("에밀리 하트", "0602")]
    assert warnings == []


def test_those_behind_the_head_of_a_department_in_one_line_are_of_it() -> None:
    contacts, _ = _read(
        "담당부서: 총무부(부장 홍길동 ☎ 7110, 담당 이순신 ☎ 7112), 시설부(부장 강감찬 ☎ 7120, 담당 을지문덕 ☎ 7121)"
    )
    assert [(c.name, c.department) for c in contacts] == [
        ("홍길동", "총무부"),
        ("이순신", "총무부"),
        ("강감찬", "시설부"),
        ("을지문덕", "시설부"),
    ]


def test_a_table_of_those_in_charge_tells_the_team_of_each() -> None:
    rows = ["연수부\t부장\t홍길동\t031-820-0600", "연수부 초등팀\t연구사\t이순신\t031-820-0601"]
    rows += ["연수부 초등팀\t주무관\t강감찬\t031-820-0602", "연수부 중등팀\t연구사\t최영\t031-820-0603"]
    contacts, _ = _read("\n".join(("□ 담당", "부서\t직위\t성명\t전화", *rows)))
    assert [(c.name, c.team, c.in_charge) for c in contacts] == [
        ("홍길동", "", False),
        ("이순신", "초등팀", True),
        ("강감찬", "초등팀", True),
        ("최영", "중등팀", True),
    ]


def test_a_table_heads_who_leads_and_who_is_in_charge_with_a_number_behind_each() -> None:
    contacts, _ = _read(
        "작성자\t부서\t부장\t담당\n\t총무부\t홍길동 ☎ 077-640-3004\t이순신 ☎ 077-640-3041, 최영 ☎ 077-640-3042"
    )
    assert [(c.name, c.role, c.department, c.extension, c.in_charge) for c in contacts] == [
        ("홍길동", "총무부장", "총무부", "3004", False),
        ("이순신", "담당", "총무부", "3041", True),
        ("최영", "담당", "총무부", "3042", True),
    ]
