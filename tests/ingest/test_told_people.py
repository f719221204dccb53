"""Sentences that say who does what, and cells of several people."""

from ingest.contacts import read_contacts
from ingest.lines import Source
from ingest.records import Contact, LineRange, Section, SectionKind


def _read(*lines: str) -> list[Contact]:
    source = Source(lines)
    section = Section("3-1", "시설", ("3-1 시설",), LineRange(1, len(lines)), SectionKind.PROGRAMME, "3-1", None)
    return read_contacts(source, section, LineRange(1, len(lines)))[0]


def test_a_sentence_says_who_does_what() -> None:
    """Who leads is not in charge, and what the whole is about is nobody's own duty."""
    text = (
        "☞ 총괄은 총무과 함지석 과장(046-830-5310)이며, 공사와 안전은 변태호 시설팀장(5313)과 길호준 주무관(5315), "
        "찾아가는 급식은 같은 과 박온유 영양사(5317)에게 문의하시기 바랍니다."
    )
    found = [(c.name, c.role, c.extension, c.duties or "", c.in_charge) for c in _read(text)]
    assert found == [
        ("함지석", "총무과장", "5310", "", False),
        ("변태호", "시설팀장", "5313", "공사와 안전", False),
        ("길호준", "주무관", "5315", "공사와 안전", True),
        ("박온유", "영양사", "5317", "찾아가는 급식", True),
    ]


def test_a_cell_names_several_with_their_teams() -> None:
    """Each has a number of the next cell; a job that is no rank is one in a column of people."""
    found = _read(
        "부서\t담당\t내선",
        "행정연수과\t팀장 변가을(교육1팀), 노을찬(교육2팀)\t6401, 6402",
        "\t영양사 길보람(급식)\t6608",
    )
    assert [(c.name, c.role, c.extension) for c in found] == [
        ("변가을", "교육1팀장", "6401"),
        ("노을찬", "교육2팀장", "6402"),
        ("길보람", "영양사", "6608"),
    ]


def test_brackets_behind_names_say_what_they_do() -> None:
    """In a list behind a role as well, whose numbers stand in a line below."""
    found = _read(
        "과제 담당", "팀장: 용누리(시설), 편가람(안전)", "담당: 모미르", "☎ 070-1234-3181, 3182", "☎ 070-1234-3183"
    )
    assert [(c.name, c.role, c.duties, c.extension) for c in found] == [
        ("용누리", "팀장", "시설", "3181"),
        ("편가람", "팀장", "안전", "3182"),
        ("모미르", "담당", "", "3183"),
    ]
