"""Counts, sums, lists and claims over several briefings: what is meant by a law, a digit, a month or a change."""

from collections.abc import Callable

import pytest

from assistant import Assistant


def _asked(assistant: Assistant, question: str) -> tuple[str, set[int]]:
    answer = assistant.ask(question)
    return answer.text, {citation.lines.first for citation in answer.citations}


@pytest.mark.parametrize(
    ("briefing", "question", "said", "lines"),
    [
        ("byeori-2026", "청소년활동 진흥법에 근거를 둔 사업은 무엇무엇인가요?", "모두 2개", {171, 207}),
        ("nuri-2025", "도서관법에 근거한 사업은 어디어디인가요?", "모두 2개", {661, 717}),
        ("dure-2027", "교원 등의 연수에 관한 규정 제6조를 근거로 한 사업은?", "모두 1개", {257}),
    ],
)
def test_programmes_that_rest_on_a_law(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, said: str, lines: set[int]
) -> None:
    """A law under another (시행규칙) and one whose name ends alike (학교도서관진흥법) are others."""
    text, cited = _asked(assistant_over(briefing), question)
    assert said in text
    assert cited == lines


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("세 자리 번호를 단 과제는 몇 개예요?", "모두 20개"),
        ("1-1처럼 두 자리 번호가 붙은 과제는 모두 몇 개죠?", "모두 10개"),
        ("비예산인 사업까지 넣어서 세부 과제는 몇 개인가요?", "모두 20개"),
        ("1-1-1에서 2-2-2까지 세부 과제가 몇 개 있나요?", "모두 8개"),
        ("비예산 과제는 몇 개예요?", "모두 1개"),
        ("세부 과제는 몇 개예요? 그중 4번 주요업무에 속한 것은 몇 개예요?", "모두 4개"),
    ],
)
def test_parts_of_the_outline_are_counted(assistant: Assistant, question: str, said: str) -> None:
    """How deep is told by the digits of a number; a kind of row may have but one."""
    assert said in assistant.ask(question).text


@pytest.mark.parametrize(
    ("briefing", "question", "year", "times"),
    [
        ("dure-2027", "처음 생긴 이래 기관 명칭이 몇 차례 바뀌었나요?", "1995", 2),
        ("hanul-2026", "맨 처음 세워진 뒤로 간판을 몇 번 바꿨어요?", "1983", 3),
    ],
)
def test_renamings_since_the_start(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, year: str, times: int
) -> None:
    """처음 says since when, not which of several."""
    text = assistant_over(briefing).ask(question).text
    assert f"모두 {times}번" in text
    assert year in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("초등교원연수부 부장님은 권미숙 님이라던데 맞나요?", ("아닙니다", "오시영")),
        ("기획평가부 수석연구사가 조성백 님 맞나요?", ("네, 맞습니다",)),
        ("기획평가부 부장이 조성백 님 맞나요?", ("아닙니다", "김종범")),
    ],
)
def test_who_holds_a_post_wrongly_claimed(assistant: Assistant, question: str, said: tuple[str, ...]) -> None:
    """Somebody of the department need not hold the post; who does is told."""
    text = assistant.ask(question).text
    assert all(word in text for word in said)


@pytest.mark.parametrize(
    ("briefing", "question", "said"),
    [
        ("maru-2026", "올해 자격연수, 정교사랑 교감이랑 교장 다 합치면 몇 명이야?", "1,198명"),
        ("dure-2027", "유초와 중등의 경력단계별 직무연수는 각각 몇 단계로 나뉘나요?", "[유초]"),
        ("siwoo-2027", "마준영이 연구 책임을 맡은 주요 연구 과제의 연구비를 합치면 얼마인가요?", "59,000천원"),
        ("saenaru-2026", "고등학교는 사립까지 합쳐 모두 몇 교인가요?", "13교"),
        ("siwoo-2027", "2014년 이전에 개통된 시스템은 몇 개예요?", "모두 4개"),
        ("byeori-2026", "2000년 이후에 준공된 건물은 무엇인가요?", "너울분원: 준공 2016"),
    ],
)
def test_lines_and_rows_meant_by_others(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, said: str
) -> None:
    """What is said before a list is of all of it; a row is picked by who or when its cells say."""
    assert said in assistant_over(briefing).ask(question).text


