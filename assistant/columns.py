"""Headers of a budget table in; the names by which a question asks for these columns out."""

import re

from assistant.text import bare, without_brackets
from ingest.records import Briefing

_CALLED_BESIDES = re.compile(r"[가-힣]\(((?![^()]*(?:대비|단위|원))[가-힣]{2,6})\)$")


def column_name(head: str) -> str:
    """A header as a question names it: "예산 비율(%)" → "예산비율", "2026년 집행액" → "집행액"."""
    return bare(re.sub(r"^20\d\d년\s(?=\D)", "", without_brackets(head)))


def quarter_before(head: str) -> int | None:
    """The quarter of another year than the one planned that a column is of ("2025년 1분기"), None for others."""
    found = re.fullmatch(r"20\d\d년\s(?P<quarter>[1-4])(?:/4)?분기", head)
    return int(found["quarter"]) if found else None


def columns_besides(briefing: Briefing) -> dict[str, str]:
    """What columns are called in brackets, each with the name before these: 추경 for "최종(추경)"."""
    heads = {head for row in briefing.budgets for head, _ in row.extras}
    inside = ((match[1], head) for head in heads if (match := _CALLED_BESIDES.search(head)))
    return {name: column_name(head) for name, head in inside}
