"""Words that carry no topic where they stand: figures of speech, adverbials, mere examples, what only describes.

A question may word anything in many ways. What it says by a set phrase ("무게를 두다", "얼굴을 내밀다"), as an example
of a word that follows ("땅이나 건물 같은 재산") or of a state ("늘 열려 있는") need not stand in the line that answers.
"""

import re
from collections.abc import Mapping, Sequence

from vectorstore.morphemes import Token

# Examples before what they are examples of. The word itself follows behind one space; where it names nothing ("같은
# 곳"), the examples are all that is named. Begun at a word and bounded, as a run of letters without end can be cut in
# more ways than anybody can wait for.
_EXAMPLES = re.compile(
    r"(?<![가-힣A-Za-z])[가-힣A-Za-z]{1,15}(?:이?나|[·ㆍ,/와과]|이?랑|하고)\s?"
    r"(?:[가-힣A-Za-z]{1,15}(?:이?나|[·ㆍ,/와과])\s?){0,3}[가-힣A-Za-z]{1,15}"
    r"\s(?:같은|따위의|등과\s같은|처럼)\s(?!(?:곳|것|거|데|게|걸)(?![가-힣]{2}))(?=[가-힣])"
)


def figurative(text: str, tokens: Sequence[Token], said: Mapping[str, frozenset[str]]) -> frozenset[int]:
    """Offsets in ``text`` at which words begin that carry no topic; ``tokens`` are its morphemes, ``said`` the words of
    [figurative] in the lexicon."""
    found: set[int] = set()
    for place, token in enumerate(tokens):
        after = [other for other in tokens[place + 1 : place + 4] if other.tag not in ("JKO", "JX", "MAG")]
        following = after[0] if after else None
        before = tokens[place - 1] if place else None
        if (
            following is not None
            and token.form in said["objects"]
            and following.tag == "VV"
            and following.form in said["verbs"]
        ):
            found |= {token.start, following.start}
        if token.form in said["degrees"]:
            found.add(token.start)
        if token.form in said["occasions"] and before is not None and before.tag == "ETM":
            found.add(token.start)
        if following is not None and following.form == "대신" and following.start <= token.end + 2:  # "종이 대신"
            found.add(token.start)
        if _is_state(tokens[place : place + 4]):
            found.add(token.start)
    for match in _EXAMPLES.finditer(text):
        found |= {token.start for token in tokens if match.start() <= token.start < match.end()}
    return frozenset(found)


def _is_state(tokens: Sequence[Token]) -> bool:
    """Whether a verb says in what state something is: 열리 + 어 + 있 + 는."""
    if len(tokens) < 4:
        return False
    verb, ending, aux, relative = tokens
    return verb.tag == "VV" and ending.tag == "EC" and (aux.form, aux.tag) == ("있", "VX") and relative.tag == "ETM"
