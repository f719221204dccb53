"""What a house near to the first one raises: a calendar with a header, an overview of the budget, half years."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from assistant import Assistant, build_assistant
from assistant.answer import Status
from ingest import parse_briefing

OVERVIEW = """
□ 예산 현황

(단위: 천원)

예산 사업명	'27년 예산	'26년 예산	증감
512. 자격과정	699,940	699,370	570
514. 공직교육	261,030	229,330	31,700
66. 기관 환경 개선	245,180	156,100	89,080
계	1,206,150	1,084,800	121,350

"""
HALVES = """예산 사업명\t추진 사업명\t예산액\t\t집행예정액 / 집행내용\t\t사업별 설명자료 쪽수
\t\t'27\t'26\t상반기\t하반기\t
512. 자격과정\t유초등 자격과정\t412,600\t398,250\t292,600\t120,000\t2,104
\t\t\t\t과정운영\t과정운영 및 평가회\t
512. 자격과정\t중등 자격과정\t287,340\t301,120\t150,000\t137,340\t2,104
\t\t\t\t과정운영\t현장 실습\t
합계\t\t699,940\t699,370\t442,600\t257,340\t
"""


@pytest.fixture(scope="module")
def overview(root: Path) -> Assistant:
    """An invented briefing with an overview of its budget before the first programme, whose own is by half years."""
    text = (root / "tests" / "briefings" / "gangbyeol-2027.txt").read_text(encoding="utf-8")
    head, mark, rest = text.partition("주요 역점")
    above, _, table = rest.partition("예산 사업명\t추진 사업명")
    below = table.partition("257,340\t-")[2].partition("\n")[2]
    told = f"{head.rstrip()}\n{OVERVIEW}\n{mark}{above}{HALVES}{below}"
    return build_assistant(parse_briefing(told, sha256(told.encode()).hexdigest()))


def test_an_overview_is_read(overview: Assistant) -> None:
    rows = [row for row in overview.knowledge.briefing.budgets if row.section.title == "예산 현황"]
    assert [row.code for row in rows] == ["512", "514", "66", None]


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("예산 사업 514. 공직교육의 전년 대비 증가액은?", ["31,700천원"], ["63,400"]),
        ("66. 기관 환경 개선의 2027년 예산 합계는?", ["245,180천원", "3개 항목", "총괄표에도 같습니다"], ["490,360"]),
        ("512. 자격과정에 속한 추진 사업은 몇 개인가요?", ["2개"], ["3개"]),
        ("512와 514 예산을 더하면 얼마인가요?", ["960,970천원", "512. 자격과정 · 514. 공직교육"], ["1,921,940"]),
        ("예산 사업 중 예산이 가장 큰 것은?", ["512. 자격과정", "699,940천원"], ["318,400"]),
        ("예산 현황 표에서 2억 5천만원이 넘는 예산 사업을 모두 알려 주세요.", ["699,940", "261,030"], ["245,180"]),
        ("예산이 가장 큰 추진 사업은?", ["유초등 자격과정", "412,600천원"], ["699,940"]),
        ("유초등 자격과정은 하반기에 얼마를 어떤 일에 쓰나요?", ["120,000천원", "평가회"], ["292,600"]),
        ("중등 자격과정은 한 해의 후반에 얼마를 쓰나요?", ["137,340천원", "현장 실습"], ["150,000"]),
        ("유초등 자격과정과 중등 자격과정의 하반기 금액을 더하면?", ["257,340천원"], ["699,940"]),
        ("교육공무직원 첫걸음 교육의 하반기 예산은?", ["23,125천원"], ["46,250"]),
    ],
)
def test_what_is_stated_twice_is_told_once(
    overview: Assistant, question: str, told: list[str], untold: list[str]
) -> None:
    answer = overview.ask(question)
    assert answer.status is Status.ANSWERED
    assert all(words in answer.text for words in told), answer.text
    assert not any(words in answer.text for words in untold), answer.text


def test_a_table_by_half_years_says_nothing_of_quarters(overview: Assistant) -> None:
    assert "편성된 금액이 없음" not in overview.ask("유초등 자격과정의 3분기 집행예정액은?").text


@pytest.mark.parametrize(
    ("question", "told", "line"),
    [
        ("9월 일정 알려줘", ["5급 승진 예정자 과정"], 584),
        ("3월에는 뭐가 있나요?", ["소방·전기 합동 점검", "수련 활동 개강"], 578),
        ("이음 활동 나눔의 날은 언제인가요?", ["6월", "11월"], 581),
        ("누리집 개편은 몇 월인가요?", ["5월"], 580),
        ("10월에 열리는 행사는?", ["학생 자치 포럼"], 585),
    ],
)
def test_a_calendar_with_a_header(
    assistant_over: Callable[[str], Assistant], question: str, told: list[str], line: int
) -> None:
    answer = assistant_over("sol-2026").ask(question)
    assert all(words in answer.text for words in told), answer.text
    assert any(line in citation.lines for citation in answer.citations)


def test_a_plan_asked_after_a_result_is_of_the_same(assistant_over: Callable[[str], Assistant]) -> None:
    session = assistant_over("haeoreum-2026").session()
    session.ask("장애인기업·사회적기업 제품 구매 비율은?")
    assert "12%" in session.ask("2026년 목표는 몇 퍼센트인가요?").text


@pytest.mark.parametrize(
    ("name", "question", "told", "line"),
    [
        ("haeoreum-2026", "방문 섬은 몇 개에서 몇 개로 확대되나요?", ["9개에서 14개"], 730),
        ("haeoreum-2026", "교감 자격연수 현장 실습은 며칠에서 며칠로 늘어나나요?", ["3일에서 5일"], 272),
        ("gangbyeol-2027", "계약 제출 서류는 몇 종에서 몇 종으로 줄어드나요?", ["11종에서 6종"], 1002),
        ("gaon-2027", "강사료 지급 기한은 며칠에서 며칠로 단축되나요?", ["14일에서 7일"], 332),
    ],
)
def test_from_what_to_what(
    assistant_over: Callable[[str], Assistant], name: str, question: str, told: list[str], line: int
) -> None:
    answer = assistant_over(name).ask(question)
    assert all(words in answer.text for words in told), answer.text
    assert any(line in citation.lines for citation in answer.citations)


@pytest.mark.parametrize(
    ("name", "question", "told", "line"),
    [
        ("garam-2026", "지금 이름은 언제부터 썼나요?", "2021. 3. 1.", 37),
        ("byeol-2026", "현재 기관 명칭을 쓰기 시작한 날은 언제인가요?", "2018. 9. 1.", 44),
        ("miraeon-2026", "지금 이름으로 바뀌기 바로 전에 이 기관은 뭐라고 불렸나요?", "가온교육연구정보원", 72),
    ],
)
def test_the_name_of_now_is_the_last_given(
    assistant_over: Callable[[str], Assistant], name: str, question: str, told: str, line: int
) -> None:
    answer = assistant_over(name).ask(question)
    assert told in answer.text
    assert line in [citation.lines.first for citation in answer.citations]


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("byeol-2026", "생활관 화장실 공사는 며칠에 시작하나요?"),
        ("sol-2026", "대강당 지붕 방수 공사는 정확히 몇 월 며칠에 시작하나요?"),
    ],
)
def test_a_month_tells_no_day(assistant_over: Callable[[str], Assistant], name: str, question: str) -> None:
    assert assistant_over(name).ask(question).status is Status.NOT_IN_BRIEFING


def test_a_day_that_is_told_is_answered(assistant_over: Callable[[str], Assistant]) -> None:
    answer = assistant_over("narae-2026").ask("틔움 필름 시상은 며칠인가요?")
    assert "11월 14일" in answer.text
