"""The ways in which Korean public offices print a briefing, as independent axes, and combinations of them."""

import itertools
import random
from collections.abc import Sequence

Style = dict[str, str]

AXES: dict[str, tuple[str, ...]] = {
    "cover": ("title first", "house first", "council"),
    "contents": ("no", "yes"),
    "part_number": ("Ⅰ. ", "Ⅰ ", "I. ", "제1장 "),
    "pages": ("no", "yes", "heads"),
    "numbering": (
        "1-1. 제목",
        "1-1-1 제목",
        "추진과제 1-1.",
        "세부과제 1-①",
        "가. 제목",
        "[1-1] 제목",
        "1-1) 제목",
        "1-가. 제목",
        "□ 1-1 제목",
        "과제 1-1: 제목",
        "세부과제 1-1  제목",
        "정책 1 가. 제목",
        "전략 Ⅰ 과제 1",
    ),
    "outline": ("front", "pages", "none", "side by side"),
    "part": (
        "주요업무 추진계획",
        "2028년 주요업무",
        "과제별 추진 계획",
        "2028년 중점 추진과제",
        "세부 추진 계획",
        "2028년 정책과제별 운영 계획",
    ),
    "topics": ("1.", "□", "가."),
    "gaps": ("airy", "dense"),
    "bullets": (
        "□ ○ - ·",
        "■ ▶ -",
        "1) 가) ①",
        "● ◦ ▪",
        "1. 가. -",
        "❍ - ·",
        "▣ ◦ -",
        "[] ○ -",
        "<> - ·",
        "【】 ○ -",
        "① ○ -",
        "가. 1) -",
        "◇ - ·",
        "bare ○ -",
        "□ ∘ ‧",
        "(1) ○ -",
    ),
    "grounds": (
        "추진 목적/추진 근거",
        "추진 배경 및 목적/법적 근거",
        "사업 목적/관련 근거",
        "취지/추진 근거",
        "목적 및 근거",
        "필요성/관련 법령",
        "추진 배경/근거 법령",
        "사업 개요",
        "왜 하는가/관련 규정",
    ),
    "results": (
        "2027년 추진 실적",
        "2027년 운영 결과",
        "2027년 주요 성과",
        "추진 실적",
        "'27년 운영 실적",
        "전년도 추진 성과",
        "추진 실적(2027년)",
        "그간 추진 실적",
        "2027년도 추진 상황",
        "2027학년도 운영 성과",
        "추진 경과",
        "그간의 성과(2027)",
        "2027년 교육 한 일",
        "지난해 현장 지원 성과",
        "전년도(2027) 추진 결과",
    ),
    "plan": (
        "2028년 추진 계획",
        "2028년 운영 계획",
        "세부 추진 내용",
        "세부 추진 계획",
        "'28년 추진 계획",
        "향후 추진 계획",
        "추진 내용",
        "2028년도 세부 운영 계획",
        "2028년 중점 추진 사항",
        "추진 방향 및 계획",
        "2028년 추진 내용",
        "앞으로의 계획",
        "2028년 운영 방향",
        "2028년 현장 지원 계획(안)",
        "금년도(2028) 추진 방향",
    ),
    "budget": (
        "소요 예산",
        "예산 집행 계획",
        "예산 현황",
        "2028년 예산 편성 내역",
        "소요 예산 및 재원",
        "투입 예산",
        "재원 투입 계획",
        "연도별 소요 예산",
        "예산(안)",
        "소요 경비",
        "과제 운영 예산",
    ),
    "contacts": (
        "label lines",
        "작성자 rows",
        "문의",
        "※ 문의",
        "name table",
        "department table",
        "담당자(☎)",
        "front once",
        "(담당: …)",
        "name rank",
        "slash",
        "one cell",
        "[…] behind",
        "slashed table",
        "duties table",
        "over lines",
        "area code table",
        "people over lines",
        "unit / post",
    ),
    "contacts_at": ("top", "end"),
    "table": ("tabs", "spaces", "spaces right", "spaces beside", "markdown"),
    "courses": (
        "comma",
        "rate",
        "bracket",
        "colon",
        "slash",
        "brackets",
        "spaced colon",
        "labelled",
        "inner lines",
        "table each",
        "table serial",
        "table units",
        "table target",
        "table stacked",
        "cards",
        "plan first",
        "result first",
        "bare years",
        "two rows plan first",
        "two rows result first",
        "two rows season",
        "counts in one cell",
    ),
    "grouped": ("yes", "no"),
    "budget_name": ("세부사업", "과정명", "세부내역", "항목", "구분", "사업명", "예산과목", "비목"),
    "year_order": ("new first", "old first"),
    "year_head": ("2028년", "'28", "2028년 예산액", "금년도", "2028", "'28년(A)", "2028학년도"),
    "budget_heads": ("one row", "two rows"),
    "unit": ("천원", "백만원", "원"),
    "unit_at": ("caption", "heading", "header"),
    "unit_words": ("(단위: {})", "(단위 : {})", "[단위: {}]", "<단위: {}>", "                    단위:{}"),
    "total": ("합계", "계", "소계", "총계", "합 계"),
    "total_at": ("last", "first"),
    "quarters": ("none", "1분기", "1/4분기", "1~3월", "1/4", "note"),
    "remark": ("yes", "no"),
    "history": (
        "- 1986. 3. 12.",
        "tab",
        "1986.03.12.",
        "1986년 3월 12일",
        "head",
        "○ 1986. 3. 12. :",
        "1986-03-12",
        "1986.3.12",
    ),
    "duties_head": ("부서별 업무", "부서별 맡은 일"),
    "duties": ("bullets", "table", "letters", "colon", "numbers", "dots"),
}
# What some houses have instead, each beside whatever the other axes are.
RARER: tuple[Style, ...] = (
    {"bullets": "1) □ ○"},
    {"bullets": "1) □ ○", "grounds": "왜 하나요/관련 근거", "results": "작년에는", "plan": "올해는"},
    {
        "bullets": "□ ○ - ·",
        "results": "지난해 무엇을 했나요",
        "plan": "올해 무엇을 하나요",
        "budget": "돈은 얼마나 드나요",
    },
    {"quarters": "apart"},
    {"contacts": "sharing"},
)
OVERVIEWS = ("no", "change last", "share last")  # goes round, whatever the other axes are
# An honest writer would not number headings and programmes alike, nor both topics and departments with letters.
_UNLIKELY = (
    {"numbering": "가. 제목", "bullets": "1. 가. -"},
    {"numbering": "가. 제목", "bullets": "가. 1) -"},
    {"numbering": "□ 1-1 제목", "bullets": "□ ○ - ·"},
    {"numbering": "□ 1-1 제목", "bullets": "1) □ ○"},
    {"numbering": "1-1) 제목", "bullets": "1) □ ○"},
    {"numbering": "가. 제목", "results": "2027년 교육 한 일", "bullets": "1) □ ○"},
    {"budget": "과제 운영 예산", "quarters": "apart"},
    {"numbering": "□ 1-1 제목", "contacts": "[…] behind"},
    {"topics": "가.", "duties": "letters"},
    {"numbering": "가. 제목", "outline": "front"},
    {"numbering": "정책 1 가. 제목", "outline": "front"},
    {"numbering": "정책 1 가. 제목", "outline": "side by side"},
    {"numbering": "정책 1 가. 제목", "budget": "과제 운영 예산"},
    {"numbering": "정책 1 가. 제목", "bullets": "1. 가. -"},
    {"numbering": "정책 1 가. 제목", "bullets": "가. 1) -"},
    {"numbering": "가. 제목", "budget": "과제 운영 예산"},
    {"bullets": "bare ○ -", "budget": "과제 운영 예산"},
    {"bullets": "bare ○ -", "plan": "2028년 현장 지원 계획(안)"},
    {"bullets": "bare ○ -", "plan": "2028년 운영 방향"},
    {"bullets": "bare ○ -", "plan": "금년도(2028) 추진 방향"},
    {"bullets": "bare ○ -", "results": "2027년 교육 한 일"},
    {"bullets": "bare ○ -", "results": "지난해 현장 지원 성과"},
    {"courses": "bare years", "plan": "2028년 운영 방향"},
    *(
        {"outline": "side by side", "numbering": numbering}
        for numbering in (
            "1-1-1 제목",
            "세부과제 1-①",
            "가. 제목",
            "[1-1] 제목",
            "1-가. 제목",
            "과제 1-1: 제목",
            "1-1) 제목",
        )
    ),
)


