"""Names that a question lists by what sets them apart are each meant in full."""

import pytest

from assistant import Assistant
from assistant.understanding.enumerated import spelled_out, with_commas

_TOLD = frozenset(
    {"초등교감연수", "초등교장연수", "유치원원감연수", "유치원원장연수", "수학반", "과학반", "교장교감연수"}
)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("초등 교감·교장 연수를 합하면", "초등 교감 연수, 초등 교장 연수를 합하면"),
        ("초등 교감과 교장 연수는 몇 명", "초등 교감 연수, 초등 교장 연수는 몇 명"),
        (
            "유치원 원감·원장과 초등 교감, 교장 연수의 합",
            "유치원 원감 연수, 유치원 원장 연수와 초등 교감 연수, 초등 교장 연수의 합",
        ),
        ("중등 수학·과학반을 모두", "중등 수학반, 과학반을 모두"),
        ("초등 교감·교사 연수를 합하면", "초등 교감·교사 연수를 합하면"),  # 교사 연수 is none
        ("교장·교감 연수는 몇 명", "교장·교감 연수는 몇 명"),  # one name
        ("과학, 예산, 얼마", "과학, 예산, 얼마"),
    ],
)
def test_a_list_is_told_in_full_where_all_are_names(text: str, spelled: str) -> None:
    assert spelled_out(text, _TOLD) == spelled


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("2026년 초등 교감·교장 자격연수를 합하면 몇 명인가요?", "400명"),  # 140 + 260
        ("유치원 원감·원장과 초등 교감·교장 자격연수 2026년 인원을 모두 더하면?", "485명"),  # 50 + 35 + 140 + 260
        ("2026 학교폭력예방 평화로운 학교문화 연수 초등 중등 인원 합계", "620명"),  # 240 + 380, no other tag
    ],
)
def test_what_is_listed_is_added_up(assistant: Assistant, question: str, total: str) -> None:
    assert total in assistant.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("도서실 음악실 수용 인원", "도서실, 음악실 수용 인원"),
        ("본관 도서실 음악실 미술실은", "본관 도서실, 음악실, 미술실은"),
        ("도서실과 음악실은", "도서실과 음악실은"),
        ("도서실 사서직 정원", "도서실 사서직 정원"),  # of two tables
        ("음악실 음악실장은", "음악실 음악실장은"),
    ],
)
def test_heads_of_one_table_side_by_side_are_a_list(text: str, listed: str) -> None:
    assert with_commas(text, (frozenset({"도서실", "음악실", "미술실"}), frozenset({"행정직", "사서직"}))) == listed
