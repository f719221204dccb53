"""The headings of the genre: a line in, what heading it is out. Only words of the genre stand here."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ingest.lines import BOX_MARKS, GROUP_MARKS, HEADING_MARKS, LETTERS, Source, clean, compact, marked, untabbed
from ingest.periods import YEAR
from ingest.records import Aspect, SectionKind

LEVELS = {
    SectionKind.COVER: 0,
    SectionKind.PART: 0,
    SectionKind.TOPIC: 1,
    SectionKind.AREA: 1,
    SectionKind.DEPARTMENT: 2,
    SectionKind.PROGRAMME: 2,
    SectionKind.ASPECT: 3,
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A place where a section begins.

    Attributes:
        line: first line of the section.
        own: the lines that hold the heading itself; empty for a section that lost its heading or shares its line.
        rest: what follows the heading on the same line ("○ **목적**"), "" as a rule.
        nested: how many topics of the same part it stands in.
    """

    line: int
    kind: SectionKind
    title: str
    number: str | None = None
    aspect: Aspect | None = None
    year: int | None = None
    own: tuple[int, ...] = field(default=())
    rest: str = ""
    nested: int = 0

    @property
    def level(self) -> int:
        """0 for the outermost."""
        return LEVELS[self.kind] + min(self.nested, 1)


