"""Whatever is typed gets one polite, bounded reply; nothing a question holds can break the assistant."""

import math
import re
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import Answer, Assistant, Status, build_assistant
from ingest import Briefing
from vectorstore.morphemes import Morphemes
from vectorstore.retriever import Hit, HybridRetriever

_LONGEST = 20_000  # characters; a list of everything a briefing holds is far below


def check(answer: Answer) -> None:
    """What holds for every answer."""
    assert answer.text.strip()
    assert len(answer.text) <= _LONGEST
    assert answer.text.isprintable() or {c for c in answer.text if not c.isprintable()} <= {"\n"}
    assert math.isfinite(answer.latency_ms)
    assert answer.latency_ms > 0
    assert answer.understood
    marks = {int(number) for number in re.findall(r"\[(\d+)\]", answer.text)}
    assert marks >= {citation.number for citation in answer.citations}
    if answer.status is Status.ANSWERED:
        assert answer.citations
        assert all(citation.quote.strip() for citation in answer.citations)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \t\n\r ",
        "\x00\x01\x02",
        "\x1b[31m예산\x1b[0m",
        "예산\u202e액합",
        "\ufeff자격연수 예산 합계",
        "\ud800",
        "😀" * 50,
        "👩‍🏫 류별아 선생님 📞?",
        "<script>alert(1)</script> 자격연수 예산",
        "**예산** | 표 | [링크](javascript:alert(1))",
        "'; DROP TABLE courses; --",
        "{{7*7}} ${HOME} %s %n {0}",
        "(((((((((((((((((((((((((",
        "[" * 500,
        "\\d+(?P<x>.*)*$" * 20,
        "?" * 3000,
        "1" * 3000,
        "9-9-9 목적",
        "1-1-1 " * 300,
        "류별아 " * 300,
        "예산 " * 300,
        "0-0-0 00000000-0000 99999999999999999999원 이상",
        "2026" * 100,
        "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅑㅓㅕ",
        "ᄋ​ᅨ산",
        "مرحبا بك",
        "您好,预算是多少?",
        "１-１-１　예산　합계",
        "제" + "제" * 200 + "연수",
        "억조만천백십 원 이상 억원 이하 만명 초과",
        "그중 그분 둘 중 두 번째 세 번째 그 다음 그 전",
    ],
)
def test_odd_input_gets_a_reply(assistant: Assistant, text: str) -> None:
    check(assistant.ask(text))


def test_a_hundred_thousand_characters_get_a_reply(assistant: Assistant) -> None:
    for text in (
        "가" * 100_000,
        "예산이 얼마인가요? " * 10_000,
        "<b>" * 33_000,
        "1" * 100_000,
        "\n" * 100_000,
        "a" * 100_000,
    ):
        answer = assistant.ask(text)
        check(answer)
        assert len(answer.understood) < 5_000


def test_a_genuine_question_is_found_among_rubbish(assistant: Assistant) -> None:
    for text in (
        "👩‍🏫 류별아 선생님 내선번호 📞?",
        "\x00류별아\x07 내선번호\x1b",
        "  류별아\t\n내선번호  ",
        "<b>류별아</b> 내선번호",
    ):
        assert "8075" in assistant.ask(text).text, text


@pytest.mark.parametrize(
    "text", ["<img src=x onerror=alert(1)> 담당자", "<script>x</script> 예산", "[a](javascript:b) 연수"]
)
def test_what_was_typed_is_not_given_back_as_markup(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert not re.search(r"<script|<img|javascript:", answer.text)


@pytest.mark.parametrize(
    "history", [("",), ("\x00", "그분은?"), ("가" * 50_000,), ("그중",) * 30, ("예산", "😀", "담당자는?")]
)
def test_odd_conversations_get_a_reply(assistant: Assistant, history: tuple[str, ...]) -> None:
    check(assistant.ask("그럼 작년 예산은요?", history))


# Words that questions are made of, so that fuzzing reaches look-ups and arithmetic, and letters of every kind between.
_WORDS = """
자격연수 류별아 박은희 홍길동 초등 중등 교행 원격 기획평가부 담당자 과장 내선 8075 9999 1-1-1 3-2-1 9-9-9 459 4-1 영역4
예산 합계 인원 과정 몇 명 얼마 2026년 작년 내년 1999년 1분기 상반기 분기별 가장 큰 작은 두번째 모두 목록 합 차이
증감률 비교 이상 미만 4억원 100명 50% 맞나요 그분 그중 둘 말고 아니라 언제 누구 주소 면적 정원 목적 근거 개선
사항 재배정 특교 비고 쪽수 와 과 및 , ? . 의 은 를
"""
_PIECES = st.one_of(st.sampled_from(_WORDS.split()), st.text(max_size=6), st.text(string.printable, max_size=6))
_QUESTIONS = st.lists(_PIECES, max_size=10).flatmap(lambda words: st.sampled_from([" ".join(words), "".join(words)]))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(question=_QUESTIONS)
def test_no_question_breaks_the_assistant(assistant: Assistant, question: str) -> None:
    check(assistant.ask(question))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(questions=st.lists(_QUESTIONS, min_size=2, max_size=4))
def test_no_conversation_breaks_the_assistant(second_assistant: Assistant, questions: list[str]) -> None:
    session = second_assistant.session()
    for question in questions:
        check(session.ask(question))


class _Gone(HybridRetriever):
    """The retriever of an index that another program has made anew since."""

    def __init__(self) -> None: ...

    def search(self, query: str, limit: int) -> list[Hit]:
        raise FileNotFoundError(query)


def test_without_an_index_any_more_the_records_answer(seti: Briefing, morphemes: Morphemes) -> None:
    answer = build_assistant(seti, morphemes, retriever=_Gone()).ask("SETI 러닝 챌린지가 뭐예요?")
    assert answer.status is Status.ANSWERED
    assert answer.citations
