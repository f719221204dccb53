"""Lines that say how many of something each of several has, without a unit, in, tables like any other out: "부서별 현원
원장 1, 총무부 13, 연수부 10"."""

import re
from collections.abc import Sequence

from ingest.lines import Source, clean, marked
from ingest.numbers import PLAIN
from ingest.records import LineRange
from ingest.tables import Row, Table

_PAIR = re.compile(rf"(?P<name>[가-힣A-Za-z][^,\d]*?)\s+(?P<count>{PLAIN})")
_LISTED = re.compile(
    r"(?P<by>[가-힣]{1,6})별\s(?P<what>[가-힣]{2,6}(?:\s수)?)\s*[:：]?\s+(?P<pairs>[가-힣A-Za-z][^:：]*\d)"
)
_FEWEST = 3


def listed_counts(source: Source, taken: Sequence[LineRange]) -> list[Table]:
    """Such lines outside the lines ``taken``, each a table with a row for each pair."""
    inside = {line for lines in taken for line in lines}
    found = (_table(source, line) for line in source.filled() if line not in inside and "\t" not in source[line])
    return [table for table in found if table]


def _table(source: Source, line: int) -> Table | None:
    told = _LISTED.fullmatch(clean(marked(source[line]).body))
    pairs = [_PAIR.fullmatch(pair) for pair in re.split(r",(?!\d{3})\s*", told["pairs"])] if told else []
    named = [pair for pair in pairs if pair]
    if told is None or len(named) < max(_FEWEST, len(pairs)):
        return None
    lines = LineRange(line, line)
    rows = tuple(Row(lines, (pair["name"], pair["count"])) for pair in named)
    return Table(lines, lines, ((told["by"],), (told["what"],)), rows)