def test_the_first_of_several_is_one_of_them(assistant: Assistant) -> None:
    """A list may begin with a comma; what says no more than the others is no setting of theirs."""
    text = assistant.ask("초등 교장 연수, 초등 교감 연수랑 중등 교장 연수랑 중등 교감 연수를 다 합치면 몇 명이야?").text
    assert "850명" in text


def test_what_begins_and_ends_in_two_months(assistant: Assistant) -> None:
    """One line may tell of several activities, each with its months."""
    text, lines = _asked(assistant, "2025년 청렴 활동 가운데 5월에 시작하여 8월에 끝난 것은 무엇인가요?")
    assert "과제점검단" in text
    assert "전략회의" not in text
    assert lines == {1708, 1710}


@pytest.mark.parametrize(
    ("briefing", "question", "lines"),
    [
        ("byeol-2026", "지난해 고쳐야 할 점으로 무엇을 들었나요?", {117, 118, 119}),
        ("garam-2026", "작년 운영의 아쉬운 점을 알려 주세요", {107, 108}),
        ("miraeon-2026", "작년에 아쉬웠던 점이 뭐라고 하나요?", {147, 148, 149}),
    ],
)
def test_what_fell_short(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, lines: set[int]
) -> None:
    """Under a heading of its own, or by a label before each line."""
    assert _asked(assistant_over(briefing), question)[1] == lines


@pytest.mark.parametrize(
    ("briefing", "question", "lines"),
    [
        ("maru-2026", "역점사업인 교직원 회복 지원의 추진 배경은?", {164, 165}),
        ("siwoo-2027", "현장 밀착 연구·자료 지원 역점 사업은 왜 하나요?", {130, 131}),
        ("dure-2027", "중점 추진과제 가운데 인공지능을 다루는 교직원 과제의 배경은 무엇인가요?", {202, 203}),
    ],
)
def test_why_a_key_project_is_run(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, lines: set[int]
) -> None:
    """All that stands as its background, of the one that is named."""
    assert _asked(assistant_over(briefing), question)[1] == lines


def test_nothing_is_said_to_have_fallen_short(assistant: Assistant) -> None:
    assert assistant.ask("작년 운영에서 아쉬웠던 점은 뭐예요?").status.abstains


@pytest.mark.parametrize(
    ("briefing", "question", "said"),
    [
        ("hanul-2026", "숲 치유 숙박형 과정이 8기로 늘어난다고 들었는데 맞나요?", ("아닙니다", "10기")),
        ("dure-2027", "거점학교가 27교로 늘어나는 게 맞나요?", ("네, 맞습니다", "27교")),
        ("haeoreum-2026", "방문하는 섬이 9개에서 15개로 늘어나는 게 맞습니까?", ("아닙니다", "14개")),
        ("byeori-2026", "모험 시설 안전 점검이 네 번으로 늘어난다는데 맞나요?", ("네, 맞습니다", "4회")),
        ("hanul-2026", "시설직 건축·소방 안전 실무는 작년에도 운영했나요?", ("아닙니다", "올해 계획에 새로")),
    ],
)
def test_what_something_becomes_is_held_against_its_line(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, said: tuple[str, ...]
) -> None:
    """Neither the change of a head count nor any other figure is taken for what is claimed."""
    text = assistant_over(briefing).ask(question).text
    assert all(word in text for word in said)


def test_a_course_that_was_held_last_year_too(assistant: Assistant) -> None:
    text, lines = _asked(assistant, "유치원 1급 정교사 자격연수는 작년에도 열렸나요?")
    assert text.startswith("네")
    assert lines == {207}
