"""What stands beside the records of programmes: numbers that are nobody's own, areas of land and of buildings, rates
that each programme states in a line of its own, how courses are held and for whom."""

from collections.abc import Callable

import pytest

from assistant.answer import Status
from assistant.build import build_assistant
from assistant.engine import Assistant
from ingest import parse_briefing

_HOUSE = """주요업무보고

2027. 1.

새길교육연수원

일반 현황

□ 연락 안내
○ 대표 전화 (031) 820-0600, 전송 (031) 820-0690, 부조리 신고 전용 전화 820-0699
○ 본원: 새길시 온마루로 12 (부지 5,210㎡, 건물 3,764㎡)

□ 시설 현황
시설명	소재지	대지(㎡)	연면적(㎡)	안내 전화
온마루관	새길시 온마루로 12	5,210	3,764	031-820-0610
누리관	새길시 누리길 3	1,830	902	031-820-0620
상담실	새길시 누리길 5		120	031-820-0630

주요업무

1. 배움 연수

1-1. 연수

1-1-1. 배움 연수

1-1-2. 쉼 연수

1-1-1 배움 연수

작성자	교수부 제2팀장: 홍길동	담당: 이순신
	☎ 031-820-0601	☎ 031-820-0602

□ 2026년 추진 실적
○ 이동 실험실
- [초등] 찾아가는 온마루 실험실 12회, 240명
- [중등] 찾아가는 온마루 실험실 8회, 160명
- [실험실] 안전 점검 4회, 30명
○ 예산 집행: 예산현액 120백만원, 집행액 90백만원(집행률 75.0%)

□ 2027년 추진 계획
○ 이동 실험실
- [초등] 찾아가는 온마루 실험실 20회, 400명
- [중등] 찾아가는 온마루 실험실 9회, 180명

□ 예산 집행 계획
(단위: 천원)
예산 사업명	추진 사업명	'27	'26	1분기	2분기	3분기	4분기
31. 배움 운영	교실 연수	60,000	30,000	60,000	-	-	-
합계		60,000	30,000	60,000	-	-	-

1-1-2 쉼 연수

작성자	지원부장: 강감찬	담당: 유관순
	☎ 031-820-0701	☎ 031-820-0702

□ 2026년 추진 실적
○ 쉼 교실 4회, 80명
○ 예산 집행: 예산현액 200백만원, 집행액 190백만원(집행률 95.0%)

□ 예산 집행 계획
(단위: 천원)
예산 사업명	추진 사업명	'27	'26	1분기	2분기	3분기	4분기
32. 쉼 운영	쉼 교실	20,000	30,000	20,000	-	-	-
합계		20,000	30,000	20,000	-	-	-
"""


@pytest.fixture(scope="module")
def house() -> Assistant:
    """Answers over a small house with a table of its places and lines of what was spent."""
    return build_assistant(parse_briefing(_HOUSE, "0" * 64))


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        # a number that is nobody's own, however it is written
        ("대표 전화번호는?", "(031) 820-0600", "0601"),
        ("부조리를 신고하는 전용 전화는 몇 번인가요?", "820-0699", "0601"),
        ("누리관 전화번호 알려 주세요", "031-820-0620", "0610"),
        ("팩스 번호는?", "820-0690", "0601"),
        # land and building
        ("누리관 땅은 얼마나 넓은가요?", "1,830", "902"),
        ("누리관 연면적은?", "902", "1,830"),
        ("본원 부지 면적은 몇 ㎡인가요?", "5,210", "3,764"),
        # one line is of a tag and of a word that is a tag elsewhere
        ("초등 온마루 실험실은 2027년에 몇 명인가요?", "400명", "180명"),
        ("초등 온마루 실험실 인원은 2026년과 2027년이 몇 명 차이 나나요?", "160명 늘었", "[중등]"),
        # rates that stand in lines of several programmes
        ("집행률이 가장 낮은 사업은?", "75%", "95"),
        ("2026년 예산 집행률이 가장 높은 사업은 무엇이고 몇 퍼센트인가요?", "95%", "75"),
        ("배움 연수 집행액과 집행률은?", "75", "적혀 있지"),
        ("쉼 연수는 예산 중 얼마를 썼고 몇 퍼센트를 집행했나요?", "95", "적혀 있지"),
    ],
)
def test_told(house: Assistant, question: str, told: str, untold: str) -> None:
    answer = house.ask(question)
    assert told in answer.text and untold not in answer.text and not answer.status.abstains


