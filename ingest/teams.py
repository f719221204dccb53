"""The people of a contact block in; the team each belongs to out, where the block names it but by its leader:
"운영지원팀장: 박형용 · 담당: 주미경" are of 운영지원팀."""

import re
from collections.abc import Iterator, Sequence

from ingest.tokens import Who

_LEADER = re.compile(r"(?P<team>[가-힣A-Za-z·]+팀)장")


def teams_of(batches: Sequence[Sequence[Who]]) -> list[str]:
    """The team of each role, in printed order: that of the last leader in its batch or on its line, unless another head
    stands between; "" without one, and where a batch names the leaders of several teams before those they lead."""
    return list(_teams(batches))


def _teams(batches: Sequence[Sequence[Who]]) -> Iterator[str]:
    current, line = "", 0
    for people in batches:
        led = [match["team"] if (match := _LEADER.fullmatch(who.role)) else "" for who in people]
        several = len(set(led) - {""}) > 1
        current = current if people and people[0].line == line else ""
        for who, own in zip(people, led, strict=True):
            current = own or ("" if several or who.role.endswith("장") else current)
            yield current
            line = who.line
        current = "" if several else current
