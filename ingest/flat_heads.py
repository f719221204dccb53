"""The torn lines of a header in, the chain of heads over each column out, for tables set with single spaces."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.lines import clean, unspaced
from ingest.numbers import parse_number
from ingest.periods import YEAR

_YEAR = rf"{YEAR}(?:학년도|년도|년)?"
# What heads a column of figures; a year may head one, or several.
_FIGURE = re.compile(
    rf"(?<![가-힣])(?:{_YEAR}(?:\s?(?:예산액?|계획|실적|운행|정원|현원|결산|목표|추진))?(?:\s?\([A-D]\))?"
    r"|(?:금년도?|전년도?|올해|작년|본예산|추경)(?:\s?(?:예산액?|계획|실적))?"
    r"|(?:과정|기|횟|인원|학급|학교|강좌|차시|시간|회|명|교)\s?수(?=\s|$)|인원|시간|차시|횟수|기간"
    r"|예산액?(?:\s?\([A-D]\))?|금액|사업비|증감(?:률|율|액)?(?:\s?\([A-D]-[A-D]\))?|\([A-D]-[A-D]\)|구성비|비율|비중|만족도|이수율|집행률"
    r"|(?:(?!주소|위치|소재지|이름|구분)[가-힣]+\s)?(?:연?면적)(?:\s?\(?㎡\)?)?|준공|소계|총계|합계|계(?=\s|$)|정원|현원|결원)"
)
_FRONT = re.compile(
    r"구분|연도|노선|영역|분야|단계|연번|(?:과정|연수|교육|사업|과제|시설|기관|행사|강좌)명|(?:세부|단위|추진|예산)\s?(?:사업|과제|영역|항목)"
    r"|대상|소재지|위치|주소|이름|\S+\s구간|사업|과제|부서"
)
_ASIDE = re.compile(r"\([A-D]\)|\([A-D]-[A-D]\)|\(㎡\)")


@dataclass(frozen=True, slots=True)
class Heads:
    """The heads of the columns: of words in front, of figures, and of what stands behind ((), if nothing)."""

    front: tuple[tuple[str, ...], ...]
    figures: tuple[tuple[str, ...], ...]
    tail: tuple[str, ...]


def is_head(text: str) -> bool:
    """Whether a line may belong to a header: it heads a column of figures or goes on with such a head."""
    said = clean(text)
    return _FIGURE.search(said) is not None or said.startswith("(") or _FRONT.match(said) is not None


def width_before_words(text: str) -> int:
    """How many columns of figures a header's line names before a last column of words ("산출내역"); 0 without one."""
    said = clean(text)
    figures = list(_FIGURE.finditer(said))
    behind = _ASIDE.sub("", said[figures[-1].end() :]).strip() if figures else ""
    enough = len(figures) > 1 or (len(figures) == 1 and "㎡" in said)
    return len(figures) if enough and re.fullmatch(r"[가-힣]+(?:\s[가-힣]+)?", behind) else 0


def read_heads(lines: Sequence[str], width: int, rows: Sequence[Sequence[str]]) -> Heads | None:
    """The heads of a table with ``width`` columns of figures, None where the header tells others than those.

    Args:
        lines: of the header.
        width: how many columns of figures its rows have.
        rows: their values, which tell where a subtotal stands.
    """
    said = [clean(line) for line in lines]
    figures = _of_leaves(said, width) or _of_pieces(said, width) or _of_posts(said, width, rows)
    figures = figures or _of_words(said, width)
    if figures is None:
        return None
    columns, used = figures
    whole = " ".join(said)
    front = tuple((unspaced(match[0]),) for match in _FRONT.finditer(_without(whole, columns)))
    last = said[-1]
    ends = [match.end() for match in _FIGURE.finditer(last)]
    behind = _ASIDE.sub("", last[ends[-1] :]).strip() if ends and used else ""
    above = said[-2].split()[-1] if behind and len(said) > 1 and len(said[-2].split()) > 1 else ""
    hangs = above and not _FRONT.fullmatch(above) and not _FIGURE.search(above)
    tail = (unspaced(f"{above} {behind}" if hangs else behind),) if behind else ()
    return Heads(front or (("구분",),), columns, tail)


