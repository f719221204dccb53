"""Dots that stand where other briefings have ○, and dots below dashes, which do not."""

import pytest

from ingest.heading_marks import with_group_marks

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
