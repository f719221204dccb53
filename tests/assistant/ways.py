"""Ways to ask (``ways_to_ask/*.jsonl``) and records in; questions filled from the records, and what is amiss with an
answer, out.

A way to ask is a question with placeholders, ``{"kind": "people", "style": "direct", "text": "{course} 인원은?"}``.
Particles behind a placeholder are written in both forms, turns of a conversation are parted by " || ". ``open`` marks
one that is not always understood yet: it is told apart so that the others may not be lost again.
"""

import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from assistant.answer import Answer

_PARTICLES = (
    ("은(는)", "은", "는"), ("이(가)", "이", "가"), ("을(를)", "을", "를"), ("과(와)", "과", "와"),
    ("(이)랑", "이랑", "랑"), ("(으)로", "으로", "로"), ("(이)야", "이야", "야"), ("(이)나", "이나", "나"),
    ("(이)라", "이라", "라"), ("(이)", "이", ""),
)  # fmt: skip
_RIEUL = 8  # final consonant ㄹ, after which 로 stands
YES, NO = "네|예|맞|Yes|yes|넘", "아니|아닙|No|no|못|않"  # how an answer begins that says so
_DIGITS = "영일이삼사오육칠팔구"
_WRITTEN_YEAR = 2026  # the ways to ask are written as of this year


@dataclass(frozen=True)
class Way:
    """A way to ask; ``name`` tells it apart."""

    kind: str
    style: str
    text: str
    open: bool = False

    @property
    def name(self) -> str:
        """For messages of tests."""
        return f"{self.kind}: {self.text}"


@dataclass(frozen=True)
class Truth:
    """What fills a way to ask, and what an answer has to hold.

    Attributes:
        values: of the placeholders.
        must: patterns, each found in the answer (commas, or all blanks and signs, aside).
        first: likewise, in its first line.
        refused: whether the briefing does not hold the answer.
    """

    values: Mapping[str, str]
    must: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    refused: bool = False


def ways() -> list[Way]:
    """All, in the order of the files."""
    files = sorted((Path(__file__).parent / "ways_to_ask").glob("*.jsonl"))
    return [Way(**json.loads(line)) for file in files for line in file.read_text("utf-8").splitlines()]


def filled(
    way: Way, truths: Sequence[Truth], year: int, count: int, seed: int = 1
) -> Iterator[tuple[list[str], Truth]]:
    """At most ``count`` questions, turn by turn, each with its truth; the same ones for a seed."""
    needed = set(re.findall(r"\{(\w+)\}", way.text))
    fitting = [truth for truth in truths if needed <= truth.values.keys()]
    dice = random.Random(f"{seed} {way.name}")
    for truth in dice.sample(fitting, min(count, len(fitting))):
        asked = _as_of(year, way.text) if year != _WRITTEN_YEAR else way.text
        text = _fill(asked, truth.values, joined=way.style == "nospace")
        yield text.split(" || "), truth


def _as_of(year: int, text: str) -> str:
    """``text``, written as of 2026, as of ``year``: every year in it (2026, '26, 26년, 이천이십육년) as much later."""
    later = year - _WRITTEN_YEAR

    def moved(match: re.Match[str]) -> str:
        century, short = match[1] or "", match[2] or match[3] or match[4]
        return f"{century}{int(short) + later:02}"

    text = re.sub("(?<=이천이십)[일이삼사오육칠팔구](?=년)", lambda m: _DIGITS[_DIGITS.index(m[0]) + later], text)
    return re.sub(r"(?<!\d)(20)(2\d)(?!\d)|(?<=['’‘→])(2\d)(?!\d)|(?<!\d)(2\d)(?=\s?년(?!간)|→)", moved, text)


def amiss(answer: Answer, truth: Truth) -> str | None:
    """What is wrong with an answer in a word or two; None where it is right."""
    if truth.refused:
        return None if answer.status.abstains else "answered"
    if answer.status.abstains:
        return "refused"
    if not answer.citations:
        return "no citation"
    told = answer.text.replace(",", "")
    first = told.split("\n")[0]
    missing = [p for p in truth.must if not (re.search(p, told) or re.search(p, letters(told)))]
    missing += [p for p in truth.first if not (re.search(p, first) or re.search(p, letters(first)))]
    return f"lacks {missing[0]}" if missing else None


def figure(value: Decimal | int | str) -> str:
    """A pattern for a number that is no part of another."""
    plain = f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
    return rf"(?<![\d.]){re.escape(plain)}(?![\d]|\.\d)"


def plain_name(name: str) -> str:
    """A course's name as people say it: without brackets and 등."""
    return re.sub(r"\s+", " ", re.sub(r"\s등$", "", re.sub(r"\(.*?\)", "", name).strip())).strip()


def letters(text: str) -> str:
    """Letters and digits alone."""
    return "".join(c for c in text if c.isalnum())


def _fill(text: str, values: Mapping[str, str], joined: bool) -> str:
    out, end = "", 0
    for match in re.finditer(r"\{(\w+)\}", text):
        value = values[match[1]].replace(" ", "") if joined else values[match[1]]
        out += text[end : match.start()] + value
        end = match.end()
        for form, closed, opened in _PARTICLES:
            if text.startswith(form, end):
                out += closed if _is_closed(value, form) else opened
                end += len(form)
                break
    return out + text[end:]


def _is_closed(word: str, form: str) -> bool:
    """Whether ``word``, brackets aside, ends in a consonant that calls for the longer form of a particle."""
    last = next((c for c in reversed(word) if c.isalnum()), "")
    if not "가" <= last <= "힣":
        return last in "0136LMNRlmnr" or (last in "78" and form != "(으)로")
    final = (ord(last) - ord("가")) % 28
    return final > 0 and not (final == _RIEUL and form == "(으)로")