def combinations(count: int, seed: int = 2028) -> list[Style]:
    """So many styles: each pair of values of two axes once if they suffice, chosen greedily among random ones."""
    chance = random.Random(seed)
    missing = {pair for axes in itertools.combinations(AXES, 2) for pair in _pairs_of(*axes)}
    found = []
    for place in range(count):
        styles = [style for style in (_random(chance) for _ in range(60)) if _is_likely(style)]
        best = max(styles, key=lambda style: len(_pairs(style) & missing))
        missing -= _pairs(best)
        found.append({**best, "overview": OVERVIEWS[place % len(OVERVIEWS)]})
    return found


def _pairs_of(first: str, second: str) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    return [((first, one), (second, other)) for one in AXES[first] for other in AXES[second]]


def _pairs(style: Style) -> set[tuple[tuple[str, str], tuple[str, str]]]:
    return set(itertools.combinations(style.items(), 2))


def _random(chance: random.Random) -> Style:
    return {axis: chance.choice(values) for axis, values in AXES.items()}


def _is_likely(style: Style) -> bool:
    return not any(unlikely.items() <= style.items() for unlikely in _UNLIKELY)


def rarer(styles: Sequence[Style], each: int) -> list[Style]:
    """The rarer ways, each in so many of the styles that it does not make unlikely."""
    found = []
    for rare in RARER:
        likely = (style for style in ({**style, **rare} for style in styles) if _is_likely(style))
        found += list(itertools.islice(likely, each))
    return found