@pytest.mark.parametrize("question", [
    "상담실 대지 면적은 몇 ㎡인가요?",  # the cell is empty
    "쉼 교실 예산은 2024년에 얼마였나요?",  # of no year told
    "동부 상담소 전화번호는?",
    "차를 몇 대까지 세울 수 있나요?",  # no line tells of a car park
])  # fmt: skip
def test_refused(house: Assistant, question: str) -> None:
    assert house.ask(question).status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize(("briefing", "question", "told", "untold"), [
    # how a course is held picks rows, or is claimed
    ("byeol-2026", "3-2 직무전문교육에서 집합으로 하는 과정은 모두 몇 명인가요?", "640명", "1,040"),
    ("byeol-2026", "원격으로 운영하는 과정은 몇 개인가요?", "9개", "4개"),
    ("byeol-2026", "계약 실무 과정은 2026년에 혼합으로 운영되나요?", "아닙니다", "맞습니다"),
    ("dasom-2026", "가족 동행 쉼표는 1박 2일 과정인가요?", "네, 맞습니다", "아닙니다"),
    ("sol-2026", "메타버스 제작 교실은 2026년에도 하나요?", "아닙니다", "네,"),
    # a course by whom it is for
    ("byeol-2026", "추천 교사가 듣는 과정은 몇 시간인가요?", "45시간", "15시간"),
    # a question cut short to its counter; a bus has a number, but no telephone
    ("byeol-2026", "계약 실무 과정 시간은?", "14시간", "대상"),
    ("sol-2026", "솔내역 버스 번호와 소요 시간", "7번 버스", "해당하는 사람"),
    # what a table calls its rows, in a header cut in two; what fell most
    ("noeul-2026", "2026년 예산이 가장 많은 세부 사업은?", "328,000천원", "577,200"),
    ("noeul-2026", "증감 금액을 기준으로 전년보다 예산이 가장 크게 감소한 세부 사업은?", "36,700천원", "33,000"),
    # dates that are called by what happened; the whole by another word; letters that make up a word of another kind
    ("miraeon-2026", "디지털체험센터의 개관일은?", "2022. 5. 16.", "적혀 있지"),
    ("miraeon-2026", "2026년 전체 사업 예산은 2025년 집행액보다 몇 퍼센트 늘었나요?", "11.7%", "11.6%"),
    ("miraeon-2026", "교원 인공지능·디지털 역량 연수 2025년 인원을 과정별로 다 더하면 몇 명?", "5,692명", "적혀 있지"),
    # "몇 명이나" joins no two things; a whole and its parts are added once; what else a row says in words
    ("noeul-2026", "중등 신규 임용 예정 교사 연수 인원은 지난해보다 몇 명이나 달라지나요?", "13명", "숙식비"),
    ("sol-2026", "올해 첫걸음 연수와 성장 캠프를 합치면 몇 명이야?", "620명", "1,000"),
    ("dasom-2026", "제1생활관은 몇 실이고 몇 명이 잘 수 있나요?", "숙실 60실", "84"),
    # those of a post in a department take no course
    ("noeul-2026", "총무과 주무관은 모두 몇 명인가요?", "4명", "과정"),
    # room for cars, by another word
    ("noeul-2026", "차를 가져가면 몇 대까지 세울 수 있나요?", "주차장 236면", "충전기"),
    ("byeol-2026", "휴일 밤에는 몇 번으로 전화하나요?", "2999", "해당하는 사람"),
    # that there is no money is said by a line
    ("hanbit-2027", "‘투명하고 효율적인 재정 운영’ 과제의 2027년 예산은 얼마인가요?", "비예산", "적혀 있지"),
    # posts by the end of what they are called
    ("miraeon-2026", "교육연구사 자리는 다 채워져 있나요?", "2명 모자랍니다", "합계"),
    ("noeul-2026", "연구사 정원과 현원은?", "정원 14명, 현원 13명", "계:"),
    # the rows of the one programme that is named, without the sources of its money
    ("dasom-2026", "2026년 시설 개선 사업 중 예산이 큰 순서로 세 개", "462백만원", "940"),
    # the rows of a table by the end of the head of its first column
    ("miraeon-2026", "기본 연구 가운데 연구비가 가장 많은 주제와 그 금액은?", "35,000천원", "186"),
    # sizes of courses in order are no events
    ("byeol-2026", "인공지능·디지털 활용 연수 네 과정을 인원이 많은 것부터 차례로 알려 주세요", "1. 2-3", "2건"),
])  # fmt: skip
def test_rows(assistant_over: Callable[[str], Assistant], briefing: str, question: str, told: str, untold: str) -> None:
    answer = assistant_over(briefing).ask(question)
    assert told in answer.text and untold not in answer.text and not answer.status.abstains


@pytest.mark.parametrize(("briefing", "question", "told"), [
    ("miraeon-2026", "612번으로 전화가 왔던데 누구예요?", "김은정"),
    ("noeul-2026", "행정연수1팀장님 성함 알려 주세요", "이한결"),
])  # fmt: skip
def test_somebody(assistant_over: Callable[[str], Assistant], briefing: str, question: str, told: str) -> None:
    assert told in assistant_over(briefing).ask(question).text


@pytest.mark.parametrize(("briefing", "before", "question", "told", "untold"), [
    # which of one name is meant, by a team; the same column of the other building; a place without what was asked of it
    ("byeol-2026", "김지현 님 내선번호 알려주세요.", "재정팀에 계신 분이요", "2522", "2211"),
    ("byeol-2026", "생활관에는 어떤 시설이 있나요?", "그럼 미래관은요?", "별빛랩 2실", "원문"),
    ("hanbit-2027", "별마루천문관 쉬는 날이 언제예요?", "거기 전화는 몇 번이에요?", "042-683-0707", "없습니다"),
    # what was told is set against what is named; what is counted in a place is no date of a calendar
    ("dasom-2026", "2025년 초등 교감 과정 만족도는 몇 점이었나요?", "초등 1급 정교사보다 높은가요?", "네,", "아닙니다"),
    ("dasom-2026", "2025년 초등 1급 정교사 과정 만족도는 몇 점이었나요?", "초등 교감보다 높은가요?", "아닙니다", "네,"),
    ("byeol-2026", "특수분야 연수기관은 2025년에 몇 곳을 지정했나요?", "올해는 몇 곳을 지정할까요?", "40기관", "9건"),
])  # fmt: skip
def test_after_another(
    assistant_over: Callable[[str], Assistant], briefing: str, before: str, question: str, told: str, untold: str
) -> None:
    answer = assistant_over(briefing).ask(question, [before])
    assert told in answer.text and untold not in answer.text and not answer.status.abstains


def test_those_listed_are_cited_from_one_directory(assistant_over: Callable[[str], Assistant]) -> None:
    answer = assistant_over("byeol-2026").ask("미래교육부 교육연구사는 모두 몇 명인가요?")
    named = [citation for citation in answer.citations if "교육연구사" in citation.quote]
    assert len({citation.section for citation in named}) == 1
