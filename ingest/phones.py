"""Words of a contact block in, tokens out: who ("담당: 홍길동, 이순신"), telephone numbers, e-mail addresses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.behind import people_behind
from ingest.heads import HEADER_CELL, NAME_HEAD, POST_HEAD, ROLE_HEAD, UNIT_HEAD, head_of, is_header
from ingest.labels import label_length
from ingest.lines import clean, marked
from ingest.named import (
    BRACKETED,
    EMAIL,
    NAME,
    NAMES,
    PART_PLAYED,
    POST,
    RANK,
    RANKS,
    ROLES,
    SURNAMES,
    UNIT,
    headed_role,
    unled,
    widths,
)
from ingest.tokens import Emails, Numbers, Token, Who

_FULL = (
    r"(?:\(0\d{1,2}\)\s*[-.]?|0\d{1,2}\s*[-.)\s])\s*\d{3,4}\s*[-.]\s*\d{3,5}|1[568]\d\d-\d{4}|(?<=☎)\s?\d{3,4}-\d{4}"
)
_INSIDE = (
    r"[(（]\s*(?:내선|교환|☎)?\s*(?:번호)?\s*[:：]?\s*(?P<{0}>\d{{2,5}}(?:\s*[,·/]\s*\d{{2,5}})*)\s*(?:번)?\s*[)）]"
)
_LONGEST_LINE = 800  # characters; a longer line is prose or broken, and slow to search
_LEADER = re.compile(r"(?:부|과|실|국|관|원|단|소|분관|분원|센터)장")
_TITULAR = rf"(?!{_LEADER.pattern}\))[{SURNAMES}][가-힣]{{2}}(?![가-힣])"  # "기획평가부장(홍길동)"
_NO_BRANCH = "(?<!분원)(?<!본원)(?<!교육원)(?<!연수원)(?<!수련원)"  # units, where 직원 and 연구원 are jobs
_TOKEN = re.compile(
    rf"(?P<fax>(?:팩스|FAX|Fax)\s*[:.)]?\s*(?:{_FULL}))"
    rf"|(?P<email>{EMAIL})"
    rf"|(?:☎\s*)?(?P<full>{_FULL})\s*(?:{_INSIDE.format('inner')})?(?P<more>(?:\s*[,·/、~]\s*(?:{_FULL}|\d{{1,5}})(?!\d))*)"
    rf"|(?:{_INSIDE.format('extension')})"
    rf"|(?:☎|내선|교환)\s*[:：]?\s*(?P<short>\d{{3,5}}(?:\s*[,·/]\s*\d{{3,5}})*)(?![\d-])"
    rf"|(?P<role>{ROLES}|[가-힣A-Za-z\d][^:：,☎@\t]*?)\s*[:：]\s*(?P<names>{NAMES})"
    rf"|(?P<title>[가-힣A-Za-z\d·]*(?:{RANKS}))\s*\((?P<titular>{_TITULAR}(?:\s*[,·/]\s*{_TITULAR})*)\)"
    rf"|(?P<person>{NAME})\s*\((?P<post>[^()\d]*(?:{RANKS}))\)"
    rf"|(?:(?P<of>{UNIT})\s+)?(?P<rank>[가-힣A-Za-z\d·]*(?:{RANKS})(?:\([^)]*\))?)\s+(?P<named>{NAMES})(?=\s*(?:$|[(☎,/\d]))"
    rf"|(?P<job>[가-힣]{{1,8}}[사관원자장직수독서]{_NO_BRANCH})\s+(?P<holder>{NAME}(?:\s*[·ㆍ]\s*{NAME})*)(?=\s*[(（]\s*(?:☎\s*)?(?:{_FULL}|\d{{3,5}})\s*[,·/)）])"
    rf"|(?P<unit>{UNIT})\s+(?P<member>{NAME})(?:\s+(?P<behind>{POST}))?(?=\s*(?:[(（]|☎))"
    rf"|(?P<alone>{NAME}(?:\s*[,·ㆍ/、]\s*{NAME})*)(?:\s+(?P<standing>{POST}))?(?=\s*(?:[(（]\s*(?:☎|내선|교환)?|☎)\s*\d)"
    r"|(?<=[가-힣]\s)(?P<bare>\d{3,5}(?:\s*[,·/]\s*\d{3,5})*)(?=\s*$)"
)
_JOB_CELL = re.compile(rf"(?P<job>[가-힣]{{1,6}}[사원직])\s+(?P<name>{NAME})\s*(?:[(（][^()（）]*[)）])?")
_SHORTS = re.compile(r"\d{3,5}(?:\s*[,·/]\s*\d{3,5})*")
_NAMES_CELL = re.compile(rf"(?P<names>{NAMES})(?:\s*[(（]\s*(?P<shorts>{_SHORTS.pattern})\s*[)）])?")
# "홍길동(058-720-4101)", "홍길동·이순신(058-720-4101·4102)"
_NAMES_WITH_NUMBERS = re.compile(
    rf"(?P<names>{NAMES})\s*[(（]\s*(?:☎\s*)?(?P<full>{_FULL})(?P<inner>)(?P<more>(?:\s*[,·/、]\s*(?:{_FULL}|\d{{3,5}})(?!\d))*)\s*[)）]"
)
# The institution's number, nobody's.
_SWITCHBOARD = re.compile(r"\s*[(（]?\s*(?:[\d가-하]{1,2}[.)]\s*)?(?:대표\s*(?:전화|번호)|안내|당직실?)")
SWITCHBOARD = re.compile(r"[,/]?\s*[가-힣 ]{0,12}대표\s?(?:전화|번호)\s*[:：]?\s*☎?\s*[\d-]{7,}")  # behind somebody
_LOCAL = re.compile(r"\d{3,4}\s?-\s?\d{4}")
_PREFIX_ONLY = re.compile(r"[(（\[][^()（）\[\]]*\d{3,4}\s?-\s?내선(?!\D{0,4}\d{3})[^()（）\[\]]*[)）\]]")
_ROLE_CELL = re.compile(rf"[가-힣A-Za-z\d·\s]*(?:{RANKS})(?:\([^)\d]*\))?")
_TEAM_FIRST = re.compile(rf"({UNIT})\s+(\S+)$")
_DESKS = re.compile(
    r"(?:^|[,/·]\s*)(?:관제|상황|당직|숙직|경비|방재|안내|민원|상담|전산|기계|통신)실\s*[(（]\s*(?:내선|☎)?\s*\d{3,5}\s*[)）]"
)
_NOBODY = re.compile(r"[-–—]")
_FOREIGN_NAME = re.compile(r"^[가-힣]{2,6}(?: [가-힣]{2,6}){1,2}$")  # 에밀리 하트
_UNIT_CELL = re.compile(rf"{UNIT}(?:\s+{UNIT})*")


def is_contact_line(text: str) -> bool:
    """Whether a line can only stand in a contact block: its label, a telephone number, or roles with names."""
    if len(text) > _LONGEST_LINE:
        return False
    if label_length(text):
        return True
    if marked(text).mark or re.match(r"\s*\*\s", text):
        return _lists_people(marked(text).body)
    text = widths(text)
    cells = [cell for cell in text.split("\t") if cell.strip()]
    if is_header(cells):
        return True
    if _SWITCHBOARD.match(text) or _PREFIX_ONLY.fullmatch(text.strip()):
        return False
    if "☎" in text or re.search(rf"(?<![\d-])(?:{_FULL})(?!\d)", text):
        return True
    if cells and all(re.fullmatch(EMAIL, cell.strip()) for cell in cells):
        return True
    people = [cell for cell in cells if _names_somebody(cell)]
    beside = (_UNIT_CELL, BRACKETED)
    return bool(people) and all(cell in people or any(p.fullmatch(clean(cell)) for p in beside) for cell in cells)


def _lists_people(text: str) -> bool:
    """Whether a bullet says nothing but a unit's people by rank and name, each with a number."""
    bare = SWITCHBOARD.sub("", re.sub(r"^담당자?\s*:\s*", "", widths(text)))
    said = unled(bare)
    tokens = list(_TOKEN.finditer(said))
    posts = [token for token in tokens if token["role"] and re.search(rf"(?:{RANKS})$", token["role"].strip())]
    people = [token for token in tokens if token["named"] or token in posts]
    numbers = [token for token in tokens if token["full"] or token["extension"] or token["short"]]
    beside = re.sub(r"[\s,/·|()]", "", _TOKEN.sub("", said))
    led = said != widths(text) or (people and people[0]["of"]) or posts
    return bool(led) and 0 < len(people) <= len(numbers) and not beside


