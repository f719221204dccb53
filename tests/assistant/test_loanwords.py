"""English words found in Hangul by what is heard."""

import pytest

from assistant.loanwords import Loanwords

WORDS = ("업사이클링", "멘토링", "모니터링", "퍼실리테이터", "프로그램", "서면", "페스티벌", "하이브리드")


@pytest.mark.parametrize(
    ("english", "hangul"),
    [
        ("upcycling", ("업사이클링",)),
        ("mentoring", ("멘토링",)),  # has as many consonants as 모니터링, and fewer vowels
        ("monitoring", ("모니터링",)),
        ("facilitator", ("퍼실리테이터",)),
        ("programme", ("프로그램",)),
        ("festival", ("페스티벌",)),
        ("hybrid", ("하이브리드",)),
        ("seminar", ()),  # too short to be told from 서면
        ("falconry", ()),
    ],
)
def test_an_english_word_is_found_by_its_sounds(english: str, hangul: tuple[str, ...]) -> None:
    assert tuple(Loanwords(WORDS).of(english)) == hangul
