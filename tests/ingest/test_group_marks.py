"""Dots that stand where other briefings have ○, and dots below dashes, which do not."""

import pytest

from ingest.bullets import read_items
from ingest.heading_marks import with_group_marks
from ingest.lines import Source

_PLANS = (
    "□ 추진 계획",
    "• 자격연수 운영",
    "  - 초등 교감 2과정",
    "  - 중등 교감 1과정",
    "• 직무연수 운영",
    "  - 상담 3과정",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (_PLANS * 3, tuple(line.replace("•", "○") for line in _PLANS) * 3),
        (("□ 추진 계획", "- 자격연수", "  • 초등 교감", "  • 중등 교감") * 3, None),
        (("□ 추진 계획", "• 자격연수", "• 직무연수", "• 상담 연수") * 3, None),
        (("○ 추진 계획", *_PLANS) * 3, None),
    ],
    ids=["above dashes", "below dashes", "alone", "beside ○"],
)
def test_group_marks(lines: tuple[str, ...], expected: tuple[str, ...] | None) -> None:
    assert with_group_marks(lines) == (expected or lines)


def test_a_dash_behind_a_dot_of_its_own_indent_stands_below_it() -> None:
    lines = ("▷ 길잡이단 구성", "- 추천 과정을 학교에 제안", "", "▷ 접속 장비 교체", "○ 콘텐츠 개발", "- 6개 과정")
    items = read_items(Source(lines), [1, 2, 4, 5, 6], {})
    assert [item.parent.text if item.parent else None for item in items] == [
        None, "길잡이단 구성", None, None, "콘텐츠 개발",
    ]  # fmt: skip
