"""A question for how many rooms a place has, or for how many people, in; what a table of buildings says of it out.

Such a table prints figures in a column of their own ("42실", "168명") or in words ("객실 58실(116명), 식당(180석)");
so does a line that lists facilities.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from assistant.answer import Composer
from assistant.draft import Draft, Reply, reply_about
from assistant.entries import SUBTOTALS, Entry, Kind
from assistant.knowledge import Knowledge
from assistant.question import Family, Question
from assistant.text import bare, by_commas

_NOUN = r"(?P<what>[가-힣]{1,8}?)(?:들)?[은는이가을를]?\s?(?:모두|전부|총|다\s?합쳐)?\s?"
_ROOMS = re.compile(
    rf"{_NOUN}(?:몇\s?(?:개|칸|실)(?!월)|개수|실\s?수)|how many (?P<english>rooms|guest rooms)", re.IGNORECASE
)
_GUEST_ROOMS = re.compile(r"방|객실|숙실|침실|숙소|숙박실|숙박")
_PEOPLE = re.compile(
    r"(?:몇|최대)\s?(?:명|분|사람|인|석|자리)|얼마나\s?(?:많이|많은)|수용\s?인원|좌석|객석|정원"
    r"|how many (?:people|seats|guests)",
    re.IGNORECASE,
)
_SLEEP = re.compile(r"묵|숙박|머무|투숙|(?:잠|자고|잘)\s?(?:수|갈|자)|잘\s?수|\b(?:stay|sleep|lodge)", re.IGNORECASE)
_SEAT = re.compile(
    r"앉|들어[가갈]|수용|좌석|객석|몇\s?석|먹을\s?수|밥[을]?\s?먹|\b(?:seats?|sit|fit|hold|accommodate)", re.IGNORECASE
)
_SAYS_NOTHING = re.compile(
    r"앉|묵|숙박|머무|수용|들어[가갈]|좌석|객석|자리|자[고는]?$|잠|밥|먹|방$|객실|숙실|침실|숙소|실수|인원|식사|최대|본원|사람|명수|시설|건물"
)
_FACILITIES = re.compile(r"수용|시설|면적|넓이|층수|준공|소재|있는곳|위치|규모|공간|좌석|객실|자리")
_LODGING = re.compile(r"객실|숙실|숙소|숙박|침실|생활관|기숙사|가족실|\d인실")
_HOLDING = re.compile(r"수용|정원|규모|좌석|객석|자리|비고|시설|공간")
_OF_ROOMS = re.compile(r"\d\s?실(?!당)")
_OF_PEOPLE = re.compile(r"\d\s?[명석]")
_SHARED = re.compile(r"^\s?\d\s?인\s?1\s?실\s?$")
_NAMES = re.compile(r"[가-힣]{2,}")
_BRACKETED = re.compile(r"[(「『‘]([^()「」『』‘’]*)[)」』’]")
_OTHERS = frozenset({"largest", "smallest", "difference", "growth", "compare", "bound", "share", "average", "list"})
_ASKED_FOR = frozenset({Family.COUNT, Family.STAFF})  # "수용 인원" may be read as a number of posts
_SHORTEST = 2  # syllables of a name
_MOST_PLACES = 4


@dataclass(frozen=True, slots=True)
class _Piece:
    """One thing that a row says of its place: "식당(180석)", or the figure below a header."""

    head: str
    text: str
    entry: Entry

    @property
    def names(self) -> list[str]:
        """What it is about."""
        return _NAMES.findall(re.sub(r"\d+\s?[가-힣]{1,2}", " ", self.text))


@dataclass(frozen=True, slots=True)
class _Place:
    """A row of a table of buildings."""

    name: str
    pieces: tuple[_Piece, ...]

    @property
    def names(self) -> list[str]:
        """All that it is called, bare."""
        inside = [bare(name) for name in _BRACKETED.findall(self.name)]
        return [name for name in (bare(_BRACKETED.sub("", self.name)), *inside) if len(name) >= _SHORTEST]

    def parts_in(self, text: str) -> set[str]:
        """Its parts that ``text`` names, which is bare."""
        return {n for piece in self.pieces for n in piece.names if n in text and not _SAYS_NOTHING.match(n)}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question asks of places.

    Attributes:
        text: what it says, and the branch that it took over, bare.
        wanted: what pieces have to hold for it.
        rooms: what the rooms are called that it asks for, "" for those of guests.
        stays: whether it asks for people who stay for the night.
    """

    text: str
    wanted: tuple[re.Pattern[str], ...]
    rooms: str
    stays: bool


