"""Departments whose headings say how many work there in ("연수기획과(13명)"); a Cell for each out."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ingest.lines import Source
from ingest.records import Cell, LineRange, Section, SectionKind

STAFF = re.compile(r"\s?[(（]\s*(?:(?:현원|정원)\s?)?(?P<count>\d{1,3})명\s*[)）]\s*$")  # behind the name of a unit
_TOLD = re.compile(r"현원|정원")


def read_staffed(source: Source, sections: Sequence[Section]) -> Iterator[Cell]:
    """How many people each department has, as the heading above all of them calls that ("괄호는 현원")."""
    for section in sections:
        line = section.lines.first
        found = STAFF.search(source[line]) if section.kind is SectionKind.DEPARTMENT else None
        if found:
            told = _TOLD.search(found[0]) or _TOLD.search(" ".join(section.path[:-1]))
            head, count = told[0] if told else "인원", Decimal(found["count"])
            here = LineRange(line, line)
            yield Cell(section, here, head, (section.title,), (head,), f"{count}명", count, "명", here)
