"""Patterns of the genre for people: ranks, units, names ("홍길동", "홍길동 주무관, 이순신(8112)"), addresses."""

import re
import unicodedata

RANKS = (
    "부장|과장|팀장|실장|원장|국장|센터장|소장|단장|관장|처장|계장|주임|파트장|연구사|연구관|사무관|서기관|주무관|장학사|장학관"
    "|담당자|담당|수석|선임|책임|실무관|주사보|주사|서기보|서기|교사|강사|책임자|실무자|관리자|직원|위원"
)
# The commonest Korean family names: a word of three syllables that begins with one may be a person.
SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
UNIT = r"[가-힣A-Za-z\d·]+(?:부|과|팀|실|센터|국|단|원|관)"
_POST = r"[가-힣\d·]{0,12}(?:[부과팀실국소단관처]장|센터장|연구[사관]|사무관|서기관|주무관|장학[사관])(?![가-힣])"
# What is done for somebody ("교육공무직원 기본교육"); but names of four letters begin with such a family name.
_DONE = (
    r"(?!남궁|황보|선우|제갈|사공|독고|서문|동방)[가-힣]{2,3}"
    r"(?:교육|훈련|연수|과정|운영|강화|관리|역량|사업|업무|계획|지원|개선|조성|확대|증진|신장|혁신|구축|개발)(?![가-힣])"
)
_NO_NAME = rf"(?!전화|연락처|내선|이메일|팩스|담당|주무|안내|명단|현황|목록|{_DONE}|{_POST})"
NAME = (
    rf"{_NO_NAME}(?:[가-힣]\s+[가-힣]{{1,2}}(?![가-힣])|[가-힣]{{2,5}}(?![가-힣])|[A-Z][a-z]+(?: [A-Z][a-z]+)+)"
    r"(?!\s*[:：])"  # what a colon follows is a role
)
# "홍길동", "홍길동 주무관", "홍길동(8112)", "홍길동(급식)"
RANK = rf"(?:수석|책임|선임|전문)?(?:{RANKS})(?![가-힣])"
# Behind a name and before its number: "교육1팀장", "영양사"
POST = rf"(?:{RANK}|[가-힣\d]{{1,8}}(?:[팀부과실]장|센터장)(?![가-힣])|[가-힣]{{1,4}}사(?=\s*[(（]))"
_PERSON = rf"{NAME}(?:\s+{RANK}(?!\s*:))?(?:\s*\((?:(?!0\d{{1,2}}\))\d{{3,5}}|(?!{_POST})[가-힣][가-힣\d]{{1,7}})\))?"
NAMES = rf"{_PERSON}(?:\s*[,·ㆍ/、]\s*{_PERSON})*"
# "시설팀장, 생활관팀장": a role for each of the names behind the colon
ROLES = rf"[가-힣A-Za-z\d·]*(?:{RANKS})(?:\s*[,/]\s*[가-힣A-Za-z\d·]*(?:{RANKS}))+(?=\s*[:：])"
# "중등연수부(주관)": what part a unit plays
PART_PLAYED = re.compile(r"(?<=[부과팀실국단원관])\s*[(（](?:주관|총괄|주무|협조|협력|지원|공동)[)）]$")
# "[총괄] 총무과장 홍길동 / [실무] 시설팀장 이순신, 주무관 김유신": who leads, and all those who do the work
LEADING, ACTING = "총괄|책임|지휘|관리", "실무|담당|주무|업무|담당자|실무자"
OPENED_PART = re.compile(
    rf"\s*[\[〔【(（<〈]\s*(?:(?P<leading>{LEADING})|(?P<acting>{ACTING}))\s*[\]〕】)）>〉]\s*(?=\S)"
)
# a cell of its own that says what somebody does: "(계약 실무)"
BRACKETED = re.compile(r"[(（\[]\s*(?P<said>[^()（）\[\]\d]{2,20}?)\s*[)）\]]")
EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_TELEPHONE = re.compile(
    r"(?<![가-힣A-Za-z])(?:(?:전화|[Tt][Ee][Ll]|T)\s*[.:)]\s*(?=[(]?0\d|\d{3,4}-\d{4})|전화\s+(?=0\d))"
)
# "연수부(부장 홍길동 …", "연수부: 부장 홍길동 …", "연수부 / 부장 홍길동 …"
LEADS = re.compile(rf"(?P<unit>{UNIT})\s*[(:/]\s*(?=[가-힣]{{0,6}}(?:{RANKS})\s+{NAME})")

# "급식 분야: 총무과(담당 홍길동 …": what somebody of another unit does for the same programme
FIELD = re.compile(
    rf"^\s*[({{\[〔]?(?P<field>(?!(?:{LEADING}|{ACTING})[)\]〕])(?!(?:[가-힣A-Za-z\d·]*\s)?[가-힣]*(?:{RANKS})\s*[:：)])[가-힣A-Za-z\d·]+(?:\s[가-힣A-Za-z\d·]+){{0,3}})"
    rf"\s*[:：)\]〕]\s*(?={UNIT}\s*[(/ ]\s*(?:[가-힣]{{0,6}}(?:{RANKS})\s+)?{NAME}\s*[,(]?\s*[☎☏])"
)


# "팀장: 교육1팀장 홍길동 …": what the title behind it says once more
_SAID_AGAIN = re.compile(rf"(?P<rank>[부과팀실국소단관처]장)\s*[:：]\s*(?=[가-힣A-Za-z\d·]+(?P=rank)\s+{NAME})")


def unled(text: str) -> str:
    """A line of people with the department before them as a word of its own, and without what is theirs to do or said
    twice."""
    return LEADS.sub(r"\g<unit> ", _SAID_AGAIN.sub("", FIELD.sub("", text)))


_EITHER_HEAD = re.compile(r"(?P<kinds>.(?:[(·/].)+)[)]?장")


def headed_role(role: str, unit: str) -> str:
    """A bare rank completed by the unit it heads: "팀장" of "총무과 인사팀" → "인사팀장"; likewise "팀장(주무관)" and
    "부(과)장", which heads either."""
    words = unit.split()
    if role == "부서장" and words:
        return f"{words[-1]}장"
    either = _EITHER_HEAD.fullmatch(role)
    if either and words:
        role = f"{words[-1][-1] if words[-1][-1] in either['kinds'] else role[0]}장"
    rank = role.partition("(")[0]
    return f"{words[-1]}장" if words and rank.endswith("장") and words[-1].endswith(rank[:-1]) else role


def roles_of(role: str, names: int) -> list[str]:
    """The role of each of so many people: "시설팀장, 생활관팀장" of two says one for each, any other is everybody's."""
    each = re.split(r"\s*[,/]\s*", role)
    return each if len(each) == names else [role] * names


def widths(text: str) -> str:
    """Full-width digits and signs as ordinary ones, any telephone as ☎; tabs stay."""
    return _TELEPHONE.sub("☎ ", re.sub("[☏📞]", "☎", unicodedata.normalize("NFKC", text.replace("℡", "☎"))))
