"""Lists with a condition and yes/no questions: what grew or shrank, what is set aside, whether two differ."""

import re

import pytest

from assistant import Assistant, Status


@pytest.mark.parametrize(
    ("question", "told", "lines"),
    [
        ("작년 실적보다 올해 계획 인원이 줄어든 자격연수가 있나요?", ["유치원 1급 정교사", "7명"], {207, 230}),
        ("작년보다 인원이 늘어난 교감 자격연수는 어떤 것들인가요?", ["30명", "25명"], {219, 239, 220, 240}),
        (
            "2025년 실적보다 2026년 계획 인원이 줄어든 회복력 지원 연수가 있으면 알려 주세요.",
            ["예술가와 떠나는 미술기행", "456명"],
            {965, 994},
        ),
        ("학교 안전관리 연수 중 원격이 아닌 과정의 인원을 모두 제시해 주십시오.", ["1,930명", "3,890명"], {1005, 1007}),
        ("주요업무 4번에 딸린 세부과제의 명칭을 빠짐없이 열거하여 주십시오.", ["4-1-1", "4-2-2"], {1122, 1130}),
        ("세 번째 주요업무의 세부 과제는 무엇무엇인가요", ["3-1-1", "3-2-2"], {781, 789}),
        ("하반기에 돈을 전혀 안 쓰는 추진 사업은 뭐가 있나요?", ["3개", "생태시민", "5-1-1"], {1112, 1114, 1587}),
        ("1-1-1에서 4분기에 집행이 없는 사업은?", ["초등 자격연수", "중등 자격연수"], {248, 250}),
        ("상반기에 집행예정액이 없는 추진 사업을 나열해 주세요.", ["없습니다"], {248}),
        ("직무교육 표준교재는 몇 종이며 어떤 분야들인가요?", ["9종", "공문서"], {1378, 1380}),
    ],
)
def test_all_that_keep_to_a_condition_are_listed(
    assistant: Assistant, question: str, told: list[str], lines: set[int]
) -> None:
    answer = assistant.ask(question)

    assert answer.status is Status.ANSWERED
    assert all(words in answer.text for words in told)
    assert lines <= {citation.lines.first for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("청렴서울교육 만들기 연수 가운데 기평 원격이 아닌 과정은?", "[기평 원격]"),
        ("교직원 회복력 지원 연수에서 원격 아닌 과정들만 알려줘", "원격]"),
    ],
)
def test_what_is_set_aside_is_not_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)

    assert answer.status is Status.ANSWERED
    assert told not in answer.text


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("국제적 소통·협력 역량 강화 연수의 예산액은 2025년과 2026년이 다른가요?", "아닙니다.", "9,800천원"),
        ("SETI 인싸이트 과정수가 25년이랑 26년 달라지나여?", "아닙니다.", "24과정"),
        ("서울학습연구년 특별연수 초등 인원이 작년과 다른지요?", "네, 그렇습니다.", "223명"),
        ("회복력 지원 교육 교행 과정 수가 바뀌었나요?", "네, 그렇습니다.", "38과정"),
        (
            "중등 수업·평가 혁신연수에 드는 돈이 두 배 넘게 뛰었다는 말이 맞습니까?",
            "네, 그렇습니다.",
            "7,000",
        ),
        ("초등 수업·평가 혁신연수 예산이 두 배 넘게 늘었다는데 맞아?", "아닙니다.", "530천원"),
        ("셔틀버스 예산이 작년보다 50% 이상 늘었나요?", "아닙니다.", "271,080천원"),
        ("우리 맞춤 공모형 교육은 올해 과정 수를 더 늘린 것으로 아는데 맞습니까?", "아닙니다.", "5과정"),
        ("국제 소통 협력 연수 예산과 교육공동체 소통·협력 예산은 서로 다른가요?", "네, 그렇습니다.", "1,000천원"),
        ("초등 교원 생애주기별 맞춤식 직무연수 예산은 네 분기가 서로 다른가요?", "아닙니다.", "57,800천원"),
    ],
)
def test_a_yes_no_question_is_decided(assistant: Assistant, question: str, verdict: str, told: str) -> None:
    answer = assistant.ask(question)

    assert answer.text.startswith(verdict)
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "told", "line"),
    [
        ("연수협력학교들이 2025년에 연 과정은 초등과 중등 중 어느 쪽이 얼마나 더 많았나요?", "52과정", 1446),
        ("2025년 연수협력학교 수는 초등과 중등 중 어디가 더 많았나요?", "1교", 1446),
        ("연수협력학교는 중학교와 고등학교 중 어느 쪽이 더 많나요?", "4교", 1464),
        ("급식실 노후장비 수리비하고 영상 송출 안내판 설치비 중에 머가 얼마나 더 들엇나요", "1,368천원", 1717),
        ("홍보시스템 구축비랑 옥외 계단 보수비 중 뭐가 더 들었어?", "66,139천원", 1621),
    ],
)
def test_two_things_of_a_line_or_by_their_cost_are_compared(
    assistant: Assistant, question: str, told: str, line: int
) -> None:
    answer = assistant.ask(question)

    assert told in answer.text
    assert line in {citation.lines.first for citation in answer.citations}


