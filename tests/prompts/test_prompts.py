"""The prompts load, and a prompt whose variables are wrong does not."""

import re
from pathlib import Path

import pytest

import prompts
from prompts import PromptError, load, parse

NAMES = sorted(path.stem for path in Path(prompts.__file__).parent.glob("*.md"))


def test_both_languages_are_there() -> None:
    assert NAMES == ["answer.en", "answer.ko"]


@pytest.mark.parametrize("name", NAMES)
def test_a_prompt_fills_with_exactly_its_variables(name: str) -> None:
    prompt = load(name)
    said = prompt.system.format(institution="기관", year=2031) + prompt.human.format(
        evidence="[1] 근거", question="질문?"
    )
    assert all(value in said for value in ("기관", "2031", "[1] 근거", "질문?"))
    assert not re.search(r"[{}]", said)


@pytest.mark.parametrize("name", NAMES)
def test_every_language_asks_for_the_same_word_when_nothing_is_found(name: str) -> None:
    assert '"없음"' in load(name).system


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{institution} {year} {evidence} {question}", "a line '---'"),
        ("{institution} {year}\n---\n{evidence}\n---\n{question}", "a line '---'"),
        ("{institution}\n---\n{evidence} {question}", "variables: year"),
        ("{institution} {year} {user}\n---\n{evidence} {question}", "variables: user"),
        ("{institution} {year\n---\n{evidence} {question}", "answer.xx: "),
        ("\n---\n{institution} {year} {evidence} {question}", "a line '---'"),
    ],
)
def test_a_wrong_prompt_is_refused_when_loaded(text: str, told: str) -> None:
    with pytest.raises(PromptError, match=re.escape(told)):
        parse(text, "answer.xx")


def test_an_unknown_prompt_is_refused() -> None:
    with pytest.raises(PromptError, match="no prompt"):
        load("answer.fr")
