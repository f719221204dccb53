"""A question as typed in; the question as meant out: slips of typing read as words the briefing or the lexicon knows.

A person's name is never corrected here: two names one letter apart may be two people.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from assistant.common_slips import without_common_slips
from assistant.known_words import PARTICLES, KnownWords
from assistant.noisy_channel import NoisyChannel
from assistant.slips import looks_alike
from assistant.sounds import said, sound
from assistant.text import jamo
from ingest.named import SURNAMES

_LONG_EOJEOL = 12  # no Korean word with its particles is longer; such a question was typed without spaces
_LONG_WORD = 4  # syllables; shorter words of the briefing stand in others by chance
_BOUND = frozenset("분중때데건것거쪽등간만뿐번명개원회")  # bound nouns written together with the noun before them
# A name, perhaps of somebody the briefing does not have, before what people are asked for.
_MAY_BE_CALLED = re.compile(rf"[{SURNAMES}][가-힣]{{2}}(?:님|씨|의)?$")
_OF_SOMEBODY = re.compile(
    r"\s?(?:님|씨|선생|주무관|연구[사관]|사무관|장학사|팀장|과장|부장|담당|전화|번호|내선|연락|메일|직[책위]|소속)"
)
_LONG_NOUN = 5  # a word that looks inflected but comes near one of so many syllables is that one misspelt
_SHORTEST_NOUN = 2
_SURE = 0.85  # similarity in jamo from which a word that could be right is still read as another
_LIKELY = 0.78  # … from which a word that nobody knows is
_TIE = 0.02  # among words as near, those people ask with are likelier …
_ALIKE = 0.01  # … and those with a letter that is taken for the one typed: 모댈 is 모델, no 모듈
_LEVELS = re.compile(r"[유초중고특]{2,4}등?[은는의과와]?")  # school levels cut short: 유초중등
_HANGUL = re.compile(r"[가-힣]+")


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    """What stands before and behind a word, also without a space: "1분기와"."""
    before, behind = text[: match.start()].split(" ")[-2:], text[match.end() :].split(" ", 2)[:2]
    return " ".join(before), " ".join(behind)


class Speller:
    """Corrects single words against the words that can be meant.

    A word that holds somebody's name, or comes near to one, is never changed.
    """

    def __init__(self, known: KnownWords) -> None:
        self.known = known
        self._text = known.text
        self._morphemes = known.morphemes
        self._jamo = [jamo(word) for word in known.words]
        self._by_sound = {sound(word): word for word in known.words}
        self._asked_as_said = {said(word): word for word in known.words if word in known.asking and known.is_noun(word)}
        self._long_as_said = {said(word): word for word in known.words if len(word) >= _LONG_WORD}  # 살피미단, 살핌이단
        self._channel = NoisyChannel(known)
        self._nearest = lru_cache(maxsize=4096)(self._look_up)  # parts of a question are read more than once

    def correct(self, text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """The text with its slips read as what was meant, and the pairs (typed, read)."""
        if any(len(w) > _LONG_EOJEOL for w in text.split() if _HANGUL.search(w) and w not in self.known.whole):
            text = self._morphemes.space(self._parted(text))
        changes: list[tuple[str, str]] = []
        text = without_common_slips(text)

        def one(match: re.Match[str]) -> str:
            word = match.group()
            if self.known.stands_within(word, text[match.end() :].partition(" ")[2].partition(" ")[0]):
                return word
            read = self._better(text, match, self._likely(text, match), self._read(word))
            if read != word:
                read = self._behind(text[: match.start()].split(" ")[-2:-1], word) or read
                changes.append((word, read))
            return read

        read = _HANGUL.sub(one, text)
        return self._as_printed(read, changes), tuple(changes)

    def _better(self, text: str, match: re.Match[str], first: str, second: str) -> str:
        """Of two readings of a word the one that is a change, or of two changes the likelier one where it stands."""
        word = match.group()
        unheard = second != word and any(not token.known for token in self._morphemes.analyse(second))
        if unheard and not self._channel.longest_known(second):  # 왔나요, no 았나요
            second = word
        if first == second or word in (first, second):
            return second if first == word else first
        around = _around(text, match)
        return max((first, second), key=lambda one: self._channel.likelihood(one, word, *around))

    def _likely(self, text: str, match: re.Match[str]) -> str:
        """The word likely meant between the words around it; itself where that is nothing else, or it may be a name."""
        word, behind = match.group(), text[match.end() :]
        last = self._morphemes.analyse(word)[-1]
        bound = last.tag == "NNB" and last.form not in _BOUND  # 연수늠
        if (
            self.known.may_be_name(word)
            or (self.known.is_made_of_known(word) and not bound)
            or self.known.is_plain(word)
        ):
            return word
        if self._as_heard(word) != word or (_MAY_BE_CALLED.match(word) and _OF_SOMEBODY.match(behind)):
            return word
        meant = self._channel.meant(word, *_around(text, match))
        return word if any(name in meant for name in self.known.names) else meant

    def _behind(self, before: Sequence[str], word: str) -> str | None:
        """The word near to a slip that the briefing prints right behind the word before it, None without any."""
        near = self._near(word) if before and len(before[0]) > 1 else ()
        return next((meant for meant in near if f"{before[0]}{meant}" in self._text), None)

    def _near(self, word: str) -> list[str]:
        found = process.extract(
            jamo(word), self._jamo, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=_LIKELY, limit=4
        )
        return [self.known.words[place] for _, _, place in found]

    def _as_printed(self, text: str, changes: list[tuple[str, str]]) -> str:
        """``text`` with each noun the briefing lacks read as one near to it that stands between the same words there.

        "공유 및 학산을 위한" is printed as "공유 및 확산을 위한".
        """
        words = text.split(" ")
        for i, word in enumerate(words):
            before, behind = words[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else ""
            if not before or any(name in word for name in self.known.names):
                continue
            noun = self._unprinted_noun(word)
            if noun is not None:
                meant = next((near for near in self._near(noun) if f"{before}{near}" in self._text), None)
            else:
                meant = self._between(word, before, behind)
            if meant is not None:
                words[i] = word.replace(noun or word, meant, 1)
                changes.append((word, words[i]))
        return " ".join(words)

    def _between(self, word: str, before: str, behind: str) -> str | None:
        """The word near to ``word`` that the briefing has between those around it: 설계 for "수업 설게 및"."""
        is_noun = len(word) >= _SHORTEST_NOUN and _HANGUL.fullmatch(word)
        if not (is_noun and behind) or self.known.is_printed(word) or self.known.is_word(word):
            return None
        if not self._stand_apart(before, behind, len(word)):
            return None
        return next((near for near in self._near(word) if f"{before}{near}{behind}" in self._text), None)

    def _stand_apart(self, before: str, behind: str, length: int) -> bool:
        """Whether the briefing has two words with about so many letters between them; near words take long to find."""
        place = self._text.find(before)
        while place >= 0:
            end = place + len(before)
            if any(self._text.startswith(behind, end + length + more) for more in (-1, 0, 1)):
                return True
            place = self._text.find(before, place + 1)
        return False

    def _unprinted_noun(self, word: str) -> str | None:
        """The noun that a typed word begins with, where the briefing has it nowhere."""
        first = next(iter(self._morphemes.analyse(word)), None)
        added = any(token.tag == "Z_CODA" for token in self._morphemes.analyse(word))  # 지웡, no form of 지우다
        if len(word) == _SHORTEST_NOUN and _HANGUL.fullmatch(word) and (added or self.known.is_odd(word)):
            return word if word not in self._text and word not in self.known else None
        if first is None or first.tag not in ("NNG", "NNP") or first.start or first.end < _SHORTEST_NOUN:
            return None
        noun = word[: first.end]
        return noun if noun not in self._text and noun not in self.known else None

    def _parted(self, text: str) -> str:
        """``text``, typed without spaces, with the briefing's own long words set apart: Kiwi may not know them."""
        found = [word for word in self.known.words if len(word) >= _LONG_WORD and word in text]
        for word in (w for w in found if not any(w != other and w in other for other in found)):
            part = re.escape(word)
            text = re.sub(rf"(?<=[가-힣])(?={part})|(?<={part})(?=[가-힣])(?![{PARTICLES}인라란])", " ", text)
        return text

    def _read(self, word: str) -> str:
        if len(word) > 2 * _LONG_EOJEOL or _LEVELS.fullmatch(word) or self.known.may_be_name(word):
            return word
        word = self._as_written(word)
        if self.known.is_made_of_known(word):
            return word
        starts = self.known.reachable(word)
        heard = self._as_heard(word)
        if heard != word and len(heard) > _LONG_WORD:  # 살피미단은, which is nothing else
            return heard
        corrected = self._morphemes.corrected(heard)
        ending = self._morphemes.analyse(word)[-1].tag[0]
        sensible = len(word) <= _SHORTEST_NOUN and ending == "J" and not self.known.is_odd(word)  # 적이 of "바뀐 적이"
        if corrected != word and not sensible and not any(name in corrected for name in self.known.names):
            unheard = corrected not in self.known and corrected not in self._text and self.known.is_odd(word)
            long = len(word) >= _LONG_NOUN  # 집행에정엑 is no 집행에 정액, and 전홰 no 전회
            whole = self._nearest(word, _SURE if long else _LIKELY) if long or unheard else None
            in_part = self._read_in_part(word, starts) if whole is None and unheard else word
            return whole[1] if whole else in_part if in_part != word else corrected
        odd = self.known.is_odd(word)
        inflected = any(t.tag[0] in "VE" or t.tag in ("XSV", "XSA") for t in self._morphemes.analyse(word))
        if not odd and (len(word) < 3 or inflected):
            whole = self._nearest(word, _SURE) if len(word) >= _LONG_NOUN else None
            return whole[1] if whole else word
        return self._read_in_part(word, starts)

    def _read_in_part(self, word: str, starts: Sequence[int]) -> str:
        """``word`` with the part behind one of ``starts`` that comes nearest to a known word read as that."""
        odd = self.known.is_odd(word)
        best: tuple[float, int, str] = (0.0, 0, word)
        *before, last = self._morphemes.analyse(word)
        particle = last.start if last.tag[0] == "J" and len(before) == 1 else len(word)
        for start in starts:
            for end in range(start + (2 if odd else 3), len(word) + 1):
                if not odd and end > particle:  # 여름이 is no slip of 이름이
                    continue
                found = self._nearest(word[start:end], _LIKELY if odd else _SURE)
                if found is None or not self.known.may_follow(found[1], word[end:]):
                    continue
                similarity, meant = found
                if (similarity, end - start) > best[:2]:
                    best = (similarity, end - start, word[:start] + meant + word[end:])
        return best[2]

    def _as_heard(self, word: str) -> str:
        """``word`` with a noun that is none of the known words read as the known one that sounds like it."""
        for token in self._morphemes.analyse(word):
            noun = word[token.start : token.end]
            if token.tag.startswith("NN") and len(noun) > 1 and noun not in self.known:
                meant = self._by_sound.get(sound(noun)) or self._long_as_said.get(said(noun))
                if meant is not None:
                    return word[: token.start] + meant + word[token.end :]
        return word

    def _as_written(self, word: str) -> str:
        """``word`` with a beginning that is none read as the word to ask with that is said so: 저나번호, 엄무가."""
        first, *others = self._morphemes.analyse(word)
        contracted = bool(others) and others[0].start < first.end  # 마튼 is no 마트는
        inflected = first.tag[0] in "NV" and all(token.tag[0] in "JEX" for token in others)
        if first.known and not contracted and (inflected or first.end - first.start > 1):
            return word
        for end in range(len(word), 1, -1):
            heard = word[:end]
            meant = self._asked_as_said.get(said(heard))
            if (
                meant is not None
                and heard not in self.known
                and heard not in self._text
                and self.known.may_follow(meant, word[end:])
            ):
                return meant + word[end:]
        return word

    def _look_up(self, typed: str, cutoff: float) -> tuple[float, str] | None:
        """(similarity, word) of the known word nearest to ``typed``; ``_nearest`` remembers it."""
        found = process.extract(
            jamo(typed), self._jamo, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=cutoff, limit=4
        )
        near = [(similarity, self.known.words[place]) for _, similarity, place in found]
        return max(
            ((s + _TIE * (one in self.known.asking) + _ALIKE * looks_alike(typed, one), one) for s, one in near),
            default=None,
        )
