"""A part without programmes in, the headings of its topics and departments out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.duties import is_duties
from ingest.headings import Heading, aspect_of, ordinal, without_ordinal
from ingest.lines import BOX_MARKS, DASH_MARKS, DOT_MARKS, GROUP_MARKS, HEADING_MARKS, Source, clean, compact, marked
from ingest.parts import Part
from ingest.records import SectionKind
from ingest.staffed import STAFF
from ingest.tables import Table

_DUTIES = re.compile(r"(?:기능|업무|분장|사무|(?:맡은|맡는|하는)일)(?:현황|표)?$")
_TELEPHONE = re.compile(r"\d\s?-\s?\d{4}")
_UNIT = re.compile(r"[가-힣A-Za-z\d·]+(?:부|과|팀|실|센터|국|단|원|관|소)(?:\s[가-힣]+[팀과])?")
_BRACKET = re.compile(r"[(（][^()（）]*[)）]$")
_LONGEST_DEPARTMENT = 30
_LONGEST_TOPIC = 60
_DATED = re.compile(r"\s*(?:19|20)\d\d\s?[.년]\s?\d{1,2}\s?[.월]")  # an event, whatever its mark
_LABELLED = re.compile(
    r"\s*(역점|중점|핵심|특색|특화|현안|과제|사업)(?:사업|과제)?\s?\d{1,2}(?:[.)]?\t|[.):]\s+)(?=[^\t]+$)"
)


def read_topics(source: Source, part: Part, tables: Sequence[Table]) -> list[Heading]:
    """The topics (연혁, 조직 …) of a part, those within them, and the departments (lines above duties).

    Topics nest as their numbering does: a way of numbering that comes up within a topic numbers the topics inside it.
    """
    return list(_Topics(source, part, tables).read())


@dataclass
class _Topics:
    """Reads one part.

    Attributes:
        open: ways of numbering of the topics that are open, outermost first.
        duties: whether the topic says which department does what.
    """

    source: Source
    part: Part
    tables: Sequence[Table]
    open: list[str] = field(default_factory=list)
    duties: bool = False

    def read(self) -> Iterator[Heading]:
        in_table = {line for table in self.tables for line in table.lines}
        heads_duties = {self.source.before(table.lines.first) for table in self.tables if is_duties(table)}
        own = self.part.heading.own
        self.duties = _DUTIES.search(compact(self.part.heading.title)) is not None
        for line in self.source.filled(own[-1] + 1, self.part.lines.last):
            if line in in_table or line in own:
                continue
            here, style = marked(self.source[line]), _style(self.source[line])
            grouped = bool(here.mark) and here.mark in GROUP_MARKS + BOX_MARKS
            grouped = grouped or (line in heads_duties and style == "□" and not _DUTIES.search(compact(here.body)))
            grouped = grouped and (line in heads_duties or self._heads_items(line) or self._names_unit(line))
            grouped = grouped or (self.duties and self._heads_items(line) and here.mark not in HEADING_MARKS)
            grouped = grouped or (self.duties and self._heads_items(line) and self._names_unit(line))
            listed = self.duties and style not in (None, "□") and style not in self.open
            listed = listed or self._is_unit(line)
            if (grouped and (line in heads_duties or self.duties)) or listed:
                text = _unbracketed(without_ordinal(self.source[line])) if listed else clean(here.body)
                title, _, rest = text.partition(": ")
                title = STAFF.sub("", title) if self._names_unit(line) else title
                if len(title) < _LONGEST_DEPARTMENT:
                    yield Heading(line, SectionKind.DEPARTMENT, title, own=() if rest else (line,), rest=rest)
            elif style and not _DATED.match(here.body) and self._heads(line, style):
                yield self._topic(line, style)

    def _heads_items(self, line: int) -> bool:
        """Whether a line has a mark and those of another mark stand below it, further in."""
        here, below = marked(self.source[line]), marked(self.source[self.source.after(line) or line])
        further = below.indent > here.indent or (self.duties and self._names_unit(line))
        return here.mark != "" and below.mark not in ("", here.mark) and further

    def _names_unit(self, line: int) -> bool:
        """Whether a line says nothing but a unit, or that and what it does."""
        return _UNIT.fullmatch(STAFF.sub("", clean(marked(self.source[line]).body).partition(": ")[0])) is not None

    def _is_unit(self, line: int) -> bool:
        """Whether a line is nothing but the name of a unit, in a part or topic of duties, and bullets follow."""
        below = self.source.after(line)
        unit = self.duties and _UNIT.fullmatch(_unbracketed(clean(self.source[line]))) is not None
        return unit and below is not None and marked(self.source[below]).mark in (*DASH_MARKS, *DOT_MARKS, *GROUP_MARKS)

    def _heads(self, line: int, style: str) -> bool:
        """Whether a numbered line heads a topic: text of its own follows, or another line numbered so headed one. A
        list of nothing but numbered lines is a list."""
        if style == "□" or style in self.open:
            return True
        below = self.source.after(line)
        if below is None or below > self.part.lines.last or ordinal(self.source[below]) in (style, *self.open):
            return False
        return len(without_ordinal(self.source[line])) < _LONGEST_TOPIC and not _TELEPHONE.search(self.source[line])

    def _topic(self, line: int, style: str) -> Heading:
        self.open = [*self.open[: self.open.index(style)], style] if style in self.open else [*self.open, style]
        text = without_ordinal(self.source[line])
        title, colon, said = text.partition(": ")
        aspect, year = aspect_of(title)
        outer = self.part.heading
        if aspect is None and outer.aspect is not None:
            aspect, year = outer.aspect, year or outer.year
        below = self.source.after(line) or 0
        alone = colon and (below > self.part.lines.last or ordinal(self.source[below]) in self.open or not below)
        told = colon and re.search(r"\d", said) is not None  # "본관: 부지 21,480㎡" heads and states
        self.duties = _DUTIES.search(_BRACKET.sub("", compact(title))) is not None
        return Heading(
            line,
            SectionKind.TOPIC,
            title if alone or told else text,
            aspect=aspect,
            year=year,
            own=() if alone or told else (line,),
            rest=text if alone or told else "",
            nested=len(self.open) - 1,
        )


def _style(text: str) -> str | None:
    """How a line is numbered, be it with a word before ("역점 1<tab>제목", "특색 1. 제목"); None of any other line."""
    labelled = _LABELLED.match(text)
    return labelled[1] if labelled else ordinal(text)


def _unbracketed(text: str) -> str:
    """A name without the brackets it may stand in: "【총무부】"."""
    return re.sub(r"^[\[【〔<〈]\s*(.*?)\s*[\]】〕>〉]$", r"\1", text)
