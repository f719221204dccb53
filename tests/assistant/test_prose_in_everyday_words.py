"""What a line of prose says, asked for in everyday words: by examples, by what it does, by what it is called, by what
it is good for; and which department sees to something."""

from collections.abc import Callable

import pytest

from assistant import Assistant

Over = Callable[[str], Assistant]
SETI = "seti-2026"


@pytest.mark.parametrize(("briefing", "question", "words"), [
    # Examples are all that is named where what follows names nothing.
    (SETI, "2025년에 소방시설이나 공조기 같은 것을 바꾸는 공사에 얼마가 들었나요?", ["38,532"]),
    # What works cost, where the line below them is what the question tells of.
    (SETI, "토사가 쓸려 나간 계단을 급하게 고치는 데 얼마 들었나요?", ["45,870"]),
    ("dure-2027", "객실에 물이 새는 곳을 고치는 데 돈이 얼마나 들었죠?", ["74,850"]),
    # What something is good for, and what it is there for.
    (SETI, "홈페이지메뉴개선으로뭐가나아졌나요", ["편의성", "접근성"]),
    ("byeolbit-2027", "냉난방기를 바꾸면 뭐가 좋아지나요?", ["18.3%"]),
    (SETI, "SEN GPT는 무엇을 도와주나요?", ["맞춤 연수 정보"]),
    ("gaon-2027", "배움마당은 어떤 걸 도와주나요?", ["수업 나눔 연수"]),
    # What something described is called.
    ("dahyeon-2026", "교육 전에 사전 질문을 받아 강의에 반영하는 것을 뭐라고 부르나요?", ["먼저 묻기"]),
    ("haeoreum-2026", "신규 공무원을 위해 도입하는 제도는 뭐라고 부르나요?", ["첫걸음 동행제"]),
    ("onsaem-2028", "원격 예습을 꼭 하게 하는 교육의 name이 뭐예요?", ["예습형 교육"]),
    # What was chosen is new, what is full is sound.
    (SETI, "이번에 뽑은 연수협력학교가 속이 꽉 차게 돌아가도록 2026년에 무엇을 지원하나요?", ["모니터링", "워크숍"]),
    # Kinds side by side.
    ("maru-2026", "회복 연수는 어떤 형으로 나누어 체계를 잡았나요?", ["4", "학교방문형"]),
    ("mulgyeol-2026", "마음건강 연수는 무슨 형, 무슨 형으로 나눠 운영하나요?", ["당일형", "학교방문형"]),
    # Which law something rests on; a box tells none.
    (SETI, "연수협력학교 운영은 어떤 규정에 따라 하는 건가요?", ["교원 등의 연수에 관한 규정"]),
    # What is done about any work says no more of it.
    (SETI, "월급 계산 같은 건 어느 과에서 챙기나요?", ["재정지원과"]),
    (SETI, "자동차 배차는 어느 과에서 챙겨요?", ["운영지원과"]),
    # An order is no telephone number.
    (SETI, "세 번째 주요업무에 딸린 세부 과제를 번호 순서대로 적어 줘", ["3-1-1", "3-2-2"]),
])  # fmt: skip
def test_told_in_prose(over: Over, briefing: str, question: str, words: list[str]) -> None:
    answer = over(briefing).ask(question)
    assert not answer.status.abstains
    assert all(word in answer.text for word in words)


@pytest.mark.parametrize("question", [
    "2025년에 황톳길만 손보는 데 들어간 공사비는 얼마였나요?",  # one of several that share a sum
    "교원이 쉬어 가는 우주 여행 프로그램의 이름은 뭔가요?",
    "직원들이 서로 칭찬하는 제도는 뭐라고 부르나요?",
])  # fmt: skip
def test_what_no_line_tells_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.abstains
