"""Times of one thing compared, averages that one line holds, and what such questions call their things by."""

from collections.abc import Callable

import pytest

from assistant import Assistant
from assistant.answer import Status


def _answers(assistant: Assistant, question: str, *told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED, question
    assert answer.citations
    for words in told:
        assert words in answer.text, (question, answer.text)


@pytest.mark.parametrize(
    ("briefing", "question", "told"),
    [
        ("gaon-2027", "연수 만족도가 가장 높았던 해는 언제인가요?", ("2026년으로, 4.63점",)),
        ("gaon-2027", "강사 인력풀이 가장 적었던 해는 몇 년인가요?", ("2024년으로, 712명",)),
        ("gaon-2027", "집합연수 이수 인원이 두 번째로 많았던 해는?", ("2025년으로, 15,377명",)),
        ("gaon-2027", "원격연수 이수 인원이 10만 명을 넘은 해는 언제인가요?", ("2026년: 103,884명",)),
        ("daon-2025", "2024년에 방문객이 제일 적었던 달은 언제예요?", ("12월", "50천명")),
        ("daon-2025", "이용자 만족도가 가장 높았던 해는 언제이고 몇 점이었나요?", ("2024년으로, 90.6점",)),
        ("saenaru-2026", "2026 초등학교 학급당 학생 수 평균", ("21.7",)),
    ],
)
def test_times_and_averages_of_other_briefings(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, told: tuple[str, ...]
) -> None:
    """The time at which a row has its largest figure, and the quotient of two cells of a row."""
    _answers(assistant_over(briefing), question, *told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("중등 1급 정교사 자격연수는 과정당 평균 몇 명인가요?", ("과정당 평균 60명",)),
        ("초등 1급 정교사 자격연수는 한 과정에 보통 몇 명씩 듣나요?", ("과정당 평균 245명",)),
        ("적극 행정의 이해는 전체 인원을 과정 수로 고루 나눈 값이 얼마예요?", ("과정당 평균 500명",)),
        ("1990년 이전은 제외하고 2002년까지 연혁 보여줘", ("1992. 7. 15.", "1994. 8. 5.", "2002. 2. 15.")),
        ("How many events does the institution's history list for 2018?", ("2018. 5. 25.", "2018. 6. 29.")),
        ("Total number of trainees in all courses of 교원 자격단계별 핵심역량 강화 자격연수 this year?", ("2,265명",)),
        ("공사비 다 합치면 얼마 들었어요?", ("9개 항목", "450,347천원")),
        ("시설 수리와 공사에 쓴 돈의 총액은?", ("9개 항목", "450,347천원")),
        ("작년 5·6·7급 승진자 교육은 과정당 몇 명이었나요?", ("118.2명",)),
        ("교원 마이크로러닝 인원은 작년보다 얼마나 늘었나요?", ("5,383명",)),
        ("외국어 교육은 올해 교원 쪽과 교육행정 쪽 중 어디가 몇 명 더 많아요?", ("3,000명 더 많습니다",)),
        ("자격증 교육은 교원이랑 교육행정 중에 올해 누가 몇 명 더 많아요?", ("1,500명 더 많습니다",)),
        ("수석교사 연수는 작년에 초등 쪽과 중등 쪽 중 어디가 얼마나 더 많았나요?", ("863명", "699명 더 많습니다")),
        ("세 자리 번호가 달린 과제가 몇 개죠?", ("모두 20개",)),
        ("4-1-1에 이름이 적힌 사람은 모두 몇 명인가요?", ("모두 5명",)),
        ("교원 원격연수 운영의 내실화 과제에 이름이 올라 있는 사람은 부장까지 모두 몇 명인가요?", ("모두 5명",)),
        ("2025년 실적 중 가장 많은 인원이 참여한 연수는 무엇인가요?", ("347,978명",)),
        ("퇴직예정자 교육을 올해 인원이 적은 순으로 적어 주세요", ("작은 순서로",)),
        ("연수협력학교 운영 예산은 지난해와 올해 각각 얼마인가요?", ("134,852천원", "128,460천원")),
        ("2026년 신규 공무원 신규 사립학교 행정직원 신규 교육공무직원 교육 인원 합계", ("1,600명",)),
        ("임용을 앞둔 중등 예비 선생님들 직무연수 등은 올해 계획이 지난해 실적보다 몇 명 많은가요?", ("260명",)),
    ],
)
def test_what_a_question_calls_its_things_by(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    """Counting, comparing and ordering in words that the briefing does not use."""
    _answers(assistant, question, *told)


@pytest.mark.parametrize(
    "question", ["SETI 러닝 챌린지 우수자 되면 상품 뭐 줘요?", "자격연수 강사 1인당 시간 수는 몇 시간인가요?"]
)
def test_what_no_line_tells_stays_refused(assistant: Assistant, question: str) -> None:
    """Neither a prize nor an average that no line holds both figures of."""
    assert assistant.ask(question).status.abstains
