"""Follow-ups: open slots are taken over, named ones replaced, and a new topic inherits nothing."""

import pytest

from assistant import Answer, Assistant, Status


def last(assistant: Assistant, *questions: str) -> Answer:
    """The answer to the last of these questions, asked one after the other."""
    return assistant.ask(questions[-1], questions[:-1])


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        (("류별아 선생님은 어느 부서인가요?", "그분 내선번호는요?"), ["8075"]),
        (("초등 교감 자격연수 2026년 인원은?", "그럼 중등은?"), ["중등 교감", "250명"]),
        (("초등 교감 자격연수 2026년 인원은?", "그럼 중등은?", "작년에는?"), ["중등 교감", "225명"]),
        (("초등 교감 자격연수 2026년 인원은?", "작년에는?", "그럼 중등은?"), ["중등 교감", "225명"]),
        (("초등 교감 자격연수 2026년 인원은?", "담당자는 누구예요?"), ["박은희", "8078"]),
        (("3-2-1 예산 합계는?", "작년에는요?"), ["120,240천원"]),
        (("3-2-1 예산 합계는?", "작년에는요?", "담당자 전화번호는?"), ["전현주", "8107", "강은하", "8094"]),
        (("3-2-1 예산 합계는?", "작년보다 몇 퍼센트 늘었어요?"), ["475.9%"]),
        (("1-1-1 1분기 예산은?", "2분기는?"), ["416,599천원"]),
        (("회복력 지원 연수 예산", "1분기만"), ["15,710천원"]),
        (("급여관리는 어느 부서?", "그 부서 과장님 번호는?"), ["김현주", "8008"]),
        (("세부 사업 중 예산이 가장 큰 것은?", "그 사업 담당자는?"), ["박은희", "이현정"]),
        (("초등 교장 자격연수 올해 몇 명?", "중등 교장은?", "둘을 합치면?"), ["460명"]),
        (("연수지원센터 준공은 언제?", "그 다음에는 무슨 일이 있었나요?"), ["2017. 2. 1."]),
        (("연수지원센터는 언제 준공되었나요?", "그곳 주소도 알려 주세요."), ["347길 69"]),
        (("연수지원센터는 언제 준공되었나요?", "면적은요?"), ["3,922.45㎡"]),
        (("2025년 교육공무직원 생애주기 직종별 직무역량 교육은 몇 명?", "올해는 몇 명이나 빠져?"), ["471명"]),
        (("류별아 내선", "김선영은?"), ["8022"]),
        (("현원은 모두 몇 명이야?", "그중 교육전문직은?"), ["현원 · 교육전문직"]),
        (("중등 교감 자격연수 2026년 인원은?", "한 해 전에는?"), ["225명"]),
        (("중등 교감 자격연수 2025년 인원은?", "그 이듬해에는요?"), ["250명"]),
        (("2016년 7월에는 무엇이 개관했나요?", "12월에는요?"), ["연수지원센터 준공"]),
        (("5-2-2 담당자 연락처", "팀장은", "과장은"), ["김현주", "8008"]),
        (("1-1-2 담당은 누구예요?", "두 분 내선도 각각 알려 주세요"), ["8112", "8173"]),
        (("6급 미래인재 양성과정 담당자", "두 번째 분 번호만"), ["임영미", "8174"]),
        (("1-1-2 담당은 누구예요?", "이미화 님 말고 다른 분 번호만요"), ["김화연", "8173"]),
        (("중등교원연수부 부장님 성함", "초등은요?"), ["오시영"]),
        (("교육행정연수부장 연락처", "그 부서는 무슨 일을 해요?"), ["교육공무직원 연수"]),
        (("3-1-1 예산 합계", "그중 특교는?", "작년엔?"), ["64,792천원"]),
        (("전산직 정원은 몇 명이에요?", "간호직은?", "현원은?"), ["현원", "간호직"]),
        (("수영장 공간 개선은 어느 사업에 있어요?", "예산은요?"), ["725,098천원"]),
        (("Who is in charge of 디지털 아카데미?", "What about 셔틀버스?"), ["8043"]),
        (("초등 교감 자격연수 2025년 인원은?", "중등 교감 자격연수는 그보다 몇 명 적어?"), ["115명", "110명", "225명"]),
        (("생애주기별 맞춤식 직무연수 초등 예산은 올해 얼마야?", "중등은 그보다 얼마나 적어?"), ["18,200천원"]),
        (("류화정 담당은 어느 부서인가요?", "그분이 담당하는 사업은 뭐예요?"), ["모두 3개", "5-1-1"]),
        (("류별아 내선", "오늘 날씨 어때?", "그분 번호 다시 알려 주세요"), ["8075"]),
    ],
)
def test_what_is_left_open_is_taken_over(assistant: Assistant, questions: tuple[str, ...], wanted: list[str]) -> None:
    answer = last(assistant, *questions)
    assert answer.status is Status.ANSWERED
    assert [words for words in wanted if words not in answer.text] == []


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("자격연수 예산 합계는?", "류별아 선생님 내선번호"),
        ("류별아 선생님 내선번호", "디지털 아카데미는 올해 몇 명인가요?"),
        ("2025년 3-2-1 예산 합계는?", "1-1-1 예산 합계는 얼마인가요?"),
        ("디지털 아카데미는 작년에 몇 명이었나요?", "급여관리는 어느 부서에서 하나요?"),
        ("디지털 아카데미는 올해 몇 명인가요?", "토핑교육이 뭐예요?"),
        ("급여관리는 어느 부서에서 하나요?", "연수지원센터는 언제 준공되었나요?"),
        ("1-1-1 2분기 예산", "셔틀버스 운영 예산은 얼마인가요?"),
        ("류별아 선생님 내선번호", "화제를 바꿔서, 재정지원과장님 번호는요?"),
        ("1-1-1 2분기 예산", "다른 얘긴데요, 옥외 계단 보수 공사는 얼마 들었나요?"),
    ],
)
def test_a_new_topic_inherits_nothing(assistant: Assistant, before: str, question: str) -> None:
    follow, alone = last(assistant, before, question), assistant.ask(question)
    assert (follow.text, follow.citations) == (alone.text, alone.citations)


