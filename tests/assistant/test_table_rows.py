"""Rows of any table are picked by what its first column calls them; a row's change; whom and how a course is."""

from collections.abc import Callable

import pytest

from assistant.engine import Assistant


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        # the head of the first column names the rows, and no sum is one of them
        ("saenaru-2026", "교원 수가 가장 많은 학교급은?", ("초등학교", "1,108")),
        ("miraeon-2026", "학습 클리닉 상담사가 가장 적은 권역은?", ("남부", "4")),
        ("miraeon-2026", "학습 클리닉 권역 가운데 지원 학생이 가장 많이 늘어나는 곳은?", ("북부", "79")),
        ("haeoreum-2026", "건물 중 가장 먼저 준공된 곳은?", ("배움관", "1998")),
        ("daon-2025", "면적이 가장 넓은 층은?", ("1층", "4,872")),
        # rows that do not say what they are; both columns of a survey bear its year
        ("saenaru-2026", "만족도 평균이 전년보다 떨어진 영역은 무엇인가요?", ("생활·상담",)),
        ("saenaru-2026", "학부모 만족도가 4점을 넘는 영역을 모두 알려 주세요.", ("돌봄·방과후", "급식·건강")),
        # areas of the outline as the overview of the money lists them
        ("saenaru-2026", "세출 예산 중 가장 많이 줄어든 분야는?", ("학교 시설여건 개선", "4,154,500")),
        ("haeoreum-2026", "영역 가운데 올해 예산이 가장 큰 것은?", ("자격·생애주기", "1,183,900")),
        # a row between years other than the last two
        ("saenaru-2026", "초등학교 학생 수는 2022년보다 얼마나 줄었나요?", ("1,914",)),
        ("gaon-2027", "강사 인력풀은 2년 동안 몇 명 늘었어요?", ("159",)),
        # names of the institution
        ("haeoreum-2026", "이름이 몇 번 바뀌었어요?", ("3번",)),
        ("saenaru-2026", "기관 이름은 언제 라온도새나루교육지원청으로 바뀌었나요?", ("2010",)),
        # seats and beds that a cell lists
        ("haeoreum-2026", "대강당 좌석 수를 안내해 주십시오.", ("620",)),
        ("gaon-2027", "다솜관은 몇 명이 묵을 수 있나요?", ("128",)),
        ("haeoreum-2026", "재무과 현원은 몇 명인가요?", ("8명",)),
    ],
)
def test_it_is_answered(
    name: str, question: str, said: tuple[str, ...], assistant_over: Callable[[str], Assistant]
) -> None:
    answer = assistant_over(name).ask(question)
    assert all(part in answer.text for part in said), answer.text


@pytest.mark.parametrize(
    ("name", "question"),
    [
        ("saenaru-2026", "급식비가 가장 비싼 학교급은?"),
        ("miraeon-2026", "학부모 상담이 가장 많은 권역은?"),
        ("haeoreum-2026", "수리비가 가장 많이 든 건물은?"),
    ],
)
def test_a_column_that_no_table_has_is_refused(
    name: str, question: str, assistant_over: Callable[[str], Assistant]
) -> None:
    answer = assistant_over(name).ask(question)
    assert answer.status.abstains, answer.text
