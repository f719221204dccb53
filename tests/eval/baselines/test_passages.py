"""Passages stand where they say they stand."""

from pathlib import Path

import pytest

from eval.baselines.passages import CHUNK_CHARACTERS, sections, split_recursively
from ingest import Briefing, read_briefing
from ingest.chunks import chunks


@pytest.fixture(scope="module")
def briefing(second_briefing_file: Path) -> Briefing:
    return read_briefing(second_briefing_file)


def test_a_passage_begins_and_ends_in_its_lines(briefing: Briefing) -> None:
    for passage in split_recursively(briefing.lines):
        quote = briefing.quote(passage.lines)
        assert passage.text in quote
        assert len(passage.text) <= CHUNK_CHARACTERS
        # no line too many: the first and the last hold a part of it
        assert passage.text not in quote.partition("\n")[2]
        assert passage.text not in quote.rpartition("\n")[0]


def test_every_line_with_text_is_in_a_passage(briefing: Briefing) -> None:
    covered = {
        line
        for passage in split_recursively(briefing.lines)
        for line in range(passage.lines.first, passage.lines.last + 1)
    }
    assert {number for number, line in enumerate(briefing.lines, start=1) if line.strip()} <= covered


def test_sections_leave_records_out(briefing: Briefing) -> None:
    pieces = chunks(briefing)
    assert 0 < len(sections(pieces)) < len(pieces)
    assert {passage.lines for passage in sections(pieces)} <= {
        piece.lines for piece in pieces if piece.kind == "section"
    }
