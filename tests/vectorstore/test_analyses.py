"""Analyses are kept from one start to the next, and only where nothing they depend on has changed."""

import json
from pathlib import Path

import pytest

from vectorstore import morphemes
from vectorstore.morphemes import Morphemes

TEXT = "하늘교육연수원 리더십 직무연수"
WORDS = (("하늘교육연수원", "NNP"),)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file in which one text is kept."""
    path = tmp_path / "analyses.json"
    kept = Morphemes(WORDS, path)
    kept.terms(TEXT)
    kept.analyse("리더쉽", correct_typos=True)
    kept.keep()
    return path


def unanalysed(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on a text that is not kept cannot be analysed."""

    def broken(words: object) -> None:
        raise AssertionError("not kept")

    morphemes.forget()
    monkeypatch.setattr(morphemes, "_kiwi", broken)


def test_the_same_morphemes_come_without_the_analyser(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = Morphemes(WORDS).analyse(TEXT)
    unanalysed(monkeypatch)
    assert Morphemes(WORDS, file).analyse(TEXT) == expected
    assert any(token.form == "하늘교육연수원" for token in expected)


def test_what_is_asked_later_is_not_kept(file: Path) -> None:
    opened = Morphemes(WORDS, file)
    opened.analyse(TEXT)
    before = file.read_bytes()
    opened.keep()
    opened.analyse("이건 질문입니다")
    opened.keep()
    assert file.read_bytes() == before
    assert list(json.loads(file.read_text("utf-8"))["analyses"]) == [TEXT]


def test_texts_that_are_gone_are_let_go(file: Path) -> None:
    opened = Morphemes(WORDS, file)
    opened.analyse("다른 글")
    opened.keep()
    assert list(json.loads(file.read_text("utf-8"))["analyses"]) == ["다른 글"]


def test_another_vocabulary_starts_anew(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unanalysed(monkeypatch)
    with pytest.raises(AssertionError, match="not kept"):
        Morphemes((("하늘", "NNP"),), file).analyse(TEXT)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"made_with": 1}'])
def test_a_damaged_file_is_passed_over_and_mended(file: Path, damage: str) -> None:
    file.write_text(damage, "utf-8")
    opened = Morphemes(WORDS, file)
    assert opened.analyse(TEXT) == Morphemes(WORDS).analyse(TEXT)
    opened.keep()
    assert TEXT in json.loads(file.read_text("utf-8"))["analyses"]


def test_a_folder_that_cannot_be_written_to_is_no_error(tmp_path: Path) -> None:
    opened = Morphemes(WORDS, tmp_path / "missing" / "analyses.json")
    opened.analyse(TEXT)
    opened.keep()
    assert not (tmp_path / "missing").exists()
