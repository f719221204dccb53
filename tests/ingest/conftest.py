"""The two briefings read once, and a frame to read small pieces of a briefing in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest import Briefing, parse_briefing, read_briefing

_FRAME = """주요업무보고

2027. 1.

새빛교육연수원

일반 현황

□ 조직

3부

주요업무

1. 배움 연수

1-1. 교원 연수

1-1-1. 첫째 사업

1-1-2. 둘째 사업

1-1-1 첫째 사업

작성자	연수부장: 홍길동	담당: 이순신
	☎ 031-820-0601	☎ 031-820-0602

□ 사업 목적 및 근거

○ 목적

- 배움을 넓힘

{body}
"""


@pytest.fixture(scope="session")
def seti(briefing_file: Path) -> Briefing:
    """The briefing that ships, read."""
    return read_briefing(briefing_file)


@pytest.fixture(scope="session")
def second(root: Path) -> Briefing:
    """The invented briefing, read."""
    return read_briefing(root / "tests" / "briefings" / "gangbyeol-2027.txt")


@pytest.fixture(scope="session")
def read_piece() -> Callable[[str], Briefing]:
    """Reads lines as the end of programme 1-1-1 of a small briefing of 2027."""

    def read(body: str) -> Briefing:
        return parse_briefing(_FRAME.format(body=body), "0" * 64)

    return read
