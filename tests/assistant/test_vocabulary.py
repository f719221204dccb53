"""Vocabulary: what a briefing teaches, the short names it goes by, and which names are slips of one another."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant import Assistant
from assistant.knowledge import Knowledge
from assistant.slips import Names, is_slip
from assistant.text import compact
from assistant.understanding.slots import find_slots
from assistant.vocabulary import Vocabulary, is_abbreviation
from ingest import Amount, Briefing


def test_the_vocabulary_is_learned_from_the_briefing(seti: Briefing, second: Briefing) -> None:
    here, there = Vocabulary.of(seti), Vocabulary.of(second)
    assert (here.years, there.years) == ((2026, 2025), (2027, 2026))
    assert "교육행정연수부" in here.departments
    assert "유초등연수부" in there.departments
    assert {"초등", "중등", "교행", "기평", "원격"} <= here.tags
    assert {"유초등", "중등", "행정", "연기", "원격"} <= there.tags
    assert here.codes["459"] == ("자격연수",)
    assert there.codes["512"] == ("자격과정",)
    assert here.amount_words == there.amount_words == ("재배정",)
    assert len(here.programmes) == 20
    assert list(here.areas) == ["1", "2", "3", "4", "5"]
    assert not set(here.people) & set(there.people)


def test_namesakes_are_two_people(knowledge: Knowledge, second_assistant: Assistant) -> None:
    assert [person.extension for person in knowledge.vocabulary.people["박은희"]] == ["8078", "8007"]
    assert len(second_assistant.knowledge.vocabulary.people["김하늘"]) == 2


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("교행", "교육행정연수부", True),
        ("기평", "기획평가부", True),
        ("초등", "초등교원연수부", True),
        ("연기", "연구기획부", True),
        ("행교", "교육행정연수부", False),  # another order
        ("육행", "교육행정연수부", False),  # another beginning
        ("교", "교육행정연수부", False),
        ("교행정과", "교육행정연수부", False),
        ("기획평가부", "기획평가부", False),
    ],
)
def test_an_abbreviation_keeps_the_order_of_its_letters(short: str, long: str, expected: bool) -> None:
    assert is_abbreviation(short, long) == expected


@pytest.mark.parametrize(
    ("word", "department"),
    [("교행", "교육행정연수부"), ("기평", "기획평가부"), ("초등", "초등교원연수부"), ("재정", "재정지원과")],
)
def test_departments_are_known_by_their_short_names(knowledge: Knowledge, word: str, department: str) -> None:
    assert knowledge.vocabulary.departments_like(word) == (department,)


def test_a_short_word_may_be_no_department(knowledge: Knowledge) -> None:
    for word in ("", "교", "부장", "학생", "연수"):
        assert knowledge.vocabulary.departments_like(word) == ()


@pytest.mark.parametrize(
    ("typed", "name"),
    [("류벌아", "류별아"), ("박은히", "박은희"), ("조성벡", "조성백"), ("이승헌", "이승현"), ("김밸희", "김벨희")],
)
def test_a_vowel_that_looks_or_sounds_alike_is_a_slip(typed: str, name: str) -> None:
    assert is_slip(typed, name)
    assert is_slip(name, typed)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("류별하", "류별아"),
        ("이나라", "이나래"),  # two people of the second briefing
        ("김하연", "김하영"),
        ("김화영", "김화용"),
        ("이효은", "백효은"),
        ("박은의", "박은희"),
        ("이현정", "이현전"),
        ("류별아", "류별아"),
        ("류별", "류별아"),
        ("", "류별아"),
    ],
)
def test_anything_more_makes_another_name(typed: str, name: str) -> None:
    assert not is_slip(typed, name)


def test_only_names_of_the_briefing_are_offered(knowledge: Knowledge) -> None:
    assert knowledge.vocabulary.people_like("류벌아") == ("류별아",)
    assert knowledge.vocabulary.people_like("홍길동") == ()
    assert knowledge.vocabulary.people_like("류별아") == ()


@pytest.mark.parametrize(("name", "extension"), [("이나라", "2192"), ("이나래", "2173")])
def test_people_with_names_alike_keep_their_numbers(second_assistant: Assistant, name: str, extension: str) -> None:
    answer = second_assistant.ask(f"{name} 님 내선번호")
    assert extension in answer.text
    assert {"2192": "2173", "2173": "2192"}[extension] not in answer.text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@example(words=["", "7)", "", "", "", "", ""])  # a role of two signs, once taken for a pattern
@given(words=st.lists(st.text("가나7 -–·()'△", max_size=4), min_size=7, max_size=7))
def test_whatever_a_briefing_prints_takes_words_that_are_there(
    second: Briefing, knowledge: Knowledge, words: list[str]
) -> None:
    """A cell of "-" or of nothing at all, in any column, must not be found in every question."""
    name, role, department, code, programme, column, amount = words
    contact = replace(second.contacts[0], name=name, role=role, department=department)
    row = replace(
        second.budgets[0],
        code=code or None,
        programme_name=programme,
        extras=((column, Amount(None, amount)),),
        quarters=(Amount(None, amount),) * 4,
    )
    printed = replace(second, contacts=(contact,), budgets=(row,))
    for question in ("교원 연수의 2027년 2분기 예산은 얼마인가요?", "?", f"{name}{code} {role}-{department}"):
        text = compact(question)
        slots = find_slots(text, Vocabulary.of(printed), knowledge.lexicon)
        assert all(0 <= start < end <= len(text.text) for start, end in slots.taken)


def test_the_name_of_which_a_word_begins_with_a_slip_is_found_as_by_trying_each() -> None:
    names = ("김영희", "김영회", "남궁영", "선우", "박정수")
    for word in ("김영해과장님", "박정쑤", "남궁연", "선오", "선", "김여희가"):
        tried = next((name for name in names if is_slip(word[: len(name)], name)), None)
        assert Names(names).mistaken(word) == tried
