"""A line in; what it counts (2과정, 490명, 60차시 …) out, without limits, ordinals and what counts something else."""

import re

from ingest.numbers import PLAIN, parse_number

# Longer counters stand before those they begin with.
_COUNTERS_OF_TEACHING = "과정|차시|강좌|학급|회차|기관|과목|프로그램|동아리|시간"
_COUNTERS = "개소|개교|학교|종목|작품|가족|곳|명|인|기|회|교|편|종|팀|쌍|건|점|반|부|권|면|개"
UNITS = f"{_COUNTERS_OF_TEACHING}|{_COUNTERS}"
COUNTED = frozenset((*UNITS.split("|"), "과제", "문항", "호", "대", "책", "매", "쪽"))  # also in cells
_PARTICLE = r"(?=$|[^가-힣]|[을를이가은의씩에]|으?로|이상|이내|내외|까지|대상|별|간)"
# "서버 64대" counts machines; "3대 과제" and "20대 교사" do not
_MACHINES = r"대(?=[를은는의씩]|\s*(?:$|[,(;/)]|교체|구입|구매|보급|설치|증설|확충|전환|도입|대여|배치|지원|처리|및\s))"
COUNT = re.compile(
    rf"(?:(?<![가-힣])(?:총|약|각|연)\s*)*(?<![\d.~∼'’‘초중고-])(?P<value>(?:(?:{PLAIN})[만억]\s)?(?:{PLAIN})(?:[십백천만억]+)?)\s?(?:개\s?)?"
    rf"(?P<unit>(?:{UNITS}){_PARTICLE}|{_MACHINES})(?:\((?:{UNITS})\))?"
)
# "외 2개 과정" counts what the line does not name, "제2회" counts nothing; but 축제, 과제, 해외 and 야외 are words
_BESIDES = re.compile(r"(?:(?<![해야교시국대장])외|(?<![가-힣])제|전년\s?대비|보다|비해|비하여)\s*$")
# "학교당 5명", "월 1회", "최대 18명", "10명으로 완화", "1인 3강좌", "1회 1천원": how much at a time or at most
OFTEN = r"(?:매월|매주|월|주|분기|반기|학기)"
_PER = r"(?:(?:[기회팀반실교급좌시역관명인임족둠건점]|과정|수업)당|(?<!해)마다)\s?(?:약|각|평균)?"
_EACH = re.compile(rf"(?:{_PER}|(?<![가-힣])(?:최대|최소|{OFTEN}|1\s?인))\s*$")
_AT_MOST = re.compile(r"\s?(?:이하|미만|초과|이내)|까지\s(?:신청|가능|허용)|(?:으?로|까지)\s?(?:완화|강화|제한|한정)")
_ONE_EACH = re.compile(r"\s+(?=\d|[가-힣])")
_PRICED = re.compile(r"\s?\d[\d,.]*\s?[천백만]*원")
_FEWEST_ORDINALS = 3
# "1회 신청을 받아 지정": a step on the way is counted, not what the line is about
_OF_A_STEP = re.compile(r"\s[가-힣·]+[을를]\s[가-힣]+(?:아|어|여|해|고)(?=\s)")


def counts_in(text: str) -> list[re.Match[str]]:
    """The counts of a line: none that besides, limits, is per person or on a step, and no ordinals (1기, 2기, 3기)."""
    found = []
    for match in COUNT.finditer(text):
        before = text[: match.start()]
        single = match["value"] == "1"
        each = single and match["unit"] == "인" and _ONE_EACH.match(text, match.end())
        skipped = _BESIDES.search(before) or _EACH.search(before) or _AT_MOST.match(text, match.end()) or each
        priced = single and _PRICED.match(text, match.end())
        stepped = _OF_A_STEP.match(text, match.end()) or _of_name(text, match)
        if parse_number(match["value"]) is not None and not skipped and not priced and not stepped:
            found.append(match)
    listed = [match["value"] for match in found]
    ordinal = len(found) >= _FEWEST_ORDINALS and listed == [str(n) for n in range(1, len(found) + 1)]
    return [] if ordinal and len({match["unit"] for match in found}) == 1 else found


def _of_name(text: str, match: re.Match[str]) -> bool:
    """Whether a count belongs to a name, in brackets before the line's own counts ("자격연수(등 9개 교과) 305명")."""
    inner, bracket, outer = text[match.end() :].partition(")")
    open_ = text.rfind("(", 0, match.start()) > text.rfind(")", 0, match.start())
    return bool(bracket) and open_ and bool(re.fullmatch(r"\s[가-힣]{2,}", inner)) and bool(COUNT.search(outer))
