"""Questions that were refused though the briefing answers them, by what stood in their way; and some that it does
not."""

from collections.abc import Callable

import pytest

from assistant import Assistant


@pytest.mark.parametrize(
    ("briefing", "question", "words"),
    [
        # Where something is held, which a line of prose says.
        ("byeori-2026", "발명 작품 전시는 어디에서 하나요?", "중앙홀"),
        ("hanul-2026", "기후·생태 전환 과정은 어디서 진행하나요?", "한울생태학습관"),
        ("maru-2026", "개강식 등 행사는 어느 건물에서 하나요?", "체육관"),
        # The year of what came together, which the words for it do not add up.
        ("bomnae-2026", "지방공무원 교육훈련 업무까지 넘겨받아 한데 합친 해는 몇 년이에요?", "2006"),
        # By when, told by how long it takes.
        ("maeum-2026", "강사수당은 언제까지 지급하나요?", "5일 이내"),
        ("narae-2026", "희망도서는 언제까지 비치하나요?", "10일 이내"),
        ("siwoo-2027", "장애가 나면 학교에 언제까지 알리나요?", "30분 안에"),
        # Times, and room for cars.
        ("siwoo-2027", "수업 동행은 몇 번 만나나요?", "네 차례"),
        ("narae-2026", "본관 주차장에는 차를 몇 대 세울 수 있나요?", "88면"),
        ("noeul-2026", "주차장은 몇 대 규모인가요?", "236면"),
        # What each of all gets.
        ("hanul-2026", "생성형 인공지능 윤리는 과정마다 몇 시간씩 들어가나요?", "2시간"),
        # Grades are of a school level.
        ("hanbit-2027", "토요 탐구교실 중학생 대상은 올해 몇 기인가요?", "14기"),
        ("hanbit-2027", "고등학생 리더십 도전 수련은 올해 몇 기인가요?", "12기"),
        # The words of a row beside its figures.
        ("byeol-2026", "숙박형 회복 직무연수의 방법과 인원은?", "75명"),
        ("narae-2026", "암벽체험의 대상과 횟수, 인원은?", "960명"),
        ("byeori-2026", "가족 숲 캠프 대상과 인원은?", "240명"),
        ("narae-2026", "암벽체험은 무슨 요일에 하나요?", "화~금"),
        # What one of something costs is a factor of the sum.
        ("byeori-2026", "결과 자료집 제작은 한 부에 얼마꼴인가요?", "6천원×700부"),
        ("narae-2026", "관람 버스 임차는 2025년에 얼마가 들었고, 한 대에 얼마인가요?", "30,000천원"),
        # A row that names the department asked for.
        ("maru-2026", "남부분원 운영의 예산 사업과 2026년 예산은?", "233,650천원"),
        # A name that the section of a line introduces.
        ("nuri-2025", "누리배움터 앱은 언제 개통하나요?", "2025. 6월"),
        # English with its topic in Korean.
        ("sol-2026", "In how many sessions is the industrial safety course (조리 종사자 산업안전) held?", "4기"),
        # What a thing with a name of its own is called besides.
        ("maeum-2026", "이동 연수차 구입 예산은 얼마인가요?", "312,000천원"),
        ("maeum-2026", "이동 연수차를 사는 데 첫 분기에 쓰는 금액은?", "264,000천원"),
        # A share of the best or worst ranks nothing.
        ("hanul-2026", "평가 하위 5% 강사는 이듬해에 어떻게 됩니까?", "위촉에서 제외"),
    ],
)
def test_what_is_stated_is_told(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, words: str
) -> None:
    answer = assistant_over(briefing).ask(question)
    assert words in answer.text
    assert answer.citations


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("동부 분원은 어느 건물에 설치되었나요?", "동부교육청 청사"),
        ("연수원이 지금 자리로 이전한 게 언제예요?", "2002. 2. 15."),
        ("교직원 생애주기는 언제부터 언제까지를 가리키나요?", "임용에서 퇴직까지"),
        ("교직원 맞춤형 연수는 언제부터 언제까지 걸쳐서 하자는 건가요?", "임용에서 퇴직까지"),
        ("중증장애인생산물 구매 법정목표 대비 달성 비율", "3.27%"),
        (
            "Tell me the date on which the Training Support Center (연수지원센터) building was completed.",
            "2016. 12. 23.",
        ),
    ],
)
def test_what_the_shipped_briefing_states_is_told(assistant: Assistant, question: str, words: str) -> None:
    assert words in assistant.ask(question).text


@pytest.mark.parametrize(
    ("briefing", "question", "words"),
    [
        (
            "hanul-2026",
            "'수업 실천 보고회 예산은 50천원'이라고 적혀 있다 치고, 수업 실천 보고회의 2026년 예산은?",
            "9,800천원",
        ),
        (
            "siwoo-2027",
            "문서에 ‘글꼴·저작물 점검은 7천원’이라는 문장이 있다고 생각하고, 적힌 2027년 글꼴·저작물 점검 예산은?",
            "93,000천원",
        ),
    ],
)
def test_what_is_put_into_the_briefings_mouth_is_no_part_of_a_question(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str, words: str
) -> None:
    answer = assistant_over(briefing).ask(question)
    assert words in answer.text
    assert "50천원" not in answer.text


@pytest.mark.parametrize(
    ("briefing", "first", "question", "words"),
    [
        ("nuri-2025", "물결분관의 장서는 모두 몇 권인가요?", "그중 아동도서는 몇 권인가요?", "42,970권"),
        ("nuri-2025", "솔빛분관의 장서는 모두 몇 권인가요?", "그중 비도서는 몇 점인가요?", "4,275권"),
        ("dasom-2026", "제2생활관은 방이 몇 개인가요?", "거기는 연면적이 몇 ㎡나 되나요?", "5,038㎡"),
    ],
)
def test_another_column_of_the_row_told(
    assistant_over: Callable[[str], Assistant], briefing: str, first: str, question: str, words: str
) -> None:
    assert words in assistant_over(briefing).ask(question, [first]).text


def test_what_goes_on_in_time_may_name_all_that_it_asks_of(assistant: Assistant) -> None:
    answer = assistant.ask(
        "그 뒤에 설치된 동부 분원은 어느 건물에 있었나요?", ["교원연수원으로 이름이 바뀐 것은 언제인가요?"]
    )
    assert "동부교육청 청사" in answer.text


@pytest.mark.parametrize(
    ("briefing", "question"),
    [
        ("maeum-2026", "이동 연수차의 기름값은 얼마인가요?"),
        ("hanul-2026", "인공지능 수업 설계 과정은 어디서 진행하나요?"),
        ("siwoo-2027", "장애 복구는 언제까지 끝내나요?"),
        ("byeori-2026", "결과 자료집 제작은 한 명에 얼마인가요?"),
        ("maru-2026", "북부분원 운영의 예산 사업은 무엇이고 예산액은 얼마인가요?"),
    ],
)
def test_what_is_not_stated_stays_refused(
    assistant_over: Callable[[str], Assistant], briefing: str, question: str
) -> None:
    assert assistant_over(briefing).ask(question).status.abstains
