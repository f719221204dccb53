"""The lines of a file in, the same lines out as the rules for sections and records read them: in the usual layout."""

from collections.abc import Sequence

from ingest.area_codes import with_area_codes
from ingest.bars import tabbed
from ingest.chapters import with_chapters
from ingest.columns import aligned
from ingest.counted_parts import with_counted_parts
from ingest.drawn import undrawn
from ingest.footnotes import with_footnotes
from ingest.forms import formed
from ingest.gaps import gapped
from ingest.glyphs import plain
from ingest.heading_marks import (
    with_group_marks,
    with_heading_marks,
    with_own_numbers,
    with_tag_brackets,
    with_topic_marks,
)
from ingest.numbered_heads import with_boxed_items
from ingest.numbered_words import with_bare_numbers
from ingest.pages import unpaged
from ingest.quarter_lines import with_quarter_rows


def usual(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, each at its place: marks before headings, tabs between cells, numbers of the outline as most print
    them."""
    read = formed(
        with_topic_marks(with_bare_numbers(unpaged(with_counted_parts(with_footnotes(undrawn(plain(lines)))))))
    )
    read = with_quarter_rows(gapped(aligned(tabbed(read))))
    read = with_chapters(with_own_numbers(with_area_codes(read)))
    return with_tag_brackets(with_group_marks(with_heading_marks(with_boxed_items(read))))
