"""A department or a team leader by their English name in ("the Planning and Evaluation Department"); the question with
the briefing's own name for it out.

The words must spell that name: each has a meaning in the lexicon, and these make up the name one after the other.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from assistant.text import bare

_ENDINGS = {
    "department": ("부", "과", "국"), "division": ("부", "과", "국"), "office": ("실", "과", "부", "국"),
    "section": ("과", "팀"), "team": ("팀",), "leader": ("팀장",),
}  # fmt: skip
_LEVELS = frozenset({"kindergarten", "elementary", "primary", "secondary"})
_UNIT = re.compile(
    r"(?P<words>(?:\b[A-Za-z&]+\s+){1,6})(?:team\s+(?:leader|head)s?|(?P<unit>department|division|office|section|team))\b"
    r"(?!\s?\d)(?:\s?\((?P<told>[가-힣]+)\))?",
    re.IGNORECASE,
)
_TEAM_LEADER = re.compile(r"\b(?:team leader|leader|head)s? of the (?P<words>(?:[a-z&]+ ){1,4})team\b", re.IGNORECASE)


def with_units_by_name(text: str, names: Iterable[str], english: Mapping[str, tuple[str, ...]]) -> str:
    """``text`` with the one of ``names`` that English words spell, also where it is told in brackets besides. A school
    level, which tells lines apart, stays."""
    known = [(name, bare(name)) for name in names]

    def in_korean(called: re.Match[str]) -> str:
        endings = _ENDINGS[(called["unit"] or "leader").lower()]
        words = list(re.finditer(r"\S+", called["words"]))
        for first, word in enumerate(words):  # "does the Finance Division"
            said = (one.group().lower() for one in words[first:] if one.group().lower() not in ("and", "&"))
            meanings = [english.get(one) or english.get(one.removesuffix("s"), ()) for one in said]
            meant = [
                name for name, whole in known
                if any(whole.endswith(end) and _spells(whole.removesuffix(end), meanings) for end in endings)
            ]  # fmt: skip
            if len(meant) == 1 and (called["told"] or meant[0]) == meant[0]:
                level = next((f"{one.group()} " for one in words[first:] if one.group().lower() in _LEVELS), "")
                return f"{called['words'][: word.start()]}{level}{meant[0]}"
        return called.group()

    return _UNIT.sub(in_korean, _TEAM_LEADER.sub(lambda told: f"{told['words']}team leader", text))


def _spells(stem: str, meanings: Sequence[Sequence[str]]) -> bool:
    """Whether a meaning of each word, one after the other, makes up ``stem``."""
    if not meanings:
        return not stem
    return any(stem.startswith(one) and _spells(stem[len(one) :], meanings[1:]) for one in meanings[0])
