"""Before and after, decades, as many times, and posts that are filled: what a yes/no question or a phrase says."""

import pytest

from assistant import Assistant


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("방배동 이사는 동부 분원이 생긴 뒤인가요?", "네"),
        ("우면관 리모델링은 VR 체험실을 만들기 전인가요?", "아닙니다"),
        ("가상연수원은 SETIUM이 문을 연 뒤에 생겼나요?", "아닙니다"),
    ],
)
def test_whether_one_event_came_before_another(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith(words)
    assert len(answer.citations) == 2


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("우면관 리모델링은 SETIUM 개관보다 몇 년 앞선 일인가요?", "3년"),
        ("연수지원센터 준공은 방배동 이전보다 얼마나 뒤인가요?", "14년"),
        ("교육원에서 교원연수원으로 이름이 바뀌기까지 몇 년 걸렸나?", "16년"),
    ],
)
def test_how_long_one_event_was_before_another(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("2010년대에 있었던 일은 모두 몇 가지예요?", "모두 6건"),
        ("1990년대에는 무슨 일이 있었죠", "모두 2건"),
        ("2000년대에 기관 이름이 바뀐 적이 있나요", "아닙니다"),
    ],
)
def test_a_decade_is_its_ten_years(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert words in answer.text
    assert "년대" in answer.understood


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("디지털 아카데미가 두 배로 커진 게 맞나요?", "네"),
        ("초등 회복력 지원 연수 과정은 네 배가 됐나요?", "네"),
        ("중등 회복력 연수 과정 수가 열 배로 늘었나요?", "아닙니다"),
    ],
)
def test_as_many_times_as_a_question_says(assistant: Assistant, question: str, words: str) -> None:
    assert assistant.ask(question).text.startswith(words)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("4급 공무원 자리는 정해진 만큼 사람이 다 차 있나요?", "정원 3명, 현원 3명"),
        ("빈자리가 있는 직종이 있나요?", "모두 같습니다"),
        ("한 명밖에 없는 직종은?", "해당하는 것은 2개"),
        ("정해진 자리가 딱 한 명뿐인 직종은 몇 가지인가요?", "해당하는 것은 2개"),
        ("교육행정직 정원은 몇 명?", "37명"),
    ],
)
def test_posts_of_jobs(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("정원이 가장 많은 과정은?", "359,900명"),
        ("정년 앞둔 사립학교 직원 대상 과정 정원이 어떻게 되죠?", "20명"),
        ("이번에 처음 발령받는 사립학교 행정직원이 받는 교육 인원은?", "100명"),
        ("갓 임용된 공무원이 조직에 적응하도록 하는 교육, 작년에 몇 명이 들었죠?", "123명"),
        ("올해 새로 생긴 겸임원감 과정 정원은?", "40명"),
    ],
)
def test_places_in_a_course_by_everyday_words(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("교행 원격 과정 중 올해 인원이 가장 많은 것은 무엇인가요?", "33,800명"),
        ("2026년 교행 원격연수 중 계획 인원이 제일 많은 것은?", "33,800명"),
        ("영어 회화는 초등하고 중등 중 어디가 인원이 많아요?", "90명 더 많습니다"),
        ("초등 교장 자격연수 인원을 작년과 비교해줘", "163명 늘었습니다"),
    ],
)
def test_what_is_set_side_by_side(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text
