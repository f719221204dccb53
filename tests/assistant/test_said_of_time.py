"""Before and after, decades, as many times, and posts that are filled: what a yes/no question or a phrase says."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status


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


_CENTRE = "연수지원센터는 언제 준공되었나요?"


@pytest.mark.parametrize(
    ("briefing", "history", "question", "told"),
    [
        ("seti-2026", ("VR 체험실 구축은 언제였어요?",), "그해에 구축한 게 또 있나요?", "온라인 가상연수원"),
        ("seti-2026", (_CENTRE,), "같은 해 7월에는?", "세티마루&꿈틀 카페"),
        ("seti-2026", (_CENTRE,), "그다음 해에는 무엇이 달라졌나요?", "「서울특별시교육청교육연수원」"),
        ("seti-2026", (_CENTRE,), "그때 기관 명칭은 무엇이었습니까?", "‘서울특별시교원연수원’"),
        ("seti-2026", ("SETIUM 개관 날짜는?",), "그날 다른 일도 있었어요?", "SETI 포럼"),
        ("seti-2026", (), "국무총리 표창을 받기 바로 앞 해에 문을 연 곳은 어디인가요?", "서울교육홍보관"),
        ("seti-2026", (), "명상의 길이 개통된 다음 달에 받은 상은 뭔가요?", "액션러닝 대상"),
        ("seti-2026", (), "홍보관이 개관한 해에 평가에서 몇 위를 했나요?", "종합 1위"),
        ("seti-2026", (), "간판을 여태 몇 차례나 갈아 달았어요?", "모두 3번"),
        ("seti-2026", (), "2021년 연혁을 날짜 순서로 전부 보여 주세요", "모두 2건"),
        ("seti-2026", (), "1983년에는 기관을 뭐라고 불렀나요?", "‘서울교육원’"),
        ("seti-2026", ("동부 분원 설치는 언제죠?", _CENTRE), "두 일은 몇 년 차이예요?", "22년 4개월"),
        (
            "seti-2026",
            ("동부 분원 설치는 언제죠?", _CENTRE),
            "둘 중 어느 것이 나중이죠?",
            "나중에 있었던 일은 ‘연수지원센터",
        ),
        ("seti-2026", ("개원은 언제죠?", "신청사 이전은요?"), "그 사이에 무슨 일이 있었어요?", "모두 3건"),
        ("seti-2026", (), "맨 처음 탄 상이 뭐예요?", "최우수상 수상"),
        ("seti-2026", (), "5월에 있었던 일만 연혁에서 알려 주세요", "모두 2건"),
        ("gaon-2027", (), "남부연수센터를 연 지 3년 뒤에 구축한 것은 무엇이죠?", "배움마당"),
        ("byeol-2026", ("별빛랩은 언제 문을 열었어요?",), "그 전 해에 새로 생긴 부서는?", "미래교육부 신설"),
        ("sorae-2027", ("섬이음센터 개소는 언제죠?",), "그로부터 2년 뒤에는 무슨 일이 있었죠?", "스튜디오 3실 구축"),
        ("onsaem-2028", (), "나래 분원이 개원하고 두 해 뒤에 구축된 시설은?", "가상현실(VR) 연수실"),
    ],
)
def test_a_time_that_an_event_tells(
    over: Callable[[str], Assistant], briefing: str, history: tuple[str, ...], question: str, told: str
) -> None:
    """The year or month of the event just told, or of one the question names, and those beside it."""
    answer = over(briefing).ask(question, history)
    assert (answer.status, told in answer.text) == (Status.ANSWERED, True)


@pytest.mark.parametrize(
    ("history", "question"),
    [
        ((_CENTRE,), "다음 달에는 무슨 일이 있었나요?"),
        ((_CENTRE,), "그해 예산은 얼마였나요?"),
        ((), "신청사로 이전한 이듬해에는 무슨 일이 있었나요?"),
        ((), "2018년 9월에는 무슨 일이 있었나요?"),
        ((), "2018년 3월에는 무엇이 개통되었나요?"),
        ((), "1970년에 기관 이름은 무엇이었나요?"),
    ],
)
def test_a_time_of_which_nothing_is_told(assistant: Assistant, history: tuple[str, ...], question: str) -> None:
    """A month or year without an event is told by none beside it."""
    assert assistant.ask(question, history).status is Status.NOT_IN_BRIEFING
