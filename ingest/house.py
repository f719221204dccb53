"""Lines in, the same lines out with the marks of the genre: a house that sets its sub-headings behind ○ is read as one
that sets them behind □."""

from collections import Counter, defaultdict

from ingest.headings import aspect_heading
from ingest.lines import BOX_MARKS, GROUP_MARKS, Source, marked
from ingest.records import Aspect

_USUAL = "□"
_FEWEST_KINDS = 3  # standard sub-headings of as many kinds behind one mark are no bullets


def with_usual_marks(source: Source) -> Source:
    """The lines, with the mark of the house's sub-headings replaced by the usual one where it is another.

    It is another where more standard sub-headings stand behind it than are headings already. Only lines as far in as
    those are changed; the mark further in is a bullet.
    """
    usual = sum(_aspect(source, line) is not None for line in source.filled())
    behind: dict[tuple[str, int], list[Aspect]] = defaultdict(list)
    swapped = Source(tuple(_swapped(text) for text in source.lines))
    for line in source.filled():
        here, aspect = marked(source[line]), _aspect(swapped, line)
        if here.mark and here.mark in GROUP_MARKS + BOX_MARKS and not here.dash and aspect:
            behind[here.mark, here.indent].append(aspect)
    house = max(behind, key=lambda place: len(behind[place]), default=None)
    if house is None or len(behind[house]) <= 2 * usual or len(Counter(behind[house])) < _FEWEST_KINDS:
        return source
    return Source(tuple(_swapped(text) if _stands(text, house) else text for text in source.lines))


def _aspect(source: Source, line: int) -> Aspect | None:
    heading = aspect_heading(source, line)
    return heading.aspect if heading else None


def _stands(text: str, house: tuple[str, int]) -> bool:
    here = marked(text)
    return (here.mark, here.indent) == house and not here.dash


def _swapped(text: str) -> str:
    here = marked(text)
    return text.replace(here.mark, _USUAL, 1) if here.mark and here.mark in GROUP_MARKS + BOX_MARKS else text
