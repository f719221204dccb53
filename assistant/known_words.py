"""A word in; whether the briefing has it, people ask with it, or the dictionary makes sense of it out."""

import re
from collections.abc import Iterable

from assistant.slips import Names
from vectorstore.morphemes import Morphemes

_LONGEST = 10  # syllables of a word that a slip may have meant
_SHORT = 2  # syllables that stand within a word by chance
_COST = "비"  # behind the word for what is paid for
_COUNTING = "몇각총한두세네그이저"  # written together with what they count or point at
_CALLED = re.compile(r"^[가-힣]{1,3}씨(?:[가-힣]{1,3})?$")
_ENDING = re.compile(
    r"(?:은|는|이|가|을|를|의|도|만|과|와|이?랑|에|에는|엔|에서|로|으로|까지|부터|별|명|[좀점쫌]|요|인|이?란|이?라는|인가요?|이에요|예요|입니까|인지|이죠|하고|들)+"
)
PARTICLES = "은는이가을를의에도로와과만랑"
_FOLLOWING = ("VCP", "XSV", "XSA", "XSN", "NNB", "VX", "MAG", "IC")  # tags of what may stand behind a whole word


class KnownWords:
    """The words that can be meant.

    Args:
        words: words of the briefing, two syllables and longer.
        asking: words people ask with (합계, 내선번호).
        morphemes: to see which words are known anyway.
        names: people's names.
        text: the whole briefing, compact.
        printed: all its words as they stand.

    Attributes:
        whole: words of the briefing and to ask with.
        words: those of them that a slip may have meant, sorted.
    """

    def __init__(
        self,
        words: Iterable[str],
        asking: Iterable[str],
        morphemes: Morphemes,
        names: Iterable[str],
        text: str,
        printed: Iterable[str] = (),
    ) -> None:
        self.text = text
        self.asking = frozenset(asking)
        self.morphemes = morphemes
        self.names = tuple(names)
        self.whole = frozenset(word for word in (*words, *self.asking) if re.fullmatch("[가-힣]+", word))
        self.words = tuple(sorted(word for word in self.whole if 2 <= len(word) <= _LONGEST))
        self._known = frozenset(self.words)
        self._printed = frozenset(printed)
        self._print = " ".join(sorted(self._printed))
        self._slips = Names(self.names)

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def reachable(self, word: str) -> list[int]:
        """Offsets up to which ``word`` is a row of known words; 0 always."""
        reached = {0}
        for start in range(len(word)):
            if start in reached:
                reached |= {end for end in range(start + 2, len(word) + 1) if word[start:end] in self._known}
        return sorted(reached)

    def may_follow(self, word: str, rest: str) -> bool:
        """Whether ``rest`` can follow ``word``: nothing, particles, endings, or known words with these."""
        if not rest or (word in self._known and _ENDING.fullmatch(rest)):  # 개원의 is no doctor
            return True
        if rest[0] == _COST and word in self._known and (not rest[1:] or rest[1:] in PARTICLES):  # 연수비 is no 연수부
            return True
        after = [t for t in self.morphemes.analyse(word + rest) if t.end > len(word)]
        asked = ("NP",) if after and after[0].tag[0] == "J" else ()  # 비고에뭐라고
        follows = all(t.tag[0] in "JE" or t.tag in (*_FOLLOWING, *asked) for t in after)
        if after and after[0].start >= len(word) and follows:
            return True
        return any(start and self.may_follow(rest[:start], rest[start:]) for start in self.reachable(rest)[1:])

    def is_made_of_known(self, word: str) -> bool:
        """Whether ``word`` is made of known words, with particles and endings."""
        return any(self.may_follow(word[:start], word[start:]) for start in self.reachable(word) if start)

    def is_plain(self, word: str) -> bool:
        """Whether ``word`` is one of the dictionary, or a noun of it or of the briefing with its particles."""
        if word in self.asking or (word[0] in _COUNTING and self.is_made_of_known(word[1:])) or _CALLED.search(word):
            return True
        ends = (*self.reachable(word)[1:], *(end for end in range(2, len(word) + 1) if word[:end] in self._printed))
        if any(_ENDING.fullmatch(word[end:]) for end in ends):  # 현원은요
            return True
        tokens = self.morphemes.analyse(word)
        nouns = [t for t in tokens if t.tag[0] == "N"]
        in_full = all(t.tag == "NNG" and t.end - t.start > 1 for t in nouns)
        named = tokens[0].tag[0] == "N" and (in_full or (len(nouns) == 1 and word[: tokens[0].end] in self.text))
        follow = all(t.tag[0] in "NJE" or t.tag in ("VCP", "XSN") for t in tokens)
        known = all(t.known for t in tokens if t.tag[0] not in "JE")
        return known and (len(tokens) == 1 or (named and follow))

    def is_odd(self, word: str) -> bool:
        """Whether the analyser finds no sense in ``word``: unknown, or crumbled into single syllables."""
        tokens = self.morphemes.analyse(word)
        # A bound noun with its determiner (내 건, 그 때) is no crumb.
        crumbs = [t for t in tokens if len(t.form) == 1 and t.tag[0] in "NM" and t.tag not in ("NNB", "MM", "NP")]
        bare_stem = tokens[-1].tag in ("VV", "VA")  # a verb without its ending is a noun misread: 리더쉽
        return bare_stem or any(not t.known for t in tokens if t.tag[0] in "NXV" or t.tag == "UN") or len(crumbs) >= 2

    def is_printed(self, word: str) -> bool:
        """Whether the briefing has ``word``, if need be within another one, or people ask with it."""
        return word in self.text or word in self._known

    def stands_within(self, word: str, behind: str) -> bool:
        """Whether a word of the briefing holds ``word``, one of two syllables with what is ``behind`` it: 분원장 of
        섬분원장, 우면 before 공방 of 우면공방."""
        whole = word if len(word) > _SHORT else word + behind[:_SHORT]
        return len(whole) > _SHORT and whole in self._print

    def is_word(self, word: str) -> bool:
        """Whether the analyser knows ``word`` as one noun."""
        tokens = self.morphemes.analyse(word)
        return len(tokens) == 1 and tokens[0].known and tokens[0].tag.startswith("NN")

    def is_inflected(self, word: str) -> bool:
        """Whether ``word`` ends in a particle, or is a verb."""
        return any(token.tag[0] in "JEV" for token in self.morphemes.analyse(word))

    def is_noun(self, word: str) -> bool:
        """Whether a word is a noun, or a verb before one."""
        tags = [token.tag for token in self.morphemes.analyse(word)]
        return all(tag.startswith("NN") for tag in tags) or tags == ["VV", "ETM"]

    def may_be_name(self, word: str) -> bool:
        """Whether ``word`` holds somebody's name, or begins with a slip of one."""
        return any(name in word for name in self.names) or bool(self._slips.mistaken(word))
