"""Entries in; the words that explain each, with how well, out."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from assistant.entries import Entry, Kind
from assistant.levels import LEVELS, SCHOOLS, levels_in, levels_of_grades, levels_of_letters, schools_of, variants

Terms = Callable[[str], Sequence[str]]

# Where in an entry a word stands, and how well it explains a word of the question there (tuned on the dev questions).
IN_LABEL, IN_GROUP, IN_CONTEXT = 1.0, 0.9, 0.75
# Words that mean what an entry is anyway; a question may use them though the line does not.
IMPLIED: Mapping[Kind, str] = {
    Kind.COURSE: "연수 과정 교육 운영 직무연수 프로그램 교육훈련",
    Kind.BUDGET: "예산 사업 추진 편성 집행",
    Kind.TOTAL: "예산 사업 추진 편성 집행 세부 과제 합계",
    Kind.WORK: "공사 비용 공사비 실시 사업 시설",
    Kind.DUTY: "업무 담당 관리 소관 부서 신청 청구 접수",
    Kind.CHARGE: "업무 담당 담당자 관리 소관 부서",
    Kind.EVENT: "연혁 기관 연수원 교육 역사 행사 건물 공사",
    Kind.DEFINITION: "프로그램 교육 연수 과정 운영",
    Kind.PROGRAMME: "사업 과제 연수 운영 교육",
    Kind.STATEMENT: "연수원",
    Kind.CELL: "현황 연수원 교육 기관 직원 공무원 직렬 직종 직급",
}
_IMPLIED_WEIGHT = 0.7
_LONE = re.compile(r"(?<=[가-힣])\s([가-힣])(?=\s|$)")
_LONE_WORDS = frozenset("및등중수외내각전후")


def _headings(entry: Entry) -> tuple[str, ...]:
    """The context heading by heading: the same headings stand above many entries, and are analysed once."""
    titles = " ".join(entry.section.path)
    return (entry.context.removesuffix(titles).strip(), *(entry.section.path if entry.context.endswith(titles) else ()))


def unbroken(label: str) -> str:
    """``label`` without the space at which a narrow cell broke a word off its last syllable: "연수협력학 교 운영"."""
    return _LONE.sub(lambda match: match[0] if match[1] in _LONE_WORDS else match[1], label)


def _level_of_column(entry: Entry) -> list[str]:
    """The school level that a column of a table is of, by its one letter: 초 | 중 | 고."""
    head = "".join(entry.column[-1:])
    return levels_of_grades(f"({head})") if len(head) == 1 else []


def postings_of(entries: Sequence[Entry], terms: Terms) -> tuple[dict[str, dict[int, float]], list[frozenset[str]]]:
    """For each word the entries it stands in by number, with how well it explains them; and the words of each label."""
    postings: dict[str, dict[int, float]] = defaultdict(dict)
    labels: list[frozenset[str]] = []
    for number, entry in enumerate(entries):
        label = frozenset(
            (
                *terms(unbroken(entry.label)),
                *chain.from_iterable(variants(entry.label)),
                *terms(entry.tag or ""),
                *levels_in(entry.tag or ""),
                *levels_of_letters(entry.tag or ""),
            )
        )
        labels.append(label)
        own = entry.kind is Kind.DEFINITION
        fields = (
            (_IMPLIED_WEIGHT, terms(IMPLIED.get(entry.kind, ""))),
            # Numbers above a line are section numbers and years; the 2 of 5-1-2 does not explain "boiler 2".
            # What a box says of its name is its own text.
            (IN_CONTEXT, [w for part in _headings(entry) for w in terms(part) if own or not w.isdigit()]),
            (IN_GROUP, terms(entry.group or "")),
            (IN_LABEL, (*label, *levels_of_grades(f"{entry.label} {entry.tag or ''}"), *_level_of_column(entry))),
        )
        for weight, words in fields:
            for word in words:
                postings[word][number] = weight
    said = postings.keys() & SCHOOLS  # means what it says there
    for number, entry in enumerate(entries):
        for word in set(schools_of(entry.tag or "", LEVELS)) - said:
            postings[word][number] = IN_LABEL
    return postings, labels
