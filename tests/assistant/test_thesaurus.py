"""Questions that call their topic by other words than the briefing does, and the thesaurus itself."""

from assistant.lexicon import load_lexicon


def test_words_stand_for_others() -> None:
    """No word of the genre is said to stand for itself, and none twice."""
    for said, meant in load_lexicon().thesaurus.items():
        assert said not in meant
        assert all(0 < surely < 1 for surely in meant.values())