def carries_on(text: str) -> bool:
    """Whether a line of a block that has its label may go on with it: names or numbers alone, the department or role
    that the ones below belong to."""
    if len(text) > _LONGEST_LINE or not text.strip():
        return False
    cells = [clean(cell) for cell in widths(text).split("\t") if cell.strip()]
    if any(_SHORTS.fullmatch(cell) for cell in cells):  # beside a number a name alone is one
        cells = [cell for cell in cells if not re.fullmatch(NAMES, cell)]
    return all(_is_part(cell) or _names_somebody(cell) for cell in cells)


def leads_nowhere(text: str) -> bool:
    """Whether a line is nothing but a department or role, which says nothing without somebody below it."""
    cells = [clean(cell) for cell in text.split("\t") if cell.strip()]
    return all(_UNIT_CELL.fullmatch(cell) or _ROLE_CELL.fullmatch(cell) for cell in cells)


def _is_part(cell: str) -> bool:
    named = _NAMES_CELL.fullmatch(cell)
    return bool((named and re.search(r"\d", cell)) or any(p.fullmatch(cell) for p in (_UNIT_CELL, _ROLE_CELL, _SHORTS)))


def _names_somebody(cell: str) -> bool:
    tokens = list(_TOKEN.finditer(cell))
    beside = re.sub(r"[\s,/·|]", "", _TOKEN.sub("", cell))
    whose = [token for token in tokens if _who(token) and not token["job"]]
    roles = [(token["role"] or token["rank"] or token["title"] or token["post"] or "").split("(")[0] for token in whose]
    return bool(roles) and all(re.search(rf"(?:{RANKS})$", role) for role in roles) and len(beside) <= 2


