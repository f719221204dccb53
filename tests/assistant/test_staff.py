"""People told by what a table of staff says they do, and roles that people of several departments hold."""

import pytest

from assistant import Assistant, build_assistant
from ingest import parse_briefing

_BRIEFING = """새빛교육연수원
2027학년도 주요업무보고

Ⅰ 기관 현황
○ 연혁
 - 2001. 3. 2. 개원

Ⅱ 추진 과제

1 배움 연수

1-가 교원 회복 연수
○ 추진 목적
 - 쉼을 나눔
○ ’26년 추진 실적
 - 쉼터 2곳
○ 소요 예산 (단위: 천원)
세부 사업 및 ’27년 ’26년 증감
산출내역 예산(A) 예산(B) (A-B) 재원
쉼터 운영 100 90 10 자체
 숙식비 10,000원×5명=50천원
(문의: 교원연수부 강감찬 연구사, 내선 4221)

1-나 직원 법정 교육
○ 추진 목적
 - 배움을 나눔
○ 소요 예산
 - 비예산
(문의: 총무과 이도령 주무관, 내선 4233)

붙임 1 직원 업무분장
(국번 031-820)
부서 직위 성명 담당 업무 전화
원장 홍길동 업무 총괄 820-4201
교원연수부 연구사 강감찬 교원 회복 연수 820-4221
연구사 유성룡 강사 관리 820-4222
총무과 주무관 이도령 직원 법정 교육 820-4233
주무관 황진이 급여와 물품 관리 820-4234
기획부 연구사 정약용 연수 통계 820-4211
"""


@pytest.fixture(scope="module")
def staffed() -> Assistant:
    return build_assistant(parse_briefing(_BRIEFING, "0" * 64))


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("급여 담당 주무관 번호 알려 주세요", "4234", "4233"),
        ("물품 관리하는 분은 누구인가요?", "황진이", "이도령"),
        ("교원 회복 연수 담당 연구사는 누구예요?", "강감찬", "정약용"),
        ("총무과 주무관 명단", "황진이", "강감찬"),
        ("쉼터 운영 2027년 예산은?", "100천원", "90천원"),
    ],
)
def test_a_question_of_a_briefing_set_with_spaces(staffed: Assistant, question: str, said: str, unsaid: str) -> None:
    answer = staffed.ask(question)
    assert said in answer.text
    assert unsaid not in answer.text
    assert answer.citations


_POSTS = """
○ 정원과 현원 (단위: 명)

| 부서 | 교육전문직 | 일반직 | 교육공무직 | 정원 계 | 현원 계 |
|---|---|---|---|---|---|
| 교원연수부 | 6 | 2 | 3 | 11 | 11 |
| 총무과 | 0 | 17 | 12 | 29 | 28 |
| 합계 | 6 | 19 | 15 | 40 | 39 |
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [("교원연수부 교육공무직 정원은?", "3명"), ("총무과 일반직 정원은 몇 명인가요?", "17명")],
)
def test_jobs_beside_the_sum_of_all_posts_are_posts(question: str, said: str) -> None:
    text = _BRIEFING.replace("\nⅡ 추진 과제", f"{_POSTS}\nⅡ 추진 과제")
    answer = build_assistant(parse_briefing(text, "1" * 64)).ask(question)
    assert said in answer.text
