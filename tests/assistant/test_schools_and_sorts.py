"""What a line has to be of: the school, the sort of training, the rank and the duty that a question names."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status

Over = Callable[[str], Assistant]
ISLANDS, PUPILS = "dalmoru-2027", "chorongbyeol-2026"


@pytest.mark.parametrize(
    "question",
    [
        "수석교사 자격연수 2026년 대상 인원",  # there is a 직무연수
        "유치원 원감 직무연수 2026년 인원",  # there is a 자격연수
        "초등 영어회화 직무연수(Hot Topics) 몇 명?",  # is of [중등]
        "2026년 3분기 초등 교장 자격연수 인원",  # people are counted by the year
        "우리학교 연수원 몇 교 운영해요?",  # counted by 과정 and 명; the 연수협력학교 are 25
        "기간제교사 연수 몇 명?",  # no 기간, and no 교사 of any sort
        "8급 승진자 교육은 올해 몇 명이나 받아요?",  # of 5·6·7급
        "작년 초등 연수협력학교 12곳에서 연수를 받은 교원은 통틀어 몇 명이었습니까?",
        "퇴직 준비를 돕는 중등 연수 몇 명?",  # there is one for 일반직공무원
        "초등학생 대상 연수 있나요?",  # [초등] is for those who teach there
    ],
)
def test_a_line_that_lacks_what_is_named_is_no_answer(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.NOT_IN_BRIEFING


def test_a_row_is_not_the_duty_of_which_it_has_the_words(assistant_over: Over) -> None:
    asked = assistant_over(PUPILS).ask("다문화 가족 지원 2026년 예산이 얼마인지 궁금합니다")
    assert asked.status is Status.NOT_IN_BRIEFING


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("중학교 교감 자격연수 인원", "[중등] 중등 교감 자격연수는 2026년 계획 1과정, 250명"),
        (
            "고등학교 교장 자격연수 2026년 몇 명?",
            "자격연수(시·도교육정책과정)는 2026년 계획 2과정, 200명",
        ),
        ("초등학교 교감 자격연수 인원", "[초등] 초등 교감 자격연수는 2026년 계획 1과정, 140명"),
        ("직무교육 표준교재 작년에 9종 만들었다면서요?", "2025년 실적 5종"),  # no 재작년
        ("VR 체험실은 2020년에 만들어진거 맞져?", "2021년 6월 17일"),
        ("The Training Support Center (연수지원센터) was completed in 2018, right?", "2016년 12월 23일"),
    ],
)
def test_what_is_named_in_other_words_is_found(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).text


@pytest.mark.parametrize(
    ("house", "question", "told"),
    [
        (PUPILS, "2025년에 '별똥차'는 초등학교 몇 곳을 찾아갔고 모두 몇 회 운행했나요?", "34교, 68회"),
        (PUPILS, "How many high-school students will 또래 지도자 양성 캠프 take in 2026?", "80명"),
        (PUPILS, "Who runs the Byeolmaru branch (별마루분원)?", "표건우"),
        (PUPILS, "올해 행사 일정 목록", "모두 6건입니다."),
        (ISLANDS, "옛 잠사 창고는 어디에 쓰나요?", "수장고로 고쳐 씀"),
        (ISLANDS, "배움선 예산은 얼마인가요?", "195,000천원"),
        (ISLANDS, "2024년부터 2026년까지 세 해 치 집합연수 인원을 전부 더하면 몇 명이 되나요?", "31,535명"),
        (ISLANDS, "스마트폰과 우리 아이 원격강좌 2026 몇과정에 몇명 들었어요", "9과정, 5,120명"),
        (ISLANDS, "정보공개 청구 접수는 어느 과에서 받나요", "총무과"),
        (ISLANDS, "선박 탈출 체험실을 꾸미는 사업은 하반기(7~12월)에도 집행할 몫이 있습니까?", "편성된 금액이 없음"),
        (ISLANDS, "쉼표 제도는 얼마 동안 위촉을 막나요?", "한 해 동안"),
        (ISLANDS, "휴직했다가 돌아온 일반직 공무원이 업무를 다시 익히는 교육은 몇 명인가요?", "30명"),
    ],
)
def test_over_other_houses(assistant_over: Over, house: str, question: str, told: str) -> None:
    assert told in assistant_over(house).ask(question).text


def test_whether_it_grows_is_told_with_both_years(assistant: Assistant) -> None:
    told = assistant.ask("올해는 늘어, 줄어?", ("2025년 트렌드 리딩 등 열린강좌 몇 명이 들었어?",)).text
    assert "877명 줄었습니다" in told and "2,427" in told and "1,550" in told


def test_a_school_alone_is_what_was_just_told_of_it(assistant: Assistant) -> None:
    told = assistant.ask("그럼 중학교는?", ("2026년 연수협력학교로 지정된 초등학교는 몇 곳이야?",)).text
    assert told.startswith("중학교는 8교입니다.")
