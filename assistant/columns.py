"""Headers of a budget table in; the names by which a question asks for these columns out."""

import re

from assistant.text import bare, compact, without_brackets
from ingest.records import Briefing

_CALLED_BESIDES = re.compile(r"[가-힣]\(((?![^()]*(?:대비|단위|원))[가-힣]{2,6})\)$")
_MONTHS = re.compile(r"(\d{1,2})월?[~∼-](\d{1,2})월")


def column_name(head: str) -> str:
    """A header as a question names it: "예산 비율(%)" → "예산비율", "2026년 집행액" → "집행액", "5월∼6월" → "5~6월"."""
    months = _MONTHS.fullmatch(compact(head).text)
    if months:
        return f"{months[1]}~{months[2]}월"
    return bare(re.sub(r"^20\d\d년\s(?=\D)", "", without_brackets(head)))


def column_pattern(name: str) -> str:
    """A pattern of a column's name in a compact question; months are also said "5월부터 6월"."""
    months = _MONTHS.fullmatch(name)
    if months:
        return rf"(?<!\d){months[1]}월?(?:[~∼·,-]|에서|부터|와|과){months[2]}월(?:까지|사이)?"
    # "알려 주시기" names no 시기
    return rf"(?<![려해어아여와워]주){re.escape(name)}(?![률율])"


def quarter_before(head: str) -> int | None:
    """The quarter of another year than the one planned that a column is of ("2025년 1분기"), None for others."""
    found = re.fullmatch(r"20\d\d년\s(?P<quarter>[1-4])(?:/4)?분기", head)
    return int(found["quarter"]) if found else None


def columns_besides(briefing: Briefing) -> dict[str, str]:
    """What columns are called in brackets, each with the name before these: 추경 for "최종(추경)"."""
    heads = {head for row in briefing.budgets for head, _ in row.extras}
    inside = ((match[1], head) for head in heads if (match := _CALLED_BESIDES.search(head)))
    return {name: column_name(head) for name, head in inside}
