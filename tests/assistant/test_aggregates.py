"""Questions over several rows or lines: which rows are meant, in which counter, and which of them came first."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status


@pytest.mark.parametrize(
    ("question", "wanted", "unwanted"),
    [
        # How many tasks keep to a bound of money is one question, and none for head counts.
        ("예산 편성된 세부과제 중 2026년 합계 1억 원 미만 개수", ["5개입니다", "30,700천원"], ["143개", "360명"]),
        ("2026년 예산 5억 원 이상인 추진사업 개수", ["2개입니다", "604,280천원"], ["명 ["]),
        # Within a programme 강좌 says as little of which line is meant as 과정 does.
        ("3-2-1 강좌 가운데 올해 인원이 가장 적은 것은?", ["생활교육(생활지도)", "240명"], []),
        ("1-2-1의 올해 강좌 인원을 모두 더하면?", ["14개 항목", "11,561명"], []),
        # A comparison that asks for no counter is told in each.
        (
            "교원 원격연수 콘텐츠 개발 규모를 2025년과 2026년으로 나누어 비교하여 주시기 바랍니다.",
            ["13과정", "4과정", "60차시", "19차시"],
            [],
        ),
        ("초등 교감 자격연수를 작년과 올해 비교해줘", ["1과정", "110명", "140명"], []),
        (
            "교원 원격연수 콘텐츠의 2025년 개발 실적과 2026년 개발 계획을 과정 수와 차시로 비교하여 주십시오.",
            ["13과정", "4과정", "60차시", "19차시"],
            ["149"],
        ),
        ("기초학력 지도 역량강화 연수 2026 초등 중등 기평원격 다 함쳐서 몇명", ["9,670명"], []),
        # Which lines lost people, everywhere, in one place, or where the money keeps to a bound.
        ("인원이 줄어든 과정", ["전년보다 줄어든 것은 모두", "367명 → 360명", "863명 → 555명"], []),
        ("1-1-1에서 인원이 늘어난 과정은?", ["279명 → 490명"], ["863명"]),
        (
            "예산이 1억 이상인 과제 중 인원이 줄어든 것",
            ["14개입니다", "줄어든 것은 모두", "863명 → 555명"],
            ["없습니다"],
        ),
        # Things named side by side are several events, though one line holds words of two.
        (
            "VR 체험실, 온라인 가상연수원, 스튜디오 존 셋 중에 제일 먼저 갖춰진 것은 무엇인가요?",
            ["먼저 있었던 일은 ‘스마트 연수실 및 스튜디오 존 구축’", "2021. 6. 17."],
            [],
        ),
        ("우면관 리모델링과 스튜디오 존 중 먼저 된 것은?", ["2020. 12. 20.", "2022. 2. 15."], ["2021. 12. 8."]),
        ("예산을 제때 쓰는 신속집행 비율은 목표보다 몇 퍼센트포인트 높았나요?", ["0.8%포인트"], []),
        # Several things added up, then one year held against the other; each by itself only where that is said.
        ("2-2-1, 2-2-2 예산을 합치면 2025년보다 얼마나 늘었나요?", ["45,782천원", "445,660천원"], ["더 많습니다"]),
        ("'3. 자치와 참여의 교육공동체 지원 연수'에 든 사업 예산을 다 합치면 작년보다 늘었나요?", ["559,884천원"], []),
        ("초등 수업·평가 혁신연수와 중등 수업·평가 혁신연수 예산을 더하면 작년보다 얼마나 늘었죠?", ["4,530천원"], []),
        ("2-2-1과 2-2-2의 예산 합계는 작년보다 각각 얼마나 늘었나요?", ["9,876천원", "35,906천원"], ["45,782"]),
        ("3-1-1과 5-2-2 예산을 더하면 전년보다 얼마나 늘었어요?", ["105,880천원", "적혀 있지 않은 것"], []),
        ("문화예술체육활동 연수의 총 인원은 2025년과 2026년 각각 몇 명이에요?", ["4,245명", "6,925명"], []),
        ("4-1-1과 4-1-2의 예산 합계는 작년과 올해 각각 얼마인가요?", ["628,140천원", "337,786천원"], []),
        # What the things are by their number is none of them; the two rows of one place need no names.
        ("초등과 중등, 두 생애주기별 맞춤식 직무연수 중 올해 예산이 더 많은 쪽과 차이는?", ["18,200천원"], []),
        ("5-1-2의 두 추진 사업 중 올해 돈을 더 많이 쓰는 것은 무엇이고 얼마 차이예요?", ["182,938천원"], ["늘었"]),
        # Works below a heading, as many as the question says; what a briefing writes as one word, word by word.
        ("기타 시설, 기계설비 보수공사 네 건의 비용을 다 더하면?", ["226,110천원", "17,270천원"], ["433,189"]),
        ("작년 청렴서울교육 만들기 연수는 초등, 중등, 교행을 더해 몇 명이었나요?", ["3,513명"], []),
        ("평화교육 연수 인원은 올해 초등과 중등을 합해 몇 명인가요?", ["240명"], ["620명"]),
    ],
)
def test_rows_and_lines_of_the_shipped_briefing(
    assistant: Assistant, question: str, wanted: list[str], unwanted: list[str]
) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert [text for text in wanted if text not in answer.text] == []
    assert [text for text in unwanted if text in answer.text] == []


@pytest.mark.parametrize(
    ("name", "question", "wanted", "unwanted"),
    [
        # What the budget tables call a row (세부사업) is a row here, though elsewhere it is a section.
        ("haeoreum-2026", "2026년 세부사업 가운데 금액이 가장 큰 것은?", ["유초등 자격연수", "428,250"], ["757,750"]),
        # A share that an overview table prints is told from its row; a sum that it states as well cites it.
        ("haeoreum-2026", "2026년 영역 3 예산은 전체의 몇 퍼센트인가요?", ["6.6%", "248,850천원"], []),
        ("haeoreum-2026", "2026년 영역 3 예산은 모두 얼마인가요?", ["248,850천원", "총괄표에도 같습니다"], []),
        # Works told in prose, as many as the question says.
        ("haeoreum-2026", "작년에 한 시설 공사 네 건 돈 다 더하면 얼마야?", ["157,150천원", "14,920천원"], []),
        (
            "haeoreum-2026",
            "모여서 받는 연수의 참여 인원은 2023년에 견줘 2025년에 얼마나 많아졌습니까?",
            ["2,792명"],
            [],
        ),
        ("daon-2025", "2025년 세부 사업 중 예산이 가장 적은 것은?", ["31,200천원"], []),
        ("pureun-2026", "1-1-1과 1-2-1 예산을 더하면 작년보다 얼마나 늘었나요?", ["줄었습니다", "99,050천원"], []),
        ("pureun-2026", "2-1의 두 세부 사업 중 예산이 더 많은 것은 무엇이고 차이는요?", ["13,850천원"], []),
    ],
)
def test_rows_of_other_briefings(
    assistant_over: Callable[[str], Assistant], name: str, question: str, wanted: list[str], unwanted: list[str]
) -> None:
    answer = assistant_over(name).ask(question)
    assert [text for text in wanted if text not in answer.text] == []
    assert [text for text in unwanted if text in answer.text] == []


@pytest.mark.parametrize(
    "question",
    [
        # No line is about all that is named: not the sum of lines about half of it.
        "다문화 자격연수 세 가지의 인원 합",
        "AI 자격연수 인원을 모두 더하면?",
    ],
)
def test_lines_about_something_else_are_not_added_up(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.NOT_IN_BRIEFING
    assert "명 [" not in answer.text
