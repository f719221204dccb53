"""Rates and sums of prose in, Cells out: "이수율 99.1%", "집행률: 목표 62.0%, 실적 66.8%", "집행액 571백만원"."""

import re
from collections.abc import Iterator, Sequence

from ingest.bullets import Item
from ingest.headings import headed_year
from ingest.numbers import PLAIN, UNITS_IN_WON, parse_number
from ingest.records import Aspect, Cell, Section
from ingest.statements import told_of

_NAME = r"(?P<name>[가-힣A-Za-z\d·ㆍ‘’' ]*?(?:만족도|[가-힣]{1,8}[율률]|비율|비중|달성도|[참인]여?지?도))"
_OF_WHOM = r"초등?|중등?|고등?|중학교|고등학교|유치원|교원|학생|학부모|직원|남|여"
_LABEL = rf"(?:(?:목표|실적|계획|평균|최종|20\d\d년도?|['’‘]\d\d년도?|전년도?|금년도?|{_OF_WHOM})\s*)"
_RATE = re.compile(
    rf"(?:^|(?<=[,(（:：;/]))\s*{_NAME}(?:은|는|이|가)?\s*[:：]?\s*(?P<told>{_LABEL}?\d{{1,3}}(?:\.\d+)?\s?%"
    rf"(?:\s*(?:[,→/]|에서)\s*{_LABEL}?\d{{1,3}}(?:\.\d+)?\s?%)*)"
    r"(?!\s*(?:미만|초과|포인트|p|(?:이상|이하|이내)(?!으?로?\s?(?:달성|유지|확보|확대|상향|향상|목표|집행|구매|관리))))"
)
_OUTER = re.compile(r"(?:으로|[을를]|에서|하여|하고|하며)\s")  # "누리집 개편으로 모바일 이수 비율"
_VALUE = re.compile(rf"(?P<label>{_LABEL})?(?P<value>\d{{1,3}}(?:\.\d+)?)\s?%")

_MONEY = "|".join(sorted(UNITS_IN_WON, key=len, reverse=True))
_SUM = re.compile(
    rf"(?:^|(?<=[,(（:：;/]))\s*(?P<name>[가-힣·ㆍ ]*?[가-힣](?:액|수입|수익))(?:은|는|이|가)?\s*[:：]?\s*(?:총|약)?\s*"
    rf"(?P<value>{PLAIN})\s?(?P<unit>{_MONEY})(?=\s*(?:$|[,(（)）;/]|및))"
)
_LEAST = re.compile(r"\s*(이상|이하|이내)")


def read_rates(section: Section, items: Sequence[Item], briefing_year: int) -> Iterator[Cell]:
    """One Cell per rate or sum that a bullet names and states, of the programme it stands in or of its section."""
    titles = [title for title in section.path if section.programme and title.startswith(f"{section.programme} ")]
    of = titles[0].partition(" ")[2] if titles else section.title
    for item in items:
        usual, _ = told_of(section, item.text, briefing_year)
        for match in _RATE.finditer(item.text):
            told = list(_VALUE.finditer(match["told"]))
            least = _LEAST.match(item.text, match.end())
            for found in told if all(one["label"] for one in told) else told[-1:]:  # "41%에서 58%로" came to 58%
                label = (found["label"] or "").strip()
                year = headed_year(label, briefing_year) if label else None
                name = _OUTER.split(match["name"])[-1].strip().removeprefix("목표 ")
                aimed = "목표" if section.aspect is Aspect.PLAN and not label else ""  # a plan's rate is its goal
                heads = (name, *filter(None, (aimed or (label if year is None else ""),)))
                yield Cell(
                    section=section,
                    lines=item.lines,
                    table=section.title,
                    row=(of,),
                    column=heads,
                    text=f"{found['value']}%{f' {least[1]}' if least and found is told[-1] else ''}",
                    value=parse_number(found["value"]),
                    unit="%",
                    header_lines=item.lines,
                    year=year or usual,
                )
        for match in _SUM.finditer(item.text):
            yield Cell(
                section=section,
                lines=item.lines,
                table=section.title,
                row=(of,),
                column=(match["name"].strip(),),
                text=f"{match['value']}{match['unit']}",
                value=parse_number(match["value"]),
                unit=match["unit"],
                header_lines=item.lines,
                year=usual,
            )
