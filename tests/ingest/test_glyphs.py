"""One character for what fonts and word processors write with many, and what stays as it is."""

import pytest

from ingest.glyphs import plain


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("\uf0a7 자격연수", "▪ 자격연수"),  # a private character of Wingdings
        ("\U000f02b2 추진 배경", "2.  추진 배경"),  # a boxed digit of HWP
        ("❸ 결과 환류", "③ 결과 환류"),
        ("⬜ 추진 계획", "□ 추진 계획"),
        ("  ◾ 초등 교감", "  · 초등 교감"),
        ("➤ 중등 교감", "· 중등 교감"),
        ("2\u200b과정,\u00a0367명", "2과정, 367명"),
        ("`26. 1. 10. 기준", "'26. 1. 10. 기준"),
        ("□ 26년 추진 계획", "□ '26년 추진 계획"),
        ("예산 사업명\t26년\t25년", "예산 사업명\t'26년\t'25년"),
        ("→ 공동 개설 협약 추진", "→ 공동 개설 협약 추진"),  # goes on with the line above
        ("△ 1,234", "△ 1,234"),  # less than nothing
        ("경력 25년 이상 교사", "경력 25년 이상 교사"),
        ("근속 연수\t40년\t10년", "근속 연수\t40년\t10년"),
        ("* 시설관리직은 채용하지 않음", "* 시설관리직은 채용하지 않음"),
    ],
)
def test_plain(printed: str, read: str) -> None:
    year = ("2026년 주요업무보고", "- 목적", "- 근거")
    assert plain((*year, printed)) == (*year, read)
