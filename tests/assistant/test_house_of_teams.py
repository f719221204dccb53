"""A house with teams below its departments, rows that bear words of their programme's title, a calendar and an
appendix: what is asked of it, and what it does not hold."""

from collections.abc import Callable

import pytest

from assistant import Assistant

HOUSE = "mokryeon-2025"


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("행정연수팀 담당자들 내선 좀요", ("인소율", "4321", "모세준", "4322"), "전무결"),
        ("시설안전팀장 번호", ("제갈민", "4031"), "어진우"),
        # A row beside the title that holds its words.
        ("전문상담 인력 기본·심화 연수 중 전문상담 인력 기본 연수의 올해 예산은?", ("71,280",), "117,180"),
        ("감염병·응급처치 실습 연수 예산 가운데 실습 기자재 보강의 비중은 몇 %인가요?", ("29.1%",), "전체의"),
        ("전문상담 인력 기본·심화 연수 과정 가운데 올해 인원이 제일 많은 것은?", ("2,100명",), "115명"),
        # A table without a unit counts in that of all others.
        ("목련수레 운영 말고 원격연수 콘텐츠 개발·운영 예산은 얼마죠?", ("214,300천원",), "78,600"),
        # What a calendar says of a part of the year, and a table of its room beside where it is.
        ("상반기에는 어떤 행사가 열리나요?", ("위촉식", "가족 캠프"), "나눔마당"),
        ("노을분원 바다마루실에는 몇 명이 들어가나요?", ("50",), "280"),
        ("집합연수 이수 현황에서 행정 분야 계획인원은?", ("1,060",), "1,011"),
        # What has just been named, in office language.
        (
            "통합사례회의 현장 실습의 예산액과 소관 사업 담당자를 회신 바랍니다",
            ("21,600", "호연서", "감나래"),
            "국지안",
        ),
    ],
)
def test_it_is_told(
    assistant_over: Callable[[str], Assistant], question: str, said: tuple[str, ...], unsaid: str
) -> None:
    text = assistant_over(HOUSE).ask(question).text
    assert [words for words in said if words not in text] == []
    assert unsaid not in text


@pytest.mark.parametrize(
    "question",
    [
        "감사팀 담당자 번호는?",
        "선배 동행제는 최소 몇 명이 모여야 하나요?",
        "2015년 상반기에 무너진 건물은 무엇인가요?",
    ],
)
def test_it_is_not_told(assistant_over: Callable[[str], Assistant], question: str) -> None:
    assert assistant_over(HOUSE).ask(question).status.abstains


def test_a_table_without_a_unit_is_noted(assistant_over: Callable[[str], Assistant]) -> None:
    briefing = assistant_over(HOUSE).knowledge.briefing
    assert {row.unit for row in briefing.budgets if any(amount.value is not None for _, amount in row.years)} == {
        "천원"
    }
    assert [warning for warning in briefing.warnings if "단위가 없어" in warning]
