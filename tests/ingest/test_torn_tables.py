"""A budget table that goes on over the page, with its head printed once more: its total is that of both pieces."""

from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from ingest import parse_briefing
from ingest.records import Finding

_FIRST = "512. 자격과정\t중등 자격과정"  # where the second page begins


@pytest.mark.parametrize(("printed", "computed"), [("699,940", []), ("699,941", [Decimal(699_940)])])
def test_a_total_is_that_of_both_pieces(second_briefing_file: Path, printed: str, computed: list[Decimal]) -> None:
    lines = (
        second_briefing_file.read_text(encoding="utf-8").replace("합계\t\t699,940", f"합계\t\t{printed}").split("\n")
    )
    place = next(n for n, line in enumerate(lines) if line.startswith(_FIRST))
    head = lines[place - 4 : place - 2]
    text = "\n".join([*lines[:place], "", "(앞쪽에서 계속)", "", *head, *lines[place:]])
    briefing = parse_briefing(text, sha256(text.encode()).hexdigest())
    rows = [row.item for row in briefing.budgets if row.section.programme == "1-1-1"]
    assert rows == ["유초등 자격과정", "중등 자격과정", "합계"]
    found = [one for one in briefing.findings if one.section.programme == "1-1-1"]
    assert all(isinstance(one, Finding) for one in found)
    assert [one.computed for one in found] == computed
