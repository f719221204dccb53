"""The header of a table of people: what its cells are called, and whether a line is one."""

import re
from collections.abc import Sequence

from ingest.lines import compact
from ingest.named import widths

_UNITS, _POSTS = (
    r"(?:(?:담당|소관|주관|소속|추진|협조)?부서명?|소속|과명|팀명?|(?:담당|부서|팀|과)[(/·](?:팀|담당|과|부서)[)]?)",
    r"(?:직위|직급|직책|직명)(?:\((?:직?급|직위)\))?",
)
_OF_POSTS = rf"(?:{_UNITS}[·/,ㆍ]|{_UNITS}및)?{_POSTS}(?:[·/,ㆍ]{_POSTS})*"  # "소속·직위" as well
HEADER_CELL = re.compile(
    rf"구분|{_UNITS}|{_OF_POSTS}|담당|성명|이름|(?:전화(번호)?|연락처)(?:\([-\d]+\))?|내선(번호)?|번호|☎|[(（]☎[-\d]*내선[)）]|이메일|전자우편|E-?mail",
    re.I,
)
DUTIES = re.compile(r"(?:담당|맡은|맡는|주요|소관|분장)(?:업무|일|사무)|(?:업무|사무)(?:분장|내용)?")
POST_HEAD, NAME_HEAD = re.compile(_OF_POSTS), re.compile(r"성명|이름|담당자?")
_WITH_NUMBER = re.compile(r"\s?[(（·/](?:내선|전화|연락처)(?:번호)?[)）]?\s*$")
_PLACES = re.compile(r"소재지|주소|면적")
UNIT_HEAD = re.compile(_UNITS)
_ROLE = (
    r"(?:업무|사업|실무|과제|주무|총괄)*(?:총괄|책임자?|담당자?|실무자?|관리자|부서장)"
    r"|[부과팀실국소단관처](?:[(·/][부과팀실국소단관처])+[)]?장"
    r"|(?:선임|수석|책임|주무|총괄)?(?:[부과팀실국소단관처계]장|센터장|연구[사관]|사무관|주무관|장학[사관])(?:\([가-힣]+\))?|(?:선임|수석|책임)\([가-힣]+\)"
)
ROLE_HEAD = re.compile(rf"(?:{_ROLE})(?:[·/ㆍ](?:{_ROLE}))*")  # "연구관·팀장" as well


def is_header(cells: Sequence[str]) -> bool:
    """Whether these cells, the empty ones aside, head a table of people: most are usual headers, one of telephone
    numbers; or all are, one of those in charge."""
    bare = [head_of(cell) for cell in cells if cell.strip()]
    heads = [cell for cell in bare if HEADER_CELL.fullmatch(cell)]
    numbers = any(re.search("전화|연락처|내선|☎", cell) for cell in heads)
    numbers = numbers or (bare[-1:] == ["번호"] and any(NAME_HEAD.fullmatch(cell) for cell in bare))
    charged = [cell for cell in bare if ROLE_HEAD.fullmatch(cell) and cell not in heads]
    beside = any(_WITH_NUMBER.search(cell) for cell in cells)
    if charged and (heads or beside) and len(heads) + len(charged) == len(bare):
        return True
    heads += [cell for cell in bare if DUTIES.fullmatch(cell)]
    return len(bare) > 2 and numbers and len(heads) >= max(3, len(bare) - 1)


def head_of(cell: str) -> str:
    """What a header calls its column, without spaces and that its cells hold numbers as well: "담당자(내선)"."""
    return _WITH_NUMBER.sub("", cell.replace(" ", "").strip())


def heads_people(text: str) -> bool:
    """Whether a line of tabs is the header of a table of people."""
    return "\t" in text and is_header(widths(text).split("\t"))


def heads_places(text: str) -> bool:
    """Whether a line of tabs is the header of a table of places ("시설명 | 소재지 | 전화"), not of people."""
    return "\t" in text and _PLACES.search(compact(text)) is not None and not heads_people(text)
