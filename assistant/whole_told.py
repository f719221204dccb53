"""A question after a row of money told in; the same of the whole programme that the row belongs to out."""

import re
from dataclasses import replace

from assistant.draft import Focus
from assistant.entries import Kind
from assistant.question import Ask, Family, Question

# "그 사업 전체로는", "소속 세부사업 합계", "같은 사업에 딸린 다른 항목까지 더하면", "the programme as a whole".
_WHOLE = re.compile(
    r"(?:사업|과제|프로그램)(?:은|는|의|로는?|으로는?|에)?\s?(?:예산\s?)?"
    r"(?:전체|전부|통틀어|다\s합|모두|합계|총액|총계|총예산|총사업비|총\s)"
    r"|표의?\s?(?:맨\s?)?(?:아래|끝|밑)\S*\s?합계|다른\s?(?:항목|행|것|줄)들?까지\s?(?:모두|다|전부|합)"
    r"|whole programme|programme(?: as a whole|['’]s total| total)"
    r"|total (?:for|of) (?:the|its) (?:whole )?(?:programme|section)",
    re.IGNORECASE,
)
_PORTION = re.compile(r"%|퍼센트|프로(?!그램)|비율|비중|구성비|share|percent|proportion", re.IGNORECASE)


def of_whole_told(question: Question, focus: Focus) -> Question | None:
    """The total of the programme of the one row told, or the row's share of it; None where neither is asked for."""
    row, before = (focus.entries[0] if len(focus.entries) == 1 else None), focus.question
    if row is None or row.kind is not Kind.BUDGET or row.programme is None or not _WHOLE.search(question.text):
        return None
    if question.programmes or question.people or question.columns:
        return None
    asks = before.asks or (Ask("amount", Family.AMOUNT, "", "", 0, 0),)
    years, quarters = question.years or before.years, question.quarters or before.quarters
    asked = replace(
        question, asks=asks, years=years, quarters=quarters, programmes=(row.programme,), tasks=(), areas=(), codes=(),
        level=None, pronoun=False, within=False, parts=(),
    )  # fmt: skip
    if _PORTION.search(question.text):
        named = before.terms or question.terms
        return replace(asked, operations=frozenset({"share"}), terms=named, phrase=before.phrase, total=True)
    return replace(asked, operations=frozenset({"sum"}), terms={}, hints={}, entries=(), total=True)
