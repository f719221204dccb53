"""A word in; what it shares with words that sound alike, or that are said alike, out."""

import re

from assistant.text import jamo

# Letters that sound alike in loan words, which people spell as they hear them: 까페 for 카페.
_ALIKE = str.maketrans({
    "\u1101": "\u110f", "\u1104": "\u1110", "\u1108": "\u1111", "\u110a": "\u1109", "\u110d": "\u110e",  # ㄲㄸㅃㅆㅉ
    "\u1162": "\u1166", "\u1164": "\u1166", "\u1168": "\u1166", "\u116b": "\u116c", "\u1170": "\u116c",  # ㅐㅒㅖㅙㅞ
})  # fmt: skip


# How a word is said: a final consonant moves on, or is nasal before another; 맡은 is said 마튼, and 업무 엄무.
_FINALS = "\u11a8\u11a9\u11ab\u11ae\u11af\u11b7\u11b8\u11ba\u11bb\u11bd\u11be\u11bf\u11c0\u11c1"
_INITIALS = "\u1100\u1101\u1102\u1103\u1105\u1106\u1107\u1109\u110a\u110c\u110e\u110f\u1110\u1111"
_MOVES_ON = re.compile(f"([{_FINALS}])\u110b|(\u11ab)\u1112")
_SAID = (
    (re.compile("[\u11b8\u11c1](?=[\u1102\u1106])"), "\u11b7"),
    (re.compile("[\u11a8\u11bf](?=[\u1102\u1106])"), "\u11bc"),
    (re.compile("[\u11ae\u11ba\u11bb\u11bd-\u11c0](?=[\u1102\u1106])"), "\u11ab"),
    (re.compile("\u116a"), "\u1161"),
)


def sound(word: str) -> str:
    """What words that sound alike share."""
    return jamo(word).translate(_ALIKE)


def said(word: str) -> str:
    """``sound`` where letters run together as they do in speech."""
    letters = _MOVES_ON.sub(lambda match: _INITIALS[_FINALS.index(match[1] or match[2])], jamo(word))
    for pattern, spoken in _SAID:
        letters = pattern.sub(spoken, letters)
    return letters.translate(_ALIKE)
