"""The file's lines as every rule sees them: text by 1-based number, bullet marks, and text cleaned of layout."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

HEADING_MARKS = "□■▣◻☐❏❑ㅁ"
LETTERS = "가나다라마바사아자차카타파하"  # that number lines as digits do: "가.", "나)"
GROUP_MARKS = "○◯●◎⚪◦❍∘"
BOX_MARKS = "◇◆◈❖"
DASH_MARKS = "-–—−‐"
DOT_MARKS = "·•▸‣ㆍ∙▪▫►▶▷‧⦁"
NOTE_MARKS = "※"
LEADER = r"(?:[·.…‥⋯]{3,}|[…⋯](?=\s*\d))"  # of a table of contents, before the page: "제목 …… 3", "제목 … 3"
GOES_ON = "\u2060"  # set before a cell that goes on with the one above it

_DASH = re.escape(DASH_MARKS)
_UPPER = HEADING_MARKS + GROUP_MARKS + BOX_MARKS + NOTE_MARKS
_MARK = re.compile(
    rf"^(?P<indent>\s*)(?:(?P<dash>[{_DASH}{DOT_MARKS}])\s*(?=[{_UPPER}]))?(?P<mark>[{_UPPER}{DOT_MARKS}{_DASH}])(?P<body>.*)$"
)
FOOTNOTE_STAR = re.compile(r"(?<=[\w)\]’”」』'\"])\*(?=\s|$|[가-힣,.)])")
_FOOTNOTE_MARK = re.compile(r"(?<=[가-힣)\]’”」』])각?주\s?\d{1,2}\)")  # "날갯짓 연수각주1)", explained elsewhere
_PAGE_NUMBER = re.compile(r" *[-–—]? *\d{1,3} *[-–—]? *")
_CAPTION_BEHIND = re.compile(r"\t\s*([(（\[][^\t]*단위[^\t]*[)）\]])\s*$")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line taken apart: layout, bullet mark and what follows it.

    Attributes:
        indent: white space before the mark, in characters.
        dash: whether a dash or dot stands before the mark itself ("- ◇ …").
        mark: the bullet mark, "" for a line without one.
        body: what follows the mark, uncleaned.
    """

    indent: int
    dash: bool
    mark: str
    body: str


def marked(text: str) -> Marked:
    """Takes a line apart. A minus sign in front of a digit ("-5") and a dash glued to a word are marks as well;
    "○○과" (letters left out) is not a bullet."""
    match = _MARK.match(text)
    if match is None or (match["body"][:1] == match["mark"] and match["mark"] in GROUP_MARKS):
        return Marked(len(text) - len(text.lstrip()), False, "", text.strip())
    return Marked(len(match["indent"]), match["dash"] is not None, match["mark"], match["body"].strip())


def untabbed(text: str) -> str:
    """A line without the tabs that set a caption of units behind its heading."""
    return _CAPTION_BEHIND.sub(r"   \1", text)


def clean(text: str) -> str:
    """Text for reading: without ** marks, footnote stars and numbers, white space collapsed."""
    bare = _FOOTNOTE_MARK.sub("", text.replace("**", "").replace(GOES_ON, ""))
    return _SPACES.sub(" ", FOOTNOTE_STAR.sub("", bare)).strip()


def compact(text: str) -> str:
    """Text for comparing: cleaned and without any white space."""
    return clean(text).replace(" ", "")


def unspaced(text: str) -> str:
    """A header cell without the spaces set only for layout: "소 계" → "소계"; Latin words keep theirs."""
    return re.sub(r"(?<=[가-힣\d~·)]) (?=[가-힣(])", "", clean(text))


def is_note(line: str) -> bool:
    """Whether a line is a note: it begins with one of the marks of these."""
    return marked(line).mark in tuple(NOTE_MARKS)


def width(text: str) -> int:
    """How wide a text is printed, in half widths."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


@dataclass(frozen=True, slots=True)
class Source:
    """All lines of a file, addressed by their 1-based number."""

    lines: tuple[str, ...]

    def __getitem__(self, number: int) -> str:
        return self.lines[number - 1]

    def __len__(self) -> int:
        return len(self.lines)

    def filled(self, first: int = 1, last: int | None = None) -> Iterator[int]:
        """Numbers of the lines with text from ``first`` to ``last``, both included; "- 12 -" is a page number."""
        for number in range(first, (last or len(self.lines)) + 1):
            if self._has_text(number):
                yield number

    def _has_text(self, number: int) -> bool:
        text = self.lines[number - 1]
        return bool(text.strip()) and not _PAGE_NUMBER.fullmatch(text)

    def after(self, number: int) -> int | None:
        """The next line with text, None at the end."""
        return next(self.filled(number + 1), None)

    def adjoin(self, upper: int, lower: int) -> bool:
        """Whether a line stands right below another one, but for rows without any cell."""
        return upper < lower and all("\t" in self[n] and not self[n].strip() for n in range(upper + 1, lower))

    def before(self, number: int) -> int | None:
        """The previous line with text, None at the start."""
        return next((n for n in range(number - 1, 0, -1) if self._has_text(n)), None)
