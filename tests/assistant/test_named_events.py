"""Events called by their names, in full or by the last words of them: their order, how far apart they are, what came
next; and the years of the history."""

from collections.abc import Callable

import pytest

from assistant import Assistant

_SIWOO = "siwoo-2027"


@pytest.mark.parametrize(
    ("question", "first", "year"),
    [
        (
            "연수지원센터 준공, 온라인 가상연수원 및 가상스튜디오 구축 가운데 앞서는 쪽은?",
            "연수지원센터",
            "2016",
        ),
        (
            "세티마루&꿈틀 카페, 야외쉼터 개관 전국 시·도교육연수원 평가 ‘A’ 등급 둘 중 더 옛날은?",
            "전국",
            "2011",
        ),
        ("헷갈리는데 홍보관 개관이 빨라여 분원 설치가 빨라여?", "동부 분원", "1994"),
        ("개원50주년기념SETI포럼개최하고서울학생수련원개원중어떤게더일찍이에요", "『서울학생수련원』", "1975"),
        (
            "연혁 검토 중, 서울교육홍보관 개관과 더블어숲, 명상의 길 개통 중 이른 것은?",
            "서울교육홍보관",
            "2007",
        ),
        ("동부 분원 설치와 서울교육홍보관 개관 가운데 더 늦은 것은 무엇입니까?", "서울교육홍보관", "2007"),
        ("Of these two, name the earlier event: 동부 분원 설치; 연수지원센터 준공.", "동부 분원", "1994"),
    ],
)
def test_which_of_two_events_came_first(assistant: Assistant, question: str, first: str, year: str) -> None:
    head = assistant.ask(question).text.split("\n")[0]
    assert first in head
    assert year in head


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("서울교육홍보관 개관 먼저고 더블어숲, 명상의 길 개통은 나중 맞지?", "네"),
        ("스마트 연수실 및 스튜디오 존 구축이 세티마루&꿈틀 카페, 야외쉼터 개관보다 빠른 거 맞아요?", "아닙니다"),
        ("동부 분원 설치 할 때 이미 서울학생수련원 개원 끝난 상태였나요?", "네"),
        ("연수지원센터 준공의 시점이 동부 분원 설치 전인지 사실을 확인해 주세요.", "아닙니다"),
        ("서울교육홍보관 개관 → 연수지원센터 준공 순서 맞나요?", "네"),
        ("연표에서 2018년 액션러닝 대상 수상이 스마트 연수실 및 스튜디오 존 구축 윗줄에 놓이는 게 옳은가요", "네"),
        ("연수지원센터 준공 다음에 서울교육홍보관 개관이 있었나요?", "아닙니다"),
        ("Was 연수지원센터 준공 before 온라인 가상연수원 및 가상스튜디오 구축?", "Yes"),
        ("Did 더블어숲, 명상의 길 개통 take place after SETIUM 개관, 디지털 연수 홍보 시스템 구축?", "No"),
    ],
)
def test_an_order_that_a_question_takes_for_true(assistant: Assistant, question: str, verdict: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(verdict)
    assert len(answer.citations) == 2


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("연수지원센터 준공이랑 온라인 가상연수원 및 가상스튜디오 구축 몇 년 차이임", "5년"),
        ("디지털 기반 연수기기 구축 및 무선 인프라 개선, 동부 분원 설치 연도 차 계산해 줄 수 있어요?", "30년"),
        ("서울학생수련원 개원 ~ 동부 분원 설치 햇수 차이", "19년"),
        ("두 사건, 즉 서울교육홍보관 개관 그리고 동부 분원 설치가 적힌 해를 서로 빼면 얼마가 나오나요?", "13년"),
        ("방배동 신청사로 이전한 지 몇 년 만에 홍보관이 문을 열었나요", "5년"),
        ("How many years lie between 동부 분원 설치 and 온라인 가상연수원 및 가상스튜디오 구축?", "27 years"),
        ("How long after its founding did the institute move to the new building in 2002?", "27 years"),
        ("How many years passed between the opening in 1975 and the last renaming in 2017?", "42 years"),
    ],
)
def test_how_far_two_events_are_apart(assistant: Assistant, question: str, years: str) -> None:
    assert years in assistant.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("동부 분원 설치 다음으로 연혁에 나오는 일은 무엇인가요?", "방배동"),
        ("서울교육홍보관 개관에 이어서 이 기관이 맞은 일", "에너지 절약"),
        ("연표에서 연수지원센터 준공을 지나 한 칸 내려가면 어떤 사건을 만나게 됩니까?", "교육연수원"),
        ("우면관 전면 리모델링 및 현대화 사업 완료 이후 첫 연혁", "종합영상강의실"),
        ("연수지원센터 준공 직전에는 무슨 일이 있었나요?", "세티마루"),
        ("액션러닝 대상을 받은 다음에 무슨 일이 있었나", "스마트 연수실"),
        ("Name the next entry on the timeline following 서울교육홍보관 개관.", "에너지 절약"),
    ],
)
def test_what_came_next_to_an_event(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert told in answer.text
    assert len(answer.citations) == 1


@pytest.mark.parametrize(
    ("question", "head", "lines"),
    [
        ("동부 분원 설치와 서울교육홍보관 개관 사이에 있었던 일은?", "연혁은 모두 3건", 3),
        ("서울교육홍보관 개관보다 먼저 있었던 일은 몇 건?", "연혁은 모두 7건", 7),
        ("연수지원센터 준공과 서울교육홍보관 개관이 같은 해인가요?", "아닙니다", 2),
        ("서울교육홍보관 개관과 연수지원센터 준공은 각각 언제였나요?", "모두 2건", 2),
        ("서울교육홍보관 개관 후 몇 년 지났나요?", "2007년 12월 20일", 1),
    ],
)
def test_what_else_events_are_asked_for(assistant: Assistant, question: str, head: str, lines: int) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(head)
    assert len(answer.citations) == lines


def test_names_of_the_briefing_make_no_english_question_korean(assistant: Assistant) -> None:
    asked = "How many years lie between 동부 분원 설치 and 온라인 가상연수원 및 가상스튜디오 구축?"
    assert assistant.ask(asked).text.startswith("27 years")


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("2021년 들어서부터 기록된 일이 총 몇 가지나 되죠", "7"),
        ("2011년을 첫해로 잡아 이 기관이 걸어온 자취를 헤아리면 몇 가지가 나오나요?", "14"),
        ("연수원 역사를 2005년 새해부터 훑을 때 날짜가 붙은 사건은 얼마나 됩니까", "18"),
        ("How many events in the history are dated 2024 or later?", "3"),
        ("Since 2008 (inclusive), what is the number of entries in the institute's timeline?", "15"),
        ("2007년까지의 연혁은 몇 건인가요?", "8"),
    ],
)
def test_how_much_the_history_holds_of_some_years(assistant: Assistant, question: str, count: str) -> None:
    answer = assistant.ask(question)
    assert count in answer.text.split("\n")[0]
    assert len(answer.citations) == int(count)