def _who(token: re.Match[str]) -> str | None:
    named = ("names", "named", "titular", "person", "holder", "member", "alone")
    return next(filter(None, map(token.group, named)), None)


def tokens_of(lines: Iterable[tuple[int, str]], whose: str = "") -> Iterator[Token]:
    """The tokens of a contact block's numbered lines, in printed order. A department named in a cell of its own stays
    in force until the next one; in a table of people so does each column's, until one further left names another.
    ``whose`` is the department of all of them where they name none."""
    unit, units = whose, dict[int, str]()
    heads: dict[int, str] = {}  # of a table of people, by column
    for line, text in lines:
        text = people_behind(text)[1] or text
        row = unled(widths(text[label_length(text) :])).split("\t")
        header = next(filter(is_header, (widths(text).split("\t"), row)), [])
        if header:  # a label may be the head of the first column
            heads = {i: head_of(cell) for i, cell in enumerate(header) if cell.strip()}
            continue
        posts = [column for column in heads if POST_HEAD.fullmatch(heads[column]) and column < len(row)]
        named = [head for head in heads.values() if NAME_HEAD.fullmatch(head)]
        named = named or [head for head in heads.values() if ROLE_HEAD.fullmatch(head)][:1]
        posts = posts if named else []
        if posts and any(heads.get(n) in named and _NOBODY.fullmatch(clean(cell)) for n, cell in enumerate(row)):
            continue  # a desk, whose number is nobody's
        role = clean(row[posts[0]]) if posts else ""
        for column, cell in enumerate(row):
            bare, head = PART_PLAYED.sub("", clean(cell)), heads.get(column, "")
            another = column in posts[1:] and any(heads[n] in named for n in heads if posts[0] < n < column)
            role = clean(row[column]) if another else role  # people side by side
            behind = re.search(rf"\s({RANK})$", bare)
            names = _split_names(bare) if re.fullmatch(NAMES, bare) else tuple(_FOREIGN_NAME.findall(bare))
            if (role or behind) and head in named and names:
                post, of = _post(role or (behind[1] if behind else ""), unit)
                yield Who(post, names, line, column, of)
                continue
            if not bare or column in posts or (head and not (HEADER_CELL.fullmatch(head) or ROLE_HEAD.fullmatch(head))):
                continue  # a column that holds neither a person nor a number
            bare = f"☎ {bare}" if _LOCAL.fullmatch(bare) and re.search(r"전화|연락처|☎", head) else bare
            headed = head if ROLE_HEAD.fullmatch(head) else ""
            tokens = [] if UNIT_HEAD.fullmatch(head) else list(_cell_tokens(bare, line, column, unit, headed))
            yield from (replace(t, head=headed) if isinstance(t, Who) else t for t in tokens)
            if tokens or (HEADER_CELL.fullmatch(bare.replace(" ", "")) and bare != "담당"):
                continue
            if UNIT_HEAD.fullmatch(head) and _NOBODY.fullmatch(bare):
                units = {i: named for i, named in units.items() if i < column}
                unit = " ".join(units.values())
            elif _is_unit(bare, head, role):
                units = {i: named for i, named in units.items() if i < column and head} | {column: bare}
                unit = " ".join(units.values())
            elif _ROLE_CELL.fullmatch(bare):
                role = bare
            elif re.fullmatch(NAMES, bare):
                post, head = headed_role(role or headed, unit), "" if role else headed
                yield Who(post, _split_names(bare), line, column, unit, head=head)
                role = ""


