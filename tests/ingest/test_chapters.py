"""A report of two chapters, of results and of plans under the same titles, is read as one main part."""

from decimal import Decimal

import pytest

from ingest.briefing import parse_briefing
from ingest.chapters import with_chapters
from ingest.records import Briefing, Phase

REPORT = """2026년도
주 요 업 무 보 고
나루도교육청해솔교육연수원

1. 일반 현황
  가. 연혁
   ❍ 1998. 3. 2.  해솔연수원 설치
   ❍ 2004. 9. 1.  분원 개원

2. 2025년 주요 업무 추진 실적
  가. 교원 자격연수 운영
   ▸담당부서: 교원연수과  ▸과장 길하은(☎731-2100)  ▸담당자 모은결(☎731-2104)
   ❍ 추진 실적
   과정명          대상        기수   계획(명)   이수(명)
   초등 정교사     초등 교사      3        180        171
   중등 정교사     중등 교사      2        120        118
   계                             5        300        289
   ❍ 예산 집행: 예산현액 240백만원, 집행액 231백만원

  나. 행정직원 역량 교육
   ▸담당부서: 행정연수과  ▸과장 표단아(☎731-2200)  ▸담당자 국슬기(☎731-2203)
   ❍ 추진 실적
     - 회계 실무: 4기 96명
   ❍ 예산 집행: 예산현액 88백만원, 집행액 80백만원

3. 2026년 주요 업무 추진 계획
  가. 교원 자격연수 운영
   ▸담당부서: 교원연수과  ▸과장 길하은(☎731-2100)  ▸담당자 모은결(☎731-2104)
   ❍ 추진 목적: 자격에 맞는 전문성 함양
   ❍ 세부 추진 계획
   과정명          대상        기수   인원(명)   기간
   초등 정교사     초등 교사      4        210   7월~8월
   중등 정교사     중등 교사      2        130   7월
   계                             6        340
   ❍ 소요예산                          (단위: 백만원)
   구분          계   국비   자체
   강사료       160    100     60
   숙식비        95     40     55
   계           255    140    115

  나. 행정직원 역량 교육
   ▸담당부서: 행정연수과  ▸과장 표단아(☎731-2200)  ▸담당자 국슬기(☎731-2203)
   ❍ 추진 목적: 학교 행정 지원
   ❍ 세부 추진 계획
     - 회계 실무: 5기 120명
   ❍ 소요예산: 92백만원(자체 92백만원)

4. 당면 현안
  가. 생활관 신축
   ❍ 현황: 숙박 시설 부족
"""


@pytest.fixture(scope="module")
def report() -> Briefing:
    return parse_briefing(REPORT, "")


def test_results_and_plans_belong_to_the_same_programmes(report: Briefing) -> None:
    told = {(c.name, c.section.programme, c.year, c.phase, c.count("명")) for c in report.courses}
    assert told == {
        ("초등 정교사", "가", 2025, Phase.RESULT, Decimal(171)),
        ("중등 정교사", "가", 2025, Phase.RESULT, Decimal(118)),
        ("회계 실무", "나", 2025, Phase.RESULT, Decimal(96)),
        ("초등 정교사", "가", 2026, Phase.PLAN, Decimal(210)),
        ("중등 정교사", "가", 2026, Phase.PLAN, Decimal(130)),
        ("회계 실무", "나", 2026, Phase.PLAN, Decimal(120)),
    }


def test_people_beside_each_other_behind_marks(report: Briefing) -> None:
    told = {(c.name, c.department, c.phone, c.in_charge, c.section.programme) for c in report.contacts}
    assert told == {
        ("길하은", "교원연수과", "731-2100", False, "가"), ("모은결", "교원연수과", "731-2104", True, "가"),
        ("표단아", "행정연수과", "731-2200", False, "나"), ("국슬기", "행정연수과", "731-2203", True, "나"),
    }  # fmt: skip


def test_money_of_either_year_and_of_where_it_comes_from(report: Briefing) -> None:
    told = {
        (row.section.programme, year, amount.text)
        for row in report.budgets
        if row.is_total
        for year, amount in row.years
    }
    assert told >= {("가", 2026, "255"), ("나", 2026, "92")}
    fees = next(row for row in report.budgets if row.item == "강사료")
    assert {head: amount.text for head, amount in fees.extras} == {"국비": "100", "자체": "60"}


def test_chapters_that_share_no_titles_stay_as_they_are() -> None:
    lines = REPORT.replace("가. 교원 자격연수 운영", "가. 지난해 한 일", 1).split("\n")
    assert with_chapters(lines) == tuple(lines)
    assert with_chapters(REPORT.split("\n")) != tuple(REPORT.split("\n"))
