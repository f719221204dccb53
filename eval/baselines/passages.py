"""A briefing in; the pieces of text that a baseline ranks out, each with its lines."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ingest.chunks import Chunk
from ingest.records import LineRange

# What LangChain's own tutorials split with.
CHUNK_CHARACTERS = 1000
OVERLAP_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the briefing and the lines it stands in."""

    text: str
    lines: LineRange


def split_recursively(lines: Sequence[str]) -> tuple[Passage, ...]:
    """The lines of a briefing cut by LangChain's RecursiveCharacterTextSplitter with its usual 1000/200 characters."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=CHUNK_CHARACTERS, chunk_overlap=OVERLAP_CHARACTERS, add_start_index=True
    )
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    return tuple(
        Passage(
            piece.page_content,
            LineRange(bisect_right(starts, first), bisect_right(starts, first + len(piece.page_content) - 1)),
        )
        for piece in splitter.create_documents(["\n".join(lines)])
        for first in (piece.metadata["start_index"],)
    )


def sections(chunks: Iterable[Chunk]) -> tuple[Passage, ...]:
    """The section chunks of an index, each below its headings."""
    return tuple(Passage(chunk.text, chunk.lines) for chunk in chunks if chunk.kind == "section")