def _post(role: str, unit: str) -> tuple[str, str]:
    """The role of a table's row and whose it is: the cell of a post may name the team first ("총무팀 팀장")."""
    team = _TEAM_FIRST.match(role)
    of = " ".join(filter(None, (unit, team[1]))) if team and team[1] not in unit.split() else unit
    headed = headed_role(team[2], of) if team else ""
    return (headed if team and (headed != team[2] or of == team[1]) else headed_role(role, unit)), of


def _is_unit(bare: str, head: str, role: str) -> bool:
    """Whether a cell names a unit: its column says so, or it ends as units do and is no name behind or below a role."""
    if ROLE_HEAD.fullmatch(head) or NAME_HEAD.fullmatch(head):
        return False
    person = _ROLE_CELL.fullmatch(bare) or (role and re.fullmatch(NAMES, bare))
    if _LEADER.fullmatch(bare):  # "부장" among the teams of a department
        return False
    return bool(UNIT_HEAD.fullmatch(head) or (_UNIT_CELL.fullmatch(bare) and not person))


def _cell_tokens(bare: str, line: int, column: int, unit: str, headed: str) -> Iterator[Token]:
    """What a cell says of itself; ``headed`` is the role that the head of its column gives to names alone."""
    if _SHORTS.fullmatch(bare):
        yield _short_numbers(bare, line, column)
    elif headed and (job := _JOB_CELL.fullmatch(bare)) and not _TOKEN.search(bare):
        yield Who(job["job"], _split_names(job["name"]), line, column, unit)
    elif full := _NAMES_WITH_NUMBERS.fullmatch(bare):
        yield Who(headed_role(headed or "담당", unit), _split_names(full["names"]), line, column, unit)
        yield Numbers(tuple(_full_numbers(full)), line, column)
    elif (named := _NAMES_CELL.fullmatch(bare)) and re.search(r"\d", bare):
        rank = re.search(rf"\s({RANKS})(?![가-힣])", named["names"])
        yield Who(headed_role(rank[1] if rank else headed, unit), _split_names(named["names"]), line, column, unit)
        yield _short_numbers(bare, line, column)
    else:
        slot, said_of = 0, ""
        found = [(match, list(_token(match, line, column, unit, 0))) for match in _TOKEN.finditer(_DESKS.sub("", bare))]
        for place, (match, tokens) in enumerate(found):
            after = found[place + 1][1] if place + 1 < len(found) else []
            for token in tokens:
                said = _sharing(token, match["alone"], after) if match["alone"] else token
                if isinstance(said, Who) and match["alone"] and not match["standing"] and (role := said_of or headed):
                    said = replace(said, role=headed_role(role, unit))
                yield replace(said, slot=slot) if isinstance(said, Who) else said
            slot += _who(match) is not None
            said_of = match["role"] or ("" if _who(match) and not match["alone"] else said_of)


