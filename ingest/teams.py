"""The people of one batch of a contact block in; the team each belongs to out, where the block names it but by its
leader: "운영지원팀장: 박형용 · 담당: 주미경" are of 운영지원팀."""

import re
from collections.abc import Sequence

from ingest.tokens import Who

_LEADER = re.compile(r"(?P<team>[가-힣A-Za-z·]+팀)장")


def teams_of(people: Sequence[Who]) -> list[str]:
    """The team of each role, in the order of ``people``; "" of those before the leader, of all where several teams
    have a leader in one batch, and of none."""
    led = [match["team"] if (match := _LEADER.fullmatch(who.role)) else "" for who in people]
    if len(set(led) - {""}) != 1:
        return [""] * len(people)
    place = next(place for place, team in enumerate(led) if team)
    return [""] * place + [led[place]] * (len(people) - place)
