"""Understanding: the slots of typical questions, as tests/golden/understanding.txt lists them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.question import Question
from assistant.understanding import Reader
from assistant.understood import understood

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "understanding.txt"
BLOCKS = re.findall(r"^(?! |#)(.+)\n +(.+)$", GOLDEN.read_text("utf-8"), re.MULTILINE)


def _bounds(question: Question) -> list[str]:
    signs = {(True, True): ">", (True, False): ">=", (False, True): "<", (False, False): "<="}
    return [f"{signs[bound.above, bound.strict]}{bound.value:f}{bound.unit}" for bound in question.bounds]


AT_LEAST: dict[str, Callable[[Question], list[str]]] = {
    "asks": lambda question: [ask.measure for ask in question.asks],
    "does": lambda question: list(question.operations),
    "topic": lambda question: list(question.terms),
}
EXACTLY: dict[str, Callable[[Question], list[str]]] = {
    "units": lambda question: [ask.unit for ask in question.asks],
    "bounds": _bounds,
    "claims": lambda question: [f"{value:f}{unit}" for value, unit in question.claims],
    "rank": lambda question: [str(question.rank)],
    "pronoun": lambda question: ["yes"] if question.pronoun else [],
    "phase": lambda question: [question.phase] if question.phase else [],
    "stranger": lambda question: [question.stranger] if question.stranger else [],
    "language": lambda question: [question.language],
    **{
        slot: lambda question, slot=slot: [str(value) for value in getattr(question, slot)]  # type: ignore[misc]
        for slot in (
            *("people", "excluded", "extensions", "departments", "roles"),
            *("programmes", "tasks", "areas", "codes", "years", "quarters", "halves"),
        )
    },
}


@pytest.mark.parametrize(("text", "slots"), BLOCKS, ids=[text for text, _ in BLOCKS])
def test_a_question_is_understood(reader: Reader, text: str, slots: str) -> None:
    question = reader.read(text)
    for slot, _, wanted in (part.strip().partition(" ") for part in slots.split("|")):
        words = [] if wanted == "-" else wanted.split()
        if slot in AT_LEAST and words:
            assert set(words) <= set(AT_LEAST[slot](question)), slot
        else:
            assert {**AT_LEAST, **EXACTLY}[slot](question) == words, slot


def test_the_table_is_read_whole() -> None:
    lines = [line for line in GOLDEN.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert len(lines) == 2 * len(BLOCKS) >= 90


@pytest.mark.parametrize(("text", "_slots"), BLOCKS, ids=[text for text, _ in BLOCKS])
def test_how_a_question_was_understood_is_one_korean_line(reader: Reader, text: str, _slots: str) -> None:
    line = understood(reader.read(text))
    assert "\n" not in line
    assert re.search(r"[가-힣]", line)
    assert "None" not in line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("류별아 선생님 내선번호", "묻는 것: 전화번호(내선번호) · 사람: 류별아"),
        ("3-2-1 2분기 예산", "묻는 것: 금액(예산) · 사업: 3-2-1 · 분기: 2분기"),
        ("자격연슈 작년 인원", "고쳐 읽음: 자격연슈→자격연수"),
        ("", "주제 없음"),
    ],
)
def test_what_was_understood_is_shown(reader: Reader, text: str, shown: str) -> None:
    assert shown in understood(reader.read(text))


def test_a_slip_of_a_name_is_read_and_shown(reader: Reader) -> None:
    question = reader.read("류벌아 내선")
    assert question.people == ("류별아",)
    assert ("류벌아", "류별아") in question.corrections


def test_a_name_one_consonant_away_is_somebody_else(reader: Reader) -> None:
    assert reader.read("류별하 님 내선").people == ()


def test_a_question_is_cut_at_a_thousand_characters(reader: Reader) -> None:
    assert len(reader.read("예산 " * 1000).text) <= 1000
