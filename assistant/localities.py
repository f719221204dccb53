"""Places by where they are: "서초동에 있는 건물" for the one place of a briefing whose address says 서초동."""

import re
from collections import defaultdict
from collections.abc import Mapping

from assistant.text import agreeing, bare
from ingest.records import Briefing

_ADDRESS = re.compile(r"[가-힣]+(?:시|군|구|도)\s.*[가-힣]+(?:로|길|동|리)\s?\d")
_LOCALITY = re.compile(r"(?<![가-힣])([가-힣]{2,}?)\d*(시|군|구|읍|면|동|리)(?![가-힣])")
_SAID = re.compile(r"^(?P<name>[가-힣\s]{2,12}):\s(?P<address>.+)$")
_STANDING = r"(?:에|의)?\s?(?:따로\s)?(?:(?:있는|위치한|자리한|자리\s?잡은|자리\s?잡고\s있는|선|세운|소재한|둔)\s)?"
_PLACE = r"(?:건물|시설|청사|별관|별채|본채|분원|센터|캠퍼스|사무실|기관|곳|데)"


def localities(briefing: Briefing) -> Mapping[str, str]:
    """Names of localities, each with the one place of the briefing that is there; none that two places share."""
    told = [(bare(cell.row[-1]), cell.text) for cell in briefing.cells if cell.row]
    said = (_SAID.match(statement.text) for statement in briefing.statements)
    told += [(bare(match["name"]), match["address"]) for match in said if match]
    places: dict[str, set[str]] = defaultdict(set)
    for name, address in told:
        if _ADDRESS.search(address):
            for match in _LOCALITY.finditer(address):
                places[match[1] + match[2]].add(name)
    return {locality: next(iter(names)) for locality, names in places.items() if len(names) == 1}


def with_names(text: str, places: Mapping[str, str]) -> str:
    """``text`` with the name of a place where it is called by its locality.

    Where one moved to ("방배동 청사로 옮긴") the history says in its own words.
    """
    for locality, name in places.items():
        if locality in text:
            text = re.sub(rf"(?<![가-힣]){locality}{_STANDING}(?={re.escape(name)})", "", text)
            called = re.compile(rf"(?<![가-힣]){locality}{_STANDING}{_PLACE}(?!으?로는?\s)")
            while match := called.search(text):
                text = text[: match.start()] + agreeing(name, text[match.end() :])
    return text
