"""Things set against each other, put in order and picked from by how they moved, over briefings of several houses."""

from collections.abc import Callable

import pytest

from assistant import Assistant, Status

Over = Callable[[str], Assistant]


def _holds(assistant: Assistant, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert all(word in answer.text for word in said), answer.text
    assert not any(word in answer.text for word in unsaid), answer.text


@pytest.mark.parametrize(
    ("name", "question", "said", "unsaid"),
    [
        (
            "maru-2026",
            "2026년에 학교관리자 역량 강화 연수와 교육전문직원 역량 강화 연수 중 어느 쪽 예산이 얼마나 더 많나요?",
            ("27,500천원", "학교관리자 역량 강화 연수(313. 직무연수)가"),
            ("102,700",),
        ),
        ("siwoo-2027", "2027년 대면 상담은 화상 상담보다 몇 건 더 많나요?", ("2,500건 더 많습니다",), ("7,500",)),
        ("siwoo-2027", "2026년에는 대면 상담과 전화 상담 중 어느 쪽이 몇 건 더 많았나요?", ("3,526건",), ("7,500",)),
        (
            "hanul-2026",
            "자격연수 예산, 유초등이랑 중등 중에 올해 줄어든 데가 어디야? 얼마나 줄었어?",
            ("줄어든 것은 중등 자격연수", "7,550천원"),
            ("587,100",),
        ),
    ],
)
def test_two_things_are_set_against_each_other(
    assistant_over: Over, name: str, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    _holds(assistant_over(name), question, said, unsaid)


@pytest.mark.parametrize(
    ("name", "question", "said", "unsaid"),
    [
        ("onsaem-2028", "교직원 마음건강·회복 지원 연수 예산은 전년보다 얼마나 늘었나요?", ("113,100", "134,750"), ()),
        ("hanbit-2027", "수학체험센터 운영 예산은 전년보다 얼마나 늘었나요?", ("3,300천원", "14,300천원"), ()),
        ("hanbit-2027", "수학체험센터 운영 예산 합계는 전년보다 얼마나 늘었나요?", ("14,300천원",), ("3,300천원",)),
    ],
)
def test_a_row_that_bears_the_title_is_told_beside_the_total(
    assistant_over: Over, name: str, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    _holds(assistant_over(name), question, said, unsaid)


@pytest.mark.parametrize(
    ("name", "question", "said", "unsaid"),
    [
        ("seti-2026", "트렌드 리딩 열린강좌는 지난해와 올해 어떻게 달라졌는지 알려 줘", ("2과정 줄", "877명 줄"), ()),
        ("seti-2026", "사립학교 퇴직예정자 교육은 지난해와 무엇이 다른지 알려 줘", ("6명", "20명"), ()),
        ("seti-2026", "트렌드 리딩 열린강좌 인원은 지난해와 올해 어떻게 달라졌나요?", ("877명",), ("2과정 줄",)),
        ("dasom-2026", "초등 1급 정교사 자격연수는 작년과 올해 어떻게 달라졌나요?", ("1기 늘", "43명 늘"), ()),
    ],
)
def test_how_something_changed_is_told_in_every_counter(
    over: Over, name: str, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    _holds(over(name), question, said, unsaid)


@pytest.mark.parametrize(
    ("name", "question", "said", "unsaid"),
    [
        (
            "onsaem-2028",
            "정책 영역을 예산이 적은 차례로 둘만 꼽아 주세요.",
            ("1. 5. 디지털", "2. 3. 돌봄"),
            ("651,530",),
        ),
        ("narae-2026", "평생학습 강좌 분야를 2026년 인원이 많은 차례로 셋만 알려 주세요.", ("1,152",), ("1,100",)),
        (
            "narae-2026",
            "올해 열리는 기획전을 관람객이 많이 올 것으로 보는 차례로 둘만 꼽아 주세요.",
            ("1. 1-라 여름방학 체험전", "2. 1-라 바다를"),
            ("5,200",),
        ),
        ("nuri-2025", "본관과 두 분관을 열람석이 많은 순서대로 나열하여 주십시오.", ("2. 물결분관", "3. 솔빛분관"), ()),
        ("nuri-2025", "작년 영화 상영 중 손님이 제일 적었던 것은?", ("배리어프리", "187명"), ("2,254",)),
    ],
)
def test_an_order_and_how_many_of_it(
    assistant_over: Over, name: str, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    _holds(assistant_over(name), question, said, unsaid)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("Rank the budget rows of 1-2-1 by their 2026 amount, smallest first.", ("1. 1-2-1 중등", "2. 1-2-1 초등"), ()),
        ("Rank the five areas by 2026 budget, largest first.", ("2,154,783", "493,710"), ()),
    ],
)
def test_ranking_in_english(
    assistant: Assistant, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    _holds(assistant, question, said, unsaid)


@pytest.mark.parametrize(
    ("name", "question", "said", "unsaid"),
    [
        # The rows of a table that fell, called by the word for what they are.
        ("narae-2026", "평생학습 강좌 가운데 작년보다 인원이 줄어드는 분야는?", ("문화예술", "50명"), ("527",)),
        (
            "hanbit-2027",
            "힐링캠프와 별마루천문관의 프로그램 가운데 2027년 계획 인원이 2026년보다 줄어드는 것을 모두 알려 주세요.",
            ("모두 2개", "다문화 어깨동무", "별빛교실"),
            ("마음 쉼",),
        ),
        # Rates that prose states, programme by programme.
        ("byeol-2026", "작년 평균 만족도가 93%에 못 미친 과제는?", ("2-3", "92.4%", "3-3"), ("늘어난",)),
        ("byeol-2026", "2025년 만족도가 99% 이상인 과제는?", ("해당하는 것이 없습니다",), ("늘어난",)),
        # What a sentence of its own leaves out.
        (
            "maru-2026",
            "2026년 예산 합계가 5천만 원에 못 미치는 세부 사업들을 알려 주세요. 비예산 사업은 빼 주세요.",
            ("3-1-2", "3-2-2"),
            ("2-1-1",),
        ),
        # Rows are what the head of the table calls them.
        (
            "hanul-2026",
            "세부 사업을 예산이 큰 순서대로 둘만 알려 주세요.",
            ("생활관 화장실", "305,200"),
            ("5-19 청사",),
        ),
    ],
)
def test_rows_are_picked_by_how_they_moved_or_where_they_stand(
    assistant_over: Over, name: str, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    _holds(assistant_over(name), question, said, unsaid)


def test_a_course_that_is_planned_smaller(assistant: Assistant) -> None:
    question = "자격연수 가운데 올해 계획 인원이 작년 실적보다 적게 잡힌 과정이 있습니까?"
    _holds(assistant, question, ("유치원 1급 정교사", "367명 → 360명"), ("더 많이",))


@pytest.mark.parametrize(
    ("name", "question", "said", "unsaid"),
    [
        (
            "garam-2026",
            "한눈에 보는 예산 표에서 2026년 금액을 더하면 적힌 합계와 같은가요?",
            ("네, 같습니다", "5,228"),
            (),
        ),
        (
            "nuri-2025",
            "찾아가는 도서 대출 서비스의 2024년 합계는 두 행을 더한 값과 일치하나요?",
            ("아닙니다", "137,940", "139,740", "1,800천원"),
            (),
        ),
        ("maru-2026", "1-1-2의 2026년 예산은 행을 더하면 합계와 같은가요?", ("네, 같습니다", "94,300"), ("102,700",)),
        # The whole of it, as the overview states it.
        ("hanul-2026", "연수원 전체 예산은 전년보다 얼마나 늘었나요?", ("1,025,900천원",), ("69,800",)),
    ],
)
def test_a_stated_total_and_its_rows(
    assistant_over: Over, name: str, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    _holds(assistant_over(name), question, said, unsaid)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("주요업무 영역 가운데 예산이 가장 많은 영역은?", ("1. 성장과 회복", "2,154,783"), ("1-1-1",)),
        ("생애단계별 연수는 경력을 몇 구간으로 나눠요? 초등과 중등이 똑같아요?", ("모두 6개", "모두 4개"), ()),
        ("행정직원 기본역량 교육에서 나눈 경력 단계를 차례로 알려 주세요.", ("입직기(8~9급)", "심화기"), ()),
    ],
)
def test_areas_and_steps(assistant: Assistant, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]) -> None:
    _holds(assistant, question, said, unsaid)


def test_a_number_that_became_larger(assistant_over: Over) -> None:
    question = "초등 리더 캠프 인원은 작년보다 몇 명 커졌나요?"
    _holds(assistant_over("sol-2026"), question, ("40명 늘었습니다",), ())


@pytest.mark.parametrize(
    ("name", "question", "said", "unsaid"),
    [
        # Results and plan in two chapters.
        ("dasom-2026", "「디지털 나루」 예산은 작년보다 얼마나 늘었나요?", ("253백만원", "402", "655"), ()),
        (
            "dasom-2026",
            "유아교육·돌봄 전문성 연수의 예산은 2025년보다 얼마나 늘어나나요?",
            ("8백만원", "118", "126"),
            (),
        ),
        # What lines of both years say of one thing.
        ("sol-2026", "중등 리더 캠프는 작년과 올해 어떻게 달라지나요?", ("5기 225명", "6기 288명"), ("160명",)),
        ("maru-2026", "한국어학급 담당교사 직무연수는 2025년과 2026년에 어떻게 달라지나요?", ("94명", "130명"), ()),
    ],
)
def test_result_and_plan_on_two_lines(
    assistant_over: Over, name: str, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    _holds(assistant_over(name), question, said, unsaid)


def test_which_was_later_in_english(assistant: Assistant) -> None:
    _holds(assistant, "Which was opened later, the VR 체험실 or the 스튜디오 존?", ("Last: VR", "2021"), ())


@pytest.mark.parametrize(
    ("name", "question", "said", "unsaid"),
    [
        ("chorok-2027", "하반기에 쓸 돈은 모두 얼마예요?", ("하반기 합계는 18개",), ()),
        ("ondam-2027", "2026년 집행액은 모두 얼마였나요?", ("11개", "3,030,645천원"), ()),
        # only some tables have it
        ("maru-2026", "증감은 모두 얼마인가요?", (), ("합계", "48,960")),
        ("dasom-2026", "디지털 나루의 국비는 모두 얼마인가요?", ("480백만원",), ("합계",)),
        # posts in two words
        ("gaebi-2026", "재정 쪽 팀장님 번호가 어떻게 돼요?", ("백진수", "3031"), ("황미영",)),
        ("narae-2026", "독서진흥 담당 팀장은 누구죠?", ("권혁",), ()),
    ],
)
def test_columns_of_all_programmes_and_posts_in_two_words(
    assistant_over: Over, name: str, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    _holds(assistant_over(name), question, said, unsaid)


def test_a_table_of_another_year_is_not_told(assistant_over: Over) -> None:
    assert assistant_over("chorok-2027").ask("2024년 말 기준 부서별 현원을 알려 주세요").status.abstains