def answer_rooms(knowledge: Knowledge, question: Question) -> Reply | None:
    """How many rooms the places have that a question names, and for how many people there is room; None where it asks
    for neither, or nothing says it."""
    asked = _asked(question)
    if not asked.wanted or question.operations & _OTHERS or set(question.families) - _ASKED_FOR or question.entries:
        return None
    of_all = all(map(knowledge.vocabulary.means_institution, question.terms))
    best: tuple[int, list[tuple[_Place, list[_Piece]]]] = (0, [])
    for place in _places(knowledge, question):
        named = _named(question, asked, place)
        told = _told(asked, place) if named or of_all else []
        if told and _says_all(knowledge, question, place):
            best = max(best, (named, []), key=lambda one: one[0])
            best[1].extend([(place, told)] if named == best[0] else [])
    if not 0 < len(best[1]) <= _MOST_PLACES or ("altogether" in question.operations and len(best[1]) > 1):
        return None
    return _say(knowledge, question, best[1])


def _asked(question: Question) -> _Asked:
    branch = " 분원" if any(name.endswith("분원") for name in question.departments) else ""
    rooms, stays = _ROOMS.search(question.text), _SLEEP.search(question.text) is not None
    what = (rooms["what"] or "") if rooms else ""
    of_guests = rooms is not None and (rooms["english"] or _GUEST_ROOMS.fullmatch(what))
    of_people = _PEOPLE.search(question.text) and (stays or _SEAT.search(question.text))
    wanted = (
        *([_OF_ROOMS] if of_guests or what.endswith("실") else ()),
        *([_OF_PEOPLE] if of_people else ()),
    )
    return _Asked(bare(question.text + branch), wanted, "" if of_guests else what, stays)


def _places(knowledge: Knowledge, question: Question) -> Iterable[_Place]:
    """The rows of tables of buildings, and lines that list facilities; of a year named, those that say so."""
    cells = [e for e in knowledge.of_kind(Kind.CELL) if e.row]
    for (_, names), grouped in groupby(cells, key=lambda e: (e.lines, e.row)):
        row, name = list(grouped), names[-1]
        heads = [" ".join(e.column[-1:]) for e in row]
        if not any(map(_FACILITIES.search, heads)) or bare(name) in SUBTOTALS:
            continue
        text = " ".join(e.cell.text for e in row)
        if all(str(year) in text for year in question.years if year < knowledge.briefing.year):
            yield _Place(name, tuple(p for e, head in zip(row, heads, strict=True) for p in _pieces(e, head)))
    for entry in knowledge.of_kind(Kind.STATEMENT) if not question.years else ():
        name, _, text = entry.label.partition(": ")
        listed = [_Piece("", piece, entry) for piece in by_commas(text)]
        if sum(_OF_ROOMS.search(piece.text) is not None for piece in listed) > 1:
            yield _Place(name, tuple(listed))


def _pieces(entry: Entry, head: str) -> Iterable[_Piece]:
    cell = entry.cell
    if cell.value is not None:
        unit = "" if re.search(r"[가-힣㎡]$", cell.text) else cell.unit
        return [_Piece(head, f"{cell.text}{unit}", entry)]
    return [_Piece(head, text, entry) for text in by_commas(cell.text) if not _SHARED.match(text)]