def _without(text: str, columns: Sequence[tuple[str, ...]]) -> str:
    return _FIGURE.sub(" | ", text) if columns else text


_Found = tuple[tuple[tuple[str, ...], ...], bool] | None


def _of_leaves(lines: Sequence[str], width: int) -> _Found:
    """Where a line names all columns of figures: those above it head several of them, or each."""
    names = [[unspaced(match[0]) for match in _FIGURE.finditer(line)] for line in lines]
    places = [place for place, found in enumerate(names) if len(found) == width]
    if not places:
        return None
    leaf = places[-1]
    columns = [(name,) for name in names[leaf]]
    if leaf and len(names[leaf - 1]) == width:  # every column's head is torn over two lines
        return tuple((f"{above} {name}",) for above, (name,) in zip(names[leaf - 1], columns, strict=True)), True
    starts = _repeats([name for (name,) in columns])
    for line, found in zip(reversed(lines[:leaf]), reversed(names[:leaf]), strict=True):
        groups = found if len(found) == len(starts) else _words_behind_front(line)
        if len(starts) > 1 and len(groups) >= len(starts):
            groups = groups[-len(starts) :]
            group = [sum(start <= place for start in starts) - 1 for place in range(width)]
            return tuple((groups[g], *chain) for g, chain in zip(group, columns, strict=True)), True
    return tuple(columns), True


def _repeats(names: Sequence[str]) -> list[int]:
    """Where the heads begin anew: at the first, and wherever that one comes again."""
    return [place for place, name in enumerate(names) if name == names[0]]


def _words_behind_front(line: str) -> list[str]:
    return [word for word in line.split() if not _FRONT.fullmatch(word)]


def _of_pieces(lines: Sequence[str], width: int) -> _Found:
    """Where the heads are torn so that each line holds some: all of them in order."""
    joined = _ASIDE.sub(" ", " ".join(lines))
    names = [unspaced(match[0]) for match in _FIGURE.finditer(joined)]
    if "㎡" in " ".join(lines):
        names = [f"{name}(㎡)" if name.endswith("면적") else name for name in names]
    return (tuple((name,) for name in names), True) if len(names) == width else None


def _of_posts(lines: Sequence[str], width: int, rows: Sequence[Sequence[str]]) -> _Found:
    """Where groups of columns end in a subtotal: the values tell how many columns each group has, the last line names
    them, and what stands above names the groups and the columns without any."""
    numbers = [[parse_number(value) or Decimal(0) for value in row] for row in rows]
    words = _words_behind_front(lines[-1])
    groups: list[list[str]] = [[]]
    for word in words:
        if re.fullmatch(r"이하|이상|미만", word) and groups[-1]:
            groups[-1][-1] += f" {word}"
        else:
            groups[-1].append(word)
        if word == "소계":
            groups.append([])
    above = [word for line in lines[:-1] for word in line.split()]
    place, columns = 0, list[tuple[str, ...]]()
    for group in groups[:-1]:
        end = place + len(group)
        if end > width or not above or any(sum(row[place : end - 1], Decimal(0)) != row[end - 1] for row in numbers):
            return None
        head = above.pop(0)
        columns += [(head, unspaced(name)) for name in group]
        place = end
    rest = width - place
    if len(groups) < _FEWEST_GROUPS or groups[-1] or not 0 < rest <= len(above):
        return None
    joined = ["".join(above[: len(above) - rest + 1]), *above[len(above) - rest + 1 :]]
    return (*columns, *((head,) for head in joined)), False


def _of_words(lines: Sequence[str], width: int) -> _Found:
    """Where one line has a word for each column of figures behind "구분", and those end in their sum."""
    front, *words = lines[0].split() if len(lines) == 1 else [""]
    summed = bool(words) and re.fullmatch(r"(?:소|합|총)?계", words[-1]) is not None
    return (
        (tuple((word,) for word in words), False)
        if summed and len(words) == width and _FRONT.fullmatch(front)
        else None
    )


_FEWEST_GROUPS = 3  # two with a subtotal, and what is left