GENERAL, KEY, MAIN = "일반현황", "역점사업", "주요업무"
_PARTS = {
    GENERAL: re.compile(r"(?:기관|우리원)?(일반|기관|기본)(현황|사항)"),
    KEY: re.compile(r"((19|20)\d\d년?도?)?(주요|핵심)?(역점|중점)(추진)?(사업|과제|업무)(추진)?(계획|현황)?"),
    MAIN: re.compile(r"((19|20)\d\d년?도?)?(주요|중점)(업무|사업)(추진)?(계획|현황|실적및계획)?"),
}
_ROMAN = re.compile(
    r"^(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+(?!\s?-\s?\d)\s*[.)]?|[IVX]+\s*[.)]|제\s?(?:\d{1,2}|[Ⅰ-Ⅹ])\s?[부장편]\s*[.:]?)\s*(?=\S)"
)
_APPENDIX = re.compile(
    r"^(?:[\[［<〈【〔]\s*(?:붙임|별첨|참고|부록)\s*\d{0,2}\s*[\]］>〉】〕](?:\s*\d{1,2}\s*[.):])?|(?:붙임|별첨|참고|부록)\s*\d{1,2}\s*[.):]?"
    r"|(?:붙임|별첨|부록)(?:\s*[.:]|\s(?=(?:19|20)\d\d년)))\s*(?=[^\s\d,~-]|(?:19|20)\d\d년)"
)
_PART_NUMBER = re.compile(
    rf"^{_APPENDIX.pattern[1:]}|^(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+|[IVX]+|제?\s?(?:\d{{1,2}}|[Ⅰ-Ⅹ])\s?[부장편])\s*[.):]?\s*"
)
_TOPIC = re.compile(
    r"(기관)?연혁|(기구|조직)(도|표)?(및.{1,6})?|정[·ㆍ]?현원(현황)?|(교)?직원현황|인력현황|(시설|예산|재정|청사|위치)(및.{1,4})?현황"
    r"|(주요|부서별|담당)+(기능|업무)|설립(목적|근거)|비전|(기관|교육|연수)(목표|지표|방향)|(연수|교육|운영)현황"
)
RELATIVE_YEARS = {-2: r"전전년도?|재작년", -1: r"전년도?|작년|지난해", 0: r"금년도?|올해|당해년?도?|당해연도"}
_RELATIVE = "|".join(RELATIVE_YEARS.values())
_YEAR = rf"(?:(?P<year>{YEAR})(?:년도|년|학년도)?|{_RELATIVE})?"
GROUND = r"(?:배경|바탕|목적|취지|필요성|까닭|근거|개요|방향)"
# "무엇을 하나요", "어떻게 할까요", "무엇을 했나요": sub-headings that ask
_ASKED = r"(?:무엇을|어떻게|이렇게)"
_WILL_DO = r"(?:하나요|할까요|합니까|합니다|해요|추진하나요|추진합니다|달라지나요|하려고하나요)"
_DID = r"(?:했나요|했습니까|했습니다|했어요|하였나요|추진했나요|추진했습니다|달라졌나요)"
_COST = r"(?:(?:돈|예산|비용)[은이]?)?(?:얼마나?|얼마가)(?:드나요|들까요|쓰나요|쓸까요|필요한가요)"
_KIND = r"(?:주요|중점|세부|(?:향후|그간|그동안|앞으로|지금까지)의?|사업|업무|연수|교육|추진|운영|시행|실행)"
_MONEY = r"(?:예산|재원|사업비|경비)"
_ASPECTS: tuple[tuple[Aspect, str], ...] = (
    (
        Aspect.BUDGET,
        rf"{_YEAR}(?:소요|투입|총|(?:연도|사업|과제)별)*{_MONEY}(?:및|분기별|월별|집행|편성|투입|소요|확보|현황|내역|사용|{_MONEY})*(?:계획|현황|내역|액)?|{_COST}|(?:쓸|쓰는|들|드는|들어갈|들어가는)돈",
    ),
    (
        Aspect.PURPOSE,
        rf"(?:사업|추진|연수|운영|관련|법적)*{GROUND}(?:(?:및|·|ㆍ|,|과|와){GROUND})*(?:법령)?|관련(?:법령|법규|규정)|왜|왜(?:추진)?(?:하는가요?|하나요?|할까요?|하는지|필요한가요?|필요하나요?)",
    ),
    (
        Aspect.PLAN,
        rf"{_YEAR}(?:에?(?:나아가기|나아갈길|할일)|{_KIND}*(?:방향(?:및|·))?{_KIND}*계획|(?:주요|중점)*추진사항|세부{_KIND}*내용)"
        rf"|(?:{RELATIVE_YEARS[0]}|앞으로)(?:에?는|은)|(?:(?:{RELATIVE_YEARS[0]}|앞으로)(?:에?는|은|에)?)?{_ASKED}{_WILL_DO}",
    ),
    (
        Aspect.RESULTS,
        rf"{_YEAR}(?:에?(?:되?돌아보기|한일)|{_KIND}*(?:실적|성과|내용|결과|경과|상황)(?:및(?:성과|결과|평가))?)"
        rf"|(?:{RELATIVE_YEARS[-1]}|그동안|지금까지)(?:에?는|은)|(?:(?:{RELATIVE_YEARS[-1]}|그동안|지금까지)(?:에?는|은|에)?)?{_ASKED}{_DID}",
    ),
)
# By what its last words name, a heading of further words is one of these as well.
_FAMILIES = (
    (Aspect.BUDGET, re.compile(rf".*{_MONEY}(?:계획|현황|내역|액)?|(?:[가-힣]+별)?집행(?:계획|현황|내역|액)")),
    (Aspect.PLAN, re.compile(rf".*(?:계획|할일)|(?:{YEAR}|{_RELATIVE}|향후|앞으로).*방향")),
    (Aspect.RESULTS, re.compile(r"(?!.*(?:기대|예상|예정)).*(?:실적|성과|결과|한일)")),
)
_BOTH_YEARS = re.compile(rf"^(?:{_RELATIVE})[(（]({YEAR})년?도?[)）]")  # "전년도(2025) 추진 결과"
_MONEY_BEHIND = re.compile(r"[(（\[]\s*(?:단위\s*)?(?P<unit>(?:천|만|백만|억)?원)\s*[)）\]]\s*$")
_DRAFT = re.compile(rf"[(（\[](?:안|요약|총괄)[)）\]]$|{_MONEY_BEHIND.pattern.replace('<unit>', '<money>')}")
# Without its □ a line is taken for a heading only where it says more than one bare word.
_UNMARKED = re.compile(rf"^.*(?:{YEAR}|사업|추진|소요|예산|재원|법적|관련|법령|및|향후|앞으로).*$")
_CAPTION = re.compile(rf"{_YEAR}에?(?:주요|중점)*(?:개선|추진|변경|달라지는|중점)(?:사항|점|과제)")
_A_YEAR = rf"{YEAR}(?:년도?|학년도?)?"
_TOLD_OF_YEARS = r"(?:실적|성과|계획|목표|결산액?|집행액|예산액?|(?:한|할|하는)일)"
_BESIDE_YEAR = re.compile(rf"(?:{_TOLD_OF_YEARS}|(?:과정|강좌|기|회|횟|인원)수?|말|현재|[(（][^()（）]*[)）])+$")
_UNIT_CAPTION = re.compile(
    r"[(（\[<〈【]?\s*(?:[^()（）\[\]]*,\s*)?(?:금액\s?)?단위(?:\s*[:：]\s*|\s(?=(?:[천백만억]*원|[가-힣㎡%]{1,2})[,)）·/]))(?P<unit>(?:[^,(（)）\]>〉】\s]|[(（][^()（）]*[)）])+)(?P<more>(?:[^(（)）\]>〉】]|[(（][^()（）]*[)）])*)[)）\]>〉】]?"
)
# "(과정, 명)", "(천원, 2026. 1. 6. 현재)": nothing but units, and the day, which need no word for it.
_A_UNIT = r"(?:[천백만억]*원|명|과정|기|회|교|팀|건|종|편|강좌|차시|시간|학급|실|점|%|㎡)"
_AS_OF = r"(?:20|['’‘])\d\d\s?[.년][\d\s.월일]*(?:현재|기준)?"
_BARE_UNITS = re.compile(
    rf"[(（]\s*(?:{_AS_OF}\s*,\s*)?(?P<units>{_A_UNIT}(?:\s*[,·/]\s*{_A_UNIT})*)\s*(?:,\s*{_AS_OF}\s*)?[)）]$"
)
_TOLD_OF_YEAR = re.compile(rf"(?P<year>{YEAR})년에?는")  # "□ 2025년에는"
_SCALE = re.compile(r"[(（]\s*\d+점\s?만점")
_INNER = GROUP_MARKS + BOX_MARKS
_GLUED = re.compile(
    rf"^(?P<head>왜(?=\s*[:：])|[^{_INNER}:：]{{2,40}}?)\s*(?:(?=[{_INNER}](?![{_INNER}]))|[:：]\s*(?=\S))"
)
OTHER_MARKS = "◆◈❖▶►▷◎"  # of lists as well: such a line is a heading only by its words
_LONGEST_HEADING = 200  # characters; a longer line is prose
_ORDINAL = re.compile(rf"^(?P<open>[(（])?(?:(?P<arabic>\d{{1,2}})|[{LETTERS}])(?P<sign>(?(open)[)）]|[.)]))\s+(?=\S)")
_ASIDE = re.compile(r"\s*[(（\[][^()]*(?:단위\s*[:：]|기준|현재)[^()]*[)）\]]\s*$|\s{3,}[(（].*[)）]$")


