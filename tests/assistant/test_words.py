"""Every value of a slot knows the words of the question that gave it, and the line "이렇게 이해했습니다" shows them."""

import re
from dataclasses import MISSING, Field, fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Assistant
from assistant.question import Mention, Question
from assistant.understanding import Reader
from assistant.understood import understood

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "understanding.txt"
QUESTIONS = re.findall(r"^(?! |#)(.+)\n +.+$", GOLDEN.read_text("utf-8"), re.MULTILINE)
OF_THE_SECOND = (
    "배서윤 담당에게 걸려면 내선 몇 번을 눌러야 하나요?",
    "행정연수부에 계신 이나라 님과 통화하고 싶은데 어느 번호로 하면 되나요?",
    "2027년 유초등 사서교사 취득 과정은 몇 과정, 몇 명으로 계획되어 있나요?",
    "작년 1/4분기와 4분기 셔틀버스 예산은 1억 2천만 원을 넘나요?",
    "2-1 과제에서 인원이 100명 이상인 중등 과정을 모두 알려 주세요",
    "How many people are planned for the 새나루 programme in 2026?",
)
# Text, what is derived from it by leaving something out, and what a conversation adds.
WITHOUT_WORDS = {"text", "phrase", "besides", "corrections", "focus", "words", "parts", "near", "entries"}
SLOTS = tuple(field for field in fields(Question) if field.name not in WITHOUT_WORDS)


def _values(question: Question, slot: "Field[object]") -> list[object]:
    filled = getattr(question, slot.name)
    if slot.default_factory is not MISSING or filled == slot.default:
        filled = filled if isinstance(filled, dict) else ()
    return list(filled) if isinstance(filled, tuple | frozenset | dict) else [filled]


def _assert_worded(question: Question) -> None:
    for field in SLOTS:
        for value in _values(question, field) if question.text else ():
            assert value in [mention.value for mention in question.words.get(field.name, ())], field.name
    for mentions in question.words.values():
        for mention in mentions:
            assert question.text[mention.start : mention.end] == mention.words
            assert mention.words or not question.text


@pytest.mark.parametrize("text", (*QUESTIONS, "평화교육 예산은 올해 얼마이고, 2분기에는 얼마인가요?"))
def test_every_value_has_its_words(reader: Reader, text: str) -> None:
    _assert_worded(reader.read(text))


@pytest.mark.parametrize("text", OF_THE_SECOND)
def test_every_value_has_its_words_in_another_briefing(second_reader: Reader, text: str) -> None:
    _assert_worded(second_reader.read(text))


PIECES = st.sampled_from((
    *("작년", "재작년", "올해와", "'25년", "2026년", "두 해", "한 해 전", "이듬해", "1~3분기", "2/4분기", "하반기"),
    *("류별아 님", "류벌아", "홍길동 님", "박은희 말고", "과장님", "초등교원연수부", "8171", "가나다과 과장"),
    *("3-2-1", "1-1", "5번 영역", "460번 사업", "특별교부금", "(예: 1-1-1)", "초등", "교(원)감", "자격연슈"),
    *("예산", "인원은 몇 명", "몇 과정", "누구", "언제인가요?", "어느 역에서", "얼마나 늘었나요", "가장 많은"),
    *("3억 원 이상", "100명 미만", "3억원대", "30교 맞나요?", "세부사업", "그중", "두 번째는", "the total", "?"),
))  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(pieces=st.lists(PIECES | st.text(max_size=5), max_size=7), space=st.sampled_from((" ", "", " , ")))
def test_whatever_is_put_together_every_value_has_its_words(
    reader: Reader, second_reader: Reader, pieces: list[str], space: str
) -> None:
    for one in (reader, second_reader):
        question = one.read(space.join(pieces))
        _assert_worded(question)
        assert "\n" not in understood(question)


@pytest.mark.parametrize(
    ("text", "slot", "mention"),
    [
        ("재작년 연수 인원", "years", Mention(2024, "재작년", 0, 3)),
        ("연수 첫 분기 예산", "quarters", Mention(1, "첫 분기", 3, 7)),
        ("예산이 얼마나 늘었나요", "operations", Mention("difference", "얼마나 늘었나요", 4, 12)),
        ("류벌아 내선", "people", Mention("류별아", "류벌아", 0, 3)),
    ],
)
def test_words_are_given_as_typed_and_whole(reader: Reader, text: str, slot: str, mention: Mention) -> None:
    assert mention in reader.read(text).words[slot]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("재작년 초등 연수 몇 명이었나요?", "묻는 것: 인원(몇 명) · 연도: 2024년(재작년) · 주제: 초등 연수"),
        ("3-2-1 2분기 예산액은 얼마?", "묻는 것: 금액(예산액) · 사업: 3-2-1 · 분기: 2분기"),
        ("예산이 두 번째로 큰 과제", "묻는 것: 금액(예산) · 계산: 가장 큰 것(두 번째로 큰) · 순위: 2번째(두 번째)"),
        ("2026년 금액은 얼마예요", "묻는 것: 금액 · 연도: 2026년"),
        ("5천만 원 이하 자격연수가", "기준: 50,000,000원 이하(5천만 원 이하) · 주제: 자격 연수"),
        ("박은희 부장님 성함", "묻는 것: 담당자(성함) · 사람: 박은희 · 직책: 부장"),
    ],
)
def test_the_line_shows_words_only_where_they_say_it_otherwise(reader: Reader, text: str, line: str) -> None:
    assert understood(reader.read(text)) == line


@pytest.mark.parametrize(
    ("earlier", "text", "line"),
    [
        ("류별아 선생님 부서는?", "그분 내선번호는요?", "묻는 것: 전화번호(내선번호) · 이어받음: 사람 류별아"),
        (
            "초등 교감 자격연수 2026년 인원은?",
            "한 해 전에는?",
            "연도: 2025년(한 해 전) · 이어받음: 묻는 것 인원, 주제 초등 교감 자격 연수",
        ),
        (
            "초등 교감 자격연수 2026년 인원은?",
            "중등은?",
            "주제: 중등 · 이어받음: 묻는 것 인원, 연도 2026년, 주제 교감 자격 연수",
        ),
    ],
)
def test_what_is_taken_over_is_marked(assistant: Assistant, earlier: str, text: str, line: str) -> None:
    assert assistant.ask(text, (earlier,)).understood == line
