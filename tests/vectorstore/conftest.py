"""A briefing of a few lines, and an embedder that is no model."""

import hashlib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from ingest.records import (
    Briefing,
    Contact,
    Count,
    Course,
    LineRange,
    Phase,
    Section,
    SectionKind,
    Statement,
    StatementKind,
)
from vectorstore.embedder import Floats
from vectorstore.store import Index, ensure_index

LINES = (
    "일반 현황",
    "하늘교육연수원 주요업무",
    "",
    "1-1-1. 별빛 리더십 과정",
    "별빛교원연수부장: 남궁보라\t☎ 064-555-7001",
    "○ 별빛 리더십 연수 운영",
    "- [초등] 별빛 나눔 리더십 직무연수 3과정, 1,200명",
    "○ 도서관 운영",
    "- 도서관 야간 개방과 전자책 대출을 늘림",
    "- 독서 모임 장소를 빌려줌",
)


def small_briefing(lines: tuple[str, ...] = LINES) -> Briefing:
    """Two sections, a contact, a course and the statements, without a reader."""
    part = Section(None, "일반 현황", ("일반 현황",), LineRange(1, 3), SectionKind.PART)
    programme = Section(
        "1-1-1",
        "별빛 리더십 과정",
        ("1-1-1 별빛 리더십 과정",),
        LineRange(4, len(lines)),
        SectionKind.PROGRAMME,
        programme="1-1-1",
    )

    def statement(line: int, kind: StatementKind, group: str | None, depth: int) -> Statement:
        text = lines[line - 1].lstrip("○- ")
        return Statement(programme, LineRange(line, line), kind, text, None, group, depth, 2031, Phase.PLAN)

    head, bullet = StatementKind.GROUP, StatementKind.BULLET
    course = Course(
        programme,
        LineRange(7, 7),
        "별빛 나눔 리더십 직무연수",
        "초등",
        "별빛 리더십 연수 운영",
        2031,
        Phase.PLAN,
        (Count(Decimal(3), "과정"), Count(Decimal(1200), "명")),
    )
    contact = Contact(
        programme, LineRange(5, 5), "남궁보라", "별빛교원연수부장", "별빛교원연수부", "064-555-7001", "7001"
    )
    return Briefing(
        title="주요업무보고",
        institution="하늘교육연수원",
        year=2031,
        lines=lines,
        sections=(part, programme),
        contacts=(contact,),
        courses=(course,),
        budgets=(),
        cells=(),
        events=(),
        definitions=(),
        duties=(),
        works=(),
        statements=(
            statement(6, head, None, 0),
            statement(7, bullet, "별빛 리더십 연수 운영", 1),
            statement(8, head, None, 0),
            statement(9, bullet, "도서관 운영", 1),
            statement(10, bullet, "도서관 운영", 1),
        ),
        outline=(),
        findings=(),
        sha256=hashlib.sha256("\n".join(lines).encode()).hexdigest(),
    )


class LetterEmbedder:
    """Counts pairs of letters into 64 places: deterministic, no model, and similar for texts that share words."""

    def __init__(self, fingerprint: str = "letters") -> None:
        self.fingerprint = fingerprint

    def embed_documents(self, texts: Sequence[str]) -> Floats:
        return np.stack([self.embed_query(text) for text in texts])

    def embed_query(self, text: str) -> Floats:
        vector = np.zeros(64, dtype=np.float32)
        for pair in pairwise(text):
            vector[hashlib.sha256("".join(pair).encode()).digest()[0] % 64] += 1
        return vector / np.float32(max(float(np.linalg.norm(vector)), 1e-12))


@pytest.fixture
def briefing() -> Briefing:
    return small_briefing()


@pytest.fixture
def index(tmp_path: Path, briefing: Briefing) -> Iterator[Index]:
    index = ensure_index(briefing, tmp_path / "index", LetterEmbedder())
    yield index
    index.dense.close()
