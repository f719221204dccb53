"""Ranking: what stands in the line itself explains more than what stands above it; equal entries keep their order."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.entries import Entry, Kind
from assistant.ranking import EntryIndex, Ranked
from ingest import LineRange, Section, SectionKind

SECTION = Section("1-1-1", "자격 연수", ("자격 연수",), LineRange(1, 99), SectionKind.PROGRAMME, "1-1-1")


def entry(line: int, label: str, context: str = "", group: str | None = None) -> Entry:
    return Entry(Kind.STATEMENT, None, label, context, SECTION, LineRange(line, line), group=group)


def index(*entries: Entry) -> EntryIndex:
    return EntryIndex(entries, str.split)


def search(found: EntryIndex, question: str, **meanings: Mapping[str, float]) -> list[Ranked]:
    terms = {word: meanings.get(word, {word: 1.0}) for word in question.split()}
    return found.search(terms, {}, question)


def lines(ranked: list[Ranked]) -> list[int]:
    return [found.entry.lines.first for found in ranked]


def test_the_line_explains_more_than_the_group_and_that_more_than_the_heading() -> None:
    found = index(
        entry(1, "영어 회화", context="청렴 교육"),
        entry(2, "영어 회화", group="청렴 교육"),
        entry(3, "청렴 교육"),
        entry(4, "영어 회화"),
    )
    assert lines(search(found, "청렴 교육")) == [3, 2, 1]


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    found = index(*(entry(n, f"직무 연수 {n}") for n in range(1, 9)), entry(9, "직무 청렴"))
    assert found.weight("청렴") > found.weight("연수")
    assert found.weight("없는말") >= found.weight("청렴")
    assert lines(search(found, "연수 청렴"))[0] == 9


def test_a_short_label_fits_a_short_question_better() -> None:
    found = index(entry(1, "교장 자격 연수 그 밖의 여러 과정"), entry(2, "교장 자격 연수"))
    assert lines(search(found, "교장 자격 연수")) == [2, 1]


def test_a_word_inside_a_longer_one_counts_a_little_less() -> None:
    found = index(entry(1, "맞춤형원격연수 운영"), entry(2, "원격 운영"))
    ranked = search(found, "원격")
    assert lines(ranked) == [2, 1]
    assert ranked[1].recall == pytest.approx(0.9)


def test_another_word_may_stand_for_a_term() -> None:
    found = index(entry(1, "급여 관리"), entry(2, "물품 관리"))
    ranked = search(found, "월급", 월급={"월급": 1.0, "급여": 0.85})
    assert lines(ranked) == [1]
    assert ranked[0].recall == pytest.approx(0.85)


def test_what_nothing_explains_is_told() -> None:
    found = index(entry(1, "청렴 교육"))
    (ranked,) = search(found, "청렴 수강료")
    assert ranked.unexplained == ("수강료",)
    assert 0 < ranked.recall < 1
    assert search(found, "수강료") == []
    assert search(found, "") == []


def test_a_label_repeated_letter_by_letter_comes_first() -> None:
    found = index(entry(1, "연수 자격 교장"), entry(2, "교장 자격 연수"))
    assert lines(search(found, "교장 자격 연수")) == [2, 1]


def test_only_what_may_answer_is_found() -> None:
    found = index(entry(1, "청렴 교육"), entry(2, "청렴 교육"))
    terms = {"청렴": {"청렴": 1.0}}
    assert lines(found.search(terms, {}, "", lambda e: e.lines.first == 2)) == [2]
    assert found.search(terms, {}, "", lambda e: False) == []
    assert lines(found.search(terms, {}, "", limit=1)) == [1]


def test_a_hint_helps_but_need_not_be_explained() -> None:
    found = index(entry(1, "청렴 교육"), entry(2, "청렴 교육 지원"))
    terms = {"청렴": {"청렴": 1.0}}
    assert lines(found.search(terms, {"지원": {"지원": 1.0}}, "")) == [2, 1]
    assert len(found.search(terms, {"없는말": {"없는말": 1.0}}, "")) == 2


@given(st.lists(st.sampled_from(["청렴 교육", "청렴", "교육 연수", "연수"]), min_size=1, max_size=12))
def test_equal_entries_keep_their_order(labels: list[str]) -> None:
    found = index(*(entry(number, label) for number, label in enumerate(labels, start=1)))
    ranked = search(found, "청렴 연수")
    assert [found.score for found in ranked] == sorted((found.score for found in ranked), reverse=True)
    for one, other in pairwise(ranked):
        if one.score == other.score:
            assert one.entry.lines < other.entry.lines
    assert lines(search(found, "청렴 연수")) == lines(ranked)
