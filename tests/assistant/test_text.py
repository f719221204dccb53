"""Text: compact forms that know where they came from, clean questions, particles as one reads them aloud."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text import bare, clean, compact, jamo, with_particle


@pytest.mark.parametrize(
    ("word", "particle", "expected"),
    [
        ("교원", "은", "교원은"),
        ("교사", "은", "교사는"),
        ("예산", "이", "예산이"),
        ("연수", "이", "연수가"),
        ("사업", "을", "사업을"),
        ("과제", "을", "과제를"),
        ("교육", "과", "교육과"),
        ("연수", "과", "연수와"),
        ("담당", "으로", "담당으로"),
        ("부서", "으로", "부서로"),
        ("서울", "으로", "서울로"),
        ("교육", "이라", "교육이라"),
        ("연수", "이라", "연수라"),
        ("2026", "은", "2026은"),  # 육
        ("2025", "은", "2025는"),  # 오
        ("8171", "으로", "8171로"),  # 일
        ("2교", "을", "2교를"),
        ("80.4%", "은", "80.4%는"),  # 퍼센트
        ("교육(2026년)", "은", "교육(2026년)은"),
        ("연수(8과정)", "은", "연수(8과정)는"),
        ("자격연수[초등]", "을", "자격연수[초등]를"),
        ("「디지털아카데미」", "은", "「디지털아카데미」는"),
        ("SETI", "은", "SETI는"),
        ("()", "으로", "()로"),
    ],
)
def test_the_particle_fits_the_last_sound(word: str, particle: str, expected: str) -> None:
    assert with_particle(word, particle) == expected


def test_compact_text_maps_back_to_where_it_came_from() -> None:
    text = "  초등 １급\t정교사 Ｎ명 "
    small = compact(text)
    assert small.text == "초등1급정교사n명"
    start = small.text.index("1급정")
    first, last = small.span(start, start + 3)
    assert text[first:last] == "１급\t정"


@given(st.text(max_size=60))
def test_every_compact_character_has_an_origin(text: str) -> None:
    small = compact(text)
    assert len(small.text) == len(small.origin)
    assert list(small.origin) == sorted(small.origin)
    assert not re.search(r"(?<!\d)\s|\s(?!\d)", small.text)  # a space stays only between two numbers
    for number in range(len(small.text)):
        first, last = small.span(number, number + 1)
        kept = small.text[number] == " " and text[first:last].isspace()  # alone it is dropped
        assert kept or compact(text[first:last]).text.count(small.text[number])


def test_bare_text_is_what_two_spellings_share() -> None:
    assert bare("초·중등 (교원) ＡＩ 연수!") == bare("초중등교원ai연수")
    assert bare("D.I.Y.") == "diy"


def test_one_slip_of_typing_is_one_jamo() -> None:
    typed, meant = jamo("내션번호"), jamo("내선번호")
    assert len(typed) == len(meant)
    assert sum(a != b for a, b in zip(typed, meant, strict=True)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  자격연수   예산\n합계  ", "자격연수 예산 합계"),
        ("자격\x00연수\x1b[31m", "자격 연수 [31m"),
        ("예산\u200b얼마", "예산 얼마"),
        ("", ""),
        ("\n\t\r", ""),
        (jamo("예산"), "예산"),  # typed on a Mac
    ],
)
def test_a_question_is_cleaned(text: str, expected: str) -> None:
    assert clean(text, 100) == expected


@given(st.text(max_size=200), st.integers(0, 50))
def test_a_clean_question_is_short_and_printable(text: str, limit: int) -> None:
    cleaned = clean(text, limit)
    assert len(cleaned) <= limit
    assert cleaned.isprintable()
    assert "  " not in cleaned