def full_year(text: str | None) -> int | None:
    """ "2026" → 2026, "'26" → 2026."""
    if not text:
        return None
    digits = re.sub(r"\D", "", text)
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def part_of(text: str) -> str | None:
    """Which part a line heads (GENERAL, KEY or MAIN), None for any other line."""
    here = marked(text)
    if here.mark or "\t" in text or len(text) > _LONGEST_HEADING:
        return None
    bare = compact(_PART_NUMBER.sub("", here.body))
    return next((key for key, pattern in _PARTS.items() if pattern.fullmatch(bare)), None)


def part_title(text: str) -> str:
    """The part's title: without mark and number; a title spread letter by letter is drawn together."""
    words = clean(_PART_NUMBER.sub("", marked(text).body)).split(" ")
    return "".join(words) if all(len(word) == 1 for word in words) else " ".join(words)


def named_part(text: str) -> str | None:
    """The title, compact, of a line that heads a part by its Roman number ("Ⅳ. 현안 사항") or as an appendix ("붙임 1
    조직도"), None for any other."""
    here = marked(text)
    roman = None if here.mark or len(text) > _LONGEST_HEADING else _ROMAN.match(here.body) or _APPENDIX.match(here.body)
    return compact(re.sub(r"(?:[\s.·…]|\s/\s)*\d*$", "", here.body[roman.end() :])) if roman else None