def _sharing(token: Token, listed: str, after: Sequence[Token]) -> Token:
    """The names of a list with the numbers behind it ("홍길동·이순신(☎ 2311, 2312)"): all of them where each has one or
    all share one, else the last: "총무팀, 이순신(☎ 2312)"."""
    numbers = sum(len(one.values) for one in after if isinstance(one, Numbers))
    if not isinstance(token, Who) or len(token.names) == numbers:
        return token
    shared = numbers == 1 and not re.search(r"[,/、]", listed)
    return token if shared else replace(token, names=token.names[-1:])


def _short_numbers(text: str, line: int, column: int) -> Numbers:
    return Numbers(tuple(("", short) for short in re.findall(r"\d+", text)), line, column)


def _token(match: re.Match[str], line: int, column: int, unit: str, slot: int) -> Iterator[Token]:
    names = _who(match)
    if names:
        given = ("role", "rank", "title", "post", "job", "behind", "standing")
        role = clean(next(filter(None, map(match.group, given)), "담당")).strip("-· ")
        role = re.sub(r"^.*[(（](?=[^)）]+$)", "", role)  # "3부 8팀(원장: 홍길동": what the bracket stands in is none
        unit = match["unit"] or match["of"] or unit
        yield Who(headed_role(role, unit), _split_names(names), line, column, unit, slot)
        if re.search(r"\(\d+\)", names):
            yield _short_numbers(names, line, column)
    elif match["email"]:
        yield Emails((match["email"],), line, column)
    elif match["full"]:
        yield Numbers(tuple(_full_numbers(match)), line, column)
    elif not match["fax"]:
        yield _short_numbers(match["extension"] or match["short"] or match["bare"], line, column)


def _full_numbers(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    """A full number and the shorter ones behind it, which share all but its last group."""
    full = _canonical(match["full"])
    inner = re.findall(r"\d+", match["inner"] or "")
    yield full, inner[0] if inner else full.rpartition("-")[2]
    for short in inner[1:]:
        yield full, short
    for sign, part in re.findall(rf"([,·/、~])\s*({_FULL}|\d{{1,5}})", match["more"] or ""):
        if not part.isdigit():
            yield _canonical(part), _canonical(part).rpartition("-")[2]
        elif sign == "~":  # "8111~3": every number up to the last
            start = full.rpartition("-")[2]
            last = start[: -len(part)] + part
            for number in range(int(start) + 1, min(int(last), int(start) + 20) + 1):
                yield f"{full.rpartition('-')[0]}-{number:0{len(start)}}", f"{number:0{len(start)}}"
        elif len(part) > 2:
            yield f"{full.rpartition('-')[0]}-{part}", part


def _canonical(number: str) -> str:
    """ "(031) 820.0600" → "031-820-0600"."""
    return "-".join(re.findall(r"\d+", number))


def _split_names(text: str) -> tuple[str, ...]:
    """ "홍길동, 이순신" → two names; a rank or extension behind a name and spaces within it are dropped."""
    parts = (re.match(NAME, part.strip()) for part in re.split(r"[,·ㆍ/、]", text))
    return tuple(re.sub(r"(?<=[가-힣])\s+(?=[가-힣])", "", part.group()) for part in parts if part)