@pytest.mark.parametrize(
    "question",
    [
        "2018년에 연수원에는 어떤 일이 있었나요?",
        "2018년 중 발생한 주요 연혁을 기술하여 주시기 바랍니다.",
        "2018년이라는 해는 이 기관에 무엇으로 남아 있습니까?",
        "Tell me what the institute's timeline says for the year 2018.",
    ],
)
def test_what_happened_in_a_year(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "더블어숲" in answer.text
    assert "액션러닝" in answer.text
    assert len(answer.citations) == 2


@pytest.mark.parametrize(
    "question",
    [
        "서울교육홍보관 개관 비용과 연수지원센터 준공 비용 중 어느 것이 더 큰가요",
        "서울교육홍보관 개관식에는 누가 왔나요",
        "서울교육홍보관 개관 다음 해 예산은?",
        "진로관 개관과 연수지원센터 준공 사이는 몇 년인가요?",
        "2019년에 무슨 일이 있었나요?",
        "1960년 연혁",
    ],
)
def test_what_no_event_tells_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("별관 준공보다 통합데이터센터 구축 완료가 늦은 게 맞나요?", "네"),
        ("진로진학상담센터 개소 몇 년 뒤에 사이버보안관제센터가 개소했나요", "6년 10개월"),
        ("통합데이터센터 구축 완료 vs 별관 준공 먼저", "먼저 있었던 일은 ‘별관"),
        ("2012년 사이버보안관제센터 개소 전에 무엇이 있었나요?", "2009년"),
        ("가장 오래된 연혁은?", "연혁에서 처음 일은 ‘1981년"),
    ],
)
def test_events_of_another_house(assistant_over: Callable[[str], Assistant], question: str, head: str) -> None:
    assert assistant_over(_SIWOO).ask(question).text.startswith(head)


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("순서가 동부 분원 설치 하고 그 담에 서울교육홍보관 개관 맞지?", "네"),
        ("서울교육홍보관 개관은 동부 분원 설치 이저네 있었던 일이애요?", "아닙니다"),
        ("서울교육홍보관 개관 날짜가 동부 분원 설치보다 늦은지 예, 아니오로 답해 주세요.", "네"),
        ("저는 동부 분원 설치 쪽이 서울교육홍보관 개관에 비해 더 오래됐다고 기억하는데 옳은가요?", "네"),
        ("기관 역사를 정리 중인데, 서울학생수련원 개원의 시점이 정확히 어떻게 되죠?", "1975"),
        ("연표를 한 칸만 더 내려가 봅시다. 전국 시·도교육연수원 평가 ‘A’ 등급 아래 칸엔 뭐라고 쓰여 있죠?", "2016"),
        ("What comes right after 서울특별시교원연수원으로 기관 명칭 변경?", "1994"),
        ("2017년 포함해서 그 뒤로 연혁에 몇 줄 있음?", "11건"),
        ("How many milestones does the institute's history list from 2011 onwards?", "14"),
    ],
)
def test_verdicts_places_and_bounds_in_other_words(assistant: Assistant, question: str, holds: str) -> None:
    answer = assistant.ask(question)
    assert answer.citations
    assert holds in answer.text.split("\n")[0]