def _named(question: Question, asked: _Asked, place: _Place) -> int:
    """How many letters of the names of a place and of its pieces a question says; 0 where it names neither."""
    whole = max((len(name) for name in place.names if name in asked.text), default=0)
    ends = [term for term in question.terms if len(term) > _SHORTEST and any(n.endswith(term) for n in place.names)]
    return whole + (0 if whole else max(map(len, ends), default=0)) + sum(map(len, place.parts_in(asked.text)))


def _told(asked: _Asked, place: _Place) -> list[_Piece]:
    """The pieces that say all that is wanted of a place; empty where one of it is not said, or said several times."""
    found: list[_Piece] = []
    for kind in asked.wanted:
        fitting = [piece for piece in place.pieces if kind.search(piece.text) and _is_meant(asked, place, piece, kind)]
        if not fitting or len({piece.entry.lines for piece in fitting}) > 1:
            return []
        if len(fitting) > 1 and not all(_LODGING.search(piece.text) for piece in fitting):
            return []
        found += [piece for piece in fitting if piece not in found]
    return found


def _is_meant(asked: _Asked, place: _Place, piece: _Piece, kind: re.Pattern[str]) -> bool:
    """Whether a piece is about the part of a place that a question names, else about where its guests stay or sit."""
    own = [name for name in piece.names if name not in place.names and not _SAYS_NOTHING.match(name)]
    if kind is _OF_ROOMS and asked.rooms:
        return any(name.endswith(asked.rooms) for name in own) or bare(piece.head) == asked.rooms
    if parts := place.parts_in(asked.text).difference(place.names):
        return not parts.isdisjoint(own)
    lodging = _LODGING.search(f"{piece.text} {piece.head}") is not None
    if kind is _OF_ROOMS or asked.stays:
        return lodging or (not own and _LODGING.search(place.name) is not None)
    return not own and (_HOLDING.search(piece.head) is not None or lodging)


def _says_all(knowledge: Knowledge, question: Question, place: _Place) -> bool:
    """Whether a row holds every word of a question that means more than who stays or sits there."""
    first = place.pieces[0].entry
    title = first.cell.table if first.kind is Kind.CELL else first.section.title
    said = bare(" ".join((place.name, title, *(f"{piece.head} {piece.text}" for piece in place.pieces))))
    others = (
        meanings for term, meanings in question.terms.items()
        if not (_says_nothing(term, meanings) or term in knowledge.lexicon.counted)
        and not knowledge.vocabulary.means_institution(term)
    )  # fmt: skip
    departments = all(bare(name) in said or ("분원" in said and name.endswith("분원")) for name in question.departments)
    return departments and all(any(bare(word) in said for word in meanings) for meanings in others)


def _says_nothing(term: str, meanings: Iterable[str]) -> bool:
    """Whether a word means no more than who stays or sits somewhere; an English one also where it stands for rooms, or
    for no Korean word."""
    if not term.isascii():
        return _SAYS_NOTHING.match(term) is not None
    korean = [word for word in meanings if not word.isascii()]
    return not korean or any(_SAYS_NOTHING.match(word) or word.endswith("실") for word in korean)


def _say(knowledge: Knowledge, question: Question, places: list[tuple[_Place, list[_Piece]]]) -> Reply:
    draft = Draft(knowledge.briefing)
    bullet = "- " if len(places) > 1 else ""
    for place, pieces in places:
        figures = ", ".join(
            piece.text
            if piece.names or not re.fullmatch(r"[\d,]+\s?\S{1,2}", piece.text)
            else f"{piece.head} {piece.text}"
            for piece in pieces
        )
        draft.say(f"{bullet}{place.name}: {figures} {draft.cite_all(piece.entry.lines for piece in pieces)}")
    entries = tuple(piece.entry for _, pieces in places for piece in pieces)
    return reply_about(draft, question, entries, entries[0].programme, Composer.QUOTED)