def ordinal(text: str) -> str | None:
    """How a line is numbered: "1." for "2. 연혁", "가)" for "나) 연혁", "□" for a line with that mark or one of the
    usual topics without any; None for any other line."""
    here = marked(text := untabbed(text))
    if here.mark:
        topic = here.mark in OTHER_MARKS and "\t" not in text and _TOPIC.fullmatch(compact(here.body))
        return "□" if here.mark in HEADING_MARKS or topic else None
    match = None if "\t" in text else _ORDINAL.match(here.body)
    if match:
        return (match["open"] or "") + ("1" if match["arabic"] else "가") + match["sign"]
    return "□" if "\t" not in text and _TOPIC.fullmatch(compact(here.body)) else None


def without_ordinal(text: str) -> str:
    """A line without its mark or number, and without what an aside at its end says of units or dates."""
    bare = _ASIDE.sub("", _ORDINAL.sub("", marked(untabbed(text)).body))
    return clean(_BARE_UNITS.sub("", bare.rstrip()) if ordinal(text) else bare)


def without_units(text: str) -> str:
    """A line without what it says of the units of a table."""
    return _UNIT_CAPTION.sub("", text)


def relative_year(text: str, briefing_year: int) -> int | None:
    """The year that words for one name: "전년도" in a briefing of 2026 is 2025; None without any."""
    found = re.search(_RELATIVE, compact(text))
    return next(
        (briefing_year + n for n, words in RELATIVE_YEARS.items() if found and re.fullmatch(words, found[0])), None
    )


def headed_year(head: str, briefing_year: int) -> int | None:
    """The year that a column's head names and little else ("2026년", "'25(A)", "전년도 실적"), or adds to what it
    tells of it ("참가 인원 계획(2026)"); None for others."""
    counted = rf"(?:{_TOLD_OF_YEARS}|(?:인원|명|과정|기수?|횟수|건수|수|금액|예산액?|시간))"
    phased = re.search(rf"{counted}[(（](?P<year>{_A_YEAR})[)）]", compact(head))
    if phased:
        return full_year(phased["year"])
    bare = _BESIDE_YEAR.sub("", compact(head))
    relative = relative_year(bare, briefing_year) if re.fullmatch(_RELATIVE, bare) else None
    return full_year(bare) if re.fullmatch(_A_YEAR, bare) else relative


def undated(head: str, phase: bool) -> str:
    """What the head of a year's column says besides the year: "참가 인원" of "참가 인원 계획(2026)", "" of
    "2026년"; with ``phase`` also whether it tells a plan, a goal or a result."""
    bare = re.sub(r"[(（][^()（）]*[)）]$", "", clean(head))
    bare = re.sub(rf"^(?:{_A_YEAR}|{_RELATIVE})", "", bare).strip()
    return bare if phase else re.sub(rf"\s?{_TOLD_OF_YEARS}$", "", bare)


def aspect_of(title: str) -> tuple[Aspect | None, int | None]:
    """Which standard sub-heading a title is, and the year in it; of two in one ("계획과 실적") the first."""
    title = _DRAFT.sub("", _BOTH_YEARS.sub(r"\1년", compact(title)))
    for aspect, pattern in _ASPECTS:
        match = re.fullmatch(pattern, title)
        if match:
            return aspect, full_year(match.groupdict().get("year"))
    dated = re.fullmatch(rf"(?P<title>.+)[(（](?P<year>{YEAR})년?도?[)）]", title)
    if dated:
        return aspect_of(dated["title"])[0], full_year(dated["year"])
    first, joint, second = re.sub(
        r"(?<=계획)(?:과|및|·|,)|(?<=[적과])(?:와|과|및|·|,)", "\0", title, count=1
    ).partition("\0")
    if joint and aspect_of(second)[0]:
        return aspect_of(first)
    year = re.match(_YEAR, title)
    return None, full_year(year["year"]) if year else None