@pytest.mark.parametrize(
    ("reply", "extension"),
    [
        ("행정지원과장님이요", "8007"),
        ("초등교원연수부요", "8078"),
        ("초등 담당이요", "8078"),
        ("행정지원과장 박은희 님이요", "8007"),
        ("첫 번째 분이요", "8078"),
        ("두 번째 분이요", "8007"),
        ("행정지원과에 계신 분", "8007"),
    ],
)
def test_a_question_asked_back_is_settled_by_a_word(assistant: Assistant, reply: str, extension: str) -> None:
    asked_back = assistant.ask("박은희 선생님 내선번호")
    assert asked_back.status is Status.NEEDS_CLARIFYING
    assert "8007" in asked_back.text
    assert "8078" in asked_back.text
    settled = last(assistant, "박은희 선생님 내선번호", reply)
    assert settled.status is Status.ANSWERED
    assert extension in settled.text
    assert {"8007": "8078", "8078": "8007"}[extension] not in settled.text


def test_every_option_offered_settles_the_question(assistant: Assistant) -> None:
    question = "박은희 선생님 내선번호"
    options = assistant.ask(question).options
    assert len(options) == 2
    assert len({last(assistant, question, option).text for option in options}) == 2
    assert all(last(assistant, question, option).status is Status.ANSWERED for option in options)


@pytest.mark.parametrize("question", ["그분 내선번호는요?", "그럼 작년은?", "그 사업 담당자는?"])
def test_a_pronoun_without_anything_before_is_not_guessed(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status.abstains
    assert answer.citations == ()


@pytest.mark.parametrize(
    "questions",
    [
        ("연수협력학교는 올해 몇 교예요?", "학교 이름을 전부 알려 주세요"),
        ("신민숙 과장님 번호는요?", "언제 부임하셨어요?"),
        ("유승원 담당 내선은요?", "휴대폰 번호도 있나요?"),
        ("셔틀버스 예산은 얼마예요?", "그거 어디서 타요?"),
        # a year said outright beside words for another
        ("학습연구 운영 올해 예산 얼마예요?", "2025년에는요?", "그 앞 해, 2024년 거는?"),
    ],
)
def test_a_follow_up_to_what_is_not_told_is_refused(assistant: Assistant, questions: tuple[str, ...]) -> None:
    assert last(assistant, *questions).status is Status.NOT_IN_BRIEFING


def test_what_is_taken_over_is_shown(assistant: Assistant) -> None:
    understood = last(assistant, "초등 교감 자격연수 2026년 인원은?", "한 해 전에는?").understood
    assert "2025년" in understood
    assert "감" in understood
    assert "인원" in understood


def test_conversations_do_not_mix(assistant: Assistant) -> None:
    one, other = assistant.session(), assistant.session()
    one.ask("류별아 선생님은 어느 부서인가요?")
    other.ask("김선영 주무관은 어느 부서인가요?")
    assert "8075" in one.ask("그분 내선번호는요?").text
    assert "8022" in other.ask("그분 내선번호는요?").text


def test_a_session_and_a_history_say_the_same(assistant: Assistant) -> None:
    questions = ("초등 교감 자격연수 2026년 인원은?", "그럼 중등은?", "작년에는?")
    session = assistant.session()
    said = [session.ask(question).text for question in questions]
    assert said == [last(assistant, *questions[:number]).text for number in (1, 2, 3)]


def test_a_difference_asked_of_what_was_told_finds_its_twin_of_the_other_year(assistant: Assistant) -> None:
    first = "다문화교육을 다루는 기평 원격 연수(다문화교육의 이해와 실제 등)는 2026년에 몇 명을 계획하고 있나요?"
    answer = assistant.ask("지난해 실적과 견주면 얼마나 차이 나나요?", (first,))
    assert "9,075명" in answer.text
    assert {citation.lines.first for citation in answer.citations} == {1050, 1083}
