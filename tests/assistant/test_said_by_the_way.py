"""What a question says by the way: who asks, whom it sets aside, how many there are, in which season, in English words
between Korean ones; and what it asks for that is no person: whom an award came from, for whom something was."""

from collections.abc import Callable

import pytest

from assistant import Assistant

Over = Callable[[str], Assistant]
SETI = "seti-2026"
HANUL = "hanul-2026"


@pytest.mark.parametrize(("briefing", "question", "words"), [
    # What programmes in a range are called, under the heading that is named.
    (SETI, "수요자 선택형·모듈형 현장 맞춤형 연수 운영 밑의 4-1-1~4-2-2 과제 이름을 순서대로 말해 주세요",
     ["교원 원격연수 운영의 내실화", "교육행정 원격연수", "수요자 맞춤형 연수", "협력체제 강화"]),
    # Two events with no word between them.
    (SETI, "2016 야외쉼터 연수지원센터 준공 날짜", ["7월 19일", "12월 23일"]),
    (SETI, "더블어숲 개통 액션러닝 대상 수상 일자", ["5월 25일", "6월 29일"]),
    (HANUL, "서부분원 개원 미래교육관 준공 날짜", ["4월 3일", "6월 30일"]),
    # What was made in a year, in a season of it, in other words.
    (SETI, "2021년 여름에 새로 꾸민 체험실은 뭔가요?", ["VR"]),
    (HANUL, "2021년에 새로 생긴 건물은?", ["미래교육관"]),
    # Whom an award came from, and for whom something was.
    (SETI, "에너지 절약 유공기관 표창은 누가 준 건가요?", ["국무총리"]),
    (SETI, "비정형 원격 학습용으로 자체개발한 교원 마이크로러닝 콘텐츠는 누구누구가 대상이었나요?", ["교육전문직"]),
    # Why somebody asks; of which year, told twice; what a sum is set down as.
    (SETI, "안내장 발송을 위하여 본원 소재지를 확인하고자 합니다", ["남부순환로"]),
    (SETI, "개원한 이듬해인 1976년에 바뀐 명칭은?", ["서울교육원"]),
    (SETI, "회복력 지원 연수 명목으로 올해 편성된 돈은 얼마예요?", ["천원"]),
    # What happened in a part of a year.
    (SETI, "2021년 연말에 새로 만든 것은?", ["가상연수원"]),
    (SETI, "2016년 하반기에는 무슨 일이 있었나요?", ["야외쉼터", "연수지원센터"]),
    # Two years set against each other, and nothing said of what; with all that is counted of a course.
    (SETI, "신규임용예정자 교육은 작년에 비해 올해 어떻게 달라져요?", ["1과정 줄었", "11명 줄었", "9과정, 1,027명"]),
    # English words, and how many there are.
    (SETI, "교육행정 online 교육에서 2과정 새로 개발하는 콘텐츠 title이 뭔가요", ["물품·용역계약"]),
    (SETI, "교육행정 쪽에서 10편 새로 만드는 micro-learning은 name이 뭐예요?", ["직무록"]),
    # Whoever asks says what they teach.
    (SETI, "과학 가르치는 교사인데 다문화 쪽으로 들을 만한 원격연수 뭐 있나요", ["다문화교육의 이해와 실제"]),
    # Improvements, with what is planned under the heading that says the same.
    (SETI, "환경을 생각해서 연수나 행사를 할 때 무엇을 어떻게 바꾸려고 하나요?", ["전자책", "일회용품"]),
])  # fmt: skip
def test_told(over: Over, briefing: str, question: str, words: list[str]) -> None:
    answer = over(briefing).ask(question)
    assert not answer.status.abstains
    assert all(word in answer.text for word in words)


@pytest.mark.parametrize(("question", "before", "words", "others"), [
    # Several set aside at once; the post that the question before asked for.
    ("초등이나 기획평가부 말고 중등 쪽에 계신 분이요", "수석연구사님 전화번호 좀요", ["8091"], ["8051", "8071"]),
    ("교육행정연수부 쪽이요", "부장님 번호 알려주세요", ["오종안"], ["유승원"]),
    # What came in the year after.
    ("그다음 해 여름에 새로 꾸민 체험실은 무엇이었나요?", "스마트 연수실은 몇 년도에 만들었나요?", ["VR"], []),
])  # fmt: skip
def test_told_after_another(over: Over, question: str, before: str, words: list[str], others: list[str]) -> None:
    answer = over(SETI).ask(question, (before,))
    assert not answer.status.abstains
    assert all(word in answer.text for word in words)
    assert not any(word in answer.text for word in others)


@pytest.mark.parametrize(
    ("briefing", "question"),
    [
        (SETI, "2016 구내식당 도서관 준공 날짜"),  # two events that never were
        (SETI, "2021년 가을에 새로 꾸민 체험실은 뭔가요?"),  # another season
    ],
)
def test_not_told(over: Over, briefing: str, question: str) -> None:
    assert over(briefing).ask(question).status.abstains
