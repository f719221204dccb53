"""Yes/no questions over two figures, places in a list, and counts over several programmes."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status


@pytest.mark.parametrize(
    ("question", "verdict", "figures", "lines"),
    [
        (
            "2026년 초등 교장 자격연수의 계획 인원은 중등 교장 자격연수보다 많은가요?",
            "네, 그렇습니다.",
            ["260명", "200명"],
            {235, 236},
        ),
        (
            "중등 교장 자격연수보다 초등 교장 자격연수의 인원이 적은가요?",
            "아닙니다.",
            ["260명", "200명"],
            {235, 236},
        ),
        ("중등 교감 자격연수 인원이 초등 교감 자격연수와 같나요?", "아닙니다.", ["250명", "140명"], {239, 240}),
        ("5-1-2보다 5-1-1의 2026년 예산이 큰가요?", "아닙니다.", ["725,098천원", "209,537천원"], {1593, 1672}),
        (
            "Is the number of SETI 인사이트 courses planned for 2026 the same as in 2025?",
            "Yes.",
            ["24과정"],
            {1262, 1276},
        ),
        ("직무교육 표준교재 종수가 전년보다 줄어드나요?", "아닙니다.", ["5종", "9종"], {1343, 1378}),
        ("2026년 중등 교장 자격연수 인원이 전년보다 적은가요?", "아닙니다.", ["156명", "200명"], {215, 236}),
        ("작년 1-1-1 예산은 올해보다 적었나요?", "네, 그렇습니다.", ["1,078,028천원", "1,082,599천원"], {252}),
        ("셔틀버스 예산은 네 분기 모두 같은가요?", "네, 그렇습니다.", ["67,770천원"], {1670}),
        ("스마트연수 운영 예산은 네 분기에 고르게 집행되나요?", "아닙니다.", ["159,492천원", "9,490천원"], {1589}),
        (
            "2026년 연수협력학교로 고등학교가 중학교보다 많이 지정됐나요?",
            "아닙니다.",
            ["중학교 8교", "고등학교 4교"],
            {1464},
        ),
        (
            "연수협력학교는 초등학교가 중학교보다 많이 지정됐나요?",
            "네, 그렇습니다.",
            ["초등학교 13교", "중학교 8교"],
            {1464},
        ),
        ("2026년 5-1-2 예산이 10억 원을 넘나요?", "아닙니다.", ["725,098천원"], {1672}),
    ],
)
def test_a_verdict_comes_first_then_both_figures(
    assistant: Assistant, question: str, verdict: str, figures: list[str], lines: set[int]
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(verdict)
    assert [figure for figure in figures if figure not in answer.text] == []
    assert {citation.lines.first for citation in answer.citations} == lines


@pytest.mark.parametrize(
    ("question", "said", "line"),
    [
        ("안전하고 쾌적한 연수 환경 조성 담당 마지막 이름", "신봉희", 1601),
        ("연혁에서 『서울특별시교원연수원』으로 이름을 바꾼 바로 다음에 적힌 일은 무엇인가요?", "동부 분원", 27),
        ("서울교육원으로 명칭을 바꾸기 전에 있었던 일은?", "『서울학생수련원』 개원", 24),
        ("연혁에서 세 번째로 적힌 일은 무엇인가요?", "『서울특별시교원연수원』", 26),
        ("연혁에서 뒤에서 두 번째 항목은?", "개원 50주년 기념 SETI 포럼", 46),
        ("연혁에서 서울교육홍보관 개관은 몇 번째인가요?", "8번째", 31),
        ("4번 영역의 첫 번째 세부과제는 무엇인가요?", "4-1-1", 1122),
        ("3번 주요업무의 마지막 세부과제", "3-2-2", 789),
        ("심화기 바로 앞 단계는 무엇인가요?", "‘발전기(6급)’", 459),
        ("심화기 다음 단계는 무엇인가요?", "다음 단계가 없습니다", 459),
        ("교육훈련 운영을 위한 인적·물적 기반 확대는 1분기 다음에는 무엇에 쓰나요?", "직무강사 양성교육", 1591),
        (
            "콘텐츠개발과 심사및운영 중 나중에 집행하는 것은 무엇인가요?",
            "나중인 것은 2026년 4분기의 ‘심사",
            1219,
        ),
        ("Ranking the programmes by 2026 budget, which one comes second?", "second largest is 5-1-2", 1672),
    ],
)
def test_a_place_in_a_list_is_found(assistant: Assistant, question: str, said: str, line: int) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert line in {citation.lines.first for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("3-2-2 예산표에서 4분기 집행예정액이 없는(‘-’) 추진 사업은 몇 개인가요?", "모두 2개", "3,800천원"),
        ("2-1-2에서 1분기에 집행액이 '-'인 사업은 몇 개인가요?", "없습니다", "모두"),
        ("2번 영역에 속한 세부과제의 담당자는 모두 몇 명인가요?", "모두 10명", "주미경"),
        ("담당자가 가장 많은 세부과제는 무엇인가요?", "5-1-1", "1-1-1"),
        ("담당업무가 8가지 이상인 부서는 어디인가요?", "모두 4개", "재정지원과"),
        ("담당업무가 5가지인 부서는?", "모두 2개", "기획평가부"),
        ("5-1-1에서 예산이 1억 원을 넘는 사업이 있나요?", "스마트연수 운영", "209,537천원"),
        ("3-2-2의 추진 사업 중 4분기에 집행할 돈이 없는 것은 뭐예요?", "모두 2개", "3,800천원"),
        ("2-1-1에서 1분기에 예산이 편성되어 있지 않은 사업은?", "중등 기초학력증진", "초등 기초학력증진"),
        ("2-2-1에서 1분기에 쓸 돈이 있는 사업들은 무엇인가요?", "모두 2건", "11,400천원"),
        ("스마트연수 운영은 9월까지 얼마를 쓰나요?", "178,472천원", "187,962천원"),
        ("스마트연수 운영은 4월부터 9월까지 얼마를 집행하나요?", "18,980천원", "159,492천원"),
    ],
)
def test_what_is_counted(assistant: Assistant, question: str, said: str, unsaid: str) -> None:
    answer = assistant.ask(question)
    assert said in answer.text
    assert unsaid not in answer.text


@pytest.mark.parametrize(
    ("question", "begins", "said"),
    [
        ("김희연 사무관은 교육1담당사무관인가요, 교육2담당사무관인가요?", "김희연", "교육2담당사무관"),
        ("박진희 님은 교육1담당사무관인가요 아니면 교육2담당사무관인가요?", "박진희", "교육1담당사무관"),
        ("서진아는 담당인가요 수석연구사인가요?", "서진아", "초등교원연수부 담당"),
        ("박진희 사무관은 교육2담당사무관 맞나요?", "아닙니다", "김희연"),
        ("수석교사 역량 강화 직무연수 인원이 작년보다 불었나요?", "아닙니다", "308명 줄었습니다"),
        # What is taken for granted before the figures are asked for.
        ("연수협력학교는 중학교가 초등학교보다 많다던데 각각 몇 교예요?", "아닙니다", "5교 더 많습니다"),
        ("연수협력학교는 고등학교보다 중학교가 많던데, 각각 몇 교인가요?", "네, 그렇습니다", "4교 더 많습니다"),
        ("특수분야연수기관은 상반기보다 하반기가 많았죠? 각각 몇 기관이었어요?", "아닙니다", "11기관 더 많습니다"),
        ("3-2-2가 3-2-1보다 예산이 많다면서요? 각각 얼마인가요?", "아닙니다", "656,620천원"),
        ("2026 연수협력학교는 중등이 초등보다 많이 지정됐다던데 각각 몇 교죠?", "아닙니다", "초등 13교, 중등 12교"),
    ],
)
def test_which_of_two_somebody_is(assistant: Assistant, question: str, begins: str, said: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(begins)
    assert said in answer.text


def test_what_no_line_counts_gets_no_verdict(assistant: Assistant) -> None:
    assert not assistant.ask("연수협력학교는 특수학교가 고등학교보다 많나요?").text.startswith(("네", "아닙니다"))
    assert assistant.ask("체육시설 예산은 네 분기 모두 같은가요?").status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("saenaru-2026", "마지막 세부과제는 무엇인가요?", "4-"),  # its outline has two levels
        ("daon-2025", "맨 뒤 세부과제는?", "9번째"),  # once an index out of an empty list
        ("haeoreum-2026", "연혁에서 두 번째로 적힌 일은 무엇인가요?", "해오름도교육연수원"),
        ("haeoreum-2026", "연수 협력학교는 초등학교가 중학교보다 많이 지정됐나요?", "초등학교 9교"),
        ("gaon-2027", "1-1-1 예산은 1-1-2보다 많은가요?", "아닙니다."),
        ("gaon-2027", "담당자가 가장 많은 세부과제는 무엇인가요?", "3명씩"),
    ],
)
def test_another_briefing_is_read_alike(
    name: str, question: str, said: str, assistant_over: Callable[[str], Assistant]
) -> None:
    answer = assistant_over(name).ask(question)
    assert said in answer.text
    assert answer.citations


def test_an_extension_that_is_all_there_is_is_called_one(assistant_over: Callable[[str], Assistant]) -> None:
    told = assistant_over("daon-2025").ask("온채윤 주무관이 문화예술과 소속 맞나요?").text
    assert "내선번호는 243번입니다" in told