def family_of(title: str) -> Aspect | None:
    """Which standard sub-heading a heading of unknown words is by its last ones ("학습 클리닉 운영 계획")."""
    bare = re.sub(r"[(（][^()（）]*[)）]$", "", _BOTH_YEARS.sub(r"\1년", compact(title)))
    return next((aspect for aspect, pattern in _FAMILIES if pattern.fullmatch(bare)), None)


def aspect_heading(source: Source, line: int) -> Heading | None:
    """The standard sub-heading at a line, with or without □, ** and spaces.

    What follows on the same line ("○ **목적**", ": 비예산") is its ``rest``.
    """
    text = untabbed(source[line])
    here = marked(text)
    heads = not here.mark or here.mark in HEADING_MARKS
    if "\t" in text or not (heads or here.mark in OTHER_MARKS) or len(here.body) > _LONGEST_HEADING:
        return None
    numbered = None if here.mark else _ORDINAL.match(here.body)
    body = without_units(_ORDINAL.sub("", here.body) if numbered else here.body).strip()
    glued = _GLUED.match(body)
    head, rest = (glued["head"], body[glued.end() :]) if glued else (body, "")
    bare = compact(head)
    if not here.mark and not numbered and not _UNMARKED.match(bare):
        return None
    aspect, year = _told_of_year(source, bare) if _TOLD_OF_YEAR.fullmatch(bare) else aspect_of(bare)
    if aspect and (here.mark or numbered or not _CAPTION.fullmatch(bare)):
        return Heading(line, SectionKind.ASPECT, clean(head), None, aspect, year, () if rest else (line,), rest)
    if here.mark and heads:
        said = rest if re.match(r"\s*[:：]", body[len(head) :]) else ""  # "□ 기대 효과: …"
        title = clean(head if said else _ASIDE.sub("", here.body))
        family, captioned = family_of(title), _CAPTION.fullmatch(bare)
        return Heading(
            line, SectionKind.ASPECT, title, None, family, None if captioned else year, () if said else (line,), said
        )
    return None


def _told_of_year(source: Source, bare: str) -> tuple[Aspect, int | None]:
    """Which sub-heading "2025년에는" is: of plans where the briefing says so of no later year, else of results."""
    year = full_year(bare.partition("년")[0])
    return (Aspect.PLAN if year == _last_told(source) else Aspect.RESULTS), year


@lru_cache(maxsize=4)
def _last_told(source: Source) -> int | None:
    told = (_TOLD_OF_YEAR.fullmatch(compact(marked(line).body)) for line in source.lines)
    return max((full_year(match["year"]) or 0 for match in told if match), default=None)


def caption_year(text: str) -> tuple[bool, int | None]:
    """Whether a line is the caption of an improvement box ("2026년 주요 개선 사항"), and the year in it."""
    long = "\t" in text or len(text) > _LONGEST_HEADING
    match = None if long else _CAPTION.fullmatch(compact(marked(text).body))
    return match is not None, full_year(match["year"]) if match else None


def is_caption(text: str) -> bool:
    """Whether a line is nothing but a caption: of an improvement box, or the units of a table."""
    return caption_year(text)[0] or any(p.fullmatch(text.strip()) for p in (_UNIT_CAPTION, _BARE_UNITS))


def stated_units(text: str) -> tuple[str, ...]:
    """The units a line states for a table: "(단위: 천원, %, '27. 1. 8.기준)" → ("천원", "%"); also behind a heading."""
    match = _UNIT_CAPTION.search(text)
    headed = _BARE_UNITS.search(text.strip()) if ordinal(text) else None  # "(2) 정원과 현원(2028. 1. 1., 명)"
    if bare := _BARE_UNITS.fullmatch(text.strip()) or headed:
        return tuple(clean(unit) for unit in re.split(r"[,·/]", bare["units"]))
    if not match:
        money = _MONEY_BEHIND.search(text) if marked(text).mark else None
        return (money["unit"],) if money else ("점",) if _SCALE.search(text) else ()
    units = re.split(r"[,·/]", match["unit"] + re.split(r"['’‘]?\d{2,4}\s*\.", match["more"])[0])
    return tuple(re.sub(r"^\d+(점) ?만점$", r"\1", unit) for unit in map(clean, units) if unit)
