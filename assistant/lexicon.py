"""lexicon.toml in; compiled patterns out: how people ask for things, beside what a briefing teaches."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_SURELY = {"same": 0.85, "looser": 0.7}  # how surely a word of the thesaurus is meant
_BEHIND_ONE = " 을를이가은는"  # a particle or a space behind a word of one syllable


@dataclass(frozen=True, slots=True)
class AskPattern:
    """One measure that can be asked for. ``unit`` is the counter it wants; "*" means the one the pattern caught.

    ``faint`` words ask for it only where nothing else is asked for: "제일 적게 배정된 곳".
    """

    measure: str
    family: str
    unit: str
    patterns: tuple[re.Pattern[str], ...]
    faint: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """An uncommon way to say something; ``means`` says it in common words, with the groups of the pattern."""

    pattern: re.Pattern[str]
    means: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What may be asked of a topic, and what a line holds that tells it; ``of_people`` also where people are asked."""

    asked: re.Pattern[str]
    told: re.Pattern[str]
    of_people: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everyday words for what the genre knows; see the comments in lexicon.toml."""

    asks: tuple[AskPattern, ...]
    operations: tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]
    levels: dict[str, re.Pattern[str]]
    words: dict[str, re.Pattern[str]]
    quarters: dict[int, re.Pattern[str]]
    halves: dict[int, re.Pattern[str]]
    roles: dict[str, re.Pattern[str]]
    stop: frozenset[str]
    english_stop: frozenset[str]
    aliases: tuple[tuple[re.Pattern[str], str], ...]
    wordings: tuple[Wording, ...]
    synonyms: dict[str, tuple[str, ...]]
    everyday: dict[str, tuple[str, ...]]
    thesaurus: dict[str, dict[str, float]]
    english: dict[str, tuple[str, ...]]
    suffixes: frozenset[str]
    actions: frozenset[str]
    answer_types: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    relations: tuple[Relation, ...]
    counted: frozenset[str]
    origins: frozenset[str]
    document: dict[str, re.Pattern[str]]
    document_words: frozenset[str]
    asker: frozenset[str]
    of_anything: frozenset[str]
    clerical: frozenset[str]
    opposites: tuple[frozenset[str], ...]
    figurative: dict[str, frozenset[str]]
    handled: frozenset[str]
    held: frozenset[str]
    audience: frozenset[str]
    holders: frozenset[str]
    scope: dict[str, re.Pattern[str]]
    history: dict[str, re.Pattern[str]]
    history_words: frozenset[str]

    def is_everyday(self, word: str, tag: str) -> bool:
        """Whether the genre has another word for ``word``; a noun of one syllable (섬) else says too little."""
        return word in self.synonyms or (word in self.everyday and tag.startswith("NN"))


def _any(patterns: list[str]) -> re.Pattern[str]:
    """One pattern for all, longer alternatives first so that the longest wins."""
    return re.compile("|".join(sorted(patterns, key=len, reverse=True)))


def _wordings(told: list[dict[str, Any]], sorts: dict[str, list[str]]) -> tuple[Wording, ...]:
    """Wordings in order. In a pattern a space may be left out, and ``<name>`` is any word of the list of that name."""
    named = {f"<{name}>": f"(?:{'|'.join(sorted(words, key=len, reverse=True))})" for name, words in sorts.items()}
    found = []
    for wording in told:
        for pattern in wording["patterns"]:
            for name, words in named.items():
                pattern = pattern.replace(name, words)
            found.append(Wording(re.compile(pattern.replace(" ", r"\s*"), re.IGNORECASE), wording["means"]))
    return tuple(found)


def _thesaurus(told: dict[str, dict[str, list[str]]]) -> dict[str, dict[str, float]]:
    """For each word people say the genre's words it may stand for, with how surely (0 to 1)."""
    found: dict[str, dict[str, float]] = {}
    for group, surely in _SURELY.items():
        for word, others in told[group].items():
            for other in others:
                found.setdefault(other, {}).setdefault(word, surely)
    return found


def _each(patterns: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


def _alias(name: str) -> re.Pattern[str]:
    """Where ``name`` stands: "상을 받은", a word of one syllable first, not within "대상을 받은"; "중학교와 고등학교
    중" means the one or the other, not both as one."""
    begins = r"(?<![가-힣])" if name[1] in _BEHIND_ONE else ""
    return re.compile(rf"{begins}{re.escape(name)}(?!\s(?:중(?:에|에서)?|가운데)\s)")


@cache
def load_lexicon() -> Lexicon:
    """The lexicon that ships beside this file."""
    data: dict[str, Any] = tomllib.loads((Path(__file__).parent / "lexicon.toml").read_text(encoding="utf-8"))
    words = {name: value for name, value in data["words"].items() if isinstance(value, list)}
    return Lexicon(
        asks=tuple(
            AskPattern(
                ask["measure"], ask["family"], ask.get("unit", ""), _each(ask["patterns"]), ask.get("faint", False)
            )
            for ask in data["ask"]
        ),
        operations=tuple((item["name"], _each(item["patterns"])) for item in data["operation"]),
        levels={name: _any(patterns) for name, patterns in data["level"].items()},
        words={name: _any(patterns) for name, patterns in words.items()},
        quarters={int(quarter): _any(patterns) for quarter, patterns in data["words"]["quarter_words"].items()},
        halves={int(half): _any(patterns) for half, patterns in data["words"]["half_words"].items()},
        roles={name: _any(patterns) for name, patterns in data["roles"].items()},
        stop=frozenset(data["stop"]["words"]),
        english_stop=frozenset(data["stop"]["english"]),
        aliases=tuple((_alias(name), short) for name, short in data["aliases"].items()),
        wordings=_wordings(data["wording"], data["sorts"]),
        synonyms={word: tuple(meanings) for word, meanings in data["synonyms"].items()},
        everyday={word: tuple(meanings) for word, meanings in data["everyday"].items()},
        thesaurus=_thesaurus(tomllib.loads((Path(__file__).parent / "thesaurus.toml").read_text(encoding="utf-8"))),
        english={word: tuple(meanings) for word, meanings in data["english"].items()},
        suffixes=frozenset(data["suffixes"]["words"]),
        actions=frozenset(data["actions"]["words"]),
        answer_types=tuple((_any(item["asked"]), _any(item["told"])) for item in data["answer_type"]),
        relations=tuple(
            Relation(_any(item["asked"]), _any(item["told"]), item.get("of_people", False)) for item in data["relation"]
        ),
        counted=frozenset(data["counted"]["words"]),
        origins=frozenset(data["origins"]["words"]),
        document={name: _any(patterns) for name, patterns in data["document"].items() if name != "words"},
        document_words=frozenset(data["document"]["words"]),
        asker=frozenset(data["actions"]["asker"]),
        of_anything=frozenset(data["actions"]["of_anything"]),
        clerical=frozenset(data["actions"]["clerical"]),
        opposites=tuple(map(frozenset, data["opposites"]["groups"])),
        figurative={name: frozenset(words) for name, words in data["figurative"].items()},
        handled=frozenset(data["actions"]["handled"]),
        held=frozenset(data["actions"]["held"]),
        audience=frozenset(data["actions"]["audience"]),
        holders=frozenset(data["actions"]["holders"]),
        scope={name: _any(patterns) for name, patterns in data["scope"].items()},
        history={name: _any(patterns) for name, patterns in data["history"].items() if name != "words"},
        history_words=frozenset(data["history"]["words"]),
    )