def test_no_line_below_a_heading_is_left_out(assistant: Assistant) -> None:
    answer = assistant.ask("2025년 청렴 의식 확산을 위한 맞춤형 청렴 활동에는 뭐뭐가 있었나요?")

    assert answer.text.count("\n") == 6


def test_what_is_remote_is_not_held_in_person(assistant: Assistant) -> None:
    answer = assistant.ask("2026년 학교폭력예방 연수에 교행 집합 과정도 있나요?")

    assert answer.status is Status.NOT_IN_BRIEFING


def test_a_cost_of_other_work_on_a_thing_is_refused(assistant: Assistant) -> None:
    assert assistant.ask("안내판 수리비는 얼마였어?").status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize(
    ("question", "count", "lines"),
    [
        ("비고에 특교 편성예정이라고 적힌 추진 사업을 모두 알려 주세요.", 10, {402, 478, 646, 1410}),
        ("일부 재배정이라고 적힌 사업은 어떤 건가요?", 1, {248}),
        ("설명자료 쪽수가 1,966쪽인 추진 사업들은?", 10, {478, 1591}),
        ("2025년에는 예산이 있었는데 2026년에 재배정된 사업 목록", 8, {404, 1410}),
        ("올해 교행 과정 중 인원이 1천명 이상인 것만 알려줘", 5, {911, 919, 1007, 1093, 1376}),
        ("올해 인원이 5천명 넘는 원격 과정은 뭐뭐야?", 20, {465, 547, 921, 1200}),
        ("작년에 중등 과정 중 20명 이하로 운영한 게 있어?", 1, {1066}),
        ("2025년 공사 가운데 2천만원 미만이 든 것은?", 1, {1636}),
        ("2-2-2의 2026년 추진 계획에 있는 과정을 모두 열거해 주세요", 4, {761, 763, 766}),
        ("상을 받은 일은 무엇무엇인가요?", 3, {29, 32, 38}),
        ("수석연구사들 이름이랑 내선번호 알려줘", 3, {111, 113, 115}),
        ("내선번호가 81로 시작하는 사람은 누구인가요?", 12, {117, 262}),
        ("과정 수가 작년과 같은 자격연수는?", 7, {230, 231, 232, 234, 238, 239, 240}),
        ("담당자가 세 명인 세부과제는 무엇인가요?", 5, {323, 498, 575}),
        ("담당자가 네 명 이상인 세부사업은?", 7, {650, 791}),
    ],
)
def test_a_list_is_complete(assistant: Assistant, question: str, count: int, lines: set[int]) -> None:
    answer = assistant.ask(question)

    assert re.search(rf"(?<!\d){count}[개건명]", answer.text.split("\n")[0])
    assert lines <= {citation.lines.first for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("연수협력학교는 25교인가요, 26교인가요?", "25교가 맞습니다."),
        ("초등 교감 자격연수는 올해 130명인가요 140명인가요?", "140명이 맞습니다."),
        ("중등 학교경영 실무역량 강화연수는 2분기에 예산이 없는 게 맞나요?", "아닙니다."),
        ("초등교원연수부와 중등교원연수부 중 담당자가 더 많은 곳은?", "중등교원연수부가 1명 더 많습니다."),
        ("행정지원과와 운영지원과 중 팀장이 더 많은 과는 어디인가요?", "운영지원과가 1명 더 많습니다."),
        ("교감 자격연수는 초등과 중등 모두 인원이 늘었나요?", "네, 그렇습니다."),
        ("초등 교장 자격연수는 작년보다 두 배 이상 늘었나요?", "네, 그렇습니다."),
        ("생애주기별 맞춤식 직무연수 예산은 초등과 중등 중 어느 쪽이 늘었나요?", "더 많이 늘어난 것은 중등"),
        ("자격연수 예산은 초등이 중등보다 얼마나 더 많아?", "초등 자격연수"),
    ],
)
def test_one_of_two_is_told(assistant: Assistant, question: str, first: str) -> None:
    assert assistant.ask(question).text.startswith(first)
